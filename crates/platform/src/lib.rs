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
//!
//! To add a service: a folder with one small type that hides its library, built in `app` and handed
//! to the domains that need it; no domain sees the library behind it.

pub mod cache;
pub mod config;
pub mod fetch;
pub mod files;
pub mod follow;
pub mod i18n;
pub mod search;
