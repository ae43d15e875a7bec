//! Reports of members that a practice is done elsewhere too.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::{coded, json};
use crate::model::{Adaptation, AdaptationKind, AdaptationState, Contact, News, Outcome, Report, Status};
use crate::rules::adaptations::Adoption;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, practice_id, reporter, state, kind, organisation, city, country, since, lang, changed, \
             outcome, outcome_note, outcome_at, contact, contact_shown, record_id, news, question, answer, \
             reason, reported_at FROM practice_adaptations ",
            $rest
        )
    };
}

statements! { "practices.adaptations";
    /// A report.
    INSERT = "INSERT INTO practice_adaptations (id, practice_id, reporter, state, kind, organisation, city, \
              country, since, lang, changed, outcome, outcome_note, outcome_at, contact, contact_shown, \
              record_id, reported_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    /// One report, with the practice that it is about.
    ONE = select!("WHERE id = $1");
    /// Locks a report.
    LOCK = "UPDATE practice_adaptations SET state = state WHERE id = $1";
    /// What stands on the fiche of a practice, oldest first.
    APPROVED = select!("WHERE practice_id = $1 AND state = 'approved' \
                ORDER BY COALESCE(since, 9999), reported_at, id LIMIT 200");
    /// What a person has reported, newest first.
    OF_REPORTER = select!("WHERE reporter = $1 ORDER BY reported_at DESC, id");
    /// What waits for an editor, oldest first; what was asked waits for the reporter.
    WAITING = select!("WHERE state IN ('reported', 'asked') OR news IS NOT NULL \
               ORDER BY reported_at, id LIMIT $1");
    /// How much waits for an editor.
    WAITING_COUNT = "SELECT count(*) AS n FROM practice_adaptations WHERE state = 'reported' OR news IS NOT NULL";
    /// A report as it stands now.
    UPDATE = "UPDATE practice_adaptations SET state = $2, outcome = $3, outcome_note = $4, outcome_at = $5, \
              record_id = $6, news = $7, question = $8, answer = $9, reason = $10, decided_at = $11 \
              WHERE id = $1";
    /// The same without news.
    NO_NEWS = "UPDATE practice_adaptations SET news = NULL WHERE id = $1";
    /// Reports that still run and of which nothing was heard, nor asked, since a moment.
    UNHEARD = select!("WHERE state = 'approved' AND outcome <> 'stopped' \
               AND reporter <> '' AND outcome_at <= $1 AND (asked_at IS NULL OR asked_at <= $1) \
               AND id > $2 ORDER BY id LIMIT 200");
    /// A reporter was asked how it goes.
    ASKED = "UPDATE practice_adaptations SET asked_at = $2 \
             WHERE id = $1 AND (asked_at IS NULL OR asked_at <= $3)";
    /// What is personal in a person's reports goes; what was done where stays.
    FORGET = "UPDATE practice_adaptations SET reporter = '', contact = '', contact_shown = FALSE, news = NULL, \
              question = NULL, answer = NULL WHERE reporter = $1";
    /// Where practices were adopted: records that name them, and approved reports.
    ADOPTIONS = "SELECT l.adapted_from AS original, 'record' AS source, l.practice_id AS id, \
                     COALESCE(p.record ->> 'status', 'unknown') AS status, '' AS kind, '' AS outcome, \
                     '' AS record_id \
                 FROM practice_lineage l JOIN practices p ON p.id = l.practice_id \
                 WHERE (p.publication = 'published' OR p.archived_at IS NOT NULL) \
                 AND l.practice_id <> l.adapted_from \
                 UNION ALL \
                 SELECT a.practice_id AS original, 'report' AS source, a.id AS id, '' AS status, a.kind AS kind, \
                     a.outcome AS outcome, COALESCE(a.record_id, '') AS record_id \
                 FROM practice_adaptations a WHERE a.state = 'approved'";
}

fn adaptation(row: &Row) -> Result<Adaptation, StorageError> {
    let since = match row.get::<Option<i64>>("since")? {
        None => None,
        Some(year) => Some(
            i32::try_from(year)
                .map_err(|e| StorageError::Column { column: "since".to_owned(), reason: e.to_string() })?,
        ),
    };
    let news = match row.get::<Option<serde_json::Value>>("news")?.filter(|news| !news.is_null()) {
        None => None,
        Some(_) => Some(row.json::<News>("news")?),
    };
    Ok(Adaptation {
        id: row.get("id")?,
        practice_id: row.get("practice_id")?,
        reporter: row.get("reporter")?,
        report: Report {
            kind: coded("kind", row.get("kind")?, AdaptationKind::from_code)?,
            organisation: row.get("organisation")?,
            city: row.get("city")?,
            country: row.get("country")?,
            since,
            lang: coded("lang", row.get("lang")?, |code| code.parse().ok())?,
            changed: row.get("changed")?,
            outcome: coded("outcome", row.get("outcome")?, Outcome::from_code)?,
            outcome_note: row.get("outcome_note")?,
            contact: Contact { text: row.get("contact")?, shown: row.get("contact_shown")? },
        },
        outcome_at: row.get("outcome_at")?,
        state: coded("state", row.get("state")?, AdaptationState::from_code)?,
        record_id: row.get("record_id")?,
        news,
        question: row.get("question")?,
        answer: row.get("answer")?,
        reason: row.get("reason")?,
        reported_at: row.get("reported_at")?,
    })
}

