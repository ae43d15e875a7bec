//! A Turtle file as statements, each with its line.

use oxrdf::Triple;
use oxttl::TurtleParser;

/// A triple and the line on which it ends, counted from 1.
pub(super) struct Statement {
    pub(super) triple: Triple,
    pub(super) line: u64,
}

/// All statements of a file, or the line and reason of its first fault of syntax.
///
/// The parser tells positions of faults only, not of statements. So it is fed line by line: what it
/// has to say after a line was completed by that line.
pub(super) fn statements(bytes: &[u8]) -> Result<Vec<Statement>, (u64, String)> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut parser = TurtleParser::new().low_level();
    let mut found = Vec::new();
    let mut line = 0;
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    loop {
        match lines.next() {
            Some(text) => {
                line += 1;
                parser.extend_from_slice(text);
            }
            None => parser.end(),
        }
        while let Some(next) = parser.parse_next() {
            match next {
                Ok(triple) => found.push(Statement { triple, line }),
                Err(fault) => return Err((fault.location().start.line + 1, fault.message().to_owned())),
            }
        }
        if parser.is_end() {
            return Ok(found);
        }
    }
}
