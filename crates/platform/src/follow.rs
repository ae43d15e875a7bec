//! Brings the search index after the change feed.
//!
//! The database is the truth; the index is a copy that knows how far it has come. After every commit
//! of this process, and every few seconds for those of other nodes, the follower reads what is new in
//! the feed, asks the domains for the documents as they stand now, and applies them. It may be killed
//! at any point: the next start goes on from where the index says it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use kernel::Ref;
use storage::{Db, StorageError};
use tokio_util::sync::CancellationToken;

use crate::cache::Generation;
use crate::search::{Document, SearchError, SearchIndex};

/// A slice of a source: its documents, and the id it ends with; none when there are no more.
pub type Slice = Option<(Vec<Document>, String)>;

/// A domain's documents for search.
pub trait SearchSource: Send + Sync {
    /// The kind of reference whose changes this source answers for.
    fn kind(&self) -> &'static str;

    /// Goes up whenever the documents are made differently of the same things (what a list shows has
    /// another form, say), so that an index made before is brought up to date.
    fn form(&self) -> u32 {
        0
    }

    /// The documents of these ids as they stand now; an id without one is to be forgotten.
    fn documents<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Document>, StorageError>>;

    /// The documents of the next `most` ids after this one in the order of ids, and the last of
    /// those ids.
    fn after<'a>(&'a self, id: Option<&'a str>, most: usize) -> BoxFuture<'a, Result<Slice, StorageError>>;
}

/// Why the index could not follow.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The index.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// The building of an index ended before its time.
    #[error("the search index could not be built to its end")]
    Interrupted,
}

/// Keeps one index after one database.
pub struct Follower {
    db: Db,
    index: SearchIndex,
    sources: Vec<Arc<dyn SearchSource>>,
    generation: Generation,
}

/// Changes taken from the feed at a time.
const BATCH: i64 = 2_000;
/// Documents made at a time.
const DOCUMENTS: usize = 500;
/// More changes than this behind, building anew is quicker than following.
const FAR_BEHIND: i64 = 5_000;
/// How often the feed is looked at for what other nodes wrote.
const POLL: Duration = Duration::from_secs(2);

impl Follower {
    /// A follower that moves `generation` whenever something may read differently.
    pub fn new(
        db: Db,
        index: SearchIndex,
        sources: Vec<Arc<dyn SearchSource>>,
        generation: Generation,
    ) -> Self {
        Follower { db, index, sources, generation }
    }

    /// Brings the index up to the end of the feed; returns how far it has come.
    pub async fn catch_up(&self) -> Result<i64, FollowError> {
        let last = self.db.last_change().await?;
        self.index.expect_form(self.sources.iter().map(|source| source.form()).sum());
        let mut at = self.index.sequence();
        // An index that is ahead belongs to another database (one that was restored, say).
        if at > last || last - at > FAR_BEHIND {
            return self.rebuild().await;
        }
        while at < last {
            let changes = self.db.changes_after(at, BATCH).await?;
            let Some(newest) = changes.last().map(|change| change.sequence) else { break };
            // Before reading: what a domain keeps in memory is from before these changes.
            self.generation.advance();
            let mut touched: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
            for change in &changes {
                let subject = &change.event.subject;
                touched.entry(subject.kind.as_str()).or_default().insert(subject.id.clone());
            }
            for source in &self.sources {
                let ids: Vec<String> =
                    touched.remove(source.kind()).unwrap_or_default().into_iter().collect();
                for ids in ids.chunks(DOCUMENTS) {
                    let documents = source.documents(ids).await?;
                    let gone = ids
                        .iter()
                        .filter(|id| !documents.iter().any(|d| d.reference.id == **id))
                        .map(|id| Ref::new(source.kind(), id.as_str()))
                        .collect();
                    // Still the old position: a crash between two chunks must begin with the first again.
                    self.index.apply(documents, gone, at)?;
                }
            }
            self.index.apply(Vec::new(), Vec::new(), newest)?;
            self.generation.advance();
            at = newest;
        }
        Ok(at)
    }

    /// Builds the index anew beside the old one and swaps; returns how far it has come.
    pub async fn rebuild(&self) -> Result<i64, FollowError> {
        // Read first: what is written meanwhile is then followed again rather than missed.
        let sequence = self.db.last_change().await?;
        self.generation.advance();
        let (send, mut receive) = tokio::sync::mpsc::channel::<Result<Vec<Document>, StorageError>>(2);
        let index = self.index.clone();
        // Indexing keeps a core busy; it runs beside the threads that answer readers.
        let building = tokio::task::spawn_blocking(move || {
            let batches = std::iter::from_fn(|| receive.blocking_recv());
            let documents = batches.flat_map(|batch| match batch {
                Ok(documents) => documents.into_iter().map(Ok).collect(),
                Err(error) => vec![Err(FollowError::from(error))],
            });
            index.try_rebuild(documents, sequence)
        });
        for source in &self.sources {
            let mut id = None;
            loop {
                let (batch, last) = match source.after(id.as_deref(), DOCUMENTS).await {
                    Ok(Some((documents, last))) => (Ok(documents), Some(last)),
                    Ok(None) => break,
                    Err(error) => (Err(error), None),
                };
                // When the builder has failed it takes no more; its reason comes below.
                if send.send(batch).await.is_err() || last.is_none() {
                    break;
                }
                id = last;
            }
        }
        drop(send);
        building.await.map_err(|_| FollowError::Interrupted)??;
        self.generation.advance();
        Ok(sequence)
    }

    /// Follows until told to stop. A failure is logged and tried again: readers keep the last index.
    pub async fn run(self, stop: CancellationToken) {
        let mut committed = self.db.committed();
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                _ = committed.changed() => self.generation.advance(),
                () = tokio::time::sleep(POLL) => {}
            }
            if let Err(error) = self.catch_up().await {
                tracing::error!(%error, "the search index cannot follow the change feed; trying again");
            }
        }
    }
}
