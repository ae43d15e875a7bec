//! Work after a commit: who is next, and what becomes of a node that dies.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use futures::future::BoxFuture;
use kernel::{Actor, Clock};
use platform::config::Settings;
use platform::jobs::{self, Job, JobError, NewJob, Runner, Work};
use storage::Db;
use tokio::sync::Notify;

use crate::setting::houses_at;

/// Writes down which job it was given; or begins, and never ends.
#[derive(Clone, Default)]
struct Note {
    done: Arc<Mutex<Vec<String>>>,
    begun: Arc<Notify>,
    hangs: bool,
}

impl Work for Note {
    fn kind(&self) -> &'static str {
        "test.note"
    }

    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            if self.hangs {
                self.begun.notify_one();
                std::future::pending::<()>().await;
            }
            self.done.lock().unwrap().push(job.text("name")?.to_owned());
            Ok(())
        })
    }
}

async fn enqueue(db: &Db, name: &str, at: DateTime<Utc>) {
    let job = NewJob::new("test.note", serde_json::json!({ "name": name })).at(at);
    db.write(&Actor::System("test"), async |tx| jobs::enqueue(tx, job).await).await.unwrap();
}

#[tokio::test]
async fn job_of_a_node_that_died_is_taken_over_and_who_waits_longest_comes_first() {
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap());
    for setting in houses_at(&clock, Settings::default).await {
        let db = &setting.house.site.db;
        let start = clock.now();
        enqueue(db, "taken by the node that dies", start).await;
        let dying = Note { hangs: true, ..Note::default() };
        let node = Runner::new(db.clone(), vec![Arc::new(dying.clone())]);
        tokio::select! {
            _ = node.run_due() => panic!("it never ends"),
            () = dying.begun.notified() => {}
        }
        enqueue(db, "due in three minutes", start + TimeDelta::minutes(3)).await;
        enqueue(db, "due in two minutes", start + TimeDelta::minutes(2)).await;

        let note = Note::default();
        let runner = Runner::new(db.clone(), vec![Arc::new(note.clone())]);
        clock.advance(5 * 60);
        runner.run_due().await.unwrap();
        let done = || note.done.lock().unwrap().clone();
        assert_eq!(done(), ["due in two minutes", "due in three minutes"], "{}", setting.engine);

        enqueue(db, "due in five minutes", clock.now()).await;
        clock.advance(6 * 60);
        runner.run_due().await.unwrap();
        assert_eq!(done()[2..], ["taken by the node that dies", "due in five minutes"], "{}", setting.engine);
    }
}
