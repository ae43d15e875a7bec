//! Drafts end: deleted by their writers, by time, by whoever asks to be erased.

use kernel::{Actor, EmailAddress};
use platform::files;
use serde_json::{Value, json};
use storage::{StorageError, Tx};

use super::Drafting;
use crate::service::Suggestions;
use crate::store;

impl Drafting {
    /// Deletes a draft with everything that belongs to it alone.
    pub async fn delete(&self, actor: &Actor, id: &str) -> Result<(), StorageError> {
        self.suggestions.db.write(actor, async |tx| delete_draft(tx, id).await).await
    }

    /// Deletes drafts whose time is over; how many.
    pub async fn delete_ended(&self) -> Result<usize, StorageError> {
        let mut deleted = 0;
        loop {
            let ended = self
                .suggestions
                .db
                .write(&Actor::System("suggestions"), async |tx| {
                    let ended = store::drafts::ended(tx).await?;
                    for id in &ended {
                        delete_draft(tx, id).await?;
                    }
                    Ok::<_, StorageError>(ended.len())
                })
                .await?;
            if ended == 0 {
                return Ok(deleted);
            }
            deleted += ended;
        }
    }
}

/// Deletes a draft, its links, and its files unless they belong to the suggestion that it corrects.
pub(crate) async fn delete_draft(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    let files = store::attachments::of_in(tx, id).await?;
    store::drafts::delete(tx, id).await?;
    if !files.is_empty() {
        store::attachments::remove_all(tx, id).await?;
        let keys: Vec<String> = files.into_iter().map(|file| file.key).collect();
        files::remove_later(tx, &keys).await?;
    }
    Ok(())
}

/// Deletes all drafts of an address; the keys of their files, for the caller to remove.
pub(crate) async fn erase(tx: &mut Tx, email: &EmailAddress) -> Result<Vec<String>, StorageError> {
    let mut keys = Vec::new();
    for draft in store::drafts::of_email_in(tx, email.as_str()).await? {
        keys.extend(store::attachments::of_in(tx, &draft.id).await?.into_iter().map(|file| file.key));
        store::drafts::delete(tx, &draft.id).await?;
        store::attachments::remove_all(tx, &draft.id).await?;
    }
    Ok(keys)
}

impl Suggestions {
    /// What is being written at an address, and the keys of its files, for whoever asks for her data.
    pub async fn drafts_of(&self, email: &EmailAddress) -> Result<(Vec<Value>, Vec<String>), StorageError> {
        let (mut drafts, mut keys) = (Vec::new(), Vec::new());
        for draft in store::drafts::of_email(&self.db, email.as_str()).await? {
            let files = store::attachments::of(&self.db, &draft.id).await?;
            keys.extend(files.into_iter().map(|file| file.key));
            drafts.push(json!({
                "draft": draft.id,
                "begun": draft.created_at.to_rfc3339(),
                "kept_until": draft.ends_at.to_rfc3339(),
                "answers": draft.answers,
                "practice": draft.proposal,
            }));
        }
        Ok((drafts, keys))
    }
}
