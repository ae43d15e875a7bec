//! People, and what opens their accounts.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{EmailAddress, Lang, Role};
use serde::{Deserialize, Serialize};
use web::Scope;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Stays the same as long as the account does; the change feed names her by it.
    pub id: String,
    /// Where letters go, and what she signs in with.
    pub email: EmailAddress,
    /// What she is called; may be empty.
    pub name: String,
    /// In which language letters are written to her.
    pub language: Lang,
    /// What she may on the platform.
    pub role: Role,
    /// A deactivated account cannot be signed in to.
    pub active: bool,
    /// What she wants to hear by mail.
    pub notices: Notices,
    /// Whether she has set a password.
    pub has_password: bool,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When she last signed in.
    pub seen_at: Option<DateTime<Utc>>,
}

/// What a person wants to hear by mail. Letters about the safety of the account always come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notices {
    /// Work that waits at the desk.
    pub work: bool,
    /// Practices of hers that ask to be confirmed.
    pub reviews: bool,
}

impl Default for Notices {
    fn default() -> Self {
        Notices { work: true, reviews: true }
    }
}

/// How somebody proved who she is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A link in a letter.
    Link,
    /// A passkey.
    Passkey,
    /// A password.
    Password,
    /// A provider of OpenID Connect.
    Provider,
}

impl Method {
    const ALL: [Method; 4] = [Method::Link, Method::Passkey, Method::Password, Method::Provider];

    /// As the database writes it.
    pub fn code(self) -> &'static str {
        match self {
            Method::Link => "link",
            Method::Passkey => "passkey",
            Method::Password => "password",
            Method::Provider => "provider",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|method| method.code() == code)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What a link in a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in.
    SignIn,
    /// Confirming a new address.
    Address,
}

impl Purpose {
    const ALL: [Purpose; 2] = [Purpose::SignIn, Purpose::Address];

    /// As the database writes it.
    pub fn code(self) -> &'static str {
        match self {
            Purpose::SignIn => "sign-in",
            Purpose::Address => "address",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// How long a link in a letter opens something.
pub const LINK_LIFE: TimeDelta = TimeDelta::minutes(15);
/// How long the link of an invitation does: the letter comes unexpected.
pub const INVITATION_LIFE: TimeDelta = TimeDelta::days(7);
/// How long a ceremony of two halves may take.
pub const CEREMONY_LIFE: TimeDelta = TimeDelta::minutes(10);
/// A session ends when it is not used so long …
pub const SESSION_IDLE: TimeDelta = TimeDelta::days(14);
/// … and in any case after this.
pub const SESSION_LIFE: TimeDelta = TimeDelta::days(60);
/// The last use of a session or token is written down this coarsely.
pub const TOUCH: TimeDelta = TimeDelta::minutes(5);

/// A link that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is for.
    pub purpose: Purpose,
    /// Whose account; none: whoever has the address.
    pub person_id: Option<String>,
    /// The address it was sent to.
    pub email: EmailAddress,
    /// The language of the letter.
    pub language: Lang,
    /// The hash of the mark in the browser that asked for it.
    pub browser: Option<String>,
    /// Where to go then: a path of ours.
    pub next: Option<String>,
    /// Until when it opens something.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

impl Link {
    /// Whether it still opens something.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}

/// A session in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Names it.
    pub id: String,
    /// How she signed in.
    pub method: Method,
    /// Browser and system in words.
    pub browser: String,
    /// When she signed in.
    pub signed_in_at: DateTime<Utc>,
    /// When it was last used, to five minutes.
    pub last_used_at: DateTime<Utc>,
}

/// A token in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Names it.
    pub id: String,
    /// What she calls it.
    pub name: String,
    /// What it is for.
    pub scope: Scope,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends; none: never.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to five minutes.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A passkey in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyRow {
    /// Names it.
    pub id: String,
    /// What she calls it.
    pub name: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
}
