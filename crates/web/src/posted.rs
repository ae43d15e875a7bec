//! What a form has sent.

use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use http::header::CONTENT_TYPE;

use crate::{PageError, Params};

/// Files that one form may carry; the handler may allow fewer.
const MOST_FILES: usize = 200;

/// A file that came with a form. Nothing about it is to be believed: neither name nor type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The field it came in.
    pub field: String,
    /// What the sender's machine calls it.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// The fields and files of a form, whichever way the browser encoded it. Reading is as tolerant as
/// that of a query string; line ends are `\n`, and a body larger than its route allows is refused
/// (1 MiB unless the route has a `DefaultBodyLimit` of its own).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    /// Names and values, in their order.
    pub fields: Params,
    /// Files; those left empty are left out.
    pub files: Vec<Upload>,
}

impl Posted {
    /// What was typed in a field, without white space around it; empty when it is absent.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).unwrap_or_default().trim()
    }

    /// Whether a box was ticked or a button pressed.
    pub fn has(&self, name: &str) -> bool {
        self.fields.get(name).is_some()
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, state).await.map_err(|_| PageError::Malformed)?;
            return multipart(parts).await;
        }
        // A form without fields may come without a type.
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(PageError::Malformed);
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| PageError::TooLarge)?;
        let pairs = url::form_urlencoded::parse(&body);
        Ok(Posted {
            fields: pairs.map(|(name, value)| (name, unix_lines(&value))).collect(),
            files: Vec::new(),
        })
    }
}

async fn multipart(mut parts: Multipart) -> Result<Posted, PageError> {
    let mut fields = Vec::new();
    let mut files = Vec::new();
    while let Some(part) = parts.next_field().await.map_err(refused)? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file_name) => {
                let bytes = part.bytes().await.map_err(refused)?;
                if !(bytes.is_empty() && file_name.is_empty()) {
                    files.push(Upload { field: name, name: file_name, bytes });
                }
                if files.len() > MOST_FILES {
                    return Err(PageError::TooLarge);
                }
            }
            None => {
                let bytes = part.bytes().await.map_err(refused)?;
                fields.push((name, unix_lines(&String::from_utf8_lossy(&bytes))));
            }
        }
    }
    Ok(Posted { fields: fields.into_iter().collect(), files })
}

fn refused(error: MultipartError) -> PageError {
    match error.status() {
        http::StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
        _ => PageError::Malformed,
    }
}

/// Browsers send `\r\n` for every line end that was typed.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
