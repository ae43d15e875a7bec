//! What goes wrong, said to people in their language and to programs as RFC 9457.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use platform::limits::TooOften;
use serde::Serialize;
use storage::StorageError;
use utoipa::ToSchema;

/// A page that cannot be shown. The shell turns it into a page in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageError {
    /// There is no such page.
    NotFound,
    /// It was here and has been taken out.
    Gone,
    /// This reader may not see it.
    Forbidden,
    /// Only for those who are signed in; the shell leads to the sign-in page and back again.
    SignIn,
    /// It was done too often; so many seconds until it may be tried again.
    TooMany(u64),
    /// Somebody else was quicker: what the reader acted on is no longer so. The sentence says what
    /// became of it, in her language.
    Conflict(String),
    /// The address or form asks for what cannot be; the sentence is in the reader's language.
    BadRequest(String),
    /// What was sent is no form of ours.
    Malformed,
    /// What was sent is larger than may be.
    TooLarge,
    /// The platform cannot answer now (the database is away, the disk is full); try again later.
    Unavailable,
    /// A fault of the program; logged.
    Internal,
}

impl PageError {
    /// A fault of the program, logged here.
    pub fn internal(error: &dyn std::error::Error) -> Self {
        tracing::error!(%error, "a page failed");
        PageError::Internal
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            PageError::NotFound => StatusCode::NOT_FOUND,
            PageError::Gone => StatusCode::GONE,
            PageError::Forbidden => StatusCode::FORBIDDEN,
            PageError::SignIn => StatusCode::UNAUTHORIZED,
            PageError::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            PageError::Conflict(_) => StatusCode::CONFLICT,
            PageError::BadRequest(_) | PageError::Malformed => StatusCode::BAD_REQUEST,
            PageError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            PageError::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            PageError::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StorageError> for PageError {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "a page could not read or write the database");
        match error {
            StorageError::Column { .. } => PageError::Internal,
            _ => PageError::Unavailable,
        }
    }
}

impl From<TooOften> for PageError {
    fn from(TooOften(wait): TooOften) -> Self {
        PageError::TooMany(wait.as_secs() + 1)
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A faulty member of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FaultyMember {
    /// Its name, `practice.title.nl` for nested ones.
    pub member: String,
    /// What is wrong with it and what is expected.
    pub reason: String,
}

/// A problem as programs read it (RFC 9457, `application/problem+json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// The HTTP status again.
    pub status: u16,
    /// What is wrong, in a few words.
    pub title: String,
    /// What is wrong this time, and what to do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The members of the request that are at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FaultyMember>,
    /// How to show who asks (RFC 6750, 3), for the header of the answer.
    #[serde(skip)]
    #[schema(ignore)]
    challenge: Option<String>,
}

impl Problem {
    /// A problem with this status.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or("Problem").to_owned();
        Problem { status: status.as_u16(), title, detail: detail.into(), errors: Vec::new(), challenge: None }
    }

    /// There is nothing at this address.
    pub fn not_found(what: impl std::fmt::Display) -> Self {
        Problem::new(StatusCode::NOT_FOUND, format!("there is no {what}"))
    }

    /// Nobody is known by what was shown, or nothing was shown.
    pub fn unauthorized(detail: impl Into<String>) -> Self {
        let mut problem = Problem::new(StatusCode::UNAUTHORIZED, detail);
        problem.challenge = Some("Bearer realm=\"samenhang\"".to_owned());
        problem
    }

    /// The token is for less than this.
    pub fn beyond_scope(needed: crate::Scope) -> Self {
        let needed = needed.code();
        let detail = format!("this needs a token of scope “{needed}”");
        let mut problem = Problem::new(StatusCode::FORBIDDEN, detail);
        problem.challenge =
            Some(format!("Bearer realm=\"samenhang\", error=\"insufficient_scope\", scope=\"{needed}\""));
        problem
    }

    /// The request has faulty members.
    pub fn bad_members(errors: Vec<FaultyMember>) -> Self {
        let mut problem = Problem::new(StatusCode::BAD_REQUEST, "some members of the request cannot be used");
        problem.errors = errors;
        problem
    }

    /// One member of the request is faulty.
    pub fn bad_member(member: impl Into<String>, reason: impl Into<String>) -> Self {
        Problem::bad_members(vec![FaultyMember { member: member.into(), reason: reason.into() }])
    }
}

impl From<TooOften> for Problem {
    fn from(TooOften(wait): TooOften) -> Self {
        let detail = format!("too many requests; try again in {} s", wait.as_secs() + 1);
        Problem::new(StatusCode::TOO_MANY_REQUESTS, detail)
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        match PageError::from(error) {
            PageError::Unavailable => Problem::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "the database cannot answer now; try again later",
            ),
            _ => {
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "a fault of the program; it has been logged")
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let challenge = self.challenge.as_deref().and_then(|text| HeaderValue::from_str(text).ok());
        let mut response = (status, Json(self)).into_response();
        if let Some(challenge) = challenge {
            response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
        }
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json; charset=utf-8"));
        response
    }
}
