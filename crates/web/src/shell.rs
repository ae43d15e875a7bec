//! The router around the domains.

mod errors;
mod front;
mod origin;
mod static_pages;

use std::convert::Infallible;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use http::header::{
    ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use kernel::Lang;
use tower::util::MapRequestLayer;
use tower::{Service, ServiceBuilder};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;

use self::front::Front;
use crate::{PageError, Problem, Site, assets, metrics, session};

/// Nothing from elsewhere, nothing inline. Forms go home.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Longest time a request may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The same for one that brings files, perhaps from a telephone on a train.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(600);
/// Largest body of a request that has no limit of its own.
const MOST_BODY: usize = 1 << 20;

/// Addresses of the shell's own pages, for the shared test.
pub fn addresses() -> Vec<crate::Address> {
    let public = static_pages::addresses().into_iter().map(crate::Address::public);
    public.chain(crate::desk::addresses()).collect()
}

/// The whole platform as one router. `more` makes what the composition root adds, given the
/// description of the whole API.
pub fn router(site: &Site, more: impl FnOnce(utoipa::openapi::OpenApi) -> Router) -> Router {
    Router::new().fallback_service(Front::new(site, shared(site, routes(site, more))))
}

/// What all routes share stands around the router and not around each of them: axum clones a route with all
/// its layers for every request, and keeps the layers once a route.
fn shared(
    site: &Site,
    routes: Router,
) -> impl Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + Sync + 'static
{
    ServiceBuilder::new()
        .layer(from_fn(finish))
        // Routes that take files set a larger limit of their own.
        .layer(DefaultBodyLimit::max(MOST_BODY))
        .layer(from_fn(patient))
        .layer(CatchPanicLayer::custom(errors::panicked))
        .layer(from_fn_with_state(site.clone(), errors::pages))
        .layer(from_fn_with_state(site.clone(), origin::layer))
        .layer(from_fn_with_state(site.clone(), session::layer))
        .service(routes)
}

/// Every route of the shell and the domains.
pub fn routes(site: &Site, more: impl FnOnce(utoipa::openapi::OpenApi) -> Router) -> Router {
    let mut pages = static_pages::router(site).merge(crate::desk::router(site));
    let mut api = OpenApiRouter::new();
    let mut feeds = Router::new();
    for domain in site.registry().iter() {
        pages = pages.merge(domain.pages(site));
        api = api.merge(domain.api(site));
        feeds = feeds.merge(domain.feeds(site));
    }
    let (api, document) = OpenApiRouter::new().nest("/api/v1", api).split_for_parts();
    let api = api.layer(from_fn(errors::api));
    let pages = Router::new().nest("/{lang}", pages);
    metrics::install();
    let own = Router::new()
        .route("/", get(choose_language))
        .route("/assets/{*name}", get(assets::get))
        .route("/theme.css", get(own_theme))
        .route("/health/live", get(async || "live\n"))
        .route("/health/ready", get(ready))
        .route("/metrics", get(figures))
        .with_state(site.clone());
    own.merge(pages)
        .merge(api)
        .merge(feeds)
        .merge(more(document))
        .fallback(outside)
        .layer(MapRequestLayer::new(note_route))
}

/// What every answer says to the browser, unless its handler has said otherwise.
static HEADERS: [(HeaderName, HeaderValue); 5] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("geolocation=(), camera=(), microphone=()"),
    ),
];

/// Where the router notes which route a request takes, for whoever stands around it, whatever becomes of the
/// request.
#[derive(Clone, Default)]
struct Taken(Arc<OnceLock<MatchedPath>>);

fn note_route(request: Request) -> Request {
    let extensions = request.extensions();
    if let (Some(taken), Some(route)) = (extensions.get::<Taken>(), extensions.get::<MatchedPath>()) {
        taken.0.get_or_init(|| route.clone());
    }
    request
}

/// Adds what every answer says to the browser, and which route it is from, for the figures.
async fn finish(mut request: Request, next: Next) -> Response {
    let taken = Taken::default();
    request.extensions_mut().insert(taken.clone());
    let mut response = next.run(request).await;
    for (name, value) in &HEADERS {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    if let Some(route) = taken.0.get() {
        response.extensions_mut().insert(route.clone());
    }
    response
}

/// Gives up on what takes too long.
async fn patient(request: Request, next: Next) -> Response {
    let kind = request.headers().get(CONTENT_TYPE).map_or(b"".as_slice(), HeaderValue::as_bytes);
    let patience = if kind.starts_with(b"multipart/form-data") { PATIENCE_WITH_FILES } else { PATIENCE };
    let answer = tokio::time::timeout(patience, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// `/` leads to the start page in the reader's language.
async fn choose_language(headers: HeaderMap) -> Response {
    let lang = Lang::from_accept_language(headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()));
    ([(VARY, "accept-language")], Redirect::to(&format!("/{lang}"))).into_response()
}

/// Addresses outside everything: programs get a problem, people a page. A slash too many at the end
/// is taken off.
async fn outside(request: Request) -> Response {
    let path = request.uri().path();
    let bare = path.trim_end_matches('/');
    if bare.len() < path.len() && bare.starts_with('/') && !bare.starts_with("//") {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("{bare}{query}")).into_response();
    }
    if request.uri().path().starts_with("/api/") {
        Problem::not_found("resource at this address").into_response()
    } else {
        PageError::NotFound.into_response()
    }
}

/// The design tokens of the operator, instead of the built-in ones.
async fn own_theme(State(site): State<Site>) -> Response {
    let Some(path) = &site.settings.theme else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::fs::read(path).await {
        Ok(css) => ([(CONTENT_TYPE, "text/css; charset=utf-8")], css).into_response(),
        Err(error) => {
            tracing::error!(%error, path = %path.display(), "the theme cannot be read");
            StatusCode::NOT_FOUND.into_response()
        }
    }
}

/// Ready when the database answers.
async fn ready(State(site): State<Site>) -> Response {
    match site.db.ping().await {
        Ok(()) => Json(serde_json::json!({"ready": true, "database": "ok", "documents": site.search.len()}))
            .into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            let body = Json(serde_json::json!({"ready": false, "database": "cannot be reached"}));
            (StatusCode::SERVICE_UNAVAILABLE, body).into_response()
        }
    }
}

async fn figures() -> Response {
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics::render()).into_response()
}
