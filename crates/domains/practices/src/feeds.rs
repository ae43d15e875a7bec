//! `/practices.atom`: any search as a feed (RFC 4287), newest first, in pages (RFC 5005).
//!
//! It takes the parameters of the list and refuses what cannot be used: a feed that quietly became wider
//! would tell its reader what she never asked for.

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use kernel::{Lang, PageRequest, Role};
use platform::search::Sort;
use web::html::public_document;
use web::{Params, Problem, Site};

use crate::api::read_list;
use crate::feed_messages::Messages;
use crate::model::{Practice, Publication};
use crate::pages::PageState;
use crate::question::Question;

/// The path of the feed.
pub(crate) const PATH: &str = "/practices.atom";
const ATOM: &str = "application/atom+xml; charset=utf-8";

/// The address of the feed of a list, given the list's own parameters.
pub(crate) fn href(list: &Params, lang: Lang) -> String {
    // A feed brings the newest whatever order the list has.
    let all: Params = std::iter::once(("lang", lang.code())).chain(list.without("sort").iter()).collect();
    all.href(PATH)
}

pub(crate) async fn get(
    State(state): State<PageState>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(&query.unwrap_or_default());
    let (lang, question) = read_list(&params, &state)?;
    let question = Question { sort: Sort::Newest, ..question };
    let answer = state.site.search.search(&question.request(lang, Role::Anonymous));
    let ids: Vec<&str> = answer.hits.iter().map(|hit| hit.reference.id.as_str()).collect();
    let mut practices = state.practices.some(&ids).await?;
    practices.retain(|practice| practice.publication == Publication::Published);

    let t = Messages::new(lang);
    let site = &state.site;
    let list = Question { sort: Sort::default(), ..question.clone() }.params();
    let name = authority(site);
    let feed = Feed {
        title: text(title(t, site, &question), lang),
        subtitle: Some(text(t.subtitle().to_owned(), lang)),
        id: format!("tag:{name},2026:practices:{lang}{}", list.query()),
        // A feed of nothing has never changed.
        updated: moment(practices.iter().map(|practice| practice.updated_at).max().unwrap_or_default()),
        authors: vec![person(&site.settings.name)],
        generator: Some(Generator { value: "Samenhang".to_owned(), ..Generator::default() }),
        links: links(site, &question, &list, lang, answer.total),
        entries: practices.iter().map(|practice| entry(&state, &name, practice, lang)).collect(),
        lang: Some(lang.code().to_owned()),
        ..Feed::default()
    };
    Ok(public_document(ATOM, feed.to_string()))
}

fn title(t: Messages, site: &Site, question: &Question) -> String {
    let name = &site.settings.name;
    match (question.text.is_empty(), question.filters.is_empty()) {
        (false, _) => t.title_words(name.as_str(), clean(&question.text)),
        (true, false) => t.title_filtered(name),
        (true, true) => t.title(name),
    }
}

fn entry(state: &PageState, authority: &str, practice: &Practice, lang: Lang) -> Entry {
    let record = &practice.record;
    let (title_lang, title) = record.title_for(lang);
    let summary = record.summary.best(lang, record.original_language);
    let page = Link {
        href: state.site.absolute(&format!("/{lang}/practices/{}", record.id)),
        rel: "alternate".to_owned(),
        hreflang: Some(lang.code().to_owned()),
        mime_type: Some("text/html".to_owned()),
        ..Link::default()
    };
    let category = |id: &String| Category {
        term: id.clone(),
        scheme: Some("urn:samenhang:concept:".to_owned()),
        label: Some(clean(state.labels.concept(id, lang))),
    };
    Entry {
        title: text(title.to_owned(), title_lang),
        id: format!("tag:{authority},2026:practice:{}:{lang}", record.id),
        updated: moment(practice.updated_at),
        published: Some(moment(practice.created_at)),
        authors: record.organisations.iter().map(|name| person(name)).collect(),
        categories: record.themes.iter().chain(&record.kinds).map(category).collect(),
        links: vec![page],
        summary: summary.map(|(lang, summary)| text(summary.clone(), lang)),
        ..Entry::default()
    }
}

fn links(site: &Site, question: &Question, list: &Params, lang: Lang, total: usize) -> Vec<Link> {
    let link = |rel: &str, href: String, mime_type: &str| Link {
        href: site.absolute(&href),
        rel: rel.to_owned(),
        hreflang: Some(lang.code().to_owned()),
        mime_type: Some(mime_type.to_owned()),
        ..Link::default()
    };
    let size = question.page.size();
    let at = |number: usize| {
        let mut page = list.clone();
        if size != PageRequest::DEFAULT_SIZE {
            page = page.with("per_page", size);
        }
        if number > 1 {
            page = page.with("page", number);
        }
        href(&page, lang)
    };
    let feed = |rel: &str, number: usize| link(rel, at(number), "application/atom+xml");
    let (number, pages) = (question.page.number() as usize, question.page.pages(total));
    let mut links = vec![
        feed("self", number),
        link("alternate", list.href(&format!("/{lang}/practices")), "text/html"),
        feed("first", 1),
        feed("last", pages),
    ];
    if number > 1 {
        links.push(feed("previous", (number - 1).min(pages)));
    }
    if number < pages {
        links.push(feed("next", number + 1));
    }
    links
}

/// The host by which tags are named (RFC 4151): stable, whatever becomes of an address behind it.
fn authority(site: &Site) -> String {
    let base = site.settings.base_url();
    let host = url::Url::parse(&base).ok().and_then(|url| url.host_str().map(str::to_owned));
    // Brackets of an IPv6 address cannot stand in a tag.
    host.filter(|host| !host.starts_with('[')).unwrap_or_else(|| "localhost".to_owned())
}

fn person(name: &str) -> Person {
    Person { name: clean(name), ..Person::default() }
}

fn text(value: String, lang: Lang) -> Text {
    Text { value: clean(&value), lang: Some(lang.code().to_owned()), ..Text::default() }
}

fn moment(at: DateTime<Utc>) -> FixedDateTime {
    at.fixed_offset()
}

/// A text without the characters that XML cannot hold.
fn clean(text: &str) -> String {
    let held = |c: &char| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(held).collect()
}
