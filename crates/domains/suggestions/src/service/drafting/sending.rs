//! What was written is sent, confirmed, corrected.

use std::collections::BTreeMap;

use kernel::{Actor, EmailAddress, Lang, Secret};
use platform::mail;
use storage::{StorageError, Tx};

use super::{Confirmed, Drafting, Saved};
use crate::model::draft::{self, Answers, Draft, Field, KeyPurpose};
use crate::model::{NewSuggestion, Origin, Proposal, State, Suggester, TransitionError};
use crate::service::{Intake, Move, SuggestionError};
use crate::store;

impl Drafting {
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
}
