//! When an owner is asked, reminded and given up: what follows from the facts of a review at a moment.
//!
//! Nothing here is stored: the state of a review is computed from what was done and when, so there is
//! no counter to repair and a clock that jumps changes nothing that was done.

use chrono::{DateTime, Days, Months, Utc};

use crate::model::ReviewFacts;

/// How many days before its day a review is told at the desk.
const SOON_DAYS: u64 = 30;

/// How long the link in a letter works.
pub const LINK_DAYS: u64 = 180;

/// How long after a confirmation a contact is kept when nobody answers any more.
const CONTACT_MONTHS: u32 = 30;

/// The settings of the life of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Months from a confirmation to the next question.
    pub review_months: u32,
    /// Days from the question to the first reminder, and from there to the second.
    pub reminder_days: u32,
    /// Months without a confirmation after which an editor is asked to archive.
    pub archive_months: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Plan { review_months: 12, reminder_days: 30, archive_months: 24 }
    }
}

/// How far the review of a practice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Confirmed not long ago.
    Fresh,
    /// To be confirmed within a month.
    DueSoon,
    /// To be confirmed, and nobody has been asked: there is no contact, or today's letters are still to go.
    Due,
    /// The owner was asked.
    Asked,
    /// The owner was reminded once.
    Reminded,
    /// The owner answered with changes that wait for an editor.
    Answered,
    /// Asked and reminded in vain: readers are told that nobody confirms it.
    Stale,
    /// Not confirmed for so long that an editor should archive it.
    ToArchive,
}

/// Something that is to be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Ask the owner.
    Ask,
    /// Remind the owner, and say what will follow.
    Remind,
    /// Remind the owner a second time, and say what now follows.
    RemindAgain,
    /// Tell readers that nobody confirms it.
    CallStale,
    /// Ask an editor to archive it.
    ProposeArchive,
}

