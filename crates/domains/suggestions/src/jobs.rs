//! Work after a commit and on schedule: do the addresses of a suggestion answer, and whose address has
//! been kept long enough?

use std::time::Duration;

use futures::future::BoxFuture;
use kernel::Actor;
use platform::fetch::{Ask, FetchError, Fetcher, Limits};
use platform::files;
use platform::jobs::{Job, JobError, Work};
use storage::StorageError;

use crate::model::links::{LinkCheck, LinkOutcome};
use crate::rules::checks;
use crate::service::LINKS;
use crate::{Suggestions, store};

/// Addresses of one suggestion that are asked at the most.
const MOST_LINKS: usize = 40;

/// Asks each address of a suggestion whether something is there.
pub(crate) struct Links {
    all: Suggestions,
    fetcher: Option<Fetcher>,
}

impl Links {
    /// Over these suggestions; `allowed` as [`Fetcher::new`] takes it.
    pub(crate) fn new(all: Suggestions, allowed: &str) -> Self {
        // One page need not come whole: that it begins to is answer enough.
        let limits = Limits { time: Duration::from_secs(15), bytes: 4 << 20, redirects: 5 };
        let fetcher = Fetcher::new(allowed).map(|fetcher| fetcher.with_limits(limits));
        let fetcher =
            fetcher.inspect_err(|error| tracing::error!(%error, "links cannot be looked after")).ok();
        Links { all, fetcher }
    }

    async fn ask(&self, fetcher: &Fetcher, url: &str) -> (LinkOutcome, Option<i64>) {
        match fetcher.fetch(Ask::get(url)).await {
            Ok(page) => {
                let status = i64::from(page.status);
                // Some servers turn programs away; that says nothing of a reader's browser.
                let gone = matches!(page.status, 404 | 410) || page.status >= 500;
                (if gone { LinkOutcome::Gone } else { LinkOutcome::Answers }, Some(status))
            }
            Err(FetchError::TooBig { .. }) => (LinkOutcome::Answers, None),
            Err(FetchError::Private { .. }) => (LinkOutcome::Private, None),
            Err(_) => (LinkOutcome::Silent, None),
        }
    }
}

impl Work for Links {
    fn kind(&self) -> &'static str {
        LINKS
    }

    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let Some(fetcher) = &self.fetcher else { return Ok(()) };
            let id = job.text("suggestion")?;
            let Some(suggestion) = self.all.get(id).await? else { return Ok(()) };
            let links = checks::check(suggestion.proposal.record()).links;
            let mut found = Vec::new();
            for url in links.into_iter().take(MOST_LINKS) {
                let (outcome, status) = self.ask(fetcher, &url).await;
                found.push(LinkCheck { url, outcome, status, checked_at: self.all.now() });
            }
            let write = self.all.db.write::<(), StorageError, _>(&Actor::System("links"), async |tx| {
                for check in &found {
                    store::links::put(tx, id, check).await?;
                }
                Ok(())
            });
            Ok(write.await?)
        })
    }
}

/// How often addresses of people whose time is over are forgotten.
const DAILY: Duration = Duration::from_secs(24 * 60 * 60);

/// Forgets who suggested what, and the files that came with it, once the time for which they were given is over.
/// A practice has copies of its own.
pub(crate) struct Forgetting(pub(crate) Suggestions);

impl Work for Forgetting {
    fn kind(&self) -> &'static str {
        "suggestions.forget"
    }

    fn every(&self) -> Option<Duration> {
        Some(DAILY)
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let actor = Actor::System("forget");
            let forget = self.0.db.write::<u64, StorageError, _>(&actor, async |tx| {
                let files = store::attachments::forget(tx).await?;
                files::remove_later(tx, &files).await?;
                store::people::forget(tx).await
            });
            let forgotten = forget.await?;
            if forgotten > 0 {
                tracing::info!(forgotten, "addresses of suggesters whose time is over");
            }
            Ok(())
        })
    }
}
