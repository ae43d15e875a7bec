//! `/robots.txt` and `/.well-known/security.txt` (RFC 9116).

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use chrono::Duration;
use web::Site;
use web::html::public_document;

/// Serves both.
pub fn router(site: &Site) -> Router {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/.well-known/security.txt", get(security))
        .with_state(site.clone())
}

/// Pages may be read by anyone; the endless combinations of filters need not be.
async fn robots(State(site): State<Site>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /*?*\n\nSitemap: {}\n",
        site.absolute("/sitemap.xml")
    );
    public_document("text/plain; charset=utf-8", text)
}

async fn security(State(site): State<Site>) -> Response {
    // A year ahead of today, as the standard recommends at most.
    let expires = (site.db.clock().now() + Duration::days(365)).format("%Y-%m-%dT00:00:00Z");
    let text = format!(
        "Contact: {}\nExpires: {expires}\nPreferred-Languages: nl, fr, de, en\n",
        site.absolute("/en/about")
    );
    public_document("text/plain; charset=utf-8", text)
}
