//! "We do this too": members report, editors decide, reporters tell how it goes.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use kernel::{Actor, DomainEvent, Ref};
use platform::config::Settings;
use platform::mail;
use serde_json::json;
use storage::{StorageError, Tx};
use web::people::People;

use super::letters::Letters;
use super::upkeep::Reader;
use super::{KIND, PracticeError, Practices};
use crate::model::{
    Adaptation, AdaptationState, Adoptions, News, Outcome, Publication, Report, TransitionError,
};
use crate::rules::{self, upkeep::Plan};
use crate::store::adaptations as store;

const ACTOR: Actor = Actor::System("upkeep");

/// Reports of adaptations. Cheap to clone.
#[derive(Clone)]
pub struct Reports {
    practices: Practices,
    letters: Letters,
    plan: Plan,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The practice, or this actor's leave, is missing.
    #[error(transparent)]
    Practice(#[from] PracticeError),
    /// There is no such report, or it is somebody else's.
    #[error("there is no such report")]
    Absent,
    /// Its state does not allow it.
    #[error(transparent)]
    State(#[from] TransitionError),
    /// A refusal has a reason, a question has words.
    #[error("say it in words")]
    NoWords,
    /// A report becomes a record that exists, and not the original itself.
    #[error("there is no practice “{0}” that it could have become")]
    NoRecord(String),
}

impl From<StorageError> for ReportError {
    fn from(error: StorageError) -> Self {
        ReportError::Practice(error.into())
    }
}

/// What an editor does with a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Onto the fiche; with news, those.
    Approve,
    /// Not onto the fiche, for this reason. News alone are left out without a word.
    Refuse(String),
    /// The reporter is asked this.
    Ask(String),
}

fn event(action: &str, adaptation: &Adaptation) -> DomainEvent {
    DomainEvent::new(format!("practice.{action}"), Ref::new(KIND, adaptation.practice_id.as_str()))
        .with(json!({"adaptation": adaptation.id}))
}

impl Reports {
    /// Reports about these practices.
    pub fn new(practices: Practices, settings: &Settings) -> Self {
        let plan = *super::upkeep::Keeper::new(practices.clone(), settings).plan();
        Reports { practices, letters: Letters::new(settings), plan }
    }

    /// What stands on the fiche of a practice, oldest first.
    pub async fn approved(&self, practice: &str) -> Result<Vec<Adaptation>, StorageError> {
        store::approved(&self.practices.db, practice).await
    }

    /// What a person has reported, newest first; for her own page.
    pub async fn of(&self, person: &str) -> Result<Vec<Adaptation>, StorageError> {
        if person.is_empty() {
            return Ok(Vec::new());
        }
        store::of_reporter(&self.practices.db, person).await
    }

    /// One report.
    pub async fn get(&self, id: &str) -> Result<Option<Adaptation>, StorageError> {
        store::one(&self.practices.db, id).await
    }

    /// What waits for a decision or an answer, oldest first.
    pub async fn waiting(&self, actor: &Actor, most: i64) -> Result<Vec<Adaptation>, ReportError> {
        judge(actor)?;
        Ok(store::waiting(&self.practices.db, most).await?)
    }

    /// How much waits for an editor.
    pub async fn waiting_count(&self) -> Result<usize, StorageError> {
        store::waiting_count(&self.practices.db).await
    }

    /// A member reports that a practice is done elsewhere too; returns the report's id.
    pub async fn report(&self, actor: &Actor, practice: &str, report: Report) -> Result<String, ReportError> {
        let reporter = reporter(actor)?;
        let known = self.practices.get(practice).await?;
        if known.is_none_or(|practice| practice.publication != Publication::Published) {
            return Err(PracticeError::Absent(practice.to_owned()).into());
        }
        self.practices
            .db
            .write(actor, async |tx| {
                let new = Adaptation {
                    id: tx.new_id(),
                    practice_id: practice.to_owned(),
                    reporter,
                    report,
                    outcome_at: tx.at(),
                    state: AdaptationState::Reported,
                    record_id: None,
                    news: None,
                    question: None,
                    answer: None,
                    reason: None,
                    reported_at: tx.at(),
                };
                store::insert(tx, &new).await?;
                tx.emit(event("adaptation-reported", &new));
                Ok(new.id)
            })
            .await
    }

