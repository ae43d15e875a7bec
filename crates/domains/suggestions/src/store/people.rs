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

#[allow(dead_code, reason = "letters of the desk ask for it")]
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
