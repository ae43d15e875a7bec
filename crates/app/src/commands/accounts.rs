//! `samenhang user` and `samenhang token`: accounts from the command line, for the first administrator
//! and for scripts.

use std::process::ExitCode;

use accounts::Accounts;
use accounts::service::NewToken;
use anyhow::anyhow;
use kernel::{Actor, EmailAddress, Lang, Role};
use platform::config::Settings;
use platform::files::Files;
use web::Scope;

use crate::cli::{TokenCommand, UserCommand};
use crate::house::Vault;

/// People that one question to the database brings.
const AT_ONCE: i64 = 500;

#[allow(clippy::print_stdout, reason = "the command's answer")]
pub(super) async fn user(settings: &Settings, command: UserCommand) -> anyhow::Result<ExitCode> {
    let vault = Vault::open_beside(settings).await?;
    let accounts = Accounts::new(vault.db.clone(), settings);
    let actor = Actor::System("user");
    match command {
        UserCommand::Add { email, role, language, .. } => {
            let link = accounts.add(&actor, &address(&email)?, role.into(), lang(&language)?).await?;
            println!("{link}");
            eprint("The link signs in once, within seven days. Send it to nobody else.");
        }
        UserCommand::List { .. } => {
            let mut from = 0;
            loop {
                let (people, count) = accounts.find("", None, AT_ONCE, from).await?;
                for person in &people {
                    let state = if person.active { "" } else { "\tclosed" };
                    println!("{}\t{}\t{}{state}", person.email, person.role.code(), person.name);
                }
                from += AT_ONCE;
                if from >= count {
                    break;
                }
            }
        }
        UserCommand::Role { email, role, .. } => {
            let person = known(&accounts, &email).await?;
            accounts.set_role(&actor, &person, role.into()).await?;
        }
        UserCommand::Remove { email, .. } => {
            let person = known(&accounts, &email).await?;
            let files = Files::in_folder(&settings.data.join("files"))?;
            accounts.erase(&vault.registry(), &files, &actor, &person).await?;
        }
    }
    vault.db.close().await;
    Ok(ExitCode::SUCCESS)
}

#[allow(clippy::print_stdout, reason = "the command's answer")]
pub(super) async fn token(settings: &Settings, command: TokenCommand) -> anyhow::Result<ExitCode> {
    let vault = Vault::open_beside(settings).await?;
    let accounts = Accounts::new(vault.db.clone(), settings);
    let TokenCommand::Create { email, name, scope, days, .. } = command;
    let person = known(&accounts, &email).await?;
    let new = NewToken { name, scope: scope.into(), days };
    let token = accounts.create_token(&Actor::System("token"), &person, new).await?;
    println!("{token}");
    eprint("Keep it safe: it is shown this once.");
    vault.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Beside the answer, which scripts read from standard output.
#[allow(clippy::print_stderr, reason = "a word for the person at the terminal")]
fn eprint(text: &str) {
    eprintln!("{text}");
}

fn address(text: &str) -> anyhow::Result<EmailAddress> {
    text.parse().map_err(|_| anyhow!("“{text}” is no e-mail address"))
}

fn lang(text: &str) -> anyhow::Result<Lang> {
    text.parse().map_err(|_| anyhow!("“{text}” is no language of the platform: nl, fr, de or en"))
}

/// The id of the account with this address.
async fn known(accounts: &Accounts, email: &str) -> anyhow::Result<String> {
    let person = accounts.by_email(&address(email)?).await?;
    person
        .map(|person| person.id)
        .ok_or_else(|| anyhow!("there is no account of {email}; samenhang user list shows those that are"))
}

impl From<crate::cli::RoleName> for Role {
    fn from(name: crate::cli::RoleName) -> Role {
        match name {
            crate::cli::RoleName::Reader => Role::Reader,
            crate::cli::RoleName::Member => Role::Member,
            crate::cli::RoleName::Editor => Role::Editor,
            crate::cli::RoleName::Coordinator => Role::Coordinator,
            crate::cli::RoleName::Administrator => Role::Administrator,
        }
    }
}

impl From<crate::cli::ScopeName> for Scope {
    fn from(name: crate::cli::ScopeName) -> Scope {
        match name {
            crate::cli::ScopeName::Read => Scope::Read,
            crate::cli::ScopeName::Write => Scope::Write,
            crate::cli::ScopeName::Admin => Scope::Admin,
        }
    }
}
