//! What was typed ↔ a record in the exchange form.

use kernel::Lang;
use serde_json::{Map, Number, Value};
use web::Params;

use super::faults::FieldFault;
use crate::exchange::Fault;
use crate::model::{Heading, Record};

/// Rows of a list that one form takes; what is beyond is not looked at.
const MOST_ROWS: usize = 200;

/// The lists whose entries have fields of their own.
pub(super) const ROWS: [&str; 2] = ["evidence.references", "sources"];
/// The fields of such an entry.
const ROW_FIELDS: [&str; 4] = ["title", "url", "publisher", "year"];
/// The hidden field of a reference that was described as a source, though only its title is known.
const AS: &str = "as";

/// What stands in the fields of the form: names and values, as a browser sends them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed(Params);

/// An entry of a list of works as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) publisher: String,
    pub(super) year: String,
    pub(super) is_source: bool,
}

impl Row {
    pub(super) fn is_blank(&self) -> bool {
        [&self.title, &self.url, &self.publisher, &self.year].iter().all(|text| text.trim().is_empty())
    }
}

impl Typed {
    /// What a browser sent.
    pub fn posted(fields: &Params) -> Typed {
        Typed(fields.clone())
    }

    /// A form in which nothing stands yet, for a text in this language.
    pub fn blank(original: Lang) -> Typed {
        Typed([("original_language", original.code())].into_iter().collect())
    }

    /// What a record says.
    pub fn of(record: &Record) -> Typed {
        // A record always has an exchange form; an empty one would show as an empty form.
        Typed::of_value(&serde_json::to_value(record).unwrap_or_default())
    }

    /// What a record in the exchange form says, sound or not.
    pub fn of_value(record: &Value) -> Typed {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut put = |name: &str, value: Option<&Value>| match value {
            Some(Value::String(text)) => pairs.push((name.to_owned(), text.clone())),
            Some(Value::Number(number)) => pairs.push((name.to_owned(), number.to_string())),
            _ => {}
        };
        put("original_language", record.get("original_language"));
        for heading in Heading::ALL {
            for lang in Lang::ALL {
                let text = record.get(heading.code()).and_then(|texts| texts.get(lang.code()));
                put(&format!("{}.{lang}", heading.code()), text);
            }
        }
        for part in ["city", "region", "country", "lat", "lon"] {
            put(&format!("place.{part}"), record.get("place").and_then(|place| place.get(part)));
        }
        for name in ["level", "started", "ended", "status"] {
            put(name, record.get(name));
        }
        let evidence = record.get("evidence");
        for part in ["testing", "effect", "note"] {
            put(&format!("evidence.{part}"), evidence.and_then(|evidence| evidence.get(part)));
        }
        let entries = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
        for (list, entries) in [
            ("evidence.references", entries(evidence.and_then(|evidence| evidence.get("references")))),
            ("sources", entries(record.get("sources"))),
        ] {
            for (index, entry) in entries.iter().enumerate() {
                match entry {
                    Value::Object(work) => {
                        for field in ROW_FIELDS {
                            put(&format!("{list}.{index}.{field}"), work.get(field));
                        }
                        put(&format!("{list}.{index}.{AS}"), Some(&Value::from("source")));
                    }
                    line => put(&format!("{list}.{index}.title"), Some(line)),
                }
            }
        }
        for name in ["organisations", "partners"] {
            let names: Vec<String> =
                entries(record.get(name)).iter().filter_map(Value::as_str).map(str::to_owned).collect();
            if !names.is_empty() {
                pairs.push((name.to_owned(), names.join("\n")));
            }
        }
        for name in ["kinds", "themes", "target_groups", "adapted_from"] {
            for id in entries(record.get(name)).iter().filter_map(Value::as_str) {
                pairs.push((name.to_owned(), id.to_owned()));
            }
        }
        Typed(pairs.into_iter().collect())
    }

    /// The fields, names of other forms' fields included.
    pub fn fields(&self) -> &Params {
        &self.0
    }

