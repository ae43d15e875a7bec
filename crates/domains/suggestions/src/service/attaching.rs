//! Files that go with a draft or a suggestion.

use bytes::Bytes;
use kernel::{Actor, Secret};
use platform::files::{self, FilesError};
use platform::uploads::{Accepted, Refusal};
use storage::StorageError;

use super::drafting::Drafting;
use crate::model::draft::Attachment;
use crate::store;

/// Files of one suggestion at most.
pub const MOST_FILES: usize = 10;
/// Bytes of all of them together at most.
pub const MOST_TOTAL: i64 = 100 << 20;

/// Why files were not added; none of those that came together was.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// One of them cannot be taken.
    #[error("{name}: {refusal}")]
    Refused {
        /// As the sender's machine calls it.
        name: String,
        /// Why.
        refusal: Refusal,
    },
    /// There would be more than may be; so many may be added.
    #[error("at most {MOST_FILES} files; {0} more may be added")]
    TooMany(usize),
    /// All together would be too large.
    #[error("all files together may have {MOST_TOTAL} bytes")]
    TooMuch,
    /// They cannot be kept.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Drafting {
    /// Adds files to a draft or suggestion: all of them, or none.
    pub async fn attach(
        &self,
        actor: &Actor,
        owner: &str,
        files: Vec<(String, Bytes)>,
    ) -> Result<Vec<Attachment>, AttachError> {
        // Looked at before anything is decoded, and again where it counts.
        let stand = store::attachments::of(&self.suggestions.db, owner).await?;
        has_room(&stand, files.len(), 0)?;
        let mut accepted = Vec::with_capacity(files.len());
        for (name, content) in files {
            let shown = name.clone();
            match self.uploads.accept(name, content).await {
                Ok(file) => accepted.push(file),
                Err(refusal) => return Err(AttachError::Refused { name: shown, refusal }),
            }
        }
        let mut kept = Vec::with_capacity(accepted.len());
        for Accepted { kind, name, content, checksum, pixels } in accepted {
            // Nobody who knows one key can guess another.
            let key = format!("suggestions/{}.{}", Secret::new().text(), kind.code());
            let bytes = i64::try_from(content.len()).unwrap_or(i64::MAX);
            self.site.files.put(&key, content).await?;
            let (id, added_at) = (self.suggestions.clock().new_id(), self.suggestions.clock().now());
            let pixels = pixels.map(|(width, height)| (i64::from(width), i64::from(height)));
            kept.push(Attachment { id, key, name, kind, bytes, checksum, pixels, added_at });
        }
        let written = self
            .suggestions
            .db
            .write(actor, async |tx| {
                let stand = store::attachments::of_in(tx, owner).await?;
                has_room(&stand, kept.len(), kept.iter().map(|file| file.bytes).sum())?;
                for file in &kept {
                    store::attachments::add(tx, owner, file).await?;
                }
                Ok(())
            })
            .await;
        if let Err(error) = written {
            for file in &kept {
                // What cannot be removed now is only an orphan that takes room.
                let _ = self.site.files.remove(&file.key).await;
            }
            return Err(error);
        }
        Ok(kept)
    }

    /// Takes a file away again.
    pub async fn detach(&self, actor: &Actor, owner: &str, id: &str) -> Result<bool, StorageError> {
        self.suggestions
            .db
            .write(actor, async |tx| {
                let files = store::attachments::of_in(tx, owner).await?;
                let Some(file) = files.into_iter().find(|file| file.id == id) else { return Ok(false) };
                store::attachments::remove(tx, owner, id).await?;
                files::remove_later(tx, &[file.key]).await?;
                Ok(true)
            })
            .await
    }

    /// The files of a draft or suggestion, as they were added.
    pub async fn attachments(&self, owner: &str) -> Result<Vec<Attachment>, StorageError> {
        store::attachments::of(&self.suggestions.db, owner).await
    }

    /// One of them with its content.
    pub async fn file(&self, owner: &str, id: &str) -> Result<Option<(Attachment, Bytes)>, AttachError> {
        let files = store::attachments::of(&self.suggestions.db, owner).await?;
        let Some(file) = files.into_iter().find(|file| file.id == id) else { return Ok(None) };
        match self.site.files.get(&file.key).await {
            Ok(content) => Ok(Some((file, content))),
            Err(FilesError::Absent(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn has_room(stand: &[Attachment], more: usize, bytes: i64) -> Result<(), AttachError> {
    if stand.len() + more > MOST_FILES {
        return Err(AttachError::TooMany(MOST_FILES.saturating_sub(stand.len())));
    }
    if stand.iter().map(|file| file.bytes).sum::<i64>() + bytes > MOST_TOTAL {
        return Err(AttachError::TooMuch);
    }
    Ok(())
}
