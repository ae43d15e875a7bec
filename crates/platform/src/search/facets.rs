//! Who has which value of which filter.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Facet;
use super::bits::Bits;
use super::cards::Cards;

/// What looking up one document's values costs, in steps through a set of 64 documents.
const LIST_COST: usize = 64;

/// So many documents' values are fetched from memory together.
const AT_ONCE: usize = 32;

/// The values of all filters.
#[derive(Debug, Default)]
pub(super) struct Facets {
    keys: Vec<Key>,
    /// By value, all filters after one another.
    names: Vec<Arc<str>>,
    holders: Vec<Bits>,
    /// Values of document `d`: `lists[starts[d]..starts[d + 1]]`.
    starts: Vec<u32>,
    lists: Vec<u16>,
}

#[derive(Debug)]
struct Key {
    name: Box<str>,
    /// Its values.
    values: Range<usize>,
    numbers: FxHashMap<Box<str>, u16>,
}

impl Facets {
    /// Joins what the segments' cards have; each begins at its base, `size` is beyond the last.
    pub(super) fn new<'a>(parts: impl Iterator<Item = (usize, &'a Cards)> + Clone, size: usize) -> Self {
        let mut facets = Facets::default();
        // First the names, so that the values of a filter stand together.
        for (_, cards) in parts.clone() {
            for column in &cards.columns {
                if facets.keys.iter().all(|key| key.name != column.key) {
                    let numbers = FxHashMap::default();
                    facets.keys.push(Key { name: column.key.clone(), values: 0..0, numbers });
                }
            }
        }
        for key in &mut facets.keys {
            let columns = parts.clone().flat_map(|(_, cards)| &cards.columns).filter(|c| c.key == key.name);
            // By name, so that of values with equal counts the number tells which comes first.
            let names: BTreeSet<&Box<str>> = columns.flat_map(|column| &column.values).collect();
            let start = facets.names.len();
            for name in names {
                // A filter with more values than fit is no filter that anybody could use.
                let Ok(number) = u16::try_from(facets.names.len()) else { break };
                key.numbers.insert(name.clone(), number);
                facets.names.push(Arc::from(&**name));
            }
            key.values = start..facets.names.len();
        }
        facets.holders = vec![Bits::empty(size); facets.names.len()];
        for (base, cards) in parts {
            facets.starts.resize(base, facets.lists.len() as u32);
            // For each column, what its values are called here.
            let columns: Vec<(Vec<Option<u16>>, _)> = cards
                .columns
                .iter()
                .map(|column| {
                    let key = facets.keys.iter().find(|key| key.name == column.key);
                    let number = |value| key.and_then(|key| key.numbers.get(value).copied());
                    (column.values.iter().map(number).collect(), column)
                })
                .collect();
            for document in 0..cards.len() {
                let start = facets.lists.len();
                facets.starts.push(start as u32);
                for (numbers, column) in &columns {
                    for value in column.values_of(document) {
                        let Some(number) = numbers[usize::from(*value)] else { continue };
                        facets.holders[usize::from(number)].insert((base + document) as u32);
                        facets.lists.push(number);
                    }
                }
                facets.lists[start..].sort_unstable();
            }
        }
        facets.starts.resize(size + 1, facets.lists.len() as u32);
        facets.lists.shrink_to_fit();
        facets
    }

    /// Who has this value of a filter.
    pub(super) fn holders_of(&self, key: &str, value: &str) -> Option<&Bits> {
        let key = self.keys.iter().find(|known| *known.name == *key)?;
        self.holders.get(usize::from(*key.numbers.get(value)?))
    }

    /// Counts all values among some documents.
    pub(super) fn count(&self, among: &Bits) -> Counts {
        self.count_range(among, 0..self.names.len())
    }

    /// Counts one filter's values among some documents.
    pub(super) fn count_of(&self, key: &str, among: &Bits) -> Counts {
        let known = self.keys.iter().find(|known| *known.name == *key);
        self.count_range(among, known.map_or(0..0, |known| known.values.clone()))
    }

    fn count_range(&self, among: &Bits, values: Range<usize>) -> Counts {
        let mut counts = vec![0u32; self.names.len()];
        // Few documents are counted one by one, many by whole sets.
        if among.count() * LIST_COST < values.len() * among.words() {
            let mut rest = among.iter().peekable();
            let mut lists: Vec<(&[u16], u16)> = Vec::with_capacity(AT_ONCE);
            while rest.peek().is_some() {
                // Lists lie far from one another. The first values are read without doing anything with
                // them, so that the memory is asked for all at once rather than for one after the other.
                lists.clear();
                lists.extend(rest.by_ref().take(AT_ONCE).map(|document| {
                    let list = self.list(document);
                    (list, list.first().copied().unwrap_or_default())
                }));
                for (list, first) in &lists {
                    // A document's values are in order.
                    if usize::from(*first) >= values.end {
                        continue;
                    }
                    for value in list.iter().take_while(|value| usize::from(**value) < values.end) {
                        counts[usize::from(*value)] += 1;
                    }
                }
            }
        } else {
            for value in values {
                counts[value] = self.holders[value].count_common(among) as u32;
            }
        }
        Counts(counts)
    }

    /// The values of a document, in order.
    fn list(&self, document: u32) -> &[u16] {
        let document = document as usize;
        &self.lists[self.starts[document] as usize..self.starts[document + 1] as usize]
    }

    /// One filter's values out of the counts, most frequent first.
    pub(super) fn facet(&self, key: &str, counts: &Counts) -> Facet {
        let known = self.keys.iter().find(|known| *known.name == *key);
        let range = known.map_or(0..0, |known| known.values.clone());
        let mut found: Vec<(Reverse<u32>, u16)> = range
            .map(|value| (Reverse(counts.0[value]), value as u16))
            .filter(|(count, _)| count.0 > 0)
            .collect();
        found.sort_unstable();
        let value =
            |(count, value): (Reverse<u32>, u16)| (self.names[usize::from(value)].clone(), count.0 as usize);
        let values = found.into_iter().map(value).collect();
        Facet { key: key.to_owned(), values }
    }
}

/// How many documents have each value.
pub(super) struct Counts(Vec<u32>);
