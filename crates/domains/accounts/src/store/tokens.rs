//! Tokens of programs.

use chrono::{DateTime, Utc};
use kernel::Role;
use storage::{Db, StorageError, Tx, params, statements};
use web::Scope;
use web::bearer::Bearer;

use super::coded;
use crate::model::Token;

statements! { "accounts.tokens";
    /// A token and its person.
    OPEN = "SELECT t.id, t.person_id, t.scope, t.last_used_at, p.role FROM tokens t \
            JOIN people p ON p.id = t.person_id \
            WHERE t.hash = $1 AND (t.expires_at IS NULL OR t.expires_at > $2) AND p.active";
    /// A new token.
    ADD = "INSERT INTO tokens (id, hash, person_id, name, scope, created_at, expires_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// It was used.
    TOUCH = "UPDATE tokens SET last_used_at = $2 WHERE id = $1";
    /// Revokes one of a person's.
    REVOKE = "DELETE FROM tokens WHERE id = $1 AND person_id = $2";
    /// A person's, newest first.
    OF_PERSON = "SELECT id, name, scope, created_at, expires_at, last_used_at FROM tokens \
                 WHERE person_id = $1 ORDER BY created_at DESC, id";
    /// Forgets what ended long ago.
    SWEEP = "DELETE FROM tokens WHERE expires_at < $1";
}

/// What a token allows, and when it was last used.
pub(crate) async fn open(
    db: &Db,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Bearer, Option<DateTime<Utc>>)>, StorageError> {
    let Some(row) = db.maybe(OPEN, params![hash, now]).await? else { return Ok(None) };
    let bearer = Bearer {
        id: row.get("id")?,
        person: row.get("person_id")?,
        role: coded(&row, "role", Role::from_code)?,
        scope: coded(&row, "scope", Scope::from_code)?,
    };
    Ok(Some((bearer, row.get("last_used_at")?)))
}

pub(crate) async fn add(tx: &mut Tx, hash: &str, person: &str, token: &Token) -> Result<(), StorageError> {
    let values = params![
        token.id.as_str(),
        hash,
        person,
        token.name.as_str(),
        token.scope.code(),
        token.created_at,
        token.expires_at,
    ];
    tx.run(ADD, values).await.map(|_| ())
}

pub(crate) async fn touch(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(TOUCH, params![id, at]).await.map(|_| ())
}

pub(crate) async fn revoke(tx: &mut Tx, id: &str, person: &str) -> Result<bool, StorageError> {
    Ok(tx.run(REVOKE, params![id, person]).await? == 1)
}

pub(crate) async fn of_person(db: &Db, person: &str) -> Result<Vec<Token>, StorageError> {
    let rows = db.all(OF_PERSON, params![person]).await?;
    rows.iter()
        .map(|row| {
            Ok(Token {
                id: row.get("id")?,
                name: row.get("name")?,
                scope: coded(row, "scope", Scope::from_code)?,
                created_at: row.get("created_at")?,
                expires_at: row.get("expires_at")?,
                last_used_at: row.get("last_used_at")?,
            })
        })
        .collect()
}

pub(crate) async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(SWEEP, params![before]).await.map(|_| ())
}
