//! Which column holds which member, in which order, and how.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::Datelike as _;
use kernel::Lang;
use serde_json::{Map, Value};

use super::super::fault::Reason;
use super::super::reading::Flaw;
use super::Cell;
use super::guard::unguarded;
use super::pieces::{cut, escaped, plain};
use crate::model::{Heading, Moment, Place, Record, Reference, Source};

/// A column of the spreadsheet form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A member that stands in the record itself.
    Member(&'static str, Form),
    /// A member of a member: `place.city`, `evidence.note`.
    Part(&'static str, &'static str, Form),
    /// A text in a language: `title.nl`.
    Text(Heading, Lang),
}

/// How a member stands in its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An id or a code; spaces around it mean nothing.
    Code,
    /// Text as it is.
    Prose,
    /// A number.
    Number,
    /// A year or a day.
    Moment,
    /// Texts with `;` between them.
    List,
    /// A source a line.
    Sources,
    /// A reference a line.
    References,
}

/// What a cell holds when it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Content<'a> {
    /// Nothing.
    Empty,
    /// Text; still to be [guarded](super::guarded).
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
}

/// All columns, in the order of the exchange form; languages as [`Lang::ALL`] has them.
pub static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    use Column::{Member, Part, Text};
    let mut columns = vec![Member("id", Form::Code), Member("original_language", Form::Code)];
    columns.extend(Heading::ALL.into_iter().flat_map(|heading| Lang::ALL.map(|lang| Text(heading, lang))));
    columns.extend([
        Part("place", "city", Form::Prose),
        Part("place", "region", Form::Prose),
        Part("place", "country", Form::Code),
        Part("place", "lat", Form::Number),
        Part("place", "lon", Form::Number),
        Member("level", Form::Code),
        Member("organisations", Form::List),
        Member("partners", Form::List),
        Member("started", Form::Moment),
        Member("ended", Form::Moment),
        Member("status", Form::Code),
        Member("kinds", Form::List),
        Member("themes", Form::List),
        Member("target_groups", Form::List),
        Part("evidence", "testing", Form::Code),
        Part("evidence", "effect", Form::Code),
        Part("evidence", "note", Form::Prose),
        Part("evidence", "references", Form::References),
        Member("sources", Form::Sources),
        Member("adapted_from", Form::List),
    ]);
    columns
});

impl Column {
    /// As the first row writes it, and as faults name the member.
    pub fn name(self) -> Cow<'static, str> {
        match self {
            Column::Member(name, _) => Cow::Borrowed(name),
            Column::Part(object, name, _) => Cow::Owned(format!("{object}.{name}")),
            Column::Text(heading, lang) => Cow::Owned(format!("{}.{lang}", heading.code())),
        }
    }

    /// How its cells are read and written.
    pub const fn form(self) -> Form {
        match self {
            Column::Member(_, form) | Column::Part(_, _, form) => form,
            Column::Text(..) => Form::Prose,
        }
    }

    /// Reads a cell into the JSON object that the row stands for.
    pub(super) fn read(self, cell: Cell, record: &mut Map<String, Value>, flaws: &mut Vec<Flaw>) {
        let mut flaw = |reason| flaws.push(Flaw { member: self.name().into_owned(), reason });
        let Some(value) = self.form().read(cell, &mut flaw) else { return };
        let (object, name) = match self {
            Column::Member(name, _) => {
                record.insert(name.to_owned(), value);
                return;
            }
            Column::Part(object, name, _) => (object, name),
            Column::Text(heading, lang) => (heading.code(), lang.code()),
        };
        let part = record.entry(object).or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(part) = part {
            part.insert(name.to_owned(), value);
        }
    }

    /// What the record has for this column.
    pub fn content(self, record: &Record) -> Content<'_> {
        let place = record.place.as_ref();
        match self {
            Column::Text(heading, lang) => text(record.text(heading).get(lang)),
            Column::Part("place", part, _) => place.map_or(Content::Empty, |place| of_place(place, part)),
            Column::Part(_, "testing", _) => code(record.evidence.testing.code()),
            Column::Part(_, "effect", _) => code(record.evidence.effect.code()),
            Column::Part(_, "note", _) => text(record.evidence.note.as_ref()),
            Column::Part(..) => lines(record.evidence.references.iter().map(reference_line)),
            Column::Member("id", _) => Content::Text(Cow::Borrowed(record.id.as_str())),
            Column::Member("original_language", _) => code(record.original_language.code()),
            Column::Member("level", _) => record.level.map_or(Content::Empty, |level| code(level.code())),
            Column::Member("status", _) => code(record.status.code()),
            Column::Member("started", _) => moment(record.started),
            Column::Member("ended", _) => moment(record.ended),
            Column::Member("organisations", _) => list(&record.organisations),
            Column::Member("partners", _) => list(&record.partners),
            Column::Member("kinds", _) => list(&record.kinds),
            Column::Member("themes", _) => list(&record.themes),
            Column::Member("target_groups", _) => list(&record.target_groups),
            Column::Member("sources", _) => lines(record.sources.iter().map(source_line)),
            Column::Member(..) => list(&record.adapted_from),
        }
    }
}

