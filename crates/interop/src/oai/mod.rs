//! `/oai`: the Open Archives Initiative Protocol for Metadata Harvesting, version 2.0 of 2002
//! (<https://www.openarchives.org/OAI/openarchivesprotocol.html>).
//!
//! | file | what it holds |
//! |---|---|
//! | `question` | the six verbs and their arguments, read strictly |
//! | `fault` | the protocol's codes for what cannot be answered |
//! | `token` | where a list goes on: signed, a day long, nothing stored |
//! | `format` | `oai_dc` and the whole record |
//! | `answer` | the XML |
//!
//! What there is to tell comes from [`crate::catalogue`], what it looks like from the domains
//! ([`web::harvest`]); this module knows the protocol and no domain.

mod answer;
mod fault;
mod format;
mod question;
mod token;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use storage::StorageError;
use web::html::public_document;
use web::{Params, Site};

use crate::catalogue::Catalogue;

pub use format::NAMESPACE;

/// Seconds after which a harvester may ask again while the catalogue is being made.
const AGAIN: &str = "10";

/// Serves the protocol and the schema of its own format.
pub fn router(site: &Site, catalogue: Catalogue) -> Router {
    Router::new()
        .route("/oai", get(by_get).post(by_post))
        .route(format::SCHEMA, get(async || public_document("application/xml", format::XSD)))
        .with_state(Repository { site: site.clone(), catalogue })
}

/// What answers are made of.
#[derive(Clone)]
struct Repository {
    site: Site,
    catalogue: Catalogue,
}

async fn by_get(State(repository): State<Repository>, RawQuery(query): RawQuery) -> Response {
    repository.respond(&query.unwrap_or_default()).await
}

async fn by_post(State(repository): State<Repository>, body: Bytes) -> Response {
    repository.respond(&String::from_utf8_lossy(&body)).await
}

impl Repository {
    async fn respond(&self, arguments: &str) -> Response {
        match self.answer(&Params::parse(arguments)).await {
            Ok(Some(xml)) => ([(CONTENT_TYPE, "text/xml; charset=utf-8"), (CACHE_CONTROL, "no-store")], xml)
                .into_response(),
            // The protocol asks for HTTP's own means where the repository is not ready (3.1.2.2).
            Ok(None) => later("the list of records is being made; ask again in a moment\n"),
            Err(error) => {
                tracing::error!(%error, "a harvester could not be answered");
                later("the database cannot answer now; try again later\n")
            }
        }
    }

    /// The answer; none while the catalogue is not whole.
    async fn answer(&self, params: &Params) -> Result<Option<String>, StorageError> {
        let question = match question::Question::read(params) {
            Ok(question) => question,
            Err(faults) => return Ok(Some(answer::faults(self, params, &faults))),
        };
        let state = self.catalogue.follow().await?;
        if !state.filled {
            return Ok(None);
        }
        answer::answer(self, params, question, &state.secret).await.map(Some)
    }

    /// How a thing is named in the protocol: `oai:databank.example:practice/be-gent-x`.
    fn identifier(&self, item: &str) -> String {
        format!("oai:{}:{item}", self.authority())
    }

    /// What an identifier names, if it is one of this repository.
    fn named(&self, identifier: &str) -> Option<kernel::Ref> {
        let item = identifier.strip_prefix(&format!("oai:{}:", self.authority()))?;
        let (kind, id) = item.split_once('/')?;
        Some(kernel::Ref::new(kind, id))
    }

    /// The host name that identifiers carry. The guidelines want a registered domain; an installation
    /// without one names itself after the program.
    fn authority(&self) -> String {
        let base = self.site.settings.base_url();
        let host = base.split("://").nth(1).unwrap_or_default();
        let host = host.split(['/', ':']).next().unwrap_or_default();
        let is_domain = host.contains('.')
            && host.split('.').all(|part| part.starts_with(|c: char| c.is_ascii_alphabetic()));
        if is_domain { host.to_owned() } else { "samenhang.localhost".to_owned() }
    }
}

fn later(why: &'static str) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, AGAIN)], why).into_response()
}
