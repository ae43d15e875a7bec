//! Pictures and documents that go with a practice: they come along when a suggestion is published; an editor
//! hides them, shows them again, deletes them.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use kernel::{Actor, DomainEvent, Ref, Secret};
use platform::files::{self, Files, FilesError};
use platform::uploads::Kind;
use serde_json::json;
use storage::{StorageError, Tx};

use super::{KIND, PracticeError, Practices};
use crate::model::PracticeFile;
use crate::{rules, store};

/// Keeps a copy of a file's content for a practice. It belongs to none until [`attach`] says so in a transaction;
/// whoever does not come that far removes it again, by its key.
pub async fn keep(
    files: &Files,
    (id, at): (String, DateTime<Utc>),
    (name, kind): (String, Kind),
    pixels: Option<(i64, i64)>,
    content: Bytes,
) -> Result<PracticeFile, FilesError> {
    let bytes = i64::try_from(content.len()).unwrap_or(i64::MAX);
    let key = format!("practices/{}.{}", Secret::new().text(), kind.code());
    files.put(&key, content).await?;
    Ok(PracticeFile { id, key, name, kind, bytes, pixels, shown: true, added_at: at })
}

/// Gives a practice these files, as a part of a transaction.
pub async fn attach(tx: &mut Tx, practice: &str, files: &[PracticeFile]) -> Result<(), StorageError> {
    for file in files {
        store::files::add(tx, practice, file).await?;
        tx.emit(event("practice.file-added", practice, file));
    }
    Ok(())
}

impl Practices {
    /// All files of a practice, hidden ones too, as they were added.
    pub async fn files(&self, practice: &str) -> Result<Vec<PracticeFile>, StorageError> {
        store::files::of(&self.db, practice).await
    }

    /// One of them.
    pub async fn file(&self, practice: &str, id: &str) -> Result<Option<PracticeFile>, StorageError> {
        store::files::one(&self.db, practice, id).await
    }

    /// Shows a file to readers, or to editors alone.
    pub async fn show_file(
        &self,
        actor: &Actor,
        practice: &str,
        id: &str,
        shown: bool,
    ) -> Result<(), PracticeError> {
        self.change_file(actor, practice, id, async |tx, file| {
            if store::files::show(tx, practice, id, shown).await? {
                let action = if shown { "practice.file-shown" } else { "practice.file-hidden" };
                tx.emit(event(action, practice, file));
            }
            Ok(())
        })
        .await
    }

    /// Deletes a file for good.
    pub async fn delete_file(&self, actor: &Actor, practice: &str, id: &str) -> Result<(), PracticeError> {
        self.change_file(actor, practice, id, async |tx, file| {
            store::files::remove(tx, practice, id).await?;
            files::remove_later(tx, std::slice::from_ref(&file.key)).await?;
            tx.emit(event("practice.file-deleted", practice, file));
            Ok(())
        })
        .await
    }

    async fn change_file(
        &self,
        actor: &Actor,
        practice: &str,
        id: &str,
        change: impl AsyncFnOnce(&mut Tx, &PracticeFile) -> Result<(), PracticeError>,
    ) -> Result<(), PracticeError> {
        if !actor.may(rules::EDIT) {
            return Err(PracticeError::Forbidden { actor: actor.to_string() });
        }
        self.db
            .write(actor, async |tx| {
                let file = store::files::one_in(tx, practice, id)
                    .await?
                    .ok_or_else(|| PracticeError::Absent(format!("{practice}/files/{id}")))?;
                change(tx, &file).await
            })
            .await
    }
}

/// An event about a file; its name may be anything a person typed, so it stays out.
fn event(action: &str, practice: &str, file: &PracticeFile) -> DomainEvent {
    let data = json!({ "file": file.id, "kind": file.kind.code() });
    DomainEvent::new(action, Ref::new(KIND, practice)).with(data)
}
