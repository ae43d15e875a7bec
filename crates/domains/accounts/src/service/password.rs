//! Passwords, where the operator wants them: Argon2id (RFC 9106) with the parameters that OWASP
//! recommends (19 MiB, two passes), on a thread beside those that answer readers.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use kernel::{Actor, EmailAddress};
use platform::mail;
use storage::StorageError;
use tokio::sync::Semaphore;

use super::{AccountError, Accounts, Entered, Way, event};
use crate::model::Person;
use crate::{letters, store};

/// Hashes that are worked out at once: each takes a core and 19 MiB for some hundredths of a second.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What is checked where there is no account or no password, so that the answer takes as long.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hash(&kernel::Secret::new().text()).unwrap_or_default());

fn hash(password: &str) -> Option<String> {
    match Argon2::default().hash_password(password.as_bytes()) {
        Ok(hash) => Some(hash.to_string()),
        Err(error) => {
            tracing::error!(%error, "a password cannot be hashed");
            None
        }
    }
}

async fn matches(password: String, against: Option<String>) -> bool {
    let Ok(_turn) = AT_ONCE.acquire().await else { return false };
    let checked = tokio::task::spawn_blocking(move || {
        let known = against.is_some();
        let against = against.unwrap_or_else(|| NOBODYS.clone());
        let Ok(parsed) = PasswordHash::new(&against) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && known
    });
    checked.await.unwrap_or(false)
}

impl Accounts {
    /// Signs in with a password.
    ///
    /// # Errors
    /// [`AccountError::Spent`] for any pair that does not fit, after the same work in every case.
    pub async fn enter_by_password(
        &self,
        email: Option<&EmailAddress>,
        password: String,
        way: Way,
    ) -> Result<Entered, AccountError> {
        let person = match email {
            Some(email) if self.has_passwords() => self.by_email(email).await?,
            _ => None,
        };
        let against = match &person {
            Some(person) => store::password(self.db(), &person.id).await?,
            None => None,
        };
        let fits = matches(password, against.clone()).await;
        let Some(person) = person.filter(|_| fits) else { return Err(AccountError::Spent) };
        self.db()
            .write(&Actor::Anonymous, async |tx| {
                // Read again: it may have been closed or erased while the hash was worked out.
                let person = store::by_id_in(tx, &person.id).await?.ok_or(AccountError::Spent)?;
                self.begin_session(tx, person, &way).await
            })
            .await
    }

    /// Sets a password that the rules have judged, ends all other sessions and tells by mail.
    pub async fn set_password(
        &self,
        actor: &Actor,
        person: &Person,
        password: String,
        session: &str,
    ) -> Result<(), StorageError> {
        let hash = {
            let _turn = AT_ONCE.acquire().await;
            tokio::task::spawn_blocking(move || hash(&password)).await.unwrap_or_default()
        };
        let Some(hash) = hash else { return Ok(()) };
        self.db()
            .write(actor, async |tx| {
                store::set_password(tx, &person.id, Some(hash)).await?;
                store::sessions::end_others(tx, &person.id, session).await?;
                tx.emit(event("account.password-set", &person.id));
                mail::post(tx, &person.email, &letters::password_changed(self, person.language)).await
            })
            .await
    }

    /// Does without a password again.
    pub async fn drop_password(&self, actor: &Actor, person: &Person) -> Result<(), StorageError> {
        self.db()
            .write(actor, async |tx| {
                store::set_password(tx, &person.id, None).await?;
                tx.emit(event("account.password-dropped", &person.id));
                Ok(())
            })
            .await
    }
}
