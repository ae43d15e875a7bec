//! `GET /api/v1/changes`: what happened, in the order in which it was committed.
//!
//! A program that remembers the last number it has seen misses nothing and sees nothing twice. The feed
//! holds no personal data; who acted is an id.

use axum::Json;
use axum::extract::{RawQuery, State};
use kernel::{Permission, Role};
use serde::Serialize;
use storage::feed::Change;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::error::FaultyMember;
use web::{Caller, Params, Problem, Scope, Site};

/// May follow what happens to practices and suggestions.
pub(crate) const FOLLOW: Permission = Permission { name: "interop.follow", least: Role::Editor };
/// May follow what happens to accounts and alerts too.
pub(crate) const FOLLOW_ALL: Permission =
    Permission { name: "interop.follow-all", least: Role::Administrator };

/// Kinds of things that are somebody's own.
const OWN: [&str; 2] = ["person", "alert"];
/// Lines of one answer, unless fewer or more are asked for.
const LINES: i64 = 100;
/// Lines of one answer at the most.
const MOST_LINES: i64 = 1_000;

/// Below `/api/v1`.
pub(crate) fn router(site: &Site) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(get)).with_state(site.clone())
}

/// What may be asked.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes the parameters; faulty ones are named one by one")]
struct ChangesParams {
    /// The last number that was seen; absent: from the beginning.
    after: Option<i64>,
    /// Lines at the most: 100, up to 1000.
    limit: Option<i64>,
}

/// What happened, oldest first.
#[derive(Serialize, ToSchema)]
struct Changes {
    items: Vec<Happened>,
    /// What `after` is the next time.
    next: i64,
    /// Whether there is more already.
    more: bool,
}

/// One fact.
#[derive(Serialize, ToSchema)]
struct Happened {
    /// Its place in the feed: it only grows, and follows the order of commits.
    sequence: i64,
    /// When (RFC 3339).
    at: String,
    /// Who: `person:ID`, `system:NAME` or `anonymous`.
    actor: String,
    /// What: `suggestion.published`.
    action: String,
    /// To what.
    subject: Subject,
    /// What else is worth knowing.
    #[schema(value_type = Object)]
    data: serde_json::Value,
}

/// A thing of the platform.
#[derive(Serialize, ToSchema)]
struct Subject {
    /// `practice`, `suggestion`, …
    kind: String,
    id: String,
}

/// What happened after a number, oldest first.
#[utoipa::path(
    get,
    path = "/changes",
    tag = "exchange",
    params(ChangesParams),
    responses(
        (status = 200, description = "Ask again with `after` = `next`", body = Changes),
        (status = 400, description = "A parameter is no number", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "A token is needed", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token's person is no editor", body = Problem, content_type = "application/problem+json"),
    )
)]
async fn get(
    State(site): State<Site>,
    RawQuery(query): RawQuery,
    caller: Caller,
) -> Result<Json<Changes>, Problem> {
    caller.require(Scope::Read, FOLLOW)?;
    let params = Params::parse(&query.unwrap_or_default());
    let mut faulty = Vec::new();
    let mut number = |name: &'static str, absent: i64| match params.get(name).map(str::parse::<i64>) {
        None => absent,
        Some(Ok(number)) if number >= 0 => number,
        Some(_) => {
            let reason = "a whole number is expected, 0 or more".to_owned();
            faulty.push(FaultyMember { member: name.to_owned(), reason });
            absent
        }
    };
    let (after, limit) = (number("after", 0), number("limit", LINES).clamp(1, MOST_LINES));
    if !faulty.is_empty() {
        return Err(Problem::bad_members(faulty));
    }
    let found = site.db.changes_after(after, limit).await?;
    let next = found.last().map_or(after, |change| change.sequence);
    let more = next < site.db.last_change().await?;
    let all = caller.actor.may(FOLLOW_ALL);
    let shown = |change: &Change| all || !OWN.contains(&change.event.subject.kind.as_str());
    let items = found.into_iter().filter(shown).map(|change| Happened {
        sequence: change.sequence,
        at: change.at.to_rfc3339(),
        actor: change.actor,
        action: change.event.action,
        subject: Subject { kind: change.event.subject.kind, id: change.event.subject.id },
        data: change.event.data,
    });
    Ok(Json(Changes { items: items.collect(), next, more }))
}
