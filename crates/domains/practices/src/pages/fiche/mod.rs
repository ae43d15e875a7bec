//! `/{lang}/practices/{id}`: one practice, in full; for programs as JSON-LD.

mod adaptations;
mod facts;
mod find;
mod relatives;
mod standing;
mod texts;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, LINK, VARY};
use http::{HeaderMap, HeaderValue};
use kernel::{Lang, Ref, Role};
use platform::i18n;
use serde::Deserialize;
use web::html::public_document;
use web::layout::json_for_script;
use web::{Crumb, Html, Layout, PageError, Params, Problem, Visit};

use super::PageState;
use super::cite::Citation;
use super::files::FileLine;
use super::lineage::Family;
use super::print;
use super::view::{Card, EvidenceScales, Facts, LanguageLabel};
use crate::Reports;
use crate::fiche_messages::Messages;
use crate::jsonld;
use crate::messages::Messages as SharedMessages;
use crate::model::{Heading, Practice, Publication, Reference};
use crate::paper_messages::Messages as PaperMessages;
use crate::service::KIND;
pub(crate) use adaptations::Adopted;
pub(crate) use adaptations::place as adaptation_place;
pub(crate) use facts::{Details, Work};
pub(crate) use find::{Asked, find};
use relatives::Lineage;
pub(crate) use standing::Standing;
use standing::confirmation;
use texts::{Readable, Section};
pub(crate) use texts::{Reading, Shown, missing, title};

/// How many related practices are shown.
const RELATED: usize = 3;

/// How many relatives may stand before the practices that are only similar.
const MOST_RELATIVES: usize = 100;

/// The media type of JSON-LD.
const JSON_LD: &str = "application/ld+json";

/// The id in the address.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub(crate) id: String,
}

#[derive(Template)]
#[template(path = "practices/fiche.html")]
struct Fiche<'a> {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    id: &'a str,
    title: Shown<'a>,
    summary: Shown<'a>,
    summary_label: LanguageLabel,
    standing: Standing<'a>,
    facts: Facts<'a>,
    readable: Vec<Readable>,
    evidence: EvidenceScales,
    /// The ground for the evidence, with its language.
    note: Option<(&'a str, Lang)>,
    references: Vec<Work<'a>>,
    sections: Vec<Section>,
    missing: Option<String>,
    lineage: Option<Lineage<'a>>,
    adopted: Adopted<'a>,
    sources: Vec<Work<'a>>,
    files: Vec<FileLine>,
    details: Details<'a>,
    mail: String,
    paper: PaperMessages,
    pdf: String,
    citation: Citation,
    history: String,
    /// Where an editor changes it.
    edit: Option<String>,
    related: Vec<Card<'a>>,
    /// The comparison of this practice with the related ones.
    compare: String,
}

/// The page, or JSON-LD for whoever prefers that or asks for `{id}.jsonld`.
pub(crate) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    if let Some(id) = id.strip_suffix(".jsonld") {
        return Ok(match find(&state, &visit, id, ".jsonld").await {
            Ok(Asked::Practice(practice)) => {
                public_document(JSON_LD, linked_data(&state, &visit, &practice).await?)
            }
            Ok(Asked::Elsewhere(redirect)) => redirect,
            Err(error) => Problem::new(error.status(), "there is no such practice").into_response(),
        });
    }
    if let Some(id) = id.strip_suffix(".pdf") {
        return match find(&state, &visit, id, ".pdf").await? {
            Asked::Practice(practice) => print::fiche(&state, &visit, &headers, practice).await,
            Asked::Elsewhere(redirect) => Ok(redirect),
        };
    }
    let practice = match find(&state, &visit, &id, "").await? {
        Asked::Practice(practice) => practice,
        Asked::Elsewhere(redirect) => return Ok(redirect),
    };
    let mut response = if prefers_json_ld(&headers) {
        public_document(JSON_LD, linked_data(&state, &visit, &practice).await?)
    } else {
        page(&state, visit, &practice).await?.into_response()
    };
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept"));
    Ok(response)
}

