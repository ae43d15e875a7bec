//! Addresses of e-mail.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An address that a letter can be sent to: one `@`, something before it, a domain behind it, no
/// white space and no control characters, so that it can stand in a header as it is. Lower case, since
/// two spellings of an address are one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// What was typed is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no e-mail address")]
pub struct NoEmailAddress;

/// RFC 5321, 4.5.3.1.3: the longest path without its angle brackets.
const LONGEST: usize = 254;

impl EmailAddress {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit('@').next().unwrap_or_default()
    }
}

impl FromStr for EmailAddress {
    type Err = NoEmailAddress;

    fn from_str(text: &str) -> Result<Self, NoEmailAddress> {
        let text = text.trim().to_lowercase();
        let (local, domain) = text.split_once('@').ok_or(NoEmailAddress)?;
        let local_is_sound = !local.is_empty()
            && local.len() <= 64
            && local.split('.').all(|part| !part.is_empty())
            && local.chars().all(|c| c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c));
        let label_is_sound = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let domain_is_sound = domain.contains('.') && domain.split('.').all(label_is_sound);
        if text.len() <= LONGEST && local_is_sound && domain_is_sound {
            Ok(EmailAddress(text))
        } else {
            Err(NoEmailAddress)
        }
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = NoEmailAddress;

    fn try_from(text: String) -> Result<Self, NoEmailAddress> {
        text.parse()
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> String {
        address.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_what_is_none() {
        for sound in ["an.de-vries+stad@oostende.be", "x@a-b.example", "Éva@stad.example"] {
            assert_eq!(sound.parse::<EmailAddress>().unwrap().as_str(), sound.to_lowercase());
        }
        let long = format!("{}@stad.example", "a".repeat(65));
        let wrong = [
            "",
            "x",
            "@stad.be",
            "x@",
            "x@stad",
            "x@@stad.be",
            "x y@stad.be",
            "x@stad..be",
            ".x@stad.be",
            "x@-stad.be",
            "x@stad.be\r\nBcc: y@z.be",
            "<x@stad.be>",
            "x@[127.0.0.1]",
            "a,b@stad.be",
            &long,
        ];
        for wrong in wrong {
            assert_eq!(wrong.parse::<EmailAddress>(), Err(NoEmailAddress), "{wrong:?}");
        }
    }
}
