//! What may be harvested: which things there are, when each last changed, which are gone.
//!
//! The catalogue follows the change feed and asks the domains what each thing looks like now. It keeps
//! three promises that a look at a domain's own `updated_at` could not:
//!
//! - **Nothing is missed.** A datestamp is given after the change was committed, and never lies before the
//!   moment at which others can see it. (A long import is committed long after it began: with its own time,
//!   whoever harvested meanwhile would never hear of it.) The current second is not listed before it is
//!   over, so nothing can be added behind a harvester's back.
//! - **Deletions stay known**, whatever the domain does with its rows.
//! - **Nothing is told twice**: a thing is stamped anew only when what is harvested of it differs.

mod job;
mod store;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use kernel::{Actor, Ref};
use sha2::{Digest, Sha256};
use storage::{Db, StorageError};
use tokio::sync::Mutex;
use web::Site;
use web::harvest::{HarvestRecord, HarvestSource};

pub(crate) use job::Following;
pub(crate) use store::ALL as STATEMENTS;

/// Changes that are taken in one transaction.
const AT_ONCE: i64 = 500;
/// Slices that one question waits for; the rest is left to the next one, or to the job.
const PATIENCE: usize = 20;

/// A thing in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `KIND/ID`.
    pub item: String,
    /// When it last changed, in whole seconds.
    pub datestamp: DateTime<Utc>,
    /// It is no longer public.
    pub deleted: bool,
}

impl Entry {
    /// What it points to.
    pub fn reference(&self) -> Ref {
        let (kind, id) = self.item.split_once('/').unwrap_or((self.item.as_str(), ""));
        Ref::new(kind, id)
    }
}

/// How far the catalogue is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The last change that was taken.
    pub sequence: i64,
    /// The whole feed was taken once.
    pub filled: bool,
    /// What resumption tokens are signed with.
    pub secret: String,
}

/// Which part of the catalogue is asked for; both bounds belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first second.
    pub from: DateTime<Utc>,
    /// The last second.
    pub until: DateTime<Utc>,
    /// Only this set.
    pub set: Option<String>,
}

/// By kind.
type Sources = HashMap<&'static str, Arc<dyn HarvestSource>>;

/// The catalogue of all domains. Cheap to clone.
#[derive(Clone)]
pub struct Catalogue {
    site: Site,
    sources: Arc<OnceLock<Sources>>,
    /// One at a time on this node; between nodes, the state's row decides.
    following: Arc<Mutex<()>>,
}

impl Catalogue {
    /// The catalogue of what this site's domains let be harvested.
    pub fn new(site: &Site) -> Catalogue {
        Catalogue { site: site.clone(), sources: Arc::default(), following: Arc::default() }
    }

    /// What the domains let be harvested; asked for late, since jobs are made before the domains are known.
    fn sources(&self) -> &Sources {
        self.sources.get_or_init(|| {
            let sources = self.site.registry().iter().flat_map(|domain| domain.harvest_sources());
            sources.map(|source| (source.kind(), source)).collect()
        })
    }

    fn db(&self) -> &Db {
        &self.site.db
    }

    /// Takes what happened since, as far as one question may wait; the state it then has.
    pub async fn follow(&self) -> Result<State, StorageError> {
        let _turn = self.following.lock().await;
        let mut state = self.state().await?;
        for _ in 0..PATIENCE {
            if !self.step(&state).await? {
                return Ok(state);
            }
            state = self.state().await?;
        }
        Ok(state)
    }

    async fn state(&self) -> Result<State, StorageError> {
        if let Some(state) = store::state(self.db()).await? {
            return Ok(state);
        }
        let clock = self.db().clock();
        // Two ids together are more than a hundred random bits.
        let secret = format!("{}{}", clock.new_id(), clock.new_id());
        self.db()
            .write::<_, StorageError, _>(&Actor::System("catalogue"), async |tx| {
                store::begin(tx, &secret).await
            })
            .await?;
        let begun = store::state(self.db()).await?;
        begun.ok_or_else(|| StorageError::Column { column: "catalogue_state".into(), reason: "empty".into() })
    }

    /// Takes one slice of the feed; false when there was nothing left to do.
    async fn step(&self, state: &State) -> Result<bool, StorageError> {
        let changes = self.db().changes_after(state.sequence, AT_ONCE).await?;
        let Some(last) = changes.last().map(|change| change.sequence) else {
            if state.filled {
                return Ok(false);
            }
            return self
                .write(state, state.sequence, true, &BTreeMap::new(), &HashMap::new())
                .await
                .map(|_| true);
        };
        // Each thing once, at its last change.
        let mut touched: BTreeMap<Ref, DateTime<Utc>> = BTreeMap::new();
        for change in changes {
            if self.sources().contains_key(change.event.subject.kind.as_str()) {
                touched.insert(change.event.subject, change.at);
            }
        }
        let records = self.records(touched.keys()).await?;
        self.write(state, last, state.filled, &touched, &records).await?;
        Ok(true)
    }

