//! Who wants to hear of what, how often. No SQL, no HTTP.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{EmailAddress, Lang};

/// What is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// New practices that a search finds; the state of the list as a query string, without `?`.
    Search(String),
    /// New practices with this concept or a narrower one.
    Concept(String),
    /// What happens to one practice.
    Practice(String),
}

impl Subject {
    /// As the database and addresses write the kind.
    pub const fn kind(&self) -> &'static str {
        match self {
            Subject::Search(_) => "search",
            Subject::Concept(_) => "concept",
            Subject::Practice(_) => "practice",
        }
    }

    /// Which search, concept or practice.
    pub fn target(&self) -> &str {
        match self {
            Subject::Search(target) | Subject::Concept(target) | Subject::Practice(target) => target,
        }
    }

    /// Reads what [`Subject::kind`] and [`Subject::target`] write.
    pub fn from_parts(kind: &str, target: String) -> Option<Self> {
        match kind {
            "search" => Some(Subject::Search(target)),
            "concept" => Some(Subject::Concept(target)),
            "practice" => Some(Subject::Practice(target)),
            _ => None,
        }
    }
}

/// How often letters may come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frequency {
    /// Whenever there is something new.
    Immediate,
    /// At most once a day.
    Daily,
    /// At most once a week.
    #[default]
    Weekly,
}

impl Frequency {
    /// All, the most frequent first.
    pub const ALL: [Frequency; 3] = [Frequency::Immediate, Frequency::Daily, Frequency::Weekly];

    /// As the database and forms write it.
    pub const fn code(self) -> &'static str {
        match self {
            Frequency::Immediate => "immediate",
            Frequency::Daily => "daily",
            Frequency::Weekly => "weekly",
        }
    }

    /// Reads what [`Frequency::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        Frequency::ALL.into_iter().find(|frequency| frequency.code() == code)
    }

    /// The least time between two letters.
    pub const fn pause(self) -> TimeDelta {
        match self {
            Frequency::Immediate => TimeDelta::zero(),
            Frequency::Daily => TimeDelta::days(1),
            Frequency::Weekly => TimeDelta::days(7),
        }
    }
}

/// Somebody's wish to hear of what is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Its id.
    pub id: String,
    /// Where letters go.
    pub email: EmailAddress,
    /// The language of the letters.
    pub lang: Lang,
    /// What is followed.
    pub subject: Subject,
    /// How often.
    pub frequency: Frequency,
    /// What stands in every letter and stops or changes this alert.
    pub stop_key: String,
    /// When she said that the address is hers; none: no letter but the one that asks.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last change of the feed that was looked at.
    pub seen: i64,
}
