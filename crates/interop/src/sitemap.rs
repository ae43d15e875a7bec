//! The sitemap (sitemaps.org protocol 0.9): every public page in every language, with its alternates.

use std::fmt::Write;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use kernel::Lang;
use web::html::public_document;
use web::{PageError, Site};

/// Paths a part of the sitemap holds; four languages each, well below the protocol's 50,000.
const PART: usize = 5_000;

/// Serves the index and its parts.
pub fn router(site: &Site) -> Router {
    Router::new()
        .route("/sitemap.xml", get(index))
        .route("/sitemaps/{part}", get(part))
        .with_state(site.clone())
}

async fn paths(site: &Site) -> Result<Vec<String>, PageError> {
    let mut paths = vec![String::new()];
    let public = web::shell::addresses().into_iter().filter(web::Address::is_for_all);
    paths.extend(public.map(|address| address.path));
    for domain in site.registry().iter() {
        paths.extend(domain.sitemap().await?);
    }
    Ok(paths)
}

async fn index(State(site): State<Site>) -> Result<Response, PageError> {
    let parts = paths(&site).await?.len().div_ceil(PART);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for number in 1..=parts {
        let _ = writeln!(
            xml,
            "<sitemap><loc>{}</loc></sitemap>",
            site.absolute(&format!("/sitemaps/{number}.xml"))
        );
    }
    xml.push_str("</sitemapindex>\n");
    Ok(public_document("application/xml", xml))
}

async fn part(State(site): State<Site>, Path(name): Path<String>) -> Result<Response, PageError> {
    let number: usize =
        name.strip_suffix(".xml").and_then(|number| number.parse().ok()).ok_or(PageError::NotFound)?;
    let paths = paths(&site).await?;
    let slice = number.checked_sub(1).and_then(|n| paths.chunks(PART).nth(n)).ok_or(PageError::NotFound)?;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for path in slice {
        for lang in Lang::ALL {
            let _ = write!(xml, "<url><loc>{}</loc>", site.absolute(&format!("/{lang}{path}")));
            for other in Lang::ALL {
                let href = site.absolute(&format!("/{other}{path}"));
                let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{href}\"/>");
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    Ok(public_document("application/xml", xml))
}
