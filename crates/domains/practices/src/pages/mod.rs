//! The pages of the databank, one file each, named after its address.

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use kernel::Lang;
use vocabulary::Vocabulary;
use web::Site;

use crate::Practices;
use crate::model::Record;
use crate::points::Points;

mod cite;
mod compare;
mod fiche;
mod first_steps;
mod lineage;
mod list;
mod start;
mod view;

pub(crate) use view::Labels;

/// What the pages and the API of the domain stand on.
#[derive(Clone, FromRef)]
pub(crate) struct PageState {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) labels: Labels,
    pub(crate) points: Points,
}

/// Addresses below the language that together reach every page, over the example practices.
pub(crate) const ADDRESSES: &[&str] = &[
    "",
    "/practices",
    "/practices?q=jeugd&theme=nightlife",
    "/practices?q=zzzzqqqq",
    "/practices?view=map",
    "/practices?page=2&sort=title",
    "/practices/at-graz-heroes",
    "/practices/be-vilvoorde-second-wave",
    "/practices/de-berlin-heroes?text=de",
    "/practices/compare?id=at-graz-heroes&id=at-salzburg-heroes",
    "/practices/compare",
];

pub(crate) fn router(state: PageState) -> Router {
    Router::new()
        .route("/", get(start::get))
        .route("/practices", get(list::get))
        .route("/practices/compare", get(compare::get))
        .route("/practices/{id}", get(fiche::get))
        .route("/practices/{id}/cite.bib", get(cite::bibtex))
        .route("/practices/{id}/cite.json", get(cite::csl_json))
        .with_state(state)
}

/// Where a practice happens, on one line: city and country, as far as they are known.
pub(crate) fn place_line(record: &Record, lang: Lang) -> String {
    view::PlaceName::of(record, lang).text().into_owned()
}
