//! The file that is read: its form, and why it cannot be read.

use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The forms in which practices are exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON Lines: the exchange form itself.
    Jsonl,
    /// One row a record.
    Csv,
    /// One row a record, for spreadsheet programs.
    Xlsx,
}

/// A name or an ending that stands for none of the three.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no form of exchange (known: jsonl, csv, xlsx)")]
pub struct UnknownFormat(pub String);

impl Format {
    /// All forms.
    pub const ALL: [Format; 3] = [Format::Jsonl, Format::Csv, Format::Xlsx];

    /// As `--format` names it, and as files end.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }

    /// The media type, for what is sent over HTTP.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Jsonl => "application/jsonl",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// The form that a file's ending promises.
    pub fn from_path(path: &Path) -> Result<Format, UnknownFormat> {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        ending.parse().map_err(|_| UnknownFormat(path.display().to_string()))
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Format, UnknownFormat> {
        match name.to_ascii_lowercase().as_str() {
            "jsonl" | "ndjson" => Ok(Format::Jsonl),
            "csv" | "tsv" => Ok(Format::Csv),
            "xlsx" => Ok(Format::Xlsx),
            _ => Err(UnknownFormat(name.to_owned())),
        }
    }
}

/// A file to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Where it is. It is read more than once, so it must be a file and no pipe.
    pub path: PathBuf,
    /// What it is.
    pub format: Format,
}

impl Input {
    /// A file whose ending says what it is.
    pub fn from_path(path: impl Into<PathBuf>) -> Result<Input, UnknownFormat> {
        let path = path.into();
        let format = Format::from_path(&path)?;
        Ok(Input { path, format })
    }
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The system says no.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// A folder, a pipe, a device.
    #[error("it is no regular file")]
    NotAFile,
    /// No ZIP archive, or only the beginning of one.
    #[error("it is no XLSX file, or only a part of one; save or copy it again")]
    NoWorkbook,
    /// It cannot be unpacked or parsed.
    #[error("it is damaged ({0}); save or copy it again")]
    Damaged(String),
    /// It unpacks to more than is taken.
    #[error(
        "it unpacks to more than an XLSX file may ({} MiB, or far more than its size promises); \
         use JSON Lines or CSV for that much",
        super::archive::MOST_UNPACKED_BYTES / 1024 / 1024
    )]
    TooLarge,
    /// It is encrypted.
    #[error("it is protected by a password; save it without one")]
    Password,
    /// It has no sheet.
    #[error("it has no sheet")]
    NoSheet,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_follows_the_ending() {
        let format = |path: &str| Format::from_path(Path::new(path));
        assert_eq!(format("a/practices.jsonl"), Ok(Format::Jsonl));
        assert_eq!(format("export.2026.CSV"), Ok(Format::Csv));
        assert_eq!(format("x.xlsx"), Ok(Format::Xlsx));
        assert_eq!(format("x.xls"), Err(UnknownFormat("x.xls".into())));
        assert_eq!(
            "yaml".parse::<Format>().unwrap_err().to_string(),
            "“yaml” is no form of exchange (known: jsonl, csv, xlsx)"
        );
        for known in Format::ALL {
            assert_eq!(known.name().parse(), Ok(known));
        }
    }
}
