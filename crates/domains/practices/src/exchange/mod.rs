//! Import and export of practices: JSON Lines, CSV, XLSX.
//!
//! | module | what it does |
//! |---|---|
//! | [`check`] | JSON → [`Record`](crate::model::Record), or everything that is wrong with it |
//! | [`fault`] | a fault: line, id, member, reason |
//! | [`jsonl`], [`csv`], [`xlsx`] | files → rows of JSON, in bounded memory |
//! | [`sheet`] | how a record stands in a row of cells |
//! | [`archive`] | what an XLSX file unpacks to, before it is parsed |
//! | [`import()`] | both passes over a file; the databank is behind [`ImportTarget`] |
//! | [`export()`] | records → a file of any of the three forms |
//!
//! A file walks one way: reader → check → (a batch ahead, on its own thread) → ledger of ids and
//! links → if all is well, the same again into one transaction. Whatever its size, an import holds a few
//! batches of records, one hash a record and at most [`fault::MOST_FAULTS`] faults; XLSX is the
//! exception, and bounded for that reason ([`xlsx`]).
//!
//! To add a member to the record: read it in [`check`], give it a column in [`sheet::columns`], and let
//! the round trip in `tests/it/exchange/` generate it.

pub mod archive;
pub mod check;
pub mod csv;
pub mod fault;
mod import;
mod input;
pub mod jsonl;
mod ledger;
mod pipeline;
pub mod progress;
pub mod reading;
mod report;
pub mod sheet;
mod strict;
mod write;
pub mod xlsx;

pub use check::{Concepts, Fit, Scheme};
pub use fault::{Fault, Faults, Reason};
pub use import::{Batches, ImportError, ImportTarget, Options, import};
pub use input::{FileError, Format, Input, UnknownFormat};
pub use ledger::{MOST_LINKS, MOST_RECORDS};
pub use progress::Progress;
pub use report::{Applied, Outcome, Report};
pub use write::{ExportError, Writer, export, export_to_file};

/// The most that one record may take in a file: a line of JSON Lines, the texts of a row.
pub const MOST_LINE_BYTES: usize = 1024 * 1024;

/// The sheet of a workbook that holds the practices.
const SHEET_NAME: &str = "practices";
