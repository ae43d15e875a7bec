//! Turtle files to a vocabulary.

use std::collections::{BTreeMap, HashMap, HashSet};

use kernel::{Lang, Slug};
use oxrdf::{NamedNode, NamedOrBlankNode, Term};

use super::statements::{Statement, statements};
use super::{Fault, SKOS, VocabularyError};
use crate::checks::{Finding, Link, Problem};
use crate::model::{Concept, Scheme};
use crate::vocabulary::Vocabulary;

/// A file of concepts.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// What faults call it.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Labels are what people type and read, not essays.
const LONGEST_LABEL: usize = 200;

/// Reads a vocabulary. Each later file extends those before it: it adds concepts, and labels and
/// links to known ones. Where it says what a concept is called or means, it has the last word; the
/// label that gave way stays as an alternative, since people still type it.
///
/// # Errors
/// Every fault of every file, with its line; of a fault of syntax only the first.
pub fn read(sources: &[Source<'_>]) -> Result<Vocabulary, VocabularyError> {
    let mut draft = Draft::default();
    for (number, source) in sources.iter().enumerate() {
        match statements(source.bytes) {
            Ok(statements) => draft.take(number, &statements),
            Err((line, reason)) => draft.faults.push((At { source: number, line }, reason)),
        }
    }
    draft.link_inverses();
    // What is half read would look full of faults that are not there.
    let found = match draft.faults.is_empty() {
        true => match Vocabulary::new(draft.concepts.values().cloned().collect()) {
            Ok(vocabulary) => return Ok(vocabulary),
            Err(found) => found,
        },
        false => Vec::new(),
    };
    let mut faults = draft.faults.clone();
    faults.extend(found.iter().map(|finding| (draft.place(finding), finding.to_string())));
    faults.sort();
    faults.dedup();
    let named = |(at, reason): (At, String)| Fault {
        file: sources[at.source].name.to_owned(),
        line: at.line,
        reason,
    };
    Err(VocabularyError::Faults(faults.into_iter().map(named).collect()))
}

/// Where a statement stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct At {
    source: usize,
    line: u64,
}

/// A statement that a fault may be found in later.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Said {
    Anything,
    Label(Lang),
    Definition(Lang),
    Points(Link, Slug),
}

/// What the files have said so far.
#[derive(Default)]
struct Draft {
    concepts: BTreeMap<Slug, Concept>,
    /// Where each thing was said last; of [`Said::Anything`]: first.
    places: HashMap<(Slug, Said), At>,
    /// `a skos:narrower b` and `scheme skos:hasTopConcept b`, to be said of `b` once all are known.
    inverses: Vec<(At, Inverse, Slug)>,
    faults: Vec<(At, String)>,
}

enum Inverse {
    NarrowerOf(Slug),
    TopOf(Scheme),
}

impl Draft {
    fn take(&mut self, source: usize, statements: &[Statement]) {
        let schemes: HashSet<&NamedOrBlankNode> = statements
            .iter()
            .filter(|s| {
                s.triple.predicate == oxrdf::vocab::rdf::TYPE && is_skos(&s.triple.object, "ConceptScheme")
            })
            .map(|s| &s.triple.subject)
            .collect();
        let mut addresses: HashMap<Slug, NamedNode> = HashMap::new();
        for Statement { triple, line } in statements {
            let at = At { source, line: *line };
            let said = match &triple.subject {
                NamedOrBlankNode::BlankNode(_) => {
                    Err("a concept needs an address, not a blank node".to_owned())
                }
                NamedOrBlankNode::NamedNode(subject) if schemes.contains(&triple.subject) => {
                    self.of_scheme(at, subject, &triple.predicate, &triple.object)
                }
                NamedOrBlankNode::NamedNode(subject) => slug(subject).and_then(|id| {
                    let address = addresses.entry(id.clone()).or_insert_with(|| subject.clone());
                    if address == subject {
                        self.of_concept(at, id, &triple.predicate, &triple.object)
                    } else {
                        Err(format!("“{id}” has two addresses: {address} and {subject}"))
                    }
                }),
            };
            self.faults.extend(said.err().map(|reason| (at, reason)));
        }
    }

