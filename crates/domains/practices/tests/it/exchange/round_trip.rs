//! What goes out comes back the same, in each of the three forms.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use futures::executor::block_on;
use kernel::{Lang, Localized, Slug};
use practices::exchange::{Format, Input, Writer, export_to_file};
use practices::model::{Effect, Evidence, Level, Moment, Place, Record, Reference, Source, Status, Testing};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::support::{DRY, Databank, Folder, PLAIN, example_records, examples, minimal, said};

fn written(records: &[Record], format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::new(format, &mut out).unwrap();
    for record in records {
        writer.write(record).unwrap();
    }
    writer.finish().unwrap();
    out
}

/// Writes the records and reads them again into an empty databank.
fn there_and_back(records: &[Record], format: Format) -> Vec<Record> {
    let folder = Folder::new();
    let input = folder.file(&format!("practices.{}", format.name()), written(records, format));
    let databank = Databank::new();
    let report = databank.import(&input, PLAIN).unwrap();
    assert_eq!(said(&report), <[&str; 0]>::default(), "{format:?}");
    databank.records()
}

#[test]
fn examples_have_no_fault_and_come_back_from_every_form() {
    let examples = example_records();
    assert_eq!(examples.len(), 176);
    for format in Format::ALL {
        assert_eq!(there_and_back(&examples, format), examples, "{format:?}");
    }
}

#[test]
fn exported_lines_have_the_members_in_the_order_of_the_form() {
    let line = String::from_utf8(written(&example_records()[..1], Format::Jsonl)).unwrap();
    let value: serde_json::Value = serde_json::from_str(&line).unwrap();
    let members: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members[..4], ["id", "original_language", "title", "summary"]);
    let original = std::fs::read_to_string(examples()).unwrap();
    let first: serde_json::Value = serde_json::from_str(original.lines().next().unwrap()).unwrap();
    assert_eq!(value, first);
    assert_eq!(line.matches('\n').count(), 1);
}

#[test]
fn exported_csv_is_a_table_with_a_header() {
    let records: Vec<Record> =
        example_records().into_iter().filter(|record| record.id.as_str() == "at-graz-heroes").collect();
    let out = written(&records, Format::Csv);
    let mut table = csv::Reader::from_reader(&*out);
    let header: Vec<String> = table.headers().unwrap().iter().map(str::to_owned).collect();
    let row: BTreeMap<String, String> = table.deserialize().next().unwrap().unwrap();
    assert_eq!(header[..4], ["id", "original_language", "title.nl", "title.fr"]);
    let cells = ["id", "title.nl", "title.en", "place.lat", "started", "themes", "adapted_from"];
    assert_eq!(
        cells.map(|name| row[name].as_str()),
        [
            "at-graz-heroes",
            "",
            "HEROES Styria (Graz)",
            "47.07",
            "2017",
            "domestic-violence; diversity-and-inclusion; identity",
            "de-berlin-heroes"
        ]
    );
    assert!(row["sources"].starts_with(
        "HEROES – ein Projekt gegen Unterdrückung im Namen der Ehre | \
         http://www.jugendreferat.steiermark.at/cms/beitrag/12658466/70456742/ | Land Steiermark\n"
    ));
}

#[test]
fn exported_workbook_has_one_sheet_with_typed_cells() {
    let out = written(&example_records(), Format::Xlsx);
    let mut workbook = Xlsx::new(Cursor::new(out)).unwrap();
    assert_eq!(workbook.sheet_names(), ["practices"]);
    let range = workbook.worksheet_range("practices").unwrap();
    assert_eq!((range.height(), range.width()), (177, 54));
    assert_eq!(range.get((0, 0)), Some(&Data::String("id".into())));
    let column = range.rows().next().unwrap().iter().position(|name| *name == "started").unwrap();
    assert_eq!(range.get((1, column)), Some(&Data::Float(2014.0)));
}

#[test]
fn no_exported_cell_is_a_formula_and_texts_come_back_as_they_were() {
    let texts =
        ["=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "\tx", "'=1", "''=1", "'t Stad", "_x0041_", " x "];
    let mut records = Vec::new();
    for (text, number) in texts.into_iter().zip(0..) {
        let mut record: Record = serde_json::from_value(minimal(&format!("record-{number}"))).unwrap();
        record.title.insert(Lang::Nl, text.to_owned());
        record.partners = vec![text.to_owned()];
        records.push(record);
    }
    for format in Format::ALL {
        assert_eq!(there_and_back(&records, format), records, "{format:?}");
    }
    let out = written(&records, Format::Csv);
    for row in csv::Reader::from_reader(&*out).records() {
        for cell in &row.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
        }
    }
}

#[test]
fn text_too_long_for_a_cell_says_which_and_what_else_to_do() {
    let mut record: Record = serde_json::from_value(minimal("be-gent-x")).unwrap();
    record.lessons.insert(Lang::Nl, "😀".repeat(20_000));
    let mut writer = Writer::new(Format::Xlsx, Vec::new()).unwrap();
    assert_eq!(
        writer.write(&record).unwrap_err().to_string(),
        "lessons.nl of be-gent-x is longer than a cell of an XLSX file may be; use JSON Lines or CSV"
    );
}

