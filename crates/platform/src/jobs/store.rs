//! The only file with SQL about jobs.

use chrono::{DateTime, Utc};
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::{DeadJob, Job, Load, NewJob};

/// The key of the job that a schedule keeps: one a kind.
const SCHEDULE: &str = "schedule";

statements! { "jobs";
    /// A job; left out when one with its key waits already.
    INSERT = "INSERT INTO jobs (id, kind, payload, once_key, state, attempts, run_at, created_at) \
              VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $6) ON CONFLICT DO NOTHING";
    /// The job that a schedule keeps, unless there is one.
    SCHEDULE_ONE = "INSERT INTO jobs (id, kind, payload, once_key, state, attempts, run_at, created_at) \
                    SELECT $1, $2, $3, 'schedule', 'waiting', 0, $4, $4 WHERE NOT EXISTS \
                    (SELECT 1 FROM jobs WHERE kind = $2 AND once_key = 'schedule') ON CONFLICT DO NOTHING";
    /// Whether anything is due: asked first, so that an idle node writes nothing.
    DUE = "SELECT 1 AS n FROM jobs WHERE (state = 'waiting' AND run_at <= $1) \
           OR (state = 'running' AND leased_until < $1) LIMIT 1";
    /// Leases the next due job. Two nodes may choose the same one; the second then finds it taken. Each state
    /// is asked for its first one: an `OR` would sort all that are due.
    LEASE = "UPDATE jobs SET state = 'running', attempts = attempts + 1, leased_until = $2 \
             WHERE id = (SELECT id FROM (\
                 SELECT id, run_at FROM (SELECT id, run_at FROM jobs WHERE state = 'waiting' AND run_at <= $1 \
                                         ORDER BY run_at, id LIMIT 1) w \
                 UNION ALL \
                 SELECT id, run_at FROM (SELECT id, run_at FROM jobs WHERE state = 'running' \
                                         AND leased_until < $1 ORDER BY run_at, id LIMIT 1) r\
             ) due ORDER BY run_at, id LIMIT 1) \
             AND ((state = 'waiting' AND run_at <= $1) OR (state = 'running' AND leased_until < $1)) \
             RETURNING id, kind, payload, attempts, once_key";
    /// A job is done. The attempt is named, so that a node which lost its lease ends nobody else's.
    DONE = "DELETE FROM jobs WHERE id = $1 AND attempts = $2";
    /// A job waits for its next attempt. Its key is free: what was enqueued meanwhile has taken it.
    RETRY = "UPDATE jobs SET state = 'waiting', run_at = $3, leased_until = NULL, once_key = NULL, \
             last_error = $4 WHERE id = $1 AND attempts = $2";
    /// The job of a schedule waits for its next time.
    AGAIN = "UPDATE jobs SET state = 'waiting', attempts = $3, run_at = $4, leased_until = NULL, \
             last_error = $5 WHERE id = $1 AND attempts = $2";
    /// A job is given up; its key is free again.
    BURY = "UPDATE jobs SET state = 'dead', leased_until = NULL, once_key = NULL, last_error = $3 \
            WHERE id = $1 AND attempts = $2";
    /// A schedule never waits longer than its interval, even where the clock was set back.
    NO_LATER = "UPDATE jobs SET run_at = $2 WHERE kind = $1 AND once_key = 'schedule' \
                AND state = 'waiting' AND run_at > $2";
    /// How much is to be done.
    LOAD = "SELECT sum(CASE WHEN state <> 'dead' AND (once_key IS NULL OR once_key <> 'schedule') \
                       THEN 1 ELSE 0 END) AS waiting, \
            sum(CASE WHEN state = 'dead' THEN 1 ELSE 0 END) AS dead FROM jobs";
    /// What was given up.
    DEAD = "SELECT id, kind, attempts, last_error, created_at FROM jobs WHERE state = 'dead' \
            ORDER BY created_at DESC, id DESC LIMIT 200";
    /// Lets one that was given up be tried anew.
    REVIVE = "UPDATE jobs SET state = 'waiting', attempts = 0, run_at = $2 WHERE id = $1 AND state = 'dead'";
    /// Forgets one that was given up.
    DISCARD = "DELETE FROM jobs WHERE id = $1 AND state = 'dead'";
}

