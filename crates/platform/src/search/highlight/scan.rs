//! Finds the places of a text where something wanted may stand, in one pass over its bytes.
//!
//! A text is read two bytes at a time, and each pair is looked up: most texts hold little of what is wanted,
//! so that only few of their words are ever looked at.

use std::ops::RangeInclusive;

use super::starts::{Inner, Starts};

/// Kinds of bytes, all of which fit into the bits of a word: letters of ASCII in either case are 0 to 25, its
/// digits 26 to 35.
const KINDS: usize = 64;
/// Begins a letter of Latin-1, whose second byte is of the kind of the plain letter.
const LATIN: u8 = 36;
/// Begins any other letter or sign of several bytes.
const RARE: u8 = 37;
/// Begins, as a rule, a dash or a quotation mark.
const TYPOGRAPHY: u8 = 38;
/// Continues those, or À.
const TYPOGRAPHY_OR_A: u8 = 39;
/// Continues a letter of Latin-1 that has no plain one.
const ODD: u8 = 40;
/// No letter or digit.
const OTHER: u8 = 41;

/// The bytes of UTF-8 that go on with a letter.
const CONTINUATION: RangeInclusive<u8> = 0x80..=0xBF;

static KIND: [u8; 256] = {
    let mut kinds = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            letter @ (b'a'..=b'z' | b'A'..=b'Z') => letter % 32 - 1,
            digit @ b'0'..=b'9' => 26 + digit - b'0',
            0x80 => TYPOGRAPHY_OR_A,
            second @ 0x81..=0xBF => match plain_of_latin(second) {
                [plain, ..] => *plain % 32 - 1,
                [] => ODD,
            },
            0xC3 => LATIN,
            0xE2 => TYPOGRAPHY,
            0xC0..=0xFF => RARE,
            _ => OTHER,
        };
        byte += 1;
    }
    kinds
};

fn kind(byte: u8) -> u8 {
    KIND[usize::from(byte)]
}

/// What a letter of Latin-1 is without its accent, by the second of its two bytes; nothing for what has no such
/// letter. These are the accents that the four languages have.
pub(super) const fn plain_of_latin(second: u8) -> &'static [u8] {
    match second {
        0x80..=0x85 | 0xA0..=0xA5 => b"a",
        0x86 | 0xA6 => b"ae",
        0x87 | 0xA7 => b"c",
        0x88..=0x8B | 0xA8..=0xAB => b"e",
        0x8C..=0x8F | 0xAC..=0xAF => b"i",
        0x91 | 0xB1 => b"n",
        0x92..=0x96 | 0x98 | 0xB2..=0xB6 | 0xB8 => b"o",
        0x99..=0x9C | 0xB9..=0xBC => b"u",
        0x9F => b"ss",
        _ => b"",
    }
}

/// By the kind of one byte the kinds of the next, as bits, that make a place worth more.
type Pairs = [u64; KINDS];

fn has(pairs: &Pairs, one: u8, next: u8) -> bool {
    pairs[usize::from(one) % KINDS] >> next & 1 == 1
}

/// What is wanted, and where it may stand.
#[derive(Debug)]
pub(super) struct Scan {
    /// Of what may stand anywhere.
    anywhere: Pairs,
    /// Of that, and of what words begin with.
    all: Pairs,
    starts: Starts,
    inner: Inner,
}

impl Default for Scan {
    fn default() -> Self {
        // What is rare in these languages is looked at closely.
        let mut pairs = [0; KINDS];
        pairs[usize::from(RARE)] = u64::MAX;
        pairs[usize::from(TYPOGRAPHY)] = !(1 << TYPOGRAPHY_OR_A);
        Scan { anywhere: pairs, all: pairs, starts: Starts::default(), inner: Inner::default() }
    }
}

impl Scan {
    /// Nothing is wanted.
    pub(super) fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Wants a folded word, or its stem.
    pub(super) fn add(&mut self, folded: &str, is_stem: bool) {
        let letters = self.starts.add(folded, is_stem);
        let Some(first) = letters.first().map(|letter| kind(*letter)) else { return };
        let second = letters.get(1).map_or(u64::MAX, |letter| 1 << kind(*letter) | 1 << LATIN);
        self.all[usize::from(first)] |= second;
        let a_grave = if first == kind(b'a') { 1 << TYPOGRAPHY_OR_A } else { 0 };
        self.all[usize::from(LATIN)] |= 1 << first | 1 << ODD | a_grave;
    }

