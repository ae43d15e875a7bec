//! Adding a passkey (two halves, by script) and taking one away.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use web::{PageError, Posted, Visit};

use super::{done, own, step_up};
use crate::pages::PageState;
use crate::pages::sign_in::passkey::{CEREMONY, ceremony, remember};
use crate::service::AccountError;

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    if let Some(away) = step_up(&visit, &state, "/me#passkeys") {
        return Ok(away);
    }
    if let Some(id) = posted.fields.get("remove") {
        state.accounts.remove_passkey(&visit.actor, &person.id, id).await?;
    }
    Ok(done(&visit, "removed", "passkeys"))
}

/// The first half. Who must prove again who she is gets the address where to do that.
pub(crate) async fn begin(visit: Visit, State(state): State<PageState>) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    if let Some(away) = step_up(&visit, &state, "/me#passkeys") {
        let to = away.headers().get(http::header::LOCATION).and_then(|to| to.to_str().ok());
        return Ok((StatusCode::CONFLICT, Json(json!({ "go": to }))).into_response());
    }
    match state.accounts.begin_passkey(&visit.actor, &person).await {
        Ok(begun) => Ok(remember(&visit, &begun)),
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Err(PageError::NotFound),
    }
}

/// What the script sends back.
#[derive(Deserialize)]
pub(crate) struct Answer {
    #[serde(default)]
    name: String,
    credential: Value,
}

pub(crate) async fn finish(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    body: String,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    let secret = ceremony(&headers, CEREMONY).ok_or(PageError::NotFound)?;
    let Answer { name, credential } = serde_json::from_str(&body).map_err(|_| PageError::Malformed)?;
    match state.accounts.finish_passkey(&visit.actor, &person, &secret, &name, credential).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({}))).into_response()),
    }
}
