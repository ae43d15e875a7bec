//! `GET /api/v1/practices/{id}`: the record itself, and its life in the databank.

use axum::Json;
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use http::StatusCode;
use kernel::Lang;
use serde::Serialize;
use utoipa::ToSchema;
use web::Problem;

use crate::Reports;
use crate::model::{
    Adaptation, AdaptationKind, Adoptions, Confirmer, Outcome, Practice, Publication, Record,
};
use crate::pages::PageState;

/// A practice: the exchange form v1 with further, read-only members.
#[derive(Serialize, ToSchema)]
pub(crate) struct FullPractice {
    #[serde(flatten)]
    record: Record,
    /// `published` or `archived`.
    state: &'static str,
    /// The number of the revision, from 1.
    revision: i64,
    /// When somebody last confirmed that it still holds.
    confirmed_at: Option<DateTime<Utc>>,
    /// Who did: the owner, or an editor on the owner's behalf.
    confirmed_by: Option<Confirmer>,
    /// True when the owner was asked in vain whether it still holds.
    stale: bool,
    /// Why and when it was archived.
    #[serde(skip_serializing_if = "Option::is_none")]
    archived: Option<InArchive>,
    /// Ids of the practices that were taken over from this one.
    adaptations: Vec<String>,
    /// Where else it is done, as members of the network report it.
    reported_adaptations: Vec<ReportedAdaptation>,
    /// How often it was adopted, and in how many places it still runs; each place counts once.
    adoptions: Adoptions,
}

/// Why a practice was archived.
#[derive(Serialize, ToSchema)]
pub(crate) struct InArchive {
    /// When.
    at: DateTime<Utc>,
    /// Why.
    reason: String,
    /// The language of the reason.
    #[schema(value_type = crate::model::LangCode)]
    language: Lang,
}

/// A place where the practice is done too.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportedAdaptation {
    /// Its id.
    id: String,
    /// How near to the original it is.
    kind: AdaptationKind,
    /// Who does it.
    organisation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    /// The year in which it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<i32>,
    /// The language of its texts.
    #[schema(value_type = crate::model::LangCode)]
    language: Lang,
    /// What was changed.
    changed: String,
    /// How it goes.
    outcome: Outcome,
    /// How it goes, in words; why it was stopped.
    outcome_note: String,
    /// When it was last said how it goes.
    outcome_at: DateTime<Utc>,
    /// Whom to ask, where the organisation agreed to be named.
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
    /// The id of the practice that it became.
    #[serde(skip_serializing_if = "Option::is_none")]
    practice: Option<String>,
}

impl From<Adaptation> for ReportedAdaptation {
    fn from(adaptation: Adaptation) -> Self {
        let report = adaptation.report;
        ReportedAdaptation {
            id: adaptation.id,
            kind: report.kind,
            organisation: report.organisation,
            city: report.city,
            country: report.country,
            since: report.since,
            language: report.lang,
            changed: report.changed,
            outcome: report.outcome,
            outcome_note: report.outcome_note,
            outcome_at: adaptation.outcome_at,
            contact: report.contact.shown.then_some(report.contact.text),
            practice: adaptation.record_id,
        }
    }
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
    let mut adaptations: Vec<String> =
        family.into_iter().filter(|(_, from)| *from == id).map(|(by, _)| by).collect();
    let reports = Reports::new(state.practices.clone(), &state.site.settings).approved(&id).await?;
    for record in reports.iter().filter_map(|report| report.record_id.as_ref()) {
        if !adaptations.contains(record) {
            adaptations.push(record.clone());
        }
    }
    Ok(Json(FullPractice {
        record: practice.record.clone(),
        state: practice.publication.code(),
        revision: practice.revision,
        confirmed_at: practice.confirmed_at,
        confirmed_by: practice.upkeep.confirmed_by,
        stale: practice.is_stale(),
        archived: in_archive(&practice),
        adaptations,
        reported_adaptations: reports.into_iter().map(ReportedAdaptation::from).collect(),
        adoptions: state.practices.adoptions().await?.get(&id).copied().unwrap_or_default(),
    }))
}

fn in_archive(practice: &Practice) -> Option<InArchive> {
    let archived = practice.upkeep.archived.as_ref()?;
    Some(InArchive { at: archived.at, reason: archived.reason.clone(), language: archived.lang })
}
