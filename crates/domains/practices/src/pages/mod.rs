//! The pages of the databank, one file each, named after its address.

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use documents::Press;
use kernel::{Lang, Role};
use vocabulary::Vocabulary;
use web::{Address, Site};

use crate::exchange::Format;
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
mod export;
mod fiche;
mod files;
mod first_steps;
mod lineage;
mod list;
mod print;
mod reading_list;
mod start;
pub(crate) mod view;

pub(crate) use adapt::refused;
pub(crate) use cite::Citation;
pub(crate) use fiche::{
    Adopted, Details, Named, Reading, Shown, Standing, Work, adaptation_place, history, missing, title,
    title as heading_title, work,
};
pub(crate) use view::{Labels, LanguageLabel, Words};

/// What the pages and the API of the domain stand on. Cheap to clone, which the router does several times a
/// request.
#[derive(Clone)]
pub(crate) struct PageState(Arc<Parts>);

/// What a [`PageState`] holds; reached through it.
pub(crate) struct Parts {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) labels: Labels,
    pub(crate) points: Points,
    pub(crate) form: Form,
    /// The translation service, if one is set.
    pub(crate) machine: Option<Machine>,
    pub(crate) press: Press,
}

impl From<Parts> for PageState {
    fn from(parts: Parts) -> Self {
        PageState(Arc::new(parts))
    }
}

impl Deref for PageState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl FromRef<PageState> for Site {
    fn from_ref(state: &PageState) -> Self {
        state.site.clone()
    }
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
    "/practices/reading-list",
    "/practices/reading-list?id=at-graz-heroes&id=at-salzburg-heroes&q=jeugd",
];

/// Addresses below the language that together reach every file, with what each is.
pub(crate) const DOCUMENTS: &[(&str, &str)] = &[
    ("/practices/at-graz-heroes.pdf", PDF),
    ("/practices/at-graz-heroes/cite.bib", "application/x-bibtex; charset=utf-8"),
    ("/practices/at-graz-heroes/cite.json", "application/vnd.citationstyles.csl+json; charset=utf-8"),
    ("/practices/compare.pdf?id=at-graz-heroes&id=at-salzburg-heroes", PDF),
    ("/practices/reading-list.pdf?id=at-graz-heroes&id=be-vilvoorde-second-wave", PDF),
    ("/practices.pdf?country=AT", PDF),
    ("/practices.csv?theme=nightlife", Format::Csv.media_type()),
    ("/practices.xlsx?q=jeugd", Format::Xlsx.media_type()),
    ("/practices.jsonl", Format::Jsonl.media_type()),
];

/// The media type of paper.
const PDF: &str = "application/pdf";

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
        .route("/practices.csv", get(export::csv))
        .route("/practices.xlsx", get(export::xlsx))
        .route("/practices.jsonl", get(export::jsonl))
        .route("/practices.pdf", get(print::results))
        .route("/practices/compare", get(compare::get))
        .route("/practices/archived", get(archived::get))
        .route("/practices/compare.pdf", get(print::comparison))
        .route("/practices/reading-list", get(reading_list::get))
        .route("/practices/reading-list.pdf", get(print::list))
        .route("/practices/{id}", get(fiche::get))
        .route("/practices/{id}/cite.bib", get(cite::bibtex))
        .route("/practices/{id}/cite.json", get(cite::csl_json))
        .route("/practices/{id}/files/{file}", get(files::get))
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
