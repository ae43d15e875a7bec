//! `samenhang demo`: example practices, nothing to configure.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use chrono::TimeDelta;
use kernel::Clock;
use platform::config::{Settings, Switch};
use practices::model::Record;
use tokio::net::TcpListener;

use super::serve::{listen, serve};
use crate::{House, logging};

/// The example practices.
const EXAMPLES: &str = include_str!("../../../../content/practices.jsonl");

/// Ports that are tried when nobody has chosen one.
const PORTS: std::ops::Range<u16> = 8080..8100;

#[allow(clippy::print_stdout, reason = "the command's answer: where to look")]
pub(super) async fn run(
    address: Option<SocketAddr>,
    data: Option<PathBuf>,
    days_later: u16,
) -> anyhow::Result<ExitCode> {
    let temporary = tempfile::Builder::new().prefix("samenhang-demo-").tempdir()?;
    let kept = data.is_some();
    let listener = match address {
        Some(address) => listen(address).await?,
        None => first_free().await?,
    };
    // Environment and configuration are left aside on purpose: a demo is the same everywhere. Only limits may
    // be switched off, for whoever drives it with a program.
    let rate_limits = Settings::load(None).map_or(Switch::On, |settings| settings.rate_limits);
    let settings = Settings {
        listen: listener.local_addr()?,
        data: data.unwrap_or_else(|| temporary.path().to_owned()),
        log_level: "warn".to_owned(),
        smtp_url: Some("kept:".to_owned()),
        demo: true,
        rate_limits,
        ..Settings::default()
    };
    logging::install(&settings);
    let clock = Clock::ahead(TimeDelta::days(days_later.into()));
    let house = House::open_at(settings, "demo", clock).await?;
    if house.practices.count().await? == 0 {
        let now = house.site.db.clock().now();
        super::lived_in::fill(&house.site.settings, now, examples()?).await?;
    }
    for domain in house.site.registry().iter() {
        domain.seed().await.map_err(anyhow::Error::msg)?;
    }
    let count = house.practices.count().await?;
    serve(house, listener, |address| {
        println!("Samenhang is ready with {count} practices: http://{address}/");
        println!(
            "{}",
            if kept { "Ctrl-C stops it." } else { "Ctrl-C stops it; nothing is kept (--data DIR keeps it)." }
        );
    })
    .await
}

fn examples() -> anyhow::Result<Vec<Record>> {
    EXAMPLES
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .context("the built-in examples cannot be read")
}

async fn first_free() -> anyhow::Result<TcpListener> {
    for port in PORTS {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            return Ok(listener);
        }
    }
    listen(SocketAddr::from((Ipv4Addr::LOCALHOST, PORTS.start))).await
}
