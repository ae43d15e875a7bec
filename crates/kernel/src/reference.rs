//! How domains point to each other without importing each other.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A pointer to a thing of some domain: `practice:be-gent-standaertsite`.
///
/// To show what it points to, ask the registry of domains for its card; never import the domain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ref {
    /// What it is: `practice`, `concept`, … A domain owns its kinds.
    pub kind: String,
    /// Which one of its kind.
    pub id: String,
}

impl Ref {
    /// A pointer to the thing of this kind with this id.
    pub fn new(kind: impl Into<String>, id: impl Into<String>) -> Self {
        Ref { kind: kind.into(), id: id.into() }
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}