    /// The same with a field set to another value.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Typed {
        Typed(self.0.with(name, value))
    }

    /// The value of a field; line feeds alone end a line, whatever the browser sent.
    pub fn get(&self, name: &str) -> String {
        lines(self.0.get(name).unwrap_or_default())
    }

    /// The language that was chosen as the original; Dutch when none was.
    pub fn original(&self) -> Lang {
        self.0.get("original_language").and_then(|code| code.parse().ok()).unwrap_or(Lang::Nl)
    }

    /// Whether the button that was pressed asks for a larger form, not for saving it.
    pub fn wants_more(&self) -> bool {
        self.adds().is_some() || self.looks_up()
    }

    /// The list that is to get another row.
    pub(super) fn adds(&self) -> Option<&str> {
        self.0.get("add").filter(|list| ROWS.contains(list))
    }

    pub(super) fn looks_up(&self) -> bool {
        self.0.get("find") == Some("adapted_from")
    }

    /// The rows of a list up to the last that was sent, blank ones included.
    pub(super) fn rows(&self, list: &str) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for (name, value) in self.0.iter() {
            let Some((index, field)) = name
                .strip_prefix(list)
                .and_then(|rest| rest.strip_prefix('.'))
                .and_then(|rest| rest.split_once('.'))
            else {
                continue;
            };
            let Some(index) = index.parse().ok().filter(|index| *index < MOST_ROWS) else { continue };
            if rows.len() <= index {
                rows.resize(index + 1, Row::default());
            }
            let row = &mut rows[index];
            match field {
                "title" => row.title = value.to_owned(),
                "url" => row.url = value.to_owned(),
                "publisher" => row.publisher = value.to_owned(),
                "year" => row.year = value.to_owned(),
                AS => row.is_source = true,
                _ => {}
            }
        }
        rows
    }

    /// The record in the exchange form, and where in the form each of its members stands.
    pub(super) fn exchange(&self, id: &str) -> (Value, Places) {
        let mut record = Map::new();
        let mut places = Places { original: self.original(), rows: Vec::new() };
        record.insert("id".to_owned(), Value::from(id));
        put(&mut record, "original_language", self.text("original_language"));
        for heading in Heading::ALL {
            let mut texts = Map::new();
            for lang in Lang::ALL {
                put(&mut texts, lang.code(), self.text(&format!("{}.{lang}", heading.code())));
            }
            put(&mut record, heading.code(), object(texts));
        }
        let mut place = Map::new();
        for part in ["city", "region", "country"] {
            put(&mut place, part, self.text(&format!("place.{part}")));
        }
        for half in ["lat", "lon"] {
            // Half of Europe writes 51,05.
            let typed = self.get(&format!("place.{half}")).trim().replace(',', ".");
            put(&mut place, half, number(&typed));
        }
        put(&mut record, "place", object(place));
        for name in ["level", "started", "ended", "status"] {
            put(&mut record, name, self.text(name));
        }
        for name in ["organisations", "partners"] {
            let typed = self.get(name);
            let names = typed.lines().map(str::trim).filter(|name| !name.is_empty());
            put(&mut record, name, Value::Array(names.map(Value::from).collect()));
        }
        for name in ["kinds", "themes", "target_groups"] {
            put(&mut record, name, Value::Array(self.0.all(name).into_iter().map(Value::from).collect()));
        }
        let mut evidence = Map::new();
        for (part, unless) in [("testing", "untested"), ("effect", "unknown")] {
            let typed = self.text(&format!("evidence.{part}"));
            put(&mut evidence, part, if typed.is_null() { Value::from(unless) } else { typed });
        }
        put(&mut evidence, "note", self.text("evidence.note"));
        put(&mut evidence, "references", self.works("evidence.references", &mut places));
        put(&mut record, "evidence", object(evidence));
        put(&mut record, "sources", self.works("sources", &mut places));
        let adapted = self.0.all("adapted_from").into_iter().map(Value::from).collect();
        put(&mut record, "adapted_from", Value::Array(adapted));
        (Value::Object(record), places)
    }

    /// The record in the exchange form, as it was typed.
    pub(crate) fn value(&self, id: &str) -> Value {
        self.exchange(id).0
    }

    /// A text, null when nothing was typed.
    fn text(&self, name: &str) -> Value {
        let typed = self.get(name);
        if typed.trim().is_empty() { Value::Null } else { Value::String(typed) }
    }

    fn works(&self, list: &'static str, places: &mut Places) -> Value {
        let mut works = Vec::new();
        for (index, row) in self.rows(list).into_iter().enumerate().filter(|(_, row)| !row.is_blank()) {
            places.rows.push((list, works.len(), index));
            let mut work = Map::new();
            for (field, typed) in [("title", &row.title), ("url", &row.url), ("publisher", &row.publisher)] {
                let typed = typed.trim();
                put(&mut work, field, if typed.is_empty() { Value::Null } else { Value::from(typed) });
            }
            put(&mut work, "year", number(row.year.trim()));
            // A line as one would cite it: a title and nothing else.
            let is_line = list == "evidence.references" && !row.is_source && work.len() == 1;
            works.push(match work.get("title") {
                Some(title) if is_line => title.clone(),
                _ => Value::Object(work),
            });
        }
        Value::Array(works)
    }
}

