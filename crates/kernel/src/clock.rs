//! The only source of the present time and of new ids, so that tests can move both.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};

/// Tells the time; the machine's, or one that a test moves.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Seconds since 1970 that a test has set; none: the machine's clock.
    fixed: Option<Arc<AtomicI64>>,
    /// So much later than the machine's clock.
    ahead: TimeDelta,
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Clock::default()
    }

    /// A clock that stands still until [`Clock::advance`] moves it.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Clock { fixed: Some(Arc::new(AtomicI64::new(at.timestamp()))), ..Clock::default() }
    }

    /// A clock that goes as the machine's does, so much later.
    pub fn ahead(by: TimeDelta) -> Self {
        Clock { ahead: by, ..Clock::default() }
    }

    /// Now, to the microsecond (what both databases keep).
    #[allow(clippy::disallowed_methods, reason = "this is the one place that reads the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        let now = match &self.fixed {
            Some(seconds) => Utc.timestamp_opt(seconds.load(Ordering::SeqCst), 0).single(),
            None => DateTime::from_timestamp_micros(Utc::now().timestamp_micros())
                .and_then(|now| now.checked_add_signed(self.ahead)),
        };
        now.unwrap_or_default()
    }

    /// Moves a fixed clock by so many seconds; a system clock goes on by itself.
    pub fn advance(&self, seconds: i64) {
        if let Some(fixed) = &self.fixed {
            fixed.fetch_add(seconds, Ordering::SeqCst);
        }
    }

    /// A new id: UUID version 7 (RFC 9562), so that ids made later sort later.
    #[allow(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
    pub fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_clock_moves_only_when_told() {
        let clock = Clock::fixed(DateTime::UNIX_EPOCH);
        let twin = clock.clone();
        assert_eq!(clock.now(), DateTime::UNIX_EPOCH);
        twin.advance(3600);
        assert_eq!(clock.now().to_rfc3339(), "1970-01-01T01:00:00+00:00");
    }

    #[test]
    fn clock_ahead_tells_a_later_day() {
        let year = TimeDelta::days(366);
        let between = Clock::ahead(year).now() - Clock::system().now();
        assert!(year - between < TimeDelta::minutes(1), "{between}");
    }
}
