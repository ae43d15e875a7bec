//! Saving what a form held, and where that leads.

use axum::response::{IntoResponse, Redirect, Response};
use web::{PageError, Visit};

use super::edit::Frame;
use super::{merge, note, place};
use crate::form::member_name;
use crate::model::Record;
use crate::pages::PageState;
use crate::service::{Edit, Edited};

/// Saves, and leads to the history; or to the merge page when somebody else changed the same.
pub(super) async fn save(
    state: &PageState,
    visit: &Visit,
    id: &str,
    record: Record,
    frame: Frame,
    act: &'static str,
) -> Result<Response, PageError> {
    let edit = Edit {
        based_on: frame.based_on,
        record,
        marks: Default::default(),
        meaning_stays: frame.meaning_stays,
        note: note(&frame.note),
        act,
    };
    match state.practices.revise(&visit.actor, &edit).await? {
        Edited::Conflict(conflict) => merge::page(state, visit, *conflict, frame).await,
        done => Ok(Redirect::to(&place(visit, id, "history", &said(visit, &done))).into_response()),
    }
}

/// What the page behind the redirect says.
pub(super) fn said(visit: &Visit, done: &Edited) -> Vec<(&'static str, String)> {
    match done {
        Edited::Same { .. } => vec![("done", "same".to_owned())],
        Edited::Revised { number, merged } if merged.is_empty() => {
            vec![("done", "saved".to_owned()), ("version", number.to_string())]
        }
        Edited::Revised { number, merged } => {
            let codes: Vec<String> = merged.iter().map(ToString::to_string).collect();
            debug_assert!(merged.iter().all(|member| !member_name(*member, visit.lang).is_empty()));
            vec![("done", "merged".to_owned()), ("version", number.to_string()), ("members", codes.join(","))]
        }
        Edited::Conflict(_) => Vec::new(),
    }
}