    /// Wants a stem within words too, if it is long enough.
    pub(super) fn add_inner(&mut self, stem: &str) {
        if self.inner.add(stem)
            && let [one, other, ..] = stem.as_bytes()
        {
            let (one, other) = (usize::from(kind(*one)), 1 << kind(*other));
            self.anywhere[one] |= other;
            self.all[one] |= other;
        }
    }

    /// The next place from one on at which something wanted may stand.
    pub(super) fn next(&self, text: &[u8], mut from: usize) -> Option<usize> {
        loop {
            let (first, rest) = text.get(from..)?.split_first()?;
            let mut one = kind(*first);
            let found = rest.iter().position(|byte| {
                let next = kind(*byte);
                let found = has(&self.all, one, next);
                one = next;
                found
            });
            // A word of one letter may be the last.
            let at = match found {
                Some(found) => from + found,
                None if has(&self.all, one, OTHER) => text.len() - 1,
                None => return None,
            };
            if self.is_worth(text, at) {
                return Some(at);
            }
            from = at + 1;
        }
    }

    /// Whether a place whose pair is known is worth a look.
    fn is_worth(&self, text: &[u8], at: usize) -> bool {
        let letter = text[at];
        if matches!(kind(letter), RARE | TYPOGRAPHY) || self.inner.is_at(text, at) {
            return true;
        }
        let within = at > 0 && (text[at - 1].is_ascii_alphanumeric() || CONTINUATION.contains(&letter));
        !within && self.starts.has_word(&text[at..])
    }

    /// Whether a word begins like anything wanted.
    pub(super) fn begins(&self, raw: &str) -> bool {
        self.starts.has_word(raw.as_bytes())
    }

    /// Whether a word may hold a stem that is wanted within words.
    pub(super) fn may_be_in(&self, raw: &str) -> bool {
        self.inner.may_be_in(raw)
    }

    /// Whether a word in lower case holds one.
    pub(super) fn is_in(&self, word: &str) -> bool {
        self.inner.is_in(word)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::analyze::{spans, spans_from, stretch};

    /// Stems, whole words, and stems within words.
    fn looking_for(stem: &str, word: &str, within: &str) -> Scan {
        let mut scan = Scan::default();
        scan.add(stem, true);
        scan.add(word, false);
        scan.add_inner(within);
        scan
    }

    fn places(scan: &Scan, text: &str) -> Vec<usize> {
        let next = |from: &mut usize| {
            let at = scan.next(text.as_bytes(), *from)?;
            *from = at + 1;
            Some(at)
        };
        let mut from = 0;
        std::iter::from_fn(|| next(&mut from)).collect()
    }

    #[test]
    fn scan_stops_where_words_begin_or_hold_what_is_wanted_and_nowhere_else() {
        let scan = looking_for("buurt", "ecole", "werk");
        assert_eq!(places(&scan, "De Buurt en de verbuurt, l'École"), [3, 27]);
        assert_eq!(places(&scan, "jeugdwerk, l’ecole, bus, wekker, ecologie"), [5, 15]);
        assert_eq!(places(&scan, "Une maison, « là » — et 24 autres…").len(), 2, "only « and » are rare");
        assert!(places(&scan, "").is_empty());
        assert_eq!(places(&looking_for("x", "e", ""), "pas à é"), [7], "a word of one letter");
    }

    proptest! {
        #[test]
        fn no_word_that_needs_a_look_is_passed_over(
            text in "([a-eA-E]|[éÉçßæœþñ×]|['’ ,.-]|[a-z0-9]|[\u{301}\u{ad}\u{a0}\u{2014}ŝК🚓²]){0,60}",
            stem in "[a-e]{2,9}",
            word in "[a-e0-9]{1,8}",
            within in "[a-e]{4,5}",
        ) {
            let scan = looking_for(&stem, &word, &within);
            for span in spans(&text) {
                let raw = &text[span.clone()];
                let found = scan.next(text.as_bytes(), span.start).filter(|at| *at < span.end);
                if scan.begins(raw) || scan.may_be_in(raw) {
                    prop_assert!(found.is_some(), "{:?} in {:?}", raw, text);
                }
                // From the stretch that a place stands in, its word is found again.
                if let Some(at) = found {
                    let again = spans_from(&text, stretch(&text, at)).find(|span| span.end > at);
                    prop_assert_eq!(again, Some(span));
                }
            }
        }
    }
}
