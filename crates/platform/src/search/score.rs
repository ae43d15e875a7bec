//! Scores documents: the best way for each unit of the query, added up over the units.

use std::cell::RefCell;
use std::sync::Arc;

use super::bits::Bits;
use super::generation::Generation;
use super::postings::Postings;
use super::schema::Slot;
use super::understand::Unit;

/// How far the rarity of what a word means replaces that of the way it is said.
const BY_MEANING: f32 = 0.6;

/// The part of a score that is for having the term at all, however often and in how long a text: what makes a document that answers more of the query win.
const PRESENCE: f32 = 0.4;

/// What a second way to answer the same unit adds.
const TIE: f32 = 0.1;

/// Adding one unit to all documents is cheaper than to those touched from one in so many on.
const SPARSE: usize = 8;

/// Scores of all documents for one query.
#[derive(Default)]
pub(super) struct Scores {
    /// By document; 0 where nothing matched.
    pub(super) total: Vec<f32>,
    /// Scratch: the unit at hand.
    best: Vec<f32>,
    /// The most that a document could have.
    pub(super) most: f32,
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
        self.total.resize(documents.documents, 0.0);
        self.best.clear();
        self.best.resize(documents.documents, 0.0);
        self.most = 0.0;
        for unit in units {
            self.add(documents, unit);
        }
    }

    fn add(&mut self, documents: &Generation, unit: &Unit) {
        let found: Vec<(f32, f32, bool, Arc<Postings>)> = unit
            .variants
            .iter()
            .map(|variant| {
                let postings = documents.terms.get(variant.slot, &variant.term);
                let holders = match variant.slot {
                    Slot::Words(_) => documents.terms.holders(variant.slot),
                    _ => documents.alive as u32,
                };
                (variant.weight, rarity(postings.documents.len(), holders), variant.same, postings)
            })
            .filter(|(.., postings)| !postings.documents.is_empty())
            .collect();
        // What the word means is as rare as its most frequent way to be said.
        let common = found
            .iter()
            .filter(|(_, _, same, _)| *same)
            .map(|(_, rarity, ..)| *rarity)
            .fold(f32::MAX, f32::min);
        if found.is_empty() {
            return;
        }
        let mut most = 0f32;
        for (weight, rarity, _, postings) in &found {
            let own = *rarity;
            let (rarity, meant) = if common < f32::MAX {
                (BY_MEANING * common + (1.0 - BY_MEANING) * own, common)
            } else {
                (own, own)
            };
            let whole = unit.share * weight * rarity;
            most = most.max(whole.min(unit.share * weight * meant));
            let base = whole * PRESENCE;
            let step = whole * (1.0 - PRESENCE) / 255.0;
            for (document, impact) in postings.documents.iter().zip(&postings.impacts) {
                let score = base + step * f32::from(*impact);
                let best = &mut self.best[*document as usize];
                *best = score.max(*best) + TIE * score.min(*best);
            }
        }
        self.most += most;
        let touched: usize = found.iter().map(|(.., postings)| postings.documents.len()).sum();
        if touched * SPARSE > documents.documents {
            for (total, best) in self.total.iter_mut().zip(&mut self.best) {
                *total += *best;
                *best = 0.0;
            }
        } else {
            for document in found.iter().flat_map(|(.., postings)| &postings.documents) {
                let best = &mut self.best[*document as usize];
                self.total[*document as usize] += *best;
                *best = 0.0;
            }
        }
    }

    /// The documents that answer at least this share of the query.
    pub(super) fn matching(&self, share: f32, among: &Bits, into: &mut Bits) {
        into.fill_from(&self.total, (self.most * share).max(f32::MIN_POSITIVE), among);
    }
}

/// How telling a term is (the inverse document frequency of BM25).
fn rarity(holding: usize, documents: u32) -> f32 {
    let holding = holding as f32;
    let documents = (documents as f32).max(holding);
    (1.0 + (documents - holding + 0.5) / (holding + 0.5)).ln()
}