    /// An editor decides. `to` is the reporter, who gets a letter about it.
    pub async fn decide(
        &self,
        actor: &Actor,
        id: &str,
        verdict: Verdict,
        to: Option<&Reader>,
    ) -> Result<(), ReportError> {
        judge(actor)?;
        let known = self.get(id).await?.ok_or(ReportError::Absent)?;
        let practice = self.practices.get(&known.practice_id).await?;
        let practice = practice.ok_or_else(|| PracticeError::Absent(known.practice_id.clone()))?;
        self.practices
            .db
            .write(actor, async |tx| {
                let mut now = store::lock(tx, id).await?.ok_or(ReportError::Absent)?;
                let action = match (verdict, now.news.take()) {
                    (Verdict::Approve, Some(news)) if now.state == AdaptationState::Approved => {
                        take(&mut now, news);
                        store::update(tx, &now).await?;
                        tx.emit(event("adaptation-updated", &now));
                        return Ok(());
                    }
                    (Verdict::Refuse(_), Some(_)) if now.state == AdaptationState::Approved => {
                        store::update(tx, &now).await?;
                        return Ok(());
                    }
                    (Verdict::Approve, news) => {
                        now.state = now.state.approve()?;
                        now.reason = None;
                        if let Some(news) = news {
                            take(&mut now, news);
                        }
                        "adaptation-approved"
                    }
                    (Verdict::Refuse(reason), _) => {
                        now.state = now.state.refuse()?;
                        now.reason = Some(in_words(reason)?);
                        "adaptation-refused"
                    }
                    (Verdict::Ask(question), news) => {
                        now.state = now.state.ask()?;
                        now.question = Some(in_words(question)?);
                        (now.answer, now.news) = (None, news);
                        "adaptation-asked"
                    }
                };
                store::update(tx, &now).await?;
                tx.emit(event(action, &now));
                if let Some(to) = to {
                    mail::post(tx, &to.email, &self.letters.to_reporter(to.lang, &practice, &now)).await?;
                }
                Ok(())
            })
            .await
    }

    /// The reporter answers what an editor asked.
    pub async fn answer(&self, actor: &Actor, id: &str, answer: &str) -> Result<(), ReportError> {
        let answer = in_words(answer.to_owned())?;
        self.own(actor, id, async |tx, mut now| {
            now.state = now.state.answer()?;
            now.answer = Some(answer);
            store::update(tx, &now).await?;
            tx.emit(event("adaptation-answered", &now));
            Ok(())
        })
        .await
    }

    /// The reporter says how it goes now. That it goes as before, without a word, needs no editor.
    pub async fn tell(
        &self,
        actor: &Actor,
        id: &str,
        outcome: Outcome,
        note: &str,
    ) -> Result<(), ReportError> {
        let note = note.trim();
        if outcome == Outcome::Stopped && note.is_empty() {
            return Err(ReportError::NoWords);
        }
        self.own(actor, id, async |tx, mut now| {
            let news = News { outcome, note: note.to_owned(), at: tx.at() };
            let is_plain =
                outcome == now.report.outcome && (note.is_empty() || note == now.report.outcome_note);
            if now.state != AdaptationState::Approved || is_plain {
                let note = if is_plain { now.report.outcome_note.clone() } else { news.note.clone() };
                take(&mut now, News { note, ..news });
                now.news = None;
            } else {
                now.news = Some(news);
            }
            store::update(tx, &now).await?;
            tx.emit(event("adaptation-told", &now));
            Ok(())
        })
        .await
    }

    /// Does something with one's own report.
    async fn own(
        &self,
        actor: &Actor,
        id: &str,
        work: impl AsyncFnOnce(&mut Tx, Adaptation) -> Result<(), ReportError>,
    ) -> Result<(), ReportError> {
        let reporter = reporter(actor)?;
        self.practices
            .db
            .write(actor, async |tx| {
                let now = store::lock(tx, id).await?.filter(|now| now.reporter == reporter);
                work(tx, now.ok_or(ReportError::Absent)?).await
            })
            .await
    }

