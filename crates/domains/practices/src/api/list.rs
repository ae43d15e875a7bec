//! `GET /api/v1/practices`: search, filters, counts.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{RawQuery, State};
use chrono::{DateTime, Utc};
use kernel::{Lang, Role};
use platform::i18n::country_name;
use platform::search::{Answer, Highlighter};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use web::error::FaultyMember;
use web::{Params, Problem};

use crate::model::{Effect, Place, Practice, Testing};
use crate::pages::PageState;
use crate::question::{Question, STATE};

/// What may be asked.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes the parameters; Question reads them, so that every fault is named")]
pub(crate) struct ListParams {
    /// Any text, in any of the four languages.
    q: Option<String>,
    /// The language of titles, labels and highlights: nl, fr, de or en (default).
    lang: Option<String>,
    /// Themes, as concept ids; one of them. Repeat the parameter for several.
    theme: Option<Vec<String>>,
    /// Kinds of practice.
    kind: Option<Vec<String>>,
    /// Target groups.
    target_group: Option<Vec<String>>,
    /// Countries, ISO 3166-1 alpha-2.
    country: Option<Vec<String>>,
    /// Levels.
    level: Option<Vec<String>>,
    /// How well they were tested.
    testing: Option<Vec<String>>,
    /// What effect was found.
    effect: Option<Vec<String>>,
    /// Whether they still run.
    status: Option<Vec<String>>,
    /// `current`, or `stale`: the owner was asked in vain whether it still holds.
    upkeep: Option<Vec<String>>,
    /// Concepts that the text should not be understood to mean.
    without: Option<Vec<String>>,
    /// `1`: take the words as they are, without repairing their spelling.
    exact: Option<String>,
    /// relevance (default), newest, confirmed or title.
    sort: Option<String>,
    /// From 1.
    page: Option<u32>,
    /// 1 to 100; 20 by default.
    per_page: Option<u32>,
}

/// A page of the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct PracticeList {
    /// How many practices match.
    total: usize,
    /// This page, from 1.
    page: u32,
    /// Items a page.
    per_page: u32,
    /// The practices of this page.
    items: Vec<Item>,
    /// Values of each filter with how many matches have them; a filter's own choice is left aside.
    facets: BTreeMap<String, Vec<Count>>,
    /// What the text was understood to mean.
    concepts: Vec<Label>,
    /// The text that was searched instead, its spelling repaired.
    #[serde(skip_serializing_if = "Option::is_none")]
    corrected: Option<String>,
    /// True when no practice had enough of the words, so that those with some of them are listed.
    relaxed: bool,
}

/// A practice in the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct Item {
    id: String,
    /// The address of its page.
    url: String,
    /// The language of title and summary.
    #[schema(value_type = crate::model::LangCode)]
    language: Lang,
    title: String,
    summary: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    /// Concept ids.
    themes: Vec<String>,
    evidence: Axes,
    /// When somebody last confirmed that it still holds.
    confirmed_at: Option<DateTime<Utc>>,
    /// Pieces of its texts as HTML, what matched in `<mark>`.
    highlights: Vec<String>,
}

/// The two axes of evidence.
#[derive(Serialize, ToSchema)]
pub(crate) struct Axes {
    testing: Testing,
    effect: Effect,
}

/// A concept or value with its label.
#[derive(Serialize, ToSchema)]
pub(crate) struct Label {
    id: String,
    label: String,
}

/// A value of a filter.
#[derive(Serialize, ToSchema)]
pub(crate) struct Count {
    id: String,
    label: String,
    /// How many matches have it.
    count: usize,
}

