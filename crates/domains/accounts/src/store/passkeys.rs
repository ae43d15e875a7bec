//! Passkeys, and identities at providers.

use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::PasskeyRow;

statements! { "accounts.passkeys";
    /// A new passkey; one that another account has already stays there.
    ADD = "INSERT INTO passkeys (id, person_id, credential_id, name, credential, created_at) \
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential_id) DO NOTHING";
    /// A person's, oldest first.
    OF_PERSON = "SELECT id, name, credential, created_at, last_used_at FROM passkeys \
                 WHERE person_id = $1 ORDER BY created_at, id";
    /// It was used; its counter may have moved.
    USED = "UPDATE passkeys SET credential = $2, last_used_at = $3 WHERE credential_id = $1";
    /// Takes one of a person's away.
    REMOVE = "DELETE FROM passkeys WHERE id = $1 AND person_id = $2";
    /// Whose a provider's identity is.
    IDENTITY = "SELECT person_id FROM identities WHERE issuer = $1 AND subject = $2";
    /// Ties an identity to an account.
    TIE = "INSERT INTO identities (issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, $4) \
           ON CONFLICT (issuer, subject) DO NOTHING";
    /// The providers that know a person.
    TIED = "SELECT issuer, subject FROM identities WHERE person_id = $1 ORDER BY issuer, subject";
}

pub(crate) async fn add(
    tx: &mut Tx,
    person: &str,
    passkey: &PasskeyRow,
    credential_id: &str,
    credential: serde_json::Value,
) -> Result<bool, StorageError> {
    let values = params![
        passkey.id.as_str(),
        person,
        credential_id,
        passkey.name.as_str(),
        credential,
        passkey.created_at,
    ];
    Ok(tx.run(ADD, values).await? == 1)
}

fn row(row: &Row) -> Result<PasskeyRow, StorageError> {
    Ok(PasskeyRow {
        id: row.get("id")?,
        name: row.get("name")?,
        created_at: row.get("created_at")?,
        last_used_at: row.get("last_used_at")?,
    })
}

pub(crate) async fn of_person(db: &Db, person: &str) -> Result<Vec<PasskeyRow>, StorageError> {
    db.all(OF_PERSON, params![person]).await?.iter().map(row).collect()
}

/// The credentials themselves, as they were kept.
pub(crate) async fn credentials<T: serde::de::DeserializeOwned>(
    db: &Db,
    person: &str,
) -> Result<Vec<T>, StorageError> {
    db.all(OF_PERSON, params![person]).await?.iter().map(|row| row.json("credential")).collect()
}

pub(crate) async fn used(
    tx: &mut Tx,
    credential_id: &str,
    credential: serde_json::Value,
) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(USED, params![credential_id, credential, at]).await.map(|_| ())
}

pub(crate) async fn remove(tx: &mut Tx, id: &str, person: &str) -> Result<bool, StorageError> {
    Ok(tx.run(REMOVE, params![id, person]).await? == 1)
}

pub(crate) async fn identity(
    tx: &mut Tx,
    issuer: &str,
    subject: &str,
) -> Result<Option<String>, StorageError> {
    match tx.maybe(IDENTITY, params![issuer, subject]).await? {
        Some(row) => row.get("person_id").map(Some),
        None => Ok(None),
    }
}

pub(crate) async fn tie(tx: &mut Tx, issuer: &str, subject: &str, person: &str) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(TIE, params![issuer, subject, person, at]).await.map(|_| ())
}

pub(crate) async fn tied(db: &Db, person: &str) -> Result<Vec<(String, String)>, StorageError> {
    let rows = db.all(TIED, params![person]).await?;
    rows.iter().map(|row| Ok((row.get("issuer")?, row.get("subject")?))).collect()
}
