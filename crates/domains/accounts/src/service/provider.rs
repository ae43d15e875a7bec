//! Signing in at a provider of OpenID Connect (Core 1.0), by authorization code with PKCE (RFC 7636).
//!
//! What a provider says is matched so: its subject is known → that account. Else its e-mail address,
//! **if the provider says that it is verified** → the account with that address, or a new one where
//! anybody may have one. Anything else opens nothing.

use std::pin::Pin;
use std::str::FromStr;

use kernel::{Actor, EmailAddress, Lang, Secret};
use openidconnect::core::{
    CoreAuthPrompt, CoreClient, CoreProviderMetadata, CoreResponseType, CoreUserInfoClaims,
};
use openidconnect::{
    AsyncHttpClient, AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndUserEmail,
    EndUserName, HttpRequest, HttpResponse, IssuerUrl, LocalizedClaim, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use platform::config::OidcSettings;
use platform::fetch::{Ask, FetchError, Fetcher};
use serde::{Deserialize, Serialize};
use storage::Tx;

use super::{AccountError, Accounts, Entered, Way, event};
use crate::model::Person;
use crate::{rules, store};

const ENTERING: &str = "provider.enter";

/// A provider that the operator has named.
#[derive(Clone, Debug)]
pub struct Provider {
    /// What stands in addresses: made of the name.
    pub code: String,
    /// What the button says.
    pub name: String,
    settings: OidcSettings,
}

impl Provider {
    pub(crate) fn new(settings: &OidcSettings) -> Self {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
        let code: String = settings.name.chars().map(plain).collect();
        Provider { code, name: settings.name.clone(), settings: settings.clone() }
    }
}

/// Why a provider let nobody in; for the log of the operator.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// There is none of this name.
    #[error("there is no provider “{0}”")]
    Unknown(String),
    /// It cannot be reached, or does not speak the protocol.
    #[error("{step}: {reason}")]
    Failed {
        /// What was being done.
        step: &'static str,
        /// What went wrong.
        reason: String,
    },
    /// What it says opens no account.
    #[error(transparent)]
    Account(#[from] AccountError),
}

impl ProviderError {
    fn at<E: std::error::Error>(step: &'static str) -> impl FnOnce(E) -> ProviderError {
        move |error| {
            let mut reason = error.to_string();
            let mut cause = error.source();
            while let Some(inner) = cause {
                reason = format!("{reason}: {inner}");
                cause = inner.source();
            }
            ProviderError::Failed { step, reason }
        }
    }
}

/// What must be remembered while the reader is at the provider.
#[derive(Serialize, Deserialize)]
struct Away {
    provider: String,
    nonce: String,
    verifier: String,
    lang: Lang,
    next: Option<String>,
}

/// Where the reader goes, and the secret that must come back with her.
#[derive(Clone, Debug)]
pub struct SentAway {
    /// The provider's page.
    pub address: String,
    /// In the address as `state`, and in a cookie.
    pub secret: Secret,
}

/// Back from a provider: in which language, and who came in.
pub struct Back {
    /// The language she left in.
    pub lang: Lang,
    /// Who.
    pub entered: Result<Entered, ProviderError>,
}

/// What a provider says about somebody.
struct Said {
    issuer: String,
    subject: String,
    email: Option<EmailAddress>,
    name: String,
}

impl Accounts {
    /// The providers that the operator has named.
    pub fn providers(&self) -> &[Provider] {
        &self.0.providers
    }

    fn provider(&self, code: &str) -> Result<&Provider, ProviderError> {
        let found = self.0.providers.iter().find(|provider| provider.code == code);
        found.ok_or_else(|| ProviderError::Unknown(code.to_owned()))
    }

    /// Begins signing in at a provider. Who proves again who she is must show it there as well.
    ///
    /// # Errors
    /// When the provider is unknown or cannot be reached.
    pub async fn send_away(
        &self,
        code: &str,
        lang: Lang,
        next: Option<String>,
        again: bool,
    ) -> Result<SentAway, ProviderError> {
        let provider = self.provider(code)?;
        let http = Http::new(provider)?;
        let metadata = discover(provider, &http).await?;
        let client = CoreClient::from_provider_metadata(
            metadata,
            ClientId::new(provider.settings.client_id.clone()),
            Some(ClientSecret::new(provider.settings.client_secret.clone())),
        )
        .set_redirect_uri(self.redirect(provider)?);
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let nonce = Nonce::new_random();
        let away = Away {
            provider: code.to_owned(),
            nonce: nonce.secret().clone(),
            verifier: verifier.secret().clone(),
            lang,
            next,
        };
        let state = serde_json::to_value(&away).map_err(ProviderError::at("remembering"))?;
        let secret = self.begin_ceremony(&Actor::Anonymous, ENTERING, state).await?;
        let text = secret.text();
        let mut request = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                || CsrfToken::new(text),
                || nonce,
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge);
        if again {
            request = request.add_prompt(CoreAuthPrompt::Login);
        }
        Ok(SentAway { address: request.url().0.to_string(), secret })
    }

    fn redirect(&self, provider: &Provider) -> Result<RedirectUrl, ProviderError> {
        let address = self.absolute(&format!("/oidc/{}", provider.code));
        RedirectUrl::new(address).map_err(ProviderError::at("the address to come back to"))
    }

    /// Takes somebody in who comes back from a provider. None: this browser was not sent there, or so
    /// long ago that it is forgotten.
    ///
    /// # Errors
    /// When the database cannot be used.
    pub async fn take_back(
        &self,
        code: &str,
        secret: &Secret,
        answer: Option<&str>,
        way: Way,
    ) -> Result<Option<Back>, storage::StorageError> {
        let state = self
            .db()
            .write(&Actor::Anonymous, async |tx| store::links::finish(tx, &secret.hash(), ENTERING).await)
            .await?;
        let away: Option<Away> = state.and_then(|state| serde_json::from_value(state).ok());
        let Some(away) = away.filter(|away| away.provider == code) else { return Ok(None) };
        let entered = match answer {
            Some(answer) => self.exchange(&away, answer, way).await,
            None => Err(AccountError::Spent.into()),
        };
        Ok(Some(Back { lang: away.lang, entered }))
    }

    async fn exchange(&self, away: &Away, answer: &str, way: Way) -> Result<Entered, ProviderError> {
        let provider = self.provider(&away.provider)?;
        let http = Http::new(provider)?;
        let metadata = discover(provider, &http).await?;
        let client = CoreClient::from_provider_metadata(
            metadata,
            ClientId::new(provider.settings.client_id.clone()),
            Some(ClientSecret::new(provider.settings.client_secret.clone())),
        )
        .set_redirect_uri(self.redirect(provider)?);
        let token = client
            .exchange_code(AuthorizationCode::new(answer.to_owned()))
            .map_err(ProviderError::at("the token's address"))?
            .set_pkce_verifier(PkceCodeVerifier::new(away.verifier.clone()))
            .request_async(&http)
            .await
            .map_err(ProviderError::at("asking for the token"))?;
        let unsigned =
            || ProviderError::Failed { step: "the answer", reason: "there is no ID token".to_owned() };
        let id_token = token.id_token().ok_or_else(unsigned)?;
        let claims = id_token
            .claims(&client.id_token_verifier(), &Nonce::new(away.nonce.clone()))
            .map_err(ProviderError::at("checking the ID token"))?;
        let mut said = Said {
            issuer: provider.settings.issuer.clone(),
            subject: claims.subject().as_str().to_owned(),
            email: verified(claims.email(), claims.email_verified()),
            name: name_of(claims.name()),
        };
        // Many providers say more only when asked for it.
        if said.email.is_none()
            && let Ok(request) =
                client.user_info(token.access_token().clone(), Some(claims.subject().clone()))
        {
            let more: CoreUserInfoClaims =
                request.request_async(&http).await.map_err(ProviderError::at("asking who it is"))?;
            said.email = verified(more.email(), more.email_verified());
            if said.name.is_empty() {
                said.name = name_of(more.name());
            }
        }
        let mut entered = self
            .db()
            .write(&Actor::Anonymous, async |tx| {
                let person = self.person_said(tx, &said, away.lang).await?;
                self.begin_session(tx, person, &way).await
            })
            .await?;
        entered.next = away.next.clone();
        Ok(entered)
    }

    /// Whose account it is.
    async fn person_said(&self, tx: &mut Tx, said: &Said, lang: Lang) -> Result<Person, AccountError> {
        if let Some(id) = store::passkeys::identity(tx, &said.issuer, &said.subject).await? {
            return store::by_id_in(tx, &id).await?.ok_or(AccountError::Spent);
        }
        let email = said.email.as_ref().ok_or(AccountError::Spent)?;
        let person = match store::by_email_in(tx, email.as_str()).await? {
            Some(person) => person,
            None if self.is_open() => self.new_reader(tx, email, lang, rules::name(&said.name)).await?,
            None => return Err(AccountError::Spent),
        };
        store::passkeys::tie(tx, &said.issuer, &said.subject, &person.id).await?;
        tx.emit(event("account.provider-tied", &person.id));
        Ok(person)
    }
}

