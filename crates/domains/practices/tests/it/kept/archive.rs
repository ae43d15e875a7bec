//! The archive: readable, not found, told with its reason, and undone.

use http::StatusCode;
use kernel::{Actor, Role};
use serde_json::json;

use super::{houses_with_owner, keeper, record};
use crate::house::person;
use crate::taken_along::paper::words;

#[tokio::test]
async fn archived_practice_is_readable_with_its_reason_and_not_found() {
    for house in houses_with_owner().await {
        let editor = person("editor", Role::Editor);
        let reader = person("reader", Role::Reader);
        let ids = ["be-gent-nacht"];
        assert!(keeper(&house).archive(&reader, &ids, "x", kernel::Lang::Nl).await.is_err());
        assert!(keeper(&house).archive(&editor, &ids, "  ", kernel::Lang::Nl).await.is_err());
        keeper(&house).archive(&editor, &ids, "De dienst is opgeheven.", kernel::Lang::Nl).await.unwrap();
        house.follow().await;

        for lang in ["nl", "fr", "de", "en"] {
            let page = house.get(&format!("/{lang}/practices/be-gent-nacht")).await;
            assert_eq!(page.status, StatusCode::OK, "{} {lang}", house.engine);
            assert!(page.body.contains("De dienst is opgeheven."), "{lang}: {}", page.body);
            assert!(page.body.contains("noindex"), "{lang}");
            assert!(!page.body.contains("/adapt\""), "nobody reports on what is over");
            let paper = words(&house, &format!("/{lang}/practices/be-gent-nacht.pdf")).await;
            assert!(paper.contains("De dienst is opgeheven."), "{lang}: {paper}");
            let list = house.get(&format!("/{lang}/practices/archived")).await;
            assert!(list.body.contains("Nachtbemiddelaars") && list.body.contains("De dienst is opgeheven."));
        }
        let found = house.get("/nl/practices?q=nachtbemiddelaars").await;
        assert!(!found.body.contains("/nl/practices/be-gent-nacht"), "{}", found.body);
        let api = house.get("/api/v1/practices/be-gent-nacht").await;
        let api: serde_json::Value = serde_json::from_str(&api.body).unwrap();
        assert_eq!(
            (&api["state"], &api["archived"]["reason"]),
            (&json!("archived"), &json!("De dienst is opgeheven."))
        );
        assert!(house.practices.ids().await.unwrap().is_empty(), "neither sitemap nor export has it");

        // The same record brought in again changes nothing; one that says something new brings it back.
        house.bring_in(vec![record("be-gent-nacht", "Nachtbemiddelaars", json!({}))]).await;
        assert!(house.practices.ids().await.unwrap().is_empty());
        house.bring_in(vec![record("be-gent-nacht", "Nachtbemiddelaars in Gent", json!({}))]).await;
        let page = house.get("/nl/practices/be-gent-nacht").await;
        assert!(!page.body.contains("De dienst is opgeheven."), "{}", page.body);
        assert_eq!(house.practices.ids().await.unwrap(), ["be-gent-nacht"]);
    }
}

#[tokio::test]
async fn archived_practice_is_put_back_as_confirmed() {
    for house in houses_with_owner().await {
        let editor = person("editor", Role::Editor);
        house.days_pass(800).await;
        keeper(&house).archive(&editor, &["be-gent-nacht"], "Stil.", kernel::Lang::Nl).await.unwrap();
        house.follow().await;
        let desk = house.get_as(&editor, "/nl/desk/upkeep?stage=archived").await;
        assert!(desk.body.contains("Terug in de databank"), "{}", desk.body);
        let back = [("do", "put-back"), ("id", "be-gent-nacht")];
        assert_eq!(house.send_as(&editor, "/nl/desk/upkeep", &back).await.status, StatusCode::SEE_OTHER);
        let page = house.get("/nl/practices/be-gent-nacht").await;
        assert!(page.body.contains("bevestigd door de redactie"), "{}", page.body);
        assert!(!page.body.contains("Niet bevestigd sinds") && !page.body.contains("Stil."), "{}", page.body);
        assert!(house.days_pass(300).await.is_empty(), "{}: its year begins anew", house.engine);
    }
}

#[tokio::test]
async fn withdrawn_practice_is_asked_about_no_more() {
    for house in houses_with_owner().await {
        house.practices.withdraw(&Actor::System("test"), "be-gent-nacht").await.unwrap();
        assert!(house.days_pass(900).await.is_empty(), "{}", house.engine);
    }
}
