//! What the commands take.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use kernel::Lang;

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
        /// So many days later than it is: shows what time does with the data of an earlier start.
        #[arg(long, value_name = "N", default_value_t = 0, requires = "data")]
        days_later: u16,
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
    /// People who may sign in.
    User {
        /// What to do.
        #[command(subcommand)]
        command: UserCommand,
    },
    /// Tokens, with which programs use the API for a person.
    Token {
        /// What to do.
        #[command(subcommand)]
        command: TokenCommand,
    },
    /// Bring practices of another databank in as suggestions (OAI-PMH, or another Samenhang).
    Harvest {
        /// The address of its repository, or of a Samenhang; absent: all that were named before.
        url: Option<String>,
        /// Only this set: `theme:nightlife`.
        #[arg(long, value_name = "SET", requires = "url")]
        set: Option<String>,
        /// The language of records that do not say theirs.
        #[arg(long, value_name = "nl|fr|de|en", requires = "url")]
        lang: Option<Lang>,
        /// Ask it every day from now on, while the platform runs.
        #[arg(long, requires = "url", conflicts_with = "dry_run")]
        daily: bool,
        /// Only say what would come in; asks for everything, writes nothing.
        #[arg(long, requires = "url")]
        dry_run: bool,
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

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Make an account and print a link that signs in to it once.
    Add {
        /// The address of e-mail.
        email: String,
        /// What she may.
        #[arg(long)]
        role: RoleName,
        /// The language of the letters she gets.
        #[arg(long, default_value = "nl", value_name = "nl|fr|de|en")]
        language: String,
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
    /// Print everybody: address, role, name.
    List {
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
    /// Give somebody another role.
    Role {
        /// The address of e-mail.
        email: String,
        /// The new role.
        role: RoleName,
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
    /// Erase an account and all personal data that belongs to it.
    Remove {
        /// The address of e-mail.
        email: String,
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
}

/// What can be done with tokens.
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// Make a token and print it, this once.
    Create {
        /// Whom it acts for.
        email: String,
        /// What it is for, to know it again.
        #[arg(long)]
        name: String,
        /// What it may do.
        #[arg(long)]
        scope: ScopeName,
        /// How long it holds; without it, until it is revoked.
        #[arg(long)]
        days: Option<u16>,
        /// Where the data is.
        #[command(flatten)]
        place: Place,
    },
}

impl UserCommand {
    /// Where the data is.
    pub fn place(&self) -> &Place {
        match self {
            UserCommand::Add { place, .. }
            | UserCommand::List { place }
            | UserCommand::Role { place, .. }
            | UserCommand::Remove { place, .. } => place,
        }
    }
}

impl TokenCommand {
    /// Where the data is.
    pub fn place(&self) -> &Place {
        let TokenCommand::Create { place, .. } = self;
        place
    }
}

/// Roles that a person can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoleName {
    /// Signed in.
    Reader,
    /// Belongs to a member of the network.
    Member,
    /// Judges, edits and publishes.
    Editor,
    /// Runs the network and its days.
    Coordinator,
    /// Runs the installation.
    Administrator,
}

/// What tokens are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScopeName {
    /// Reading.
    Read,
    /// Writing too, as far as an editor may.
    Write,
    /// Everything its person may.
    Admin,
}

/// What is imported and exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Practice records.
    Practices,
}