/// A leased job, and whether a schedule keeps it.
pub(super) struct Leased {
    pub(super) job: Job,
    pub(super) scheduled: bool,
}

pub(super) async fn insert(tx: &mut Tx, job: &NewJob) -> Result<(), StorageError> {
    let at = tx.at();
    let values =
        params![tx.new_id(), job.kind, job.payload.clone(), job.once.clone(), job.at.unwrap_or(at), at,];
    tx.run(INSERT, values).await?;
    Ok(())
}

pub(super) async fn lease(
    tx: &mut Tx,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<Leased>, StorageError> {
    let Some(row) = tx.maybe(LEASE, params![now, until]).await? else { return Ok(None) };
    let key: Option<String> = row.get("once_key")?;
    let job = Job {
        id: row.get("id")?,
        kind: row.get("kind")?,
        payload: row.get("payload")?,
        attempt: row.get("attempts")?,
    };
    Ok(Some(Leased { job, scheduled: key.as_deref() == Some(SCHEDULE) }))
}

pub(super) async fn done(tx: &mut Tx, job: &Job) -> Result<(), StorageError> {
    tx.run(DONE, params![job.id.as_str(), job.attempt]).await.map(|_| ())
}

pub(super) async fn schedule(tx: &mut Tx, kind: &str) -> Result<(), StorageError> {
    let values = params![tx.new_id(), kind, serde_json::json!({}), tx.at()];
    tx.run(SCHEDULE_ONE, values).await.map(|_| ())
}

pub(super) async fn is_due(db: &Db, now: DateTime<Utc>) -> Result<bool, StorageError> {
    Ok(db.maybe(DUE, params![now]).await?.is_some())
}

pub(super) async fn retry(
    tx: &mut Tx,
    job: &Job,
    at: DateTime<Utc>,
    error: &str,
) -> Result<(), StorageError> {
    tx.run(RETRY, params![job.id.as_str(), job.attempt, at, error]).await.map(|_| ())
}

pub(super) async fn again(
    tx: &mut Tx,
    job: &Job,
    attempts: i64,
    at: DateTime<Utc>,
    error: Option<String>,
) -> Result<(), StorageError> {
    tx.run(AGAIN, params![job.id.as_str(), job.attempt, attempts, at, error]).await.map(|_| ())
}

pub(super) async fn bury(tx: &mut Tx, job: &Job, error: &str) -> Result<(), StorageError> {
    tx.run(BURY, params![job.id.as_str(), job.attempt, error]).await.map(|_| ())
}

pub(super) async fn no_later(tx: &mut Tx, kind: &str, at: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(NO_LATER, params![kind, at]).await.map(|_| ())
}

pub(super) async fn load(db: &Db) -> Result<Load, StorageError> {
    let Some(row) = db.maybe(LOAD, vec![]).await? else { return Ok(Load::default()) };
    let count = |name| Ok::<i64, StorageError>(row.get::<Option<i64>>(name)?.unwrap_or(0));
    Ok(Load { waiting: count("waiting")?, dead: count("dead")? })
}

pub(super) async fn dead(db: &Db) -> Result<Vec<DeadJob>, StorageError> {
    let read = |row: &Row| {
        Ok(DeadJob {
            id: row.get("id")?,
            kind: row.get("kind")?,
            attempts: row.get("attempts")?,
            error: row.get::<Option<String>>("last_error")?.unwrap_or_default(),
            created_at: row.get("created_at")?,
        })
    };
    db.all(DEAD, vec![]).await?.iter().map(read).collect()
}

pub(super) async fn revive(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    let at = tx.at();
    Ok(tx.run(REVIVE, params![id, at]).await? == 1)
}

pub(super) async fn discard(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    Ok(tx.run(DISCARD, params![id]).await? == 1)
}
