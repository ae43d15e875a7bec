//! What happened, as the change feed keeps it.

use serde::{Deserialize, Serialize};

use crate::Ref;

/// A fact about one thing, appended to the change feed in the transaction that made it true.
///
/// The feed is audit log, search outbox and activity stream in one, so `data` holds what those
/// readers need and no personal data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DomainEvent {
    /// `domain.past-tense-verb`: `practice.imported`.
    pub action: String,
    /// What it is about.
    pub subject: Ref,
    /// What else is worth keeping, as a JSON object.
    pub data: serde_json::Value,
}

impl DomainEvent {
    /// An event without further data.
    pub fn new(action: impl Into<String>, subject: Ref) -> Self {
        DomainEvent { action: action.into(), subject, data: serde_json::json!({}) }
    }

    /// The same event with data (a JSON object).
    #[must_use]
    pub fn with(mut self, data: serde_json::Value) -> Self {
        self.data = data;
        self
    }
}
