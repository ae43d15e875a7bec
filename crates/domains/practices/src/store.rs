//! The only file with SQL; what else a practice lives through has its own in `store/`.

pub(crate) mod adaptations;
pub(crate) mod files;
pub(crate) mod upkeep;

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use storage::{Db, Row, Statement, StorageError, Tx, Value, params, statements};

use crate::model::{Archived, Confirmer, Practice, Publication, Record, Upkeep};

mod editing;

pub use editing::{Done, Wanted};
pub(crate) use editing::{
    Kept, history, latest, listed, name, needing_care, outdated, revision, revision_in,
};

/// How many ids one statement takes; lists are padded by repeating the last id.
pub(crate) const AT_ONCE: usize = 32;

statements! { "practices";
    /// Some practices.
    SOME = "SELECT id, publication, revision, record, states, confirmed_at, created_at, updated_at, \
            confirmed_by, stale_at, archived_at, archive_reason, archive_lang \
            FROM practices WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, \
            $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
    /// The next ones in the order of ids.
    AFTER = "SELECT id, publication, revision, record, states, confirmed_at, created_at, updated_at, \
             confirmed_by, stale_at, archived_at, archive_reason, archive_lang \
             FROM practices WHERE id > $1 AND publication = 'published' ORDER BY id LIMIT $2";
    /// Ids of published practices, in order.
    IDS = "SELECT id FROM practices WHERE publication = 'published' ORDER BY id";
    /// How many are published.
    COUNT = "SELECT count(*) AS n FROM practices WHERE publication = 'published'";
    /// How many published ones nobody has confirmed (or brought in) since a moment.
    COUNT_UNCONFIRMED_SINCE = "SELECT count(*) AS n FROM practices WHERE publication = 'published' \
                               AND coalesce(confirmed_at, created_at) < $1";
    /// Which of these ids are taken, withdrawn ones included.
    TAKEN = "SELECT id FROM practices WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
             $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
    /// A new practice.
    INSERT = "INSERT INTO practices (id, publication, revision, record, states, confirmed_at, created_at, \
              updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// A new state of a practice, if nobody else was quicker; one that stays archived keeps its reason.
    UPDATE = "UPDATE practices SET publication = $2, revision = $3, record = $4, states = $5, \
              confirmed_at = $6, updated_at = $7, \
              archived_at = CASE WHEN $9 THEN archived_at END, \
              archive_reason = CASE WHEN $9 THEN archive_reason END, \
              archive_lang = CASE WHEN $9 THEN archive_lang END WHERE id = $1 AND revision = $8";
    /// A revision.
    REVISE = "INSERT INTO practice_revisions (practice_id, number, at, actor, note, record) \
              VALUES ($1, $2, $3, $4, $5, $6)";
    /// The revisions of a practice, newest first.
    REVISIONS = "SELECT number, at, actor, note, record FROM practice_revisions WHERE practice_id = $1 \
                 ORDER BY number DESC";
    /// Forgets from whom a practice was taken over.
    UNLINK = "DELETE FROM practice_lineage WHERE practice_id = $1";
    /// From whom a practice was taken over.
    LINK = "INSERT INTO practice_lineage (practice_id, adapted_from) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    /// The whole family of a practice: everything it was taken over from and everything taken over
    /// from those, as pairs. UNION ends it even where two records name each other.
    FAMILY = "WITH RECURSIVE family (id) AS ( \
                  SELECT $1 UNION \
                  SELECT CASE WHEN l.practice_id = f.id THEN l.adapted_from ELSE l.practice_id END \
                  FROM family f JOIN practice_lineage l ON l.practice_id = f.id OR l.adapted_from = f.id) \
              SELECT l.practice_id, l.adapted_from FROM practice_lineage l \
              JOIN family f ON l.practice_id = f.id ORDER BY l.adapted_from, l.practice_id LIMIT 200";
    /// Links to practices that do not exist, for the health check.
    DANGLING = "SELECT l.practice_id, l.adapted_from FROM practice_lineage l \
                LEFT JOIN practices p ON p.id = l.adapted_from WHERE p.id IS NULL ORDER BY l.practice_id";
    /// Practices whose last revision is not the one that stands, for the health check.
    UNREVISED = "SELECT p.id FROM practices p LEFT JOIN practice_revisions r \
                 ON r.practice_id = p.id AND r.number = p.revision WHERE r.number IS NULL";
}

/// Every statement of the domain, for the shared test.
pub(crate) fn statements() -> &'static [Statement] {
    static EVERY: LazyLock<Vec<Statement>> =
        LazyLock::new(|| [ALL, editing::ALL, upkeep::ALL, adaptations::ALL, files::ALL].concat());
    &EVERY
}

/// A revision as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// From 1.
    pub number: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// Why.
    pub note: Option<String>,
    /// The record as it was then.
    pub record: Record,
}

fn practice(row: &Row) -> Result<Practice, StorageError> {
    let code: String = row.get("publication")?;
    let archived = match row.get::<Option<DateTime<Utc>>>("archived_at")? {
        None => None,
        Some(at) => Some(Archived {
            at,
            reason: row.get::<Option<String>>("archive_reason")?.unwrap_or_default(),
            lang: coded(
                "archive_lang",
                row.get::<Option<String>>("archive_lang")?.unwrap_or_default(),
                |c| c.parse().ok(),
            )?,
        }),
    };
    let publication = match Publication::from_code(&code) {
        // Programs that know nothing of archives see it as withdrawn.
        Some(Publication::Withdrawn) if archived.is_some() => Publication::Archived,
        Some(publication) => publication,
        None => return Err(StorageError::Column { column: "publication".into(), reason: code }),
    };
    let confirmed_by = match row.get::<Option<String>>("confirmed_by")? {
        None => None,
        Some(code) => Some(coded("confirmed_by", code, Confirmer::from_code)?),
    };
    Ok(Practice {
        record: row.json("record")?,
        publication,
        revision: row.get("revision")?,
        states: row.json("states")?,
        confirmed_at: row.get("confirmed_at")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        upkeep: Upkeep { confirmed_by, stale_at: row.get("stale_at")?, archived },
    })
}

