//! Whole pages, kept until something changes.
//!
//! A page that is the same for everyone is marked [`Cacheable`] by its handler. It is kept with its
//! headers, its entity tag and, once a reader wants it so, its compressed form; a reader who has it
//! already gets `304 Not Modified`. The key is the whole address; any change empties the cache. Who
//! is signed in gets pages of her own: nothing of hers is kept, and nothing kept is served to her.

use std::convert::Infallible;
use std::io::Write;
use std::sync::{Arc, OnceLock};

use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, SET_COOKIE,
    VARY,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use http_body_util::BodyExt;
use metrics::Histogram;
use platform::cache::{Cache, Generation};
use tower::Service;

use crate::html::Cacheable;
use crate::{Site, metrics as figures, session};

/// Bytes that all kept pages may take together.
const MOST: u64 = 16 << 20;
/// Pages smaller than this are not worth compressing.
const WORTH_COMPRESSING: usize = 1_000;

/// The cache of whole pages.
#[derive(Clone)]
pub struct PageCache(Cache<Arc<Page>>);

/// An answer that is kept.
pub struct Page {
    headers: HeaderMap,
    tag: HeaderValue,
    body: Bytes,
    compressed: OnceLock<Option<Bytes>>,
    /// Where the time of its answers is recorded: those with the page, and those without.
    figures: [Histogram; 2],
}

impl PageCache {
    /// An empty cache that any move of the generation empties again.
    pub fn new(generation: Generation) -> Self {
        // A quarter more than the body: the compressed form comes later.
        PageCache(Cache::new(generation, MOST, |page| {
            u32::try_from(page.body.len() * 5 / 4 + 500).unwrap_or(u32::MAX)
        }))
    }
}

/// Whether the answer to this request may be one that is kept for everybody.
pub(crate) fn may_keep(site: &Site, request: &Request) -> bool {
    request.method() == Method::GET
        && is_plain(request.headers())
        && session::is_nobodys(site, request.headers(), request.extensions())
}

fn key(uri: &Uri) -> &str {
    uri.path_and_query().map_or_else(|| uri.path(), |both| both.as_str())
}

/// The page at this address, if it is kept.
pub(crate) fn kept(site: &Site, uri: &Uri) -> Option<Arc<Page>> {
    site.pages.0.get(key(uri))
}

/// Has a page made, and keeps it if it may be kept.
pub(crate) async fn make<S>(site: &Site, request: Request, behind: &mut S) -> Response
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let key = key(request.uri()).to_owned();
    let asked = request.headers().clone();
    let made = site.generation.now();
    let response = behind.call(request).await.unwrap_or_else(|never| match never {});
    if response.extensions().get::<Cacheable>().is_none() || response.status() != StatusCode::OK {
        return response;
    }
    match Page::of(response).await {
        Ok(page) => {
            let page = Arc::new(page);
            site.pages.0.put(&key, made, Arc::clone(&page));
            page.answer(&asked)
        }
        Err(status) => status.into_response(),
    }
}

/// Only what a browser asks for as a page: another form of it (JSON-LD, say) has its own answer.
fn is_plain(headers: &HeaderMap) -> bool {
    !headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains("json"))
}

impl Page {
    async fn of(response: Response) -> Result<Page, StatusCode> {
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?.to_bytes();
        let mut headers = parts.headers;
        headers.remove(CONTENT_LENGTH);
        // Nothing of one reader is kept for another, whatever a handler does.
        headers.remove(SET_COOKIE);
        headers.insert(VARY, HeaderValue::from_static("accept, accept-encoding, cookie"));
        let tag = format!("W/\"{:016x}\"", digest(&body));
        let tag = HeaderValue::from_str(&tag).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        headers.insert(ETAG, tag.clone());
        let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
        let figures =
            [StatusCode::OK, StatusCode::NOT_MODIFIED].map(|status| figures::answers(route, status));
        Ok(Page { headers, tag, body, compressed: OnceLock::new(), figures })
    }

    pub(crate) fn answer(&self, asked: &HeaderMap) -> Response {
        let known = asked.get(IF_NONE_MATCH).is_some_and(|sent| {
            sent == self.tag
                || sent
                    .to_str()
                    .is_ok_and(|list| list.split(',').any(|one| one.trim().as_bytes() == self.tag.as_bytes()))
        });
        let mut headers = self.headers.clone();
        let (status, body) = if known {
            headers.remove(CONTENT_TYPE);
            (StatusCode::NOT_MODIFIED, Body::empty())
        } else if let Some(compressed) = self.compressed_for(asked) {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            (StatusCode::OK, Body::from(compressed))
        } else {
            (StatusCode::OK, Body::from(self.body.clone()))
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }

    /// Where the time of an answer with this status is recorded.
    pub(crate) fn figure(&self, status: StatusCode) -> &Histogram {
        &self.figures[usize::from(status == StatusCode::NOT_MODIFIED)]
    }

    fn compressed_for(&self, asked: &HeaderMap) -> Option<Bytes> {
        let wanted = asked
            .get(ACCEPT_ENCODING)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|list| list.contains("gzip"));
        if !wanted || self.body.len() < WORTH_COMPRESSING {
            return None;
        }
        self.compressed
            .get_or_init(|| {
                let mut encoder =
                    GzEncoder::new(Vec::with_capacity(self.body.len() / 3), Compression::new(6));
                encoder.write_all(&self.body).and_then(|()| encoder.finish()).ok().map(Bytes::from)
            })
            .clone()
    }
}

/// A number that differs when the bytes differ (64 bits of SipHash with fixed keys): the same on
/// every node, so that a load balancer may send a reader anywhere.
#[allow(deprecated, reason = "the fixed keys are the point; the default hasher promises no stability")]
fn digest(bytes: &[u8]) -> u64 {
    use std::hash::{Hasher, SipHasher};
    let mut hasher = SipHasher::new_with_keys(0x5361_6d65, 0x6e68_616e);
    hasher.write(bytes);
    hasher.finish()
}
