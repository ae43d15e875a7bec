//! Keeping practices true: asking owners, confirming, calling stale, archiving.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Actor, DomainEvent, EmailAddress, Lang, Ref, Secret};
use platform::config::Settings;
use platform::mail;
use serde_json::json;
use storage::{StorageError, Tx};

use super::letters::Letters;
use super::{KIND, PracticeError, Practices};
use crate::model::{
    Confirmer, OwnerContact, Practice, Proposal, ProposalState, ProposedChange, Publication, ReviewFacts,
};
use crate::rules::upkeep::{Act, LINK_DAYS, Plan, Stage};
use crate::rules::{self, Change};
use crate::store::upkeep::{self as store, Step};

/// Who does what nobody in particular does.
const ACTOR: Actor = Actor::System("upkeep");
/// Who answers by a private link.
const OWNER: Actor = Actor::System("owner");
/// Practices looked at in one transaction.
const AT_ONCE: usize = 50;
/// Practices read at a time.
const SLICE: i64 = 500;
/// How long a link that has ended is remembered, so that its page can offer a new one.
const ENDED_LINKS: TimeDelta = TimeDelta::days(400);

/// Somebody on the platform who gets letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Reader {
    /// Where letters go.
    pub email: EmailAddress,
    /// The language of the letters.
    pub lang: Lang,
}

/// Keeps practices true. Cheap to clone.
#[derive(Clone)]
pub struct Keeper {
    practices: Practices,
    plan: Plan,
    letters: Letters,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The practice, or this actor's leave, is missing.
    #[error(transparent)]
    Practice(#[from] PracticeError),
    /// An archive has a reason.
    #[error("say why: everybody may read it")]
    NoReason,
    /// No such link was ever sent, or its contact was replaced.
    #[error("no letter has this link")]
    UnknownLink,
    /// The link worked too long ago.
    #[error("the link ended on {0}")]
    EndedLink(DateTime<Utc>),
    /// The proposal was decided, or is not there.
    #[error("this proposal was decided already")]
    Decided,
    /// The proposal changes nothing and says nothing.
    #[error("nothing is proposed")]
    NothingProposed,
}

impl From<StorageError> for KeepError {
    fn from(error: StorageError) -> Self {
        KeepError::Practice(error.into())
    }
}

/// What an owner sees behind a private link.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The practice, as it stands now.
    pub practice: Practice,
    /// What the owner proposed and an editor has yet to take.
    pub proposal: Option<Proposal>,
    /// Whom the databank asks.
    pub contact: Option<OwnerContact>,
    /// When it is to be confirmed.
    pub due_at: DateTime<Utc>,
    /// Whether that was done: it is not due yet.
    pub is_confirmed: bool,
}

/// A practice on the desk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// How far its review is.
    pub stage: Stage,
    /// From which facts that follows.
    pub facts: ReviewFacts,
    /// When it is to be confirmed.
    pub due_at: DateTime<Utc>,
}

/// What was done to several practices at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// To so many.
    pub done: usize,
    /// So many could not be: nobody to ask, archived meanwhile, confirmed already.
    pub left: usize,
}

/// How an editor decides about an owner's proposal.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// Into the record.
    Take,
    /// The record stays as it is, for this reason.
    Refuse(String),
}

fn subject(id: &str) -> Ref {
    Ref::new(KIND, id)
}

impl Keeper {
    /// The keeper of these practices.
    pub fn new(practices: Practices, settings: &Settings) -> Self {
        let plan = Plan {
            review_months: settings.review_months,
            reminder_days: settings.reminder_days,
            archive_months: settings.archive_months,
        };
        Keeper { practices, plan, letters: Letters::new(settings) }
    }

