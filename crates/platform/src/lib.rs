//! What every domain stands on besides the database: one folder each behind one small type.
//!
//! | folder | type | what it does |
//! |---|---|---|
//! | [`config`] | `Settings` | defaults, a TOML file, `SAMENHANG_*` variables |
//! | [`i18n`] | `Catalog` and functions | messages, numbers, dates, countries, sorting by language |
//! | [`search`] | `SearchIndex` | finds documents of all kinds in four languages |
//! | [`follow`] | `Follower` | brings the search index after the change feed |
//! | [`cache`] | `Cache`, `Generation` | bounded, emptied by any change |
//! | [`fetch`] | `Fetcher` | fetches addresses that others named, from the public internet alone |
//! | [`files`] | `Files` | attachments and exports by key |
//! | [`jobs`] | `NewJob`, `Work`, `Runner` | work after a commit: retries, schedules, what was given up |
//! | [`mail`] | `Letter`, `post` | letters in the reader's language, an outbox, SMTP |
//! | [`limits`] | `Limits` | how often one visitor may do one thing |
//! | [`uploads`] | `Desk` | files that people hand in: known by their content, made harmless |
//!
//! To add a service: a folder with one small type that hides its library, built in `app` and handed
//! to the domains that need it; no domain sees the library behind it.

pub mod cache;
pub mod config;
pub mod fetch;
pub mod files;
pub mod follow;
pub mod i18n;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod search;
pub mod uploads;

// Generated code names this crate as other crates do.
extern crate self as platform;

/// The tables of jobs and letters; before those of any domain.
pub const MIGRATIONS: &[storage::Migration] = &[
    storage::Migration { name: "platform/0001-jobs", sql: include_str!("../migrations/0001-jobs.sql") },
    storage::Migration { name: "platform/0002-mails", sql: include_str!("../migrations/0002-mails.sql") },
    storage::Migration {
        name: "platform/0003-next-job",
        sql: include_str!("../migrations/0003-next-job.sql"),
    },
];

/// Every SQL statement of jobs and letters, for the shared test.
pub fn statements() -> impl Iterator<Item = &'static storage::Statement> {
    jobs::STATEMENTS.iter().chain(mail::STATEMENTS)
}
