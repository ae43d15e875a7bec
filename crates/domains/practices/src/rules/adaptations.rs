//! How often a practice was adopted, and where it still runs.

use std::collections::BTreeMap;

use kernel::Lang;
use platform::i18n::is_country;

use crate::model::{AdaptationKind, Adoptions, Contact, Outcome, Report, Status};

/// Letters of the organisation's name.
pub const MOST_NAME: usize = 200;
/// Letters of what was changed.
pub const MOST_CHANGED: usize = 4_000;
/// Letters of how it goes.
pub const MOST_NOTE: usize = 2_000;

/// A report as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// Code of the kind.
    pub kind: String,
    /// Who does it.
    pub organisation: String,
    /// City.
    pub city: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// A year.
    pub since: String,
    /// What was changed.
    pub changed: String,
    /// Code of the outcome.
    pub outcome: String,
    /// How it goes, in words.
    pub note: String,
    /// Whom to ask.
    pub contact: String,
    /// Everybody may read the contact.
    pub contact_shown: bool,
}

/// A member of a report that cannot be used as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFault {
    /// Nothing was chosen.
    NoKind,
    /// Nobody is named.
    NoOrganisation,
    /// No such country.
    UnknownCountry,
    /// Neither city nor country.
    NoPlace,
    /// No year, or one that cannot be.
    NoYear,
    /// Nothing was chosen.
    NoOutcome,
    /// What was stopped has a reason that helps the next.
    NoReason,
    /// What was changed is not told.
    NoChange,
    /// Longer than is read.
    TooLong(&'static str, usize),
}

impl ReportFault {
    /// The field of the form.
    pub const fn field(self) -> &'static str {
        match self {
            ReportFault::NoKind => "kind",
            ReportFault::NoOrganisation => "organisation",
            ReportFault::UnknownCountry => "country",
            ReportFault::NoPlace => "city",
            ReportFault::NoYear => "since",
            ReportFault::NoOutcome => "outcome",
            ReportFault::NoReason => "note",
            ReportFault::NoChange => "changed",
            ReportFault::TooLong(field, _) => field,
        }
    }
}

/// Reads a report; `year` is the present one.
///
/// # Errors
/// Every fault, in the order of the form.
pub fn read(typed: &Typed, lang: Lang, year: i32) -> Result<Report, Vec<ReportFault>> {
    let mut faults = Vec::new();
    let text = |text: &str| text.trim().to_owned();
    let some = |value: &str| (!value.trim().is_empty()).then(|| value.trim().to_owned());
    let kind = AdaptationKind::from_code(&typed.kind);
    if kind.is_none() {
        faults.push(ReportFault::NoKind);
    }
    if typed.organisation.trim().is_empty() {
        faults.push(ReportFault::NoOrganisation);
    }
    let country = some(&typed.country);
    if country.as_deref().is_some_and(|code| !is_country(code)) {
        faults.push(ReportFault::UnknownCountry);
    }
    let city = some(&typed.city);
    if city.is_none() && country.is_none() {
        faults.push(ReportFault::NoPlace);
    }
    let since =
        some(&typed.since).map(|typed| typed.parse::<i32>().ok().filter(|y| (1900..=year).contains(y)));
    if since == Some(None) {
        faults.push(ReportFault::NoYear);
    }
    if kind == Some(AdaptationKind::Adapted) && typed.changed.trim().is_empty() {
        faults.push(ReportFault::NoChange);
    }
    let outcome = Outcome::from_code(&typed.outcome);
    match outcome {
        None => faults.push(ReportFault::NoOutcome),
        Some(Outcome::Stopped) if typed.note.trim().is_empty() => faults.push(ReportFault::NoReason),
        Some(_) => {}
    }
    let bounds = [
        ("organisation", &typed.organisation, MOST_NAME),
        ("city", &typed.city, MOST_NAME),
        ("changed", &typed.changed, MOST_CHANGED),
        ("note", &typed.note, MOST_NOTE),
        ("contact", &typed.contact, MOST_NAME),
    ];
    for (field, typed, most) in bounds {
        if typed.chars().count() > most {
            faults.push(ReportFault::TooLong(field, most));
        }
    }
    match (kind, outcome) {
        (Some(kind), Some(outcome)) if faults.is_empty() => Ok(Report {
            kind,
            organisation: text(&typed.organisation),
            city,
            country,
            since: since.flatten(),
            lang,
            changed: text(&typed.changed),
            outcome,
            outcome_note: text(&typed.note),
            contact: Contact {
                text: text(&typed.contact),
                shown: typed.contact_shown && !typed.contact.trim().is_empty(),
            },
        }),
        _ => Err(faults),
    }
}

