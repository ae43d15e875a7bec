//! A databank in memory, a small vocabulary, and files.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use kernel::Slug;
use practices::exchange::progress::Silent;
use practices::exchange::{
    Applied, Batches, Concepts, Fit, ImportError, ImportTarget, Input, Options, Report, Scheme, import,
};
use practices::model::Record;
use serde_json::{Value, json};

/// The example practices.
pub(super) fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/practices.jsonl")
}

/// The example practices, as the plainest reader there is sees them.
pub(super) fn example_records() -> Vec<Record> {
    let text = std::fs::read_to_string(examples()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Knows the concepts of the examples, and which lists they stand in there.
struct ExampleConcepts(HashSet<(Scheme, String)>);

impl ExampleConcepts {
    fn new() -> Arc<Self> {
        let mut known = HashSet::new();
        for record in example_records() {
            for (scheme, ids) in [
                (Scheme::Kinds, record.kinds),
                (Scheme::Themes, record.themes),
                (Scheme::TargetGroups, record.target_groups),
            ] {
                known.extend(ids.into_iter().map(|id| (scheme, id)));
            }
        }
        Arc::new(ExampleConcepts(known))
    }
}

static EXAMPLE_CONCEPTS: LazyLock<Arc<ExampleConcepts>> = LazyLock::new(ExampleConcepts::new);

impl Concepts for ExampleConcepts {
    fn fits(&self, scheme: Scheme, id: &str) -> Fit {
        let has = |scheme| self.0.contains(&(scheme, id.to_owned()));
        match [Scheme::Kinds, Scheme::Themes, Scheme::TargetGroups].map(has) {
            _ if has(scheme) => Fit::Yes,
            [false, false, false] => Fit::Unknown,
            _ => Fit::WrongList,
        }
    }
}

/// A databank in memory. What a failed import has brought is gone, as after a transaction.
pub(super) struct Databank {
    records: Mutex<BTreeMap<Slug, Record>>,
    /// Called before each batch is taken in.
    pub(super) before_batch: Box<dyn Fn()>,
}

impl Databank {
    pub(super) fn new() -> Self {
        Databank { records: Mutex::default(), before_batch: Box::new(|| ()) }
    }

    pub(super) fn records(&self) -> Vec<Record> {
        self.records.lock().unwrap().values().cloned().collect()
    }

    pub(super) fn ids(&self) -> Vec<String> {
        self.records.lock().unwrap().keys().map(ToString::to_string).collect()
    }

    pub(super) fn import(&self, input: &Input, options: Options) -> Result<Report, ImportError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(import(self, input, options, &mut Silent))
    }
}

impl ImportTarget for Databank {
    fn concepts(&self) -> Arc<dyn Concepts> {
        EXAMPLE_CONCEPTS.clone()
    }

    async fn known_ids(&self, ids: &[Slug]) -> Result<HashSet<Slug>, ImportError> {
        let records = self.records.lock().unwrap();
        Ok(ids.iter().filter(|id| records.contains_key(*id)).cloned().collect())
    }

    async fn take_in(&self, batches: &mut Batches<'_>) -> Result<Applied, ImportError> {
        let mut records = self.records.lock().unwrap().clone();
        let mut applied = Applied::default();
        while let Some(batch) = batches.next().await? {
            (self.before_batch)();
            for record in batch {
                match records.insert(record.id.clone(), record.clone()) {
                    None => applied.created += 1,
                    Some(before) if before == record => applied.unchanged += 1,
                    Some(_) => applied.revised += 1,
                }
            }
        }
        *self.records.lock().unwrap() = records;
        Ok(applied)
    }
}

/// The smallest record there is, as JSON.
pub(super) fn minimal(id: &str) -> Value {
    json!({"id": id, "original_language": "nl", "title": {"nl": "Titel"}, "summary": {"nl": "Kort."}})
}

/// A folder for files of a test; gone with it.
pub(super) struct Folder(tempfile::TempDir);

impl Folder {
    pub(super) fn new() -> Self {
        Folder(tempfile::tempdir().unwrap())
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file; its name says what it is.
    pub(super) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> Input {
        std::fs::write(self.path(name), content).unwrap();
        Input::from_path(self.path(name)).unwrap()
    }

    /// Writes JSON values, one a line.
    pub(super) fn lines(&self, values: &[Value]) -> Input {
        let lines: String = values.iter().map(|value| format!("{value}\n")).collect();
        self.file("practices.jsonl", lines)
    }
}

/// What a report says of each fault: `line · id · member: reason`.
pub(super) fn said(report: &Report) -> Vec<String> {
    report.faults.kept().iter().map(ToString::to_string).collect()
}

pub(super) const DRY: Options = Options { dry_run: true, partial: false };
pub(super) const PARTIAL: Options = Options { dry_run: false, partial: true };
pub(super) const PLAIN: Options = Options { dry_run: false, partial: false };
