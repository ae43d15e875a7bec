//! The databank of practices.
//!
//! | file | what it holds |
//! |---|---|
//! | [`model`] | the record as systems exchange it, and its life in the databank |
//! | [`rules`] | what follows from what: revisions, states of translations, permissions |
//! | `store` | the only file with SQL |
//! | [`service`] | use-cases: [`Practices`] |
//! | [`question`] | what a reader asks of the list: words, filters, order, page |
//! | `search` | what of a practice can be found |
//! | `points` | where practices are, in memory, for maps |
//! | `brief` | what a list shows of a practice, as the search index hands it back |
//! | `jsonld` | a practice in the words of schema.org |
//! | `feeds` | any search as an Atom feed |
//! | `oai` | practices as other databanks harvest them |
//! | `paper/` | a practice, a comparison, a reading list as sheets of paper |
//! | `exports` | the records of a list, one after the other |
//! | [`exchange`] | import and export as JSON Lines, CSV and XLSX; [`Databank`] is the other end |
//! | [`form`] | the form in which a record is written, for every page that has one |
//! | `machine` | translation by a service, if one is set |
//! | `pages/`, `desk/` | one file a page; those of the practices that are edited in `pages/editing/`; `api` the same for programs |
//! | `jobs` | what is done once a day: owners are asked, stale practices marked |
//!
//! Imports go model ← rules ← store ← service ← pages, api.
//!
//! To add a member to the record: `model::Record` and the table in the exchange form; a rule in
//! `exchange::check`; a column in `exchange::sheet`; `model::Member` and a field in `form`; where it is
//! shown in `pages::fiche`; if it can be found or filtered, `search::document` and `search::FILTERS`.
//! Then import the examples twice: the second time nothing may change.

pub mod exchange;
pub mod form;
pub mod model;
pub mod question;
pub mod rules;
mod search;
pub mod service;
mod store;

mod api;
mod brief;
mod databank;
mod desk;
mod domain;
mod exports;
mod feeds;
mod jobs;
mod jsonld;
mod machine;
mod oai;
mod pages;
mod paper;
mod points;

pub use databank::{Databank, KnownConcepts};
pub use domain::{PracticesDomain, domain, migrations};
pub use search::FILTERS;
pub use service::Practices;
pub use service::adaptations::Reports;
pub use service::upkeep::Keeper;

/// The words of the domain's pages.
pub(crate) mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The words of feeds.
pub(crate) mod feed_messages {
    include!(concat!(env!("OUT_DIR"), "/feeds.rs"));
}

/// The words of the fiche and of the comparison.
pub(crate) mod fiche_messages {
    include!(concat!(env!("OUT_DIR"), "/fiche.rs"));
}

/// The words of what keeps practices true.
pub(crate) mod upkeep_messages {
    include!(concat!(env!("OUT_DIR"), "/upkeep.rs"));
}

/// The words of adaptations.
pub(crate) mod adaptations_messages {
    include!(concat!(env!("OUT_DIR"), "/adaptations.rs"));
}

/// The words of the form and of the editors' pages.
pub(crate) mod editing_messages {
    include!(concat!(env!("OUT_DIR"), "/editing.rs"));
}

/// The words of paper, of the reading list and of lists as files.
pub(crate) mod paper_messages {
    include!(concat!(env!("OUT_DIR"), "/paper.rs"));
}
