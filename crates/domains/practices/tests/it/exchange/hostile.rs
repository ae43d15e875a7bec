//! Files that are broken, or made to break something.

use std::fs::File;
use std::io::{self, BufRead, Cursor, Read};
use std::ops::ControlFlow;

use flate2::{Compress, Compression, Crc, FlushCompress};
use practices::exchange::reading::Row;
use practices::exchange::{Format, MOST_LINE_BYTES, Writer, csv, jsonl};
use practices::model::Record;
use serde_json::json;

use super::support::{DRY, Databank, Folder, PARTIAL, PLAIN, example_records, minimal, said};

fn refusal(name: &str, content: &[u8]) -> String {
    let folder = Folder::new();
    let input = folder.file(name, content);
    let error = Databank::new().import(&input, PLAIN).unwrap_err().to_string();
    error.strip_prefix(&format!("{} cannot be imported: ", input.path.display())).unwrap_or(&error).to_owned()
}

fn faults(name: &str, content: &[u8]) -> Vec<String> {
    said(&Databank::new().import(&Folder::new().file(name, content), DRY).unwrap())
}

#[test]
fn csv_with_a_missing_column_names_it() {
    assert_eq!(
        faults("p.csv", b"id,title.nl,summary.nl\none,T,S\n"),
        [
            "line 1 · original_language: this column is missing; the first row names the columns, and a practice needs it"
        ]
    );
}

#[test]
fn csv_that_is_not_utf8_says_how_to_save_it() {
    let said = "not UTF-8; save the file again and choose UTF-8 as its encoding \
                (in a spreadsheet program: “CSV UTF-8”). Nothing after this row was read";
    let head = "id;original_language;title.nl;summary.nl\none;nl;T;S\n";
    let latin = [head.as_bytes(), b"two;nl;Caf\xe9;S\nthree;nl;T\xe9;S\n"].concat();
    assert_eq!(faults("p.csv", &latin), [format!("line 3 · title.nl: {said}")]);
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(head.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(faults("p.csv", &utf16), [format!("line 1: {said}")]);
}

#[test]
fn csv_with_marks_that_do_not_pair_up_is_not_guessed_at() {
    let head = "id,original_language,title.nl,summary.nl\n";
    let said = "quotation marks that do not pair up; put the whole cell between quotation marks and double those inside it";
    for row in ["one,nl,\"T,S\n", "one,nl,5\" pipe,S\n", "one,nl,\"T\" x,S\n"] {
        let faults = faults("p.csv", format!("{head}{row}").as_bytes());
        assert_eq!(faults, [format!("line 2: {said}")], "{row}");
    }
    // The row after one that is only strange in itself is read.
    let table = format!("{head}one,nl,5\" pipe,S\ntwo,nl,\"a \"\"quoted\"\" T\",S\n");
    let databank = Databank::new();
    databank.import(&Folder::new().file("p.csv", table), PARTIAL).unwrap();
    assert_eq!(databank.ids(), ["two"]);
    assert_eq!(databank.records()[0].title.get(kernel::Lang::Nl).map(String::as_str), Some("a \"quoted\" T"));
}

#[test]
fn csv_with_cells_beyond_the_columns_is_told_so() {
    assert_eq!(
        faults("p.csv", b"id,original_language,title.nl,summary.nl\none,nl,T,S, with a comma\n"),
        ["line 2 · one: 5 cells where the first row names 4 columns"]
    );
}

#[test]
fn line_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
    let folder = Folder::new();
    let frame = minimal("just-fits").to_string();
    let mut fits = frame.clone() + &" ".repeat(MOST_LINE_BYTES - frame.len());
    assert_eq!(fits.len(), MOST_LINE_BYTES);
    fits.push('\n');
    let long = fits.replace("just-fits", "too-long-");
    let text = format!(
        "{}{fits}{} \n{}\n",
        fits.replace("just-fits", "first-one"),
        long.trim_end_matches('\n'),
        minimal("last")
    );
    let databank = Databank::new();
    let report = databank.import(&folder.file("p.jsonl", text), PARTIAL).unwrap();
    assert_eq!(said(&report), ["line 3: longer than 1048576 bytes, the most a record may have"]);
    assert_eq!(databank.ids(), ["first-one", "just-fits", "last"]);
}

/// A gigabyte of one letter in one line, then a line that is fine; made while it is read. Notes how
/// much was handed out at once, so that the test does not itself hold what it forbids to hold.
struct Gigabyte {
    left: u64,
    block: Vec<u8>,
    tail: Cursor<Vec<u8>>,
}

