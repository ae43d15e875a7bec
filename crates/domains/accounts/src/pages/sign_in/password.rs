//! `POST /{lang}/sign-in/password`: signing in with a password, where the operator wants them.

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::HeaderMap;
use kernel::EmailAddress;
use platform::limits::Limit;
use web::{PageError, Params, Posted, Visit};

use super::{ENTRIES, entered, way};
use crate::model::Method;
use crate::pages::PageState;
use crate::rules;
use crate::service::AccountError;

/// Tries for one address. Nobody is locked out by others: a link still signs in.
const TRIES: Limit = Limit { name: "accounts.password", most: 10, per: Duration::from_secs(15 * 60) };

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    if !state.accounts.has_passwords() {
        return Err(PageError::NotFound);
    }
    let fields = &posted.fields;
    let email = fields.get("email").unwrap_or_default().parse::<EmailAddress>().ok();
    visit.site.limits.check(&ENTRIES, &visit.client)?;
    if let Some(email) = &email {
        visit.site.limits.check(&TRIES, email.as_str())?;
    }
    let mut password = fields.get("password").unwrap_or_default().to_owned();
    // Longer ones were never accepted; hashing a megabyte would only be work.
    password.truncate(password.floor_char_boundary(4 * rules::MOST_PASSWORD));
    let next = fields.get("next").and_then(rules::next);
    let way = way(&visit, &headers, Method::Password);
    match state.accounts.enter_by_password(email.as_ref(), password, way).await {
        Ok(mut came) => {
            came.next = next;
            Ok(entered(&visit, came))
        }
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => {
            let mut params = Params::default().with("refused", "password");
            if let Some(next) = next {
                params = params.with("next", next);
            }
            if fields.get("again").is_some() {
                params = params.with("again", 1);
            }
            Ok(Redirect::to(&params.href(&format!("/{}/sign-in", visit.lang))).into_response())
        }
    }
}
