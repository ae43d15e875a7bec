//! Passkeys (WebAuthn level 3): added on one's own page, used without saying who one is.

use kernel::{Actor, Secret};
use platform::mail;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::{Host, Url};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder,
};

use super::{AccountError, Accounts, Entered, Way, event};
use crate::model::{CEREMONY_LIFE, PasskeyRow, Person};
use crate::{letters, rules, store};

const ADDING: &str = "passkey.add";
const ENTERING: &str = "passkey.enter";

/// What must be remembered between the halves of adding a passkey.
#[derive(Serialize, serde::Deserialize)]
struct Adding {
    person: String,
    state: PasskeyRegistration,
}

/// The first half of a ceremony: what the browser is told, and the secret it must bring back.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Options for `navigator.credentials`, as JSON.
    pub options: Value,
    /// Ties the second half to this browser.
    pub secret: Secret,
}

/// The party that passkeys are for, if the platform's address is one that browsers take: a name with
/// https, or `localhost`. Without a public address it is `localhost`, since that is what remains.
pub(crate) fn party(public_url: Option<&str>, port: u16) -> Option<Webauthn> {
    let origin = match public_url {
        Some(address) => Url::parse(address).ok()?,
        None => Url::parse(&format!("http://localhost:{port}")).ok()?,
    };
    let Some(Host::Domain(host)) = origin.host() else { return None };
    if origin.scheme() != "https" && host != "localhost" {
        return None;
    }
    let host = host.to_owned();
    WebauthnBuilder::new(&host, &origin).ok()?.rp_name("Samenhang").build().ok()
}

impl Accounts {
    /// The host that passkeys are for; none: they cannot be used at this address.
    pub(crate) fn passkey_host(&self) -> Option<String> {
        let origin = self.0.party.as_ref()?.get_allowed_origins().first()?;
        origin.domain().map(str::to_owned)
    }

    fn party(&self) -> Result<&Webauthn, AccountError> {
        self.0.party.as_ref().ok_or(AccountError::Spent)
    }

