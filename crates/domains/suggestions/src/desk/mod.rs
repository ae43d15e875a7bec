//! The editors' side, one file a page, named after its address.
//!
//! | file | page |
//! |---|---|
//! | [`queue`] | `/desk/suggestions` |
//! | [`one`] | `/desk/suggestions/{id}`: read, check, judge, decide |
//! | [`figures`] | `/desk/figures` and `/desk/figures.csv` |
//! | [`filters`] | the queue's state in an address, which goes along from one suggestion to the next |
//! | [`words`] | what states, origins and ages are called |
//! | [`people`] | names of whoever did something |
//!
//! To add something an editor can do: a use-case in `service::review`, an arm in `one::act`, a form in
//! `one.html` that posts `do=…`, a sentence `done-…` in the four languages.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use kernel::{Lang, Role};
use vocabulary::{Scheme, Vocabulary};
use web::{Address, Site};

use crate::Suggestions;
use crate::service::drafting::Drafting;
use crate::service::review::Review;

mod figures;
mod filters;
mod one;
mod people;
mod queue;
mod words;

/// What the pages of the domain stand on.
#[derive(Clone, FromRef)]
pub(crate) struct DeskState {
    pub(crate) site: Site,
    pub(crate) suggestions: Suggestions,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) themes: Themes,
}

/// The themes that the queue can be narrowed to, id and title, as each language orders and writes them.
#[derive(Clone)]
pub(crate) struct Themes(Arc<[Vec<(String, String)>; 4]>);

impl Themes {
    pub(crate) fn new(vocabulary: &Vocabulary) -> Self {
        let titles = |lang| {
            let concepts = vocabulary.members(Scheme::Themes, lang);
            concepts.map(|concept| (concept.id.to_string(), concept.title(lang))).collect()
        };
        Themes(Arc::new(Lang::ALL.map(titles)))
    }

    fn of(&self, lang: Lang) -> &[(String, String)] {
        &self.0[lang.index()]
    }
}

impl DeskState {
    pub(crate) fn drafting(&self) -> Drafting {
        Drafting::new(self.suggestions.clone(), self.site.clone())
    }

    pub(crate) fn review(&self) -> Review {
        Review::new(self.suggestions.clone(), self.site.clone())
    }
}

/// Each route with the least role that gets it. One suggestion stands for all: the one that `seed` puts
/// in under a fixed id.
pub(crate) fn addresses() -> Vec<Address> {
    let one = format!("/desk/suggestions/{}", crate::seed::FIRST);
    vec![
        Address::get("/desk/suggestions", Role::Editor),
        Address::get("/desk/suggestions?state=refused&sort=newest&q=nacht", Role::Editor),
        Address::get(one.as_str(), Role::Editor),
        Address::post(one, Role::Editor),
        Address::get("/desk/figures", Role::Editor),
        Address::get("/desk/figures.csv", Role::Editor),
    ]
}

pub(crate) fn router(state: DeskState) -> Router {
    Router::new()
        .route("/desk/suggestions", get(queue::get))
        .route("/desk/suggestions/{id}", get(one::get).post(one::post))
        .route("/desk/suggestions/{id}/files/{file}", get(one::files::get))
        .route("/desk/figures", get(figures::get))
        .route("/desk/figures.csv", get(figures::csv))
        .with_state(state)
}
