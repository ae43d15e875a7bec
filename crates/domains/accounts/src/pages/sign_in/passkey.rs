//! Signing in with a passkey: two halves, by script.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use kernel::Secret;
use serde::Deserialize;
use serde_json::{Value, json};
use web::{PageError, Visit, session};

use super::{set_session, way};
use crate::model::{CEREMONY_LIFE, Method};
use crate::pages::PageState;
use crate::rules;
use crate::service::{AccountError, Begun};

/// The cookie that ties the halves together.
pub(crate) const CEREMONY: &str = "samenhang-passkey";

/// The first half: the options for the browser, and the cookie.
pub(crate) fn remember(visit: &Visit, begun: &Begun) -> Response {
    let mut response = Json(&begun.options).into_response();
    let seconds = CEREMONY_LIFE.num_seconds();
    let cookie = session::cookie_for(&visit.site, CEREMONY, &begun.secret.text(), seconds);
    session::set_cookie(response.headers_mut(), &cookie);
    response
}

/// The secret that a browser brings back.
pub(crate) fn ceremony(headers: &HeaderMap, name: &str) -> Option<Secret> {
    session::cookie(headers, name).and_then(Secret::parse)
}

pub(crate) async fn begin(visit: Visit, State(state): State<PageState>) -> Result<Response, PageError> {
    visit.site.limits.check(&super::ENTRIES, &visit.client)?;
    match state.accounts.begin_entry().await {
        Ok(begun) => Ok(remember(&visit, &begun)),
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Err(PageError::NotFound),
    }
}

/// What the script sends back.
#[derive(Deserialize)]
pub(crate) struct Answer {
    credential: Value,
    next: Option<String>,
}

pub(crate) async fn finish(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    body: String,
) -> Result<Response, PageError> {
    visit.site.limits.check(&super::ENTRIES, &visit.client)?;
    let answer: Answer = serde_json::from_str(&body).map_err(|_| PageError::Malformed)?;
    let next = answer.next.as_deref().and_then(rules::next);
    let came = match ceremony(&headers, CEREMONY) {
        Some(secret) => {
            let way = way(&visit, &headers, Method::Passkey);
            state.accounts.enter_by_passkey(&secret, answer.credential, way).await
        }
        None => Err(AccountError::Spent),
    };
    match came {
        Ok(came) => {
            let next = next.unwrap_or_else(|| format!("/{}/me", visit.lang));
            let mut response = Json(json!({ "go": next })).into_response();
            set_session(&visit, &came.secret, &mut response);
            Ok(response)
        }
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({}))).into_response()),
    }
}
