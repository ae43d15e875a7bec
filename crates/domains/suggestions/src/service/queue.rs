//! The queue, and the figures.

use std::sync::Arc;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use storage::StorageError;
use web::people::{Contact, People};

use super::Suggestions;
use crate::model::Editor;
use crate::model::figures::{Month, RefusedLine};
use crate::model::links::LinkCheck;
use crate::model::queue::{Counts, Cursor, QueueLine, QueuePage, QueueQuery};
use crate::rules::review::REVIEW;
use crate::rules::{figures, fold};
use crate::store;

/// What an editor sees of the queue.
pub struct Sight {
    /// The lines.
    pub page: Arc<QueuePage>,
    /// How many fit the filters.
    pub found: u64,
    /// How many are where.
    pub counts: Counts,
    /// Everybody who may judge.
    pub editors: Arc<[Contact]>,
}

impl Suggestions {
    /// The next lines of the queue after a place.
    pub async fn queue(
        &self,
        query: &QueueQuery,
        after: Option<&Cursor>,
        most: usize,
    ) -> Result<QueuePage, StorageError> {
        store::queue::page(&self.db, &folded(query), after, most).await
    }

    /// How many fit the filters.
    pub async fn queue_len(&self, query: &QueueQuery) -> Result<u64, StorageError> {
        store::queue::count(&self.db, &folded(query)).await
    }

    /// How many are where, and how many this editor has.
    pub async fn counts(&self, me: &Editor) -> Result<Counts, StorageError> {
        self.counts_at(self.db.last_change().await?, me).await
    }

    async fn counts_at(&self, stand: i64, me: &Editor) -> Result<Counts, StorageError> {
        let read = store::queue::counts(&self.db, me);
        self.seen.or_read(stand, |seen| &mut seen.counts, me.clone(), read).await
    }

    /// What an editor sees of the queue after a place. `people` knows who may judge.
    pub async fn sight(
        &self,
        query: &QueueQuery,
        after: Option<&Cursor>,
        most: usize,
        me: &Editor,
        people: &dyn People,
    ) -> Result<Sight, StorageError> {
        let query = folded(query);
        let stand = self.db.last_change().await?;
        let key = (query.clone(), after.cloned(), most);
        let read = async { store::queue::page(&self.db, &query, after, most).await.map(Arc::new) };
        let page = self.seen.or_read(stand, |seen| &mut seen.pages, key, read).await?;
        let counts = self.counts_at(stand, me).await?;
        let found = if !query.narrows() {
            counts.within(query.scope)
        } else if let Some(found) = page.found {
            found
        } else if after.is_none() && !page.more {
            page.lines.len() as u64
        } else {
            let read = store::queue::count(&self.db, &query);
            self.seen.or_read(stand, |seen| &mut seen.found, query.clone(), read).await?
        };
        let read = async { people.with_role(REVIEW.least).await.map(Arc::from) };
        let editors = self.seen.or_read(stand, |seen| &mut seen.editors, (), read).await?;
        Ok(Sight { page, found, counts, editors })
    }

    /// What comes after a suggestion in a queue; from the front again at its end. Never the same one.
    pub async fn next_after(
        &self,
        query: &QueueQuery,
        done: &Cursor,
    ) -> Result<Option<QueueLine>, StorageError> {
        let behind = self.queue(query, Some(done), 1).await?.lines.pop();
        if behind.is_some() {
            return Ok(behind);
        }
        let front = self.queue(query, None, 2).await?;
        Ok(front.lines.into_iter().find(|line| line.id != done.id))
    }

    /// Others of the same title, latest first: sent twice, perhaps.
    pub async fn same_title(&self, id: &str, title: &str) -> Result<Vec<QueueLine>, StorageError> {
        if title.is_empty() { Ok(Vec::new()) } else { store::queue::same_title(&self.db, id, title).await }
    }

    /// What is known of the addresses in a suggestion.
    pub async fn links(&self, id: &str) -> Result<Vec<LinkCheck>, StorageError> {
        store::links::of(&self.db, id).await
    }

    /// The last so many months, oldest first.
    pub async fn months(&self, months: u32) -> Result<Vec<Month>, StorageError> {
        let now = self.clock().now();
        let from = figures::month_before(now, months.saturating_sub(1)).and_time(NaiveTime::MIN).and_utc();
        let lives = store::figures::lives(&self.db, from).await?;
        Ok(figures::by_month(&lives, now, months))
    }

    /// How many published practices nobody has confirmed for a year, and how many are published.
    pub async fn stale_practices(&self) -> Result<(u64, u64), StorageError> {
        let year_ago = self.now() - TimeDelta::days(365);
        let stale = self.practices.count_unconfirmed_since(year_ago).await?;
        Ok((stale as u64, self.practices.count().await? as u64))
    }

    /// Refused ones that may be listed, latest first.
    pub async fn refused(&self, most: usize, offset: usize) -> Result<Vec<RefusedLine>, StorageError> {
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        store::figures::refused(&self.db, number(most), number(offset)).await
    }

    /// How many those are.
    pub async fn count_refused(&self) -> Result<usize, StorageError> {
        Ok(usize::try_from(store::figures::count_refused(&self.db).await?).unwrap_or(usize::MAX))
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock().now()
    }
}

/// The same question with its words as the column has them.
fn folded(query: &QueueQuery) -> QueueQuery {
    QueueQuery { words: fold::fold(&query.words), ..query.clone() }
}
