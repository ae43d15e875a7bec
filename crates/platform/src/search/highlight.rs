//! Marks in a text what made it match.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use kernel::Lang;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Thesaurus;
use super::analyze::fold::fold;
use super::analyze::{Analyzers, lower, spans};
use super::thesaurus::Sense;

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
    stems: FxHashSet<String>,
    folded: FxHashSet<String>,
    /// Labels of several words: first stem → the stems that follow.
    phrases: FxHashMap<String, Vec<Vec<String>>>,
    /// First letters of everything wanted: most words of a text need no closer look.
    starts: FxHashSet<Start>,
    /// The same of the first two letters, as bits by the letters' last five.
    pairs: [u32; 32],
}

/// The first letters of a folded word.
type Start = [u8; 3];

fn start(folded: &str) -> Start {
    let mut bytes = folded.bytes();
    std::array::from_fn(|_| bytes.next().unwrap_or(0))
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
        if compiled.starts.is_empty() {
            return Vec::new();
        }
        let spans = spans(text);
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut next = 0;
        while let Some(span) = spans.get(next) {
            match compiled.matching(&marks.thesaurus.analyzers, lang, text, &spans[next..]) {
                0 => next += 1,
                length => {
                    ranges.push(span.start..spans[next + length - 1].end);
                    next += length;
                }
            }
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
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let position = |byte: usize| starts.partition_point(|at| *at < byte);
        let room = max_chars.saturating_sub(2).max(1);
        // The window that begins at the mark from which most marks fit in.
        let (mut begin, mut most) = (first.start, 0);
        for mark in &marks {
            let end = starts.get(position(mark.start) + room).copied().unwrap_or(text.len());
            let inside = marks.iter().filter(|other| other.start >= mark.start && other.end <= end).count();
            if inside > most {
                (begin, most) = (mark.start, inside);
            }
        }
        let lead = room / 6;
        let from = position(begin).saturating_sub(lead).min(starts.len().saturating_sub(room));
        let from = word_start(text, &starts, from, position(begin));
        let to = (from + room).min(starts.len());
        let begin = starts.get(from).copied().unwrap_or(0);
        let end = word_end(text, begin, starts.get(to).copied().unwrap_or(text.len()));
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

/// The first position from `from` on, but not beyond `to`, at which a word begins.
fn word_start(text: &str, starts: &[usize], from: usize, to: usize) -> usize {
    if from == 0 {
        return 0;
    }
    (from..to).find(|at| text[..starts[*at]].ends_with(char::is_whitespace)).unwrap_or(to)
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

impl Marks {
    fn compile(&self, lang: Lang) -> Compiled {
        let mut compiled = Compiled::default();
        for stem in &self.wanted.stems[lang.index()] {
            compiled.add(&[stem.as_str()]);
        }
        for sense in &self.wanted.senses {
            for label in self.thesaurus.labels_of(*sense, lang) {
                compiled.add(&label.split(' ').collect::<Vec<_>>());
            }
        }
        for folded in &self.wanted.folded {
            compiled.add_start(folded);
            compiled.folded.insert(folded.clone());
        }
        compiled
    }
}

impl Compiled {
    fn add(&mut self, stems: &[&str]) {
        let Some((first, rest)) = stems.split_first() else { return };
        self.add_start(first);
        if rest.is_empty() {
            self.stems.insert((*first).to_owned());
        } else {
            let rest = rest.iter().map(|stem| (*stem).to_owned()).collect();
            self.phrases.entry((*first).to_owned()).or_default().push(rest);
        }
    }

    /// How many of the words, from the first on, are to be marked together.
    fn matching(&self, analyzers: &Analyzers, lang: Lang, text: &str, spans: &[Range<usize>]) -> usize {
        let Some((first, rest)) = spans.split_first() else { return 0 };
        let raw = &text[first.clone()];
        let compound = matches!(lang, Lang::Nl | Lang::De) && raw.len() >= SHORTEST_COMPOUND;
        let begins = self.begins(raw);
        if !begins && !compound {
            return 0;
        }
        if !begins && !self.begins_inside(raw) {
            return 0;
        }
        let word = lower(raw);
        if begins && !analyzers.is_stop(lang, &word) {
            let stem = analyzers.stem(lang, &word);
            let phrases = self.phrases.get(&stem).into_iter().flatten();
            let longest = phrases.filter_map(|stems| follows(analyzers, lang, text, rest, stems)).max();
            if let Some(length) = longest {
                return length + 1;
            }
            if self.stems.contains(&stem) || self.folded.contains(&fold(&word)) {
                return 1;
            }
        }
        let inside = |stem: &String| stem.len() >= SHORTEST_PART && word.contains(stem.as_str());
        let part = compound
            && self.stems.iter().any(inside)
            && analyzers.parts(lang, &word).iter().any(|part| self.stems.contains(part));
        usize::from(part)
    }

    /// Whether anything wanted could begin within the word, as a later part of a compound.
    fn begins_inside(&self, raw: &str) -> bool {
        let tail = raw.as_bytes().get(SHORTEST_PART..).unwrap_or_default();
        // Umlauts are folded before parts are looked for; such words are few and looked at closely.
        !raw.is_ascii()
            || tail.windows(3).any(|letters| {
                let first: Start = std::array::from_fn(|at| letters[at].to_ascii_lowercase());
                self.may_start(first[0], first[1]) && self.starts.contains(&first)
            })
    }

    /// A quick look before the close one.
    fn may_start(&self, first: u8, second: u8) -> bool {
        self.pairs[usize::from(first % 32)] >> (second % 32) & 1 == 1
    }

    /// Makes known the first letters of something wanted.
    fn add_start(&mut self, folded: &str) {
        let start = start(folded);
        self.pairs[usize::from(start[0] % 32)] |= if start[1] == 0 { u32::MAX } else { 1 << (start[1] % 32) };
        self.starts.insert(start);
    }

    /// Whether a word begins like anything wanted; most words of a text do not.
    fn begins(&self, raw: &str) -> bool {
        let mut bytes = raw.bytes();
        let first: Start = std::array::from_fn(|_| bytes.next().unwrap_or(0).to_ascii_lowercase());
        let first = if first.is_ascii() { first } else { start(&fold(raw)) };
        if !self.may_start(first[0], first[1]) {
            return false;
        }
        // A stem may be shorter than the letters that are looked at.
        [[first[0], first[1], first[2]], [first[0], first[1], 0], [first[0], 0, 0]]
            .iter()
            .any(|start| self.starts.contains(start))
    }
}

/// How many words it takes to say the stems, words that say nothing passed over; none if they do not.
fn follows(
    analyzers: &Analyzers,
    lang: Lang,
    text: &str,
    spans: &[Range<usize>],
    stems: &[String],
) -> Option<usize> {
    let mut wanted = stems.iter();
    let mut next = wanted.next()?;
    for (position, span) in spans.iter().enumerate() {
        let word = lower(&text[span.clone()]);
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
