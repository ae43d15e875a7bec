//! What every request meets first: its number, the pages that are kept, and at the end the log and the
//! figures.
//!
//! A service of its own before everything else, since a page that lies ready needs nothing of it.

use std::convert::Infallible;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::response::Response;
use futures::future::{BoxFuture, Either, Ready, ready};
use http::{HeaderName, HeaderValue, Method, Uri};
use kernel::{Clock, Secret};
use metrics::Histogram;
use tower::Service;
use tracing::Instrument;

use crate::{Site, cached, metrics as figures};

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
static NUMBER: AtomicU64 = AtomicU64::new(0);
/// After so many requests, what was recorded of them is added up.
const ADD_UP: u64 = 10_000;
/// Tells apart the requests of different nodes and starts.
static NODE: LazyLock<String> = LazyLock::new(|| {
    let id = Clock::system().new_id();
    id.rsplit('-').next().unwrap_or_default().to_owned()
});

/// The platform as the network meets it.
#[derive(Clone)]
pub(super) struct Front<S> {
    site: Site,
    behind: S,
}

impl<S> Front<S> {
    pub(super) fn new(site: &Site, behind: S) -> Self {
        Front { site: site.clone(), behind }
    }
}

type Answered = Result<Response, Infallible>;

impl<S> Service<Request> for Front<S>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Answered>, BoxFuture<'static, Answered>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // A router is always ready.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let asked = Asked::of(&request);
        let keeps = cached::may_keep(&self.site, &request);
        if let Some(page) = keeps.then(|| cached::kept(&self.site, request.uri())).flatten() {
            let response = page.answer(request.headers());
            let figure = page.figure(response.status()).clone();
            return Either::Left(ready(Ok(asked.answered(response, &figure))));
        }
        let (site, mut behind) = (self.site.clone(), self.behind.clone());
        Either::Right(Box::pin(async move {
            let span = asked.span();
            let answer = async {
                if keeps {
                    cached::make(&site, request, &mut behind).await
                } else {
                    behind.call(request).await.unwrap_or_else(|never| match never {})
                }
            };
            let mut response = answer.instrument(span).await;
            let route = response.extensions_mut().remove::<MatchedPath>();
            let figure = figures::answers(route.as_ref().map_or("", MatchedPath::as_str), response.status());
            Ok(asked.answered(response, &figure))
        }))
    }
}

/// What is known of a request before it is answered.
struct Asked {
    started: Instant,
    id: String,
    method: Method,
    uri: Uri,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        if number % ADD_UP == ADD_UP - 1 {
            figures::add_up();
        }
        Asked {
            started: Instant::now(),
            id: format!("{}-{number}", *NODE),
            method: request.method().clone(),
            uri: request.uri().clone(),
        }
    }

    /// No query, no address of the reader: what people search for is theirs.
    fn span(&self) -> tracing::Span {
        let Asked { id, method, .. } = self;
        tracing::debug_span!("request", id, %method, path = without_secrets(self.uri.path()))
    }

    /// Notes how it was answered, and numbers the answer.
    fn answered(&self, mut response: Response, figure: &Histogram) -> Response {
        let took = self.started.elapsed();
        let (id, method, status) = (&self.id, &self.method, response.status());
        let path = || without_secrets(self.uri.path());
        let (code, ms) = (status.as_u16(), took.as_secs_f64() * 1e3);
        if status.is_server_error() {
            tracing::error!(id, %method, path = path(), status = code, ms, "answered");
        } else {
            tracing::debug!(id, %method, path = path(), status = code, ms, "answered");
        }
        figure.record(took.as_secs_f64());
        if let Ok(value) = HeaderValue::from_str(id) {
            response.headers_mut().insert(REQUEST_ID.clone(), value);
        }
        response
    }
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