pub(crate) async fn insert(tx: &mut Tx, new: &Adaptation) -> Result<(), StorageError> {
    let report = &new.report;
    let values = params![
        new.id.as_str(),
        new.practice_id.as_str(),
        new.reporter.as_str(),
        new.state.code(),
        report.kind.code(),
        report.organisation.as_str(),
        report.city.clone(),
        report.country.clone(),
        report.since.map(i64::from),
        report.lang.code(),
        report.changed.as_str(),
        report.outcome.code(),
        report.outcome_note.as_str(),
        new.outcome_at,
        report.contact.text.as_str(),
        report.contact.shown,
        new.record_id.clone(),
        new.reported_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

/// One report, locked.
pub(crate) async fn lock(tx: &mut Tx, id: &str) -> Result<Option<Adaptation>, StorageError> {
    tx.run(LOCK, params![id]).await?;
    tx.maybe(ONE, params![id]).await?.as_ref().map(adaptation).transpose()
}

/// Writes what may change of a report.
pub(crate) async fn update(tx: &mut Tx, now: &Adaptation) -> Result<(), StorageError> {
    let at = tx.at();
    let news = match &now.news {
        Some(news) => json(news)?,
        None => serde_json::Value::Null,
    };
    let values = params![
        now.id.as_str(),
        now.state.code(),
        now.report.outcome.code(),
        now.report.outcome_note.as_str(),
        now.outcome_at,
        now.record_id.clone(),
        news,
        now.question.clone(),
        now.answer.clone(),
        now.reason.clone(),
        at,
    ];
    tx.run(UPDATE, values).await?;
    if now.news.is_none() {
        // JSON's null is a value to both engines; only SQL's is none.
        tx.run(NO_NEWS, params![now.id.as_str()]).await?;
    }
    Ok(())
}

pub(crate) async fn approved(db: &Db, practice: &str) -> Result<Vec<Adaptation>, StorageError> {
    db.all(APPROVED, params![practice]).await?.iter().map(adaptation).collect()
}

pub(crate) async fn one(db: &Db, id: &str) -> Result<Option<Adaptation>, StorageError> {
    db.maybe(ONE, params![id]).await?.as_ref().map(adaptation).transpose()
}

pub(crate) async fn of_reporter(db: &Db, reporter: &str) -> Result<Vec<Adaptation>, StorageError> {
    db.all(OF_REPORTER, params![reporter]).await?.iter().map(adaptation).collect()
}

/// What waits, and how much of it waits for an editor.
pub(crate) async fn waiting(db: &Db, most: i64) -> Result<Vec<Adaptation>, StorageError> {
    db.all(WAITING, params![most]).await?.iter().map(adaptation).collect()
}

pub(crate) async fn waiting_count(db: &Db) -> Result<usize, StorageError> {
    let n: i64 = db.maybe(WAITING_COUNT, vec![]).await?.map_or(Ok(0), |row| row.get("n"))?;
    Ok(usize::try_from(n).unwrap_or(0))
}

pub(crate) async fn unheard(
    db: &Db,
    since: DateTime<Utc>,
    after: &str,
) -> Result<Vec<Adaptation>, StorageError> {
    db.all(UNHEARD, params![since, after]).await?.iter().map(adaptation).collect()
}

/// False when its reporter was asked after that moment already.
pub(crate) async fn asked(tx: &mut Tx, id: &str, unless_since: DateTime<Utc>) -> Result<bool, StorageError> {
    let at = tx.at();
    Ok(tx.run(ASKED, params![id, at, unless_since]).await? == 1)
}

pub(crate) async fn forget(tx: &mut Tx, reporter: &str) -> Result<(), StorageError> {
    tx.run(FORGET, params![reporter]).await?;
    Ok(())
}

/// Where practices were adopted, by the practice; those that never were are left out.
pub(crate) async fn adoptions(db: &Db) -> Result<HashMap<String, Vec<Adoption>>, StorageError> {
    let mut all: HashMap<String, Vec<Adoption>> = HashMap::new();
    for row in db.all(ADOPTIONS, vec![]).await? {
        let id: String = row.get("id")?;
        let adoption = if row.get::<String>("source")? == "record" {
            Adoption::Record { id, status: coded("status", row.get("status")?, Status::from_code)? }
        } else {
            let record: String = row.get("record_id")?;
            Adoption::Report {
                id,
                kind: coded("kind", row.get("kind")?, AdaptationKind::from_code)?,
                outcome: coded("outcome", row.get("outcome")?, Outcome::from_code)?,
                record: (!record.is_empty()).then_some(record),
            }
        };
        all.entry(row.get("original")?).or_default().push(adoption);
    }
    Ok(all)
}
