//! What the labels of one language come to: what they may mean, by which words they are known.
//!
//! Tens of thousands of labels are worked through whenever the program starts, so each language has a
//! thread of its own, and a word that many labels share is folded and stemmed once.

use kernel::Lang;
use rustc_hash::FxHashMap;

use super::analyze::compound::Nouns;
use super::analyze::fold::fold;
use super::analyze::{Analyzers, words};
use super::labels::{Gathering, Labels, Texts};
use super::thesaurus::Sense;

/// The labels of one language, worked through.
#[derive(Default)]
pub(super) struct Gathered {
    /// What they may mean.
    pub(super) labels: Labels,
    /// Their words that say something, in lower case, as written, each once; in order.
    pub(super) known: Vec<String>,
    /// The same words, to take compounds apart by.
    pub(super) nouns: Nouns,
    /// A label each: its stems joined by spaces; empty when it says too little to be recognised by.
    pub(super) stems: Texts,
    /// A label each: its folded words joined by spaces.
    pub(super) spelled: Texts,
}

/// A word, once it has been looked at.
struct Known {
    folded: String,
    /// None says nothing in this language.
    stem: Option<String>,
    /// Its stem when it is typed without accents, where that is another one.
    plain: Option<String>,
}

/// Works through the labels of all languages, side by side; gives theirs to each.
pub(super) fn gather(analyzers: &Analyzers, labels: &[Vec<(&str, Sense)>; 4]) -> [Gathered; 4] {
    std::thread::scope(|scope| {
        let threads =
            Lang::ALL.map(|lang| scope.spawn(move || Gathered::of(analyzers, lang, &labels[lang.index()])));
        threads.map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

impl Gathered {
    fn of(analyzers: &Analyzers, lang: Lang, labels: &[(&str, Sense)]) -> Gathered {
        let mut gathered = Gathered::default();
        let mut known: FxHashMap<String, Known> = FxHashMap::default();
        let mut gathering = Gathering::default();
        for (text, sense) in labels {
            let all = words(text);
            for word in &all {
                if !known.contains_key(&word.lower) {
                    let says = !analyzers.is_stop(lang, &word.lower);
                    let stem = says.then(|| analyzers.stem(lang, &word.lower));
                    let folded = fold(&word.lower);
                    let plain = (says && folded != word.lower).then(|| analyzers.stem(lang, &folded));
                    let plain = plain.filter(|plain| Some(plain) != stem.as_ref());
                    known.insert(word.lower.clone(), Known { folded, stem, plain });
                }
            }
            let looked_up = || all.iter().map(|word| &known[&word.lower]);
            let folded: Vec<&str> = looked_up().map(|word| word.folded.as_str()).collect();
            gathered.spelled.push(&folded.join(" "));
            let stems: Vec<&str> = looked_up().filter_map(|word| word.stem.as_deref()).collect();
            // “op straat” must not make every “straat” mean life in the street.
            let hollowed = stems.len() == 1 && all.len() > 2;
            if stems.is_empty() || hollowed {
                gathered.stems.push("");
            } else {
                gathered.stems.push(&stems.join(" "));
                gathering.add(&stems, *sense);
                // Stemming goes by accents, and many type none.
                let said = looked_up().filter(|word| word.stem.is_some());
                let plain: Vec<&str> =
                    said.filter_map(|word| word.plain.as_deref().or(word.stem.as_deref())).collect();
                if plain != stems {
                    gathering.add(&plain, *sense);
                }
            }
        }
        gathered.labels = gathering.finish();
        known.retain(|_, word| word.stem.is_some());
        gathered.nouns = analyzers.nouns(lang, known.keys().map(String::as_str));
        gathered.known = known.into_keys().collect();
        gathered.known.sort_unstable();
        gathered
    }
}
