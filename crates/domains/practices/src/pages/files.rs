//! `/{lang}/practices/{id}/files/{file}`: a picture or a document of a practice.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use kernel::Lang;
use platform::files::FilesError;
use platform::{i18n, uploads};
use serde::Deserialize;
use web::{PageError, Visit};

use super::PageState;
use super::fiche::{Asked, find};
use crate::model::{Practice, PracticeFile};
use crate::rules;

/// What the address names.
#[derive(Deserialize)]
pub(super) struct Named {
    id: String,
    file: String,
}

/// A file as a page shows it.
pub(crate) struct FileLine {
    pub(crate) id: String,
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) size: String,
    /// Width and height of a picture, so that the page stands still while it comes.
    pub(crate) picture: Option<(i64, i64)>,
    pub(crate) shown: bool,
}

impl FileLine {
    pub(crate) fn new(file: PracticeFile, practice: &str, lang: Lang) -> Self {
        FileLine {
            href: format!("/{lang}/practices/{practice}/files/{}", file.id),
            size: i18n::file_size(lang, file.bytes),
            picture: file.pixels.filter(|_| file.kind.is_picture()),
            shown: file.shown,
            id: file.id,
            name: file.name,
        }
    }
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id, file }): Path<Named>,
) -> Result<Response, PageError> {
    let is_editor = visit.actor.may(rules::EDIT);
    let practice: Arc<Practice> = match find(&state, &visit, &id, &format!("/files/{file}")).await {
        Ok(Asked::Practice(practice)) => practice,
        Ok(Asked::Elsewhere(redirect)) => return Ok(redirect),
        // An editor looks at what she has taken out before she puts it back.
        Err(PageError::Gone) if is_editor => state.practices.get(&id).await?.ok_or(PageError::NotFound)?,
        Err(error) => return Err(error),
    };
    let file = state.practices.file(practice.record.id.as_str(), &file).await?;
    let file = file.filter(|file| file.shown || is_editor).ok_or(PageError::NotFound)?;
    let content = state.site.files.get(&file.key).await.map_err(|error| match error {
        FilesError::Absent(_) => PageError::NotFound,
        other => PageError::internal(&other),
    })?;
    // Nothing in it can act: never sniffed, never with rights of this site, a PDF only as a download. What an
    // editor hides is gone for readers within the hour.
    let headers = [
        (CONTENT_TYPE, file.kind.media_type().to_owned()),
        (CONTENT_DISPOSITION, uploads::disposition(file.kind, &file.name)),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (CACHE_CONTROL, if file.shown { "private, max-age=3600" } else { "private, no-store" }.to_owned()),
    ];
    Ok((headers, content).into_response())
}
