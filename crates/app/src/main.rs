//! The program `samenhang`.

use std::process::ExitCode;

use clap::Parser;
use samenhang::cli::Cli;

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match samenhang::commands::run(Cli::parse()).await {
        Ok(code) => code,
        Err(error) => {
            report(&error);
            ExitCode::from(1)
        }
    }
}

/// The reason in one line, then what lies behind it.
#[allow(clippy::print_stderr, reason = "how a command says why it failed")]
fn report(error: &anyhow::Error) {
    eprintln!("samenhang: {error}");
    let mut said = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        // Many errors repeat their cause in their own text.
        if !said.contains(&cause) {
            eprintln!("  because: {cause}");
            said.push_str(&cause);
        }
    }
}
