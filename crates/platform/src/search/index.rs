//! The index itself: its life on disk, writing and asking.
//!
//! A folder holds numbered builds. A build is valid once its commit carries the right fingerprint
//! (of the fields and of the thesaurus) and the position in the change feed that it has reached; a
//! rebuild makes the next number beside the one in use and commits once, at its end, so whatever
//! happens in between leaves the old one in place. The index is a cache: what cannot be read is
//! thrown away and made anew, never an error for a reader.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use kernel::{Lang, Ref, Role};
use rustc_hash::FxHashSet;
use tantivy::directory::MmapDirectory;
use tantivy::indexer::{LogMergePolicy, NoMergePolicy};
use tantivy::{Index, IndexWriter, Term};

use super::card::{key, prepare};
use super::collect::collect;
use super::generation::Generation;
use super::highlight::Highlighter;
use super::schema::{Fields, VERSION};
use super::shelf::Shelf;
use super::understand::read;
use super::{Answer, Document, Request, Suggestion, Thesaurus, similar, suggest};

/// What the writer may hold in memory before it writes a segment.
const WRITER_BYTES: usize = 32 << 20;

/// Small indexes are kept in few segments: each costs every query a little.
const FEW_SEGMENTS: usize = 4;

/// Why the index could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The folder cannot be made or read.
    #[error("search index: {0}")]
    Folder(#[from] std::io::Error),
    /// The index refuses.
    #[error("search index: {0}")]
    Index(#[from] tantivy::TantivyError),
}

/// Everything that can be found on this node. Cheap to clone; all clones are one index.
#[derive(Clone, Debug)]
pub struct SearchIndex(Arc<Inner>);

struct Inner {
    dir: Option<PathBuf>,
    thesaurus: Arc<Thesaurus>,
    fields: Fields,
    build: Mutex<Build>,
    current: ArcSwap<Generation>,
    sequence: AtomicI64,
    /// The form in which the kinds put away what their lists show.
    form: AtomicU32,
    generations: AtomicU64,
}

/// The build that is written to.
struct Build {
    number: u64,
    writer: IndexWriter,
    shelf: Arc<Shelf>,
}

impl SearchIndex {
    /// Opens the index in this folder, or one in memory. An index that is damaged, foreign or made
    /// with another thesaurus is emptied (its [`sequence`](Self::sequence) is 0 again).
    pub fn open(dir: Option<&Path>, thesaurus: Arc<Thesaurus>) -> Result<SearchIndex, SearchError> {
        let fields = Fields::new();
        let fingerprint = fingerprint(&thesaurus);
        let (build, reached, generation) = match dir {
            Some(dir) => open_latest(dir, &fields, &fingerprint)?,
            None => {
                let build = Build::new(None, 0, &fields)?;
                let generation = build.load(1, &fields, None)?;
                (build, Reached::default(), generation)
            }
        };
        Ok(SearchIndex(Arc::new(Inner {
            dir: dir.map(Path::to_owned),
            thesaurus,
            fields,
            build: Mutex::new(build),
            current: ArcSwap::from_pointee(generation),
            sequence: AtomicI64::new(reached.sequence),
            form: AtomicU32::new(reached.form),
            generations: AtomicU64::new(1),
        })))
    }

    /// Says in which form the kinds put away what their lists show ([`super::Shown`]). What was put away
    /// in another form is of no use: the index then counts as one that has not reached anything yet.
    pub fn expect_form(&self, form: u32) {
        if self.0.form.swap(form, Ordering::AcqRel) != form {
            self.0.sequence.store(0, Ordering::Release);
        }
    }

    /// Puts in, replaces and takes out documents in one go; readers see all of it or nothing.
    /// `sequence` is the position in the change feed that the index has now reached.
    pub fn apply(&self, upserts: Vec<Document>, deletes: Vec<Ref>, sequence: i64) -> Result<(), SearchError> {
        let inner = &*self.0;
        let mut build = inner.build.lock().unwrap_or_else(PoisonError::into_inner);
        let written: Result<(), SearchError> = (|| {
            for reference in &deletes {
                build.writer.delete_term(Term::from_field_text(inner.fields.key, &key(reference)));
            }
            for document in upserts {
                build.writer.delete_term(Term::from_field_text(inner.fields.key, &key(&document.reference)));
                let place = build.shelf.put(&document.shown)?;
                build.writer.add_document(prepare(&inner.fields, &inner.thesaurus, document, place))?;
            }
            Ok(build.commit(&inner.payload(sequence))?)
        })();
        if let Err(error) = written {
            // Half of it must not slip in with the next commit.
            build.writer.rollback()?;
            return Err(error);
        }
        inner.publish(&build, sequence)
    }

    /// Makes the index anew of these documents beside the old one, then puts it in its place.
    /// Readers are answered from the old one meanwhile.
    pub fn rebuild(
        &self,
        documents: impl IntoIterator<Item = Document>,
        sequence: i64,
    ) -> Result<(), SearchError> {
        self.try_rebuild(documents.into_iter().map(Ok), sequence)
    }

    /// The same where documents may fail to come: the first error ends it, and the old index stays.
    pub fn try_rebuild<E: From<SearchError>>(
        &self,
        documents: impl IntoIterator<Item = Result<Document, E>>,
        sequence: i64,
    ) -> Result<(), E> {
        let inner = &*self.0;
        let mut build = inner.build.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = Build::new(inner.dir.as_deref(), build.number + 1, &inner.fields)?;
        // All segments become one at the end; merging some of them meanwhile would be in vain, and what is
        // being merged then could not be merged again.
        next.writer.set_merge_policy(Box::new(NoMergePolicy));
        let mut seen = FxHashSet::default();
        for document in documents {
            let document = document?;
            let key = key(&document.reference);
            // Deleting is dear where nothing is to be deleted, and a new build is empty.
            if !seen.insert(key.clone()) {
                next.writer.delete_term(Term::from_field_text(inner.fields.key, &key));
            }
            let place = next.shelf.put(&document.shown).map_err(SearchError::from)?;
            let prepared = prepare(&inner.fields, &inner.thesaurus, document, place);
            next.writer.add_document(prepared).map_err(SearchError::from)?;
        }
        next.commit(&inner.payload(sequence)).and_then(|()| next.unite()).map_err(SearchError::from)?;
        next.merge_as_it_grows();
        let old = std::mem::replace(&mut *build, next);
        inner.publish(&build, sequence)?;
        old.writer.wait_merging_threads().map_err(SearchError::from)?;
        if let Some(dir) = &inner.dir {
            // A leftover is taken away at the next start.
            let _ = std::fs::remove_dir_all(build_dir(dir, old.number));
        }
        Ok(())
    }

    /// The position in the change feed that the index has reached; 0 when it is to be built.
    pub fn sequence(&self) -> i64 {
        self.0.sequence.load(Ordering::Acquire)
    }

    /// Changes whenever answers may change.
    pub fn generation(&self) -> u64 {
        self.0.current.load().number
    }

    /// How many documents it holds.
    pub fn len(&self) -> usize {
        self.0.current.load().alive
    }

    /// True when it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Answers a request. Any text is a query; takes well under a millisecond.
    pub fn search(&self, request: &Request) -> Answer {
        let documents = self.0.current.load();
        let reading = read(&self.0.thesaurus, &documents, request);
        let mut answer = collect(&documents, &reading, request);
        answer.understood = reading.understood;
        answer.corrected = reading.corrected;
        answer.marks = Highlighter::new(Arc::clone(&self.0.thesaurus), reading.wanted);
        answer.shelf = Some(Arc::clone(&documents.shelf));
        answer
    }

    /// Titles and concepts that what was typed may become.
    pub fn suggest(&self, typed: &str, lang: Lang, role: Role, limit: usize) -> Vec<Suggestion> {
        suggest::suggest(&self.0.thesaurus, &self.0.current.load(), typed, lang, role, limit)
    }

    /// Documents of the same kind that are about the same, most alike first; among those equally
    /// alike, the ones that speak the reader's language.
    pub fn similar(&self, to: &Ref, lang: Lang, role: Role, limit: usize) -> Vec<Ref> {
        similar::similar(&self.0.current.load(), to, lang, role, limit)
    }
}

impl Inner {
    /// What a commit says of itself.
    fn payload(&self, sequence: i64) -> String {
        format!("{} {sequence} {}", fingerprint(&self.thesaurus), self.form.load(Ordering::Acquire))
    }

    /// Lets readers see what was committed.
    fn publish(&self, build: &Build, sequence: i64) -> Result<(), SearchError> {
        let number = self.generations.fetch_add(1, Ordering::AcqRel) + 1;
        let previous = self.current.load();
        let generation = build.load(number, &self.fields, Some(&previous))?;
        self.current.store(Arc::new(generation));
        self.sequence.store(sequence, Ordering::Release);
        Ok(())
    }
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inner")
            .field("dir", &self.dir)
            .field("documents", &self.current.load().alive)
            .finish()
    }
}

