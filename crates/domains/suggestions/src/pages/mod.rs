//! The public's side, one file a page, named after its address.

use axum::Router;
use axum::routing::get;

use crate::desk::DeskState;

mod refused;

/// Addresses below the language that together reach every page.
pub(crate) const ADDRESSES: &[&str] = &["/practices/refused"];

pub(crate) fn router(state: DeskState) -> Router {
    Router::new().route("/practices/refused", get(refused::get)).with_state(state)
}
