//! `/{lang}/desk/practices/{id}/edit`: the whole record in one form, with a note for the history.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use web::{Html, Layout, PageError, Posted, Visit};

use super::head::Head;
use super::preview::Preview;
use super::{asked, save};
use crate::editing_messages::Messages;
use crate::form::{Around, FieldFault, FormView, Typed};
use crate::model::{Practice, Record};
use crate::pages::PageState;
use crate::pages::fiche::Named;

#[derive(Template)]
#[template(path = "practices/editing/edit.html")]
struct EditPage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    form: FormView,
    preview: Option<Preview>,
    frame: Frame,
}

/// What the form of a page has besides the record.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    /// The revision that the editor began with.
    pub(super) based_on: i64,
    /// Why she edits.
    pub(super) note: String,
    /// She says that translations still say what the original says.
    pub(super) meaning_stays: bool,
}

impl Frame {
    /// What was sent with the record.
    pub(super) fn posted(posted: &Posted) -> Frame {
        Frame {
            based_on: posted.text("based_on").parse().unwrap_or(0),
            note: posted.text("note").to_owned(),
            meaning_stays: posted.has("meaning_stays"),
        }
    }
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let frame = Frame { based_on: practice.revision, ..Frame::default() };
    page(&state, &visit, &practice, &Typed::of(&practice.record), frame, Vec::new(), None).await
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let (typed, frame) = (Typed::posted(&posted.fields), Frame::posted(&posted));
    if typed.wants_more() {
        return Ok(page(&state, &visit, &practice, &typed, frame, Vec::new(), None).await?.into_response());
    }
    match state.form.read(&id, &typed).await? {
        Err(faults) => refused(&state, &visit, &practice, &typed, frame, faults).await,
        Ok(record) if posted.has("preview") => {
            let html = page(&state, &visit, &practice, &typed, frame, Vec::new(), Some(record)).await?;
            Ok(html.into_response())
        }
        Ok(record) => save::save(&state, &visit, &id, record, frame, "edited").await,
    }
}

/// The form again, with what is wrong and all that was typed.
pub(super) async fn refused(
    state: &PageState,
    visit: &Visit,
    practice: &Practice,
    typed: &Typed,
    frame: Frame,
    faults: Vec<FieldFault>,
) -> Result<Response, PageError> {
    let html = page(state, visit, practice, typed, frame, faults, None).await?;
    Ok(html.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// The page over what stands in its fields.
pub(super) async fn page(
    state: &PageState,
    visit: &Visit,
    practice: &Practice,
    typed: &Typed,
    frame: Frame,
    faults: Vec<FieldFault>,
    preview: Option<Record>,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let around = Around { faults, practice: Some(practice), ..Around::default() };
    let form = state.form.view(visit, typed, around).await?;
    let layout = visit.layout(t.edit_title()).private();
    let preview = preview.map(|record| Preview::new(state, visit, practice, record, frame.meaning_stays));
    Html::private(&EditPage {
        t,
        head: Head::new(visit, &layout, practice, "edit", t.edit_title().to_owned()),
        path: layout.to(&format!("{}/{}/edit", super::PATH, practice.record.id)),
        form,
        preview,
        frame,
        layout,
    })
}
