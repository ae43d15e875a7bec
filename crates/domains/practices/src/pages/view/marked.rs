//! A text with marks in it.

use std::borrow::Cow;
use std::ops::Range;

use askama::Template;
use askama::filters::HtmlSafe;

/// Text in which some ranges are marked as what made it match.
#[derive(Template)]
#[template(
    source = r#"{% for piece in self.pieces() %}{% if piece.marked %}<mark>{{ piece.text }}</mark>{% else %}{{ piece.text }}{% endif %}{% endfor %}"#,
    ext = "html"
)]
pub(crate) struct Marked<'a> {
    text: Cow<'a, str>,
    marks: Vec<Range<usize>>,
}

struct Piece<'t> {
    text: &'t str,
    marked: bool,
}

impl HtmlSafe for Marked<'_> {}

impl<'a> Marked<'a> {
    /// A text with these byte ranges marked: in order, on the borders of characters, not overlapping.
    pub(crate) fn new(text: impl Into<Cow<'a, str>>, marks: Vec<Range<usize>>) -> Self {
        Marked { text: text.into(), marks }
    }

    /// A text without marks.
    pub(crate) fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Marked::new(text, Vec::new())
    }

    /// Marks these ranges instead.
    pub(crate) fn mark(&mut self, marks: Vec<Range<usize>>) {
        self.marks = marks;
    }

    /// The text itself.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether anything is marked.
    pub(crate) fn has_marks(&self) -> bool {
        !self.marks.is_empty()
    }

    fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let mut at = 0;
        let ends = self.text.len()..self.text.len();
        self.marks.iter().cloned().chain(std::iter::once(ends)).flat_map(move |mark| {
            let before = Piece { text: &self.text[at..mark.start], marked: false };
            let marked = Piece { text: &self.text[mark.clone()], marked: true };
            at = mark.end;
            [before, marked].into_iter().filter(|piece| !piece.text.is_empty())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_they_belong_and_everything_is_escaped() {
        let text = "Politie & <jeugd> in één wijk";
        let jeugd = text.find("jeugd").unwrap();
        let marked = Marked::new(text, vec![0..7, jeugd..jeugd + 5]);
        let html = marked.to_string();
        assert_eq!(html, "<mark>Politie</mark> &#38; &#60;<mark>jeugd</mark>&#62; in één wijk");
        assert_eq!(Marked::plain("").to_string(), "");
    }
}
