//! What administrators and the operator's commands do with accounts.

use futures::future::BoxFuture;
use kernel::{Actor, EmailAddress, Lang, Role, Secret};
use platform::mail;
use serde_json::json;
use storage::{StorageError, Tx};
use web::people::{Contact, People};

use super::{AccountError, Accounts, event};
use crate::model::{INVITATION_LIFE, Link, Notices, Person, Purpose};
use crate::rules::{self, Refusal};
use crate::{letters, store};

impl Accounts {
    /// Makes an account with a role and returns the link that signs in to it once, valid for a week.
    ///
    /// # Errors
    /// [`AccountError::Taken`] when the address has one.
    pub async fn add(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        role: Role,
        language: Lang,
    ) -> Result<String, AccountError> {
        self.db()
            .write(actor, async |tx| {
                let secret = self.add_in(tx, actor, email, role, language).await?;
                Ok(self.link_address(language, &secret))
            })
            .await
    }

    /// The same, with the link in a letter.
    ///
    /// # Errors
    /// As [`Accounts::add`].
    pub async fn invite(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        role: Role,
        language: Lang,
    ) -> Result<(), AccountError> {
        self.db()
            .write(actor, async |tx| {
                let secret = self.add_in(tx, actor, email, role, language).await?;
                let letter = letters::invitation(self, language, &self.link_address(language, &secret));
                mail::post(tx, email, &letter).await?;
                Ok(())
            })
            .await
    }

    async fn add_in(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        email: &EmailAddress,
        role: Role,
        language: Lang,
    ) -> Result<Secret, AccountError> {
        rules::may_change(actor, Role::Reader, false, Some(role), 0)?;
        let person = Person {
            id: self.clock().new_id(),
            email: email.clone(),
            name: String::new(),
            language,
            role,
            active: true,
            notices: Notices::default(),
            has_password: false,
            created_at: tx.at(),
            seen_at: None,
        };
        if !store::insert(tx, &person).await? {
            return Err(AccountError::Taken(email.clone()));
        }
        tx.emit(event("account.added", &person.id).with(json!({"role": role.code()})));
        let secret = Secret::new();
        let link = Link {
            purpose: Purpose::SignIn,
            person_id: Some(person.id),
            email: email.clone(),
            language,
            browser: None,
            next: None,
            expires_at: tx.at() + INVITATION_LIFE,
            used_at: None,
        };
        store::links::add(tx, &secret.hash(), &link).await?;
        Ok(secret)
    }

    /// People whose name or address holds a text, and how many those are in all.
    pub async fn find(
        &self,
        text: &str,
        role: Option<Role>,
        most: i64,
        from: i64,
    ) -> Result<(Vec<Person>, i64), StorageError> {
        store::search(self.db(), text, role, most, from).await
    }

    /// Gives a person another role. All her sessions end: what she may changed.
    ///
    /// # Errors
    /// [`Refusal`] for who may not, and for the last administrator.
    pub async fn set_role(&self, actor: &Actor, id: &str, role: Role) -> Result<(), AccountError> {
        self.change(actor, id, async |tx, person, administrators| {
            rules::may_change(actor, person.role, person.active, Some(role), administrators)?;
            if person.role == role {
                return Ok(());
            }
            store::set_role(tx, id, role).await?;
            let data = json!({"from": person.role.code(), "to": role.code()});
            tx.emit(event("account.role-changed", id).with(data));
            store::sessions::end_others(tx, id, "").await?;
            Ok(())
        })
        .await
    }

    /// Closes an account, or opens it again. A closed one cannot be signed in to and its tokens rest.
    ///
    /// # Errors
    /// As [`Accounts::set_role`].
    pub async fn set_active(&self, actor: &Actor, id: &str, active: bool) -> Result<(), AccountError> {
        self.change(actor, id, async |tx, person, administrators| {
            let to = active.then_some(person.role);
            rules::may_change(actor, person.role, person.active, to, administrators)?;
            if person.active == active {
                return Ok(());
            }
            store::set_active(tx, id, active).await?;
            let action = if active { "account.reactivated" } else { "account.deactivated" };
            tx.emit(event(action, id));
            store::sessions::end_others(tx, id, "").await?;
            Ok(())
        })
        .await
    }

