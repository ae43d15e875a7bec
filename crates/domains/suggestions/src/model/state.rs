//! The life of a suggestion as a state machine whose illegal moves cannot be written down.
//!
//! ```text
//!            take_up            accept            publish
//!  Received ────────► InReview ────────► Accepted ────────► Published
//!     ▲   release ◄──┘ │ ▲  │ ▲           │
//!     │                │ │  │ └── reopen ─┘
//!     │            ask ▼ │  │ refuse
//!     │       ChangesAsked  ▼        appeal (once)
//!     │        (answered)  Refused ─────────────► Appealed
//!     │                      ▲  └─── uphold ◄──────┘ │ grant: InReview again
//!     └ every open state: withdraw ► Withdrawn
//! ```
//!
//! Each state is a struct with the moves it allows; a move consumes it and returns the next one. A
//! published practice then lives in the practices domain (confirmed, stale, archived).
//!
//! Accepting takes a [`Passed`] and publishing a [`Settled`]; both exist only after the rules have
//! found every criterion judged and the evidence rated.
//!
//! ```
//! use suggestions::model::{Editor, state::Received};
//! let anna = Editor::of(&kernel::Actor::System("test"));
//! let in_review = Received::new().take_up(anna);
//! assert_eq!(in_review.editor().as_str(), "system:test");
//! ```
//!
//! What is received cannot be published:
//! ```compile_fail,E0599
//! use suggestions::model::state::Received;
//! let published = Received::new().publish();
//! ```
//!
//! What is taken up is no longer received:
//! ```compile_fail,E0382
//! use suggestions::model::{Editor, state::Received};
//! let anna = Editor::of(&kernel::Actor::System("test"));
//! let received = Received::new();
//! let first = received.take_up(anna.clone());
//! let second = received.take_up(anna);
//! ```
//!
//! Nothing is accepted without its criteria having been judged:
//! ```compile_fail,E0061
//! use suggestions::model::{Editor, state::Received};
//! let anna = Editor::of(&kernel::Actor::System("test"));
//! let accepted = Received::new().take_up(anna).accept();
//! ```
//!
//! Nobody makes up that they were:
//! ```compile_fail,E0423
//! let passed = suggestions::model::Passed(());
//! ```
//!
//! What was withdrawn stays withdrawn:
//! ```compile_fail,E0599
//! use suggestions::model::{Editor, state::Received};
//! let anna = Editor::of(&kernel::Actor::System("test"));
//! let again = Received::new().withdraw().take_up(anna);
//! ```

use chrono::{DateTime, Utc};
use kernel::{Actor, Slug};
use serde::{Deserialize, Serialize};

use super::{Passed, Settled};

/// Whoever works at the desk, as the change feed writes her: `person:ID`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Editor(String);

impl Editor {
    /// The editor that this actor is.
    pub fn of(actor: &Actor) -> Self {
        Editor(actor.to_string())
    }

    /// The editor with this account.
    pub fn person(id: &str) -> Self {
        Editor(format!("person:{id}"))
    }

    /// The editor that a column or an event names.
    pub fn from_text(text: impl Into<String>) -> Self {
        Editor(text.into())
    }

    /// As the change feed writes her.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Her account, if she is a person.
    pub fn person_id(&self) -> Option<&str> {
        self.0.strip_prefix("person:")
    }
}

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// In words the suggester reads.
    pub reason: String,
    /// Ids of the criteria that are the ground.
    pub criteria: Vec<String>,
    /// Who refused it.
    pub by: Editor,
    /// When.
    pub at: DateTime<Utc>,
}