impl Gigabyte {
    const BYTES: u64 = 1 << 30;

    fn then(tail: String) -> Self {
        Gigabyte { left: Self::BYTES, block: vec![b'x'; 64 * 1024], tail: Cursor::new(tail.into_bytes()) }
    }
}

impl Read for Gigabyte {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Gigabyte {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return self.tail.fill_buf();
        }
        let count = usize::try_from(self.left).unwrap_or(usize::MAX).min(self.block.len());
        Ok(&self.block[..count])
    }

    fn consume(&mut self, count: usize) {
        if self.left == 0 { self.tail.consume(count) } else { self.left -= count as u64 }
    }
}

/// The most memory that this process ever had, in bytes (Linux).
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
}

fn rows_of(read: impl FnOnce(&mut dyn FnMut(Row) -> ControlFlow<()>) -> io::Result<()>) -> Vec<Row> {
    let before = peak_memory();
    let mut rows = Vec::new();
    read(&mut |row| {
        rows.push(row);
        ControlFlow::Continue(())
    })
    .unwrap();
    let grown = peak_memory() - before;
    assert!(grown < 32 << 20, "grew by {grown} bytes");
    rows
}

#[test]
fn line_of_a_gigabyte_is_passed_over_without_being_held() {
    let rows = rows_of(|sink| jsonl::read(Gigabyte::then(format!("\n{}\n", json!({"id": "next"}))), sink));
    let seen: Vec<_> = rows.iter().map(|row| (row.line, row.value.clone(), row.flaws.len())).collect();
    assert_eq!(seen, [(1, None, 1), (2, Some(json!({"id": "next"})), 0)]);
}

#[test]
fn row_of_a_gigabyte_ends_the_reading_of_a_table() {
    for start in ["\"", ""] {
        let head = format!("id,original_language,title.nl,summary.nl\n{start}");
        let rows = rows_of(|sink| csv::read(Cursor::new(head).chain(Gigabyte::then("\n".to_owned())), sink));
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].line, 2);
        assert!(
            rows[0].flaws[0].reason.to_string().contains("perhaps a quotation mark is missing its partner")
        );
    }
}

#[test]
fn file_of_nothing_but_nul_bytes_is_one_fault() {
    let folder = Folder::new();
    for name in ["p.jsonl", "p.csv"] {
        let input = folder.file(name, "");
        File::options().write(true).open(&input.path).unwrap().set_len(64 << 20).unwrap();
        let report = Databank::new().import(&input, PLAIN).unwrap();
        assert_eq!(report.faults.total(), 1, "{}", report);
        assert!(said(&report)[0].starts_with("line 1: longer than 1048576 bytes"), "{report}");
    }
}

fn workbook(records: &[Record]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::new(Format::Xlsx, &mut out).unwrap();
    records.iter().for_each(|record| writer.write(record).unwrap());
    writer.finish().unwrap();
    out
}

#[test]
fn truncated_workbook_is_refused() {
    let whole = workbook(&example_records());
    let said = "it is no XLSX file, or only a part of one; save or copy it again";
    for length in [0, 10, 1_000, whole.len() / 2, whole.len() - 30] {
        assert_eq!(refusal("p.xlsx", &whole[..length]), said, "{length}");
    }
    assert_eq!(refusal("p.xlsx", b"id,title\n"), said);
}

#[test]
fn workbook_with_a_spoilt_byte_is_refused_and_never_half_read() {
    let whole = workbook(&example_records()[..20]);
    for at in (100..whole.len()).step_by(whole.len() / 25) {
        let mut spoilt = whole.clone();
        spoilt[at] ^= 0x55;
        let databank = Databank::new();
        let result = databank.import(&Folder::new().file("p.xlsx", spoilt), PLAIN);
        // A byte may be spoilt that says nothing of the practices, like the time of a part.
        let taken = result.as_ref().is_ok_and(|report| report.is_success());
        assert_eq!(databank.ids().len(), if taken { 20 } else { 0 }, "byte {at}");
    }
}

/// What a part of an archive says of itself.
struct Claim {
    name: &'static str,
    bytes: u32,
    checksum: u32,
}

