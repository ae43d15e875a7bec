//! A fresh database on each engine, for tests.
//!
//! SQLite databases live in a temporary folder. PostgreSQL databases are made on the server that
//! `SAMENHANG_TEST_POSTGRES` names (`make test` starts one); without it only SQLite is tested, and
//! the test says so.

use std::sync::atomic::{AtomicU32, Ordering};

use kernel::Clock;

use crate::{Db, Migration, StorageError};

/// A database that goes away with its value.
pub struct TestDb {
    /// The database, migrated.
    pub db: Db,
    /// The engine's name, for messages of assertions.
    pub engine: &'static str,
    /// Where it is, as `SAMENHANG_DATABASE_URL` takes it.
    pub address: String,
    _folder: Option<tempfile::TempDir>,
}

/// A fresh, migrated database on every engine there is.
pub async fn databases(migrations: &[Migration], clock: &Clock) -> Result<Vec<TestDb>, StorageError> {
    let mut all = vec![sqlite(migrations, clock).await?];
    match std::env::var("SAMENHANG_TEST_POSTGRES") {
        Ok(server) => all.push(postgres(&server, migrations, clock).await?),
        Err(_) => tracing::warn!("SAMENHANG_TEST_POSTGRES is not set: tested on SQLite alone"),
    }
    Ok(all)
}

/// A fresh, migrated SQLite database.
pub async fn sqlite(migrations: &[Migration], clock: &Clock) -> Result<TestDb, StorageError> {
    let folder = tempfile::tempdir()
        .map_err(|e| StorageError::Open { place: "temporary folder".into(), reason: e.to_string() })?;
    let file = folder.path().join("samenhang.db");
    let db = Db::sqlite(&file, clock.clone()).await?;
    db.migrate(migrations).await?;
    Ok(TestDb { db, engine: "sqlite", address: format!("sqlite:{}", file.display()), _folder: Some(folder) })
}

/// A fresh, migrated database on this PostgreSQL server (`postgres://user@host:port`).
pub async fn postgres(server: &str, migrations: &[Migration], clock: &Clock) -> Result<TestDb, StorageError> {
    let address = fresh_postgres(server, clock).await?;
    let db = Db::postgres(&address, clock.clone()).await?;
    db.migrate(migrations).await?;
    Ok(TestDb { db, engine: "postgres", address, _folder: None })
}

/// Makes an empty database on this PostgreSQL server and returns its address.
pub async fn fresh_postgres(server: &str, clock: &Clock) -> Result<String, StorageError> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::SeqCst);
    let name = format!("t{}_{number}", clock.new_id().replace('-', ""));
    let admin = Db::postgres(&format!("{server}/postgres"), clock.clone()).await?;
    // A database's name cannot be a parameter; this one is made of hex digits alone.
    admin.create_database(&name).await?;
    admin.close().await;
    Ok(format!("{server}/{name}"))
}

impl Db {
    async fn create_database(&self, name: &str) -> Result<(), StorageError> {
        if let crate::db::Pools::Postgres(pool) = self.pools() {
            sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(pool).await?;
        }
        Ok(())
    }
}
