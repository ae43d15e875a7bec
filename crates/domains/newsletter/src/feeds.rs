//! `/unsubscribe/{key}`: one click ends letters (RFC 8058). Mail programs send the POST by themselves.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::{HeaderMap, StatusCode};
use web::PageError;

use crate::pages::PageState;

pub(crate) fn router(state: PageState) -> Router {
    Router::new().route("/unsubscribe/{key}", get(show).post(stop)).with_state(state)
}

/// A person who follows the link is shown what she is about to stop.
async fn show(
    State(state): State<PageState>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let lang = match state.newsletter.by_key(&key).await? {
        Some(alert) => alert.lang,
        None => web::visit::language_of("", &headers),
    };
    Ok(Redirect::to(&format!("/{lang}/alerts/{key}")).into_response())
}

/// The same answer whether there was anything to stop: it says nothing about who follows what.
async fn stop(State(state): State<PageState>, Path(key): Path<String>) -> Result<StatusCode, PageError> {
    state.newsletter.stop(&key).await?;
    Ok(StatusCode::NO_CONTENT)
}