    async fn write(
        &self,
        state: &State,
        sequence: i64,
        filled: bool,
        touched: &BTreeMap<Ref, DateTime<Utc>>,
        records: &HashMap<Ref, HarvestRecord>,
    ) -> Result<(), StorageError> {
        self.db()
            .write::<_, StorageError, _>(&Actor::System("catalogue"), async |tx| {
                if !store::advance(tx, state, sequence, filled).await? {
                    return Ok(());
                }
                let now = tx.at();
                for (reference, changed) in touched {
                    // Before the first harvest there is nobody who could miss anything: things keep the
                    // time of their own.
                    let at = whole_second(if state.filled { now } else { *changed });
                    let item = format!("{}/{}", reference.kind, reference.id);
                    match records.get(reference) {
                        Some(record) => {
                            store::stamp(tx, &item, at, &digest(record), &with_wider(&record.sets)).await?
                        }
                        None => store::strike(tx, &item, at).await?,
                    }
                }
                Ok(())
            })
            .await
    }

    /// What these things look like now; those that are not public are missing.
    pub async fn records<'a>(
        &self,
        references: impl Iterator<Item = &'a Ref>,
    ) -> Result<HashMap<Ref, HarvestRecord>, StorageError> {
        let mut by_kind: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for reference in references {
            by_kind.entry(reference.kind.as_str()).or_default().push(reference.id.clone());
        }
        let mut records = HashMap::new();
        for (kind, ids) in by_kind {
            let Some(source) = self.sources().get(kind) else { continue };
            for record in source.records(&self.site, &ids).await? {
                records.insert(Ref::new(kind, record.id.clone()), record);
            }
        }
        Ok(records)
    }

    /// The JSON schema of a kind's exchange form.
    pub fn schema(&self, kind: &str) -> Option<&'static str> {
        self.sources().get(kind).map(|source| source.schema())
    }

    /// The last second that is over: what lists may show.
    pub fn horizon(&self) -> DateTime<Utc> {
        whole_second(self.db().clock().now()) - TimeDelta::seconds(1)
    }

    /// The next entries of a window after a place.
    pub async fn page(
        &self,
        window: &Window,
        after: Option<(DateTime<Utc>, &str)>,
        most: usize,
    ) -> Result<Vec<Entry>, StorageError> {
        store::page(self.db(), &self.within_horizon(window), after, most).await
    }

    /// How many entries a window has.
    pub async fn count(&self, window: &Window) -> Result<i64, StorageError> {
        store::count(self.db(), &self.within_horizon(window)).await
    }

    fn within_horizon(&self, window: &Window) -> Window {
        Window { until: window.until.min(self.horizon()), ..window.clone() }
    }

    /// One thing.
    pub async fn one(&self, reference: &Ref) -> Result<Option<Entry>, StorageError> {
        store::one(self.db(), &format!("{}/{}", reference.kind, reference.id)).await
    }

    /// The sets that a thing is in, or was when it went.
    pub async fn sets_of(&self, reference: &Ref) -> Result<Vec<String>, StorageError> {
        store::sets_of(self.db(), &format!("{}/{}", reference.kind, reference.id)).await
    }

    /// The first datestamp; now, where there is nothing yet.
    pub async fn earliest(&self) -> Result<DateTime<Utc>, StorageError> {
        let earliest = store::earliest(self.db()).await?;
        Ok(earliest.unwrap_or_else(|| whole_second(self.db().clock().now())))
    }

    /// Every set with its name, wider ones before narrower ones.
    pub async fn sets(&self) -> Result<Vec<(String, String)>, StorageError> {
        let specs = store::sets(self.db()).await?;
        let name = |spec: &str| {
            self.sources()
                .values()
                .find_map(|source| source.set_name(spec))
                .unwrap_or_else(|| spec.to_owned())
        };
        Ok(specs.into_iter().map(|spec| (name(&spec), spec)).map(|(name, spec)| (spec, name)).collect())
    }
}

fn whole_second(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::seconds(1)).unwrap_or(at)
}

/// The sets of a thing and those above them (`theme` above `theme:nightlife`); true for its own.
fn with_wider(sets: &[String]) -> Vec<(String, bool)> {
    let mut all: BTreeSet<(String, bool)> = sets.iter().map(|set| (set.clone(), true)).collect();
    for set in sets {
        for (end, _) in set.match_indices(':') {
            if !sets.iter().any(|own| own == &set[..end]) {
                all.insert((set[..end].to_owned(), false));
            }
        }
    }
    all.into_iter().collect()
}

/// Differs when what is harvested differs.
fn digest(record: &HarvestRecord) -> String {
    let mut hash = Sha256::new();
    hash.update(record.full.to_string());
    for set in &record.sets {
        hash.update([0]);
        hash.update(set);
    }
    // The date of a statement is that of the change itself, and would make every event a difference.
    for said in record.dublin_core.iter().filter(|said| said.element != web::harvest::Element::Date) {
        hash.update([1]);
        hash.update(said.element.name());
        hash.update(said.lang.map_or("", kernel::Lang::code));
        hash.update(&said.value);
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_in_the_sets_above_their_own() {
        let sets = ["country:be".to_owned(), "theme:drugs".to_owned(), "theme:nightlife".to_owned()];
        let all: Vec<(String, bool)> = with_wider(&sets);
        let expected = [
            ("country", false),
            ("country:be", true),
            ("theme", false),
            ("theme:drugs", true),
            ("theme:nightlife", true),
        ];
        assert_eq!(all, expected.map(|(set, own)| (set.to_owned(), own)));
    }
}