/// Why the suggester does not accept a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    /// Her words.
    pub grounds: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Why a move cannot be made; the state stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransitionError {
    /// The move does not start in this state.
    #[error("a suggestion that is {found} cannot do what only one that is {needed} can")]
    Elsewhere {
        /// The state it is in.
        found: StateCode,
        /// The state the move starts in.
        needed: StateCode,
    },
    /// A refusal may be appealed once.
    #[error("the refusal was appealed already")]
    AppealSpent,
    /// Whoever refused does not decide the appeal.
    #[error("another editor decides an appeal than the one who refused")]
    SameEditor,
    /// It is over: published, refused for good or withdrawn.
    #[error("a suggestion that is {0} is closed")]
    Closed(StateCode),
}

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident, $code:literal, $take:ident;)+) => {
        /// Where a suggestion stands.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "state", rename_all = "kebab-case")]
        pub enum State {
            $($(#[$doc])* $name($name),)+
        }

        /// The name of a state, as the database, events and addresses write it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum StateCode {
            $($(#[$doc])* $name,)+
        }

        impl StateCode {
            /// Every state, in the order in which a suggestion may pass them.
            pub const ALL: &[StateCode] = &[$(StateCode::$name),+];

            /// As it is written.
            pub const fn code(self) -> &'static str {
                match self { $(StateCode::$name => $code),+ }
            }
        }

        impl State {
            /// Its name.
            pub const fn code(&self) -> StateCode {
                match self { $(State::$name(_) => StateCode::$name),+ }
            }

            $(
                /// The state as a value with its moves, if it is this one.
                pub fn $take(self) -> Result<$name, TransitionError> {
                    match self {
                        State::$name(state) => Ok(state),
                        other => Err(TransitionError::Elsewhere {
                            found: other.code(),
                            needed: StateCode::$name,
                        }),
                    }
                }
            )+
        }

        $(impl From<$name> for State {
            fn from(state: $name) -> State { State::$name(state) }
        })+
    };
}

states! {
    /// It came in and nobody has it yet.
    Received, "received", received;
    /// An editor judges it.
    InReview, "in-review", in_review;
    /// The suggester was asked something.
    ChangesAsked, "changes-asked", changes_asked;
    /// It will be published.
    Accepted, "accepted", accepted;
    /// It is a practice of the databank.
    Published, "published", published;
    /// It was refused, with a reason.
    Refused, "refused", refused;
    /// The suggester does not accept the refusal; another editor decides.
    Appealed, "appealed", appealed;
    /// The suggester took it back.
    Withdrawn, "withdrawn", withdrawn;
}

impl std::fmt::Display for StateCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for StateCode {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        StateCode::ALL.iter().copied().find(|state| state.code() == text).ok_or(())
    }
}

impl StateCode {
    /// Whether somebody still has to do something.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            StateCode::Received
                | StateCode::InReview
                | StateCode::ChangesAsked
                | StateCode::Accepted
                | StateCode::Appealed
        )
    }
}

/// It came in and nobody has it yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// A refusal was appealed before: it may not be again.
    #[serde(default)]
    appeal_spent: bool,
}

impl Received {
    /// What has just come in.
    #[allow(clippy::new_without_default, reason = "coming in is an act, not a default")]
    pub fn new() -> Self {
        Received { appeal_spent: false }
    }

    /// An editor takes it up.
    pub fn take_up(self, editor: Editor) -> InReview {
        InReview { editor, appeal_spent: self.appeal_spent }
    }

    /// The suggester takes it back.
    pub fn withdraw(self) -> Withdrawn {
        Withdrawn {}
    }
}

/// An editor judges it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InReview {
    editor: Editor,
    #[serde(default)]
    appeal_spent: bool,
}

impl InReview {
    /// Who has it.
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Another editor goes on with it.
    pub fn hand_to(self, editor: Editor) -> InReview {
        InReview { editor, ..self }
    }

    /// Back into the queue.
    pub fn release(self) -> Received {
        Received { appeal_spent: self.appeal_spent }
    }

    /// The suggester is asked something.
    pub fn ask(self) -> ChangesAsked {
        ChangesAsked { editor: self.editor, appeal_spent: self.appeal_spent }
    }

    /// It will be published: every criterion is met.
    pub fn accept(self, _passed: Passed) -> Accepted {
        Accepted { editor: self.editor, appeal_spent: self.appeal_spent }
    }

    /// It will not be published.
    pub fn refuse(self, refusal: Refusal) -> Refused {
        Refused { refusal, appeal: None, spent: self.appeal_spent }
    }

    /// The suggester takes it back.
    pub fn withdraw(self) -> Withdrawn {
        Withdrawn {}
    }
}

/// The suggester was asked something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesAsked {
    editor: Editor,
    #[serde(default)]
    appeal_spent: bool,
}

impl ChangesAsked {
    /// Who asked.
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// The suggester has answered or corrected: the editor goes on.
    pub fn answered(self) -> InReview {
        InReview { editor: self.editor, appeal_spent: self.appeal_spent }
    }

    /// An editor goes on without waiting.
    pub fn resume(self, editor: Editor) -> InReview {
        InReview { editor, appeal_spent: self.appeal_spent }
    }

    /// No answer came, or none that helps.
    pub fn refuse(self, refusal: Refusal) -> Refused {
        Refused { refusal, appeal: None, spent: self.appeal_spent }
    }

