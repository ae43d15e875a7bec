//! From JSON to a [`Record`], or to everything that is wrong with it.
//!
//! | module | what it checks |
//! |---|---|
//! | this one | the record, member by member, in the order of the exchange form |
//! | [`members`] | objects, lists, unknown members; where a fault is |
//! | [`values`] | texts, codes, numbers, moments, addresses |
//! | [`parts`] | place, evidence, sources |
//!
//! Reading and checking are one step: what comes out is typed, so nothing checks it again. To check
//! something more: give it a variant of [`Reason`], push it where its member is read, and add a
//! line to the table of faults in `tests/it/exchange/faults.rs`.

mod members;
mod parts;
mod values;

use std::fmt;
use std::ops::RangeInclusive;

use kernel::{Lang, Slug};
use serde_json::Value;

use super::fault::{Faults, Reason, shown};
use crate::model::{Heading, Level, Record, Status};
use members::{At, Checker, Members};

pub(super) use members::kind_of;
pub(crate) use values::raw_html;

/// The years in which a practice may start or end, or a source may have appeared.
pub const YEARS: RangeInclusive<i64> = 1000..=2100;

/// Faults kept of one record.
const MOST_FAULTS: usize = 1_000;

/// The lists of the record that hold concepts of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// `kinds`
    Kinds,
    /// `themes`
    Themes,
    /// `target_groups`
    TargetGroups,
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Scheme::Kinds => "kinds",
            Scheme::Themes => "themes",
            Scheme::TargetGroups => "target groups",
        })
    }
}

/// Whether a concept may stand in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It belongs to the list, or descends from a concept that does.
    Yes,
    /// The vocabulary does not have it.
    Unknown,
    /// The vocabulary has it, in another list.
    WrongList,
}

/// The vocabulary, as far as checking a record needs it.
pub trait Concepts: Send + Sync {
    /// Whether the concept with this id may stand in the list.
    fn fits(&self, scheme: Scheme, id: &str) -> Fit;
}

/// What became of one JSON value.
#[derive(Debug)]
pub struct Checked {
    /// The record's id, if it has a good one; also of a record with faults.
    pub id: Option<Slug>,
    /// The good entries of `adapted_from` with their positions; also of a record with faults. Whether
    /// they exist is not for a look at one record to say.
    pub adapted_from: Vec<(usize, Slug)>,
    /// The record, or all that is wrong with it.
    pub record: Result<Record, Faults>,
}

/// Reads a record, and says everything that is wrong with it: [`check_all`] without what is known of
/// a record with faults.
pub fn check(line: u64, value: Value, concepts: &dyn Concepts) -> Result<Record, Faults> {
    check_all(line, value, concepts).record
}

/// Reads a record that stands on this line, and says everything that is wrong with it.
pub fn check_all(line: u64, value: Value, concepts: &dyn Concepts) -> Checked {
    let given_id = value.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut checker = Checker::new(line, concepts, Faults::keeping(MOST_FAULTS));
    let record = checker.record(value);
    let Checker { mut faults, links, .. } = checker;
    faults.name(given_id.as_deref());
    Checked {
        id: given_id.and_then(|id| id.parse().ok()),
        adapted_from: links,
        record: match record {
            Some(record) if faults.is_empty() => Ok(record),
            _ => Err(faults),
        },
    }
}

impl Checker<'_> {
    /// The record; none if a member without which there is none has a fault.
    fn record(&mut self, value: Value) -> Option<Record> {
        let mut members = match value {
            Value::Object(members) => Members::new(members),
            other => {
                self.fault(&At::ROOT, Reason::NotARecord { found: kind_of(&other) });
                return None;
            }
        };
        let members = &mut members;
        let root = &At::ROOT;
        let id = self.required(members, root, "id", Self::slug);
        let original_language = self.required(members, root, "original_language", Self::lang);
        let title = self.required_text(members, Heading::Title, original_language);
        let summary = self.required_text(members, Heading::Summary, original_language);
        let [problem, approach, results, lessons, costs, involvement] = Heading::BODY.map(|heading| {
            self.optional(members, root, heading.code(), |checker, value, at| {
                checker.localized(value, at, heading)
            })
            .unwrap_or_default()
        });
        let place = self.optional(members, root, "place", Self::place).flatten();
        let level =
            self.optional(members, root, "level", |c, value, at| c.code(value, at, Level::ALL, Level::code));
        let organisations = self.list(members, root, "organisations", Self::text);
        let partners = self.list(members, root, "partners", Self::text);
        let started = self.optional(members, root, "started", Self::moment);
        let ended = self.optional(members, root, "ended", Self::moment);
        if let (Some(started), Some(ended)) = (started, ended)
            && values::ends_before(ended, started)
        {
            self.fault(&root.member("ended"), Reason::EndsBeforeStart);
        }
        let status = self
            .optional(members, root, "status", |c, value, at| c.code(value, at, Status::ALL, Status::code));
        let [kinds, themes, target_groups] =
            [("kinds", Scheme::Kinds), ("themes", Scheme::Themes), ("target_groups", Scheme::TargetGroups)]
                .map(|(name, scheme)| {
                    self.list(members, root, name, |c, value, at| c.concept(value, at, scheme))
                });
        let evidence = self.optional(members, root, "evidence", Self::evidence).flatten().unwrap_or_default();
        let sources = self.list(members, root, "sources", Self::source);
        let adapted_from = self.list(members, root, "adapted_from", |checker, value, at| {
            let origin = checker.slug(value, at)?;
            if Some(&origin) == id.as_ref() {
                checker.fault(at, Reason::AdaptedFromItself);
                return None;
            }
            checker.links.push((at.index(), origin.clone()));
            Some(origin)
        });
        self.nothing_else(members, root);
        Some(Record {
            id: id?,
            original_language: original_language?,
            title: title?,
            summary: summary?,
            problem,
            approach,
            results,
            lessons,
            costs,
            involvement,
            place,
            level,
            organisations,
            partners,
            started,
            ended,
            status: status.unwrap_or(Status::Unknown),
            kinds,
            themes,
            target_groups,
            evidence,
            sources,
            adapted_from,
        })
    }

    /// The title or the summary, which every record has in its original language.
    fn required_text(
        &mut self,
        members: &mut Members,
        heading: Heading,
        original: Option<Lang>,
    ) -> Option<kernel::Localized> {
        let at = At::ROOT;
        let text =
            self.required(members, &at, heading.code(), |c, value, at| c.localized(value, at, heading))?;
        // A text that is there but faulty has its own fault; only one that was not given is missing.
        if let Some(original) = original
            && text.get(original).is_none()
            && !self.seen.contains(&(heading, original))
        {
            self.fault(&at.member(heading.code()).member(original.code()), Reason::MissingOriginal(original));
        }
        Some(text)
    }

    fn concept(&mut self, value: Value, at: &At<'_>, scheme: Scheme) -> Option<String> {
        let id = self.text(value, at)?;
        match self.concepts.fits(scheme, &id) {
            Fit::Yes => return Some(id),
            Fit::Unknown => self.fault(at, Reason::UnknownConcept(shown(&id))),
            Fit::WrongList => self.fault(at, Reason::ConceptOfAnotherList { given: shown(&id), scheme }),
        }
        None
    }
}
