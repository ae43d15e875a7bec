//! SQL of editing: single revisions, what was done, texts that ask for care, the desk's list.

use chrono::{DateTime, Utc};
use kernel::Lang;
use storage::{Db, StorageError, Tx, params, statements};

use crate::model::{Practice, Record, TextStates};
use crate::rules::editing::{Care, care};

statements! { "practices.editing";
    /// Says what a revision did, and what was known of its texts.
    NAME = "UPDATE practice_revisions SET act = $3, states = $4 WHERE practice_id = $1 AND number = $2";
    /// One revision.
    REVISION = "SELECT number, at, actor, note, act, record, states FROM practice_revisions \
                WHERE practice_id = $1 AND number = $2";
    /// The newest revisions of a practice, newest first.
    LATEST = "SELECT number, at, actor, note, act, record, states FROM practice_revisions \
              WHERE practice_id = $1 ORDER BY number DESC LIMIT $2";
    /// What was done to a practice, newest first, without the records.
    HISTORY = "SELECT number, at, actor, note, act FROM practice_revisions \
               WHERE practice_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3";
    /// Forgets which texts of a practice ask for care.
    UNCOUNT = "DELETE FROM practice_translations WHERE practice_id = $1";
    /// Texts of a practice that ask for care, in one language.
    COUNT_TEXTS = "INSERT INTO practice_translations (practice_id, lang, outdated, by_machine) \
                   VALUES ($1, $2, $3, $4)";
    /// How many practices have texts that ask for care, by language.
    CARE = "SELECT t.lang, count(CASE WHEN t.outdated > 0 THEN 1 END) AS outdated, \
            count(CASE WHEN t.by_machine > 0 THEN 1 END) AS by_machine FROM practice_translations t \
            JOIN practices p ON p.id = t.practice_id WHERE p.publication = 'published' GROUP BY t.lang";
    /// How many practices have an outdated text.
    OUTDATED = "SELECT count(DISTINCT t.practice_id) AS n FROM practice_translations t \
                JOIN practices p ON p.id = t.practice_id WHERE t.outdated > 0 AND p.publication = 'published'";
    /// Practices of the desk's list, last changed first.
    LISTED = "SELECT id FROM practices WHERE ($1 = '' OR ($1 = 'published' AND publication = 'published') \
                OR ($1 = 'withdrawn' AND publication = 'withdrawn' AND archived_at IS NULL) \
                OR ($1 = 'archived' AND archived_at IS NOT NULL)) \
              ORDER BY updated_at DESC, id LIMIT $2 OFFSET $3";
    /// How many there are.
    LISTED_COUNT = "SELECT count(*) AS n FROM practices WHERE ($1 = '' OR ($1 = 'published' AND publication = 'published') \
                OR ($1 = 'withdrawn' AND publication = 'withdrawn' AND archived_at IS NULL) \
                OR ($1 = 'archived' AND archived_at IS NOT NULL))";
    /// Practices with texts that ask for care, last changed first.
    CARED = "SELECT id FROM practices p WHERE ($1 = '' OR ($1 = 'published' AND publication = 'published') \
                OR ($1 = 'withdrawn' AND publication = 'withdrawn' AND archived_at IS NULL) \
                OR ($1 = 'archived' AND archived_at IS NOT NULL)) AND EXISTS ( \
                SELECT 1 FROM practice_translations t WHERE t.practice_id = p.id AND ($2 = '' OR t.lang = $2) \
                AND (($3 = 'outdated' AND t.outdated > 0) OR ($3 = 'machine' AND t.by_machine > 0))) \
             ORDER BY updated_at DESC, id LIMIT $4 OFFSET $5";
    /// How many there are.
    CARED_COUNT = "SELECT count(*) AS n FROM practices p WHERE ($1 = '' OR ($1 = 'published' AND publication = 'published') \
                OR ($1 = 'withdrawn' AND publication = 'withdrawn' AND archived_at IS NULL) \
                OR ($1 = 'archived' AND archived_at IS NOT NULL)) AND EXISTS ( \
                SELECT 1 FROM practice_translations t WHERE t.practice_id = p.id AND ($2 = '' OR t.lang = $2) \
                AND (($3 = 'outdated' AND t.outdated > 0) OR ($3 = 'machine' AND t.by_machine > 0)))";
}

/// What was done to a practice, without the record it left.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The revision it made; from 1.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, as [`kernel::Actor`] prints itself.
    pub actor: String,
    /// Why, in the words of whoever did it.
    pub note: Option<String>,
    /// What; none: brought in.
    pub act: Option<String>,
}

