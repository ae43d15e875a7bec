//! `samenhang harvest`.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use anyhow::bail;
use indicatif::{ProgressBar, ProgressStyle};
use interop::harvest::{NewSource, Progress, Report};
use kernel::Actor;
use platform::config::Settings;

use crate::house::{Vault, harvester};

/// Who harvests, as the change feed writes it.
const WHO: Actor = Actor::System("harvest");

#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command's answer and its report")]
pub(super) async fn run(
    settings: &Settings,
    source: Option<NewSource>,
    dry_run: bool,
) -> anyhow::Result<ExitCode> {
    let vault = Vault::open(settings, "harvest").await?;
    let harvester = harvester(&vault.db, &vault.vocabulary, settings);
    let mut whole = true;
    match source {
        Some(new) if dry_run => {
            let report = harvester.try_out(&WHO, &new, &mut Bar::default()).await?;
            whole = show(&report);
        }
        Some(new) => {
            let source = harvester.name(&WHO, &new).await?;
            if new.lang.is_some() && new.lang != source.lang || new.daily && !source.daily {
                let lang = new.lang.or(source.lang);
                harvester.set(&WHO, &source.id, lang, new.daily || source.daily).await?;
            }
            whole = show(&harvester.harvest(&WHO, &source.id, &mut Bar::default()).await?);
        }
        None => {
            let sources = harvester.sources().await?;
            if sources.is_empty() {
                bail!("there is no source yet; name one: samenhang harvest https://databank.example/oai");
            }
            for source in sources {
                println!("{} ({})", source.name, source.address);
                match harvester.harvest(&WHO, &source.id, &mut Bar::default()).await {
                    Ok(report) => whole &= show(&report),
                    Err(error) => {
                        eprintln!("{error}");
                        whole = false;
                    }
                }
            }
        }
    }
    vault.db.close().await;
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Says what a harvest came to; whether it went to its end.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command's answer and its report")]
fn show(report: &Report) -> bool {
    if report.faulty == 0 && report.broken_off.is_none() {
        println!("{}", report.summary());
    } else {
        // The summary is the report's first line.
        eprint!("{report}");
    }
    report.broken_off.is_none()
}

/// A bar on a terminal, else nothing: logs of a nightly harvest stay readable.
#[derive(Default)]
struct Bar(Option<ProgressBar>);

impl Progress for Bar {
    fn at(&mut self, read: u64, of: Option<u64>) {
        if !std::io::stderr().is_terminal() {
            return;
        }
        let bar = self.0.get_or_insert_with(|| {
            let template = if of.is_some() {
                "harvest [{bar:40}] {pos} of {len}, {eta} left"
            } else {
                "harvest {spinner} {pos} records"
            };
            let bar = ProgressBar::new(of.unwrap_or(0));
            match ProgressStyle::with_template(template) {
                Ok(style) => bar.with_style(style.progress_chars("=> ")),
                Err(_) => bar,
            }
        });
        if let Some(of) = of {
            bar.set_length(of.max(read));
        }
        bar.set_position(read);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = self.0.take() {
            bar.finish_and_clear();
        }
    }
}
