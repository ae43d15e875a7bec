//! The limit for pages: axum alone, which has nothing to do but send a body that lies ready.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

/// The entity tag of the body.
pub(crate) const TAG: &str = "W/\"0123456789abcdef\"";

/// Serves a body of this size at `/` from a free port of loopback, as long as the process lives.
pub(crate) async fn listen(size: usize) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    // Shared bytes, as the program's own pages are: a copy for each answer would be no limit.
    let body = Bytes::from("x".repeat(size));
    let router = Router::new().route("/", get(async move |headers: HeaderMap| answer(&headers, body)));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

fn answer(asked: &HeaderMap, body: Bytes) -> Response {
    if asked.get(header::IF_NONE_MATCH).is_some_and(|tag| tag == TAG) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, TAG)]).into_response();
    }
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::ETAG, TAG)], body).into_response()
}
