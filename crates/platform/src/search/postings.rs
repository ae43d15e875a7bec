//! Which documents hold a term, and how much it says about each: all of it in memory, laid out so that a
//! term is found in one step and its documents are read in one go.
//!
//! Documents come in blocks of at most 65,536, so that two bytes name one of them. A posting takes three
//! bytes; a term that many documents of a block hold has a table over all of them instead, which can be
//! asked for any one.

use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentId;
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, SegmentReader};

use super::hash::TermHash;
use super::schema::{Fields, Slot};

/// BM25's saturation: how soon another occurrence stops adding.
const SATURATION: f32 = 1.2;

/// BM25's length normalisation. Lower than the usual 0.75, because records of very different depth
/// stand side by side and a full one must not lose to a snapshot.
const LENGTH: f32 = 0.4;

/// Documents of a block.
const BLOCK: usize = 1 << 16;

/// From one document in so many on, a term has a table.
const DENSE: usize = 8;

/// Mean lengths are taken in steps of 5 %, so that what was computed with one stays true while documents
/// come and go.
const STEP: f32 = 1.05;

/// Fewer documents are read by one thread.
const MANY: u32 = 2_000;

/// The documents of a block that hold a term, and for each how much the term says about it, from 1 to
/// 255: BM25's part without the rarity.
#[derive(Clone, Copy, Debug)]
pub(super) enum Postings<'a> {
    /// For terms that few hold.
    List {
        /// In ascending order.
        documents: &'a [u16],
        /// One a document of the list.
        impacts: &'a [u8],
    },
    /// For terms that many hold.
    Table {
        /// One a document of the block; 0 for those that do not hold it.
        impacts: &'a [u8],
        /// Who holds it, as a set.
        holders: &'a [u64],
        /// How many do.
        count: usize,
    },
}

impl Postings<'_> {
    /// How many documents hold the term.
    pub(super) fn len(&self) -> usize {
        match self {
            Postings::List { documents, .. } => documents.len(),
            Postings::Table { count, .. } => *count,
        }
    }
}

/// A block: documents numbered from its base on.
#[derive(Debug)]
pub(super) struct Block {
    /// The number of its first document, a multiple of 64.
    pub(super) base: usize,
    /// Documents, rounded up to a multiple of 64.
    pub(super) size: usize,
    part: (SegmentId, usize),
    slots: [(i32, Arc<Table>); Slot::COUNT],
}

impl Block {
    /// The postings of a term.
    pub(super) fn get(&self, slot: Slot, term: TermHash) -> Option<Postings<'_>> {
        self.slots[slot.index()].1.get(term)
    }
}

/// The terms of one slot in one block. Those of different hash are different; that two of the same hash
/// (64 bits) meet is as likely as a fault of the memory.
#[derive(Debug, Default)]
struct Table {
    hashes: Vec<u64>,
    places: Vec<u32>,
    /// Lists: how many, then that many documents, each with its impact at the same position.
    documents: Vec<u16>,
    impacts: Vec<u8>,
    /// Documents of a table.
    size: usize,
    tables: Vec<u8>,
    holders: Vec<u64>,
    counts: Vec<u32>,
}

/// Marks the place of a table.
const TABLE: u32 = 1 << 31;

