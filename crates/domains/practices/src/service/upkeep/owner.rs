//! What an owner does behind a private link.

use kernel::{DomainEvent, EmailAddress, Lang, Secret};

use super::{ACTOR, KeepError, Keeper, OWNER, Opened, subject};
use crate::model::{Confirmer, Proposal, ProposalState, ProposedChange, Publication};
use crate::rules::upkeep::Stage;
use crate::service::PracticeError;
use crate::store::upkeep::{self as store, Step};

impl Keeper {
    /// What a private link opens.
    pub async fn open(&self, id: &str, token: &str) -> Result<Opened, KeepError> {
        self.opened(id, token, false).await
    }

    async fn opened(&self, id: &str, token: &str, even_ended: bool) -> Result<Opened, KeepError> {
        let db = &self.practices.db;
        let secret = Secret::parse(token).ok_or(KeepError::UnknownLink)?;
        let (known, ends) = store::opens(db, &secret.hash()).await?.ok_or(KeepError::UnknownLink)?;
        if known != id {
            return Err(KeepError::UnknownLink);
        }
        let now = self.now();
        if now >= ends && !even_ended {
            return Err(KeepError::EndedLink(ends));
        }
        // From the database: whoever has just answered sees it.
        let practice = crate::store::some(db, &[id]).await?.pop();
        let practice = practice.ok_or_else(|| PracticeError::Absent(id.to_owned()))?;
        if practice.publication == Publication::Withdrawn {
            return Err(PracticeError::Absent(id.to_owned()).into());
        }
        let review = self.review(id).await?;
        Ok(Opened {
            proposal: store::proposal_of(db, id).await?,
            contact: store::contact(db, id).await?,
            is_confirmed: practice.confirmed_at.is_some()
                && review.is_some_and(|review| review.stage < Stage::DueSoon),
            due_at: self.plan.due_at(practice.since()),
            practice,
        })
    }

    /// The owner says that it still holds. Saying so twice changes nothing.
    pub async fn confirm_by_link(&self, id: &str, token: &str) -> Result<(), KeepError> {
        let opened = self.open(id, token).await?;
        if opened.practice.publication == Publication::Archived {
            return Err(PracticeError::Absent(id.to_owned()).into());
        }
        self.practices
            .db
            .write(&OWNER, async |tx| {
                let Some(facts) = store::lock(tx, id).await? else {
                    return Err(PracticeError::Absent(id.to_owned()).into());
                };
                let by_owner = opened.practice.upkeep.confirmed_by == Some(Confirmer::Owner);
                let is_fresh = self.plan.stage(&facts, tx.at()) < Stage::DueSoon;
                if !(by_owner && is_fresh) {
                    self.confirm_in(tx, id, Confirmer::Owner, None).await?;
                }
                Ok(())
            })
            .await
    }

    /// The owner says what should change.
    pub async fn propose_by_link(
        &self,
        id: &str,
        token: &str,
        change: ProposedChange,
        note: &str,
        contact: Option<(EmailAddress, Lang)>,
    ) -> Result<(), KeepError> {
        let opened = self.open(id, token).await?;
        if opened.practice.publication == Publication::Archived {
            return Err(PracticeError::Absent(id.to_owned()).into());
        }
        let change = change.only_changes(&opened.practice.record);
        let contact = contact.filter(|(email, lang)| {
            opened.contact.as_ref().is_none_or(|c| c.email != *email || c.lang != *lang)
        });
        let note = note.trim();
        if change.is_empty() && note.is_empty() && contact.is_none() {
            return Err(KeepError::NothingProposed);
        }
        self.practices
            .db
            .write(&OWNER, async |tx| {
                let Some(facts) = store::lock(tx, id).await? else {
                    return Err(PracticeError::Absent(id.to_owned()).into());
                };
                let proposal = Proposal {
                    id: tx.new_id(),
                    practice_id: id.to_owned(),
                    base_revision: opened.practice.revision,
                    change,
                    note: note.to_owned(),
                    contact,
                    state: ProposalState::Open,
                    at: tx.at(),
                };
                store::propose(tx, &proposal).await?;
                store::step(tx, id, facts.since, Step::Answered).await?;
                tx.emit(DomainEvent::new("practice.update-proposed", subject(id)));
                Ok(())
            })
            .await
    }

    /// The owner wants no more letters.
    pub async fn forget_by_link(&self, id: &str, token: &str) -> Result<(), KeepError> {
        self.open(id, token).await?;
        self.forget_contact(&ACTOR, id).await
    }

    /// Sends a new link to the contact, to nobody else, in place of one that has ended.
    pub async fn renew_link(&self, id: &str, token: &str) -> Result<(), KeepError> {
        let opened = self.opened(id, token, true).await?;
        let Some(contact) = opened.contact else { return Err(KeepError::UnknownLink) };
        self.practices
            .db
            .write(&OWNER, async |tx| {
                let Some(facts) = store::lock(tx, id).await? else { return Err(KeepError::UnknownLink) };
                self.post(tx, &opened.practice, &facts, &contact, Step::Asked).await?;
                Ok(())
            })
            .await
    }
}
