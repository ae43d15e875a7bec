//! Drafts, and the private links to them.

use chrono::{DateTime, Utc};
use kernel::Lang;
use serde_json::{Value, json};
use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::draft::{Draft, Field, KeyPurpose};
use crate::model::{Editor, Judgement, Verdict};

statements! { "suggestion_drafts";
    /// A new draft.
    INSERT = "INSERT INTO suggestion_drafts (id, revision, lang, email, answers, steps, proposal, origin, \
              corrects, sent_at, created_at, updated_at, ends_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// What it holds now, if nobody else was quicker.
    UPDATE = "UPDATE suggestion_drafts SET revision = $2, email = $3, answers = $4, steps = $5, sent_at = $6, \
              updated_at = $7, ends_at = $8 WHERE id = $1 AND revision = $9";
    /// One draft.
    ONE = "SELECT id, revision, lang, answers, steps, proposal, origin, corrects, sent_at, created_at, \
           updated_at, ends_at FROM suggestion_drafts WHERE id = $1";
    /// The draft to which a link leads.
    BY_KEY = "SELECT d.id, d.revision, d.lang, d.answers, d.steps, d.proposal, d.origin, d.corrects, d.sent_at, \
              d.created_at, d.updated_at, d.ends_at FROM suggestion_draft_keys k \
              JOIN suggestion_drafts d ON d.id = k.draft_id \
              WHERE k.hash = $1 AND k.purpose = $2 AND k.ends_at > $3";
    /// Drafts of an address, newest first.
    OF_EMAIL = "SELECT id, revision, lang, answers, steps, proposal, origin, corrects, sent_at, created_at, \
                updated_at, ends_at FROM suggestion_drafts WHERE email = $1 ORDER BY updated_at DESC, id LIMIT 50";
    /// Suggestions of an address, newest first.
    FOLLOWED = "SELECT s.id, s.title FROM suggestion_people p JOIN suggestions s ON s.id = p.suggestion_id \
                WHERE p.email = $1 ORDER BY s.received_at DESC, s.id LIMIT 50";
    /// Drafts whose time is over.
    ENDED = "SELECT id FROM suggestion_drafts WHERE ends_at <= $1 ORDER BY ends_at LIMIT 100";
    /// Corrections of a suggestion that are being written.
    CORRECTIONS = "SELECT id FROM suggestion_drafts WHERE corrects = $1";
    /// Forgets a draft.
    DELETE = "DELETE FROM suggestion_drafts WHERE id = $1";
    /// A further link.
    ADD_KEY = "INSERT INTO suggestion_draft_keys (hash, draft_id, purpose, ends_at) VALUES ($1, $2, $3, $4)";
    /// Links of a purpose.
    KEYS = "SELECT hash FROM suggestion_draft_keys WHERE draft_id = $1 AND purpose = $2";
    /// Links lead nowhere any more.
    DELETE_KEYS = "DELETE FROM suggestion_draft_keys WHERE draft_id = $1";
    /// Links of a purpose lead nowhere any more.
    DELETE_KEYS_FOR = "DELETE FROM suggestion_draft_keys WHERE draft_id = $1 AND purpose = $2";
    /// What was judged so far.
    JUDGED = "SELECT criterion, verdict, reason, reviewer, at FROM suggestion_judgements WHERE suggestion_id = $1";
    /// Whether title and reason may be listed, should it be refused.
    SET_LIST_REFUSAL = "UPDATE suggestion_people SET list_refusal = $2 WHERE suggestion_id = $1";
    /// In which language a suggester is written to from now on.
    SET_MAIL_LANG = "UPDATE suggestion_people SET lang = $2 WHERE suggestion_id = $1";
}

fn draft(row: &Row) -> Result<Draft, StorageError> {
    let code: String = row.get("lang")?;
    let lang: Lang =
        code.parse().map_err(|_| StorageError::Column { column: "lang".into(), reason: code })?;
    let proposal: Value = row.json("proposal")?;
    let is_empty = proposal.as_object().is_none_or(serde_json::Map::is_empty);
    Ok(Draft {
        id: row.get("id")?,
        revision: row.get("revision")?,
        lang,
        answers: row.json("answers")?,
        steps: row.json("steps")?,
        proposal: if is_empty { None } else { Some(row.json("proposal")?) },
        origin: row.json("origin")?,
        corrects: row.get("corrects")?,
        sent_at: row.get("sent_at")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        ends_at: row.get("ends_at")?,
    })
}

fn json<T: serde::Serialize>(column: &str, value: &T) -> Result<Value, StorageError> {
    serde_json::to_value(value)
        .map_err(|e| StorageError::Column { column: column.to_owned(), reason: e.to_string() })
}

