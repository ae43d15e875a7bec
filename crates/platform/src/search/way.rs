//! What a way to answer a part of the query is worth, and how ways come together in a document's score.
//!
//! These are the loops that go over all documents: they are inlined where they are dispatched, so that each
//! processor runs them with what it has.

/// What a second way to answer the same unit adds: an eighth.
pub(super) const TIE_SHIFT: u32 = 3;

/// A way to answer a unit that some document takes.
pub(super) struct Way {
    /// What having the term is worth, and what more may come with its frequency.
    pub(super) presence: u16,
    pub(super) range: u16,
    /// How many documents take it.
    pub(super) count: usize,
}

impl Way {
    /// The range counts in 256ths of the impact. Its two bytes are multiplied by themselves, so that nothing
    /// is ever wider than a score, and as many scores as possible are computed at once.
    #[inline(always)]
    pub(super) fn score(&self, impact: u8) -> u16 {
        let [high, low] = self.range.to_be_bytes().map(u16::from);
        let impact = u16::from(impact);
        self.presence + impact * high + ((impact * low) >> 8)
    }
}

/// Two ways to answer the same unit.
#[inline(always)]
pub(super) fn join(best: u16, score: u16) -> u16 {
    best.max(score).saturating_add(best.min(score) >> TIE_SHIFT)
}

/// Joins what the documents of a block have by one more way.
#[inline(always)]
pub(super) fn join_all(best: &mut [u16], impacts: &[u8], way: &Way) {
    for (best, impact) in best.iter_mut().zip(impacts) {
        let held = if *impact > 0 { u16::MAX } else { 0 };
        *best = join(*best, way.score(*impact) & held);
    }
}

/// Adds what documents have by the unit at hand.
#[inline(always)]
pub(super) fn add_up(total: &mut [u16], best: &mut [u16]) {
    for (total, best) in total.iter_mut().zip(best) {
        *total = total.saturating_add(std::mem::take(best));
    }
}
