//! Marks in a text what made it match.

use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

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
    /// How everything wanted begins.
    starts: Starts,
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

/// How words begin: most words of a text begin otherwise and need no closer look.
#[derive(Debug)]
struct Starts {
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

impl Default for Starts {
    fn default() -> Self {
        Starts { pairs: [0; 32], by_letter: std::array::from_fn(|_| Vec::new()) }
    }
}

impl Starts {
    /// Makes known a folded word, or its stem.
    fn add(&mut self, folded: &str, is_stem: bool) {
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

    fn is_empty(&self) -> bool {
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
    fn has_word(&self, raw: &[u8]) -> bool {
        match first_letters(raw) {
            Some(first) => self.has(first),
            // Letters that are rare in these languages: to be looked at closely.
            None => true,
        }
    }

    /// Whether anything wanted could begin within the word, as a later part of a compound.
    fn has_inside(&self, raw: &[u8]) -> bool {
        let tail = raw.get(SHORTEST_PART..).unwrap_or_default();
        (0..tail.len().saturating_sub(SHORTEST_PART - 1)).any(|at| {
            // Umlauts are folded before parts are looked for.
            !tail[at].is_ascii() || self.has_word(&tail[at..])
        })
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
            compiled.add(std::iter::once(stem.as_str()));
        }
        for sense in &self.wanted.senses {
            for label in self.thesaurus.labels_of(*sense, lang) {
                compiled.add(label.split(' '));
            }
        }
        for folded in &self.wanted.folded {
            compiled.starts.add(folded, false);
            compiled.folded.insert(folded.clone());
        }
        compiled
    }
}

impl Compiled {
    fn add<'a>(&mut self, mut stems: impl Iterator<Item = &'a str>) {
        let Some(first) = stems.next() else { return };
        self.starts.add(first, true);
        let rest: Vec<String> = stems.map(str::to_owned).collect();
        if !rest.is_empty() {
            self.phrases.entry(first.to_owned()).or_default().push(rest);
        } else if !self.stems.contains(first) {
            self.stems.insert(first.to_owned());
        }
    }

    /// How many of the words, from the first on, are to be marked together.
    fn matching(&self, analyzers: &Analyzers, lang: Lang, text: &str, spans: &[Range<usize>]) -> usize {
        let Some((first, rest)) = spans.split_first() else { return 0 };
        let raw = &text[first.clone()];
        let compound = matches!(lang, Lang::Nl | Lang::De) && raw.len() >= SHORTEST_COMPOUND;
        let begins = self.starts.has_word(raw.as_bytes());
        if !(begins || compound && self.starts.has_inside(raw.as_bytes())) {
            return 0;
        }
        let known = self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(raw).copied();
        let verdict = known.unwrap_or_else(|| {
            let verdict = self.judge(analyzers, lang, raw);
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(raw.into(), verdict);
            verdict
        });
        match verdict {
            Verdict::No => 0,
            Verdict::Yes => 1,
            Verdict::Begins => {
                let stem = analyzers.stem(lang, &lower(raw));
                let phrases = self.phrases.get(&stem).into_iter().flatten();
                let longest = phrases.filter_map(|stems| follows(analyzers, lang, text, rest, stems)).max();
                longest.map_or_else(|| usize::from(self.is_wanted(analyzers, lang, raw)), |length| length + 1)
            }
        }
    }

    fn judge(&self, analyzers: &Analyzers, lang: Lang, raw: &str) -> Verdict {
        let word = lower(raw);
        if !analyzers.is_stop(lang, &word) && self.phrases.contains_key(&analyzers.stem(lang, &word)) {
            return Verdict::Begins;
        }
        if self.is_wanted(analyzers, lang, raw) { Verdict::Yes } else { Verdict::No }
    }

    /// Whether a word is to be marked, whatever follows.
    fn is_wanted(&self, analyzers: &Analyzers, lang: Lang, raw: &str) -> bool {
        let word = lower(raw);
        if !analyzers.is_stop(lang, &word)
            && (self.stems.contains(&analyzers.stem(lang, &word)) || self.folded.contains(&fold(&word)))
        {
            return true;
        }
        let inside = |stem: &String| stem.len() >= SHORTEST_PART && word.contains(stem.as_str());
        matches!(lang, Lang::Nl | Lang::De)
            && raw.len() >= SHORTEST_COMPOUND
            && self.stems.iter().any(inside)
            && analyzers.parts(lang, &word).iter().any(|part| self.stems.contains(part))
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
