//! The shell every page wears, and the contract that every domain keeps.
//!
//! | module | what it holds |
//! |---|---|
//! | [`domain`] | [`Domain`]: what a domain gives to the house; [`Registry`] of them |
//! | [`site`] | [`Site`]: database, search, caches and settings, handed to every handler |
//! | [`visit`] | [`Visit`]: who asks for which page in which language |
//! | [`session`], [`bearer`] | who is signed in, in which browser; programs that act for a person |
//! | [`layout`] | header, navigation, languages, footer: what `templates/layout.html` needs |
//! | [`harvest`] | what of a domain other systems may harvest |
//! | [`html`] | answers: a rendered template, cacheable or not |
//! | [`posted`], [`form`] | what a form has sent; fields with label, hint and fault |
//! | [`people`] | asking about people without knowing the domain that keeps them |
//! | [`desk`] | the desk: what waits, domain by domain |
//! | [`error`] | [`PageError`] for people, [`Problem`] (RFC 9457) for programs |
//! | [`params`] | the query string: read tolerantly, changed link by link |
//! | [`pagination`] | numbered pages of a list |
//! | [`cached`] | whole pages, kept until something changes |
//! | [`shell`] | the router around the domains: headers, request ids, assets, health, metrics |
//! | [`markdown`], [`assets`], [`content`] | text to HTML, embedded files, editorial pages |
//!
//! To add a page to a domain:
//! 1. `pages/NAME.rs` with `get` (and `post`), named after its address; a struct with
//!    `#[derive(Template)]` whose first fields are `layout: Layout` and the domain's `t: Messages`;
//! 2. `templates/DOMAIN/NAME.html` that begins with `{% extends "layout.html" %}`;
//! 3. a line in the domain's `pages()` router and one in its `addresses()`: the shared test then asks
//!    for it in every language and role;
//! 4. its words in `locales/{nl,fr,de,en}/DOMAIN.ftl`.

pub mod assets;
pub mod bearer;
pub mod cached;
pub mod content;
pub mod desk;
pub mod domain;
pub mod error;
pub mod form;
pub mod harvest;
pub mod html;
pub mod layout;
pub mod markdown;
pub mod metrics;
pub mod pagination;
pub mod params;
pub mod people;
pub mod posted;
pub mod session;
pub mod shell;
pub mod site;
pub mod visit;

pub use bearer::{Caller, Scope};
pub use domain::{Address, Card, DeskItem, Document, Domain, Finding, Registry};
pub use error::{PageError, Problem};
pub use form::{Choice, Faults, Field};
pub use html::Html;
pub use layout::{Crumb, Layout};
pub use pagination::{Pagination, Step};
pub use params::Params;
pub use posted::{Posted, Upload};
pub use session::{Session, Sessions};
pub use site::Site;
pub use visit::Visit;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
