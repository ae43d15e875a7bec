//! The pages of the vocabulary, one file each, named after its address.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use kernel::{Lang, Ref};
use platform::search::Request;
use web::{Address, Params, Site};

use crate::model::{Concept, Scheme};
use crate::vocabulary::Vocabulary;

mod concept;
mod concepts;

/// What the pages stand on.
#[derive(Clone, FromRef)]
pub(crate) struct PageState {
    pub(crate) site: Site,
    pub(crate) vocabulary: Vocabulary,
}

pub(crate) fn router(state: PageState) -> Router {
    Router::new()
        .route("/concepts", get(concepts::get))
        .route("/concepts/{id}", get(concept::get))
        .with_state(state)
}

/// Addresses that together reach every page: the tree, words found and not found, and a concept of
/// each scheme.
pub(crate) fn addresses(vocabulary: &Vocabulary) -> Vec<Address> {
    let firsts = Scheme::ALL.into_iter().filter_map(|scheme| vocabulary.members(scheme, Lang::En).next());
    let concepts = firsts.map(path);
    let lists = ["/concepts", "/concepts?q=straat", "/concepts?q=zzzzqqqq"].map(str::to_owned);
    lists.into_iter().chain(concepts).map(Address::public).collect()
}

/// A concept's address below the language.
pub(crate) fn path(concept: &Concept) -> String {
    format!("/concepts/{}", concept.id)
}

// Practices belong to another domain, which is known here by its public face alone: the kind of its
// references, the address of its list, and the filters there.
const PRACTICE: &str = "practice";

/// The list of practices that have a concept in a filter.
fn filtered(lang: Lang, filter: &str, id: &str) -> String {
    Params::from_iter([(filter, id)]).href(&format!("/{lang}/practices"))
}

/// The list of practices that some words find.
fn searched(lang: Lang, words: &str) -> String {
    Params::from_iter([("q", words)]).href(&format!("/{lang}/practices"))
}

/// How many practices have each concept, by filter; one question for the whole page.
struct Counts(HashMap<&'static str, HashMap<Arc<str>, usize>>);

impl Counts {
    fn of(site: &Site, lang: Lang) -> Counts {
        let filters: Vec<&str> = Scheme::ALL.into_iter().filter_map(Scheme::filter).collect();
        let request = Request {
            kind: Some(PRACTICE.to_owned()),
            limit: 0,
            facets: filters.iter().map(ToString::to_string).collect(),
            ..Request::new("", lang)
        };
        let facets = site.search.search(&request).facets;
        let counted = |filter: &&'static str| {
            let facet = facets.iter().find(|facet| facet.key == *filter);
            facet.map(|facet| (*filter, facet.values.iter().cloned().collect()))
        };
        Counts(filters.iter().filter_map(counted).collect())
    }

    /// In one filter; none when no practice has it there.
    fn in_filter(&self, filter: &str, id: &str) -> Option<usize> {
        self.0.get(filter).and_then(|counts| counts.get(id)).copied().filter(|count| *count > 0)
    }

    /// In whichever of its filters most practices have it.
    fn most(&self, concept: &Concept) -> Option<usize> {
        let id = concept.id.as_str();
        self.0.keys().filter_map(|filter| self.in_filter(filter, id)).max()
    }
}

/// The best practices that have a concept in a filter, or that some words find, and how many there
/// are in all.
fn practices(site: &Site, mut request: Request, most: usize) -> (usize, Vec<Ref>) {
    request.kind = Some(PRACTICE.to_owned());
    request.limit = most;
    let answer = site.search.search(&request);
    (answer.total, answer.hits.into_iter().map(|hit| hit.reference).collect())
}
