//! What programs get of the vocabulary.

use http::StatusCode;
use serde_json::json;
use vocabulary::turtle::{Source, read};

use crate::built_in;
use crate::house::House;

#[tokio::test]
async fn the_list_holds_every_concept_in_the_order_of_the_language() {
    let house = House::open().await;
    let answer = house.get("/api/v1/concepts?lang=fr").await;
    assert_eq!((answer.status, answer.kind()), (StatusCode::OK, "application/json"));
    let list = answer.json();
    let items = list["items"].as_array().unwrap();
    assert_eq!(list["total"], built_in().concepts().len());
    assert_eq!(items.len(), built_in().concepts().len());
    let labels: Vec<&str> = items.iter().map(|item| item["label"].as_str().unwrap()).collect();
    let mut sorted = labels.clone();
    sorted.sort_by_cached_key(|label| platform::i18n::collation_key(kernel::Lang::Fr, label));
    assert_eq!(labels, sorted);
}

#[tokio::test]
async fn words_in_any_language_find_a_concept_with_all_that_is_known_of_it() {
    let house = House::open().await;
    let list = house.get("/api/v1/concepts?lang=de&q=travail+de+rue").await.json();
    let item = &list["items"][0];
    assert_eq!(item["id"], "street-work");
    assert_eq!(item["url"], "https://databank.example/de/concepts/street-work");
    assert_eq!(item["label"], "Streetwork");
    assert_eq!(item["schemes"], json!(["terms"]));
    assert_eq!(item["labels"]["nl"], "straathoekwerk");
    assert!(item["alternatives"]["fr"].as_array().unwrap().contains(&json!("éducateur de rue")));
    assert!(item["definition"]["en"].as_str().unwrap().ends_with('.'));
    assert_eq!(item["broader"], json!(["outreach"]));
    let outreach = house.get("/api/v1/concepts/outreach").await.json();
    assert!(outreach["narrower"].as_array().unwrap().contains(&json!("street-work")), "{outreach}");
    assert_eq!(outreach["schemes"], json!(["kinds"]));
}

#[tokio::test]
async fn one_scheme_can_be_asked_for() {
    let house = House::open().await;
    let levels = house.get("/api/v1/concepts?scheme=levels&lang=en").await.json();
    assert_eq!(levels["total"], 7);
    let none = house.get("/api/v1/concepts?scheme=levels&q=zzzzqqqq").await.json();
    assert_eq!(none, json!({"total": 0, "items": []}));
}

#[tokio::test]
async fn faults_name_the_member_and_what_is_expected() {
    let house = House::open().await;
    let table = [
        (
            "/api/v1/concepts?lang=xx",
            400,
            json!([{"member": "lang", "reason": "unknown language “xx” (known: nl, fr, de, en)"}]),
        ),
        (
            "/api/v1/concepts/nightlife?lang=XX",
            400,
            json!([{"member": "lang", "reason": "unknown language “XX” (known: nl, fr, de, en)"}]),
        ),
        (
            "/api/v1/concepts?scheme=topics",
            400,
            json!([{"member": "scheme", "reason": "unknown scheme “topics” (known: themes, kinds, target-groups, levels, terms)"}]),
        ),
        ("/api/v1/concepts/no-such-concept", 404, json!(null)),
        ("/api/v1/concepts/Nightlife", 404, json!(null)),
    ];
    for (address, status, errors) in table {
        let answer = house.get(address).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        assert!(answer.kind().starts_with("application/problem+json"), "{address}");
        assert_eq!(answer.json()["errors"], errors, "{address}");
    }
    house.get("/api/v1/concepts/no-such-concept").await.has("there is no concept “no-such-concept”");
}

#[tokio::test]
async fn the_turtle_is_the_vocabulary() {
    let house = House::open().await;
    let answer = house.get("/api/v1/concepts.ttl").await;
    assert_eq!((answer.status, answer.kind()), (StatusCode::OK, "text/turtle; charset=utf-8"));
    let again = read(&[Source { name: "concepts.ttl", bytes: answer.text.as_bytes() }]).unwrap();
    assert_eq!(again, built_in());
}

#[tokio::test]
async fn the_description_of_the_api_has_its_addresses() {
    let house = House::open().await;
    let document = house.get("/openapi.json").await.json();
    for path in ["/api/v1/concepts", "/api/v1/concepts/{id}", "/api/v1/concepts.ttl"] {
        assert!(document["paths"][path]["get"]["responses"]["200"].is_object(), "{path}");
    }
    let members = document["components"]["schemas"]["ConceptItem"]["properties"].as_object().unwrap();
    assert!(members.contains_key("alternatives"), "{members:?}");
}
