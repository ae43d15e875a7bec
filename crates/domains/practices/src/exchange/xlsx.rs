//! XLSX (ISO/IEC 29500): the sheet named `practices`, else the first one; the header is its first row.
//!
//! The sheet is read cell by cell, but the format keeps the texts of all cells in one table, which its
//! parser holds: memory grows with the file. [`super::archive`] therefore bounds what a file may
//! unpack to, and refuses the rest before it is parsed.

use std::io::{BufRead, Seek};
use std::ops::ControlFlow;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};

use super::archive::look_into;
use super::fault::Reason;
use super::input::FileError;
use super::reading::{Row, Sink};
use super::sheet::{Cell, Header};
use super::{MOST_LINE_BYTES, SHEET_NAME};

/// Hands every row that is not blank to the sink, until it has had enough.
pub fn read(mut file: impl BufRead + Seek, sink: Sink<'_>) -> Result<(), FileError> {
    look_into(&mut file)?;
    file.rewind()?;
    let mut workbook = Xlsx::new(file).map_err(damaged)?;
    let names = workbook.sheet_names();
    let Some(name) =
        names.iter().find(|name| name.eq_ignore_ascii_case(SHEET_NAME)).or(names.first()).cloned()
    else {
        return Err(FileError::NoSheet);
    };
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(damaged)?;
    let mut sheet = Sheet { header: None, row: 0, cells: Vec::new(), bytes: 0, sink };
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let row = u64::from(row) + 1;
        if row < sheet.row {
            return Err(FileError::Damaged(format!("row {row} stands after row {}", sheet.row)));
        }
        if row > sheet.row && sheet.end_row().is_break() {
            return Ok(());
        }
        sheet.row = row;
        if let Some(value) = value_of(cell.get_value()) {
            sheet.add(column as usize, value);
        }
    }
    // Whether the sink would have taken more is of no interest after the last row.
    let _ = sheet.end_row();
    Ok(())
}

/// Gathers cells into rows.
struct Sheet<'s> {
    header: Option<Header>,
    /// The row that is being gathered, from 1; its cells by position.
    row: u64,
    cells: Vec<(usize, Cell)>,
    bytes: usize,
    sink: Sink<'s>,
}

impl Sheet<'_> {
    fn add(&mut self, position: usize, cell: Cell) {
        if let Cell::Text(text) = &cell {
            self.bytes += text.len();
        }
        // What is beyond the bound is not kept: the row will be refused.
        if self.bytes <= MOST_LINE_BYTES {
            self.cells.push((position, cell));
        }
    }

    /// Hands over the row that has been gathered.
    fn end_row(&mut self) -> ControlFlow<()> {
        let cells = std::mem::take(&mut self.cells);
        let bytes = std::mem::take(&mut self.bytes);
        if cells.is_empty() && bytes == 0 {
            return ControlFlow::Continue(());
        }
        if bytes > MOST_LINE_BYTES {
            return (self.sink)(Row::faulty(self.row, MOST_LINE_BYTES, Reason::TooLong));
        }
        let Some(header) = &self.header else { return self.read_header(&cells) };
        match header.row(self.row, cells) {
            Some(row) => (self.sink)(row),
            None => ControlFlow::Continue(()),
        }
    }

    fn read_header(&mut self, cells: &[(usize, Cell)]) -> ControlFlow<()> {
        let width = cells.iter().map(|(position, _)| position + 1).max().unwrap_or(0);
        let mut names = vec![String::new(); width];
        for (position, cell) in cells {
            names[*position] = match cell {
                Cell::Text(text) | Cell::Day(text) | Cell::Error(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                Cell::Truth(truth) => truth.to_string(),
            };
        }
        match Header::read(names.iter().map(String::as_str)) {
            Ok(header) => {
                self.header = Some(header);
                ControlFlow::Continue(())
            }
            Err(flaws) => {
                // Without knowing the columns, no row can be read.
                let _ = (self.sink)(Row::header(self.row, flaws));
                ControlFlow::Break(())
            }
        }
    }
}

fn value_of(value: &DataRef<'_>) -> Option<Cell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        #[allow(clippy::cast_precision_loss, reason = "a spreadsheet has no whole numbers beyond this")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(moment) => day_of(*moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::Day(text.split('T').next().unwrap_or_default().to_owned())
        }
        DataRef::Error(error) => Cell::Error(error.to_string()),
    })
}

/// The day of a date cell; a duration stays a number, which the check will judge.
fn day_of(moment: ExcelDateTime) -> Cell {
    if !moment.is_datetime() {
        return Cell::Number(moment.as_f64());
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Cell::Day(format!("{year:04}-{month:02}-{day:02}"))
}

fn damaged(error: XlsxError) -> FileError {
    match error {
        XlsxError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => FileError::Io(error),
        XlsxError::Password => FileError::Password,
        other => FileError::Damaged(other.to_string()),
    }
}
