//! What a list shows of each document, in one file beside the index: read when a hit is shown, so that
//! it takes no memory, whatever the number of documents.
//!
//! The file only grows; a place in it is part of the document's card, and is of no use before the
//! commit that holds the card. What documents leave behind goes with the next build of the index.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::{Mutex, PoisonError, RwLock};

use serde::{Deserialize, Serialize};

use super::Shown;

/// The file's name in the folder of a build.
const NAME: &str = "shown";

/// Where a document's part stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    at: u64,
    list: u32,
    more: u32,
}

impl Place {
    fn end(self) -> u64 {
        self.at + u64::from(self.list) + u64::from(self.more)
    }
}

/// Puts away and hands back. One writer, any number of readers.
#[derive(Debug)]
pub(super) enum Shelf {
    /// On disk.
    File {
        file: File,
        /// Where the next part goes; true: something was put since the last sync.
        end: Mutex<(u64, bool)>,
    },
    /// For an index in memory.
    Memory(RwLock<Vec<u8>>),
}

impl Shelf {
    /// The shelf of the build in this folder; without a folder, one in memory.
    pub(super) fn open(build: Option<&Path>) -> io::Result<Self> {
        let Some(build) = build else { return Ok(Shelf::Memory(RwLock::default())) };
        let mut options = File::options();
        let file = options.read(true).write(true).create(true).truncate(false).open(build.join(NAME))?;
        let end = Mutex::new((file.metadata()?.len(), false));
        Ok(Shelf::File { file, end })
    }

    /// Whether these places can be on it.
    pub(super) fn holds(&self, mut places: impl Iterator<Item = Place>) -> bool {
        match self {
            Shelf::File { end, .. } => {
                let end = end.lock().unwrap_or_else(PoisonError::into_inner).0;
                places.all(|place| place.end() <= end)
            }
            Shelf::Memory(_) => true,
        }
    }

    /// Puts a document's part at the end.
    pub(super) fn put(&self, shown: &Shown) -> io::Result<Place> {
        let [list, more] = [&shown.list, &shown.more].map(|part| u32::try_from(part.len()));
        let (Ok(list), Ok(more)) = (list, more) else {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "what a list shows of a document"));
        };
        let both = [shown.list.as_slice(), shown.more.as_slice()].concat();
        let at = match self {
            Shelf::File { file, end } => {
                let mut end = end.lock().unwrap_or_else(PoisonError::into_inner);
                let at = end.0;
                if !both.is_empty() {
                    file.write_all_at(&both, at)?;
                    *end = (at + both.len() as u64, true);
                }
                at
            }
            Shelf::Memory(bytes) => {
                let mut bytes = bytes.write().unwrap_or_else(PoisonError::into_inner);
                let at = bytes.len() as u64;
                bytes.extend(both);
                at
            }
        };
        Ok(Place { at, list, more })
    }

    /// Sees to it that what was put outlives the machine; before the commit that refers to it.
    pub(super) fn sync(&self) -> io::Result<()> {
        if let Shelf::File { file, end } = self {
            let mut end = end.lock().unwrap_or_else(PoisonError::into_inner);
            if end.1 {
                file.sync_data()?;
                end.1 = false;
            }
        }
        Ok(())
    }

    /// What a list shows of a document, in place of what `into` held.
    pub(super) fn list(&self, place: Place, into: &mut Vec<u8>) -> io::Result<()> {
        self.read(place.at, place.list, into)
    }

    /// What is looked through when that does not show why the document matches.
    pub(super) fn more(&self, place: Place, into: &mut Vec<u8>) -> io::Result<()> {
        self.read(place.at + u64::from(place.list), place.more, into)
    }

    fn read(&self, at: u64, length: u32, into: &mut Vec<u8>) -> io::Result<()> {
        // Not cleared first: filling what is there already with zeros would be in vain.
        into.resize(length as usize, 0);
        match self {
            Shelf::File { file, .. } => file.read_exact_at(into, at),
            Shelf::Memory(bytes) => {
                let bytes = bytes.read().unwrap_or_else(PoisonError::into_inner);
                let part = bytes.get(at as usize..at as usize + length as usize);
                into.copy_from_slice(part.ok_or(io::ErrorKind::UnexpectedEof)?);
                Ok(())
            }
        }
    }
}
