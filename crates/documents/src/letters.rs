//! Text as the fonts can show it.
//!
//! An accessible PDF may not hold a letter that no font has. So what none of the fonts knows is replaced
//! by a sign that says so, and what cannot be seen is left out.

use std::sync::LazyLock;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::world::FONTS;

/// Stands for a letter that no font has.
const UNKNOWN: char = '□';
/// Letters in a row after which a line may break although nothing says so.
const MOST_UNBROKEN: usize = 48;
/// An invisible place at which a line may break.
const MAY_BREAK: char = '\u{200b}';

/// Which letters there are, a bit each, so that asking is cheap.
static KNOWN: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut known = vec![0_u64; 0x11_0000 / 64];
    for letter in FONTS.iter().flat_map(|font| font.info().coverage.iter()) {
        if let Some(word) = known.get_mut(letter as usize / 64) {
            *word |= 1 << (letter % 64);
        }
    }
    known
});

fn is_known(letter: char) -> bool {
    let number = letter as usize;
    KNOWN.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
}

/// Makes every text in a sheet showable; addresses keep their letters, in the form of RFC 3986.
pub(crate) fn clean(value: &mut Value) {
    match value {
        Value::String(text) => *text = showable(text),
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(members) => {
            for (name, value) in members.iter_mut() {
                match value {
                    Value::String(address) if name == "url" => *address = encoded(address),
                    value => clean(value),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn encoded(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            plain.push(char::from(byte))
        } else {
            plain.push_str(&format!("%{byte:02X}"))
        }
    }
    plain
}

/// The text in composed letters, without what cannot be seen, with places to break in what is very long.
fn showable(text: &str) -> String {
    if text.len() < MOST_UNBROKEN && text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut unbroken = 0;
    for letter in text.nfc() {
        let letter = match letter {
            '\n' => '\n',
            letter if letter.is_control() => ' ',
            letter if is_invisible(letter) => continue,
            letter if is_known(letter) => letter,
            // A sequence that makes one picture is one unknown sign.
            _ if shown.ends_with(UNKNOWN) => continue,
            _ => UNKNOWN,
        };
        unbroken = if letter.is_whitespace() || letter == '-' { 0 } else { unbroken + 1 };
        if unbroken > MOST_UNBROKEN {
            shown.push(MAY_BREAK);
            unbroken = 1;
        }
        shown.push(letter);
    }
    shown
}

/// Joiners, selectors of variants, marks of direction: they choose between forms and have none. What turns
/// the direction of the words around it would let a title pose as something else.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
            | '\u{1f3fb}'..='\u{1f3ff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_one_sign_and_the_rest_stays() {
        let table = [
            ("Straße, œuvre, Čarli, “ñ” – 100 €", "Straße, œuvre, Čarli, “ñ” – 100 €"),
            ("Київ Αθήνα مرحبا שלום", "Київ Αθήνα مرحبا שלום"),
            ("🫶🏽🫶 hart", "□ hart"),
            ("漢字", "□"),
            ("cafe\u{301}", "café"),
            ("a\u{0}b\u{7}c\td", "a b c d"),
            ("\u{202e}gnp.exe\u{feff}", "gnp.exe"),
        ];
        for (text, shown) in table {
            assert_eq!(showable(text), shown, "{text:?}");
        }
    }

    #[test]
    fn very_long_words_may_break_and_addresses_are_left_alone() {
        let long = "x".repeat(120);
        assert_eq!(showable(&long).matches(MAY_BREAK).count(), 2);
        let mut value = serde_json::json!({"url": format!("https://gent.be/é{long}"), "title": "a\u{7}"});
        clean(&mut value);
        assert_eq!(value, serde_json::json!({"url": format!("https://gent.be/%C3%A9{long}"), "title": "a "}));
    }
}
