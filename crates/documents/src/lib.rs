//! Sheets of paper: what the platform shows, as accessible PDF. The typesetter (typst) lives here alone.
//!
//! | file | what it holds |
//! |---|---|
//! | [`sheet`] | [`Sheet`]: what stands on paper, as data |
//! | [`markdown`] | texts of records → pieces of a sheet |
//! | `letters` | text as the fonts can show it |
//! | `world` | what the typesetter may see: one template, the data, the fonts; no file, no network |
//! | `press` | [`Press`]: sheet → PDF, few at a time, kept for a while |
//! | `templates/sheet.typ` | how it looks |
//!
//! Text never becomes markup: the template is fixed and reads the sheet as JSON, so `#`, `$` and `*` in
//! a title stay what they are.
//!
//! To print something new: make a [`Sheet`] of the blocks that there are and hand it to [`Press::print`].
//! To add a block: a variant of [`Block`], a function of the same name in `templates/sheet.typ`, and a
//! sheet with it in `tests/it/`.

mod letters;
pub mod markdown;
mod press;
pub mod sheet;
mod world;

pub use press::{Press, PrintError, Proof};
pub use sheet::{Axis, Block, Fact, Paper, Phrase, Row, Scale, Section, Sheet, Stop, Strength, Work};
