//! Files that go with drafts and suggestions; their content is kept by `platform::files`.

use platform::uploads::Kind;
use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::draft::Attachment;

statements! { "suggestion_attachments";
    /// A further one.
    ADD = "INSERT INTO suggestion_attachments (id, suggestion_id, file_key, name, kind, bytes, checksum, width, \
           height, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// Those of a draft or suggestion, as they were added.
    OF = "SELECT id, file_key, name, kind, bytes, checksum, width, height, added_at \
          FROM suggestion_attachments WHERE suggestion_id = $1 ORDER BY added_at, id LIMIT 100";
    /// Where the files of a person's suggestions are kept.
    OF_PERSON = "SELECT file_key FROM suggestion_attachments WHERE suggestion_id IN \
                 (SELECT suggestion_id FROM suggestion_people WHERE email = $1 OR person_id = $2)";
    /// Forgets those.
    ERASE = "DELETE FROM suggestion_attachments WHERE suggestion_id IN \
             (SELECT suggestion_id FROM suggestion_people WHERE email = $1 OR person_id = $2)";
    /// Where the files of those are kept whose suggesters have been kept long enough.
    OF_ENDED = "SELECT file_key FROM suggestion_attachments WHERE suggestion_id IN \
                (SELECT suggestion_id FROM suggestion_people WHERE ends_at < $1)";
    /// Forgets those.
    FORGET = "DELETE FROM suggestion_attachments WHERE suggestion_id IN \
              (SELECT suggestion_id FROM suggestion_people WHERE ends_at < $1)";
    /// Forgets one.
    REMOVE = "DELETE FROM suggestion_attachments WHERE id = $1 AND suggestion_id = $2";
    /// Forgets all of a draft or suggestion.
    REMOVE_ALL = "DELETE FROM suggestion_attachments WHERE suggestion_id = $1";
}

fn attachment(row: &Row) -> Result<Attachment, StorageError> {
    let code: String = row.get("kind")?;
    let kind =
        Kind::from_code(&code).ok_or_else(|| StorageError::Column { column: "kind".into(), reason: code })?;
    let (width, height): (Option<i64>, Option<i64>) = (row.get("width")?, row.get("height")?);
    Ok(Attachment {
        id: row.get("id")?,
        key: row.get("file_key")?,
        name: row.get("name")?,
        kind,
        bytes: row.get("bytes")?,
        checksum: row.get("checksum")?,
        pixels: width.zip(height),
        added_at: row.get("added_at")?,
    })
}

pub(crate) async fn add(tx: &mut Tx, of: &str, new: &Attachment) -> Result<(), StorageError> {
    let values = params![
        new.id.as_str(),
        of,
        new.key.as_str(),
        new.name.as_str(),
        new.kind.code(),
        new.bytes,
        new.checksum.as_str(),
        new.pixels.map(|(width, _)| width),
        new.pixels.map(|(_, height)| height),
        new.added_at,
    ];
    tx.run(ADD, values).await?;
    Ok(())
}

pub(crate) async fn of(db: &Db, id: &str) -> Result<Vec<Attachment>, StorageError> {
    db.all(OF, params![id]).await?.iter().map(attachment).collect()
}

pub(crate) async fn of_in(tx: &mut Tx, id: &str) -> Result<Vec<Attachment>, StorageError> {
    tx.all(OF, params![id]).await?.iter().map(attachment).collect()
}

pub(crate) async fn remove(tx: &mut Tx, of: &str, id: &str) -> Result<bool, StorageError> {
    Ok(tx.run(REMOVE, params![id, of]).await? == 1)
}

pub(crate) async fn remove_all(tx: &mut Tx, of: &str) -> Result<(), StorageError> {
    tx.run(REMOVE_ALL, params![of]).await?;
    Ok(())
}

fn keys(rows: &[Row]) -> Result<Vec<String>, StorageError> {
    rows.iter().map(|row| row.get("file_key")).collect()
}

/// Where the files of a person's suggestions are kept.
pub(crate) async fn of_person(
    db: &Db,
    email: &str,
    person_id: Option<&str>,
) -> Result<Vec<String>, StorageError> {
    keys(&db.all(OF_PERSON, params![email, person_id.unwrap_or_default()]).await?)
}

/// Forgets the files of a person's suggestions; their keys.
pub(crate) async fn erase(
    tx: &mut Tx,
    email: &str,
    person_id: Option<&str>,
) -> Result<Vec<String>, StorageError> {
    let gone = keys(&tx.all(OF_PERSON, params![email, person_id.unwrap_or_default()]).await?)?;
    tx.run(ERASE, params![email, person_id.unwrap_or_default()]).await?;
    Ok(gone)
}

/// Forgets the files of those whose suggesters have been kept long enough; their keys.
pub(crate) async fn forget(tx: &mut Tx) -> Result<Vec<String>, StorageError> {
    let at = tx.at();
    let gone = keys(&tx.all(OF_ENDED, params![at]).await?)?;
    tx.run(FORGET, params![at]).await?;
    Ok(gone)
}
