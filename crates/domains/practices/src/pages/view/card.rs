//! A practice as a card.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;
use platform::i18n;
use platform::search::Highlighter;

use super::{EvidenceScales, Facts, Labels, LanguageLabel, Marked, Tags, Words};
use crate::brief::{Bodies, Brief};
use crate::model::{Adoptions, Practice};

/// How long the piece of a body may be that shows why a practice was found.
const EXCERPT_CHARS: usize = 180;

/// Enough of a practice to decide whether to open it.
#[derive(Template)]
#[template(path = "practices/parts/card.html")]
pub(crate) struct Card<'a> {
    words: &'static Words,
    lang: Lang,
    id: &'a str,
    /// The level of the title's heading: 2 to 4.
    heading: u8,
    title: Foreign<Marked<'a>>,
    summary: Foreign<Marked<'a>>,
    /// The piece of another text that matched, when title and summary do not show why.
    excerpt: Option<Foreign<Marked<'a>>>,
    facts: Facts<'a>,
    tags: Option<Tags<'a>>,
    /// As HTML.
    evidence: &'static str,
    /// Says so when the summary is not in the reader's language.
    language: Option<LanguageLabel>,
    comparable: bool,
    /// How often it was adopted, where that is known.
    adopted: Option<String>,
    /// That nobody has confirmed it for long.
    stale: Option<String>,
}

/// Text with the language it is in.
struct Foreign<T> {
    lang: Lang,
    text: T,
}

impl HtmlSafe for Card<'_> {}

impl<'a> Card<'a> {
    /// The card of a practice, its title a heading of the third level.
    pub(crate) fn new(practice: &'a Practice, lang: Lang) -> Self {
        Card::of(&Brief::of(practice), lang)
    }

    /// The same of what a list knows of a practice.
    pub(crate) fn of(brief: &Brief<'a>, lang: Lang) -> Self {
        let (title_lang, title) = brief.title(lang);
        let (summary_lang, summary) = brief.summary(lang);
        Card {
            words: Words::of(lang),
            lang,
            id: brief.id,
            heading: 3,
            title: Foreign { lang: title_lang, text: Marked::plain(title) },
            summary: Foreign { lang: summary_lang, text: Marked::plain(summary) },
            excerpt: None,
            facts: Facts::of(brief, lang),
            tags: None,
            evidence: EvidenceScales::row(brief.testing, brief.effect, lang),
            language: (summary_lang != lang).then(|| LanguageLabel::foreign(lang, summary_lang)),
            comparable: false,
            adopted: None,
            stale: brief.stale_since.map(|since| {
                crate::upkeep_messages::Messages::new(lang).stale_title(i18n::date(lang, since))
            }),
        }
    }

    /// With how often it was adopted and where it still runs.
    pub(crate) fn with_adoptions(mut self, adoptions: Option<&Adoptions>) -> Self {
        self.adopted = adoptions.and_then(|adoptions| super::adopted(self.lang, *adoptions));
        self
    }

    /// With its themes.
    pub(crate) fn with_themes(mut self, brief: &Brief<'a>, labels: &'a Labels) -> Self {
        let tags = Tags::of("theme", &brief.themes, labels, self.lang);
        self.tags = (!tags.is_empty()).then_some(tags);
        self
    }

    /// With a box by which it is chosen for comparison (the page has the form `compare`).
    pub(crate) fn comparable(mut self) -> Self {
        self.comparable = true;
        self
    }

    /// Its title a heading of this level.
    pub(crate) fn at_level(mut self, heading: u8) -> Self {
        self.heading = heading;
        self
    }

    /// With marks on what made it match.
    pub(crate) fn marked(mut self, marks: &Highlighter) -> Self {
        for Foreign { lang, text } in [&mut self.title, &mut self.summary] {
            text.mark(marks.mark(text.text(), *lang));
        }
        self
    }

    /// Whether it shows why it was found.
    pub(crate) fn has_marks(&self) -> bool {
        self.title.text.has_marks() || self.summary.text.has_marks()
    }

    /// With the piece of the first longer text that matched, in the reader's language if there is one.
    pub(crate) fn with_excerpt(mut self, original: Lang, bodies: &Bodies<'_>, marks: &Highlighter) -> Self {
        self.excerpt = bodies.best(self.lang, original).find_map(|(lang, text)| {
            let excerpt = marks.excerpt(text, lang, EXCERPT_CHARS)?;
            Some(Foreign { lang, text: Marked::new(excerpt.text, excerpt.marks) })
        });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, Change};

    fn practice() -> Practice {
        let record = serde_json::from_value(serde_json::json!({
            "id": "de-berlin-x", "original_language": "de",
            "title": {"de": "Kiez & Polizei", "fr": "Quartier et police"},
            "summary": {"de": "Ein <Treffen> im Kiez."},
            "themes": ["nightlife"],
        }))
        .unwrap();
        match rules::bring_in(record, None, chrono::DateTime::UNIX_EPOCH) {
            Change::New(practice) => *practice,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn card_marks_each_foreign_text_with_its_language() {
        let practice = practice();
        let html = Card::new(&practice, Lang::Fr).to_string();
        assert!(html.contains("<h3 class=\"utrecht-heading-3 sh-card__title\"><a"), "French title: {html}");
        assert!(html.contains("lang=\"de\">Ein &#60;Treffen&#62; im Kiez."), "{html}");
        assert!(html.contains("Texte en allemand"), "{html}");
        assert!(html.contains("href=\"/fr/practices/de-berlin-x\""), "{html}");
        assert!(!html.contains("checkbox") && !html.contains("sh-tags"), "{html}");
    }

    #[test]
    fn card_offers_comparison_and_themes_when_asked() {
        let practice = practice();
        let labels = Labels::new(&vocabulary::Vocabulary::built_in().unwrap());
        let html = Card::new(&practice, Lang::De)
            .with_themes(&Brief::of(&practice), &labels)
            .comparable()
            .at_level(2)
            .to_string();
        assert!(html.contains("name=\"id\" value=\"de-berlin-x\" form=\"compare\""), "{html}");
        assert!(html.contains("href=\"/de/practices?theme=nightlife\">Nachtleben"), "{html}");
        assert!(html.contains("<h2 class=\"utrecht-heading-2") && !html.contains("lang="), "{html}");
    }
}
