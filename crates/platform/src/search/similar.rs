//! Documents that are about the same.

use kernel::{Lang, Ref, Role};

use super::bits::Bits;
use super::card::meaning_term;
use super::generation::Generation;
use super::hash::TermHash;
use super::schema::Slot;
use super::score::with_scores;
use super::understand::{Unit, Variant};

/// How much a meaning counts beside an assigned concept.
const MEANING: f32 = 0.35;

/// What a title in the reader's language is worth.
const READABLE: f32 = 1.05;

/// The share of what a document is about that another must have to be called similar.
const LEAST: f32 = 0.15;

/// Documents of the same kind with the same concepts and meanings, most alike first.
pub(super) fn similar(documents: &Generation, to: &Ref, lang: Lang, role: Role, limit: usize) -> Vec<Ref> {
    let Some(origin) = documents.document(to) else { return Vec::new() };
    let Some(card) = documents.card(origin) else { return Vec::new() };
    let unit = |slot: Slot, term: &str, share: f32| Unit {
        share,
        variants: vec![Variant { slot, hash: TermHash::of(term), weight: 1.0, same: true }],
    };
    let meanings = card.meanings().iter().map(|meaning| meaning_term(*meaning));
    let units: Vec<Unit> = card
        .concepts()
        .map(|id| unit(Slot::Concepts, id, 1.0))
        .chain(meanings.map(|meaning| unit(Slot::Meanings, &meaning, MEANING)))
        .collect();
    with_scores(documents, &units, |scores| {
        let mut alike = Bits::default();
        scores.matching(LEAST, &documents.allowed(role, Some(card.kind())), &mut alike);
        let score = |document: u32| {
            let readable = documents.card(document).is_some_and(|card| !card.title_in(lang).is_empty());
            scores.score(document) * if readable { READABLE } else { 1.0 }
        };
        let others = alike.iter().filter(|document| *document != origin);
        let mut ranked: Vec<(f32, u32)> = others.map(|document| (score(document), document)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        ranked.into_iter().take(limit).map(|(_, document)| documents.reference(document)).collect()
    })
}
