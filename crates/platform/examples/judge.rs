//! Judges the search: loads records in the exchange form, asks judged queries, prints nDCG@10.
//!
//! ```text
//! cargo run --release -p platform --example judge -- VOCABULARY.ttl LEXICON.tsv RECORDS.jsonl QUERIES.jsonl
//! ```
//! The gain of a record is 2^grade − 1. With `-v` before the files every query's first ten are listed.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a program for people at a terminal")]

use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::sync::Arc;

use kernel::{Lang, Ref};
use oxrdf::Term;
use oxttl::TurtleParser;
use platform::search::{
    Document, Field, Label, Request, SearchIndex, Text, Thesaurus, ThesaurusEntry, Visibility,
};
use serde_json::Value;

fn main() {
    let (flags, files): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|arg| arg == "-v");
    let [vocabulary, lexicon, records, queries] = files.as_slice() else {
        println!("usage: judge [-v] VOCABULARY.ttl LEXICON.tsv RECORDS.jsonl QUERIES.jsonl");
        std::process::exit(2);
    };
    let read = |path: &str| read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let thesaurus = Thesaurus::new(entries(&read(vocabulary)), &read(lexicon)).expect("a sound thesaurus");
    let index = SearchIndex::open(None, Arc::new(thesaurus)).expect("an index in memory");
    index.rebuild(lines(&read(records)).iter().map(document), 1).expect("records that can be indexed");

    let mut groups: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for query in lines(&read(queries)) {
        let lang: Lang = text(&query, "lang").parse().expect("a language");
        let answer = index.search(&Request::new(text(&query, "q"), lang));
        let relevant = query["relevant"].as_object().expect("judgements");
        let grade = |id: &str| relevant.get(id).and_then(Value::as_f64).unwrap_or(0.0);
        let found: Vec<f64> = answer.hits.iter().map(|hit| grade(&hit.reference.id)).collect();
        let mut ideal: Vec<f64> = relevant.values().filter_map(Value::as_f64).collect();
        ideal.sort_by(|one, other| other.total_cmp(one));
        let ndcg = gain(&found) / gain(&ideal);
        let kind = text(&query, "kind");
        let across = if kind == "cross-language" { "across languages" } else { "within a language" };
        for group in ["overall", across, &format!("lang {lang}"), &format!("kind {kind}")] {
            groups.entry(group.to_owned()).or_default().push(ndcg);
        }
        if !flags.is_empty() {
            let understood: Vec<&str> = answer.understood.iter().map(|one| one.id.as_str()).collect();
            println!(
                "{ndcg:.3} {} {:?} of {} {understood:?} {:?} {}",
                text(&query, "id"),
                text(&query, "q"),
                answer.total,
                answer.corrected,
                if answer.relaxed { "relaxed" } else { "" }
            );
            for hit in &answer.hits {
                println!("        {} {:6.3} {}", grade(&hit.reference.id), hit.score, hit.reference.id);
            }
            for missed in relevant.keys().filter(|id| answer.hits.iter().all(|hit| hit.reference.id != **id))
            {
                println!("        missed {missed}");
            }
        }
    }
    for (group, values) in groups {
        println!(
            "{:.3}  {:3} queries  {group}",
            values.iter().sum::<f64>() / values.len() as f64,
            values.len()
        );
    }
}

/// Discounted cumulative gain of the first ten.
fn gain(grades: &[f64]) -> f64 {
    (2..).zip(grades.iter().take(10)).map(|(rank, grade)| (grade.exp2() - 1.0) / f64::from(rank).log2()).sum()
}

fn lines(jsonl: &str) -> Vec<Value> {
    jsonl.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn text<'a>(object: &'a Value, member: &str) -> &'a str {
    object[member].as_str().unwrap_or_default()
}

fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// A record as search sees it.
fn document(record: &Value) -> Document {
    let fields = [("title", Field::Title), ("summary", Field::Summary)];
    let body = ["problem", "approach", "results", "lessons", "costs", "involvement"];
    let mut texts = Vec::new();
    for (member, field) in fields.into_iter().chain(body.map(|member| (member, Field::Body))) {
        for lang in Lang::ALL {
            if let Some(written) = record[member][lang.code()].as_str() {
                texts.push(Text { lang, field, text: written.to_owned() });
            }
        }
    }
    let mut names = strings(&record["organisations"]);
    names.extend(strings(&record["partners"]));
    names.extend(["city", "region", "country"].map(|member| text(&record["place"], member).to_owned()));
    let mut concepts = Vec::new();
    let mut facets = Vec::new();
    for (key, member) in [("theme", "themes"), ("kind", "kinds"), ("target_group", "target_groups")] {
        concepts.extend(strings(&record[member]));
        facets.push((key, strings(&record[member])));
    }
    concepts.extend(record["level"].as_str().map(str::to_owned));
    Document {
        reference: Ref::new("practice", text(record, "id")),
        visible: Visibility::Public,
        original: text(record, "original_language").parse().expect("a language"),
        texts,
        names,
        concepts,
        facets,
        created: 0,
        confirmed: None,
        stale: false,
        shown: Default::default(),
    }
}

/// The concepts of a SKOS file in Turtle.
fn entries(turtle: &str) -> Vec<ThesaurusEntry> {
    let mut entries: BTreeMap<String, ThesaurusEntry> = BTreeMap::new();
    let last = |iri: &str| iri.rsplit([':', '/', '#']).next().unwrap_or_default().to_owned();
    for triple in TurtleParser::new().for_slice(turtle) {
        let triple = triple.expect("Turtle");
        let id = last(triple.subject.to_string().trim_matches(['<', '>']));
        let entry = entries.entry(id.clone()).or_insert_with(|| ThesaurusEntry {
            id,
            labels: Vec::new(),
            broader: Vec::new(),
            related: Vec::new(),
        });
        let predicate = last(triple.predicate.as_str());
        match (&triple.object, predicate.as_str()) {
            (Term::Literal(literal), "prefLabel" | "altLabel") => {
                if let Some(lang) = literal.language().and_then(|code| code.parse().ok()) {
                    let preferred = predicate == "prefLabel";
                    entry.labels.push(Label { lang, text: literal.value().to_owned(), preferred });
                }
            }
            (Term::NamedNode(node), "broader") => entry.broader.push(last(node.as_str())),
            (Term::NamedNode(node), "related") => entry.related.push(last(node.as_str())),
            _ => {}
        }
    }
    entries.into_values().filter(|entry| !entry.labels.is_empty()).collect()
}
