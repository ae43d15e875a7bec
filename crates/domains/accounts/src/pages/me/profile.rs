//! `POST /{lang}/me`: name, language of letters, what to be told.

use axum::extract::State;
use axum::response::Response;
use web::{PageError, Posted, Visit};

use super::{done, language, own};
use crate::model::Notices;
use crate::pages::PageState;

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    let fields = &posted.fields;
    let name = fields.get("name").unwrap_or_default();
    let language = language(fields, person.language);
    let notices = Notices { work: fields.get("work").is_some(), reviews: fields.get("reviews").is_some() };
    state.accounts.describe(&visit.actor, &person.id, name, language, &notices).await?;
    Ok(done(&visit, "saved", "profile"))
}
