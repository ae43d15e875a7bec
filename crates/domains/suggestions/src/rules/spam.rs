//! What keeps out programs that fill in forms, without asking people to prove that they are none: rate limits,
//! a field that people do not see, and time. None of it loses a text.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use platform::limits::Limit;

/// Drafts that one visitor begins.
pub const BEGIN: Limit = Limit { name: "suggestions.begin", most: 20, per: Duration::from_secs(3600) };
/// Times that one visitor saves; typing saves every few seconds.
pub const SAVE: Limit = Limit { name: "suggestions.save", most: 600, per: Duration::from_secs(3600) };
/// Letters that one visitor causes.
pub const LETTER: Limit = Limit { name: "suggestions.letter", most: 12, per: Duration::from_secs(3600) };
/// Letters that one address gets at somebody's request.
pub const TO_ADDRESS: Limit =
    Limit { name: "suggestions.to-address", most: 6, per: Duration::from_secs(3600) };
/// Files that one visitor hands in.
pub const FILE: Limit = Limit { name: "suggestions.file", most: 60, per: Duration::from_secs(3600) };
/// Suggestions that one program or visitor sends to the API.
pub const API: Limit = Limit { name: "suggestions.api", most: 60, per: Duration::from_secs(3600) };

/// The field that people do not see. Its name is one that form fillers like.
pub const HONEYPOT: &str = "website";

/// Nobody answers the questions in less time than this.
pub const LEAST_TIME: TimeDelta = TimeDelta::seconds(8);

/// Whether a draft was begun so shortly ago that no person can have written it.
pub fn is_too_quick(begun: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    // A clock that went back says nothing about people.
    let took = now - begun;
    took >= TimeDelta::zero() && took < LEAST_TIME
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_impossibly_quick_is_suspected() {
        let begun = DateTime::UNIX_EPOCH;
        assert!(is_too_quick(begun, begun + TimeDelta::seconds(3)));
        assert!(!is_too_quick(begun, begun + TimeDelta::seconds(60)));
        assert!(!is_too_quick(begun, begun - TimeDelta::hours(1)));
    }
}
