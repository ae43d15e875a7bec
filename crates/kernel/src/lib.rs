//! Words every domain shares. No I/O, no async, few dependencies.
//!
//! | module | what it holds |
//! |---|---|
//! | [`lang`] | the four languages, and how a reader's language is chosen |
//! | [`text`] | text in several languages, each with its state (original, translated, outdated) |
//! | [`slug`] | the ids that addresses are made of |
//! | [`reference`] | `Ref { kind, id }`: how domains point to each other without importing each other |
//! | [`actor`] | who acts: role and permissions |
//! | [`email`] | addresses of e-mail |
//! | [`event`] | what happened, as the change feed keeps it |
//! | [`grant`] | roles within an organisation |
//! | [`clock`] | the only source of the present time and of new ids |
//! | [`page`] | page numbers and their bounds |
//! | [`secret`] | secrets of private links, sessions and tokens |
//!
//! To add a word here: it must be needed by at least two domains, do no I/O, and have a table-driven
//! test below its definition. Anything that only one domain needs belongs to that domain.

pub mod actor;
pub mod clock;
pub mod email;
pub mod event;
pub mod grant;
pub mod lang;
pub mod page;
pub mod reference;
pub mod secret;
pub mod slug;
pub mod text;

pub use actor::{Actor, Permission, Role};
pub use clock::Clock;
pub use email::EmailAddress;
pub use event::DomainEvent;
pub use lang::Lang;
pub use page::PageRequest;
pub use reference::Ref;
pub use secret::Secret;
pub use slug::Slug;
pub use text::{Localized, TextState};
