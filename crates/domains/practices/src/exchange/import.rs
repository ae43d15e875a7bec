//! Importing a file: first all of it is checked, then all of it is written, in one transaction.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use kernel::Slug;

use super::check::Concepts;
use super::fault::{Fault, Faults, MOST_FAULTS, Reason, shown};
use super::input::{FileError, Input};
use super::ledger::{Broken, BrokenLinks, Entered, Ledger};
use super::pipeline::{Item, Pipeline, work};
use super::progress::Progress;
use super::report::{Applied, Outcome, Report};
use crate::model::Record;

/// Ids that the databank is asked for at once; databases bound what one statement may name.
const IDS_AT_ONCE: usize = 500;

/// What to do with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Only report.
    pub dry_run: bool,
    /// Take the sound records of a file that has faulty ones too.
    pub partial: bool,
}

/// Where records go: the databank.
#[allow(async_fn_in_trait, reason = "only called by an import, which asks nothing of the futures")]
pub trait ImportTarget {
    /// The vocabulary that records are checked against.
    fn concepts(&self) -> Arc<dyn Concepts>;

    /// Which of these practices (some hundreds at most) the databank has.
    async fn known_ids(&self, ids: &[Slug]) -> Result<HashSet<Slug>, ImportError>;

    /// Takes every batch, **in one transaction**: commits when there are no more, and rolls back when
    /// [`Batches::next`] returns an error, which is to be handed on. So a killed import leaves nothing
    /// half done.
    async fn take_in(&self, batches: &mut Batches<'_>) -> Result<Applied, ImportError>;
}

/// Why an import could not be done. Faults in the file are no such reason: they are in the [`Report`].
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("{} cannot be imported: {reason}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why.
        reason: FileError,
    },
    /// The file was changed while it was being imported.
    #[error("{} changed while it was being imported; nothing was changed in the databank", .0.display())]
    Changed(PathBuf),
    /// The database says no.
    #[error(transparent)]
    Storage(#[from] storage::StorageError),
    /// The databank says no, for another reason.
    #[error(transparent)]
    Databank(Box<dyn std::error::Error + Send + Sync>),
}

/// Imports a file into the databank, or says what is wrong with it.
///
/// Reads the file twice, a third time if it has links that lead nowhere: once to check all of it and
/// once to write, so that no more than a few batches of it are ever in memory. The second time
/// everything is checked again, and what was read must be the same to the byte.
pub async fn import(
    target: &impl ImportTarget,
    input: &Input,
    options: Options,
    progress: &mut dyn Progress,
) -> Result<Report, ImportError> {
    let mut import = Import { target, input, options, concepts: target.concepts(), progress };
    let mut found = import.check().await?;
    let broken = std::mem::take(&mut found.ledger).settle(options.partial);
    if !broken.is_empty() {
        import.name_broken_links(&broken, &mut found).await?;
    }
    found.faults.sort();
    let outcome = if options.dry_run {
        Outcome::DryRun
    } else if !found.faults.is_empty() && !options.partial {
        Outcome::Refused
    } else {
        Outcome::Imported(import.write(&found).await?)
    };
    let faulty = found.unsound + found.refused.len() as u64;
    Ok(Report { read: found.read, faulty, faults: found.faults, outcome })
}

/// An import under way.
struct Import<'a, T> {
    target: &'a T,
    input: &'a Input,
    options: Options,
    concepts: Arc<dyn Concepts>,
    progress: &'a mut dyn Progress,
}

/// What checking found.
struct Found {
    digest: u64,
    read: u64,
    faults: Faults,
    /// Records that are not sound in themselves.
    unsound: u64,
    /// Lines of records that are sound in themselves and refused for what else there is.
    refused: HashSet<u64>,
    ledger: Ledger,
}

