//! Repairs words that nobody knows: neither the documents nor the thesaurus.

use kernel::Lang;
use rustc_hash::FxHashMap;

use super::Thesaurus;
use super::analyze::fold::fold;
use super::analyze::words;
use super::generation::Generation;
use super::schema::Slot;
use super::understand::telling_words;

/// Shorter words are not repaired: everything is near to them.
const SHORTEST: usize = 4;

/// From this length on two mistakes are forgiven.
const FORGIVING: usize = 6;

/// Shortest half when a word is taken apart where a space was forgotten.
const SHORTEST_HALF: usize = 4;

/// All spellings that are known, with how common they are. There are as many as different words in all
/// documents, so they lie side by side, by length, and what tells most of them off in a look stands apart.
#[derive(Debug, Default)]
pub(super) struct Speller {
    /// The spellings after one another, folded.
    text: String,
    /// Where each begins; one more than there are spellings.
    starts: Vec<u32>,
    /// Which letters occur in each, one bit each; two words of little distance differ in few.
    letters: Vec<u32>,
    /// How many documents have it.
    holders: Vec<u32>,
    /// Languages (one bit each) in which the thesaurus knows it.
    langs: Vec<u8>,
    /// Those that are shown otherwise than folded, as the thesaurus writes them.
    shown: FxHashMap<u32, Box<str>>,
    /// By bytes of a spelling, the first that is at least as long.
    by_length: Vec<u32>,
}

impl Speller {
    fn new(thesaurus: &Thesaurus, documents: &Generation) -> Self {
        #[derive(Default)]
        struct Spelling<'a> {
            holders: u32,
            langs: u8,
            shown: Option<&'a str>,
        }
        let mut known: FxHashMap<String, Spelling<'_>> = FxHashMap::default();
        for (folded, holders) in documents.vocabulary(Slot::Folded) {
            if folded.chars().count() >= SHORTEST - 1 && folded.chars().all(char::is_alphabetic) {
                known.insert(folded, Spelling { holders, ..Spelling::default() });
            }
        }
        for (word, lang) in thesaurus.known_words() {
            let spelling = known.entry(fold(word)).or_default();
            spelling.shown = Some(word);
            spelling.langs |= 1 << lang as u8;
        }
        let mut all: Vec<(String, Spelling<'_>)> = known.into_iter().collect();
        all.sort_unstable_by(|(one, _), (other, _)| (one.len(), one).cmp(&(other.len(), other)));
        let mut speller = Speller { starts: vec![0], ..Speller::default() };
        for (number, (folded, spelling)) in (0..).zip(all) {
            if speller.by_length.len() <= folded.len() {
                speller.by_length.resize(folded.len() + 1, number);
            }
            if let Some(shown) = spelling.shown.filter(|shown| *shown != folded) {
                speller.shown.insert(number, shown.into());
            }
            speller.text.push_str(&folded);
            speller.starts.push(speller.text.len() as u32);
            speller.letters.push(letters(&folded));
            speller.holders.push(spelling.holders);
            speller.langs.push(spelling.langs);
        }
        speller.text.shrink_to_fit();
        speller
    }

    fn folded(&self, number: usize) -> &str {
        &self.text[self.starts[number] as usize..self.starts[number + 1] as usize]
    }

    /// The most likely word that was meant.
    fn nearest(&self, folded: &str, lang: Lang) -> Option<&str> {
        let typed: Vec<char> = folded.chars().collect();
        if typed.len() < SHORTEST || !typed.iter().all(|letter| letter.is_alphabetic()) {
            return None;
        }
        let most = if typed.len() >= FORGIVING { 2 } else { 1 };
        let mask = letters(folded);
        let begin = |length: usize| self.by_length.get(length).map_or(self.letters.len(), |at| *at as usize);
        let range = begin(folded.len().saturating_sub(2 * most))..begin(folded.len() + 2 * most + 1);
        let mut best: Option<(f32, usize)> = None;
        for (number, letters) in range.clone().zip(&self.letters[range]) {
            if (letters ^ mask).count_ones() > 2 * most as u32 {
                continue;
            }
            let spelling = self.folded(number);
            let Some(distance) = distance(&typed, spelling, most) else { continue };
            let first_differs = !spelling.starts_with(typed[0]);
            if distance == 0 || (first_differs && distance > 1) {
                continue;
            }
            let own = self.langs[number] & 1 << lang as u8 != 0;
            let cost = distance as f32 + if first_differs { 0.5 } else { 0.0 }
                - if own { 0.3 } else { 0.0 }
                - 0.12 * (1.0 + self.holders[number] as f32).ln();
            // Of equals the first in the order of letters, so that an answer is always the same.
            let before = |(least, other): (f32, usize)| {
                cost < least || (cost == least && spelling < self.folded(other))
            };
            if best.is_none_or(before) {
                best = Some((cost, number));
            }
        }
        let (_, number) = best?;
        Some(self.shown.get(&(number as u32)).map_or_else(|| self.folded(number), AsRef::as_ref))
    }
}

