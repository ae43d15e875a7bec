//! One practice, in full.

use http::StatusCode;
use http::header::{CONTENT_TYPE, ETAG, LINK, LOCATION, VARY};
use kernel::Actor;
use serde_json::{Value, json};

use crate::house::{Answer, House, empty_house, house};

/// A record with nothing but what it must have, and what a test adds.
fn record(id: &str, more: Value) -> practices::model::Record {
    let mut whole = json!({
        "id": id, "original_language": "nl",
        "title": {"nl": format!("Titel van {id}")}, "summary": {"nl": "Een samenvatting."},
    });
    whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::from_value(whole).unwrap()
}

async fn house_with(records: Vec<practices::model::Record>) -> House {
    let house = empty_house().await;
    house.bring_in(records).await;
    house
}

impl Answer {
    /// The text between two marks, the first time they occur.
    fn between(&self, from: &str, to: &str) -> &str {
        let start = self.body.find(from).unwrap_or_else(|| panic!("no {from} in {}", self.body)) + from.len();
        let length = self.body[start..].find(to).unwrap_or_else(|| panic!("no {to} after {from}"));
        &self.body[start..start + length]
    }

    fn says(&self, text: &str) {
        assert!(self.body.contains(text), "{text} is not in {}", self.body);
    }

    fn header(&self, name: &http::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

#[tokio::test]
async fn fiche_tells_everything_that_is_known() {
    let house = house().await;
    let page = house.get("/nl/practices/de-berlin-heroes").await;
    assert_eq!(page.status, StatusCode::OK);
    for said in [
        "<h1 class=\"utrecht-heading-1\">HEROES – tegen onderdrukking in naam van de eer (Berlijn)</h1>",
        "<dd class=\"utrecht-data-list__item-value utrecht-data-list__item-value--html-dd\">Berlin, Duitsland</dd>",
        "Sinds 2007",
        "Strohhalm e.V.",
        "<li>World Childhood Foundation</li><li>Berliner Senat</li>",
        "href=\"/nl/practices?kind=mentoring\"",
        "href=\"/nl/practices?theme=identity\"",
        "href=\"/nl/practices?target_group=students\"",
        "<p class=\"sh-panel__note\" lang=\"de\">Mehrfach ausgezeichnet; eine Wirkungsstudie wurde nicht eingesehen.</p>",
        "href=\"https://www.kuk-nk.de/?p=9725\" rel=\"external noopener\">HEROES erhält Förderung</a>",
        "<span class=\"sh-sources__publisher\">Kiez und Kneipe Neukölln</span>",
        "Nog niet beschreven: wie meedoet.",
        "Versie 1, bijgewerkt op ",
        "Nog niet bevestigd door de eigenaar.",
    ] {
        page.says(said);
    }
    assert!(
        page.between("<h2 class=\"utrecht-heading-2\" id=\"evidence\">", "</section>").contains("beschreven")
    );
}

#[tokio::test]
async fn text_without_translation_is_shown_in_its_own_language_and_marked() {
    let house = house().await;
    let page = house.get("/nl/practices/de-berlin-heroes").await;
    let problem = page.between("id=\"problem\">", "</section>");
    assert!(problem.contains("Duits, origineel"), "{problem}");
    assert!(problem.contains("<div class=\"sh-prose\" lang=\"de\"><p>Im Namen der Ehre"), "{problem}");
    let head = page.between("<header class=\"sh-fiche__head\">", "</header>");
    assert!(head.contains("<p class=\"sh-fiche__lead\">Jonge mannen"), "{head}");
    assert!(head.contains("vertaald uit het Duits"), "{head}");

    let original = house.get("/de/practices/de-berlin-heroes").await;
    let problem = original.between("id=\"problem\">", "</section>");
    assert!(
        !problem.contains("sh-language") && !problem.contains("lang="),
        "said once, at the top: {problem}"
    );
}

#[tokio::test]
async fn texts_can_be_read_in_another_language_than_the_page() {
    let house = house().await;
    let own = house.get("/nl/practices/de-berlin-heroes").await;
    let offered = own.between("<ul class=\"sh-read-in__list\">", "</ul>");
    assert!(
        offered.contains("href=\"/nl/practices/de-berlin-heroes?text=de\">Duits</a> (origineel)"),
        "{offered}"
    );
    assert!(
        offered.contains("href=\"/nl/practices/de-berlin-heroes\" aria-current=\"true\">Nederlands"),
        "{offered}"
    );

    let german = house.get("/nl/practices/de-berlin-heroes?text=de").await;
    german.says("<h1 class=\"utrecht-heading-1\" lang=\"de\">HEROES – gegen Unterdrückung");
    german.says("<h2 class=\"utrecht-heading-2\" id=\"problem\">Probleem</h2>");
    german.says("href=\"http://127.0.0.1:8080/nl/practices/de-berlin-heroes\"");
    let alternates = german.between("rel=\"canonical\"", "</head>");
    assert!(!alternates.contains("text="), "other languages have texts of their own: {alternates}");

    let alone = house_with(vec![record("be-gent-alone", json!({}))]).await;
    let page = alone.get("/nl/practices/be-gent-alone").await;
    assert!(!page.body.contains("sh-read-in"), "there is nothing to choose");
}

#[tokio::test]
async fn translation_of_an_older_text_is_called_outdated() {
    let translated = |approach: &str| {
        record("be-gent-x", json!({"approach": {"nl": approach, "fr": "Des tables dans la rue."}}))
    };
    let house = house_with(vec![translated("Tafels op straat.")]).await;
    let before = house.get("/fr/practices/be-gent-x").await;
    assert!(before.between("id=\"approach\">", "</section>").contains("Traduit par une personne"));
    house.bring_in(vec![translated("Tafels op het plein.")]).await;
    let after = house.get("/fr/practices/be-gent-x").await;
    let approach = after.between("id=\"approach\">", "</section>");
    assert!(
        approach.contains("sh-language--outdated") && approach.contains("Des tables dans la rue."),
        "{approach}"
    );
    after.says("Version 2, mise à jour le ");
}

#[tokio::test]
async fn what_people_wrote_cannot_harm_the_page() {
    let house = house_with(vec![record("be-gent-x", json!({
        "title": {"nl": "<script>alert(1)</script> & co"},
        "problem": {"nl": "# Kop\n\n*Sterk* <img src=x onerror=alert(1)> [hier](javascript:alert(1))"},
        "organisations": ["</dd><script>"], "sources": [{"title": "</script>", "url": "https://gent.be/?a=1&b=\"2"}],
        "evidence": {"testing": "described", "effect": "unknown", "note": "<b>niets</b>"},
    }))])
    .await;
    let page = house.get("/nl/practices/be-gent-x").await;
    let problem = page.between("id=\"problem\">", "</section>");
    assert!(problem.contains("<h3>Kop</h3>") && problem.contains("<em>Sterk</em>"), "{problem}");
    let main = page.between("<main", "</main>");
    for harm in ["<script", "<img", "onerror", "javascript:", "<b>niets", "</dd><script>"] {
        assert!(!main.contains(harm), "{harm} in {main}");
    }
    let data = page.between("<script type=\"application/ld+json\">", "</script>");
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["name"], "<script>alert(1)</script> & co");
}

#[tokio::test]
async fn lineage_is_drawn_and_told() {
    let house = house().await;
    let page = house.get("/fr/practices/de-berlin-heroes").await;
    let section = page.between("<h2 class=\"utrecht-heading-2\" id=\"lineage\">", "</section>");
    let picture = &section[section.find("<svg").unwrap()..section.find("</svg>").unwrap()];
    assert!(picture.contains("role=\"img\" aria-label=\"Qui a repris «\u{a0}HEROES"), "{picture}");
    assert_eq!(picture.matches("<circle").count(), 4, "{picture}");
    assert_eq!(picture.matches("<path").count(), 3, "{picture}");
    assert!(picture.contains("2007 · cette pratique"), "{picture}");
    let from = &section[section.find("Reprise de").unwrap()..section.find("Reprise par").unwrap()];
    assert!(from.contains("href=\"/fr/practices/se-heroes\""), "{from}");
    let to = &section[section.find("Reprise par").unwrap()..];
    assert!(to.contains("href=\"/fr/practices/at-graz-heroes\"") && to.contains("Graz, Autriche"), "{to}");
    assert!(to.contains("href=\"/fr/practices/at-salzburg-heroes\""), "{to}");
}

#[tokio::test]
async fn relative_that_was_withdrawn_or_is_one_too_many_is_not_shown() {
    let mut family = vec![record("original", json!({"place": {"city": "Mechelen"}}))];
    for n in 0..20 {
        family.push(record(
            &format!("adaptation-{n:02}"),
            json!({"adapted_from": ["original"], "started": 2000 + n}),
        ));
    }
    let house = house_with(family).await;
    house.practices.withdraw(&Actor::System("test"), "adaptation-00").await.unwrap();
    house.follow().await;
    let page = house.get("/nl/practices/original").await;
    let section = page.between("id=\"lineage\">", "</section>");
    assert!(!section.contains("adaptation-00"), "withdrawn: {section}");
    assert_eq!(section.matches("<circle").count(), 16);
    assert!(section.contains("En nog 4 die hier niet staan."), "{section}");

    let only =
        house_with(vec![record("alone", json!({})), record("gone", json!({"adapted_from": ["alone"]}))])
            .await;
    only.practices.withdraw(&Actor::System("test"), "gone").await.unwrap();
    only.follow().await;
    assert!(!only.get("/nl/practices/alone").await.body.contains("id=\"lineage\""));
}

#[tokio::test]
async fn related_practices_are_offered_and_can_be_compared() {
    let house = house().await;
    let page = house.get("/nl/practices/us-boston-operation-ceasefire").await;
    let related = page.between("id=\"related\">", "</section>");
    assert_eq!(related.matches("<article class=\"sh-card\">").count(), 3);
    assert!(
        related.contains("href=\"/nl/practices/compare?id=us-boston-operation-ceasefire&#38;id="),
        "{related}"
    );
    let lineage = page.between("id=\"lineage\">", "</section>");
    for card in related.split("sh-card__link\" href=\"/nl/practices/").skip(1) {
        let id = &card[..card.find('"').unwrap()];
        assert!(!lineage.contains(&format!("/practices/{id}\"")), "{id} is told already");
    }
}

#[tokio::test]
async fn studies_behind_the_evidence_are_listed() {
    let evidence = json!({
        "testing": "replicated", "effect": "positive",
        "references": ["Peeters (2019)", {"title": "Meta-analyse", "url": "https://example.org/m", "year": 2021}],
    });
    let house = house_with(vec![record("be-gent-x", json!({"evidence": evidence}))]).await;
    let page = house.get("/de/practices/be-gent-x").await;
    let panel = page.between("id=\"evidence\">", "</section>");
    assert!(panel.contains("andernorts wiederholt") && panel.contains("<li>Peeters (2019)</li>"), "{panel}");
    assert!(panel.contains("href=\"https://example.org/m\"") && panel.contains(">2021</span>"), "{panel}");
}

#[tokio::test]
async fn practice_is_linked_data_for_whoever_asks() {
    let house = house().await;
    let by_address = house.get("/nl/practices/gb-glasgow-cirv.jsonld").await;
    let accept = [("accept", "application/ld+json")];
    let negotiated = house.get_with("/nl/practices/gb-glasgow-cirv", &accept).await;
    assert_eq!(negotiated.header(&CONTENT_TYPE), "application/ld+json");
    assert_eq!(negotiated.header(&VARY), "accept");
    assert_eq!(negotiated.body, by_address.body);
    let data: Value = serde_json::from_str(&by_address.body).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    assert_eq!(data["identifier"], "gb-glasgow-cirv");
    assert_eq!(data["name"][0]["@language"], "fr");
    assert_eq!(data["contentLocation"]["address"]["addressCountry"], "GB");
    assert_eq!(data["temporalCoverage"], "2008");
    assert_eq!(data["additionalProperty"][1]["value"], "mixed");
    let base = "http://127.0.0.1:8080/en/practices";
    assert_eq!(data["isBasedOn"][1]["@id"], format!("{base}/us-cincinnati-cirv#practice"));

    let page = house.get("/nl/practices/gb-glasgow-cirv").await;
    assert!(page.header(&LINK).contains("</nl/practices/gb-glasgow-cirv.jsonld>; rel=\"alternate\""));
    let in_page: Value =
        serde_json::from_str(page.between("<script type=\"application/ld+json\">", "</script>")).unwrap();
    assert_eq!(in_page["@id"], data["@id"]);
    assert_eq!(in_page["inLanguage"], "en", "there is no Dutch title");
    let adapted: Value =
        serde_json::from_str(&house.get("/nl/practices/us-cincinnati-cirv.jsonld").await.body).unwrap();
    let by = adapted["@reverse"]["isBasedOn"].as_array().unwrap();
    assert!(by.contains(&json!({"@id": format!("{base}/gb-glasgow-cirv#practice")})), "{by:?}");
}

#[tokio::test]
async fn practice_can_be_cited() {
    let house = house().await;
    let page = house.get("/de/practices/de-berlin-heroes").await;
    let cited = page.between("<p class=\"sh-cite__text\" id=\"citation\">", "</p>");
    assert!(
        cited.starts_with("Strohhalm e.V. (20") && cited.ends_with("/de/practices/de-berlin-heroes"),
        "{cited}"
    );
    let bibtex = house.get("/de/practices/de-berlin-heroes/cite.bib").await;
    assert_eq!(bibtex.header(&CONTENT_TYPE), "application/x-bibtex; charset=utf-8");
    assert!(
        bibtex.body.starts_with("@misc{de-berlin-heroes,\n  author = {{Strohhalm e.V.}},\n"),
        "{}",
        bibtex.body
    );
    let csl = house.get("/de/practices/de-berlin-heroes/cite.json").await;
    assert_eq!(csl.header(&CONTENT_TYPE), "application/vnd.citationstyles.csl+json; charset=utf-8");
    let items: Value = serde_json::from_str(&csl.body).unwrap();
    assert_eq!(items[0]["author"], json!([{"literal": "Strohhalm e.V."}]));
    page.says("href=\"/de/practices/de-berlin-heroes/cite.bib\" download=\"de-berlin-heroes.bib\"");
}

#[tokio::test]
async fn mistyped_and_withdrawn_addresses_say_so() {
    let house = house_with(vec![record("be-gent-x", json!({}))]).await;
    for (typed, meant) in [
        ("/nl/practices/Be-Gent-X?text=fr", "/nl/practices/be-gent-x?text=fr"),
        ("/fr/practices/BE-GENT-X.jsonld", "/fr/practices/be-gent-x.jsonld"),
        ("/de/practices/BE-gent-x/cite.bib", "/de/practices/be-gent-x/cite.bib"),
    ] {
        let answer = house.get(typed).await;
        assert_eq!(answer.status, StatusCode::MOVED_PERMANENTLY, "{typed}");
        assert_eq!(answer.header(&LOCATION), meant);
    }
    for unknown in [
        "NO-SUCH",
        "no-such",
        "%00",
        "..%2f..%2fetc",
        "%FF",
        "x",
        "be-gent-none.pdf",
        "be_gent",
        &"a".repeat(5_000),
    ] {
        let answer = house.get(&format!("/fr/practices/{unknown}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{unknown}");
        answer.says("<html lang=\"fr\">");
    }
    let problem = house.get("/nl/practices/no-such.jsonld").await;
    assert_eq!(problem.status, StatusCode::NOT_FOUND);
    assert!(problem.header(&CONTENT_TYPE).starts_with("application/problem+json"));

    house.practices.withdraw(&Actor::System("test"), "be-gent-x").await.unwrap();
    house.follow().await;
    for address in ["", ".jsonld", "/cite.bib", "/cite.json"] {
        let answer = house.get(&format!("/nl/practices/be-gent-x{address}")).await;
        assert_eq!(answer.status, StatusCode::GONE, "{address}");
        assert!(!answer.body.contains("Titel van"), "nothing else of it is shown: {address}");
    }
}

#[tokio::test]
async fn made_up_addresses_do_not_fill_the_cache() {
    let house = house().await;
    for (query, is_kept) in
        [("", true), ("?text=fr", true), ("?text=xx", false), ("?utm=1", false), ("?text=fr&text=fr", false)]
    {
        let answer = house.get(&format!("/nl/practices/de-berlin-heroes{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        assert_eq!(answer.headers.contains_key(ETAG), is_kept, "{query}");
    }
}

#[tokio::test]
async fn every_example_reads_well_in_every_language() {
    let house = house().await;
    let ids = house.practices.ids().await.unwrap();
    assert!(ids.len() > 100);
    for id in &ids {
        for lang in ["nl", "fr", "de", "en"] {
            let page = house.get(&format!("/{lang}/practices/{id}")).await;
            assert_eq!(page.status, StatusCode::OK, "{lang} {id}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{lang} {id}");
            let main = page.between("<main", "</main>");
            assert!(
                !main.contains("{ $") && !main.contains("{$"),
                "{lang} {id}: a message was not put together"
            );
            let data = page.between("<script type=\"application/ld+json\">", "</script>");
            assert!(serde_json::from_str::<Value>(data).is_ok(), "{lang} {id}");
        }
    }
}
