//! Marks in a text what made it match.

mod scan;
mod starts;

use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use kernel::Lang;
use rustc_hash::FxHashMap;

use super::Thesaurus;
use super::analyze::fold::fold;
use super::analyze::{Analyzers, Spans, lower, spans_from, stretch};
use super::hash::TermHash;
use super::thesaurus::Sense;
use scan::Scan;

/// Shorter words are no compounds worth taking apart.
const SHORTEST_COMPOUND: usize = 8;

/// Shorter parts of compounds are not looked for.
const SHORTEST_PART: usize = 4;

/// What a query is looking for, in the form texts are compared in.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    stems: [Vec<String>; 4],
    folded: Vec<String>,
    senses: Vec<Sense>,
}

impl Wanted {
    /// A stem of one language.
    pub(super) fn add_stem(&mut self, lang: Lang, stem: &str) {
        self.stems[lang.index()].push(stem.to_owned());
    }

    /// A folded word, whatever the language.
    pub(super) fn add_folded(&mut self, folded: &str) {
        self.folded.push(folded.to_owned());
    }

    /// A concept or meaning, by all its labels.
    pub(super) fn add_sense(&mut self, sense: Sense) {
        self.senses.push(sense);
    }
}

/// Knows the words and concepts of one query.
#[derive(Clone, Debug, Default)]
pub struct Highlighter(Option<Arc<Marks>>);

#[derive(Debug)]
struct Marks {
    thesaurus: Arc<Thesaurus>,
    wanted: Wanted,
    /// Made when a text of the language is first marked.
    compiled: [OnceLock<Compiled>; 4],
}

/// What to mark in texts of one language.
#[derive(Debug, Default)]
struct Compiled {
    /// Hashes: there are many labels, few words are ever compared with them, and to copy them all for
    /// each query would cost more than finding what to mark.
    stems: Vec<TermHash>,
    folded: Vec<String>,
    /// Labels of several words: first stem → the stems that follow.
    phrases: FxHashMap<String, Vec<Vec<String>>>,
    /// Where to look for it.
    scan: Scan,
    /// The language builds compounds.
    compounds: bool,
    /// What became of words that were looked at closely: the same ones come again and again.
    seen: Mutex<FxHashMap<Box<str>, Verdict>>,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
enum Verdict {
    No,
    Yes,
    /// It depends on the words that follow.
    Begins,
}

/// A piece of a text, with the marks in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The piece; begins or ends with “…” where text was left out.
    pub text: String,
    /// Byte ranges of `text` to mark, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
}

impl Highlighter {
    pub(super) fn new(thesaurus: Arc<Thesaurus>, wanted: Wanted) -> Self {
        Highlighter(Some(Arc::new(Marks { thesaurus, wanted, compiled: Default::default() })))
    }

    /// Byte ranges of `text` to mark, in order, not overlapping.
    pub fn mark(&self, text: &str, lang: Lang) -> Vec<Range<usize>> {
        let Some(marks) = &self.0 else { return Vec::new() };
        let compiled = marks.compiled[lang.index()].get_or_init(|| marks.compile(lang));
        if compiled.scan.is_empty() {
            return Vec::new();
        }
        let mut ranges: Vec<Range<usize>> = Vec::new();
        // From `done` on nothing has been looked at; `from` is where the scan goes on.
        let (mut done, mut from) = (0, 0);
        while let Some(at) = compiled.scan.next(text.as_bytes(), from) {
            let mut words = spans_from(text, stretch(text, at).max(done));
            // The words before have nothing that the scan would stop at.
            let Some(word) = words.find(|word| word.end > at) else { break };
            if word.start > at {
                (done, from) = (word.start, word.start);
                continue;
            }
            if let Some(more) = compiled.matching(&marks.thesaurus.analyzers, lang, text, &word, &words) {
                let last = more.checked_sub(1).and_then(|before| words.nth(before));
                ranges.push(word.start..last.map_or(word.end, |last| last.end));
            }
            (done, from) = (words.place(), words.place());
        }
        ranges
    }

    /// The piece of `text` with most marks, of at most `max_chars` characters; none if nothing matches.
    pub fn excerpt(&self, text: &str, lang: Lang, max_chars: usize) -> Option<Excerpt> {
        let marks = self.mark(text, lang);
        let first = marks.first()?;
        if text.chars().count() <= max_chars {
            return Some(Excerpt { text: text.to_owned(), marks });
        }
        let room = max_chars.saturating_sub(2).max(1);
        // The window that begins at the mark from which most marks fit in.
        let (mut begin, mut most) = (first.start, 0);
        for mark in &marks {
            let end = forward(text, mark.start, room);
            let inside = marks.iter().filter(|other| other.start >= mark.start && other.end <= end).count();
            if inside > most {
                (begin, most) = (mark.start, inside);
            }
        }
        let from = back(text, begin, room / 6).min(back(text, text.len(), room));
        let begin = word_start(text, from, begin);
        let end = word_end(text, begin, forward(text, begin, room));
        let before = if begin > 0 { "…" } else { "" };
        let after = if end < text.len() { "…" } else { "" };
        let shift = |byte: usize| byte - begin + before.len();
        Some(Excerpt {
            text: format!("{before}{}{after}", &text[begin..end]),
            marks: marks
                .into_iter()
                .filter(|mark| mark.start >= begin && mark.end <= end)
                .map(|mark| shift(mark.start)..shift(mark.end))
                .collect(),
        })
    }
}

/// Where so many characters from here on end (bytes), at the latest where the text does.
fn forward(text: &str, from: usize, characters: usize) -> usize {
    text[from..].char_indices().nth(characters).map_or(text.len(), |(at, _)| from + at)
}

