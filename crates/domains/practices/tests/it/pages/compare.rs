//! Practices side by side.

use http::StatusCode;

use crate::house::{Answer, House, house};

async fn compared(house: &House, lang: &str, ids: &[&str]) -> Answer {
    let query: Vec<String> = ids.iter().map(|id| format!("id={id}")).collect();
    let answer = house.get(&format!("/{lang}/practices/compare?{}", query.join("&"))).await;
    assert_eq!(answer.status, StatusCode::OK, "{ids:?}");
    answer
}

/// The practices that stand beside each other, in order.
fn columns(answer: &Answer) -> Vec<String> {
    let heads = answer.body.split("sh-compare__title\"").skip(1);
    heads
        .map(|head| {
            let href = head.split("/practices/").nth(1).unwrap();
            href[..href.find('"').unwrap()].to_owned()
        })
        .collect()
}

const THREE: [&str; 3] = ["us-chicago-cure-violence", "se-malmo-sluta-skjut", "de-berlin-heroes"];

#[tokio::test]
async fn practices_stand_side_by_side_heading_by_heading() {
    let house = house().await;
    let page = compared(&house, "nl", &THREE).await;
    assert_eq!(columns(&page), THREE);
    assert!(page.body.contains("<h1 class=\"utrecht-heading-1\">Drie praktijken naast elkaar</h1>"));
    let headings = [
        "Plaats en tijd",
        "Wat weten we ervan",
        "Samenvatting",
        "Probleem",
        "Aanpak",
        "Resultaten",
        "Waarop letten als u dit ook doet",
        "Kosten",
        "Wie doet mee",
        "Soort praktijk",
        "Thema’s",
        "Voor wie",
        "Eigenaar",
        "Partners",
    ];
    let sections: Vec<&str> = page.body.split("<section class=\"sh-compare__section\">").skip(1).collect();
    assert_eq!(sections.len(), headings.len());
    for (section, heading) in sections.iter().zip(headings) {
        assert!(
            section.starts_with(&format!("<h2 class=\"utrecht-heading-2\">{heading}</h2>")),
            "{heading}: {section}"
        );
        assert_eq!(section.matches("<div class=\"sh-compare__cell\">").count(), 3, "{heading}");
    }
    assert!(
        sections[1].contains("onafhankelijk geëvalueerd") && sections[1].contains("lang=\"de\">Mehrfach")
    );
    assert!(sections[3].contains("lang=\"de\"><p>Im Namen der Ehre"), "{}", sections[3]);
    assert_eq!(sections[7].matches("Nog niet beschreven.").count(), 2, "only Berlin tells its costs");
    assert_eq!(sections[8].matches("<h3 class=\"sh-compare__who\">").count(), 3, "who is who on a phone");
}

#[tokio::test]
async fn practice_can_be_taken_away_and_another_added() {
    let house = house().await;
    let page = compared(&house, "fr", &THREE).await;
    assert!(page.body.contains(
        "href=\"/fr/practices/compare?id=us-chicago-cure-violence&#38;id=de-berlin-heroes\">Retirer"
    ));
    let mine = "href=\"/fr/practices/compare?id=us-chicago-cure-violence&#38;id=se-malmo-sluta-skjut&#38;id=de-berlin-heroes&#38;id=";
    assert_eq!(page.body.matches(mine).count(), 3, "three to add");
    let four = compared(&house, "fr", &["at-graz-heroes", THREE[0], THREE[1], THREE[2]]).await;
    assert!(!four.body.contains("Ajouter"), "there is no room for a fifth");
}

#[tokio::test]
async fn too_few_practices_lead_to_a_choice() {
    let house = house().await;
    let none = compared(&house, "de", &[]).await;
    assert!(columns(&none).is_empty());
    assert!(none.body.contains("Wählen Sie zwei bis vier Praxisbeispiele"));
    assert!(none.body.contains("href=\"/de/practices\">In der Liste wählen"));
    let one = compared(&house, "de", &["de-berlin-heroes"]).await;
    assert!(one.body.contains("Fügen Sie zum Vergleichen mindestens ein weiteres hinzu."));
    assert!(one.body.contains("HEROES – gegen Unterdrückung im Namen der Ehre (Berlin)"), "the one is kept");
    assert_eq!(one.body.matches("href=\"/de/practices/compare?id=de-berlin-heroes&#38;id=").count(), 3);
}

#[tokio::test]
async fn unknown_and_surplus_practices_are_named_and_the_others_kept() {
    let house = house().await;
    let page =
        compared(&house, "nl", &["at-graz-heroes", "no-such-one", "%3Cscript%3E%00", "at-salzburg-heroes"])
            .await;
    assert_eq!(columns(&page), ["at-graz-heroes", "at-salzburg-heroes"]);
    assert!(
        page.body.contains("<code>no-such-one</code>") && page.body.contains("<code>&#60;script&#62;</code>")
    );
    let five = ["at-graz-heroes", "at-salzburg-heroes", THREE[0], THREE[1], THREE[2]];
    let page = compared(&house, "nl", &five).await;
    assert_eq!(columns(&page), five[..4]);
    assert!(
        page.body.contains("hoogstens vier") && page.body.contains("href=\"/nl/practices/de-berlin-heroes\"")
    );
    assert!(!page.headers.contains_key(http::header::ETAG), "not worth keeping");
}

#[tokio::test]
async fn same_practice_twice_or_in_capitals_counts_once() {
    let house = house().await;
    let page =
        compared(&house, "en", &["at-graz-heroes", "AT-GRAZ-HEROES", "at-graz-heroes", "at-salzburg-heroes"])
            .await;
    assert_eq!(columns(&page), ["at-graz-heroes", "at-salzburg-heroes"]);
    assert!(page.body.contains("Two practices side by side"));
    let page = compared(&house, "en", &["at-graz-heroes", "at-graz-heroes"]).await;
    assert!(page.body.contains("You have chosen one practice."));
}
