//! Rate limits: how often one visitor may do one thing.
//!
//! To add a limit: a constant [`Limit`] beside the handler it guards, and
//! `site.limits.check(&LIMIT, &visit.client)?` before the work begins. The operator switches all of
//! them off with `rate_limits = "off"`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::config::Switch;

/// How often one thing may be done by one visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// `domain.what`; limits with one name count together.
    pub name: &'static str,
    /// So many at once.
    pub most: u32,
    /// And as many again spread over this time.
    pub per: Duration,
}

/// It was done too often; it may be tried again after this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too often; try again in {} s", .0.as_secs())]
pub struct TooOften(pub Duration);

/// What counts the visitors of one limit.
type Counter = Arc<DefaultKeyedRateLimiter<String>>;

/// Keys kept for one limit before those that have recovered are forgotten.
const MOST_KEYS: usize = 10_000;

/// Counts what visitors do, on this node. Cheap to clone.
#[derive(Clone)]
pub struct Limits {
    on: bool,
    counters: Arc<Mutex<HashMap<&'static str, Counter>>>,
}

impl Limits {
    /// Limits that hold, or not, as the operator has set.
    pub fn new(switch: Switch) -> Self {
        Limits { on: switch == Switch::On, counters: Arc::default() }
    }

    /// Counts one more; the key says who does it (an address of the network, an account).
    ///
    /// # Errors
    /// [`TooOften`] when it was done more often than the limit allows.
    pub fn check(&self, limit: &Limit, key: &str) -> Result<(), TooOften> {
        if !self.on {
            return Ok(());
        }
        let Some(counter) = self.counter(limit) else { return Ok(()) };
        if counter.len() > MOST_KEYS {
            counter.retain_recent();
        }
        counter
            .check_key(&key.to_owned())
            .map_err(|until| TooOften(until.wait_time_from(DefaultClock::default().now())))
    }

    /// None for a limit that makes no sense (none at once, or no time): it limits nothing.
    fn counter(&self, limit: &Limit) -> Option<Counter> {
        // A panic while the lock was held leaves a map that is still whole.
        let mut counters = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(counter) = counters.get(limit.name) {
            return Some(Arc::clone(counter));
        }
        let most = std::num::NonZeroU32::new(limit.most)?;
        let quota = Quota::with_period(limit.per / limit.most)?.allow_burst(most);
        let counter = Arc::new(DefaultKeyedRateLimiter::keyed(quota));
        counters.insert(limit.name, Arc::clone(&counter));
        Some(counter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visitor_is_stopped_after_so_many_and_others_are_not() {
        const LIMIT: Limit = Limit { name: "test.knock", most: 3, per: Duration::from_secs(3600) };
        let limits = Limits::new(Switch::On);
        for _ in 0..3 {
            assert_eq!(limits.check(&LIMIT, "10.0.0.1"), Ok(()));
        }
        let TooOften(wait) = limits.check(&LIMIT, "10.0.0.1").unwrap_err();
        assert!(wait > Duration::from_secs(1_000) && wait <= Duration::from_secs(1_200), "{wait:?}");
        assert_eq!(limits.check(&LIMIT, "10.0.0.2"), Ok(()));
        let off = Limits::new(Switch::Off);
        assert!((0..100).all(|_| off.check(&LIMIT, "10.0.0.1").is_ok()));
    }
}
