//! Who suggested what: personal data, apart from all else; and the private addresses.

use chrono::{DateTime, Utc};
use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::Suggester;

statements! { "suggestion_people";
    /// Who suggests it, for what purpose, until when.
    INSERT = "INSERT INTO suggestion_people (suggestion_id, email, name, lang, person_id, list_refusal, \
              purpose, given_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6, 'follow-up', $7, $8)";
    /// Who suggested it.
    OF = "SELECT email, name, lang, person_id, list_refusal FROM suggestion_people WHERE suggestion_id = $1";
    /// A private address: the hash of its secret.
    ADD_KEY = "INSERT INTO suggestion_keys (hash, suggestion_id, made_at) VALUES ($1, $2, $3)";
    /// To which suggestion a private address leads.
    BY_KEY = "SELECT suggestion_id FROM suggestion_keys WHERE hash = $1";
    /// Private addresses of whoever is no longer kept.
    FORGET_KEYS = "DELETE FROM suggestion_keys WHERE suggestion_id IN \
                   (SELECT suggestion_id FROM suggestion_people WHERE ends_at < $1)";
    /// Whoever has been kept long enough.
    FORGET = "DELETE FROM suggestion_people WHERE ends_at < $1";
    /// What somebody suggested, by account or by address.
    OF_PERSON = "SELECT p.suggestion_id, p.email, p.name, p.lang, p.given_at, p.ends_at, s.title, s.state, r.record \
                 FROM suggestion_people p JOIN suggestions s ON s.id = p.suggestion_id \
                 JOIN suggestion_records r ON r.suggestion_id = s.id \
                 WHERE p.email = $1 OR p.person_id = $2 ORDER BY p.given_at";
    /// Private addresses of one person.
    ERASE_KEYS = "DELETE FROM suggestion_keys WHERE suggestion_id IN \
                  (SELECT suggestion_id FROM suggestion_people WHERE email = $1 OR person_id = $2)";
    /// One person.
    ERASE = "DELETE FROM suggestion_people WHERE email = $1 OR person_id = $2";
}

fn suggester(row: &Row) -> Result<Suggester, StorageError> {
    let code: String = row.get("lang")?;
    let lang = code.parse().map_err(|_| StorageError::Column { column: "lang".into(), reason: code })?;
    Ok(Suggester {
        email: row.get("email")?,
        name: row.get("name")?,
        lang,
        person_id: row.get("person_id")?,
        list_refusal: row.get("list_refusal")?,
    })
}

pub(crate) async fn insert(
    tx: &mut Tx,
    id: &str,
    who: &Suggester,
    ends_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let at = tx.at();
    let values = params![
        id,
        who.email.as_str(),
        who.name.clone(),
        who.lang.code(),
        who.person_id.clone(),
        who.list_refusal,
        at,
        ends_at,
    ];
    tx.run(INSERT, values).await?;
    Ok(())
}

pub(crate) async fn of(db: &Db, id: &str) -> Result<Option<Suggester>, StorageError> {
    db.maybe(OF, params![id]).await?.as_ref().map(suggester).transpose()
}

pub(crate) async fn of_in(tx: &mut Tx, id: &str) -> Result<Option<Suggester>, StorageError> {
    tx.maybe(OF, params![id]).await?.as_ref().map(suggester).transpose()
}

pub(crate) async fn add_key(tx: &mut Tx, id: &str, hash: &str) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(ADD_KEY, params![hash, id, at]).await?;
    Ok(())
}

pub(crate) async fn by_key(db: &Db, hash: &str) -> Result<Option<String>, StorageError> {
    db.maybe(BY_KEY, params![hash]).await?.map(|row| row.get("suggestion_id")).transpose()
}

/// Forgets whoever has been kept long enough; how many those were.
pub(crate) async fn forget(tx: &mut Tx) -> Result<u64, StorageError> {
    let at = tx.at();
    tx.run(FORGET_KEYS, params![at]).await?;
    tx.run(FORGET, params![at]).await
}

/// What is kept of a person, as she may read it.
pub(crate) async fn of_person(
    db: &Db,
    email: &str,
    person_id: Option<&str>,
) -> Result<Vec<serde_json::Value>, StorageError> {
    // No account has an empty id.
    let rows = db.all(OF_PERSON, params![email, person_id.unwrap_or_default()]).await?;
    let read = |row: &Row| {
        let time = |name: &str| row.get::<DateTime<Utc>>(name).map(|at| at.to_rfc3339());
        Ok(serde_json::json!({
            "suggestion": row.get::<String>("suggestion_id")?,
            "title": row.get::<String>("title")?,
            "state": row.get::<String>("state")?,
            "email": row.get::<String>("email")?,
            "name": row.get::<Option<String>>("name")?,
            "language": row.get::<String>("lang")?,
            "given_at": time("given_at")?,
            "kept_until": time("ends_at")?,
            "practice": row.get::<serde_json::Value>("record")?,
        }))
    };
    rows.iter().map(read).collect()
}

/// Forgets who a person is; what she suggested stays without her.
pub(crate) async fn erase(tx: &mut Tx, email: &str, person_id: Option<&str>) -> Result<(), StorageError> {
    for statement in [ERASE_KEYS, ERASE] {
        tx.run(statement, params![email, person_id.unwrap_or_default()]).await?;
    }
    Ok(())
}
