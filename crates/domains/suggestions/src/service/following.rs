//! The suggester follows what becomes of it: answers, takes it back, appeals.

use kernel::{Actor, Lang, Secret};
use storage::StorageError;

use super::{Move, SuggestionError, Suggestions};
use crate::model::{Appeal, Judgement, MessageKind, State, Suggestion, TransitionError};
use crate::store;

/// Characters of an answer or an appeal.
pub const MOST_CHARS: usize = 5_000;

impl Suggestions {
    /// The suggestion at a private address.
    pub async fn followed(&self, secret: &Secret) -> Result<Option<Suggestion>, StorageError> {
        self.at_key(&secret.hash()).await
    }

    /// Answers what the desk asked. One that waited for it is in review again; else the answer is only added.
    pub async fn answer(&self, actor: &Actor, id: &str, text: &str) -> Result<Suggestion, SuggestionError> {
        self.change(actor, id, None, async |tx, stands| {
            let next = match stands.state.clone() {
                State::ChangesAsked(state) => Move::to(state.answered(), "answered"),
                open if open.code().is_open() => Move::to(open, "answered"),
                closed => return Err(TransitionError::Closed(closed.code()).into()),
            };
            self.say(tx, id, MessageKind::Answer, actor, text).await?;
            Ok(next)
        })
        .await
    }

    /// Takes it back, for good.
    pub async fn withdraw(&self, actor: &Actor, id: &str) -> Result<Suggestion, SuggestionError> {
        self.change(actor, id, None, async |_, stands| {
            Ok(Move::to(stands.state.clone().withdraw()?, "withdrawn"))
        })
        .await
    }

    /// Appeals a refusal, once; another editor decides.
    pub async fn appeal(
        &self,
        actor: &Actor,
        id: &str,
        grounds: &str,
    ) -> Result<Suggestion, SuggestionError> {
        self.change(actor, id, None, async |tx, stands| {
            let refused = stands.state.clone().refused()?;
            let appeal = Appeal { grounds: grounds.to_owned(), at: tx.at() };
            Ok(Move::to(refused.appeal(appeal)?, "appealed"))
        })
        .await
    }

    /// In which language the suggester is written to from now on.
    pub async fn set_mail_language(&self, actor: &Actor, id: &str, lang: Lang) -> Result<(), StorageError> {
        self.db.write(actor, async |tx| store::drafts::set_mail_lang(tx, id, lang).await).await
    }

    /// What was judged so far, for the suggester too.
    pub async fn judged(&self, id: &str) -> Result<Vec<Judgement>, StorageError> {
        store::drafts::judged(&self.db, id).await
    }
}
