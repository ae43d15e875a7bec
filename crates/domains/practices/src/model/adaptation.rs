//! "We do this too": what a member reports, and how it goes.

use chrono::{DateTime, Utc};
use kernel::Lang;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

codes! {
    /// How near to the original it is.
    AdaptationKind {
        /// Done as it is described.
        TakenOver = "taken-over",
        /// Done with changes.
        Adapted = "adapted",
        /// Something of their own, after this example.
        Inspired = "inspired",
    }
}

impl AdaptationKind {
    /// Whether the practice itself was adopted. Something of one's own after its example is worth
    /// telling, but it is no second place where this practice runs.
    pub const fn is_adoption(self) -> bool {
        !matches!(self, AdaptationKind::Inspired)
    }
}

codes! {
    /// How it goes.
    Outcome {
        /// It works.
        Working = "working",
        /// Some of it works.
        Partly = "partly",
        /// It was stopped.
        Stopped = "stopped",
    }
}

impl Outcome {
    /// Whether it still runs.
    pub const fn is_running(self) -> bool {
        !matches!(self, Outcome::Stopped)
    }
}

codes! {
    /// How far an editor is with a report.
    AdaptationState {
        /// It waits for an editor.
        Reported = "reported",
        /// An editor has asked something.
        Asked = "asked",
        /// It stands on the fiche.
        Approved = "approved",
        /// It does not.
        Refused = "refused",
    }
}

/// An act on a report that its state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a report that is “{}” cannot be {act}", .from.code())]
pub struct TransitionError {
    /// The state it is in.
    pub from: AdaptationState,
    /// What was tried.
    pub act: &'static str,
}

impl AdaptationState {
    fn only(
        self,
        allowed: &[AdaptationState],
        to: AdaptationState,
        act: &'static str,
    ) -> Result<Self, TransitionError> {
        if allowed.contains(&self) { Ok(to) } else { Err(TransitionError { from: self, act }) }
    }

    /// An editor puts it on the fiche. What was refused may be approved after all.
    ///
    /// # Errors
    /// When it stands there already.
    pub fn approve(self) -> Result<Self, TransitionError> {
        use AdaptationState::{Approved, Asked, Refused, Reported};
        self.only(&[Reported, Asked, Refused], Approved, "approved")
    }

    /// An editor does not put it on the fiche, or takes it off.
    ///
    /// # Errors
    /// When that was decided already.
    pub fn refuse(self) -> Result<Self, TransitionError> {
        use AdaptationState::{Approved, Asked, Refused, Reported};
        self.only(&[Reported, Asked, Approved], Refused, "refused")
    }

    /// An editor asks the reporter something.
    ///
    /// # Errors
    /// When it was decided already.
    pub fn ask(self) -> Result<Self, TransitionError> {
        use AdaptationState::{Asked, Reported};
        self.only(&[Reported, Asked], Asked, "asked about")
    }

    /// The reporter answers.
    ///
    /// # Errors
    /// When nothing was asked.
    pub fn answer(self) -> Result<Self, TransitionError> {
        use AdaptationState::{Asked, Reported};
        self.only(&[Asked], Reported, "answered")
    }
}

/// What a member reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How near to the original it is.
    pub kind: AdaptationKind,
    /// Who does it: an organisation, never a person.
    pub organisation: String,
    /// Where, as its people write it.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The year in which it began.
    pub since: Option<i32>,
    /// The language of its texts.
    pub lang: Lang,
    /// What was changed.
    pub changed: String,
    /// How it goes.
    pub outcome: Outcome,
    /// How it goes, in words; why it was stopped.
    pub outcome_note: String,
    /// Whom to ask.
    pub contact: Contact,
}

/// Whom to ask about an adaptation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// An address or number of the organisation; empty: none was given.
    pub text: String,
    /// Whether everybody may read it.
    pub shown: bool,
}

/// How it goes now, as the reporter said later; an editor has yet to put it on the fiche.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// How it goes.
    pub outcome: Outcome,
    /// In words.
    pub note: String,
    /// When it was said.
    pub at: DateTime<Utc>,
}

/// A report with its life in the databank.
#[derive(Clone, Debug, PartialEq)]
pub struct Adaptation {
    /// Its id.
    pub id: String,
    /// The practice that was taken over.
    pub practice_id: String,
    /// Who reported it: the account's id; empty once that was erased.
    pub reporter: String,
    /// What was reported.
    pub report: Report,
    /// When it was last said how it goes.
    pub outcome_at: DateTime<Utc>,
    /// How far an editor is with it.
    pub state: AdaptationState,
    /// The practice record that it became.
    pub record_id: Option<String>,
    /// What waits to be put on the fiche.
    pub news: Option<News>,
    /// What an editor asked.
    pub question: Option<String>,
    /// What the reporter answered.
    pub answer: Option<String>,
    /// Why it was refused.
    pub reason: Option<String>,
    /// When it came in.
    pub reported_at: DateTime<Utc>,
}

/// How often a practice was adopted, and in how many places it still runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Adoptions {
    /// How often it was taken over or adapted.
    pub adopted: usize,
    /// How many of those still run.
    pub running: usize,
}
