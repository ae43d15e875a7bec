//! What a list shows of each document, in two files beside the index: one with what every list shows, one
//! with what is only looked through when that does not show why a document was found.
//!
//! The first is mapped: a list of twenty reads twenty places of it, and to ask the kernel for each would
//! cost as much as finding them; what is not looked at takes no memory, and the kernel may take back what
//! was. The second is read a place at a time.
//!
//! The files only grow; a place in them is part of the document's card, and is of no use before the
//! commit that holds the card. What documents leave behind goes with the next build of the index.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde::{Deserialize, Serialize};
use tantivy::directory::{Directory, MmapDirectory, OwnedBytes};

use super::Shown;

/// The files' names in the folder of a build.
const NAMES: [&str; 2] = ["shown", "more"];

/// Where a document's parts stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    list_at: u64,
    more_at: u64,
    list: u32,
    more: u32,
}

impl Place {
    fn ends(self) -> [u64; 2] {
        [self.list_at + u64::from(self.list), self.more_at + u64::from(self.more)]
    }
}

/// Puts away and hands back. One writer, any number of readers.
#[derive(Debug)]
pub(super) enum Shelf {
    /// On disk.
    Files {
        folder: PathBuf,
        files: [File; 2],
        /// Where the next parts go; true: something was put since the last sync.
        ends: Mutex<([u64; 2], bool)>,
    },
    /// For an index in memory.
    Memory(RwLock<[Vec<u8>; 2]>),
}

/// What stood on the shelf at one commit.
#[derive(Debug)]
pub(super) struct View {
    lists: OwnedBytes,
    shelf: Arc<Shelf>,
}

impl Shelf {
    /// The shelf of the build in this folder; without a folder, one in memory.
    pub(super) fn open(build: Option<&Path>) -> io::Result<Self> {
        let Some(build) = build else { return Ok(Shelf::Memory(RwLock::default())) };
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let [lists, more] = NAMES.map(|name| options.open(build.join(name)));
        let files = [lists?, more?];
        let ends = Mutex::new(([files[0].metadata()?.len(), files[1].metadata()?.len()], false));
        Ok(Shelf::Files { folder: build.to_owned(), files, ends })
    }

    /// Whether these places can be on it.
    pub(super) fn holds(&self, mut places: impl Iterator<Item = Place>) -> bool {
        match self {
            Shelf::Files { ends, .. } => {
                let ends = ends.lock().unwrap_or_else(PoisonError::into_inner).0;
                places.all(|place| place.ends().iter().zip(ends).all(|(end, reached)| *end <= reached))
            }
            Shelf::Memory(_) => true,
        }
    }

    /// Puts a document's parts at the end.
    pub(super) fn put(&self, shown: &Shown) -> io::Result<Place> {
        let [list, more] = [&shown.list, &shown.more].map(|part| u32::try_from(part.len()));
        let (Ok(list), Ok(more)) = (list, more) else {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "what a list shows of a document"));
        };
        let parts = [&shown.list, &shown.more];
        let [list_at, more_at] = match self {
            Shelf::Files { files, ends, .. } => {
                let mut ends = ends.lock().unwrap_or_else(PoisonError::into_inner);
                let at = ends.0;
                for ((file, part), end) in files.iter().zip(parts).zip(&mut ends.0) {
                    if !part.is_empty() {
                        file.write_all_at(part, *end)?;
                        *end += part.len() as u64;
                    }
                }
                ends.1 |= ends.0 != at;
                at
            }
            Shelf::Memory(kept) => {
                let mut kept = kept.write().unwrap_or_else(PoisonError::into_inner);
                let at = [kept[0].len() as u64, kept[1].len() as u64];
                kept.iter_mut().zip(parts).for_each(|(kept, part)| kept.extend_from_slice(part));
                at
            }
        };
        Ok(Place { list_at, more_at, list, more })
    }

    /// Sees to it that what was put outlives the machine; before the commit that refers to it.
    pub(super) fn sync(&self) -> io::Result<()> {
        if let Shelf::Files { files, ends, .. } = self {
            let mut ends = ends.lock().unwrap_or_else(PoisonError::into_inner);
            if ends.1 {
                files.iter().try_for_each(File::sync_data)?;
                ends.1 = false;
            }
        }
        Ok(())
    }

    /// What stands on it now.
    pub(super) fn view(self: Arc<Self>) -> tantivy::Result<View> {
        let lists = match &*self {
            // A directory of its own: one that is kept would hand out the file as it was when first read.
            Shelf::Files { folder, .. } => {
                MmapDirectory::open(folder)?.open_read(Path::new(NAMES[0]))?.read_bytes()?
            }
            Shelf::Memory(kept) => {
                OwnedBytes::new(kept.read().unwrap_or_else(PoisonError::into_inner)[0].clone())
            }
        };
        Ok(View { lists, shelf: self })
    }

    fn more(&self, place: Place, into: &mut Vec<u8>) -> io::Result<()> {
        // Not cleared first: filling what is there already with zeros would be in vain.
        into.resize(place.more as usize, 0);
        match self {
            Shelf::Files { files, .. } => files[1].read_exact_at(into, place.more_at),
            Shelf::Memory(kept) => {
                let kept = kept.read().unwrap_or_else(PoisonError::into_inner);
                let part = kept[1].get(place.more_at as usize..place.ends()[1] as usize);
                into.copy_from_slice(part.ok_or(io::ErrorKind::UnexpectedEof)?);
                Ok(())
            }
        }
    }
}

impl View {
    /// Whether these places can be on the shelf.
    pub(super) fn holds(&self, places: impl Iterator<Item = Place>) -> bool {
        self.shelf.holds(places)
    }

    /// What a list shows of a document; none if it is not there.
    pub(super) fn list(&self, place: Place) -> Option<&[u8]> {
        let [end, _] = place.ends();
        self.lists.get(usize::try_from(place.list_at).ok()?..usize::try_from(end).ok()?)
    }

    /// What is looked through when that does not show why the document matches, in place of what `into` held.
    pub(super) fn more(&self, place: Place, into: &mut Vec<u8>) -> io::Result<()> {
        self.shelf.more(place, into)
    }
}
