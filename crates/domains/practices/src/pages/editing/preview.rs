//! A record as its fiche will show it, before it is saved.

use askama::Template;
use askama::filters::HtmlSafe;
use chrono::{DateTime, Utc};
use kernel::Lang;
use web::Visit;

use crate::editing_messages::Messages;
use crate::form::heading_name;
use crate::model::{Heading, Practice, Record};
use crate::pages::fiche::{Reading, Shown};
use crate::pages::view::{EvidenceScales, Facts, LanguageLabel};
use crate::pages::{PageState, Words};
use crate::rules::editing::{Marks, edited};
use vocabulary::model::capitalised;

/// The texts of a record, language by language; stands in a page as `{{ preview }}`.
#[derive(Template)]
#[template(path = "practices/editing/preview.html")]
pub(super) struct Preview {
    t: Messages,
    lang: Lang,
    facts: String,
    evidence: EvidenceScales,
    tags: Vec<String>,
    texts: Vec<InLanguage>,
}

impl HtmlSafe for Preview {}

struct InLanguage {
    lang: Lang,
    name: String,
    label: LanguageLabel,
    title: String,
    summary: String,
    /// Headings with their HTML.
    sections: Vec<(&'static str, String)>,
}

impl Preview {
    /// What a practice would be with this record.
    pub(super) fn new(
        state: &PageState,
        visit: &Visit,
        practice: &Practice,
        record: Record,
        meaning_stays: bool,
    ) -> Preview {
        let (t, lang) = (Messages::new(visit.lang), visit.lang);
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let practice =
            edited(practice, record, &Marks::new(), meaning_stays, at).unwrap_or_else(|| practice.clone());
        let record = &practice.record;
        let original = record.original_language;
        let others = Lang::ALL.into_iter().filter(|lang| *lang != original);
        let texts = std::iter::once(original).chain(others).filter_map(|text_lang| {
            let reading = Reading { page: text_lang, texts: text_lang };
            let own =
                |heading| Shown::of(&practice, heading, reading).filter(|shown| shown.lang == text_lang);
            let state = Heading::ALL.into_iter().filter_map(|h| practice.text_state(h, text_lang)).max()?;
            let plain = |heading| own(heading).map(|shown| shown.text.to_owned()).unwrap_or_default();
            let sections = Heading::BODY
                .into_iter()
                .filter_map(|heading| Some((heading_name(t, heading), own(heading)?.html(5))));
            Some(InLanguage {
                lang: text_lang,
                name: capitalised(Words::of(lang).language(text_lang)),
                label: LanguageLabel::of(lang, text_lang, state, original),
                title: plain(Heading::Title),
                summary: plain(Heading::Summary),
                sections: sections.collect(),
            })
        });
        let lists =
            [("kind", &record.kinds), ("theme", &record.themes), ("target_group", &record.target_groups)];
        let tags =
            lists.into_iter().flat_map(|(_, ids)| ids).map(|id| state.labels.concept(id, lang).to_owned());
        Preview {
            t,
            lang,
            facts: Facts::new(record, lang).to_string(),
            evidence: EvidenceScales::large(&record.evidence, lang),
            tags: tags.collect(),
            texts: texts.collect(),
        }
    }
}
