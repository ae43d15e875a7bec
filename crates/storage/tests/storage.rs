//! What a domain may rely on, on both engines.

use kernel::{Actor, Clock, DomainEvent, Ref};
use storage::testing::databases;
use storage::{Change, Migration, Statement, StorageError, params};

const NOTES: &[Migration] = &[Migration {
    name: "notes/0001-notes",
    sql: "CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT NOT NULL, stars BIGINT, at TIMESTAMPTZ NOT NULL, \
          seen BOOLEAN NOT NULL, extra JSONB NOT NULL)",
}];

const ADD: Statement = Statement {
    name: "notes.ADD",
    sql: "INSERT INTO notes (id, text, stars, at, seen, extra) VALUES ($1, $2, $3, $4, $5, $6)",
};
const READ: Statement =
    Statement { name: "notes.READ", sql: "SELECT id, text, stars, at, seen, extra FROM notes ORDER BY id" };

fn event(id: &str) -> DomainEvent {
    DomainEvent::new("note.added", Ref::new("note", id))
}

#[tokio::test]
async fn write_keeps_every_type_and_appends_to_the_feed() -> Result<(), StorageError> {
    let clock = Clock::system();
    for test in databases(NOTES, &clock).await? {
        let at = clock.now();
        let extra = serde_json::json!({"é": [1, null]});
        // Spawned, since handlers of a server must be sendable between threads.
        let (db, kept) = (test.db.clone(), extra.clone());
        let written = tokio::spawn(async move {
            db.write::<_, StorageError, _>(&Actor::System("test"), async |tx| {
                tx.run(ADD, params!["a", "brugfiguur", Some(3_i64), at, true, kept.clone()]).await?;
                tx.emit(event("a"));
                tx.emit(event("b").with(serde_json::json!({"n": 1})));
                Ok(7)
            })
            .await
        });
        assert_eq!(written.await.unwrap()?, 7, "{}", test.engine);

        let rows = test.db.all(READ, vec![]).await?;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].get::<String>("text")?, "brugfiguur");
        assert_eq!(rows[0].get::<Option<i64>>("stars")?, Some(3));
        assert_eq!(rows[0].get::<chrono::DateTime<chrono::Utc>>("at")?, at, "{}", test.engine);
        assert!(rows[0].get::<bool>("seen")?);
        assert_eq!(rows[0].get::<serde_json::Value>("extra")?, extra);

        let feed = test.db.changes_after(0, 10).await?;
        let seen: Vec<(i64, &str, &str)> = feed
            .iter()
            .map(|c: &Change| (c.sequence, c.actor.as_str(), c.event.subject.id.as_str()))
            .collect();
        assert_eq!(seen, [(1, "system:test", "a"), (2, "system:test", "b")], "{}", test.engine);
        assert_eq!(feed[1].event.data, serde_json::json!({"n": 1}));
        assert_eq!(*test.db.committed().borrow(), 2);
    }
    Ok(())
}

#[tokio::test]
async fn write_that_fails_leaves_nothing() -> Result<(), StorageError> {
    for test in databases(NOTES, &Clock::system()).await? {
        let clock = Clock::system();
        let failed = test
            .db
            .write::<(), StorageError, _>(&Actor::Anonymous, async |tx| {
                tx.run(ADD, params!["a", "x", None::<i64>, clock.now(), false, serde_json::json!({})])
                    .await?;
                tx.emit(event("a"));
                tx.run(ADD, params!["a", "again", None::<i64>, clock.now(), false, serde_json::json!({})])
                    .await?;
                Ok(())
            })
            .await;
        assert!(failed.as_ref().is_err_and(StorageError::is_duplicate), "{} {failed:?}", test.engine);
        assert!(test.db.all(READ, vec![]).await?.is_empty());
        assert_eq!(test.db.last_change().await?, 0);
    }
    Ok(())
}

#[tokio::test]
async fn feed_has_no_gap_when_many_write_at_once() -> Result<(), StorageError> {
    for test in databases(NOTES, &Clock::system()).await? {
        let writers = (0..24).map(|n| {
            let db = test.db.clone();
            tokio::spawn(async move {
                db.write::<(), StorageError, _>(&Actor::Anonymous, async |tx| {
                    tx.emit(event(&format!("n{n}")));
                    if n % 5 == 0 { Err(StorageError::Full) } else { Ok(()) }
                })
                .await
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            let _ = writer.await.unwrap();
        }
        let sequences: Vec<i64> = test.db.changes_after(0, 100).await?.iter().map(|c| c.sequence).collect();
        assert_eq!(sequences, (1..=19).collect::<Vec<i64>>(), "{}", test.engine);
    }
    Ok(())
}

#[tokio::test]
async fn migrations_apply_once() -> Result<(), StorageError> {
    for test in databases(NOTES, &Clock::system()).await? {
        assert_eq!(test.db.migrate(NOTES).await?, Vec::<&str>::new());
        let broken =
            Migration { name: "notes/0002-broken", sql: "CREATE TABLE half (id TEXT); CREATE NONSENSE" };
        let error = test.db.migrate(&[NOTES[0], broken]).await.unwrap_err().to_string();
        assert!(error.starts_with("migration notes/0002-broken failed"), "{error}");
        let half = Statement { name: "notes.HALF", sql: "SELECT id FROM half" };
        assert!(test.db.prepare(half).await.is_err(), "a failed migration leaves nothing behind");
    }
    Ok(())
}

#[tokio::test]
async fn every_statement_of_the_feed_is_understood() -> Result<(), StorageError> {
    for test in databases(&[], &Clock::system()).await? {
        for statement in storage::feed::statements() {
            test.db
                .prepare(*statement)
                .await
                .unwrap_or_else(|e| panic!("{} {}: {e}", test.engine, statement.name));
        }
    }
    Ok(())
}
