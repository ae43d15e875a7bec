//! What is done every day: owners are asked and reminded, practices called stale, editors told.

use chrono::TimeDelta;
use kernel::{Actor, DomainEvent, Secret};
use platform::mail;
use storage::{StorageError, Tx};

use super::{ACTOR, AT_ONCE, Done, ENDED_LINKS, KeepError, Keeper, Reader, SLICE, subject};
use crate::model::{OwnerContact, Practice, ReviewFacts};
use crate::rules::upkeep::{Act, LINK_DAYS};
use crate::service::PracticeError;
use crate::store::upkeep::{self as store, Step};

impl Keeper {
    /// What is to be done today: letters, marks, and a word to the editors. Doing it twice does nothing.
    pub async fn run(&self, editors: &[Reader]) -> Result<(), StorageError> {
        let db = &self.practices.db;
        let now = self.now();
        for id in store::contacts_past(db, now).await? {
            self.forget_contact(&ACTOR, &id).await.map_err(storage_alone)?;
        }
        db.write(&ACTOR, async |tx| store::forget_links(tx, now - ENDED_LINKS).await).await?;
        let before = self.plan.candidates_since(now);
        let mut last = String::new();
        loop {
            let slice = store::facts_before(db, before, &last, SLICE).await?;
            let Some((end, _)) = slice.last() else { return Ok(()) };
            last.clone_from(end);
            let ids: Vec<&str> = slice
                .iter()
                .filter(|(_, facts)| !self.plan.acts(facts, now).is_empty())
                .map(|(id, _)| id.as_str())
                .collect();
            for ids in ids.chunks(AT_ONCE) {
                self.act(ids, editors).await?;
            }
        }
    }

    /// Does what is to be done about these practices, in one transaction.
    async fn act(&self, ids: &[&str], editors: &[Reader]) -> Result<(), StorageError> {
        let practices = self.practices.some(ids).await?;
        self.practices
            .db
            .write(&ACTOR, async |tx| {
                let mut to_archive = Vec::new();
                for practice in &practices {
                    let id = practice.record.id.as_str();
                    let Some(facts) = store::lock(tx, id).await? else { continue };
                    for act in self.plan.acts(&facts, tx.at()) {
                        match act {
                            Act::Ask => self.write_to_owner(tx, practice, &facts, Step::Asked).await?,
                            Act::Remind => self.write_to_owner(tx, practice, &facts, Step::Reminded).await?,
                            Act::RemindAgain => {
                                self.write_to_owner(tx, practice, &facts, Step::RemindedAgain).await?;
                            }
                            Act::CallStale => {
                                if store::call_stale(tx, id).await? {
                                    tx.emit(DomainEvent::new("practice.called-stale", subject(id)));
                                }
                            }
                            Act::ProposeArchive => {
                                if store::step(tx, id, facts.since, Step::ArchiveProposed).await? {
                                    tx.emit(DomainEvent::new("practice.archive-proposed", subject(id)));
                                    to_archive.push(practice.as_ref());
                                }
                            }
                        }
                    }
                }
                if !to_archive.is_empty() {
                    for editor in editors {
                        let letter = self.letters.to_archive(editor.lang, &to_archive);
                        mail::post(tx, &editor.email, &letter).await?;
                    }
                }
                Ok(())
            })
            .await
    }

    /// Posts a letter with a link of its own, once a step of a round.
    async fn write_to_owner(
        &self,
        tx: &mut Tx,
        practice: &Practice,
        facts: &ReviewFacts,
        step: Step,
    ) -> Result<(), StorageError> {
        let id = practice.record.id.as_str();
        if !store::step(tx, id, facts.since, step).await? {
            return Ok(());
        }
        let Some(contact) = store::contact_in(tx, id).await? else { return Ok(()) };
        self.post(tx, practice, facts, &contact, step).await?;
        let action = match step {
            Step::Asked => "practice.owner-asked",
            _ => "practice.owner-reminded",
        };
        tx.emit(DomainEvent::new(action, subject(id)));
        Ok(())
    }

    pub(super) async fn post(
        &self,
        tx: &mut Tx,
        practice: &Practice,
        facts: &ReviewFacts,
        contact: &OwnerContact,
        step: Step,
    ) -> Result<(), StorageError> {
        let (id, secret) = (practice.record.id.as_str(), Secret::new());
        let ends = tx.at() + TimeDelta::days(i64::try_from(LINK_DAYS).unwrap_or(0));
        store::link(tx, &secret.hash(), id, ends).await?;
        let stale =
            self.plan.stale_at(&ReviewFacts { reminded_at: facts.reminded_at.or(Some(tx.at())), ..*facts });
        let letter = self.letters.to_owner(contact.lang, practice, step, &secret, ends, stale);
        mail::post(tx, &contact.email, &letter).await
    }

    /// Asks the owners of these practices now. Whoever was asked in this round gets the letter again.
    pub async fn ask_now(&self, actor: &Actor, ids: &[&str]) -> Result<Done, KeepError> {
        Keeper::leave(actor)?;
        let practices = self.practices.some(ids).await?;
        self.practices
            .db
            .write(actor, async |tx| {
                let mut done = Done { done: 0, left: ids.len() - practices.len() };
                for practice in &practices {
                    let id = practice.record.id.as_str();
                    let facts = store::lock(tx, id).await?;
                    let contact = store::contact_in(tx, id).await?;
                    let (Some(facts), Some(contact)) = (facts, contact) else {
                        done.left += 1;
                        continue;
                    };
                    store::step(tx, id, facts.since, Step::Asked).await?;
                    self.post(tx, practice, &facts, &contact, Step::Asked).await?;
                    tx.emit(DomainEvent::new("practice.owner-asked", subject(id)));
                    done.done += 1;
                }
                Ok(done)
            })
            .await
    }
}

/// What the program itself does is refused by nobody; what is left are faults of the database.
fn storage_alone(error: KeepError) -> StorageError {
    match error {
        KeepError::Practice(PracticeError::Storage(error)) => error,
        other => StorageError::Column { column: "practice_contacts".to_owned(), reason: other.to_string() },
    }
}
