//! Which practice an address names.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::LOCATION;
use kernel::Slug;
use web::{PageError, Visit};

use crate::model::{Practice, Publication};
use crate::pages::PageState;

/// What stands at the address that was asked for.
pub(crate) enum Asked {
    /// A practice that may be read.
    Practice(Arc<Practice>),
    /// Another address is meant; the answer leads there.
    Elsewhere(Response),
}

/// Looks up the practice of an address. `rest` is what followed the id in it.
///
/// # Errors
/// [`PageError::NotFound`] and [`PageError::Gone`], besides those of the database.
pub(crate) async fn find(state: &PageState, visit: &Visit, id: &str, rest: &str) -> Result<Asked, PageError> {
    let lower = id.to_ascii_lowercase();
    // What cannot be an id never reaches the database.
    lower.parse::<Slug>().map_err(|_| PageError::NotFound)?;
    let practice = state.practices.get(&lower).await?.ok_or(PageError::NotFound)?;
    if lower != id {
        let address = format!("/{}/practices/{lower}{rest}{}", visit.lang, visit.params.query());
        return Ok(Asked::Elsewhere((StatusCode::MOVED_PERMANENTLY, [(LOCATION, address)]).into_response()));
    }
    match practice.publication {
        // What is archived stays readable and says what it is.
        Publication::Published | Publication::Archived => Ok(Asked::Practice(practice)),
        Publication::Withdrawn => Err(PageError::Gone),
    }
}
