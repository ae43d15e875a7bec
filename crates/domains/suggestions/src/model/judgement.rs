//! The criteria, one by one.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Editor;

/// What a reviewer finds of one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is met.
    Met,
    /// It is met in part; the reason says which.
    Partly,
    /// It is not met; the reason says why.
    NotMet,
}

impl Verdict {
    /// Every verdict, best first.
    pub const ALL: [Verdict; 3] = [Verdict::Met, Verdict::Partly, Verdict::NotMet];

    /// As the database and forms write it.
    pub const fn code(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Partly => "partly",
            Verdict::NotMet => "not-met",
        }
    }

    /// Reads what [`Verdict::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        Verdict::ALL.into_iter().find(|verdict| verdict.code() == code)
    }
}

/// A criterion as it was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The criterion's id.
    pub criterion: String,
    /// What was found.
    pub verdict: Verdict,
    /// Why; empty only where it is simply met.
    pub reason: String,
    /// Who found it.
    pub reviewer: Editor,
    /// When.
    pub at: DateTime<Utc>,
}

/// Every criterion was judged, and none is not met. Only [`Passed::of`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed(());

/// What stands between a suggestion and its acceptance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotPassed {
    /// Ids of criteria that nobody has judged.
    pub open: Vec<String>,
    /// Ids of criteria that are not met.
    pub failed: Vec<String>,
}

impl Passed {
    /// Looks over the criteria that are asked for now; judgements of others do not count.
    pub fn of<'a>(
        criteria: impl IntoIterator<Item = &'a str>,
        judgements: &[Judgement],
    ) -> Result<Passed, NotPassed> {
        let judged: BTreeMap<&str, Verdict> =
            judgements.iter().map(|judgement| (judgement.criterion.as_str(), judgement.verdict)).collect();
        let mut missing = NotPassed::default();
        for criterion in criteria {
            match judged.get(criterion) {
                None => missing.open.push(criterion.to_owned()),
                Some(Verdict::NotMet) => missing.failed.push(criterion.to_owned()),
                Some(Verdict::Met | Verdict::Partly) => {}
            }
        }
        if missing == NotPassed::default() { Ok(Passed(())) } else { Err(missing) }
    }
}
