//! JSON in which no object has a member twice. Parsers usually keep the last one in silence, and
//! half of a record would be gone.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::fault::shown;

/// Duplicates noted of one text; what is beyond is not worth more memory.
const MOST_DUPLICATES: usize = 100;

/// Parses one JSON value, and says which members stand in it more than once (`title.nl`).
pub(super) fn parse(text: &str) -> Result<(Value, Vec<String>), serde_json::Error> {
    let duplicates = RefCell::new(Vec::new());
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Seed { path: Path::Root, duplicates: &duplicates }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok((value, duplicates.into_inner()))
}

/// The way from the root to a value; written out only for a duplicate.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Member(&'a Path<'a>, &'a str),
    Entry(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Member(Path::Root, name) => f.write_str(&shown(name)),
            Path::Member(above, name) => write!(f, "{above}.{}", shown(name)),
            Path::Entry(above, index) => write!(f, "{above}[{index}]"),
        }
    }
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    path: Path<'a>,
    duplicates: &'a RefCell<Vec<String>>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) =
            entries.next_element_seed(Seed { path: Path::Entry(&self.path, values.len()), ..self })?
        {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let path = Path::Member(&self.path, &name);
            let value = members.next_value_seed(Seed { path, ..self })?;
            if object.contains_key(&name) {
                let mut duplicates = self.duplicates.borrow_mut();
                if duplicates.len() < MOST_DUPLICATES {
                    duplicates.push(path.to_string());
                }
            } else {
                object.insert(name, value);
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicate_members_are_named_with_their_path() {
        let text = r#"{"a":1,"t":{"nl":"x","nl":"y"},"s":[{"u":1},{"u":1,"u":2}],"a":2}"#;
        let (value, duplicates) = parse(text).unwrap();
        assert_eq!(duplicates, ["t.nl", "s[1].u", "a"]);
        assert_eq!(value, serde_json::json!({"a":1,"t":{"nl":"x"},"s":[{"u":1},{"u":1}]}));
    }

    #[test]
    fn parse_agrees_with_the_plain_parser() {
        for text in [
            r#"{"a":[null,true,-1,18446744073709551615,0.5,1e300,"\u00e9\ud83d\ude00"]}"#,
            "[]",
            "3",
            "\"x\"",
        ] {
            assert_eq!(parse(text).unwrap(), (serde_json::from_str(text).unwrap(), vec![]));
        }
        for bad in ["", "{", "{}x", "[1,]", "{\"a\":1e999}", &"[".repeat(1_000)] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
