//! Scores documents: the best way for each unit of the query, added up over the units.
//!
//! Only documents that can reach what is asked for are scored. The ways to answer a query are parted in
//! two: those that together are worth too little (a wider concept, a frequent word beside a rare one),
//! and the others; a document that takes none of the others need not be looked at. This is the idea of
//! MaxScore (Turtle and Flood, 1995), with what a match has to reach in place of the worst hit's score, so
//! that every match is still found and counted.

use std::cell::RefCell;
use std::ops::Range;

use fearless_simd::{Level, dispatch};

use super::bits::Bits;
use super::generation::Generation;
use super::postings::Postings;
use super::schema::Slot;
use super::understand::{Unit, Variant};
use super::way::{TIE_SHIFT, Way, add_up, join, join_all};

/// How far the rarity of what a word means replaces that of the way it is said.
const BY_MEANING: f32 = 0.6;

/// The part of a score that is for having the term at all, however often and in how long a text: what
/// makes a document that answers more of the query win.
const PRESENCE: f32 = 0.4;

/// What answering the whole query is worth. Scores are whole numbers, because many of them are
/// compared and added at once; there is room above for second ways to answer.
const FULL: f32 = 40_000.0;

/// Where more than one in so many documents can match, all of them are scored: walking through all is
/// that much quicker a document than going from one to the next.
const MANY: usize = 6;

/// A list this many times longer than the documents that are looked for is searched rather than read.
const LONG: usize = 16;

/// Scores by document, kept from query to query because making them anew costs more than filling them;
/// between queries all are 0.
#[derive(Default)]
struct Scratch {
    /// By document; 0 where nothing matched.
    total: Vec<u16>,
    /// The unit at hand.
    best: Vec<u16>,
    /// The documents that are scored, unless all are.
    candidates: Bits,
    /// The same by their number in their block, all blocks after one another.
    listed: Vec<u16>,
    /// A query is at work, or did not come to its end.
    dirty: bool,
}

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// What the scores hold.
#[derive(Clone, Copy, PartialEq)]
enum Scored {
    Nothing,
    /// Those of the candidates.
    Candidates,
    /// Those of all documents.
    All,
}

/// The scores of documents for one query.
pub(super) struct Scores<'a> {
    documents: &'a Generation,
    scratch: &'a mut Scratch,
    ways: Vec<Way>,
    /// By way, then by block.
    postings: Vec<Option<Postings<'a>>>,
    /// The ways of each unit.
    units: Vec<Range<usize>>,
    /// The most that a document could have, unless second ways add to it.
    most: f32,
    scored: Scored,
}

