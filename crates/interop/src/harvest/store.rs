//! The statements of harvesting others.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Lang;
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::report::Report;

statements! { "interop";
    /// Every source.
    SOURCES = "SELECT id, address, set_spec, name, lang, daily, since, busy_since, created_at, last_run_at, \
               last_report FROM harvest_sources ORDER BY name, id";
    /// One source.
    SOURCE = "SELECT id, address, set_spec, name, lang, daily, since, busy_since, created_at, last_run_at, \
              last_report FROM harvest_sources WHERE id = $1";
    /// The source at an address.
    SOURCE_AT = "SELECT id, address, set_spec, name, lang, daily, since, busy_since, created_at, last_run_at, \
                 last_report FROM harvest_sources WHERE address = $1 AND set_spec = $2";
    /// A new source.
    ADD = "INSERT INTO harvest_sources (id, address, set_spec, name, lang, daily, since, created_at) \
           VALUES ($1, $2, $3, $4, $5, $6, '', $7) ON CONFLICT (address, set_spec) DO NOTHING";
    /// Other wishes for a source.
    SET = "UPDATE harvest_sources SET lang = $2, daily = $3 WHERE id = $1";
    /// Takes a source for a harvest, unless somebody has it.
    TAKE = "UPDATE harvest_sources SET busy_since = $2 WHERE id = $1 AND (busy_since IS NULL OR busy_since < $3)";
    /// Lets a source go after a harvest.
    DONE = "UPDATE harvest_sources SET busy_since = NULL, last_run_at = $2, last_report = $3, name = $4, since = $5 \
            WHERE id = $1";
    /// Lets a source go of which nothing was written.
    FREE = "UPDATE harvest_sources SET busy_since = NULL WHERE id = $1";
    /// Says that a harvest is still going on.
    STAY = "UPDATE harvest_sources SET busy_since = $2 WHERE id = $1";
    /// What is known of a thing.
    ITEM = "SELECT digest, state, suggestion_id FROM harvest_items WHERE source_id = $1 AND identifier = $2";
    /// Keeps what is known of a thing.
    NOTE = "INSERT INTO harvest_items (source_id, identifier, datestamp, digest, state, suggestion_id, noted_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (source_id, identifier) DO UPDATE SET \
            datestamp = $3, digest = $4, state = $5, suggestion_id = $6, noted_at = $7";
    /// What needs a look: changed or gone at the source, newest first.
    NEEDING_A_LOOK = "SELECT identifier, state, suggestion_id, noted_at FROM harvest_items \
                      WHERE source_id = $1 AND state IN ('changed', 'gone') ORDER BY noted_at DESC, identifier LIMIT $2";
}

/// A source as somebody names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewSource {
    /// The address of a repository, or of a Samenhang.
    pub address: String,
    /// Only this set.
    pub set: Option<String>,
    /// The language of records that do not say theirs.
    pub lang: Option<Lang>,
    /// Ask it every day.
    pub daily: bool,
}

/// A source that is harvested.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// UUID v7.
    pub id: String,
    /// The base address of its repository.
    pub address: String,
    /// Only this set.
    pub set: Option<String>,
    /// What it calls itself; its address until it was asked.
    pub name: String,
    /// The language of records that do not say theirs.
    pub lang: Option<Lang>,
    /// It is asked every day by itself.
    pub daily: bool,
    /// From where the next harvest goes on, as the repository writes its dates.
    pub since: Option<String>,
    /// Since when it is being harvested.
    pub busy_since: Option<DateTime<Utc>>,
    /// When it was named.
    pub created_at: DateTime<Utc>,
    /// When it was last harvested.
    pub last_run_at: Option<DateTime<Utc>>,
    /// What that came to.
    pub last_report: Option<Report>,
}

/// What is known of a thing at a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) digest: String,
    pub(super) state: ItemState,
    pub(super) suggestion: Option<String>,
}

/// What became of a thing at a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// It is a suggestion here.
    Taken,
    /// And differs at the source now.
    Changed,
    /// And is deleted at the source.
    Gone,
    /// It could not be taken.
    Faulty,
}

impl ItemState {
    const ALL: [ItemState; 4] = [ItemState::Taken, ItemState::Changed, ItemState::Gone, ItemState::Faulty];

    const fn code(self) -> &'static str {
        match self {
            ItemState::Taken => "taken",
            ItemState::Changed => "changed",
            ItemState::Gone => "gone",
            ItemState::Faulty => "faulty",
        }
    }

    fn read(row: &Row) -> Result<ItemState, StorageError> {
        let code: String = row.get("state")?;
        ItemState::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or_else(|| StorageError::Column { column: "state".into(), reason: code })
    }
}

