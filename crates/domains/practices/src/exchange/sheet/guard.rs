//! Cells that a spreadsheet program must not take for formulas (OWASP, “CSV injection”).

use std::borrow::Cow;

/// The text as it is written into a cell: with an apostrophe more if it begins with any number of
/// apostrophes and then a character that makes a formula. Counting the apostrophes in keeps it
/// reversible: a text that truly begins with `'=` is written `''=`, while `'t Stad` stays as it is.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that a cell stands for.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_dangerous(text) => text,
        _ => cell,
    }
}

fn is_dangerous(text: &str) -> bool {
    // The wide forms are taken for the narrow ones by spreadsheet programs in East Asian settings.
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_get_an_apostrophe_and_nothing_else_does() {
        let table = [
            ("=1+1", "'=1+1"),
            ("+32 9 266", "'+32 9 266"),
            ("- a list", "'- a list"),
            ("@mention", "'@mention"),
            ("\tindented", "'\tindented"),
            ("'=1", "''=1"),
            ("''-", "'''-"),
            ("'t Gerecht", "'t Gerecht"),
            ("1-2", "1-2"),
            ("", ""),
            ("'", "'"),
        ];
        for (text, cell) in table {
            assert_eq!(guarded(text), cell);
            assert_eq!(unguarded(cell), text);
        }
    }

    proptest! {
        #[test]
        fn guarded_text_comes_back_and_is_no_formula(text in "'{0,3}[=+@\\-\t\r\nab＝]{0,4}\\PC{0,5}") {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), &text);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        }
    }
}
