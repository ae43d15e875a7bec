//! The databank for programs.

use axum::Router;
use utoipa_axum::router::OpenApiRouter;

use crate::pages::PageState;

pub(crate) fn router(_state: PageState) -> OpenApiRouter {
    OpenApiRouter::new()
}

pub(crate) fn documents(_state: PageState) -> Router {
    Router::new()
}
