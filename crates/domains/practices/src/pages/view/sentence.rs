//! Sentences with something in them that is more than text.

use askama::Template;
use askama::filters::HtmlSafe;

pub(crate) use platform::i18n::GAP;

/// A message in two halves, around a link or a quotation.
#[derive(Debug)]
pub(crate) struct Sentence {
    pub(crate) before: String,
    pub(crate) after: String,
}

impl Sentence {
    /// A message in which one variable is [`GAP`].
    pub(crate) fn new(message: &str) -> Self {
        let (before, after) = message.split_once(GAP).unwrap_or((message, ""));
        Sentence { before: before.to_owned(), after: after.to_owned() }
    }

    /// With plain text in the gap.
    pub(crate) fn around(&self, text: impl std::fmt::Display) -> String {
        format!("{}{text}{}", self.before, self.after)
    }
}

/// A sentence that quotes what a reader typed: in a direction of its own, whatever its letters are.
#[derive(Template)]
#[template(
    source = "{{ sentence.before }}{% if !quoted.is_empty() %}<bdi>{{ quoted }}</bdi>{% endif %}{{ sentence.after }}",
    ext = "html"
)]
pub(crate) struct Quoted {
    sentence: Sentence,
    quoted: String,
}

impl HtmlSafe for Quoted {}

impl Quoted {
    /// A message in which one variable is [`GAP`], and what stands there.
    pub(crate) fn new(message: &str, quoted: impl Into<String>) -> Self {
        Quoted { sentence: Sentence::new(message), quoted: quoted.into() }
    }

    /// A sentence, and what stands in its gap.
    pub(crate) fn around(sentence: Sentence, quoted: impl Into<String>) -> Self {
        Quoted { sentence, quoted: quoted.into() }
    }

    /// A message that quotes nothing.
    pub(crate) fn plain(message: impl Into<String>) -> Self {
        Quoted { sentence: Sentence { before: message.into(), after: String::new() }, quoted: String::new() }
    }
}

/// The beginning of what a reader typed, as long as a page wants to repeat it.
pub(crate) fn shortened(text: &str, most_chars: usize) -> String {
    match text.char_indices().nth(most_chars) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

/// The same for places that hold nothing but text, such as the title of a page: isolated from the
/// direction of the words around it (UAX #9, 2.4).
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_isolates_and_escapes_what_was_typed() {
        let quoted = Quoted::new(&format!("Niets voor “{GAP}” gevonden"), "<b>\u{202e}שלום");
        assert_eq!(quoted.to_string(), "Niets voor “<bdi>&#60;b&#62;\u{202e}שלום</bdi>” gevonden");
        assert_eq!(Quoted::plain("Niets").to_string(), "Niets");
    }

    #[test]
    fn shortened_keeps_whole_letters() {
        assert_eq!(shortened("straße ñandú", 6), "straße…");
        assert_eq!(shortened("kort", 4), "kort");
        assert_eq!(shortened("👩‍👩‍👧👩‍👩‍👧", 1).chars().last(), Some('…'));
    }
}
