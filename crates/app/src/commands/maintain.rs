//! `samenhang check`, `reindex` and `migrate`.

use std::process::ExitCode;

use platform::config::Settings;

use crate::House;
use crate::house::Vault;

#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command's answer")]
pub(super) async fn check(settings: &Settings) -> anyhow::Result<ExitCode> {
    let vault = Vault::open(settings, "check").await?;
    let mut faults = 0;
    for domain in vault.registry().iter() {
        for finding in domain.checks().await? {
            match finding.fault {
                Some(fault) => {
                    faults += 1;
                    eprintln!("{}: {} {fault}", domain.name(), finding.about);
                }
                None => println!("{}: {}: sound", domain.name(), finding.about),
            }
        }
    }
    vault.db.close().await;
    if faults == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    anyhow::bail!("{faults} faults were found")
}

#[allow(clippy::print_stdout, reason = "the command's answer")]
pub(super) async fn reindex(settings: Settings) -> anyhow::Result<ExitCode> {
    let house = House::open(settings, "reindex").await?;
    house.follower().rebuild().await?;
    println!("{} documents can be found", house.site.search.len());
    house.site.db.close().await;
    Ok(ExitCode::SUCCESS)
}

#[allow(clippy::print_stdout, reason = "the command's answer")]
pub(super) async fn migrate(settings: &Settings) -> anyhow::Result<ExitCode> {
    let vault = Vault::open(settings, "migrate").await?;
    match vault.migrated.as_slice() {
        [] => println!("the database is up to date"),
        names => names.iter().for_each(|name| println!("applied {name}")),
    }
    vault.db.close().await;
    Ok(ExitCode::SUCCESS)
}
