//! `POST /{lang}/me/tokens`: makes a token and shows it this once, or revokes one.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Html, Layout, PageError, Posted, Scope, Visit};

use super::{done, own, step_up};
use crate::messages::Messages;
use crate::pages::PageState;
use crate::rules;
use crate::service::{AccountError, NewToken};

/// How long a token may hold, in days, as the form offers it.
pub(crate) const DAYS: [u16; 3] = [30, 90, 365];

#[derive(Template)]
#[template(path = "accounts/token.html")]
struct Created {
    layout: Layout,
    t: Messages,
    token: String,
}

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    let fields = &posted.fields;
    if let Some(id) = fields.get("revoke") {
        state.accounts.revoke_token(&visit.actor, &person.id, id).await?;
        return Ok(done(&visit, "removed", "tokens"));
    }
    if let Some(away) = step_up(&visit, &state, "/me#tokens") {
        return Ok(away);
    }
    let t = Messages::new(visit.lang);
    let name = rules::name(fields.get("name").unwrap_or_default());
    if name.is_empty() {
        return Err(PageError::BadRequest(t.token_name_missing().to_owned()));
    }
    let scope = fields.get("scope").and_then(Scope::from_code).unwrap_or(Scope::Read);
    let days = fields.get("days").and_then(|days| days.parse().ok()).filter(|days| DAYS.contains(days));
    let new = NewToken { name, scope, days: days.or(Some(DAYS[0])) };
    let token = match state.accounts.create_token(&visit.actor, &person.id, new).await {
        Ok(token) => token,
        Err(AccountError::Storage(error)) => return Err(error.into()),
        Err(_) => return Err(PageError::NotFound),
    };
    let mut layout = visit.layout(t.token_created_title());
    layout.unlisted = true;
    Ok(Html::private(&Created { layout, t, token })?.into_response())
}