pub(crate) async fn insert(tx: &mut Tx, new: &Draft) -> Result<(), StorageError> {
    let proposal = new.proposal.as_ref().map_or(Ok(json!({})), |proposal| json("proposal", proposal))?;
    let values = params![
        new.id.as_str(),
        new.revision,
        new.lang.code(),
        new.answers.get(Field::Email).to_lowercase(),
        json("answers", &new.answers)?,
        json("steps", &new.steps)?,
        proposal,
        json("origin", &new.origin)?,
        new.corrects.clone(),
        new.sent_at,
        new.created_at,
        new.updated_at,
        new.ends_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// False when somebody else was quicker.
pub(crate) async fn update(tx: &mut Tx, new: &Draft) -> Result<bool, StorageError> {
    let values = params![
        new.id.as_str(),
        new.revision,
        new.answers.get(Field::Email).to_lowercase(),
        json("answers", &new.answers)?,
        json("steps", &new.steps)?,
        new.sent_at,
        new.updated_at,
        new.ends_at,
        new.revision - 1,
    ];
    Ok(tx.run(UPDATE, values).await? == 1)
}

pub(crate) async fn one_in(tx: &mut Tx, id: &str) -> Result<Option<Draft>, StorageError> {
    tx.maybe(ONE, params![id]).await?.as_ref().map(draft).transpose()
}

pub(crate) async fn by_key(
    db: &Db,
    hash: &str,
    purpose: KeyPurpose,
    now: DateTime<Utc>,
) -> Result<Option<Draft>, StorageError> {
    db.maybe(BY_KEY, params![hash, purpose.code(), now]).await?.as_ref().map(draft).transpose()
}

pub(crate) async fn by_key_in(
    tx: &mut Tx,
    hash: &str,
    purpose: KeyPurpose,
) -> Result<Option<Draft>, StorageError> {
    let now = tx.at();
    tx.maybe(BY_KEY, params![hash, purpose.code(), now]).await?.as_ref().map(draft).transpose()
}

pub(crate) async fn of_email(db: &Db, email: &str) -> Result<Vec<Draft>, StorageError> {
    db.all(OF_EMAIL, params![email]).await?.iter().map(draft).collect()
}

pub(crate) async fn of_email_in(tx: &mut Tx, email: &str) -> Result<Vec<Draft>, StorageError> {
    tx.all(OF_EMAIL, params![email]).await?.iter().map(draft).collect()
}

/// Ids and titles of the suggestions of an address.
pub(crate) async fn followed_in(tx: &mut Tx, email: &str) -> Result<Vec<(String, String)>, StorageError> {
    let rows = tx.all(FOLLOWED, params![email]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("title")?))).collect()
}

pub(crate) async fn ended(tx: &mut Tx) -> Result<Vec<String>, StorageError> {
    let now = tx.at();
    tx.all(ENDED, params![now]).await?.iter().map(|row| row.get("id")).collect()
}

pub(crate) async fn corrections(tx: &mut Tx, suggestion: &str) -> Result<Vec<String>, StorageError> {
    tx.all(CORRECTIONS, params![suggestion]).await?.iter().map(|row| row.get("id")).collect()
}

/// Deletes a draft with its links; its files are for the caller.
pub(crate) async fn delete(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    tx.run(DELETE_KEYS, params![id]).await?;
    tx.run(DELETE, params![id]).await?;
    Ok(())
}

pub(crate) async fn add_key(
    tx: &mut Tx,
    id: &str,
    hash: &str,
    purpose: KeyPurpose,
    ends_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    tx.run(ADD_KEY, params![hash, id, purpose.code(), ends_at]).await?;
    Ok(())
}

pub(crate) async fn keys(tx: &mut Tx, id: &str, purpose: KeyPurpose) -> Result<Vec<String>, StorageError> {
    tx.all(KEYS, params![id, purpose.code()]).await?.iter().map(|row| row.get("hash")).collect()
}

pub(crate) async fn delete_keys(tx: &mut Tx, id: &str, purpose: KeyPurpose) -> Result<(), StorageError> {
    tx.run(DELETE_KEYS_FOR, params![id, purpose.code()]).await?;
    Ok(())
}

pub(crate) async fn set_mail_lang(tx: &mut Tx, suggestion: &str, lang: Lang) -> Result<(), StorageError> {
    tx.run(SET_MAIL_LANG, params![suggestion, lang.code()]).await?;
    Ok(())
}

pub(crate) async fn set_list_refusal(tx: &mut Tx, suggestion: &str, may: bool) -> Result<(), StorageError> {
    tx.run(SET_LIST_REFUSAL, params![suggestion, may]).await?;
    Ok(())
}

/// What was judged so far.
pub(crate) async fn judged(db: &Db, suggestion: &str) -> Result<Vec<Judgement>, StorageError> {
    let rows = db.all(JUDGED, params![suggestion]).await?;
    let judgement = |row: &Row| {
        let code: String = row.get("verdict")?;
        Ok(Judgement {
            criterion: row.get("criterion")?,
            verdict: Verdict::from_code(&code)
                .ok_or_else(|| StorageError::Column { column: "verdict".into(), reason: code })?,
            reason: row.get("reason")?,
            reviewer: Editor::from_text(row.get::<String>("reviewer")?),
            at: row.get("at")?,
        })
    };
    rows.iter().map(judgement).collect()
}
