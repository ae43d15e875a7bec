//! What readers, editors and operators get from the vocabulary.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

mod api;
mod built_in;
mod faults;
mod finding;
mod house;
mod pages;
mod turtle;

use vocabulary::turtle::{Fault, Source, read};
use vocabulary::{Vocabulary, VocabularyError};

/// The vocabulary that comes with the program.
fn built_in() -> Vocabulary {
    Vocabulary::built_in().unwrap()
}

/// What every file of the tests begins with: three lines, so that concepts begin in line 4.
const HEAD: &str = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
    @prefix c: <urn:samenhang:concept:> .\n@prefix s: <urn:samenhang:scheme:> .\n";

/// A concept at the top of the themes on one line, its labels made of its id.
fn theme(id: &str) -> String {
    format!(
        "c:{id} a skos:Concept ; skos:topConceptOf s:themes ; \
         skos:prefLabel \"{id} nl\"@nl, \"{id} fr\"@fr, \"{id} de\"@de, \"{id} en\"@en .\n"
    )
}

/// The vocabulary of one file, or its faults.
fn read_one(text: &str) -> Result<Vocabulary, Vec<Fault>> {
    read_files(&[("own.ttl", text)])
}

fn read_files(files: &[(&str, &str)]) -> Result<Vocabulary, Vec<Fault>> {
    let sources: Vec<Source<'_>> =
        files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    read(&sources).map_err(|error| match error {
        VocabularyError::Faults(faults) => faults,
        other => panic!("{other}"),
    })
}
