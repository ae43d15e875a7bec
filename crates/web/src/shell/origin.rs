//! Refuses forms that another site has sent on the reader's behalf (cross-site request forgery).
//!
//! Every browser of the last years says where a request comes from: `Sec-Fetch-Site` (Fetch Metadata,
//! W3C), and `Origin` on every POST (RFC 6454). One look at them here guards every form there is and
//! ever will be, so no form can forget a hidden token (`docs/decisions/0008-origin-instead-of-tokens.md`).
//! The API is left alone: it knows no cookies, only tokens that another site cannot have.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{COOKIE, HOST, ORIGIN};
use http::{HeaderMap, Method};

use crate::session::COOKIE as SESSION_COOKIE;
use crate::{PageError, Site};

pub(super) async fn layer(State(site): State<Site>, request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let path = request.uri().path();
    // One click of a mail program ends letters (RFC 8058): it comes from anywhere and needs no session.
    let guarded =
        changes && !path.starts_with("/api/") && path != "/oai" && !path.starts_with("/unsubscribe/");
    if guarded && !is_own(request.headers(), &site.settings.base_url()) {
        tracing::warn!(path, "a form of another site was refused");
        return PageError::Forbidden.into_response();
    }
    next.run(request).await
}

/// Whether the request comes from one of our own pages, or from a program that is no browser.
fn is_own(headers: &HeaderMap, base: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
    match text(http::HeaderName::from_static("sec-fetch-site")) {
        // `none`: the reader herself, from the address bar or a bookmark.
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match text(ORIGIN) {
            Some(origin) => {
                let host = origin.split_once("://").map(|(_, host)| host);
                origin == base || (host.is_some() && host == text(HOST))
            }
            // No browser; but whoever brings a reader's cookie must say where from.
            None => text(COOKIE).is_none_or(|cookies| !cookies.contains(SESSION_COOKIE)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_other_sites_are_told_from_our_own() {
        let base = "https://databank.example";
        let asks = |pairs: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, value.parse().unwrap());
            }
            is_own(&headers, base)
        };
        let cookie = format!("a=b; {}=x", SESSION_COOKIE);
        assert!(asks(&[("sec-fetch-site", "same-origin"), ("cookie", &cookie)]));
        assert!(asks(&[("sec-fetch-site", "none")]));
        assert!(asks(&[("origin", base), ("host", "10.0.0.1:8080"), ("cookie", &cookie)]), "behind a proxy");
        assert!(asks(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
        assert!(asks(&[]), "a program without cookies");
        assert!(!asks(&[("sec-fetch-site", "cross-site")]));
        assert!(!asks(&[("sec-fetch-site", "same-site")]), "a neighbour under the same domain");
        assert!(!asks(&[("origin", "https://evil.example"), ("host", "databank.example")]));
        assert!(!asks(&[("origin", "null"), ("host", "databank.example")]));
        assert!(!asks(&[("cookie", &cookie)]), "a cookie from nowhere");
    }
}