#[test]
fn export_that_fails_leaves_the_older_file_as_it_was() {
    let folder = Folder::new();
    let path = folder.file("practices.csv", "older").path;
    let record = example_records().remove(0);
    let failing = futures::stream::iter([Ok(record.clone()), Err("the database is gone")]);
    let error = block_on(export_to_file(failing, Format::Csv, &path)).unwrap_err();
    assert_eq!(error.to_string(), "the database is gone");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "older");
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);

    let fine = futures::stream::iter([Ok::<_, Infallible>(record)]);
    assert_eq!(block_on(export_to_file(fine, Format::Csv, &path)).unwrap(), 1);
    let report = Databank::new().import(&Input { path, format: Format::Csv }, DRY).unwrap();
    // The record names one that it was adapted from, or none; either way it is all there.
    assert_eq!(report.read, 1);
}

#[test]
fn export_through_a_link_leaves_the_link() {
    let folder = Folder::new();
    let path = folder.file("practices.jsonl", "older").path;
    let link = folder.path("link.jsonl");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let records = futures::stream::iter(example_records().into_iter().take(2).map(Ok::<_, Infallible>));
    assert_eq!(block_on(export_to_file(records, Format::Jsonl, &link)).unwrap(), 2);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 2);
}

/// Text as people and programs write it: with separators, formulas, quotation marks, line breaks and
/// white space at the ends, but not only white space.
fn text() -> impl Strategy<Value = String> {
    const ENDS: &str = r#"[ \t\n;|,"'=+@\\-]{0,3}"#;
    const MIDDLE: &str = r"[a-zé漢😀][_x0-9&\]\u{a0}\u{ad}\u{2028}]{0,8}";
    proptest::string::string_regex(&format!("{ENDS}{MIDDLE}{ENDS}")).unwrap()
}

fn localized() -> impl Strategy<Value = Localized> {
    proptest::collection::btree_map(proptest::sample::select(&Lang::ALL[..]), text(), 0..4)
        .prop_map(|texts| texts.into_iter().collect())
}

fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    texts.into_iter().filter(|text| seen.insert(text.clone())).collect()
}

fn source() -> impl Strategy<Value = Source> {
    let url = option::of(Just("https://example.org/a?b=c|d;e".to_owned()));
    (text(), url, option::of(text()), option::of(1000..=2100))
        .prop_map(|(title, url, publisher, year)| Source { title, url, publisher, year })
}

fn moment() -> impl Strategy<Value = Option<Moment>> {
    let day = (1000..=2100, 1..=12_u32, 1..=28_u32)
        .prop_filter_map("a day", |(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m, d).map(Moment::Day));
    option::of(prop_oneof![(1000..=2100).prop_map(Moment::Year), day])
}

fn place() -> impl Strategy<Value = Option<Place>> {
    let position = option::of((-90.0..=90.0_f64, -180.0..=180.0_f64));
    (option::of(text()), option::of(text()), option::of(Just("BE".to_owned())), position).prop_map(
        |(city, region, country, position)| {
            let place =
                Place { city, region, country, lat: position.map(|p| p.0), lon: position.map(|p| p.1) };
            (place != Place::default()).then_some(place)
        },
    )
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let reference = prop_oneof![text().prop_map(Reference::Text), source().prop_map(Reference::Source)];
    let references = vec(reference, 0..3).prop_map(|mut references| {
        references.dedup();
        references.truncate(2);
        references
    });
    let axes = (proptest::sample::select(Testing::ALL), proptest::sample::select(Effect::ALL));
    (axes, option::of(text()), references).prop_map(|((testing, effect), note, references)| Evidence {
        testing,
        effect,
        note,
        references,
    })
}

fn record() -> impl Strategy<Value = Record> {
    let texts = (localized(), localized(), localized(), localized());
    let codes = (
        option::of(proptest::sample::select(Level::ALL)),
        proptest::sample::select(Status::ALL),
        vec(proptest::sample::select(&["drugs", "nightlife", "alcohol"][..]), 0..3),
    );
    let names = (vec(text(), 0..3), vec(text(), 0..3));
    let rest = (place(), moment(), evidence(), option::of(source()));
    ("[a-z0-9-]{3,80}", proptest::sample::select(&Lang::ALL[..]), text(), texts, codes, names, rest).prop_map(
        |(id, lang, first, texts, (level, status, themes), (organisations, partners), rest)| {
            let (place, started, evidence, source) = rest;
            let (mut title, mut summary, problem, involvement) = texts;
            title.insert(lang, first.clone());
            summary.insert(lang, first);
            let mut base: Record = serde_json::from_value(minimal("abc")).unwrap();
            base.id = id.parse::<Slug>().unwrap();
            Record {
                original_language: lang,
                title,
                summary,
                problem,
                involvement,
                place,
                level,
                organisations: distinct(organisations),
                partners: distinct(partners),
                started,
                ended: started,
                status,
                themes: distinct(themes.into_iter().map(str::to_owned).collect()),
                evidence,
                sources: source.into_iter().collect(),
                ..base
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_record_comes_back_from_every_form(record in record()) {
        for format in Format::ALL {
            prop_assert_eq!(there_and_back(std::slice::from_ref(&record), format), [record.clone()], "{:?}", format);
        }
    }
}
