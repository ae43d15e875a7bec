//! Asks an OAI-PMH repository: patiently where it says "later", never endlessly.

use std::time::Duration;

use platform::fetch::{Ask, FetchError, Fetcher};
use url::Url;

use super::clean::shown;
use super::parse::{Answer, Unreadable};
use crate::oai::NAMESPACE;

/// How often a question is asked that failed in passing.
const TRIES: u32 = 4;
/// The longest that a repository may make us wait before a further try.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// Why a repository could not be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum AskError {
    #[error(transparent)]
    Fetch(#[from] FetchError),
    #[error("{host} answered with status {status}")]
    Status { host: String, status: u16 },
    #[error("{host}: {unreadable}")]
    Unreadable { host: String, unreadable: Unreadable },
    #[error("{host} says {code}: {message}")]
    Refused { host: String, code: String, message: String },
    #[error("{host} gives neither records of a Samenhang nor Dublin Core")]
    NoFormat { host: String },
    #[error("“{0}” is no address of a repository (https://… is expected)")]
    Address(String),
}

/// A repository at an address.
#[derive(Clone, Debug)]
pub(super) struct Client {
    fetcher: Fetcher,
    address: Url,
    /// The first wait between tries; each further one is twice as long.
    pause: Duration,
}

/// What a repository says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) name: String,
    /// Whether it compares days only.
    pub(super) days: bool,
}

/// The base address of the repository that an address means: itself, if it names one; the usual place of a
/// Samenhang, if it names a site or one of its pages.
pub(super) fn base_address(text: &str) -> Result<Url, AskError> {
    let bad = || AskError::Address(shown(text));
    let mut url = Url::parse(text.trim()).map_err(|_| bad())?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(bad());
    }
    url.set_fragment(None);
    let ours = url
        .path()
        .split('/')
        .nth(1)
        .is_some_and(|first| first.is_empty() || first.parse::<kernel::Lang>().is_ok() || first == "api");
    if ours {
        url.set_path("/oai");
        url.set_query(None);
    } else {
        // A question that was copied from a browser: only what is not of the protocol stays.
        let own: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| !PROTOCOL.contains(&name.as_ref()))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        url.set_query(None);
        if !own.is_empty() {
            url.query_pairs_mut().extend_pairs(own);
        }
    }
    Ok(url)
}

const PROTOCOL: [&str; 7] =
    ["verb", "metadataPrefix", "from", "until", "set", "identifier", "resumptionToken"];

impl Client {
    pub(super) fn new(fetcher: Fetcher, address: Url, pause: Duration) -> Client {
        Client { fetcher, address, pause }
    }

    fn host(&self) -> String {
        self.address.host_str().unwrap_or_default().to_owned()
    }

    /// The address of one question.
    pub(super) fn question(&self, arguments: &[(&str, &str)]) -> String {
        let mut url = self.address.clone();
        url.query_pairs_mut().extend_pairs(arguments);
        url.into()
    }

    /// Asks, and tries again where that may help. Errors of the protocol are part of the answer.
    pub(super) async fn ask(&self, arguments: &[(&str, &str)]) -> Result<Answer, AskError> {
        let mut wait = self.pause;
        let mut tries = 0;
        loop {
            tries += 1;
            let fetched =
                self.fetcher.fetch(Ask::get(self.question(arguments)).accept("text/xml, application/xml"));
            let (error, later) = match fetched.await {
                Ok(fetched) if fetched.is_success() => {
                    let unreadable = |unreadable| AskError::Unreadable { host: self.host(), unreadable };
                    match Answer::read(&fetched.body) {
                        // Cut off on the way, perhaps.
                        Err(cut @ Unreadable::Truncated) => (unreadable(cut), None),
                        read => return read.map_err(unreadable),
                    }
                }
                Ok(fetched) => {
                    let error = AskError::Status { host: self.host(), status: fetched.status };
                    if !matches!(fetched.status, 429 | 500 | 502..=504) {
                        return Err(error);
                    }
                    (error, fetched.retry_after.map(Duration::from_secs))
                }
                Err(error) if error.may_pass() => (error.into(), None),
                Err(error) => return Err(error.into()),
            };
            if tries == TRIES {
                return Err(error);
            }
            tokio::time::sleep(later.unwrap_or(wait).min(LONGEST_WAIT)).await;
            wait *= 2;
        }
    }

    /// Asks a question that has no harmless errors.
    async fn insist(&self, arguments: &[(&str, &str)]) -> Result<Answer, AskError> {
        let answer = self.ask(arguments).await?;
        match answer.errors.first() {
            Some((code, message)) => Err(self.refused(code, message)),
            None => Ok(answer),
        }
    }

    pub(super) fn refused(&self, code: &str, message: &str) -> AskError {
        AskError::Refused { host: self.host(), code: shown(code), message: shown(message) }
    }

    pub(super) async fn identify(&self) -> Result<Identity, AskError> {
        let answer = self.insist(&[("verb", "Identify")]).await?;
        Ok(Identity {
            name: answer.name.unwrap_or_else(|| self.host()),
            days: answer.granularity.as_deref().is_none_or(|granularity| granularity.len() <= 10),
        })
    }

    /// The prefix of the best format that the repository has: whole records, else Dublin Core.
    pub(super) async fn format(&self) -> Result<String, AskError> {
        let answer = self.insist(&[("verb", "ListMetadataFormats")]).await?;
        let ours = answer.formats.iter().find(|(_, namespace)| namespace == NAMESPACE);
        let dublin_core = || answer.formats.iter().find(|(prefix, _)| prefix == "oai_dc");
        ours.or_else(dublin_core)
            .map(|(prefix, _)| prefix.clone())
            .ok_or_else(|| AskError::NoFormat { host: self.host() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn address_of_a_site_leads_to_its_repository() {
        let table = [
            ("https://a.example", "https://a.example/oai"),
            ("https://a.example/nl/practices?q=x#y", "https://a.example/oai"),
            ("https://a.example/api/v1/practices", "https://a.example/oai"),
            ("https://a.example/oai?verb=Identify", "https://a.example/oai"),
            ("http://b.example:81/cgi/oai2?db=3&verb=ListSets&set=x", "http://b.example:81/cgi/oai2?db=3"),
        ];
        for (given, expected) in table {
            assert_eq!(base_address(given).unwrap().as_str(), expected);
        }
        for bad in ["", "a.example", "ftp://a.example/", "mailto:x@y"] {
            assert!(base_address(bad).is_err(), "{bad}");
        }
    }
}
