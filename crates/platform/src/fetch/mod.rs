//! Fetching what somebody else named: harvested sources, links in records, a translation service.
//!
//! [`Fetcher`] is the only way out of the program for an address that a person or another system gave.
//! It goes to the public internet alone: names are resolved here, **every** address they have must be
//! public, and the connection is made to those addresses and no others (so a name cannot change between
//! the look and the step). Each redirect is looked at in the same way. Time, size (unpacked) and the
//! number of redirects are bounded; only `http` and `https`; no credentials in addresses; no proxy, no
//! cookies, no referrer.
//!
//! ```no_run
//! # async fn f() -> Result<(), platform::fetch::FetchError> {
//! use platform::fetch::{Ask, Fetcher};
//!
//! let fetcher = Fetcher::new("")?; // or Fetcher::new(&settings.harvest_allow)?
//! let page = fetcher.fetch(Ask::get("https://databank.example/oai?verb=Identify")).await?;
//! assert_eq!(page.status, 200);
//! # Ok(()) }
//! ```
//!
//! Hosts that an operator names (`harvest_allow`: tests, intranets) are exempt from the look at their
//! addresses and from nothing else. A service with a host of its own (machine translation) makes a
//! fetcher that allows that host: `Fetcher::new("translate.internal")`. Fetchers are cheap to clone and
//! share connections; make one and keep it.

mod address;
mod error;

use std::error::Error as _;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use reqwest::redirect::Policy;
use url::{Host, Url};

pub use address::is_public;
pub use error::FetchError;

/// Bounds of one fetch, redirects included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// From the question to the last byte.
    pub time: Duration,
    /// Bytes of the body, unpacked.
    pub bytes: usize,
    /// Redirects that are followed.
    pub redirects: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { time: Duration::from_secs(30), bytes: 16 << 20, redirects: 5 }
    }
}

/// Longest wait for a connection.
const CONNECTING: Duration = Duration::from_secs(10);
/// Longest address that is fetched.
const MOST_ADDRESS: usize = 2_000;

