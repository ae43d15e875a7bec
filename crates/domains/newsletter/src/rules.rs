//! What of the change feed is news: pure functions.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use kernel::{Permission, Role};
use storage::Change;

/// May follow something; without an account, an address that is confirmed is enough.
pub const FOLLOW: Permission = Permission { name: "newsletter.follow", least: Role::Anonymous };

/// How long an alert waits to be confirmed.
pub const UNCONFIRMED: TimeDelta = TimeDelta::days(2);

/// What happened to practices, as far as a follower wants to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Practices that are new, each with the change that said so.
    created: Vec<(i64, String)>,
    /// Practices that changed otherwise.
    changed: Vec<(i64, String)>,
}

impl News {
    /// Reads a slice of the feed. What concerns no practice is no news here.
    pub fn read(&mut self, changes: &[Change]) {
        for change in changes.iter().filter(|change| change.event.subject.kind == "practice") {
            let id = change.event.subject.id.clone();
            match change.event.action.as_str() {
                "practice.created" => self.created.push((change.sequence, id)),
                // A fiche that goes away or that somebody was only asked about is nothing to be told of.
                "practice.revised" | "practice.confirmed" | "practice.archived" | "practice.adapted" => {
                    self.changed.push((change.sequence, id));
                }
                _ => {}
            }
        }
    }

    /// Practices that are new since a change.
    pub fn created_after(&self, seen: i64) -> BTreeSet<&str> {
        self.created.iter().filter(|(at, _)| *at > seen).map(|(_, id)| id.as_str()).collect()
    }

    /// Whether this practice changed since a change.
    pub fn changed_after(&self, seen: i64, id: &str) -> bool {
        self.changed.iter().any(|(at, changed)| *at > seen && changed == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use kernel::{DomainEvent, Ref};

    #[test]
    fn news_begins_after_what_was_seen() {
        let change = |sequence, action: &str, kind: &str, id: &str| Change {
            sequence,
            at: DateTime::UNIX_EPOCH,
            actor: "system:test".into(),
            event: DomainEvent::new(action, Ref::new(kind, id)),
        };
        let mut news = News::default();
        news.read(&[
            change(1, "practice.created", "practice", "a"),
            change(2, "practice.created", "practice", "b"),
            change(3, "practice.revised", "practice", "a"),
            change(4, "practice.created", "other", "c"),
            change(5, "practice.withdrawn", "practice", "b"),
        ]);
        assert_eq!(news.created_after(0), BTreeSet::from(["a", "b"]));
        assert_eq!(news.created_after(1), BTreeSet::from(["b"]));
        assert!(news.changed_after(2, "a") && !news.changed_after(3, "a") && !news.changed_after(0, "b"));
    }
}
