//! What goes in and what comes out.

use std::sync::Arc;

use kernel::{Lang, Ref, Role};

use super::Highlighter;
use super::shelf::{Place, View};

/// Who may find a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// This role and those above it.
    From(Role),
}

impl Visibility {
    /// The least role that may find it.
    pub const fn least(self) -> Role {
        match self {
            Visibility::Public => Role::Anonymous,
            Visibility::From(role) => role,
        }
    }
}

/// Which part of a document a text is; a word weighs more the shorter and more telling the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Title,
    /// What it is, in a few sentences.
    Summary,
    /// Everything else.
    Body,
}

/// One text of a document in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The language it is written in.
    pub lang: Lang,
    /// Which part it is.
    pub field: Field,
    /// The text itself, without markup.
    pub text: String,
}

/// A thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is; a later document with the same reference replaces this one.
    pub reference: Ref,
    /// Who may find it.
    pub visible: Visibility,
    /// The language it was written in.
    pub original: Lang,
    /// Its texts, in any of the languages.
    pub texts: Vec<Text>,
    /// Names that belong to no language: places (as all four languages call them), organisations.
    pub names: Vec<String>,
    /// Ids of the thesaurus concepts that were assigned to it.
    pub concepts: Vec<String>,
    /// The values of its filters: `("theme", ["nightlife"])`.
    pub facets: Vec<(&'static str, Vec<String>)>,
    /// When it came into being, in seconds since 1970.
    pub created: i64,
    /// When somebody last confirmed that it still holds, in seconds since 1970.
    pub confirmed: Option<i64>,
    /// Nobody has confirmed it for long; it is ranked lower.
    pub stale: bool,
    /// What its kind wants back when it is a hit.
    pub shown: Shown,
}

/// What a document's kind needs to show it in a list, in a form of the kind's own: handed back with a
/// hit, so that showing a list asks nothing of the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// What every list shows.
    pub list: Vec<u8>,
    /// What is only looked at when that does not show why the document was found.
    pub more: Vec<u8>,
}

/// In which order hits come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best first; without words: newest first.
    #[default]
    Relevance,
    /// Latest `created` first.
    Newest,
    /// Latest `confirmed` first, never confirmed last.
    Confirmed,
    /// By title, in the reader's language's own order of letters.
    Title,
}

/// What a reader asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Any text at all; empty asks for everything.
    pub text: String,
    /// The language she reads and most likely writes.
    pub lang: Lang,
    /// Only things of this kind.
    pub kind: Option<String>,
    /// Her role, which decides what she may find.
    pub role: Role,
    /// Filters: one of the values within a key, and all of the keys.
    pub filters: Vec<(String, Vec<String>)>,
    /// Concepts that were recognised but that she switched off.
    pub without: Vec<String>,
    /// The order of the hits.
    pub sort: Sort,
    /// How many hits to pass over.
    pub offset: usize,
    /// How many hits to return at most.
    pub limit: usize,
    /// Keys of the filters whose values are to be counted.
    pub facets: Vec<String>,
    /// Take the words as they are: no repair of spelling.
    pub exact: bool,
}

impl Request {
    /// A request for the ten best public documents.
    pub fn new(text: impl Into<String>, lang: Lang) -> Self {
        Request {
            text: text.into(),
            lang,
            kind: None,
            role: Role::Anonymous,
            filters: Vec::new(),
            without: Vec::new(),
            sort: Sort::Relevance,
            offset: 0,
            limit: 10,
            facets: Vec::new(),
            exact: false,
        }
    }
}

/// A document that answers a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which document.
    pub reference: Ref,
    /// How well it answers; only comparable within one answer.
    pub score: f32,
    /// Where what a list shows of it stands.
    pub(super) place: Place,
}

/// The values of one filter among the matches, most frequent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The filter's key.
    pub key: String,
    /// Each value with the number of matches that have it. The key's own filter is left out of
    /// account, so that the count says what choosing the value as well would add.
    pub values: Vec<(Arc<str>, usize)>,
}

/// A concept that the query was understood to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The concept's id.
    pub id: String,
    /// The words of the query that mean it, as they were typed.
    pub words: String,
    /// False when the reader switched it off.
    pub on: bool,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// How many documents match.
    pub total: usize,
    /// The slice of them that was asked for.
    pub hits: Vec<Hit>,
    /// Counts for the filters asked for, in that order.
    pub facets: Vec<Facet>,
    /// Concepts recognised in the query, in its order.
    pub understood: Vec<Understood>,
    /// The text that was searched instead, its spelling repaired.
    pub corrected: Option<String>,
    /// No document had enough of the words, so those with some of them were taken.
    pub relaxed: bool,
    /// When nothing matches: what comes nearest, the filters left out.
    pub nearest: Vec<Hit>,
    /// Marks in a text what made it match.
    pub marks: Highlighter,
    pub(super) shelf: Option<Arc<View>>,
}

impl Answer {
    /// What a list shows of a hit ([`Shown::list`]). None if it cannot be read: the reader gets one result
    /// less rather than none, and the log has the reason.
    pub fn shown(&self, hit: &Hit) -> Option<&[u8]> {
        let shown = self.shelf.as_ref()?.list(hit.place);
        if shown.is_none() {
            tracing::error!(hit = %hit.reference, "search: a hit is not in the file of what lists show");
        }
        shown
    }

    /// What is looked at when that does not show why it was found ([`Shown::more`]), in place of what
    /// `into` held. False if it cannot be read.
    pub fn shown_more(&self, hit: &Hit, into: &mut Vec<u8>) -> bool {
        let Some(shelf) = &self.shelf else { return false };
        let read = shelf.more(hit.place, into);
        if let Err(error) = &read {
            tracing::error!(%error, hit = %hit.reference, "search: a hit cannot be shown");
        }
        read.is_ok()
    }
}

/// What a reader may be about to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// A document with its title.
    Title(Ref, String),
    /// A concept with the label that fits what was typed.
    Concept(String, String),
}
