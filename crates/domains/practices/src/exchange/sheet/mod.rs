//! Practices in rows: what CSV and XLSX have in common.
//!
//! One row a record, one column a member: `id`, `title.nl`, `place.city`, `themes`, …; texts have a
//! column a language. [`columns`] is the one place that knows which column holds what, in which
//! order, and how.
//!
//! | in a cell | stands |
//! |---|---|
//! | texts | as they are; lines end with a line feed |
//! | lists (`themes`, `organisations`, …) | entries with `;` between them |
//! | `sources` | a line each: `title \| address \| publisher \| year`; the last ones may be left out |
//! | `evidence.references` | a line each: as `sources`, or a text without `\|` |
//! | years, latitude, longitude | numbers; a decimal comma is taken too |
//! | days | `2014-05-01`, or a date of the spreadsheet program |
//!
//! In lists and sources a backslash makes the character after it part of the text: `\;`, `\|`, `\\`,
//! or a space or line break at either end ([`pieces`]).
//!
//! A cell whose text begins with `=`, `+`, `-`, `@`, a tab or a line break is written with an
//! apostrophe before it, so that no spreadsheet program takes it for a formula, and read without it
//! ([`guard`]). Numbers are no text and stand as they are.

pub mod columns;
mod guard;
mod header;
mod pieces;

pub use columns::{Column, Content};
pub use guard::guarded;
pub use header::Header;

/// What a cell holds when it is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text; everything in a CSV file is.
    Text(String),
    /// A number.
    Number(f64),
    /// A date, as ISO 8601.
    Day(String),
    /// True or false.
    Truth(bool),
    /// An error of the spreadsheet program: `#REF!`.
    Error(String),
}
