//! The languages of the platform.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language in which the interface speaks and in which records may be written.
///
/// Codes are ISO 639-1, as in addresses (`/nl/practices`) and records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch
    Nl,
    /// French
    Fr,
    /// German
    De,
    /// English
    En,
}

/// A code that names none of the four languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language “{0}” (known: nl, fr, de, en)")]
pub struct UnknownLang(pub String);

impl Lang {
    /// All languages, in the order in which the interface lists them.
    pub const ALL: [Lang; 4] = [Lang::Nl, Lang::Fr, Lang::De, Lang::En];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::Fr => "fr",
            Lang::De => "de",
            Lang::En => "en",
        }
    }

    /// The name that speakers of the language give it.
    pub const fn endonym(self) -> &'static str {
        match self {
            Lang::Nl => "Nederlands",
            Lang::Fr => "Français",
            Lang::De => "Deutsch",
            Lang::En => "English",
        }
    }

    /// Position in [`Lang::ALL`]; handy for arrays that hold one thing a language.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The best of the four for an `Accept-Language` header (RFC 9110, 12.5.4): highest quality
    /// first, earlier first among equals. English when nothing fits or the header is absent.
    pub fn from_accept_language(header: Option<&str>) -> Lang {
        let mut best: Option<(f32, Lang)> = None;
        for part in header.unwrap_or_default().split(',') {
            let mut pieces = part.split(';');
            let tag = pieces.next().unwrap_or_default().trim();
            let quality = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Ok(lang) = primary.parse::<Lang>()
                && quality > 0.0
                && best.is_none_or(|(previous, _)| quality > previous)
            {
                best = Some((quality, lang));
            }
        }
        best.map_or(Lang::En, |(_, lang)| lang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code).ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_picks_the_best_known_language() {
        let table = [
            (None, Lang::En),
            (Some(""), Lang::En),
            (Some("nl-BE,nl;q=0.9,en;q=0.8"), Lang::Nl),
            (Some("it, fr-CH;q=0.7, de;q=0.9"), Lang::De),
            (Some("nl;q=0, fr;q=0.1"), Lang::Fr),
            (Some("*"), Lang::En),
            (Some("de;q=nonsense, fr"), Lang::Fr),
            (Some("FR"), Lang::Fr),
        ];
        for (header, expected) in table {
            assert_eq!(Lang::from_accept_language(header), expected, "{header:?}");
        }
    }
}
