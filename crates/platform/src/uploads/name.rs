//! Names of files: for people to see, and for a download.

use super::Kind;

/// Characters of a name, without its ending.
const MOST_CHARS: usize = 80;

/// Endings by which people know what is accepted, and what each claims.
const CLAIMS: &[(&str, &str)] =
    &[("png", "PNG"), ("jpg", "JPEG"), ("jpeg", "JPEG"), ("webp", "WebP"), ("gif", "GIF"), ("pdf", "PDF")];

/// What the ending of a name says the file is, if that is something accepted.
pub(super) fn claimed(name: &str) -> Option<String> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.trim().to_ascii_lowercase();
    CLAIMS.iter().find(|(known, _)| *known == ending).map(|(_, claim)| (*claim).to_owned())
}

/// A name without folders, control characters and what turns the direction of writing, with the ending that
/// fits the content.
pub(super) fn clean(name: &str, kind: Kind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => stem,
        _ => last,
    };
    let plain: String = stem
        .chars()
        .map(|c| if c.is_control() || is_invisible(c) || "\"<>:|?*;".contains(c) { ' ' } else { c })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let stem: String = words.join(" ").trim_matches('.').chars().take(MOST_CHARS).collect();
    let stem = if stem.is_empty() { "attachment" } else { stem.trim() };
    format!("{stem}.{}", kind.code())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The header `Content-Disposition` (RFC 6266) under which a file is handed out: a PDF always as a download.
pub fn disposition(kind: Kind, name: &str) -> String {
    let way = if kind.is_picture() { "inline" } else { "attachment" };
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || " ._-()".contains(c) { c } else { '_' })
        .collect();
    let encoded: String = name
        .bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' => char::from(b).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_keeps_what_people_wrote_and_nothing_that_could_play_tricks() {
        for (given, kind, expected) in [
            ("Verslag buurtdag.pdf", Kind::Pdf, "Verslag buurtdag.pdf"),
            ("C:\\fotos\\straße.JPEG", Kind::Jpeg, "straße.jpg"),
            ("../../etc/passwd", Kind::Png, "passwd.png"),
            ("rapport\u{202e}fdp.exe", Kind::Pdf, "rapport fdp.pdf"),
            ("a\r\nSet-Cookie: x=1;.png", Kind::Png, "a Set-Cookie x=1.png"),
            ("...", Kind::Png, "attachment.png"),
            ("", Kind::Pdf, "attachment.pdf"),
        ] {
            assert_eq!(clean(given, kind), expected, "{given:?}");
        }
    }

    #[test]
    fn download_header_is_one_line_of_ascii() {
        assert_eq!(
            disposition(Kind::Pdf, "été \"2\"\r\n.pdf"),
            "attachment; filename=\"_t_ _2___.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9%20%222%22%0D%0A.pdf"
        );
        assert!(disposition(Kind::Png, "x.png").starts_with("inline; "));
    }
}
