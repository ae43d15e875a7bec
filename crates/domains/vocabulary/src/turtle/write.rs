//! A vocabulary to Turtle.

use std::io;

use kernel::Lang;
use oxrdf::{Literal, NamedNode, Triple, vocab::rdf};
use oxttl::TurtleSerializer;

use super::{CONCEPT, SCHEME, SKOS};
use crate::Messages;
use crate::model::{Concept, Scheme};
use crate::vocabulary::Vocabulary;

/// The vocabulary as Turtle, in the form that [`read`](super::read) takes: schemes with their names,
/// then concepts by id. The same vocabulary gives the same bytes. Each link stands once, on the
/// narrower and on the alphabetically first, so that who edits the file changes it in one place.
///
/// # Errors
/// None that come from the vocabulary; the serialiser's signature has them.
pub fn write(vocabulary: &Vocabulary) -> io::Result<Vec<u8>> {
    let mut serializer = TurtleSerializer::new();
    for (prefix, address) in [("skos", SKOS), ("c", CONCEPT), ("s", SCHEME)] {
        serializer = serializer.with_prefix(prefix, address).map_err(io::Error::other)?;
    }
    let mut writer = serializer.for_writer(Vec::new());
    for scheme in Scheme::ALL {
        for triple in of_scheme(scheme) {
            writer.serialize_triple(&triple)?;
        }
    }
    for concept in vocabulary.concepts() {
        for triple in of_concept(concept) {
            writer.serialize_triple(&triple)?;
        }
    }
    writer.finish()
}

fn of_scheme(scheme: Scheme) -> Vec<Triple> {
    let subject = at(SCHEME, scheme.id());
    let mut triples = vec![Triple::new(subject.clone(), rdf::TYPE, at(SKOS, "ConceptScheme"))];
    for lang in Lang::ALL {
        let name = Messages::new(lang).scheme(scheme);
        triples.push(Triple::new(subject.clone(), at(SKOS, "prefLabel"), literal(lang, name)));
    }
    triples
}

fn of_concept(concept: &Concept) -> Vec<Triple> {
    let subject = at(CONCEPT, concept.id.as_str());
    let mut triples = vec![Triple::new(subject.clone(), rdf::TYPE, at(SKOS, "Concept"))];
    let mut link = |name: &str, base: &str, id: &str| {
        triples.push(Triple::new(subject.clone(), at(SKOS, name), at(base, id)));
    };
    concept.schemes.iter().for_each(|scheme| link("inScheme", SCHEME, scheme.id()));
    concept.top_of.iter().for_each(|scheme| link("topConceptOf", SCHEME, scheme.id()));
    concept.broader.iter().for_each(|id| link("broader", CONCEPT, id.as_str()));
    let later = concept.related.iter().filter(|id| **id > concept.id);
    later.for_each(|id| link("related", CONCEPT, id.as_str()));
    let mut say = |name: &str, lang: Lang, text: &str| {
        triples.push(Triple::new(subject.clone(), at(SKOS, name), literal(lang, text)));
    };
    concept.preferred.iter().for_each(|(lang, label)| say("prefLabel", lang, label));
    for (lang, labels) in concept.alternatives.iter() {
        labels.iter().for_each(|label| say("altLabel", lang, label));
    }
    concept.definition.iter().for_each(|(lang, text)| say("definition", lang, text));
    triples
}

/// Bases are constants and ids are slugs, so the whole is an address without being checked again.
fn at(base: &str, id: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{base}{id}"))
}

fn literal(lang: Lang, text: &str) -> Literal {
    Literal::new_language_tagged_literal_unchecked(text, lang.code())
}
