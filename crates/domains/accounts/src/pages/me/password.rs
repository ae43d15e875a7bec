//! `POST /{lang}/me/password`: sets the password, or does without one again.

use axum::extract::State;
use axum::response::Response;
use web::{PageError, Posted, Visit};

use super::{done, own, step_up};
use crate::messages::Messages;
use crate::pages::PageState;
use crate::rules::{self, Weakness};

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    if !state.accounts.has_passwords() {
        return Err(PageError::NotFound);
    }
    if let Some(away) = step_up(&visit, &state, "/me#password") {
        return Ok(away);
    }
    let fields = &posted.fields;
    let session = visit.session.as_ref().map(|session| session.id.as_str()).unwrap_or_default();
    if fields.get("drop").is_some() {
        state.accounts.drop_password(&visit.actor, &person).await?;
        return Ok(done(&visit, "password-dropped", "password"));
    }
    let typed = fields.get("password").unwrap_or_default();
    let t = Messages::new(visit.lang);
    if let Some(weakness) = rules::weakness(typed, &[&person.name, person.email.as_str()]) {
        let sentence = match weakness {
            Weakness::Short => t.password_short(),
            Weakness::Long => t.password_long(),
            Weakness::Common => t.password_common(),
        };
        return Err(PageError::BadRequest(sentence.to_owned()));
    }
    state.accounts.set_password(&visit.actor, &person, typed.to_owned(), session).await?;
    Ok(done(&visit, "password-saved", "password"))
}
