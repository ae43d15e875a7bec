//! Which documents hold a term, and how much it says about each: kept in memory once looked up.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, SegmentReader, Term};

use super::bits::Bits;
use super::schema::{Fields, Slot};

/// BM25's saturation: how soon another occurrence stops adding.
const SATURATION: f32 = 1.2;

/// BM25's length normalisation. Lower than the usual 0.75, because records of very different depth
/// stand side by side and a full one must not lose to a snapshot.
const LENGTH: f32 = 0.4;

/// Bytes of postings kept in memory, and how many more for each document: enough for the words that
/// people use, well below what all words would take.
const ROOM: usize = 8 << 20;
const ROOM_BY_DOCUMENT: usize = 768;

/// From one document in so many on, a table over all documents is walked faster than a list.
const DENSE: usize = 16;

/// The documents that hold a term, and for each how much the term says about it, from 1 to 255:
/// BM25's part without the rarity.
#[derive(Debug)]
pub(super) enum Postings {
    /// For terms that few hold.
    List {
        /// In ascending order.
        documents: Vec<u32>,
        /// One a document of the list.
        impacts: Vec<u8>,
    },
    /// For terms that many hold.
    Table {
        /// One a document of the index; 0 for those that do not hold it.
        impacts: Vec<u8>,
        /// How many hold it.
        holders: usize,
    },
}

impl Default for Postings {
    fn default() -> Self {
        Postings::List { documents: Vec::new(), impacts: Vec::new() }
    }
}

impl Postings {
    /// How many documents hold the term.
    pub(super) fn len(&self) -> usize {
        match self {
            Postings::List { documents, .. } => documents.len(),
            Postings::Table { holders, .. } => *holders,
        }
    }

    /// No document holds the term.
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn bytes(&self) -> usize {
        match self {
            Postings::List { documents, .. } => 5 * documents.len(),
            Postings::Table { impacts, .. } => impacts.len(),
        }
    }

    /// The shape that suits the number of documents.
    fn new(documents: Vec<u32>, impacts: Vec<u8>, size: usize) -> Self {
        if documents.len() * DENSE < size {
            return Postings::List { documents, impacts };
        }
        let mut table = vec![0; size];
        for (document, impact) in documents.iter().zip(impacts) {
            table[*document as usize] = impact;
        }
        Postings::Table { impacts: table, holders: documents.len() }
    }
}

/// One segment of the index, with what scoring needs of it.
struct Part {
    reader: SegmentReader,
    /// The number of its first document.
    base: u32,
    norms: [Option<FieldNormReader>; Slot::COUNT],
}

/// Looks up terms.
pub(super) struct Terms {
    fields: Fields,
    parts: Vec<Part>,
    alive: Bits,
    /// Documents, deleted ones included.
    size: usize,
    /// Documents that have anything in a slot.
    holders: [u32; Slot::COUNT],
    /// BM25's divisor by slot and (encoded) length of the text.
    divisors: Vec<[f32; 256]>,
    kept: RwLock<Kept>,
}

type BySlot = [FxHashMap<Box<str>, Arc<Postings>>; Slot::COUNT];

/// Postings that were looked up. When the young ones fill half the room they become the old ones and
/// those are forgotten, so what is asked for again and again stays.
#[derive(Default)]
struct Kept {
    young: BySlot,
    old: BySlot,
    bytes: usize,
}

impl Kept {
    fn insert(&mut self, slot: Slot, term: &str, postings: Arc<Postings>, room: usize) {
        if self.bytes > room / 2 {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += postings.bytes() + term.len() + 96;
        self.young[slot.index()].insert(term.into(), postings);
    }
}

impl Terms {
    /// Prepares to look up terms among the living documents of a searcher.
    pub(super) fn new(fields: &Fields, searcher: &Searcher, alive: Bits) -> tantivy::Result<Self> {
        let mut parts = Vec::new();
        let mut base = 0;
        let mut holders = [0; Slot::COUNT];
        let mut tokens = [0u64; Slot::COUNT];
        for reader in searcher.segment_readers() {
            let mut norms: [Option<FieldNormReader>; Slot::COUNT] = Default::default();
            for slot in Slot::ALL {
                let norm = reader.get_fieldnorms_reader(fields.slot(slot))?;
                let held = (0..reader.max_doc()).filter(|doc| norm.fieldnorm_id(*doc) > 0).count();
                holders[slot.index()] += u32::try_from(held).unwrap_or(u32::MAX);
                tokens[slot.index()] += reader.inverted_index(fields.slot(slot))?.total_num_tokens();
                norms[slot.index()] = Some(norm);
            }
            parts.push(Part { reader: reader.clone(), base, norms });
            base += reader.max_doc();
        }
        let divisors = (0..Slot::COUNT).map(|slot| divisors(tokens[slot], holders[slot])).collect();
        Ok(Terms {
            fields: fields.clone(),
            parts,
            alive,
            size: base as usize,
            holders,
            divisors,
            kept: RwLock::default(),
        })
    }

