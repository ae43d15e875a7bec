//! Finds documents of all kinds in four languages.
//!
//! One [`SearchIndex`] a node, a rebuildable cache of what the database holds: the change feed is
//! followed with [`SearchIndex::apply`], and [`SearchIndex::rebuild`] starts anew beside the old
//! index and swaps. Nothing here knows what a practice is.
//!
//! To make a new kind of thing findable:
//! 1. turn it into a [`Document`]: its texts a language, the names in it (places, organisations),
//!    the concepts assigned to it, the values of its filters, who may see it;
//! 2. hand it to [`SearchIndex::apply`] whenever it changed, with the position in the change feed;
//! 3. ask with a [`Request`] that names its kind, and show the [`Answer`] (its [`Highlighter`] marks
//!    the words that made a text match).
//!
//! How a query is read is told in `understand`, how documents are scored in `score`; the only
//! knowledge of language besides the analyzers is the [`Thesaurus`] it is opened with.
//!
//! tantivy keeps the index on disk, whole after a crash and merged as it grows. Answers come from
//! memory: `postings` holds who has which term, `facets` who has which value of a filter, `cards` what
//! ordering needs; all three belong to one commit (`generation`). What a list shows of its hits is looked
//! up in a mapped file (`shelf`), of which only what is shown comes into memory.

mod analyze;
mod bits;
mod card;
mod cards;
mod collect;
mod facets;
mod gather;
mod generation;
mod hash;
mod highlight;
mod index;
mod labels;
mod model;
mod postings;
mod schema;
mod score;
mod shelf;
mod similar;
mod spell;
mod suggest;
mod thesaurus;
mod understand;
mod way;

pub use analyze::fold::fold;
pub use highlight::{Excerpt, Highlighter};
pub use index::{SearchError, SearchIndex};
pub use model::{
    Answer, Document, Facet, Field, Hit, Request, Shown, Sort, Suggestion, Text, Understood, Visibility,
};
pub use thesaurus::{Label, Thesaurus, ThesaurusEntry, ThesaurusError};
