//! A transaction: statements, events, and what follows from them.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use kernel::{Clock, DomainEvent};
use sqlx::AssertSqlSafe;

use crate::value::{bind_postgres, bind_sqlite};
use crate::{Engine, Row, Statement, StorageError, Value, feed};

/// What follows from an event in the transaction that made it true.
pub trait Reactions: Send + Sync {
    /// Reacts; what it emits itself is reacted to as well.
    fn on_event<'a>(
        &'a self,
        event: &'a DomainEvent,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<(), StorageError>>;
}

/// A transaction. Ends by `Db::write`; dropped without that, it rolls back.
pub struct Tx {
    pub(crate) open: Open,
    pub(crate) events: Vec<DomainEvent>,
    /// The last number of the feed that it has taken.
    pub(crate) sequence: Option<i64>,
    pub(crate) actor: String,
    pub(crate) at: DateTime<Utc>,
    pub(crate) clock: Clock,
    pub(crate) reactions: Arc<OnceLock<Arc<dyn Reactions>>>,
}

/// The engine's own transaction.
pub(crate) enum Open {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Tx {
    /// Runs a statement and returns how many rows it changed.
    pub async fn run(&mut self, statement: Statement, values: Vec<Value>) -> Result<u64, StorageError> {
        Ok(match &mut self.open {
            Open::Sqlite(tx) => {
                bind_sqlite(sqlx::query(statement.sql), values).execute(&mut **tx).await?.rows_affected()
            }
            Open::Postgres(tx) => {
                bind_postgres(sqlx::query(statement.sql), values).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// All rows of an answer, as this transaction sees them.
    pub async fn all(&mut self, statement: Statement, values: Vec<Value>) -> Result<Vec<Row>, StorageError> {
        Ok(match &mut self.open {
            Open::Sqlite(tx) => bind_sqlite(sqlx::query(statement.sql), values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Row::Sqlite)
                .collect(),
            Open::Postgres(tx) => bind_postgres(sqlx::query(statement.sql), values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Row::Postgres)
                .collect(),
        })
    }

    /// The row of an answer that has at most one, as this transaction sees it.
    pub async fn maybe(
        &mut self,
        statement: Statement,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StorageError> {
        Ok(match &mut self.open {
            Open::Sqlite(tx) => bind_sqlite(sqlx::query(statement.sql), values)
                .fetch_optional(&mut **tx)
                .await?
                .map(Row::Sqlite),
            Open::Postgres(tx) => bind_postgres(sqlx::query(statement.sql), values)
                .fetch_optional(&mut **tx)
                .await?
                .map(Row::Postgres),
        })
    }

    /// Runs several statements at once, without parameters; for migrations alone, whose text stands in the
    /// program.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        match &mut self.open {
            Open::Sqlite(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(|_| ()),
            Open::Postgres(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(|_| ()),
        }
    }

    /// Which engine this is.
    pub(crate) fn engine(&self) -> Engine {
        match self.open {
            Open::Sqlite(_) => Engine::Sqlite,
            Open::Postgres(_) => Engine::Postgres,
        }
    }

    /// Says what happened; appended to the change feed when the transaction commits.
    pub fn emit(&mut self, event: DomainEvent) {
        self.events.push(event);
    }

    /// When the transaction began: the one moment that all it writes carries.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Who acts, as the change feed names it.
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// A new id.
    pub fn new_id(&self) -> String {
        self.clock.new_id()
    }

    /// Appends what was emitted so far, for work with so many events that they should not wait in
    /// memory for the commit. Until then nobody else can append, so short work leaves this be.
    pub async fn flush(&mut self) -> Result<(), StorageError> {
        let events = self.react().await?;
        let (actor, at) = (self.actor.clone(), self.at);
        if let Some(sequence) = feed::append(self, &actor, at, events).await? {
            self.sequence = Some(sequence);
        }
        Ok(())
    }

    /// Takes the events, those that reactions to them emit included.
    async fn react(&mut self) -> Result<Vec<DomainEvent>, StorageError> {
        let mut events = std::mem::take(&mut self.events);
        let Some(reactions) = self.reactions.get().map(Arc::clone) else { return Ok(events) };
        let mut seen = 0;
        while let Some(event) = events.get(seen) {
            reactions.on_event(event, self).await?;
            events.append(&mut self.events);
            seen += 1;
        }
        Ok(events)
    }

    /// Appends the events and commits; the last sequence, if there was an event.
    pub(crate) async fn commit(mut self) -> Result<Option<i64>, StorageError> {
        self.flush().await?;
        match self.open {
            Open::Sqlite(tx) => tx.commit().await?,
            Open::Postgres(tx) => tx.commit().await?,
        }
        Ok(self.sequence)
    }
}
