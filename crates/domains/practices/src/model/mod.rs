//! The practice record and what the databank adds to it. No SQL, no HTTP.
//!
//! [`Record`] is the exchange form v1: what import reads, export writes and the API returns.
//! [`Practice`] is a record with its life in the databank.

#[macro_use]
mod codes;
mod adaptation;
mod file;
mod member;
mod record;
mod upkeep;

pub use adaptation::{
    Adaptation, AdaptationKind, AdaptationState, Adoptions, Contact, News, Outcome, Report, TransitionError,
};
pub use codes::{Effect, Level, Status, Testing};
pub use file::PracticeFile;
pub use member::{Member, Shape};
pub(crate) use record::LangCode;
pub use record::{Evidence, Heading, Moment, Place, Record, Reference, Source};
pub use upkeep::{
    Archived, Confirmer, Currency, Difference, OwnerContact, Proposal, ProposalState, ProposedChange,
    ReviewFacts, Upkeep,
};

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{Lang, TextState};

/// Whether and to whom a practice is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// Everyone reads it.
    Published,
    /// Taken out; its address says so, and nothing else of it is shown.
    Withdrawn,
    /// Nobody keeps it any more: its page can still be read, with the reason, but search and lists
    /// pass it by.
    Archived,
}

impl Publication {
    /// As the database and the API write it.
    pub const fn code(self) -> &'static str {
        match self {
            Publication::Published => "published",
            Publication::Withdrawn => "withdrawn",
            Publication::Archived => "archived",
        }
    }

    /// Reads what [`Publication::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        [Publication::Published, Publication::Withdrawn, Publication::Archived]
            .into_iter()
            .find(|p| p.code() == code)
    }
}

/// The state of every text that is not simply "original" or "translated by a person".
///
/// Keyed by heading and language; what is absent follows from the record: the original language's
/// text is original, any other was translated by a person.
pub type TextStates = BTreeMap<Heading, BTreeMap<Lang, TextState>>;

/// A record with its life in the databank.
#[derive(Clone, Debug, PartialEq)]
pub struct Practice {
    /// The record as it stands now.
    pub record: Record,
    /// Published, archived or withdrawn.
    pub publication: Publication,
    /// The number of the revision that stands now; from 1.
    pub revision: i64,
    /// States of texts that do not follow from the record.
    pub states: TextStates,
    /// When the owner (or the import) last said that it is still true.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When it first came in.
    pub created_at: DateTime<Utc>,
    /// When the revision that stands now was made.
    pub updated_at: DateTime<Utc>,
    /// Who confirmed it, since when it is called stale, why it was archived.
    pub upkeep: Upkeep,
}

impl Practice {
    /// Since when nobody has said that it still holds: the last confirmation, else its beginning.
    pub fn since(&self) -> DateTime<Utc> {
        self.confirmed_at.unwrap_or(self.created_at)
    }

    /// Whether its owner was asked in vain, so that readers are told.
    pub fn is_stale(&self) -> bool {
        self.upkeep.stale_at.is_some()
    }

    /// The state of the text under a heading in a language; none when there is no such text.
    pub fn text_state(&self, heading: Heading, lang: Lang) -> Option<TextState> {
        self.record.text(heading).get(lang)?;
        let noted = self.states.get(&heading).and_then(|by_lang| by_lang.get(&lang)).copied();
        Some(noted.unwrap_or(if lang == self.record.original_language {
            TextState::Original
        } else {
            TextState::ByPerson
        }))
    }
}
