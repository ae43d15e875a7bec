//! CSV (RFC 4180): comma, semicolon or tab, whichever the first row uses; UTF-8.
//!
//! Rows are counted as a spreadsheet program counts them: the header is row 1, and a line break
//! inside a cell starts no new one. No more of the file is held than one row.

use std::io::{self, BufRead, Cursor, Read as _};

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::MOST_LINE_BYTES;
use super::fault::Reason;
use super::reading::{Flaw, Row, Sink};
use super::sheet::{Cell, Header};

/// Cells that a row may have; several times what there are columns.
const MOST_CELLS: usize = 1_024;

/// Hands every row that is not blank to the sink, until it has had enough.
pub fn read(mut reader: impl BufRead, sink: Sink<'_>) -> io::Result<()> {
    let mut head = Vec::new();
    (&mut reader).take(MOST_LINE_BYTES as u64).read_until(b'\n', &mut head)?;
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let mut rows = Rows::new(Cursor::new(head).chain(reader), delimiter(head));
    let header = loop {
        match rows.next()? {
            Next::End => match Header::read(std::iter::empty()) {
                Ok(header) => break header,
                Err(flaws) => return last(Row::header(1, flaws), sink),
            },
            Next::Cells { row, quotes_pair: true } => {
                let names = (0..rows.cells).map(|position| rows.cell(position));
                let names = match names.collect::<Result<Vec<&str>, _>>() {
                    Ok(names) => names,
                    Err(_) => return last(Row::header(row, whole(Reason::NotUtf8Sheet)), sink),
                };
                if names.iter().all(|name| name.trim().is_empty()) {
                    continue;
                }
                match Header::read(names.into_iter()) {
                    Ok(header) => break header,
                    Err(flaws) => return last(Row::header(row, flaws), sink),
                }
            }
            Next::Cells { row, quotes_pair: false } => {
                return last(Row::header(row, whole(Reason::Quotes)), sink);
            }
            Next::TooLong { row } => return last(Row::header(row, whole(Reason::RowTooLong)), sink),
        }
    };
    loop {
        let read = match rows.next()? {
            Next::End => return Ok(()),
            Next::TooLong { row } => return last(Row::faulty(row, rows.bytes, Reason::RowTooLong), sink),
            Next::Cells { row, quotes_pair: false } => Some(Row::faulty(row, rows.bytes, Reason::Quotes)),
            Next::Cells { row, quotes_pair: true } => {
                let mut cells = Vec::with_capacity(rows.cells);
                for position in 0..rows.cells {
                    match rows.cell(position) {
                        Ok(text) => cells.push(Cell::Text(text.to_owned())),
                        // A file in another encoding has such a cell in every other row: one is enough.
                        Err(_) => {
                            let flaw = Flaw { member: header.name(position), reason: Reason::NotUtf8Sheet };
                            let flaws = vec![flaw];
                            return last(
                                Row { line: row, is_record: true, bytes: 0, value: None, flaws },
                                sink,
                            );
                        }
                    }
                }
                header.row(row, cells.into_iter().enumerate())
            }
        };
        if let Some(row) = read
            && sink(row).is_break()
        {
            return Ok(());
        }
    }
}

fn whole(reason: Reason) -> Vec<Flaw> {
    vec![Flaw { member: String::new(), reason }]
}

/// Hands over a last row, after which reading makes no sense.
fn last(row: Row, sink: Sink<'_>) -> io::Result<()> {
    // The reader ends here whatever the sink says.
    let _ = sink(row);
    Ok(())
}

/// What stands most often between the names of the first row; no name has any of the three in it.
fn delimiter(head: &[u8]) -> u8 {
    let first_line =
        head.split(|byte| matches!(byte, b'\r' | b'\n')).find(|line| !line.is_empty()).unwrap_or(head);
    let count = |delimiter: &u8| first_line.iter().filter(|byte| *byte == delimiter).count();
    // The last of equals wins, so the comma stands last.
    *[b'\t', b';', b','].iter().max_by_key(|delimiter| count(delimiter)).unwrap_or(&b',')
}