/// Where so many characters up to here begin.
fn back(text: &str, to: usize, characters: usize) -> usize {
    match characters.checked_sub(1) {
        Some(before) => text[..to].char_indices().nth_back(before).map_or(0, |(at, _)| at),
        None => to,
    }
}

/// Where the first word from `from` on begins, at the latest at `to`.
fn word_start(text: &str, from: usize, to: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let mut letters = text[from..to].char_indices().map(|(at, _)| from + at);
    letters.find(|at| text[..*at].ends_with(char::is_whitespace)).unwrap_or(to)
}

/// The end of the last whole word before `end`.
fn word_end(text: &str, begin: usize, end: usize) -> usize {
    if end == text.len() || text[end..].starts_with(char::is_whitespace) {
        return end;
    }
    match text[begin..end].rfind(char::is_whitespace) {
        Some(space) if space > 0 => begin + space,
        _ => end,
    }
}

fn has_compounds(lang: Lang) -> bool {
    matches!(lang, Lang::Nl | Lang::De)
}

impl Marks {
    fn compile(&self, lang: Lang) -> Compiled {
        let mut compiled = Compiled { compounds: has_compounds(lang), ..Compiled::default() };
        for stem in &self.wanted.stems[lang.index()] {
            compiled.add(stem);
        }
        for sense in &self.wanted.senses {
            self.thesaurus.labels_of(*sense, lang).for_each(|label| compiled.add(label));
        }
        for folded in &self.wanted.folded {
            compiled.scan.add(folded, false);
            compiled.folded.push(folded.clone());
        }
        compiled
    }
}

impl Compiled {
    /// Adds a label: stems, joined by a space.
    fn add(&mut self, label: &str) {
        if let Some((first, rest)) = label.split_once(' ') {
            self.scan.add(first, true);
            let rest = rest.split(' ').map(str::to_owned).collect();
            self.phrases.entry(first.to_owned()).or_default().push(rest);
            return;
        }
        let hash = TermHash::of(label);
        if !self.stems.contains(&hash) {
            self.scan.add(label, true);
            self.stems.push(hash);
            if self.compounds {
                self.scan.add_inner(label);
            }
        }
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.stems.contains(&TermHash::of(stem))
    }

    /// Whether a word is to be marked, and how many of those that follow together with it.
    fn matching(
        &self,
        analyzers: &Analyzers,
        lang: Lang,
        text: &str,
        word: &Range<usize>,
        rest: &Spans<'_>,
    ) -> Option<usize> {
        let raw = &text[word.clone()];
        let begins = self.scan.begins(raw);
        if !(begins || self.may_be_compound(raw)) {
            return None;
        }
        let known = self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(raw).copied();
        let verdict = known.unwrap_or_else(|| {
            let verdict = self.judge(analyzers, lang, raw, begins);
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(raw.into(), verdict);
            verdict
        });
        match verdict {
            Verdict::No => None,
            Verdict::Yes => Some(0),
            Verdict::Begins => {
                let word = lower(raw);
                let stem = analyzers.stem(lang, &word);
                let phrases = self.phrases.get(&stem).into_iter().flatten();
                let longest = phrases.filter_map(|stems| follows(analyzers, lang, text, rest, stems)).max();
                let alone = || self.is_said(&word, &stem) || self.is_part(analyzers, lang, raw, &word);
                longest.or_else(|| alone().then_some(0))
            }
        }
    }

    /// `begins`: the word begins like something wanted; else it can only hold it.
    fn judge(&self, analyzers: &Analyzers, lang: Lang, raw: &str, begins: bool) -> Verdict {
        let word = lower(raw);
        if begins && !analyzers.is_stop(lang, &word) {
            let stem = analyzers.stem(lang, &word);
            if self.phrases.contains_key(&stem) {
                return Verdict::Begins;
            }
            if self.is_said(&word, &stem) {
                return Verdict::Yes;
            }
        }
        if self.is_part(analyzers, lang, raw, &word) { Verdict::Yes } else { Verdict::No }
    }

    /// Whether a word of this stem is to be marked, whatever follows.
    fn is_said(&self, word: &str, stem: &str) -> bool {
        let folded = |word: &str| self.folded.iter().any(|known| *known == *word);
        // In lower case and without accents it is folded.
        self.has_stem(stem) || if word.is_ascii() { folded(word) } else { folded(&fold(word)) }
    }

    /// Whether a word may be a compound with a part that is wanted.
    fn may_be_compound(&self, raw: &str) -> bool {
        self.compounds && raw.len() >= SHORTEST_COMPOUND && self.scan.may_be_in(raw)
    }

    /// Whether it is one; `word` is the same in lower case.
    fn is_part(&self, analyzers: &Analyzers, lang: Lang, raw: &str, word: &str) -> bool {
        self.may_be_compound(raw)
            && (raw.is_ascii() || self.scan.is_in(word))
            && analyzers.parts(lang, word).iter().any(|part| self.has_stem(part))
    }
}

/// How many words it takes to say the stems, words that say nothing passed over; none if they do not.
fn follows(
    analyzers: &Analyzers,
    lang: Lang,
    text: &str,
    rest: &Spans<'_>,
    stems: &[String],
) -> Option<usize> {
    let mut wanted = stems.iter();
    let mut next = wanted.next()?;
    for (position, span) in rest.clone().enumerate() {
        let word = lower(&text[span]);
        if analyzers.is_stop(lang, &word) {
            continue;
        }
        if analyzers.stem(lang, &word) != *next {
            return None;
        }
        match wanted.next() {
            Some(stem) => next = stem,
            None => return Some(position + 1),
        }
    }
    None
}