/// The practice as a JSON-LD document.
async fn linked_data(state: &PageState, visit: &Visit, practice: &Practice) -> Result<String, PageError> {
    let id = practice.record.id.as_str();
    let family = state.practices.family(id).await?;
    let adaptations: Vec<String> =
        family.into_iter().filter(|(_, from)| from == id).map(|(by, _)| by).collect();
    let context = jsonld::Context { site: &state.site, labels: &state.labels, lang: visit.lang };
    Ok(format!("{:#}\n", jsonld::whole(context, practice, &adaptations)))
}

async fn page(state: &PageState, mut visit: Visit, practice: &Practice) -> Result<Response, PageError> {
    let record = &practice.record;
    let (lang, id) = (visit.lang, record.id.as_str());
    let asked = visit.params.get("text").and_then(|code| code.parse().ok());
    let reading = Reading { page: lang, texts: asked.unwrap_or(lang) };
    // Any address may be made up behind a question mark; only those that this page links to are kept.
    let texts = asked.map(|lang: Lang| format!("?text={lang}")).unwrap_or_default();
    let is_own_address = visit.params.query() == texts;
    // The page in other languages, and the one that search engines keep, have the texts that fit them.
    visit.params = Params::default();

    let t = Messages::new(lang);
    let title = Shown::of(practice, Heading::Title, reading).ok_or(PageError::Internal)?;
    let summary = Shown::of(practice, Heading::Summary, reading).ok_or(PageError::Internal)?;
    let mut pairs = state.practices.family(id).await?;
    // A very large family is cut off somewhere; what the record itself says is always told.
    pairs.extend(record.adapted_from.iter().map(|from| (id.to_owned(), from.to_string())));
    let family = Family::new(id, pairs);
    let similar = similar(state, &family, lang);
    let reports = Reports::new(state.practices.clone(), &state.site.settings).approved(id).await?;
    let adoptions = state.practices.adoptions().await?.get(id).copied().unwrap_or_default();
    let files = state.practices.files(id).await?;
    let is_archived = practice.publication == Publication::Archived;
    let others = others(state, &family, &similar).await?;
    let related: Vec<&Practice> = similar
        .iter()
        .filter_map(|id| others.get(id).map(Arc::as_ref))
        .filter(|other| other.publication == Publication::Published)
        .take(RELATED)
        .collect();
    let compared = std::iter::once(id).chain(related.iter().map(|other| other.record.id.as_str()));
    let compared: Params = compared.map(|id| ("id", id)).collect();

    let mut layout = visit.layout(title.text);
    layout.description = Some(summary.text.to_owned());
    layout.unlisted = is_archived;
    let context = jsonld::Context { site: &state.site, labels: &state.labels, lang };
    layout.json_ld = Some(json_for_script(&jsonld::in_page(context, practice, reading.texts)));
    let list = SharedMessages::new(lang).practices();
    let page = Fiche {
        t,
        crumbs: vec![
            Crumb::new(layout.to("/practices"), list, lang),
            Crumb::new(layout.to(&format!("/practices/{id}")), title.text, title.lang),
        ],
        id,
        title,
        summary,
        summary_label: summary.label(practice, lang),
        standing: Standing::of(practice, lang),
        facts: Facts::new(record, lang),
        readable: texts::readable(practice, reading),
        evidence: EvidenceScales::large(&record.evidence, lang),
        note: record.evidence.note.as_deref().map(|note| (note, record.original_language)),
        references: record.evidence.references.iter().map(work).collect(),
        sections: texts::sections(practice, reading),
        missing: missing(practice, t),
        lineage: relatives::lineage(practice, family, &others, &reports, lang),
        adopted: Adopted::new(id, &reports, adoptions, is_archived, lang),
        files: files
            .into_iter()
            .filter(|file| file.shown)
            .map(|file| FileLine::new(file, id, lang))
            .collect(),
        sources: record.sources.iter().map(Work::source).collect(),
        details: Details::new(record, &state.labels, lang),
        mail: mail(title.text, &layout.canonical),
        paper: PaperMessages::new(lang),
        pdf: layout.to(&format!("/practices/{id}.pdf{texts}")),
        citation: Citation::new(&state.site, practice, lang),
        history: history(practice, lang),
        edit: super::editing::edit_of(&visit, id),
        compare: compared.href(&layout.to("/practices/compare")),
        related: related.into_iter().map(|other| Card::new(other, lang)).collect(),
        layout,
    };
    let html =
        if is_own_address && page.edit.is_none() { Html::public(&page)? } else { Html::private(&page)? };
    let mut response = html.into_response();
    let links = format!(
        "<{}.jsonld>; rel=\"alternate\"; type=\"{JSON_LD}\", </api/v1/practices/{id}>; rel=\"alternate\"; type=\"application/json\"",
        page.layout.to(&format!("/practices/{id}"))
    );
    if let Ok(links) = HeaderValue::from_str(&links) {
        response.headers_mut().insert(LINK, links);
    }
    Ok(response)
}

