//! One SQL text on two engines.
//!
//! | module | what it holds |
//! |---|---|
//! | [`db`] | [`Db`]: opening, reading, `db.write(async |tx| …)` that commits or rolls back by itself |
//! | [`tx`] | [`Tx`]: one transaction, its events, and what follows from them |
//! | [`statement`] | [`Statement`]: a named SQL text; [`statements!`] declares a domain's |
//! | [`value`] | parameters and rows that are the same on both engines |
//! | [`migrate`] | numbered migrations, a domain's at a time, under a lock |
//! | [`feed`] | the change feed: audit log, search outbox and activity stream in one table |
//! | [`lock`] | one process a data folder |
//! | [`testing`] | a fresh database on each engine, for tests |
//!
//! To add a statement to a domain: name it in `statements!` in its `store.rs`, use only the SQL that
//! both engines know (`docs/decisions/0002-one-sql-text.md` lists it), and read rows by column name.
//! The shared test prepares every statement on both engines.

pub mod db;
pub mod error;
pub mod feed;
pub mod lock;
pub mod migrate;
pub mod statement;
pub mod testing;
pub mod tx;
pub mod value;

pub use db::{Db, Engine};
pub use error::StorageError;
pub use feed::Change;
pub use migrate::Migration;
pub use statement::Statement;
pub use tx::{Reactions, Tx};
pub use value::{Row, Value};