/// Practices that match.
#[utoipa::path(
    get,
    path = "/practices",
    tag = "practices",
    params(ListParams),
    responses(
        (status = 200, description = "A page of the list", body = PracticeList),
        (status = 400, description = "A parameter cannot be used", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn get(
    State(state): State<PageState>,
    RawQuery(query): RawQuery,
) -> Result<Json<PracticeList>, Problem> {
    let params = Params::parse(&query.unwrap_or_default());
    let (lang, question) = read(&params, &state)?;
    let answer = state.site.search.search(&question.request(lang, Role::Anonymous));
    let ids: Vec<&str> = answer.hits.iter().map(|hit| hit.reference.id.as_str()).collect();
    let practices = state.practices.some(&ids).await?;
    let items = practices.iter().map(|practice| item(practice, lang, &answer.marks, &state)).collect();
    Ok(Json(PracticeList {
        total: answer.total,
        page: question.page.number(),
        per_page: question.page.size(),
        items,
        facets: facets(&answer, lang, &state),
        concepts: answer
            .understood
            .iter()
            .filter(|concept| concept.on)
            .map(|concept| Label {
                label: state.vocabulary.label(&concept.id, lang).to_owned(),
                id: concept.id.clone(),
            })
            .collect(),
        corrected: answer.corrected.clone(),
        relaxed: answer.relaxed,
    }))
}

/// The language and the question, or every fault of the parameters.
fn read(params: &Params, state: &PageState) -> Result<(Lang, Question), Problem> {
    let (question, mut faults) = Question::read(params, &state.vocabulary);
    let lang = match params.get("lang").filter(|code| !code.is_empty()) {
        None => Lang::En,
        Some(code) => code.parse().unwrap_or_else(|error: kernel::lang::UnknownLang| {
            faults.push(FaultyMember { member: "lang".to_owned(), reason: error.to_string() });
            Lang::En
        }),
    };
    for (name, _) in params.iter() {
        let known = STATE.contains(&name) || matches!(name, "lang" | "per_page");
        if !known && !faults.iter().any(|fault| fault.member == name) {
            let name: String = name.chars().take(60).collect();
            faults.push(FaultyMember { member: name, reason: "unknown parameter".to_owned() });
        }
    }
    if faults.is_empty() { Ok((lang, question)) } else { Err(Problem::bad_members(faults)) }
}

fn item(practice: &Practice, lang: Lang, marks: &Highlighter, state: &PageState) -> Item {
    let record = &practice.record;
    let (language, title) = record.title_for(lang);
    let (summary_lang, summary) = record
        .summary
        .best(lang, record.original_language)
        .map_or((language, ""), |(summary_lang, text)| (summary_lang, text.as_str()));
    let mut highlights = Vec::new();
    for (lang, text) in [(language, title), (summary_lang, summary)] {
        let ranges = marks.mark(text, lang);
        if !ranges.is_empty() {
            highlights.push(marked(text, &ranges));
        }
    }
    Item {
        id: record.id.to_string(),
        url: state.site.absolute(&format!("/{lang}/practices/{}", record.id)),
        language,
        title: title.to_owned(),
        summary: summary.to_owned(),
        place: record.place.clone(),
        themes: record.themes.clone(),
        evidence: Axes { testing: record.evidence.testing, effect: record.evidence.effect },
        confirmed_at: practice.confirmed_at,
        highlights,
    }
}

/// A text as HTML with ranges in `<mark>`.
fn marked(text: &str, ranges: &[std::ops::Range<usize>]) -> String {
    let escape = |piece: &str| piece.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut html = String::with_capacity(text.len() + ranges.len() * 13);
    let mut at = 0;
    for range in ranges {
        html.push_str(&escape(&text[at..range.start]));
        html.push_str("<mark>");
        html.push_str(&escape(&text[range.clone()]));
        html.push_str("</mark>");
        at = range.end;
    }
    html.push_str(&escape(&text[at..]));
    html
}

fn facets(answer: &Answer, lang: Lang, state: &PageState) -> BTreeMap<String, Vec<Count>> {
    let counts = |key: &str, values: &[(String, usize)]| {
        let count = |(id, count): &(String, usize)| Count {
            label: label(key, id, lang, state),
            id: id.clone(),
            count: *count,
        };
        values.iter().map(count).collect()
    };
    answer.facets.iter().map(|facet| (facet.key.clone(), counts(&facet.key, &facet.values))).collect()
}

/// A filter's value as a reader sees it. Codes of closed lists stay as they are: programs know them.
fn label(filter: &str, id: &str, lang: Lang, state: &PageState) -> String {
    match filter {
        "country" => country_name(id, lang).unwrap_or(id).to_owned(),
        _ => state.vocabulary.label(id, lang).to_owned(),
    }
}
