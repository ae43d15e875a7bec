//! What an import found and did.

use std::fmt;

use super::fault::Faults;

/// What the databank did with the records that it was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Practices that it did not have.
    pub created: u64,
    /// Practices that got a new revision.
    pub revised: u64,
    /// Practices that were just so already.
    pub unchanged: u64,
}

impl std::ops::AddAssign for Applied {
    fn add_assign(&mut self, other: Applied) {
        self.created += other.created;
        self.revised += other.revised;
        self.unchanged += other.unchanged;
    }
}

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The sound records are in the databank; without `partial` that is all of them.
    Imported(Applied),
    /// Only looked: nothing was to be changed.
    DryRun,
    /// There were faults, so nothing was changed.
    Refused,
}

/// What an import found and did. Shown, it is one line that says all, then a line a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Records that the file has, sound or not.
    pub read: u64,
    /// Lines with at least one fault.
    pub faulty: u64,
    /// The faults, in the order of the file.
    pub faults: Faults,
    /// How it ended.
    pub outcome: Outcome,
}

impl Report {
    /// Whether the import did what was asked: a file with faults was refused, or would have been.
    pub fn is_success(&self) -> bool {
        match self.outcome {
            Outcome::Imported(_) => true,
            Outcome::DryRun => self.faults.is_empty(),
            Outcome::Refused => false,
        }
    }

    /// All in one line.
    pub fn summary(&self) -> String {
        let Report { read, faulty, .. } = self;
        let faults = self.faults.total();
        let read = counted(*read, "record", "records");
        let found = if faults == 0 {
            "no faults".to_owned()
        } else {
            format!("{} in {}", counted(faults, "fault", "faults"), counted(*faulty, "line", "lines"))
        };
        match self.outcome {
            Outcome::Imported(Applied { created, revised, unchanged }) => {
                format!("{read} read: {created} new, {revised} revised, {unchanged} unchanged; {found}")
            }
            Outcome::DryRun => format!("{read} read: {found}; nothing was changed (dry run)"),
            Outcome::Refused => {
                format!("{read} read: {found}; nothing was changed (--partial takes the sound records)")
            }
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.summary())?;
        for fault in self.faults.kept() {
            write!(f, "\n{fault}")?;
        }
        let more = self.faults.total() - self.faults.kept().len() as u64;
        if more > 0 {
            write!(f, "\n… and {}", counted(more, "more fault", "more faults"))?;
        }
        Ok(())
    }
}

fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::super::fault::{Fault, Reason};
    use super::*;

    #[test]
    fn report_is_one_line_and_then_the_faults() {
        let mut faults = Faults::keeping(1);
        for line in [3, 9] {
            faults.push(Fault { line, id: None, member: "id".into(), reason: Reason::Missing });
        }
        let refused = Report { read: 12, faulty: 2, faults, outcome: Outcome::Refused };
        assert_eq!(
            refused.to_string(),
            "12 records read: 2 faults in 2 lines; nothing was changed (--partial takes the sound records)\n\
             line 3 · id: missing; every practice needs it\n\
             … and 1 more fault"
        );
        assert!(!refused.is_success());
        let applied = Applied { created: 1, revised: 0, unchanged: 0 };
        let imported =
            Report { read: 1, faulty: 0, faults: Faults::keeping(1), outcome: Outcome::Imported(applied) };
        assert_eq!(imported.to_string(), "1 record read: 1 new, 0 revised, 0 unchanged; no faults");
    }
}
