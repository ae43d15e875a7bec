//! Use-cases, a file a subject: [`Accounts`] has them all.

mod change;
mod erase;
mod passkeys;
mod password;
mod people;
mod provider;
mod sign_in;
mod tokens;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use kernel::{Clock, DomainEvent, EmailAddress, Ref, Secret};
use platform::config::{Settings, Switch};
use storage::{Db, StorageError};
use web::bearer::Bearer;
use web::{Session, Sessions};

use crate::model::{PasskeyRow, Person, SessionRow, TOUCH, Token};
use crate::rules::Refusal;
use crate::store;

pub use passkeys::Begun;
pub use provider::Provider;
pub use sign_in::{Asked, Entered, Way};
pub use tokens::{NewToken, PREFIX};

/// The kind of reference that people have.
pub const KIND: &str = "person";

/// Accounts, and everything that opens one. Cheap to clone.
#[derive(Clone)]
pub struct Accounts(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) settings: Settings,
    pub(crate) party: Option<webauthn_rs::Webauthn>,
    pub(crate) providers: Vec<Provider>,
}

/// Why something could not be done with an account.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// There is no such account.
    #[error("there is no account of {0}")]
    Absent(String),
    /// There is one already.
    #[error("there is an account of {0} already; samenhang user role changes its role")]
    Taken(EmailAddress),
    /// The link, code or token is unknown, used or ended.
    #[error("this link has been used or has ended")]
    Spent,
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Accounts {
    /// Accounts of this database.
    pub fn new(db: Db, settings: &Settings) -> Self {
        let party = passkeys::party(settings.public_url.as_deref(), settings.listen.port());
        let providers = settings.oidc.iter().map(Provider::new).collect();
        Accounts(Arc::new(Inner { db, settings: settings.clone(), party, providers }))
    }

    pub(crate) fn db(&self) -> &Db {
        &self.0.db
    }

    pub(crate) fn clock(&self) -> &Clock {
        self.0.db.clock()
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock().now()
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The full address of a path.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.0.settings.base_url())
    }

    /// Whether anybody may make an account for herself.
    pub(crate) fn is_open(&self) -> bool {
        self.0.settings.sign_up == platform::config::SignUp::Open
    }

    /// Whether people may have passwords.
    pub fn has_passwords(&self) -> bool {
        self.0.settings.passwords == Switch::On
    }

    /// One account.
    pub async fn person(&self, id: &str) -> Result<Option<Person>, StorageError> {
        store::by_id(self.db(), id).await
    }

    /// The account with this address.
    pub async fn by_email(&self, email: &EmailAddress) -> Result<Option<Person>, StorageError> {
        store::by_email(self.db(), email.as_str()).await
    }

    /// Where a person is signed in, last used first.
    pub async fn sessions_of(&self, person: &str) -> Result<Vec<SessionRow>, StorageError> {
        store::sessions::of_person(self.db(), person, self.now()).await
    }

    /// A person's tokens, newest first.
    pub async fn tokens_of(&self, person: &str) -> Result<Vec<Token>, StorageError> {
        store::tokens::of_person(self.db(), person).await
    }

    /// A person's passkeys, oldest first.
    pub async fn passkeys_of(&self, person: &str) -> Result<Vec<PasskeyRow>, StorageError> {
        store::passkeys::of_person(self.db(), person).await
    }

    /// Forgets links, sessions and tokens that have ended.
    pub(crate) async fn sweep(&self) -> Result<(), StorageError> {
        self.db()
            .write(&kernel::Actor::System("accounts.sweep"), async |tx| {
                let at = tx.at();
                store::links::sweep(tx, at - TimeDelta::days(1)).await?;
                store::tokens::sweep(tx, at - TimeDelta::days(90)).await?;
                store::sessions::sweep(tx).await
            })
            .await
    }
}

/// An event about a person; it names her by id alone.
pub(crate) fn event(action: &str, person: &str) -> DomainEvent {
    DomainEvent::new(action, Ref::new(KIND, person))
}

impl Sessions for Accounts {
    fn session<'a>(&'a self, secret: &'a Secret) -> BoxFuture<'a, Result<Option<Session>, StorageError>> {
        Box::pin(async move {
            let now = self.now();
            let Some((session, used)) = store::sessions::open(self.db(), &secret.hash(), now).await? else {
                return Ok(None);
            };
            if now - used > TOUCH {
                let actor = session.actor();
                let touched =
                    self.db().write(&actor, async |tx| store::sessions::touch(tx, &session.id).await);
                not_vital(touched.await);
            }
            Ok(Some(session))
        })
    }

    fn bearer<'a>(&'a self, token: &'a str) -> BoxFuture<'a, Result<Option<Bearer>, StorageError>> {
        Box::pin(async move {
            let Some(secret) = token.strip_prefix(PREFIX).and_then(Secret::parse) else { return Ok(None) };
            let now = self.now();
            let Some((bearer, used)) = store::tokens::open(self.db(), &secret.hash(), now).await? else {
                return Ok(None);
            };
            if used.is_none_or(|used| now - used > TOUCH) {
                let actor = kernel::Actor::Person { id: bearer.person.clone(), role: bearer.role };
                let touched = self.db().write(&actor, async |tx| store::tokens::touch(tx, &bearer.id).await);
                not_vital(touched.await);
            }
            Ok(Some(bearer))
        })
    }
}

/// A reader is served even where the last use cannot be written down (a full disk, say).
fn not_vital(written: Result<(), StorageError>) {
    if let Err(error) = written {
        tracing::warn!(%error, "the last use of a session or token cannot be written");
    }
}
