//! What was read for the queue, for as long as nothing happens.
//!
//! Editors look at their list far more often than anything in it changes, and a count reads every row it
//! counts. Whatever changes appends to the change feed in the same transaction; so what was read holds while
//! the feed stands where it stood before the reading, on every node and to the moment.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use storage::StorageError;
use web::people::Contact;

use crate::model::Editor;
use crate::model::queue::{Counts, Cursor, QueuePage, QueueQuery};

/// As many answers to questions of one kind are remembered; a page of lines takes about 8 KiB.
const MOST: usize = 100;

/// A page of the queue: what was asked, after which place, how many lines.
pub(super) type PageKey = (QueueQuery, Option<Cursor>, usize);

/// What was read, with the sequence of the feed that it belongs to. Clones remember together.
#[derive(Clone, Default)]
pub(crate) struct Seen(Arc<Mutex<Stand>>);

#[derive(Default)]
pub(super) struct Stand {
    sequence: i64,
    pub(super) pages: HashMap<PageKey, Arc<QueuePage>>,
    /// How many fit a question.
    pub(super) found: HashMap<QueueQuery, u64>,
    /// How many are where, as an editor sees it.
    pub(super) counts: HashMap<Editor, Counts>,
    /// Everybody who may judge.
    pub(super) editors: HashMap<(), Arc<[Contact]>>,
}

impl Seen {
    /// What was read of this while the feed stood at `sequence`; else it is read now.
    pub(super) async fn or_read<K: Hash + Eq, V: Clone>(
        &self,
        sequence: i64,
        kind: fn(&mut Stand) -> &mut HashMap<K, V>,
        key: K,
        read: impl Future<Output = Result<V, StorageError>>,
    ) -> Result<V, StorageError> {
        let known = {
            let mut stand = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            (stand.sequence == sequence).then(|| kind(&mut stand).get(&key).cloned()).flatten()
        };
        if let Some(known) = known {
            return Ok(known);
        }
        let value = read.await?;
        let mut stand = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever read slowly may come after one who has seen more.
        if sequence > stand.sequence {
            *stand = Stand { sequence, ..Stand::default() };
        }
        if sequence == stand.sequence {
            let known = kind(&mut stand);
            if known.len() >= MOST {
                known.clear();
            }
            known.insert(key, value.clone());
        }
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn ask(seen: &Seen, sequence: i64, stands: u64) -> u64 {
        seen.or_read(sequence, |stand| &mut stand.found, QueueQuery::default(), async { Ok(stands) })
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn what_was_read_holds_while_nothing_happens() {
        let seen = Seen::default();
        assert_eq!(ask(&seen, 7, 3).await, 3);
        assert_eq!(ask(&seen, 7, 9).await, 3, "not read again");
        assert_eq!(ask(&seen, 8, 4).await, 4, "something happened");
        assert_eq!(ask(&seen, 7, 3).await, 3);
        assert_eq!(ask(&seen, 8, 9).await, 4, "the slower one is not kept");
    }
}
