//! Letters: written in the reader's language, kept in an outbox, sent by SMTP.
//!
//! | file | what it holds |
//! |---|---|
//! | [`letter`] | [`Letter`]: what a letter says, and its two forms (text and HTML) |
//! | `deliver` | [`Delivery`]: the work that hands a letter to the mail server, and the one that tidies up |
//! | `store` | the only file with SQL |
//!
//! To send a letter: in the transaction that makes it necessary, `mail::post(tx, &address, &letter)`.
//! It is written to the outbox with a job that delivers it; a mail server that is away delays it and
//! loses nothing. What was sent is deleted after [`KEPT`].

mod deliver;
mod letter;
mod store;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{EmailAddress, Lang};
use serde_json::json;
use storage::{Db, StorageError, Tx};

use crate::jobs::{self, NewJob};

pub use deliver::{Delivery, Tidying, Transport};
pub use letter::Letter;
pub(crate) use store::ALL as STATEMENTS;

/// How long a letter that was sent is kept.
pub const KEPT: TimeDelta = TimeDelta::days(14);

/// A letter in the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    /// Its id.
    pub id: String,
    /// To whom.
    pub recipient: EmailAddress,
    /// The language it is written in.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub plain: String,
    /// The same as HTML.
    pub html: String,
    /// Where one click ends letters of this sort (RFC 8058).
    pub unsubscribe: Option<String>,
    /// When it was posted.
    pub created_at: DateTime<Utc>,
    /// When the mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
}

/// Posts a letter as a part of a transaction: it is delivered after the commit, or not at all.
///
/// # Errors
/// When the database cannot take it.
pub async fn post(tx: &mut Tx, to: &EmailAddress, letter: &Letter) -> Result<(), StorageError> {
    let mail = Mail {
        id: tx.new_id(),
        recipient: to.clone(),
        lang: letter.lang(),
        subject: letter.subject().to_owned(),
        plain: letter.plain(),
        html: letter.html(),
        unsubscribe: letter.unsubscribe_address().map(str::to_owned),
        created_at: tx.at(),
        sent_at: None,
    };
    store::insert(tx, &mail).await?;
    jobs::enqueue(tx, NewJob::new(deliver::KIND, json!({ "mail": mail.id }))).await
}

/// The newest letters of the outbox, `most` at the most.
///
/// # Errors
/// When the database cannot be read.
pub async fn newest(db: &Db, most: i64) -> Result<Vec<Mail>, StorageError> {
    store::newest(db, most).await
}

/// One letter of the outbox.
///
/// # Errors
/// When the database cannot be read.
pub async fn get(db: &Db, id: &str) -> Result<Option<Mail>, StorageError> {
    store::get(db, id).await
}

/// Letters to one person, for the download of her data.
///
/// # Errors
/// When the database cannot be read.
pub async fn to_person(db: &Db, to: &EmailAddress) -> Result<Vec<Mail>, StorageError> {
    store::to_person(db, to).await
}

/// Deletes all letters to one person, sent or not.
///
/// # Errors
/// When the database cannot be written.
pub async fn erase(tx: &mut Tx, to: &EmailAddress) -> Result<(), StorageError> {
    store::erase(tx, to).await
}
