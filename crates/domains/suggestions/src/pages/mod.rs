//! The public's side, one file a page, named after its address.

use axum::Router;
use axum::routing::get;

use storage::StorageError;
use web::PageError;

use crate::desk::DeskState;
use crate::service::SuggestionError;
use crate::service::attaching::AttachError;
use suggest::SuggestState;

mod following;
mod refused;
pub(crate) mod suggest;

/// Addresses below the language that together reach every page.
pub(crate) const ADDRESSES: &[&str] = &["/practices/refused", "/practices/suggest"];

/// Forms that everyone may send. Behind the links stand secrets, so none of them leads anywhere here.
pub(crate) const POSTS: &[&str] = &[
    "/practices/suggest",
    "/practices/suggest/confirm/x",
    "/practices/suggest/x/1",
    "/practices/suggest/x/review",
    "/practices/suggest/x/sent",
    "/practices/suggestions/x",
];

pub(crate) fn router(state: DeskState, suggest: SuggestState) -> Router {
    Router::new()
        .route("/practices/refused", get(refused::get))
        .with_state(state)
        .merge(suggest::router(suggest.clone()))
        .merge(following::router(suggest))
}

/// A fault that is nobody's who reads the page: of the database, or of the program.
fn broken(error: impl Into<Broken>) -> PageError {
    match error.into() {
        Broken::Storage(error) => error.into(),
        Broken::Other(error) => PageError::internal(error.as_ref()),
    }
}

/// Faults told apart: what may be over in a minute, and what is a fault of the program.
enum Broken {
    Storage(StorageError),
    Other(Box<dyn std::error::Error>),
}

impl From<SuggestionError> for Broken {
    fn from(error: SuggestionError) -> Self {
        match error {
            SuggestionError::Storage(error) => Broken::Storage(error),
            other => Broken::Other(Box::new(other)),
        }
    }
}

impl From<AttachError> for Broken {
    fn from(error: AttachError) -> Self {
        match error {
            AttachError::Storage(error) => Broken::Storage(error),
            other => Broken::Other(Box::new(other)),
        }
    }
}
