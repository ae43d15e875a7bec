//! The only file with SQL.

use chrono::{DateTime, Utc};
use kernel::{EmailAddress, Lang};
use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::{Alert, Frequency, Subject};

statements! { "newsletter";
    /// A wish that waits for its confirmation; the one that is there already stays.
    INSERT = "INSERT INTO alerts (id, email, lang, kind, target, frequency, confirm_hash, stop_key, created_at, \
              seen, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $9) ON CONFLICT DO NOTHING";
    /// The wish of this person about this subject.
    OF = "SELECT id, email, lang, kind, target, frequency, stop_key, confirmed_at, seen FROM alerts \
          WHERE email = $1 AND kind = $2 AND target = $3";
    /// The wish that a link to confirm belongs to.
    BY_CONFIRMATION = "SELECT id, email, lang, kind, target, frequency, stop_key, confirmed_at, seen \
                       FROM alerts WHERE confirm_hash = $1";
    /// The wish that a link in a letter belongs to.
    BY_KEY = "SELECT id, email, lang, kind, target, frequency, stop_key, confirmed_at, seen FROM alerts \
              WHERE stop_key = $1";
    /// A new link to confirm, and how she wants it now.
    ASK_AGAIN = "UPDATE alerts SET confirm_hash = $2, frequency = $3, lang = $4, created_at = $5 \
                 WHERE id = $1 AND confirmed_at IS NULL";
    /// The address is hers.
    CONFIRM = "UPDATE alerts SET confirmed_at = $2, seen = $3, next_at = $2, confirm_hash = NULL \
               WHERE id = $1 AND confirmed_at IS NULL";
    /// How often.
    CHANGE = "UPDATE alerts SET frequency = $2 WHERE stop_key = $1";
    /// No more letters.
    STOP = "DELETE FROM alerts WHERE stop_key = $1";
    /// Wishes that may get a letter now and have not seen everything, in the order of ids.
    DUE = "SELECT id, email, lang, kind, target, frequency, stop_key, confirmed_at, seen FROM alerts \
           WHERE confirmed_at IS NOT NULL AND next_at <= $1 AND seen < $2 AND id > $3 ORDER BY id LIMIT $4";
    /// How far the one that has seen least of those has come.
    LEAST_SEEN = "SELECT min(seen) AS seen FROM alerts WHERE confirmed_at IS NOT NULL AND next_at <= $1 \
                  AND seen < $2";
    /// Everything up to here was looked at; the next letter may come from this moment on.
    SEEN = "UPDATE alerts SET seen = $2, next_at = $3 WHERE id = $1";
    /// Everything up to here was looked at, and there was nothing.
    SEEN_NOTHING = "UPDATE alerts SET seen = $2 WHERE id = $1";
    /// Forgets what was never confirmed.
    FORGET = "DELETE FROM alerts WHERE confirmed_at IS NULL AND created_at < $1";
    /// What a person follows.
    OF_PERSON = "SELECT id, email, lang, kind, target, frequency, stop_key, confirmed_at, seen FROM alerts \
                 WHERE email = $1 ORDER BY id";
    /// Forgets a person.
    ERASE = "DELETE FROM alerts WHERE email = $1";
}

fn alert(row: &Row) -> Result<Alert, StorageError> {
    let wrong = |column: &str, reason: String| StorageError::Column { column: column.to_owned(), reason };
    let email: String = row.get("email")?;
    let lang: String = row.get("lang")?;
    let kind: String = row.get("kind")?;
    let frequency: String = row.get("frequency")?;
    Ok(Alert {
        id: row.get("id")?,
        email: email.parse().map_err(|_| wrong("email", email))?,
        lang: lang.parse().map_err(|_| wrong("lang", lang))?,
        subject: Subject::from_parts(&kind, row.get("target")?).ok_or_else(|| wrong("kind", kind))?,
        frequency: Frequency::from_code(&frequency).ok_or_else(|| wrong("frequency", frequency))?,
        stop_key: row.get("stop_key")?,
        confirmed_at: row.get("confirmed_at")?,
        seen: row.get("seen")?,
    })
}

