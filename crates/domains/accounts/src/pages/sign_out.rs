//! `POST /{lang}/sign-out`: ends the session of this browser.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::HeaderMap;
use kernel::Secret;
use web::{PageError, Visit, session};

use super::PageState;

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    if let Some(secret) = session::cookie(&headers, session::cookie_name(&visit.site)).and_then(Secret::parse)
    {
        state.accounts.sign_out(&secret).await?;
    }
    let mut response = Redirect::to(&format!("/{}/sign-in?done=signed-out", visit.lang)).into_response();
    session::set_cookie(response.headers_mut(), &session::ended_cookie(&visit.site));
    // What the browser keeps of pages that only she could see goes too (ASVS 5.0, 14.3.1).
    response.headers_mut().insert("clear-site-data", http::HeaderValue::from_static("\"cache\""));
    Ok(response)
}
