//! Forgets links, sessions and tokens that have ended.

use std::time::Duration;

use futures::future::BoxFuture;
use platform::jobs::{Job, JobError, Work};

use crate::Accounts;

/// Comes by once a day.
pub(crate) struct Sweep(pub(crate) Accounts);

impl Work for Sweep {
    fn kind(&self) -> &'static str {
        "accounts.sweep"
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move { Ok(self.0.sweep().await?) })
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(24 * 3600))
    }
}