/// An address counts only if the provider has seen to it that it is hers.
fn verified(email: Option<&EndUserEmail>, verified: Option<bool>) -> Option<EmailAddress> {
    (verified == Some(true)).then_some(email?).and_then(|email| EmailAddress::from_str(email).ok())
}

fn name_of(name: Option<&LocalizedClaim<EndUserName>>) -> String {
    name.and_then(|name| name.iter().next()).map(|(_, name)| name.to_string()).unwrap_or_default()
}

async fn discover(provider: &Provider, http: &Http) -> Result<CoreProviderMetadata, ProviderError> {
    let issuer = IssuerUrl::new(provider.settings.issuer.clone()).map_err(ProviderError::at("the issuer"))?;
    let found = CoreProviderMetadata::discover_async(issuer, http).await;
    found.map_err(ProviderError::at("asking the provider what it can do"))
}

/// The protocol's requests by the platform's fetcher: bounded, and to the provider's own host alone
/// where that is not public.
struct Http(Fetcher);

type Answered = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send>>;

/// A request without an answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unanswered {
    #[error(transparent)]
    Fetch(#[from] FetchError),
    #[error("the answer cannot be read")]
    Form,
}

impl Http {
    fn new(provider: &Provider) -> Result<Http, ProviderError> {
        let issuer = url::Url::parse(&provider.settings.issuer).map_err(ProviderError::at("the issuer"))?;
        let fetcher = Fetcher::new(issuer.host_str().unwrap_or_default());
        fetcher.map(Http).map_err(ProviderError::at("preparing to fetch"))
    }
}

// Spelt out rather than a closure: the compiler then sees that it may be sent between threads.
impl<'c> AsyncHttpClient<'c> for Http {
    type Error = Unanswered;
    type Future = Answered;

    fn call(&'c self, request: HttpRequest) -> Answered {
        let fetcher = self.0.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let address = parts.uri.to_string();
            let mut ask = if parts.method == http::Method::POST {
                Ask::post(address, "application/x-www-form-urlencoded", body)
            } else {
                Ask::get(address)
            };
            ask = ask.accept("application/json");
            if let Some(authorization) = parts.headers.get(http::header::AUTHORIZATION) {
                let text = authorization.to_str().map_err(|_| Unanswered::Form)?;
                ask = ask.header("authorization", text);
            }
            let fetched = fetcher.fetch(ask).await?;
            let mut response = http::Response::builder().status(fetched.status);
            if let Some(kind) = &fetched.content_type {
                response = response.header(http::header::CONTENT_TYPE, kind);
            }
            response.body(fetched.body).map_err(|_| Unanswered::Form)
        })
    }
}
