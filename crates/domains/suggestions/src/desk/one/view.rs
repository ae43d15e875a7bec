//! The record as the page shows it: texts in all their languages, facts, origin, suggester.

use chrono::{DateTime, Utc};
use kernel::Lang;
use platform::i18n::{country_name, date};
use practices::model::{Heading, Moment, Record, Reference};
use web::markdown;

use super::super::{DeskState, words};
use crate::messages::Messages;
use crate::model::{Origin, Suggester, Suggestion};
use crate::practice_messages::Messages as PracticeWords;
use crate::rules::figures::overdue;

/// The texts under one heading.
pub(super) struct TextBlock {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    /// In the original language, then the others.
    pub(super) texts: Vec<Shown>,
}

/// A text in one language.
pub(super) struct Shown {
    pub(super) lang: Lang,
    pub(super) original: bool,
    /// Safe to show: Markdown without raw HTML, cleaned; plain texts escaped.
    pub(super) html: String,
}

pub(super) fn texts(lang: Lang, record: &Record) -> Vec<TextBlock> {
    let original = record.original_language;
    let shown = Heading::ALL.into_iter().filter(|heading| *heading != Heading::Title).map(|heading| {
        let mut texts: Vec<Shown> = record
            .text(heading)
            .iter()
            .map(|(lang, text)| Shown { lang, original: lang == original, html: html(heading, text) })
            .collect();
        texts.sort_by_key(|shown| (!shown.original, shown.lang));
        TextBlock { id: heading.code(), title: words::heading(lang, heading), texts }
    });
    shown.filter(|block| !block.texts.is_empty()).collect()
}

fn html(heading: Heading, text: &str) -> String {
    if Heading::BODY.contains(&heading) {
        return markdown::to_html(text, 4);
    }
    // Plain text through the same cleaner: what looks like Markdown or HTML stays what it is.
    let escaped: String = text
        .chars()
        .flat_map(|letter| match letter {
            '&' => "&amp;".chars().collect::<Vec<_>>(),
            '<' => "&lt;".chars().collect(),
            '>' => "&gt;".chars().collect(),
            '"' => "&quot;".chars().collect(),
            other => vec![other],
        })
        .collect();
    format!("<p>{escaped}</p>")
}

/// What is known beside the texts.
pub(super) struct Facts {
    pub(super) received: String,
    pub(super) received_iso: String,
    pub(super) age: String,
    pub(super) overdue: bool,
    pub(super) origin: &'static str,
    pub(super) origin_link: Option<(String, String)>,
    pub(super) suggester: Option<SuggesterFacts>,
    pub(super) place: Option<String>,
    /// Label and value, one line each.
    pub(super) lines: Vec<(&'static str, String)>,
    pub(super) other_titles: Vec<(Lang, String)>,
    pub(super) sources: Vec<SourceLine>,
    pub(super) evidence_note: Option<String>,
    pub(super) original: Lang,
}

/// Who suggested it, as far as it is still kept.
pub(super) struct SuggesterFacts {
    pub(super) name: Option<String>,
    pub(super) email: String,
    pub(super) lang: &'static str,
    pub(super) list_refusal: bool,
}

/// A source with its address.
pub(super) struct SourceLine {
    pub(super) title: String,
    pub(super) url: Option<String>,
    pub(super) more: String,
}

pub(super) fn facts(
    state: &DeskState,
    t: Messages,
    lang: Lang,
    suggestion: &Suggestion,
    suggester: Option<&Suggester>,
    now: DateTime<Utc>,
) -> Facts {
    let record = suggestion.proposal.record();
    let p = PracticeWords::new(lang);
    let labels = |ids: &[String]| {
        let named: Vec<&str> = ids.iter().map(|id| state.vocabulary.label(id, lang)).collect();
        named.join(", ")
    };
    let mut lines = Vec::new();
    let mut line = |label: &'static str, value: String| {
        if !value.is_empty() {
            lines.push((label, value));
        }
    };
    line(t.fact_organisations(), record.organisations.join(", "));
    line(t.fact_partners(), record.partners.join(", "));
    line(t.fact_period(), period(record));
    line(t.fact_status(), status(p, record).to_owned());
    line(t.fact_kinds(), labels(&record.kinds));
    line(t.fact_themes(), labels(&record.themes));
    line(t.fact_target_groups(), labels(&record.target_groups));
    line(
        t.fact_adapted_from(),
        record.adapted_from.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", "),
    );
    let origin_link = match &suggestion.origin {
        Origin::Harvest { source, identifier } => Some((source.clone(), identifier.clone())),
        Origin::Form | Origin::Api => None,
    };
    Facts {
        received: date(lang, suggestion.received_at),
        received_iso: suggestion.received_at.to_rfc3339(),
        age: words::age(t, suggestion.received_at, now),
        overdue: overdue(suggestion.state.code(), suggestion.since, now),
        origin: words::origin(t, suggestion.origin.code()),
        origin_link,
        suggester: suggester.map(|who| SuggesterFacts {
            name: who.name.clone(),
            email: who.email.clone(),
            lang: who.lang.endonym(),
            list_refusal: who.list_refusal,
        }),
        place: place(record, lang),
        lines,
        other_titles: record
            .title
            .iter()
            .filter(|(lang, _)| *lang != record.original_language)
            .map(|(lang, title)| (lang, title.clone()))
            .collect(),
        sources: sources(record),
        evidence_note: record.evidence.note.clone(),
        original: record.original_language,
    }
}

fn place(record: &Record, lang: Lang) -> Option<String> {
    let place = record.place.as_ref()?;
    let country = place
        .country
        .as_deref()
        .map(|code| country_name(code, lang).map_or_else(|| code.to_owned(), str::to_owned));
    let parts: Vec<String> =
        [place.city.clone(), place.region.clone(), country].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn period(record: &Record) -> String {
    let said = |moment: Option<Moment>| match moment {
        Some(Moment::Year(year)) => year.to_string(),
        Some(Moment::Day(day)) => day.to_string(),
        None => String::new(),
    };
    match (record.started, record.ended) {
        (None, None) => String::new(),
        (started, ended) => format!("{} – {}", said(started), said(ended)).trim().to_owned(),
    }
}

fn status(p: PracticeWords, record: &Record) -> &'static str {
    use practices::model::Status;
    match record.status {
        Status::Running => p.status_running(),
        Status::Ended => p.status_ended(),
        Status::Pilot => p.status_pilot(),
        Status::Unknown => p.status_unknown(),
    }
}

fn sources(record: &Record) -> Vec<SourceLine> {
    let from = |source: &practices::model::Source| SourceLine {
        title: source.title.clone(),
        url: source.url.clone().filter(|url| url.starts_with("http://") || url.starts_with("https://")),
        more: [source.publisher.clone(), source.year.map(|year| year.to_string())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
    };
    let studies = record.evidence.references.iter().map(|reference| match reference {
        Reference::Text(text) => SourceLine { title: text.clone(), url: None, more: String::new() },
        Reference::Source(source) => from(source),
    });
    record.sources.iter().map(from).chain(studies).collect()
}