/// A place where a practice was adopted, as one source tells it.
#[derive(Clone, Debug, PartialEq)]
pub enum Adoption {
    /// A practice record names it as its original.
    Record {
        /// The record's id.
        id: String,
        /// Whether that practice still runs.
        status: Status,
    },
    /// A member reported it.
    Report {
        /// The report's id.
        id: String,
        /// How near to the original it is.
        kind: AdaptationKind,
        /// How it goes.
        outcome: Outcome,
        /// The record that it became.
        record: Option<String>,
    },
}

/// Counts places, each once: a report that became a record is that record. How it goes is what was
/// reported, since a reporter is asked every year; else what the record says.
pub fn adoptions<'a>(all: impl IntoIterator<Item = &'a Adoption>) -> Adoptions {
    // By record, where there is one; the flag says whether a reporter has spoken.
    let mut places: BTreeMap<(bool, &str), (bool, bool)> = BTreeMap::new();
    for adoption in all {
        match adoption {
            Adoption::Record { id, status } => {
                let runs = matches!(status, Status::Running | Status::Pilot);
                places.entry((true, id)).or_insert((runs, false));
            }
            Adoption::Report { id, kind, outcome, record } => {
                // Without a record of its own, what was only inspired is no second place of this practice.
                let place = match record {
                    Some(record) => (true, record.as_str()),
                    None if kind.is_adoption() => (false, id.as_str()),
                    None => continue,
                };
                let said = places.entry(place).or_insert((false, false));
                // Two reports about one record: it runs if one of them says so.
                *said = (outcome.is_running() || (said.1 && said.0), true);
            }
        }
    }
    Adoptions { adopted: places.len(), running: places.values().filter(|(runs, _)| *runs).count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: &str, status: Status) -> Adoption {
        Adoption::Record { id: id.to_owned(), status }
    }

    fn report(id: &str, kind: AdaptationKind, outcome: Outcome, record: Option<&str>) -> Adoption {
        Adoption::Report { id: id.to_owned(), kind, outcome, record: record.map(str::to_owned) }
    }

    #[test]
    fn report_is_read_or_every_fault_is_named() {
        let sound = Typed {
            kind: "adapted".into(),
            organisation: " Stad Genk ".into(),
            city: "Genk".into(),
            country: "BE".into(),
            since: "2024".into(),
            changed: "Met jongeren zelf.".into(),
            outcome: "partly".into(),
            contact: "preventie@genk.be".into(),
            ..Typed::default()
        };
        let report = read(&sound, Lang::Nl, 2026).unwrap();
        assert_eq!((report.organisation.as_str(), report.since), ("Stad Genk", Some(2024)));
        assert!(!report.contact.shown, "nobody agreed");
        let faults = |change: fn(&mut Typed)| {
            let mut typed = sound.clone();
            change(&mut typed);
            read(&typed, Lang::Nl, 2026).unwrap_err()
        };
        assert_eq!(
            read(&Typed::default(), Lang::Nl, 2026).unwrap_err(),
            [ReportFault::NoKind, ReportFault::NoOrganisation, ReportFault::NoPlace, ReportFault::NoOutcome]
        );
        assert_eq!(faults(|t| t.since = "2027".into()), [ReportFault::NoYear], "not yet");
        assert_eq!(faults(|t| t.since = "vorig jaar".into()), [ReportFault::NoYear]);
        assert_eq!(faults(|t| t.country = "XX".into()), [ReportFault::UnknownCountry]);
        assert_eq!(faults(|t| t.outcome = "stopped".into()), [ReportFault::NoReason]);
        assert_eq!(faults(|t| t.changed = String::new()), [ReportFault::NoChange]);
        assert_eq!(faults(|t| t.note = "x".repeat(2_001)), [ReportFault::TooLong("note", 2_000)]);
    }

    #[test]
    fn adoptions_count_each_place_once() {
        use AdaptationKind::{Adapted, Inspired, TakenOver};
        use Outcome::{Partly, Stopped, Working};
        let table = [
            (vec![], (0, 0)),
            (
                vec![record("x", Status::Running), record("y", Status::Ended), record("z", Status::Unknown)],
                (3, 1),
            ),
            (vec![report("1", TakenOver, Working, None), report("2", Adapted, Stopped, None)], (2, 1)),
            (vec![report("1", Inspired, Working, None)], (0, 0)),
            (vec![record("x", Status::Unknown), report("1", Adapted, Partly, Some("x"))], (1, 1)),
            (vec![report("1", Adapted, Stopped, Some("x")), record("x", Status::Running)], (1, 0)),
            (
                vec![report("1", Adapted, Stopped, Some("x")), report("2", TakenOver, Working, Some("x"))],
                (1, 1),
            ),
            (vec![record("x", Status::Pilot), report("x", Adapted, Working, None)], (2, 2)),
        ];
        for (all, (adopted, running)) in table {
            assert_eq!(adoptions(&all), Adoptions { adopted, running }, "{all:?}");
        }
    }
}
