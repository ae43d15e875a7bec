//! The suggester writes: begins, saves, goes on later, sends, confirms.
//!
//! Saving a draft emits no event: it concerns nobody yet, and typing must not empty the caches of everyone who
//! reads. What is sent and confirmed comes in by [`Suggestions::intake_in`], which does emit.

mod ending;
mod sending;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{Actor, EmailAddress, Lang, Secret};
use platform::mail;
use platform::uploads;
use practices::KnownConcepts;
use storage::{StorageError, Tx};
use web::Site;

pub(crate) use ending::erase;

use super::correspondence::Letters;
use super::{SuggestionError, Suggestions};
use crate::model::draft::{self, Answers, Draft, Field, KeyPurpose};
use crate::model::{Origin, Proposal, State, Suggestion, TransitionError};
use crate::rules::exchange::{self, Faulty};
use crate::rules::steps::Step;
use crate::store;

/// What becomes of what somebody writes. Cheap to clone.
#[derive(Clone)]
pub struct Drafting {
    pub(crate) suggestions: Suggestions,
    pub(crate) site: Site,
    pub(crate) uploads: uploads::Desk,
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// It stands as it was typed.
    Done(Draft),
    /// The step was changed elsewhere meanwhile; nothing was written, and this is what stands.
    Conflict(Draft),
    /// The draft is not there any more.
    Gone,
}

/// What came of confirming an address.
#[derive(Clone, Debug)]
pub enum Confirmed {
    /// The suggestion has come in; the secret of its private page.
    Received(Secret),
    /// The link was used before, is too old, or never was one.
    Gone,
    /// Since it was sent, something in it has become faulty (a concept that was taken out, say); the link with
    /// which its writer mends it, if the form made it.
    Faulty(Option<Secret>),
}

impl Drafting {
    /// Writing suggestions for this house.
    pub fn new(suggestions: Suggestions, site: Site) -> Self {
        Drafting { suggestions, site, uploads: uploads::Desk::default() }
    }

    /// Now, as everything that is written is stamped.
    pub fn now(&self) -> DateTime<Utc> {
        self.suggestions.clock().now()
    }

    /// The concepts that a record may name.
    pub(crate) fn concepts(&self) -> KnownConcepts {
        KnownConcepts::new(self.suggestions.vocabulary.clone())
    }

