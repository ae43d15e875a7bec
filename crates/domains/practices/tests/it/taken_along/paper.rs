//! Fiches, comparisons and reading lists as PDF, read back with poppler (`make setup` installs it).

use std::process::Command;

use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION};
use kernel::{Actor, Lang};
use serde_json::json;

use crate::house::{Answer, House, empty_house, house};

/// What poppler reads: the text on one line, and the document's properties.
struct Read {
    words: String,
    info: String,
    pages: usize,
}

fn read(pdf: &[u8]) -> Read {
    assert!(pdf.starts_with(b"%PDF-"), "no PDF: {}", String::from_utf8_lossy(&pdf[..pdf.len().min(300)]));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sheet.pdf");
    std::fs::write(&file, pdf).unwrap();
    let run = |command: &mut Command| {
        let output =
            command.output().unwrap_or_else(|error| panic!("poppler-utils (Debian) is needed: {error}"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let text = run(Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&file).arg("-"));
    let info = run(Command::new("pdfinfo").arg("-meta").arg(&file));
    let pages = text.matches('\u{c}').count();
    Read { words: text.split_whitespace().collect::<Vec<_>>().join(" "), info, pages }
}

async fn paper(house: &House, path: &str) -> (Answer, Read) {
    let answer = house.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path} {}", answer.body);
    assert_eq!(answer.headers[CONTENT_TYPE], "application/pdf");
    let read = read(&answer.bytes);
    (answer, read)
}

/// The words of a document, on one line.
pub(crate) async fn words(house: &House, path: &str) -> String {
    paper(house, path).await.1.words
}

/// The words without hyphens that a line's end may have put in.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[tokio::test]
async fn every_example_is_a_sound_document() {
    let house = house().await;
    let records = house.practices.after(None, 1_000).await.unwrap();
    assert_eq!(records.len(), 176);
    // Each practice in one language, each language for a quarter of them.
    for (practice, lang) in records.iter().zip(Lang::ALL.into_iter().cycle()) {
        let record = &practice.record;
        let (_, paper) = paper(&house, &format!("/{lang}/practices/{}.pdf", record.id)).await;
        let all = squeezed(&paper.words);
        let (_, title) = record.title_for(lang);
        assert!(all.contains(&squeezed(title)), "{} {lang}: {}", record.id, paper.words);
        let (_, summary) = record.summary.best(lang, record.original_language).unwrap();
        assert!(all.contains(&squeezed(summary)), "{} {lang}: {}", record.id, paper.words);
        for owner in record.organisations.iter().chain(&record.partners) {
            assert!(all.contains(&squeezed(owner)), "{} {owner}", record.id);
        }
        assert!(!paper.words.contains('□'), "{} has a letter that no font has: {}", record.id, paper.words);
        assert!((1..=4).contains(&paper.pages), "{} has {} pages", record.id, paper.pages);
        assert!(paper.info.contains("<pdfuaid:part>1<"), "{} {}", record.id, paper.info);
    }
}

#[tokio::test]
async fn fiche_on_paper_says_what_the_page_says() {
    let house = house().await;
    let page = house.get("/de/practices/fr-rennes-correspondants-de-nuit").await;
    assert!(page.body.contains("href=\"/de/practices/fr-rennes-correspondants-de-nuit.pdf\""));
    let (answer, paper) = paper(&house, "/de/practices/fr-rennes-correspondants-de-nuit.pdf").await;
    for said in
        ["Praxisbeispiel", "Problem", "Ergebnisse", "Quellen", "Auf einen Blick", "gedruckt am", "Samenhang"]
    {
        assert!(paper.words.contains(said), "{said}: {}", paper.words);
    }
    let disposition = answer.headers[CONTENT_DISPOSITION].to_str().unwrap();
    assert_eq!(disposition, "inline; filename=\"fr-rennes-correspondants-de-nuit-de.pdf\"");
    let tag = answer.headers[ETAG].to_str().unwrap().to_owned();
    let again = house
        .get_with("/de/practices/fr-rennes-correspondants-de-nuit.pdf", &[(IF_NONE_MATCH.as_str(), &tag)])
        .await;
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));

    let family = house.get("/nl/practices/at-graz-heroes.pdf").await;
    let family = read(&family.bytes);
    assert!(family.words.contains("Overgenomen van") && family.words.contains("Berlijn"), "{}", family.words);
}

