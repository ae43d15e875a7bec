//! What is suggested and what becomes of it. No SQL, no HTTP.

pub mod draft;
pub mod evidence;
pub mod figures;
pub mod judgement;
pub mod links;
pub mod message;
pub mod queue;
pub mod state;
pub mod suggestion;

pub use evidence::{MayNotRate, Rating, Ratings, Settled, Standing};
pub use judgement::{Judgement, NotPassed, Passed, Verdict};
pub use message::{Message, MessageKind};
pub use state::{Appeal, Editor, Refusal, State, StateCode, TransitionError};
pub use suggestion::{NewSuggestion, Origin, Proposal, Suggester, Suggestion};
