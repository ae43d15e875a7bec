//! What an editor does: confirm, archive, put back, decide about what owners propose.

use kernel::{Actor, DomainEvent, Lang};
use serde_json::json;
use storage::{StorageError, Tx};

use super::{Decision, Done, KeepError, Keeper, set_contact, subject};
use crate::model::{Confirmer, Proposal, ProposalState};
use crate::rules::{self, Change};
use crate::service::PracticeError;
use crate::store::upkeep as store;

impl Keeper {
    /// Says on behalf of the owners that these practices still hold.
    pub async fn confirm(&self, actor: &Actor, ids: &[&str], note: &str) -> Result<Done, KeepError> {
        Keeper::leave(actor)?;
        let note = (!note.trim().is_empty()).then(|| note.trim().to_owned());
        self.practices
            .db
            .write(actor, async |tx| {
                let mut done = Done::default();
                for id in ids {
                    store::lock(tx, id).await?;
                    if self.confirm_in(tx, id, Confirmer::Editor, note.clone()).await? {
                        done.done += 1;
                    } else {
                        done.left += 1;
                    }
                }
                Ok(done)
            })
            .await
    }

    pub(super) async fn confirm_in(
        &self,
        tx: &mut Tx,
        id: &str,
        by: Confirmer,
        note: Option<String>,
    ) -> Result<bool, StorageError> {
        let confirmed = store::confirm(tx, id, by, note).await?;
        if confirmed {
            let until = self.plan.contact_until(tx.at());
            store::keep_contact(tx, id, until).await?;
            tx.emit(DomainEvent::new("practice.confirmed", subject(id)).with(json!({"by": by.code()})));
        }
        Ok(confirmed)
    }

    /// Puts practices into the archive, with a reason that everybody may read.
    pub async fn archive(
        &self,
        actor: &Actor,
        ids: &[&str],
        reason: &str,
        lang: Lang,
    ) -> Result<Done, KeepError> {
        Keeper::leave(actor)?;
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(KeepError::NoReason);
        }
        self.practices
            .db
            .write(actor, async |tx| {
                let mut done = Done::default();
                for id in ids {
                    store::lock(tx, id).await?;
                    if store::archive(tx, id, reason, lang).await? {
                        let event = DomainEvent::new("practice.archived", subject(id));
                        tx.emit(event.with(json!({"reason": reason, "lang": lang.code()})));
                        done.done += 1;
                    } else {
                        done.left += 1;
                    }
                }
                Ok(done)
            })
            .await
    }

    /// Takes a practice out of the archive. Whoever does so says that it holds.
    pub async fn put_back(&self, actor: &Actor, id: &str, note: &str) -> Result<(), KeepError> {
        Keeper::leave(actor)?;
        let note = (!note.trim().is_empty()).then(|| note.trim().to_owned());
        self.practices
            .db
            .write(actor, async |tx| {
                if !store::put_back(tx, id).await? {
                    return Err(PracticeError::Absent(id.to_owned()).into());
                }
                tx.emit(DomainEvent::new("practice.put-back", subject(id)));
                self.confirm_in(tx, id, Confirmer::Editor, note).await?;
                Ok(())
            })
            .await
    }

    /// Owners' proposals that wait, oldest first, and how many there are.
    pub async fn proposals(&self, most: i64) -> Result<(Vec<Proposal>, usize), StorageError> {
        store::proposals(&self.practices.db, most).await
    }

    /// An editor decides about an owner's proposal. Either way the owner has answered: the practice is
    /// confirmed.
    pub async fn decide(&self, actor: &Actor, proposal: &str, decision: Decision) -> Result<(), KeepError> {
        Keeper::leave(actor)?;
        self.practices
            .db
            .write(actor, async |tx| {
                let open = store::proposal_in(tx, proposal).await?;
                let open = open.filter(|p| p.state == ProposalState::Open).ok_or(KeepError::Decided)?;
                let id = open.practice_id.as_str();
                if store::lock(tx, id).await?.is_none() {
                    return Err(PracticeError::Absent(id.to_owned()).into());
                }
                let (state, reason) = match decision {
                    Decision::Take => {
                        self.take(tx, actor, &open).await?;
                        (ProposalState::Taken, None)
                    }
                    Decision::Refuse(reason) => (ProposalState::Refused, Some(reason)),
                };
                if !store::decide(tx, proposal, state, reason).await? {
                    return Err(KeepError::Decided);
                }
                let action = match state {
                    ProposalState::Taken => "practice.update-taken",
                    _ => "practice.update-refused",
                };
                tx.emit(DomainEvent::new(action, subject(id)));
                self.confirm_in(tx, id, Confirmer::Owner, None).await?;
                Ok(())
            })
            .await
    }

    /// Puts a proposal into the record as it stands now, and the new contact in place of the old.
    async fn take(&self, tx: &mut Tx, actor: &Actor, open: &Proposal) -> Result<(), KeepError> {
        let id = open.practice_id.as_str();
        let stands = crate::store::some_in(tx, &[id]).await?.pop();
        let stands = stands.ok_or_else(|| PracticeError::Absent(id.to_owned()))?;
        let next = open.change.applied_to(&stands.record);
        if let Change::Revised(next) = rules::bring_in(next, Some(&stands), tx.at()) {
            if !crate::store::update(tx, &next, stands.revision).await? {
                return Err(PracticeError::Outrun(id.to_owned()).into());
            }
            crate::store::revise(tx, &next, &actor.to_string(), Some("owner’s update".to_owned())).await?;
            let event = DomainEvent::new("practice.revised", subject(id));
            tx.emit(event.with(json!({"revision": next.revision})));
        }
        if let Some((email, lang)) = &open.contact {
            set_contact(tx, &self.plan, id, email.clone(), *lang).await?;
        }
        Ok(())
    }
}
