//! What the commands take.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The databank of what works against violence and polarisation and for social cohesion.
#[derive(Debug, Parser)]
#[command(name = "samenhang", version, about, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run with example practices, to look around; nothing to configure.
    Demo {
        /// Address and port to listen on.
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<SocketAddr>,
        /// Folder to keep the data in; without it the data is gone at the end.
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
    /// Run the platform.
    Serve(Place),
    /// Bring records in from a file (JSON Lines, CSV or XLSX, by its ending).
    Import {
        /// What the file holds.
        what: Kind,
        /// The file.
        file: PathBuf,
        /// Only report what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Take the sound records of a file that has faulty ones too.
        #[arg(long)]
        partial: bool,
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
    /// Write records to a file, or to standard output.
    Export {
        /// What to write.
        what: Kind,
        /// The file; absent: standard output.
        file: Option<PathBuf>,
        /// The form; absent: by the file's ending, else jsonl.
        #[arg(long, value_name = "jsonl|csv|xlsx")]
        format: Option<String>,
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
    /// Look over the data and say what is wrong with it.
    Check(Place),
    /// Build the search index anew.
    Reindex(Place),
    /// Bring the database to the form this version needs.
    Migrate(Place),
}

/// Where the platform's data and settings are.
#[derive(Clone, Debug, Default, Args)]
pub struct Place {
    /// A TOML file with settings.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The data folder, instead of the one that is set.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Address and port to listen on, instead of the ones that are set.
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
}

/// What is imported and exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Practice records.
    Practices,
}