/// A thing that changed or went at its source after it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its identifier there.
    pub identifier: String,
    /// What happened to it.
    pub state: ItemState,
    /// The suggestion that came of it.
    pub suggestion: Option<String>,
    /// When that was noted.
    pub at: DateTime<Utc>,
}

/// How long a harvest may be silent before somebody else may take the source.
const SILENCE: TimeDelta = TimeDelta::minutes(30);

fn source(row: &Row) -> Result<Source, StorageError> {
    let filled = |text: String| (!text.is_empty()).then_some(text);
    let lang: String = row.get("lang")?;
    let report: Option<serde_json::Value> = row.get("last_report")?;
    Ok(Source {
        id: row.get("id")?,
        address: row.get("address")?,
        set: filled(row.get("set_spec")?),
        name: row.get("name")?,
        lang: lang.parse().ok(),
        daily: row.get("daily")?,
        since: filled(row.get("since")?),
        busy_since: row.get("busy_since")?,
        created_at: row.get("created_at")?,
        last_run_at: row.get("last_run_at")?,
        last_report: report.and_then(|report| serde_json::from_value(report).ok()),
    })
}

pub(super) async fn sources(db: &Db) -> Result<Vec<Source>, StorageError> {
    db.all(SOURCES, vec![]).await?.iter().map(source).collect()
}

pub(super) async fn one(db: &Db, id: &str) -> Result<Option<Source>, StorageError> {
    db.maybe(SOURCE, params![id]).await?.as_ref().map(source).transpose()
}

pub(super) async fn at(db: &Db, address: &str, set: Option<&str>) -> Result<Option<Source>, StorageError> {
    let values = params![address, set.unwrap_or_default()];
    db.maybe(SOURCE_AT, values).await?.as_ref().map(source).transpose()
}

pub(super) async fn add(tx: &mut Tx, id: &str, address: &str, new: &NewSource) -> Result<bool, StorageError> {
    let lang = new.lang.map_or("", Lang::code);
    let set = new.set.as_deref().unwrap_or_default();
    let at = tx.at();
    Ok(tx.run(ADD, params![id, address, set, address, lang, new.daily, at]).await? == 1)
}

pub(super) async fn set(
    tx: &mut Tx,
    id: &str,
    lang: Option<Lang>,
    daily: bool,
) -> Result<bool, StorageError> {
    Ok(tx.run(SET, params![id, lang.map_or("", Lang::code), daily]).await? == 1)
}

/// False when somebody else is harvesting it.
pub(super) async fn take(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    let now = tx.at();
    Ok(tx.run(TAKE, params![id, now, now - SILENCE]).await? == 1)
}

pub(super) async fn stay(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    let now = tx.at();
    tx.run(STAY, params![id, now]).await.map(|_| ())
}

pub(super) async fn free(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    tx.run(FREE, params![id]).await.map(|_| ())
}

pub(super) async fn done(
    tx: &mut Tx,
    id: &str,
    name: &str,
    since: &str,
    report: &Report,
) -> Result<(), StorageError> {
    let json = serde_json::to_value(report)
        .map_err(|e| StorageError::Column { column: "last_report".into(), reason: e.to_string() })?;
    let now = tx.at();
    tx.run(DONE, params![id, now, json, name, since]).await.map(|_| ())
}

pub(super) async fn item(db: &Db, source: &str, identifier: &str) -> Result<Option<Item>, StorageError> {
    let Some(row) = db.maybe(ITEM, params![source, identifier]).await? else { return Ok(None) };
    Ok(Some(Item {
        digest: row.get("digest")?,
        state: ItemState::read(&row)?,
        suggestion: row.get("suggestion_id")?,
    }))
}

pub(super) async fn note(
    tx: &mut Tx,
    source: &str,
    identifier: &str,
    datestamp: &str,
    item: &Item,
) -> Result<(), StorageError> {
    let now = tx.at();
    let values = params![
        source,
        identifier,
        datestamp,
        item.digest.as_str(),
        item.state.code(),
        item.suggestion.clone(),
        now,
    ];
    tx.run(NOTE, values).await.map(|_| ())
}

pub(super) async fn needing_a_look(db: &Db, source: &str, most: i64) -> Result<Vec<Noted>, StorageError> {
    let read = |row: &Row| {
        Ok(Noted {
            identifier: row.get("identifier")?,
            state: ItemState::read(row)?,
            suggestion: row.get("suggestion_id")?,
            at: row.get("noted_at")?,
        })
    };
    db.all(NEEDING_A_LOOK, params![source, most]).await?.iter().map(read).collect()
}
