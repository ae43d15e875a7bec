//! What the desk counts.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::Lang;

use super::State;

/// The moments of one suggestion that figures need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// When it was first published or refused.
    pub decided_at: Option<DateTime<Utc>>,
    /// When it was closed: published, refused or withdrawn; none while it is open.
    pub closed_at: Option<DateTime<Utc>>,
    /// It became a practice.
    pub published: bool,
    /// It was refused.
    pub refused: bool,
}

/// A month at the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// How many came in.
    pub received: u64,
    /// How many were published.
    pub published: u64,
    /// How many were refused.
    pub refused: u64,
    /// How many days decisions of this month took, in the middle; none: nothing was decided.
    pub median_days: Option<f64>,
    /// How many were open at its end (of this month: now).
    pub open: u64,
    /// How many of those had waited too long.
    pub overdue: u64,
}

/// A line of the public list of refused ones.
#[derive(Clone, Debug, PartialEq)]
pub struct RefusedLine {
    /// Its title, in the original language.
    pub title: String,
    /// In which language.
    pub lang: Lang,
    /// When it was refused.
    pub at: DateTime<Utc>,
    /// The state with the reason.
    pub state: State,
}