impl Build {
    /// A new, empty build.
    fn new(dir: Option<&Path>, number: u64, fields: &Fields) -> Result<Build, SearchError> {
        let dir = dir.map(|dir| build_dir(dir, number));
        let index = match &dir {
            Some(dir) => {
                if dir.exists() {
                    std::fs::remove_dir_all(dir)?;
                }
                std::fs::create_dir_all(dir)?;
                let dir = MmapDirectory::open(dir).map_err(tantivy::TantivyError::from)?;
                Index::create(dir, fields.schema.clone(), tantivy::IndexSettings::default())?
            }
            None => Index::create_in_ram(fields.schema.clone()),
        };
        Ok(Build::of(index, number, Shelf::open(dir.as_deref())?)?)
    }

    fn of(index: Index, number: u64, shelf: Shelf) -> tantivy::Result<Build> {
        let writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        let build = Build { number, writer, shelf: Arc::new(shelf) };
        build.merge_as_it_grows();
        Ok(build)
    }

    fn merge_as_it_grows(&self) {
        let mut merging = LogMergePolicy::default();
        merging.set_min_num_segments(FEW_SEGMENTS);
        merging.set_del_docs_ratio_before_merge(0.3);
        self.writer.set_merge_policy(Box::new(merging));
    }

    /// What it holds, as committed.
    fn load(
        &self,
        number: u64,
        fields: &Fields,
        previous: Option<&Generation>,
    ) -> tantivy::Result<Generation> {
        Generation::load(number, fields, self.writer.index(), Arc::clone(&self.shelf), previous)
    }

