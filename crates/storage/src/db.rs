//! Opening a database, reading it, and writing it in transactions.

use std::path::Path;
use std::str::FromStr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use futures::TryStreamExt;
use kernel::{Actor, Clock};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use tokio::sync::watch;

use crate::tx::{Open, Reactions, Tx};
use crate::value::{bind_postgres, bind_sqlite};
use crate::{Row, Statement, StorageError, Value};

/// The database: SQLite in a data folder, or PostgreSQL by address. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    clock: Clock,
    /// The last sequence that this process committed; followers wake when it moves.
    committed: watch::Sender<i64>,
    /// What happens in the same transaction when something is said to have happened.
    reactions: Arc<OnceLock<Arc<dyn Reactions>>>,
}

#[derive(Clone, Debug)]
pub(crate) enum Pools {
    /// One writer, so that writers queue here and not inside SQLite; readers beside it.
    Sqlite {
        writer: SqlitePool,
        reader: SqlitePool,
    },
    Postgres(PgPool),
}

/// Which engine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Embedded.
    Sqlite,
    /// A server.
    Postgres,
}

/// How long a writer waits for another before giving up.
const BUSY: Duration = Duration::from_secs(10);

impl Db {
    /// Opens (and makes, if absent) the SQLite database in this file.
    pub async fn sqlite(file: &Path, clock: Clock) -> Result<Db, StorageError> {
        let open = |reason: sqlx::Error| StorageError::Open {
            place: file.display().to_string(),
            reason: reason.to_string(),
        };
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // FULL: what was acknowledged survives a power cut, not only a killed process.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .statement_cache_capacity(256);
        let writer =
            SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await.map_err(open)?;
        let reader = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.read_only(true).create_if_missing(false))
            .await
            .map_err(open)?;
        Ok(Db {
            pools: Pools::Sqlite { writer, reader },
            clock,
            committed: watch::Sender::new(0),
            reactions: Arc::default(),
        })
    }

    /// Connects to the PostgreSQL database at this address.
    pub async fn postgres(address: &str, clock: Clock) -> Result<Db, StorageError> {
        let options = PgConnectOptions::from_str(address)
            .map_err(|_| StorageError::Address(without_password(address)))?;
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(BUSY)
            .connect_with(options)
            .await
            .map_err(|e| StorageError::Open { place: without_password(address), reason: e.to_string() })?;
        Ok(Db {
            pools: Pools::Postgres(pool),
            clock,
            committed: watch::Sender::new(0),
            reactions: Arc::default(),
        })
    }

    /// Opens what the address names: `postgres://…` or `sqlite:PATH`.
    pub async fn open(address: &str, clock: Clock) -> Result<Db, StorageError> {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Db::postgres(address, clock).await
        } else if let Some(path) = address.strip_prefix("sqlite:") {
            Db::sqlite(Path::new(path), clock).await
        } else {
            Err(StorageError::Address(without_password(address)))
        }
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// The clock that stamps what is written.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// All rows of an answer. For answers that are bounded by the statement; see [`Db::each`].
    pub async fn all(&self, statement: Statement, values: Vec<Value>) -> Result<Vec<Row>, StorageError> {
        Ok(match &self.pools {
            Pools::Sqlite { reader, .. } => bind_sqlite(sqlx::query(statement.sql), values)
                .fetch_all(reader)
                .await?
                .into_iter()
                .map(Row::Sqlite)
                .collect(),
            Pools::Postgres(pool) => bind_postgres(sqlx::query(statement.sql), values)
                .fetch_all(pool)
                .await?
                .into_iter()
                .map(Row::Postgres)
                .collect(),
        })
    }

    /// The row of an answer that has at most one.
    pub async fn maybe(&self, statement: Statement, values: Vec<Value>) -> Result<Option<Row>, StorageError> {
        Ok(match &self.pools {
            Pools::Sqlite { reader, .. } => {
                bind_sqlite(sqlx::query(statement.sql), values).fetch_optional(reader).await?.map(Row::Sqlite)
            }
            Pools::Postgres(pool) => bind_postgres(sqlx::query(statement.sql), values)
                .fetch_optional(pool)
                .await?
                .map(Row::Postgres),
        })
    }

    /// Hands every row of an answer to `take`, one at a time, in bounded memory.
    pub async fn each<E: From<StorageError>>(
        &self,
        statement: Statement,
        values: Vec<Value>,
        mut take: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        match &self.pools {
            Pools::Sqlite { reader, .. } => {
                let mut rows = bind_sqlite(sqlx::query(statement.sql), values).fetch(reader);
                while let Some(row) = rows.try_next().await.map_err(StorageError::from)? {
                    take(Row::Sqlite(row))?;
                }
            }
            Pools::Postgres(pool) => {
                let mut rows = bind_postgres(sqlx::query(statement.sql), values).fetch(pool);
                while let Some(row) = rows.try_next().await.map_err(StorageError::from)? {
                    take(Row::Postgres(row))?;
                }
            }
        }
        Ok(())
    }

    /// Runs a use-case in one transaction: commits when it returns `Ok`, rolls back when it returns
    /// `Err`. Its events are appended to the change feed last, just before the commit, so that the
    /// row that orders the feed is held as briefly as can be.
    pub async fn write<T, E, F>(&self, actor: &Actor, work: F) -> Result<T, E>
    where
        E: From<StorageError>,
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
    {
        let mut tx = self.begin(actor).await?;
        let value = work(&mut tx).await?;
        let sequence = tx.commit().await?;
        if let Some(sequence) = sequence {
            self.committed.send_modify(|last| *last = (*last).max(sequence));
        }
        Ok(value)
    }

    /// Begins a transaction that [`Db::write`] or a migration ends.
    pub(crate) async fn begin(&self, actor: &Actor) -> Result<Tx, StorageError> {
        let open = match &self.pools {
            Pools::Sqlite { writer, .. } => Open::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Open::Postgres(pool.begin().await?),
        };
        let (actor, at) = (actor.to_string(), self.clock.now());
        let (clock, reactions) = (self.clock.clone(), Arc::clone(&self.reactions));
        Ok(Tx { open, events: Vec::new(), sequence: None, actor, at, clock, reactions })
    }

    /// Makes known what follows from events; once, at start.
    pub fn react(&self, reactions: Arc<dyn Reactions>) {
        // A second call would be a fault of the composition root; the first one stays.
        let _ = self.reactions.set(reactions);
    }

    /// Wakes whenever this process has committed something to the change feed.
    pub fn committed(&self) -> watch::Receiver<i64> {
        self.committed.subscribe()
    }

    /// The last sequence that this process has committed to the change feed; 0 before the first.
    pub fn last_committed(&self) -> i64 {
        *self.committed.borrow()
    }

    /// Asks the engine for an answer; for the health check.
    pub async fn ping(&self) -> Result<(), StorageError> {
        const PING: Statement = Statement { name: "storage.PING", sql: "SELECT 1" };
        self.maybe(PING, vec![]).await.map(|_| ())
    }

    pub(crate) fn pools(&self) -> &Pools {
        &self.pools
    }

    /// Prepares a statement without running it: says whether this engine understands it.
    pub async fn prepare(&self, statement: Statement) -> Result<(), StorageError> {
        use sqlx::Executor as _;
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                writer.prepare(sqlx::SqlStr::from_static(statement.sql)).await.map(|_| ())?
            }
            Pools::Postgres(pool) => {
                pool.prepare(sqlx::SqlStr::from_static(statement.sql)).await.map(|_| ())?
            }
        }
        Ok(())
    }

    /// Closes all connections; what is under way ends first.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, reader } => {
                reader.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").field("pools", &self.pools).finish_non_exhaustive()
    }
}

/// An address as it may be shown: without the password.
fn without_password(address: &str) -> String {
    match (address.find("://"), address.rfind('@')) {
        (Some(scheme), Some(at)) if scheme + 3 < at => {
            let user = address[scheme + 3..at].split(':').next().unwrap_or_default();
            format!("{}{user}{}", &address[..scheme + 3], &address[at..])
        }
        _ => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_address_has_no_password() {
        assert_eq!(without_password("postgres://anna:geheim@db:5432/x"), "postgres://anna@db:5432/x");
        assert_eq!(without_password("postgres://db/x"), "postgres://db/x");
        assert_eq!(without_password("mysql:thing"), "mysql:thing");
    }
}
