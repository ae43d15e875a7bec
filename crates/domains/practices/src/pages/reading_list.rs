//! `/{lang}/practices/reading-list?id=…&id=…`: practices that somebody has put together, to read and to
//! share. The address is the whole list; nothing is kept anywhere else.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::{Lang, Role};
use platform::search::Request;
use web::{Crumb, Html, Layout, PageError, Params, Visit};

use super::print::published;
use super::view::{Card, shortened};
use super::{PageState, compare};
use crate::messages::Messages as SharedMessages;
use crate::model::Practice;
use crate::paper_messages::Messages;
use crate::service::KIND;

/// Practices on a list; more than that nobody reads, and an address has an end too.
pub(super) const MOST: usize = 50;
/// Of a made-up address with hundreds of ids only the first are looked at.
const LOOKED_AT: usize = MOST + 10;
/// Practices that are offered to be added.
const OFFERED: usize = 5;
/// Letters of a question that are read.
const MOST_TYPED: usize = 200;

#[derive(Template)]
#[template(path = "practices/reading_list.html")]
struct ReadingList<'a> {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    entries: Vec<Entry<'a>>,
    /// Ids of the list, for the form that adds to it.
    ids: Vec<&'a str>,
    /// Ids that name no practice that is shown, as they were typed.
    unknown: Vec<String>,
    /// Practices beyond what a list holds.
    left_out: Vec<Link<'a>>,
    /// The sentence about those.
    too_many: &'a str,
    pdf: String,
    /// Their comparison, where there are few enough.
    compare: Option<String>,
    full: bool,
    /// What was typed to find more.
    words: String,
    found: Vec<Link<'a>>,
    close: Vec<Link<'a>>,
}

/// A practice on the list, with the lists that differ from this one by it.
struct Entry<'a> {
    title: &'a str,
    lang: Lang,
    card: Card<'a>,
    up: Option<String>,
    down: Option<String>,
    remove: String,
}

struct Link<'a> {
    title: &'a str,
    lang: Lang,
    href: String,
}

pub(crate) async fn get(State(state): State<PageState>, mut visit: Visit) -> Result<Html, PageError> {
    let (lang, t) = (visit.lang, Messages::new(visit.lang));
    let asked = compare::asked(&visit.params, LOOKED_AT);
    let words = words(&visit.params);
    let listed = published(&state, &asked.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    let is_listed = |id: &String| listed.iter().any(|practice| practice.record.id.as_str() == id);
    let unknown: Vec<String> =
        asked.iter().filter(|id| !is_listed(id)).map(|id| compare::readable(id)).collect();
    let practices: Vec<&Practice> = listed.iter().map(Arc::as_ref).collect();
    let (practices, beyond) = practices.split_at(practices.len().min(MOST));

    let full = practices.len() >= MOST;
    let found = if full { Vec::new() } else { search(&state, &words, lang, &asked).await? };
    let close = if full { Vec::new() } else { compare::close(&state, &asked, lang) };
    let close = published(&state, &close.iter().map(String::as_str).collect::<Vec<_>>()).await?;

    // The address in other languages has what is shown, and nothing that was mistyped.
    let list = compare::address(practices);
    visit.params = if words.is_empty() { list.clone() } else { list.with("q", &words) };
    let mut layout = visit.layout(t.reading_list_title(practices.len()));
    layout.unlisted = true;
    let path = layout.to("/practices/reading-list");
    let add = |other: &'_ Arc<Practice>| list.and("id", &other.record.id).href(&path);
    let too_many = t.reading_list_full(MOST);
    let page = ReadingList {
        t,
        too_many: &too_many,
        crumbs: vec![
            Crumb::new(layout.to("/practices"), SharedMessages::new(lang).practices(), lang),
            Crumb::new(list.href(&path), t.reading_list(), lang),
        ],
        entries: entries(practices, lang, &path),
        ids: practices.iter().map(|practice| practice.record.id.as_str()).collect(),
        left_out: beyond
            .iter()
            .map(|other| link(other, lang, layout.to(&format!("/practices/{}", other.record.id))))
            .collect(),
        pdf: list.href(&layout.to("/practices/reading-list.pdf")),
        compare: (compare::LEAST..=compare::MOST)
            .contains(&practices.len())
            .then(|| list.href(&layout.to("/practices/compare"))),
        full,
        found: found.iter().map(|other| link(other, lang, add(other))).collect(),
        close: close.iter().take(OFFERED).map(|other| link(other, lang, add(other))).collect(),
        words,
        unknown,
        layout,
    };
    // Only what a reader can come to by choosing is worth keeping.
    if page.unknown.is_empty() && page.left_out.is_empty() && page.words.is_empty() {
        Html::public(&page)
    } else {
        Html::private(&page)
    }
}

/// What was typed, as far as it is read.
fn words(params: &Params) -> String {
    let typed: String = params.get("q").unwrap_or_default().chars().filter(|c| !c.is_control()).collect();
    shortened(typed.trim(), MOST_TYPED)
}

/// What the words find that is not on the list yet.
async fn search(
    state: &PageState,
    words: &str,
    lang: Lang,
    listed: &[String],
) -> Result<Vec<Arc<Practice>>, PageError> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let request = Request {
        kind: Some(KIND.to_owned()),
        role: Role::Anonymous,
        limit: OFFERED + listed.len(),
        ..Request::new(words, lang)
    };
    let hits = state.site.search.search(&request).hits;
    let ids: Vec<&str> = hits
        .iter()
        .map(|hit| hit.reference.id.as_str())
        .filter(|id| !listed.iter().any(|listed| listed == id))
        .take(OFFERED)
        .collect();
    published(state, &ids).await
}

fn entries<'a>(practices: &[&'a Practice], lang: Lang, path: &str) -> Vec<Entry<'a>> {
    let swapped = |a: usize, b: usize| {
        let mut order = practices.to_vec();
        order.swap(a, b);
        compare::address(&order).href(path)
    };
    let last = practices.len().saturating_sub(1);
    let entry = |(at, practice): (usize, &&'a Practice)| {
        let (title_lang, title) = practice.record.title_for(lang);
        Entry {
            title,
            lang: title_lang,
            card: Card::new(practice, lang).at_level(3),
            up: (at > 0).then(|| swapped(at, at - 1)),
            down: (at < last).then(|| swapped(at, at + 1)),
            remove: compare::address(practices).less("id", practice.record.id.as_str()).href(path),
        }
    };
    practices.iter().enumerate().map(entry).collect()
}

fn link(practice: &Practice, lang: Lang, href: String) -> Link<'_> {
    let (title_lang, title) = practice.record.title_for(lang);
    Link { title, lang: title_lang, href }
}