impl Form {
    /// The JSON value of a cell; none if there is nothing in it. What is of the wrong type is handed
    /// on as it is, so that the check says so in the same words for every kind of file.
    fn read(self, cell: Cell, flaw: &mut impl FnMut(Reason)) -> Option<Value> {
        let text = match (self, cell) {
            (_, Cell::Error(error)) => {
                flaw(Reason::CellError(error));
                return None;
            }
            (Form::Number | Form::Moment, Cell::Number(number)) => return Some(number_value(number)),
            (Form::Number, Cell::Truth(truth)) => return Some(Value::Bool(truth)),
            (_, Cell::Text(text)) => unguarded(&text.replace("\r\n", "\n").replace('\r', "\n")).to_owned(),
            // A title like “112” or “1001” is a number to a spreadsheet program.
            (_, Cell::Number(number)) => number_value(number).to_string(),
            (_, Cell::Day(day)) => day,
            (_, Cell::Truth(truth)) => truth.to_string(),
        };
        if text.trim().is_empty() {
            return None;
        }
        Some(match self {
            Form::Prose => Value::String(text),
            Form::Code => Value::from(text.trim()),
            Form::Number => number(text.trim()),
            Form::Moment => match text.trim().parse::<i64>() {
                Ok(year) => Value::from(year),
                Err(_) => Value::from(text.trim()),
            },
            Form::List => entries(&text, ';').map(|piece| Value::String(plain(piece))).collect(),
            Form::Sources => entries(&text, '\n').map(|line| read_source(line, flaw)).collect(),
            Form::References => entries(&text, '\n').map(|line| read_reference(line, flaw)).collect(),
        })
    }
}

/// The pieces that hold something: a separator too many, as after the last entry, says nothing.
fn entries(text: &str, separator: char) -> impl Iterator<Item = &str> {
    cut(text, separator).into_iter().filter(|piece| !piece.trim().is_empty())
}

/// A number as a spreadsheet program may write it; else the text, for the check to refuse.
fn number(text: &str) -> Value {
    let decimal_point =
        if text.contains('.') { Cow::Borrowed(text) } else { Cow::Owned(text.replacen(',', ".", 1)) };
    decimal_point
        .parse::<f64>()
        .ok()
        .and_then(serde_json::Number::from_f64)
        .map_or_else(|| Value::from(text), Value::Number)
}

/// Spreadsheet programs know no whole numbers: 2014 comes as 2014.0.
fn number_value(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "whole, and within what both types hold exactly"
        )]
        return Value::from(number as i64);
    }
    serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number)
}

fn read_source(line: &str, flaw: &mut impl FnMut(Reason)) -> Value {
    const MEMBERS: [&str; 4] = ["title", "url", "publisher", "year"];
    let parts = cut(line, '|');
    if parts.len() > MEMBERS.len() {
        flaw(Reason::SourceParts { found: parts.len() });
    }
    let mut source = Map::new();
    for (member, part) in MEMBERS.into_iter().zip(parts) {
        let text = plain(part);
        if text.is_empty() {
            continue;
        }
        let value = match (member, text.parse::<i64>()) {
            ("year", Ok(year)) => Value::from(year),
            _ => Value::String(text),
        };
        source.insert(member.to_owned(), value);
    }
    Value::Object(source)
}

