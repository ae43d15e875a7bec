//! `/{lang}/desk/suggestions/{id}/files/{file}`, and the list of files on the page of a suggestion.

use axum::extract::{Path, State};
use axum::response::Response;
use kernel::Lang;
use platform::i18n;
use web::{PageError, Posted, Visit};

use crate::desk::DeskState;
use crate::pages::suggest::hand_out;
use crate::rules::review::REVIEW;

/// A file that came with a suggestion.
pub(super) struct FileLine {
    pub(super) id: String,
    pub(super) href: String,
    pub(super) name: String,
    pub(super) size: String,
    pub(super) is_picture: bool,
    /// Readers of the practice will see it.
    pub(super) chosen: bool,
}

/// Its files. All are chosen until an editor leaves one out: she has looked at them here.
pub(super) async fn lines(
    state: &DeskState,
    lang: Lang,
    id: &str,
    posted: &Posted,
) -> Result<Vec<FileLine>, PageError> {
    let typed = (posted.text("do") == "publish").then(|| posted.fields.all("file"));
    let files = state.drafting().attachments(id).await?;
    let line = |file: crate::model::draft::Attachment| FileLine {
        href: format!("/{lang}/desk/suggestions/{id}/files/{}", file.id),
        size: i18n::file_size(lang, file.bytes),
        is_picture: file.kind.is_picture(),
        chosen: typed.as_ref().is_none_or(|typed| typed.contains(&file.id.as_str())),
        id: file.id,
        name: file.name,
    };
    Ok(files.into_iter().map(line).collect())
}

/// A file of a suggestion, for editors.
pub(crate) async fn get(
    visit: Visit,
    State(state): State<DeskState>,
    Path((_, id, file)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    visit.require(REVIEW)?;
    hand_out(&state.drafting(), &id, &file).await
}
