//! Answers: a rendered template, cacheable or not.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};

use crate::PageError;

/// Marks an answer that is the same for everyone until something changes; see [`crate::cached`].
#[derive(Clone, Copy, Debug)]
pub struct Cacheable;

/// A page.
#[derive(Debug)]
pub struct Html {
    body: String,
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
        let body = template.render().map_err(|e| PageError::internal(&e))?;
        Ok(Html { body, status: StatusCode::OK, cacheable })
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
