//! The suggester writes: begins, saves, goes on later, sends, confirms.
//!
//! Saving a draft emits no event: it concerns nobody yet, and typing must not empty the caches of everyone who
//! reads. What is sent and confirmed comes in by [`Suggestions::intake_in`], which does emit.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{Actor, EmailAddress, Lang, Secret};
use platform::files;
use platform::mail;
use platform::uploads;
use practices::KnownConcepts;
use serde_json::{Value, json};
use storage::{StorageError, Tx};
use web::Site;

use super::correspondence::Letters;
use super::{Intake, Move, SuggestionError, Suggestions};
use crate::model::draft::{self, Answers, Draft, Field, KeyPurpose};
use crate::model::{NewSuggestion, Origin, Proposal, State, Suggester, Suggestion, TransitionError};
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

    /// Sends a draft: its address gets a link by which it is confirmed. Whoever calls has checked that the draft
    /// is sound and that its writer consents.
    pub async fn send(
        &self,
        actor: &Actor,
        id: &str,
        to: &EmailAddress,
        list_refusal: bool,
    ) -> Result<Saved, StorageError> {
        self.suggestions
            .db
            .write(actor, async |tx| {
                let Some(mut draft) = store::drafts::one_in(tx, id).await? else { return Ok(Saved::Gone) };
                draft.answers.set(Field::Email, to.as_str());
                draft.answers.set(Field::ListRefusal, if list_refusal { "yes" } else { "" });
                draft.sent_at = Some(tx.at());
                draft.revision += 1;
                draft.updated_at = tx.at();
                draft.ends_at = tx.at() + draft::KEPT;
                store::drafts::update(tx, &draft).await?;
                store::drafts::delete_keys(tx, id, KeyPurpose::Confirm).await?;
                let confirm = self.link(tx, id, KeyPurpose::Confirm).await?;
                let write = self.link(tx, id, KeyPurpose::Write).await?;
                mail::post(tx, to, &self.letters(draft.mail_lang()).confirm(&draft, &confirm, &write))
                    .await?;
                Ok(Saved::Done(draft))
            })
            .await
    }

    /// Confirms, once, that an address belongs to whoever sent the draft: it comes in, and its writer gets the
    /// link to her private page.
    pub async fn confirm(&self, actor: &Actor, secret: &Secret) -> Result<Confirmed, SuggestionError> {
        let confirmed = self
            .suggestions
            .db
            .write(actor, async |tx| {
                let found = store::drafts::by_key_in(tx, &secret.hash(), KeyPurpose::Confirm).await?;
                let Some(draft) = found.filter(|draft| draft.ends_at > tx.at()) else {
                    return Ok(Confirmed::Gone);
                };
                let to = draft.answers.get(Field::Email).parse::<EmailAddress>();
                let (Ok(proposal), Ok(to)) = (self.proposal(&draft, None), to) else {
                    let write = match draft.proposal {
                        None => Some(self.link(tx, &draft.id, KeyPurpose::Write).await?),
                        Some(_) => None,
                    };
                    return Ok(Confirmed::Faulty(write));
                };
                let follow = self.receive(tx, draft, proposal, &to, actor).await?;
                Ok(Confirmed::Received(follow))
            })
            .await;
        match confirmed {
            // Two windows confirmed at once, and the other one was quicker.
            Err(SuggestionError::Storage(error)) if error.is_duplicate() => Ok(Confirmed::Gone),
            other => other,
        }
    }

    /// Turns a draft into a suggestion, inside a transaction.
    async fn receive(
        &self,
        tx: &mut Tx,
        draft: Draft,
        proposal: Proposal,
        to: &EmailAddress,
        actor: &Actor,
    ) -> Result<Secret, SuggestionError> {
        let follow_keys = store::drafts::keys(tx, &draft.id, KeyPurpose::Follow).await?;
        store::drafts::delete(tx, &draft.id).await?;
        let name = draft.answers.get(Field::Name);
        let suggester = Suggester {
            email: to.as_str().to_owned(),
            name: (!name.is_empty()).then(|| name.to_owned()),
            lang: draft.mail_lang(),
            person_id: match actor {
                Actor::Person { id, .. } => Some(id.clone()),
                _ => None,
            },
            list_refusal: draft.answers.has(Field::ListRefusal),
        };
        let new = NewSuggestion {
            id: Some(draft.id.clone()),
            proposal,
            origin: draft.origin.clone(),
            suggester: Some(suggester),
        };
        let (Intake::Received(id) | Intake::Known(id)) = self.suggestions.intake_in(tx, new).await?;
        for hash in follow_keys {
            self.suggestions.add_key(tx, &id, &hash).await?;
        }
        let follow = Secret::new();
        self.suggestions.add_key(tx, &id, &follow.hash()).await?;
        mail::post(tx, to, &self.letters(draft.mail_lang()).received(draft.title(), &follow)).await?;
        Ok(follow)
    }

    /// Takes in what a program sends: with `trusted` (a token that may write) at once, else once its address is
    /// confirmed. The secret leads to the page where it is followed.
    pub async fn from_api(
        &self,
        actor: &Actor,
        lang: Lang,
        proposal: Proposal,
        to: &EmailAddress,
        trusted: bool,
    ) -> Result<Secret, SuggestionError> {
        let mut answers = Answers::default();
        answers.set(Field::Email, to.as_str());
        answers.set(Field::MailLanguage, lang.code());
        self.suggestions
            .db
            .write(actor, async |tx| {
                let mut draft = Draft {
                    id: tx.new_id(),
                    revision: 1,
                    lang,
                    answers,
                    steps: BTreeMap::new(),
                    proposal: Some(proposal.clone()),
                    origin: Origin::Api,
                    corrects: None,
                    sent_at: Some(tx.at()),
                    created_at: tx.at(),
                    updated_at: tx.at(),
                    ends_at: tx.at() + draft::KEPT,
                };
                if trusted {
                    return self.receive(tx, draft, proposal, to, actor).await;
                }
                draft.sent_at = Some(tx.at());
                store::drafts::insert(tx, &draft).await?;
                let confirm = self.link(tx, &draft.id, KeyPurpose::Confirm).await?;
                let follow = self.link(tx, &draft.id, KeyPurpose::Follow).await?;
                mail::post(tx, to, &self.letters(lang).confirm(&draft, &confirm, &follow)).await?;
                Ok(follow)
            })
            .await
    }

    /// Sends a correction: the suggestion says from now on what the draft says. One that waited for an answer is
    /// in review again. The secret of a link to its page.
    pub async fn correct(
        &self,
        actor: &Actor,
        draft: &Draft,
        list_refusal: bool,
    ) -> Result<Secret, SuggestionError> {
        let Some(id) = draft.corrects.as_deref() else {
            return Err(SuggestionError::Absent(draft.id.clone()));
        };
        self.suggestions
            .db
            .write(actor, async |tx| {
                self.suggestions
                    .change_in(tx, id, None, async |_, stands| {
                        let Ok(proposal) = self.proposal(draft, Some(stands)) else {
                            return Err(SuggestionError::Outrun(id.to_owned()));
                        };
                        let next = match stands.state.clone() {
                            State::Received(state) => Move::to(state, "corrected"),
                            State::ChangesAsked(state) => Move::to(state.answered(), "corrected"),
                            other => return Err(TransitionError::Closed(other.code()).into()),
                        };
                        Ok(next.saying(proposal))
                    })
                    .await?;
                if let Ok(lang) = draft.answers.get(Field::MailLanguage).parse() {
                    store::drafts::set_mail_lang(tx, id, lang).await?;
                }
                store::drafts::set_list_refusal(tx, id, list_refusal).await?;
                store::drafts::delete(tx, &draft.id).await?;
                let follow = Secret::new();
                self.suggestions.add_key(tx, id, &follow.hash()).await?;
                Ok(follow)
            })
            .await
    }

    /// Deletes a draft with everything that belongs to it alone.
    pub async fn delete(&self, actor: &Actor, id: &str) -> Result<(), StorageError> {
        self.suggestions.db.write(actor, async |tx| delete_draft(tx, id).await).await
    }

    /// Deletes drafts whose time is over; how many.
    pub async fn delete_ended(&self) -> Result<usize, StorageError> {
        let mut deleted = 0;
        loop {
            let ended = self
                .suggestions
                .db
                .write(&Actor::System("suggestions"), async |tx| {
                    let ended = store::drafts::ended(tx).await?;
                    for id in &ended {
                        delete_draft(tx, id).await?;
                    }
                    Ok::<_, StorageError>(ended.len())
                })
                .await?;
            if ended == 0 {
                return Ok(deleted);
            }
            deleted += ended;
        }
    }
}

