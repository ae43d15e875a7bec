//! Files that go with practices; their content is kept by `platform::files`.

use platform::uploads::Kind;
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::coded;
use crate::model::PracticeFile;

statements! { "practices.files";
    /// A further one.
    ADD = "INSERT INTO practice_files (id, practice_id, file_key, name, kind, bytes, width, height, shown, added_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// Those of a practice, as they were added.
    OF = "SELECT id, file_key, name, kind, bytes, width, height, shown, added_at FROM practice_files \
          WHERE practice_id = $1 ORDER BY added_at, id LIMIT 200";
    /// One of them.
    ONE = "SELECT id, file_key, name, kind, bytes, width, height, shown, added_at FROM practice_files \
           WHERE practice_id = $1 AND id = $2";
    /// Shows or hides one that is not so already.
    SHOW = "UPDATE practice_files SET shown = $3 WHERE practice_id = $1 AND id = $2 AND shown <> $3";
    /// Forgets one.
    REMOVE = "DELETE FROM practice_files WHERE practice_id = $1 AND id = $2";
}

fn file(row: &Row) -> Result<PracticeFile, StorageError> {
    let (width, height): (Option<i64>, Option<i64>) = (row.get("width")?, row.get("height")?);
    Ok(PracticeFile {
        id: row.get("id")?,
        key: row.get("file_key")?,
        name: row.get("name")?,
        kind: coded("kind", row.get("kind")?, Kind::from_code)?,
        bytes: row.get("bytes")?,
        pixels: width.zip(height),
        shown: row.get("shown")?,
        added_at: row.get("added_at")?,
    })
}

pub(crate) async fn add(tx: &mut Tx, practice: &str, new: &PracticeFile) -> Result<(), StorageError> {
    let values = params![
        new.id.as_str(),
        practice,
        new.key.as_str(),
        new.name.as_str(),
        new.kind.code(),
        new.bytes,
        new.pixels.map(|(width, _)| width),
        new.pixels.map(|(_, height)| height),
        new.shown,
        new.added_at,
    ];
    tx.run(ADD, values).await?;
    Ok(())
}

pub(crate) async fn of(db: &Db, practice: &str) -> Result<Vec<PracticeFile>, StorageError> {
    db.all(OF, params![practice]).await?.iter().map(file).collect()
}

pub(crate) async fn one(db: &Db, practice: &str, id: &str) -> Result<Option<PracticeFile>, StorageError> {
    db.maybe(ONE, params![practice, id]).await?.as_ref().map(file).transpose()
}

pub(crate) async fn one_in(
    tx: &mut Tx,
    practice: &str,
    id: &str,
) -> Result<Option<PracticeFile>, StorageError> {
    tx.maybe(ONE, params![practice, id]).await?.as_ref().map(file).transpose()
}

/// Whether something changed.
pub(crate) async fn show(tx: &mut Tx, practice: &str, id: &str, shown: bool) -> Result<bool, StorageError> {
    Ok(tx.run(SHOW, params![practice, id, shown]).await? == 1)
}

pub(crate) async fn remove(tx: &mut Tx, practice: &str, id: &str) -> Result<(), StorageError> {
    tx.run(REMOVE, params![practice, id]).await?;
    Ok(())
}
