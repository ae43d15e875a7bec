//! Links in letters, and the halves of ceremonies.

use chrono::{DateTime, Utc};
use kernel::EmailAddress;
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::coded;
use crate::model::{Link, Purpose};

statements! { "accounts.links";
    /// A link.
    ADD = "INSERT INTO account_links (hash, purpose, person_id, email, language, browser, next, created_at, \
           expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// One link.
    ONE = "SELECT purpose, person_id, email, language, browser, next, expires_at, used_at \
           FROM account_links WHERE hash = $1";
    /// Uses a link up; of two who try at once one succeeds.
    USE = "UPDATE account_links SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 \
           RETURNING purpose, person_id, email, language, browser, next, expires_at, used_at";
    /// Ends the links of a purpose that were sent to an address and not used.
    END = "UPDATE account_links SET used_at = $3 WHERE email = $1 AND purpose = $2 AND used_at IS NULL";
    /// Where links were sent for an account: other addresses of its person too.
    ADDRESSES = "SELECT DISTINCT email FROM account_links WHERE person_id = $1";
    /// Ends what was sent for an account.
    FORGET = "DELETE FROM account_links WHERE person_id = $1 OR email = $2";
    /// Forgets what has ended.
    SWEEP = "DELETE FROM account_links WHERE expires_at < $1";
    /// Remembers the first half of a ceremony.
    BEGIN = "INSERT INTO ceremonies (hash, kind, state, expires_at) VALUES ($1, $2, $3, $4)";
    /// Takes it for the second half; it can be taken once.
    TAKE = "DELETE FROM ceremonies WHERE hash = $1 AND kind = $2 AND expires_at > $3 RETURNING state";
    /// Forgets ceremonies without a second half.
    SWEEP_CEREMONIES = "DELETE FROM ceremonies WHERE expires_at < $1";
}

fn link(row: &Row) -> Result<Link, StorageError> {
    Ok(Link {
        purpose: coded(row, "purpose", Purpose::from_code)?,
        person_id: row.get("person_id")?,
        email: coded(row, "email", |text| text.parse().ok())?,
        language: coded(row, "language", |text| text.parse().ok())?,
        browser: row.get("browser")?,
        next: row.get("next")?,
        expires_at: row.get("expires_at")?,
        used_at: row.get("used_at")?,
    })
}

pub(crate) async fn add(tx: &mut Tx, hash: &str, link: &Link) -> Result<(), StorageError> {
    let at = tx.at();
    let values = params![
        hash,
        link.purpose.code(),
        link.person_id.clone(),
        link.email.as_str(),
        link.language.to_string(),
        link.browser.clone(),
        link.next.clone(),
        at,
        link.expires_at,
    ];
    tx.run(ADD, values).await.map(|_| ())
}

pub(crate) async fn one(db: &Db, hash: &str) -> Result<Option<Link>, StorageError> {
    db.maybe(ONE, params![hash]).await?.as_ref().map(link).transpose()
}

pub(crate) async fn take(tx: &mut Tx, hash: &str) -> Result<Option<Link>, StorageError> {
    let at = tx.at();
    tx.maybe(USE, params![hash, at]).await?.as_ref().map(link).transpose()
}

pub(crate) async fn end(tx: &mut Tx, email: &str, purpose: Purpose) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(END, params![email, purpose.code(), at]).await.map(|_| ())
}

pub(crate) async fn addresses(tx: &mut Tx, person: &str) -> Result<Vec<EmailAddress>, StorageError> {
    let rows = tx.all(ADDRESSES, params![person]).await?;
    rows.iter().map(|row| coded(row, "email", |text| text.parse().ok())).collect()
}

pub(crate) async fn forget(tx: &mut Tx, person: &str, email: &str) -> Result<(), StorageError> {
    tx.run(FORGET, params![person, email]).await.map(|_| ())
}

pub(crate) async fn begin(
    tx: &mut Tx,
    hash: &str,
    kind: &str,
    state: serde_json::Value,
    expires_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    tx.run(BEGIN, params![hash, kind, state, expires_at]).await.map(|_| ())
}

pub(crate) async fn finish(
    tx: &mut Tx,
    hash: &str,
    kind: &str,
) -> Result<Option<serde_json::Value>, StorageError> {
    let at = tx.at();
    match tx.maybe(TAKE, params![hash, kind, at]).await? {
        Some(row) => row.get("state").map(Some),
        None => Ok(None),
    }
}

pub(crate) async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(SWEEP, params![before]).await?;
    tx.run(SWEEP_CEREMONIES, params![before]).await.map(|_| ())
}