/// Where in the form the members of a record stand.
pub(super) struct Places {
    original: Lang,
    /// A list, the position of an entry in the record, and its row in the form.
    rows: Vec<(&'static str, usize, usize)>,
}

impl Places {
    /// A fault at its field.
    pub(super) fn fault(&self, fault: &Fault) -> FieldFault {
        FieldFault { field: self.field(&fault.member), reason: fault.reason.clone() }
    }

    fn field(&self, member: &str) -> String {
        if Heading::ALL.iter().any(|heading| heading.code() == member) {
            return format!("{member}.{}", self.original);
        }
        let Some((list, rest)) = member.split_once('[') else { return member.to_owned() };
        let (index, field) = rest.split_once(']').unwrap_or((rest, ""));
        let index = index.parse::<usize>().unwrap_or_default();
        match self.rows.iter().find(|(of, at, _)| *of == list && *at == index) {
            Some((_, _, row)) => {
                let field = field.strip_prefix('.').filter(|field| !field.is_empty()).unwrap_or("title");
                format!("{list}.{row}.{field}")
            }
            None => list.to_owned(),
        }
    }
}

/// Browsers end the lines of a text with carriage return and line feed.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A number, or the text as it was typed, about which the check then complains.
fn number(typed: &str) -> Value {
    if typed.is_empty() {
        return Value::Null;
    }
    if let Ok(whole) = typed.parse::<i64>() {
        return Value::from(whole);
    }
    typed.parse().ok().and_then(Number::from_f64).map_or_else(|| Value::from(typed), Value::Number)
}

fn object(members: Map<String, Value>) -> Value {
    if members.is_empty() { Value::Null } else { Value::Object(members) }
}

fn put(object: &mut Map<String, Value>, name: &str, value: Value) {
    let is_nothing = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    if !is_nothing {
        object.insert(name.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::check::{Concepts, Fit, Scheme, check};

    struct Any;
    impl Concepts for Any {
        fn fits(&self, _: Scheme, _: &str) -> Fit {
            Fit::Yes
        }
    }

    #[test]
    fn form_that_nobody_touched_gives_back_the_record() {
        for line in include_str!("../../../../../content/practices.jsonl").lines() {
            let record: Record = serde_json::from_str(line).unwrap();
            let sent = Typed::of(&record).0.query();
            let typed = Typed::posted(&Params::parse(&sent[1..]));
            let (value, _) = typed.exchange(record.id.as_str());
            assert_eq!(check(1, value, &Any).as_ref(), Ok(&record), "{}", record.id);
        }
    }

    #[test]
    fn what_people_type_is_understood() {
        let typed = Typed::posted(&Params::parse(
            "original_language=nl&title.nl=T&summary.nl=Een%0D%0Atwee&place.lat=51,05&place.lon=3.7&started=2014\
             &organisations=+Stad+Gent+%0D%0A%0D%0APolitie&sources.0.title=&sources.2.title=Boek&sources.2.year=2001\
             &evidence.references.0.title=Jansen+(2001)&themes=drugs&themes=&themes=drugs",
        ));
        let (value, places) = typed.exchange("be-gent-x");
        let record = check(1, value, &Any).unwrap();
        assert_eq!(record.summary.get(Lang::Nl).map(String::as_str), Some("Een\ntwee"));
        assert_eq!(record.place.as_ref().and_then(|place| place.lat), Some(51.05));
        assert_eq!(record.organisations, ["Stad Gent", "Politie"]);
        assert_eq!(record.themes, ["drugs"]);
        assert_eq!(record.sources[0].year, Some(2001));
        assert_eq!(record.evidence.references, [crate::model::Reference::Text("Jansen (2001)".into())]);
        assert_eq!(places.field("sources[0].url"), "sources.2.url");
        assert_eq!(places.field("evidence.references[0]"), "evidence.references.0.title");
        assert_eq!(places.field("organisations[1]"), "organisations");
        assert_eq!(places.field("title"), "title.nl");
    }
}
