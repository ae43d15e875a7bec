//! Figures by month: pure sums over the moments of each suggestion.

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta, Utc};

use crate::model::StateCode;
use crate::model::figures::{Life, Month};

/// After so many days in a state somebody has waited too long; none: nobody waits.
pub const fn patience(state: StateCode) -> Option<i64> {
    match state {
        StateCode::Received | StateCode::Appealed => Some(14),
        StateCode::InReview | StateCode::ChangesAsked => Some(30),
        StateCode::Accepted => Some(7),
        StateCode::Published | StateCode::Refused | StateCode::Withdrawn => None,
    }
}

/// So many days from coming in to a decision are too many.
pub const PROMISE_DAYS: i64 = 45;

/// Whether something in this state since then has waited too long.
pub fn overdue(state: StateCode, since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    patience(state).is_some_and(|days| now - since > TimeDelta::days(days))
}

/// The first day of the month, so many months before the one of this moment.
pub fn month_before(now: DateTime<Utc>, months: u32) -> NaiveDate {
    let day = now.date_naive();
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_months(Months::new(months)).unwrap_or(first)
}

/// The last so many months, oldest first, this one included.
pub fn by_month(lives: &[Life], now: DateTime<Utc>, months: u32) -> Vec<Month> {
    (0..months).rev().map(|back| month(lives, month_before(now, back), now)).collect()
}

fn month(lives: &[Life], first: NaiveDate, now: DateTime<Utc>) -> Month {
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let starts = first.and_time(chrono::NaiveTime::MIN).and_utc();
    let ends = next.and_time(chrono::NaiveTime::MIN).and_utc().min(now);
    let within = |at: DateTime<Utc>| at >= starts && (at < ends || (ends == now && at == now));
    let count = |fits: &dyn Fn(&Life) -> bool| lives.iter().filter(|life| fits(life)).count() as u64;
    let decided = |life: &Life| life.decided_at.is_some_and(within);
    let open = |life: &Life| life.received_at <= ends && life.closed_at.is_none_or(|at| at > ends);
    let days = lives
        .iter()
        .filter_map(|life| life.decided_at.filter(|at| within(*at)).map(|at| at - life.received_at))
        .map(|took| took.num_seconds() as f64 / 86_400.0)
        .collect();
    Month {
        first,
        received: count(&|life| within(life.received_at)),
        published: count(&|life| life.published && decided(life)),
        refused: count(&|life| life.refused && decided(life)),
        median_days: median(days),
        open: count(&open),
        overdue: count(&|life| open(life) && ends - life.received_at > TimeDelta::days(PROMISE_DAYS)),
    }
}

/// The value in the middle; of an even number, the mean of the two.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[middle]),
        _ => Some((values[middle - 1] + values[middle]) / 2.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T12:00:00Z").parse().unwrap()
    }

    fn life(received: &str, decided: Option<&str>, published: bool) -> Life {
        let decided = decided.map(at);
        Life {
            received_at: at(received),
            decided_at: decided,
            closed_at: decided,
            published,
            refused: decided.is_some() && !published,
        }
    }

    #[test]
    fn months_say_what_came_in_how_long_it_took_and_what_waits() {
        let lives = [
            life("2026-08-01", None, false),
            life("2026-09-30", Some("2026-10-10"), true),
            life("2026-10-01", Some("2026-10-05"), false),
            life("2026-10-31", None, false),
            life("2026-11-24", None, false),
        ];
        let months: [Month; 3] = by_month(&lives, at("2026-11-24"), 3).try_into().unwrap();
        let sums = months
            .each_ref()
            .map(|m| (m.first.month(), m.received, m.published, m.refused, m.median_days, m.open, m.overdue));
        assert_eq!(
            sums,
            [(9, 1, 0, 0, None, 2, 1), (10, 2, 1, 1, Some(7.0), 2, 1), (11, 1, 0, 0, None, 3, 1),]
        );
    }

    #[test]
    fn waiting_is_too_long_by_state() {
        let now = at("2026-11-24");
        assert!(overdue(StateCode::Received, at("2026-11-09"), now));
        assert!(!overdue(StateCode::Received, at("2026-11-10"), now));
        assert!(!overdue(StateCode::InReview, at("2026-11-09"), now));
        assert!(!overdue(StateCode::Refused, at("2020-01-01"), now));
        // A clock that goes backwards makes nobody late.
        assert!(!overdue(StateCode::Received, at("2027-01-01"), now));
    }

    #[test]
    fn months_before_do_not_stumble_over_short_ones() {
        assert_eq!(month_before(at("2026-03-31"), 1).to_string(), "2026-02-01");
        assert_eq!(month_before(at("2026-01-31"), 12).to_string(), "2025-01-01");
    }
}
