//! Writing practices as JSON Lines, CSV or XLSX, one at a time.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::pin::pin;

use futures::{Stream, StreamExt as _};
use rust_xlsxwriter::{Color, Format as Style, FormatAlign, Workbook, Worksheet, XlsxError};

use super::SHEET_NAME;
use super::input::Format;
use super::sheet::columns::{COLUMNS, Column, Content, Form};
use super::sheet::guarded;
use crate::model::Record;

/// Why an export could not be done.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The records could not be read.
    #[error(transparent)]
    Databank(Box<dyn std::error::Error + Send + Sync>),
    /// The file could not be written.
    #[error("the export cannot be written: {0}")]
    Io(#[from] io::Error),
    /// A text does not fit into a cell.
    #[error("{member} of {id} is longer than a cell of an XLSX file may be; use JSON Lines or CSV")]
    CellTooLong {
        /// Which record.
        id: String,
        /// Which member.
        member: String,
    },
    /// There are more records than a sheet has rows.
    #[error("there are more practices than a sheet of an XLSX file has rows; use JSON Lines or CSV")]
    TooManyRows,
    /// The workbook cannot be made.
    #[error("the export cannot be written: {0}")]
    Workbook(XlsxError),
}

/// Writes all records of a stream, and says how many there were.
pub async fn export<E>(
    records: impl Stream<Item = Result<Record, E>>,
    format: Format,
    out: impl Write + Send,
) -> Result<u64, ExportError>
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut records = pin!(records);
    let mut writer = Writer::new(format, out)?;
    let mut count = 0;
    while let Some(record) = records.next().await {
        writer.write(&record.map_err(|error| ExportError::Databank(error.into()))?)?;
        count += 1;
    }
    writer.finish()?;
    Ok(count)
}

/// Writes all records of a stream into a file, which appears, or takes the place of an older one, only
/// when it is whole. What is no regular file, like a pipe, is written to directly.
pub async fn export_to_file<E>(
    records: impl Stream<Item = Result<Record, E>>,
    format: Format,
    path: &Path,
) -> Result<u64, ExportError>
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let path = match fs::metadata(path) {
        Ok(about) if about.is_file() => path.canonicalize()?,
        Ok(_) => {
            let file = fs::File::options().write(true).open(path)?;
            return export(records, format, io::BufWriter::new(file)).await;
        }
        Err(_) => path.to_owned(),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file =
        tempfile::Builder::new().prefix(".export-").permissions(open_to_others()).tempfile_in(folder)?;
    let count = export(records, format, io::BufWriter::new(file.as_file_mut())).await?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(count)
}

/// What a file gets that one makes oneself (less what the process masks); temporary files get less.
fn open_to_others() -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    fs::Permissions::from_mode(0o666)
}

/// Takes records one at a time. Without [`Writer::finish`] what was written is not whole.
pub struct Writer<W: Write>(Kind<W>);

enum Kind<W: Write> {
    Jsonl(W),
    Csv(Box<::csv::Writer<W>>),
    Xlsx(Box<Book>, W),
}

impl<W: Write + Send> Writer<W> {
    /// A writer of this form; the first row of a spreadsheet is written at once.
    pub fn new(format: Format, out: W) -> Result<Self, ExportError> {
        Ok(Writer(match format {
            Format::Jsonl => Kind::Jsonl(out),
            Format::Csv => {
                let mut csv =
                    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
                csv.write_record(COLUMNS.iter().map(|column| column.name().into_owned()))
                    .map_err(io::Error::from)?;
                Kind::Csv(Box::new(csv))
            }
            Format::Xlsx => Kind::Xlsx(Box::new(Book::new()?), out),
        }))
    }

    /// Writes a record.
    pub fn write(&mut self, record: &Record) -> Result<(), ExportError> {
        match &mut self.0 {
            Kind::Jsonl(out) => {
                serde_json::to_writer(&mut *out, record).map_err(io::Error::from)?;
                out.write_all(b"\n")?;
            }
            Kind::Csv(csv) => {
                for column in COLUMNS.iter() {
                    match column.content(record) {
                        Content::Empty => csv.write_field(""),
                        Content::Text(text) => csv.write_field(guarded(&text).as_bytes()),
                        Content::Number(number) => csv.write_field(number.to_string()),
                    }
                    .map_err(io::Error::from)?;
                }
                csv.write_record(None::<&[u8]>).map_err(io::Error::from)?;
            }
            Kind::Xlsx(book, _) => book.write(record)?,
        }
        Ok(())
    }

    /// Ends the file.
    pub fn finish(self) -> Result<(), ExportError> {
        match self.0 {
            Kind::Jsonl(mut out) => out.flush()?,
            Kind::Csv(mut csv) => csv.flush()?,
            Kind::Xlsx(mut book, mut out) => {
                book.workbook.save_to_writer(&mut out).map_err(workbook_error)?;
                out.flush()?;
            }
        }
        Ok(())
    }
}

/// A workbook with one sheet, written row by row: rows are kept in a temporary file, not in memory.
struct Book {
    workbook: Workbook,
    row: u32,
}

impl Book {
    fn new() -> Result<Self, ExportError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(workbook_error)?;
        style(sheet).map_err(workbook_error)?;
        Ok(Book { workbook, row: 0 })
    }

    fn write(&mut self, record: &Record) -> Result<(), ExportError> {
        self.row += 1;
        let row = self.row;
        let sheet = self.workbook.worksheet_from_index(0).map_err(workbook_error)?;
        for (column, position) in COLUMNS.iter().zip(0..) {
            let written = match column.content(record) {
                Content::Empty => continue,
                Content::Text(text) => sheet.write_string(row, position, guarded(&text)),
                Content::Number(number) => sheet.write_number(row, position, number),
            };
            written.map_err(|error| match error {
                XlsxError::MaxStringLengthExceeded => {
                    ExportError::CellTooLong { id: record.id.to_string(), member: column.name().into_owned() }
                }
                other => workbook_error(other),
            })?;
        }
        Ok(())
    }
}

/// The first row stands out and stays in sight; columns are as wide as what they hold is long.
fn style(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let heading = Style::new()
        .set_bold()
        .set_background_color(Color::RGB(0x1F_3A_4D))
        .set_font_color(Color::White)
        .set_align(FormatAlign::Left);
    sheet.set_name(SHEET_NAME)?.set_freeze_panes(1, 1)?;
    for (column, position) in COLUMNS.iter().zip(0..) {
        sheet.set_column_width(position, width(*column))?;
        sheet.write_string_with_format(0, position, column.name(), &heading)?;
    }
    Ok(())
}

fn width(column: Column) -> u32 {
    match column.form() {
        Form::Code | Form::Number | Form::Moment => 16,
        Form::List => 28,
        Form::Prose | Form::Sources | Form::References => 40,
    }
}

fn workbook_error(error: XlsxError) -> ExportError {
    match error {
        XlsxError::IoError(error) => ExportError::Io(error),
        XlsxError::RowColumnLimitError => ExportError::TooManyRows,
        other => ExportError::Workbook(other),
    }
}
