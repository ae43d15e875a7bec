//! `/{lang}/practices`: search, filters, list and map. The address carries the whole state.
//!
//! | file | what it holds |
//! |---|---|
//! | `filters` | the filters with their counts, and the chips by which each choice is taken back |
//! | `understanding` | how the words were understood, and the ways to say it was meant otherwise |
//! | `notices` | what of the address could not be used |
//! | `files` | the list as CSV, XLSX, JSON Lines and PDF |
//! | `empty` | what to do when nothing is found |
//!
//! Parts marked `data-swap` in the template are replaced by a script when a filter is chosen, so each
//! of them is on the page whatever was found.

mod empty;
mod files;
mod filters;
mod notices;
mod understanding;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::{PageRequest, Role};
use platform::search::{Answer, Hit, Request, Sort};
use web::{Html, Layout, PageError, Pagination, Params, Visit};

use super::view::{Card, GAP, Map, Quoted, Sentence, isolated, shortened};
use super::{PageState, first_steps};
use crate::brief::{Bodies, Brief};
use crate::feed_messages::Messages as FeedMessages;
use crate::feeds;
use crate::messages::Messages;
use crate::paper_messages::Messages as PaperMessages;
use crate::question::{Question, SORTS, STATE};
use empty::Empty;
use files::Files;
use filters::{Chosen, Group};
use notices::Notice;
use understanding::Understanding;

/// Practices on one map.
const MOST_POINTS: usize = 2_000;
/// Characters of a question that a heading repeats.
const MOST_REPEATED: usize = 120;

#[derive(Template)]
#[template(path = "practices/list.html")]
struct ListPage<'a> {
    layout: Layout,
    t: Messages,
    icons: String,
    notices: Vec<Notice>,
    understanding: Understanding<'a>,
    filters: Vec<Group<'a>>,
    /// What the form must carry on besides words, filters and order.
    kept: Vec<(&'static str, String)>,
    chosen: Vec<Chosen<'a>>,
    /// The list without its filters.
    cleared: String,
    count: Quoted,
    sorts: Vec<SortOption>,
    views: [View; 2],
    cards: Vec<Card<'a>>,
    empty: Option<Empty<'a>>,
    map: Option<Map>,
    map_notes: Vec<String>,
    pagination: Pagination,
    /// Where this search can be followed by mail.
    follow: String,
    /// The words about the feed of this search.
    feed: FeedMessages,
    files: Option<Files>,
    paper: PaperMessages,
}

struct SortOption {
    value: &'static str,
    label: &'static str,
    selected: bool,
}

struct View {
    icon: &'static str,
    label: &'static str,
    href: String,
    current: bool,
}

