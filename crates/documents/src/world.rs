//! What the typesetter may see: one template, the data of one sheet, the fonts. No file, no network, no
//! clock, no packages.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// How a sheet looks.
const TEMPLATE: &str = include_str!("../templates/sheet.typ");

/// The fonts, in the order in which they are looked through.
pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 6] = [
        include_bytes!("../fonts/Literata-Regular.ttf"),
        include_bytes!("../fonts/Literata-Italic.ttf"),
        include_bytes!("../fonts/Literata-SemiBold.ttf"),
        include_bytes!("../fonts/InstrumentSans-Regular.ttf"),
        include_bytes!("../fonts/InstrumentSans-SemiBold.ttf"),
        include_bytes!("../fonts/DejaVuSans.ttf"),
    ];
    files.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Heads of rows in a table are said to be such.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});
static SOURCE: LazyLock<Option<Source>> =
    LazyLock::new(|| Some(Source::new(file_id("sheet.typ")?, TEMPLATE.to_owned())));
static DATA: LazyLock<Option<FileId>> = LazyLock::new(|| file_id("sheet.json"));

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// Changes whenever the look does, so that what was kept elsewhere is not taken for the same.
pub(crate) fn look() -> &'static str {
    TEMPLATE
}

/// One sheet and what it takes to set it.
pub(crate) struct Desk {
    source: Source,
    data: Bytes,
}

impl Desk {
    /// The desk for a sheet as JSON; none would be a fault of this crate.
    pub(crate) fn new(data: Vec<u8>) -> Option<Self> {
        Some(Desk { source: SOURCE.clone()?, data: Bytes::new(data) })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
