//! Tells off most of the words that are looked at: how what is wanted begins, and what may stand within a compound.

use super::SHORTEST_PART;
use super::scan::plain_of_latin;

/// How words begin that need a closer look.
#[derive(Debug)]
pub(super) struct Starts {
    /// By the first letter's last five bits: the first letters, and which of the eight bytes they are.
    by_letter: [Vec<(u64, u64)>; 32],
}

/// So many letters of a beginning are compared.
const COMPARED: usize = 6;

/// Stemmers change at most so many letters at the end of what they leave (*récemment* → *récent*,
/// *huizen* → *huis*), so a word may differ from its stem there.
const CHANGED: usize = 2;

/// UTF-8: bytes above this one begin a letter of several bytes.
const LAST_CONTINUATION: u8 = 0xBF;

impl Default for Starts {
    fn default() -> Self {
        Starts { by_letter: std::array::from_fn(|_| Vec::new()) }
    }
}

impl Starts {
    /// Makes known a folded word, or its stem; tells which of its letters are compared.
    pub(super) fn add<'f>(&mut self, folded: &'f str, is_stem: bool) -> &'f [u8] {
        let spared = if is_stem { CHANGED } else { 0 };
        let length = folded.len().saturating_sub(spared).clamp(folded.len().min(2), COMPARED);
        let compared = &folded.as_bytes()[..length];
        let Some(letter) = compared.first() else { return compared };
        let mut first = [0; 8];
        first[..length].copy_from_slice(compared);
        let bucket = usize::from(letter % 32);
        let mask = if length == 8 { u64::MAX } else { (1 << (8 * length)) - 1 };
        let start = (u64::from_le_bytes(first), mask);
        if !self.by_letter[bucket].contains(&start) {
            self.by_letter[bucket].push(start);
        }
        compared
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_letter.iter().all(Vec::is_empty)
    }

    /// Whether a word begins like anything wanted, as far as its letters are not rare in these languages: those
    /// are to be looked at closely.
    pub(super) fn has_word(&self, raw: &[u8]) -> bool {
        let (first, known) = first_letters(raw);
        if known == 0 {
            return !self.is_empty();
        }
        let known = if known == 8 { u64::MAX } else { (1 << (8 * known)) - 1 };
        let bucket = &self.by_letter[usize::from(first[0] % 32)];
        let first = u64::from_le_bytes(first);
        bucket.iter().any(|(start, mask)| (first ^ start) & mask & known == 0)
    }
}

/// Stems that may be wanted within a word.
#[derive(Debug, Default)]
pub(super) struct Inner {
    stems: Vec<Box<str>>,
}

impl Inner {
    /// Makes known a stem; whether it is long enough for that.
    pub(super) fn add(&mut self, stem: &str) -> bool {
        let is_long = stem.len() >= SHORTEST_PART;
        if is_long {
            self.stems.push(stem.into());
        }
        is_long
    }

    /// Whether one of them stands at a place.
    pub(super) fn is_at(&self, text: &[u8], at: usize) -> bool {
        self.stems.iter().any(|stem| {
            let piece = text.get(at..at + stem.len());
            piece.is_some_and(|piece| piece.eq_ignore_ascii_case(stem.as_bytes()))
        })
    }

    /// Whether a word may hold one of them.
    pub(super) fn may_be_in(&self, raw: &str) -> bool {
        // Latin-1's letters stay what they are beside the others. What else is no ASCII may vanish or become
        // some when the word is put in lower case (soft hyphens, accents of their own): to be looked at closely.
        let changes = |byte: &u8| *byte > LAST_CONTINUATION && *byte != 0xC3;
        let bytes = raw.as_bytes();
        !self.stems.is_empty()
            && ((0..bytes.len()).any(|at| self.is_at(bytes, at)) || bytes.iter().any(changes))
    }

    /// Whether a word in lower case holds one of them.
    pub(super) fn is_in(&self, word: &str) -> bool {
        self.stems.iter().any(|stem| word.contains(&**stem))
    }
}

/// The first letters of a word in lower case without accents, and how many of them are known: all, unless a rare
/// one comes between.
fn first_letters(raw: &[u8]) -> ([u8; 8], usize) {
    let mut first = [0; 8];
    let (mut from, mut to) = (0, 0);
    while to < COMPARED && from < raw.len() {
        let letter = raw[from];
        if letter.is_ascii() {
            first[to] = letter.to_ascii_lowercase();
            (from, to) = (from + 1, to + 1);
            continue;
        }
        // Latin-1's letters, which are what these languages have (UTF-8: C3 and another byte).
        let plain: &[u8] = match (letter, raw.get(from + 1)) {
            (0xC3, Some(second)) => plain_of_latin(*second),
            (0xC5, Some(0x92 | 0x93)) => b"oe",
            _ => b"",
        };
        if plain.is_empty() {
            return (first, to);
        }
        from += 2;
        for letter in plain {
            first[to] = *letter;
            to += 1;
        }
    }
    (first, first.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_like_a_stem_are_looked_at_whatever_their_case_and_accents() {
        let mut starts = Starts::default();
        starts.add("jeugd", true);
        starts.add("ecol", true);
        for word in ["jeugd", "Jeugdwerk", "JEUGD", "jeugden", "école", "Écoles", "ecole"] {
            assert!(starts.has_word(word.as_bytes()), "{word}");
        }
        for word in ["boek", "jong", "j", "été", "werk", "bŝ"] {
            assert!(!starts.has_word(word.as_bytes()), "{word}");
        }
        for word in ["ŝipo", "eŝ"] {
            assert!(starts.has_word(word.as_bytes()), "a letter that is rare in these languages: {word}");
        }
    }

    #[test]
    fn words_that_hold_a_stem_are_looked_at() {
        let mut inner = Inner::default();
        assert!(!inner.may_be_in("jeugdwerker"));
        inner.add("werk");
        inner.add("in");
        for word in [
            "jeugdwerker",
            "JeugdWERK",
            "buurtwerk",
            "coördinatiewerk",
            "jeugdwe\u{ad}rk",
            "jeugdwe\u{308}rk",
        ] {
            assert!(inner.may_be_in(word), "{word}");
        }
        for word in ["jeugdwërker", "coördinator"] {
            assert!(!inner.may_be_in(word) && !inner.is_in(word), "{word}");
        }
        assert!(!inner.may_be_in("buurthuizen") && !inner.may_be_in("wer"), "the parts are too short");
        assert!(inner.is_in("jeugdwerk") && !inner.is_in("jeugdhuis"));
    }
}