impl Table {
    fn get(&self, term: TermHash) -> Option<Postings<'_>> {
        let room = self.hashes.len();
        let mut at = start(term.0, room);
        let place = loop {
            match *self.hashes.get(at)? {
                0 => return None,
                hash if hash == term.0 => break self.places[at],
                _ => at = if at + 1 == room { 0 } else { at + 1 },
            }
        };
        if place & TABLE != 0 {
            let number = (place & !TABLE) as usize;
            let (size, words) = (self.size, self.size / 64);
            return Some(Postings::Table {
                impacts: &self.tables[number * size..(number + 1) * size],
                holders: &self.holders[number * words..(number + 1) * words],
                count: self.counts[number] as usize,
            });
        }
        let place = place as usize;
        let end = place + 1 + usize::from(self.documents[place]);
        Some(Postings::List {
            documents: &self.documents[place + 1..end],
            impacts: &self.impacts[place + 1..end],
        })
    }

    /// Puts in the postings that were gathered for a term; gives their place.
    fn put(&mut self, documents: &[u16], impacts: &[u8]) -> u32 {
        if documents.len() * DENSE < self.size {
            let place = self.documents.len() as u32;
            self.documents.push(documents.len() as u16);
            self.documents.extend_from_slice(documents);
            self.impacts.push(0);
            self.impacts.extend_from_slice(impacts);
            return place;
        }
        let number = self.counts.len();
        self.tables.resize((number + 1) * self.size, 0);
        self.holders.resize((number + 1) * self.size / 64, 0);
        let table = &mut self.tables[number * self.size..];
        let holders = &mut self.holders[number * self.size / 64..];
        for (document, impact) in documents.iter().zip(impacts) {
            let document = usize::from(*document);
            table[document] = *impact;
            holders[document / 64] |= 1 << (document % 64);
        }
        self.counts.push(documents.len() as u32);
        number as u32 | TABLE
    }

    /// Makes the terms findable.
    fn index(&mut self, terms: &[(u64, u32)]) {
        let room = terms.len() * 4 / 3 + 1;
        self.hashes = vec![0; room];
        self.places = vec![0; room];
        for (hash, place) in terms {
            let mut at = start(*hash, room);
            while self.hashes[at] != 0 {
                at = if at + 1 == room { 0 } else { at + 1 };
            }
            self.hashes[at] = *hash;
            self.places[at] = *place;
        }
        self.documents.shrink_to_fit();
        self.impacts.shrink_to_fit();
        self.tables.shrink_to_fit();
        self.holders.shrink_to_fit();
    }
}

/// Where to begin to look for a hash.
fn start(hash: u64, room: usize) -> usize {
    ((u128::from(hash) * room as u128) >> 64) as usize
}

/// Looks up terms.
#[derive(Debug)]
pub(super) struct Terms {
    /// In the order of their documents.
    pub(super) blocks: Vec<Block>,
    /// Documents that have anything in a slot.
    holders: [u32; Slot::COUNT],
}

impl Terms {
    /// Reads the terms of all segments; what the previous ones hold of the same segments is taken over.
    /// `bases` are the numbers of the segments' first documents.
    pub(super) fn read(
        fields: &Fields,
        searcher: &Searcher,
        bases: &[usize],
        previous: Option<&Terms>,
    ) -> tantivy::Result<Self> {
        let mut holders = [0; Slot::COUNT];
        let mut tokens = [0; Slot::COUNT];
        for reader in searcher.segment_readers() {
            for slot in Slot::ALL {
                let norms = reader.get_fieldnorms_reader(fields.slot(slot))?;
                let held = (0..reader.max_doc()).filter(|document| norms.fieldnorm_id(*document) > 0).count();
                holders[slot.index()] += held as u32;
                tokens[slot.index()] += reader.inverted_index(fields.slot(slot))?.total_num_tokens();
            }
        }
        let steps: [i32; Slot::COUNT] = std::array::from_fn(|slot| step(tokens[slot], holders[slot]));
        let mut blocks = Vec::new();
        for (reader, base) in searcher.segment_readers().iter().zip(bases) {
            let segment = reader.segment_id();
            let known = |slot: Slot| -> Option<Vec<Arc<Table>>> {
                let blocks = previous?.blocks.iter().filter(|block| block.part.0 == segment);
                let tables = blocks.map(|block| {
                    let (step, table) = &block.slots[slot.index()];
                    (*step == steps[slot.index()]).then(|| Arc::clone(table))
                });
                tables.collect::<Option<Vec<_>>>().filter(|tables| !tables.is_empty())
            };
            let read = |slot: Slot| match known(slot) {
                Some(tables) => Ok(tables),
                None => read_slot(fields, reader, slot, steps[slot.index()]),
            };
            let all: Vec<tantivy::Result<Vec<Arc<Table>>>> = if reader.max_doc() < MANY {
                Slot::ALL.into_iter().map(read).collect()
            } else {
                let read = &read;
                std::thread::scope(|scope| {
                    let threads = Slot::ALL.map(|slot| scope.spawn(move || read(slot)));
                    let gone = || tantivy::TantivyError::ErrorInThread("reading terms".to_owned());
                    threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(gone()))).collect()
                })
            };
            let all = all.into_iter().collect::<tantivy::Result<Vec<_>>>()?;
            for (number, documents) in sizes(reader).enumerate() {
                blocks.push(Block {
                    base: base + number * BLOCK,
                    size: documents.next_multiple_of(64),
                    part: (segment, number),
                    slots: std::array::from_fn(|slot| (steps[slot], Arc::clone(&all[slot][number]))),
                });
            }
        }
        Ok(Terms { blocks, holders })
    }

    /// How many documents have anything in this slot.
    pub(super) fn holders(&self, slot: Slot) -> u32 {
        self.holders[slot.index()]
    }

    /// How many documents hold a term.
    pub(super) fn count(&self, slot: Slot, term: &str) -> usize {
        let hash = TermHash::of(term);
        let postings = self.blocks.iter().filter_map(|block| block.slots[slot.index()].1.get(hash));
        postings.map(|postings| postings.len()).sum()
    }

    /// Whether any document holds a term.
    pub(super) fn has(&self, slot: Slot, term: &str) -> bool {
        let hash = TermHash::of(term);
        self.blocks.iter().any(|block| block.slots[slot.index()].1.get(hash).is_some())
    }
}

