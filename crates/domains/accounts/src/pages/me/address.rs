//! Another e-mail address: asked for on one's own page, confirmed by the link in a letter to it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::{EmailAddress, Secret};
use web::{Html, Layout, PageError, Posted, Visit};

use super::{done, own, step_up};
use crate::messages::Messages;
use crate::model::Purpose;
use crate::pages::PageState;
use crate::pages::sign_in::{LETTERS, LETTERS_TO};
use crate::service::AccountError;

#[derive(Template)]
#[template(path = "accounts/address.html")]
struct AddressPage {
    layout: Layout,
    t: Messages,
    /// None: the link opens nothing.
    email: Option<EmailAddress>,
}

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    if let Some(away) = step_up(&visit, &state, "/me#address") {
        return Ok(away);
    }
    let fields = &posted.fields;
    let Ok(email) = fields.get("email").unwrap_or_default().parse::<EmailAddress>() else {
        return Err(PageError::BadRequest(Messages::new(visit.lang).email_wrong().to_owned()));
    };
    visit.site.limits.check(&LETTERS, &visit.client)?;
    visit.site.limits.check(&LETTERS_TO, email.as_str())?;
    if email != person.email {
        state.accounts.ask_address(&visit.actor, &person, &email).await?;
    }
    Ok(done(&visit, "address-asked", "profile"))
}

pub(crate) async fn get_link(
    visit: Visit,
    State(state): State<PageState>,
    Path((_, text)): Path<(String, String)>,
) -> Result<Html, PageError> {
    let person = own(&visit, &state).await?;
    let link = match Secret::parse(&text) {
        Some(secret) => state.accounts.link(&secret).await?,
        None => None,
    };
    let now = state.accounts.now();
    let email = link
        .filter(|link| link.purpose == Purpose::Address && link.holds(now))
        .filter(|link| link.person_id.as_deref() == Some(person.id.as_str()))
        .map(|link| link.email);
    page(&visit, email)
}

fn page(visit: &Visit, email: Option<EmailAddress>) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let title = if email.is_some() { t.address_confirm_title() } else { t.link_spent_title() };
    let mut layout = visit.layout(title);
    layout.unlisted = true;
    Html::private(&AddressPage { layout, t, email })
}

pub(crate) async fn post_link(
    visit: Visit,
    State(state): State<PageState>,
    Path((_, text)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    let session = visit.session.as_ref().map(|session| session.id.clone()).unwrap_or_default();
    let confirmed = match Secret::parse(&text) {
        Some(secret) => state.accounts.confirm_address(&visit.actor, &person.id, &secret, &session).await,
        None => Err(AccountError::Spent),
    };
    match confirmed {
        Ok(()) => Ok(Redirect::to(&format!("/{}/me?done=address-changed", visit.lang)).into_response()),
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Ok(page(&visit, None)?.with_status(StatusCode::GONE).into_response()),
    }
}
