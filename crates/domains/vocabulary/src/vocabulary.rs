//! All concepts together: read once, then asked by every page and every search.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use kernel::{Lang, Slug};
use platform::i18n::collation_key;

use crate::checks::{self, Finding};
use crate::find::{Found, Labels};
use crate::model::{Concept, Scheme};

/// All concepts. Immutable, and cheap to clone and to ask.
#[derive(Clone)]
pub struct Vocabulary(Arc<Inner>);

struct Inner {
    /// Sorted by id.
    concepts: Vec<Concept>,
    positions: HashMap<String, usize>,
    /// A language's positions in the order of its labels.
    sorted: [Vec<usize>; 4],
    /// The place of each position in `sorted`.
    ranks: [Vec<usize>; 4],
    /// The schemes that a concept or one of its ancestors is in, a bit each.
    within: Vec<u8>,
    labels: Labels,
}

impl Vocabulary {
    /// A vocabulary of these concepts. `narrower` and the other direction of `related` are derived.
    ///
    /// # Errors
    /// Everything that [`checks::faults`] finds.
    pub fn new(concepts: Vec<Concept>) -> Result<Vocabulary, Vec<Finding>> {
        let found = checks::faults(&concepts);
        if !found.is_empty() {
            return Err(found);
        }
        let mut by_id: BTreeMap<Slug, Concept> = concepts.into_iter().map(|c| (c.id.clone(), c)).collect();
        derive_inverses(&mut by_id);
        let concepts: Vec<Concept> = by_id.into_values().collect();
        let positions: HashMap<String, usize> =
            concepts.iter().enumerate().map(|(at, concept)| (concept.id.to_string(), at)).collect();
        let sorted = Lang::ALL.map(|lang| {
            let mut order: Vec<usize> = (0..concepts.len()).collect();
            order.sort_by_cached_key(|at| collation_key(lang, concepts[*at].label(lang)));
            order
        });
        let ranks = [0, 1, 2, 3].map(|lang: usize| {
            let mut rank = vec![0; concepts.len()];
            for (place, at) in sorted[lang].iter().enumerate() {
                rank[*at] = place;
            }
            rank
        });
        let labels = Labels::new(&concepts);
        let mut inner = Inner { concepts, positions, sorted, ranks, within: Vec::new(), labels };
        inner.within = (0..inner.concepts.len())
            .map(|at| {
                let own = std::iter::once(at).chain(inner.reach(at, |concept| &concept.broader));
                own.flat_map(|at| &inner.concepts[at].schemes).fold(0, |bits, scheme| bits | bit(*scheme))
            })
            .collect();
        Ok(Vocabulary(Arc::new(inner)))
    }

    /// All concepts, sorted by id.
    pub fn concepts(&self) -> &[Concept] {
        &self.0.concepts
    }

    /// The concept with this id.
    pub fn get(&self, id: &str) -> Option<&Concept> {
        self.0.positions.get(id).map(|at| &self.0.concepts[*at])
    }

