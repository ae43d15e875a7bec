//! Pictures and documents that go with a practice.

use chrono::{DateTime, Utc};
use platform::uploads::Kind;

/// A picture or a document of a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeFile {
    /// UUID v7.
    pub id: String,
    /// Where its content is kept.
    pub key: String,
    /// Its name, for people.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its size.
    pub bytes: i64,
    /// Width and height of a picture, in pixels.
    pub pixels: Option<(i64, i64)>,
    /// Whether readers see it; editors always do.
    pub shown: bool,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}
