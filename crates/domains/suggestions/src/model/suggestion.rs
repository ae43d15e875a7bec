//! What is suggested, by whom, from where.

use chrono::{DateTime, Utc};
use kernel::{Lang, Slug};
use practices::model::Record;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::State;

/// The id that a record has while it has none: never shown, never stored.
const PLACEHOLDER: &str = "suggested";

/// A practice in exchange form without id; serialises as exactly that.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal(Record);

impl Proposal {
    /// What this record says, its id forgotten.
    pub fn of(record: Record) -> Self {
        match PLACEHOLDER.parse() {
            Ok(id) => Proposal(Record { id, ..record }),
            Err(_) => Proposal(record),
        }
    }

    /// Reads the exchange form without id. Anything else is a fault; to say which, check it with
    /// `practices::exchange::check` first.
    pub fn from_json(value: Value) -> Result<Self, serde_json::Error> {
        let value = match value {
            Value::Object(mut members) => {
                members.insert("id".to_owned(), Value::from(PLACEHOLDER));
                Value::Object(members)
            }
            other => other,
        };
        serde_json::from_value(value).map(Proposal)
    }

    /// For reading; its id means nothing.
    pub fn record(&self) -> &Record {
        &self.0
    }

    /// The record as it is published, under this id.
    pub fn with_id(&self, id: Slug) -> Record {
        Record { id, ..self.0.clone() }
    }

    /// The language in which it was written.
    pub fn lang(&self) -> Lang {
        self.0.original_language
    }

    /// The title in the original language; empty if there is none.
    pub fn title(&self) -> &str {
        self.0.title.get(self.0.original_language).map_or("", String::as_str)
    }
}

impl Serialize for Proposal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut value = serde_json::to_value(&self.0).map_err(serde::ser::Error::custom)?;
        if let Some(members) = value.as_object_mut() {
            members.shift_remove("id");
        }
        value.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Proposal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Proposal::from_json(Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// How it came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Origin {
    /// Somebody filled in the form.
    Form,
    /// A program sent it.
    Api,
    /// It was harvested.
    Harvest {
        /// From where: the address of the source.
        source: String,
        /// Which record there.
        identifier: String,
    },
}

impl Origin {
    /// The codes, for filters.
    pub const CODES: [&str; 3] = ["form", "api", "harvest"];

    /// As the queue's column writes it.
    pub const fn code(&self) -> &'static str {
        match self {
            Origin::Form => "form",
            Origin::Api => "api",
            Origin::Harvest { .. } => "harvest",
        }
    }
}

/// Who suggested it: personal data, kept apart and until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggester {
    /// Her confirmed e-mail address.
    pub email: String,
    /// Her name, if she gave it.
    pub name: Option<String>,
    /// The language in which she is written to.
    pub lang: Lang,
    /// Her account, if she was signed in.
    pub person_id: Option<String>,
    /// Title and reason may stand in the public list, should it be refused.
    pub list_refusal: bool,
}

/// What comes in.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSuggestion {
    /// The id it has as a draft; none: a new one.
    pub id: Option<String>,
    /// The practice.
    pub proposal: Proposal,
    /// How it comes in.
    pub origin: Origin,
    /// Who suggests it; nobody for what was harvested.
    pub suggester: Option<Suggester>,
}

/// A suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// UUID v7.
    pub id: String,
    /// Goes up by one with each change; a form that was drawn from an older one is out of date.
    pub revision: i64,
    /// Where it stands.
    pub state: State,
    /// The practice.
    pub proposal: Proposal,
    /// How it came in.
    pub origin: Origin,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// When it came into the state it is in.
    pub since: DateTime<Utc>,
    /// When it was first published or refused.
    pub decided_at: Option<DateTime<Utc>>,
}

impl Suggestion {
    /// What has just come in.
    pub fn received(id: String, new: NewSuggestion, at: DateTime<Utc>) -> Self {
        Suggestion {
            id,
            revision: 1,
            state: super::state::Received::new().into(),
            proposal: new.proposal,
            origin: new.origin,
            received_at: at,
            since: at,
            decided_at: None,
        }
    }
}
