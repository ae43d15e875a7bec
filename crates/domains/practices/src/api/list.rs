//! `GET /api/v1/practices`: search, filters, counts.

use std::ops::Range;

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use kernel::{Lang, Role};
use platform::i18n::country_name;
use platform::search::{Answer, Facet, Highlighter};
use serde::{Serialize, Serializer};
use utoipa::{IntoParams, ToSchema};
use web::error::FaultyMember;
use web::{Params, Problem, Site};

use crate::brief::{Brief, Where};
use crate::model::{Effect, Place, Testing};
use crate::pages::PageState;
use crate::question::{Question, STATE};

/// Bytes of a usual answer.
const USUAL: usize = 32 << 10;

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

/// A page of the list. It is written straight from what the index hands back: nothing is copied.
#[derive(Serialize, ToSchema)]
pub(crate) struct PracticeList<'a> {
    /// How many practices match.
    total: usize,
    /// This page, from 1.
    page: u32,
    /// Items a page.
    per_page: u32,
    /// The practices of this page.
    items: Vec<Item<'a>>,
    /// Values of each filter with how many matches have them; a filter's own choice is left aside.
    #[schema(value_type = BTreeMap<String, Vec<Count>>)]
    facets: Facets<'a>,
    /// What the text was understood to mean.
    concepts: Vec<Label<'a>>,
    /// The text that was searched instead, its spelling repaired.
    #[serde(skip_serializing_if = "Option::is_none")]
    corrected: Option<&'a str>,
    /// True when no practice had enough of the words, so that those with some of them are listed.
    relaxed: bool,
}

/// A practice in the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct Item<'a> {
    id: &'a str,
    /// The address of its page.
    #[schema(value_type = String)]
    url: Address<'a>,
    /// The language of title and summary.
    #[schema(value_type = crate::model::LangCode)]
    language: Lang,
    title: &'a str,
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Place>)]
    place: Option<At<'a>>,
    /// Concept ids.
    themes: &'a [&'a str],
    evidence: Axes,
    /// When somebody last confirmed that it still holds.
    confirmed_at: Option<DateTime<Utc>>,
    /// Pieces of its texts as HTML, what matched in `<mark>`.
    #[schema(value_type = Vec<String>)]
    highlights: Vec<Marked<'a>>,
}

/// A [`Place`] that is written as it stands.
#[derive(Serialize)]
pub(crate) struct At<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lat: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lon: Option<f64>,
}

/// The two axes of evidence.
#[derive(Serialize, ToSchema)]
pub(crate) struct Axes {
    testing: Testing,
    effect: Effect,
}

/// A concept or value with its label.
#[derive(Serialize, ToSchema)]
pub(crate) struct Label<'a> {
    id: &'a str,
    label: &'a str,
}