    /// Of a scheme only its top concepts matter; what it is called stands in the messages.
    fn of_scheme(
        &mut self,
        at: At,
        subject: &NamedNode,
        predicate: &NamedNode,
        object: &Term,
    ) -> Result<(), String> {
        let scheme: Scheme = last_segment(subject).parse().map_err(|e| format!("{e}"))?;
        if skos(predicate) == Some("hasTopConcept") {
            self.inverses.push((at, Inverse::TopOf(scheme), slug(node(object)?)?));
        }
        Ok(())
    }

    fn of_concept(&mut self, at: At, id: Slug, predicate: &NamedNode, object: &Term) -> Result<(), String> {
        self.places.entry((id.clone(), Said::Anything)).or_insert(at);
        let concept = self.concepts.entry(id.clone()).or_insert_with(|| Concept::new(id.clone()));
        if *predicate == oxrdf::vocab::rdf::TYPE {
            let known = is_skos(object, "Concept");
            return if known {
                Ok(())
            } else {
                Err(format!("“{id}” is a {object}; expected skos:Concept"))
            };
        }
        match skos(predicate) {
            Some("inScheme") => {
                concept.schemes.insert(scheme(object)?);
            }
            Some("topConceptOf") => {
                let scheme = scheme(object)?;
                concept.schemes.insert(scheme);
                concept.top_of.insert(scheme);
            }
            Some("prefLabel") => {
                let (lang, label) = label(object)?;
                let before = self.places.insert((id.clone(), Said::Label(lang)), at);
                only_one(before, at, &id, "preferred labels", lang)?;
                concept.call(lang, label);
            }
            Some("altLabel" | "hiddenLabel") => {
                let (lang, label) = label(object)?;
                concept.also_call(lang, label);
            }
            Some("definition") => {
                let (lang, text) = text(object)?;
                let before = self.places.insert((id.clone(), Said::Definition(lang)), at);
                only_one(before, at, &id, "definitions", lang)?;
                concept.definition.insert(lang, text);
            }
            Some("broader") => {
                let to = slug(node(object)?)?;
                self.places.insert((id, Said::Points(Link::Broader, to.clone())), at);
                concept.broader.insert(to);
            }
            Some("related") => {
                let to = slug(node(object)?)?;
                self.places.insert((id, Said::Points(Link::Related, to.clone())), at);
                concept.related.insert(to);
            }
            Some("narrower") => {
                self.inverses.push((at, Inverse::NarrowerOf(id), slug(node(object)?)?));
            }
            _ => return Err(format!("“{id}” has {predicate}, which is not understood here")),
        }
        Ok(())
    }

    /// Says of the narrower and the top concepts what was said of the wider and the scheme.
    fn link_inverses(&mut self) {
        for (at, inverse, id) in std::mem::take(&mut self.inverses) {
            let Some(concept) = self.concepts.get_mut(&id) else {
                let from = match inverse {
                    Inverse::NarrowerOf(wider) => format!("“{wider}” points to “{id}” (skos:narrower)"),
                    Inverse::TopOf(scheme) => format!("“{scheme}” points to “{id}” (skos:hasTopConcept)"),
                };
                self.faults.push((at, format!("{from}, which does not exist")));
                continue;
            };
            match inverse {
                Inverse::NarrowerOf(wider) => {
                    concept.broader.insert(wider.clone());
                    self.places.entry((id, Said::Points(Link::Broader, wider))).or_insert(at);
                }
                Inverse::TopOf(scheme) => {
                    concept.schemes.insert(scheme);
                    concept.top_of.insert(scheme);
                }
            }
        }
    }

