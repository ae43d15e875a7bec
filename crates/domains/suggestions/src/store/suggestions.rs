//! A suggestion: its row in the queue, its record, its themes.

use storage::{Db, Row, StorageError, Tx, Value, params, statements};

use crate::model::{Editor, Suggestion};
use crate::rules::fold;

statements! { "suggestions";
    /// One suggestion.
    ONE = "SELECT s.id, s.revision, s.received_at, s.since, s.decided_at, r.record, r.state, r.origin \
           FROM suggestions s JOIN suggestion_records r ON r.suggestion_id = s.id WHERE s.id = $1";
    /// Holds its row until the commit, so that what belongs to it is written by one at a time.
    LOCK = "UPDATE suggestions SET revision = revision WHERE id = $1";
    /// A new suggestion: its row in the queue.
    INSERT = "INSERT INTO suggestions (id, revision, state, is_open, assignee, lang, origin, title, place, \
              folded, received_at, since, decided_at, practice_id, list_refusal) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// What it says.
    INSERT_RECORD = "INSERT INTO suggestion_records (suggestion_id, record, state, origin) VALUES ($1, $2, $3, $4)";
    /// A new state of a suggestion, if nobody else was quicker.
    UPDATE = "UPDATE suggestions SET revision = $2, state = $3, is_open = $4, assignee = $5, lang = $6, \
              title = $7, place = $8, folded = $9, since = $10, decided_at = $11, practice_id = $12 \
              WHERE id = $1 AND revision = $13";
    /// What it says now.
    UPDATE_RECORD = "UPDATE suggestion_records SET record = $2, state = $3 WHERE suggestion_id = $1";
    /// When an example of the demo came in.
    BACKDATE = "UPDATE suggestions SET received_at = $2 WHERE id = $1";
    /// The same, where its words say so.
    BACKDATE_WORDS = "UPDATE suggestion_words SET received_at = $2 WHERE suggestion_id = $1";
    /// Forgets its themes.
    UNTHEME = "DELETE FROM suggestion_themes WHERE suggestion_id = $1";
    /// One of its themes.
    THEME = "INSERT INTO suggestion_themes (theme, suggestion_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    /// Forgets its words.
    UNWORD = "DELETE FROM suggestion_words WHERE suggestion_id = $1";
    /// Whether it is open, where its words say so.
    OPEN_WORDS = "UPDATE suggestion_words SET is_open = $2 WHERE suggestion_id = $1 AND is_open <> $2";
    /// Some of its words, as many as [`words`] hands over at once; a word may come twice.
    WORDS = "INSERT INTO suggestion_words (word, suggestion_id, received_at, is_open) \
             VALUES ($4, $1, $2, $3), ($5, $1, $2, $3), ($6, $1, $2, $3), ($7, $1, $2, $3), \
             ($8, $1, $2, $3), ($9, $1, $2, $3), ($10, $1, $2, $3), ($11, $1, $2, $3) \
             ON CONFLICT DO NOTHING";
    /// Where it was harvested.
    SOURCE = "INSERT INTO suggestion_sources (source, identifier, suggestion_id) VALUES ($1, $2, $3) \
              ON CONFLICT DO NOTHING";
    /// Which suggestion a harvested record became.
    BY_SOURCE = "SELECT suggestion_id FROM suggestion_sources WHERE source = $1 AND identifier = $2";
    /// Which suggestion a practice came from.
    BY_PRACTICE = "SELECT id FROM suggestions WHERE practice_id = $1";
}

/// What the queue's row says beside the suggestion itself; made by rules.
pub(crate) struct Listed {
    /// City and country.
    pub(crate) place: String,
    /// What the search looks through.
    pub(crate) folded: String,
    /// Themes with the wider ones.
    pub(crate) themes: Vec<String>,
    /// Title and reason may be listed, should it be refused; kept as it was when it came in.
    pub(crate) list_refusal: bool,
}

fn json<T: serde::Serialize>(column: &str, value: &T) -> Result<serde_json::Value, StorageError> {
    serde_json::to_value(value)
        .map_err(|e| StorageError::Column { column: column.to_owned(), reason: e.to_string() })
}

fn suggestion(row: &Row) -> Result<Suggestion, StorageError> {
    Ok(Suggestion {
        id: row.get("id")?,
        revision: row.get("revision")?,
        state: row.json("state")?,
        proposal: row.json("record")?,
        origin: row.json("origin")?,
        received_at: row.get("received_at")?,
        since: row.get("since")?,
        decided_at: row.get("decided_at")?,
    })
}

fn assignee(suggestion: &Suggestion) -> &str {
    suggestion.state.assignee().map_or("", Editor::as_str)
}

fn practice(suggestion: &Suggestion) -> Option<String> {
    match &suggestion.state {
        crate::model::State::Published(state) => Some(state.practice().to_string()),
        _ => None,
    }
}