    /// Begins adding a passkey.
    ///
    /// # Errors
    /// [`AccountError::Spent`] when passkeys cannot be used here.
    pub async fn begin_passkey(&self, actor: &Actor, person: &Person) -> Result<Begun, AccountError> {
        let party = self.party()?;
        let known: Vec<Passkey> = store::passkeys::credentials(self.db(), &person.id).await?;
        let known = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
        let handle = Uuid::parse_str(&person.id).map_err(|_| AccountError::Spent)?;
        let shown = if person.name.is_empty() { person.email.as_str() } else { &person.name };
        let (challenge, state) = party
            .start_passkey_registration(handle, person.email.as_str(), shown, Some(known))
            .map_err(refused)?;
        let mut options = value(&challenge)?;
        // The library leaves this open; a passkey that the browser cannot find by itself would be of
        // no use on a page that asks for no name.
        if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection") {
            selection["residentKey"] = json!("required");
            selection["requireResidentKey"] = json!(true);
        }
        let state = value(&Adding { person: person.id.clone(), state })?;
        let secret = self.begin_ceremony(actor, ADDING, state).await?;
        Ok(Begun { options, secret })
    }

    /// Adds the passkey that the browser made, and tells its person by mail.
    ///
    /// # Errors
    /// [`AccountError::Spent`] when it is not the answer to what this browser was asked.
    pub async fn finish_passkey(
        &self,
        actor: &Actor,
        person: &Person,
        secret: &Secret,
        name: &str,
        answer: Value,
    ) -> Result<(), AccountError> {
        let party = self.party()?;
        let answer: RegisterPublicKeyCredential = read(answer)?;
        self.db()
            .write(actor, async |tx| {
                let state = store::links::finish(tx, &secret.hash(), ADDING).await?;
                let adding: Adding = read(state.ok_or(AccountError::Spent)?)?;
                if adding.person != person.id {
                    return Err(AccountError::Spent);
                }
                let passkey = party.finish_passkey_registration(&answer, &adding.state).map_err(refused)?;
                let name = rules::name(name);
                let row = PasskeyRow {
                    id: self.clock().new_id(),
                    name: if name.is_empty() { "Passkey".to_owned() } else { name },
                    created_at: tx.at(),
                    last_used_at: None,
                };
                let credential_id = credential_id(&passkey)?;
                if !store::passkeys::add(tx, &person.id, &row, &credential_id, value(&passkey)?).await? {
                    return Err(AccountError::Spent);
                }
                tx.emit(event("account.passkey-added", &person.id));
                let letter = letters::passkey_added(self, person.language, &row.name);
                mail::post(tx, &person.email, &letter).await?;
                Ok(())
            })
            .await
    }

    /// Takes a passkey away; whether there was one.
    pub async fn remove_passkey(
        &self,
        actor: &Actor,
        person: &str,
        id: &str,
    ) -> Result<bool, storage::StorageError> {
        self.db()
            .write(actor, async |tx| {
                let removed = store::passkeys::remove(tx, id, person).await?;
                if removed {
                    tx.emit(event("account.passkey-removed", person));
                }
                Ok(removed)
            })
            .await
    }

    /// Begins signing in with whatever passkey the browser finds.
    ///
    /// # Errors
    /// [`AccountError::Spent`] when passkeys cannot be used here.
    pub async fn begin_entry(&self) -> Result<Begun, AccountError> {
        let (challenge, state) = self.party()?.start_discoverable_authentication().map_err(refused)?;
        let secret = self.begin_ceremony(&Actor::Anonymous, ENTERING, value(&state)?).await?;
        Ok(Begun { options: value(&challenge)?, secret })
    }

    /// Signs in with a passkey.
    ///
    /// # Errors
    /// [`AccountError::Spent`] for one that is unknown, or that answers something else.
    pub async fn enter_by_passkey(
        &self,
        secret: &Secret,
        answer: Value,
        way: Way,
    ) -> Result<Entered, AccountError> {
        let party = self.party()?;
        let answer: PublicKeyCredential = read(answer)?;
        let (handle, found) = party.identify_discoverable_authentication(&answer).map_err(refused)?;
        let (person_id, found) = (handle.to_string(), found.to_vec());
        let known: Vec<Passkey> = store::passkeys::credentials(self.db(), &person_id).await?;
        let passkey = known.into_iter().find(|passkey| passkey.cred_id().as_slice() == found.as_slice());
        let mut passkey = passkey.ok_or(AccountError::Spent)?;
        self.db()
            .write(&Actor::Anonymous, async |tx| {
                let state = store::links::finish(tx, &secret.hash(), ENTERING).await?;
                let state: DiscoverableAuthentication = read(state.ok_or(AccountError::Spent)?)?;
                let result =
                    party.finish_discoverable_authentication_v2(&answer, state, &passkey).map_err(refused)?;
                passkey.update_credential(&result);
                store::passkeys::used(tx, &credential_id(&passkey)?, value(&passkey)?).await?;
                let person = store::by_id_in(tx, &person_id).await?.ok_or(AccountError::Spent)?;
                self.begin_session(tx, person, &way).await
            })
            .await
    }

    /// Remembers the first half of a ceremony.
    pub(crate) async fn begin_ceremony(
        &self,
        actor: &Actor,
        kind: &str,
        state: Value,
    ) -> Result<Secret, AccountError> {
        let secret = Secret::new();
        self.db()
            .write(actor, async |tx| {
                let until = tx.at() + CEREMONY_LIFE;
                store::links::begin(tx, &secret.hash(), kind, state, until).await
            })
            .await?;
        Ok(secret)
    }
}

/// How the database finds a passkey again.
fn credential_id(passkey: &Passkey) -> Result<String, AccountError> {
    let id = value(passkey.cred_id())?;
    Ok(id.as_str().map_or_else(|| id.to_string(), str::to_owned))
}

fn refused(error: webauthn_rs::prelude::WebauthnError) -> AccountError {
    tracing::info!(%error, "a passkey was refused");
    AccountError::Spent
}

/// What the library wants kept always serialises; if not, the ceremony fails.
fn value(of: &impl Serialize) -> Result<Value, AccountError> {
    serde_json::to_value(of).map_err(|_| AccountError::Spent)
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T, AccountError> {
    serde_json::from_value(value).map_err(|_| AccountError::Spent)
}
