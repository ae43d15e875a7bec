//! `/{lang}/me/data.zip`: everything that is kept about a person.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use web::{PageError, Visit};

use super::own;
use crate::pages::PageState;

pub(crate) async fn get(visit: Visit, State(state): State<PageState>) -> Result<Response, PageError> {
    let person = own(&visit, &state).await?;
    let bytes = state.accounts.data(&visit.site, &person).await?;
    let headers = [
        (CONTENT_TYPE, "application/zip"),
        (CONTENT_DISPOSITION, "attachment; filename=\"samenhang-data.zip\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}
