//! Use-cases: reading practices, bringing records in, taking practices out.

pub mod adaptations;
mod editing;
pub mod files;
pub(crate) mod letters;
pub(crate) mod personal;
pub mod upkeep;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use kernel::{Actor, DomainEvent, Ref};
use platform::cache::Cache;
use serde_json::json;
use storage::{Db, StorageError, Tx};

use crate::exchange::Applied;
use crate::model::{Adoptions, Practice, Publication, Record};
use crate::rules::{self, Change};
use crate::store::{self, Revision};

pub use crate::store::{Done, Wanted};
pub use editing::{Conflict, Edit, Edited};

/// The kind of reference that practices have.
pub const KIND: &str = "practice";

/// Bytes (roughly) that practices kept in memory may take. Lists do without them (see `brief`), and a
/// page that is asked for often is kept whole.
const KEPT: u64 = 2 << 20;

/// Reading and writing practices. Cheap to clone.
#[derive(Clone)]
pub struct Practices {
    db: Db,
    kept: Cache<Arc<Practice>>,
    adoptions: Cache<Arc<HashMap<String, Adoptions>>>,
}

/// Why a practice could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PracticeError {
    /// This actor may not.
    #[error("{actor} may not change practices")]
    Forbidden {
        /// Who tried.
        actor: String,
    },
    /// There is none with this id.
    #[error("there is no practice “{0}”")]
    Absent(String),
    /// It has no revision with this number.
    #[error("practice “{id}” has no revision {number}")]
    NoRevision {
        /// The practice.
        id: String,
        /// The number.
        number: i64,
    },
    /// Somebody else changed it meanwhile.
    #[error("practice “{0}” was changed by somebody else meanwhile; try again")]
    Outrun(String),
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Practices {
    /// Practices of this database.
    pub fn new(db: Db, generation: platform::cache::Generation) -> Self {
        let adoptions = Cache::new(generation.clone(), 1, |_| 1);
        Practices { db, kept: Cache::new(generation, KEPT, |practice| weight(&practice.record)), adoptions }
    }

    /// The database they are in.
    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    /// One practice, published or withdrawn.
    pub async fn get(&self, id: &str) -> Result<Option<Arc<Practice>>, StorageError> {
        Ok(self.some(&[id]).await?.pop())
    }

    /// These practices, in this order; those that do not exist are left out.
    pub async fn some(&self, ids: &[&str]) -> Result<Vec<Arc<Practice>>, StorageError> {
        let made = self.kept.generation().now();
        let mut found: HashMap<&str, Arc<Practice>> = HashMap::with_capacity(ids.len());
        let mut wanted = Vec::new();
        for id in ids {
            match self.kept.get(id) {
                Some(practice) => {
                    found.insert(id, practice);
                }
                None => wanted.push(*id),
            }
        }
        if !wanted.is_empty() {
            for practice in store::some(&self.db, &wanted).await? {
                let practice = Arc::new(practice);
                self.kept.put(practice.record.id.as_str(), made, Arc::clone(&practice));
                if let Some(id) = ids.iter().find(|id| **id == practice.record.id.as_str()) {
                    found.insert(id, practice);
                }
            }
        }
        Ok(ids.iter().filter_map(|id| found.get(id).cloned()).collect())
    }

    /// Which of these hits were taken out since the search index came as far as `indexed`. As a rule it has
    /// come as far as this process has written, and then nothing is asked of the database.
    pub async fn gone(&self, indexed: i64, ids: &[&str]) -> Result<Vec<String>, StorageError> {
        if self.db.last_committed() <= indexed {
            return Ok(Vec::new());
        }
        let stand = self.some(ids).await?;
        let is_public = |id: &&&str| {
            let mut own = stand.iter().filter(|practice| practice.record.id.as_str() == **id);
            own.any(|practice| practice.publication == Publication::Published)
        };
        Ok(ids.iter().filter(|id| !is_public(id)).map(|id| (*id).to_owned()).collect())
    }

    /// The next `most` published practices after this id, in the order of ids.
    pub async fn after(&self, id: Option<&str>, most: usize) -> Result<Vec<Practice>, StorageError> {
        store::after(&self.db, id.unwrap_or_default(), most).await
    }

    /// How many practices are published.
    pub async fn count(&self) -> Result<usize, StorageError> {
        Ok(usize::try_from(store::count(&self.db).await?).unwrap_or(0))
    }

    /// How many published practices nobody has confirmed (or brought in) since a moment.
    pub async fn count_unconfirmed_since(&self, at: DateTime<Utc>) -> Result<usize, StorageError> {
        Ok(usize::try_from(store::count_unconfirmed_since(&self.db, at).await?).unwrap_or(0))
    }

    /// Ids of all published practices, in order.
    pub async fn ids(&self) -> Result<Vec<String>, StorageError> {
        store::ids(&self.db).await
    }

    /// Which of these ids belong to a practice already.
    pub async fn taken(&self, ids: &[&str]) -> Result<Vec<String>, StorageError> {
        store::taken(&self.db, ids).await
    }

    /// All revisions of a practice, newest first.
    pub async fn revisions(&self, id: &str) -> Result<Vec<Revision>, StorageError> {
        store::revisions(&self.db, id).await
    }

    /// Who took over from whom in the family of a practice: pairs (adaptation, original).
    pub async fn family(&self, id: &str) -> Result<Vec<(String, String)>, StorageError> {
        store::family(&self.db, id).await
    }

    /// Takes a practice out; its address then says so. Nothing of it is deleted.
    pub async fn withdraw(&self, actor: &Actor, id: &str) -> Result<(), PracticeError> {
        self.move_to(actor, id, Publication::Withdrawn, None).await
    }

    /// Brings records in, in one transaction.
    pub async fn bring_in(&self, actor: &Actor, records: Vec<Record>) -> Result<Applied, PracticeError> {
        if !actor.may(rules::EDIT) {
            return Err(PracticeError::Forbidden { actor: actor.to_string() });
        }
        self.db.write(actor, async |tx| bring_in(tx, actor, records).await).await
    }
}

