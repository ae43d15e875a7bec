//! The vocabulary as SKOS in Turtle (W3C RDF 1.1 Turtle; SKOS Reference).
//!
//! What a file may say, besides `a skos:Concept` and `a skos:ConceptScheme`:
//!
//! | of a concept | |
//! |---|---|
//! | `skos:inScheme`, `skos:topConceptOf` | the schemes it is in: themes, kinds, target-groups, levels, terms |
//! | `skos:prefLabel` | one in each of nl, fr, de and en |
//! | `skos:altLabel`, `skos:hiddenLabel` | what else people type |
//! | `skos:definition` | at most one in each language |
//! | `skos:broader`, `skos:narrower`, `skos:related` | one direction is enough |
//!
//! Any addresses will do; an id is what follows their last `/`, `#` or `:`. Whatever else a file says
//! of a concept is a fault, so that no misspelt statement is passed over in silence.

mod fault;
mod read;
mod statements;
mod write;

pub use fault::{Fault, VocabularyError};
pub use read::{Source, read};
pub use write::write;

const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const CONCEPT: &str = "urn:samenhang:concept:";
const SCHEME: &str = "urn:samenhang:scheme:";
