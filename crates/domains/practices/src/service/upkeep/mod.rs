//! Keeping practices true. This file holds what is kept and who is asked.
//!
//! | file | what it does |
//! |---|---|
//! | `asking` | the daily round: letters, reminders, practices called stale |
//! | `owner` | what an owner does behind a private link |
//! | `desk` | what an editor does: confirm, archive, put back, decide |

mod asking;
mod desk;
mod owner;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Actor, DomainEvent, EmailAddress, Lang, Ref};
use platform::config::Settings;
use storage::{StorageError, Tx};

use super::letters::Letters;
use super::{KIND, PracticeError, Practices};
use crate::model::{OwnerContact, Practice, Proposal, ReviewFacts};
use crate::rules;
use crate::rules::upkeep::{Plan, Stage};
use crate::store::upkeep::{self as store};

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
