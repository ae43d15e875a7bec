//! Reads a query: which of its words matter, what they may mean, and where to look for that.
//!
//! Every word that says something becomes a [`Unit`]; a unit lists the ways in which a document may
//! answer it. A document's score for a unit is that of the best way (disjunction-max), and units
//! add up, so that a document which answers more of the query comes before one which repeats a word.

use std::ops::Range;

use kernel::Lang;

use super::analyze::fold::fold;
use super::analyze::{Token, Word, words};
use super::card::meaning_term;
use super::generation::Generation;
use super::hash::TermHash;
use super::highlight::Wanted;
use super::schema::Slot;
use super::thesaurus::Sense;
use super::{Request, Thesaurus, Understood};

/// Words beyond these are not read: nobody types them, programs do.
const MOST_WORDS: usize = 64;

/// Characters beyond these are not read.
const MOST_BYTES: usize = 4096;

/// The same letters in a language that the word was probably not meant in.
const OTHER_LANGUAGE: f32 = 0.6;

/// A name: who types a place means that place.
const NAME: f32 = 1.1;

/// The word as it is written, accents aside, in whatever language.
const FOLDED: f32 = 0.8;

/// The last part of a compound, which carries the meaning.
const HEAD: f32 = 0.7;

/// The other parts of a compound.
const MODIFIER: f32 = 0.6;

/// A part of a compound that stands alone in the document.
const PART: f32 = 0.8;

/// A word of the lexicon that means the same, in whatever language.
const MEANING: f32 = 0.9;

/// A meaning of a word within a phrase that has a meaning of its own.
const COVERED: f32 = 0.7;

/// A concept directly below.
const NARROWER: f32 = 0.6;

/// A concept two steps below.
const DEEPER: f32 = 0.4;

/// A concept directly above.
const BROADER: f32 = 0.3;

/// A concept beside.
const RELATED: f32 = 0.3;

/// One way in which a document may answer a unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Variant {
    pub(super) slot: Slot,
    pub(super) hash: TermHash,
    /// How well this way answers, at most about 1.
    pub(super) weight: f32,
    /// It says the same as the word, so its rarity is the word's.
    pub(super) same: bool,
}

/// A word of the query, or a part of a compound.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    /// How much it counts beside the others.
    pub(super) share: f32,
    pub(super) variants: Vec<Variant>,
}

impl Unit {
    fn add(&mut self, slot: Slot, term: &str, weight: f32, same: bool) {
        let hash = TermHash::of(term);
        match self.variants.iter_mut().find(|known| known.slot == slot && known.hash == hash) {
            Some(known) => {
                known.weight = known.weight.max(weight);
                known.same |= same;
            }
            None => self.variants.push(Variant { slot, hash, weight, same }),
        }
    }
}

/// A query as it was understood.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) units: Vec<Unit>,
    pub(super) understood: Vec<Understood>,
    pub(super) corrected: Option<String>,
    pub(super) wanted: Wanted,
}

/// A word of the query that matters.
struct Asked {
    /// In lower case.
    lower: String,
    /// Where it was typed.
    range: Range<usize>,
    /// The language in which it is most likely meant.
    lang: Lang,
    /// Its units: one, or one a part of the compound.
    units: Range<usize>,
}

/// Reads a request against what the index holds now.
pub(super) fn read(thesaurus: &Thesaurus, documents: &Generation, request: &Request) -> Reading {
    let typed = cut(&request.text);
    let mut reading = Reading::default();
    let repaired =
        if request.exact { None } else { super::spell::repair(thesaurus, documents, typed, request.lang) };
    let text = repaired.as_deref().unwrap_or(typed);
    let reader = Reader { thesaurus, documents, request, text };
    reader.read(&mut reading);
    reading.corrected = repaired;
    reading
}

