//! Files that go with a draft: the list of them, adding one, looking at one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use kernel::Lang;
use platform::{i18n, uploads};
use web::{PageError, Posted, Visit};

use super::{SuggestState, faults, gone};
use crate::model::draft::{Attachment, Draft};
use crate::rules::spam;
use crate::suggest_messages::Messages;

/// A file that was added.
pub(super) struct FileLine {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) size: String,
    pub(super) picture: Option<(i64, i64)>,
}

pub(super) async fn files(
    state: &SuggestState,
    draft: &Draft,
    base: &str,
    lang: Lang,
) -> Result<Vec<FileLine>, PageError> {
    let files = state.drafting.attachments(owner(draft)).await?;
    Ok(files.into_iter().map(|file| line(file, base, lang)).collect())
}

fn line(file: Attachment, base: &str, lang: Lang) -> FileLine {
    FileLine {
        href: format!("{base}/files/{}", file.id),
        size: i18n::file_size(lang, file.bytes),
        picture: file.pixels,
        id: file.id,
        name: file.name,
    }
}

/// Whose files: those of a correction are the suggestion's.
pub(super) fn owner(draft: &Draft) -> &str {
    draft.corrects.as_deref().unwrap_or(&draft.id)
}

/// Adds the files that came; what is wrong with them, if something is.
pub(super) async fn add(
    state: &SuggestState,
    visit: &Visit,
    draft: &Draft,
    posted: &Posted,
) -> Result<Option<String>, PageError> {
    let t = Messages::new(visit.lang);
    if posted.files.is_empty() {
        return Ok(Some(t.file_none().to_owned()));
    }
    state.site.limits.check(&spam::FILE, &visit.client)?;
    let files = posted.files.iter().map(|file| (file.name.clone(), file.bytes.clone())).collect();
    match state.drafting.attach(&visit.actor, owner(draft), files).await {
        Ok(_) => Ok(None),
        Err(error) => match faults::files(t, &error) {
            Some(sentence) => Ok(Some(sentence)),
            None => Err(crate::pages::broken(error)),
        },
    }
}

/// A file of a draft, for whoever has the link to it.
pub(super) async fn file(
    State(state): State<SuggestState>,
    Path((_, token, id)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    hand_out(&state.drafting, owner(&draft), &id).await
}

/// Hands a file out so that nothing in it can act: never sniffed, never with rights of this site, a PDF only as a
/// download.
pub(crate) async fn hand_out(
    drafting: &crate::service::drafting::Drafting,
    owner: &str,
    id: &str,
) -> Result<Response, PageError> {
    match drafting.file(owner, id).await {
        Ok(Some((file, content))) => {
            let headers = [
                (CONTENT_TYPE, file.kind.media_type().to_owned()),
                (CONTENT_DISPOSITION, uploads::disposition(file.kind, &file.name)),
                (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            Ok((headers, content).into_response())
        }
        Ok(None) => Err(PageError::NotFound),
        Err(error) => Err(crate::pages::broken(error)),
    }
}
