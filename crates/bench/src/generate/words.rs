//! What made-up practices are written in: real words of the field, and many more that only sound like it.
//!
//! A language's few thousand real words are too few: as a collection grows, so does the number of its
//! different words (Heaps' law), and with it the size of every index. Syllables make up the rest.

use std::collections::HashSet;

use kernel::Lang;
use vocabulary::Vocabulary;

use super::dice::Dice;

/// Content words a language.
const SIZE: usize = 30_000;
/// Of the commonest words, so many are real ones.
const REAL: f64 = 0.7;
/// Out of so many words of a text, one is an article, a preposition and the like.
const FUNCTION: f64 = 0.42;

/// Everyday words with their equivalents: real words in all four languages.
const LEXICON: &str = include_str!("../../../../content/lexicon.tsv");

/// The words of the four languages.
pub(crate) struct Words {
    /// The commonest first.
    content: [Vec<String>; 4],
}

impl Words {
    /// The words of a platform with this vocabulary. Always the same.
    pub(crate) fn new(vocabulary: &Vocabulary) -> Self {
        Words { content: Lang::ALL.map(|lang| content_words(vocabulary, lang)) }
    }

    /// A content word of the language, common ones most often.
    pub(crate) fn word(&self, dice: &mut Dice, lang: Lang) -> &str {
        dice.pick_ranked(&self.content[lang.index()]).as_str()
    }

    /// So many words, the first with a capital, without an end. `about` stands among them.
    pub(crate) fn phrase(&self, dice: &mut Dice, lang: Lang, length: usize, about: Option<&str>) -> String {
        let mut phrase = String::new();
        let place = about.map(|_| dice.between(0, length.saturating_sub(1)));
        for at in 0..length {
            if at > 0 {
                phrase.push(' ');
            }
            // What it is about, and the last word, which is never an article.
            match about.filter(|_| place == Some(at)) {
                Some(about) => phrase.push_str(about),
                None if at + 1 < length && dice.chance(FUNCTION) => {
                    let small = dice.pick(function(lang));
                    phrase.push_str(small);
                }
                None => phrase.push_str(self.word(dice, lang)),
            }
        }
        vocabulary::model::capitalised(&phrase)
    }

    /// Sentences of so many words together, about.
    pub(crate) fn sentences(
        &self,
        dice: &mut Dice,
        lang: Lang,
        length: usize,
        about: Option<&str>,
    ) -> String {
        let mut text = String::new();
        let mut left = length;
        let mut about = about;
        while left > 0 {
            let next = dice.between(8, 22).min(left);
            // No sentence of two or three words at the end.
            let next = if left - next < 5 { left } else { next };
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&self.phrase(dice, lang, next, about.take()));
            text.push('.');
            left -= next;
        }
        text
    }
}

fn content_words(vocabulary: &Vocabulary, lang: Lang) -> Vec<String> {
    let mut dice = Dice::new(0x0077_6f72_6473 + lang.index() as u64);
    let mut known: HashSet<String> = function(lang).iter().map(|word| (*word).to_owned()).collect();
    let mut real: Vec<String> =
        real_words(vocabulary, lang).filter(|word| known.insert(word.clone())).collect();
    // A file follows topics; how common a word is must not.
    dice.shuffle(&mut real);
    let mut words = Vec::with_capacity(SIZE);
    while words.len() < SIZE {
        let next = if dice.chance(REAL) { real.pop() } else { None };
        let next = next.or_else(|| Some(invented(&mut dice, lang)).filter(|word| known.insert(word.clone())));
        words.extend(next);
    }
    words
}

/// Single words of the lexicon and of the vocabulary's labels, as they are written.
fn real_words(vocabulary: &Vocabulary, lang: Lang) -> impl Iterator<Item = String> {
    let lines = LEXICON.lines().filter(|line| !line.starts_with('#'));
    let columns = lines.filter_map(move |line| line.split('\t').nth(lang.index()));
    let everyday = columns.flat_map(|column| column.split('|'));
    let concepts = vocabulary.concepts();
    let labels = concepts.iter().flat_map(move |concept| {
        std::iter::once(concept.label(lang)).chain(concept.also(lang).iter().map(String::as_str))
    });
    everyday
        .chain(labels)
        .map(str::trim)
        .filter(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic))
        .map(str::to_owned)
}

/// A word that nobody knows, of two to four syllables.
fn invented(dice: &mut Dice, lang: Lang) -> String {
    let (begins, middles, ends) = syllables(lang);
    let mut word = String::from(*dice.pick(begins));
    for _ in 0..dice.between(0, 2) {
        let middle = dice.pick(middles);
        word.push_str(middle);
    }
    let end = dice.pick(ends);
    word.push_str(end);
    if lang == Lang::De && dice.chance(0.6) { vocabulary::model::capitalised(&word) } else { word }
}

