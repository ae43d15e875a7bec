//! The statements of the catalogue.

use chrono::{DateTime, Utc};
use storage::{Db, Row, StorageError, Tx, Value, params, statements};

use super::{Entry, State, Window};

statements! { "interop";
    /// The first state.
    BEGIN = "INSERT INTO catalogue_state (only_row, sequence, filled, secret) VALUES (1, 0, FALSE, $1) \
             ON CONFLICT (only_row) DO NOTHING";
    /// How far it is.
    STATE = "SELECT sequence, filled, secret FROM catalogue_state";
    /// Moves on, unless another node did.
    MOVE = "UPDATE catalogue_state SET sequence = $1, filled = $2 WHERE sequence = $3 AND filled = $4";
    /// A thing that is there; nothing happens where nothing differs.
    STAMP = "INSERT INTO catalogue (item, datestamp, deleted, digest) VALUES ($1, $2, FALSE, $3) \
             ON CONFLICT (item) DO UPDATE SET datestamp = $2, deleted = FALSE, digest = $3 \
             WHERE catalogue.digest <> $3 OR catalogue.deleted = TRUE";
    /// A thing that is gone; one that never was there is passed over.
    STRIKE = "UPDATE catalogue SET datestamp = $2, deleted = TRUE WHERE item = $1 AND deleted = FALSE";
    /// The sets of a struck thing move with it.
    STRIKE_SETS = "UPDATE catalogue_sets SET datestamp = $2 WHERE item = $1";
    /// Takes a thing out of all sets.
    LEAVE = "DELETE FROM catalogue_sets WHERE item = $1";
    /// Puts a thing into a set.
    JOIN = "INSERT INTO catalogue_sets (spec, item, datestamp, own) VALUES ($1, $2, $3, $4)";
    /// The next things after a place, within bounds.
    PAGE = "SELECT item, datestamp, deleted FROM catalogue \
            WHERE (datestamp, item) > ($1, $2) AND datestamp >= $3 AND datestamp <= $4 \
            ORDER BY datestamp, item LIMIT $5";
    /// The same within a set.
    PAGE_OF_SET = "SELECT s.item, s.datestamp, c.deleted FROM catalogue_sets s \
                   JOIN catalogue c ON c.item = s.item \
                   WHERE s.spec = $6 AND (s.datestamp, s.item) > ($1, $2) \
                   AND s.datestamp >= $3 AND s.datestamp <= $4 ORDER BY s.datestamp, s.item LIMIT $5";
    /// How many there are within bounds.
    COUNT = "SELECT count(*) AS n FROM catalogue WHERE datestamp >= $1 AND datestamp <= $2";
    /// The same within a set.
    COUNT_OF_SET = "SELECT count(*) AS n FROM catalogue_sets \
                    WHERE spec = $3 AND datestamp >= $1 AND datestamp <= $2";
    /// One thing.
    ONE = "SELECT item, datestamp, deleted FROM catalogue WHERE item = $1";
    /// The sets that a thing names.
    SETS_OF = "SELECT spec FROM catalogue_sets WHERE item = $1 AND own = TRUE ORDER BY spec";
    /// The first datestamp.
    EARLIEST = "SELECT datestamp FROM catalogue ORDER BY datestamp, item LIMIT 1";
    /// Every set that has or had something in it, by steps through the index rather than past each entry.
    SETS = "WITH RECURSIVE specs (spec) AS ( \
                SELECT min(spec) FROM catalogue_sets UNION ALL \
                SELECT (SELECT min(s.spec) FROM catalogue_sets s WHERE s.spec > specs.spec) FROM specs \
                WHERE specs.spec IS NOT NULL) \
            SELECT spec FROM specs WHERE spec IS NOT NULL";
}

fn entry(row: &Row) -> Result<Entry, StorageError> {
    Ok(Entry { item: row.get("item")?, datestamp: row.get("datestamp")?, deleted: row.get("deleted")? })
}

pub(super) async fn begin(tx: &mut Tx, secret: &str) -> Result<(), StorageError> {
    tx.run(BEGIN, params![secret]).await.map(|_| ())
}

pub(super) async fn state(db: &Db) -> Result<Option<State>, StorageError> {
    let Some(row) = db.maybe(STATE, vec![]).await? else { return Ok(None) };
    Ok(Some(State { sequence: row.get("sequence")?, filled: row.get("filled")?, secret: row.get("secret")? }))
}

/// False when another node moved on meanwhile.
pub(super) async fn advance(
    tx: &mut Tx,
    from: &State,
    sequence: i64,
    filled: bool,
) -> Result<bool, StorageError> {
    Ok(tx.run(MOVE, params![sequence, filled, from.sequence, from.filled]).await? == 1)
}

pub(super) async fn stamp(
    tx: &mut Tx,
    item: &str,
    at: DateTime<Utc>,
    digest: &str,
    sets: &[(String, bool)],
) -> Result<(), StorageError> {
    if tx.run(STAMP, params![item, at, digest]).await? == 0 {
        return Ok(());
    }
    tx.run(LEAVE, params![item]).await?;
    for (spec, own) in sets {
        tx.run(JOIN, params![spec.as_str(), item, at, *own]).await?;
    }
    Ok(())
}

pub(super) async fn strike(tx: &mut Tx, item: &str, at: DateTime<Utc>) -> Result<(), StorageError> {
    if tx.run(STRIKE, params![item, at]).await? == 1 {
        tx.run(STRIKE_SETS, params![item, at]).await?;
    }
    Ok(())
}

pub(super) async fn page(
    db: &Db,
    window: &Window,
    after: Option<(DateTime<Utc>, &str)>,
    most: usize,
) -> Result<Vec<Entry>, StorageError> {
    let (at, item) = after.unwrap_or((window.from, ""));
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut values: Vec<Value> = params![at, item, window.from, window.until, most];
    let statement = match &window.set {
        None => PAGE,
        Some(set) => {
            values.push(Value::from(set.as_str()));
            PAGE_OF_SET
        }
    };
    db.all(statement, values).await?.iter().map(entry).collect()
}

pub(super) async fn count(db: &Db, window: &Window) -> Result<i64, StorageError> {
    let mut values: Vec<Value> = params![window.from, window.until];
    let statement = match &window.set {
        None => COUNT,
        Some(set) => {
            values.push(Value::from(set.as_str()));
            COUNT_OF_SET
        }
    };
    match db.maybe(statement, values).await? {
        Some(row) => row.get("n"),
        None => Ok(0),
    }
}

pub(super) async fn one(db: &Db, item: &str) -> Result<Option<Entry>, StorageError> {
    db.maybe(ONE, params![item]).await?.as_ref().map(entry).transpose()
}

pub(super) async fn sets_of(db: &Db, item: &str) -> Result<Vec<String>, StorageError> {
    db.all(SETS_OF, params![item]).await?.iter().map(|row| row.get("spec")).collect()
}

pub(super) async fn earliest(db: &Db) -> Result<Option<DateTime<Utc>>, StorageError> {
    db.maybe(EARLIEST, vec![]).await?.map(|row| row.get("datestamp")).transpose()
}

pub(super) async fn sets(db: &Db) -> Result<Vec<String>, StorageError> {
    db.all(SETS, vec![]).await?.iter().map(|row| row.get("spec")).collect()
}
