//! What is harvested becomes a suggestion: where exchange and suggestions, which do not know each other,
//! are joined.

use std::sync::Arc;

use futures::future::BoxFuture;
use interop::harvest::{Intake, NotTaken, Origin as Harvested, Taken};
use kernel::Actor;
use practices::Databank;
use practices::exchange::check::check;
use practices::exchange::fault::{Faults, Reason};
use practices::exchange::{Concepts, ImportTarget};
use serde_json::Value;
use storage::{Db, StorageError};
use suggestions::Suggestions;
use suggestions::model::{NewSuggestion, Origin, Proposal};
use suggestions::service::{Intake as Came, SuggestionError};
use vocabulary::Vocabulary;

/// The id that a record is checked with while it has none.
const PLACEHOLDER: &str = "harvested";

/// Takes harvested records in as suggestions.
pub struct AsSuggestions {
    suggestions: Suggestions,
    concepts: Arc<dyn Concepts>,
}

impl AsSuggestions {
    /// For these suggestions, judged by this vocabulary.
    pub fn new(db: Db, suggestions: Suggestions, vocabulary: Vocabulary) -> Self {
        let concepts = Databank::new(db, vocabulary, Actor::System("harvest")).concepts();
        AsSuggestions { suggestions, concepts }
    }

    fn check(&self, mut value: Value) -> Result<Proposal, Faults> {
        if let Some(members) = value.as_object_mut() {
            members.insert("id".to_owned(), Value::from(PLACEHOLDER));
        }
        check(1, value, &*self.concepts).map(Proposal::of)
    }

    fn proposal(&self, mut value: Value) -> Result<Proposal, Vec<String>> {
        let said = |faults: &Faults| {
            let one = |fault: &practices::exchange::Fault| match fault.member.as_str() {
                "" => fault.reason.to_string(),
                member => format!("{member}: {}", fault.reason),
            };
            faults.kept().iter().map(one).collect::<Vec<String>>()
        };
        match self.check(value.clone()) {
            Ok(proposal) => Ok(proposal),
            Err(faults) => {
                leave_out(&mut value, &faults);
                self.check(value).map_err(|faults| said(&faults))
            }
        }
    }
}

/// Leaves out the concepts that this databank does not know: another network has its own, and a practice
/// is no worse for them.
fn leave_out(value: &mut Value, faults: &Faults) {
    let unknown = faults.kept().iter().filter_map(|fault| match fault.reason {
        Reason::UnknownConcept(_) | Reason::ConceptOfAnotherList { .. } => {
            let (list, place) = fault.member.strip_suffix(']')?.split_once('[')?;
            Some((list, place.parse::<usize>().ok()?))
        }
        _ => None,
    });
    let mut unknown: Vec<(&str, usize)> = unknown.collect();
    // From the back, so that places in front stay what they are.
    unknown.sort_unstable();
    for (list, place) in unknown.into_iter().rev() {
        if let Some(entries) = value.get_mut(list).and_then(Value::as_array_mut)
            && place < entries.len()
        {
            entries.remove(place);
            if entries.is_empty()
                && let Some(members) = value.as_object_mut()
            {
                members.remove(list);
            }
        }
    }
}

impl Intake for AsSuggestions {
    fn fit(&self, record: Value) -> Result<Value, Vec<String>> {
        let proposal = self.proposal(record)?;
        serde_json::to_value(proposal).map_err(|error| vec![error.to_string()])
    }

    fn take<'a>(&'a self, origin: Harvested<'a>, record: Value) -> BoxFuture<'a, Result<Taken, NotTaken>> {
        Box::pin(async move {
            let proposal = self.proposal(record).map_err(NotTaken::Faulty)?;
            let origin = Origin::Harvest {
                source: origin.source.to_owned(),
                identifier: origin.identifier.to_owned(),
            };
            let new = NewSuggestion { id: None, proposal, origin, suggester: None };
            match self.suggestions.intake(&Actor::System("harvest"), new).await {
                Ok(Came::Received(id)) => Ok(Taken::New(id)),
                Ok(Came::Known(id)) => Ok(Taken::Known(id)),
                Err(SuggestionError::Storage(error)) => Err(NotTaken::Storage(error)),
                Err(other) => Err(NotTaken::Storage(StorageError::Column {
                    column: "suggestion".into(),
                    reason: other.to_string(),
                })),
            }
        })
    }
}
