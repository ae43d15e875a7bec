//! What other systems read, and what is read from them.
//!
//! | file | address |
//! |---|---|
//! | [`openapi`] | `/api/v1/openapi.json` (OpenAPI 3.1), assembled from what the domains registered |
//! | [`sitemap`] | `/sitemap.xml` and its parts |
//! | [`well_known`] | `/robots.txt`, `/.well-known/security.txt` |
//! | [`oai`] | `/oai`: OAI-PMH 2.0 |
//! | [`catalogue`] | what may be harvested: kept by the change feed, deletions included |
//! | [`harvest`] | other databanks, whose records become suggestions |
//! | `desk` | `/desk/harvest`: those databanks, for editors |
//! | `changes` | `/api/v1/changes`: what happened, for programs that follow |
//! | [`domain`] | the tables and jobs of all this, as a domain of the house |
//!
//! To add a form of exchange (iCalendar, …): a file here that asks the registry of domains and never a
//! domain itself, and a line in [`router`]. To let things of a further domain be harvested: see
//! [`web::harvest`]; nothing changes here.

use axum::Router;
use utoipa::openapi::OpenApi;
use web::Site;

pub mod catalogue;
mod changes;
mod desk;
pub mod domain;
pub mod harvest;
pub mod oai;
pub mod openapi;
pub mod sitemap;
pub mod well_known;
mod xml;

pub use domain::domain;

/// The words of the desk's page.
pub(crate) mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// Everything this crate serves.
pub fn router(site: &Site, document: OpenApi) -> Router {
    let catalogue = catalogue::Catalogue::new(site);
    openapi::router(site, document)
        .merge(sitemap::router(site))
        .merge(well_known::router(site))
        .merge(oai::router(site, catalogue))
}
