//! Concepts with their labels, and everyday meanings: all that search knows about what words mean.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use kernel::Lang;
use rustc_hash::{FxHashMap, FxHasher};

use super::analyze::{Analyzers, Token};
use super::gather::{Gathered, gather};
use super::labels::{Labels, SaidBy, Texts};

/// A label of a concept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    /// Its language.
    pub lang: Lang,
    /// The words.
    pub text: String,
    /// The one that is shown; alternative labels are only recognised.
    pub preferred: bool,
}

/// A concept, as the vocabulary gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

/// What a word or a few words may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Sense {
    /// A concept (position among the entries), through its preferred label or another.
    Concept { entry: u32, preferred: bool },
    /// A line of the lexicon.
    Meaning(u32),
}

impl Sense {
    /// The sense, however it was said.
    pub(crate) fn plain(self) -> Sense {
        match self {
            Sense::Concept { entry, .. } => Sense::Concept { entry, preferred: true },
            meaning => meaning,
        }
    }
}

/// A sense recognised in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recognised {
    pub(crate) sense: Sense,
    /// The tokens that say it.
    pub(crate) tokens: Range<usize>,
    /// It is said by a part of a compound only.
    pub(crate) part: bool,
}

/// Everything that is known about meaning: the concepts of the vocabulary, and a lexicon of
/// everyday words that mean the same in the four languages.
#[derive(Debug)]
pub struct Thesaurus {
    entries: Vec<ThesaurusEntry>,
    by_id: FxHashMap<String, u32>,
    narrower: Vec<Vec<u32>>,
    related: Vec<Vec<u32>>,
    labels: [Labels; 4],
    concepts_said: SaidBy,
    meanings_said: SaidBy,
    pub(crate) analyzers: Analyzers,
    /// Words of labels in lower case, as written, for the repair of spelling; with their languages.
    known: (Texts, Vec<Lang>),
    /// Concept and position of its label; the label's folded words, joined by spaces.
    spelled: (Vec<(u32, u32)>, Texts),
    fingerprint: u64,
}

impl Default for Thesaurus {
    fn default() -> Self {
        Thesaurus {
            entries: Vec::new(),
            by_id: FxHashMap::default(),
            narrower: Vec::new(),
            related: Vec::new(),
            labels: Default::default(),
            concepts_said: SaidBy::default(),
            meanings_said: SaidBy::default(),
            analyzers: Analyzers::new(),
            known: Default::default(),
            spelled: Default::default(),
            fingerprint: 0,
        }
    }
}

impl Thesaurus {
    /// Joins concepts and lexicon. The lexicon is tab-separated, one meaning a line, columns nl, fr,
    /// de, en, words within a column separated by ` | `; lines that begin with `#` are headings.
    pub fn new(entries: Vec<ThesaurusEntry>, lexicon: &str) -> Result<Thesaurus, ThesaurusError> {
        let mut thesaurus = Thesaurus::default();
        let mut hasher = FxHasher::default();
        (&entries, lexicon).hash(&mut hasher);
        thesaurus.fingerprint = hasher.finish();
        thesaurus.link(entries)?;
        let meanings = read_lexicon(lexicon)?;
        let mut labels: [Vec<(&str, Sense)>; 4] = Default::default();
        for (number, entry) in (0..).zip(&thesaurus.entries) {
            for Label { lang, text, preferred } in &entry.labels {
                labels[lang.index()].push((text, Sense::Concept { entry: number, preferred: *preferred }));
            }
        }
        for (number, lang, phrase) in &meanings {
            labels[lang.index()].push((phrase, Sense::Meaning(*number)));
        }
        let gathered = gather(&thesaurus.analyzers, &labels);
        thesaurus.list(&meanings, &gathered);
        let mut known = Vec::new();
        for (lang, gathered) in Lang::ALL.into_iter().zip(gathered) {
            thesaurus.analyzers.learn(lang, gathered.nouns);
            thesaurus.labels[lang.index()] = gathered.labels;
            known.extend(gathered.known.into_iter().map(|word| (word, lang)));
        }
        // Stable, because that is quick with what is in order piece by piece.
        known.sort();
        for (word, lang) in known {
            thesaurus.known.0.push(&word);
            thesaurus.known.1.push(lang);
        }
        thesaurus.shrink();
        Ok(thesaurus)
    }

    /// Gives back what was kept ready for more.
    fn shrink(&mut self) {
        self.concepts_said.shrink();
        self.meanings_said.shrink();
        self.known.0.shrink();
        self.known.1.shrink_to_fit();
        self.spelled.0.shrink_to_fit();
        self.spelled.1.shrink();
    }

    /// Lists labels with what is said by them, in the order of entries and meanings.
    fn list(&mut self, meanings: &[(u32, Lang, &str)], gathered: &[Gathered; 4]) {
        // Each language has its labels in the order in which they are gone through here.
        let mut stems = gathered.each_ref().map(|gathered| gathered.stems.iter());
        let mut stems = |lang: Lang| stems[lang.index()].next().filter(|stems| !stems.is_empty());
        let mut spelled = gathered.each_ref().map(|gathered| gathered.spelled.iter());
        let mut spelled = |lang: Lang| spelled[lang.index()].next().filter(|spelled| !spelled.is_empty());
        for (number, entry) in (0..).zip(&self.entries) {
            for (position, label) in (0..).zip(&entry.labels) {
                if let Some(spelled) = spelled(label.lang) {
                    self.spelled.0.push((number, position));
                    self.spelled.1.push(spelled);
                }
                if let Some(stems) = stems(label.lang) {
                    self.concepts_said.push(number, label.lang, stems);
                }
            }
        }
        for (number, lang, _) in meanings {
            if let Some(stems) = stems(*lang) {
                self.meanings_said.push(*number, *lang, stems);
            }
        }
    }

