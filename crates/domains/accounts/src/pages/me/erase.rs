//! `/{lang}/me/erase`: erases the account and all that belongs to its person.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use web::{Html, Layout, PageError, Posted, Visit, session};

use super::{own, step_up};
use crate::messages::Messages;
use crate::pages::PageState;
use crate::service::AccountError;

#[derive(Template)]
#[template(path = "accounts/erase.html")]
struct ErasePage {
    layout: Layout,
    t: Messages,
    error: Option<&'static str>,
    erased: bool,
}

pub(crate) async fn get(visit: Visit, State(state): State<PageState>) -> Result<Html, PageError> {
    own(&visit, &state).await?;
    page(&visit, None, false)
}

fn page(visit: &Visit, error: Option<&'static str>, erased: bool) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(if erased { t.erased_title() } else { t.erase_title() });
    layout.unlisted = true;
    Html::private(&ErasePage { layout, t, error, erased })
}

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    if let Some(away) = step_up(&visit, &state, "/me/erase") {
        return Ok(away);
    }
    let t = Messages::new(visit.lang);
    let refuse = |error| {
        let page = page(&visit, Some(error), false)?;
        Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
    };
    let typed = posted.fields.get("confirm").unwrap_or_default().trim().to_lowercase();
    if typed != person.email.as_str() {
        return refuse(t.erase_mismatch());
    }
    match state.accounts.erase(visit.site.registry(), &visit.site.files, &visit.actor, &person.id).await {
        Ok(()) => {}
        Err(AccountError::Storage(error)) => return Err(error.into()),
        Err(_) => return refuse(t.erase_last()),
    }
    // The page that says so is nobody's any more.
    let gone = Visit { actor: kernel::Actor::Anonymous, session: None, ..visit.clone() };
    let mut response = page(&gone, None, true)?.into_response();
    session::set_cookie(response.headers_mut(), &session::ended_cookie(&visit.site));
    Ok(response)
}
