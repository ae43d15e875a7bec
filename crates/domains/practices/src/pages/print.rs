//! Pages on paper: the fiche at `/{lang}/practices/{id}.pdf`, the comparison at `…/compare.pdf`, the
//! reading list at `…/reading-list.pdf`, and the first practices of any list at `/{lang}/practices.pdf`.
//!
//! A document says on which day it was printed, so it is not kept as pages are, but by what stands on it:
//! who has it already is told so before anything is set.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use bytes::Bytes;
use documents::{Press, PrintError, Sheet};
use http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use kernel::Lang;
use web::{PageError, Visit};

use super::{PageState, compare, export, reading_list};
use crate::model::{Practice, Publication};
use crate::paper::{self, Desk, Relatives};
use crate::paper_messages::Messages;
use crate::service::adaptations::Reports;

/// A document may show itself and nothing else.
const POLICY: &str = "default-src 'none'; object-src 'self'; frame-ancestors 'none'";
/// Seconds after which a reader who came when many waited is asked to come again.
const SOON: u64 = 5;
/// Practices of a list of results that its reading list holds.
pub(super) const FIRST: usize = reading_list::MOST;

/// One practice.
pub(super) async fn fiche(
    state: &PageState,
    visit: &Visit,
    headers: &HeaderMap,
    practice: Arc<Practice>,
) -> Result<Response, PageError> {
    let id = practice.record.id.as_str();
    let text = visit.params.get("text").and_then(|code| code.parse().ok()).unwrap_or(visit.lang);
    let family = state.practices.family(id).await?;
    let mut from: Vec<&str> = practice.record.adapted_from.iter().map(|from| from.as_str()).collect();
    from.extend(family.iter().filter(|(by, from)| by == id && from != id).map(|(_, from)| from.as_str()));
    from.dedup();
    let to: Vec<&str> =
        family.iter().filter(|(by, from)| from == id && by != id).map(|(by, _)| by.as_str()).collect();
    let relatives = Relatives {
        from: published(state, &from).await?,
        to: published(state, &to).await?,
        reports: Reports::new(state.practices.clone(), &state.site.settings).approved(id).await?,
        adoptions: state.practices.adoptions().await?.get(id).copied().unwrap_or_default(),
    };
    let sheet = paper::fiche(desk(state, visit), &practice, text, &relatives);
    answer(state, headers, sheet, &format!("{id}-{}", visit.lang)).await
}

/// Two to four practices side by side; where there are fewer, the page helps to choose.
pub(super) async fn comparison(
    State(state): State<PageState>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let asked = compare::asked(&visit.params, compare::LOOKED_AT);
    let ids: Vec<&str> = asked.iter().map(String::as_str).collect();
    let mut known = published(&state, &ids).await?;
    known.truncate(compare::MOST);
    let practices: Vec<&Practice> = known.iter().map(Arc::as_ref).collect();
    let query = compare::address(&practices).query();
    if practices.len() < compare::LEAST {
        return Ok(Redirect::to(&format!("/{}/practices/compare{query}", visit.lang)).into_response());
    }
    let sheet = paper::comparison(desk(&state, &visit), &practices, &query);
    let name = Messages::new(visit.lang).file_comparison();
    answer(&state, &headers, sheet, name).await
}

/// The practices of a reading list, in its order.
pub(super) async fn list(
    State(state): State<PageState>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let asked = compare::asked(&visit.params, reading_list::MOST);
    let ids: Vec<&str> = asked.iter().map(String::as_str).collect();
    let known = published(&state, &ids).await?;
    let practices: Vec<&Practice> = known.iter().map(Arc::as_ref).collect();
    let query = compare::address(&practices).query();
    let path = format!("/practices/reading-list{query}");
    if practices.is_empty() {
        return Ok(Redirect::to(&format!("/{}{path}", visit.lang)).into_response());
    }
    let p = Messages::new(visit.lang);
    let title = p.reading_list_title(practices.len()).into();
    let sheet = paper::reading_list(desk(&state, &visit), &practices, title, &path);
    answer(&state, &headers, sheet, p.file_reading_list()).await
}

/// The first practices of any list of results, as a reading list.
pub(super) async fn results(
    State(state): State<PageState>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let found = export::matches(&state, &visit, FIRST)?;
    let ids: Vec<&str> = found.ids.iter().map(String::as_str).collect();
    let known = published(&state, &ids).await?;
    let practices: Vec<&Practice> = known.iter().map(Arc::as_ref).collect();
    let p = Messages::new(visit.lang);
    let title = match found.question.text.as_str() {
        "" => p.reading_list_all().to_owned(),
        words => p.reading_list_of(super::view::shortened(words, 120)),
    };
    let path = found.question.params().href("/practices");
    let sheet = paper::reading_list(desk(&state, &visit), &practices, title.into(), &path);
    answer(&state, &headers, sheet, p.file_reading_list()).await
}

fn desk<'a>(state: &'a PageState, visit: &Visit) -> Desk<'a> {
    Desk { site: &state.site, labels: &state.labels, lang: visit.lang, now: state.site.db.clock().now() }
}

/// Those of these practices that everyone may see, in this order.
pub(super) async fn published(state: &PageState, ids: &[&str]) -> Result<Vec<Arc<Practice>>, PageError> {
    // What cannot be an id never reaches the database.
    let ids: Vec<&str> = ids.iter().copied().filter(|id| id.parse::<kernel::Slug>().is_ok()).collect();
    let mut practices = state.practices.some(&ids).await?;
    practices.retain(|practice| practice.publication == Publication::Published);
    Ok(practices)
}

/// The sheet as PDF, or that the reader has it already. `name` is that of the file, without its ending.
async fn answer(
    state: &PageState,
    headers: &HeaderMap,
    sheet: Sheet,
    name: &str,
) -> Result<Response, PageError> {
    let lang: Lang = sheet.lang;
    let proof = Press::proof(&sheet).map_err(refused)?;
    let tag = format!("\"{}\"", proof.tag());
    let known = headers.get(IF_NONE_MATCH).and_then(|sent| sent.to_str().ok());
    let mut response = if known.is_some_and(|sent| sent.contains(&tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let bytes = state.press.print(proof).await.map_err(refused)?;
        let mut response = Response::new(Body::from(Bytes::from_owner(bytes)));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
        response
    };
    let mut put = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    put(ETAG, &tag);
    put(CACHE_CONTROL, "no-cache");
    put(CONTENT_DISPOSITION, &format!("inline; filename=\"{name}.pdf\""));
    put(CONTENT_LANGUAGE, lang.code());
    put(CONTENT_SECURITY_POLICY, POLICY);
    put(HeaderName::from_static("x-robots-tag"), "noindex");
    Ok(response)
}

fn refused(error: PrintError) -> PageError {
    match error {
        PrintError::Busy => {
            tracing::warn!(%error, "a document was not printed");
            PageError::TooMany(SOON)
        }
        other => PageError::internal(&other),
    }
}
