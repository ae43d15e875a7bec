//! Everything about the documents that answers need in memory, as of one commit.

use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use icu::collator::{Collator, options::CollatorOptions};
use icu::locale::locale;
use kernel::{Lang, Ref, Role};
use rustc_hash::FxHashMap;
use tantivy::index::SegmentId;
use tantivy::{Index, ReloadPolicy, Searcher, SegmentReader};

use super::bits::Bits;
use super::cards::{CardRef, Cards};
use super::facets::Facets;
use super::postings::Terms;
use super::schema::{Fields, Slot};
use super::shelf::{Shelf, View};
use super::spell::Speller;
use super::suggest::Titles;

/// Documents of one segment; their numbers begin at its base, a multiple of 64.
#[derive(Debug)]
struct Part {
    segment: SegmentId,
    base: usize,
    cards: Arc<Cards>,
}

/// The documents as of one commit.
#[derive(Debug)]
pub(super) struct Generation {
    pub(super) number: u64,
    /// Numbers of documents are below this; some belong to deleted ones, and some to none.
    pub(super) documents: usize,
    pub(super) alive: usize,
    pub(super) terms: Terms,
    pub(super) facets: Facets,
    pub(super) shelf: Arc<View>,
    index: Index,
    fields: Fields,
    parts: Vec<Part>,
    /// What each role may find.
    visible: [Bits; Role::ALL.len()],
    kinds: FxHashMap<String, Bits>,
    /// Living documents by kind and id.
    by_key: Vec<u32>,
    stale: Bits,
    newest: OnceLock<Vec<u32>>,
    confirmed: OnceLock<Vec<u32>>,
    titles: [OnceLock<Vec<u32>>; 4],
    pub(super) speller: OnceLock<Speller>,
    pub(super) suggestions: OnceLock<Titles>,
}

impl Generation {
    /// Reads what is committed; what the previous generation has of the same segments is taken over.
    pub(super) fn load(
        number: u64,
        fields: &Fields,
        index: &Index,
        shelf: Arc<Shelf>,
        previous: Option<&Generation>,
    ) -> tantivy::Result<Self> {
        // Not kept: as long as a reader lives, all that was read of the files counts as memory in use.
        let searcher = searcher(index)?;
        let mut bases = Vec::new();
        let mut documents = 0;
        for reader in searcher.segment_readers() {
            bases.push(documents);
            documents = (documents + reader.max_doc() as usize).next_multiple_of(64);
        }
        let read_parts = || -> tantivy::Result<Vec<Part>> {
            let readers = searcher.segment_readers().iter().zip(&bases);
            let part = |(reader, base): (&SegmentReader, &usize)| {
                let segment = reader.segment_id();
                let cards = match previous.and_then(|previous| previous.cards_of(segment)) {
                    Some(cards) => cards,
                    None => Arc::new(Cards::read(fields, reader)?),
                };
                Ok(Part { segment, base: *base, cards })
            };
            readers.map(part).collect()
        };
        // Side by side: whoever starts the program waits for both.
        let (parts, terms) = std::thread::scope(|scope| {
            let parts = scope.spawn(read_parts);
            let terms = Terms::read(fields, &searcher, &bases, previous.map(|previous| &previous.terms));
            let gone = || tantivy::TantivyError::ErrorInThread("reading cards".to_owned());
            (parts.join().unwrap_or_else(|_| Err(gone())), terms)
        });
        let (parts, terms) = (parts?, terms?);
        let mut alive = Bits::empty(documents);
        for (reader, part) in searcher.segment_readers().iter().zip(&parts) {
            reader.doc_ids_alive().for_each(|document| alive.insert(part.base as u32 + document));
        }
        let facets = Facets::new(parts.iter().map(|part| (part.base, &*part.cards)), documents);
        let mut generation = Generation {
            number,
            documents,
            alive: alive.count(),
            terms,
            facets,
            shelf: Arc::new(shelf.view()?),
            index: index.clone(),
            fields: fields.clone(),
            parts,
            visible: std::array::from_fn(|_| Bits::empty(documents)),
            kinds: FxHashMap::default(),
            by_key: Vec::new(),
            stale: Bits::empty(documents),
            newest: OnceLock::new(),
            confirmed: OnceLock::new(),
            titles: Default::default(),
            speller: OnceLock::new(),
            suggestions: OnceLock::new(),
        };
        generation.tabulate(&alive);
        Ok(generation)
    }

    fn cards_of(&self, segment: SegmentId) -> Option<Arc<Cards>> {
        self.parts.iter().find(|part| part.segment == segment).map(|part| Arc::clone(&part.cards))
    }

