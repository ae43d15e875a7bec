//! The databank as import and export see it.

use std::collections::HashSet;
use std::sync::Arc;

use futures::stream::{self, Stream};
use kernel::{Actor, Slug};
use storage::{Db, StorageError};
use vocabulary::Vocabulary;

use crate::exchange::{Applied, Batches, Concepts, Fit, ImportError, ImportTarget, Scheme};
use crate::model::{Practice, Record};
use crate::service::{self, PracticeError};
use crate::store;

/// Records read at a time for an export.
const SLICE: usize = 500;

/// Where imported records go, and exported ones come from.
#[derive(Clone)]
pub struct Databank {
    db: Db,
    vocabulary: Vocabulary,
    actor: Actor,
}

impl Databank {
    /// The databank in this database; `actor` is who brings records in.
    pub fn new(db: Db, vocabulary: Vocabulary, actor: Actor) -> Self {
        Databank { db, vocabulary, actor }
    }
}

/// The vocabulary as the checks of records ask for it.
pub struct KnownConcepts(Vocabulary);

impl KnownConcepts {
    /// The concepts of this vocabulary.
    pub fn new(vocabulary: Vocabulary) -> Self {
        KnownConcepts(vocabulary)
    }
}

impl Concepts for KnownConcepts {
    fn fits(&self, scheme: Scheme, id: &str) -> Fit {
        let own = match scheme {
            Scheme::Kinds => vocabulary::Scheme::Kinds,
            Scheme::Themes => vocabulary::Scheme::Themes,
            Scheme::TargetGroups => vocabulary::Scheme::TargetGroups,
        };
        if self.0.is_in(own, id) {
            Fit::Yes
        } else if self.0.get(id).is_some() {
            Fit::WrongList
        } else {
            Fit::Unknown
        }
    }
}

impl ImportTarget for Databank {
    fn concepts(&self) -> Arc<dyn Concepts> {
        Arc::new(KnownConcepts(self.vocabulary.clone()))
    }

    async fn known_ids(&self, ids: &[Slug]) -> Result<HashSet<Slug>, ImportError> {
        let ids: Vec<&str> = ids.iter().map(Slug::as_str).collect();
        let taken = store::taken(&self.db, &ids).await?;
        Ok(taken.into_iter().filter_map(|id| id.parse().ok()).collect())
    }

    async fn take_in(&self, batches: &mut Batches<'_>) -> Result<Applied, ImportError> {
        self.db
            .write(&self.actor, async |tx| {
                let mut all = Applied::default();
                while let Some(records) = batches.next().await? {
                    all += service::bring_in(tx, &self.actor, records).await?;
                }
                Ok(all)
            })
            .await
    }
}

impl From<PracticeError> for ImportError {
    fn from(error: PracticeError) -> Self {
        match error {
            PracticeError::Storage(error) => ImportError::Storage(error),
            other => ImportError::Databank(Box::new(other)),
        }
    }
}

impl Databank {
    /// Every published record, in the order of ids, some hundreds in memory at a time.
    pub fn records(&self) -> impl Stream<Item = Result<Record, StorageError>> + '_ {
        let start = (String::new(), Vec::new().into_iter());
        stream::try_unfold(start, async |(mut last, mut slice): (String, std::vec::IntoIter<Practice>)| {
            loop {
                if let Some(practice) = slice.next() {
                    return Ok(Some((practice.record, (last, slice))));
                }
                let next = store::after(&self.db, &last, SLICE).await?;
                let Some(end) = next.last() else { return Ok(None) };
                last = end.record.id.to_string();
                slice = next.into_iter();
            }
        })
    }
}
