//! What administrators do with accounts.

mod people;

use axum::Router;
use axum::routing::{get, post};

use crate::pages::PageState;

pub(crate) fn router() -> Router<PageState> {
    Router::new()
        .route("/desk/people", get(people::get).post(people::post))
        .route("/desk/people/{id}", post(people::post_one))
}
