//! A PDF is kept as it came, because nothing could write it anew without loss; so it is only ever handed
//! out as a download. Here it must be whole, and readable for whoever gets it.

use super::Refusal;
use super::sniff::holds;

/// How far before the end the marks of the end may stand (ISO 32000-1, annex H.3, note 18).
const TAIL: usize = 1024;

pub(super) fn check(content: &[u8]) -> Result<(), Refusal> {
    let tail = &content[content.len().saturating_sub(TAIL)..];
    if !holds(tail, b"%%EOF") || !holds(tail, b"startxref") {
        return Err(Refusal::Broken);
    }
    if has_encryption(content) { Err(Refusal::Protected) } else { Ok(()) }
}

/// Whether a trailer points to a dictionary of encryption: `/Encrypt 12 0 R`. In compressed streams the same
/// bytes could stand by chance, hardly with two numbers and an R behind them.
fn has_encryption(content: &[u8]) -> bool {
    const WORD: &[u8] = b"/Encrypt";
    let mut rest = content;
    while let Some(at) = rest.windows(WORD.len()).position(|window| window == WORD) {
        rest = &rest[at + WORD.len()..];
        let near = String::from_utf8_lossy(&rest[..rest.len().min(32)]);
        let mut words = near.split_ascii_whitespace();
        let number = |word: Option<&str>| word.is_some_and(|word| word.parse::<u32>().is_ok());
        if number(words.next())
            && number(words.next())
            && words.next().is_some_and(|word| word.starts_with('R'))
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pdf_must_be_whole_and_without_password() {
        let whole = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
        assert_eq!(check(whole), Ok(()));
        assert_eq!(check(&whole[..40]), Err(Refusal::Broken));
        let locked = b"%PDF-1.4\ntrailer<</Root 1 0 R /Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n";
        assert_eq!(check(locked), Err(Refusal::Protected));
        let talk = b"%PDF-1.4\n(the word /Encrypt in a text)\nstartxref\n9\n%%EOF\n";
        assert_eq!(check(talk), Ok(()));
    }
}
