//! Numbered migrations, under a lock, so that several nodes may start at once.

use crate::{Db, Engine, Statement, StorageError, params};

/// One step of the schema. Steps only ever add (expand, then contract in a later release), so that
/// old and new nodes can run side by side during an upgrade.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// `domain/number-what`, unique and never changed once released.
    pub name: &'static str,
    /// The SQL text that both engines understand; several statements. A column `TEXT COLLATE BYTEWISE` is
    /// compared byte by byte, whatever the language of the database, so that an index on it finds a word by
    /// how it begins.
    pub sql: &'static str,
}

/// The storage's own tables; always first.
const OWN: &[Migration] = &[Migration {
    name: "storage/0001-change-feed",
    sql: "CREATE TABLE change_sequence (only_row BIGINT PRIMARY KEY CHECK (only_row = 1), last BIGINT NOT NULL);
          INSERT INTO change_sequence (only_row, last) VALUES (1, 0);
          CREATE TABLE changes (
              sequence BIGINT PRIMARY KEY,
              at TIMESTAMPTZ NOT NULL,
              actor TEXT NOT NULL,
              action TEXT NOT NULL,
              subject_kind TEXT NOT NULL,
              subject_id TEXT NOT NULL,
              data JSONB NOT NULL
          );
          CREATE INDEX changes_by_subject ON changes (subject_kind, subject_id, sequence);",
}];

const MAKE_LIST: &str =
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TIMESTAMPTZ NOT NULL)";
const APPLIED: Statement = Statement { name: "migrate.APPLIED", sql: "SELECT name FROM migrations" };
const RECORD: Statement =
    Statement { name: "migrate.RECORD", sql: "INSERT INTO migrations (name, applied_at) VALUES ($1, $2)" };

/// How each engine calls the order of bytes.
const fn bytewise(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "COLLATE BINARY",
        Engine::Postgres => "COLLATE \"C\"",
    }
}

impl Db {
    /// Applies what is not applied yet, all in one transaction; returns the names of the new ones.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, StorageError> {
        let mut tx = self.begin(&kernel::Actor::System("migrate")).await?;
        if tx.engine() == Engine::Postgres {
            // The number is arbitrary but fixed: every node of this program waits on the same one.
            tx.script("SELECT pg_advisory_xact_lock(7309221)").await?;
        }
        tx.script(MAKE_LIST).await?;
        let applied: Vec<String> =
            tx.all(APPLIED, vec![]).await?.iter().map(|row| row.get("name")).collect::<Result<_, _>>()?;
        let mut fresh = Vec::new();
        for step in OWN.iter().chain(migrations) {
            if applied.iter().any(|name| name == step.name) {
                continue;
            }
            tx.script(&step.sql.replace("COLLATE BYTEWISE", bytewise(tx.engine())))
                .await
                .map_err(|e| StorageError::Migration { name: step.name, reason: e.to_string() })?;
            tx.run(RECORD, params![step.name, self.clock().now()]).await?;
            fresh.push(step.name);
        }
        tx.commit().await?;
        Ok(fresh)
    }
}
