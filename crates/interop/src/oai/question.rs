//! What a harvester asks, read strictly: the protocol wants every deviation named.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use web::Params;

use super::fault::{Code, Fault, shown};
use super::format::Format;
use crate::catalogue::Window;

/// Which of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Identifiers,
    Records,
}

/// A question of the protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Identify,
    Formats {
        identifier: Option<String>,
    },
    Sets,
    Record {
        identifier: String,
        prefix: String,
    },
    List {
        list: List,
        prefix: String,
        window: Window,
    },
    Resume {
        list: List,
        token: String,
    },
    /// The list of sets is never parted, so no token of it can be a good one.
    ResumeSets,
}

/// The arguments that each verb takes: name, and whether it must stand.
fn arguments(verb: &str) -> Option<&'static [(&'static str, bool)]> {
    const LIST: &[(&str, bool)] =
        &[("metadataPrefix", true), ("from", false), ("until", false), ("set", false), (TOKEN, false)];
    Some(match verb {
        "Identify" => &[],
        "ListMetadataFormats" => &[("identifier", false)],
        "ListSets" => &[(TOKEN, false)],
        "GetRecord" => &[("identifier", true), ("metadataPrefix", true)],
        "ListIdentifiers" | "ListRecords" => LIST,
        _ => return None,
    })
}

const TOKEN: &str = "resumptionToken";
/// Arguments that are looked at one by one.
const MOST_ARGUMENTS: usize = 30;

impl Question {
    /// Reads the arguments, or names everything that is wrong with them.
    pub(super) fn read(params: &Params) -> Result<Question, Vec<Fault>> {
        if params.iter().count() > MOST_ARGUMENTS {
            return Err(vec![Fault::argument("there are more arguments than any verb takes")]);
        }
        let verbs: Vec<&str> = params.iter().filter(|(name, _)| *name == "verb").map(|(_, v)| v).collect();
        let bad_verb = |message: String| Err(vec![Fault::new(Code::BadVerb, message)]);
        let verb = match verbs.as_slice() {
            [] => return bad_verb("the argument “verb” is missing".to_owned()),
            [one] => *one,
            _ => return bad_verb("the argument “verb” stands more than once".to_owned()),
        };
        let Some(known) = arguments(verb) else {
            return bad_verb(format!("“{}” is no verb of OAI-PMH 2.0", shown(verb)));
        };
        let mut faults = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in params.iter().filter(|(name, _)| *name != "verb") {
            if seen.contains(&name) {
                faults.push(Fault::argument(format!("“{}” stands more than once", shown(name))));
            } else if !known.iter().any(|(known, _)| *known == name) {
                faults.push(Fault::argument(format!("{verb} does not take “{}”", shown(name))));
            } else if value.is_empty() {
                faults.push(Fault::argument(format!("“{name}” is empty")));
            }
            seen.push(name);
        }
        if seen.contains(&TOKEN) {
            if seen.len() > 1 {
                faults.push(Fault::argument("“resumptionToken” stands alone beside the verb"));
            }
        } else {
            let missing = known.iter().filter(|(name, needed)| *needed && !seen.contains(name));
            faults.extend(missing.map(|(name, _)| Fault::argument(format!("{verb} needs “{name}”"))));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Question::of(verb, params).map_err(|fault| vec![fault])
    }

    fn of(verb: &str, params: &Params) -> Result<Question, Fault> {
        let argument = |name: &str| params.get(name).map(str::to_owned);
        let list = if verb == "ListRecords" { List::Records } else { List::Identifiers };
        match (verb, argument(TOKEN)) {
            ("Identify", _) => Ok(Question::Identify),
            ("ListMetadataFormats", _) => Ok(Question::Formats { identifier: argument("identifier") }),
            ("ListSets", None) => Ok(Question::Sets),
            ("ListSets", Some(_)) => Ok(Question::ResumeSets),
            ("GetRecord", _) => Ok(Question::Record {
                identifier: argument("identifier").unwrap_or_default(),
                prefix: prefix(argument("metadataPrefix"))?,
            }),
            (_, Some(token)) => Ok(Question::Resume { list, token }),
            (_, None) => Ok(Question::List {
                list,
                prefix: prefix(argument("metadataPrefix"))?,
                window: window(params)?,
            }),
        }
    }
}

fn prefix(value: Option<String>) -> Result<String, Fault> {
    let value = value.unwrap_or_default();
    if is_name(&value) {
        Ok(value)
    } else {
        Err(Fault::argument(format!("“{}” cannot be a metadataPrefix", shown(&value))))
    }
}

/// The characters that prefixes and parts of sets are made of (`[A-Za-z0-9\-_\.!~\*'\(\)]+`).
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.!~*'()".contains(c))
}

fn window(params: &Params) -> Result<Window, Fault> {
    let from = params.get("from").map(|text| Moment::read("from", text)).transpose()?;
    let until = params.get("until").map(|text| Moment::read("until", text)).transpose()?;
    if let (Some(from), Some(until)) = (from, until) {
        if from.is_day() != until.is_day() {
            return Err(Fault::argument("“from” and “until” differ in granularity: a day, or a second"));
        }
        if from.first() > until.first() {
            return Err(Fault::argument("“from” is later than “until”"));
        }
    }
    let set = params.get("set").map(str::to_owned);
    if let Some(set) = &set
        && !set.split(':').all(is_name)
    {
        return Err(Fault::argument(format!("“{}” cannot be a set", shown(set))));
    }
    Ok(Window {
        from: from.map_or(DateTime::UNIX_EPOCH, Moment::first),
        until: until.map_or_else(far, Moment::last),
        set,
    })
}

/// Later than any datestamp.
fn far() -> DateTime<Utc> {
    Moment::Day(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default()).last()
}

#[derive(Clone, Copy)]
enum Moment {
    Day(NaiveDate),
    Second(DateTime<Utc>),
}

impl Moment {
    /// `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`, to the letter.
    fn read(name: &str, text: &str) -> Result<Moment, Fault> {
        let day = (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten();
        let second = (text.len() == 20)
            .then(|| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ").ok())
            .flatten();
        day.map(Moment::Day).or(second.map(|at| Moment::Second(at.and_utc()))).ok_or_else(|| {
            Fault::argument(format!(
                "“{name}” is no date: “{}” (YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ)",
                shown(text)
            ))
        })
    }

    fn is_day(self) -> bool {
        matches!(self, Moment::Day(_))
    }

    fn first(self) -> DateTime<Utc> {
        match self {
            Moment::Day(day) => day.and_time(NaiveTime::MIN).and_utc(),
            Moment::Second(at) => at,
        }
    }

    fn last(self) -> DateTime<Utc> {
        match self {
            Moment::Day(_) => self.first() + TimeDelta::seconds(86_399),
            Moment::Second(at) => at,
        }
    }
}

/// The format of a question, if it is one of ours.
pub(super) fn format(prefix: &str) -> Result<Format, Fault> {
    Format::from_prefix(prefix).ok_or_else(|| {
        let known = Format::ALL.map(Format::prefix).join(", ");
        Fault::new(
            Code::CannotDisseminateFormat,
            format!("there is no format “{}” here (known: {known})", shown(prefix)),
        )
    })
}
