//! What is kept in memory of each document, and how a document becomes terms.

use kernel::{Lang, Role};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;

use super::analyze::fold::{fold, fold_umlauts};
use super::analyze::words;
use super::schema::{Fields, Slot};
use super::shelf::Place;
use super::thesaurus::Sense;
use super::{Document, Field, Thesaurus};

/// How much a word counts by where it stands.
const fn weight(field: Field) -> u32 {
    match field {
        Field::Title => 4,
        Field::Summary => 2,
        Field::Body => 1,
    }
}

/// How often a concept counts that somebody assigned.
const ASSIGNED: u32 = 6;

/// How many telling terms are kept to find similar documents by.
const GIST: usize = 24;

/// What the index stores of a document besides its terms: what ordering, filtering, suggesting and
/// comparing need ([`super::cards`] holds it in memory).
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Card {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) least: Role,
    pub(super) original: Lang,
    /// Titles by language; empty where there is none.
    pub(super) titles: [String; 4],
    pub(super) facets: Vec<(String, Vec<String>)>,
    pub(super) created: i64,
    pub(super) confirmed: Option<i64>,
    pub(super) stale: bool,
    /// Assigned concepts.
    pub(super) concepts: Vec<String>,
    /// Its most frequent meanings (lines of the lexicon).
    pub(super) meanings: Vec<u32>,
    /// Where what a list shows of it stands.
    pub(super) place: Place,
}

/// Terms with their weighted frequency, by slot.
#[derive(Default)]
struct Terms([FxHashMap<String, u32>; Slot::COUNT]);

impl Terms {
    fn add(&mut self, slot: Slot, term: &str, count: u32) {
        let terms = &mut self.0[slot.index()];
        match terms.get_mut(term) {
            Some(total) => *total += count,
            None => {
                terms.insert(term.to_owned(), count);
            }
        }
    }

    fn add_folded(&mut self, slot: Slot, lower: &str, count: u32) {
        self.add(slot, &fold(lower), count);
        if let Some(spelled) = fold_umlauts(lower) {
            self.add(slot, &spelled, count);
        }
    }

    /// Takes the higher of two languages' counts: a text and its translation say a thing once.
    fn raise(&mut self, slot: Slot, counts: FxHashMap<String, u32>) {
        let terms = &mut self.0[slot.index()];
        for (term, count) in counts {
            let total = terms.entry(term).or_default();
            *total = (*total).max(count);
        }
    }

    /// The slot's text: each term as often as it counts.
    fn text(&self, slot: Slot) -> String {
        let terms = &self.0[slot.index()];
        let mut text =
            String::with_capacity(terms.iter().map(|(term, n)| (term.len() + 1) * *n as usize).sum());
        for (term, count) in terms {
            for _ in 0..*count {
                text.push_str(term);
                text.push(' ');
            }
        }
        text
    }

    fn most_frequent_meanings(&self, most: usize) -> Vec<u32> {
        let mut terms: Vec<(&String, &u32)> = self.0[Slot::Meanings.index()].iter().collect();
        terms.sort_by(|one, other| other.1.cmp(one.1).then_with(|| one.0.cmp(other.0)));
        terms.into_iter().take(most).filter_map(|(term, _)| term.strip_prefix('m')?.parse().ok()).collect()
    }
}

/// The term for a line of the lexicon.
pub(super) fn meaning_term(meaning: u32) -> String {
    format!("m{meaning}")
}

/// `kind:id`, by which a document is replaced and deleted.
pub(super) fn key(reference: &kernel::Ref) -> String {
    reference.to_string()
}

/// Turns a document into what the index stores; `place` is where the shelf has its part.
pub(super) fn prepare(
    fields: &Fields,
    thesaurus: &Thesaurus,
    document: Document,
    place: Place,
) -> TantivyDocument {
    let terms = terms_of(thesaurus, &document);
    let mut titles: [String; 4] = Default::default();
    for text in document.texts {
        if text.field == Field::Title {
            titles[text.lang.index()] = text.text;
        }
    }
    let card = Card {
        titles,
        least: document.visible.least(),
        original: document.original,
        facets: document.facets.into_iter().map(|(key, values)| (key.to_owned(), values)).collect(),
        created: document.created,
        confirmed: document.confirmed,
        stale: document.stale,
        concepts: document.concepts,
        meanings: terms.most_frequent_meanings(GIST),
        place,
        kind: document.reference.kind.clone(),
        id: document.reference.id.clone(),
    };
    let mut stored = TantivyDocument::default();
    stored.add_text(fields.key, key(&document.reference));
    // A card is strings and numbers alone, so it always serialises.
    stored.add_bytes(fields.card, &serde_json::to_vec(&card).unwrap_or_default());
    for slot in Slot::ALL {
        stored.add_text(fields.slot(slot), terms.text(slot));
    }
    stored
}

fn terms_of(thesaurus: &Thesaurus, document: &Document) -> Terms {
    let mut terms = Terms::default();
    for lang in Lang::ALL {
        let mut concepts: FxHashMap<String, u32> = FxHashMap::default();
        let mut meanings: FxHashMap<String, u32> = FxHashMap::default();
        for text in document.texts.iter().filter(|text| text.lang == lang) {
            let count = weight(text.field);
            let words = words(&text.text);
            let tokens = thesaurus.analyzers.tokens(lang, &words);
            for word in &words {
                terms.add_folded(Slot::Folded, &word.lower, count);
            }
            for token in &tokens {
                terms.add(Slot::Words(lang.index() as u8), &token.stem, count);
                for part in &token.parts {
                    terms.add(Slot::Words(lang.index() as u8), part, count);
                }
            }
            for recognised in thesaurus.recognise(lang, &tokens) {
                let (counts, term) = match recognised.sense {
                    Sense::Concept { entry, .. } => (&mut concepts, thesaurus.id(entry).to_owned()),
                    Sense::Meaning(meaning) => (&mut meanings, meaning_term(meaning)),
                };
                *counts.entry(term).or_default() += count;
            }
        }
        terms.raise(Slot::Concepts, concepts);
        terms.raise(Slot::Meanings, meanings);
    }
    for id in &document.concepts {
        terms.add(Slot::Concepts, id, ASSIGNED);
    }
    for name in &document.names {
        for word in words(name) {
            terms.add_folded(Slot::Names, &word.lower, 1);
            terms.add_folded(Slot::Folded, &word.lower, 1);
        }
    }
    terms
}
