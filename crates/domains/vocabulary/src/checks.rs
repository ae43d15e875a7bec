//! What a sound vocabulary is, as functions over its concepts.
//!
//! The list follows qSKOS (Suominen & Mader, “Assessing and Improving the Quality of SKOS
//! Vocabularies”, 2014) and the integrity conditions of the SKOS Reference. [`faults`] are what a
//! vocabulary may not have: reading stops at them. [`remarks`] are what an editor should look at.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use kernel::{Lang, Slug};

use crate::model::{Concept, Scheme};

/// Something about one concept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{concept}” {problem}")]
pub struct Finding {
    /// The concept's id.
    pub concept: Slug,
    /// What is the matter with it.
    pub problem: Problem,
}

/// What can be the matter with a concept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It has no preferred label in a language (qSKOS: omitted or invalid language tags).
    #[error("has no preferred label in “{0}”")]
    NoLabel(Lang),
    /// Another concept has the same preferred label (qSKOS: overlapping labels).
    #[error("has the preferred label “{label}” ({lang}), which “{other}” has too")]
    SharedLabel {
        /// The language of the label.
        lang: Lang,
        /// The label.
        label: String,
        /// The other concept.
        other: Slug,
    },
    /// It points to a concept that does not exist (qSKOS: undefined resources).
    #[error("points to “{to}” ({link}), which does not exist")]
    Dangling {
        /// How it points.
        link: Link,
        /// Where to.
        to: Slug,
    },
    /// Going on to wider concepts leads back to itself (qSKOS: cyclic hierarchical relations).
    #[error("is wider than itself: {}", path(.0))]
    Cycle(Vec<Slug>),
    /// It has no wider concept and is at the top of no scheme (qSKOS: orphan concepts).
    #[error("has no wider concept and is at the top of no scheme (skos:broader or skos:topConceptOf)")]
    Orphan,
    /// It is in no scheme.
    #[error("is in no scheme (skos:inScheme)")]
    NoScheme,
    /// It is beside a concept that is also above it (SKOS Reference, S27).
    #[error("is both beside and below “{0}” (skos:related and skos:broader)")]
    RelatedAndBroader(Slug),
    /// A remark: it can be chosen in a filter and says nothing about what it means.
    #[error("has no definition in “{0}”")]
    NoDefinition(Lang),
    /// A remark: whoever types this label means one concept or the other.
    #[error("has the alternative label “{label}” ({lang}), which is what “{other}” is called")]
    Ambiguous {
        /// The language of the label.
        lang: Lang,
        /// The label.
        label: String,
        /// The concept that is called so.
        other: Slug,
    },
}

/// How one concept points to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// To a wider one.
    Broader,
    /// To one beside it.
    Related,
}

impl std::fmt::Display for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Link::Broader => "skos:broader",
            Link::Related => "skos:related",
        })
    }
}

fn path(ids: &[Slug]) -> String {
    ids.iter().map(Slug::as_str).collect::<Vec<_>>().join(" → ")
}

type ById<'a> = BTreeMap<&'a Slug, &'a Concept>;

/// Everything that keeps these concepts from being a vocabulary; nothing when they are one.
pub fn faults(concepts: &[Concept]) -> Vec<Finding> {
    let by_id: ById<'_> = concepts.iter().map(|concept| (&concept.id, concept)).collect();
    let mut found = Vec::new();
    for concept in by_id.values() {
        let mut note = |problem| found.push(Finding { concept: concept.id.clone(), problem });
        let unlabelled = Lang::ALL.into_iter().filter(|lang| concept.preferred.get(*lang).is_none());
        unlabelled.for_each(|lang| note(Problem::NoLabel(lang)));
        if concept.schemes.is_empty() {
            note(Problem::NoScheme);
        }
        if concept.broader.is_empty() && concept.top_of.is_empty() {
            note(Problem::Orphan);
        }
        for (link, ids) in [(Link::Broader, &concept.broader), (Link::Related, &concept.related)] {
            for to in ids.iter().filter(|to| !by_id.contains_key(to)) {
                note(Problem::Dangling { link, to: to.clone() });
            }
        }
    }
    found.extend(shared_labels(&by_id));
    found.extend(cycles(&by_id));
    found.extend(related_and_broader(&by_id));
    found
}

