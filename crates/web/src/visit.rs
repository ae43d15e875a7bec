//! Who asks for which page in which language.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRef, FromRequestParts, RawPathParams};
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use kernel::{Actor, Lang, Permission};

use platform::config::Switch;

use crate::{Layout, PageError, Params, Session, Site};

/// A visit to one page. The first argument of every page's handler.
#[derive(Clone)]
pub struct Visit {
    /// The platform.
    pub site: Site,
    /// The language of the address.
    pub lang: Lang,
    /// Who asks.
    pub actor: Actor,
    /// From where: the visitor's address in the network, as rate limits count it. Never kept.
    pub client: String,
    /// Her session, if she is signed in with a browser.
    pub session: Option<Session>,
    /// The path below the language: `/practices`; empty for the start page.
    pub path: String,
    /// What stands after the question mark.
    pub params: Params,
}

impl Visit {
    /// Turns away who may not: to the sign-in page who is not signed in yet.
    ///
    /// # Errors
    /// [`PageError::SignIn`] or [`PageError::Forbidden`].
    pub fn require(&self, permission: Permission) -> Result<(), PageError> {
        match &self.actor {
            actor if actor.may(permission) => Ok(()),
            Actor::Anonymous => Err(PageError::SignIn),
            _ => Err(PageError::Forbidden),
        }
    }

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

/// The visitor's address in the network. Behind a proxy it is the last one that `X-Forwarded-For`
/// names: those before it are whatever the visitor claims. An IPv6 visitor has a whole /64 to choose
/// addresses from, so that counts as one.
pub fn client(parts: &Parts, behind_proxy: Switch) -> String {
    let forwarded = || {
        let list = parts.headers.get("x-forwarded-for")?.to_str().ok()?;
        list.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let address = if behind_proxy == Switch::On { forwarded().or_else(peer) } else { peer() };
    match address.map(|address| address.to_canonical()) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        None => "unknown".to_owned(),
    }
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
            client: client(parts, Site::from_ref(state).settings.behind_proxy),
            session: parts.extensions.get::<Session>().cloned(),
            path: below.trim_end_matches('/').to_owned(),
            params: Params::parse(parts.uri.query().unwrap_or_default()),
        })
    }
}
