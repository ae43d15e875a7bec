//! Keeps the catalogue after the feed, so that the first harvester of the day need not wait.

use std::time::Duration;

use futures::future::BoxFuture;
use platform::jobs::{Job, JobError, Work};

use super::Catalogue;

/// Follows the change feed every minute.
pub(crate) struct Following(pub(crate) Catalogue);

impl Work for Following {
    fn kind(&self) -> &'static str {
        "interop.catalogue"
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            // Until the catalogue is whole; what comes in meanwhile waits for the next minute.
            while !self.0.follow().await?.filled {}
            Ok(())
        })
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(60))
    }
}