fn after_months(at: DateTime<Utc>, months: u32) -> DateTime<Utc> {
    at.checked_add_months(Months::new(months)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn after_days(at: DateTime<Utc>, days: u64) -> DateTime<Utc> {
    at.checked_add_days(Days::new(days)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

impl Plan {
    /// When a practice is to be confirmed.
    pub fn due_at(&self, since: DateTime<Utc>) -> DateTime<Utc> {
        after_months(since, self.review_months)
    }

    /// When an editor is asked to archive it.
    pub fn archive_at(&self, since: DateTime<Utc>) -> DateTime<Utc> {
        after_months(since, self.archive_months)
    }

    /// Practices that were confirmed after this moment need nothing now. Months have different lengths,
    /// so a few days' more are looked at than are due.
    pub fn candidates_since(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        after_days(self.untouched_since(now), 4)
    }

    /// A review's time before now.
    pub fn untouched_since(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now.checked_sub_months(Months::new(self.review_months)).unwrap_or(DateTime::<Utc>::MIN_UTC)
    }

    /// Practices that were confirmed before this moment are due or will soon be.
    pub fn soon_since(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.candidates_since(after_days(now, SOON_DAYS))
    }

    /// Until when a contact is kept that agreed, or confirmed, at a moment.
    pub fn contact_until(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        after_months(at, CONTACT_MONTHS.max(self.archive_months + 6))
    }

    /// From when on reminders are counted: the question, but not before its day.
    fn base(&self, facts: &ReviewFacts) -> DateTime<Utc> {
        let due = self.due_at(facts.since);
        facts.asked_at.map_or(due, |asked| asked.max(due))
    }

    /// When the first reminder goes.
    pub fn remind_at(&self, facts: &ReviewFacts) -> DateTime<Utc> {
        after_days(self.base(facts), u64::from(self.reminder_days))
    }

    /// When the second reminder goes and readers are told. A program that stood still sends the first
    /// one late; the second then waits as well, so that nobody gets two letters on one day.
    pub fn stale_at(&self, facts: &ReviewFacts) -> DateTime<Utc> {
        let days = u64::from(self.reminder_days);
        let due = self.due_at(facts.since);
        let unasked = after_days(due, 2 * days);
        match facts.asked_at {
            // Asked too late to matter: whoever becomes a contact of a stale practice does not make it fresh.
            Some(asked) if asked <= unasked => {
                let second = after_days(self.base(facts), 2 * days);
                facts.reminded_at.map_or(second, |first| second.max(after_days(first, days)))
            }
            _ => unasked,
        }
    }

    /// How far a review is at a moment.
    pub fn stage(&self, facts: &ReviewFacts, now: DateTime<Utc>) -> Stage {
        let due = self.due_at(facts.since);
        let is_stale =
            facts.stale_at.is_some() || (facts.answered_at.is_none() && now >= self.stale_at(facts));
        if facts.answered_at.is_some() {
            Stage::Answered
        } else if now >= self.archive_at(facts.since) {
            Stage::ToArchive
        } else if is_stale {
            Stage::Stale
        } else if facts.reminded_at.is_some() {
            Stage::Reminded
        } else if facts.asked_at.is_some() {
            Stage::Asked
        } else if now >= due {
            Stage::Due
        } else if after_days(now, SOON_DAYS) >= due {
            Stage::DueSoon
        } else {
            Stage::Fresh
        }
    }

    /// What is to be done at a moment. What was done is never done again.
    pub fn acts(&self, facts: &ReviewFacts, now: DateTime<Utc>) -> Vec<Act> {
        let mut acts = Vec::new();
        if facts.answered_at.is_some() {
            return acts;
        }
        let stale = now >= self.stale_at(facts);
        if facts.has_contact {
            match (facts.asked_at, facts.reminded_at, facts.reminded_again_at) {
                (None, _, _) if now >= self.due_at(facts.since) => acts.push(Act::Ask),
                (Some(_), None, None) if now >= self.remind_at(facts) => acts.push(Act::Remind),
                (Some(_), Some(first), None)
                    if now >= after_days(self.base(facts), 2 * u64::from(self.reminder_days))
                        && now >= after_days(first, u64::from(self.reminder_days)) =>
                {
                    acts.push(Act::RemindAgain);
                }
                _ => {}
            }
        }
        // A first reminder that goes today promises time to answer.
        if stale && facts.stale_at.is_none() && !acts.contains(&Act::Remind) {
            acts.push(Act::CallStale);
        }
        if now >= self.archive_at(facts.since) && facts.archive_proposed_at.is_none() {
            acts.push(Act::ProposeArchive);
        }
        acts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    const PLAN: Plan = Plan { review_months: 12, reminder_days: 30, archive_months: 24 };

    fn day(year: i32, month: u32, day: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(year, month, day, 9, 0, 0).unwrap()
    }

    /// A practice of 10 January 2025 with what was done about it so far.
    fn facts(
        asked: Option<DateTime<Utc>>,
        first: Option<DateTime<Utc>>,
        second: Option<DateTime<Utc>>,
    ) -> ReviewFacts {
        ReviewFacts {
            has_contact: true,
            asked_at: asked,
            reminded_at: first,
            reminded_again_at: second,
            stale_at: second,
            ..ReviewFacts::new(day(2025, 1, 10))
        }
    }

    #[test]
    fn owner_is_asked_after_a_year_reminded_twice_and_given_up() {
        let (asked, first, second) = (day(2026, 1, 10), day(2026, 2, 9), day(2026, 3, 11));
        let before = facts(None, None, None);
        let once = facts(Some(asked), None, None);
        let twice = facts(Some(asked), Some(first), None);
        let thrice = facts(Some(asked), Some(first), Some(second));
        let table = [
            (before, day(2025, 1, 10), Stage::Fresh, vec![]),
            (before, day(2025, 12, 10), Stage::Fresh, vec![]),
            (before, day(2025, 12, 12), Stage::DueSoon, vec![]),
            (before, asked, Stage::Due, vec![Act::Ask]),
            (once, asked, Stage::Asked, vec![]),
            (once, day(2026, 2, 8), Stage::Asked, vec![]),
            (once, first, Stage::Asked, vec![Act::Remind]),
            (twice, first, Stage::Reminded, vec![]),
            (twice, day(2026, 3, 10), Stage::Reminded, vec![]),
            (twice, second, Stage::Stale, vec![Act::RemindAgain, Act::CallStale]),
            (thrice, second, Stage::Stale, vec![]),
            (thrice, day(2027, 1, 9), Stage::Stale, vec![]),
            (thrice, day(2027, 1, 10), Stage::ToArchive, vec![Act::ProposeArchive]),
        ];
        for (facts, now, stage, acts) in table {
            assert_eq!((PLAN.stage(&facts, now), PLAN.acts(&facts, now)), (stage, acts), "{now} {facts:?}");
        }
    }

    #[test]
    fn clock_that_goes_backwards_asks_nobody_twice() {
        let asked = facts(Some(day(2026, 1, 10)), None, None);
        for now in [day(2026, 1, 11), day(2025, 6, 1), day(2020, 1, 1)] {
            assert_eq!(PLAN.acts(&asked, now), [], "{now}");
        }
        let future = ReviewFacts::new(day(2030, 1, 1));
        assert_eq!(
            (PLAN.stage(&future, day(2026, 1, 1)), PLAN.acts(&future, day(2026, 1, 1))),
            (Stage::Fresh, vec![])
        );
    }

    #[test]
    fn practice_without_contact_is_called_stale_without_a_letter() {
        let nobody = ReviewFacts::new(day(2025, 1, 10));
        assert_eq!(PLAN.acts(&nobody, day(2026, 2, 1)), []);
        assert_eq!(PLAN.stage(&nobody, day(2026, 2, 1)), Stage::Due);
        assert_eq!(PLAN.acts(&nobody, day(2026, 3, 11)), [Act::CallStale]);
        let found = ReviewFacts { has_contact: true, stale_at: Some(day(2026, 3, 11)), ..nobody };
        assert_eq!(PLAN.acts(&found, day(2026, 9, 1)), [Act::Ask], "whoever is found later is still asked");
        let asked = ReviewFacts { asked_at: Some(day(2026, 9, 1)), ..found };
        assert_eq!(PLAN.stage(&asked, day(2026, 9, 2)), Stage::Stale, "being asked confirms nothing");
    }

    #[test]
    fn program_that_stood_still_sends_one_letter_a_day_and_gives_time_to_answer() {
        let asked = facts(Some(day(2026, 1, 10)), None, None);
        let late = day(2026, 6, 1);
        assert_eq!(PLAN.acts(&asked, late), [Act::Remind]);
        let reminded = facts(Some(day(2026, 1, 10)), Some(late), None);
        assert_eq!(PLAN.stage(&reminded, day(2026, 6, 30)), Stage::Reminded);
        assert_eq!(PLAN.acts(&reminded, day(2026, 6, 30)), []);
        assert_eq!(PLAN.acts(&reminded, day(2026, 7, 1)), [Act::RemindAgain, Act::CallStale]);
    }

    #[test]
    fn owner_who_answers_with_changes_is_left_in_peace() {
        let answered =
            ReviewFacts { answered_at: Some(day(2026, 1, 12)), ..facts(Some(day(2026, 1, 10)), None, None) };
        for now in [day(2026, 2, 10), day(2026, 12, 1), day(2027, 2, 1)] {
            assert_eq!((PLAN.stage(&answered, now), PLAN.acts(&answered, now)), (Stage::Answered, vec![]));
        }
    }

    #[test]
    fn question_before_its_day_reminds_no_earlier_than_usual() {
        let early = facts(Some(day(2025, 10, 1)), None, None);
        assert_eq!(PLAN.stage(&early, day(2025, 12, 1)), Stage::Asked);
        assert_eq!(PLAN.acts(&early, day(2026, 2, 8)), []);
        assert_eq!(PLAN.acts(&early, day(2026, 2, 9)), [Act::Remind]);
    }

    #[test]
    fn year_may_be_made_of_other_months() {
        let plan = Plan { review_months: 6, reminder_days: 10, archive_months: 12 };
        let facts = ReviewFacts { has_contact: true, ..ReviewFacts::new(day(2025, 8, 31)) };
        assert_eq!(plan.acts(&facts, day(2026, 2, 27)), []);
        let last = day(2026, 2, 28);
        assert_eq!(plan.acts(&facts, last), [Act::Ask], "the last day of a shorter month");
        assert!(facts.since <= plan.candidates_since(last), "and it is looked at on that day");
    }
}
