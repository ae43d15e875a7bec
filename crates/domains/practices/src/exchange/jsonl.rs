//! JSON Lines: one record a line.
//!
//! A byte order mark, blank lines and CRLF are taken; a line over [`MOST_LINE_BYTES`] is passed over
//! without being held, and the next line is read as if nothing had been.

use std::io::{self, BufRead, Read as _};

use super::MOST_LINE_BYTES;
use super::fault::Reason;
use super::reading::{Flaw, Row, Sink};
use super::strict;

/// Hands every line that is not blank to the sink, until it has had enough.
pub fn read(mut reader: impl BufRead, sink: Sink<'_>) -> io::Result<()> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        // One byte more than is allowed, and the line feed, tell a line that just fits from a longer one.
        let taken = (&mut reader).take(MOST_LINE_BYTES as u64 + 2).read_until(b'\n', &mut line)?;
        if taken == 0 {
            break;
        }
        let whole = line.last() == Some(&b'\n');
        let mut text = line.strip_suffix(b"\n").unwrap_or(&line);
        if number == 1 {
            text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        }
        let row = if text.len() > MOST_LINE_BYTES {
            if !whole {
                reader.skip_until(b'\n')?;
            }
            Row::faulty(number, taken, Reason::TooLong)
        } else if text.trim_ascii().is_empty() {
            continue;
        } else {
            parse(number, text)
        };
        if sink(row).is_break() {
            break;
        }
    }
    Ok(())
}

fn parse(number: u64, line: &[u8]) -> Row {
    let text = match std::str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => {
            return Row::faulty(number, line.len(), Reason::NotUtf8 { byte: error.valid_up_to() + 1 });
        }
    };
    match strict::parse(text) {
        Ok((value, duplicates)) => Row {
            line: number,
            is_record: true,
            bytes: line.len(),
            value: Some(value),
            flaws: duplicates
                .into_iter()
                .map(|member| Flaw { member, reason: Reason::DuplicateMember })
                .collect(),
        },
        Err(error) => {
            let column = error.column();
            // The parser ends its message with a line number, which here is always 1.
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default().to_owned();
            Row::faulty(number, line.len(), Reason::NotJson { message, column })
        }
    }
}
