//! Sessions.

use chrono::{DateTime, Utc};
use kernel::Role;
use kernel::grant::Grant;
use storage::{Db, StorageError, Tx, params, statements};
use web::Session;

use super::coded;
use crate::model::{Method, SESSION_IDLE, SESSION_LIFE, SessionRow};

statements! { "accounts.sessions";
    /// A session and its person, a row a grant.
    OPEN = "SELECT s.id, s.person_id, s.signed_in_at, s.last_used_at, p.name, p.role, \
            g.organisation, g.role AS granted FROM sessions s JOIN people p ON p.id = s.person_id \
            LEFT JOIN person_grants g ON g.person_id = p.id \
            WHERE s.hash = $1 AND s.expires_at > $2 AND s.last_used_at > $3 AND p.active";
    /// A new session.
    ADD = "INSERT INTO sessions (id, hash, person_id, method, browser, signed_in_at, last_used_at, expires_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $6, $7)";
    /// It was used.
    TOUCH = "UPDATE sessions SET last_used_at = $2 WHERE id = $1";
    /// Ends the one that this secret opens.
    END_BY_HASH = "DELETE FROM sessions WHERE hash = $1";
    /// Ends one of a person's.
    END = "DELETE FROM sessions WHERE id = $1 AND person_id = $2";
    /// Ends all of a person's but one.
    END_OTHERS = "DELETE FROM sessions WHERE person_id = $1 AND id <> $2";
    /// A person's, last used first.
    OF_PERSON = "SELECT id, method, browser, signed_in_at, last_used_at FROM sessions \
                 WHERE person_id = $1 AND expires_at > $2 AND last_used_at > $3 ORDER BY last_used_at DESC, id";
    /// Forgets what has ended.
    SWEEP = "DELETE FROM sessions WHERE expires_at < $1 OR last_used_at < $2";
}

/// The session that a secret opens, and when it was last used.
pub(crate) async fn open(
    db: &Db,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Session, DateTime<Utc>)>, StorageError> {
    let rows = db.all(OPEN, params![hash, now, now - SESSION_IDLE]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let mut session = Session {
        id: first.get("id")?,
        person: first.get("person_id")?,
        name: first.get("name")?,
        role: coded(first, "role", Role::from_code)?,
        grants: Vec::new(),
        signed_in_at: first.get("signed_in_at")?,
    };
    for row in &rows {
        if let Some(organisation) = row.get::<Option<String>>("organisation")? {
            session.grants.push(Grant { role: coded(row, "granted", Role::from_code)?, organisation });
        }
    }
    Ok(Some((session, first.get("last_used_at")?)))
}

pub(crate) async fn add(
    tx: &mut Tx,
    id: &str,
    hash: &str,
    person: &str,
    method: Method,
    browser: &str,
) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(ADD, params![id, hash, person, method.code(), browser, at, at + SESSION_LIFE]).await.map(|_| ())
}

pub(crate) async fn touch(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(TOUCH, params![id, at]).await.map(|_| ())
}

pub(crate) async fn end_by_hash(tx: &mut Tx, hash: &str) -> Result<(), StorageError> {
    tx.run(END_BY_HASH, params![hash]).await.map(|_| ())
}

pub(crate) async fn end(tx: &mut Tx, id: &str, person: &str) -> Result<bool, StorageError> {
    Ok(tx.run(END, params![id, person]).await? == 1)
}

/// Ends all sessions of a person but the one named; with an empty name, all.
pub(crate) async fn end_others(tx: &mut Tx, person: &str, but: &str) -> Result<u64, StorageError> {
    tx.run(END_OTHERS, params![person, but]).await
}

pub(crate) async fn of_person(
    db: &Db,
    person: &str,
    now: DateTime<Utc>,
) -> Result<Vec<SessionRow>, StorageError> {
    let rows = db.all(OF_PERSON, params![person, now, now - SESSION_IDLE]).await?;
    rows.iter()
        .map(|row| {
            Ok(SessionRow {
                id: row.get("id")?,
                method: coded(row, "method", Method::from_code)?,
                browser: row.get("browser")?,
                signed_in_at: row.get("signed_in_at")?,
                last_used_at: row.get("last_used_at")?,
            })
        })
        .collect()
}

pub(crate) async fn sweep(tx: &mut Tx) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(SWEEP, params![at, at - SESSION_IDLE]).await.map(|_| ())
}
