//! `samenhang import` and `samenhang export`.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use kernel::Actor;
use platform::config::Settings;
use practices::Databank;
use practices::exchange::{self, Format, Input, Options};

use crate::house::Vault;

#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command's answer and its report")]
pub(super) async fn import(
    settings: &Settings,
    file: PathBuf,
    dry_run: bool,
    partial: bool,
) -> anyhow::Result<ExitCode> {
    let input = Input::from_path(file)?;
    let vault = Vault::open(settings, "import").await?;
    let databank = Databank::new(vault.db.clone(), vault.vocabulary.clone(), Actor::System("import"));
    let mut progress = exchange::progress::for_standard_error();
    let report = exchange::import(&databank, &input, Options { dry_run, partial }, &mut *progress).await?;
    vault.db.close().await;
    if report.is_success() && report.faults.is_empty() {
        println!("{}", report.summary());
        return Ok(ExitCode::SUCCESS);
    }
    // The summary is the report's first line.
    eprintln!("{report}");
    Ok(if report.is_success() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

pub(super) async fn export(
    settings: &Settings,
    file: Option<PathBuf>,
    format: Option<&str>,
) -> anyhow::Result<ExitCode> {
    let format = match (format, &file) {
        (Some(name), _) => match Format::ALL.into_iter().find(|format| format.name() == name) {
            Some(format) => format,
            None => bail!("unknown form “{name}” (known: jsonl, csv, xlsx)"),
        },
        (None, Some(path)) => Format::from_path(path)?,
        (None, None) => Format::Jsonl,
    };
    let vault = Vault::open(settings, "export").await?;
    let databank = Databank::new(vault.db.clone(), vault.vocabulary.clone(), Actor::System("export"));
    match &file {
        Some(path) => exchange::export_to_file(databank.records(), format, path).await?,
        None => {
            let mut out = io::BufWriter::new(io::stdout());
            let count = exchange::export(databank.records(), format, &mut out).await?;
            out.flush()?;
            count
        }
    };
    vault.db.close().await;
    Ok(ExitCode::SUCCESS)
}
