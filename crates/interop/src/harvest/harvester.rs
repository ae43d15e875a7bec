//! The sources that are harvested, and who may do what with them.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use kernel::{Actor, DomainEvent, Permission, Ref, Role};
use platform::fetch::{FetchError, Fetcher, Limits};
use platform::jobs;
use serde_json::json;
use storage::{Db, StorageError};

use super::Intake;
use super::client::{AskError, base_address};
use super::report::Report;
use super::run::Run;
use super::store::{self, NewSource, Noted, Source};

/// May name sources and harvest them.
pub const HARVEST: Permission = Permission { name: "interop.harvest", least: Role::Editor };

/// The kind of reference that sources have.
pub const KIND: &str = "harvest-source";

/// Why nothing could be harvested.
#[derive(Debug, thiserror::Error)]
pub enum HarvestError {
    /// This actor may not.
    #[error("{0} may not harvest")]
    Forbidden(String),
    /// There is no such source.
    #[error("there is no source “{0}”")]
    Absent(String),
    /// Somebody else is harvesting it.
    #[error("{0} is being harvested just now; try again later")]
    Busy(String),
    /// The source cannot be asked; nothing was taken.
    #[error("{0}")]
    Source(String),
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<AskError> for HarvestError {
    fn from(error: AskError) -> Self {
        HarvestError::Source(error.to_string())
    }
}

/// Told how far a harvest is.
pub trait Progress: Send {
    /// So many records were read, of so many, if the source says how many there are.
    fn at(&mut self, read: u64, of: Option<u64>);
}

impl Progress for () {
    fn at(&mut self, _: u64, _: Option<u64>) {}
}

/// Harvests sources. Cheap to clone.
#[derive(Clone)]
pub struct Harvester {
    pub(super) db: Db,
    pub(super) fetcher: Result<Fetcher, FetchError>,
    pub(super) intake: Arc<dyn Intake>,
    pub(super) pause: Duration,
}

impl Harvester {
    /// A harvester that keeps its sources in this database, hands records to this intake, and may fetch
    /// from these hosts though they are not public (the setting `harvest_allow`).
    pub fn new(db: Db, allow: &str, intake: Arc<dyn Intake>) -> Harvester {
        Harvester { db, fetcher: Fetcher::new(allow), intake, pause: Duration::from_secs(2) }
    }

    /// The same with other bounds, and another first pause between tries; for tests.
    #[must_use]
    pub fn with_bounds(mut self, limits: Limits, pause: Duration) -> Harvester {
        self.fetcher = self.fetcher.map(|fetcher| fetcher.with_limits(limits));
        self.pause = pause;
        self
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.db.clock().now()
    }

    /// Every source, by name.
    pub async fn sources(&self) -> Result<Vec<Source>, StorageError> {
        store::sources(&self.db).await
    }

    /// One source.
    pub async fn source(&self, id: &str) -> Result<Option<Source>, StorageError> {
        store::one(&self.db, id).await
    }

    /// What changed or went at a source after it was taken, newest first.
    pub async fn needing_a_look(&self, id: &str, most: i64) -> Result<Vec<Noted>, StorageError> {
        store::needing_a_look(&self.db, id, most).await
    }

    /// Names a source; the one that is there, if its address is known already.
    pub async fn name(&self, actor: &Actor, new: &NewSource) -> Result<Source, HarvestError> {
        allowed(actor)?;
        let address = base_address(&new.address)?.to_string();
        if let Some(known) = store::at(&self.db, &address, new.set.as_deref()).await? {
            return Ok(known);
        }
        let id = self.db.clock().new_id();
        self.db
            .write::<_, HarvestError, _>(actor, async |tx| {
                if store::add(tx, &id, &address, new).await? {
                    let data = json!({"address": address, "set": new.set});
                    tx.emit(DomainEvent::new("harvest-source.named", Ref::new(KIND, id.as_str())).with(data));
                }
                Ok(())
            })
            .await?;
        // Somebody may have been quicker; hers is as good.
        let stands = store::at(&self.db, &address, new.set.as_deref()).await?;
        stands.ok_or(HarvestError::Absent(address))
    }

    /// Other wishes for a source.
    pub async fn set(
        &self,
        actor: &Actor,
        id: &str,
        lang: Option<kernel::Lang>,
        daily: bool,
    ) -> Result<(), HarvestError> {
        allowed(actor)?;
        self.db
            .write::<_, HarvestError, _>(actor, async |tx| {
                if !store::set(tx, id, lang, daily).await? {
                    return Err(HarvestError::Absent(id.to_owned()));
                }
                tx.emit(
                    DomainEvent::new("harvest-source.set", Ref::new(KIND, id)).with(json!({"daily": daily})),
                );
                Ok(())
            })
            .await
    }

    /// Has a source harvested soon, by a job.
    pub async fn ask_for(&self, actor: &Actor, id: &str) -> Result<(), HarvestError> {
        allowed(actor)?;
        let source = self.source(id).await?.ok_or_else(|| HarvestError::Absent(id.to_owned()))?;
        self.db
            .write::<_, HarvestError, _>(actor, async |tx| {
                jobs::enqueue(tx, super::jobs::of(&source.id)).await?;
                tx.emit(DomainEvent::new("harvest-source.asked", Ref::new(KIND, id)));
                Ok(())
            })
            .await
    }

    /// Only says what a harvest would bring: asks the whole source, writes nothing.
    pub async fn try_out(
        &self,
        actor: &Actor,
        new: &NewSource,
        progress: &mut dyn Progress,
    ) -> Result<Report, HarvestError> {
        allowed(actor)?;
        let address = base_address(&new.address)?.to_string();
        let source = store::at(&self.db, &address, new.set.as_deref()).await?.unwrap_or_else(|| Source {
            id: String::new(),
            name: address.clone(),
            address,
            set: new.set.clone(),
            lang: None,
            daily: false,
            since: None,
            busy_since: None,
            created_at: self.db.clock().now(),
            last_run_at: None,
            last_report: None,
        });
        let source = Source { lang: new.lang.or(source.lang), ..source };
        let mut run = Run::new(self, actor, &source, true);
        run.whole(progress).await?;
        Ok(run.report)
    }

    /// Harvests a source: what changed there since the last time.
    pub async fn harvest(
        &self,
        actor: &Actor,
        id: &str,
        progress: &mut dyn Progress,
    ) -> Result<Report, HarvestError> {
        allowed(actor)?;
        let source = self.source(id).await?.ok_or_else(|| HarvestError::Absent(id.to_owned()))?;
        if !self.db.write::<_, StorageError, _>(actor, async |tx| store::take(tx, id).await).await? {
            return Err(HarvestError::Busy(source.name));
        }
        let mut run = Run::new(self, actor, &source, false);
        let ended = run.whole(progress).await;
        // The source is let go whatever happened; where it broke off, the next harvest asks for the same.
        match &ended {
            Ok(()) => run.close().await?,
            Err(HarvestError::Source(reason)) => {
                run.report.broken_off = Some(reason.clone());
                run.close().await?;
            }
            Err(_) => {
                self.db.write::<_, StorageError, _>(actor, async |tx| store::free(tx, id).await).await?
            }
        }
        // Nothing at all was read: that is an error, not a report.
        if run.report.read == 0 {
            ended?;
        }
        Ok(run.report)
    }
}

fn allowed(actor: &Actor) -> Result<(), HarvestError> {
    if actor.may(HARVEST) { Ok(()) } else { Err(HarvestError::Forbidden(actor.to_string())) }
}
