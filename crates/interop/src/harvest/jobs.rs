//! Harvests that somebody asked for at the desk, and those of every day.

use std::time::Duration;

use chrono::TimeDelta;
use futures::future::BoxFuture;
use kernel::Actor;
use platform::jobs::{Job, JobError, NewJob, Work};
use serde_json::json;

use super::harvester::{HarvestError, Harvester};

/// The kind of job that harvests one source.
const HARVEST: &str = "interop.harvest";
/// Who harvests, as the change feed writes it.
const WHO: Actor = Actor::System("harvest");
/// A little less than a day, so that a source asked at noon is asked again at noon.
const A_DAY: TimeDelta = TimeDelta::hours(23);

/// A harvest of this source, to be enqueued; one at a time.
pub(super) fn of(source: &str) -> NewJob {
    NewJob::new(HARVEST, json!({"source": source})).once(source)
}

/// Harvests one source.
pub(crate) struct Asked(pub(crate) Harvester);

impl Work for Asked {
    fn kind(&self) -> &'static str {
        HARVEST
    }

    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            match self.0.harvest(&WHO, job.text("source")?, &mut ()).await {
                // What the source did wrong stands in its report, where whoever asked looks for it.
                Ok(_) | Err(HarvestError::Source(_) | HarvestError::Busy(_)) => Ok(()),
                Err(HarvestError::Storage(error)) => Err(error.into()),
                Err(error) => Err(JobError::Fail(error.to_string())),
            }
        })
    }
}

/// Asks for the harvests of the day.
pub(crate) struct Daily(pub(crate) Harvester);

impl Work for Daily {
    fn kind(&self) -> &'static str {
        "interop.daily"
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let now = self.0.now();
            for source in self.0.sources().await? {
                let due = source.last_run_at.is_none_or(|last| now - last >= A_DAY);
                if source.daily && due {
                    self.0
                        .ask_for(&WHO, &source.id)
                        .await
                        .map_err(|error| JobError::Retry(error.to_string()))?;
                }
            }
            Ok(())
        })
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(3_600))
    }
}