/// The beginning of a text that is read.
fn cut(text: &str) -> &str {
    let end = (0..=MOST_BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

/// The words of a query that say something to a reader of this language; all when none does.
pub(super) fn telling_words(thesaurus: &Thesaurus, text: &str, lang: Lang) -> Vec<Word> {
    let mut all = words(text);
    all.truncate(MOST_WORDS);
    let telling = |word: &Word| !thesaurus.analyzers.is_stop(lang, &word.lower);
    if all.iter().any(telling) {
        all.retain(telling);
    }
    all
}

struct Reader<'a> {
    thesaurus: &'a Thesaurus,
    documents: &'a Generation,
    request: &'a Request,
    text: &'a str,
}

/// A concept or meaning said by some of the words.
struct Said {
    sense: Sense,
    words: Range<usize>,
    weight: f32,
    part: Option<usize>,
}

impl Reader<'_> {
    fn read(&self, reading: &mut Reading) {
        let words = telling_words(self.thesaurus, self.text, self.request.lang);
        let analyzers = &self.thesaurus.analyzers;
        let tokens: [Vec<Token>; 4] = Lang::ALL.map(|lang| analyzers.tokens(lang, &words));
        let mut asked = Vec::with_capacity(words.len());
        for (position, word) in words.into_iter().enumerate() {
            let lang = self.language_of(position, &tokens);
            let first = reading.units.len();
            self.add_word(reading, &word, position, lang, &tokens);
            asked.push(Asked {
                lower: word.lower,
                range: word.range,
                lang,
                units: first..reading.units.len(),
            });
        }
        self.add_joined(reading, &asked);
        self.add_senses(reading, &asked, &tokens);
    }

    /// The reader's language if it knows the word, else the first that does.
    fn language_of(&self, word: usize, tokens: &[Vec<Token>; 4]) -> Lang {
        let own = self.request.lang;
        let knows = |lang: Lang| {
            tokens[lang.index()].iter().find(|token| token.word == word).is_some_and(|token| {
                self.thesaurus.knows(lang, &token.stem)
                    || !token.parts.is_empty()
                    || self.documents.terms.has(Slot::Words(lang as u8), &token.stem)
            })
        };
        if knows(own) {
            return own;
        }
        Lang::ALL.into_iter().find(|lang| *lang != own && knows(*lang)).unwrap_or(own)
    }

    /// Adds the units of a word with the ways to find the word itself.
    fn add_word(
        &self,
        reading: &mut Reading,
        word: &Word,
        position: usize,
        lang: Lang,
        tokens: &[Vec<Token>; 4],
    ) {
        let token_in = |lang: Lang| tokens[lang.index()].iter().find(|token| token.word == position);
        let mut whole = Unit { share: 1.0, variants: Vec::new() };
        for other in Lang::ALL {
            if let Some(token) = token_in(other) {
                let weight = if other == lang { 1.0 } else { OTHER_LANGUAGE };
                whole.add(Slot::Words(other as u8), &token.stem, weight, other == lang);
                reading.wanted.add_stem(other, &token.stem);
            }
        }
        let folded = fold(&word.lower);
        whole.add(Slot::Names, &folded, NAME, true);
        reading.wanted.add_folded(&folded);
        whole.add(Slot::Folded, &folded, FOLDED, false);
        let parts = token_in(lang).map(|token| token.parts.as_slice()).unwrap_or_default();
        if parts.len() < 2 {
            reading.units.push(whole);
            return;
        }
        for (at, part) in parts.iter().enumerate() {
            let share = if at + 1 == parts.len() { HEAD } else { MODIFIER };
            let mut unit = Unit { share, variants: whole.variants.clone() };
            unit.add(Slot::Words(lang as u8), part, PART, true);
            reading.wanted.add_stem(lang, part);
            reading.units.push(unit);
        }
    }

    /// Two words that others write as one: `jeugd werk`, `night life`.
    fn add_joined(&self, reading: &mut Reading, asked: &[Asked]) {
        for pair in asked.windows(2) {
            let [one, other] = pair else { continue };
            for link in ["", "s"] {
                let joined = format!("{}{link}{}", one.lower, other.lower);
                let stem = self.thesaurus.analyzers.stem(one.lang, &joined);
                let slot = Slot::Words(one.lang as u8);
                if !self.documents.terms.has(slot, &stem) {
                    continue;
                }
                reading.wanted.add_stem(one.lang, &stem);
                for unit in &mut reading.units[one.units.start..other.units.end] {
                    unit.add(slot, &stem, 1.0, false);
                }
            }
        }
    }

    /// Adds concepts and meanings.
    fn add_senses(&self, reading: &mut Reading, asked: &[Asked], tokens: &[Vec<Token>; 4]) {
        let said: Vec<Said> = self.said(asked, tokens);
        let (mut concepts, meanings): (Vec<Said>, Vec<Said>) =
            said.into_iter().partition(|said| matches!(said.sense, Sense::Concept { .. }));
        // The longest label wins: who types “violence conjugale” does not mean violence at large.
        concepts.sort_by(|one, other| {
            (other.words.len(), other.weight)
                .partial_cmp(&(one.words.len(), one.weight))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut taken: Vec<(Range<usize>, Option<usize>)> = Vec::new();
        concepts.retain(|said| {
            let clear = taken.iter().all(|(words, part)| {
                (words == &said.words && (*part == said.part || part.is_some()))
                    || words.end <= said.words.start
                    || said.words.end <= words.start
            });
            if clear {
                taken.push((said.words.clone(), said.part));
            }
            clear
        });
        concepts.sort_by_key(|said| (said.words.start, said.part));
        for said in &concepts {
            self.add_concept(reading, asked, said);
        }
        for said in &meanings {
            let Sense::Meaning(meaning) = said.sense else { continue };
            let covered = meanings.iter().any(|longer| {
                longer.words.len() > said.words.len()
                    && longer.words.start <= said.words.start
                    && longer.words.end >= said.words.end
            });
            let others =
                meanings.iter().filter(|other| other.words == said.words && other.part == said.part).count();
            // A word of many meanings says each of them with less force.
            let mut weight = MEANING * said.weight / (others as f32).sqrt().sqrt();
            if covered {
                weight *= COVERED;
            }
            reading.wanted.add_sense(said.sense);
            for unit in &mut reading.units[units_of(asked, said)] {
                unit.add(Slot::Meanings, &meaning_term(meaning), weight, true);
            }
        }
    }

    /// What the words say, in any of the languages.
    fn said(&self, asked: &[Asked], tokens: &[Vec<Token>; 4]) -> Vec<Said> {
        let mut said: Vec<Said> = Vec::new();
        for lang in Lang::ALL {
            let tokens = &tokens[lang.index()];
            for found in self.thesaurus.recognise(lang, tokens) {
                let first = tokens[found.tokens.start].word;
                let words = first..tokens[found.tokens.end - 1].word + 1;
                // A single word speaks its own language; a phrase may speak any.
                if words.len() == 1 && asked[first].lang != lang && matches!(found.sense, Sense::Meaning(_)) {
                    continue;
                }
                let mut weight = match found.sense {
                    Sense::Concept { preferred: false, .. } => 0.9,
                    _ => 1.0,
                };
                if asked[first].lang != lang {
                    weight *= 0.9;
                }
                let part = found
                    .part
                    .then(|| self.part_position(&tokens[found.tokens.start], lang, found.sense))
                    .flatten();
                if found.part && (asked[first].lang != lang || part.is_none()) {
                    continue;
                }
                let new = Said { sense: found.sense, words, weight, part };
                match said.iter_mut().find(|old| {
                    old.sense.plain() == new.sense.plain() && old.words == new.words && old.part == new.part
                }) {
                    Some(old) => old.weight = old.weight.max(new.weight),
                    None => said.push(new),
                }
            }
        }
        said
    }

    /// Which part of the compound says it.
    fn part_position(&self, token: &Token, lang: Lang, sense: Sense) -> Option<usize> {
        token.parts.iter().position(|part| {
            let alone = Token { word: 0, stem: part.clone(), parts: Vec::new() };
            self.thesaurus.recognise(lang, &[alone]).iter().any(|found| found.sense == sense)
        })
    }

    fn add_concept(&self, reading: &mut Reading, asked: &[Asked], said: &Said) {
        let Sense::Concept { entry, .. } = said.sense else { return };
        let id = self.thesaurus.id(entry);
        let on = !self.request.without.iter().any(|off| off == id);
        let typed = &self.text[asked[said.words.start].range.start..asked[said.words.end - 1].range.end];
        if reading.understood.iter().all(|known| known.id != id) {
            reading.understood.push(Understood { id: id.to_owned(), words: typed.to_owned(), on });
        }
        if !on {
            return;
        }
        reading.wanted.add_sense(said.sense);
        let units = units_of(asked, said);
        for unit in &mut reading.units[units] {
            let mut add = |entry: u32, weight: f32, same: bool| {
                unit.add(Slot::Concepts, self.thesaurus.id(entry), said.weight * weight, same);
            };
            add(entry, 1.0, true);
            for narrower in self.thesaurus.narrower(entry) {
                add(*narrower, NARROWER, false);
                for deeper in self.thesaurus.narrower(*narrower) {
                    add(*deeper, DEEPER, false);
                }
            }
            for broader in self.thesaurus.broader(entry) {
                add(broader, BROADER, false);
            }
            for related in self.thesaurus.related(entry) {
                add(*related, RELATED, false);
            }
        }
    }
}

/// The units that speak through these words.
fn units_of(asked: &[Asked], said: &Said) -> Range<usize> {
    let units = asked[said.words.start].units.start..asked[said.words.end - 1].units.end;
    match said.part {
        Some(part) if part < units.len() => units.start + part..units.start + part + 1,
        _ => units,
    }
}
