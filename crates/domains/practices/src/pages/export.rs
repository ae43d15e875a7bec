//! Any list of results as a file: `/{lang}/practices.csv`, `.xlsx` and `.jsonl`, with the filters of the
//! list behind the question mark. The columns are those of import, so that it can be brought in again.

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderName;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use kernel::Role;
use platform::search::Request;
use tokio::sync::Semaphore;
use web::{PageError, Visit};

use super::PageState;
use crate::exchange::{ExportError, Format};
use crate::exports;
use crate::paper_messages::Messages;
use crate::question::{Question, STATE};

/// Practices that a file holds at most: their ids are in memory while it is sent.
pub(super) const MOST: usize = 20_000;

/// Spreadsheets made at the same time: each needs room for temporary files.
static BOOKS: Semaphore = Semaphore::const_new(2);

pub(super) async fn csv(State(state): State<PageState>, visit: Visit) -> Result<Response, PageError> {
    let ids = everything(&state, &visit)?;
    flowing(&state, &visit, ids, Format::Csv)
}

pub(super) async fn jsonl(State(state): State<PageState>, visit: Visit) -> Result<Response, PageError> {
    let ids = everything(&state, &visit)?;
    flowing(&state, &visit, ids, Format::Jsonl)
}

pub(super) async fn xlsx(State(state): State<PageState>, visit: Visit) -> Result<Response, PageError> {
    let ids = everything(&state, &visit)?;
    let _place = BOOKS.acquire().await.map_err(|_| PageError::Unavailable)?;
    let file = exports::written(state.practices.clone(), ids).await.map_err(|error| failed(&visit, error))?;
    Ok(file_named(&state, &visit, Format::Xlsx, Body::from_stream(exports::pieces(file))))
}

/// What a list of results holds.
pub(super) struct Matches {
    pub(super) question: Question,
    /// In the order of the list.
    pub(super) ids: Vec<String>,
    /// How many there are, whether or not they are among the ids.
    pub(super) total: usize,
}

/// The first matches of the question in the address. A filter that cannot be used is refused rather than
/// left out: a file does not say that it holds more than was asked for.
pub(super) fn matches(state: &PageState, visit: &Visit, most: usize) -> Result<Matches, PageError> {
    let asked = visit.params.only(&STATE).without("page");
    let (question, faults) = Question::read(&asked, &state.vocabulary);
    if !faults.is_empty() {
        let mut members: Vec<&str> = faults.iter().map(|fault| fault.member.as_str()).collect();
        members.dedup();
        return Err(PageError::BadRequest(Messages::new(visit.lang).bad_filter(members.join(", "))));
    }
    let request = Request {
        offset: 0,
        limit: most,
        facets: Vec::new(),
        ..question.request(visit.lang, Role::Anonymous)
    };
    let answer = state.site.search.search(&request);
    let ids = answer.hits.into_iter().map(|hit| hit.reference.id).collect();
    Ok(Matches { question, ids, total: answer.total })
}

/// All of them, or that there are too many for a file.
fn everything(state: &PageState, visit: &Visit) -> Result<Vec<String>, PageError> {
    let found = matches(state, visit, MOST)?;
    if found.total > MOST {
        return Err(PageError::BadRequest(Messages::new(visit.lang).too_many(found.total, MOST)));
    }
    Ok(found.ids)
}

fn flowing(
    state: &PageState,
    visit: &Visit,
    ids: Vec<String>,
    format: Format,
) -> Result<Response, PageError> {
    let stream =
        exports::flowing(state.practices.clone(), ids, format).map_err(|error| failed(visit, error))?;
    Ok(file_named(state, visit, format, Body::from_stream(stream)))
}

fn file_named(state: &PageState, visit: &Visit, format: Format, body: Body) -> Response {
    let name = Messages::new(visit.lang).file_practices();
    let day = state.site.db.clock().now().format("%Y-%m-%d");
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}-{day}.{}\"", format.name())),
        (CACHE_CONTROL, "no-cache".to_owned()),
        (HeaderName::from_static("x-robots-tag"), "noindex".to_owned()),
    ];
    (headers, body).into_response()
}

fn failed(visit: &Visit, error: ExportError) -> PageError {
    match error {
        ExportError::CellTooLong { id, member } => {
            PageError::BadRequest(Messages::new(visit.lang).cell_too_long(id, member))
        }
        other => {
            tracing::error!(error = %other, "a list could not be written");
            PageError::Unavailable
        }
    }
}
