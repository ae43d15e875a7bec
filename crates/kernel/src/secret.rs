//! Secrets that open something to whoever holds them: private links, sessions, tokens of programs.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// 256 random bits (OWASP ASVS 5.0, 7.2.3 asks for 128). The holder gets [`Secret::text`]; the
/// database keeps [`Secret::hash`] alone, so that who reads the database can open nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; Secret::BYTES]);

impl Secret {
    const BYTES: usize = 32;

    /// A new secret, from a generator that the system's randomness seeds.
    #[must_use]
    #[allow(
        clippy::new_without_default,
        clippy::disallowed_methods,
        reason = "the one place that makes secrets; a default that differs each time would surprise"
    )]
    pub fn new() -> Self {
        Secret(rand::random())
    }

    /// Reads what [`Secret::text`] wrote; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Secret)
    }

    /// 43 letters, digits, `-` and `_`: fit for links, cookies and headers. Never log it.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What the database keeps: SHA-256 in hexadecimal. A random secret needs no salt and no slow hash.
    pub fn hash(&self) -> String {
        use fmt::Write as _;
        Sha256::digest(self.0).iter().fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// A secret never shows itself in logs.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_comes_back_from_its_text_and_from_nothing_else() {
        let secret = Secret::new();
        assert_eq!(secret.text().len(), 43);
        assert_eq!(Secret::parse(&secret.text()), Some(secret.clone()));
        assert_ne!(Secret::new(), secret);
        for wrong in ["", "short", &secret.text()[1..], &format!("{}A", secret.text()), "é"] {
            assert_eq!(Secret::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn hash_is_that_of_the_standard_and_nothing_prints_the_secret() {
        // SHA-256 of 32 zero bytes.
        let zero = Secret([0; 32]);
        assert_eq!(zero.hash(), "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assert_eq!(format!("{zero:?}"), "Secret(…)");
    }
}
