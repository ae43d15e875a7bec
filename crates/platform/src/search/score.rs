//! Scores documents: the best way for each unit of the query, added up over the units.

use std::cell::RefCell;
use std::sync::Arc;

use super::bits::Bits;
use super::generation::Generation;
use super::postings::Postings;
use super::schema::Slot;
use super::understand::{Unit, Variant};

/// How far the rarity of what a word means replaces that of the way it is said.
const BY_MEANING: f32 = 0.6;

/// The part of a score that is for having the term at all, however often and in how long a text: what makes a document that answers more of the query win.
const PRESENCE: f32 = 0.4;

/// What a second way to answer the same unit adds: an eighth.
const TIE_SHIFT: u32 = 3;

/// What answering the whole query is worth. Scores are whole numbers, because sixteen of them are
/// compared and added at once; there is room above for second ways to answer.
const FULL: f32 = 40_000.0;

/// Adding one unit to all documents is cheaper than to those touched from one in so many on.
const SPARSE: usize = 32;

/// Scores of all documents for one query.
#[derive(Default)]
pub(super) struct Scores {
    /// By document; 0 where nothing matched.
    total: Vec<u16>,
    /// Scratch: the unit at hand.
    best: Vec<u16>,
    /// The most that a document could have, unless second ways add to it.
    most: f32,
}

/// A way to answer a unit that some document takes.
struct Way {
    /// What it is worth at most.
    worth: f32,
    postings: Arc<Postings>,
}

thread_local! {
    /// Kept from query to query: making it anew costs more than filling it.
    static SCORES: RefCell<Scores> = RefCell::default();
}

/// Scores all documents and hands the scores to `use_scores`.
pub(super) fn with_scores<R>(
    documents: &Generation,
    units: &[Unit],
    use_scores: impl FnOnce(&Scores) -> R,
) -> R {
    SCORES.with(|scores| match scores.try_borrow_mut() {
        Ok(mut scores) => {
            scores.fill(documents, units);
            use_scores(&scores)
        }
        Err(_) => {
            let mut scores = Scores::default();
            scores.fill(documents, units);
            use_scores(&scores)
        }
    })
}

impl Scores {
    fn fill(&mut self, documents: &Generation, units: &[Unit]) {
        self.total.clear();
        self.total.resize(documents.documents, 0);
        self.best.clear();
        self.best.resize(documents.documents, 0);
        let ways: Vec<(Vec<Way>, f32)> = units.iter().map(|unit| ways(documents, unit)).collect();
        self.most = ways.iter().map(|(_, most)| most).sum();
        if self.most <= 0.0 {
            return;
        }
        let scale = FULL / self.most;
        for (ways, _) in ways {
            ways.iter().for_each(|way| self.add_way(way, scale));
            self.add_unit(&ways);
        }
    }

    /// Lets a way answer the unit at hand wherever it is the best, and add a little elsewhere.
    fn add_way(&mut self, way: &Way, scale: f32) {
        let worth = (way.worth * scale).min(FULL);
        let presence = (worth * PRESENCE) as u16;
        let range = (worth * (1.0 - PRESENCE)) as u16;
        let score = |impact: u8| presence + ((u32::from(impact) * 256 * u32::from(range)) >> 16) as u16;
        let join = |best: u16, score: u16| best.max(score).saturating_add(best.min(score) >> TIE_SHIFT);
        match &*way.postings {
            Postings::List { documents, impacts } => {
                for (document, impact) in documents.iter().zip(impacts) {
                    let best = &mut self.best[*document as usize];
                    *best = join(*best, score(*impact));
                }
            }
            Postings::Table { impacts, .. } => {
                for (best, impact) in self.best.iter_mut().zip(impacts) {
                    let held = if *impact > 0 { u16::MAX } else { 0 };
                    *best = join(*best, score(*impact) & held);
                }
            }
        }
    }

    /// Adds the unit at hand to the totals and clears it.
    fn add_unit(&mut self, ways: &[Way]) {
        let touched: usize = ways.iter().map(|way| way.postings.len()).sum();
        let listed = ways.iter().map(|way| match &*way.postings {
            Postings::List { documents, .. } => Some(documents),
            Postings::Table { .. } => None,
        });
        match listed.collect::<Option<Vec<_>>>() {
            Some(lists) if touched * SPARSE < self.total.len() => {
                for document in lists.into_iter().flatten() {
                    let best = &mut self.best[*document as usize];
                    let total = &mut self.total[*document as usize];
                    *total = total.saturating_add(*best);
                    *best = 0;
                }
            }
            _ => {
                for (total, best) in self.total.iter_mut().zip(&mut self.best) {
                    *total = total.saturating_add(*best);
                    *best = 0;
                }
            }
        }
    }

    /// True when there is nothing to tell documents apart by.
    pub(super) fn is_empty(&self) -> bool {
        self.most <= 0.0
    }

    /// The score of a document, to be compared.
    pub(super) fn raw(&self, document: u32) -> u16 {
        self.total.get(document as usize).copied().unwrap_or(0)
    }

    /// The score of a document, in the measure of BM25.
    pub(super) fn score(&self, document: u32) -> f32 {
        f32::from(self.raw(document)) * self.most / FULL
    }

    /// The documents that answer at least this share of the query.
    pub(super) fn matching(&self, share: f32, among: &Bits, into: &mut Bits) {
        into.fill_from(&self.total, ((FULL * share) as u16).max(1), among);
    }
}

/// The ways to answer a unit that documents take, and what the best of them is worth.
fn ways(documents: &Generation, unit: &Unit) -> (Vec<Way>, f32) {
    let found: Vec<(&Variant, f32, Arc<Postings>)> = unit
        .variants
        .iter()
        .map(|variant| (variant, documents.terms.get(variant.slot, &variant.term)))
        .filter(|(_, postings)| !postings.is_empty())
        .map(|(variant, postings)| {
            let among = match variant.slot {
                Slot::Words(_) => documents.terms.holders(variant.slot),
                _ => documents.alive as u32,
            };
            (variant, rarity(postings.len(), among), postings)
        })
        .collect();
    // What the word means is as rare as its most frequent way to be said.
    let same = found.iter().filter(|(variant, ..)| variant.same).map(|(_, rarity, _)| *rarity);
    let meant = same.reduce(f32::min);
    let mut most = 0f32;
    let ways = found
        .into_iter()
        .map(|(variant, own, postings)| {
            let meant = meant.unwrap_or(own);
            let rarity = BY_MEANING * meant + (1.0 - BY_MEANING) * own;
            let worth = unit.share * variant.weight * rarity;
            most = most.max(worth.min(unit.share * variant.weight * meant));
            Way { worth, postings }
        })
        .collect();
    (ways, most)
}

/// How telling a term is (the inverse document frequency of BM25).
fn rarity(holding: usize, documents: u32) -> f32 {
    let holding = holding as f32;
    let documents = (documents as f32).max(holding);
    (1.0 + (documents - holding + 0.5) / (holding + 0.5)).ln()
}
