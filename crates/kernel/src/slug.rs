//! Ids that addresses are made of.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A stable, readable id: `[a-z0-9-]{3,80}`.
///
/// Practices, concepts and organisations have one; the address of their page is made of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Text that cannot be a [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no id: 3 to 80 of a-z, 0-9 and -")]
pub struct BadSlug(pub String);

impl Slug {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (3..=80).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Slug(text.to_owned())) } else { Err(BadSlug(text.chars().take(100).collect())) }
    }
}

impl TryFrom<String> for Slug {
    type Error = BadSlug;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slug_refuses_what_an_address_cannot_hold() {
        for bad in ["", "ab", "Ab-cd", "a_b_c", "é-é", "a b c", &"a".repeat(81), "abc\u{0}"] {
            assert!(bad.parse::<Slug>().is_err(), "{bad:?}");
        }
        for good in ["abc", "be-gent-standaertsite", "123", &"a".repeat(80)] {
            assert!(good.parse::<Slug>().is_ok(), "{good:?}");
        }
    }

    proptest! {
        #[test]
        fn slug_round_trips_what_it_accepts(text in "\\PC{0,90}") {
            if let Ok(slug) = text.parse::<Slug>() {
                prop_assert_eq!(slug.as_str(), text);
            }
        }
    }
}
