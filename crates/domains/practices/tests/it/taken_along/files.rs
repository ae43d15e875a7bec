//! Lists as CSV, XLSX and JSON Lines, opened as their readers open them.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use kernel::Actor;
use practices::Databank;
use practices::exchange::progress::Silent;
use practices::exchange::{Applied, Input, Options, Outcome, import};
use practices::model::Record;
use serde_json::json;
use vocabulary::Vocabulary;

use crate::house::{Answer, House, empty_house, house};

async fn file(house: &House, path: &str) -> Answer {
    let answer = house.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path} {}", answer.body);
    answer
}

/// The rows of a CSV file, head included.
fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The cells of a workbook's only sheet, as text.
fn cells(xlsx: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx)).unwrap();
    let sheet = book.worksheet_range("practices").unwrap();
    sheet.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

/// What comes of bringing a file in.
async fn brought_in(house: &House, name: &str, content: &[u8], dry_run: bool) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    let bank = Databank::new(house.site.db.clone(), Vocabulary::built_in().unwrap(), Actor::System("test"));
    let options = Options { dry_run, ..Options::default() };
    let report =
        import(&bank, &Input::from_path(Path::new(&path)).unwrap(), options, &mut Silent).await.unwrap();
    assert!(report.is_success(), "{name}: {report:?}");
    report.outcome
}

#[tokio::test]
async fn list_as_a_file_holds_what_the_list_shows_in_its_order() {
    let house = house().await;
    let question = "theme=nightlife&sort=title";
    let page = file(&house, &format!("/nl/practices?{question}")).await;
    let shown: Vec<&str> = page
        .body
        .split("sh-card__link\" href=\"/nl/practices/")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(shown.len() > 5, "{shown:?}");

    let csv = file(&house, &format!("/nl/practices.csv?{question}")).await;
    let rows = rows(&csv.bytes);
    assert_eq!(rows[0][..3], ["id", "original_language", "title.nl"]);
    let ids: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids[..shown.len()], shown);
    assert!(csv.headers[CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    let disposition = csv.headers[CONTENT_DISPOSITION].to_str().unwrap();
    assert!(
        disposition.starts_with("attachment; filename=\"praktijken-20") && disposition.ends_with(".csv\"")
    );

    let xlsx = file(&house, &format!("/nl/practices.xlsx?{question}")).await;
    assert_eq!(cells(&xlsx.bytes).iter().map(|row| row[0].clone()).collect::<Vec<_>>()[1..], ids);
    let jsonl = file(&house, &format!("/nl/practices.jsonl?{question}")).await;
    let lines = jsonl.body.lines().map(|line| serde_json::from_str::<Record>(line).unwrap().id.to_string());
    assert_eq!(lines.collect::<Vec<_>>(), ids);
    for form in ["xlsx", "csv", "jsonl", "pdf"] {
        let link = format!("href=\"/nl/practices.{form}?theme=nightlife&#38;sort=title\"");
        assert!(page.body.contains(&link), "{link}");
    }
}

#[tokio::test]
async fn whole_databank_taken_along_can_be_brought_in_again_and_changes_nothing() {
    let house = house().await;
    for form in ["csv", "xlsx", "jsonl"] {
        let all = file(&house, &format!("/de/practices.{form}")).await;
        let name = format!("all.{form}");
        assert_eq!(brought_in(&house, &name, &all.bytes, true).await, Outcome::DryRun, "{form}");
        let same = Applied { created: 0, revised: 0, unchanged: 176 };
        assert_eq!(brought_in(&house, &name, &all.bytes, false).await, Outcome::Imported(same), "{form}");
    }
}

#[tokio::test]
async fn formulas_are_neutralised_and_withdrawn_practices_stay_out() {
    let house = empty_house().await;
    let titles = ["=cmd|' /C calc'!A0", "+32 9", "-1+1", "@SUM(A1)", "\tTab"];
    let records = titles.iter().zip(0..).map(|(title, number)| {
        serde_json::from_value(json!({
            "id": format!("be-gent-{number}"), "original_language": "nl",
            "title": {"nl": title}, "summary": {"nl": "Kort."},
        }))
        .unwrap()
    });
    house.bring_in(records.collect()).await;
    house.practices.withdraw(&Actor::System("test"), "be-gent-1").await.unwrap();
    // The index has not followed yet: the file does not rely on it.
    house.forget();
    let csv = rows(&file(&house, "/en/practices.csv?sort=title").await.bytes);
    let xlsx = cells(&file(&house, "/en/practices.xlsx?sort=title").await.bytes);
    for rows in [csv, xlsx] {
        assert_eq!(rows.len(), 5, "a head and four practices: {rows:?}");
        for row in &rows[1..] {
            assert!(row[2].starts_with('\''), "{row:?}");
        }
        assert!(!rows.iter().any(|row| row[0] == "be-gent-1"));
    }
}

#[tokio::test]
async fn file_is_refused_where_it_would_hold_something_else_than_was_asked() {
    let house = house().await;
    for form in ["csv", "xlsx", "jsonl", "pdf"] {
        let answer = house.get(&format!("/fr/practices.{form}?theme=no-such-theme")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{form}");
        assert!(
            answer.body.contains("valeur inconnue de filtre\u{a0}: \u{2068}theme")
                || answer.body.contains("valeur inconnue de filtre\u{a0}: theme"),
            "{}",
            answer.body
        );
    }
    let none = file(&house, "/fr/practices.csv?q=zzzzqqqq").await;
    assert_eq!(rows(&none.bytes).len(), 1, "only the head");
    let page = house.get("/fr/practices?q=zzzzqqqq").await;
    assert!(!page.body.contains("/fr/practices.csv"), "nothing to take along");
}
