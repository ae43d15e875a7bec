//! `/{lang}/desk/practices/{id}/restore?revision=`: bring an older version back, after a look at what
//! that changes.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use web::{Html, Layout, PageError, Posted, Visit};

use super::diff::{Group, groups};
use super::head::Head;
use super::{PATH, asked, note, place};
use crate::editing_messages::Messages;
use crate::pages::PageState;
use crate::pages::fiche::Named;
use crate::service::{Edited, PracticeError};

#[derive(Template)]
#[template(path = "practices/editing/restore.html")]
struct RestorePage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    number: i64,
    based_on: i64,
    groups: Vec<Group>,
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let t = Messages::new(visit.lang);
    let number = visit.params.get("revision").and_then(|number| number.parse().ok());
    let number: i64 = number.ok_or(PageError::NotFound)?;
    let older = state.practices.revision(&id, number).await?.ok_or(PageError::NotFound)?;
    let title = t.restore_title(number);
    let layout = visit.layout(title.as_str()).private();
    Html::private(&RestorePage {
        t,
        head: Head::new(&visit, &layout, &practice, "restore", title),
        path: layout.to(&format!("{PATH}/{id}/restore")),
        number,
        based_on: practice.revision,
        groups: groups(&practice.record, &older.record, &state.labels, visit.lang)?,
        layout,
    })
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    asked(&state, &visit, &id).await?;
    let number: i64 = posted.text("revision").parse().map_err(|_| PageError::Malformed)?;
    let based_on: i64 = posted.text("based_on").parse().map_err(|_| PageError::Malformed)?;
    let note = note(posted.text("note"));
    match state.practices.restore(&visit.actor, &id, based_on, number, note).await {
        Ok(Edited::Same { .. }) => {
            Ok(Redirect::to(&place(&visit, &id, "history", &[("done", "same".to_owned())])).into_response())
        }
        Ok(_) => {
            let said = [("done", "restored".to_owned()), ("version", number.to_string())];
            Ok(Redirect::to(&place(&visit, &id, "history", &said)).into_response())
        }
        // She looked at what this changes; now it would change something else.
        Err(PracticeError::Outrun(_)) => {
            Err(PageError::Conflict(Messages::new(visit.lang).restore_outrun().to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}