#[rustfmt::skip]
fn function(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => &["de", "het", "een", "van", "en", "in", "op", "te", "met", "voor", "door", "aan", "bij", "die", "ook", "niet"],
        Lang::Fr => &["le", "la", "les", "un", "une", "de", "des", "et", "en", "dans", "avec", "pour", "par", "qui", "sur", "aux"],
        Lang::De => &["der", "die", "das", "und", "in", "mit", "von", "für", "auf", "im", "eine", "den", "zu", "bei", "nicht", "auch"],
        Lang::En => &["the", "a", "of", "and", "in", "to", "with", "for", "on", "by", "that", "their", "from", "who", "not", "at"],
    }
}

type Syllables = (&'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// How words of a language begin, go on and end.
#[rustfmt::skip]
fn syllables(lang: Lang) -> Syllables {
    match lang {
        Lang::Nl => (
            &["ver", "be", "ge", "aan", "op", "sta", "wij", "bu", "stra", "over", "sa", "mee", "veel", "goe", "schoo", "spre", "trek", "kla", "blij", "hui", "wer", "lee", "zor", "kan"],
            &["de", "ver", "ra", "lij", "ke", "wo", "si", "ster", "vaar", "gel", "ten", "ma", "dui", "bin", "gro", "scha"],
            &["ning", "heid", "schap", "ling", "teit", "ken", "ders", "baar", "lijk", "werk", "huis", "pen", "sel", "dienst", "loos", "groep"],
        ),
        Lang::Fr => (
            &["pré", "com", "ré", "dé", "con", "mé", "par", "sou", "vi", "an", "ou", "bra", "cha", "jou", "lien", "qua", "tra", "sur", "mai", "pou", "fon", "gar", "re", "ta"],
            &["ven", "mu", "di", "ti", "ra", "llo", "cou", "ssa", "gna", "pli", "vo", "ré", "ci", "ma", "bé", "nou"],
            &["tion", "ment", "té", "teur", "trice", "age", "ance", "elle", "ière", "iste", "eux", "ade", "ique", "isme", "ure", "oir"],
        ),
        Lang::De => (
            &["ver", "ge", "be", "zu", "an", "auf", "spra", "stra", "schu", "nach", "wohn", "mit", "ju", "kla", "brü", "gru", "trä", "leh", "für", "hei", "wer", "fei", "sor", "tau"],
            &["mit", "de", "ra", "schaf", "len", "wir", "bil", "ste", "gen", "tra", "lo", "ban", "rück", "scho", "fa", "wei"],
            &["ung", "heit", "keit", "schaft", "lich", "bar", "haus", "werk", "ler", "dienst", "ling", "nis", "tum", "gruppe", "platz", "sam"],
        ),
        Lang::En => (
            &["com", "re", "pre", "con", "in", "sha", "street", "trou", "bri", "lear", "nei", "gather", "hou", "mee", "pla", "sto", "thri", "wel", "par", "for", "clo", "dis", "tea", "gra"],
            &["mu", "ven", "ti", "pel", "ra", "cog", "lin", "ber", "sti", "ma", "der", "vo", "ga", "no", "scri", "du"],
            &["tion", "ment", "ness", "ship", "ity", "er", "ing", "able", "ful", "less", "hood", "ward", "ance", "ist", "age", "work"],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_many_all_different_and_partly_real() {
        let vocabulary = Vocabulary::built_in().unwrap();
        let words = Words::new(&vocabulary);
        for (lang, known) in
            [(Lang::Nl, "jongeren"), (Lang::Fr, "jeunesse"), (Lang::De, "Jugend"), (Lang::En, "youth")]
        {
            let list = &words.content[lang.index()];
            let different: HashSet<&String> = list.iter().collect();
            assert_eq!((list.len(), different.len()), (SIZE, SIZE), "{lang}");
            assert!(list[..10_000].iter().any(|word| word == known), "{lang}: {known}");
        }
    }

    #[test]
    fn sentences_have_the_words_they_were_asked_for() {
        let words = Words::new(&Vocabulary::built_in().unwrap());
        let text = words.sentences(&mut Dice::new(3), Lang::Nl, 60, Some("straathoekwerk"));
        assert_eq!(text.split_whitespace().count(), 60, "{text}");
        assert!(text.to_lowercase().contains("straathoekwerk"), "{text}");
        assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{text}");
    }
}
