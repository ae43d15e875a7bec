//! The program under test as its operator runs it: a process with a data folder.

use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::load::{Connection, get};
use crate::machine::Usage;

/// How long anything may take before it counts as failed.
const PATIENCE: Duration = Duration::from_secs(900);
/// Using less of a processor in a second, in seconds, a server has nothing to do.
const IDLE: f64 = 0.03;
/// The number of the signal that asks a process to end (signal(7)).
const SIGTERM: i32 = 15;

/// A program that can be started.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    file: PathBuf,
    first: Vec<OsString>,
}

impl Program {
    /// The program beside this one: the one that was built with it.
    pub(crate) fn beside() -> anyhow::Result<Self> {
        Self::at(std::env::current_exe()?.with_file_name("samenhang"))
    }

    /// The program in this file.
    pub(crate) fn at(file: PathBuf) -> anyhow::Result<Self> {
        ensure!(file.is_file(), "{} is not there; build it, or say --program FILE", file.display());
        Ok(Program { file, first: Vec::new() })
    }

    /// This program in another role.
    pub(crate) fn own(role: &str) -> anyhow::Result<Self> {
        Ok(Program { file: std::env::current_exe()?, first: vec![role.into()] })
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.file);
        command.args(&self.first).args(args).stdin(Stdio::null()).kill_on_drop(true);
        // What an operator has set on this machine must not change what is measured.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("SAMENHANG_")) {
                command.env_remove(name);
            }
        }
        command.env("SAMENHANG_RATE_LIMITS", "off");
        command
    }

    /// Runs a command to its end; gives how long it took.
    pub(crate) async fn run(&self, args: &[&str]) -> anyhow::Result<Duration> {
        let start = Instant::now();
        self.answer(args).await?;
        Ok(start.elapsed())
    }

    /// Runs a command to its end; gives what it says on standard output.
    pub(crate) async fn answer(&self, args: &[&str]) -> anyhow::Result<String> {
        let ended = tokio::time::timeout(PATIENCE, self.command(args).output()).await;
        let output = ended.with_context(|| format!("{args:?} does not end"))??;
        ensure!(output.status.success(), "{args:?} failed: {}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }

    /// Serves this data folder; gives the server once it is ready, and how long that took.
    pub(crate) async fn serve(&self, data: &Path) -> anyhow::Result<(Server, Duration)> {
        let address = free_address().await?;
        let log = data.with_extension("log");
        let start = Instant::now();
        let data = data.to_str().context("a folder with a name that is no text")?;
        let mut command = self.command(&["serve", "--data", data, "--listen", &address.to_string()]);
        let mut child = command.stdout(Stdio::null()).stderr(std::fs::File::create(&log)?).spawn()?;
        let ready = async {
            loop {
                if let Some(status) = child.try_wait()? {
                    bail!("serve ended with {status}: {}", std::fs::read_to_string(&log)?);
                }
                if let Ok(mut connection) = Connection::open(address).await
                    && connection.ask(&get("/health/ready", "")).await.is_ok_and(|status| status == 200)
                {
                    return Ok(start.elapsed());
                }
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        let took = tokio::time::timeout(PATIENCE, ready).await.context("serve does not get ready")??;
        Ok((Server { address, child }, took))
    }

    /// Starts a server that says on standard output where it listens.
    pub(crate) async fn listening(&self, args: &[&str]) -> anyhow::Result<Server> {
        let mut child = self.command(args).stdout(Stdio::piped()).spawn()?;
        let mut said = Vec::new();
        let mut out = child.stdout.take().context("no standard output")?;
        while !said.ends_with(b"\n") {
            ensure!(out.read_buf(&mut said).await? > 0, "{args:?} ended");
        }
        Ok(Server { address: String::from_utf8(said)?.trim().parse()?, child })
    }
}

/// A server that runs; it is stopped when it goes out of use.
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    child: Child,
}

impl Server {
    /// Stops it as an operator does, and waits until it has ended.
    pub(crate) async fn stop(mut self) -> anyhow::Result<()> {
        let id = self.child.id().context("the server has ended by itself")?.to_string();
        let told = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &id]).status().await?;
        ensure!(told.success(), "the server cannot be stopped");
        let status =
            tokio::time::timeout(PATIENCE, self.child.wait()).await.context("serve does not stop")??;
        // Whether it takes its leave in good order is for the platform's own tests to say; in the first
        // moment after its start the signal may end it outright.
        ensure!(status.success() || status.signal() == Some(SIGTERM), "serve ended with {status}");
        Ok(())
    }

    /// Waits until what it does in the background (letters, checks of links) is done.
    pub(crate) async fn rest(&self) -> anyhow::Result<()> {
        let resting = async {
            loop {
                let before = self.usage()?.work;
                tokio::time::sleep(Duration::from_secs(1)).await;
                if self.usage()?.work - before < IDLE {
                    return Ok(());
                }
            }
        };
        tokio::time::timeout(PATIENCE, resting).await.context("serve does not come to rest")?
    }

    /// What it has used so far.
    pub(crate) fn usage(&self) -> anyhow::Result<Usage> {
        Usage::of(&self.child.id().context("the server has ended by itself")?.to_string())
    }
}

/// An address on loopback that was free a moment ago.
async fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?.local_addr()?)
}
