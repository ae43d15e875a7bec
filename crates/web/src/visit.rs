//! Who asks for which page in which language.

use axum::extract::{FromRef, FromRequestParts, RawPathParams};
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use kernel::{Actor, Lang};

use crate::{Layout, PageError, Params, Site};

/// A visit to one page. The first argument of every page's handler.
#[derive(Clone)]
pub struct Visit {
    /// The platform.
    pub site: Site,
    /// The language of the address.
    pub lang: Lang,
    /// Who asks.
    pub actor: Actor,
    /// The path below the language: `/practices`; empty for the start page.
    pub path: String,
    /// What stands after the question mark.
    pub params: Params,
}

impl Visit {
    /// The layout of this page.
    pub fn layout(&self, title: impl Into<String>) -> Layout {
        Layout::new(self, title.into())
    }
}

/// The language a reader asks for, from the path if it names one, else from her browser.
pub fn language_of(path: &str, headers: &http::HeaderMap) -> Lang {
    path.split('/').nth(1).and_then(|segment| segment.parse().ok()).unwrap_or_else(|| {
        Lang::from_accept_language(headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()))
    })
}

impl<S> FromRequestParts<S> for Visit
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let path = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::NotFound)?;
        let lang = path
            .iter()
            .find(|(name, _)| *name == "lang")
            .and_then(|(_, value)| value.parse::<Lang>().ok())
            .ok_or(PageError::NotFound)?;
        // Nested routers see the path below their nest; the address as it was asked for is kept beside it.
        let full = parts
            .extensions
            .get::<axum::extract::OriginalUri>()
            .map_or_else(|| parts.uri.path().to_owned(), |original| original.path().to_owned());
        let below = full.strip_prefix(&format!("/{lang}")).unwrap_or_default();
        Ok(Visit {
            site: Site::from_ref(state),
            lang,
            actor: parts.extensions.get::<Actor>().cloned().unwrap_or(Actor::Anonymous),
            path: below.trim_end_matches('/').to_owned(),
            params: Params::parse(parts.uri.query().unwrap_or_default()),
        })
    }
}
