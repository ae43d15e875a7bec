//! `/{lang}/concepts/{id}`: what a concept means, what it is called, and what is done about it.

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Lang, Slug};
use platform::search::Request;
use serde_json::json;
use web::layout::{Crumb, json_for_script};
use web::{Card, Html, Layout, PageError, Visit};

use super::{Counts, filtered, path, practices, searched};
use crate::Messages;
use crate::model::{Concept, Scheme, capitalised};
use crate::vocabulary::Vocabulary;

/// Practices shown on the page itself.
const PRACTICES: usize = 6;
/// Alternative labels shown before the reader asks for the rest; a rest of a few is shown at once.
const LABELS: usize = 6;
const FEW: usize = 3;

#[derive(Template)]
#[template(path = "vocabulary/concept.html")]
struct ConceptPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    title: String,
    definition: Option<(Lang, String)>,
    total: usize,
    practices: Vec<Card>,
    practices_href: String,
    /// Where it can be followed by mail.
    follow: String,
    lists: Vec<List>,
    labels: Vec<Labels>,
    groups: Vec<Group>,
}

/// A filter of practices in which the concept can be chosen.
struct List {
    name: &'static str,
    href: String,
    count: usize,
}

/// What it is called in one language.
struct Labels {
    lang: Lang,
    preferred: String,
    first: String,
    rest: Vec<String>,
}

/// Concepts above, below or beside it.
struct Group {
    id: &'static str,
    title: &'static str,
    links: Vec<Link>,
}

struct Link {
    href: String,
    title: String,
    count: Option<usize>,
}

pub(super) async fn get(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    State(vocabulary): State<Vocabulary>,
) -> Result<Html, PageError> {
    let concept = vocabulary.get(&id).ok_or(PageError::NotFound)?;
    let lang = visit.lang;
    let t = Messages::new(lang);
    let counts = Counts::of(&visit.site, lang);
    let lists = lists(concept, &counts, t, lang);
    // The practices of the filter with most of them; a term that is no filter is searched for.
    let (request, practices_href) = match lists.first() {
        Some((filter, list)) => {
            let filters = vec![((*filter).to_owned(), vec![id.clone()])];
            (Request { filters, ..Request::new("", lang) }, list.href.clone())
        }
        None => (
            Request { exact: true, ..Request::new(concept.label(lang), lang) },
            searched(lang, concept.label(lang)),
        ),
    };
    let (total, refs) = practices(&visit.site, request, PRACTICES);
    let practices = visit.site.registry().cards(&refs, lang).await?;
    let title = concept.title(lang);
    let mut layout = visit.layout(format!("{title} · {}", t.concepts_title()));
    let definition = concept.definition.best(lang, Lang::En).map(|(lang, text)| (lang, text.clone()));
    layout.description = concept.definition.get(lang).cloned();
    layout.json_ld = Some(json_ld(&visit, concept, t));
    // The practices domain serves every list as a feed, too.
    layout.feed =
        practices_href.split_once('?').map(|(_, asked)| format!("/practices.atom?lang={lang}&{asked}"));
    let crumbs = vec![
        Crumb::new(layout.to("/concepts"), t.concepts_title(), lang),
        Crumb::new(layout.to(&path(concept)), title.clone(), lang),
    ];
    let group = |id, title, ids: &std::collections::BTreeSet<Slug>| Group {
        id,
        title,
        links: vocabulary.sorted(ids, lang).into_iter().map(|other| link(other, &counts, lang)).collect(),
    };
    let groups = vec![
        group("broader", t.concept_broader(), &concept.broader),
        group("narrower", t.concept_narrower(), &concept.narrower),
        group("related", t.concept_related(), &concept.related),
    ];
    Html::public(&ConceptPage {
        follow: layout.to(&format!("/alerts/new?concept={}", concept.id)),
        layout,
        t,
        crumbs,
        title,
        definition,
        total,
        practices,
        practices_href,
        lists: lists.into_iter().map(|(_, list)| list).collect(),
        labels: labels(concept, lang),
        groups: groups.into_iter().filter(|group| !group.links.is_empty()).collect(),
    })
}

/// The filters it can be chosen in, the one with most practices first.
fn lists(concept: &Concept, counts: &Counts, t: Messages, lang: Lang) -> Vec<(&'static str, List)> {
    let id = concept.id.as_str();
    let mut lists: Vec<(&str, List)> = concept
        .schemes
        .iter()
        .filter_map(|scheme: &Scheme| {
            let filter = scheme.filter()?;
            let count = counts.in_filter(filter, id).unwrap_or_default();
            Some((filter, List { name: t.scheme(*scheme), href: filtered(lang, filter, id), count }))
        })
        .collect();
    lists.sort_by_key(|(_, list)| std::cmp::Reverse(list.count));
    lists
}

/// The reader's language first.
fn labels(concept: &Concept, first: Lang) -> Vec<Labels> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != first);
    let row = |lang| {
        let also = concept.also(lang);
        let shown = if also.len() <= LABELS + FEW { also.len() } else { LABELS };
        let (first, rest) = also.split_at(shown);
        Labels {
            lang,
            preferred: concept.label(lang).to_owned(),
            first: first.join(", "),
            rest: rest.to_vec(),
        }
    };
    std::iter::once(first).chain(others).map(row).collect()
}

fn link(concept: &Concept, counts: &Counts, lang: Lang) -> Link {
    Link {
        href: format!("/{lang}{}", path(concept)),
        title: concept.title(lang),
        count: counts.most(concept),
    }
}

/// What it is to search engines (schema.org/DefinedTerm).
fn json_ld(visit: &Visit, concept: &Concept, t: Messages) -> String {
    let lang = visit.lang;
    let below = |path: &str| visit.site.absolute(&format!("/{lang}{path}"));
    json_for_script(&json!({
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": below(&path(concept)),
        "inLanguage": lang,
        "name": capitalised(concept.label(lang)),
        "alternateName": concept.also(lang),
        "description": concept.definition.get(lang),
        "termCode": concept.id,
        "inDefinedTermSet": {"@type": "DefinedTermSet", "@id": below("/concepts"), "name": t.concepts_title()},
    }))
}
