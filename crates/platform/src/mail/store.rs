//! The only file with SQL about letters.

use chrono::{DateTime, Utc};
use kernel::EmailAddress;
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::Mail;

statements! { "mail";
    /// A letter that was posted.
    INSERT = "INSERT INTO mails (id, recipient, lang, subject, plain, html, unsubscribe, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// One letter.
    GET = "SELECT id, recipient, lang, subject, plain, html, unsubscribe, created_at, sent_at FROM mails WHERE id = $1";
    /// The newest ones.
    NEWEST = "SELECT id, recipient, lang, subject, plain, html, unsubscribe, created_at, sent_at FROM mails \
              ORDER BY created_at DESC, id DESC LIMIT $1";
    /// Those to one person.
    TO_PERSON = "SELECT id, recipient, lang, subject, plain, html, unsubscribe, created_at, sent_at FROM mails \
                 WHERE recipient = $1 ORDER BY created_at";
    /// The mail server took it.
    SENT = "UPDATE mails SET sent_at = $2 WHERE id = $1";
    /// Deletes what was sent long ago.
    TIDY = "DELETE FROM mails WHERE sent_at < $1";
    /// Deletes what goes to one person.
    ERASE = "DELETE FROM mails WHERE recipient = $1";
}

fn mail(row: &Row) -> Result<Mail, StorageError> {
    let recipient: String = row.get("recipient")?;
    let lang: String = row.get("lang")?;
    Ok(Mail {
        id: row.get("id")?,
        recipient: recipient
            .parse()
            .map_err(|_| StorageError::Column { column: "recipient".into(), reason: recipient })?,
        lang: lang.parse().map_err(|_| StorageError::Column { column: "lang".into(), reason: lang })?,
        subject: row.get("subject")?,
        plain: row.get("plain")?,
        html: row.get("html")?,
        unsubscribe: row.get("unsubscribe")?,
        created_at: row.get("created_at")?,
        sent_at: row.get("sent_at")?,
    })
}

pub(super) async fn insert(tx: &mut Tx, mail: &Mail) -> Result<(), StorageError> {
    let values = params![
        mail.id.as_str(),
        mail.recipient.as_str(),
        mail.lang.code(),
        mail.subject.as_str(),
        mail.plain.as_str(),
        mail.html.as_str(),
        mail.unsubscribe.clone(),
        mail.created_at,
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

pub(super) async fn get(db: &Db, id: &str) -> Result<Option<Mail>, StorageError> {
    db.maybe(GET, params![id]).await?.as_ref().map(mail).transpose()
}

pub(super) async fn newest(db: &Db, most: i64) -> Result<Vec<Mail>, StorageError> {
    db.all(NEWEST, params![most]).await?.iter().map(mail).collect()
}

pub(super) async fn to_person(db: &Db, to: &EmailAddress) -> Result<Vec<Mail>, StorageError> {
    db.all(TO_PERSON, params![to.as_str()]).await?.iter().map(mail).collect()
}

pub(super) async fn sent(tx: &mut Tx, id: &str, at: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(SENT, params![id, at]).await.map(|_| ())
}

pub(super) async fn tidy(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(TIDY, params![before]).await.map(|_| ())
}

pub(super) async fn erase(tx: &mut Tx, to: &EmailAddress) -> Result<(), StorageError> {
    tx.run(ERASE, params![to.as_str()]).await.map(|_| ())
}
