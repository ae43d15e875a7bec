//! Marks in a text what made it match.

use std::ops::Range;

use kernel::Lang;

/// Knows the words and concepts of one query.
#[derive(Clone, Debug, Default)]
pub struct Highlighter {}

/// A piece of a text, with the marks in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The piece; begins or ends with “…” where text was left out.
    pub text: String,
    /// Byte ranges of `text` to mark, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
}

impl Highlighter {
    /// Byte ranges of `text` to mark, in order, not overlapping.
    pub fn mark(&self, _text: &str, _lang: Lang) -> Vec<Range<usize>> {
        Vec::new()
    }

    /// The piece of `text` with most marks, of at most `max_chars` characters; none if nothing matches.
    pub fn excerpt(&self, _text: &str, _lang: Lang, _max_chars: usize) -> Option<Excerpt> {
        None
    }
}
