//! `POST /{lang}/me/sessions`: ends one of one's own sessions, or all but this one.

use axum::extract::State;
use axum::response::Response;
use web::{PageError, Posted, Visit};

use super::{done, own};
use crate::pages::PageState;

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    let fields = &posted.fields;
    match fields.get("session") {
        Some(id) => {
            state.accounts.end_session(&visit.actor, &person.id, id).await?;
        }
        None => {
            let this = visit.session.as_ref().map(|session| session.id.as_str()).unwrap_or_default();
            state.accounts.end_other_sessions(&visit.actor, &person.id, this).await?;
        }
    }
    Ok(done(&visit, "sessions-ended", "sessions"))
}
