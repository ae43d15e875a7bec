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
