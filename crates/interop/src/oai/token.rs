//! Resumption tokens: where a list goes on. They hold everything themselves and are signed, so nothing is
//! kept for a harvester that never comes back; any node takes them, also after a restart.
//!
//! A token points behind the last thing that was given, in the order of changes. What changes meanwhile
//! moves to the end of that order: a list may give a thing twice, and never passes one over.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::fault::{Code, Fault};
use super::format::Format;
use super::question::List;
use crate::catalogue::Window;

/// How long a token holds.
const LIFE: TimeDelta = TimeDelta::days(1);
/// Bytes of the signature that are kept: 128 bits.
const SIGNED: usize = 16;

/// Where a list goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) list: List,
    pub(super) format: Format,
    pub(super) window: Window,
    /// The last thing that was given.
    pub(super) after: (DateTime<Utc>, String),
    /// How many were given.
    pub(super) given: i64,
    /// How many there were in all at the beginning.
    pub(super) whole: i64,
}

#[derive(Serialize, Deserialize)]
struct Written(u8, String, i64, i64, Option<String>, i64, String, i64, i64, i64);

impl Token {
    /// When a token that is written now ends.
    pub(super) fn expires(now: DateTime<Utc>) -> DateTime<Utc> {
        now + LIFE
    }

    pub(super) fn write(&self, secret: &str, now: DateTime<Utc>) -> String {
        let written = Written(
            matches!(self.list, List::Records).into(),
            self.format.prefix().to_owned(),
            self.window.from.timestamp(),
            self.window.until.timestamp(),
            self.window.set.clone(),
            self.after.0.timestamp(),
            self.after.1.clone(),
            self.given,
            self.whole,
            now.timestamp(),
        );
        // Numbers and texts always serialise.
        let body = serde_json::to_vec(&written).unwrap_or_default();
        let signature = signature(secret, &body).finalize().into_bytes();
        format!("{}.{}", URL_SAFE_NO_PAD.encode(&body), URL_SAFE_NO_PAD.encode(&signature[..SIGNED]))
    }

    pub(super) fn read(text: &str, list: List, secret: &str, now: DateTime<Utc>) -> Result<Token, Fault> {
        let bad = |message| Fault::new(Code::BadResumptionToken, message);
        let none = || bad("this is no token of this repository");
        let (body, signed) = text.split_once('.').ok_or_else(none)?;
        let body = URL_SAFE_NO_PAD.decode(body).map_err(|_| none())?;
        let signed = URL_SAFE_NO_PAD.decode(signed).map_err(|_| none())?;
        if signed.len() != SIGNED || signature(secret, &body).verify_truncated_left(&signed).is_err() {
            return Err(none());
        }
        let Written(records, prefix, from, until, set, at, item, given, whole, issued) =
            serde_json::from_slice(&body).map_err(|_| none())?;
        let time = |seconds| DateTime::from_timestamp(seconds, 0).ok_or_else(none);
        if now > time(issued)? + LIFE {
            return Err(bad("the token has expired; begin the list anew"));
        }
        if (records == 1) != matches!(list, List::Records) {
            return Err(bad("the token belongs to another verb"));
        }
        Ok(Token {
            list,
            format: Format::from_prefix(&prefix).ok_or_else(none)?,
            window: Window { from: time(from)?, until: time(until)?, set },
            after: (time(at)?, item),
            given,
            whole,
        })
    }
}

fn signature(secret: &str, body: &[u8]) -> Hmac<Sha256> {
    // A key of any length is taken; there is no error to be had.
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&hmac::digest::Key::<Hmac<Sha256>>::default());
    if let Ok(keyed) = <Hmac<Sha256> as KeyInit>::new_from_slice(secret.as_bytes()) {
        mac = keyed;
    }
    mac.update(b"resumption");
    mac.update(body);
    mac
}