pub(crate) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Html, PageError> {
    let asked = visit.params.only(&STATE);
    let (question, faults) = Question::read(&asked, &state.vocabulary);
    let as_map = visit.params.get("view") == Some("map");
    let site = &state.site;

    // The page is the same for everyone, so it shows what everyone may see.
    let request = question.request(visit.lang, Role::Anonymous);
    let request = if as_map { Request { offset: 0, limit: MOST_POINTS, ..request } } else { request };
    let indexed = site.search.sequence();
    let answer = site.search.search(&request);
    if answer.total == 0 && site.search.is_empty() && state.practices.count().await? == 0 {
        return first_steps::show(&visit);
    }
    let beyond = !as_map && answer.total > 0 && answer.hits.is_empty();

    let t = Messages::new(visit.lang);
    let list = question.params();
    let here = if as_map { list.with("view", "map") } else { list.clone() };
    let paged = match question.page.number() {
        number if number > 1 && !as_map => here.with("page", number),
        _ => here.clone(),
    };
    let visit = Visit { params: paged, ..visit };
    let words = answer.corrected.as_deref().unwrap_or(&question.text);
    let words = shortened(words, MOST_REPEATED);
    let found = found(t, &words, answer.total);
    let mut layout = visit.layout(title(t, &found, &words, question.page));
    layout.description = Some(t.list_description().to_owned());
    layout.header_search = false;
    layout.live_results = true;
    layout.query.clone_from(&question.text);
    layout.map = as_map;
    layout.unlisted = beyond;
    let path = layout.to("/practices");
    layout.feed = Some(feeds::href(&list, visit.lang));

    // Either there are hits or there is what comes nearest; a map needs neither.
    let shown: &[Hit] = match answer.total {
        0 => &answer.nearest,
        _ if as_map => &[],
        _ => &answer.hits,
    };
    let ids: Vec<&str> = shown.iter().map(|hit| hit.reference.id.as_str()).collect();
    let gone = state.practices.gone(indexed, &ids).await?;
    let standing = shown.iter().filter(|hit| !gone.contains(&hit.reference.id));
    let briefs: Vec<(&Hit, Brief<'_>)> =
        standing.filter_map(|hit| Some((hit, Brief::read(answer.shown(hit)?)?))).collect();
    let adoptions = state.practices.adoptions().await?;
    let mut more = Vec::new();
    let cards = briefs.iter().map(|(hit, brief)| {
        let card = Card::of(brief, visit.lang)
            .with_themes(brief, &state.labels)
            .with_adoptions(adoptions.get(brief.id))
            .comparable();
        if question.text.is_empty() {
            return card;
        }
        let card = card.marked(&answer.marks);
        if card.has_marks() || !answer.shown_more(hit, &mut more) {
            return card;
        }
        match Bodies::read(&more) {
            Some(bodies) => card.with_excerpt(brief.original, &bodies, &answer.marks),
            None => card,
        }
    });
    let cards: Vec<Card<'_>> = cards.collect();

    let mut map_notes = Vec::new();
    let map = if as_map && answer.total > 0 {
        let ids = || answer.hits.iter().map(|hit| hit.reference.id.as_str());
        let (map, nowhere) = state.points.ask(|table| Map::new(&layout, t, table, ids())).await?;
        if nowhere > 0 {
            map_notes.push(t.map_nowhere(nowhere));
        }
        if answer.total > answer.hits.len() {
            map_notes.push(t.map_most(answer.hits.len(), answer.total));
        }
        Some(map.with_countries(&countries(&answer, &question), &state.labels, &path, &list))
    } else {
        None
    };

    let mut notices = notices::of(t, &asked, &faults, &question);
    if beyond {
        notices.push(Notice::beyond(t, &path, &here, question.page, answer.total));
    }
    if answer.total == 0 && site.search.is_empty() {
        notices.push(Notice::plain(t.building()));
    }
    let empty = (answer.total == 0).then(|| Empty::new(&state, t, &question, cards.is_empty(), &path));
    let followed = list.without("sort").query();
    let follow = Params::from_iter([("search", followed.trim_start_matches('?'))]);
    let page = ListPage {
        follow: follow.href(&layout.to("/alerts/new")),
        icons: layout.asset("icons.svg"),
        notices,
        understanding: Understanding::new(t, &state.labels, &question, &answer, &here, &path),
        filters: filters::groups(t, &state.labels, &question, &answer),
        kept: kept(&question, as_map),
        chosen: filters::chosen(&state.labels, &question, &here, &path, visit.lang),
        cleared: crate::FILTERS.iter().fold(here.clone(), |state, filter| state.without(filter)).href(&path),
        count: Quoted::around(found, words),
        sorts: sorts(t, &question),
        views: views(t, &list, &path, as_map),
        cards,
        empty,
        files: Files::of(visit.lang, &list, answer.total),
        paper: PaperMessages::new(visit.lang),
        map,
        map_notes,
        feed: FeedMessages::new(visit.lang),
        pagination: Pagination::new(&path, &here, question.page, if as_map { 0 } else { answer.total }),
        t,
        layout,
    };
    // Every question is different: keeping the answers would only push out what is asked often.
    match (beyond, question.text.is_empty()) {
        (true, _) => Ok(Html::private(&page)?.with_status(StatusCode::NOT_FOUND)),
        (false, true) => Html::public(&page),
        (false, false) => Html::private(&page),
    }
}

/// How many were found, with a gap where the words are repeated.
fn found(t: Messages, words: &str, total: usize) -> Sentence {
    let message = if words.is_empty() { t.results_count(total) } else { t.results_for(total, GAP) };
    Sentence::new(&message)
}

/// What the browser's tab and history say.
fn title(t: Messages, found: &Sentence, words: &str, page: PageRequest) -> String {
    let title = if words.is_empty() { found.around("") } else { found.around(isolated(words)) };
    match page.number() {
        1 => title,
        number => format!("{title} · {}", t.results_page(number)),
    }
}

/// Countries of what was found; the filter's own choice, which its counts leave aside, is applied.
fn countries(answer: &Answer, question: &Question) -> Vec<(Arc<str>, usize)> {
    let chosen = question.chosen("country");
    let counts =
        answer.facets.iter().find(|facet| facet.key == "country").map(|facet| facet.values.as_slice());
    let kept = |(code, _): &&(Arc<str>, usize)| chosen.is_empty() || chosen.iter().any(|one| **one == **code);
    counts.unwrap_or_default().iter().filter(kept).cloned().collect()
}

fn kept(question: &Question, as_map: bool) -> Vec<(&'static str, String)> {
    let mut kept: Vec<(&'static str, String)> =
        question.without.iter().map(|concept| ("without", concept.clone())).collect();
    if question.exact {
        kept.push(("exact", "1".to_owned()));
    }
    if as_map {
        kept.push(("view", "map".to_owned()));
        // A map has no order, but the list behind it does.
        let order = SORTS.iter().filter(|(_, sort)| *sort == question.sort && *sort != Sort::default());
        kept.extend(order.map(|(code, _)| ("sort", (*code).to_owned())));
    }
    kept
}

/// The orders on offer. Without words there is nothing to be relevant to: the newest come first.
fn sorts(t: Messages, question: &Question) -> Vec<SortOption> {
    let bare = question.text.is_empty();
    let sort = if bare && question.sort == Sort::Newest { Sort::Relevance } else { question.sort };
    let offered = SORTS.iter().filter(|(_, sort)| !(bare && *sort == Sort::Newest));
    let option = |(code, order): &(&'static str, Sort)| SortOption {
        value: if *order == Sort::default() { "" } else { code },
        label: match order {
            Sort::Relevance if bare => t.sort_newest(),
            Sort::Relevance => t.sort_relevance(),
            Sort::Newest => t.sort_newest(),
            Sort::Confirmed => t.sort_confirmed(),
            Sort::Title => t.sort_title(),
        },
        selected: *order == sort,
    };
    offered.map(option).collect()
}

fn views(t: Messages, list: &Params, path: &str, as_map: bool) -> [View; 2] {
    [
        View { icon: "list", label: t.view_list(), href: list.href(path), current: !as_map },
        View { icon: "map", label: t.view_map(), href: list.with("view", "map").href(path), current: as_map },
    ]
}

impl Notice {
    /// The list ends before the page that was asked for.
    fn beyond(t: Messages, path: &str, here: &Params, page: PageRequest, total: usize) -> Self {
        let pages = page.pages(total);
        let last = if pages > 1 { here.with("page", pages) } else { here.clone() };
        Notice::plain(t.beyond(pages)).with_way(t.beyond_last(), last.href(path))
    }
}
