//! The pages of the databank, one file each, named after its address.

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use kernel::{Lang, Role};
use vocabulary::Vocabulary;
use web::{Address, Site};

use crate::form::Form;
use crate::machine::Machine;
use crate::model::Record;
use crate::points::Points;
use crate::{Practices, desk, rules};

mod adapt;
mod archived;
mod cite;
mod compare;
mod confirm;
pub(crate) mod editing;
mod fiche;
mod first_steps;
mod lineage;
mod list;
mod start;
pub(crate) mod view;

pub(crate) use adapt::refused;
pub(crate) use fiche::title as heading_title;
pub(crate) use fiche::{Named, adaptation_place};
pub(crate) use view::{Labels, LanguageLabel, Words};

/// What the pages and the API of the domain stand on.
#[derive(Clone, FromRef)]
pub(crate) struct PageState {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) labels: Labels,
    pub(crate) points: Points,
    pub(crate) form: Form,
    /// The translation service, if one is set.
    pub(crate) machine: Option<Machine>,
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
    "/practices/archived",
];

/// Pages and forms that not everyone gets, over the example practices.
pub(crate) fn guarded() -> Vec<Address> {
    let (member, editor) = (rules::REPORT.least, rules::UPKEEP.least);
    vec![
        Address::post("/practices/at-graz-heroes/confirm/a-link-that-no-letter-has", Role::Anonymous),
        Address::get("/practices/at-graz-heroes/adapt", member),
        Address::post("/practices/at-graz-heroes/adapt", member),
        Address::get("/desk/upkeep", editor),
        Address::get("/desk/upkeep?stage=without-contact", editor),
        Address::get("/desk/upkeep?stage=archived", editor),
        Address::post("/desk/upkeep", editor),
        Address::get("/desk/upkeep/at-graz-heroes", editor),
        Address::post("/desk/upkeep/at-graz-heroes", editor),
        Address::get("/desk/adaptations", rules::JUDGE_REPORTS.least),
        Address::post("/desk/adaptations", rules::JUDGE_REPORTS.least),
    ]
}

pub(crate) fn router(state: PageState) -> Router {
    Router::new()
        .route("/", get(start::get))
        .route("/practices", get(list::get))
        .route("/practices/compare", get(compare::get))
        .route("/practices/archived", get(archived::get))
        .route("/practices/{id}", get(fiche::get))
        .route("/practices/{id}/cite.bib", get(cite::bibtex))
        .route("/practices/{id}/cite.json", get(cite::csl_json))
        .route("/practices/{id}/confirm/{token}", get(confirm::get).post(confirm::post))
        .route("/practices/{id}/adapt", get(adapt::get).post(adapt::post))
        .route("/desk/upkeep", get(desk::upkeep::get).post(desk::upkeep::post))
        .route("/desk/upkeep/{id}", get(desk::one::get).post(desk::one::post))
        .route("/desk/adaptations", get(desk::adaptations::get).post(desk::adaptations::post))
        .merge(editing::router())
        .with_state(state)
}

/// Where a practice happens, on one line: city and country, as far as they are known.
pub(crate) fn place_line(record: &Record, lang: Lang) -> String {
    view::PlaceName::of(record, lang).text().into_owned()
}
