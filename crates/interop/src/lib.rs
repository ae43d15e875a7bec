//! What other systems read: the description of the API, sitemap, robots, security contact.
//!
//! | file | address |
//! |---|---|
//! | [`openapi`] | `/api/v1/openapi.json` (OpenAPI 3.1), assembled from what the domains registered |
//! | [`sitemap`] | `/sitemap.xml` and its parts |
//! | [`well_known`] | `/robots.txt`, `/.well-known/security.txt` |
//!
//! To add a form of exchange (OAI-PMH, iCalendar, …): a file here that asks the registry of domains and
//! never a domain itself, and a line in [`router`].

use axum::Router;
use utoipa::openapi::OpenApi;
use web::Site;

pub mod openapi;
pub mod sitemap;
pub mod well_known;

/// Everything this crate serves.
pub fn router(site: &Site, document: OpenApi) -> Router {
    openapi::router(site, document).merge(sitemap::router(site)).merge(well_known::router(site))
}
