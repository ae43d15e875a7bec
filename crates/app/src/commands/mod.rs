//! One file a command.

mod accounts;
mod demo;
mod harvest;
mod lived_in;
mod maintain;
mod serve;
mod transfer;

use std::process::ExitCode;

use interop::harvest::NewSource;
use platform::config::Settings;

use crate::cli::{Cli, Command, Place};
use crate::logging;

/// Runs a command. An error is the one line that says why the work failed.
pub async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Demo { listen, data, days_later } => demo::run(listen, data, days_later).await,
        Command::Serve(place) => serve::run(settings(&place)?).await,
        Command::Import { what: _, file, dry_run, partial, place } => {
            transfer::import(&quiet(&place)?, file, dry_run, partial).await
        }
        Command::Export { what: _, file, format, place } => {
            transfer::export(&quiet(&place)?, file, format.as_deref()).await
        }
        Command::User { command } => accounts::user(&quiet(command.place())?, command).await,
        Command::Token { command } => accounts::token(&quiet(command.place())?, command).await,
        Command::Harvest { url, set, lang, daily, dry_run, place } => {
            let source = url.map(|address| NewSource { address, set, lang, daily });
            harvest::run(&quiet(&place)?, source, dry_run).await
        }
        Command::Check(place) => maintain::check(&quiet(&place)?).await,
        Command::Reindex(place) => maintain::reindex(quiet(&place)?).await,
        Command::Migrate(place) => maintain::migrate(&quiet(&place)?).await,
    }
}

/// The settings of a place, with logging begun as they say.
fn settings(place: &Place) -> anyhow::Result<Settings> {
    let mut settings = Settings::load(place.config.as_deref())?;
    if let Some(data) = &place.data {
        settings.data.clone_from(data);
    }
    if let Some(listen) = place.listen {
        settings.listen = listen;
    }
    logging::install(&settings);
    Ok(settings)
}

/// The same for commands that end: their own words are enough unless more is asked for.
fn quiet(place: &Place) -> anyhow::Result<Settings> {
    let mut settings = Settings::load(place.config.as_deref())?;
    if let Some(data) = &place.data {
        settings.data.clone_from(data);
    }
    if settings.log_level == Settings::default().log_level {
        settings.log_level = "warn".to_owned();
    }
    logging::install(&settings);
    Ok(settings)
}