    /// What a concept is called in a language; the id itself when there is no such concept (a record
    /// may outlive the vocabulary it was written with).
    pub fn label<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        self.get(id).map_or(id, |concept| concept.label(lang))
    }

    /// The concepts of a scheme itself, in the order of their labels in a language.
    pub fn members(&self, scheme: Scheme, lang: Lang) -> impl Iterator<Item = &Concept> {
        self.in_order(lang).filter(move |concept| concept.schemes.contains(&scheme))
    }

    /// Where browsing a scheme begins, in the order of their labels in a language.
    pub fn tops(&self, scheme: Scheme, lang: Lang) -> impl Iterator<Item = &Concept> {
        self.in_order(lang).filter(move |concept| concept.top_of.contains(&scheme))
    }

    /// All concepts, in the order of their labels in a language.
    pub fn in_order(&self, lang: Lang) -> impl Iterator<Item = &Concept> {
        self.0.sorted[lang.index()].iter().map(|at| &self.0.concepts[*at])
    }

    /// The concepts of these ids in the order of their labels in a language; unknown ids are left out.
    pub fn sorted<'a>(&'a self, ids: impl IntoIterator<Item = &'a Slug>, lang: Lang) -> Vec<&'a Concept> {
        let mut at: Vec<usize> =
            ids.into_iter().filter_map(|id| self.0.positions.get(id.as_str()).copied()).collect();
        at.sort_unstable_by_key(|at| self.0.ranks[lang.index()][*at]);
        at.into_iter().map(|at| &self.0.concepts[at]).collect()
    }

    /// The concepts that have a label, in any language, with all the words of the text in it; labels
    /// that fit better first, then by label in the reader's language. Accents and capitals make no
    /// difference. An empty text fits every concept.
    pub fn find(&self, text: &str, lang: Lang) -> Vec<Found<'_>> {
        let mut found = self.0.labels.find(&self.0.concepts, text, lang);
        found.sort_unstable_by_key(|(fit, at, _)| (*fit, self.0.ranks[lang.index()][*at]));
        found.into_iter().map(|(_, _, found)| found).collect()
    }

    /// Every wider concept, however far, nearest first.
    pub fn ancestors(&self, id: &str) -> Vec<&Concept> {
        self.reached(id, |concept| &concept.broader)
    }

    /// Every narrower concept, however far, nearest first.
    pub fn descendants(&self, id: &str) -> Vec<&Concept> {
        self.reached(id, |concept| &concept.narrower)
    }

    /// Whether a concept is in a scheme, itself or through a wider concept: night mediators are a
    /// kind of practice because outreach is one.
    pub fn is_in(&self, scheme: Scheme, id: &str) -> bool {
        self.0.positions.get(id).is_some_and(|at| self.0.within[*at] & bit(scheme) != 0)
    }

    fn reached(&self, id: &str, links: impl Fn(&Concept) -> &BTreeSet<Slug>) -> Vec<&Concept> {
        let from = self.0.positions.get(id).copied();
        let reached = from.map(|at| self.0.reach(at, links)).unwrap_or_default();
        reached.into_iter().map(|at| &self.0.concepts[at]).collect()
    }
}

impl Inner {
    /// The positions that links lead to from this one, each once, nearest first, without itself.
    fn reach(&self, from: usize, links: impl Fn(&Concept) -> &BTreeSet<Slug>) -> Vec<usize> {
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(at) = reached.get(next).copied() {
            for id in links(&self.concepts[at]) {
                if let Some(to) = self.positions.get(id.as_str())
                    && !reached.contains(to)
                {
                    reached.push(*to);
                }
            }
            next += 1;
        }
        reached.remove(0);
        reached
    }
}

/// One bit a scheme, so that a set of them is a byte.
const fn bit(scheme: Scheme) -> u8 {
    1 << scheme as u8
}

/// Writes down on every concept what others say about it.
fn derive_inverses(concepts: &mut BTreeMap<Slug, Concept>) {
    let said: Vec<(Slug, BTreeSet<Slug>, BTreeSet<Slug>)> =
        concepts.values().map(|c| (c.id.clone(), c.broader.clone(), c.related.clone())).collect();
    for (id, broader, related) in said {
        for wider in broader {
            if let Some(concept) = concepts.get_mut(&wider) {
                concept.narrower.insert(id.clone());
            }
        }
        for beside in related {
            if let Some(concept) = concepts.get_mut(&beside) {
                concept.related.insert(id.clone());
            }
        }
    }
}

/// Equal when their concepts are: everything else is derived from those.
impl PartialEq for Vocabulary {
    fn eq(&self, other: &Self) -> bool {
        self.0.concepts == other.0.concepts
    }
}

impl Eq for Vocabulary {}

impl fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.concepts.iter().map(|concept| concept.id.as_str())).finish()
    }
}
