//! Everything about the documents that answers need in memory, as of one commit.

use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use icu::collator::{Collator, options::CollatorOptions};
use icu::locale::locale;
use kernel::{Lang, Ref, Role};
use rustc_hash::FxHashMap;
use tantivy::index::SegmentId;
use tantivy::schema::Value;
use tantivy::{Searcher, SegmentReader, TantivyDocument};

use super::bits::Bits;
use super::card::{Card, key};
use super::postings::Terms;
use super::schema::Fields;
use super::spell::Speller;
use super::suggest::Titles;

/// The cards of one segment, in the order of its documents (deleted ones included).
pub(super) type Cards = Arc<Vec<Card>>;

/// One filter's values and who has them.
#[derive(Debug, Default)]
pub(super) struct FacetTable {
    pub(super) values: Vec<String>,
    pub(super) holders: Vec<Bits>,
    numbers: FxHashMap<String, u32>,
    /// Values of document `d`: `lists[starts[d]..starts[d + 1]]`.
    starts: Vec<u32>,
    lists: Vec<u16>,
}

impl FacetTable {
    /// Who has this value.
    pub(super) fn holders_of(&self, value: &str) -> Option<&Bits> {
        self.holders.get(*self.numbers.get(value)? as usize)
    }

    /// The values of a document, by their position.
    pub(super) fn values_of(&self, document: u32) -> &[u16] {
        let range = self.starts[document as usize] as usize..self.starts[document as usize + 1] as usize;
        &self.lists[range]
    }
}

/// The documents as of one commit.
#[derive(Debug)]
pub(super) struct Generation {
    pub(super) number: u64,
    /// Counts documents with and without the deleted ones.
    pub(super) documents: usize,
    pub(super) alive: usize,
    pub(super) terms: Terms,
    parts: Vec<(SegmentId, Cards)>,
    bases: Vec<u32>,
    /// What each role may find.
    visible: [Bits; Role::ALL.len()],
    kinds: FxHashMap<String, Bits>,
    facets: FxHashMap<String, FacetTable>,
    by_key: FxHashMap<String, u32>,
    stale: Bits,
    newest: OnceLock<Vec<u32>>,
    confirmed: OnceLock<Vec<u32>>,
    titles: [OnceLock<Vec<u32>>; 4],
    pub(super) speller: OnceLock<Speller>,
    pub(super) suggestions: OnceLock<Titles>,
}

impl Generation {
    /// Reads what the searcher sees; cards of segments that the previous generation had are taken over.
    pub(super) fn load(
        number: u64,
        fields: &Fields,
        searcher: &Searcher,
        previous: Option<&Generation>,
    ) -> tantivy::Result<Self> {
        let mut parts = Vec::new();
        let mut bases = Vec::new();
        let mut documents = 0;
        for reader in searcher.segment_readers() {
            let known = previous.and_then(|previous| previous.cards_of(reader.segment_id()));
            let cards = match known {
                Some(cards) => cards,
                None => Arc::new(read_cards(fields, reader)?),
            };
            bases.push(documents);
            documents += reader.max_doc();
            parts.push((reader.segment_id(), cards));
        }
        let size = documents as usize;
        let mut alive = Bits::empty(size);
        for (reader, base) in searcher.segment_readers().iter().zip(&bases) {
            reader.doc_ids_alive().for_each(|document| alive.insert(base + document));
        }
        let mut generation = Generation {
            number,
            documents: size,
            alive: alive.count(),
            terms: Terms::new(fields, searcher, alive.clone())?,
            parts,
            bases,
            visible: std::array::from_fn(|_| Bits::empty(size)),
            kinds: FxHashMap::default(),
            facets: FxHashMap::default(),
            by_key: FxHashMap::default(),
            stale: Bits::empty(size),
            newest: OnceLock::new(),
            confirmed: OnceLock::new(),
            titles: Default::default(),
            speller: OnceLock::new(),
            suggestions: OnceLock::new(),
        };
        generation.tabulate(&alive);
        Ok(generation)
    }

    fn cards_of(&self, segment: SegmentId) -> Option<Cards> {
        self.parts.iter().find(|(id, _)| *id == segment).map(|(_, cards)| Arc::clone(cards))
    }

    /// Fills the tables from the cards of the living documents.
    fn tabulate(&mut self, alive: &Bits) {
        let size = self.documents;
        let mut facets: FxHashMap<String, FacetTable> = FxHashMap::default();
        for (document, card) in (0..).zip(self.parts.iter().flat_map(|(_, cards)| cards.iter())) {
            if alive.contains(document) {
                for role in Role::ALL.into_iter().filter(|role| *role >= card.least) {
                    self.visible[role as usize].insert(document);
                }
                self.kinds.entry(card.kind.clone()).or_insert_with(|| Bits::empty(size)).insert(document);
                self.by_key.insert(key(&Ref::new(&card.kind, &card.id)), document);
                if card.stale {
                    self.stale.insert(document);
                }
            }
            for (key, values) in &card.facets {
                let table = match facets.get_mut(key) {
                    Some(table) => table,
                    None => facets.entry(key.clone()).or_default(),
                };
                table.starts.resize(document as usize + 1, table.lists.len() as u32);
                for value in values {
                    table.add(value, document, size);
                }
            }
        }
        for table in facets.values_mut() {
            table.starts.resize(size + 1, table.lists.len() as u32);
        }
        self.facets = facets;
    }

