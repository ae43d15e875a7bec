//! Whether addresses in a suggestion answer.

use chrono::{DateTime, Utc};

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkOutcome {
    /// There is something.
    Answers,
    /// The server says that there is nothing.
    Gone,
    /// Nobody answers.
    Silent,
    /// It leads into a private network and was not asked.
    Private,
}

impl LinkOutcome {
    /// As the database writes it.
    pub const fn code(self) -> &'static str {
        match self {
            LinkOutcome::Answers => "answers",
            LinkOutcome::Gone => "gone",
            LinkOutcome::Silent => "silent",
            LinkOutcome::Private => "private",
        }
    }

    /// Reads what [`LinkOutcome::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        [LinkOutcome::Answers, LinkOutcome::Gone, LinkOutcome::Silent, LinkOutcome::Private]
            .into_iter()
            .find(|outcome| outcome.code() == code)
    }
}

/// An address as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCheck {
    /// The address.
    pub url: String,
    /// What came of asking.
    pub outcome: LinkOutcome,
    /// The HTTP status, if there was one.
    pub status: Option<i64>,
    /// When.
    pub checked_at: DateTime<Utc>,
}