/// A revision with what was known of its texts; none of revisions made before that was kept.
pub(crate) struct Kept {
    pub(crate) done: Done,
    pub(crate) record: Record,
    pub(crate) states: Option<TextStates>,
}

/// Which practices the desk's list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The code of a publication; empty: any.
    pub publication: String,
    /// `outdated` or `machine`: those with such texts; empty: all.
    pub texts: String,
    /// Only texts in this language.
    pub lang: Option<Lang>,
}

/// Says what a revision did.
pub(crate) async fn name(tx: &mut Tx, new: &Practice, act: Option<&str>) -> Result<(), StorageError> {
    let states = super::json(&new.states)?;
    tx.run(NAME, params![new.record.id.as_str(), new.revision, act.map(str::to_owned), states]).await?;
    Ok(())
}

/// Counts the texts of a practice that ask for care anew.
pub(crate) async fn count(tx: &mut Tx, new: &Practice) -> Result<(), StorageError> {
    let id = new.record.id.as_str();
    if new.revision > 1 {
        tx.run(UNCOUNT, params![id]).await?;
    }
    for (lang, Care { outdated, by_machine }) in care(&new.states) {
        tx.run(COUNT_TEXTS, params![id, lang.code(), outdated, by_machine]).await?;
    }
    Ok(())
}

fn done(row: &storage::Row) -> Result<Done, StorageError> {
    Ok(Done {
        number: row.get("number")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        note: row.get("note")?,
        act: row.get("act")?,
    })
}

fn kept(row: &storage::Row) -> Result<Kept, StorageError> {
    let states = row.get::<Option<serde_json::Value>>("states")?.map(serde_json::from_value).transpose();
    Ok(Kept {
        done: done(row)?,
        record: row.json("record")?,
        states: states
            .map_err(|e| StorageError::Column { column: "states".into(), reason: e.to_string() })?,
    })
}

pub(crate) async fn revision(db: &Db, id: &str, number: i64) -> Result<Option<Kept>, StorageError> {
    db.maybe(REVISION, params![id, number]).await?.as_ref().map(kept).transpose()
}

pub(crate) async fn revision_in(tx: &mut Tx, id: &str, number: i64) -> Result<Option<Kept>, StorageError> {
    tx.maybe(REVISION, params![id, number]).await?.as_ref().map(kept).transpose()
}

pub(crate) async fn latest(db: &Db, id: &str, most: i64) -> Result<Vec<Kept>, StorageError> {
    db.all(LATEST, params![id, most]).await?.iter().map(kept).collect()
}

pub(crate) async fn history(db: &Db, id: &str, before: i64, most: i64) -> Result<Vec<Done>, StorageError> {
    db.all(HISTORY, params![id, before, most]).await?.iter().map(done).collect()
}

pub(crate) async fn needing_care(db: &Db) -> Result<Vec<(Lang, Care)>, StorageError> {
    let rows = db.all(CARE, vec![]).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        if let Ok(lang) = row.get::<String>("lang")?.parse() {
            all.push((lang, Care { outdated: row.get("outdated")?, by_machine: row.get("by_machine")? }));
        }
    }
    Ok(all)
}

pub(crate) async fn outdated(db: &Db) -> Result<i64, StorageError> {
    number(db.maybe(OUTDATED, vec![]).await?)
}

/// Ids of a page of the desk's list, and how many there are in all.
pub(crate) async fn listed(
    db: &Db,
    wanted: &Wanted,
    most: i64,
    over: i64,
) -> Result<(Vec<String>, i64), StorageError> {
    let Wanted { publication, texts, lang } = wanted;
    let (publication, lang) = (publication.as_str(), lang.map_or("", Lang::code));
    let (rows, total) = if texts.is_empty() {
        let rows = db.all(LISTED, params![publication, most, over]).await?;
        (rows, db.maybe(LISTED_COUNT, params![publication]).await?)
    } else {
        let rows = db.all(CARED, params![publication, lang, texts.as_str(), most, over]).await?;
        (rows, db.maybe(CARED_COUNT, params![publication, lang, texts.as_str()]).await?)
    };
    let ids: Result<Vec<String>, StorageError> = rows.iter().map(|row| row.get("id")).collect();
    Ok((ids?, number(total)?))
}

fn number(row: Option<storage::Row>) -> Result<i64, StorageError> {
    row.map_or(Ok(0), |row| row.get("n"))
}
