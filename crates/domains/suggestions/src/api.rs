//! `POST /api/v1/suggestions`: programs suggest what people do with the form.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use kernel::{Actor, EmailAddress};
use platform::config::Switch;
use practices::exchange::check;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::bearer::Bearer;
use web::error::FaultyMember;
use web::visit::client;
use web::{Problem, Scope};

use crate::model::Proposal;
use crate::pages::suggest::SuggestState;
use crate::rules::spam;

/// The largest body.
const MOST_BODY: usize = 1 << 20;
/// The id that a record has while it is checked.
const NO_ID: &str = "suggested";

/// Below `/api/v1`.
pub(crate) fn router(state: SuggestState) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(post)).layer(DefaultBodyLimit::max(MOST_BODY)).with_state(state)
}

/// A suggestion.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the body, which is read by the checks of the import")]
struct NewSuggestion {
    /// The practice: exchange form v1 without `id` (see `/schemas/practice.v1.json`).
    practice: serde_json::Value,
    /// Where questions are sent, and the link that confirms the address.
    email: String,
}

/// Taken in.
#[derive(Serialize, ToSchema)]
struct Taken {
    /// The private page at which it is followed. Keep it: it is shown once.
    status_url: String,
}

/// Who asks, and from where.
struct Asker {
    actor: Actor,
    client: String,
    /// A token that may write vouches for whoever it was given to.
    trusted: bool,
}

impl FromRequestParts<SuggestState> for Asker {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &SuggestState) -> Result<Self, Self::Rejection> {
        let behind_proxy = state.site.settings.behind_proxy == Switch::On;
        Ok(Asker {
            actor: parts.extensions.get::<Actor>().cloned().unwrap_or(Actor::Anonymous),
            trusted: parts.extensions.get::<Bearer>().is_some_and(|bearer| bearer.scope >= Scope::Write),
            client: client(parts, if behind_proxy { Switch::On } else { Switch::Off }),
        })
    }
}

/// Suggests a practice.
///
/// The address gets a letter with a link; once it is confirmed, editors see the suggestion. With a token of
/// scope `write` that is not needed.
#[utoipa::path(
    post,
    path = "/suggestions",
    tag = "practices",
    request_body = NewSuggestion,
    responses(
        (status = 202, description = "Taken in; follow it at `status_url`", body = Taken),
        (status = 400, description = "Not JSON, or members at fault: each is named", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Larger than 1 MiB", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many; wait", body = Problem, content_type = "application/problem+json"),
    )
)]
async fn post(
    State(state): State<SuggestState>,
    asker: Asker,
    request: Request,
) -> Result<Response, Problem> {
    state.site.limits.check(&spam::API, &asker.client)?;
    let body = axum::body::to_bytes(request.into_body(), MOST_BODY).await.map_err(|_| {
        Problem::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body is larger than {MOST_BODY} bytes"))
    })?;
    let (proposal, email) = read(&state, &body)?;
    let limits = &state.site.limits;
    if !asker.trusted {
        limits.check(&spam::TO_ADDRESS, email.as_str())?;
    }
    let lang = proposal.lang();
    let follow = state.drafting.from_api(&asker.actor, lang, proposal, &email, asker.trusted).await.map_err(
        |error| match error {
            crate::service::SuggestionError::Storage(error) => Problem::from(error),
            other => {
                tracing::error!(error = %other, "a suggestion of a program could not be taken in");
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "a fault of the program; it has been logged")
            }
        },
    )?;
    let status_url = state.site.absolute(&format!("/{lang}/practices/suggestions/{}", follow.text()));
    Ok((StatusCode::ACCEPTED, Json(Taken { status_url })).into_response())
}

/// Reads the body, or says everything that is wrong with it.
fn read(state: &SuggestState, body: &Bytes) -> Result<(Proposal, EmailAddress), Problem> {
    let value: Value = serde_json::from_slice(body)
        .map_err(|error| Problem::new(StatusCode::BAD_REQUEST, format!("the body is not JSON: {error}")))?;
    let Value::Object(mut members) = value else {
        let form = "the body must be an object {\"practice\": {…}, \"email\": \"…\"}";
        return Err(Problem::new(StatusCode::BAD_REQUEST, form));
    };
    let mut errors = Vec::new();
    let mut fault = |member: String, reason: String| errors.push(FaultyMember { member, reason });
    let email = match members.shift_remove("email") {
        Some(Value::String(text)) => match text.parse::<EmailAddress>() {
            Ok(email) => Some(email),
            Err(error) => {
                fault("email".to_owned(), error.to_string());
                None
            }
        },
        Some(_) => {
            fault("email".to_owned(), "text is expected".to_owned());
            None
        }
        None => {
            fault("email".to_owned(), "missing; it is needed to confirm the suggestion".to_owned());
            None
        }
    };
    let practice = match members.shift_remove("practice") {
        Some(Value::Object(practice)) => checked(state, practice, &mut fault),
        Some(_) => {
            fault("practice".to_owned(), "an object is expected".to_owned());
            None
        }
        None => {
            fault("practice".to_owned(), "missing".to_owned());
            None
        }
    };
    for unknown in members.keys() {
        let shown: String = unknown.chars().filter(|c| !c.is_control()).take(80).collect();
        fault(shown, "unknown member; practice and email are expected".to_owned());
    }
    match (practice, email, errors.is_empty()) {
        (Some(practice), Some(email), true) => Ok((practice, email)),
        _ => Err(Problem::bad_members(errors)),
    }
}

/// The practice, checked as an import checks it.
fn checked(
    state: &SuggestState,
    mut practice: Map<String, Value>,
    fault: &mut impl FnMut(String, String),
) -> Option<Proposal> {
    if practice.shift_remove("id").is_some() {
        fault("practice.id".to_owned(), "not expected; the editors give the id".to_owned());
    }
    practice.insert("id".to_owned(), Value::from(NO_ID));
    match check::check(1, Value::Object(practice), &state.drafting.concepts()) {
        Ok(record) => Some(Proposal::of(record)),
        Err(faults) => {
            for found in faults.kept() {
                let member = match found.member.as_str() {
                    "" => "practice".to_owned(),
                    member => format!("practice.{member}"),
                };
                fault(member, found.reason.to_string());
            }
            None
        }
    }
}
