//! What differs between two texts, word by word.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, Hunk, InternedInput, Interner};

/// A run of a text that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the older.
    Gone(String),
    /// Only in the newer.
    New(String),
}

/// How two sequences differ: the places where they do, each as (range before, range after), in order.
pub(crate) fn hunks<T: Eq + std::hash::Hash>(before: &[T], after: &[T]) -> Vec<(Range<usize>, Range<usize>)> {
    let interner = Interner::new(before.len() + after.len());
    let mut input = InternedInput { before: Vec::new(), after: Vec::new(), interner };
    input.update_before(before.iter());
    input.update_after(after.iter());
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_no_heuristic(&input);
    let wide = |range: Range<u32>| range.start as usize..range.end as usize;
    diff.hunks().map(|Hunk { before, after }| (wide(before), wide(after))).collect()
}

/// The way from one text to another, word by word. What went stands before what came in its place.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let (before, after) = (tokens(before), tokens(after));
    let mut hunks = hunks(&before, &after);
    join_close(&mut hunks, &before);
    pieces(&before, &after, hunks)
}

/// The way from one list to another, line by line: half a name is no name.
pub fn lines(before: &str, after: &str) -> Vec<Piece> {
    // The last line gets its end too, or it would differ from the same line further up.
    let split = |text: &str| text.lines().map(|line| format!("{line}\n")).collect::<Vec<String>>();
    let (before, after) = (split(before), split(after));
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.iter().map(String::as_str).collect(), after.iter().map(String::as_str).collect());
    pieces(&before, &after, hunks(&before, &after))
}

/// The way from one value to another, as a whole.
pub fn whole(before: &str, after: &str) -> Vec<Piece> {
    let piece = |make: fn(String) -> Piece, text: &str| (!text.is_empty()).then(|| make(text.to_owned()));
    if before == after {
        return piece(Piece::Same, after).into_iter().collect();
    }
    piece(Piece::Gone, before).into_iter().chain(piece(Piece::New, after)).collect()
}

fn pieces(before: &[&str], after: &[&str], hunks: Vec<(Range<usize>, Range<usize>)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |piece: fn(String) -> Piece, tokens: &[&str]| {
        if !tokens.is_empty() {
            pieces.push(piece(tokens.concat()));
        }
    };
    let mut at = 0;
    for (gone, new) in hunks {
        push(Piece::Same, &before[at..gone.start]);
        push(Piece::Gone, &before[gone.clone()]);
        push(Piece::New, &after[new]);
        at = gone.end;
    }
    push(Piece::Same, &before[at..]);
    pieces
}

/// Two changes with nothing but a space or a comma between them read better as one.
fn join_close(hunks: &mut Vec<(Range<usize>, Range<usize>)>, before: &[&str]) {
    let mut joined: Vec<(Range<usize>, Range<usize>)> = Vec::with_capacity(hunks.len());
    for (gone, new) in hunks.drain(..) {
        match joined.last_mut() {
            Some((last_gone, last_new)) if is_slight(&before[last_gone.end..gone.start]) => {
                last_gone.end = gone.end;
                last_new.end = new.end;
            }
            _ => joined.push((gone, new)),
        }
    }
    *hunks = joined;
}

fn is_slight(between: &[&str]) -> bool {
    between.len() <= 2
        && between.iter().all(|token| !token.contains('\n') && !token.chars().any(char::is_alphanumeric))
}

/// Words, runs of white space, and single other characters; together the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last: Option<Class> = None;
    for (at, character) in text.char_indices() {
        let class = Class::of(character);
        if let Some(before) = last
            && (before != class || class == Class::Other)
        {
            tokens.push(&text[start..at]);
            start = at;
        }
        last = Some(class);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Space,
    Break,
    Other,
}

impl Class {
    fn of(character: char) -> Class {
        match character {
            '\n' => Class::Break,
            c if c.is_alphanumeric() || matches!(c, '\'' | '’') => Class::Word,
            c if c.is_whitespace() => Class::Space,
            _ => Class::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(before: &str, after: &str) -> String {
        words(before, after)
            .into_iter()
            .map(|piece| match piece {
                Piece::Same(text) => text,
                Piece::Gone(text) => format!("[-{text}-]"),
                Piece::New(text) => format!("[+{text}+]"),
            })
            .collect()
    }

    #[test]
    fn words_show_what_a_reader_would_point_at() {
        let table = [
            ("Elke week koken buren.", "Elke maand koken buren.", "Elke [-week-][+maand+] koken buren."),
            ("Buren koken.", "Buren koken samen.", "Buren koken[+ samen+]."),
            ("l’école de rue", "l’école du quartier", "l’école [-de rue-][+du quartier+]"),
            ("", "Nieuw", "[+Nieuw+]"),
            ("Oud", "", "[-Oud-]"),
            ("Gelijk.", "Gelijk.", "Gelijk."),
        ];
        for (before, after, expected) in table {
            assert_eq!(shown(before, after), expected);
        }
    }

    #[test]
    fn lists_differ_by_lines_and_single_values_as_a_whole() {
        assert_eq!(
            lines("Stad Gent\nPolitie", "Stad Gent\nPolitie Gent\nSchool"),
            [
                Piece::Same("Stad Gent\n".into()),
                Piece::Gone("Politie\n".into()),
                Piece::New("Politie Gent\nSchool\n".into())
            ]
        );
        assert_eq!(
            whole("Buurt of wijk", "Stad of gemeente"),
            [Piece::Gone("Buurt of wijk".into()), Piece::New("Stad of gemeente".into())]
        );
        assert_eq!(whole("", "x"), [Piece::New("x".into())]);
    }

    proptest! {
        #[test]
        fn pieces_give_back_both_texts(before in "[a-c .\n’é]{0,60}", after in "[a-c .\n’é]{0,60}") {
            let (mut old, mut new) = (String::new(), String::new());
            for piece in words(&before, &after) {
                match piece {
                    Piece::Same(text) => { old += &text; new += &text; }
                    Piece::Gone(text) => old += &text,
                    Piece::New(text) => new += &text,
                }
            }
            prop_assert_eq!(old, before);
            prop_assert_eq!(new, after);
        }
    }
}
