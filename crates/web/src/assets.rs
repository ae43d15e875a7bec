//! Styles, scripts, fonts and images, embedded in the program.
//!
//! Every address carries `?v=` and a hash over all of them, so that browsers keep a file for a year and
//! still see a new one at once.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Dist::iter().collect();
    names.sort();
    let mut digest: u64 = 0xcbf2_9ce4_8422_2325; // FNV-1a over the files' own hashes
    for byte in names.iter().filter_map(|name| Dist::get(name)).flat_map(|file| file.metadata.sha256_hash()) {
        digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{digest:016x}")
});

/// Changes whenever a file does.
pub fn version() -> &'static str {
    &VERSION
}

/// The address of a file.
pub fn url(name: &str) -> String {
    format!("/assets/{name}?v={}", version())
}

/// Serves a file.
pub async fn get(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = Dist::get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = format!("\"{}\"", version());
    if headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()) == Some(&tag) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    let kind = match kind.type_() {
        mime_guess::mime::TEXT => format!("{kind}; charset=utf-8"),
        _ => kind.to_string(),
    };
    let answer = [
        (
            CONTENT_TYPE,
            HeaderValue::from_str(&kind).unwrap_or(HeaderValue::from_static("application/octet-stream")),
        ),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
        (ETAG, HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"0\""))),
    ];
    (answer, file.data).into_response()
}