/// Ids of practices about the same, most alike first. Relatives are left out: they are told already.
fn similar(state: &PageState, family: &Family, lang: Lang) -> Vec<String> {
    let relatives: BTreeSet<&str> = family.ancestors().into_iter().chain(family.descendants()).collect();
    // Some may have been withdrawn since they were indexed.
    let wanted = 2 * RELATED;
    let all = relatives.len().min(MOST_RELATIVES) + wanted;
    let similar = state.site.search.similar(&Ref::new(KIND, family.of()), lang, Role::Anonymous, all);
    similar
        .into_iter()
        .map(|other| other.id)
        .filter(|id| !relatives.contains(id.as_str()))
        .take(wanted)
        .collect()
}

/// The relatives and the similar ones, all read at once.
async fn others(
    state: &PageState,
    family: &Family,
    similar: &[String],
) -> Result<HashMap<String, Arc<Practice>>, PageError> {
    let mut ids = relatives::to_look_up(family);
    ids.extend(similar.iter().map(String::as_str));
    let practices = state.practices.some(&ids).await?;
    Ok(practices.into_iter().map(|practice| (practice.record.id.to_string(), practice)).collect())
}

pub(crate) fn work(reference: &Reference) -> Work<'_> {
    match reference {
        Reference::Text(text) => Work::line(text),
        Reference::Source(source) => Work::source(source),
    }
}

/// Which version this is, and whether somebody has said that it still holds.
pub(crate) fn history(practice: &Practice, lang: Lang) -> String {
    let t = Messages::new(lang);
    let version = t.version_line(i18n::date(lang, practice.updated_at), practice.revision);
    format!("{version} {}", confirmation(practice, lang))
}

/// An address that opens a mail with the page in it (RFC 6068: a space is %20, never a plus).
fn mail(title: &str, address: &str) -> String {
    let encoded = |text: &str| {
        url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
    };
    format!("mailto:?subject={}&body={}", encoded(title), encoded(address))
}

/// Whether an `Accept` header ranks JSON-LD above HTML (RFC 9110, 12.5.1). Browsers never do.
fn prefers_json_ld(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let quality = |wanted: &str| {
        let ranges = accept.split(',').filter_map(|range| {
            let mut pieces = range.split(';').map(str::trim);
            let name = pieces.next()?;
            let quality =
                pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
            name.eq_ignore_ascii_case(wanted).then_some(quality)
        });
        ranges.fold(0.0_f32, f32::max)
    };
    let json_ld = quality(JSON_LD);
    json_ld > 0.0 && json_ld >= quality("text/html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_ld_is_given_to_whoever_prefers_it() {
        let table = [
            ("application/ld+json", true),
            ("application/ld+json;q=0.9, text/html;q=0.8", true),
            ("text/html, application/ld+json;q=0.5", false),
            ("text/html,application/xhtml+xml,*/*;q=0.8", false),
            ("application/ld+json;q=0", false),
            ("application/json", false),
            ("", false),
        ];
        for (accept, expected) in table {
            let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
            assert_eq!(prefers_json_ld(&headers), expected, "{accept}");
        }
    }

    #[test]
    fn mail_carries_title_and_address_whole() {
        assert_eq!(
            mail("Buren & co: 1 + 1", "https://example.org/nl/practices/x?text=de"),
            "mailto:?subject=Buren%20%26%20co%3A%201%20%2B%201&body=https%3A%2F%2Fexample.org%2Fnl%2Fpractices%2Fx%3Ftext%3Dde"
        );
    }
}
