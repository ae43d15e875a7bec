//! What a harvest came to.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Faults kept of one harvest; those beyond are only counted.
const MOST_FAULTS: usize = 1_000;

/// A record that could not be taken, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The record's identifier at the source.
    pub identifier: String,
    /// Everything that is wrong with it.
    pub reason: String,
}

/// What a harvest came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Records that were read.
    pub read: u64,
    /// Suggestions that came of them; in a dry run: would come.
    pub new: u64,
    /// Those that are as they were; also those that are deleted there and never came in here.
    pub unchanged: u64,
    /// Known ones that differ at the source now.
    pub changed: u64,
    /// Known ones that are deleted at the source.
    pub gone: u64,
    /// Records that could not be taken.
    pub faulty: u64,
    /// The first thousand of those.
    pub faults: Vec<Fault>,
    /// Nothing was written.
    pub dry_run: bool,
    /// Why it ended before its end; what was taken until then stays.
    pub broken_off: Option<String>,
}

impl Report {
    pub(super) fn fault(&mut self, identifier: &str, reason: String) {
        self.faulty += 1;
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { identifier: super::clean::shown(identifier), reason });
        }
    }

    /// One line.
    pub fn summary(&self) -> String {
        let would = if self.dry_run { "nothing was written; " } else { "" };
        format!(
            "{would}{} records read: {} new, {} unchanged, {} changed at the source, {} deleted there, {} not taken",
            self.read, self.new, self.unchanged, self.changed, self.gone, self.faulty
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.summary())?;
        if let Some(reason) = &self.broken_off {
            writeln!(f, "ended early: {reason}")?;
        }
        for fault in &self.faults {
            writeln!(f, "{}: {}", fault.identifier, fault.reason)?;
        }
        let unsaid = self.faulty.saturating_sub(self.faults.len() as u64);
        if unsaid > 0 {
            writeln!(f, "and {unsaid} more")?;
        }
        Ok(())
    }
}
