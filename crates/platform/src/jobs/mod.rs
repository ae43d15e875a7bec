//! Work that is done after a commit, once and surely: mail, harvests, reminders.
//!
//! | file | what it holds |
//! |---|---|
//! | `mod` | [`NewJob`], [`enqueue`], and [`Work`]: what a domain does with a job |
//! | [`runner`] | [`Runner`]: takes what is due, tries again, gives up, keeps schedules |
//! | `store` | the only file with SQL |
//!
//! A job is enqueued in the transaction that makes it necessary, so it exists exactly when that
//! commits. It is leased to one node at a time; a node that dies loses its lease and another goes on.
//! A job may therefore run twice and must be harmless then (`docs/decisions/0007-own-job-table.md`).
//!
//! To add a kind of job: a struct that implements [`Work`], listed in the domain's `jobs()`. Work
//! that comes again and again says so by [`Work::every`] and needs no enqueueing.

mod runner;
mod store;

use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use serde_json::Value;
use storage::{Db, StorageError, Tx};

pub use runner::Runner;
pub(crate) use store::ALL as STATEMENTS;

/// A job to be enqueued.
#[derive(Clone, Debug)]
pub struct NewJob {
    kind: &'static str,
    payload: Value,
    at: Option<DateTime<Utc>>,
    once: Option<String>,
}

impl NewJob {
    /// A job of this kind, to be done as soon as the transaction has committed. The payload is a
    /// JSON object with ids, never with personal data: it may be shown at the desk.
    pub fn new(kind: &'static str, payload: Value) -> Self {
        NewJob { kind, payload, at: None, once: None }
    }

    /// Not before this moment.
    #[must_use]
    pub fn at(mut self, at: DateTime<Utc>) -> Self {
        self.at = Some(at);
        self
    }

    /// At most one job of this kind with this key waits at a time; a second is left out.
    #[must_use]
    pub fn once(mut self, key: impl Into<String>) -> Self {
        self.once = Some(key.into());
        self
    }
}

/// Enqueues a job as a part of a transaction.
///
/// # Errors
/// When the database cannot take it.
pub async fn enqueue(tx: &mut Tx, job: NewJob) -> Result<(), StorageError> {
    store::insert(tx, &job).await
}

/// A job that is being done.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// With what.
    pub payload: Value,
    /// Which attempt this is; from 1.
    pub attempt: i64,
}

impl Job {
    /// A text member of the payload.
    ///
    /// # Errors
    /// [`JobError::Fail`] when it is absent: trying again would not help.
    pub fn text(&self, member: &str) -> Result<&str, JobError> {
        self.payload
            .get(member)
            .and_then(Value::as_str)
            .ok_or_else(|| JobError::Fail(format!("the payload has no text “{member}”")))
    }
}

/// Why a job was not done, and what follows: the error itself says whether to try again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// Something outside is away; try again later.
    #[error("{0}")]
    Retry(String),
    /// It will never work; give up now.
    #[error("{0}")]
    Fail(String),
}

impl From<StorageError> for JobError {
    fn from(error: StorageError) -> Self {
        JobError::Retry(error.to_string())
    }
}

/// What is done with the jobs of one kind.
pub trait Work: Send + Sync {
    /// The kind: `mail.deliver`.
    fn kind(&self) -> &'static str;

    /// Does it. It may have been done before, wholly or in part.
    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>>;

    /// How often it is done without being asked for; none: only when enqueued.
    fn every(&self) -> Option<Duration> {
        None
    }
}

/// A job that was given up, as the desk shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadJob {
    /// Its id.
    pub id: String,
    /// What was to be done.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Why it failed last.
    pub error: String,
    /// When it was enqueued.
    pub created_at: DateTime<Utc>,
}

/// How many jobs wait, and how many were given up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Waiting or under way, those of schedules left aside.
    pub waiting: i64,
    /// Given up.
    pub dead: i64,
}

/// How much is to be done.
///
/// # Errors
/// When the database cannot be read.
pub async fn load(db: &Db) -> Result<Load, StorageError> {
    store::load(db).await
}

/// Jobs that were given up, newest first, two hundred at the most.
///
/// # Errors
/// When the database cannot be read.
pub async fn dead(db: &Db) -> Result<Vec<DeadJob>, StorageError> {
    store::dead(db).await
}

/// Lets a job that was given up be tried anew. False when there is none with this id.
///
/// # Errors
/// When the database cannot be written.
pub async fn revive(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    store::revive(tx, id).await
}

/// Forgets a job that was given up. False when there is none with this id.
///
/// # Errors
/// When the database cannot be written.
pub async fn discard(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    store::discard(tx, id).await
}
