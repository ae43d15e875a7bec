//! People, how they sign in, what they may, and programs that act for them.
//!
//! | file | what it holds |
//! |---|---|
//! | [`model`] | a person, and what opens her account: links, sessions, passkeys, tokens |
//! | [`rules`] | who may do what; where one may be led; what a name may hold |
//! | `store/` | the only files with SQL |
//! | [`service`] | use-cases: [`Accounts`], a file a subject |
//! | `letters` | what the letters say |
//! | `pages/` | one file a page; `desk/` the same for administrators |
//! | `jobs` | forgets what has ended |
//!
//! Imports go model ← rules ← store ← service ← pages, desk, jobs.
//!
//! To add a way of signing in: a [`model::Method`]; a file in `service/` that finds out who it is and
//! ends in `begin_session`, the one place where sessions begin; a file in `pages/sign_in/` that ends in
//! `entered`, the one place where browsers get their cookie. Say nothing on the way that differs
//! between an address that has an account and one that has none.

pub mod model;
pub mod rules;
pub mod service;

mod desk;
mod domain;
mod jobs;
mod letters;
mod pages;
mod store;

pub use domain::{AccountsDomain, domain, migrations};
pub use service::Accounts;

/// The words of the domain's pages.
pub(crate) mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
