//! What an import does to the databank, and what it leaves alone.

use std::io::Write as _;

use practices::exchange::{Applied, Format, Input, Outcome};
use serde_json::json;

use super::support::{DRY, Databank, Folder, PARTIAL, PLAIN, examples, minimal, said};

fn applied(created: u64, revised: u64, unchanged: u64) -> Outcome {
    Outcome::Imported(Applied { created, revised, unchanged })
}

#[test]
fn importing_the_same_file_twice_changes_nothing() {
    let databank = Databank::new();
    let input = Input::from_path(examples()).unwrap();
    assert_eq!(databank.import(&input, PLAIN).unwrap().outcome, applied(176, 0, 0));
    let again = databank.import(&input, PLAIN).unwrap();
    assert_eq!(again.outcome, applied(0, 0, 176));
    assert_eq!(again.to_string(), "176 records read: 0 new, 0 revised, 176 unchanged; no faults");
}

#[test]
fn dry_run_only_reports() {
    let databank = Databank::new();
    let report = databank.import(&Input::from_path(examples()).unwrap(), DRY).unwrap();
    assert_eq!(report.to_string(), "176 records read: no faults; nothing was changed (dry run)");
    assert!(report.is_success() && databank.ids().is_empty());
}

#[test]
fn file_with_a_fault_changes_nothing_unless_partial_is_asked_for() {
    let databank = Databank::new();
    let folder = Folder::new();
    let mut bad = minimal("bad");
    bad["level"] = json!("village");
    let input = folder.lines(&[minimal("one"), bad, minimal("two")]);
    let report = databank.import(&input, PLAIN).unwrap();
    assert_eq!(
        report.summary(),
        "3 records read: 1 fault in 1 line; nothing was changed (--partial takes the sound records)"
    );
    assert!(!report.is_success() && databank.ids().is_empty());

    let report = databank.import(&input, PARTIAL).unwrap();
    assert_eq!(report.summary(), "3 records read: 2 new, 0 revised, 0 unchanged; 1 fault in 1 line");
    assert!(report.is_success());
    assert_eq!(databank.ids(), ["one", "two"]);
}

#[test]
fn second_record_with_an_id_is_told_the_line_of_the_first() {
    let databank = Databank::new();
    let folder = Folder::new();
    let mut second = minimal("one");
    second["title"] = json!({"nl": "Anders"});
    let input = folder.lines(&[minimal("one"), minimal("two"), second]);
    let report = databank.import(&input, PARTIAL).unwrap();
    assert_eq!(said(&report), ["line 3 · one · id: this id is already that of line 1"]);
    assert_eq!((report.faulty, report.outcome), (1, applied(2, 0, 0)));
    assert_eq!(databank.records()[0].title.get(kernel::Lang::Nl).map(String::as_str), Some("Titel"));
}

#[test]
fn adaptations_resolve_in_the_file_in_either_direction_or_in_the_databank() {
    let databank = Databank::new();
    let folder = Folder::new();
    databank.import(&folder.lines(&[minimal("older")]), PLAIN).unwrap();
    let adapted = |id: &str, from: &[&str]| {
        let mut record = minimal(id);
        record["adapted_from"] = json!(from);
        record
    };
    let input =
        folder.lines(&[adapted("first", &["second", "older"]), adapted("second", &["older", "nowhere"])]);
    let report = databank.import(&input, PLAIN).unwrap();
    assert_eq!(
        said(&report),
        [
            "line 2 · second · adapted_from[1]: unknown practice “nowhere”; neither this file nor the databank has it"
        ]
    );
    assert_eq!(databank.ids(), ["older"]);

    // Taking only the sound ones must not leave a practice pointing to one that was not taken.
    let report = databank.import(&input, PARTIAL).unwrap();
    assert_eq!(
        said(&report),
        [
            "line 1 · first · adapted_from[0]: the practice “second” (line 2) is refused itself, and the databank does not have it",
            "line 2 · second · adapted_from[1]: unknown practice “nowhere”; neither this file nor the databank has it"
        ]
    );
    assert_eq!((report.faulty, report.outcome), (2, applied(0, 0, 0)));
    assert_eq!(databank.ids(), ["older"]);
}

#[test]
fn file_that_changes_between_the_passes_is_rolled_back() {
    let folder = Folder::new();
    // More than one batch, so that some are taken in before the change is seen.
    let records: Vec<_> = (0..3_000).map(|number| minimal(&format!("record-{number}"))).collect();
    let input = folder.lines(&records);
    let path = input.path.clone();
    let mut databank = Databank::new();
    databank.before_batch = Box::new(move || {
        let mut file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
        writeln!(file, "{}", minimal(&format!("more-{}", file.metadata().unwrap().len()))).unwrap();
    });
    let error = databank.import(&input, PLAIN).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "{} changed while it was being imported; nothing was changed in the databank",
            input.path.display()
        )
    );
    assert!(databank.ids().is_empty());
}