    /// The suggester takes it back.
    pub fn withdraw(self) -> Withdrawn {
        Withdrawn {}
    }
}

/// It will be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    editor: Editor,
    #[serde(default)]
    appeal_spent: bool,
}

impl Accepted {
    /// Who accepted it.
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Judged once more.
    pub fn reopen(self, editor: Editor) -> InReview {
        InReview { editor, appeal_spent: self.appeal_spent }
    }

    /// It becomes this practice, its evidence being rated.
    pub fn publish(self, _evidence: &Settled, practice: Slug, by: Editor) -> Published {
        Published { practice, by }
    }

    /// The suggester takes it back.
    pub fn withdraw(self) -> Withdrawn {
        Withdrawn {}
    }
}

/// It is a practice of the databank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    practice: Slug,
    by: Editor,
}

impl Published {
    /// Which practice.
    pub fn practice(&self) -> &Slug {
        &self.practice
    }

    /// Who published it.
    pub fn by(&self) -> &Editor {
        &self.by
    }
}

/// It was refused, with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    refusal: Refusal,
    /// The appeal that was turned down, if there was one.
    #[serde(default)]
    appeal: Option<Appeal>,
    #[serde(default)]
    spent: bool,
}

impl Refused {
    /// The reason.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }

    /// Whether the suggester may still appeal.
    pub fn may_be_appealed(&self) -> bool {
        !self.spent
    }

    /// The appeal that was turned down, if there was one.
    pub fn lost_appeal(&self) -> Option<&Appeal> {
        self.appeal.as_ref()
    }

    /// The suggester does not accept it.
    pub fn appeal(self, appeal: Appeal) -> Result<Appealed, TransitionError> {
        if self.spent {
            return Err(TransitionError::AppealSpent);
        }
        Ok(Appealed { refusal: self.refusal, appeal, editor: None })
    }

    /// An editor finds it a mistake.
    pub fn reopen(self, editor: Editor) -> InReview {
        InReview { editor, appeal_spent: self.spent }
    }
}

/// Another editor decides whether the refusal stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appealed {
    refusal: Refusal,
    appeal: Appeal,
    editor: Option<Editor>,
}

impl Appealed {
    /// What is appealed against.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }

    /// What the suggester says.
    pub fn appeal(&self) -> &Appeal {
        &self.appeal
    }

    /// Who decides it, once somebody has taken it.
    pub fn editor(&self) -> Option<&Editor> {
        self.editor.as_ref()
    }

    /// Another editor takes it.
    pub fn take_up(self, editor: Editor) -> Result<Appealed, TransitionError> {
        self.another(&editor)?;
        Ok(Appealed { editor: Some(editor), ..self })
    }

    /// The refusal stands, for good.
    pub fn uphold(self, refusal: Refusal) -> Result<Refused, TransitionError> {
        self.another(&refusal.by)?;
        Ok(Refused { refusal, appeal: Some(self.appeal), spent: true })
    }

    /// It is judged again, by the one who decided so.
    pub fn grant(self, editor: Editor) -> Result<InReview, TransitionError> {
        self.another(&editor)?;
        Ok(InReview { editor, appeal_spent: true })
    }

    /// The suggester takes it back.
    pub fn withdraw(self) -> Withdrawn {
        Withdrawn {}
    }

    fn another(&self, editor: &Editor) -> Result<(), TransitionError> {
        if *editor == self.refusal.by { Err(TransitionError::SameEditor) } else { Ok(()) }
    }
}

/// The suggester took it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {}

impl State {
    /// Who has it now.
    pub fn assignee(&self) -> Option<&Editor> {
        match self {
            State::InReview(state) => Some(&state.editor),
            State::ChangesAsked(state) => Some(&state.editor),
            State::Accepted(state) => Some(&state.editor),
            State::Appealed(state) => state.editor(),
            State::Received(_) | State::Published(_) | State::Refused(_) | State::Withdrawn(_) => None,
        }
    }

    /// The suggester takes it back, from any open state.
    pub fn withdraw(self) -> Result<Withdrawn, TransitionError> {
        match self {
            State::Received(state) => Ok(state.withdraw()),
            State::InReview(state) => Ok(state.withdraw()),
            State::ChangesAsked(state) => Ok(state.withdraw()),
            State::Accepted(state) => Ok(state.withdraw()),
            State::Appealed(state) => Ok(state.withdraw()),
            closed @ (State::Published(_) | State::Refused(_) | State::Withdrawn(_)) => {
                Err(TransitionError::Closed(closed.code()))
            }
        }
    }
}
