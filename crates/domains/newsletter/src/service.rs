//! Use-cases: following, confirming, changing, stopping.

use kernel::{Actor, DomainEvent, EmailAddress, Lang, Ref, Secret};
use platform::mail::{self, Letter};
use storage::{Db, StorageError, Tx};

use crate::model::{Alert, Frequency, Subject};
use crate::store::{self, Wish};

/// The kind of reference that alerts have in the change feed.
const KIND: &str = "alert";

/// What readers follow. Cheap to clone.
#[derive(Clone)]
pub struct Newsletter {
    db: Db,
}

/// What came of a wish to follow something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// A letter asks whether the address is hers. Whoever wished it cannot tell this from the next.
    Asked,
    /// It was followed already; a letter says so.
    Already,
}

/// What the letters of this use-case say; written by the pages, which know the words.
pub trait Letters {
    /// Asks to confirm; the address leads to the page with the button.
    fn confirm(&self, address: &str) -> Letter;
    /// Says that it is followed already; the address leads to where it can be changed.
    fn already(&self, address: &str) -> Letter;
}

impl Newsletter {
    /// What is followed in this database.
    pub fn new(db: Db) -> Self {
        Newsletter { db }
    }

    /// Somebody wants to hear of something. She is asked by a letter whether the address is hers,
    /// so that nobody is written to at another's wish.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn follow(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        lang: Lang,
        subject: &Subject,
        frequency: Frequency,
        letters: &impl Letters,
    ) -> Result<Followed, StorageError> {
        let wish = Wish { email, lang, subject, frequency };
        let (confirm, stop) = (Secret::new(), Secret::new());
        self.db
            .write(actor, async |tx| {
                store::insert(tx, &wish, &confirm.hash(), &stop.text()).await?;
                let Some(stands) = store::of(tx, &wish).await? else { return Ok(Followed::Asked) };
                if stands.confirmed_at.is_some() {
                    let address = format!("/{lang}/alerts/{}", stands.stop_key);
                    mail::post(tx, email, &letters.already(&address)).await?;
                    return Ok(Followed::Already);
                }
                store::ask_again(tx, &stands.id, &wish, &confirm.hash()).await?;
                let address = format!("/{lang}/alerts/confirm/{}", confirm.text());
                mail::post(tx, email, &letters.confirm(&address)).await?;
                tx.emit(DomainEvent::new("alert.asked", Ref::new(KIND, stands.id.as_str())));
                Ok(Followed::Asked)
            })
            .await
    }

    /// The alert that a link to confirm belongs to; none when it is none, or was used.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn to_confirm(&self, key: &str) -> Result<Option<Alert>, StorageError> {
        match Secret::parse(key) {
            Some(secret) => store::by_confirmation(&self.db, &secret.hash()).await,
            None => Ok(None),
        }
    }

    /// The address is hers; from now on she hears of what is new.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn confirm(&self, alert: &Alert) -> Result<bool, StorageError> {
        let last = self.db.last_change().await?;
        self.db
            .write(&Actor::Anonymous, async |tx| {
                let done = store::confirm(tx, &alert.id, last).await?;
                if done {
                    tx.emit(DomainEvent::new("alert.confirmed", Ref::new(KIND, alert.id.as_str())));
                }
                Ok(done)
            })
            .await
    }

    /// The alert that a link in a letter belongs to.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn by_key(&self, key: &str) -> Result<Option<Alert>, StorageError> {
        store::by_key(&self.db, key).await
    }

    /// How often letters may come. False when the alert was stopped meanwhile.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn change(&self, alert: &Alert, frequency: Frequency) -> Result<bool, StorageError> {
        self.db.write(&Actor::Anonymous, async |tx| store::change(tx, &alert.stop_key, frequency).await).await
    }

    /// No more letters; nothing of the alert is kept. Stopping twice is no fault.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn stop(&self, key: &str) -> Result<(), StorageError> {
        let Some(alert) = self.by_key(key).await? else { return Ok(()) };
        self.db
            .write(&Actor::Anonymous, async |tx| {
                if store::stop(tx, key).await? {
                    tx.emit(DomainEvent::new("alert.stopped", Ref::new(KIND, alert.id.as_str())));
                }
                Ok(())
            })
            .await
    }

    /// What a person follows.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn of_person(&self, email: &EmailAddress) -> Result<Vec<Alert>, StorageError> {
        store::of_person(&self.db, email).await
    }

    /// Forgets what a person follows, as a part of a transaction.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn erase(&self, tx: &mut Tx, email: &EmailAddress) -> Result<(), StorageError> {
        store::erase(tx, email).await
    }
}
