//! Who is signed in, in which browser.
//!
//! A session is a row of the database; the browser holds a random [`Secret`] in a cookie and the row
//! its hash. One question an request finds session and person together. The domain of accounts answers
//! it through [`Sessions`], which the composition root installs on [`Site`]; why this is not
//! `tower-sessions` is told in `docs/decisions/0010-own-sessions.md`.
//!
//! The layer never replaces an [`Actor`] that is there already (tests put one in), and never looks at
//! cookies below `/api`: programs sign in by token, see [`crate::bearer`].

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use http::header::{CACHE_CONTROL, SET_COOKIE, USER_AGENT};
use http::{Extensions, HeaderMap, HeaderValue};
use kernel::grant::Grant;
use kernel::{Actor, Role, Secret};
use storage::StorageError;

use crate::bearer::{self, Bearer};
use crate::html::Cacheable;
use crate::{PageError, Site};

/// What the name of the session's cookie ends in, with https or without.
pub(crate) const COOKIE: &str = "samenhang_session";

/// How long after signing in dangerous acts need no new sign-in.
pub const FRESH: TimeDelta = TimeDelta::minutes(10);

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Names it in the list of sessions; opens nothing.
    pub id: String,
    /// The account's id.
    pub person: String,
    /// What the header calls her; may be empty.
    pub name: String,
    /// Her role on the platform.
    pub role: Role,
    /// Her roles within organisations.
    pub grants: Vec<Grant>,
    /// When she last proved who she is.
    pub signed_in_at: DateTime<Utc>,
}

impl Session {
    /// Whether she proved who she is so recently that dangerous acts may go on.
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        now - self.signed_in_at <= FRESH
    }

    /// Who acts.
    pub fn actor(&self) -> Actor {
        Actor::Person { id: self.person.clone(), role: self.role }
    }
}

/// Knows sessions and tokens of programs. Implemented by the domain of accounts.
pub trait Sessions: Send + Sync + 'static {
    /// The session that this secret opens, if it has not ended.
    fn session<'a>(&'a self, secret: &'a Secret) -> BoxFuture<'a, Result<Option<Session>, StorageError>>;

    /// What the token of a program allows, if it is one and has not ended.
    fn bearer<'a>(&'a self, token: &'a str) -> BoxFuture<'a, Result<Option<Bearer>, StorageError>>;
}

/// Puts who asks into the extensions of the request.
pub(crate) async fn layer(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if request.extensions().get::<Actor>().is_some() || path.starts_with("/assets/") {
        return next.run(request).await;
    }
    if path.starts_with("/api/") {
        return bearer::admit(&site, request, next).await;
    }
    let Some(text) = cookie(request.headers(), cookie_name(&site)) else {
        return next.run(request).await;
    };
    let found = match (Secret::parse(text), site.sessions()) {
        (Some(secret), Some(sessions)) => sessions.session(&secret).await,
        _ => Ok(None),
    };
    let session = match found {
        Ok(session) => session,
        Err(error) => return PageError::from(error).into_response(),
    };
    let Some(session) = session else {
        let mut response = next.run(request).await;
        // A cookie that opens nothing is taken back, unless the answer sets a new one.
        if !response.headers().contains_key(SET_COOKIE) {
            set_cookie(response.headers_mut(), &ended_cookie(&site));
        }
        return personal(response);
    };
    request.extensions_mut().insert(session.actor());
    request.extensions_mut().insert(session.clone());
    let mut response = next.run(request).await;
    // For the page of a fault, which is made outside of here.
    response.extensions_mut().insert(session);
    personal(response)
}

/// What was made for one browser is kept by nobody else.
fn personal(mut response: Response) -> Response {
    if response.extensions_mut().remove::<Cacheable>().is_some() {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    response
}

/// Whether an answer to this request may be the one that everybody gets.
pub(crate) fn is_nobodys(site: &Site, headers: &HeaderMap, extensions: &Extensions) -> bool {
    cookie(headers, cookie_name(site)).is_none()
        && extensions.get::<Actor>().is_none_or(|actor| *actor == Actor::Anonymous)
}

/// The name of the session's cookie. With https the browser itself sees to it that no other host and
/// no page without encryption can set it (RFC 6265bis, 4.1.3.2).
pub fn cookie_name(site: &Site) -> &'static str {
    if is_https(site) { "__Host-samenhang_session" } else { COOKIE }
}

fn is_https(site: &Site) -> bool {
    site.settings.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
}

/// A cookie for this browser alone: no script reads it, no other site's form sends it.
pub fn cookie_for(site: &Site, name: &str, value: &str, seconds: i64) -> String {
    let secure = if is_https(site) { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// The cookie that ends the session in the browser.
pub fn ended_cookie(site: &Site) -> String {
    cookie_for(site, cookie_name(site), "", 0)
}

/// Adds a cookie to an answer.
pub fn set_cookie(headers: &mut HeaderMap, cookie: &str) {
    // Names and values are ours: letters, digits, `-` and `_`.
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(SET_COOKIE, value);
    }
}

/// The value of a cookie that the browser sent.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(http::header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, value)| *known == name && !value.is_empty())
        .map(|(_, value)| value)
}

/// Browser and system in words, for the list of sessions: `Firefox, Windows`. No versions, and
/// nothing of what was sent is kept.
pub fn browser(headers: &HeaderMap) -> String {
    let sent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |table: &[(&str, &'static str)]| {
        table.iter().find(|(mark, _)| sent.contains(mark)).map(|(_, name)| *name)
    };
    // Order matters: Edge calls itself Chrome, Chrome calls itself Safari.
    let program = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    [program, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What [`Site::install_sessions`] takes.
pub type SharedSessions = Arc<dyn Sessions>;

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: http::HeaderName, values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(&name, HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    #[test]
    fn cookie_is_found_by_its_whole_name() {
        let sent = headers(http::header::COOKIE, &["a=1; xsamenhang=2;samenhang=3 ; samenhang=4", "b=5"]);
        assert_eq!(cookie(&sent, "samenhang"), Some("3"));
        assert_eq!(cookie(&sent, "b"), Some("5"));
        assert_eq!(cookie(&sent, "menhang"), None);
        assert_eq!(cookie(&headers(http::header::COOKIE, &["samenhang="]), "samenhang"), None);
    }

    #[test]
    fn browser_is_named_in_words_without_a_version() {
        let table = [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:138.0) Gecko/20100101 Firefox/138.0",
                "Firefox, Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Safari/537.36 Edg/137.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605 Version/18.4 Mobile/15E Safari/604.1",
                "Safari, iPhone",
            ),
            ("curl/8.9", ""),
        ];
        for (sent, said) in table {
            assert_eq!(browser(&headers(USER_AGENT, &[sent])), said);
        }
    }
}
