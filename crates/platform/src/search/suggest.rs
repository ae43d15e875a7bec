//! What a reader may be about to type: titles and concepts.

use std::ops::Range;

use kernel::{Lang, Role};

use super::analyze::fold::fold;
use super::analyze::words;
use super::bits::Bits;
use super::generation::Generation;
use super::schema::Slot;
use super::spell::distance;
use super::{Suggestion, Thesaurus};

/// Words of what was typed that are looked at.
const MOST_WORDS: usize = 8;

/// Shortest beginning in which a mistake is forgiven.
const FORGIVING: usize = 4;

/// The words of all titles, a language, in order.
#[derive(Debug, Default)]
pub(super) struct Titles([Vec<(Box<str>, Vec<u32>)>; 4]);

impl Titles {
    fn new(documents: &Generation) -> Self {
        Titles(Lang::ALL.map(|lang| {
            let mut all: Vec<(Box<str>, u32)> = Vec::new();
            for document in documents.allowed(Role::Administrator, None).iter() {
                let title = documents.card(document).map_or("", |card| card.title(lang));
                all.extend(words(title).into_iter().map(|word| (fold(&word.lower).into(), document)));
            }
            all.sort_unstable();
            let mut by_word: Vec<(Box<str>, Vec<u32>)> = Vec::new();
            for (word, document) in all {
                match by_word.last_mut() {
                    Some((last, holders)) if *last == word => holders.push(document),
                    _ => by_word.push((word, vec![document])),
                }
            }
            by_word
        }))
    }

    /// Documents with a word in the title that begins like this.
    fn beginning(&self, lang: Lang, prefix: &str, size: usize) -> Bits {
        let words = &self.0[lang.index()];
        let mut holders = Bits::empty(size);
        let mut add = |range: Range<usize>| {
            for (_, documents) in &words[range] {
                documents.iter().for_each(|document| holders.insert(*document));
            }
        };
        let exact = range_of(words, prefix);
        if !exact.is_empty() {
            add(exact);
            return holders;
        }
        let typed: Vec<char> = prefix.chars().collect();
        if typed.len() >= FORGIVING {
            for (position, (word, _)) in words.iter().enumerate() {
                if begins_nearly(&typed, word) {
                    add(position..position + 1);
                }
            }
        }
        holders
    }
}

/// Where the words stand that begin like this.
fn range_of(words: &[(Box<str>, Vec<u32>)], prefix: &str) -> Range<usize> {
    let start = words.partition_point(|(word, _)| &**word < prefix);
    let length = words[start..].partition_point(|(word, _)| word.starts_with(prefix));
    start..start + length
}

/// Whether a word begins like what was typed, but for one mistake.
fn begins_nearly(typed: &[char], word: &str) -> bool {
    [typed.len(), typed.len() - 1, typed.len() + 1].into_iter().any(|length| {
        let end = word.char_indices().nth(length).map_or(word.len(), |(at, _)| at);
        distance(typed, &word[..end], 1).is_some()
    })
}

/// Titles and concepts that what was typed may become; concepts come first, because one of them
/// stands for many documents.
pub(super) fn suggest(
    thesaurus: &Thesaurus,
    documents: &Generation,
    typed: &str,
    lang: Lang,
    role: Role,
    limit: usize,
) -> Vec<Suggestion> {
    let mut prefixes: Vec<String> = words(typed).into_iter().map(|word| fold(&word.lower)).collect();
    prefixes.truncate(MOST_WORDS);
    if prefixes.is_empty() || limit == 0 {
        return Vec::new();
    }
    let mut suggestions = concepts(thesaurus, documents, &prefixes, lang, limit.div_ceil(2));
    suggestions.extend(titles(documents, &prefixes, lang, role, limit - suggestions.len()));
    suggestions
}

fn titles(
    documents: &Generation,
    prefixes: &[String],
    lang: Lang,
    role: Role,
    limit: usize,
) -> Vec<Suggestion> {
    let titles = documents.suggestions.get_or_init(|| Titles::new(documents));
    let mut matching = documents.allowed(role, None);
    for prefix in prefixes {
        matching.intersect(&titles.beginning(lang, prefix, documents.documents));
    }
    let mut found: Vec<(bool, usize, &str, u32)> = matching
        .iter()
        .map(|document| {
            let title = documents.card(document).map_or("", |card| card.title(lang));
            (!fold(title).starts_with(&prefixes[0]), title.len(), title, document)
        })
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .take(limit)
        .map(|(_, _, title, document)| Suggestion::Title(documents.reference(document), title.to_owned()))
        .collect()
}

/// Concepts that have documents, by labels in the reader's language, then by those in others.
fn concepts(
    thesaurus: &Thesaurus,
    documents: &Generation,
    prefixes: &[String],
    lang: Lang,
    limit: usize,
) -> Vec<Suggestion> {
    let mut found = Vec::new();
    for (id, label, spelled) in thesaurus.spelled_labels() {
        let all_begin =
            prefixes.iter().all(|prefix| spelled.split(' ').any(|word| word.starts_with(prefix.as_str())));
        if all_begin {
            let starts = spelled.starts_with(prefixes[0].as_str());
            let rank = (label.lang != lang, !starts, !label.preferred, label.text.len());
            found.push((rank, id, label.text.as_str()));
        }
    }
    found.sort_unstable();
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for ((foreign, ..), id, text) in found {
        let seen =
            |suggestion: &Suggestion| matches!(suggestion, Suggestion::Concept(known, _) if known == id);
        if suggestions.iter().any(seen) || !documents.terms.has(Slot::Concepts, id) {
            continue;
        }
        let shown = if foreign { thesaurus.label(id, lang).unwrap_or(text) } else { text };
        suggestions.push(Suggestion::Concept(id.to_owned(), shown.to_owned()));
        if suggestions.len() == limit {
            break;
        }
    }
    suggestions
}
