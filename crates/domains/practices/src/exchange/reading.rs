//! What the three readers hand over, and what they share.

use std::ops::ControlFlow;

use serde_json::Value;

use super::fault::Reason;

/// One line of a file, or one row of a spreadsheet.
#[derive(Debug, PartialEq)]
pub struct Row {
    /// Line or row number, from 1.
    pub line: u64,
    /// False for the first row of a table, which only names the columns.
    pub is_record: bool,
    /// How much of the file it takes, about; readers hold no more than [`super::MOST_LINE_BYTES`] of it.
    pub bytes: usize,
    /// The JSON value that it holds, or stands for; none if it cannot be read.
    pub value: Option<Value>,
    /// What was wrong already on reading.
    pub flaws: Vec<Flaw>,
}

/// Something wrong, and in which member; the row says the rest.
#[derive(Debug, PartialEq)]
pub struct Flaw {
    /// As in [`super::fault::Fault::member`].
    pub member: String,
    /// What is wrong.
    pub reason: Reason,
}

/// Takes the rows; breaks when it wants no more.
pub type Sink<'a> = &'a mut dyn FnMut(Row) -> ControlFlow<()>;

impl Row {
    /// A row that cannot be read as a whole.
    pub(super) fn faulty(line: u64, bytes: usize, reason: Reason) -> Self {
        let flaws = vec![Flaw { member: String::new(), reason }];
        Row { line, is_record: true, bytes, value: None, flaws }
    }

    /// A first row that names the columns wrongly.
    pub(super) fn header(line: u64, flaws: Vec<Flaw>) -> Self {
        Row { line, is_record: false, bytes: 0, value: None, flaws }
    }
}
