//! The parts of a record that are edited, compared and merged one by one.

use std::fmt;

use kernel::Lang;
use serde_json::{Map, Value};

use super::{Heading, Record};

/// A part of a record that is edited, compared and merged as one. The id is none: it never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Member {
    /// `original_language`
    OriginalLanguage,
    /// The text under a heading in a language: `title.nl`.
    Text(Heading, Lang),
    /// `place.city`
    City,
    /// `place.region`
    Region,
    /// `place.country`
    Country,
    /// `place.lat` and `place.lon`: half a position is none.
    Position,
    /// `level`
    Level,
    /// `organisations`
    Organisations,
    /// `partners`
    Partners,
    /// `started`
    Started,
    /// `ended`
    Ended,
    /// `status`
    Status,
    /// `kinds`
    Kinds,
    /// `themes`
    Themes,
    /// `target_groups`
    TargetGroups,
    /// `evidence.testing`
    Testing,
    /// `evidence.effect`
    Effect,
    /// `evidence.note`
    EvidenceNote,
    /// `evidence.references`
    References,
    /// `sources`
    Sources,
    /// `adapted_from`
    AdaptedFrom,
}

/// What a member is made of, which decides how two changes of it are brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Sentences.
    Prose,
    /// One value that is replaced as a whole.
    Single,
    /// Names in an order that means something: the first organisation is the owner.
    Names,
    /// Ids whose order means nothing.
    Ids,
    /// Works, each with a title and more.
    Works,
}

impl Member {
    /// What is no text, in the order of the form.
    pub const FACTS: [Member; 20] = [
        Member::OriginalLanguage,
        Member::City,
        Member::Region,
        Member::Country,
        Member::Position,
        Member::Level,
        Member::Organisations,
        Member::Partners,
        Member::Started,
        Member::Ended,
        Member::Status,
        Member::Kinds,
        Member::Themes,
        Member::TargetGroups,
        Member::Testing,
        Member::Effect,
        Member::EvidenceNote,
        Member::References,
        Member::Sources,
        Member::AdaptedFrom,
    ];

    /// Every member: texts by heading and language, then the facts.
    pub fn all() -> impl Iterator<Item = Member> {
        let texts =
            Heading::ALL.into_iter().flat_map(|heading| Lang::ALL.map(|lang| Member::Text(heading, lang)));
        texts.chain(Member::FACTS)
    }

    /// The member that [`fmt::Display`] writes like this.
    pub fn from_code(code: &str) -> Option<Member> {
        Member::all().find(|member| member.to_string() == code)
    }

    /// What it is made of.
    pub const fn shape(self) -> Shape {
        match self {
            Member::Text(..) | Member::EvidenceNote => Shape::Prose,
            Member::Organisations | Member::Partners => Shape::Names,
            Member::Kinds | Member::Themes | Member::TargetGroups | Member::AdaptedFrom => Shape::Ids,
            Member::References | Member::Sources => Shape::Works,
            _ => Shape::Single,
        }
    }

    /// Where it stands in the exchange form: an object and its members, or one member. For a text the
    /// member's name is its language.
    const fn path(self) -> (Option<&'static str>, &'static str) {
        match self {
            Member::OriginalLanguage => (None, "original_language"),
            Member::Text(heading, lang) => (Some(heading.code()), lang.code()),
            Member::City => (Some("place"), "city"),
            Member::Region => (Some("place"), "region"),
            Member::Country => (Some("place"), "country"),
            Member::Position => (Some("place"), "position"),
            Member::Level => (None, "level"),
            Member::Organisations => (None, "organisations"),
            Member::Partners => (None, "partners"),
            Member::Started => (None, "started"),
            Member::Ended => (None, "ended"),
            Member::Status => (None, "status"),
            Member::Kinds => (None, "kinds"),
            Member::Themes => (None, "themes"),
            Member::TargetGroups => (None, "target_groups"),
            Member::Testing => (Some("evidence"), "testing"),
            Member::Effect => (Some("evidence"), "effect"),
            Member::EvidenceNote => (Some("evidence"), "note"),
            Member::References => (Some("evidence"), "references"),
            Member::Sources => (None, "sources"),
            Member::AdaptedFrom => (None, "adapted_from"),
        }
    }

    /// Its value in a record in the exchange form; null when it is not there. A position is a list of
    /// latitude and longitude.
    pub fn of(self, record: &Value) -> Value {
        let (object, name) = self.path();
        let object = match object {
            Some(object) => record.get(object),
            None => Some(record),
        };
        let Some(object) = object else { return Value::Null };
        if self == Member::Position {
            return match (object.get("lat"), object.get("lon")) {
                (Some(lat), Some(lon)) => Value::from(vec![lat.clone(), lon.clone()]),
                _ => Value::Null,
            };
        }
        object.get(name).cloned().unwrap_or_default()
    }

    /// Puts a value into a record in the exchange form; null, an empty text or list takes it out.
    pub fn put(self, record: &mut Value, value: Value) {
        let Value::Object(record) = record else { return };
        let (object, name) = self.path();
        match object {
            None => set(record, name, value),
            Some(object) => {
                let inner = record.entry(object).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(inner) = inner {
                    if self == Member::Position {
                        let mut halves = match value {
                            Value::Array(halves) => halves.into_iter(),
                            _ => Vec::new().into_iter(),
                        };
                        set(inner, "lat", halves.next().unwrap_or_default());
                        set(inner, "lon", halves.next().unwrap_or_default());
                    } else {
                        set(inner, name, value);
                    }
                    if inner.is_empty() {
                        record.shift_remove(object);
                    }
                }
            }
        }
    }

    /// The members in which two records differ.
    pub fn differing(before: &Record, after: &Record) -> Result<Vec<Member>, serde_json::Error> {
        let (before, after) = (serde_json::to_value(before)?, serde_json::to_value(after)?);
        Ok(Member::all().filter(|member| member.of(&before) != member.of(&after)).collect())
    }
}

fn set(object: &mut Map<String, Value>, name: &str, value: Value) {
    let is_empty = match &value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(entries) => entries.is_empty(),
        _ => false,
    };
    if is_empty {
        object.shift_remove(name);
    } else {
        object.insert(name.to_owned(), value);
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            (Some(object), name) => write!(f, "{object}.{name}"),
            (None, name) => f.write_str(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples() -> Vec<Record> {
        include_str!("../../../../../content/practices.jsonl")
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    #[test]
    fn members_together_are_the_whole_record() {
        for record in examples() {
            let whole = serde_json::to_value(&record).unwrap();
            let mut copy = serde_json::json!({ "id": record.id });
            for member in Member::all() {
                member.put(&mut copy, member.of(&whole));
            }
            let copy: Record = serde_json::from_value(copy).unwrap();
            assert_eq!(copy, record);
            for member in Member::all() {
                assert_eq!(Member::from_code(&member.to_string()), Some(member));
            }
        }
    }
}
