//! `/{lang}/practices/suggest`: the form, one file a page.
//!
//! | file | address below it |
//! |---|---|
//! | [`start`] | none: what it takes, and where it begins |
//! | [`step`] | `/{token}/1` … `/6`: a few questions each, and `/{token}` that leads to where the writer was |
//! | [`review`] | `/{token}/review`: how it reads, what is missing, consents; `/{token}/sent` |
//! | [`confirm`] | `/confirm/{token}`: this address is mine |
//! | `answer` | what was typed in a step |
//! | `ask`, `near`, `files`, `faults` | questions, what looks alike, files, what is wrong |
//!
//! Each step is a plain form that saves everything it holds whichever of its buttons is pressed; a script only
//! presses “save” by itself. So nothing that was typed depends on a script, and nothing is lost by a detour.

mod answer;
mod ask;
pub(super) mod faults;
mod files;
mod near;

mod confirm;
mod review;
mod start;
mod step;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use kernel::Secret;
use practices::Practices;
use storage::StorageError;
use vocabulary::Vocabulary;
use web::{Crumb, Layout, PageError, Site, Visit};

use crate::model::draft::{Draft, KeyPurpose};
use crate::service::drafting::Drafting;
use crate::suggest_messages::Messages;

pub(crate) use ask::{readable, step_name, words as question};
pub(crate) use files::hand_out;
pub(crate) use review::{Line, lines};

/// Bytes of one form with files; files come a few at a time.
const MOST_BODY: usize = 80 << 20;

/// What these pages stand on.
#[derive(Clone, FromRef)]
pub(crate) struct SuggestState {
    pub(crate) site: Site,
    pub(crate) drafting: Drafting,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
}

pub(super) fn router(state: SuggestState) -> Router {
    Router::new()
        .route("/practices/suggest", get(start::get).post(start::post))
        .route("/practices/suggest/confirm/{token}", get(confirm::get).post(confirm::post))
        .route("/practices/suggest/{token}", get(step::resume))
        .route("/practices/suggest/{token}/review", get(review::get).post(review::post))
        .route("/practices/suggest/{token}/sent", get(review::sent).post(review::send_again))
        .route("/practices/suggest/{token}/files/{id}", get(files::file))
        .route(
            "/practices/suggest/{token}/{step}",
            get(step::get).post(answer::post).layer(DefaultBodyLimit::max(MOST_BODY)),
        )
        .with_state(state)
}

impl SuggestState {
    /// The draft at a private link.
    async fn draft(&self, token: &str) -> Result<Option<Draft>, StorageError> {
        let Some(secret) = Secret::parse(token) else { return Ok(None) };
        self.drafting
            .open(&secret, KeyPurpose::Write)
            .await
            .map(|draft| draft.filter(|d| d.proposal.is_none()))
    }
}

/// The frame of a page of the form: nothing that leads away, nothing for search engines.
fn layout(visit: &Visit, title: &str) -> Layout {
    let mut layout = visit.layout(title);
    layout.header_search = false;
    layout.unlisted = true;
    layout
}

fn crumbs(layout: &Layout, t: Messages, title: &str) -> Vec<Crumb> {
    vec![
        Crumb::new(layout.to("/practices/suggest"), t.suggest(), layout.lang),
        Crumb::new(String::new(), title, layout.lang),
    ]
}

/// After a form: to another page.
fn to(visit: &Visit, path: &str) -> Response {
    Redirect::to(&format!("/{}{path}", visit.lang)).into_response()
}

/// A link that leads nowhere any more: what that may mean, and how to get the others.
fn gone(visit: &Visit) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    start::again(visit, t.gone_title(), t.gone_text())
}
