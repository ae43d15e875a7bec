//! Signing in, by whichever means, and out.

use kernel::{Actor, EmailAddress, Lang, Role, Secret};
use platform::mail;
use storage::{StorageError, Tx};

use super::{AccountError, Accounts, event};
use crate::model::{LINK_LIFE, Link, Method, Notices, Person, Purpose};
use crate::{letters, store};

/// Who asks for a link.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Where to send it.
    pub email: EmailAddress,
    /// In which language.
    pub lang: Lang,
    /// Where to go then; already judged by `rules::next`.
    pub next: Option<String>,
    /// The mark that the browser was given.
    pub browser: Secret,
}

/// How and where somebody came in.
#[derive(Clone, Debug)]
pub struct Way {
    /// By which means.
    pub method: Method,
    /// Browser and system in words.
    pub browser: String,
    /// The session that the browser has until now, which ends: a secret from before signing in opens
    /// nothing afterwards.
    pub before: Option<Secret>,
}

/// Somebody came in.
#[derive(Clone, Debug)]
pub struct Entered {
    /// What the browser keeps.
    pub secret: Secret,
    /// Who.
    pub person: Person,
    /// Where she wanted to go.
    pub next: Option<String>,
}

impl Accounts {
    /// Sends a link to sign in, or the letter that says why there is none. Who asks sees no
    /// difference, and both are one transaction with one letter.
    pub async fn ask_link(&self, asked: Asked) -> Result<(), StorageError> {
        let secret = Secret::new();
        self.db()
            .write(&Actor::Anonymous, async |tx| {
                let person = store::by_email_in(tx, asked.email.as_str()).await?;
                let lets_in = person.as_ref().map_or(self.is_open(), |person| person.active);
                let lang = person.as_ref().map_or(asked.lang, |person| person.language);
                let link = Link {
                    purpose: Purpose::SignIn,
                    person_id: person.map(|person| person.id),
                    email: asked.email.clone(),
                    language: lang,
                    browser: Some(asked.browser.hash()),
                    next: asked.next.clone(),
                    expires_at: tx.at() + LINK_LIFE,
                    used_at: (!lets_in).then(|| tx.at()),
                };
                store::links::add(tx, &secret.hash(), &link).await?;
                let letter = if lets_in {
                    letters::sign_in(self, lang, &self.link_address(lang, &secret))
                } else {
                    letters::no_account(self, lang)
                };
                mail::post(tx, &asked.email, &letter).await
            })
            .await
    }

    /// The address of the page that a link opens.
    pub(crate) fn link_address(&self, lang: Lang, secret: &Secret) -> String {
        self.absolute(&format!("/{lang}/sign-in/{}", secret.text()))
    }

    /// A link as it stands, without using it up.
    pub async fn link(&self, secret: &Secret) -> Result<Option<Link>, StorageError> {
        store::links::one(self.db(), &secret.hash()).await
    }

    /// Signs in with a link and uses it up.
    ///
    /// # Errors
    /// [`AccountError::Spent`] when it was used, has ended, or opens nothing here.
    pub async fn enter_by_link(&self, secret: &Secret, way: Way) -> Result<Entered, AccountError> {
        self.db()
            .write(&Actor::Anonymous, async |tx| {
                let link = store::links::take(tx, &secret.hash()).await?.ok_or(AccountError::Spent)?;
                if link.purpose != Purpose::SignIn {
                    return Err(AccountError::Spent);
                }
                let found = match &link.person_id {
                    Some(id) => store::by_id_in(tx, id).await?,
                    None => store::by_email_in(tx, link.email.as_str()).await?,
                };
                let person = match found {
                    Some(person) => person,
                    None if link.person_id.is_none() && self.is_open() => {
                        self.new_reader(tx, &link.email, link.language, String::new()).await?
                    }
                    None => return Err(AccountError::Spent),
                };
                // Other letters that still lie in the box open nothing any more.
                store::links::end(tx, link.email.as_str(), Purpose::SignIn).await?;
                let mut entered = self.begin_session(tx, person, &way).await?;
                entered.next = link.next;
                Ok(entered)
            })
            .await
    }

    /// An account for somebody who has shown that an address is hers.
    pub(crate) async fn new_reader(
        &self,
        tx: &mut Tx,
        email: &EmailAddress,
        language: Lang,
        name: String,
    ) -> Result<Person, AccountError> {
        let person = Person {
            id: self.clock().new_id(),
            email: email.clone(),
            name,
            language,
            role: Role::Reader,
            active: true,
            notices: Notices::default(),
            has_password: false,
            created_at: tx.at(),
            seen_at: None,
        };
        if !store::insert(tx, &person).await? {
            return Err(AccountError::Taken(email.clone()));
        }
        tx.emit(event("account.opened", &person.id));
        Ok(person)
    }

    /// Begins a session. Every sign-in passes here: a deactivated account stays closed whatever the
    /// means, and the secret is always a new one.
    pub(crate) async fn begin_session(
        &self,
        tx: &mut Tx,
        person: Person,
        way: &Way,
    ) -> Result<Entered, AccountError> {
        if !person.active {
            return Err(AccountError::Spent);
        }
        if let Some(before) = &way.before {
            store::sessions::end_by_hash(tx, &before.hash()).await?;
        }
        let (id, secret) = (self.clock().new_id(), Secret::new());
        store::sessions::add(tx, &id, &secret.hash(), &person.id, way.method, &way.browser).await?;
        store::seen(tx, &person.id).await?;
        // In the log and not in the change feed: each line of the feed empties the pages that are kept.
        tracing::info!(person = person.id, method = %way.method, "signed in");
        Ok(Entered { secret, person, next: None })
    }

    /// Ends the session that a browser has.
    pub async fn sign_out(&self, secret: &Secret) -> Result<(), StorageError> {
        self.db()
            .write(&Actor::Anonymous, async |tx| store::sessions::end_by_hash(tx, &secret.hash()).await)
            .await
    }
}

impl Accounts {
    /// Signs in as an example person, without proof; the page for it exists in the demo alone.
    ///
    /// # Errors
    /// [`AccountError::Spent`] when there is no such person.
    pub(crate) async fn enter_example(&self, email: &str, way: Way) -> Result<Entered, AccountError> {
        self.db()
            .write(&Actor::Anonymous, async |tx| {
                let person = store::by_email_in(tx, email).await?.ok_or(AccountError::Spent)?;
                self.begin_session(tx, person, &way).await
            })
            .await
    }
}
