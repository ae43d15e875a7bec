//! What labels say, packed: there are tens of thousands of them, and a server holds them all its life.

use kernel::Lang;
use rustc_hash::{FxHashMap, FxHashSet};

use super::hash::TermHash;
use super::thesaurus::Sense;

/// Many short texts in one piece of memory, known by their number.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    ends: Vec<u32>,
}

impl Texts {
    /// Adds a text behind the others.
    pub(super) fn push(&mut self, text: &str) {
        self.all.push_str(text);
        self.ends.push(self.all.len() as u32);
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with this number.
    pub(super) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start as usize..self.ends[number] as usize]
    }

    /// All of them, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// Gives back what was kept ready for more.
    pub(super) fn shrink(&mut self) {
        self.all.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// The labels of one language, by the hashes of their stems. That two of them have one hash (64 bits) is as
/// likely as a fault of the memory.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// Stems of all words that occur in labels.
    stems: FxHashSet<TermHash>,
    /// Stems, joined by a space → which of the senses.
    found: FxHashMap<TermHash, (u32, u32)>,
    /// What labels may mean, those of one label side by side.
    senses: Vec<Sense>,
    /// First stem → most stems of a label that begins with it.
    starts: FxHashMap<TermHash, u8>,
}

impl Labels {
    /// Whether a word with this stem occurs in a label.
    pub(super) fn knows(&self, stem: &str) -> bool {
        self.stems.contains(&TermHash::of(stem))
    }

    /// How many stems the longest label has that begins with this one; none if no label does.
    pub(super) fn longest(&self, first: &str) -> Option<usize> {
        self.starts.get(&TermHash::of(first)).map(|most| usize::from(*most))
    }

    /// What these stems, joined by a space, may mean.
    pub(super) fn senses(&self, stems: &str) -> &[Sense] {
        match self.found.get(&TermHash::of(stems)) {
            Some((start, end)) => &self.senses[*start as usize..*end as usize],
            None => &[],
        }
    }
}

/// Gathers the labels of one language.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    labels: Labels,
    said: Vec<(TermHash, Sense)>,
}

impl Gathering {
    /// Makes a label known, by its stems; there is at least one.
    pub(super) fn add(&mut self, stems: &[&str], sense: Sense) {
        self.labels.stems.extend(stems.iter().map(|stem| TermHash::of(stem)));
        self.said.push((TermHash::of(&stems.join(" ")), sense));
        let most = self.labels.starts.entry(TermHash::of(stems[0])).or_default();
        *most = (*most).max(u8::try_from(stems.len()).unwrap_or(u8::MAX));
    }

    /// The labels, once all are known.
    pub(super) fn finish(self) -> Labels {
        let Gathering { mut labels, mut said } = self;
        // Stable: the senses of a label stay in the order in which they were told.
        said.sort_by_key(|(stems, _)| *stems);
        for same in said.chunk_by(|(one, _), (other, _)| one == other) {
            let start = labels.senses.len();
            for (_, sense) in same {
                let known = labels.senses[start..].iter_mut().find(|known| known.plain() == sense.plain());
                match known {
                    Some(known) => *known = (*known).max(*sense),
                    None => labels.senses.push(*sense),
                }
            }
            labels.found.insert(same[0].0, (start as u32, labels.senses.len() as u32));
        }
        labels.senses.shrink_to_fit();
        labels.found.shrink_to_fit();
        labels.stems.shrink_to_fit();
        labels.starts.shrink_to_fit();
        labels
    }
}

/// The other way round: by what labels each thing is said.
#[derive(Debug, Default)]
pub(super) struct SaidBy {
    stems: Texts,
    langs: Vec<Lang>,
    /// Where the labels of each thing begin.
    starts: Vec<u32>,
}

impl SaidBy {
    /// Adds a label of a thing; things come in ascending order.
    pub(super) fn push(&mut self, thing: u32, lang: Lang, stems: &str) {
        while self.starts.len() <= thing as usize {
            self.starts.push(self.langs.len() as u32);
        }
        self.stems.push(stems);
        self.langs.push(lang);
    }

    /// The labels of a thing in a language, as stems joined by spaces.
    pub(super) fn of(&self, thing: u32, lang: Lang) -> impl Iterator<Item = &str> {
        let start = |thing: usize| self.starts.get(thing).map_or(self.langs.len(), |start| *start as usize);
        let all = start(thing as usize)..start(thing as usize + 1);
        all.filter(move |number| self.langs[*number] == lang).map(|number| self.stems.get(number))
    }

    /// Gives back what was kept ready for more.
    pub(super) fn shrink(&mut self) {
        self.stems.shrink();
        self.langs.shrink_to_fit();
        self.starts.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_apart() {
        let mut texts = Texts::default();
        ["één", "", "twee"].into_iter().for_each(|text| texts.push(text));
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["één", "", "twee"]);
    }

    #[test]
    fn things_have_their_own_labels_only() {
        let mut said = SaidBy::default();
        said.push(0, Lang::Nl, "straat");
        said.push(0, Lang::De, "strass");
        said.push(0, Lang::Nl, "weg");
        said.push(2, Lang::Nl, "plein");
        let of = |thing, lang| said.of(thing, lang).collect::<Vec<_>>();
        assert_eq!(of(0, Lang::Nl), ["straat", "weg"]);
        assert_eq!(of(0, Lang::De), ["strass"]);
        assert!(of(1, Lang::Nl).is_empty());
        assert_eq!(of(2, Lang::Nl), ["plein"]);
        assert!(of(3, Lang::Nl).is_empty());
    }
}