pub(crate) async fn one(db: &Db, id: &str) -> Result<Option<Suggestion>, StorageError> {
    db.maybe(ONE, params![id]).await?.as_ref().map(suggestion).transpose()
}

pub(crate) async fn one_in(tx: &mut Tx, id: &str) -> Result<Option<Suggestion>, StorageError> {
    tx.maybe(ONE, params![id]).await?.as_ref().map(suggestion).transpose()
}

/// The suggestion, held until the commit.
pub(crate) async fn lock(tx: &mut Tx, id: &str) -> Result<Option<Suggestion>, StorageError> {
    tx.run(LOCK, params![id]).await?;
    one_in(tx, id).await
}

pub(crate) async fn insert(tx: &mut Tx, new: &Suggestion, listed: &Listed) -> Result<(), StorageError> {
    let values = params![
        new.id.as_str(),
        new.revision,
        new.state.code().code(),
        new.state.code().is_open(),
        assignee(new),
        new.proposal.lang().code(),
        new.origin.code(),
        new.proposal.title(),
        listed.place.as_str(),
        listed.folded.as_str(),
        new.received_at,
        new.since,
        new.decided_at,
        practice(new),
        listed.list_refusal,
    ];
    tx.run(INSERT, values).await?;
    let record = params![
        new.id.as_str(),
        json("record", &new.proposal)?,
        json("state", &new.state)?,
        json("origin", &new.origin)?,
    ];
    tx.run(INSERT_RECORD, record).await?;
    themes(tx, &new.id, &listed.themes).await?;
    words(tx, new, &listed.folded).await
}

/// False when somebody else was quicker. `said`: the record may have changed, so its themes and words too.
pub(crate) async fn update(
    tx: &mut Tx,
    new: &Suggestion,
    listed: &Listed,
    said: bool,
) -> Result<bool, StorageError> {
    let values = params![
        new.id.as_str(),
        new.revision,
        new.state.code().code(),
        new.state.code().is_open(),
        assignee(new),
        new.proposal.lang().code(),
        new.proposal.title(),
        listed.place.as_str(),
        listed.folded.as_str(),
        new.since,
        new.decided_at,
        practice(new),
        new.revision - 1,
    ];
    if tx.run(UPDATE, values).await? != 1 {
        return Ok(false);
    }
    let record = params![new.id.as_str(), json("record", &new.proposal)?, json("state", &new.state)?];
    tx.run(UPDATE_RECORD, record).await?;
    if said {
        tx.run(UNTHEME, params![new.id.as_str()]).await?;
        themes(tx, &new.id, &listed.themes).await?;
        tx.run(UNWORD, params![new.id.as_str()]).await?;
        words(tx, new, &listed.folded).await?;
    } else {
        tx.run(OPEN_WORDS, params![new.id.as_str(), new.state.code().is_open()]).await?;
    }
    Ok(true)
}

async fn themes(tx: &mut Tx, id: &str, themes: &[String]) -> Result<(), StorageError> {
    for theme in themes {
        tx.run(THEME, params![theme.as_str(), id]).await?;
    }
    Ok(())
}

/// Eight at a time: a transaction that holds the only writer spends most of its time between statements.
async fn words(tx: &mut Tx, of: &Suggestion, folded: &str) -> Result<(), StorageError> {
    let words: Vec<&str> = fold::words(folded).into_iter().collect();
    for some in words.chunks(8) {
        // The last handful is filled up with a word that it has already.
        let eight = some.iter().chain(some.iter().take(1).cycle()).take(8);
        let mut values = params![of.id.as_str(), of.received_at, of.state.code().is_open()];
        values.extend(eight.copied().map(Value::from));
        tx.run(WORDS, values).await?;
    }
    Ok(())
}

pub(crate) async fn source(
    tx: &mut Tx,
    source: &str,
    identifier: &str,
    id: &str,
) -> Result<(), StorageError> {
    tx.run(SOURCE, params![source, identifier, id]).await?;
    Ok(())
}

pub(crate) async fn by_source(
    tx: &mut Tx,
    source: &str,
    identifier: &str,
) -> Result<Option<String>, StorageError> {
    tx.maybe(BY_SOURCE, params![source, identifier]).await?.map(|row| row.get("suggestion_id")).transpose()
}

pub(crate) async fn by_practice(db: &Db, practice: &str) -> Result<Option<String>, StorageError> {
    db.maybe(BY_PRACTICE, params![practice]).await?.map(|row| row.get("id")).transpose()
}

/// Only for the examples of the demo: what really comes in, comes in now.
pub(crate) async fn backdate(
    tx: &mut Tx,
    id: &str,
    received_at: chrono::DateTime<chrono::Utc>,
) -> Result<(), StorageError> {
    tx.run(BACKDATE, params![id, received_at]).await?;
    tx.run(BACKDATE_WORDS, params![id, received_at]).await?;
    Ok(())
}
