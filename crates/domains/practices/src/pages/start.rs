//! `/{lang}`: search, example questions, themes, what is new, the map, and what all this is.

use std::cmp::Reverse;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Lang;
use platform::search::{Answer, Request, Sort};
use web::{Html, Layout, PageError, Params, Visit};

use super::view::{Card, Map};
use super::{PageState, first_steps};
use crate::messages::Messages;
use crate::model::{Practice, Publication};
use crate::rules::{self, Served};
use crate::service::KIND;

/// Themes on the page; all of them are a click away.
const THEMES: usize = 20;
/// Cards of what is new.
const NEW: usize = 3;
/// The newest practices among which those are chosen.
const AMONG: usize = 60;
/// Practices on the map.
const POINTS: usize = 500;

#[derive(Template)]
#[template(path = "practices/start.html")]
struct StartPage<'a> {
    layout: Layout,
    t: Messages,
    icons: String,
    questions: Vec<(&'static str, String)>,
    themes: Vec<Theme<'a>>,
    cards: Vec<Card<'a>>,
    map: Map,
    numbers: String,
}

struct Theme<'a> {
    label: &'a str,
    href: String,
    count: usize,
}

/// Questions as people ask them; each finds something in the example practices.
pub(crate) fn examples(t: Messages) -> [&'static str; 6] {
    [t.example_1(), t.example_2(), t.example_3(), t.example_4(), t.example_5(), t.example_6()]
}

pub(crate) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Html, PageError> {
    let visit = Visit { params: Params::default(), ..visit };
    let answer = state.site.search.search(&Request {
        kind: Some(KIND.to_owned()),
        sort: Sort::Newest,
        limit: POINTS,
        facets: vec!["theme".to_owned(), "country".to_owned()],
        ..Request::new("", visit.lang)
    });
    if answer.total == 0 && state.practices.count().await? == 0 {
        return first_steps::show(&visit);
    }
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(t.start_title());
    layout.description = Some(t.start_description().to_owned());
    layout.header_search = false;
    layout.map = true;
    let path = layout.to("/practices");

    let ids: Vec<&str> = answer.hits.iter().map(|hit| hit.reference.id.as_str()).collect();
    let newest = newest(state.practices.some(&ids[..ids.len().min(AMONG)]).await?, visit.lang);
    let countries = values(&answer, "country");
    let map = state.points.ask(|table| {
        let (map, _) = Map::new(&layout, t, table, ids.iter().copied());
        map.around_most(table, ids.iter().copied())
    });
    let page = StartPage {
        icons: layout.asset("icons.svg"),
        questions: examples(t).map(|text| (text, Params::default().with("q", text).href(&path))).into(),
        themes: themes(&state, &answer, &path, t),
        cards: newest.iter().map(|practice| Card::new(practice, visit.lang)).collect(),
        map: map.await?.with_countries(countries, &state.labels, &path, &Params::default()),
        numbers: t.start_numbers(countries.len(), answer.total),
        t,
        layout,
    };
    Html::public(&page)
}

/// Of what came in last, the cards to show. Many often come in together; among those, practices in
/// the reader's language, of different countries and with much to tell come first.
fn newest(mut practices: Vec<Arc<Practice>>, lang: Lang) -> Vec<Arc<Practice>> {
    // Search may be a moment behind what was taken out just now.
    practices.retain(|practice| practice.publication == Publication::Published);
    let mut shown: Vec<Arc<Practice>> = Vec::with_capacity(NEW);
    let country =
        |practice: &Practice| practice.record.place.as_ref().and_then(|place| place.country.clone());
    while shown.len() < NEW {
        let best = practices.iter().enumerate().min_by_key(|(_, practice)| {
            let foreign = rules::served(&practice.record, lang) != Served::Own;
            let again = shown.iter().any(|other| country(other) == country(practice));
            (Reverse(practice.created_at), foreign, again, practice.record.missing().len())
        });
        let Some((place, _)) = best else { break };
        shown.push(practices.remove(place));
    }
    shown
}

/// The values of a filter with their numbers.
fn values<'a>(answer: &'a Answer, key: &str) -> &'a [(Arc<str>, usize)] {
    answer.facets.iter().find(|facet| facet.key == key).map_or(&[], |facet| facet.values.as_slice())
}

/// The themes with most practices, by name.
fn themes<'a>(state: &'a PageState, answer: &'a Answer, path: &str, t: Messages) -> Vec<Theme<'a>> {
    let lang = t.lang();
    let mut most: Vec<&(Arc<str>, usize)> = values(answer, "theme").iter().take(THEMES).collect();
    most.sort_by_key(|(id, _)| state.labels.rank("theme", id, lang));
    let theme = |(id, count): &'a (Arc<str>, usize)| Theme {
        label: state.labels.concept(id, lang),
        href: format!("{path}?theme={id}"),
        count: *count,
    };
    most.into_iter().map(theme).collect()
}