/// Brings records in, as a part of a transaction. The records are sound and each id stands once.
pub async fn bring_in(tx: &mut Tx, actor: &Actor, records: Vec<Record>) -> Result<Applied, PracticeError> {
    let at = tx.at();
    let mut applied = Applied::default();
    let ids: Vec<&str> = records.iter().map(|record| record.id.as_str()).collect();
    let mut stand: HashMap<String, Practice> = store::some_in(tx, &ids)
        .await?
        .into_iter()
        .map(|practice| (practice.record.id.to_string(), practice))
        .collect();
    for record in records {
        let stands = stand.remove(record.id.as_str());
        let (practice, action) = match rules::bring_in(record, stands.as_ref(), at) {
            Change::Same => {
                applied.unchanged += 1;
                continue;
            }
            Change::New(practice) => {
                store::insert(tx, &practice).await?;
                applied.created += 1;
                (practice, "practice.created")
            }
            Change::Revised(practice) => {
                if !store::update(tx, &practice, practice.revision - 1).await? {
                    return Err(PracticeError::Outrun(practice.record.id.to_string()));
                }
                applied.revised += 1;
                (practice, "practice.revised")
            }
        };
        store::revise(tx, &practice, &actor.to_string(), None).await?;
        let subject = Ref::new(KIND, practice.record.id.as_str());
        tx.emit(DomainEvent::new(action, subject).with(json!({"revision": practice.revision})));
    }
    tx.flush().await?;
    Ok(applied)
}

/// Whether a practice has this id already, withdrawn ones included, as this transaction sees it.
pub async fn is_taken(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    Ok(!store::some_in(tx, &[id]).await?.is_empty())
}

/// How many bytes a record takes in memory, roughly.
fn weight(record: &Record) -> u32 {
    let texts: usize = crate::model::Heading::ALL
        .into_iter()
        .flat_map(|heading| record.text(heading).iter().map(|(_, text)| text.len()).collect::<Vec<_>>())
        .sum();
    u32::try_from(texts + 2_000).unwrap_or(u32::MAX)
}

impl Practices {
    /// Looks over the databank: revisions, lineage, concepts.
    pub(crate) async fn check(
        &self,
        vocabulary: &vocabulary::Vocabulary,
    ) -> Result<Vec<web::Finding>, StorageError> {
        let mut findings = Vec::new();
        let mut fault =
            |about: String, fault: String| findings.push(web::Finding { about, fault: Some(fault) });
        for (id, from) in store::dangling(&self.db).await? {
            fault(format!("practice {id}"), format!("was adapted from “{from}”, which does not exist"));
        }
        for id in store::unrevised(&self.db).await? {
            fault(format!("practice {id}"), "has no revision for the state that stands".to_owned());
        }
        let (mut last, mut seen) = (None::<String>, 0);
        loop {
            let slice = self.after(last.as_deref(), 500).await?;
            let Some(end) = slice.last() else { break };
            last = Some(end.record.id.to_string());
            seen += slice.len();
            for practice in &slice {
                let record = &practice.record;
                for id in record.kinds.iter().chain(&record.themes).chain(&record.target_groups) {
                    if vocabulary.get(id).is_none() {
                        fault(format!("practice {}", record.id), format!("names the unknown concept “{id}”"));
                    }
                }
            }
        }
        findings.push(web::Finding { about: format!("{seen} published practices"), fault: None });
        Ok(findings)
    }
}
