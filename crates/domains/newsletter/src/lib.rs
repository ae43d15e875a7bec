//! What readers are told of what is new: alerts on a search, a concept or a practice.
//!
//! | file | what it holds |
//! |---|---|
//! | [`model`] | [`Alert`](model::Alert): who wants to hear of what, how often |
//! | [`rules`] | when a letter is due, and what of the change feed is news |
//! | `store` | the only file with SQL |
//! | [`service`] | use-cases: [`Newsletter`]: following, confirming, stopping |
//! | `jobs` | matches what is new with what is followed, and writes the letters |
//! | `pages/` | one file a page; `feeds` the address for one click (RFC 8058) |
//!
//! To let readers follow another kind of thing: a variant of `model::Subject` with its code, a case in
//! `jobs` that says what is news about it, a label in `pages::subject_label`, and a link
//! `/{lang}/alerts/new?KIND=…` on its page.

pub mod model;
pub mod rules;
pub mod service;
mod store;

mod domain;
mod feeds;
mod jobs;
mod pages;

pub use domain::{NewsletterDomain, domain};
pub use service::Newsletter;

pub(crate) mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
