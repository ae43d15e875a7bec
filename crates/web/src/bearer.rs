//! Programs that act for a person: `Authorization: Bearer smh_…` (RFC 6750), on `/api` alone.
//!
//! A handler of the API takes [`Caller`] as an argument; who may not be asked by anybody begins with
//! `caller.require(Scope::Write, rules::EDIT)?`. Cookies count for nothing here, so a page elsewhere
//! cannot make a browser write through the API.

use axum::extract::{FromRequestParts, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::AUTHORIZATION;
use http::request::Parts;
use kernel::{Actor, Permission, Role};
use serde::{Deserialize, Serialize};

use crate::{Problem, Site};

/// What a token is for; each may what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Reading what its person may read.
    Read,
    /// Writing too, as far as an editor may.
    Write,
    /// Everything its person may.
    Admin,
}

impl Scope {
    /// All scopes, least first.
    pub const ALL: [Scope; 3] = [Scope::Read, Scope::Write, Scope::Admin];

    /// As commands, forms and the database write it.
    pub fn code(self) -> &'static str {
        match self {
            Scope::Read => "read",
            Scope::Write => "write",
            Scope::Admin => "admin",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.code() == code)
    }
}

/// A token that was shown and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    /// Names the token; opens nothing.
    pub id: String,
    /// The account it acts for.
    pub person: String,
    /// The role of that account.
    pub role: Role,
    /// What the token is for.
    pub scope: Scope,
}

impl Bearer {
    /// Who acts: what a token is not for, its person's role does not give it.
    fn actor(&self) -> Actor {
        let role = if self.scope == Scope::Admin { self.role } else { self.role.min(Role::Editor) };
        Actor::Person { id: self.person.clone(), role }
    }
}

/// Lets a request of the API in, as whoever its token stands for.
pub(crate) async fn admit(site: &Site, mut request: Request, next: Next) -> Response {
    let Some(sent) = request.headers().get(AUTHORIZATION) else {
        return next.run(request).await;
    };
    let token = sent
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim());
    let found = match (token, site.sessions()) {
        (Some(token), Some(sessions)) => sessions.bearer(token).await,
        _ => Ok(None),
    };
    let bearer = match found {
        Ok(Some(bearer)) => bearer,
        Ok(None) => {
            return Problem::unauthorized("the token is unknown, has ended or was revoked").into_response();
        }
        Err(error) => return Problem::from(error).into_response(),
    };
    if bearer.scope < Scope::Write && !request.method().is_safe() {
        return Problem::beyond_scope(Scope::Write).into_response();
    }
    request.extensions_mut().insert(bearer.actor());
    request.extensions_mut().insert(bearer);
    next.run(request).await
}

/// Who calls the API. An argument of handlers.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who acts.
    pub actor: Actor,
    /// The token, if one was shown.
    pub bearer: Option<Bearer>,
}

impl Caller {
    /// Turns away who shows no token (401), one for less (403), or one of somebody who may not (403).
    ///
    /// # Errors
    /// The problem to answer with.
    pub fn require(&self, scope: Scope, permission: Permission) -> Result<(), Problem> {
        if self.actor == Actor::Anonymous {
            return Err(Problem::unauthorized("this needs a token: Authorization: Bearer TOKEN"));
        }
        if self.bearer.as_ref().is_some_and(|bearer| bearer.scope < scope) {
            return Err(Problem::beyond_scope(scope));
        }
        if self.actor.may(permission) {
            return Ok(());
        }
        Err(Problem::new(StatusCode::FORBIDDEN, format!("the token's person may not: {}", permission.name)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Caller {
            actor: parts.extensions.get::<Actor>().cloned().unwrap_or(Actor::Anonymous),
            bearer: parts.extensions.get::<Bearer>().cloned(),
        })
    }
}
