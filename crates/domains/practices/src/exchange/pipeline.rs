//! Reads and checks a file on a thread of its own, a batch ahead of whoever takes the records.
//!
//! A bounded channel stands between: however fast the file and however slow the databank, no more than
//! a few batches are in memory.

use std::fs::File;
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::check::{Checked, Concepts, check_all};
use super::fault::{Fault, Faults};
use super::input::{FileError, Format, Input};
use super::progress::Progress;
use super::reading::{Row, Sink};
use super::{csv, jsonl, xlsx};

/// A batch is handed over when it has so many rows, or stands for so much of the file, or has so
/// many faults.
const BATCH_ROWS: usize = 500;
const BATCH_BYTES: usize = 1024 * 1024;
const BATCH_FAULTS: usize = 2_000;
/// Batches that wait to be taken.
const WAITING: usize = 2;

/// For reading that no progress bar shows.
static UNCOUNTED: AtomicU64 = AtomicU64::new(0);

/// A row and what became of it.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) line: u64,
    pub(super) is_record: bool,
    pub(super) checked: Checked,
}

/// A file that is being read and checked.
pub(super) struct Pipeline {
    batches: mpsc::Receiver<Vec<Item>>,
    reader: JoinHandle<Result<u64, FileError>>,
    read: Arc<AtomicU64>,
}

impl Pipeline {
    /// Starts reading.
    pub(super) fn start(input: &Input, concepts: Arc<dyn Concepts>) -> Self {
        let (sender, batches) = mpsc::channel(WAITING);
        let read = Arc::new(AtomicU64::new(0));
        let (input, counter) = (input.clone(), Arc::clone(&read));
        let reader = tokio::task::spawn_blocking(move || run(&input, &*concepts, &counter, &sender));
        Pipeline { batches, reader, read }
    }

    /// The next batch; none at the end.
    pub(super) async fn next(&mut self, progress: &mut dyn Progress) -> Option<Vec<Item>> {
        // A line of a gigabyte makes no batch for a while, but the bar should move.
        let mut tick = tokio::time::interval(Duration::from_millis(100));
        loop {
            tokio::select! {
                biased;
                batch = self.batches.recv() => {
                    progress.at(self.read.load(Ordering::Relaxed));
                    return batch;
                }
                _ = tick.tick() => progress.at(self.read.load(Ordering::Relaxed)),
            }
        }
    }

    /// The digest of all that was read, after the last batch: two readings of an unchanged file have
    /// the same.
    pub(super) async fn end(self) -> Result<u64, FileError> {
        drop(self.batches);
        match self.reader.await {
            Ok(result) => result,
            // A parser that stumbles over a hostile file must not take the program with it.
            Err(_) => Err(FileError::Damaged("its parser gave up".to_owned())),
        }
    }
}

/// How many bytes there are to read, about; an error if it is no file that can be read twice.
pub(super) fn work(input: &Input) -> Result<u64, FileError> {
    let about = std::fs::metadata(&input.path)?;
    if !about.is_file() {
        return Err(FileError::NotAFile);
    }
    Ok(match input.format {
        Format::Jsonl | Format::Csv => about.len(),
        // Once to look into it, once to parse it.
        Format::Xlsx => about.len() * 2,
    })
}

fn run(
    input: &Input,
    concepts: &dyn Concepts,
    read: &AtomicU64,
    sender: &mpsc::Sender<Vec<Item>>,
) -> Result<u64, FileError> {
    let file = Watched { file: File::open(&input.path)?, digest: DefaultHasher::new(), read };
    let mut file = BufReader::with_capacity(64 * 1024, file);
    let mut batch = Batch::default();
    let sink: Sink<'_> = &mut |row| {
        batch.add(row, concepts);
        if batch.is_full() { batch.send(sender) } else { ControlFlow::Continue(()) }
    };
    match input.format {
        Format::Jsonl => jsonl::read(&mut file, sink)?,
        Format::Csv => csv::read(&mut file, sink)?,
        Format::Xlsx => {
            // Its parser jumps to and fro, so the digest needs a reading of its own.
            let mut whole =
                Watched { file: File::open(&input.path)?, digest: DefaultHasher::new(), read: &UNCOUNTED };
            io::copy(&mut whole, &mut io::sink())?;
            xlsx::read(&mut file, sink)?;
            file.get_mut().digest = whole.digest;
        }
    }
    // Nobody waits for the last batch if the receiver has gone; then the digest is wanted by nobody too.
    let _ = batch.send(sender);
    Ok(file.get_ref().digest.finish())
}

#[derive(Default)]
struct Batch {
    items: Vec<Item>,
    bytes: usize,
    faults: usize,
}

impl Batch {
    fn add(&mut self, row: Row, concepts: &dyn Concepts) {
        let Row { line, is_record, bytes, value, flaws } = row;
        let mut checked = match value {
            Some(value) => check_all(line, value, concepts),
            None => Checked { id: None, adapted_from: Vec::new(), record: Err(Faults::keeping(usize::MAX)) },
        };
        if !flaws.is_empty() {
            let mut faults = Faults::keeping(usize::MAX);
            for flaw in flaws {
                let id = checked.id.as_ref().map(ToString::to_string);
                faults.push(Fault { line, id, member: flaw.member, reason: flaw.reason });
            }
            if let Err(others) = checked.record {
                faults.extend(others);
            }
            checked.record = Err(faults);
        }
        self.bytes += bytes;
        self.faults += checked.record.as_ref().err().map_or(0, |faults| faults.kept().len());
        self.items.push(Item { line, is_record, checked });
    }

    fn is_full(&self) -> bool {
        self.items.len() >= BATCH_ROWS || self.bytes >= BATCH_BYTES || self.faults >= BATCH_FAULTS
    }

    fn send(&mut self, sender: &mpsc::Sender<Vec<Item>>) -> ControlFlow<()> {
        let Batch { items, .. } = std::mem::take(self);
        if items.is_empty() || sender.blocking_send(items).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

/// A file that counts what is read of it, and takes a digest. The digest tells a file that changed by
/// mistake from one that did not; it guards against nobody.
struct Watched<'a> {
    file: File,
    digest: DefaultHasher,
    read: &'a AtomicU64,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.digest.write(&buffer[..count]);
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.file.seek(position)
    }
}
