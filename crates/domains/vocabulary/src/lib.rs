//! The concepts that hold everything together, as SKOS: filters, labels on every screen, and the
//! bridge between languages in search.
//!
//! | module | what it holds |
//! |---|---|
//! | [`model`] | [`Concept`], and the [`Scheme`]s it may be in |
//! | [`checks`] | what a sound vocabulary is: faults, and remarks for an editor |
//! | [`find`] | concepts by any of their labels |
//! | [`vocabulary`] | [`Vocabulary`]: all concepts, immutable, cheap to clone and to ask |
//! | [`turtle`] | reads and writes SKOS Turtle; a fault has file, line and reason |
//! | [`source`] | the built-in vocabulary, the operator's, and the thesaurus that search is given |
//! | `pages/` | the tree, and a page a concept; `api` the same for programs |
//! | [`domain()`] | all of it as a domain of the house |
//!
//! Imports go model ← checks, find ← vocabulary ← turtle ← source ← pages, api ← domain.
//!
//! To add a concept: a block in `content/vocabulary.ttl` with a label in each of the four languages,
//! generous alternative labels (what people really type), `skos:inScheme`, and `skos:broader` or
//! `skos:topConceptOf`. Nothing to register: the next start has it in filters, pages and search.
//!
//! To add a scheme: a variant of [`Scheme`] with its id and filter, `scheme-ID` in the four
//! `vocabulary.ftl`, and its line in [`Messages::scheme`].

mod api;
pub mod checks;
mod domain;
pub mod find;
pub mod model;
mod pages;
pub mod source;
pub mod turtle;
pub mod vocabulary;

pub use domain::{KIND, VocabularyDomain, domain};
pub use model::{Concept, Scheme};
pub use turtle::VocabularyError;
pub use vocabulary::Vocabulary;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Messages {
    /// The name of a scheme.
    pub fn scheme(&self, scheme: Scheme) -> &'static str {
        match scheme {
            Scheme::Themes => self.scheme_themes(),
            Scheme::Kinds => self.scheme_kinds(),
            Scheme::TargetGroups => self.scheme_target_groups(),
            Scheme::Levels => self.scheme_levels(),
            Scheme::Terms => self.scheme_terms(),
        }
    }
}
