//! Objects, lists and their members: what is missing, of the wrong type, twice, or unknown.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use kernel::{Lang, Slug};
use serde_json::{Map, Value};

use super::super::fault::{Fault, Faults, Reason, shown};
use super::Concepts;
use crate::model::Heading;

/// Goes through one record and gathers its faults.
pub(super) struct Checker<'a> {
    pub(super) line: u64,
    pub(super) concepts: &'a dyn Concepts,
    pub(super) faults: Faults,
    /// The good entries of `adapted_from`.
    pub(super) links: Vec<(usize, Slug)>,
    /// Texts that were given, good or not.
    pub(super) seen: Vec<(Heading, Lang)>,
}

/// Where in the record: written out only when there is a fault to report.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Member(&'a str),
    Entry(usize),
}

impl At<'_> {
    /// The record itself.
    pub(super) const ROOT: At<'static> = At { above: None, step: Step::Root };

    /// A member of this object.
    pub(super) const fn member<'b>(&'b self, name: &'b str) -> At<'b> {
        At { above: Some(self), step: Step::Member(name) }
    }

    /// An entry of this list.
    pub(super) const fn entry(&self, index: usize) -> At<'_> {
        At { above: Some(self), step: Step::Entry(index) }
    }

    /// The position in the list; 0 for what is no entry.
    pub(super) const fn index(&self) -> usize {
        match self.step {
            Step::Entry(index) => index,
            Step::Root | Step::Member(_) => 0,
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            above.fmt(f)?;
        }
        match (self.step, self.above.map(|above| above.step)) {
            (Step::Root, _) => Ok(()),
            (Step::Member(name), Some(Step::Root) | None) => f.write_str(&shown(name)),
            (Step::Member(name), _) => write!(f, ".{}", shown(name)),
            (Step::Entry(index), _) => write!(f, "[{index}]"),
        }
    }
}

/// The members of an object that nobody has read yet.
pub(super) struct Members(Map<String, Value>);

impl Members {
    pub(super) fn new(members: Map<String, Value>) -> Self {
        Members(members)
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        // Swapping keeps it cheap; the order of what is left matters to nobody.
        self.0.swap_remove(name)
    }
}

impl<'c> Checker<'c> {
    pub(super) fn new(line: u64, concepts: &'c dyn Concepts, faults: Faults) -> Self {
        Checker { line, concepts, faults, links: Vec::new(), seen: Vec::new() }
    }

    /// Notes a fault.
    pub(super) fn fault(&mut self, at: &At<'_>, reason: Reason) {
        self.faults.push(Fault { line: self.line, id: None, member: at.to_string(), reason });
    }

    /// Notes that something else stands where `expected` should.
    pub(super) fn wrong_type(&mut self, at: &At<'_>, found: &Value, expected: &'static str) {
        self.fault(at, Reason::WrongType { found: kind_of(found), expected });
    }

    /// A member that need not be there.
    pub(super) fn optional<T>(
        &mut self,
        members: &mut Members,
        at: &At<'_>,
        name: &str,
        read: impl FnOnce(&mut Self, Value, &At<'_>) -> Option<T>,
    ) -> Option<T> {
        let value = members.take(name)?;
        read(self, value, &at.member(name))
    }

    /// A member that must be there.
    pub(super) fn required<T>(
        &mut self,
        members: &mut Members,
        at: &At<'_>,
        name: &str,
        read: impl FnOnce(&mut Self, Value, &At<'_>) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = members.take(name) else {
            self.fault(&at.member(name), Reason::Missing);
            return None;
        };
        read(self, value, &at.member(name))
    }

    /// A list that need not be there; its good entries, each once.
    pub(super) fn list<T: PartialEq>(
        &mut self,
        members: &mut Members,
        at: &At<'_>,
        name: &str,
        mut read: impl FnMut(&mut Self, Value, &At<'_>) -> Option<T>,
    ) -> Vec<T> {
        let at = &at.member(name);
        let values = match members.take(name) {
            None => return Vec::new(),
            Some(Value::Array(values)) => values,
            Some(other) => {
                self.wrong_type(at, &other, "a list");
                return Vec::new();
            }
        };
        let mut first_seen: HashMap<String, usize> = HashMap::new();
        let mut entries = Vec::with_capacity(values.len());
        for (index, value) in values.into_iter().enumerate() {
            let at = &at.entry(index);
            // The JSON text is as good an identity as any, and unlike the values it can be hashed.
            match first_seen.entry(value.to_string()) {
                Entry::Occupied(first) => {
                    let first = *first.get();
                    self.fault(at, Reason::DuplicateEntry { first });
                }
                Entry::Vacant(place) => {
                    place.insert(index);
                    entries.extend(read(self, value, at));
                }
            }
        }
        entries
    }

    /// An object, ready to have its members taken.
    pub(super) fn object(&mut self, value: Value, at: &At<'_>) -> Option<Members> {
        match value {
            Value::Object(members) => Some(Members::new(members)),
            other => {
                self.wrong_type(at, &other, "an object");
                None
            }
        }
    }

    /// Notes every member that nobody has taken.
    pub(super) fn nothing_else(&mut self, members: &Members, at: &At<'_>) {
        for name in members.0.keys() {
            self.fault(&at.member(name), Reason::UnknownMember);
        }
    }

    /// Text by language. The languages given are noted in `seen`.
    pub(super) fn localized(
        &mut self,
        value: Value,
        at: &At<'_>,
        heading: Heading,
    ) -> Option<kernel::Localized> {
        let texts = match value {
            Value::Object(texts) => texts,
            other => {
                self.wrong_type(at, &other, "an object with texts by language");
                return None;
            }
        };
        if texts.is_empty() {
            self.fault(at, Reason::Empty);
        }
        let mut localized = kernel::Localized::default();
        for (code, text) in texts {
            let at = &at.member(&code);
            let Ok(lang) = code.parse::<Lang>() else {
                self.fault(at, Reason::UnknownLanguage(shown(&code)));
                continue;
            };
            self.seen.push((heading, lang));
            if let Some(text) = self.heading_text(text, at, heading) {
                localized.insert(lang, text);
            }
        }
        Some(localized)
    }
}

/// What a value is, for a reader who does not know JSON: with the text or number itself.
pub(in super::super) fn kind_of(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the text “{}”", shown(text)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
