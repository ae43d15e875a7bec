//! Scores documents: the best way for each unit of the query, added up over the units.

use std::cell::RefCell;
use std::sync::Arc;

use super::bits::Bits;
use super::generation::Generation;
use super::postings::Postings;
use super::schema::Slot;
use super::tune::t;
use super::understand::Unit;

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
pub(super) fn with_scores<R>(documents: &Generation, units: &[Unit], use_scores: impl FnOnce(&Scores) -> R) -> R {
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
        let common = found.iter().filter(|(_, _, same, _)| *same).map(|(_, rarity, ..)| *rarity).fold(f32::MAX, f32::min);
        if found.is_empty() {
            return;
        }
        let mix = t("mix", 0.5);
        let floor = t("floor", 0.4);
        let tie = t("tie", 0.1);
        let mut unit_most = 0f32;
        for (weight, rarity, _, postings) in &found {
            let rarity = if common < f32::MAX { mix * common + (1.0 - mix) * rarity } else { *rarity };
            let whole = unit.share * weight * rarity;
            unit_most = unit_most.max(whole.min(unit.share * weight * if common < f32::MAX { common } else { rarity }));
            let base = whole * floor;
            let step = whole * (1.0 - floor) / 255.0;
            for (document, impact) in postings.documents.iter().zip(&postings.impacts) {
                let score = base + step * f32::from(*impact);
                let best = &mut self.best[*document as usize];
                *best = if score > *best { score + tie * *best } else { *best + tie * score };
            }
        }
        self.most += unit_most;
        for (.., postings) in &found {
            for document in &postings.documents {
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
