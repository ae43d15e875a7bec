//! What is wrong with a file, said so that whoever made it can mend it.

use std::fmt;

use super::check::Scheme;

/// Faults kept of one file; those beyond are only counted, so that a hostile file cannot fill the memory.
pub const MOST_FAULTS: usize = 10_000;

/// One fault, and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Line of a JSON Lines file, row of a spreadsheet (the header is row 1); from 1.
    pub line: u64,
    /// The record's id as the file gives it, if it gives one.
    pub id: Option<String>,
    /// Where in the record: `title.nl`, `themes[2]`, `place.lat`. Empty: the whole line.
    pub member: String,
    /// What is wrong, and what is expected.
    pub reason: Reason,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(id) = &self.id {
            write!(f, " · {}", Shown(id))?;
        }
        if !self.member.is_empty() {
            write!(f, " · {}", self.member)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// What is wrong, and what is expected. Texts from the file are kept as [`shown`] cuts them.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[allow(missing_docs, reason = "each variant's message says what it means")]
pub enum Reason {
    // The line or row as a whole.
    #[error("not UTF-8 (byte {byte} of the line); save the file as UTF-8")]
    NotUtf8 { byte: usize },
    #[error(
        "not UTF-8; save the file again and choose UTF-8 as its encoding \
         (in a spreadsheet program: “CSV UTF-8”). Nothing after this row was read"
    )]
    NotUtf8Sheet,
    #[error("longer than {} bytes, the most a record may have", super::MOST_LINE_BYTES)]
    TooLong,
    #[error(
        "longer than {} bytes, the most a record may have; perhaps a quotation mark is missing its partner. \
         Nothing after this row was read",
        super::MOST_LINE_BYTES
    )]
    RowTooLong,
    #[error("not JSON: {message} (column {column})")]
    NotJson { message: String, column: usize },
    #[error("{found} where an object with the members of a practice is expected")]
    NotARecord { found: String },
    #[error(
        "more than {} records in one file; split it. Nothing after this line was read",
        super::MOST_RECORDS
    )]
    TooManyRecords,

    // Columns and cells of spreadsheets.
    #[error("this column is missing; the first row names the columns, and a practice needs it")]
    MissingColumn,
    #[error(
        "unknown column “{0}”; the columns are named as in an export: id, title.nl, place.city, themes, …"
    )]
    UnknownColumn(String),
    #[error("this column is there twice")]
    DuplicateColumn,
    #[error("{found} cells where the first row names {expected} columns")]
    TooManyCells { found: usize, expected: usize },
    #[error(
        "quotation marks that do not pair up; put the whole cell between quotation marks and double those inside it"
    )]
    Quotes,
    #[error("the spreadsheet shows the error {0} in this cell")]
    CellError(String),
    #[error("{found} parts; a line is: title | address | publisher | year")]
    SourceParts { found: usize },

    // Members.
    #[error("missing; every practice needs it")]
    Missing,
    #[error("missing; the original language is {0}, so the text in that language is needed")]
    MissingOriginal(kernel::Lang),
    #[error("unknown member; the exchange form does not have it")]
    UnknownMember,
    #[error("this member is there twice")]
    DuplicateMember,
    #[error("{found} where {expected} is expected")]
    WrongType { found: String, expected: &'static str },
    #[error("empty; leave out what is not known")]
    Empty,

    // Values.
    #[error("“{0}” is no id: 3 to 80 of a-z, 0-9 and -")]
    BadId(String),
    #[error("unknown language “{0}” (known: nl, fr, de, en)")]
    UnknownLanguage(String),
    #[error("{chars} characters, {most} at most")]
    TooManyChars { chars: usize, most: usize },
    #[error("raw HTML (“{0}”); write Markdown without HTML")]
    RawHtml(String),
    #[error("the control character U+{:04X} (character {at}); only line feeds and tabs are taken", *.character as u32)]
    ControlCharacter { character: char, at: usize },
    #[error("unknown code “{given}” (known: {known})")]
    UnknownCode { given: String, known: String },
    #[error("unknown concept “{0}”; the vocabulary does not have it")]
    UnknownConcept(String),
    #[error("the concept “{given}” does not belong to the list of {scheme}")]
    ConceptOfAnotherList { given: String, scheme: Scheme },
    #[error("unknown country “{0}”; give two capital letters as in ISO 3166-1: BE, NL, FR, DE, …")]
    UnknownCountry(String),
    #[error("{given} is out of range ({least} to {most})")]
    OutOfRange { given: f64, least: f64, most: f64 },
    #[error("missing; latitude and longitude go together")]
    HalfPosition,
    #[error("“{0}” is neither a year (2014) nor a day (2014-05-01)")]
    BadMoment(String),
    #[error("the year {0} is not plausible ({least} to {most})", least = super::check::YEARS.start(), most = super::check::YEARS.end())]
    BadYear(i64),
    #[error("ended before it started")]
    EndsBeforeStart,
    #[error("“{0}” is no address that begins with http:// or https://")]
    BadAddress(String),
    #[error("the same as entry [{first}]")]
    DuplicateEntry { first: usize },

    // Across records.
    #[error("this id is already that of line {line}")]
    DuplicateId { line: u64 },
    #[error("a practice cannot be adapted from itself")]
    AdaptedFromItself,
    #[error("unknown practice “{0}”; neither this file nor the databank has it")]
    UnknownPractice(String),
    #[error("the practice “{given}” (line {line}) is refused itself, and the databank does not have it")]
    RefusedPractice { given: String, line: u64 },
    #[error("more than {} links between practices in one file; split it", super::MOST_LINKS)]
    TooManyLinks,
}

