//! Parameters and rows that are the same on both engines.

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Postgres, Row as _, Sqlite};

use crate::StorageError;

/// A parameter of a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `TEXT`, or NULL.
    Text(Option<String>),
    /// `BIGINT`, or NULL.
    Int(Option<i64>),
    /// `DOUBLE PRECISION`, or NULL.
    Float(Option<f64>),
    /// `BOOLEAN`.
    Bool(bool),
    /// `TIMESTAMPTZ`, or NULL.
    Time(Option<DateTime<Utc>>),
    /// `JSONB`.
    Json(serde_json::Value),
}

macro_rules! value_from {
    ($($from:ty => |$value:ident| $into:expr;)+) => {
        $(impl From<$from> for Value {
            fn from($value: $from) -> Self { $into }
        })+
    };
}

value_from! {
    &str => |v| Value::Text(Some(v.to_owned()));
    String => |v| Value::Text(Some(v));
    Option<String> => |v| Value::Text(v);
    i64 => |v| Value::Int(Some(v));
    Option<i64> => |v| Value::Int(v);
    f64 => |v| Value::Float(Some(v));
    Option<f64> => |v| Value::Float(v);
    bool => |v| Value::Bool(v);
    DateTime<Utc> => |v| Value::Time(Some(v));
    Option<DateTime<Utc>> => |v| Value::Time(v);
    serde_json::Value => |v| Value::Json(v);
}

/// Turns its arguments into the parameters of a statement.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

macro_rules! binder {
    ($name:ident, $db:ty, $arguments:ty) => {
        pub(crate) fn $name<'q>(
            mut query: Query<'q, $db, $arguments>,
            values: Vec<Value>,
        ) -> Query<'q, $db, $arguments> {
            for value in values {
                query = match value {
                    Value::Text(v) => query.bind(v),
                    Value::Int(v) => query.bind(v),
                    Value::Float(v) => query.bind(v),
                    Value::Bool(v) => query.bind(v),
                    Value::Time(v) => query.bind(v),
                    Value::Json(v) => query.bind(v),
                };
            }
            query
        }
    };
}
binder!(bind_sqlite, Sqlite, SqliteArguments);
binder!(bind_postgres, Postgres, PgArguments);

/// A row of an answer.
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

/// A type that a column of either engine can be read as.
pub trait Column: Sized {
    /// Reads the column with this name.
    fn read(row: &Row, name: &str) -> Result<Self, sqlx::Error>;
}

macro_rules! column {
    ($($type:ty),+ $(,)?) => {
        $(impl Column for $type {
            fn read(row: &Row, name: &str) -> Result<Self, sqlx::Error> {
                match row {
                    Row::Sqlite(row) => row.try_get(name),
                    Row::Postgres(row) => row.try_get(name),
                }
            }
        })+
    };
}
column!(
    String,
    i64,
    f64,
    bool,
    DateTime<Utc>,
    serde_json::Value,
    Option<String>,
    Option<i64>,
    Option<f64>,
    Option<DateTime<Utc>>,
    Option<serde_json::Value>,
);

impl Row {
    /// The column with this name.
    pub fn get<T: Column>(&self, name: &str) -> Result<T, StorageError> {
        T::read(self, name)
            .map_err(|e| StorageError::Column { column: name.to_owned(), reason: e.to_string() })
    }

    /// A `JSONB` column read as a type.
    pub fn json<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<T, StorageError> {
        serde_json::from_value(self.get(name)?)
            .map_err(|e| StorageError::Column { column: name.to_owned(), reason: e.to_string() })
    }
}
