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

/// All spellings that are known, with how common they are.
#[derive(Debug, Default)]
pub(super) struct Speller {
    spellings: Vec<Spelling>,
}

#[derive(Debug)]
struct Spelling {
    folded: Box<str>,
    /// As it is shown; with accents where the thesaurus writes them.
    shown: Box<str>,
    /// Which letters occur in it, one bit each; two words of little distance differ in few.
    letters: u32,
    /// How many documents have it.
    holders: u32,
    /// Languages (one bit each) in which the thesaurus knows it.
    langs: u8,
}

impl Speller {
    fn new(thesaurus: &Thesaurus, documents: &Generation) -> Self {
        let mut known: FxHashMap<String, Spelling> = FxHashMap::default();
        for (folded, holders) in documents.terms.vocabulary(Slot::Folded) {
            if folded.chars().count() >= SHORTEST - 1 && folded.chars().all(char::is_alphabetic) {
                let spelling = Spelling {
                    shown: folded.as_str().into(),
                    letters: letters(&folded),
                    folded: folded.as_str().into(),
                    holders,
                    langs: 0,
                };
                known.insert(folded, spelling);
            }
        }
        for word in &thesaurus.known {
            let folded = fold(&word.lower);
            let spelling = known.entry(folded).or_insert_with_key(|folded| Spelling {
                shown: word.lower.as_str().into(),
                letters: letters(folded),
                folded: folded.as_str().into(),
                holders: 0,
                langs: 0,
            });
            spelling.shown = word.lower.as_str().into();
            spelling.langs |= 1 << word.lang as u8;
        }
        let mut spellings: Vec<Spelling> = known.into_values().collect();
        spellings.sort_by(|one, other| one.folded.cmp(&other.folded));
        Speller { spellings }
    }

    /// The most likely word that was meant.
    fn nearest(&self, folded: &str, lang: Lang) -> Option<&str> {
        let typed: Vec<char> = folded.chars().collect();
        if typed.len() < SHORTEST || !typed.iter().all(|letter| letter.is_alphabetic()) {
            return None;
        }
        let most = if typed.len() >= FORGIVING { 2 } else { 1 };
        let mask = letters(folded);
        let mut best: Option<(f32, &Spelling)> = None;
        for spelling in &self.spellings {
            if (spelling.letters ^ mask).count_ones() > 2 * most as u32
                || spelling.folded.len().abs_diff(folded.len()) > 2 * most
            {
                continue;
            }
            let Some(distance) = distance(&typed, &spelling.folded, most) else { continue };
            let first_differs = !spelling.folded.starts_with(typed[0]);
            if distance == 0 || (first_differs && distance > 1) {
                continue;
            }
            let own = spelling.langs & 1 << lang as u8 != 0;
            let cost = distance as f32 + if first_differs { 0.5 } else { 0.0 }
                - if own { 0.3 } else { 0.0 }
                - 0.12 * (1.0 + spelling.holders as f32).ln();
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, spelling));
            }
        }
        best.map(|(_, spelling)| &*spelling.shown)
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
    if !documents.terms.get(Slot::Folded, &folded).is_empty() {
        return true;
    }
    let words = words(lower);
    Lang::ALL.into_iter().any(|lang| {
        thesaurus.analyzers.tokens(lang, &words).iter().any(|token| {
            token.parts.len() > 1
                || thesaurus.knows(lang, &token.stem)
                || !documents.terms.get(Slot::Words(lang as u8), &token.stem).is_empty()
        })
    })
}

/// Two words between which the space was forgotten.
fn halves(documents: &Generation, folded: &str) -> Option<String> {
    let holders = |half: &str| documents.terms.get(Slot::Folded, half).len();
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
    let mut rows = [[usize::MAX / 2; LONGEST + 1]; 3];
    let word: Vec<char> = word.chars().take(LONGEST).collect();
    if typed.len() > LONGEST || typed.len().abs_diff(word.len()) > most {
        return None;
    }
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