/// Whether the suggester may change what a suggestion in this state says.
pub fn may_be_corrected(state: &State) -> bool {
    matches!(state, State::Received(_) | State::ChangesAsked(_))
}

/// Deletes a draft, its links, and its files unless they belong to the suggestion that it corrects.
pub(crate) async fn delete_draft(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    let files = store::attachments::of_in(tx, id).await?;
    store::drafts::delete(tx, id).await?;
    if !files.is_empty() {
        store::attachments::remove_all(tx, id).await?;
        let keys: Vec<String> = files.into_iter().map(|file| file.key).collect();
        files::remove_later(tx, &keys).await?;
    }
    Ok(())
}

/// Deletes all drafts of an address; the keys of their files, for the caller to remove.
pub(crate) async fn erase(tx: &mut Tx, email: &EmailAddress) -> Result<Vec<String>, StorageError> {
    let mut keys = Vec::new();
    for draft in store::drafts::of_email_in(tx, email.as_str()).await? {
        keys.extend(store::attachments::of_in(tx, &draft.id).await?.into_iter().map(|file| file.key));
        store::drafts::delete(tx, &draft.id).await?;
        store::attachments::remove_all(tx, &draft.id).await?;
    }
    Ok(keys)
}

impl Suggestions {
    /// What is being written at an address, and the keys of its files, for whoever asks for her data.
    pub async fn drafts_of(&self, email: &EmailAddress) -> Result<(Vec<Value>, Vec<String>), StorageError> {
        let (mut drafts, mut keys) = (Vec::new(), Vec::new());
        for draft in store::drafts::of_email(&self.db, email.as_str()).await? {
            let files = store::attachments::of(&self.db, &draft.id).await?;
            keys.extend(files.into_iter().map(|file| file.key));
            drafts.push(json!({
                "draft": draft.id,
                "begun": draft.created_at.to_rfc3339(),
                "kept_until": draft.ends_at.to_rfc3339(),
                "answers": draft.answers,
                "practice": draft.proposal,
            }));
        }
        Ok((drafts, keys))
    }
}
