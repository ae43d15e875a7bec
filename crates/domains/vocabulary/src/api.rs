//! The vocabulary for programs.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRef, Path, RawQuery, State};
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kernel::Lang;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::html::public_document;
use web::{Params, Problem, Site};

use crate::model::{Concept, Scheme};
use crate::turtle;
use crate::vocabulary::Vocabulary;

/// What the API stands on.
#[derive(Clone, FromRef)]
struct ApiState {
    site: Site,
    vocabulary: Vocabulary,
    turtle: Turtle,
}

/// The vocabulary as Turtle, written when it is first asked for.
#[derive(Clone, Default)]
struct Turtle(Arc<OnceLock<Option<Bytes>>>);

pub(crate) fn router(site: Site, vocabulary: Vocabulary) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
        .routes(routes!(as_turtle))
        .with_state(ApiState { site, vocabulary, turtle: Turtle::default() })
}

/// A list of concepts.
#[derive(Serialize, ToSchema)]
struct ConceptList {
    /// How many there are.
    total: usize,
    /// All of them: those that fit the query best first, else in the order of their labels.
    items: Vec<ConceptItem>,
}

/// A concept.
#[derive(Serialize, ToSchema)]
struct ConceptItem {
    /// Stable; records refer to it.
    #[schema(example = "street-work")]
    id: String,
    /// Its page in the language asked for.
    url: String,
    /// What it is called in the language asked for.
    #[schema(example = "travail de rue")]
    label: String,
    /// The lists it is in: themes, kinds, target-groups, levels, terms.
    schemes: Vec<&'static str>,
    /// What it is called, by language.
    labels: BTreeMap<&'static str, String>,
    /// What else it is called, by language.
    alternatives: BTreeMap<&'static str, Vec<String>>,
    /// What it means, by language.
    definition: BTreeMap<&'static str, String>,
    /// Ids of the next wider concepts.
    broader: Vec<String>,
    /// Ids of the next narrower concepts.
    narrower: Vec<String>,
    /// Ids of concepts beside it.
    related: Vec<String>,
}

impl ConceptItem {
    fn new(concept: &Concept, site: &Site, lang: Lang) -> ConceptItem {
        let texts = |texts: &kernel::Localized| {
            texts.iter().map(|(lang, text)| (lang.code(), text.clone())).collect()
        };
        let ids =
            |ids: &std::collections::BTreeSet<kernel::Slug>| ids.iter().map(ToString::to_string).collect();
        ConceptItem {
            id: concept.id.to_string(),
            url: site.absolute(&format!("/{lang}{}", crate::pages::path(concept))),
            label: concept.label(lang).to_owned(),
            schemes: concept.schemes.iter().map(|scheme| scheme.id()).collect(),
            labels: texts(&concept.preferred),
            alternatives: concept
                .alternatives
                .iter()
                .map(|(lang, also)| (lang.code(), also.clone()))
                .collect(),
            definition: texts(&concept.definition),
            broader: ids(&concept.broader),
            narrower: ids(&concept.narrower),
            related: ids(&concept.related),
        }
    }
}

/// The vocabulary
///
/// All concepts, or those that have a label in any language with all the words of `q` in it.
#[utoipa::path(
    get,
    path = "/concepts",
    tag = "concepts",
    params(
        ("q" = Option<String>, Query, description = "words of a label, in any of the languages"),
        ("scheme" = Option<String>, Query, description = "themes, kinds, target-groups, levels or terms: only its concepts"),
        ("lang" = Option<String>, Query, description = "nl, fr, de or en (default): the language of `label`, `url` and the order"),
    ),
    responses(
        (status = 200, description = "The concepts", body = ConceptList),
        (status = 400, description = "Unknown language or scheme", body = Problem, content_type = "application/problem+json"),
    ),
)]
async fn list(
    RawQuery(query): RawQuery,
    State(site): State<Site>,
    State(vocabulary): State<Vocabulary>,
) -> Result<Response, Problem> {
    let params = Params::parse(&query.unwrap_or_default());
    let lang = language(&params)?;
    let scheme = match params.get("scheme").filter(|id| !id.is_empty()) {
        Some(id) => Some(id.parse::<Scheme>().map_err(|e| Problem::bad_member("scheme", e.to_string()))?),
        None => None,
    };
    let found = vocabulary.find(params.get("q").unwrap_or_default(), lang);
    let wanted =
        found.iter().filter(|found| scheme.is_none_or(|scheme| found.concept.schemes.contains(&scheme)));
    let items: Vec<ConceptItem> = wanted.map(|found| ConceptItem::new(found.concept, &site, lang)).collect();
    json(&ConceptList { total: items.len(), items })
}

/// One concept
#[utoipa::path(
    get,
    path = "/concepts/{id}",
    tag = "concepts",
    params(
        ("id" = String, Path, description = "the concept's id"),
        ("lang" = Option<String>, Query, description = "nl, fr, de or en (default): the language of `label` and `url`"),
    ),
    responses(
        (status = 200, description = "The concept", body = ConceptItem),
        (status = 400, description = "Unknown language", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such concept", body = Problem, content_type = "application/problem+json"),
    ),
)]
async fn one(
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    State(site): State<Site>,
    State(vocabulary): State<Vocabulary>,
) -> Result<Response, Problem> {
    let lang = language(&Params::parse(&query.unwrap_or_default()))?;
    let concept = vocabulary.get(&id).ok_or_else(|| Problem::not_found(format_args!("concept “{id}”")))?;
    json(&ConceptItem::new(concept, &site, lang))
}

/// The vocabulary as SKOS
///
/// Turtle that can be read back as the vocabulary of another installation.
#[utoipa::path(
    get,
    path = "/concepts.ttl",
    tag = "concepts",
    responses((status = 200, description = "SKOS in Turtle", body = String, content_type = "text/turtle")),
)]
async fn as_turtle(
    State(vocabulary): State<Vocabulary>,
    State(Turtle(written)): State<Turtle>,
) -> Result<Response, Problem> {
    let write = || turtle::write(&vocabulary).inspect_err(|error| tracing::error!(%error, "no Turtle")).ok();
    match written.get_or_init(|| write().map(Bytes::from)) {
        Some(bytes) => Ok(public_document("text/turtle; charset=utf-8", bytes.clone())),
        None => Err(internal()),
    }
}

fn language(params: &Params) -> Result<Lang, Problem> {
    match params.get("lang").filter(|code| !code.is_empty()) {
        Some(code) => {
            code.parse().map_err(|e: kernel::lang::UnknownLang| Problem::bad_member("lang", e.to_string()))
        }
        None => Ok(Lang::En),
    }
}

fn json(value: &impl Serialize) -> Result<Response, Problem> {
    let body = serde_json::to_vec(value).map_err(|error| {
        tracing::error!(%error, "concepts cannot be written as JSON");
        internal()
    })?;
    Ok(public_document("application/json", body))
}

fn internal() -> Problem {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "a fault of the program; it has been logged")
}