impl<T: ImportTarget> Import<'_, T> {
    fn begin(&mut self, phase: &'static str) -> Result<Pipeline, ImportError> {
        let bytes = work(self.input).map_err(|reason| self.unreadable(reason))?;
        self.progress.begin(phase, bytes);
        Ok(Pipeline::start(self.input, Arc::clone(&self.concepts)))
    }

    fn unreadable(&self, reason: FileError) -> ImportError {
        ImportError::File { path: self.input.path.clone(), reason }
    }

    /// Checks the whole file.
    async fn check(&mut self) -> Result<Found, ImportError> {
        let mut found = Found {
            digest: 0,
            read: 0,
            faults: Faults::keeping(MOST_FAULTS),
            unsound: 0,
            refused: HashSet::new(),
            ledger: Ledger::default(),
        };
        let mut pipeline = self.begin("Checking")?;
        'file: while let Some(batch) = pipeline.next(self.progress).await {
            let known = self.known(&batch).await?;
            for item in batch {
                if found.note(item, &known).is_err() {
                    break 'file;
                }
            }
        }
        found.digest = pipeline.end().await.map_err(|reason| self.unreadable(reason))?;
        self.progress.end();
        Ok(found)
    }

    /// Which practices that these records are adapted from the databank has.
    async fn known(&self, batch: &[Item]) -> Result<HashSet<Slug>, ImportError> {
        let links: HashSet<&Slug> =
            batch.iter().flat_map(|item| &item.checked.adapted_from).map(|(_, to)| to).collect();
        let links: Vec<Slug> = links.into_iter().cloned().collect();
        let mut known = HashSet::new();
        for some in links.chunks(IDS_AT_ONCE) {
            known.extend(self.target.known_ids(some).await?);
        }
        Ok(known)
    }

    /// Reads the file again for the texts of the links that lead nowhere.
    async fn name_broken_links(
        &mut self,
        broken: &BrokenLinks,
        found: &mut Found,
    ) -> Result<(), ImportError> {
        let lines = broken.lines();
        let mut pipeline = self.begin("Linking")?;
        while let Some(batch) = pipeline.next(self.progress).await {
            for Item { line, checked, .. } in batch.into_iter().filter(|item| lines.contains(&item.line)) {
                for (index, to) in &checked.adapted_from {
                    let reason = match broken.get(line, to) {
                        None => continue,
                        Some(Broken::Unknown) => Reason::UnknownPractice(to.to_string()),
                        Some(Broken::Refused(line)) => {
                            Reason::RefusedPractice { given: to.to_string(), line }
                        }
                    };
                    let id = checked.id.as_ref().map(|id| shown(id.as_str()));
                    found.faults.push(Fault { line, id, member: format!("adapted_from[{index}]"), reason });
                    if checked.record.is_ok() {
                        found.refused.insert(line);
                    }
                }
            }
        }
        let digest = pipeline.end().await.map_err(|reason| self.unreadable(reason))?;
        self.progress.end();
        if digest == found.digest { Ok(()) } else { Err(ImportError::Changed(self.input.path.clone())) }
    }

    /// Writes the sound records.
    async fn write(&mut self, found: &Found) -> Result<Applied, ImportError> {
        let pipeline = self.begin("Importing")?;
        let mut batches = Batches {
            pipeline: Some(pipeline),
            input: self.input,
            partial: self.options.partial,
            refused: &found.refused,
            digest: found.digest,
            progress: &mut *self.progress,
        };
        let applied = self.target.take_in(&mut batches).await;
        self.progress.end();
        applied
    }
}

/// There is more in the file than an import takes; what follows is not looked at.
struct Enough;

impl Found {
    /// Notes what became of a row. `known` are those practices that the databank has.
    fn note(&mut self, item: Item, known: &HashSet<Slug>) -> Result<(), Enough> {
        let Item { line, is_record, checked } = item;
        self.read += u64::from(is_record);
        let sound = checked.record.is_ok();
        if let Err(faults) = checked.record {
            self.unsound += 1;
            self.faults.extend(faults);
        }
        let mut refuse = |member: &str, reason| {
            let id = checked.id.as_ref().map(ToString::to_string);
            self.faults.push(Fault { line, id, member: member.to_owned(), reason });
            if sound {
                self.refused.insert(line);
            }
        };
        if let Some(id) = &checked.id {
            match self.ledger.enter(id, line, sound) {
                Entered::New => {}
                Entered::Again(first) => refuse("id", Reason::DuplicateId { line: first }),
                Entered::Full => {
                    refuse("", Reason::TooManyRecords);
                    return Err(Enough);
                }
            }
        }
        for (_, to) in checked.adapted_from.iter().filter(|(_, to)| !known.contains(to)) {
            if !self.ledger.link(line, checked.id.as_ref(), to) {
                refuse("adapted_from", Reason::TooManyLinks);
                return Err(Enough);
            }
        }
        Ok(())
    }
}

/// The records to write, batch by batch.
pub struct Batches<'a> {
    /// None once the file is read to its end.
    pipeline: Option<Pipeline>,
    input: &'a Input,
    partial: bool,
    refused: &'a HashSet<u64>,
    digest: u64,
    progress: &'a mut dyn Progress,
}

impl Batches<'_> {
    /// The next records, some hundreds at most; none at the end. An error means that nothing of what
    /// came before may stay.
    pub async fn next(&mut self) -> Result<Option<Vec<Record>>, ImportError> {
        let Some(pipeline) = &mut self.pipeline else { return Ok(None) };
        while let Some(batch) = pipeline.next(self.progress).await {
            let mut records = Vec::with_capacity(batch.len());
            for Item { line, checked, .. } in batch {
                match checked.record {
                    Ok(record) if !self.refused.contains(&line) => records.push(record),
                    Err(_) if !self.partial => return Err(ImportError::Changed(self.input.path.clone())),
                    _ => {}
                }
            }
            if !records.is_empty() {
                return Ok(Some(records));
            }
        }
        let ended = match self.pipeline.take() {
            Some(pipeline) => pipeline.end().await,
            None => return Ok(None),
        };
        match ended {
            Ok(digest) if digest == self.digest => Ok(None),
            Ok(_) => Err(ImportError::Changed(self.input.path.clone())),
            Err(reason) => Err(ImportError::File { path: self.input.path.clone(), reason }),
        }
    }
}
