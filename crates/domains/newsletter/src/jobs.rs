//! Matches what is new with what is followed, and writes the letters.

use std::collections::BTreeSet;
use std::time::Duration;

use futures::future::BoxFuture;
use kernel::{Actor, Role};
use platform::jobs::{Job, JobError, Work};
use platform::mail::{self, Letter};
use platform::search::Sort;
use practices::Practices;
use practices::model::{Practice, Publication};
use practices::question::Question;
use storage::StorageError;
use vocabulary::Vocabulary;
use web::{Params, Site};

use crate::messages::Messages;
use crate::model::{Alert, Subject};
use crate::rules::{News, UNCONFIRMED};
use crate::{pages, store};

/// How often what is new is looked at: "immediate" means within this time.
const EVERY: Duration = Duration::from_secs(60);
/// Changes read at a time.
const CHANGES: i64 = 2_000;
/// Alerts read at a time.
const ALERTS: i64 = 200;
/// The newest finds of a search that are compared with what is new.
const FINDS: usize = 200;
/// Practices that one letter names; it says how many more there are.
const NAMED: usize = 10;

/// Writes letters about what is new.
pub(crate) struct Alerting {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
}

impl Work for Alerting {
    fn kind(&self) -> &'static str {
        "newsletter.alerts"
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            self.alert().await?;
            Ok(())
        })
    }

    fn every(&self) -> Option<Duration> {
        Some(EVERY)
    }
}

impl Alerting {
    async fn alert(&self) -> Result<(), StorageError> {
        let db = &self.site.db;
        let now = db.clock().now();
        db.write(&Actor::System("alerts"), async |tx| store::forget(tx, now - UNCONFIRMED).await).await?;
        // What search does not know yet waits for the next time: a search could not find it.
        let last = self.site.search.sequence();
        let Some(mut at) = store::least_seen(db, now, last).await? else { return Ok(()) };
        let mut news = News::default();
        while at < last {
            let changes = db.changes_after(at, CHANGES).await?;
            let Some(end) = changes.last() else { break };
            at = end.sequence;
            news.read(&changes);
        }
        let mut after = String::new();
        loop {
            let alerts = store::due(db, now, last, &after, ALERTS).await?;
            let Some(end) = alerts.last() else { return Ok(()) };
            after.clone_from(&end.id);
            for alert in &alerts {
                self.tell(alert, &news, last).await?;
            }
        }
    }

    /// One alert: a letter if there is news, and the note that it was looked at, in one transaction.
    async fn tell(&self, alert: &Alert, news: &News, last: i64) -> Result<(), StorageError> {
        let fresh = self.fresh(alert, news).await?;
        let letter = (!fresh.is_empty()).then(|| self.letter(alert, &fresh));
        let db = &self.site.db;
        let next = letter.as_ref().map(|_| db.clock().now() + alert.frequency.pause());
        db.write(&Actor::System("alerts"), async |tx| {
            if let Some(letter) = &letter {
                mail::post(tx, &alert.email, letter).await?;
            }
            store::seen(tx, &alert.id, last, next).await
        })
        .await
    }

    /// Published practices that this alert is about and that are news to it.
    async fn fresh(&self, alert: &Alert, news: &News) -> Result<Vec<std::sync::Arc<Practice>>, StorageError> {
        let created = news.created_after(alert.seen);
        let ids: Vec<&str> = match &alert.subject {
            Subject::Practice(id) => {
                news.changed_after(alert.seen, id).then_some(id.as_str()).into_iter().collect()
            }
            Subject::Search(_) | Subject::Concept(_) if created.is_empty() => Vec::new(),
            Subject::Search(query) => return self.practices(&self.found(alert, query, &created)).await,
            Subject::Concept(concept) => {
                let wanted: BTreeSet<&str> = self
                    .vocabulary
                    .descendants(concept)
                    .into_iter()
                    .map(|narrower| narrower.id.as_str())
                    .chain([concept.as_str()])
                    .collect();
                let mut practices = self.practices(&created.into_iter().collect::<Vec<_>>()).await?;
                practices.retain(|practice| {
                    let record = &practice.record;
                    let mut concepts = record.kinds.iter().chain(&record.themes).chain(&record.target_groups);
                    concepts.any(|id| wanted.contains(id.as_str()))
                });
                return Ok(practices);
            }
        };
        self.practices(&ids).await
    }

    /// Which of these a search finds.
    fn found<'a>(&self, alert: &Alert, query: &str, created: &BTreeSet<&'a str>) -> Vec<&'a str> {
        let (question, _) = Question::read(&Params::parse(query), &self.vocabulary);
        let mut request = question.request(alert.lang, Role::Anonymous);
        request.sort = Sort::Newest;
        request.offset = 0;
        request.limit = FINDS;
        request.facets.clear();
        let answer = self.site.search.search(&request);
        let hits = answer.hits.iter().filter_map(|hit| created.get(hit.reference.id.as_str()).copied());
        hits.collect()
    }

    async fn practices(&self, ids: &[&str]) -> Result<Vec<std::sync::Arc<Practice>>, StorageError> {
        let mut practices = self.practices.some(ids).await?;
        practices.retain(|practice| practice.publication == Publication::Published);
        Ok(practices)
    }

    fn letter(&self, alert: &Alert, fresh: &[std::sync::Arc<Practice>]) -> Letter {
        let lang = alert.lang;
        let t = Messages::new(lang);
        let about =
            pages::subject_label(&alert.subject, fresh.first().map(|p| p.as_ref()), &self.vocabulary, lang);
        let subject = match &alert.subject {
            Subject::Practice(_) => t.letter_practice_subject(about.as_str()),
            Subject::Search(_) | Subject::Concept(_) => t.letter_new_subject(about.as_str(), fresh.len()),
        };
        let lead = match &alert.subject {
            Subject::Practice(_) => t.letter_practice_lead().to_owned(),
            Subject::Search(_) | Subject::Concept(_) => t.letter_new_lead(about.as_str(), fresh.len()),
        };
        let links = fresh
            .iter()
            .take(NAMED)
            .map(|practice| {
                let (_, title) = practice.record.title_for(lang);
                let address = format!("/{lang}/practices/{}", practice.record.id);
                (title.to_owned(), self.site.absolute(&address))
            })
            .collect();
        let mut letter =
            Letter::new(lang, self.site.settings.name.as_str(), subject).paragraph(lead).links(links);
        if fresh.len() > NAMED {
            letter = letter.paragraph(t.letter_more(fresh.len() - NAMED));
        }
        if let Some(path) = pages::subject_path(&alert.subject, lang).filter(|_| fresh.len() > 1) {
            letter = letter.button(t.letter_all(), self.site.absolute(&path));
        }
        let change = self.site.absolute(&format!("/{lang}/alerts/{}", alert.stop_key));
        letter
            .small(t.letter_change(change.as_str()))
            .unsubscribe(self.site.absolute(&format!("/unsubscribe/{}", alert.stop_key)))
    }
}