/// A ZIP archive made by hand (APPNOTE.TXT, 4.3.7 to 4.3.16), since no honest program makes these: one
/// deflated part that stands in the directory `entries` times.
fn archive(claim: &Claim, deflated: &[u8], entries: u16) -> Vec<u8> {
    let size = u32::try_from(deflated.len()).unwrap().to_le_bytes();
    let about = |name: &str| {
        // Version, flags, method, time, date.
        let mut about = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0];
        about.extend(claim.checksum.to_le_bytes());
        about.extend(size);
        about.extend(claim.bytes.to_le_bytes());
        about.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        about.extend([0, 0]);
        about
    };
    let name = claim.name;
    let mut out = [b"PK\x03\x04".as_slice(), &about(name), name.as_bytes(), deflated].concat();
    let directory = out.len();
    for number in 0..entries {
        let name = if entries == 1 { name.to_owned() } else { format!("{number}{name}") };
        out.extend(*b"PK\x01\x02\x14\x00");
        out.extend(about(&name));
        // Comment, disk, attributes, and where the part is: at the very beginning.
        out.extend([0; 14]);
        out.extend(name.bytes());
    }
    let length = u32::try_from(out.len() - directory).unwrap();
    out.extend(*b"PK\x05\x06\0\0\0\0");
    out.extend([entries.to_le_bytes(), entries.to_le_bytes()].concat());
    out.extend(length.to_le_bytes());
    out.extend(u32::try_from(directory).unwrap().to_le_bytes());
    out.extend([0, 0]);
    out
}

/// So many mebibytes of spaces, deflated. Each is deflated apart from the others, so one is made and
/// repeated.
fn spaces(mebibytes: usize) -> Vec<u8> {
    let mut deflated = vec![0; 64 * 1024];
    let mut compress = Compress::new(Compression::best(), false);
    compress.compress(&vec![b' '; 1 << 20], &mut deflated, FlushCompress::Full).unwrap();
    deflated.truncate(usize::try_from(compress.total_out()).unwrap());
    assert_eq!(compress.total_in(), 1 << 20);
    // An empty last block ends the stream (RFC 1951, 3.2.3).
    [deflated.repeat(mebibytes), vec![3, 0]].concat()
}

const TOO_LARGE: &str = "it unpacks to more than an XLSX file may (512 MiB, or far more than its size promises); \
                         use JSON Lines or CSV for that much";

/// Refuses a bomb, and keeps nothing of it.
fn refuses_as_too_large(bomb: &[u8]) {
    let before = peak_memory();
    assert_eq!(refusal("p.xlsx", bomb), TOO_LARGE);
    let grown = peak_memory() - before;
    assert!(grown < 32 << 20, "grew by {grown} bytes");
}

const SHEET: Claim = Claim { name: "xl/worksheets/sheet1.xml", bytes: 1 << 30, checksum: 0 };

#[test]
fn workbook_that_unpacks_to_a_gigabyte_is_refused() {
    let bomb = archive(&SHEET, &spaces(1 << 10), 1);
    assert!(bomb.len() < 2 << 20, "{}", bomb.len());
    refuses_as_too_large(&bomb);
}

#[test]
fn workbook_that_lies_about_its_size_is_refused_all_the_same() {
    let before = peak_memory();
    let said = refusal("p.xlsx", &archive(&Claim { bytes: 100, ..SHEET }, &spaces(1 << 10), 1));
    assert!(said.starts_with("it is damaged (File is larger than its declared"), "{said}");
    assert!(peak_memory() - before < 32 << 20);
}

#[test]
fn workbook_of_many_parts_that_are_each_small_enough_is_refused() {
    let mut checksum = Crc::new();
    checksum.update(&vec![b' '; 8 << 20]);
    let claim = Claim { bytes: 8 << 20, checksum: checksum.sum(), ..SHEET };
    refuses_as_too_large(&archive(&claim, &spaces(8), 65));
}

#[test]
fn workbook_that_claims_to_hold_more_texts_than_there_is_memory_is_refused() {
    let table = b"<sst count=\"1\" uniqueCount=\"999999999999999\"><si><t>a</t></si></sst>";
    // One stored block is deflate too (RFC 1951, 3.2.4).
    let length = u16::try_from(table.len()).unwrap();
    let stored = [&[1], &length.to_le_bytes()[..], &(!length).to_le_bytes()[..], &table[..]].concat();
    let claim = Claim { name: "xl/sharedStrings.xml", bytes: length.into(), checksum: 0 };
    refuses_as_too_large(&archive(&claim, &stored, 1));
}

#[test]
fn faults_beyond_the_limit_are_counted_and_not_kept() {
    let folder = Folder::new();
    let report = Databank::new().import(&folder.file("p.jsonl", "1\n".repeat(25_000)), DRY).unwrap();
    assert_eq!((report.faults.total(), report.faults.kept().len()), (25_000, 10_000));
    assert!(report.to_string().ends_with("\n… and 15000 more faults"));
}