/// Hands the scores of a query to `use_scores`.
pub(super) fn with_scores<R>(
    documents: &Generation,
    units: &[Unit],
    use_scores: impl FnOnce(&mut Scores<'_>) -> R,
) -> R {
    let run = |scratch: &mut Scratch| {
        if std::mem::replace(&mut scratch.dirty, true) {
            scratch.total.clear();
            scratch.best.clear();
        }
        scratch.total.resize(documents.documents, 0);
        scratch.best.resize(documents.documents, 0);
        let mut scores = Scores::new(documents, units, scratch);
        let result = use_scores(&mut scores);
        scores.clear();
        scratch.dirty = false;
        result
    };
    SCRATCH.with(|scratch| match scratch.try_borrow_mut() {
        Ok(mut scratch) => run(&mut scratch),
        Err(_) => run(&mut Scratch::default()),
    })
}

impl<'a> Scores<'a> {
    fn new(documents: &'a Generation, units: &[Unit], scratch: &'a mut Scratch) -> Self {
        let mut scores = Scores {
            documents,
            scratch,
            ways: Vec::with_capacity(32),
            postings: Vec::with_capacity(32 * documents.terms.blocks.len()),
            units: Vec::with_capacity(units.len()),
            most: 0.0,
            scored: Scored::Nothing,
        };
        let mut worths = Vec::with_capacity(32);
        for unit in units {
            let first = worths.len();
            scores.most += scores.ways_of(unit, &mut worths);
            scores.units.push(first..worths.len());
        }
        if scores.most > 0.0 {
            let scale = FULL / scores.most;
            for (worth, count) in worths {
                let worth = (worth * scale).min(FULL);
                let presence = (worth * PRESENCE) as u16;
                scores.ways.push(Way { presence, range: (worth * (1.0 - PRESENCE)) as u16, count });
            }
        }
        scores
    }

    /// Adds the ways to answer a unit that documents take, as what they are worth and how many take
    /// them; gives what the best of them is worth.
    fn ways_of(&mut self, unit: &Unit, worths: &mut Vec<(f32, usize)>) -> f32 {
        let terms = &self.documents.terms;
        let mut found: Vec<(&Variant, f32, usize)> = Vec::with_capacity(unit.variants.len());
        for variant in &unit.variants {
            let start = self.postings.len();
            let mut count = 0;
            for block in &terms.blocks {
                let postings = block.get(variant.slot, variant.hash);
                count += postings.map_or(0, |postings| postings.len());
                self.postings.push(postings);
            }
            if count == 0 {
                self.postings.truncate(start);
                continue;
            }
            let among = match variant.slot {
                Slot::Words(_) => terms.holders(variant.slot),
                _ => self.documents.alive as u32,
            };
            found.push((variant, rarity(count, among), count));
        }
        // What the word means is as rare as its most frequent way to be said.
        let same = found.iter().filter(|(variant, ..)| variant.same).map(|(_, rarity, _)| *rarity);
        let meant = same.reduce(f32::min);
        let mut most = 0f32;
        for (variant, own, count) in found {
            let meant = meant.unwrap_or(own);
            let rarity = BY_MEANING * meant + (1.0 - BY_MEANING) * own;
            most = most.max(unit.share * variant.weight * rarity.min(meant));
            worths.push((unit.share * variant.weight * rarity, count));
        }
        most
    }

    /// True when there is nothing to tell documents apart by.
    pub(super) fn is_empty(&self) -> bool {
        self.most <= 0.0
    }

    /// The score of a document that matches, to be compared.
    pub(super) fn raw(&self, document: u32) -> u16 {
        self.scratch.total.get(document as usize).copied().unwrap_or(0)
    }

    /// The score of a document that matches, in the measure of BM25.
    pub(super) fn score(&self, document: u32) -> f32 {
        f32::from(self.raw(document)) * self.most / FULL
    }

    /// The documents that answer at least this share of the query. Scores are those of the last call.
    pub(super) fn matching(&mut self, share: f32, among: &Bits, into: &mut Bits) {
        let least = ((FULL * share) as u16).max(1);
        self.clear();
        self.choose(least, among);
        match self.scored {
            Scored::Nothing => {
                into.clone_from(among);
                into.clear();
            }
            Scored::Candidates => {
                self.score_candidates();
                into.fill_from(&self.scratch.total, least, &self.scratch.candidates);
            }
            Scored::All => {
                self.score_all();
                into.fill_from(&self.scratch.total, least, among);
            }
        }
    }

    fn clear(&mut self) {
        match self.scored {
            Scored::Nothing => {}
            Scored::Candidates => {
                for document in self.scratch.candidates.iter() {
                    self.scratch.total[document as usize] = 0;
                }
            }
            Scored::All => self.scratch.total.fill(0),
        }
        self.scored = Scored::Nothing;
    }

    /// Chooses whom to score: whoever can reach `least`.
    fn choose(&mut self, least: u16, among: &Bits) {
        if self.ways.is_empty() {
            return;
        }
        self.scored = Scored::All;
        let needed = self.needed(least);
        let blocks = &self.documents.terms.blocks;
        let most = self.documents.documents / MANY;
        if self.ways.iter().zip(&needed).any(|(way, needed)| *needed && way.count > most) {
            return;
        }
        let scratch = &mut *self.scratch;
        scratch.candidates.clone_from(among);
        scratch.candidates.clear();
        for (way, _) in needed.iter().enumerate().filter(|(_, needed)| **needed) {
            for (block, postings) in blocks.iter().zip(&self.postings[way * blocks.len()..]) {
                let candidates = scratch.candidates.words_from(block.base / 64);
                match postings {
                    Some(Postings::List { documents, .. }) => {
                        for document in *documents {
                            candidates[usize::from(*document) / 64] |= 1 << (*document % 64);
                        }
                    }
                    Some(Postings::Table { holders, .. }) => {
                        for (candidates, holders) in candidates.iter_mut().zip(*holders) {
                            *candidates |= holders;
                        }
                    }
                    None => {}
                }
            }
        }
        scratch.candidates.intersect(among);
        if scratch.candidates.count() <= most {
            self.scored = Scored::Candidates;
        }
    }

    /// The ways of which a document has to take one to reach `least`: of the others, as many as
    /// possible, the longest and least telling first.
    fn needed(&self, least: u16) -> Vec<bool> {
        let bounds: Vec<u32> = self.ways.iter().map(|way| u32::from(way.score(u8::MAX))).collect();
        let mut unit_of = vec![0; self.ways.len()];
        for (unit, ways) in self.units.iter().enumerate() {
            unit_of[ways.clone()].fill(unit);
        }
        let mut order: Vec<usize> = (0..self.ways.len()).collect();
        order.sort_unstable_by_key(|way| u64::from(bounds[*way]) * 1_024 / self.ways[*way].count as u64);
        // Of each unit: the best of the ways that are left aside, and their sum. Together they give at most
        // the best and an eighth of the rest, in whatever order they are joined.
        let mut aside = vec![(0u32, 0u32); self.units.len()];
        let bound = |(best, sum): (u32, u32)| best + (sum - best).div_ceil(1 << TIE_SHIFT);
        let mut total = 0;
        let mut needed = vec![true; self.ways.len()];
        for way in order {
            let old = aside[unit_of[way]];
            let new = (old.0.max(bounds[way]), old.1 + bounds[way]);
            let next = total - bound(old) + bound(new);
            if next < u32::from(least) {
                total = next;
                aside[unit_of[way]] = new;
                needed[way] = false;
            }
        }
        needed
    }

    /// Scores the candidates.
    fn score_candidates(&mut self) {
        let blocks = &self.documents.terms.blocks;
        let Scratch { total, best, candidates, listed, .. } = &mut *self.scratch;
        listed.clear();
        let mut ends = Vec::with_capacity(blocks.len());
        for block in blocks {
            let words = &candidates.words_from(block.base / 64)[..block.size / 64];
            for (at, word) in words.iter().enumerate() {
                let mut rest = *word;
                while rest != 0 {
                    listed.push((at * 64 + rest.trailing_zeros() as usize) as u16);
                    rest &= rest - 1;
                }
            }
            ends.push(listed.len());
        }
        let mut start = 0;
        for (number, (block, end)) in blocks.iter().zip(ends).enumerate() {
            let listed = &listed[start..end];
            start = end;
            if listed.is_empty() {
                continue;
            }
            let among = &candidates.words_from(block.base / 64)[..block.size / 64];
            let total = &mut total[block.base..block.base + block.size];
            let best = &mut best[block.base..block.base + block.size];
            for unit in &self.units {
                for at in unit.clone() {
                    let way = &self.ways[at];
                    match self.postings[at * blocks.len() + number] {
                        Some(Postings::List { documents, impacts }) => {
                            if documents.len() > listed.len() * LONG {
                                for document in listed {
                                    if let Ok(found) = documents.binary_search(document) {
                                        let best = &mut best[usize::from(*document)];
                                        *best = join(*best, way.score(impacts[found]));
                                    }
                                }
                                continue;
                            }
                            for (document, impact) in documents.iter().zip(impacts) {
                                let document = usize::from(*document);
                                if among[document / 64] >> (document % 64) & 1 == 1 {
                                    best[document] = join(best[document], way.score(*impact));
                                }
                            }
                        }
                        Some(Postings::Table { impacts, .. }) => {
                            for document in listed {
                                let document = usize::from(*document);
                                if impacts[document] > 0 {
                                    best[document] = join(best[document], way.score(impacts[document]));
                                }
                            }
                        }
                        None => {}
                    }
                }
                for document in listed {
                    let document = usize::from(*document);
                    total[document] = total[document].saturating_add(best[document]);
                    best[document] = 0;
                }
            }
        }
    }

    /// Scores all documents.
    fn score_all(&mut self) {
        let blocks = &self.documents.terms.blocks;
        let Scratch { total, best, .. } = &mut *self.scratch;
        for (number, block) in blocks.iter().enumerate() {
            let total = &mut total[block.base..block.base + block.size];
            let best = &mut best[block.base..block.base + block.size];
            for unit in &self.units {
                for at in unit.clone() {
                    let way = &self.ways[at];
                    match self.postings[at * blocks.len() + number] {
                        Some(Postings::List { documents, impacts }) => {
                            for (document, impact) in documents.iter().zip(impacts) {
                                let best = &mut best[usize::from(*document)];
                                *best = join(*best, way.score(*impact));
                            }
                        }
                        Some(Postings::Table { impacts, .. }) => {
                            dispatch!(Level::new(), _ => join_all(best, impacts, way));
                        }
                        None => {}
                    }
                }
                dispatch!(Level::new(), _ => add_up(total, best));
            }
        }
    }
}

/// How telling a term is (the inverse document frequency of BM25).
fn rarity(holding: usize, documents: u32) -> f32 {
    let holding = holding as f32;
    let documents = (documents as f32).max(holding);
    (1.0 + (documents - holding + 0.5) / (holding + 0.5)).ln()
}
