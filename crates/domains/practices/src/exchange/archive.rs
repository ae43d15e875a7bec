//! Looks into a spreadsheet file before it is parsed. XLSX is a ZIP archive: a small file may claim,
//! or turn out, to be a huge one, and its parser holds much of it in memory.

use std::io::{self, Read, Seek};

use super::input::FileError;

/// What an XLSX file may unpack to, all parts together. Practices take about 4 kB each.
pub const MOST_UNPACKED_BYTES: u64 = 512 * 1024 * 1024;
/// How much smaller than its content a part may be, once it is larger than [`FREE_BYTES`]. Tables of
/// text pack 5 to 40 times, bombs up to 1,000 times.
const MOST_RATIO: u64 = 150;
const FREE_BYTES: u64 = 8 * 1024 * 1024;
/// Parts that an archive may have; a workbook has a dozen or two.
const MOST_PARTS: usize = 10_000;
/// How many different texts the table of texts may claim to hold; the parser sets room aside for
/// them before it has seen any.
const MOST_SHARED_TEXTS: u64 = 10_000_000;

/// Unpacks every part, keeps nothing, and counts: sizes in the headers are only claims.
pub fn look_into(file: impl Read + Seek) -> Result<(), FileError> {
    let mut archive = zip::ZipArchive::new(file).map_err(|error| match error {
        zip::result::ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            FileError::Io(error)
        }
        _ => FileError::NoWorkbook,
    })?;
    if archive.len() > MOST_PARTS {
        return Err(FileError::TooLarge);
    }
    let mut left = MOST_UNPACKED_BYTES;
    let mut buffer = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| FileError::Damaged(error.to_string()))?;
        let most_by_ratio = part.compressed_size().saturating_mul(MOST_RATIO).max(FREE_BYTES);
        let name = part.name().map_err(|error| FileError::Damaged(error.to_string()))?.to_ascii_lowercase();
        let mut texts = name.ends_with("sharedstrings.xml").then(ClaimedTexts::default);
        let mut unpacked = 0;
        loop {
            let count = part.read(&mut buffer).map_err(|error| FileError::Damaged(error.to_string()))?;
            if count == 0 {
                break;
            }
            unpacked += count as u64;
            left = left.checked_sub(count as u64).ok_or(FileError::TooLarge)?;
            let claims = texts.as_mut().map_or(0, |texts| texts.see(&buffer[..count]));
            if unpacked > most_by_ratio || claims > MOST_SHARED_TEXTS {
                return Err(FileError::TooLarge);
            }
        }
    }
    Ok(())
}

/// The number in `uniqueCount="…"`, wherever in a part it stands, also across two reads.
#[derive(Default)]
struct ClaimedTexts {
    /// The end of what was seen before.
    before: Vec<u8>,
    most: u64,
}

impl ClaimedTexts {
    const NAME: &[u8] = b"uniqueCount";
    /// Enough for the name, an equals sign among white space, and a number of any sense.
    const WINDOW: usize = 64;

    fn see(&mut self, bytes: &[u8]) -> u64 {
        let fresh = bytes.len().min(Self::WINDOW);
        // First the seam between the two reads, then the rest.
        self.before.extend_from_slice(&bytes[..fresh]);
        let seam = claimed(&self.before);
        self.most = self.most.max(seam).max(claimed(bytes));
        if fresh == bytes.len() {
            let surplus = self.before.len().saturating_sub(Self::WINDOW);
            self.before.drain(..surplus);
        } else {
            self.before = bytes[bytes.len() - Self::WINDOW..].to_vec();
        }
        self.most
    }
}

/// The largest number claimed in these bytes; a number too long for its type counts as infinite.
fn claimed(bytes: &[u8]) -> u64 {
    let mut most = 0;
    let mut rest = bytes;
    while let Some(at) =
        rest.windows(ClaimedTexts::NAME.len()).position(|window| window == ClaimedTexts::NAME)
    {
        rest = &rest[at + ClaimedTexts::NAME.len()..];
        let digits = rest
            .iter()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'' | b'+'))
            .take_while(|byte| byte.is_ascii_digit());
        let number = digits
            .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
        most = most.max(number);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claimed_texts_are_seen_across_reads() {
        let part = br#"<?xml?><sst count="3" uniqueCount = '99999999999'><si/></sst>"#;
        for step in [1, 2, 7, 30, 1_000] {
            let mut texts = ClaimedTexts::default();
            let most = part.chunks(step).map(|chunk| texts.see(chunk)).max();
            assert_eq!(most, Some(99_999_999_999), "{step}");
        }
        assert_eq!(claimed(b"uniqueCount=\"99999999999999999999999\""), u64::MAX);
        assert_eq!(claimed(b"no count here"), 0);
    }
}