    /// Takes in the entries and turns the ids they point to into positions.
    fn link(&mut self, entries: Vec<ThesaurusEntry>) -> Result<(), ThesaurusError> {
        for (number, entry) in (0..).zip(&entries) {
            if self.by_id.insert(entry.id.clone(), number).is_some() {
                return Err(ThesaurusError::Duplicate(entry.id.clone()));
            }
        }
        self.narrower = vec![Vec::new(); entries.len()];
        self.related = vec![Vec::new(); entries.len()];
        for (number, entry) in (0..).zip(&entries) {
            let find = |id: &String| {
                self.by_id
                    .get(id)
                    .copied()
                    .ok_or_else(|| ThesaurusError::Dangling { from: entry.id.clone(), to: id.clone() })
            };
            for id in &entry.broader {
                self.narrower[find(id)? as usize].push(number);
            }
            for id in &entry.related {
                let other = find(id)?;
                self.related[number as usize].push(other);
                self.related[other as usize].push(number);
            }
        }
        for list in self.narrower.iter_mut().chain(&mut self.related) {
            list.sort_unstable();
            list.dedup();
        }
        self.entries = entries;
        Ok(())
    }

    /// The label of a concept that is shown to readers of this language.
    pub fn label(&self, id: &str, lang: Lang) -> Option<&str> {
        let entry = &self.entries[*self.by_id.get(id)? as usize];
        let mut shown = entry.labels.iter().filter(|label| label.preferred && label.lang == lang);
        shown.next().map(|label| label.text.as_str())
    }

    /// All concepts.
    pub fn entries(&self) -> &[ThesaurusEntry] {
        &self.entries
    }

    /// Tells one thesaurus from another; an index made with another one is made anew.
    pub(crate) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// The concept's id.
    pub(crate) fn id(&self, entry: u32) -> &str {
        &self.entries[entry as usize].id
    }

    /// The next wider concepts.
    pub(crate) fn broader(&self, entry: u32) -> impl Iterator<Item = u32> + '_ {
        self.entries[entry as usize].broader.iter().filter_map(|id| self.by_id.get(id).copied())
    }

    /// The next narrower concepts.
    pub(crate) fn narrower(&self, entry: u32) -> &[u32] {
        &self.narrower[entry as usize]
    }

    /// The concepts beside it.
    pub(crate) fn related(&self, entry: u32) -> &[u32] {
        &self.related[entry as usize]
    }

    /// The labels of a concept or meaning in a language, as stems joined by spaces.
    pub(crate) fn labels_of(&self, sense: Sense, lang: Lang) -> impl Iterator<Item = &str> {
        match sense {
            Sense::Concept { entry, .. } => self.concepts_said.of(entry, lang),
            Sense::Meaning(meaning) => self.meanings_said.of(meaning, lang),
        }
    }

    /// All labels of concepts with their folded words, joined by spaces, to complete what is being typed.
    pub(crate) fn spelled_labels(&self) -> impl Iterator<Item = (&str, &Label, &str)> {
        let (labels, spelled) = &self.spelled;
        labels.iter().zip(spelled.iter()).map(|((entry, label), words)| {
            let entry = &self.entries[*entry as usize];
            (entry.id.as_str(), &entry.labels[*label as usize], words)
        })
    }

    /// Words of labels in lower case, as written, with their languages; in order, each once a language.
    pub(crate) fn known_words(&self) -> impl Iterator<Item = (&str, Lang)> {
        self.known.0.iter().zip(self.known.1.iter().copied())
    }

    /// Whether a word with this stem occurs in a label.
    pub(crate) fn knows(&self, lang: Lang, stem: &str) -> bool {
        self.labels[lang.index()].knows(stem)
    }

    /// Everything that the tokens of a text may mean, in its order; overlapping senses included.
    pub(crate) fn recognise(&self, lang: Lang, tokens: &[Token]) -> Vec<Recognised> {
        let labels = &self.labels[lang.index()];
        let mut found = Vec::new();
        let mut key = String::new();
        for (at, token) in tokens.iter().enumerate() {
            if let Some(most) = labels.longest(&token.stem) {
                key.clear();
                for (end, next) in tokens.iter().enumerate().skip(at).take(most) {
                    if end > at {
                        key.push(' ');
                    }
                    key.push_str(&next.stem);
                    for sense in labels.senses(&key) {
                        found.push(Recognised { sense: *sense, tokens: at..end + 1, part: false });
                    }
                }
            }
            for part in &token.parts {
                for sense in labels.senses(part) {
                    found.push(Recognised { sense: *sense, tokens: at..at + 1, part: true });
                }
            }
        }
        found
    }
}

/// The lexicon's words with the number of the meaning they belong to.
fn read_lexicon(lexicon: &str) -> Result<Vec<(u32, Lang, &str)>, ThesaurusError> {
    let mut words = Vec::new();
    let mut meaning = 0;
    for (number, line) in (1..).zip(lexicon.lines()) {
        let line = line.trim_end_matches('\r');
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() != 4 {
            return Err(ThesaurusError::Columns { line: number, found: columns.len() });
        }
        for (lang, column) in Lang::ALL.into_iter().zip(columns) {
            let phrases = column.split('|').map(str::trim).filter(|phrase| !phrase.is_empty());
            words.extend(phrases.map(|phrase| (meaning, lang, phrase)));
        }
        meaning += 1;
    }
    Ok(words)
}
