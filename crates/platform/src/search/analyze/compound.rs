//! Takes Dutch and German compounds apart: `straatintimidatie` is about `straat` and `intimidatie`.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::search::hash::TermHash;

/// Letters that may stand between two parts.
const LINKS: [&str; 7] = ["", "s", "e", "en", "n", "er", "es"];

/// Shorter parts are more often chance than meaning.
const SHORTEST_PART: usize = 4;

/// Longer words are no words.
const LONGEST_WORD: usize = 48;

/// The nouns of a language, to recognise parts by: their hashes, which stand for them.
#[derive(Debug, Default)]
pub(crate) struct Nouns(FxHashSet<TermHash>);

impl Nouns {
    /// Adds a folded word that may be a part.
    pub(super) fn add(&mut self, folded: &str) {
        if folded.len() >= SHORTEST_PART && folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.0.insert(TermHash::of(folded));
        }
    }

    fn has(&self, folded: &str) -> bool {
        self.0.contains(&TermHash::of(folded))
    }

    /// The parts of a folded word, as byte ranges of it; empty when it is no compound.
    ///
    /// The fewest parts win, then the longest last part, because the last one carries the meaning.
    pub(super) fn split(&self, word: &str) -> Vec<Range<usize>> {
        let fits = (2 * SHORTEST_PART..=LONGEST_WORD).contains(&word.len());
        if !fits || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Vec::new();
        }
        let parts = self.parts(word, 0, 3);
        if parts.len() < 2 { Vec::new() } else { parts }
    }

    /// Parts of `word[from..]`, at most so many; empty when there is no way.
    fn parts(&self, word: &str, from: usize, most: usize) -> Vec<Range<usize>> {
        if from > 0 && self.has(&word[from..]) {
            return std::iter::once(from..word.len()).collect();
        }
        if most == 1 {
            return Vec::new();
        }
        let mut best: Vec<Range<usize>> = Vec::new();
        for end in from + SHORTEST_PART..=word.len().saturating_sub(SHORTEST_PART) {
            if !self.has(&word[from..end]) {
                continue;
            }
            for link in LINKS.iter().filter(|link| word[end..].starts_with(**link)) {
                let rest = self.parts(word, end + link.len(), most - 1);
                if !rest.is_empty() && (best.is_empty() || rest.len() + 1 < best.len()) {
                    best.clear();
                    best.push(from..end);
                    best.extend(rest);
                }
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nouns(words: &[&str]) -> Nouns {
        let mut nouns = Nouns::default();
        words.iter().for_each(|word| nouns.add(word));
        nouns
    }

    fn split<'a>(nouns: &Nouns, word: &'a str) -> Vec<&'a str> {
        nouns.split(word).into_iter().map(|range| &word[range]).collect()
    }

    #[test]
    fn compounds_fall_apart_at_known_nouns() {
        let dutch = nouns(&["straat", "intimidatie", "veiligheid", "overleg", "jeugd", "werk", "beleid"]);
        assert_eq!(split(&dutch, "straatintimidatie"), ["straat", "intimidatie"]);
        assert_eq!(split(&dutch, "veiligheidsoverleg"), ["veiligheid", "overleg"]);
        assert_eq!(split(&dutch, "jeugdwerkbeleid"), ["jeugd", "werk", "beleid"]);
        let german = nouns(&["jugend", "gewalt", "kontrolle", "polizei", "gruppe", "praevention"]);
        assert_eq!(split(&german, "jugendgewalt"), ["jugend", "gewalt"]);
        assert_eq!(split(&german, "gruppenkontrolle"), ["gruppe", "kontrolle"]);
    }

    #[test]
    fn words_without_known_parts_stay_whole() {
        let dutch = nouns(&["straat", "werk"]);
        for word in ["politie", "straat", "straten", "straatx", "", "ß", &"straat".repeat(40)] {
            assert!(dutch.split(word).is_empty(), "{word}");
        }
    }
}
