//! Turns text into words, and words into what is compared: stems, folded forms, parts of compounds.

pub(crate) mod compound;
pub(crate) mod fold;
mod stop;

use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use kernel::Lang;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use compound::Nouns;
use fold::fold;
use stop::StopWords;

/// Longer words are cut here: they are no words, and terms have a greatest length.
const LONGEST_WORD: usize = 64;

/// What a byte says by itself.
#[derive(Clone, Copy, PartialEq)]
enum Byte {
    /// A letter or digit of ASCII.
    Plain,
    /// Any other of ASCII that ends a word.
    Break,
    /// It takes a closer look: part of another letter, or an apostrophe.
    Other,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut byte = 0;
    while byte < 128 {
        bytes[byte] = match byte as u8 {
            b'\'' | b'`' => Byte::Other,
            letter if letter.is_ascii_alphanumeric() => Byte::Plain,
            _ => Byte::Break,
        };
        byte += 1;
    }
    bytes
};

fn kind(byte: u8) -> Byte {
    BYTES[usize::from(byte)]
}

/// Invisible unless the line breaks there.
const SOFT_HYPHEN: char = '\u{ad}';

/// Beginnings that French writes together with the next word.
const ELISIONS: [&str; 7] = ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd", "presqu"];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text (bytes).
    pub(crate) range: Range<usize>,
    /// In lower case and composed form.
    pub(crate) lower: String,
}

/// The words of a text. Apostrophes part what French elides (`l'école`) and take off the genitive
/// (`city's`); hyphens part words.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let words = spans(text).map(|range| Word { lower: lower(&text[range.clone()]), range });
    words.filter(|word| !word.lower.is_empty()).collect()
}

/// Where the words of a text stand (bytes), one after the other; see [`words`].
#[derive(Clone)]
pub(crate) struct Spans<'t> {
    text: &'t str,
    next: usize,
}

/// Where the words of a text stand.
pub(crate) fn spans(text: &str) -> Spans<'_> {
    spans_from(text, 0)
}

/// Where words stand from a place on that ends another, or begins a stretch.
pub(crate) fn spans_from(text: &str, next: usize) -> Spans<'_> {
    Spans { text, next }
}

/// Where the stretch begins in which a place stands: what is between two bytes that end any word.
pub(crate) fn stretch(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().rposition(|byte| kind(*byte) == Byte::Break).map_or(0, |before| before + 1)
}

impl Spans<'_> {
    /// Where it has come to.
    pub(crate) fn place(&self) -> usize {
        self.next
    }

    fn letter_at(&self, at: usize) -> char {
        match self.text.as_bytes()[at] {
            byte @ 0..0x80 => char::from(byte),
            _ => self.text[at..].chars().next().unwrap_or_default(),
        }
    }
}

impl Iterator for Spans<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        let mut start = None;
        while self.next < bytes.len() {
            let at = self.next;
            // Most letters are ASCII, and most texts long: to decode only the others is twice as quick.
            match kind(bytes[at]) {
                Byte::Plain => {
                    start.get_or_insert(at);
                    let rest = &bytes[at..];
                    let plain = rest.iter().position(|byte| kind(*byte) != Byte::Plain);
                    self.next += plain.unwrap_or(rest.len());
                    continue;
                }
                Byte::Break => {
                    self.next += 1;
                    match start {
                        Some(from) => return Some(from..at),
                        None => continue,
                    }
                }
                Byte::Other => {}
            }
            // Latin-1's letters, which are most of the others: all of these two bytes but × and ÷.
            if let [0xC3, other, ..] = bytes[at..]
                && !matches!(other, 0x97 | 0xB7)
            {
                start.get_or_insert(at);
                self.next += 2;
                continue;
            }
            let letter = self.letter_at(at);
            self.next += letter.len_utf8();
            if is_letter(letter) || (start.is_some() && is_mark(letter)) {
                start.get_or_insert(at);
                continue;
            }
            let Some(from) = start.take() else { continue };
            if is_apostrophe(letter) {
                let word = &self.text[from..at];
                let elided = word.chars().nth(1).is_none()
                    || ELISIONS.iter().any(|elision| elision.eq_ignore_ascii_case(word));
                if elided {
                    continue;
                }
                let after = &self.text[self.next..];
                let genitive =
                    after.starts_with(['s', 'S']) && !after[1..].starts_with(|next: char| is_letter(next));
                self.next += usize::from(genitive);
            }
            return Some(from..at);
        }
        start.map(|from| from..self.text.len())
    }
}

fn is_letter(letter: char) -> bool {
    if letter.is_ascii() { letter.is_ascii_alphanumeric() } else { letter.is_alphanumeric() }
}

/// Marks and soft hyphens belong to the word they stand in.
fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && (letter == SOFT_HYPHEN || unicode_normalization::char::is_combining_mark(letter))
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// A word in lower case and composed form.
pub(crate) fn lower(raw: &str) -> String {
    let mut lower = if raw.is_ascii() {
        raw.to_ascii_lowercase()
    } else if is_nfc_quick(raw.chars()) == IsNormalized::Yes {
        raw.to_lowercase().replace(SOFT_HYPHEN, "")
    } else {
        raw.nfc().collect::<String>().to_lowercase().replace(SOFT_HYPHEN, "")
    };
    if lower.len() > LONGEST_WORD {
        let cut = (0..=LONGEST_WORD).rev().find(|cut| lower.is_char_boundary(*cut)).unwrap_or(0);
        lower.truncate(cut);
    }
    lower
}

