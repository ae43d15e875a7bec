//! Files by key: in the data folder now, in any store that `object_store` knows later.

use std::path::Path as FilePath;
use std::sync::Arc;

use bytes::Bytes;
use futures::future::BoxFuture;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use serde_json::json;
use storage::{StorageError, Tx};

use crate::jobs::{self, Job, JobError, NewJob, Work};

/// Where files are kept. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
}

/// A file that cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// There is no such file.
    #[error("there is no file “{0}”")]
    Absent(String),
    /// The store cannot be used.
    #[error("files: {0}")]
    Store(String),
}

impl From<object_store::Error> for FilesError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { path, .. } => FilesError::Absent(path),
            other => FilesError::Store(other.to_string()),
        }
    }
}

impl Files {
    /// Files in this folder, which is made if absent.
    pub fn in_folder(folder: &FilePath) -> Result<Files, FilesError> {
        std::fs::create_dir_all(folder).map_err(|e| FilesError::Store(e.to_string()))?;
        Ok(Files { store: Arc::new(LocalFileSystem::new_with_prefix(folder)?) })
    }

    /// Keeps a file; it is there wholly or not at all.
    pub async fn put(&self, key: &str, content: Bytes) -> Result<(), FilesError> {
        self.store.put(&Path::from(key), content.into()).await?;
        Ok(())
    }

    /// The content of a file.
    pub async fn get(&self, key: &str) -> Result<Bytes, FilesError> {
        Ok(self.store.get(&Path::from(key)).await?.bytes().await?)
    }

    /// Removes a file.
    pub async fn remove(&self, key: &str) -> Result<(), FilesError> {
        Ok(self.store.delete(&Path::from(key)).await?)
    }
}

/// The job that removes what nothing needs any more.
const REMOVE: &str = "files.remove";

/// Removes files once this transaction stands, and not before: until then somebody reads them.
pub async fn remove_later(tx: &mut Tx, keys: &[String]) -> Result<(), StorageError> {
    if keys.is_empty() {
        return Ok(());
    }
    jobs::enqueue(tx, NewJob::new(REMOVE, json!({ "keys": keys }))).await
}

/// Does what [`remove_later`] wants.
pub struct Removal(pub Files);

impl Work for Removal {
    fn kind(&self) -> &'static str {
        REMOVE
    }

    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let keys = job.payload.get("keys").and_then(serde_json::Value::as_array);
            for key in keys.into_iter().flatten().filter_map(serde_json::Value::as_str) {
                match self.0.remove(key).await {
                    Ok(()) | Err(FilesError::Absent(_)) => {}
                    Err(error) => return Err(JobError::Retry(error.to_string())),
                }
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn files_come_back_as_they_were_kept_and_stay_in_their_folder() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::in_folder(&folder.path().join("files")).unwrap();
        files.put("practices/a b/é.pdf", Bytes::from_static(b"%PDF")).await.unwrap();
        assert_eq!(files.get("practices/a b/é.pdf").await.unwrap(), "%PDF");
        files.put("../../outside", Bytes::from_static(b"x")).await.unwrap();
        assert!(!folder.path().join("outside").exists());
        files.remove("practices/a b/é.pdf").await.unwrap();
        let gone = files.get("practices/a b/é.pdf").await.unwrap_err();
        assert!(matches!(gone, FilesError::Absent(_)), "{gone}");
    }
}