    fn commit(&mut self, payload: &str) -> tantivy::Result<()> {
        self.shelf.sync()?;
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(payload);
        commit.commit()?;
        Ok(())
    }

    /// Makes one segment of all.
    fn unite(&mut self) -> tantivy::Result<()> {
        let segments = self.writer.index().searchable_segment_ids()?;
        if segments.len() > 1 {
            self.writer.merge(&segments).wait()?;
            self.writer.garbage_collect_files().wait()?;
        }
        Ok(())
    }
}

/// How far an index has come.
#[derive(Clone, Copy, Debug, Default)]
struct Reached {
    /// The position in the change feed.
    sequence: i64,
    /// See [`SearchIndex::expect_form`].
    form: u32,
}

impl Reached {
    /// Reads the payload of a commit; none if it was made for another thesaurus or program.
    fn read(payload: &str, made_with: &str) -> Option<Self> {
        let mut words = payload.split(' ');
        words.next().filter(|fingerprint| *fingerprint == made_with)?;
        Some(Reached { sequence: words.next()?.parse().ok()?, form: words.next()?.parse().ok()? })
    }
}

/// What must agree for an index to be of use.
fn fingerprint(thesaurus: &Thesaurus) -> String {
    format!("{VERSION}-{:016x}", thesaurus.fingerprint())
}

fn build_dir(dir: &Path, number: u64) -> PathBuf {
    dir.join(format!("build-{number:06}"))
}

/// Opens the latest build that can be read; takes the others away. Starts a new one if none can.
fn open_latest(
    dir: &Path,
    fields: &Fields,
    fingerprint: &str,
) -> Result<(Build, Reached, Generation), SearchError> {
    std::fs::create_dir_all(dir)?;
    let mut numbers: Vec<u64> = std::fs::read_dir(dir)?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_prefix("build-")?.parse().ok())
        .collect();
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    let mut opened = None;
    for number in &numbers {
        if opened.is_none() {
            match open_build(dir, *number, fields, fingerprint) {
                Ok(build) => opened = build,
                Err(tantivy::TantivyError::LockFailure(error, context)) => {
                    return Err(tantivy::TantivyError::LockFailure(error, context).into());
                }
                Err(error) => tracing::warn!(%error, "search: the index cannot be read and is made anew"),
            }
            if opened.is_some() {
                continue;
            }
        }
        std::fs::remove_dir_all(build_dir(dir, *number))?;
    }
    match opened {
        Some(opened) => Ok(opened),
        None => {
            let build = Build::new(Some(dir), numbers.first().map_or(0, |number| number + 1), fields)?;
            let generation = build.load(1, fields, None)?;
            Ok((build, Reached::default(), generation))
        }
    }
}

/// Opens a build; none if it was not finished or was made for another thesaurus or program.
fn open_build(
    dir: &Path,
    number: u64,
    fields: &Fields,
    fingerprint: &str,
) -> tantivy::Result<Option<(Build, Reached, Generation)>> {
    let index = Index::open_in_dir(build_dir(dir, number))?;
    let payload = index.load_metas()?.payload.unwrap_or_default();
    let Some(reached) = Reached::read(&payload, fingerprint) else { return Ok(None) };
    if index.schema() != fields.schema || !index.validate_checksum()?.is_empty() {
        return Ok(None);
    }
    let build = Build::of(index, number, Shelf::open(Some(&build_dir(dir, number)))?)?;
    let generation = build.load(1, fields, None)?;
    Ok(generation.is_whole().then_some((build, reached, generation)))
}
