//! The network's time zone: when its days begin, and what its clocks show.
//!
//! It belongs to the process, as `TZ` would, so that a page can say a time without being handed a zone;
//! what is stored and exchanged is universal time.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The zone of a network that sets none.
pub const DEFAULT_TIME_ZONE: &str = "Europe/Brussels";

static ZONE: OnceLock<TimeZone> = OnceLock::new();

/// Whether this is the name of a zone, as IANA lists them.
pub fn is_time_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// Says times in this zone from now on. Once a process: what was shown already stays true.
pub fn set_time_zone(name: &str) {
    if let Ok(zone) = TimeZone::get(name) {
        ZONE.get_or_init(|| zone);
    }
}

/// What calendar and clock say there at a moment.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    let zone = ZONE.get_or_init(|| TimeZone::get(DEFAULT_TIME_ZONE).unwrap_or(TimeZone::UTC));
    local_in(zone, at)
}

fn local_in(zone: &TimeZone, at: DateTime<Utc>) -> NaiveDateTime {
    let ahead = Timestamp::from_second(at.timestamp()).map_or(0, |moment| zone.to_offset(moment).seconds());
    at.naive_utc() + TimeDelta::seconds(i64::from(ahead))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_go_with_the_season_and_days_begin_at_local_midnight() {
        let brussels = TimeZone::get(DEFAULT_TIME_ZONE).unwrap();
        let table = [
            ("2026-01-15T12:00:00Z", "2026-01-15T13:00:00"),
            ("2026-07-15T12:00:00Z", "2026-07-15T14:00:00"),
            ("2026-07-31T22:30:00Z", "2026-08-01T00:30:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
        ];
        for (at, expected) in table {
            assert_eq!(local_in(&brussels, at.parse().unwrap()), expected.parse().unwrap(), "{at}");
        }
    }

    #[test]
    fn zones_are_known_by_their_names() {
        assert!(
            ["Europe/Brussels", "Europe/Zurich", "America/Montreal", "UTC"].into_iter().all(is_time_zone)
        );
        assert!(!["", "Brussels", "Europe/Nowhere", "CEST"].into_iter().any(is_time_zone));
    }
}