#[tokio::test]
async fn fiche_on_paper_follows_its_practice() {
    let house = house().await;
    for (path, status) in [
        ("/nl/practices/no-such-practice.pdf", StatusCode::NOT_FOUND),
        ("/nl/practices/.pdf", StatusCode::NOT_FOUND),
        ("/nl/practices/%2e%2e%2fetc.pdf", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(house.get(path).await.status, status, "{path}");
    }
    let capitals = house.get("/nl/practices/AT-Graz-Heroes.pdf").await;
    assert_eq!(capitals.headers[LOCATION], "/nl/practices/at-graz-heroes.pdf");
    house.practices.withdraw(&Actor::System("test"), "at-graz-heroes").await.unwrap();
    house.forget();
    assert_eq!(house.get("/nl/practices/at-graz-heroes.pdf").await.status, StatusCode::GONE);
}

#[tokio::test]
async fn hostile_texts_are_printed_as_they_stand() {
    let house = empty_house().await;
    let title = "#include \"/etc/passwd\" $a^2$ *ster* <script>";
    let deep = format!(
        "{}diep\n\n{}\n\n[klik](javascript:alert(1)) 😀 漢字 مرحبا",
        "> ".repeat(3_000),
        "x".repeat(15_000)
    );
    house
        .bring_in(vec![
            serde_json::from_value(json!({
                "id": "be-gent-x", "original_language": "nl", "title": {"nl": title}, "summary": {"nl": title},
                "approach": {"nl": deep}, "evidence": {"testing": "untested", "effect": "unknown", "note": title},
                "sources": [{"title": title, "url": "https://example.org/a?b=#c"}], "organisations": [title],
            }))
            .unwrap(),
        ])
        .await;
    let (_, paper) = paper(&house, "/nl/practices/be-gent-x.pdf").await;
    assert!(paper.words.matches("#include \"/etc/passwd\" $a^2$ *ster*").count() >= 4, "{}", paper.words);
    assert!(paper.words.contains("diep") && paper.words.contains("klik"), "{}", paper.words);
}

#[tokio::test]
async fn comparison_on_paper_has_all_columns_and_rows() {
    let house = house().await;
    let four = ["us-chicago-cure-violence", "se-malmo-sluta-skjut", "de-berlin-heroes", "at-graz-heroes"];
    let query: Vec<String> = four.iter().map(|id| format!("id={id}")).collect();
    let query = query.join("&");
    let page = house.get(&format!("/fr/practices/compare?{query}")).await;
    let link = format!("href=\"/fr/practices/compare.pdf?{}\"", query.replace('&', "&#38;"));
    assert!(page.body.contains(&link), "{link}");
    let (answer, paper) = paper(&house, &format!("/fr/practices/compare.pdf?{query}")).await;
    let all = squeezed(&paper.words);
    for id in four {
        let practice = house.practices.get(id).await.unwrap().unwrap();
        assert!(all.contains(&squeezed(practice.record.title_for(Lang::Fr).1)), "{id}: {}", paper.words);
    }
    for row in ["Problème", "Résultats", "Coûts", "Thèmes", "Pas encore décrit"] {
        assert!(all.contains(&squeezed(row)), "{row}: {}", paper.words);
    }
    assert_eq!(answer.headers[CONTENT_DISPOSITION], "inline; filename=\"comparaison.pdf\"");
    let one = house.get("/fr/practices/compare.pdf?id=at-graz-heroes&id=no-such-one").await;
    assert_eq!(one.status, StatusCode::SEE_OTHER);
    assert_eq!(one.headers[LOCATION], "/fr/practices/compare?id=at-graz-heroes");
}

#[tokio::test]
async fn reading_list_on_paper_keeps_its_order_and_any_list_becomes_one() {
    let house = house().await;
    let records = house.practices.after(None, 20).await.unwrap();
    let query: Vec<String> =
        records.iter().rev().map(|practice| format!("id={}", practice.record.id)).collect();
    let (_, list) = paper(&house, &format!("/en/practices/reading-list.pdf?{}", query.join("&"))).await;
    let all = squeezed(&list.words);
    let mut places = Vec::new();
    for practice in records.iter().rev() {
        let title = squeezed(practice.record.title_for(Lang::En).1);
        assert!(all.matches(&title).count() >= 2, "{title} stands in the contents and in the list");
        places.push(all.find(&title));
    }
    assert!(places.is_sorted(), "{places:?}");
    assert!(list.words.contains("A reading list of 20 practices"), "{}", list.words);

    let (_, nightlife) = paper(&house, "/en/practices.pdf?q=night&country=FR").await;
    assert!(nightlife.words.contains("Practices for: night"), "{}", nightlife.words);
    let empty = house.get("/en/practices/reading-list.pdf").await;
    assert_eq!(empty.headers[LOCATION], "/en/practices/reading-list");
}