/// A word as it is compared in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Which of the text's words it is.
    pub(crate) word: usize,
    /// Its stem, folded.
    pub(crate) stem: String,
    /// The stems of its parts, when it is a compound; the last one carries the meaning.
    pub(crate) parts: Vec<String>,
}

/// The four languages' ways to compare words.
pub(crate) struct Analyzers {
    stop: StopWords,
    stemmers: [Stemmer; 4],
    nouns: [Nouns; 4],
}

impl std::fmt::Debug for Analyzers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Analyzers").finish_non_exhaustive()
    }
}

impl Analyzers {
    /// Analyzers that know no compounds yet.
    pub(crate) fn new() -> Self {
        Analyzers {
            stop: StopWords::new(),
            stemmers: Lang::ALL.map(|lang| {
                Stemmer::new(match lang {
                    Lang::Nl => Algorithm::Dutch,
                    Lang::Fr => Algorithm::French,
                    Lang::De => Algorithm::German,
                    Lang::En => Algorithm::English,
                })
            }),
            nouns: Default::default(),
        }
    }

    /// Of words in lower case, what compounds may be parted by; nothing where the language builds none.
    pub(crate) fn nouns<'w>(&self, lang: Lang, words: impl Iterator<Item = &'w str>) -> Nouns {
        let mut nouns = Nouns::default();
        if builds_compounds(lang) {
            for word in words {
                nouns.add(&fold(word));
                if let Some(spelled) = fold::fold_umlauts(word) {
                    nouns.add(&spelled);
                }
            }
        }
        nouns
    }

    /// From now on takes the compounds of this language apart by these.
    pub(crate) fn learn(&mut self, lang: Lang, nouns: Nouns) {
        self.nouns[lang.index()] = nouns;
    }

    /// Whether a word in lower case says nothing in this language.
    pub(crate) fn is_stop(&self, lang: Lang, lower: &str) -> bool {
        self.stop.contains(lang, lower)
    }

    /// The stem of a word in lower case, folded.
    pub(crate) fn stem(&self, lang: Lang, lower: &str) -> String {
        fold(&self.stemmers[lang.index()].stem(lower))
    }

    /// The stems of a compound's parts; empty when the word is none.
    pub(crate) fn parts(&self, lang: Lang, lower: &str) -> Vec<String> {
        let nouns = &self.nouns[lang.index()];
        if !builds_compounds(lang) {
            return Vec::new();
        }
        let folded = fold(lower);
        nouns.split(&folded).into_iter().map(|range| self.stem(lang, &folded[range])).collect()
    }

    /// The words that say something, as they are compared in this language.
    pub(crate) fn tokens(&self, lang: Lang, words: &[Word]) -> Vec<Token> {
        words
            .iter()
            .enumerate()
            .filter(|(_, word)| !self.is_stop(lang, &word.lower))
            .map(|(position, word)| Token {
                word: position,
                stem: self.stem(lang, &word.lower),
                parts: self.parts(lang, &word.lower),
            })
            .collect()
    }
}

fn builds_compounds(lang: Lang) -> bool {
    matches!(lang, Lang::Nl | Lang::De)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lower(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.lower).collect()
    }

    #[test]
    fn words_part_at_apostrophes_and_hyphens() {
        let table: [(&str, &[&str]); 9] = [
            ("L’école d'été", &["école", "été"]),
            ("jusqu'au bout", &["au", "bout"]),
            ("the city's parks", &["the", "city", "parks"]),
            ("foto's 's avonds", &["foto", "s", "avonds"]),
            ("Drop-in, 24/7!", &["drop", "in", "24", "7"]),
            ("me\u{301}diation", &["médiation"]),
            ("5×4 Ã÷ñandú", &["5", "4", "ã", "ñandú"]),
            ("\u{202e}سلام 🚓 ''' \0", &["سلام"]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(lower(text), expected, "{text}");
        }
    }

    #[test]
    fn ranges_point_into_the_text() {
        let text = "À l’école";
        assert_eq!(&text[words(text)[1].range.clone()], "école");
    }

    #[test]
    fn inflections_share_a_stem() {
        let analyzers = Analyzers::new();
        let table = [
            (Lang::Nl, "bemiddelaar", "bemiddelaars"),
            (Lang::Nl, "buurten", "buurt"),
            (Lang::Fr, "médiateurs", "médiateur"),
            (Lang::De, "Gebäude", "Gebäuden"),
            (Lang::De, "straßen", "strasse"),
            (Lang::En, "policing", "policed"),
        ];
        for (lang, one, other) in table {
            assert_eq!(
                analyzers.stem(lang, &one.to_lowercase()),
                analyzers.stem(lang, &other.to_lowercase()),
                "{one}"
            );
        }
    }
}
