//! One process a data folder: SQLite and the search index in it have one writer.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// The hold on a data folder; let go when dropped or when the process ends, however it ends.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// Who holds the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The folder.
    pub folder: PathBuf,
    /// What the holder wrote of itself: command and process id.
    pub holder: String,
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the data folder {} is in use by {}: stop it first", self.folder.display(), self.holder)
    }
}

/// Why a folder could not be held.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process has it.
    #[error("{0}")]
    Held(Held),
    /// The folder cannot be written.
    #[error("cannot use the data folder {folder}: {source}")]
    Io {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Takes hold of the folder (which it makes if absent) for a command such as `serve`.
pub fn hold(folder: &Path, command: &str) -> Result<FolderLock, LockError> {
    let failed = |source| LockError::Io { folder: folder.to_owned(), source };
    std::fs::create_dir_all(folder).map_err(failed)?;
    let path = folder.join("samenhang.lock");
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            // The holder may be writing its line just now; an unreadable one is no reason to fail otherwise.
            let _ = file.read_to_string(&mut holder);
            let holder = match holder.trim() {
                "" => "another process".to_owned(),
                line => line.to_owned(),
            };
            return Err(LockError::Held(Held { folder: folder.to_owned(), holder }));
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    file.set_len(0).and_then(|()| file.rewind()).map_err(failed)?;
    writeln!(file, "samenhang {command} (process {})", std::process::id()).map_err(failed)?;
    file.flush().map_err(failed)?;
    Ok(FolderLock { _file: file })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_holder_is_told_who_holds() {
        let folder = tempfile::tempdir().unwrap();
        let first = hold(folder.path(), "serve").unwrap();
        let message = hold(folder.path(), "import").unwrap_err().to_string();
        let expected = format!("is in use by samenhang serve (process {})", std::process::id());
        assert!(message.contains(&expected), "{message}");
        drop(first);
        assert!(hold(folder.path(), "import").is_ok());
    }
}