/// Faults in order: the first ones whole, those beyond a limit counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Faults {
    kept: Vec<Fault>,
    total: u64,
    most: usize,
}

impl Faults {
    /// No faults yet; at most so many will be kept.
    pub fn keeping(most: usize) -> Self {
        Faults { kept: Vec::new(), total: 0, most }
    }

    /// Adds one.
    pub fn push(&mut self, fault: Fault) {
        self.total += 1;
        if self.kept.len() < self.most {
            self.kept.push(fault);
        }
    }

    /// Adds those of a record.
    pub fn extend(&mut self, others: Faults) {
        let beyond = others.total - others.kept.len() as u64;
        others.kept.into_iter().for_each(|fault| self.push(fault));
        self.total += beyond;
    }

    /// Those kept, in the order in which they were found.
    pub fn kept(&self) -> &[Fault] {
        &self.kept
    }

    /// How many there were, kept or not.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// True when nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Says which record they all belong to.
    pub(super) fn name(&mut self, id: Option<&str>) {
        for fault in &mut self.kept {
            fault.id = id.map(shown);
        }
    }

    /// Puts them in the order of the file; those of a line stay as they are.
    pub(super) fn sort(&mut self) {
        self.kept.sort_by_key(|fault| fault.line);
    }
}

/// A text from the file, short enough to be kept and shown in a report.
pub fn shown(text: &str) -> String {
    const MOST_CHARS: usize = 80;
    match text.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => format!("{}…", Shown(&text[..end])),
        None => Shown(text).to_string(),
    }
}

/// Writes a text without what could play tricks on a terminal: control characters, and those that
/// turn the direction of writing.
struct Shown<'a>(&'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                    write!(f, "{}", character.escape_unicode())?;
                }
                control if control.is_control() => write!(f, "{}", control.escape_default())?,
                plain => write!(f, "{plain}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fault_shows_line_id_member_and_reason() {
        let fault = Fault {
            line: 12,
            id: Some("be-gent-x".into()),
            member: "themes[1]".into(),
            reason: Reason::UnknownConcept("x".into()),
        };
        assert_eq!(
            fault.to_string(),
            "line 12 · be-gent-x · themes[1]: unknown concept “x”; the vocabulary does not have it"
        );
        let whole = Fault { line: 3, id: None, member: String::new(), reason: Reason::NotUtf8 { byte: 7 } };
        assert_eq!(whole.to_string(), "line 3: not UTF-8 (byte 7 of the line); save the file as UTF-8");
    }

    #[test]
    fn shown_text_is_short_and_harmless() {
        assert_eq!(shown("\u{1b}[2J\u{202e}abc\n"), "\\u{1b}[2J\\u{202e}abc\\n");
        assert_eq!(shown(&"é".repeat(81)), format!("{}…", "é".repeat(80)));
        assert_eq!(shown(&"é".repeat(80)), "é".repeat(80));
    }

    #[test]
    fn faults_beyond_the_limit_are_counted() {
        let fault = |line| Fault { line, id: None, member: String::new(), reason: Reason::Empty };
        let mut record = Faults::keeping(2);
        (1..=5).for_each(|line| record.push(fault(line)));
        let mut file = Faults::keeping(10);
        file.push(fault(9));
        file.extend(record);
        assert_eq!(file.total(), 6);
        assert_eq!(file.kept(), [fault(9), fault(1), fault(2)]);
    }
}
