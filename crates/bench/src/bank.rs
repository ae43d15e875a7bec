//! A data folder with made-up practices, brought in and indexed by the program under test.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use tempfile::TempDir;

use crate::generate::Generator;
use crate::program::{Program, Server};

/// A databank on disk; it goes away with its value.
pub(crate) struct Bank {
    /// Practices in it.
    pub(crate) size: usize,
    /// How long the import took.
    pub(crate) import: Duration,
    /// How long the first start took, which builds the index.
    pub(crate) first_start: Duration,
    folder: TempDir,
}

impl Bank {
    /// Makes one of this size.
    pub(crate) async fn build(program: &Program, generator: &Generator, size: usize) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("samenhang-bench-").tempdir()?;
        let file = folder.path().join("practices.jsonl");
        generator.write(size, &mut BufWriter::new(File::create(&file)?))?;
        let data = folder.path().join("data");
        let import = program.run(&["import", "practices", text(&file)?, "--data", text(&data)?]).await?;
        let mut bank = Bank { size, import, first_start: Duration::ZERO, folder };
        let (server, first_start) = bank.serve(program).await?;
        server.stop().await?;
        bank.first_start = first_start;
        Ok(bank)
    }

    /// Starts the program on it; gives how long it took to get ready.
    pub(crate) async fn serve(&self, program: &Program) -> anyhow::Result<(Server, Duration)> {
        program.serve(&self.data()).await
    }

    /// Its data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A folder for whatever goes with it.
    pub(crate) fn beside(&self, name: &str) -> anyhow::Result<PathBuf> {
        let folder = self.folder.path().join(name);
        std::fs::create_dir(&folder)?;
        Ok(folder)
    }
}

fn text(path: &Path) -> anyhow::Result<&str> {
    path.to_str().context("a folder with a name that is no text")
}