/// A wish as it is made.
pub(crate) struct Wish<'a> {
    pub(crate) email: &'a EmailAddress,
    pub(crate) lang: Lang,
    pub(crate) subject: &'a Subject,
    pub(crate) frequency: Frequency,
}

pub(crate) async fn insert(
    tx: &mut Tx,
    wish: &Wish<'_>,
    confirm_hash: &str,
    stop_key: &str,
) -> Result<(), StorageError> {
    let values = params![
        tx.new_id(),
        wish.email.as_str(),
        wish.lang.code(),
        wish.subject.kind(),
        wish.subject.target(),
        wish.frequency.code(),
        confirm_hash,
        stop_key,
        tx.at(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

pub(crate) async fn of(tx: &mut Tx, wish: &Wish<'_>) -> Result<Option<Alert>, StorageError> {
    let values = params![wish.email.as_str(), wish.subject.kind(), wish.subject.target()];
    tx.maybe(OF, values).await?.as_ref().map(alert).transpose()
}

pub(crate) async fn ask_again(
    tx: &mut Tx,
    id: &str,
    wish: &Wish<'_>,
    confirm_hash: &str,
) -> Result<(), StorageError> {
    let values = params![id, confirm_hash, wish.frequency.code(), wish.lang.code(), tx.at()];
    tx.run(ASK_AGAIN, values).await.map(|_| ())
}

pub(crate) async fn by_confirmation(db: &Db, hash: &str) -> Result<Option<Alert>, StorageError> {
    db.maybe(BY_CONFIRMATION, params![hash]).await?.as_ref().map(alert).transpose()
}

pub(crate) async fn by_key(db: &Db, key: &str) -> Result<Option<Alert>, StorageError> {
    db.maybe(BY_KEY, params![key]).await?.as_ref().map(alert).transpose()
}

pub(crate) async fn confirm(tx: &mut Tx, id: &str, seen: i64) -> Result<bool, StorageError> {
    let at = tx.at();
    Ok(tx.run(CONFIRM, params![id, at, seen]).await? == 1)
}

pub(crate) async fn change(tx: &mut Tx, key: &str, frequency: Frequency) -> Result<bool, StorageError> {
    Ok(tx.run(CHANGE, params![key, frequency.code()]).await? == 1)
}

pub(crate) async fn stop(tx: &mut Tx, key: &str) -> Result<bool, StorageError> {
    Ok(tx.run(STOP, params![key]).await? == 1)
}

/// The next `most` due alerts after this id.
pub(crate) async fn due(
    db: &Db,
    now: DateTime<Utc>,
    last: i64,
    after: &str,
    most: i64,
) -> Result<Vec<Alert>, StorageError> {
    db.all(DUE, params![now, last, after, most]).await?.iter().map(alert).collect()
}

pub(crate) async fn least_seen(db: &Db, now: DateTime<Utc>, last: i64) -> Result<Option<i64>, StorageError> {
    match db.maybe(LEAST_SEEN, params![now, last]).await? {
        Some(row) => row.get("seen"),
        None => Ok(None),
    }
}

pub(crate) async fn seen(
    tx: &mut Tx,
    id: &str,
    last: i64,
    next_at: Option<DateTime<Utc>>,
) -> Result<(), StorageError> {
    match next_at {
        Some(next_at) => tx.run(SEEN, params![id, last, next_at]).await.map(|_| ()),
        None => tx.run(SEEN_NOTHING, params![id, last]).await.map(|_| ()),
    }
}

pub(crate) async fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(FORGET, params![before]).await.map(|_| ())
}

pub(crate) async fn of_person(db: &Db, email: &EmailAddress) -> Result<Vec<Alert>, StorageError> {
    db.all(OF_PERSON, params![email.as_str()]).await?.iter().map(alert).collect()
}

pub(crate) async fn erase(tx: &mut Tx, email: &EmailAddress) -> Result<(), StorageError> {
    tx.run(ERASE, params![email.as_str()]).await.map(|_| ())
}
