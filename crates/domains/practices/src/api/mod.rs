//! The databank for programs: `/api/v1/practices`, `/api/v1/suggest`, the schema of the record.
//!
//! Every handler has types of its own, so that the API changes only when somebody means to.

mod list;
mod one;
mod schema;
mod suggest;

use axum::Router;
use axum::routing::get;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::feeds;
use crate::pages::PageState;

pub(crate) use list::read as read_list;

/// Below `/api/v1`.
pub(crate) fn router(state: PageState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list::get))
        .routes(routes!(one::get))
        .routes(routes!(suggest::get))
        .with_state(state)
}

/// Documents at addresses of their own.
pub(crate) fn documents(state: PageState) -> Router {
    Router::new()
        .route("/schemas/practice.v1.json", get(schema::get))
        .route(feeds::PATH, get(feeds::get))
        .with_state(state)
}
