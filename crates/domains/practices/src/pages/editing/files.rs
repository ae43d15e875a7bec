//! `/{lang}/desk/practices/{id}/files`: which pictures and documents readers see.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use web::{Html, Layout, PageError, Posted, Visit};

use super::head::Head;
use super::{asked, place};
use crate::editing_messages::Messages;
use crate::pages::PageState;
use crate::pages::fiche::Named;
use crate::pages::files::FileLine;

#[derive(Template)]
#[template(path = "practices/editing/files.html")]
struct FilesPage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    files: Vec<FileLine>,
    done: Option<&'static str>,
}

pub(super) async fn get(
    state: State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let t = Messages::new(visit.lang);
    let layout = visit.layout(t.files_title()).private();
    let files = state.practices.files(&id).await?;
    Html::private(&FilesPage {
        head: Head::new(&visit, &layout, &practice, "files", t.files_title().to_owned()),
        path: place(&visit, &id, "files", &[]),
        files: files.into_iter().map(|file| FileLine::new(file, &id, visit.lang)).collect(),
        done: match visit.params.get("done") {
            Some("hidden") => Some(t.done_file_hidden()),
            Some("shown") => Some(t.done_file_shown()),
            Some("deleted") => Some(t.done_file_deleted()),
            _ => None,
        },
        t,
        layout,
    })
}

pub(super) async fn post(
    state: State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    asked(&state, &visit, &id).await?;
    let (actor, practices) = (&visit.actor, &state.practices);
    let (wish, file) = posted.text("do").split_once(':').unwrap_or_default();
    let done = match wish {
        "hide" => {
            practices.show_file(actor, &id, file, false).await?;
            "hidden"
        }
        "show" => {
            practices.show_file(actor, &id, file, true).await?;
            "shown"
        }
        "delete" => {
            practices.delete_file(actor, &id, file).await?;
            "deleted"
        }
        _ => return Err(PageError::NotFound),
    };
    Ok(Redirect::to(&place(&visit, &id, "files", &[("done", done.to_owned())])).into_response())
}
