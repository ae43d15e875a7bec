//! What the program takes.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::parts::Effort;

/// Measures the platform beside the limits of the parts it is made of.
#[derive(Debug, Parser)]
#[command(name = "bench", version, about, max_term_width = 100, args_conflicts_with_subcommands = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) measure: Measure,
}

/// What to measure, and how thoroughly.
#[derive(Debug, Args)]
pub(crate) struct Measure {
    /// Only these parts.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,
    /// Practices in the databank.
    #[arg(long, value_name = "PRACTICES", default_value_t = 10_000)]
    n: usize,
    /// Practices in the large databank that search is measured over too; 0: none.
    #[arg(long, value_name = "PRACTICES", default_value_t = 100_000)]
    large: usize,
    /// Rounds; the table has their median.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Seconds for each side of a round.
    #[arg(long, default_value_t = 4.0)]
    seconds: f64,
    /// Searches of each kind in a round, every one another.
    #[arg(long, default_value_t = 20_000)]
    searches: usize,
    /// Connections of the load.
    #[arg(long, default_value_t = 16)]
    connections: usize,
    /// Few practices and little time: shows that it works, says nothing of speed.
    #[arg(long)]
    quick: bool,
    /// The program to measure; without it, the one beside this one.
    #[arg(long, value_name = "FILE")]
    pub(crate) program: Option<PathBuf>,
}

/// A part of the measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// Time to import.
    Import,
    /// Time to start.
    Start,
    /// Resident memory.
    Memory,
    /// Practice pages beside axum alone.
    Page,
    /// Searches beside tantivy alone.
    Search,
    /// The editors' list and saving.
    Desk,
    /// How good the answers to judged questions are.
    Judge,
}

/// Other things it does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write made-up practices as JSON Lines.
    Generate {
        /// How many.
        count: usize,
        /// The file.
        file: PathBuf,
    },
    /// Show the answers to judged questions.
    Judge {
        /// The questions, as JSON Lines; without it, those that come with the program.
        file: Option<PathBuf>,
    },
    /// axum alone: serves a body of this size and says where (the limit for pages).
    #[command(hide = true)]
    Bare {
        /// Bytes.
        size: usize,
    },
    /// The platform's own commands: for tests, which have no other program at hand.
    #[command(hide = true, disable_help_flag = true)]
    Platform {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
}

impl Measure {
    /// Whether this part is wanted.
    pub(crate) fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    /// Practices in the databank.
    pub(crate) fn size(&self) -> usize {
        if self.quick { 60 } else { self.n.max(1) }
    }

    /// Practices in the large databank, if one is wanted.
    pub(crate) fn large(&self) -> Option<usize> {
        let large = if self.quick { 120 } else { self.large };
        (large > self.size()).then_some(large)
    }

    /// How thoroughly to measure.
    pub(crate) fn effort(&self) -> Effort {
        let (rounds, seconds, warm_up, searches) = if self.quick {
            (1, 0.2, 40, 100)
        } else {
            (self.rounds.max(1), self.seconds, 1_000, self.searches.max(1))
        };
        let time = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::from_secs(1));
        Effort { rounds, time, warm_up, searches, connections: self.connections.max(1) }
    }
}