    /// The card of a document.
    pub(super) fn card(&self, document: u32) -> &Card {
        let part = self.bases.partition_point(|base| *base <= document) - 1;
        &self.parts[part].1[(document - self.bases[part]) as usize]
    }

    /// What points to a document.
    pub(super) fn reference(&self, document: u32) -> Ref {
        let card = self.card(document);
        Ref::new(&card.kind, &card.id)
    }

    /// The document that a reference points to.
    pub(super) fn document(&self, reference: &Ref) -> Option<u32> {
        self.by_key.get(&key(reference)).copied()
    }

    /// What a role may find, of this kind if one is named.
    pub(super) fn allowed(&self, role: Role, kind: Option<&str>) -> Bits {
        let mut allowed = self.visible[role as usize].clone();
        if let Some(kind) = kind {
            match self.kinds.get(kind) {
                Some(of_kind) => allowed.intersect(of_kind),
                None => allowed = Bits::empty(self.documents),
            }
        }
        allowed
    }

    /// A filter's values.
    pub(super) fn facet(&self, key: &str) -> Option<&FacetTable> {
        self.facets.get(key)
    }

    /// Nobody has confirmed the document for long.
    pub(super) fn is_stale(&self, document: u32) -> bool {
        self.stale.contains(document)
    }

    /// All documents, latest first.
    pub(super) fn newest(&self) -> &[u32] {
        self.newest.get_or_init(|| self.sorted_by(|card| Reverse(card.created)))
    }

    /// All documents, latest confirmed first, those never confirmed last.
    pub(super) fn confirmed(&self) -> &[u32] {
        self.confirmed.get_or_init(|| self.sorted_by(|card| Reverse((card.confirmed, card.created))))
    }

    /// All documents by title, as the language orders letters.
    pub(super) fn by_title(&self, lang: Lang) -> &[u32] {
        self.titles[lang.index()].get_or_init(|| {
            let locale = match lang {
                Lang::Nl => locale!("nl"),
                Lang::Fr => locale!("fr"),
                Lang::De => locale!("de"),
                Lang::En => locale!("en"),
            };
            match Collator::try_new(locale.into(), CollatorOptions::default()) {
                Ok(collator) => self.sorted_by(|card| {
                    let mut sort_key = Vec::new();
                    // Writing to a vector cannot fail.
                    let _ = collator.write_sort_key_to(card.title(lang).1, &mut sort_key);
                    sort_key
                }),
                Err(_) => self.sorted_by(|card| card.title(lang).1.to_lowercase()),
            }
        })
    }

    fn sorted_by<K: Ord>(&self, of: impl Fn(&Card) -> K) -> Vec<u32> {
        let mut keyed: Vec<(K, &str, u32)> = self
            .parts
            .iter()
            .flat_map(|(_, cards)| cards.iter())
            .zip(0..)
            .map(|(card, document)| (of(card), card.id.as_str(), document))
            .collect();
        keyed.sort_unstable();
        keyed.into_iter().map(|(_, _, document)| document).collect()
    }
}

impl FacetTable {
    fn add(&mut self, value: &str, document: u32, size: usize) {
        let number = match self.numbers.get(value) {
            Some(number) => *number,
            None => {
                let number = self.values.len() as u32;
                self.numbers.insert(value.to_owned(), number);
                self.values.push(value.to_owned());
                self.holders.push(Bits::empty(size));
                number
            }
        };
        // A filter with more values than fit is no filter that anybody could use.
        if let Ok(short) = u16::try_from(number) {
            self.holders[number as usize].insert(document);
            self.lists.push(short);
        }
    }
}

fn read_cards(fields: &Fields, reader: &SegmentReader) -> tantivy::Result<Vec<Card>> {
    let store = reader.get_store_reader(1)?;
    let mut cards = Vec::with_capacity(reader.max_doc() as usize);
    for document in store.iter::<TantivyDocument>(None) {
        let document = document?;
        let stored = document.get_first(fields.card).and_then(|value| value.as_bytes()).unwrap_or_default();
        let card = serde_json::from_slice(stored)
            .map_err(|error| tantivy::TantivyError::SchemaError(format!("a stored card: {error}")))?;
        cards.push(card);
    }
    Ok(cards)
}