fn read_reference(line: &str, flaw: &mut impl FnMut(Reason)) -> Value {
    if cut(line, '|').len() > 1 { read_source(line, flaw) } else { Value::String(plain(line)) }
}

fn of_place<'a>(place: &'a Place, part: &str) -> Content<'a> {
    match part {
        "city" => text(place.city.as_ref()),
        "region" => text(place.region.as_ref()),
        "country" => text(place.country.as_ref()),
        "lat" => place.lat.map_or(Content::Empty, Content::Number),
        _ => place.lon.map_or(Content::Empty, Content::Number),
    }
}

fn text(text: Option<&String>) -> Content<'_> {
    text.map_or(Content::Empty, |text| Content::Text(Cow::Borrowed(text)))
}

fn code(code: &'static str) -> Content<'static> {
    Content::Text(Cow::Borrowed(code))
}

fn moment(moment: Option<Moment>) -> Content<'static> {
    match moment {
        None => Content::Empty,
        Some(Moment::Year(year)) => Content::Number(f64::from(year)),
        Some(Moment::Day(day)) => {
            Content::Text(Cow::Owned(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())))
        }
    }
}

fn list<'a>(entries: &[impl AsRef<str>]) -> Content<'a> {
    joined(entries.iter().map(|entry| escaped(entry.as_ref())), "; ")
}

fn lines<'a>(lines: impl Iterator<Item = String>) -> Content<'a> {
    joined(lines, "\n")
}

fn joined<'a>(pieces: impl Iterator<Item = String>, separator: &str) -> Content<'a> {
    let pieces: Vec<String> = pieces.collect();
    if pieces.is_empty() { Content::Empty } else { Content::Text(Cow::Owned(pieces.join(separator))) }
}

fn source_line(source: &Source) -> String {
    let year = source.year.map(|year| year.to_string());
    let rest =
        [&source.url, &source.publisher, &year].map(|part| part.as_deref().map(escaped).unwrap_or_default());
    let used = rest.iter().rposition(|part| !part.is_empty()).map_or(0, |last| last + 1);
    rest[..used].iter().fold(escaped(&source.title), |line, part| line + " | " + part)
}

fn reference_line(reference: &Reference) -> String {
    match reference {
        Reference::Text(text) => escaped(text),
        // The bar is what tells it from a text.
        Reference::Source(source) => match source_line(source) {
            line if cut(&line, '|').len() > 1 => line,
            title => title + " |",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_stable() {
        let names: Vec<_> = COLUMNS.iter().map(|column| column.name()).collect();
        assert_eq!(names.len(), 54);
        assert_eq!(names[..4], ["id", "original_language", "title.nl", "title.fr"]);
        assert_eq!(names[33], "involvement.en");
        assert_eq!(names[50..], ["evidence.note", "evidence.references", "sources", "adapted_from"]);
    }

    #[test]
    fn sources_are_lines_of_up_to_four_parts() {
        let table = [
            ("Report", serde_json::json!({"title": "Report"})),
            (
                "A \\| B | https://example.org/a?b=1",
                serde_json::json!({"title": "A | B", "url": "https://example.org/a?b=1"}),
            ),
            (
                "R | | Stad Gent | 2014",
                serde_json::json!({"title": "R", "publisher": "Stad Gent", "year": 2014}),
            ),
            ("R|||soon", serde_json::json!({"title": "R", "year": "soon"})),
        ];
        for (line, value) in table {
            assert_eq!(read_source(line, &mut |_| panic!("{line}")), value);
        }
        let mut flaws = Vec::new();
        read_source("a|b|c|2014|e", &mut |reason| flaws.push(reason));
        assert_eq!(flaws, [Reason::SourceParts { found: 5 }]);
    }

    #[test]
    fn numbers_take_a_decimal_comma_and_stay_text_if_they_are_none() {
        assert_eq!(number("50,85"), serde_json::json!(50.85));
        assert_eq!(number("-33.9"), serde_json::json!(-33.9));
        for none in ["1.234,5", "north", "NaN", "inf"] {
            assert_eq!(number(none), serde_json::json!(none));
        }
    }
}