/// Labels that tell nobody which of two concepts is meant; capitals make no difference.
fn shared_labels(by_id: &ById<'_>) -> Vec<Finding> {
    let mut first: HashMap<(Lang, String), &Slug> = HashMap::new();
    let mut found = Vec::new();
    for concept in by_id.values() {
        for (lang, label) in concept.preferred.iter() {
            let other = *first.entry((lang, label.to_lowercase())).or_insert(&concept.id);
            if *other != concept.id {
                let problem = Problem::SharedLabel { lang, label: label.clone(), other: other.clone() };
                found.push(Finding { concept: concept.id.clone(), problem });
            }
        }
    }
    found
}

/// Circles of wider concepts, each once. Keeps its own stack: a file may be deeper than the thread's.
fn cycles(by_id: &ById<'_>) -> Vec<Finding> {
    let mut done: HashSet<&Slug> = HashSet::new();
    let mut found = Vec::new();
    for start in by_id.keys().copied() {
        // The way from the start to where we are, each step with the wider concepts still to visit.
        let mut way: Vec<(&Slug, Vec<&Slug>)> = vec![(start, wider(by_id, start))];
        if done.contains(start) {
            continue;
        }
        while let Some((here, rest)) = way.last_mut() {
            let here = *here;
            let Some(next) = rest.pop() else {
                done.insert(here);
                way.pop();
                continue;
            };
            if let Some(since) = way.iter().position(|(id, _)| *id == next) {
                let circle = way[since..].iter().map(|(id, _)| *id).chain([next]).cloned().collect();
                found.push(Finding { concept: here.clone(), problem: Problem::Cycle(circle) });
            } else if !done.contains(next) {
                way.push((next, wider(by_id, next)));
            }
        }
    }
    found
}

fn wider<'a>(by_id: &ById<'a>, id: &Slug) -> Vec<&'a Slug> {
    by_id.get(id).map(|concept| concept.broader.iter().rev().collect()).unwrap_or_default()
}

fn related_and_broader(by_id: &ById<'_>) -> Vec<Finding> {
    let ancestors = |id: &Slug| {
        let mut reached: BTreeSet<Slug> = BTreeSet::new();
        let mut open = wider(by_id, id);
        while let Some(next) = open.pop() {
            if reached.insert(next.clone()) {
                open.extend(wider(by_id, next));
            }
        }
        reached
    };
    let mut found = Vec::new();
    for concept in by_id.values().filter(|concept| !concept.related.is_empty()) {
        let above = ancestors(&concept.id);
        for beside in &concept.related {
            let (below, wide) = if above.contains(beside) {
                (&concept.id, beside)
            } else if ancestors(beside).contains(&concept.id) {
                (beside, &concept.id)
            } else {
                continue;
            };
            found.push(Finding { concept: below.clone(), problem: Problem::RelatedAndBroader(wide.clone()) });
        }
    }
    found
}

/// What an editor should look at: filters without a definition, and labels that two concepts claim.
pub fn remarks(concepts: &[Concept]) -> Vec<Finding> {
    let called: HashMap<(Lang, String), &Slug> = concepts
        .iter()
        .flat_map(|c| c.preferred.iter().map(|(lang, label)| ((lang, label.to_lowercase()), &c.id)))
        .collect();
    let mut found = Vec::new();
    for concept in concepts {
        let mut note = |problem| found.push(Finding { concept: concept.id.clone(), problem });
        if concept.schemes.iter().any(|scheme| *scheme != Scheme::Terms) {
            let undefined = Lang::ALL.into_iter().filter(|lang| concept.definition.get(*lang).is_none());
            undefined.for_each(|lang| note(Problem::NoDefinition(lang)));
        }
        for (lang, labels) in concept.alternatives.iter() {
            for label in labels {
                if let Some(other) = called.get(&(lang, label.to_lowercase()))
                    && **other != concept.id
                {
                    note(Problem::Ambiguous { lang, label: label.clone(), other: (*other).clone() });
                }
            }
        }
    }
    found
}