/// A value of a filter.
#[derive(Serialize, ToSchema)]
pub(crate) struct Count<'a> {
    id: &'a str,
    label: &'a str,
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
        (status = 200, description = "A page of the list", body = PracticeList<'static>),
        (status = 400, description = "A parameter cannot be used", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn get(
    State(state): State<PageState>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(&query.unwrap_or_default());
    let (lang, question) = read(&params, &state)?;
    let indexed = state.site.search.sequence();
    let answer = state.site.search.search(&question.request(lang, Role::Anonymous));
    let ids: Vec<&str> = answer.hits.iter().map(|hit| hit.reference.id.as_str()).collect();
    let gone = state.practices.gone(indexed, &ids).await?;
    let kept = answer.hits.iter().filter(|hit| !gone.contains(&hit.reference.id));
    let briefs: Vec<Brief<'_>> = kept.filter_map(|hit| Brief::read(answer.shown(hit)?)).collect();
    let list = PracticeList {
        total: answer.total,
        page: question.page.number(),
        per_page: question.page.size(),
        items: briefs.iter().map(|brief| item(brief, lang, &answer.marks, &state)).collect(),
        facets: Facets { answer: &answer, lang, state: &state },
        concepts: answer
            .understood
            .iter()
            .filter(|concept| concept.on)
            .map(|concept| Label { label: state.vocabulary.label(&concept.id, lang), id: &concept.id })
            .collect(),
        corrected: answer.corrected.as_deref(),
        relaxed: answer.relaxed,
    };
    let mut body = Vec::with_capacity(USUAL);
    serde_json::to_writer(&mut body, &list)
        .map_err(|e| Problem::new(http::StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response())
}

/// The language and the question, or every fault of the parameters.
pub(crate) fn read(params: &Params, state: &PageState) -> Result<(Lang, Question), Problem> {
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

fn item<'a>(brief: &'a Brief<'a>, lang: Lang, marks: &Highlighter, state: &'a PageState) -> Item<'a> {
    let (language, title) = brief.title(lang);
    let (summary_lang, summary) = brief.summary(lang);
    let mut highlights = Vec::new();
    for (lang, text) in [(language, title), (summary_lang, summary)] {
        let ranges = marks.mark(text, lang);
        if !ranges.is_empty() {
            highlights.push(Marked { text, ranges });
        }
    }
    Item {
        id: brief.id,
        url: Address { site: &state.site, lang, id: brief.id },
        language,
        title,
        summary,
        place: brief.place.map(|Where { city, region, country, lat, lon }| At {
            city,
            region,
            country,
            lat,
            lon,
        }),
        themes: &brief.themes,
        evidence: Axes { testing: brief.testing, effect: brief.effect },
        confirmed_at: brief.confirmed_at,
        highlights,
    }
}

/// The address of a practice's page.
pub(crate) struct Address<'a> {
    site: &'a Site,
    lang: Lang,
    id: &'a str,
}

impl Serialize for Address<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.site.absolute(&format!("/{}/practices/{}", self.lang, self.id)))
    }
}

/// A text as HTML with ranges in `<mark>`.
pub(crate) struct Marked<'a> {
    text: &'a str,
    ranges: Vec<Range<usize>>,
}

impl Marked<'_> {
    fn html(&self) -> String {
        let mut html = String::with_capacity(self.text.len() + self.text.len() / 8 + self.ranges.len() * 13);
        let mut at = 0;
        for range in &self.ranges {
            escape(&self.text[at..range.start], &mut html);
            html.push_str("<mark>");
            escape(&self.text[range.clone()], &mut html);
            html.push_str("</mark>");
            at = range.end;
        }
        escape(&self.text[at..], &mut html);
        html
    }
}

fn escape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>']) {
        into.push_str(&rest[..at]);
        into.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            _ => "&gt;",
        });
        rest = &rest[at + 1..];
    }
    into.push_str(rest);
}

impl Serialize for Marked<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.html())
    }
}

/// The counts of the filters, by name of the filter.
pub(crate) struct Facets<'a> {
    answer: &'a Answer,
    lang: Lang,
    state: &'a PageState,
}

impl Serialize for Facets<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut facets: Vec<&Facet> = self.answer.facets.iter().collect();
        facets.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        to.collect_map(facets.into_iter().map(|facet| (&facet.key, Values { facet, of: self })))
    }
}

/// The values of one filter.
struct Values<'a> {
    facet: &'a Facet,
    of: &'a Facets<'a>,
}

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Facets { lang, state, .. } = self.of;
        to.collect_seq(self.facet.values.iter().map(|(id, count)| Count {
            label: label(&self.facet.key, id, *lang, state),
            id,
            count: *count,
        }))
    }
}

/// A filter's value as a reader sees it. Codes of closed lists stay as they are: programs know them.
fn label<'a>(filter: &str, id: &'a str, lang: Lang, state: &'a PageState) -> &'a str {
    match filter {
        "country" => country_name(id, lang).unwrap_or(id),
        _ => state.vocabulary.label(id, lang),
    }
}
