//! Tells off most words of a text in a look: how what is wanted begins, and what may stand within a compound.

use super::SHORTEST_PART;

/// How words begin: most words of a text begin otherwise and need no closer look.
#[derive(Debug)]
pub(super) struct Starts {
    /// The first two letters, as bits by the letters' last five.
    pairs: [u32; 32],
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
        Starts { pairs: [0; 32], by_letter: std::array::from_fn(|_| Vec::new()) }
    }
}

impl Starts {
    /// Makes known a folded word, or its stem.
    pub(super) fn add(&mut self, folded: &str, is_stem: bool) {
        let spared = if is_stem { CHANGED } else { 0 };
        let length = folded.len().saturating_sub(spared).clamp(folded.len().min(2), COMPARED);
        let mut first = [0; 8];
        first[..length].copy_from_slice(&folded.as_bytes()[..length]);
        let Some(letter) = first.first().filter(|letter| **letter != 0) else { return };
        let bucket = usize::from(letter % 32);
        self.pairs[bucket] |= if length < 2 { u32::MAX } else { 1 << (first[1] % 32) };
        let mask = if length == 8 { u64::MAX } else { (1 << (8 * length)) - 1 };
        let start = (u64::from_le_bytes(first), mask);
        if !self.by_letter[bucket].contains(&start) {
            self.by_letter[bucket].push(start);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_letter.iter().all(Vec::is_empty)
    }

    /// Whether anything wanted begins like these folded letters.
    fn has(&self, first: [u8; 8]) -> bool {
        let bucket = usize::from(first[0] % 32);
        self.pairs[bucket] >> (first[1] % 32) & 1 == 1 && {
            let first = u64::from_le_bytes(first);
            self.by_letter[bucket].iter().any(|(start, mask)| first & mask == *start)
        }
    }

    /// Whether a word begins like anything wanted.
    pub(super) fn has_word(&self, raw: &[u8]) -> bool {
        // The last five bits of a letter are those of its capital, so most words are told off at once.
        if let [one, other, ..] = raw
            && one.is_ascii()
            && other.is_ascii()
            && self.pairs[usize::from(one % 32)] >> (other % 32) & 1 == 0
        {
            return false;
        }
        match first_letters(raw) {
            Some(first) => self.has(first),
            // Letters that are rare in these languages: to be looked at closely.
            None => true,
        }
    }
}

/// Stems that may be wanted within a word.
#[derive(Debug, Default)]
pub(super) struct Inner {
    /// Their first two letters, as in [`Starts`].
    pairs: [u32; 32],
    stems: Vec<Box<str>>,
}

impl Inner {
    pub(super) fn add(&mut self, stem: &str) {
        if let [one, other, ..] = stem.as_bytes()
            && stem.len() >= SHORTEST_PART
        {
            self.pairs[usize::from(one % 32)] |= 1 << (other % 32);
            self.stems.push(stem.into());
        }
    }

    /// Whether a word may hold one of them.
    pub(super) fn may_be_in(&self, raw: &str) -> bool {
        if self.stems.is_empty() {
            return false;
        }
        let bytes = raw.as_bytes();
        let begins = |at: usize| {
            self.pairs[usize::from(bytes[at] % 32)] >> (bytes[at + 1] % 32) & 1 == 1
                && self.stems.iter().any(|stem| {
                    let piece = bytes.get(at..at + stem.len());
                    piece.is_some_and(|piece| piece.eq_ignore_ascii_case(stem.as_bytes()))
                })
        };
        // Latin-1's letters stay what they are beside the others. What else is no ASCII may vanish or become
        // some when the word is put in lower case (soft hyphens, accents of their own): to be looked at closely.
        let changes = |byte: &u8| *byte > LAST_CONTINUATION && *byte != 0xC3;
        (0..(bytes.len() + 1).saturating_sub(SHORTEST_PART)).any(begins) || bytes.iter().any(changes)
    }

    /// Whether a word in lower case holds one of them.
    pub(super) fn is_in(&self, word: &str) -> bool {
        self.stems.iter().any(|stem| word.contains(&**stem))
    }
}

/// The first letters of a word in lower case without accents; none when that takes a closer look.
fn first_letters(raw: &[u8]) -> Option<[u8; 8]> {
    let mut first = [0; 8];
    let (mut from, mut to) = (0, 0);
    while to < COMPARED && from < raw.len() {
        let letter = raw[from];
        from += 1;
        if letter.is_ascii() {
            first[to] = letter.to_ascii_lowercase();
            to += 1;
            continue;
        }
        // Latin-1's letters, which are what these languages have (UTF-8: C3 and another byte).
        let plain: &[u8] = match (letter, raw.get(from)?) {
            (0xC3, 0x80..=0x85 | 0xA0..=0xA5) => b"a",
            (0xC3, 0x86 | 0xA6) => b"ae",
            (0xC3, 0x87 | 0xA7) => b"c",
            (0xC3, 0x88..=0x8B | 0xA8..=0xAB) => b"e",
            (0xC3, 0x8C..=0x8F | 0xAC..=0xAF) => b"i",
            (0xC3, 0x91 | 0xB1) => b"n",
            (0xC3, 0x92..=0x96 | 0x98 | 0xB2..=0xB6 | 0xB8) => b"o",
            (0xC3, 0x99..=0x9C | 0xB9..=0xBC) => b"u",
            (0xC3, 0x9F) => b"ss",
            (0xC5, 0x92 | 0x93) => b"oe",
            _ => return None,
        };
        from += 1;
        for letter in plain {
            first[to] = *letter;
            to += 1;
        }
    }
    Some(first)
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
        for word in ["boek", "jong", "j", "été", "werk"] {
            assert!(!starts.has_word(word.as_bytes()), "{word}");
        }
        assert!(starts.has_word("ŝipo".as_bytes()), "a letter that is rare in these languages");
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
