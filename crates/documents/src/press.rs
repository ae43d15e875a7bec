//! Sheet → PDF: few at a time, kept for a while.

use std::hash::Hasher as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use platform::cache::{Cache, Generation};
use tokio::sync::Semaphore;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::letters;
use crate::sheet::Sheet;
use crate::world::{self, Desk};

/// Sheets that may be set at the same time, at most; never more than half of the processors.
const MOST_AT_ONCE: usize = 4;
/// Sheets that may wait for their turn; whoever comes then is asked to come again.
const MOST_WAITING: usize = 16;
/// The data of one sheet, as JSON. A comparison of the four longest records there can be stays below it.
const MOST_BYTES: usize = 4 << 20;
/// Bytes of kept documents.
const KEPT: u64 = 8 << 20;

/// Prints sheets. Cheap to clone; clones share their places and what they keep.
#[derive(Clone)]
pub struct Press(Arc<Inner>);

struct Inner {
    places: Arc<Semaphore>,
    waiting: AtomicUsize,
    kept: Cache<Arc<[u8]>>,
}

/// A sheet that is ready to be printed.
#[derive(Debug)]
pub struct Proof {
    tag: String,
    data: Vec<u8>,
}

impl Proof {
    /// What tells this sheet from any other: the same sheet has the same tag on every node, and the same
    /// tag means the same document.
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

/// Why a sheet was not printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// Others are waiting already.
    #[error("too many documents are being printed; ask again in a few seconds")]
    Busy,
    /// There is more on it than a document may have.
    #[error("the document would hold {bytes} bytes of text; at most {MOST_BYTES} are printed")]
    TooLarge {
        /// How much there is.
        bytes: usize,
    },
    /// A fault of the program.
    #[error("the document could not be set: {0}")]
    Failed(String),
}

impl Default for Press {
    fn default() -> Self {
        Press(Arc::new(Inner {
            places: Arc::new(Semaphore::new(at_once())),
            waiting: AtomicUsize::new(0),
            // A document is kept by everything that it says, so no change can make it wrong.
            kept: Cache::new(Generation::default(), KEPT, |bytes| {
                u32::try_from(bytes.len()).unwrap_or(u32::MAX)
            }),
        }))
    }
}

/// The rest of the processors go on serving pages.
fn at_once() -> usize {
    std::thread::available_parallelism().map_or(1, |all| all.get() / 2).clamp(1, MOST_AT_ONCE)
}

impl Press {
    /// Gets a sheet ready. What it needs is cheap; setting it is not.
    ///
    /// # Errors
    /// [`PrintError::TooLarge`] when there is too much on it.
    pub fn proof(sheet: &Sheet) -> Result<Proof, PrintError> {
        let data = data(sheet)?;
        Ok(Proof { tag: key(&data), data })
    }

    /// Prints a sheet; the same sheet twice gives the same bytes.
    ///
    /// # Errors
    /// [`PrintError::Busy`] when many are being printed, [`PrintError::Failed`] for a fault of the program.
    pub async fn print(&self, proof: Proof) -> Result<Arc<[u8]>, PrintError> {
        let Proof { tag, data } = proof;
        if let Some(bytes) = self.0.kept.get(&tag) {
            return Ok(bytes);
        }
        let place = {
            let _turn = Turn::take(&self.0.waiting).ok_or(PrintError::Busy)?;
            let place = Arc::clone(&self.0.places).acquire_owned().await;
            place.map_err(|closed| PrintError::Failed(closed.to_string()))?
        };
        // Whoever waited for the same sheet finds it done.
        if let Some(bytes) = self.0.kept.get(&tag) {
            return Ok(bytes);
        }
        let set = tokio::task::spawn_blocking(move || {
            // Held here: a reader who goes away does not make room while her sheet is still being set.
            let _place = place;
            set(data)
        });
        let bytes: Arc<[u8]> = set.await.map_err(|fault| PrintError::Failed(fault.to_string()))??.into();
        self.0.kept.put(&tag, self.0.kept.generation().now(), Arc::clone(&bytes));
        Ok(bytes)
    }
}

/// A place in the queue, given back when it is no longer needed, whatever happens.
struct Turn<'a>(&'a AtomicUsize);

impl<'a> Turn<'a> {
    fn take(waiting: &'a AtomicUsize) -> Option<Self> {
        if waiting.fetch_add(1, Ordering::AcqRel) >= MOST_WAITING {
            waiting.fetch_sub(1, Ordering::AcqRel);
            return None;
        }
        Some(Turn(waiting))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// The sheet as the template reads it.
fn data(sheet: &Sheet) -> Result<Vec<u8>, PrintError> {
    let failed = |error: serde_json::Error| PrintError::Failed(error.to_string());
    let mut value = serde_json::to_value(sheet).map_err(failed)?;
    letters::clean(&mut value);
    let data = serde_json::to_vec(&value).map_err(failed)?;
    if data.len() > MOST_BYTES {
        return Err(PrintError::TooLarge { bytes: data.len() });
    }
    Ok(data)
}

/// 128 bits of SipHash with fixed keys over the data and the look.
#[allow(deprecated, reason = "the fixed keys are the point; the default hasher promises no stability")]
fn key(data: &[u8]) -> String {
    let half = |salt: u64| {
        let mut hasher = std::hash::SipHasher::new_with_keys(salt, 0x7368_6565_7400_0000);
        hasher.write(world::look().as_bytes());
        hasher.write(data);
        hasher.finish()
    };
    format!("{:016x}{:016x}", half(1), half(2))
}

/// Sets the sheet, as PDF/UA-1 (ISO 14289-1).
fn set(data: Vec<u8>) -> Result<Vec<u8>, PrintError> {
    let desk = Desk::new(data).ok_or_else(|| PrintError::Failed("there is no template".to_owned()))?;
    let result = typeset(&desk);
    // What the typesetter remembers would only grow: each sheet is another.
    typst::comemo::evict(0);
    result
}

fn typeset(desk: &Desk) -> Result<Vec<u8>, PrintError> {
    let document = typst::compile::<PagedDocument>(desk).output.map_err(|faults| failed(&faults))?;
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| PrintError::Failed(error.message().to_string()))?;
    let options = |standards| PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Samenhang".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    match typst_pdf::pdf(&document, &options(accessible)) {
        Ok(bytes) => Ok(bytes),
        // Letters that no font can put together, say. The document is tagged all the same; only the
        // promise that it keeps every rule is not made.
        Err(faults) => {
            tracing::warn!(faults = said(&faults), "a document is not fully accessible");
            typst_pdf::pdf(&document, &options(PdfStandards::default())).map_err(|faults| failed(&faults))
        }
    }
}

fn failed(faults: &[SourceDiagnostic]) -> PrintError {
    PrintError::Failed(said(faults))
}

fn said(faults: &[SourceDiagnostic]) -> String {
    let texts: Vec<&str> = faults.iter().take(5).map(|fault| fault.message.as_str()).collect();
    texts.join("; ")
}
