//! `/{lang}/sign-in/{secret}`: the link of a letter. Looking at it changes nothing (programs that look
//! for viruses do that); the button uses it up.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use kernel::{EmailAddress, Secret};
use web::{Html, Layout, PageError, Visit};

use super::{entered, is_marked, way};
use crate::messages::Messages;
use crate::model::{Method, Purpose};
use crate::pages::PageState;
use crate::service::AccountError;

#[derive(Template)]
#[template(path = "accounts/link.html")]
struct LinkPage {
    layout: Layout,
    t: Messages,
    /// Whose link it is; none: it opens nothing.
    email: Option<EmailAddress>,
    /// Another browser asked for it.
    elsewhere: bool,
}

pub(crate) async fn get(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    Path((_, text)): Path<(String, String)>,
) -> Result<Html, PageError> {
    let link = match Secret::parse(&text) {
        Some(secret) => state.accounts.link(&secret).await?,
        None => None,
    };
    let now = state.accounts.now();
    let link = link.filter(|link| link.purpose == Purpose::SignIn && link.holds(now));
    let elsewhere =
        link.as_ref().and_then(|link| link.browser.as_deref()).is_some_and(|mark| !is_marked(&headers, mark));
    page(&visit, link.map(|link| link.email), elsewhere)
}

fn page(visit: &Visit, email: Option<EmailAddress>, elsewhere: bool) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(if email.is_some() { t.link_title() } else { t.link_spent_title() });
    layout.unlisted = true;
    layout.header_search = false;
    Html::private(&LinkPage { layout, t, email, elsewhere })
}

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    Path((_, text)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let Some(secret) = Secret::parse(&text) else {
        return Ok(page(&visit, None, false)?.with_status(StatusCode::GONE).into_response());
    };
    match state.accounts.enter_by_link(&secret, way(&visit, &headers, Method::Link)).await {
        Ok(came) => Ok(entered(&visit, came)),
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Ok(page(&visit, None, false)?.with_status(StatusCode::GONE).into_response()),
    }
}
