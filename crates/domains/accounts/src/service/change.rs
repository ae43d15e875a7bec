//! What a person changes about her own account.

use kernel::{Actor, EmailAddress, Lang, Secret};
use platform::mail;
use storage::StorageError;

use super::{AccountError, Accounts, event};
use crate::model::{LINK_LIFE, Link, Notices, Person, Purpose};
use crate::{letters, rules, store};

impl Accounts {
    /// Name, language of letters, and what she wants to hear.
    pub async fn describe(
        &self,
        actor: &Actor,
        person: &str,
        name: &str,
        language: Lang,
        notices: &Notices,
    ) -> Result<(), StorageError> {
        self.db()
            .write(actor, async |tx| {
                store::update(tx, person, &rules::name(name), language, notices).await?;
                tx.emit(event("account.described", person));
                Ok(())
            })
            .await
    }

    /// Asks the owner of a new address to confirm it, and tells the old one. Where the new one belongs
    /// to somebody already, she is told and nothing else happens; who asks sees no difference.
    pub async fn ask_address(
        &self,
        actor: &Actor,
        person: &Person,
        email: &EmailAddress,
    ) -> Result<(), StorageError> {
        let secret = Secret::new();
        self.db()
            .write(actor, async |tx| {
                let taken = store::by_email_in(tx, email.as_str()).await?.is_some();
                let link = Link {
                    purpose: Purpose::Address,
                    person_id: Some(person.id.clone()),
                    email: email.clone(),
                    language: person.language,
                    browser: None,
                    next: None,
                    expires_at: tx.at() + LINK_LIFE,
                    used_at: taken.then(|| tx.at()),
                };
                store::links::add(tx, &secret.hash(), &link).await?;
                let letter = if taken {
                    letters::address_taken(self, person.language)
                } else {
                    let page = format!("/{}/me/address/{}", person.language, secret.text());
                    letters::confirm_address(self, person.language, &self.absolute(&page))
                };
                mail::post(tx, email, &letter).await?;
                let notice = letters::address_asked(self, person.language, email);
                mail::post(tx, &person.email, &notice).await
            })
            .await
    }

    /// Confirms a new address with the link that was sent to it. All other sessions end.
    ///
    /// # Errors
    /// [`AccountError::Spent`] for a link that opens nothing, or nothing of this person.
    pub async fn confirm_address(
        &self,
        actor: &Actor,
        person: &str,
        secret: &Secret,
        session: &str,
    ) -> Result<(), AccountError> {
        self.db()
            .write(actor, async |tx| {
                let link = store::links::take(tx, &secret.hash()).await?.ok_or(AccountError::Spent)?;
                let own = link.purpose == Purpose::Address && link.person_id.as_deref() == Some(person);
                if !own || store::by_email_in(tx, link.email.as_str()).await?.is_some() {
                    return Err(AccountError::Spent);
                }
                store::set_email(tx, person, link.email.as_str()).await?;
                store::sessions::end_others(tx, person, session).await?;
                tx.emit(event("account.address-changed", person));
                Ok(())
            })
            .await
    }

    /// Ends one of her sessions; whether there was one.
    pub async fn end_session(&self, actor: &Actor, person: &str, id: &str) -> Result<bool, StorageError> {
        self.db().write(actor, async |tx| store::sessions::end(tx, id, person).await).await
    }

    /// Ends all of her sessions but this one.
    pub async fn end_other_sessions(
        &self,
        actor: &Actor,
        person: &str,
        but: &str,
    ) -> Result<u64, StorageError> {
        self.db().write(actor, async |tx| store::sessions::end_others(tx, person, but).await).await
    }
}
