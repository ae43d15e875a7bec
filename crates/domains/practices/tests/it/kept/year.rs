//! The year of a practice: asked, reminded, stale, confirmed, asked again, archived.

use http::StatusCode;
use kernel::{Actor, Lang, Role};
use serde_json::json;

use super::{beginning, houses_with_owner, keeper, link, record, subjects};
use crate::house::{House, houses_at, person};

const PAGE: &str = "/nl/practices/be-gent-nacht";

async fn says(house: &House, path: &str, text: &str) {
    let page = house.get(path).await;
    assert!(page.body.contains(text), "{} {path}: {text} is not in {}", house.engine, page.body);
}

async fn lacks(house: &House, path: &str, text: &str) {
    let page = house.get(path).await;
    assert!(!page.body.contains(text), "{} {path}: {text} is in {}", house.engine, page.body);
}

/// Ids that a search finds, in order.
async fn found(house: &House, query: &str) -> Vec<String> {
    let answer = house.get(&format!("/api/v1/practices?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let answer: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    answer["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn year_of_a_practice_from_published_to_archived() {
    for house in houses_with_owner().await {
        // A neighbour that answers the question a little less well, and is confirmed all along.
        house
            .bring_in(vec![record(
                "be-aalst-nacht",
                "Nachtbemiddelaars bij het station en in het park",
                json!({}),
            )])
            .await;
        assert_eq!(found(&house, "q=nachtbemiddelaars&lang=nl").await[0], "be-gent-nacht");

        // Published; for a year nothing happens.
        assert!(house.days_pass(364).await.is_empty(), "{}", house.engine);
        let asked = house.days_pass(1).await;
        assert_eq!(subjects(&asked), ["Klopt “Nachtbemiddelaars” nog?"], "{}", house.engine);
        assert_eq!(asked[0].recipient.as_str(), "owner@stad.example");
        assert!(house.work().await.is_empty(), "once");

        // Thirty and sixty days later: reminders, and readers are told.
        assert!(house.days_pass(29).await.is_empty());
        let first = house.days_pass(1).await;
        assert_eq!(subjects(&first), ["Herinnering: klopt “Nachtbemiddelaars” nog?"]);
        assert!(first[0].plain.contains("vóór 11 maart 2026"), "{}", first[0].plain);
        lacks(&house, PAGE, "Niet bevestigd sinds").await;
        keeper(&house).confirm(&person("editor", Role::Editor), &["be-aalst-nacht"], "gebeld").await.unwrap();
        assert!(house.days_pass(29).await.is_empty());
        let second = house.days_pass(1).await;
        assert!(second[0].plain.contains("“Niet bevestigd sinds 10 januari 2025”"), "{}", second[0].plain);
        says(&house, PAGE, "Niet bevestigd sinds 10 januari 2025").await;
        for (lang, said) in [
            ("fr", "Non confirmée depuis le 10 janvier 2025"),
            ("de", "Nicht bestätigt seit dem 10. Januar 2025"),
            ("en", "Not confirmed since 10 January 2025"),
        ] {
            says(&house, &format!("/{lang}/practices/be-gent-nacht"), said).await;
        }

        // Search ranks it lower, counts it, and can leave it out.
        assert_eq!(found(&house, "q=nachtbemiddelaars&lang=nl").await, ["be-aalst-nacht", "be-gent-nacht"]);
        assert_eq!(found(&house, "upkeep=current").await, ["be-aalst-nacht"]);
        assert_eq!(found(&house, "upkeep=stale").await, ["be-gent-nacht"]);
        says(&house, "/nl/practices", "Al lang niet bevestigd").await;
        let list = house.get("/api/v1/practices").await;
        let list: serde_json::Value = serde_json::from_str(&list.body).unwrap();
        let counts = list["facets"]["upkeep"].as_array().unwrap();
        assert!(counts.iter().all(|value| value["count"] == 1) && counts.len() == 2, "{counts:?}");

        // Confirmed by the link: fresh again.
        let path = link(&second[0]);
        assert_eq!(house.get(&path).await.status, StatusCode::OK);
        says(&house, PAGE, "Niet bevestigd sinds 10 januari 2025").await;
        let answer = house.send_as(&Actor::Anonymous, &path, &[("do", "confirm")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        lacks(&house, PAGE, "Niet bevestigd sinds").await;
        says(&house, PAGE, "Op 11 maart 2026 bevestigd door de eigenaar.").await;
        assert_eq!(found(&house, "q=nachtbemiddelaars&lang=nl").await[0], "be-gent-nacht");
        assert!(found(&house, "upkeep=stale").await.is_empty());
        let api = house.get("/api/v1/practices/be-gent-nacht").await;
        let api: serde_json::Value = serde_json::from_str(&api.body).unwrap();
        assert_eq!(api["confirmed_at"], "2026-03-11T09:00:00Z");
        assert_eq!((&api["confirmed_by"], &api["stale"]), (&json!("owner"), &json!(false)));

        // A year on, nobody answers any more.
        let mut letters = Vec::new();
        for _ in 0..74 {
            letters.extend(house.days_pass(10).await);
        }
        let to_owner = letters.iter().filter(|mail| mail.recipient.as_str() == "owner@stad.example").count();
        assert_eq!(to_owner, 3, "{:?}", subjects(&letters));
        let to_editor: Vec<_> =
            letters.iter().filter(|mail| mail.recipient.as_str() == "editor@net.example").collect();
        assert_eq!(to_editor.len(), 2, "one practice, then the other: {:?}", subjects(&letters));
        assert!(
            to_editor
                .iter()
                .any(|mail| mail.plain.contains("Nachtbemiddelaars (niet bevestigd sinds 11 maart 2026)"))
        );

        // The editor archives.
        let editor = person("editor", Role::Editor);
        let desk = house.get_as(&editor, "/nl/desk/upkeep?stage=to-archive").await;
        assert!(desk.body.contains("value=\"be-gent-nacht\""), "{}", desk.body);
        let bare = [("id", "be-gent-nacht"), ("do", "archive")];
        let answer = house.send_as(&editor, "/nl/desk/upkeep", &bare).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "without a reason nothing is archived");
        let act = [("id", "be-gent-nacht"), ("do", "archive"), ("reason", "De dienst is opgeheven.")];
        let answer = house.send_as(&editor, "/nl/desk/upkeep", &act).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        says(&house, PAGE, "De dienst is opgeheven.").await;
        says(&house, "/nl/practices/archived", "De dienst is opgeheven.").await;
        assert_eq!(found(&house, "").await, ["be-aalst-nacht"]);
        assert_eq!(
            house.events("be-gent-nacht").await.iter().filter(|a| *a == "practice.archived").count(),
            1
        );
    }
}

#[tokio::test]
async fn clock_that_goes_backwards_sends_nothing_twice() {
    for house in houses_with_owner().await {
        assert_eq!(house.days_pass(365).await.len(), 1, "{}", house.engine);
        assert!(house.days_pass(-400).await.is_empty(), "{}", house.engine);
        assert!(house.days_pass(400).await.is_empty(), "{}", house.engine);
        assert_eq!(house.days_pass(30).await.len(), 1, "the first reminder");
        assert!(house.days_pass(-30).await.is_empty());
        assert!(house.days_pass(30).await.is_empty());
        assert_eq!(house.days_pass(30).await.len(), 1, "the second reminder");
        assert!(house.days_pass(-90).await.is_empty());
        says(&house, PAGE, "Niet bevestigd sinds").await;
        let events = house.events("be-gent-nacht").await;
        let count = |action: &str| events.iter().filter(|known| *known == action).count();
        assert_eq!((count("practice.owner-asked"), count("practice.owner-reminded")), (1, 2), "{events:?}");
        assert_eq!(count("practice.called-stale"), 1);
    }
}

#[tokio::test]
async fn practice_without_contact_waits_at_the_desk_and_is_called_stale() {
    for house in houses_at(beginning()).await {
        house.bring_in(vec![record("be-gent-nacht", "Nachtbemiddelaars", json!({}))]).await;
        assert!(house.days_pass(366).await.is_empty(), "nobody to ask");
        let editor = person("editor", Role::Editor);
        let desk = house.get_as(&editor, "/nl/desk/upkeep?stage=without-contact").await;
        assert!(
            desk.body.contains("Nachtbemiddelaars") && desk.body.contains("Geen contact"),
            "{}",
            desk.body
        );
        house.days_pass(60).await;
        says(&house, PAGE, "Niet bevestigd sinds 10 januari 2025").await;
        // Whoever becomes its contact is asked, and the page stays as it is until she answers.
        let path = "/nl/desk/upkeep/be-gent-nacht";
        let no_leave = [("email", "owner@stad.example"), ("lang", "fr"), ("do", "save")];
        let answer = house.send_as(&editor, path, &no_leave).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "no address without consent");
        let fields = [("email", "owner@stad.example"), ("lang", "fr"), ("consent", "1"), ("do", "save")];
        let answer = house.send_as(&editor, path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let letters = house.days_pass(1).await;
        assert_eq!(subjects(&letters), ["« Nachtbemiddelaars » est-elle toujours d’actualité ?"]);
        says(&house, PAGE, "Niet bevestigd sinds 10 januari 2025").await;
    }
}

#[tokio::test]
async fn desk_asks_and_confirms_several_at_once() {
    for house in houses_with_owner().await {
        house.bring_in(vec![record("be-aalst-nacht", "Nacht in Aalst", json!({}))]).await;
        let editor = person("editor", Role::Editor);
        house.site.db.clock().advance(60);
        let both = [("id", "be-gent-nacht"), ("id", "be-aalst-nacht"), ("do", "ask")];
        let answer = house.send_as(&editor, "/nl/desk/upkeep", &both).await;
        let to = answer.headers["location"].to_str().unwrap();
        let said = house.get_as(&editor, to).await;
        assert!(
            said.body.contains("Gedaan voor één praktijk.") && said.body.contains("Eén kon niet"),
            "{to}"
        );
        assert_eq!(house.letters().await.len(), 1);
        let confirm =
            [("id", "be-gent-nacht"), ("id", "be-aalst-nacht"), ("do", "confirm"), ("note", "gebeld")];
        house.send_as(&editor, "/nl/desk/upkeep", &confirm).await;
        says(&house, PAGE, "bevestigd door de redactie, namens de eigenaar").await;
        assert_eq!(found(&house, "sort=confirmed").await.len(), 2);
        let nothing = house.send_as(&editor, "/nl/desk/upkeep", &[("do", "confirm")]).await;
        assert!(nothing.body.contains("Kies eerst minstens één praktijk."), "{}", nothing.body);
    }
}

#[tokio::test]
async fn owners_and_desk_are_spoken_to_in_four_languages() {
    let house = houses_with_owner().await.remove(0);
    let path = link(&house.days_pass(365).await[0]);
    let (editor, member) = (person("editor", Role::Editor), person("member", Role::Member));
    let table = [
        ("nl", "Klopt deze praktijk nog?", "Actueel houden", "Wij doen dit ook", "Gemelde overnames"),
        (
            "fr",
            "Cette pratique est-elle toujours d’actualité\u{a0}?",
            "Tenir à jour",
            "Nous le faisons aussi",
            "Adaptations signalées",
        ),
        (
            "de",
            "Stimmt dieses Praxisbeispiel noch?",
            "Aktuell halten",
            "Wir machen das auch",
            "Gemeldete Übernahmen",
        ),
        ("en", "Is this practice still right?", "Keep up to date", "We do this too", "Reported adaptations"),
    ];
    for (lang, confirm, upkeep, adapt, adaptations) in table {
        let page = house.get(&path.replacen("/nl/", &format!("/{lang}/"), 1)).await;
        assert!(page.body.contains(confirm), "{lang}: {}", page.body);
        for (actor, path, title) in [
            (&editor, "/desk/upkeep", upkeep),
            (&editor, "/desk/upkeep?stage=asked", upkeep),
            (&editor, "/desk/adaptations", adaptations),
            (&member, "/practices/be-gent-nacht/adapt", adapt),
        ] {
            let page = house.get_as(actor, &format!("/{lang}{path}")).await;
            assert_eq!(page.status, StatusCode::OK, "{lang}{path}");
            assert!(
                page.body.contains(&format!("<h1 class=\"utrecht-heading-1\">{title}</h1>")),
                "{lang}{path}"
            );
        }
        assert!(!page.body.contains("style=\""));
    }
    for lang in Lang::ALL {
        let page = house.get(&format!("/{lang}/practices/archived")).await;
        assert_eq!(page.status, StatusCode::OK);
    }
}
