//! Where practices are: what a map needs of each, kept in memory and brought after the change feed.
//!
//! A map shows far more practices than a list, so reading each of them whole would make it slow. The
//! table is filled when the first map is asked for and then follows what changed: its cost grows with
//! the changes, not with the databank.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::Lang;
use storage::{Db, StorageError};
use tokio::sync::Mutex;

use crate::model::{Practice, Publication};
use crate::service::KIND;
use crate::store;

/// Practices read at a time.
const SLICE: usize = 500;
/// Changes read at a time.
const BATCH: i64 = 1_000;
/// More changes than this behind, filling the table anew is quicker.
const FAR_BEHIND: i64 = 5_000;

/// A practice on a map.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Point {
    /// Degrees, WGS 84.
    pub(crate) lat: f64,
    /// Degrees, WGS 84.
    pub(crate) lon: f64,
    /// City or region.
    pub(crate) city: Option<Box<str>>,
    /// ISO 3166-1 alpha-2.
    pub(crate) country: Option<Box<str>>,
    original: Lang,
    titles: [Option<Box<str>>; 4],
}

impl Point {
    /// None for a practice without coordinates, or one that has been taken out.
    fn of(practice: &Practice) -> Option<Point> {
        let record = &practice.record;
        let place = record.place.as_ref().filter(|_| practice.publication == Publication::Published)?;
        Some(Point {
            lat: place.lat?,
            lon: place.lon?,
            city: place.city.as_deref().or(place.region.as_deref()).map(Into::into),
            country: place.country.as_deref().map(Into::into),
            original: record.original_language,
            titles: Lang::ALL.map(|lang| record.title.get(lang).map(|title| title.as_str().into())),
        })
    }

    /// The title for a reader, with its language.
    pub(crate) fn title(&self, lang: Lang) -> (Lang, &str) {
        [lang, self.original]
            .into_iter()
            .chain(Lang::ALL)
            .find_map(|lang| self.titles[lang.index()].as_deref().map(|title| (lang, title)))
            .unwrap_or((lang, ""))
    }
}

/// All practices that have a place on the map, by id.
#[derive(Debug, Default)]
pub(crate) struct Table {
    points: HashMap<Box<str>, Point>,
    /// The position in the change feed that it has reached; none: it has never been filled.
    sequence: Option<i64>,
}

impl Table {
    /// The point of a practice, if it has one.
    pub(crate) fn get(&self, id: &str) -> Option<&Point> {
        self.points.get(id)
    }
}

/// The table of points of a databank. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Points(Arc<Inner>);

struct Inner {
    db: Db,
    table: RwLock<Table>,
    /// Held by whoever brings the table up to date, so that nobody does it twice at once.
    refreshing: Mutex<()>,
}

impl Points {
    /// The points of this database; nothing is read before the first map.
    pub(crate) fn new(db: Db) -> Self {
        Points(Arc::new(Inner { db, table: RwLock::default(), refreshing: Mutex::default() }))
    }

    /// Asks the table as the databank stands now.
    pub(crate) async fn ask<T>(&self, question: impl FnOnce(&Table) -> T) -> Result<T, StorageError> {
        self.refresh().await?;
        Ok(question(&self.0.table.read().unwrap_or_else(PoisonError::into_inner)))
    }

    async fn refresh(&self) -> Result<(), StorageError> {
        let last = self.0.db.last_change().await?;
        if self.reached() == Some(last) {
            return Ok(());
        }
        let _one_at_a_time = self.0.refreshing.lock().await;
        match self.reached() {
            // An own position beyond the feed's end belongs to another database (one restored, say).
            Some(at) if at <= last && last - at <= FAR_BEHIND => self.follow(at, last).await,
            _ => self.fill(last).await,
        }
    }

    fn reached(&self) -> Option<i64> {
        self.0.table.read().unwrap_or_else(PoisonError::into_inner).sequence
    }

    /// Reads everything. `last` was read before, so that what is written meanwhile is followed later.
    async fn fill(&self, last: i64) -> Result<(), StorageError> {
        let mut points = HashMap::new();
        let mut id = String::new();
        loop {
            let slice = store::after(&self.0.db, &id, SLICE).await?;
            let Some(end) = slice.last() else { break };
            id = end.record.id.to_string();
            points.extend(slice.iter().filter_map(|p| Some((p.record.id.as_str().into(), Point::of(p)?))));
        }
        *self.0.table.write().unwrap_or_else(PoisonError::into_inner) =
            Table { points, sequence: Some(last) };
        Ok(())
    }

    /// Reads what changed.
    async fn follow(&self, mut at: i64, last: i64) -> Result<(), StorageError> {
        while at < last {
            let changes = self.0.db.changes_after(at, BATCH).await?;
            let Some(newest) = changes.last().map(|change| change.sequence) else { break };
            let touched: BTreeSet<&str> = changes
                .iter()
                .filter(|change| change.event.subject.kind == KIND)
                .map(|change| change.event.subject.id.as_str())
                .collect();
            let touched: Vec<&str> = touched.into_iter().collect();
            // Past the cache of practices, which may not have heard of the change yet.
            let practices = store::some(&self.0.db, &touched).await?;
            let mut table = self.0.table.write().unwrap_or_else(PoisonError::into_inner);
            for id in touched {
                table.points.remove(id);
            }
            table
                .points
                .extend(practices.iter().filter_map(|p| Some((p.record.id.as_str().into(), Point::of(p)?))));
            table.sequence = Some(newest);
            at = newest;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Actor, Clock};
    use platform::cache::Generation;

    use super::*;
    use crate::Practices;
    use crate::model::Record;

    fn record(id: &str, lat: Option<f64>) -> Record {
        serde_json::from_value(serde_json::json!({
            "id": id, "original_language": "fr", "title": {"fr": "Médiateurs", "de": "Vermittler"},
            "summary": {"fr": "Bref."}, "place": {"city": "Lille", "country": "FR", "lat": lat, "lon": lat.map(|_| 3.06)},
        }))
        .unwrap()
    }

    #[tokio::test]
    async fn points_follow_what_is_written() {
        let home = storage::testing::sqlite(crate::migrations(), &Clock::system()).await.unwrap();
        let practices = Practices::new(home.db.clone(), Generation::default());
        let points = Points::new(home.db.clone());
        let system = Actor::System("test");
        let at = async |id: &str| {
            points.ask(|table| table.get(id).map(|p| (p.lat, p.title(Lang::De).1.to_owned()))).await
        };
        assert_eq!(at("fr-lille-a").await.unwrap(), None);
        practices
            .bring_in(&system, vec![record("fr-lille-a", Some(50.63)), record("fr-lille-b", None)])
            .await
            .unwrap();
        assert_eq!(at("fr-lille-a").await.unwrap(), Some((50.63, "Vermittler".to_owned())));
        assert_eq!(at("fr-lille-b").await.unwrap(), None, "it has no coordinates");
        practices
            .bring_in(&system, vec![record("fr-lille-b", Some(50.7)), record("fr-lille-a", Some(50.6))])
            .await
            .unwrap();
        assert_eq!(at("fr-lille-a").await.unwrap().unwrap().0, 50.6);
        assert_eq!(at("fr-lille-b").await.unwrap().unwrap().0, 50.7);
        practices.withdraw(&system, "fr-lille-b").await.unwrap();
        assert_eq!(at("fr-lille-b").await.unwrap(), None, "it was taken out");
    }
}
