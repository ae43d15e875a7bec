//! What terms and words are found by: their hash, which stands for them.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// A term's hash. That two of them have one (64 bits) is as likely as a fault of the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct TermHash(pub(super) u64);

impl TermHash {
    /// Of a term.
    pub(super) fn of(term: &str) -> Self {
        Self::of_bytes(term.as_bytes())
    }

    /// The same of its bytes, as the index has them.
    pub(super) fn of_bytes(term: &[u8]) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(term);
        // 0 marks a free place.
        TermHash(hasher.finish().max(1))
    }
}
