//! The change feed: every write says here what happened, in its own transaction.
//!
//! One table is audit log, search outbox, activity stream and alert source. Its sequence has no
//! gaps and its order is the order of commits: the next number is taken from one row that stays
//! locked until the commit, so a follower that has seen 41 and then sees 43 has missed nothing.

use chrono::{DateTime, Utc};
use kernel::{DomainEvent, Ref};

use crate::{Db, StorageError, Tx, params, statements};

statements! { "feed";
    /// Takes so many numbers and returns the last of them.
    TAKE = "UPDATE change_sequence SET last = last + $1 RETURNING last";
    /// One fact.
    APPEND = "INSERT INTO changes (sequence, at, actor, action, subject_kind, subject_id, data) \
              VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// What happened after a sequence.
    AFTER = "SELECT sequence, at, actor, action, subject_kind, subject_id, data FROM changes \
             WHERE sequence > $1 ORDER BY sequence LIMIT $2";
    /// What happened to one thing, newest first.
    OF_SUBJECT = "SELECT sequence, at, actor, action, subject_kind, subject_id, data FROM changes \
                  WHERE subject_kind = $1 AND subject_id = $2 ORDER BY sequence DESC LIMIT $3";
    /// The last number that was given.
    LAST = "SELECT last FROM change_sequence";
}

/// The statements of the feed, for the shared test.
pub fn statements() -> &'static [crate::Statement] {
    ALL
}

/// One line of the feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its place; from 1, without gaps, in the order of commits.
    pub sequence: i64,
    /// When it was committed.
    pub at: DateTime<Utc>,
    /// Who did it, as [`kernel::Actor`] prints itself.
    pub actor: String,
    /// What happened.
    pub event: DomainEvent,
}

pub(crate) async fn append(
    tx: &mut Tx,
    actor: &str,
    at: DateTime<Utc>,
    events: Vec<DomainEvent>,
) -> Result<Option<i64>, StorageError> {
    let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
    if count == 0 {
        return Ok(None);
    }
    let last: i64 = match tx.maybe(TAKE, params![count]).await? {
        Some(row) => row.get("last")?,
        None => return Err(StorageError::Engine(sqlx::Error::RowNotFound)),
    };
    for (number, event) in (last - count + 1..).zip(events) {
        let DomainEvent { action, subject, data } = event;
        let values = params![number, at, actor, action, subject.kind, subject.id, data];
        tx.run(APPEND, values).await?;
    }
    Ok(Some(last))
}

fn change(row: &crate::Row) -> Result<Change, StorageError> {
    Ok(Change {
        sequence: row.get("sequence")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        event: DomainEvent {
            action: row.get("action")?,
            subject: Ref::new(row.get::<String>("subject_kind")?, row.get::<String>("subject_id")?),
            data: row.get("data")?,
        },
    })
}

impl Db {
    /// What happened after this sequence, oldest first, `most` lines at the most.
    pub async fn changes_after(&self, sequence: i64, most: i64) -> Result<Vec<Change>, StorageError> {
        self.all(AFTER, params![sequence, most]).await?.iter().map(change).collect()
    }

    /// What happened to one thing, newest first, `most` lines at the most.
    pub async fn changes_of(&self, subject: &Ref, most: i64) -> Result<Vec<Change>, StorageError> {
        let values = params![subject.kind.as_str(), subject.id.as_str(), most];
        self.all(OF_SUBJECT, values).await?.iter().map(change).collect()
    }

    /// The last sequence of the feed; 0 when nothing has happened yet.
    pub async fn last_change(&self) -> Result<i64, StorageError> {
        match self.maybe(LAST, vec![]).await? {
            Some(row) => row.get("last"),
            None => Ok(0),
        }
    }
}