    /// The statement to mend, else where the concept begins.
    fn place(&self, finding: &Finding) -> At {
        let id = &finding.concept;
        let points = |link, to: &Slug| Said::Points(link, to.clone());
        let said = match &finding.problem {
            Problem::SharedLabel { lang, .. } => Said::Label(*lang),
            Problem::Dangling { link, to } => points(*link, to),
            // A circle goes from the concept to the second last of those it names, or begins with it.
            Problem::Cycle(circle) => circle.last().map_or(Said::Anything, |to| points(Link::Broader, to)),
            Problem::RelatedAndBroader(wide) => points(Link::Related, wide),
            _ => Said::Anything,
        };
        let own = self.places.get(&(id.clone(), said));
        let mutual = || match &finding.problem {
            Problem::RelatedAndBroader(wide) => self.places.get(&(wide.clone(), points(Link::Related, id))),
            _ => None,
        };
        let first = || self.places.get(&(id.clone(), Said::Anything));
        own.or_else(mutual).or_else(first).copied().unwrap_or_default()
    }
}

impl Concept {
    /// Gives it this preferred label; the one before stays as an alternative.
    fn call(&mut self, lang: Lang, label: String) {
        let mut also = self.alternatives.remove(lang).unwrap_or_default();
        also.retain(|known| *known != label);
        if let Some(before) = self.preferred.insert(lang, label.clone()).filter(|before| *before != label) {
            also.insert(0, before);
        }
        if !also.is_empty() {
            self.alternatives.insert(lang, also);
        }
    }

    /// Adds an alternative label that it does not have yet.
    fn also_call(&mut self, lang: Lang, label: String) {
        if self.preferred.get(lang) == Some(&label) || self.also(lang).contains(&label) {
            return;
        }
        let mut also = self.alternatives.remove(lang).unwrap_or_default();
        also.push(label);
        self.alternatives.insert(lang, also);
    }
}

/// One file may say it once; a later file may say it anew.
fn only_one(before: Option<At>, at: At, id: &Slug, what: &str, lang: Lang) -> Result<(), String> {
    match before {
        Some(before) if before.source == at.source => {
            Err(format!("“{id}” has two {what} in “{lang}” (the first in line {})", before.line))
        }
        _ => Ok(()),
    }
}

fn skos(predicate: &NamedNode) -> Option<&str> {
    predicate.as_str().strip_prefix(SKOS)
}

fn is_skos(term: &Term, name: &str) -> bool {
    matches!(term, Term::NamedNode(node) if skos(node) == Some(name))
}

fn node(term: &Term) -> Result<&NamedNode, String> {
    match term {
        Term::NamedNode(node) => Ok(node),
        other => Err(format!("{other} stands where the address of a concept or scheme is expected")),
    }
}

fn last_segment(node: &NamedNode) -> &str {
    node.as_str().rsplit(['/', '#', ':']).next().unwrap_or_default()
}

fn slug(node: &NamedNode) -> Result<Slug, String> {
    last_segment(node).parse().map_err(|e| format!("{e}"))
}

fn scheme(term: &Term) -> Result<Scheme, String> {
    last_segment(node(term)?).parse().map_err(|e| format!("{e}"))
}

/// A text in one of the four languages; of `nl-BE` only the language counts.
fn text(term: &Term) -> Result<(Lang, String), String> {
    let Term::Literal(literal) = term else {
        return Err(format!("{term} stands where a text is expected"));
    };
    let value = literal.value().split_whitespace().collect::<Vec<_>>().join(" ");
    let tag = literal.language().ok_or_else(|| format!("“{value}” does not say its language (\"…\"@nl)"))?;
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let lang = primary.parse::<Lang>().map_err(|e| format!("“{value}”: {e}"))?;
    if value.is_empty() {
        return Err(format!("an empty text in “{lang}”"));
    }
    if value.chars().any(char::is_control) {
        return Err(format!("“{}” has control characters in it", value.escape_debug()));
    }
    Ok((lang, value))
}

fn label(term: &Term) -> Result<(Lang, String), String> {
    let (lang, label) = text(term)?;
    let length = label.chars().count();
    if length > LONGEST_LABEL {
        let start: String = label.chars().take(40).collect();
        return Err(format!("the label “{start}…” has {length} characters; at most {LONGEST_LABEL} fit"));
    }
    Ok((lang, label))
}
