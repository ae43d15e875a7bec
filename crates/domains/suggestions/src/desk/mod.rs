//! The editors' side, one file a page, named after its address.

use axum::Router;
use axum::extract::FromRef;
use vocabulary::Vocabulary;
use web::Site;

use crate::Suggestions;

/// What the pages of the domain stand on.
#[derive(Clone, FromRef)]
pub(crate) struct DeskState {
    pub(crate) site: Site,
    pub(crate) suggestions: Suggestions,
    pub(crate) vocabulary: Vocabulary,
}

pub(crate) fn router(state: DeskState) -> Router {
    Router::new().with_state(state)
}
