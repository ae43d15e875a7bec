//! `samenhang serve`: the real thing.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, anyhow};
use platform::config::Settings;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::House;

/// How long requests in flight may take to end once the program is told to stop.
const FAREWELL: Duration = Duration::from_secs(20);

pub(super) async fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    let listener = listen(settings.listen).await?;
    // Port 0 asks the system for a free one; addresses that are shown name the one it gave.
    let settings = Settings { listen: listener.local_addr()?, ..settings };
    let house = House::open(settings, "serve").await?;
    serve(house, listener, |address| tracing::info!(%address, "ready")).await
}

/// Takes the address.
pub(super) async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("cannot listen on {address}: another program does; choose another with --listen")
        }
        ErrorKind::PermissionDenied => {
            anyhow!("cannot listen on {address}: ports below 1024 need rights; choose another with --listen")
        }
        _ => anyhow!("cannot listen on {address}: {error}"),
    })
}

/// Serves until told to stop (SIGTERM or Ctrl-C), then lets requests in flight end.
pub(super) async fn serve(
    house: House,
    listener: TcpListener,
    ready: impl FnOnce(SocketAddr),
) -> anyhow::Result<ExitCode> {
    let follower = house.follower();
    follower.catch_up().await.context("the search index cannot be built")?;
    let stop = CancellationToken::new();
    let following = tokio::spawn(follower.run(stop.clone()));
    let working = tokio::spawn(house.runner().run(stop.clone()));
    ready(listener.local_addr()?);
    // Rate limits count visitors by their address.
    let router = house.router().into_make_service_with_connect_info::<SocketAddr>();
    let ending = stop.clone();
    let mut serving = tokio::spawn(async move {
        axum::serve(listener, router).with_graceful_shutdown(ending.cancelled_owned()).await
    });
    tokio::select! {
        () = told_to_stop() => tracing::info!("stopping: requests in flight end first"),
        ended = &mut serving => return ended?.map(|()| ExitCode::SUCCESS).map_err(Into::into),
    }
    stop.cancel();
    if tokio::time::timeout(FAREWELL, &mut serving).await.is_err() {
        tracing::warn!("some requests did not end in time");
        serving.abort();
    }
    following.await?;
    working.await?;
    house.site.db.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(error) => {
            tracing::warn!(%error, "cannot hear SIGTERM; Ctrl-C stops the program");
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
