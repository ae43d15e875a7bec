//! `GET /api/v1/practices/{id}`: the record itself, and its life in the databank.

use axum::Json;
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;
use web::Problem;

use crate::model::{Publication, Record};
use crate::pages::PageState;

/// A practice: the exchange form v1 with further, read-only members.
#[derive(Serialize, ToSchema)]
pub(crate) struct FullPractice {
    #[serde(flatten)]
    record: Record,
    /// `published`.
    state: &'static str,
    /// The number of the revision, from 1.
    revision: i64,
    /// When somebody last confirmed that it still holds.
    confirmed_at: Option<DateTime<Utc>>,
    /// Ids of the practices that were taken over from this one.
    adaptations: Vec<String>,
}

/// One practice.
#[utoipa::path(
    get,
    path = "/practices/{id}",
    tag = "practices",
    params(("id" = String, Path, description = "The practice's id")),
    responses(
        (status = 200, description = "The practice", body = FullPractice),
        (status = 404, description = "There is none", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "It was withdrawn", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn get(
    State(state): State<PageState>,
    Path(id): Path<String>,
) -> Result<Json<FullPractice>, Problem> {
    let Some(practice) = state.practices.get(&id).await? else {
        let shown: String = id.chars().filter(|c| !c.is_control()).take(80).collect();
        return Err(Problem::not_found(format!("practice “{shown}” (ids are lower case: a-z, 0-9 and -)")));
    };
    if practice.publication == Publication::Withdrawn {
        return Err(Problem::new(StatusCode::GONE, format!("practice “{id}” was withdrawn")));
    }
    let family = state.practices.family(&id).await?;
    let adaptations = family.into_iter().filter(|(_, from)| *from == id).map(|(by, _)| by).collect();
    Ok(Json(FullPractice {
        record: practice.record.clone(),
        state: practice.publication.code(),
        revision: practice.revision,
        confirmed_at: practice.confirmed_at,
        adaptations,
    }))
}
