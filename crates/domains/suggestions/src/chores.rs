//! What is done after commits and on schedule for those who suggest.

use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use kernel::{Actor, DomainEvent};
use platform::jobs::{self, Job, JobError, NewJob, Work};
use serde_json::json;
use storage::{StorageError, Tx};

use crate::service::drafting::Drafting;
use crate::service::{KIND, correspondence};

const TELL: &str = "suggestions.tell";
const EXPIRE: &str = "suggestions.expire-drafts";

/// Events after which the suggester is told; the desk itself writes about what it decides.
const TOLD: [&str; 3] = ["accepted", "appealed", "withdrawn"];

/// Every kind of work.
pub(crate) fn all(drafting: &Drafting) -> Vec<Arc<dyn Work>> {
    vec![Arc::new(Tell(drafting.clone())), Arc::new(Expire(drafting.clone()))]
}

/// Enqueues the letter that an event makes necessary.
pub(crate) async fn react(event: &DomainEvent, tx: &mut Tx) -> Result<(), StorageError> {
    let verb = event.action.strip_prefix("suggestion.");
    if event.subject.kind == KIND && verb.is_some_and(|verb| TOLD.contains(&verb)) {
        let payload = json!({ "suggestion": event.subject.id });
        jobs::enqueue(tx, NewJob::new(TELL, payload)).await?;
    }
    Ok(())
}

/// Writes to the suggester.
struct Tell(Drafting);

impl Work for Tell {
    fn kind(&self) -> &'static str {
        TELL
    }

    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let id = job.text("suggestion")?;
            let Drafting { suggestions, site, .. } = &self.0;
            suggestions
                .db
                .write(&Actor::System("suggestions"), async |tx| {
                    correspondence::tell(tx, suggestions, site, id).await
                })
                .await?;
            Ok(())
        })
    }
}

/// Deletes drafts whose time is over.
struct Expire(Drafting);

impl Work for Expire {
    fn kind(&self) -> &'static str {
        EXPIRE
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let deleted = self.0.delete_ended().await?;
            if deleted > 0 {
                tracing::info!(deleted, "drafts of suggestions were deleted, their time being over");
            }
            Ok(())
        })
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(3600))
    }
}