#[test]
fn table_reports_rows_as_a_spreadsheet_program_counts_them() {
    let table = "id;original_language;title.nl;summary.nl;themes;place.lat;place.lon;organisations\r\n\
                 one;nl;Eén;Kort.;\"drugs; alcohol\"; 51,05; 3,72;\"Stad Gent\\; Politie; OCMW\"\r\n\
                 \r\n\
                 two;nl;\"Twee\r\nregels\";Kort.;drugs;abc;3;\r\n\
                 ;;;\r\n\
                 three;nl;Drie;Kort.;x;;;\r\n\
                 four;nl;Vier;Kort.\r\n";
    let folder = Folder::new();
    let databank = Databank::new();
    let report = databank.import(&folder.file("p.csv", table), PARTIAL).unwrap();
    assert_eq!(
        said(&report),
        [
            "line 4 · two · place.lat: the text “abc” where a number is expected",
            "line 6 · three · themes[0]: unknown concept “x”; the vocabulary does not have it"
        ]
    );
    assert_eq!((report.read, report.outcome), (4, applied(2, 0, 0)));
    let one = &databank.records()[1];
    assert_eq!(one.id.as_str(), "one");
    assert_eq!(one.themes, ["drugs", "alcohol"]);
    assert_eq!(one.organisations, ["Stad Gent; Politie", "OCMW"]);
    let place = one.place.clone().unwrap();
    assert_eq!((place.lat, place.lon), (Some(51.05), Some(3.72)));
}

#[test]
fn what_a_spreadsheet_program_makes_of_cells_is_understood() {
    use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook};
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notes").unwrap().write(0, 0, "not the practices").unwrap();
    let sheet = workbook.add_worksheet().set_name("Practices").unwrap();
    let header =
        ["id", "original_language", "title.nl", "summary.nl", "started", "ended", "place.lat", "place.lon"];
    for (name, column) in header.into_iter().zip(0..) {
        sheet.write(1, column, name).unwrap();
    }
    for (text, column) in ["one", "nl"].into_iter().zip(0..) {
        sheet.write(2, column, text).unwrap();
    }
    sheet.write(2, 2, 112).unwrap();
    sheet.write(2, 3, Formula::new("=1+1").set_result("Kort.")).unwrap();
    sheet.write(2, 4, 2014).unwrap();
    let day = ExcelDateTime::from_ymd(2015, 5, 1).unwrap();
    sheet.write_with_format(2, 5, &day, &Style::new().set_num_format("dd/mm/yyyy")).unwrap();
    sheet.write(2, 6, "51,05").unwrap();
    sheet.write(2, 7, 3).unwrap();
    sheet.write(3, 0, "two").unwrap();
    sheet.write(3, 4, true).unwrap();
    workbook.save(folder.path("p.xlsx")).unwrap();

    let databank = Databank::new();
    let report = databank.import(&Input::from_path(folder.path("p.xlsx")).unwrap(), PARTIAL).unwrap();
    let members: Vec<_> =
        report.faults.kept().iter().map(|fault| (fault.line, fault.member.as_str())).collect();
    assert_eq!(members, [(4, "original_language"), (4, "title"), (4, "summary"), (4, "started")]);
    let record = serde_json::to_value(&databank.records()[0]).unwrap();
    assert_eq!(record["title"]["nl"], "112");
    assert_eq!(record["summary"]["nl"], "Kort.");
    assert_eq!((&record["started"], &record["ended"]), (&json!(2014), &json!("2015-05-01")));
    assert_eq!((&record["place"]["lat"], &record["place"]["lon"]), (&json!(51.05), &json!(3.0)));
}

#[test]
fn empty_files_say_what_is_missing_or_nothing() {
    let folder = Folder::new();
    let report = Databank::new().import(&folder.file("p.jsonl", ""), PLAIN).unwrap();
    assert_eq!(report.summary(), "0 records read: 0 new, 0 revised, 0 unchanged; no faults");
    let report = Databank::new().import(&folder.file("p.csv", ""), PLAIN).unwrap();
    let members: Vec<_> = report.faults.kept().iter().map(|fault| fault.member.as_str()).collect();
    assert_eq!(members, ["id", "original_language", "title.nl", "summary.nl"]);
    assert_eq!(report.read, 0);
}

#[test]
fn file_that_is_not_there_or_no_file_is_named() {
    let folder = Folder::new();
    let path = folder.path("nothing.jsonl");
    let error = Databank::new().import(&Input::from_path(&path).unwrap(), PLAIN).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{} cannot be imported: No such file or directory (os error 2)", path.display())
    );
    let path = folder.path("");
    let error = Databank::new().import(&Input { path, format: Format::Csv }, PLAIN).unwrap_err();
    assert!(error.to_string().ends_with("it is no regular file"), "{error}");
}
