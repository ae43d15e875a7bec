//! Programs suggest what people do with the form.

use http::StatusCode;
use kernel::{Actor, Role};
use platform::config::Switch;
use serde_json::{Value, json};
use suggestions::model::{Origin, StateCode};
use web::bearer::{Bearer, Scope};

use crate::house::{House, houses, houses_with};

fn practice() -> Value {
    json!({
        "original_language": "nl",
        "title": {"nl": "Pleinouders", "fr": "Parents de la place"},
        "summary": {"nl": "Ouders zijn op vrijdagavond op het plein."},
        "place": {"city": "Gent", "country": "BE", "lat": 51.05, "lon": 3.72},
        "themes": ["public-space"],
    })
}

async fn send(house: &House, body: &Value) -> (StatusCode, Value) {
    let answer = house.api(body.to_string(), Actor::Anonymous).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap())
}

#[tokio::test]
async fn suggestion_of_a_program_comes_in_once_its_address_is_confirmed() {
    for house in houses().await {
        let (status, taken) = send(&house, &json!({"practice": practice(), "email": "an@gent.be"})).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{taken}");
        let url = taken["status_url"].as_str().unwrap();
        let path = url.strip_prefix("http://127.0.0.1:8080").unwrap();
        assert!(house.get(path).await.body.contains("Wacht op uw bevestiging"), "{}", house.engine);
        let confirm = house.link("an@gent.be", "/confirm/").await;
        assert!(house.post(&confirm, &[]).await.status.is_redirection());
        let page = house.get(path).await;
        assert!(page.body.contains("Pleinouders") && page.body.contains("Ontvangen"), "{}", page.body);
        let secret = kernel::Secret::parse(path.rsplit('/').next().unwrap()).unwrap();
        let stands = house.suggestions.followed(&secret).await.unwrap().unwrap();
        assert_eq!((stands.state.code(), &stands.origin), (StateCode::Received, &Origin::Api));
        let mut expected = practice();
        expected["status"] = json!("unknown");
        expected["evidence"] = json!({"testing": "untested", "effect": "unknown"});
        assert_eq!(serde_json::to_value(&stands.proposal).unwrap(), expected);
    }
}

#[tokio::test]
async fn token_that_may_write_needs_no_confirmation_whatever_role_its_person_has() {
    for house in houses().await {
        for (person, role) in [("p1", Role::Reader), ("p2", Role::Editor)] {
            let body = json!({"practice": practice(), "email": "an@gent.be"}).to_string();
            let token = Bearer { id: "t1".into(), person: person.into(), role, scope: Scope::Write };
            let answer = house.api_with(body, token).await;
            assert_eq!(answer.status, StatusCode::ACCEPTED, "{}", answer.body);
            let feed = house.db.changes_after(0, 10_000).await.unwrap();
            let received =
                feed.iter().rev().find(|change| change.event.action == "suggestion.received").unwrap();
            let who = house.suggestions.suggester(&received.event.subject.id).await.unwrap().unwrap();
            assert_eq!(who.person_id.as_deref(), Some(person), "{}", house.engine);
        }
    }
}

#[tokio::test]
async fn token_that_only_reads_is_no_reason_to_skip_the_confirmation() {
    let house = houses().await.remove(0);
    let body = json!({"practice": practice(), "email": "an@gent.be"}).to_string();
    let token =
        Bearer { id: "t1".into(), person: "p1".into(), role: Role::Administrator, scope: Scope::Read };
    house.api_with(body, token).await;
    let feed = house.db.changes_after(0, 10_000).await.unwrap();
    assert!(!feed.iter().any(|change| change.event.action == "suggestion.received"));
    house.link("an@gent.be", "/confirm/").await;
}

#[tokio::test]
async fn every_faulty_member_is_named() {
    let house = houses().await.remove(0);
    let body = json!({
        "practice": {
            "id": "mine", "original_language": "nl", "title": {"nl": ""}, "themes": ["no-such"],
            "place": {"country": "XX"}, "colour": "red",
        },
        "email": "an@gent.be\r\nBcc: x@y.z", "priority": 1,
    });
    let (status, problem) = send(&house, &body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let mut named: Vec<&str> =
        problem["errors"].as_array().unwrap().iter().map(|e| e["member"].as_str().unwrap()).collect();
    named.sort_unstable();
    let expected = [
        "email",
        "practice.colour",
        "practice.id",
        "practice.place.country",
        "practice.summary",
        "practice.themes[0]",
        "practice.title.nl",
        "priority",
    ];
    assert_eq!(named, expected, "{problem:#}");
    for (body, status) in [
        ("not json".to_owned(), StatusCode::BAD_REQUEST),
        ("[]".to_owned(), StatusCode::BAD_REQUEST),
        ("{}".to_owned(), StatusCode::BAD_REQUEST),
        (format!("{{\"email\":\"{}\"}}", "x".repeat(1 << 20)), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let answer = house.api(body, Actor::Anonymous).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert!(answer.headers["content-type"].to_str().unwrap().starts_with("application/problem+json"));
    }
    assert_eq!(house.letters("an@gent.be").await.len(), 0);
}

#[tokio::test]
async fn one_address_is_not_flooded_by_programs() {
    let house = houses_with(Switch::On).await.remove(0);
    let body = json!({"practice": practice(), "email": "an@gent.be"});
    let mut statuses = Vec::new();
    for _ in 0..10 {
        statuses.push(send(&house, &body).await.0);
    }
    assert!(statuses.contains(&StatusCode::TOO_MANY_REQUESTS), "{statuses:?}");
    assert!(house.letters("an@gent.be").await.len() <= 6);
}
