//! From scores to an answer: who matches, how many by filter, and the slice that was asked for.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use kernel::Ref;

use super::bits::Bits;
use super::generation::Generation;
use super::score::{Scores, with_scores};
use super::understand::Reading;
use super::{Answer, Facet, Hit, Request, Sort};

/// Hits beyond this position are not fetched, however far somebody pages.
const MOST_HITS: usize = 1_000_000;

/// A document matches when it answers this share of the query.
const ENOUGH_SHARE: f32 = 0.4;

/// The share that is asked for when few match.
const SOME_SHARE: f32 = 0.2;

/// Fewer matches are few.
const FEW: usize = 10;

/// A stale document loses one part in so many of its score.
const STALE_LOSES: u16 = 6;

/// How many documents are offered when nothing matches.
const NEAREST: usize = 5;

/// Finds, counts and orders.
pub(super) fn collect(documents: &Generation, reading: &Reading, request: &Request) -> Answer {
    with_scores(documents, &reading.units, |scores| {
        let allowed = documents.allowed(request.role, request.kind.as_deref());
        let mut answer = Answer::default();
        let mut matching = Bits::default();
        if reading.units.is_empty() {
            matching = allowed;
        } else {
            scores.matching(ENOUGH_SHARE, &allowed, &mut matching);
            if matching.count() < FEW {
                scores.matching(SOME_SHARE, &allowed, &mut matching);
            }
            if matching.count() == 0 {
                scores.matching(0.0, &allowed, &mut matching);
                answer.relaxed = matching.count() > 0;
            }
        }
        let filters = chosen(documents, request);
        let mut found = matching.clone();
        filters.iter().for_each(|(_, chosen)| found.intersect(chosen));
        answer.total = found.count();
        answer.facets = count(documents, &matching, &filters, &found, &request.facets);
        answer.hits = order(documents, scores, &found, request, request.offset.min(MOST_HITS), request.limit);
        if answer.total == 0 {
            let sort = Request { sort: Sort::Relevance, ..request.clone() };
            answer.nearest = order(documents, scores, &matching, &sort, 0, NEAREST);
        }
        answer
    })
}

/// For each filter the documents that have one of the chosen values.
fn chosen<'a>(documents: &Generation, request: &'a Request) -> Vec<(&'a str, Bits)> {
    let mut filters: Vec<(&str, Bits)> = Vec::new();
    for (key, values) in request.filters.iter().filter(|(_, values)| !values.is_empty()) {
        let position = match filters.iter().position(|(known, _)| known == key) {
            Some(position) => position,
            None => {
                filters.push((key, Bits::empty(documents.documents)));
                filters.len() - 1
            }
        };
        for value in values {
            if let Some(holders) = documents.facets.holders_of(key, value) {
                filters[position].1.unite(holders);
            }
        }
    }
    filters
}

/// Counts filters' values among the matches, each filter itself left out of account.
fn count(
    documents: &Generation,
    matching: &Bits,
    filters: &[(&str, Bits)],
    found: &Bits,
    keys: &[String],
) -> Vec<Facet> {
    let mut all = None;
    let facet = |key: &String| {
        if filters.iter().all(|(known, _)| known != key) {
            let counts = all.get_or_insert_with(|| documents.facets.count(found));
            return documents.facets.facet(key, counts);
        }
        let mut rest = matching.clone();
        filters.iter().filter(|(known, _)| known != key).for_each(|(_, chosen)| rest.intersect(chosen));
        documents.facets.facet(key, &documents.facets.count_of(key, &rest))
    };
    keys.iter().map(facet).collect()
}

/// The slice of the found documents, in the order asked for.
fn order(
    documents: &Generation,
    scores: &Scores<'_>,
    found: &Bits,
    request: &Request,
    offset: usize,
    limit: usize,
) -> Vec<Hit> {
    let by_score = request.sort == Sort::Relevance && !scores.is_empty();
    let slice: Vec<u32> = if by_score {
        best(documents, scores, found, offset, limit)
    } else {
        let order = match request.sort {
            Sort::Relevance | Sort::Newest => documents.newest(),
            Sort::Confirmed => documents.confirmed(),
            Sort::Title => documents.by_title(request.lang),
        };
        order.iter().copied().filter(|document| found.contains(*document)).skip(offset).take(limit).collect()
    };
    let hit = |document| {
        let card = documents.card(document)?;
        let reference = Ref::new(card.kind(), card.id());
        Some(Hit { reference, score: scores.score(document), place: card.place() })
    };
    slice.into_iter().filter_map(hit).collect()
}

/// A document with its score; the heap gives the worst first.
struct Ranked {
    score: u16,
    stale: bool,
    document: u32,
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .score
            .cmp(&self.score)
            .then(self.stale.cmp(&other.stale))
            .then(self.document.cmp(&other.document))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ranked {}

fn best(documents: &Generation, scores: &Scores<'_>, found: &Bits, offset: usize, limit: usize) -> Vec<u32> {
    let most = offset.saturating_add(limit);
    let mut heap: BinaryHeap<Ranked> = BinaryHeap::with_capacity(most.min(1024) + 1);
    let mut least = 0;
    for document in found.iter() {
        let mut score = scores.raw(document);
        if score < least || most == 0 {
            continue;
        }
        let stale = documents.is_stale(document);
        if stale {
            // What nobody stands for any more comes later, but a much better answer stays before a worse.
            score -= score / STALE_LOSES;
        }
        if score < least {
            continue;
        }
        heap.push(Ranked { score, stale, document });
        if heap.len() > most {
            heap.pop();
            least = heap.peek().map_or(0, |worst| worst.score);
        }
    }
    heap.into_sorted_vec().into_iter().skip(offset).map(|ranked| ranked.document).collect()
}