    /// How many documents have anything in this slot.
    pub(super) fn holders(&self, slot: Slot) -> u32 {
        self.holders[slot.index()]
    }

    /// The documents that hold a term. A term that cannot be read holds none: the reader gets fewer
    /// results rather than an error, and the next check of the index tells the operator.
    pub(super) fn get(&self, slot: Slot, term: &str) -> Arc<Postings> {
        let known = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(postings) = kept.young[slot.index()].get(term) {
                return Arc::clone(postings);
            }
            kept.old[slot.index()].get(term).map(Arc::clone)
        };
        let postings = match known.map_or_else(|| self.read(slot, term).map(Arc::new), Ok) {
            Ok(postings) => postings,
            Err(error) => {
                tracing::error!(%error, term, "search: a term cannot be read");
                return Arc::default();
            }
        };
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.insert(slot, term, Arc::clone(&postings), ROOM + ROOM_BY_DOCUMENT * self.size);
        postings
    }

    /// All terms of a slot with the number of documents that hold them.
    pub(super) fn vocabulary(&self, slot: Slot) -> FxHashMap<String, u32> {
        let mut vocabulary = FxHashMap::default();
        for part in &self.parts {
            let Ok(index) = part.reader.inverted_index(self.fields.slot(slot)) else { continue };
            let Ok(mut terms) = index.terms().stream() else { continue };
            while terms.advance() {
                if let Ok(term) = std::str::from_utf8(terms.key()) {
                    *vocabulary.entry(term.to_owned()).or_default() += terms.value().doc_freq;
                }
            }
        }
        vocabulary
    }

    fn read(&self, slot: Slot, term: &str) -> tantivy::Result<Postings> {
        let (mut documents, mut impacts) = (Vec::new(), Vec::new());
        let field = self.fields.slot(slot);
        let divisors = &self.divisors[slot.index()];
        let term = Term::from_field_text(field, term);
        for part in &self.parts {
            let index = part.reader.inverted_index(field)?;
            let Some(info) = index.get_term_info(&term)? else { continue };
            let Some(norms) = &part.norms[slot.index()] else { continue };
            let mut block = index.read_block_postings_from_terminfo(&info, IndexRecordOption::WithFreqs)?;
            documents.reserve(info.doc_freq as usize);
            impacts.reserve(info.doc_freq as usize);
            while !block.docs().is_empty() {
                for (document, frequency) in block.docs().iter().zip(block.freqs()) {
                    if self.alive.contains(part.base + document) {
                        documents.push(part.base + document);
                        let divisor = divisors[usize::from(norms.fieldnorm_id(*document))];
                        impacts.push(impact(*frequency, divisor));
                    }
                }
                block.advance();
            }
        }
        Ok(Postings::new(documents, impacts, self.size))
    }
}

/// What the frequency is divided by besides itself, for each encoded length of a text.
fn divisors(tokens: u64, holders: u32) -> [f32; 256] {
    let average = (tokens as f32 / holders.max(1) as f32).max(1.0);
    std::array::from_fn(|code| {
        let length = FieldNormReader::id_to_fieldnorm(code as u8) as f32 / average;
        SATURATION * (1.0 - LENGTH + LENGTH * length)
    })
}

/// BM25's part without the rarity, from 1 to 255.
fn impact(frequency: u32, divisor: f32) -> u8 {
    let frequency = frequency as f32;
    (frequency / (frequency + divisor) * 255.0 + 0.5).max(1.0) as u8
}

impl std::fmt::Debug for Terms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terms").field("parts", &self.parts.len()).field("holders", &self.holders).finish()
    }
}
