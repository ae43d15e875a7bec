//! A bounded cache whose entries hold only as long as nothing has changed.
//!
//! Every write moves the [`Generation`]; an entry made before the move is never handed out again.
//! That is coarse (one edit empties it all) and therefore impossible to get wrong: no page can name
//! what it depends on and forget something.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts the changes that any page may depend on. Cheap to clone; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Generation(Arc<AtomicU64>);

impl Generation {
    /// The count now. Read it **before** reading what a page is made of.
    pub fn now(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }

    /// Something changed.
    pub fn advance(&self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

/// A cache of values by text key, bounded by the sum of their weights.
#[derive(Clone)]
pub struct Cache<V: Clone + Send + Sync + 'static> {
    entries: moka::sync::Cache<Box<str>, (u64, V)>,
    generation: Generation,
}

impl<V: Clone + Send + Sync + 'static> Cache<V> {
    /// A cache that holds values up to `most` in all, as `weigh` weighs each.
    pub fn new(generation: Generation, most: u64, weigh: fn(&V) -> u32) -> Self {
        let entries = moka::sync::Cache::builder()
            .max_capacity(most)
            .weigher(move |key, (_, value)| weigh(value).saturating_add(length(key)))
            .build();
        Cache { entries, generation }
    }

    /// The value, if it was made in this generation.
    pub fn get(&self, key: &str) -> Option<V> {
        let (made, value) = self.entries.get(key)?;
        (made == self.generation.now()).then_some(value)
    }

    /// Keeps a value that was made from what stood at generation `made`.
    pub fn put(&self, key: &str, made: u64, value: V) {
        if made == self.generation.now() {
            self.entries.insert(key.into(), (made, value));
        }
    }

    /// The generation that entries are checked against.
    pub fn generation(&self) -> &Generation {
        &self.generation
    }
}

#[allow(clippy::borrowed_box, reason = "the cache hands out its keys as it holds them")]
fn length(key: &Box<str>) -> u32 {
    u32::try_from(key.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_end_with_their_generation() {
        let generation = Generation::default();
        let cache: Cache<&str> = Cache::new(generation.clone(), 1_000, |_| 1);
        let before = generation.now();
        cache.put("a", before, "old");
        assert_eq!(cache.get("a"), Some("old"));
        generation.advance();
        assert_eq!(cache.get("a"), None);
        cache.put("a", before, "made from what stood before the change");
        assert_eq!(cache.get("a"), None);
        cache.put("a", generation.now(), "new");
        assert_eq!(cache.get("a"), Some("new"));
    }
}