    /// An editor says which practice record a report became.
    pub async fn link(&self, actor: &Actor, id: &str, record: Option<&str>) -> Result<(), ReportError> {
        judge(actor)?;
        if let Some(record) = record {
            let known = self.practices.get(record).await?;
            if known.is_none_or(|practice| practice.publication == Publication::Withdrawn) {
                return Err(ReportError::NoRecord(record.to_owned()));
            }
        }
        self.practices
            .db
            .write(actor, async |tx| {
                let mut now = store::lock(tx, id).await?.ok_or(ReportError::Absent)?;
                if record == Some(now.practice_id.as_str()) {
                    return Err(ReportError::NoRecord(now.practice_id));
                }
                now.record_id = record.map(str::to_owned);
                store::update(tx, &now).await?;
                tx.emit(event("adaptation-linked", &now));
                Ok(())
            })
            .await
    }

    /// Asks reporters of whom nothing was heard for a year how it goes.
    pub async fn ask_how_it_goes(&self, people: &dyn People) -> Result<(), StorageError> {
        let db = &self.practices.db;
        let since: DateTime<Utc> = self.plan.untouched_since(db.clock().now());
        let mut last = String::new();
        loop {
            let slice = store::unheard(db, since, &last).await?;
            let Some(end) = slice.last() else { return Ok(()) };
            last.clone_from(&end.id);
            for adaptation in &slice {
                let practice = self.practices.get(&adaptation.practice_id).await?;
                let practice = practice.filter(|practice| practice.publication == Publication::Published);
                let to = people.contacts(std::slice::from_ref(&adaptation.reporter)).await?.pop();
                let (Some(practice), Some(to)) = (practice, to) else { continue };
                db.write(&ACTOR, async |tx| {
                    if store::asked(tx, &adaptation.id, since).await? {
                        let letter = self.letters.how_it_goes(to.lang, &practice, adaptation);
                        mail::post(tx, &to.email, &letter).await?;
                        tx.emit(event("reporter-asked", adaptation));
                    }
                    Ok::<(), StorageError>(())
                })
                .await?;
            }
        }
    }
}

impl Practices {
    /// How often practices were adopted, and in how many places they still run; those that never were are
    /// left out. They are few beside all practices and wanted by every list, so all are kept together until
    /// something changes.
    pub async fn adoptions(&self) -> Result<Arc<HashMap<String, Adoptions>>, StorageError> {
        let made = self.adoptions.generation().now();
        if let Some(known) = self.adoptions.get("") {
            return Ok(known);
        }
        let places = store::adoptions(&self.db).await?.into_iter();
        let counted = places.map(|(id, places)| (id, rules::adaptations::adoptions(&places)));
        let all = Arc::new(counted.filter(|(_, adoptions)| adoptions.adopted > 0).collect());
        self.adoptions.put("", made, Arc::clone(&all));
        Ok(all)
    }
}

fn judge(actor: &Actor) -> Result<(), PracticeError> {
    if actor.may(rules::JUDGE_REPORTS) {
        Ok(())
    } else {
        Err(PracticeError::Forbidden { actor: actor.to_string() })
    }
}

/// The account of whoever reports.
fn reporter(actor: &Actor) -> Result<String, PracticeError> {
    match actor {
        Actor::Person { id, .. } if actor.may(rules::REPORT) => Ok(id.clone()),
        _ => Err(PracticeError::Forbidden { actor: actor.to_string() }),
    }
}

fn in_words(text: String) -> Result<String, ReportError> {
    let text = text.trim();
    if text.is_empty() { Err(ReportError::NoWords) } else { Ok(text.to_owned()) }
}

fn take(adaptation: &mut Adaptation, news: News) {
    adaptation.report.outcome = news.outcome;
    adaptation.report.outcome_note = news.note;
    adaptation.outcome_at = news.at;
}