    /// Lock → re-read → decide → write. The administrators are held, so that two of them who demote
    /// each other at once do not both succeed.
    async fn change<F>(&self, actor: &Actor, id: &str, work: F) -> Result<(), AccountError>
    where
        F: AsyncFnOnce(&mut Tx, &Person, i64) -> Result<(), AccountError>,
    {
        self.db()
            .write(actor, async |tx| {
                let administrators = store::lock_administrators(tx).await?;
                let person = store::by_id_in(tx, id).await?;
                let person = person.ok_or_else(|| AccountError::Absent(id.to_owned()))?;
                work(tx, &person, administrators).await
            })
            .await
    }

    /// Erases an account as its own or an administrator's act; see `service::erase` for what else
    /// goes.
    pub(crate) async fn delete_in(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: &str,
    ) -> Result<Person, AccountError> {
        let administrators = store::lock_administrators(tx).await?;
        let person = store::by_id_in(tx, id).await?.ok_or_else(|| AccountError::Absent(id.to_owned()))?;
        let own = matches!(actor, Actor::Person { id: own, .. } if own == id);
        // One's own account is one's own to erase; only the installation must keep somebody.
        let judge = if own { &Actor::System("own") } else { actor };
        match rules::may_change(judge, person.role, person.active, None, administrators) {
            Err(Refusal::Forbidden) => return Err(Refusal::Forbidden.into()),
            other => other?,
        }
        // Letters to an address that she wanted and never confirmed are hers as well; unless it is the
        // address of somebody else, whose letters stay.
        for email in store::links::addresses(tx, id).await? {
            let owner = store::by_email_in(tx, email.as_str()).await?;
            if owner.is_none_or(|owner| owner.id == id) {
                mail::erase(tx, &email).await?;
            }
        }
        store::links::forget(tx, id, person.email.as_str()).await?;
        store::delete(tx, id).await?;
        tx.emit(event("account.erased", id));
        Ok(person)
    }
}

impl People for Accounts {
    fn contacts<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>> {
        Box::pin(async move {
            let mut found = Vec::with_capacity(ids.len());
            for id in ids {
                found.extend(self.person(id).await?.filter(|person| person.active).map(contact));
            }
            Ok(found)
        })
    }

    fn with_role<'a>(&'a self, least: Role) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>> {
        Box::pin(
            async move { Ok(store::with_role(self.db(), least).await?.into_iter().map(contact).collect()) },
        )
    }
}

fn contact(person: Person) -> Contact {
    let name = match person.name.as_str() {
        "" => person.email.as_str().split('@').next().unwrap_or_default().to_owned(),
        name => name.to_owned(),
    };
    Contact {
        id: person.id,
        name,
        email: person.email,
        lang: person.language,
        role: person.role,
        told_of_work: person.notices.work,
    }
}

impl Accounts {
    /// Puts in the example people of the demo, those that are not there yet.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn seed(&self) -> Result<(), AccountError> {
        self.db()
            .write(&Actor::System("demo"), async |tx| {
                for (email, name, role) in crate::pages::sign_in::demo::PEOPLE {
                    let Ok(email) = email.parse::<EmailAddress>() else { continue };
                    let person = Person {
                        id: self.clock().new_id(),
                        email,
                        name: name.to_owned(),
                        language: Lang::Nl,
                        role,
                        active: true,
                        notices: Notices::default(),
                        has_password: false,
                        created_at: tx.at(),
                        seen_at: None,
                    };
                    store::insert(tx, &person).await?;
                }
                Ok(())
            })
            .await
    }
}