/// Fetches from the public internet, within bounds. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Fetcher {
    client: reqwest::Client,
    allowed: Arc<[String]>,
    limits: Limits,
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Ask {
    address: String,
    method: reqwest::Method,
    accept: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Option<(&'static str, Vec<u8>)>,
}

impl Ask {
    /// Gets what is at an address.
    pub fn get(address: impl Into<String>) -> Ask {
        Ask {
            address: address.into(),
            method: reqwest::Method::GET,
            accept: "*/*",
            headers: Vec::new(),
            body: None,
        }
    }

    /// Asks whether something is at an address, without its body.
    pub fn head(address: impl Into<String>) -> Ask {
        Ask { method: reqwest::Method::HEAD, ..Ask::get(address) }
    }

    /// Posts a body. Redirects are then not followed: the body is meant for the one who was named.
    pub fn post(address: impl Into<String>, content_type: &'static str, body: Vec<u8>) -> Ask {
        Ask { method: reqwest::Method::POST, body: Some((content_type, body)), ..Ask::get(address) }
    }

    /// The same, preferring these media types.
    #[must_use]
    pub fn accept(mut self, types: &'static str) -> Ask {
        self.accept = types;
        self
    }

    /// The same with one more header, for the host that was named alone: a redirect drops it.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Ask {
        self.headers.push((name, value.into()));
        self
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Where it came from in the end.
    pub address: Url,
    /// The HTTP status.
    pub status: u16,
    /// `Content-Type`.
    pub content_type: Option<String>,
    /// `Retry-After`, where it is a number of seconds.
    pub retry_after: Option<u64>,
    /// The body, unpacked.
    pub body: Vec<u8>,
}

impl Fetched {
    /// Whether the status says that all is well.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The body as text; faulty bytes are replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Fetcher {
    /// A fetcher with the usual limits. `allow` names hosts that may be anywhere, parted by commas or
    /// spaces: `localhost, 10.0.0.7, databank.intranet`.
    pub fn new(allow: &str) -> Result<Fetcher, FetchError> {
        let allowed: Arc<[String]> = allow
            .split([',', ' '])
            .map(|host| host.trim().trim_matches(['[', ']']).to_ascii_lowercase())
            .filter(|host| !host.is_empty())
            .collect();
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(encryption()?)
            .dns_resolver(Arc::new(Checked { allowed: Arc::clone(&allowed) }))
            .redirect(Policy::none())
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECTING)
            .user_agent(concat!("Samenhang/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| FetchError::Setting(error.to_string()))?;
        Ok(Fetcher { client, allowed, limits: Limits::default() })
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Fetcher {
        self.limits = limits;
        self
    }

    /// Fetches. Any status is an answer; an error means that there is none.
    pub async fn fetch(&self, ask: Ask) -> Result<Fetched, FetchError> {
        let host = host_of(&ask.address);
        match tokio::time::timeout(self.limits.time, self.follow(ask)).await {
            Ok(result) => result,
            Err(_) => Err(FetchError::TooSlow { host, seconds: self.limits.time.as_secs().max(1) }),
        }
    }

    async fn follow(&self, ask: Ask) -> Result<Fetched, FetchError> {
        let mut address = self.checked(&ask.address)?;
        let mut followed = 0;
        loop {
            let mut request =
                self.client.request(ask.method.clone(), address.clone()).header(ACCEPT, ask.accept);
            if followed == 0 {
                request = ask.headers.iter().fold(request, |r, (name, value)| r.header(*name, value));
                if let Some((content_type, body)) = &ask.body {
                    request = request.header(CONTENT_TYPE, *content_type).body(body.clone());
                }
            }
            let response = request.send().await.map_err(|error| self.failed(&address, &error))?;
            let onward = (response.status().is_redirection() && ask.body.is_none())
                .then(|| response.headers().get(LOCATION).and_then(|value| value.to_str().ok()))
                .flatten();
            let Some(onward) = onward else { return self.read(address, response).await };
            if followed == self.limits.redirects {
                return Err(FetchError::TooFar { host: shown(&address), most: self.limits.redirects });
            }
            followed += 1;
            let next = address.join(onward).map_err(|_| FetchError::Address {
                shown: short(onward),
                reason: "it was led on to something that is no address",
            })?;
            address = self.checked(next.as_str())?;
        }
    }

    /// The address, if it is one that may be fetched as far as its text tells.
    fn checked(&self, address: &str) -> Result<Url, FetchError> {
        let refuse = |reason| FetchError::Address { shown: short(address), reason };
        if address.len() > MOST_ADDRESS {
            return Err(refuse("it is too long"));
        }
        let url = Url::parse(address).map_err(|_| refuse("it is no address (https://… is expected)"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(refuse("only http and https are fetched"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse("it holds a user name or password"));
        }
        // A name is looked at when it is resolved; an address in numbers never is, so it is looked at here.
        let number = match url.host() {
            None => return Err(refuse("it names no host")),
            Some(Host::Domain(_)) => None,
            Some(Host::Ipv4(number)) => Some(IpAddr::V4(number)),
            Some(Host::Ipv6(number)) => Some(IpAddr::V6(number)),
        };
        if let Some(number) = number
            && !is_public(number)
            && !self.allowed.contains(&number.to_string())
        {
            return Err(FetchError::Private { host: shown(&url), address: number });
        }
        Ok(url)
    }

    async fn read(&self, address: Url, mut response: reqwest::Response) -> Result<Fetched, FetchError> {
        let too_big = || FetchError::TooBig { host: shown(&address), most: self.limits.bytes };
        let most = u64::try_from(self.limits.bytes).unwrap_or(u64::MAX);
        if response.content_length().is_some_and(|length| length > most) {
            return Err(too_big());
        }
        let text = |name| response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned);
        let content_type = text(CONTENT_TYPE);
        let retry_after = text(RETRY_AFTER).and_then(|seconds| seconds.trim().parse().ok());
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|error| self.failed(&address, &error))? {
            if body.len() + piece.len() > self.limits.bytes {
                return Err(too_big());
            }
            body.extend_from_slice(&piece);
        }
        Ok(Fetched { status: response.status().as_u16(), address, content_type, retry_after, body })
    }

    /// The reason behind what the client says: the resolver's own words are the deepest.
    fn failed(&self, address: &Url, error: &reqwest::Error) -> FetchError {
        let mut reason = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            if let Some(own) = inner.downcast_ref::<FetchError>() {
                return own.clone();
            }
            reason = inner.to_string();
            cause = inner.source();
        }
        FetchError::Unreachable { host: shown(address), reason }
    }
}

/// Resolves names, and gives out only what may be connected to.
struct Checked {
    allowed: Arc<[String]>,
}

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_ascii_lowercase();
        let exempt = self.allowed.contains(&host);
        Box::pin(async move {
            let unknown = |reason: String| FetchError::Unknown { host: host.clone(), reason };
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0))
                .await
                .map_err(|error| unknown(error.to_string()))?
                .collect();
            if found.is_empty() {
                return Err(unknown("it has no address".to_owned()).into());
            }
            // One private address among public ones is how such a look is got around.
            match found.iter().map(SocketAddr::ip).find(|address| !exempt && !is_public(*address)) {
                Some(address) => Err(FetchError::Private { host, address }.into()),
                None => Ok(Box::new(found.into_iter()) as Addrs),
            }
        })
    }
}

/// Certificates of this machine, checked by the same library as the database's.
fn encryption() -> Result<rustls::ClientConfig, FetchError> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    Ok(rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| FetchError::Setting(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth())
}

fn shown(address: &Url) -> String {
    address.host_str().unwrap_or("the host").to_owned()
}

fn host_of(address: &str) -> String {
    Url::parse(address).map_or_else(|_| short(address), |url| shown(&url))
}

/// An address as a message may repeat it: no secrets, no control characters, not long.
fn short(address: &str) -> String {
    let bare = address.split(['?', '#']).next().unwrap_or_default();
    let bare = match (bare.find("://"), bare.rfind('@')) {
        (Some(scheme), Some(at)) if scheme < at => format!("{}…{}", &bare[..scheme + 3], &bare[at..]),
        _ => bare.to_owned(),
    };
    bare.chars().filter(|c| !c.is_control()).take(100).collect()
}

#[cfg(test)]
mod tests;