/// The text with its unknown words repaired; none when there is nothing to repair.
pub(super) fn repair(
    thesaurus: &Thesaurus,
    documents: &Generation,
    text: &str,
    lang: Lang,
) -> Option<String> {
    let mut repaired = String::new();
    let mut copied = 0;
    for word in telling_words(thesaurus, text, lang) {
        if is_known(thesaurus, documents, &word.lower) {
            continue;
        }
        let folded = fold(&word.lower);
        let better = match halves(documents, &folded) {
            Some(halves) => halves,
            None => {
                let speller = documents.speller.get_or_init(|| Speller::new(thesaurus, documents));
                match speller.nearest(&folded, lang) {
                    Some(nearest) => nearest.to_owned(),
                    None => continue,
                }
            }
        };
        repaired.push_str(&text[copied..word.range.start]);
        repaired.push_str(&better);
        copied = word.range.end;
    }
    (copied > 0).then(|| {
        repaired.push_str(&text[copied..]);
        repaired
    })
}

/// Whether documents or thesaurus know the word, in any language and inflection.
fn is_known(thesaurus: &Thesaurus, documents: &Generation, lower: &str) -> bool {
    let folded = fold(lower);
    if documents.terms.has(Slot::Folded, &folded) {
        return true;
    }
    let words = words(lower);
    Lang::ALL.into_iter().any(|lang| {
        thesaurus.analyzers.tokens(lang, &words).iter().any(|token| {
            token.parts.len() > 1
                || thesaurus.knows(lang, &token.stem)
                || documents.terms.has(Slot::Words(lang as u8), &token.stem)
        })
    })
}

/// Two words between which the space was forgotten.
fn halves(documents: &Generation, folded: &str) -> Option<String> {
    let holders = |half: &str| documents.terms.count(Slot::Folded, half);
    (SHORTEST_HALF..=folded.len().saturating_sub(SHORTEST_HALF))
        .filter(|at| folded.is_char_boundary(*at))
        .map(|at| folded.split_at(at))
        .map(|(one, other)| (holders(one).min(holders(other)), one, other))
        .filter(|(least, ..)| *least > 0)
        .max_by_key(|(least, ..)| *least)
        .map(|(_, one, other)| format!("{one} {other}"))
}

fn letters(word: &str) -> u32 {
    word.chars().fold(0, |mask, letter| mask | 1 << (letter as u32 % 32))
}

/// How many letters to put in, leave out, change or swap with their neighbour (Damerau's distance,
/// each place touched once); none when more than `most`.
pub(super) fn distance(typed: &[char], word: &str, most: usize) -> Option<usize> {
    const LONGEST: usize = 64;
    const FAR: usize = usize::MAX / 2;
    let mut letters = ['\0'; LONGEST];
    let mut length = 0;
    for (place, letter) in letters.iter_mut().zip(word.chars()) {
        *place = letter;
        length += 1;
    }
    let word = &letters[..length];
    if typed.len() > LONGEST || typed.len().abs_diff(word.len()) > most {
        return None;
    }
    let mut rows = [[FAR; LONGEST + 1]; 3];
    for (column, cell) in rows[0].iter_mut().enumerate().take(word.len() + 1) {
        *cell = column;
    }
    for (row, letter) in typed.iter().enumerate() {
        let [before, last, current] = {
            let row = row as isize;
            [(row - 1).rem_euclid(3) as usize, row.rem_euclid(3) as usize, (row + 1).rem_euclid(3) as usize]
        };
        rows[current][0] = row + 1;
        let mut least = row + 1;
        for (column, other) in word.iter().enumerate() {
            let change = rows[last][column] + usize::from(letter != other);
            let mut cost = change.min(rows[last][column + 1] + 1).min(rows[current][column] + 1);
            if row > 0 && column > 0 && *letter == word[column - 1] && typed[row - 1] == *other {
                cost = cost.min(rows[before][column - 1] + 1);
            }
            rows[current][column + 1] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
    }
    let distance = rows[typed.len() % 3][word.len()];
    (distance <= most).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_mistakes() {
        let table = [
            ("childern", "children", 2, Some(1)),
            ("mediaters", "mediators", 2, Some(1)),
            ("vilence", "violence", 2, Some(1)),
            ("jungendliche", "jugendliche", 2, Some(1)),
            ("straat", "straat", 2, Some(0)),
            ("kitten", "sitting", 2, None),
            ("kitten", "sitting", 3, Some(3)),
            ("", "ab", 2, Some(2)),
            ("abc", "", 2, None),
        ];
        for (typed, word, most, expected) in table {
            let typed: Vec<char> = typed.chars().collect();
            assert_eq!(distance(&typed, word, most), expected, "{word}");
        }
    }
}
