//! Every request gets a number, a line in the log and a place in the figures.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};
use kernel::{Clock, Secret};
use tracing::Instrument;

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
static NUMBER: AtomicU64 = AtomicU64::new(0);
/// After so many requests, what was recorded of them is added up.
const ADD_UP: u64 = 10_000;
/// Tells apart the requests of different nodes and starts.
static NODE: LazyLock<String> = LazyLock::new(|| {
    let id = Clock::system().new_id();
    id.rsplit('-').next().unwrap_or_default().to_owned()
});

pub(super) async fn layer(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    if number % ADD_UP == ADD_UP - 1 {
        crate::metrics::add_up();
    }
    let id = format!("{}-{number}", *NODE);
    let path = without_secrets(request.uri().path());
    let route = request.extensions().get::<MatchedPath>().map(|matched| matched.as_str().to_owned());
    let method = request.method().clone();
    // No query, no address of the reader: what people search for is theirs.
    let span = tracing::debug_span!("request", id, %method, path);
    let mut response = next.run(request).instrument(span).await;
    let took = started.elapsed();
    let status = response.status();
    if status.is_server_error() {
        tracing::error!(id, %method, path, status = status.as_u16(), ms = took.as_secs_f64() * 1e3, "answered");
    } else {
        tracing::debug!(id, %method, path, status = status.as_u16(), ms = took.as_secs_f64() * 1e3, "answered");
    }
    let class = match status.as_u16() {
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    };
    metrics::histogram!("http_request_duration_seconds", "route" => route.unwrap_or_default(), "status" => class)
        .record(took.as_secs_f64());
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID.clone(), value);
    }
    response
}

/// A path as it may stand in a log: the links of letters hold what opens an account.
fn without_secrets(path: &str) -> String {
    let shown =
        |segment: &str| if Secret::parse(segment).is_some() { "…".to_owned() } else { segment.to_owned() };
    path.split('/').map(shown).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_holds_no_secret() {
        let secret = Secret::new().text();
        assert_eq!(without_secrets(&format!("/nl/sign-in/{secret}")), "/nl/sign-in/…");
        assert_eq!(
            without_secrets("/nl/practices/be-gent-standaertsite"),
            "/nl/practices/be-gent-standaertsite"
        );
    }
}
