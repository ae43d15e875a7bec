//! The description of the API, as OpenAPI 3.1. It is generated from the handlers and cannot drift.

use axum::Router;
use axum::routing::get;
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, ServerBuilder};
use web::Site;
use web::html::public_document;

/// Completes the document and serves it.
pub fn router(site: &Site, document: OpenApi) -> Router {
    let document = complete(site, document);
    // Serialising plain data to a string does not fail; an empty object would show at once if it did.
    let json = document.to_pretty_json().unwrap_or_else(|_| "{}".to_owned());
    Router::new()
        .route("/api/v1/openapi.json", get(async move || public_document("application/json", json.clone())))
}

/// The document with what only the whole knows: title, licence, address.
pub fn complete(site: &Site, mut document: OpenApi) -> OpenApi {
    document.info = InfoBuilder::new()
        .title(site.settings.name.clone())
        .description(Some(
            "Practices against violence and polarisation and for social cohesion, in four languages. \
             Reads need no key. Errors are RFC 9457 problems that name the faulty members.",
        ))
        .version(env!("CARGO_PKG_VERSION"))
        .license(Some(LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build()))
        .contact(Some(ContactBuilder::new().url(Some(site.absolute("/en/about"))).build()))
        .build();
    document.servers = Some(vec![ServerBuilder::new().url(site.settings.base_url()).build()]);
    document
}
