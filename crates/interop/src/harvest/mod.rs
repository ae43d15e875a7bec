//! Harvesting others: records of another databank become suggestions here, with their origin kept.
//!
//! | file | what it does |
//! |---|---|
//! | `client` | asks an OAI-PMH repository, patiently and within bounds |
//! | `parse` | reads its answers, trusting nothing |
//! | `convert` | another's record → the exchange form of a practice |
//! | `harvester` | [`Harvester`]: the sources, and who may do what with them |
//! | `run` | one harvest from beginning to end |
//! | `jobs` | harvests that were asked for, and those of every day |
//! | `report` | what it came to, with every fault |
//! | `store` | the sources, and what was seen of each |
//!
//! A harvest asks for what changed since the last one, and is harmless to repeat: an item that was taken
//! is known by its identifier. What changed or went at the source afterwards is noted and shown; nothing
//! that people here have worked on is overwritten.
//!
//! What becomes of a record is not for this crate to say: it hands it to an [`Intake`], which the
//! composition root makes of the suggestions domain.

mod clean;
mod client;
mod convert;
mod harvester;
mod jobs;
mod parse;
mod report;
mod run;
mod store;

use futures::future::BoxFuture;
use serde_json::Value;
use storage::StorageError;

pub use harvester::{HARVEST, HarvestError, Harvester, KIND, Progress};
pub(crate) use jobs::{Asked, Daily};
pub use report::{Fault, Report};
pub(crate) use store::ALL as STATEMENTS;
pub use store::{ItemState, NewSource, Noted, Source};

/// Where a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    /// The base address of the repository.
    pub source: &'a str,
    /// The record's identifier there.
    pub identifier: &'a str,
}

/// What became of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is a suggestion with this id now.
    New(String),
    /// It was this suggestion already.
    Known(String),
}

/// Why a record was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// It is no practice that this databank could take: everything that is wrong with it.
    #[error("{}", .0.join("; "))]
    Faulty(Vec<String>),
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Takes harvested records in.
pub trait Intake: Send + Sync + 'static {
    /// Looks at a practice in exchange form without id, and makes of it what this databank can take
    /// (concepts that it does not know are left out); or says everything that is wrong with it.
    ///
    /// # Errors
    /// Every fault, each with the member it is in.
    fn fit(&self, record: Value) -> Result<Value, Vec<String>>;

    /// Takes a record that [`Intake::fit`] gave. The same one never comes in twice.
    fn take<'a>(&'a self, origin: Origin<'a>, record: Value) -> BoxFuture<'a, Result<Taken, NotTaken>>;
}