    fn letters(&self, lang: Lang) -> Letters<'_> {
        Letters::new(&self.site, lang)
    }

    /// An empty draft, and the secret of the link to it.
    pub async fn begin(&self, actor: &Actor, lang: Lang) -> Result<Secret, StorageError> {
        let mut answers = Answers::default();
        answers.set(Field::Language, lang.code());
        answers.set(Field::MailLanguage, lang.code());
        self.suggestions
            .db
            .write(actor, async |tx| self.insert(tx, lang, answers, Origin::Form, None).await)
            .await
            .map(|(_, secret)| secret)
    }

    /// A draft that corrects a suggestion; the one that is being written already, if there is one.
    pub async fn begin_correction(
        &self,
        actor: &Actor,
        lang: Lang,
        id: &str,
    ) -> Result<Secret, SuggestionError> {
        self.suggestions
            .db
            .write(actor, async |tx| {
                let stands = store::suggestions::one_in(tx, id)
                    .await?
                    .ok_or_else(|| SuggestionError::Absent(id.to_owned()))?;
                if !may_be_corrected(&stands.state) {
                    return Err(TransitionError::Closed(stands.state.code()).into());
                }
                if let Some(draft) = store::drafts::corrections(tx, id).await?.pop() {
                    return Ok(self.link(tx, &draft, KeyPurpose::Write).await?);
                }
                let mut answers = exchange::answers(stands.proposal.record());
                answers.set(Field::LanguageChosen, "yes");
                if let Some(who) = store::people::of_in(tx, id).await? {
                    answers.set(Field::ListRefusal, if who.list_refusal { "yes" } else { "" });
                    answers.set(Field::Email, &who.email);
                    answers.set(Field::Name, who.name.as_deref().unwrap_or_default());
                    answers.set(Field::MailLanguage, who.lang.code());
                }
                Ok(self.insert(tx, lang, answers, stands.origin, Some(id)).await?.1)
            })
            .await
    }

    async fn insert(
        &self,
        tx: &mut Tx,
        lang: Lang,
        answers: Answers,
        origin: Origin,
        corrects: Option<&str>,
    ) -> Result<(Draft, Secret), StorageError> {
        let draft = Draft {
            id: tx.new_id(),
            revision: 1,
            lang,
            answers,
            steps: BTreeMap::new(),
            proposal: None,
            origin,
            corrects: corrects.map(str::to_owned),
            sent_at: None,
            created_at: tx.at(),
            updated_at: tx.at(),
            ends_at: tx.at() + draft::KEPT,
        };
        store::drafts::insert(tx, &draft).await?;
        let secret = self.link(tx, &draft.id, KeyPurpose::Write).await?;
        Ok((draft, secret))
    }

    /// A further link to a draft; letters carry one each, since only hashes are kept.
    async fn link(&self, tx: &mut Tx, id: &str, purpose: KeyPurpose) -> Result<Secret, StorageError> {
        let secret = Secret::new();
        // A link to write lives as long as the draft, whose own end is looked at where it is opened.
        let lasts = match purpose {
            KeyPurpose::Confirm => draft::CONFIRMABLE,
            KeyPurpose::Write | KeyPurpose::Follow => draft::KEPT * 40,
        };
        let ends_at = tx.at() + lasts;
        store::drafts::add_key(tx, id, &secret.hash(), purpose, ends_at).await?;
        Ok(secret)
    }

    /// The draft to which a link leads, as long as its time is not over.
    pub async fn open(&self, secret: &Secret, purpose: KeyPurpose) -> Result<Option<Draft>, StorageError> {
        let now = self.suggestions.clock().now();
        let found = store::drafts::by_key(&self.suggestions.db, &secret.hash(), purpose, now).await?;
        Ok(found.filter(|draft| draft.ends_at > now))
    }

    /// Saves what was typed in a step, faulty or not. `seen` is the revision of the step that the form was drawn
    /// from; none writes over whatever stands.
    pub async fn save(
        &self,
        actor: &Actor,
        id: &str,
        step: Step,
        seen: Option<i64>,
        typed: &[(Field, String)],
    ) -> Result<Saved, StorageError> {
        self.suggestions
            .db
            .write(actor, async |tx| {
                let Some(mut draft) = store::drafts::one_in(tx, id).await? else { return Ok(Saved::Gone) };
                let mut answers = draft.answers.clone();
                typed.iter().for_each(|(field, text)| answers.set(*field, text));
                if answers == draft.answers {
                    return Ok(Saved::Done(draft));
                }
                if seen.is_some_and(|seen| seen != draft.step_revision(step.code())) {
                    return Ok(Saved::Conflict(draft));
                }
                draft.answers = answers;
                draft.revision += 1;
                draft.steps.insert(step.code().to_owned(), draft.revision);
                draft.updated_at = tx.at();
                draft.ends_at = tx.at() + draft::KEPT;
                // What was sent and is changed afterwards has to be sent again.
                draft.sent_at = None;
                store::drafts::delete_keys(tx, id, KeyPurpose::Confirm).await?;
                // Nobody comes between: the row was read in this transaction.
                store::drafts::update(tx, &draft).await?;
                Ok(Saved::Done(draft))
            })
            .await
    }

    /// The proposal that a draft makes, or everything that is wrong with it.
    pub fn proposal(&self, draft: &Draft, stands: Option<&Suggestion>) -> Result<Proposal, Vec<Faulty>> {
        match &draft.proposal {
            Some(proposal) => Ok(proposal.clone()),
            None => {
                let stands = stands.map(|suggestion| suggestion.proposal.record());
                exchange::proposal(&draft.answers, stands, &self.concepts())
            }
        }
    }

    /// Mails the link to a draft to an address.
    pub async fn mail_link(
        &self,
        actor: &Actor,
        draft: &Draft,
        to: &EmailAddress,
    ) -> Result<(), StorageError> {
        self.suggestions
            .db
            .write(actor, async |tx| {
                let Some(mut draft) = store::drafts::one_in(tx, &draft.id).await? else { return Ok(()) };
                if !draft.answers.has(Field::Email) {
                    draft.answers.set(Field::Email, to.as_str());
                    draft.revision += 1;
                    store::drafts::update(tx, &draft).await?;
                }
                let secret = self.link(tx, &draft.id, KeyPurpose::Write).await?;
                let letter = self.letters(draft.lang).draft_link(&draft, &secret);
                mail::post(tx, to, &letter).await
            })
            .await
    }

    /// Mails all links of an address to it; nothing when there are none, and nobody learns which.
    pub async fn mail_all_links(
        &self,
        actor: &Actor,
        lang: Lang,
        to: &EmailAddress,
    ) -> Result<(), StorageError> {
        let now = self.suggestions.clock().now();
        self.suggestions
            .db
            .write(actor, async |tx| {
                let mut drafts = Vec::new();
                for draft in store::drafts::of_email_in(tx, to.as_str()).await? {
                    // What came through the API cannot be written on with the form.
                    if draft.ends_at > now && draft.proposal.is_none() {
                        let secret = self.link(tx, &draft.id, KeyPurpose::Write).await?;
                        drafts.push((draft.title().to_owned(), secret));
                    }
                }
                let mut followed = Vec::new();
                for (id, title) in store::drafts::followed_in(tx, to.as_str()).await? {
                    let secret = Secret::new();
                    self.suggestions.add_key(tx, &id, &secret.hash()).await?;
                    followed.push((title, secret));
                }
                if drafts.is_empty() && followed.is_empty() {
                    return Ok(());
                }
                mail::post(tx, to, &self.letters(lang).all_links(&drafts, &followed)).await
            })
            .await
    }
}

/// Whether the suggester may change what a suggestion in this state says.
pub fn may_be_corrected(state: &State) -> bool {
    matches!(state, State::Received(_) | State::ChangesAsked(_))
}