/// The rows of a file, one at a time, in buffers of a fixed size.
struct Rows<R> {
    reader: R,
    parser: csv_core::Reader,
    delimiter: u8,
    /// The cells of the row, one after the other, and where each ends.
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
    bytes: usize,
    /// The number of the row that was read last.
    row: u64,
    /// The byte that was read last; tells the line feed of a CRLF from one of its own.
    last: u8,
}

enum Next {
    Cells { row: u64, quotes_pair: bool },
    TooLong { row: u64 },
    End,
}

impl<R: BufRead> Rows<R> {
    fn new(reader: R, delimiter: u8) -> Self {
        Rows {
            reader,
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            text: vec![0; MOST_LINE_BYTES],
            ends: vec![0; MOST_CELLS],
            cells: 0,
            bytes: 0,
            row: 0,
            last: b'\n',
        }
    }

    /// A cell of the row that was read last.
    fn cell(&self, position: usize) -> Result<&str, std::str::Utf8Error> {
        let start = if position == 0 { 0 } else { self.ends[position - 1] };
        std::str::from_utf8(&self.text[start..self.ends[position]])
    }

    /// Reads the next row that is not an empty line.
    fn next(&mut self) -> io::Result<Next> {
        if !self.pass_empty_lines()? {
            return Ok(Next::End);
        }
        self.row += 1;
        let row = self.row;
        let mut quotes = Quotes::Start;
        let (mut written, mut ended) = (0, 0);
        self.bytes = 0;
        loop {
            let input = self.reader.fill_buf()?;
            let at_end = input.is_empty();
            let (result, consumed, out, ends) =
                self.parser.read_record(input, &mut self.text[written..], &mut self.ends[ended..]);
            quotes = input[..consumed].iter().fold(quotes, |state, byte| state.after(*byte, self.delimiter));
            self.last = input[..consumed].last().copied().unwrap_or(self.last);
            self.reader.consume(consumed);
            self.bytes += consumed;
            written += out;
            ended += ends;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    return Ok(Next::TooLong { row });
                }
                ReadRecordResult::Record => {
                    self.cells = ended;
                    let unclosed = at_end && matches!(quotes, Quotes::Inside);
                    return Ok(Next::Cells {
                        row,
                        quotes_pair: !unclosed && !matches!(quotes, Quotes::Stray),
                    });
                }
                ReadRecordResult::End => return Ok(Next::End),
            }
        }
    }

    /// Passes over empty lines, which are rows of their own in a spreadsheet; false at the end.
    fn pass_empty_lines(&mut self) -> io::Result<bool> {
        loop {
            let Some(byte) = self.reader.fill_buf()?.first().copied() else { return Ok(false) };
            match byte {
                b'\n' if self.last == b'\r' => {}
                b'\n' | b'\r' => self.row += 1,
                _ => return Ok(true),
            }
            self.last = byte;
            self.reader.consume(1);
        }
    }
}

/// Watches over the quotation marks, about which the parser says nothing: a mark that is missing
/// its partner would quietly make one cell of many rows.
#[derive(Clone, Copy)]
enum Quotes {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotation marks.
    Bare,
    /// Between quotation marks.
    Inside,
    /// After a quotation mark inside: either the closing one, or the first of two.
    Closing,
    /// A mark stood where none may stand.
    Stray,
}

impl Quotes {
    const fn after(self, byte: u8, delimiter: u8) -> Self {
        let ends_cell = byte == delimiter || matches!(byte, b'\r' | b'\n');
        match (self, byte) {
            (Quotes::Stray, _) | (Quotes::Bare, b'"') => Quotes::Stray,
            (Quotes::Inside, b'"') => Quotes::Closing,
            (Quotes::Inside, _) | (Quotes::Start | Quotes::Closing, b'"') => Quotes::Inside,
            _ if ends_cell => Quotes::Start,
            (Quotes::Closing, _) => Quotes::Stray,
            (Quotes::Start | Quotes::Bare, _) => Quotes::Bare,
        }
    }
}