    /// All documents with their numbers, deleted ones included.
    fn cards(&self) -> impl Iterator<Item = (u32, CardRef<'_>)> {
        self.parts.iter().flat_map(|part| {
            let numbers = 0..part.cards.len();
            numbers.filter_map(|at| Some(((part.base + at) as u32, part.cards.get(at)?)))
        })
    }

    /// Whether the shelf can have what these documents have put on it.
    pub(super) fn is_whole(&self) -> bool {
        self.shelf.holds(self.cards().map(|(_, card)| card.place()))
    }

    /// Fills the tables from the cards of the living documents.
    fn tabulate(&mut self, alive: &Bits) {
        let size = self.documents;
        let mut visible: [Bits; Role::ALL.len()] = std::array::from_fn(|_| Bits::empty(size));
        let mut kinds: FxHashMap<String, Bits> = FxHashMap::default();
        let mut by_key = Vec::with_capacity(self.alive);
        let mut stale = Bits::empty(size);
        for (document, card) in self.cards().filter(|(document, _)| alive.contains(*document)) {
            for role in Role::ALL.into_iter().filter(|role| *role >= card.least()) {
                visible[role as usize].insert(document);
            }
            match kinds.get_mut(card.kind()) {
                Some(of_kind) => of_kind.insert(document),
                None => {
                    kinds.entry(card.kind().to_owned()).or_insert_with(|| Bits::empty(size)).insert(document);
                }
            }
            if card.is_stale() {
                stale.insert(document);
            }
            by_key.push((card.kind(), card.id(), document));
        }
        by_key.sort_unstable();
        self.by_key = by_key.into_iter().map(|(_, _, document)| document).collect();
        (self.visible, self.kinds, self.stale) = (visible, kinds, stale);
    }

    /// The card of a document.
    pub(super) fn card(&self, document: u32) -> Option<CardRef<'_>> {
        let document = document as usize;
        let part = &self.parts[self.parts.partition_point(|part| part.base <= document).checked_sub(1)?];
        part.cards.get(document - part.base)
    }

    /// What points to a document.
    pub(super) fn reference(&self, document: u32) -> Ref {
        self.card(document).map_or_else(|| Ref::new("", ""), |card| Ref::new(card.kind(), card.id()))
    }

    /// The document that a reference points to.
    pub(super) fn document(&self, reference: &Ref) -> Option<u32> {
        let key = |document: &u32| self.card(*document).map(|card| (card.kind(), card.id()));
        let wanted = Some((reference.kind.as_str(), reference.id.as_str()));
        let at = self.by_key.binary_search_by(|document| key(document).cmp(&wanted)).ok()?;
        Some(self.by_key[at])
    }

    /// All terms of a slot with the number of documents that hold them. Read anew, since only the repair
    /// of spelling wants to know them all.
    pub(super) fn vocabulary(&self, slot: Slot) -> FxHashMap<String, u32> {
        let mut vocabulary = FxHashMap::default();
        let Ok(searcher) = searcher(&self.index) else { return vocabulary };
        for reader in searcher.segment_readers() {
            let Ok(index) = reader.inverted_index(self.fields.slot(slot)) else { continue };
            let Ok(mut terms) = index.terms().stream() else { continue };
            while terms.advance() {
                if let Ok(term) = std::str::from_utf8(terms.key()) {
                    *vocabulary.entry(term.to_owned()).or_default() += terms.value().doc_freq;
                }
            }
        }
        vocabulary
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

    /// Nobody has confirmed the document for long.
    pub(super) fn is_stale(&self, document: u32) -> bool {
        self.stale.contains(document)
    }

    /// All documents, latest first.
    pub(super) fn newest(&self) -> &[u32] {
        self.newest.get_or_init(|| self.sorted_by(|card| Reverse(card.created())))
    }

    /// All documents, latest confirmed first, those never confirmed last.
    pub(super) fn confirmed(&self) -> &[u32] {
        self.confirmed.get_or_init(|| self.sorted_by(|card| Reverse((card.confirmed(), card.created()))))
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
                    let _ = collator.write_sort_key_to(card.title(lang), &mut sort_key);
                    sort_key
                }),
                Err(_) => self.sorted_by(|card| card.title(lang).to_lowercase()),
            }
        })
    }

    fn sorted_by<K: Ord>(&self, of: impl Fn(CardRef<'_>) -> K) -> Vec<u32> {
        let mut keyed: Vec<(K, &str, u32)> =
            self.cards().map(|(document, card)| (of(card), card.id(), document)).collect();
        keyed.sort_unstable();
        keyed.into_iter().map(|(_, _, document)| document).collect()
    }
}

/// Looks into an index as it is committed now.
fn searcher(index: &Index) -> tantivy::Result<Searcher> {
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    Ok(tantivy::IndexReader::searcher(&reader))
}
