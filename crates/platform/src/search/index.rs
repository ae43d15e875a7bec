//! The index itself: its life on disk, writing and asking.

use std::path::Path;
use std::sync::Arc;

use kernel::{Lang, Ref, Role};

use super::{Answer, Document, Request, Suggestion, Thesaurus};

/// Why the index could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The folder cannot be made or read.
    #[error("search index: {0}")]
    Folder(#[from] std::io::Error),
    /// The index refuses.
    #[error("search index: {0}")]
    Index(#[from] tantivy::TantivyError),
}

/// Everything that can be found on this node. Cheap to clone; all clones are one index.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    #[allow(dead_code, reason = "used once documents are written")]
    thesaurus: Arc<Thesaurus>,
}

impl SearchIndex {
    /// Opens the index in this folder, or one in memory. An index that is damaged, foreign or made
    /// with another thesaurus is emptied (its [`sequence`](Self::sequence) is 0 again).
    pub fn open(_dir: Option<&Path>, thesaurus: Arc<Thesaurus>) -> Result<SearchIndex, SearchError> {
        Ok(SearchIndex { thesaurus })
    }

    /// Puts in, replaces and takes out documents in one go; readers see all of it or nothing.
    /// `sequence` is the position in the change feed that the index has now reached.
    pub fn apply(&self, _upserts: Vec<Document>, _deletes: Vec<Ref>, _sequence: i64) -> Result<(), SearchError> {
        Ok(())
    }

    /// Makes the index anew of these documents beside the old one, then puts it in its place.
    pub fn rebuild(
        &self,
        _documents: impl IntoIterator<Item = Document>,
        _sequence: i64,
    ) -> Result<(), SearchError> {
        Ok(())
    }

    /// The position in the change feed that the index has reached; 0 when it is to be built.
    pub fn sequence(&self) -> i64 {
        0
    }

    /// Changes whenever answers may change.
    pub fn generation(&self) -> u64 {
        0
    }

    /// How many documents it holds.
    pub fn len(&self) -> usize {
        0
    }

    /// True when it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Answers a request. Any text is a query; takes well under a millisecond.
    pub fn search(&self, _request: &Request) -> Answer {
        Answer::default()
    }

    /// Titles and concepts that what was typed may become.
    pub fn suggest(&self, _typed: &str, _lang: Lang, _role: Role, _limit: usize) -> Vec<Suggestion> {
        Vec::new()
    }

    /// Documents of the same kind that are about the same.
    pub fn similar(&self, _to: &Ref, _lang: Lang, _role: Role, _limit: usize) -> Vec<Ref> {
        Vec::new()
    }
}