/// A code of a closed list; what is none names its column.
fn coded<T>(column: &str, code: String, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StorageError> {
    read(&code).ok_or_else(|| StorageError::Column { column: column.to_owned(), reason: code })
}

/// A publication as the database writes it.
const fn stored(publication: Publication) -> &'static str {
    match publication {
        Publication::Published => "published",
        Publication::Withdrawn | Publication::Archived => "withdrawn",
    }
}

/// Ids as the parameters of a statement that takes [`AT_ONCE`]; `ids` is not empty.
fn padded(ids: &[&str]) -> Vec<Value> {
    let last = ids.last().copied().unwrap_or_default();
    (0..AT_ONCE).map(|i| Value::from(ids.get(i).copied().unwrap_or(last))).collect()
}

fn json<T: serde::Serialize>(value: &T) -> Result<serde_json::Value, StorageError> {
    serde_json::to_value(value)
        .map_err(|e| StorageError::Column { column: "record".into(), reason: e.to_string() })
}

pub(crate) async fn some(db: &Db, ids: &[&str]) -> Result<Vec<Practice>, StorageError> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        for row in db.all(SOME, padded(ids)).await? {
            found.push(practice(&row)?);
        }
    }
    Ok(found)
}

pub(crate) async fn some_in(tx: &mut Tx, ids: &[&str]) -> Result<Vec<Practice>, StorageError> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(AT_ONCE) {
        for row in tx.all(SOME, padded(ids)).await? {
            found.push(practice(&row)?);
        }
    }
    Ok(found)
}

pub(crate) async fn taken(db: &Db, ids: &[&str]) -> Result<Vec<String>, StorageError> {
    let mut found = Vec::new();
    for ids in ids.chunks(AT_ONCE) {
        for row in db.all(TAKEN, padded(ids)).await? {
            found.push(row.get("id")?);
        }
    }
    Ok(found)
}

pub(crate) async fn after(db: &Db, id: &str, most: usize) -> Result<Vec<Practice>, StorageError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    db.all(AFTER, params![id, most]).await?.iter().map(practice).collect()
}

pub(crate) async fn ids(db: &Db) -> Result<Vec<String>, StorageError> {
    db.all(IDS, vec![]).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn count(db: &Db) -> Result<i64, StorageError> {
    match db.maybe(COUNT, vec![]).await? {
        Some(row) => row.get("n"),
        None => Ok(0),
    }
}

pub(crate) async fn count_unconfirmed_since(db: &Db, at: DateTime<Utc>) -> Result<i64, StorageError> {
    match db.maybe(COUNT_UNCONFIRMED_SINCE, params![at]).await? {
        Some(row) => row.get("n"),
        None => Ok(0),
    }
}

pub(crate) async fn insert(tx: &mut Tx, new: &Practice) -> Result<(), StorageError> {
    let values = params![
        new.record.id.as_str(),
        stored(new.publication),
        new.revision,
        json(&new.record)?,
        json(&new.states)?,
        new.confirmed_at,
        new.created_at,
        new.updated_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// False when somebody else made a revision meanwhile.
pub(crate) async fn update(tx: &mut Tx, new: &Practice, before: i64) -> Result<bool, StorageError> {
    let values = params![
        new.record.id.as_str(),
        stored(new.publication),
        new.revision,
        json(&new.record)?,
        json(&new.states)?,
        new.confirmed_at,
        new.updated_at,
        before,
        new.publication == Publication::Archived,
    ];
    Ok(tx.run(UPDATE, values).await? == 1)
}

pub(crate) async fn revise(
    tx: &mut Tx,
    new: &Practice,
    actor: &str,
    note: Option<String>,
) -> Result<(), StorageError> {
    let id = new.record.id.as_str();
    tx.run(REVISE, params![id, new.revision, new.updated_at, actor, note, json(&new.record)?]).await?;
    editing::name(tx, new, None).await?;
    editing::count(tx, new).await?;
    if new.revision > 1 {
        tx.run(UNLINK, params![id]).await?;
    }
    for from in &new.record.adapted_from {
        tx.run(LINK, params![id, from.as_str()]).await?;
    }
    Ok(())
}

pub(crate) async fn revisions(db: &Db, id: &str) -> Result<Vec<Revision>, StorageError> {
    let read = |row: &Row| {
        Ok(Revision {
            number: row.get("number")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            note: row.get("note")?,
            record: row.json("record")?,
        })
    };
    db.all(REVISIONS, params![id]).await?.iter().map(read).collect()
}

/// Pairs (adaptation, original) of the family of a practice.
pub(crate) async fn family(db: &Db, id: &str) -> Result<Vec<(String, String)>, StorageError> {
    pairs(&db.all(FAMILY, params![id]).await?)
}

pub(crate) async fn dangling(db: &Db) -> Result<Vec<(String, String)>, StorageError> {
    pairs(&db.all(DANGLING, vec![]).await?)
}

pub(crate) async fn unrevised(db: &Db) -> Result<Vec<String>, StorageError> {
    db.all(UNREVISED, vec![]).await?.iter().map(|row| row.get("id")).collect()
}

fn pairs(rows: &[Row]) -> Result<Vec<(String, String)>, StorageError> {
    rows.iter().map(|row| Ok((row.get("practice_id")?, row.get("adapted_from")?))).collect()
}
