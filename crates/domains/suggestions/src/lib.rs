//! What people suggest for the databank, and how editors judge it: a domain downstream of practices.
//!
//! | file | what it holds |
//! |---|---|
//! | [`model`] | a suggestion, the state machine of its life, judgements, ratings, messages |
//! | [`rules`] | who may do what; what is checked by itself: pure functions |
//! | `store/` | the only folder with SQL |
//! | [`service`] | use-cases: [`Suggestions`] |
//! | `desk/` | the editors' side: queue, one suggestion, figures |
//! | `jobs` | links are asked whether they answer; addresses of people are forgotten in time |
//! | `pages/` | the public's side: the form, the private page of a suggester, the list of refused ones |
//!
//! Imports go model ← rules ← store ← service ← desk, pages, api. Practices know nothing of suggestions.
//!
//! **To take something in** (a form, an API, a harvest): check the record with
//! `practices::exchange::check`, then [`Suggestions::intake`] with a [`model::NewSuggestion`]; an id that
//! was made for a draft may be kept. It is then received, and an event says so.
//!
//! **To add a move**: a method on the state it starts from (`model::state`) that consumes it; a use-case
//! that calls it inside [`Suggestions::change`]:
//! ```ignore
//! suggestions.change(actor, id, Some(revision), async |tx, stands| {
//!     let state = stands.state.clone().changes_asked()?;       // else: the move does not exist from here
//!     suggestions.say(tx, id, MessageKind::Answer, actor, text).await?;
//!     Ok(Move::to(state.answered(), "answered"))
//! }).await
//! ```
//! It reads the suggestion in the transaction, refuses if it is not the revision that the form was drawn
//! from, and emits `suggestion.answered` with the new state.
//!
//! **To say something**: [`Suggestions::say`]; comments stay inside the desk
//! ([`Suggestions::comments`]), questions and answers are what the suggester sees
//! ([`Suggestions::conversation`]).
//!
//! **Personal data** of the suggester stands in one table with its purpose and its end, and in no event.

pub mod model;
pub mod rules;
pub mod service;

mod api;
mod chores;
mod desk;
mod domain;
mod jobs;
mod pages;
mod seed;
mod store;

pub use domain::{SuggestionsDomain, domain, migrations};
pub use service::Suggestions;

/// The words of the desk.
pub(crate) mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The words of the databank: what levels, steps of a scale and states of a practice are called.
pub(crate) mod practice_messages {
    include!(concat!(env!("OUT_DIR"), "/practices.rs"));
}

/// The words of the fiche: what its headings are called.
pub(crate) mod fiche_messages {
    include!(concat!(env!("OUT_DIR"), "/fiche.rs"));
}

/// The words of the form.
pub(crate) mod suggest_messages {
    include!(concat!(env!("OUT_DIR"), "/suggest.rs"));
}

/// The words of the suggester's private page, and of the letters to her.
pub(crate) mod following_messages {
    include!(concat!(env!("OUT_DIR"), "/following.rs"));
}
