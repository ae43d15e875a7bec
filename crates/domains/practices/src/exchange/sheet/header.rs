//! The first row, and the others by it.

use serde_json::{Map, Value};

use super::super::fault::{Reason, shown};
use super::super::reading::{Flaw, Row};
use super::Cell;
use super::columns::{COLUMNS, Column};
use crate::model::Heading;

/// Columns by position, as the first row of a file names them.
#[derive(Debug)]
pub struct Header {
    columns: Vec<Option<Column>>,
}

impl Header {
    /// Reads the first row; says at once everything that is wrong with it.
    pub fn read<'a>(names: impl Iterator<Item = &'a str>) -> Result<Header, Vec<Flaw>> {
        let mut flaws = Vec::new();
        let mut columns: Vec<Option<Column>> = Vec::new();
        for name in names {
            let name = name.trim();
            let column = COLUMNS.iter().copied().find(|column| column.name() == name);
            match column {
                // A column without a name is only wrong if something stands in it.
                None if name.is_empty() => {}
                None => {
                    flaws.push(Flaw { member: String::new(), reason: Reason::UnknownColumn(shown(name)) })
                }
                Some(_) if columns.contains(&column) => {
                    flaws.push(Flaw { member: name.to_owned(), reason: Reason::DuplicateColumn });
                }
                Some(_) => {}
            }
            columns.push(column);
        }
        let header = Header { columns };
        header.say_what_is_missing(&mut flaws);
        if flaws.is_empty() { Ok(header) } else { Err(flaws) }
    }

    fn say_what_is_missing(&self, flaws: &mut Vec<Flaw>) {
        let mut need = |member: &str, there: &dyn Fn(Column) -> bool| {
            if !self.columns.iter().flatten().any(|column| there(*column)) {
                flaws.push(Flaw { member: member.to_owned(), reason: Reason::MissingColumn });
            }
        };
        for member in ["id", "original_language"] {
            need(member, &|column| column.name() == member);
        }
        // Any language will do here; whether it is the original one, each row shows.
        need("title.nl", &|column| matches!(column, Column::Text(Heading::Title, _)));
        need("summary.nl", &|column| matches!(column, Column::Text(Heading::Summary, _)));
    }

    /// What the column at this position is called.
    pub fn name(&self, position: usize) -> String {
        self.columns
            .get(position)
            .copied()
            .flatten()
            .map(|column| column.name().into_owned())
            .unwrap_or_default()
    }

    /// Reads a row; none if all its cells are empty.
    pub fn row(&self, line: u64, cells: impl IntoIterator<Item = (usize, Cell)>) -> Option<Row> {
        let mut record = Map::new();
        let mut flaws = Vec::new();
        let mut bytes = 0;
        // One past the last cell that holds something where no column is.
        let mut beyond = 0;
        for (position, cell) in cells {
            if let Cell::Text(text) = &cell {
                bytes += text.len();
                if text.trim().is_empty() {
                    continue;
                }
            }
            match self.columns.get(position).copied().flatten() {
                Some(column) => column.read(cell, &mut record, &mut flaws),
                None => beyond = position + 1,
            }
        }
        if beyond > 0 {
            let reason =
                Reason::TooManyCells { found: beyond, expected: self.columns.iter().flatten().count() };
            flaws.push(Flaw { member: String::new(), reason });
        }
        let blank = record.is_empty() && flaws.is_empty();
        (!blank).then(|| Row { line, is_record: true, bytes, value: Some(Value::Object(record)), flaws })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaws(names: &str) -> Vec<(String, String)> {
        Header::read(names.split(',')).map_or_else(
            |flaws| flaws.into_iter().map(|f| (f.member, f.reason.to_string())).collect(),
            |_| vec![],
        )
    }

    #[test]
    fn header_says_all_that_is_wrong_at_once() {
        assert_eq!(flaws("id, original_language ,title.fr,summary.fr,"), []);
        let members: Vec<String> =
            flaws("title.nl,colour,title.nl,place.city").into_iter().map(|(m, _)| m).collect();
        assert_eq!(members, ["", "title.nl", "id", "original_language", "summary.nl"]);
        assert!(flaws("id,colour")[0].1.starts_with("unknown column “colour”"));
    }

    #[test]
    fn row_becomes_the_object_that_a_line_would_hold() {
        let header =
            Header::read("id,original_language,title.nl,summary.nl,place.lat,themes".split(',')).unwrap();
        let cells = ["abc", " nl ", "'=T", "", "50,5", "a;b;"].map(|text| Cell::Text(text.to_owned()));
        let row = header.row(2, cells.into_iter().enumerate()).unwrap();
        let expected = serde_json::json!({
            "id": "abc", "original_language": "nl", "title": {"nl": "=T"},
            "place": {"lat": 50.5}, "themes": ["a", "b"],
        });
        assert_eq!((row.value, row.flaws), (Some(expected), vec![]));
        assert_eq!(header.row(3, [(0, Cell::Text("  ".into()))]), None);
    }
}
