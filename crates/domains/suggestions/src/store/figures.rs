//! Figures by month, and what was refused.

use chrono::{DateTime, Utc};
use storage::{Db, Row, StorageError, params, statements};

use crate::model::figures::{Life, RefusedLine};

statements! { "suggestion_figures";
    /// When each came in and was decided, since a moment; still open ones of before besides.
    LIVES = "SELECT received_at, decided_at, since, is_open, state FROM suggestions \
             WHERE received_at >= $1 OR is_open = TRUE OR decided_at >= $1 OR since >= $1";
    /// Refused ones whose suggester agreed, latest first; only title and reason.
    REFUSED = "SELECT s.id, s.title, s.lang, s.since, r.state FROM suggestions s \
               JOIN suggestion_records r ON r.suggestion_id = s.id \
               WHERE s.state = 'refused' AND s.list_refusal = TRUE \
               ORDER BY s.since DESC, s.id DESC LIMIT $1 OFFSET $2";
    /// How many that are.
    COUNT_REFUSED = "SELECT count(*) AS n FROM suggestions WHERE state = 'refused' AND list_refusal = TRUE";
}

fn life(row: &Row) -> Result<Life, StorageError> {
    let open: bool = row.get("is_open")?;
    let since: DateTime<Utc> = row.get("since")?;
    let state: String = row.get("state")?;
    Ok(Life {
        received_at: row.get("received_at")?,
        decided_at: row.get("decided_at")?,
        closed_at: (!open).then_some(since),
        published: state == "published",
        refused: state == "refused",
    })
}

pub(crate) async fn lives(db: &Db, from: DateTime<Utc>) -> Result<Vec<Life>, StorageError> {
    db.all(LIVES, params![from]).await?.iter().map(life).collect()
}

pub(crate) async fn refused(db: &Db, most: i64, offset: i64) -> Result<Vec<RefusedLine>, StorageError> {
    let line = |row: &Row| {
        let lang: String = row.get("lang")?;
        Ok(RefusedLine {
            title: row.get("title")?,
            lang: lang.parse().map_err(|_| StorageError::Column { column: "lang".into(), reason: lang })?,
            at: row.get("since")?,
            state: row.json("state")?,
        })
    };
    db.all(REFUSED, params![most, offset]).await?.iter().map(line).collect()
}

pub(crate) async fn count_refused(db: &Db) -> Result<u64, StorageError> {
    let n: i64 = db.maybe(COUNT_REFUSED, vec![]).await?.map_or(Ok(0), |row| row.get("n"))?;
    Ok(u64::try_from(n).unwrap_or(0))
}
