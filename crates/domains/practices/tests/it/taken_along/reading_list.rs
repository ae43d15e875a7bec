//! A list that a reader puts together, without an account and without a script.

use http::StatusCode;

use crate::house::{House, house};

async fn list(house: &House, lang: &str, query: &str) -> String {
    let answer = house.get(&format!("/{lang}/practices/reading-list{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}");
    answer.body
}

/// The practices on the list, in order.
fn entries(page: &str) -> Vec<&str> {
    let cards = page.split("sh-card__link\" href=\"/").skip(1);
    cards.map(|card| card.split("/practices/").nth(1).unwrap().split('"').next().unwrap()).collect()
}

const THREE: [&str; 3] = ["us-chicago-cure-violence", "se-malmo-sluta-skjut", "de-berlin-heroes"];

#[tokio::test]
async fn list_is_made_moved_and_shortened_by_links_alone() {
    let house = house().await;
    let query = format!("?id={}&id={}&id={}", THREE[0], THREE[1], THREE[2]);
    let page = list(&house, "nl", &query).await;
    assert_eq!(entries(&page), THREE);
    assert!(page.contains("Een leeslijst met 3 praktijken"), "{page}");
    let path = "href=\"/nl/practices/reading-list";
    let moved = format!("{path}?id={}&#38;id={}&#38;id={}\"", THREE[1], THREE[0], THREE[2]);
    assert_eq!(page.matches(&moved).count(), 2, "the second goes up, the first goes down");
    let shorter = format!("{path}?id={}&#38;id={}\"", THREE[0], THREE[2]);
    assert!(page.contains(&shorter), "the second goes away");
    assert!(page.contains(&format!("href=\"/nl/practices/compare?id={}", THREE[0])), "three can be compared");
    assert!(page.contains(&format!("href=\"/nl/practices/reading-list.pdf?id={}", THREE[0])));
    assert!(page.contains(&format!("href=\"/fr/practices/reading-list?id={}", THREE[0])), "in French too");
}

#[tokio::test]
async fn more_is_found_and_added_by_links_alone() {
    let house = house().await;
    let fiche = house.get("/de/practices/de-berlin-heroes").await;
    assert!(fiche.body.contains("href=\"/de/practices/reading-list?id=de-berlin-heroes\""));
    let page = list(&house, "de", "?id=de-berlin-heroes&q=graz+heroes").await;
    assert!(
        page.contains("href=\"/de/practices/reading-list?id=de-berlin-heroes&#38;id=at-graz-heroes\""),
        "{page}"
    );
    assert!(page.contains("<input type=\"hidden\" name=\"id\" value=\"de-berlin-heroes\">"));
    let none = list(&house, "de", "?id=de-berlin-heroes&q=%3Cb%3Ezzzzqqqq").await;
    assert!(
        none.contains("&#60;b&#62;zzzzqqqq") && !none.contains("<b>zzzz"),
        "what was typed is kept and escaped"
    );
    let empty = list(&house, "de", "").await;
    assert!(empty.contains("Eine Leseliste</h1>") && empty.contains("Noch steht nichts darauf"), "{empty}");
}

#[tokio::test]
async fn unknown_and_surplus_ids_are_named_and_never_lead_astray() {
    let house = house().await;
    let all: Vec<String> =
        house.practices.ids().await.unwrap().iter().take(55).map(|id| format!("id={id}")).collect();
    let page = list(&house, "en", &format!("?{}&id=%3Cscript%3E", all.join("&"))).await;
    assert_eq!(entries(&page).len(), 50);
    assert!(page.contains("A reading list holds at most 50 practices."), "{page}");
    assert!(page.contains("<code>&#60;script&#62;</code>") && !page.contains("<code><script>"));
    assert!(!page.contains("name=\"q\" type=\"search\" value=\"\" maxlength"), "there is no room for more");
    let twice = list(&house, "en", "?id=at-graz-heroes&id=AT-GRAZ-HEROES").await;
    assert_eq!(entries(&twice), ["at-graz-heroes"]);
}
