//! What can go wrong with a database, in words an operator can act on.

/// A failed use of the database.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The address names neither engine.
    #[error("database address “{0}” is neither postgres://… nor sqlite:…")]
    Address(String),
    /// The database cannot be opened or reached.
    #[error("cannot open the database {place}: {reason}")]
    Open {
        /// The file or the server, without password.
        place: String,
        /// What the engine says.
        reason: String,
    },
    /// The disk is full.
    #[error("the disk is full: nothing was written")]
    Full,
    /// The database may only be read.
    #[error("the database is read-only: check the rights on its file and folder")]
    ReadOnly,
    /// A migration failed.
    #[error("migration {name} failed: {reason}")]
    Migration {
        /// `domain/number`.
        name: &'static str,
        /// What the engine says.
        reason: String,
    },
    /// The data folder is in use.
    #[error("{0}")]
    Held(crate::lock::Held),
    /// A column holds what the program cannot read.
    #[error("column “{column}” of a row cannot be read: {reason}")]
    Column {
        /// The column's name.
        column: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Anything else the engine says.
    #[error("database: {0}")]
    Engine(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        // SQLite's result codes (sqlite.org/rescode.html): 13 full, 8 read-only with its extended
        // codes; PostgreSQL's SQLSTATE 53100 disk_full, 25006 read_only_sql_transaction.
        let code = error.as_database_error().and_then(|e| e.code()).map(|c| c.into_owned());
        match code.as_deref() {
            Some("13" | "53100") => StorageError::Full,
            Some("8" | "264" | "520" | "776" | "1032" | "1288" | "1544" | "25006") => StorageError::ReadOnly,
            _ => StorageError::Engine(error),
        }
    }
}

impl StorageError {
    /// Whether a unique or primary key was violated.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, StorageError::Engine(e)
            if e.as_database_error().is_some_and(|d| d.is_unique_violation()))
    }
}
