//! Several texts in one cell, with a separator between them.
//!
//! A backslash takes its meaning away from a separator, a backslash, a line break or a space at
//! either end. Before any other character it is just a backslash, as in a path that someone typed.

/// Cuts a cell at every separator that has no backslash before it. The pieces are still to be read
/// by [`plain`].
pub(super) fn cut(cell: &str, separator: char) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (index, character) in cell.char_indices() {
        if character == separator && !escaped {
            pieces.push(&cell[start..index]);
            start = index + character.len_utf8();
        }
        escaped = character == '\\' && !escaped;
    }
    pieces.push(&cell[start..]);
    pieces
}

/// The text that a piece stands for: without the spaces around it, and without its backslashes.
pub(super) fn plain(piece: &str) -> String {
    let mut text = String::with_capacity(piece.len());
    // How much of the text stays whatever comes: what follows and is white space may be trimmed.
    let mut firm = 0;
    let mut characters = piece.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = (character == '\\').then(|| characters.next_if(|next| needs_escape(*next))).flatten();
        match escaped {
            Some(literal) => text.push(literal),
            None if character.is_whitespace() => {
                if !text.is_empty() {
                    text.push(character);
                }
                continue;
            }
            None => text.push(character),
        }
        firm = text.len();
    }
    text.truncate(firm);
    text
}

/// A text as a piece of a cell; what [`cut`] and [`plain`] read back.
pub(super) fn escaped(text: &str) -> String {
    let last = text.char_indices().next_back().map_or(0, |(index, _)| index);
    let mut piece = String::with_capacity(text.len());
    for (index, character) in text.char_indices() {
        let at_an_end = index == 0 || index == last;
        if is_special(character) || (at_an_end && character.is_whitespace()) {
            piece.push('\\');
        }
        piece.push(character);
    }
    piece
}

fn is_special(character: char) -> bool {
    matches!(character, '\\' | ';' | '|' | '\n')
}

fn needs_escape(character: char) -> bool {
    is_special(character) || character.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(cell: &str, separator: char) -> Vec<String> {
        cut(cell, separator).into_iter().map(plain).collect()
    }

    #[test]
    fn pieces_are_cut_trimmed_and_unescaped() {
        assert_eq!(read("drugs; nightlife ;alcohol", ';'), ["drugs", "nightlife", "alcohol"]);
        assert_eq!(read(r"Stad Gent\; Politie;b", ';'), ["Stad Gent; Politie", "b"]);
        assert_eq!(read(r"a\\;b", ';'), [r"a\", "b"]);
        assert_eq!(read(r"C:\new; \ x\ ", ';'), [r"C:\new", " x "]);
        assert_eq!(read("", ';'), [""]);
    }

    proptest! {
        #[test]
        fn escaped_texts_come_back(texts in proptest::collection::vec("[a-z ;|\\\\\n\t\u{a0}]{1,6}", 1..4)) {
            for separator in [';', '|', '\n'] {
                let cell = texts.iter().map(|text| escaped(text)).collect::<Vec<_>>();
                prop_assert_eq!(read(&cell.join(&separator.to_string()), separator), texts.clone());
            }
        }
    }
}
