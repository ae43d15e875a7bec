//! How a practice is kept true: who confirmed it, what was done to ask, why it was archived.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{EmailAddress, Lang};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Heading, Moment, Practice, Record, Status};

codes! {
    /// Who said last that a practice still holds.
    Confirmer {
        /// Its owner, through the private link.
        Owner = "owner",
        /// An editor, on the owner's behalf.
        Editor = "editor",
    }
}

codes! {
    /// Whether somebody stands for what a practice says, as search filters by it.
    Currency {
        /// Confirmed, or not yet due.
        Current = "current",
        /// Its owner was asked in vain.
        Stale = "stale",
    }
}

impl Currency {
    /// That of a practice.
    pub fn of(practice: &Practice) -> Self {
        if practice.is_stale() { Currency::Stale } else { Currency::Current }
    }
}

/// What readers are told of a practice's upkeep, besides the day of its confirmation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Upkeep {
    /// Who confirmed it last; none: nobody has, or it was brought in as confirmed.
    pub confirmed_by: Option<Confirmer>,
    /// When it began to be called "not confirmed"; none: it is not.
    pub stale_at: Option<DateTime<Utc>>,
    /// Why it was archived; present exactly when it is.
    pub archived: Option<Archived>,
}

/// That a practice was archived.
#[derive(Clone, Debug, PartialEq)]
pub struct Archived {
    /// When.
    pub at: DateTime<Utc>,
    /// Why, in an editor's words; everybody may read it.
    pub reason: String,
    /// The language of the reason.
    pub lang: Lang,
}

/// Whom to ask about a practice. Personal data: never in the record, in an export or in an event.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnerContact {
    /// Where letters go.
    pub email: EmailAddress,
    /// The language of the letters.
    pub lang: Lang,
    /// When the owner agreed to be written to.
    pub consent_at: DateTime<Utc>,
    /// After this day it is deleted, unless the owner has confirmed again.
    pub kept_until: DateTime<Utc>,
}

/// What is known of the review of a practice: facts, each with its moment. What follows from them is
/// for `rules::upkeep` to say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReviewFacts {
    /// The last confirmation, else the beginning.
    pub since: DateTime<Utc>,
    /// There is somebody to ask.
    pub has_contact: bool,
    /// When the owner was asked, in this round.
    pub asked_at: Option<DateTime<Utc>>,
    /// When the owner was reminded the first time.
    pub reminded_at: Option<DateTime<Utc>>,
    /// When the owner was reminded the second time.
    pub reminded_again_at: Option<DateTime<Utc>>,
    /// When the owner answered with changes that an editor has yet to take.
    pub answered_at: Option<DateTime<Utc>>,
    /// When readers began to be told that nobody confirms it.
    pub stale_at: Option<DateTime<Utc>>,
    /// When an editor was asked to archive it.
    pub archive_proposed_at: Option<DateTime<Utc>>,
}

impl ReviewFacts {
    /// The facts of a practice about which nothing has been done yet.
    pub fn new(since: DateTime<Utc>) -> Self {
        ReviewFacts {
            since,
            has_contact: false,
            asked_at: None,
            reminded_at: None,
            reminded_again_at: None,
            answered_at: None,
            stale_at: None,
            archive_proposed_at: None,
        }
    }
}

/// The members of a record that an owner may change through the private link, as they should be.
/// What is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProposedChange {
    /// Whether it still runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
    /// Texts in the original language; an empty one takes the text out.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<Heading, String>,
}

/// A member of a record before and after a proposed change; empty: it is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// Whether it still runs.
    Status(Status, Status),
    /// When it ended.
    Ended(Option<Moment>, Option<Moment>),
    /// A text in the original language.
    Text(Heading, String, String),
}

impl ProposedChange {
    /// The texts that the owner's form shows.
    pub const HEADINGS: [Heading; 3] = [Heading::Results, Heading::Lessons, Heading::Costs];

    /// What of it differs from a record.
    pub fn differences(&self, record: &Record) -> Vec<Difference> {
        let mut all = Vec::new();
        if let Some(status) = self.status.filter(|status| *status != record.status) {
            all.push(Difference::Status(record.status, status));
        }
        if self.ended.is_some() && self.ended != record.ended {
            all.push(Difference::Ended(record.ended, self.ended));
        }
        for (heading, text) in &self.texts {
            let before = record.text(*heading).get(record.original_language).map_or("", String::as_str);
            if before != text {
                all.push(Difference::Text(*heading, before.to_owned(), text.clone()));
            }
        }
        all
    }

    /// The record with the change in it.
    #[must_use]
    pub fn applied_to(&self, record: &Record) -> Record {
        let mut next = record.clone();
        if let Some(status) = self.status {
            next.status = status;
        }
        if self.ended.is_some() {
            next.ended = self.ended;
        }
        for (heading, text) in &self.texts {
            let lang = next.original_language;
            let texts = next.text_mut(*heading);
            if text.trim().is_empty() {
                texts.remove(lang);
            } else {
                texts.insert(lang, text.clone());
            }
        }
        next
    }

    /// Only what differs from a record, so that a form that was sent unchanged proposes nothing.
    #[must_use]
    pub fn only_changes(mut self, record: &Record) -> Self {
        self.status = self.status.filter(|status| *status != record.status);
        self.ended = self.ended.filter(|ended| Some(*ended) != record.ended);
        self.texts.retain(|heading, text| {
            let before = record.text(*heading).get(record.original_language).map_or("", String::as_str);
            before.trim() != text.trim()
        });
        self
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == ProposedChange::default()
    }
}

codes! {
    /// What became of a proposal.
    ProposalState {
        /// It waits for an editor.
        Open = "open",
        /// It is in the record.
        Taken = "taken",
        /// An editor left the record as it is.
        Refused = "refused",
    }
}

/// What an owner wants changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Its id.
    pub id: String,
    /// The practice.
    pub practice_id: String,
    /// The revision that the owner saw.
    pub base_revision: i64,
    /// What should change.
    pub change: ProposedChange,
    /// What the owner writes to the editors; personal data may stand in it.
    pub note: String,
    /// Whom to ask from now on.
    pub contact: Option<(EmailAddress, Lang)>,
    /// What became of it.
    pub state: ProposalState,
    /// When it came in.
    pub at: DateTime<Utc>,
}
