//! Nothing was found: why that may be, and what comes nearest.

use kernel::Role;
use platform::search::Request;

use crate::messages::Messages;
use crate::pages::PageState;
use crate::pages::view::{GAP, Quoted, Sentence, shortened};
use crate::question::Question;
use crate::service::KIND;

use super::MOST_REPEATED;

/// Themes on offer when nothing comes near.
const THEMES: usize = 12;

/// What to show in place of results.
pub(super) struct Empty<'a> {
    pub(super) title: Quoted,
    /// Filters without which there would be something.
    pub(super) drops: Vec<Drop>,
    /// The same for all filters together, where there are several.
    pub(super) drop_all: Option<(String, String)>,
    pub(super) has_words: bool,
    /// When nothing comes near either: themes with many practices.
    pub(super) themes: Vec<Theme<'a>>,
}

/// A filter that stands in the way.
pub(super) struct Drop {
    pub(super) sentence: Sentence,
    pub(super) label: String,
    pub(super) href: String,
}

/// A theme with how many practices it has.
pub(super) struct Theme<'a> {
    pub(super) label: &'a str,
    pub(super) href: String,
    pub(super) count: usize,
}

impl<'a> Empty<'a> {
    pub(super) fn new(
        state: &'a PageState,
        t: Messages,
        question: &Question,
        nothing_near: bool,
        path: &str,
    ) -> Self {
        let title = if question.text.is_empty() {
            Quoted::plain(t.empty_filters())
        } else {
            Quoted::new(&t.empty_query(GAP), shortened(&question.text, MOST_REPEATED))
        };
        Empty {
            title,
            drops: drops(state, t, question, path),
            drop_all: drop_all(state, t, question, path),
            has_words: !question.text.is_empty(),
            themes: if nothing_near { themes(state, t, path) } else { Vec::new() },
        }
    }
}

/// How many there would be without some of the filters.
fn total(state: &PageState, t: Messages, question: &Question) -> usize {
    let request =
        Request { limit: 0, offset: 0, facets: Vec::new(), ..question.request(t.lang(), Role::Anonymous) };
    state.site.search.search(&request).total
}

fn drops(state: &PageState, t: Messages, question: &Question, path: &str) -> Vec<Drop> {
    let filters = question.filters.iter();
    filters
        .filter_map(|(filter, values)| {
            let mut other = question.clone();
            other.filters.retain(|(known, _)| known != filter);
            let count = total(state, t, &other);
            let names: Vec<&str> =
                values.iter().map(|value| state.labels.name(filter, value, t.lang())).collect();
            (count > 0).then(|| Drop {
                sentence: Sentence::new(&t.empty_drop(count, GAP)),
                label: format!("{}: {}", super::filters::name(t, filter), names.join(", ")),
                href: other.params().href(path),
            })
        })
        .collect()
}

/// The words and the address, if leaving out all filters helps.
fn drop_all(state: &PageState, t: Messages, question: &Question, path: &str) -> Option<(String, String)> {
    if question.filters.len() < 2 {
        return None;
    }
    let other = Question { filters: Vec::new(), ..question.clone() };
    let count = total(state, t, &other);
    (count > 0).then(|| (t.empty_drop_all(count), other.params().href(path)))
}

fn themes<'a>(state: &'a PageState, t: Messages, path: &str) -> Vec<Theme<'a>> {
    let request = Request {
        kind: Some(KIND.to_owned()),
        facets: vec!["theme".to_owned()],
        limit: 0,
        ..Request::new("", t.lang())
    };
    let answer = state.site.search.search(&request);
    let counts = answer.facets.into_iter().next().map(|facet| facet.values).unwrap_or_default();
    counts
        .into_iter()
        .take(THEMES)
        .filter_map(|(id, count)| {
            let href = format!("{path}?theme={id}");
            let concept = state.vocabulary.get(&id)?;
            Some(Theme { label: state.labels.concept(concept.id.as_str(), t.lang()), href, count })
        })
        .collect()
}