/// Documents of each block of a segment.
fn sizes(reader: &SegmentReader) -> impl Iterator<Item = usize> {
    let all = reader.max_doc() as usize;
    (0..all.div_ceil(BLOCK)).map(move |number| (all - number * BLOCK).min(BLOCK))
}

/// Reads one slot of a segment, a table for each of its blocks.
fn read_slot(
    fields: &Fields,
    reader: &SegmentReader,
    slot: Slot,
    step: i32,
) -> tantivy::Result<Vec<Arc<Table>>> {
    let norms = reader.get_fieldnorms_reader(fields.slot(slot))?;
    let index = reader.inverted_index(fields.slot(slot))?;
    let divisors = divisors(step);
    let mut tables: Vec<Table> = sizes(reader)
        .map(|documents| Table { size: documents.next_multiple_of(64), ..Table::default() })
        .collect();
    let mut found: Vec<Vec<(u64, u32)>> = vec![Vec::new(); tables.len()];
    let (mut documents, mut impacts) = (Vec::new(), Vec::new());
    let mut terms = index.terms().stream()?;
    let mut reused = None;
    while terms.advance() {
        let hash = TermHash::of_bytes(terms.key()).0;
        let postings = match &mut reused {
            Some(postings) => {
                index.reset_block_postings_from_terminfo(terms.value(), postings)?;
                postings
            }
            None => reused.insert(
                index.read_block_postings_from_terminfo(terms.value(), IndexRecordOption::WithFreqs)?,
            ),
        };
        let mut block = 0;
        loop {
            for (document, frequency) in postings.docs().iter().zip(postings.freqs()) {
                let number = *document as usize / BLOCK;
                if number != block {
                    if !documents.is_empty() {
                        let place = tables[block].put(&documents, &impacts);
                        found[block].push((hash, place));
                        documents.clear();
                        impacts.clear();
                    }
                    block = number;
                }
                documents.push((*document as usize % BLOCK) as u16);
                impacts.push(impact(*frequency, divisors[usize::from(norms.fieldnorm_id(*document))]));
            }
            if postings.docs().is_empty() {
                break;
            }
            postings.advance();
        }
        if !documents.is_empty() {
            let place = tables[block].put(&documents, &impacts);
            found[block].push((hash, place));
            documents.clear();
            impacts.clear();
        }
    }
    for (table, terms) in tables.iter_mut().zip(found) {
        table.index(&terms);
    }
    Ok(tables.into_iter().map(Arc::new).collect())
}

/// The step of the mean length of a slot's texts.
fn step(tokens: u64, holders: u32) -> i32 {
    let average = (tokens as f32 / holders.max(1) as f32).max(1.0);
    (average.ln() / STEP.ln()).round() as i32
}

/// What the frequency is divided by besides itself, for each encoded length of a text.
fn divisors(step: i32) -> [f32; 256] {
    let average = STEP.powi(step);
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
