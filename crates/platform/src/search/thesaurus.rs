//! Concepts with their labels, and everyday meanings.

use kernel::Lang;
use rustc_hash::FxHashMap;

/// A label of a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its language.
    pub lang: Lang,
    /// The words.
    pub text: String,
    /// The one that is shown; alternative labels are only recognised.
    pub preferred: bool,
}

/// A concept, as the vocabulary gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThesaurusEntry {
    /// Its id.
    pub id: String,
    /// Its labels in all languages.
    pub labels: Vec<Label>,
    /// Ids of the next wider concepts.
    pub broader: Vec<String>,
    /// Ids of concepts beside it; one direction suffices.
    pub related: Vec<String>,
}

/// Why a thesaurus cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ThesaurusError {
    /// A line of the lexicon has not four columns.
    #[error("lexicon line {line}: {found} columns instead of four (nl, fr, de, en, separated by tabs)")]
    Columns {
        /// Counted from 1.
        line: usize,
        /// How many columns it has.
        found: usize,
    },
    /// A concept points to one that does not exist.
    #[error("concept “{from}” points to “{to}”, which does not exist")]
    Dangling {
        /// The concept that points.
        from: String,
        /// What it points to.
        to: String,
    },
    /// Two concepts have one id.
    #[error("concept “{0}” is there twice")]
    Duplicate(String),
}

/// Everything that is known about meaning: the concepts of the vocabulary, and a lexicon of
/// everyday words that mean the same in the four languages.
#[derive(Debug, Default)]
pub struct Thesaurus {
    entries: Vec<ThesaurusEntry>,
    by_id: FxHashMap<String, usize>,
}

impl Thesaurus {
    /// Joins concepts and lexicon. The lexicon is tab-separated, one meaning a line, columns nl, fr,
    /// de, en, words within a column separated by ` | `; lines that begin with `#` are headings.
    pub fn new(entries: Vec<ThesaurusEntry>, lexicon: &str) -> Result<Thesaurus, ThesaurusError> {
        for (number, line) in lexicon.lines().enumerate() {
            let found = line.split('\t').count();
            if !line.trim().is_empty() && !line.starts_with('#') && found != 4 {
                return Err(ThesaurusError::Columns { line: number + 1, found });
            }
        }
        let mut by_id = FxHashMap::default();
        for (position, entry) in entries.iter().enumerate() {
            if by_id.insert(entry.id.clone(), position).is_some() {
                return Err(ThesaurusError::Duplicate(entry.id.clone()));
            }
        }
        Ok(Thesaurus { entries, by_id })
    }

    /// The label of a concept that is shown to readers of this language.
    pub fn label(&self, id: &str, lang: Lang) -> Option<&str> {
        let entry = &self.entries[*self.by_id.get(id)?];
        entry.labels.iter().find(|label| label.preferred && label.lang == lang).map(|label| label.text.as_str())
    }
}
