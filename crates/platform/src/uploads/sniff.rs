//! What the first bytes say a file is.

use std::fmt;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
    /// GIF; its first picture is kept.
    Gif,
    /// PDF.
    Pdf,
    /// A photograph as telephones of Apple keep it.
    Heic,
    /// A program or a script.
    Program,
    /// A document of a word processor, a spreadsheet, slides.
    Office,
    /// An archive.
    Archive,
    /// HTML, SVG or XML, which may carry scripts.
    WebPage,
    /// Sound or a film.
    Media,
    /// Nothing that is known here.
    Unknown,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Found::Png => "a PNG picture",
            Found::Jpeg => "a JPEG picture",
            Found::WebP => "a WebP picture",
            Found::Gif => "a GIF picture",
            Found::Pdf => "a PDF",
            Found::Heic => "a HEIC photo",
            Found::Program => "a program",
            Found::Office => "an office document",
            Found::Archive => "an archive",
            Found::WebPage => "a web page",
            Found::Media => "sound or film",
            Found::Unknown => "of an unknown kind",
        })
    }
}

/// First bytes, and what they mean; the first that fits counts.
const BEGINNINGS: &[(&[u8], Found)] = &[
    (b"\x89PNG\r\n\x1a\n", Found::Png),
    (b"\xff\xd8\xff", Found::Jpeg),
    (b"GIF87a", Found::Gif),
    (b"GIF89a", Found::Gif),
    (b"%PDF-", Found::Pdf),
    (b"MZ", Found::Program),
    (b"\x7fELF", Found::Program),
    (b"\xca\xfe\xba\xbe", Found::Program),
    (b"\xfe\xed\xfa\xce", Found::Program),
    (b"\xfe\xed\xfa\xcf", Found::Program),
    (b"\xce\xfa\xed\xfe", Found::Program),
    (b"\xcf\xfa\xed\xfe", Found::Program),
    (b"#!", Found::Program),
    (b"\0asm", Found::Program),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Found::Office),
    (b"{\\rtf", Found::Office),
    (b"PK\x03\x04", Found::Archive),
    (b"PK\x05\x06", Found::Archive),
    (b"\x1f\x8b", Found::Archive),
    (b"7z\xbc\xaf\x27\x1c", Found::Archive),
    (b"Rar!\x1a\x07", Found::Archive),
    (b"BZh", Found::Archive),
    (b"\xfd7zXZ\0", Found::Archive),
    (b"ID3", Found::Media),
    (b"OggS", Found::Media),
    (b"\x1aE\xdf\xa3", Found::Media),
];

/// Words in the listing of a ZIP file that make it an office document.
const OFFICE: &[&[u8]] =
    &[b"word/", b"xl/", b"ppt/", b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis"];

/// How far into a ZIP file, or into a text, is looked.
const NEAR: usize = 4096;

pub(super) fn look(content: &[u8]) -> Found {
    // A byte order mark or blank lines before `%PDF` or `<html` fool some readers, so they shall not fool this one.
    let trimmed = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content).trim_ascii_start();
    let near = &content[..content.len().min(NEAR)];
    match (content.get(..4), content.get(4..8), content.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => return Found::WebP,
        (Some(b"RIFF"), _, Some(_)) => return Found::Media,
        (_, Some(b"ftyp"), Some(brand)) => {
            let photo = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"];
            return if photo.iter().any(|known| brand == *known) { Found::Heic } else { Found::Media };
        }
        _ => {}
    }
    match BEGINNINGS.iter().find(|(first, _)| content.starts_with(first)) {
        Some((_, Found::Archive)) if OFFICE.iter().any(|word| holds(near, word)) => Found::Office,
        Some((_, found)) => *found,
        None if trimmed.starts_with(b"%PDF-") => Found::Pdf,
        None if trimmed.starts_with(b"<") => Found::WebPage,
        None => Found::Unknown,
    }
}

/// Whether a piece stands somewhere in the content.
pub(super) fn holds(content: &[u8], piece: &[u8]) -> bool {
    content.windows(piece.len()).any(|window| window == piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_bytes_tell_what_a_file_is() {
        for (content, expected) in [
            (b"\x89PNG\r\n\x1a\n....".as_slice(), Found::Png),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Found::WebP),
            (b"RIFF\x10\0\0\0WAVEfmt ", Found::Media),
            (b"\0\0\0\x18ftypheic\0\0", Found::Heic),
            (b"\0\0\0\x18ftypisom\0\0", Found::Media),
            (b"\xef\xbb\xbf\n%PDF-1.7", Found::Pdf),
            (b"PK\x03\x04....word/document.xml", Found::Office),
            (b"PK\x03\x04....notes.txt", Found::Archive),
            (b"#!/bin/sh", Found::Program),
            (b" \n<svg onload='x'>", Found::WebPage),
            (b"hello", Found::Unknown),
            (b"", Found::Unknown),
        ] {
            assert_eq!(look(content), expected, "{content:?}");
        }
    }
}
