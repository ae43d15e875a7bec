//! Answers: a rendered template, cacheable or not.

use std::cell::RefCell;

use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};

use crate::PageError;

/// Marks an answer that is the same for everyone until something changes; see [`crate::cached`].
#[derive(Clone, Copy, Debug)]
pub struct Cacheable;

/// As much memory each thread keeps at hand for writing pages; only files of a page's kind are larger.
const MOST_PAPER: usize = 256 << 10;

thread_local! {
    static PAPER: RefCell<String> = RefCell::default();
}

/// A page.
#[derive(Debug)]
pub struct Html {
    body: Bytes,
    status: StatusCode,
    cacheable: bool,
}

impl Html {
    /// Renders a template; the same answer for everyone until something changes.
    pub fn public(template: &impl Template) -> Result<Html, PageError> {
        Html::render(template, true)
    }

    /// Renders a template for this reader or this moment alone.
    pub fn private(template: &impl Template) -> Result<Html, PageError> {
        Html::render(template, false)
    }

    fn render(template: &impl Template, cacheable: bool) -> Result<Html, PageError> {
        // Written into memory that has grown to a page's size already, then kept in just as much as it takes.
        let body = PAPER.with_borrow_mut(|paper| {
            paper.clear();
            paper.shrink_to(MOST_PAPER);
            template.render_into(paper).map(|()| Bytes::copy_from_slice(paper.as_bytes()))
        });
        Ok(Html { body: body.map_err(|e| PageError::internal(&e))?, status: StatusCode::OK, cacheable })
    }

    /// The same page with another status; it is then never cached.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self.cacheable = false;
        self
    }
}

impl IntoResponse for Html {
    fn into_response(self) -> Response {
        let headers = [
            (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
            (CACHE_CONTROL, HeaderValue::from_static(if self.cacheable { "no-cache" } else { "no-store" })),
        ];
        let mut response = (self.status, headers, self.body).into_response();
        if self.cacheable {
            response.extensions_mut().insert(Cacheable);
        }
        response
    }
}

/// A document for programs that is the same for everyone until something changes.
pub fn public_document(content_type: &'static str, body: impl Into<axum::body::Body>) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    let mut response = (headers, body.into()).into_response();
    response.extensions_mut().insert(Cacheable);
    response
}
