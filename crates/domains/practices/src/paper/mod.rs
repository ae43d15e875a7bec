//! Practices as sheets of paper.
//!
//! | file | what it holds |
//! |---|---|
//! | `fiche` | one practice, in full |
//! | `comparison` | several side by side |
//! | `reading_list` | many, in short |
//!
//! A sheet says the same as the page of the same address, in the same words; what only a screen can do
//! (filters, links to more) is left out.

mod comparison;
mod fiche;
mod reading_list;

use chrono::{DateTime, NaiveDate, Utc};
use documents::{Axis, Block, Paper, Phrase, Scale, Section, Sheet, Strength, Work};
use kernel::Lang;
use platform::i18n;
use web::Site;

pub(crate) use comparison::comparison;
pub(crate) use fiche::{Relatives, fiche};
pub(crate) use reading_list::reading_list;

use crate::model::{Effect, Evidence, Reference};
use crate::pages::view::{Labels, Words};
use crate::pages::{Work as PageWork, work};
use crate::paper_messages::Messages;

/// What a sheet is made with.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub(crate) site: &'a Site,
    pub(crate) labels: &'a Labels,
    /// The reader's language.
    pub(crate) lang: Lang,
    /// When it is printed.
    pub(crate) now: DateTime<Utc>,
}

impl Desk<'_> {
    /// A sheet without blocks. `path` is the address below the language of the page that it prints.
    fn sheet(&self, kicker: &str, title: Phrase, path: &str, date: NaiveDate) -> Sheet {
        let name = &self.site.settings.name;
        Sheet {
            lang: self.lang,
            paper: Paper::Portrait,
            kicker: kicker.to_owned(),
            title,
            network: name.clone(),
            address: self.site.absolute(&format!("/{}{path}", self.lang)),
            printed: Messages::new(self.lang).printed_on(i18n::date(self.lang, self.now)),
            authors: vec![name.clone()],
            keywords: Vec::new(),
            date,
            blocks: Vec::new(),
        }
    }

    /// Text that may be in another language than the sheet.
    fn phrase(&self, text: impl Into<String>, lang: Lang) -> Phrase {
        Phrase::new(text, lang, self.lang)
    }

    /// The names of concepts.
    fn concepts(&self, ids: &[String]) -> Vec<Phrase> {
        ids.iter().map(|id| self.labels.concept(id, self.lang).into()).collect()
    }

    /// Both axes; the note is in the record's language.
    fn evidence(&self, evidence: &Evidence, original: Lang, panel: bool) -> Block {
        let words = Words::of(self.lang);
        let strength = match evidence.effect {
            Effect::Unknown => Strength::Unknown,
            Effect::Harmful => Strength::Harmful,
            Effect::None => Strength::None,
            Effect::Mixed => Strength::Mixed,
            Effect::Positive => Strength::Positive,
        };
        Block::Evidence {
            panel,
            axes: vec![
                Axis {
                    name: words.tested.to_owned(),
                    word: words.testing(evidence.testing).to_owned(),
                    scale: Scale::Tested(evidence.testing as u8),
                },
                Axis {
                    name: words.effect.to_owned(),
                    word: words.effect_found(evidence.effect).to_owned(),
                    scale: Scale::Effect(strength),
                },
            ],
            note: evidence.note.as_deref().map(|note| self.phrase(note, original)),
        }
    }
}

/// A part with its heading at the side.
fn section(heading: impl Into<Phrase>, blocks: Vec<Block>) -> Block {
    Block::Section(Section {
        anchor: None,
        number: None,
        heading: heading.into(),
        label: None,
        over: false,
        blocks,
    })
}

fn references(references: &[Reference]) -> Block {
    Block::Works { works: references.iter().map(|reference| printed(work(reference))).collect() }
}

fn printed(work: PageWork<'_>) -> Work {
    Work { title: work.title.to_owned(), url: work.url.map(str::to_owned), published: work.published }
}
