//! Files that people hand in: known by what is in them, never by their name, and made harmless.
//!
//! | file | what it does |
//! |---|---|
//! | `sniff` | what the first bytes say a file is, also of kinds that are refused, so that a refusal can name them |
//! | `picture` | an image is decoded within bounds and written anew from its pixels: no EXIF, no position, no rider |
//! | `pdf` | a PDF is kept as it is when it is whole and can be opened without a password |
//! | `name` | a name for people to see and for a download |
//!
//! To accept a further kind: a line in `sniff`, a variant of [`Kind`], and either a way to write it anew
//! or a reason why it may be kept as it came.

mod name;
mod pdf;
mod picture;
mod sniff;

use std::sync::Arc;

use bytes::Bytes;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

pub use name::disposition;
pub use sniff::Found;

/// The largest file that is taken, in bytes.
pub const MOST_BYTES: usize = 25 << 20;

/// What a file that was accepted is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A picture with sharp edges or transparent parts.
    Png,
    /// A photograph.
    Jpeg,
    /// A document.
    Pdf,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 3] = [Kind::Png, Kind::Jpeg, Kind::Pdf];

    /// As the database writes it; also the ending of its name.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Png => "png",
            Kind::Jpeg => "jpg",
            Kind::Pdf => "pdf",
        }
    }

    /// Reads what [`Kind::code`] writes.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
            Kind::Pdf => "application/pdf",
        }
    }

    /// Whether a browser may show it on a page.
    pub const fn is_picture(self) -> bool {
        matches!(self, Kind::Png | Kind::Jpeg)
    }
}

/// A file that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// What it is.
    pub kind: Kind,
    /// Its name, for people: no folders, no control characters, the ending that fits.
    pub name: String,
    /// What to keep; of a picture not what came in.
    pub content: Bytes,
    /// SHA-256 of the content, in hexadecimal.
    pub checksum: String,
    /// Width and height of a picture, in pixels.
    pub pixels: Option<(u32, u32)>,
}

/// Why a file is not taken. The texts are for programs and logs; pages have words of their own.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is too large.
    #[error("the file has {bytes} bytes, {MOST_BYTES} at most")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is something else than a picture or a PDF.
    #[error("the file is {0}; PNG, JPEG, WebP, GIF and PDF are taken")]
    NotTaken(Found),
    /// Its name says something else than what is in it.
    #[error("the name ends like {claimed}, but the file is {found}")]
    Disguised {
        /// The ending of its name.
        claimed: String,
        /// What is in it.
        found: Found,
    },
    /// A picture with more pixels than can be worked on.
    #[error("the picture has {width} × {height} pixels, {} million at most", picture::MOST_PIXELS / 1_000_000)]
    TooManyPixels {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// It begins like a picture or a PDF but cannot be read to its end.
    #[error("the file is damaged or not whole")]
    Broken,
    /// A PDF that asks for a password.
    #[error("the PDF is protected with a password")]
    Protected,
}

/// Accepts files one at a time: a picture takes up to a hundred megabytes while it is worked on. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desk(Arc<Semaphore>);

impl Default for Desk {
    fn default() -> Self {
        Desk(Arc::new(Semaphore::new(1)))
    }
}

impl Desk {
    /// [`accept`]s a file on a thread where it holds nobody up.
    pub async fn accept(&self, name: String, content: Bytes) -> Result<Accepted, Refusal> {
        // The semaphore is never closed; if it were, going on would still be right.
        let place = Arc::clone(&self.0).acquire_owned().await.ok();
        let work = tokio::task::spawn_blocking(move || {
            let _place = place;
            accept(&name, content)
        });
        work.await.unwrap_or_else(|error| {
            tracing::error!(%error, "a file could not be looked at");
            Err(Refusal::Broken)
        })
    }
}

/// Looks at a file that somebody hands in under a name.
pub fn accept(name: &str, content: Bytes) -> Result<Accepted, Refusal> {
    if content.is_empty() {
        return Err(Refusal::Empty);
    }
    if content.len() > MOST_BYTES {
        return Err(Refusal::TooLarge { bytes: content.len() });
    }
    let found = sniff::look(&content);
    let (kind, content, pixels) = match found {
        Found::Png | Found::Jpeg | Found::WebP | Found::Gif => picture::anew(found, &content)?,
        Found::Pdf => {
            pdf::check(&content)?;
            (Kind::Pdf, content, None)
        }
        other => {
            return Err(match name::claimed(name) {
                Some(claimed) => Refusal::Disguised { claimed, found: other },
                None => Refusal::NotTaken(other),
            });
        }
    };
    let checksum = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Accepted { kind, name: name::clean(name, kind), content, checksum, pixels })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn program_under_the_name_of_a_picture_is_named_as_what_it_is() {
        let program = [b"MZ\x90\x00".as_slice(), &[0; 200]].concat();
        let refusal = accept("foto.PNG", program.clone().into()).unwrap_err();
        assert_eq!(refusal, Refusal::Disguised { claimed: "PNG".into(), found: Found::Program });
        assert_eq!(accept("setup.exe", program.into()).unwrap_err(), Refusal::NotTaken(Found::Program));
        assert_eq!(accept("x.png", Bytes::new()).unwrap_err(), Refusal::Empty);
        let page =
            accept("plan.pdf", Bytes::from_static(b"\n<!DOCTYPE html><script>1</script>")).unwrap_err();
        assert_eq!(page, Refusal::Disguised { claimed: "PDF".into(), found: Found::WebPage });
    }

    #[test]
    fn file_above_the_limit_is_refused_before_it_is_looked_at() {
        let bytes = MOST_BYTES + 1;
        let refusal = accept("x.pdf", vec![b'%'; bytes].into()).unwrap_err();
        assert_eq!(refusal, Refusal::TooLarge { bytes });
    }
}
