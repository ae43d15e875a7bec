//! The texts of a practice: in which language each is shown, and what is said of it.

use kernel::{Lang, TextState};
use web::markdown;

use crate::fiche_messages::Messages;
use crate::model::{Heading, Practice};
use crate::pages::view::{LanguageLabel, Words};

/// The languages of a fiche: that of the page, and that in which the texts were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The language of the page.
    pub(crate) page: Lang,
    /// The language in which the reader wants the texts.
    pub(crate) texts: Lang,
}

/// A text as a reader gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown<'a> {
    /// The text: plain for title and summary, else Markdown.
    pub(crate) text: &'a str,
    /// The language it is in.
    pub(crate) lang: Lang,
    /// What became of it.
    pub(crate) state: TextState,
}

impl<'a> Shown<'a> {
    /// The text under a heading: in the language asked for, else in that of the page, else the original.
    pub(crate) fn of(practice: &'a Practice, heading: Heading, reading: Reading) -> Option<Self> {
        let record = &practice.record;
        let texts = record.text(heading);
        let asked = texts.get(reading.texts).map(|text| (reading.texts, text));
        let (lang, text) = asked.or_else(|| texts.best(reading.page, record.original_language))?;
        let state = practice.text_state(heading, lang)?;
        Some(Shown { text, lang, state })
    }

    /// The sentence about language and state.
    pub(crate) fn label(&self, practice: &Practice, page: Lang) -> LanguageLabel {
        LanguageLabel::of(page, self.lang, self.state, practice.record.original_language)
    }

    /// Markdown as HTML, its own headings from this level on.
    pub(crate) fn html(&self, level: u8) -> String {
        markdown::to_html(self.text, level)
    }
}

/// A long text with its heading.
pub(crate) struct Section {
    /// The member's name; the anchor on the page.
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) lang: Lang,
    pub(crate) html: String,
    /// Said where language or state differ from those of the summary, so that nothing is said six times.
    pub(crate) label: Option<LanguageLabel>,
}

/// The long texts that there are, in the order of the headings.
pub(crate) fn sections(practice: &Practice, reading: Reading) -> Vec<Section> {
    let t = Messages::new(reading.page);
    let first = Shown::of(practice, Heading::Summary, reading);
    let said = first.map(|summary| (summary.lang, summary.state));
    let shown = Heading::BODY.into_iter().filter_map(|heading| {
        let shown = Shown::of(practice, heading, reading)?;
        let differs = said != Some((shown.lang, shown.state));
        Some(Section {
            id: heading.code(),
            title: title(t, heading),
            lang: shown.lang,
            html: shown.html(3),
            label: differs.then(|| shown.label(practice, reading.page)),
        })
    });
    shown.collect()
}

/// What a heading is called.
pub(crate) fn title(t: Messages, heading: Heading) -> &'static str {
    match heading {
        Heading::Title => "",
        Heading::Summary => t.heading_summary(),
        Heading::Problem => t.heading_problem(),
        Heading::Approach => t.heading_approach(),
        Heading::Results => t.heading_results(),
        Heading::Lessons => t.heading_lessons(),
        Heading::Costs => t.heading_costs(),
        Heading::Involvement => t.heading_involvement(),
    }
}

/// What a full fiche still lacks, in one sentence; none when it lacks nothing.
pub(crate) fn missing(practice: &Practice, t: Messages) -> Option<String> {
    let names: Vec<&str> = practice
        .record
        .missing()
        .into_iter()
        .map(|heading| match heading {
            Heading::Title | Heading::Summary => "",
            Heading::Problem => t.missing_problem(),
            Heading::Approach => t.missing_approach(),
            Heading::Results => t.missing_results(),
            Heading::Lessons => t.missing_lessons(),
            Heading::Costs => t.missing_costs(),
            Heading::Involvement => t.missing_involvement(),
        })
        .collect();
    let (last, before) = names.split_last()?;
    let headings = if before.is_empty() { (*last).to_owned() } else { t.list_and(before.join(", "), *last) };
    Some(t.missing_line(headings))
}

/// A language in which the fiche can be read.
pub(crate) struct Readable {
    /// As it stands within a sentence.
    pub(crate) name: &'static str,
    /// The page with its texts in this language.
    pub(crate) href: String,
    pub(crate) is_current: bool,
    pub(crate) is_original: bool,
    /// What became of its texts: the state that asks for the most care.
    pub(crate) label: LanguageLabel,
    /// Title and summary exist in it, but none of the long texts.
    pub(crate) headline_only: bool,
}

/// The languages in which there is any text, the original first.
pub(crate) fn readable(practice: &Practice, reading: Reading) -> Vec<Readable> {
    let record = &practice.record;
    let original = record.original_language;
    let words = Words::of(reading.page);
    let shown = Shown::of(practice, Heading::Summary, reading).map(|summary| summary.lang);
    let has_body =
        |lang: Lang| Heading::BODY.into_iter().any(|heading| record.text(heading).get(lang).is_some());
    let others = Lang::ALL.into_iter().filter(|lang| *lang != original);
    std::iter::once(original)
        .chain(others)
        .filter_map(|lang| {
            let states = Heading::ALL.into_iter().filter_map(|heading| practice.text_state(heading, lang));
            let state = states.max()?;
            let path = format!("/{}/practices/{}", reading.page, record.id);
            Some(Readable {
                name: words.language(lang),
                href: if lang == reading.page { path } else { format!("{path}?text={lang}") },
                is_current: shown == Some(lang),
                is_original: lang == original,
                label: LanguageLabel::of(reading.page, lang, state, original),
                headline_only: !has_body(lang) && has_body(original),
            })
        })
        .collect()
}
