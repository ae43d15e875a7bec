//! Takes what is due, tries again, gives up, keeps schedules.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use kernel::Actor;
use storage::{Db, StorageError};
use tokio_util::sync::CancellationToken;

use super::store::{self, Leased};
use super::{JobError, Work};

/// How long a node may work on a job before another takes it over.
const LEASE: TimeDelta = TimeDelta::minutes(10);
/// How often the table is looked at for what other nodes enqueued and for what became due.
const POLL: Duration = Duration::from_secs(1);
/// Jobs done at the same time on one node.
const WORKERS: usize = 4;
/// Attempts before a job is given up: with the delays below about a day.
const MOST_ATTEMPTS: i64 = 12;
/// The longest wait between two attempts.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(6);

const ACTOR: Actor = Actor::System("jobs");

/// Does the jobs of one database. Cheap to clone.
#[derive(Clone)]
pub struct Runner {
    db: Db,
    works: Arc<HashMap<&'static str, Arc<dyn Work>>>,
}

impl Runner {
    /// A runner that knows these kinds of work.
    pub fn new(db: Db, works: Vec<Arc<dyn Work>>) -> Self {
        let works = works.into_iter().map(|work| (work.kind(), work)).collect();
        Runner { db, works: Arc::new(works) }
    }

    /// Works until told to stop; what is under way then ends first. Failures of the database are
    /// logged and tried again.
    pub async fn run(self, stop: CancellationToken) {
        let workers = (0..WORKERS).map(|_| tokio::spawn(self.clone().worker(stop.clone())));
        let keeper = self.clone();
        let ending = stop.clone();
        let schedules = tokio::spawn(async move {
            loop {
                if let Err(error) = keeper.keep_schedules().await {
                    tracing::error!(%error, "schedules cannot be kept; trying again");
                }
                tokio::select! {
                    () = ending.cancelled() => return,
                    () = tokio::time::sleep(Duration::from_secs(60)) => {}
                }
            }
        });
        for worker in workers.collect::<Vec<_>>() {
            // A worker ends by being told to; one that panicked has said so already.
            let _ = worker.await;
        }
        let _ = schedules.await;
    }

    async fn worker(self, stop: CancellationToken) {
        let mut committed = self.db.committed();
        while !stop.is_cancelled() {
            match self.run_one().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "jobs cannot be read or written; trying again"),
            }
            tokio::select! {
                () = stop.cancelled() => return,
                _ = committed.changed() => {}
                () = tokio::time::sleep(POLL) => {}
            }
        }
    }

    /// Does everything that is due now, schedules included, and returns how many jobs that were.
    /// For tests and commands, which want to know when it is done.
    ///
    /// # Errors
    /// When the database cannot be read or written; what a job itself met is kept with the job.
    pub async fn run_due(&self) -> Result<usize, StorageError> {
        self.keep_schedules().await?;
        let mut count = 0;
        while self.run_one().await? {
            count += 1;
        }
        Ok(count)
    }

    /// Sees to it that work which comes again and again waits for its next time.
    async fn keep_schedules(&self) -> Result<(), StorageError> {
        let now = self.db.clock().now();
        let scheduled: Vec<(&'static str, TimeDelta)> = self
            .works
            .values()
            .filter_map(|work| Some((work.kind(), TimeDelta::from_std(work.every()?).ok()?)))
            .collect();
        if scheduled.is_empty() {
            return Ok(());
        }
        self.db
            .write(&ACTOR, async |tx| {
                for (kind, every) in scheduled {
                    store::schedule(tx, kind).await?;
                    store::no_later(tx, kind, now + every).await?;
                }
                Ok(())
            })
            .await
    }

    /// Does the next due job. False when there is none.
    async fn run_one(&self) -> Result<bool, StorageError> {
        let now = self.db.clock().now();
        if !store::is_due(&self.db, now).await? {
            return Ok(false);
        }
        let leased = self.db.write(&ACTOR, async |tx| store::lease(tx, now, now + LEASE).await).await?;
        let Some(Leased { job, scheduled }) = leased else { return Ok(false) };
        let work = self.works.get(job.kind.as_str());
        let every = if scheduled { work.and_then(|work| work.every()) } else { None };
        let result = match work {
            Some(work) => work.run(&job).await,
            // An older node may meet a newer one's work: leave it to those who know it.
            None => Err(JobError::Retry(format!("this node knows no work “{}”", job.kind))),
        };
        let now = self.db.clock().now();
        if let Err(error) = &result {
            tracing::warn!(kind = job.kind, id = job.id, attempt = job.attempt, %error, "a job failed");
        }
        self.db
            .write(&ACTOR, async |tx| match (&result, every) {
                (Ok(()), None) => store::done(tx, &job).await,
                (Ok(()), Some(every)) => {
                    let every = TimeDelta::from_std(every).unwrap_or(TimeDelta::days(1));
                    store::again(tx, &job, 0, now + every, None).await
                }
                (Err(error), Some(every)) => {
                    // A schedule is never given up; it comes again, at the latest at its next time.
                    let every = TimeDelta::from_std(every).unwrap_or(TimeDelta::days(1));
                    let next = now + delay(job.attempt).min(every);
                    store::again(tx, &job, job.attempt, next, Some(error.to_string())).await
                }
                (Err(JobError::Retry(reason)), None) if job.attempt < MOST_ATTEMPTS => {
                    let next = now + delay(job.attempt);
                    store::retry(tx, &job, next, reason).await
                }
                (Err(error), None) => store::bury(tx, &job, &error.to_string()).await,
            })
            .await?;
        metrics::counter!("samenhang_jobs_total", "kind" => job.kind.clone(),
            "outcome" => if result.is_ok() { "done" } else { "failed" })
        .increment(1);
        Ok(true)
    }
}

/// One minute, then twice as long each time, six hours at the most.
fn delay(attempt: i64) -> TimeDelta {
    let doublings = u32::try_from(attempt - 1).unwrap_or(0).min(16);
    TimeDelta::minutes(1 << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_six_hours() {
        let minutes = [1, 2, 3, 9, 10, 12].map(|attempt| delay(attempt).num_minutes());
        assert_eq!(minutes, [1, 2, 4, 256, 360, 360]);
    }
}