    /// The settings of the life of a practice.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    fn now(&self) -> DateTime<Utc> {
        self.practices.db.clock().now()
    }

    fn leave(actor: &Actor) -> Result<(), PracticeError> {
        if actor.may(rules::UPKEEP) {
            Ok(())
        } else {
            Err(PracticeError::Forbidden { actor: actor.to_string() })
        }
    }

    /// How far the review of a published practice is.
    pub async fn review(&self, id: &str) -> Result<Option<Review>, StorageError> {
        let facts = store::facts_of(&self.practices.db, id).await?;
        Ok(facts.map(|facts| self.review_of(facts)))
    }

    fn review_of(&self, facts: ReviewFacts) -> Review {
        Review { stage: self.plan.stage(&facts, self.now()), due_at: self.plan.due_at(facts.since), facts }
    }

    /// Reviews of all practices that are due, or will be within a month, longest unconfirmed first.
    pub async fn due(&self) -> Result<Vec<(String, Review)>, StorageError> {
        let before = self.plan.soon_since(self.now());
        let mut all: Vec<(String, Review)> = Vec::new();
        loop {
            let last = all.last().map_or("", |(id, _)| id.as_str()).to_owned();
            let slice = store::facts_before(&self.practices.db, before, &last, SLICE).await?;
            if slice.is_empty() {
                break;
            }
            all.extend(slice.into_iter().map(|(id, facts)| (id, self.review_of(facts))));
        }
        all.sort_by(|(one, a), (other, b)| a.facts.since.cmp(&b.facts.since).then_with(|| one.cmp(other)));
        Ok(all)
    }

    /// Practices that nobody can be asked about, longest unconfirmed first, and how many there are.
    pub async fn without_contact(
        &self,
        most: usize,
        offset: usize,
    ) -> Result<(Vec<String>, usize), StorageError> {
        store::without_contact(&self.practices.db, most, offset).await
    }

    /// What is in the archive, newest first, and how much it is.
    pub async fn archived(&self, most: usize, offset: usize) -> Result<(Vec<String>, usize), StorageError> {
        store::archived(&self.practices.db, most, offset).await
    }

    /// Whom to ask about a practice; for editors alone.
    pub async fn contact(&self, actor: &Actor, id: &str) -> Result<Option<OwnerContact>, KeepError> {
        Keeper::leave(actor)?;
        Ok(store::contact(&self.practices.db, id).await?)
    }

    /// Sets whom to ask about a practice. The owner has agreed to be written to.
    pub async fn set_contact(
        &self,
        actor: &Actor,
        id: &str,
        email: EmailAddress,
        lang: Lang,
    ) -> Result<(), KeepError> {
        Keeper::leave(actor)?;
        let plan = self.plan;
        self.practices.db.write(actor, async |tx| set_contact(tx, &plan, id, email, lang).await).await
    }

    /// Forgets whom to ask about a practice; links in letters to them stop working.
    pub async fn forget_contact(&self, actor: &Actor, id: &str) -> Result<(), KeepError> {
        Keeper::leave(actor)?;
        self.practices
            .db
            .write(actor, async |tx| {
                if store::forget_contact(tx, id).await? {
                    tx.emit(DomainEvent::new("practice.contact-forgotten", subject(id)));
                }
                Ok(())
            })
            .await
    }

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

    async fn post(
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

    async fn confirm_in(
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

/// Sets whom to ask about a practice, as a part of a transaction. The owner has agreed to be written to.
///
/// # Errors
/// [`PracticeError::Absent`] besides those of the database.
pub async fn set_contact(
    tx: &mut Tx,
    plan: &Plan,
    id: &str,
    email: EmailAddress,
    lang: Lang,
) -> Result<(), KeepError> {
    if crate::store::some_in(tx, &[id]).await?.is_empty() {
        return Err(PracticeError::Absent(id.to_owned()).into());
    }
    let at = tx.at();
    let contact = OwnerContact { email, lang, consent_at: at, kept_until: plan.contact_until(at) };
    store::set_contact(tx, id, &contact).await?;
    tx.emit(DomainEvent::new("practice.contact-set", subject(id)));
    Ok(())
}

/// What the program itself does is refused by nobody; what is left are faults of the database.
fn storage_alone(error: KeepError) -> StorageError {
    match error {
        KeepError::Practice(PracticeError::Storage(error)) => error,
        other => StorageError::Column { column: "practice_contacts".to_owned(), reason: other.to_string() },
    }
}
