//! "We do this too": reported by members, approved by editors, counted once, asked about every year.

use http::StatusCode;
use http::header::LOCATION;
use kernel::{Actor, Role};
use practices::Reports;
use serde_json::{Value, json};

use super::{houses_with_owner, record, subjects};
use crate::house::{Answer, House, person};
use crate::taken_along::paper::words;

const FORM: &str = "/nl/practices/be-gent-nacht/adapt";
const DESK: &str = "/nl/desk/adaptations";

const REPORT: [(&str, &str); 9] = [
    ("do", "report"),
    ("kind", "adapted"),
    ("organisation", "Stad Genk"),
    ("city", "Genk"),
    ("country", "BE"),
    ("since", "2024"),
    ("changed", "Met <jongeren> zelf."),
    ("outcome", "working"),
    ("contact", "preventie@genk.example"),
];

async fn reported(house: &House, member: &Actor, change: &[(&str, &str)]) -> String {
    let fields: Vec<(&str, &str)> = REPORT
        .iter()
        .map(|(name, value)| change.iter().find(|(n, _)| n == name).copied().unwrap_or((*name, *value)))
        .chain(change.iter().filter(|(n, _)| !REPORT.iter().any(|(name, _)| name == n)).copied())
        .collect();
    let answer = house.send_as(member, FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{} {}", house.engine, answer.body);
    let Actor::Person { id, .. } = member else { panic!("a member") };
    let reports = Reports::new(house.practices.clone(), &house.site.settings);
    reports.of(id).await.unwrap()[0].id.clone()
}

async fn decide(house: &House, id: &str, fields: &[(&str, &str)]) -> Answer {
    let all: Vec<(&str, &str)> = [("report", id)].into_iter().chain(fields.iter().copied()).collect();
    house.send_as(&person("editor", Role::Editor), DESK, &all).await
}

async fn fiche(house: &House) -> String {
    let page = house.get("/nl/practices/be-gent-nacht").await.body;
    page.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect()
}

async fn counts(house: &House) -> Value {
    let api = house.get("/api/v1/practices/be-gent-nacht").await;
    serde_json::from_str::<Value>(&api.body).unwrap()["adoptions"].clone()
}

#[tokio::test]
async fn member_reports_an_editor_approves_and_the_fiche_tells() {
    for house in houses_with_owner().await {
        let member = person("an", Role::Member);
        let stranger = house.get(FORM).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER);
        assert!(stranger.headers[LOCATION].to_str().unwrap().starts_with("/nl/sign-in?next="));
        assert_eq!(house.get_as(&person("r", Role::Reader), FORM).await.status, StatusCode::FORBIDDEN);

        let faulty = house.send_as(&member, FORM, &[("do", "report"), ("organisation", "Stad <Genk>")]).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in [
            "Kies hoe dicht u bij het voorbeeld blijft.",
            "Schrijf waar",
            "Kies hoe het gaat.",
            "value=\"Stad &#60;Genk&#62;\"",
        ] {
            assert!(faulty.body.contains(said), "{said}: {}", faulty.body);
        }
        let id = reported(&house, &member, &[]).await;
        assert!(!fiche(&house).await.contains("Stad Genk"), "{}: nobody has looked at it yet", house.engine);
        assert!(house.get_as(&member, FORM).await.body.contains("Wacht op de redactie"));

        let queue = house.get_as(&person("editor", Role::Editor), DESK).await;
        assert!(queue.body.contains("Met &#60;jongeren&#62; zelf."), "{}", queue.body);
        assert!(queue.body.contains("preventie@genk.example (alleen voor de redactie)"), "{}", queue.body);
        assert_eq!(house.get_as(&member, DESK).await.status, StatusCode::FORBIDDEN);
        assert_eq!(decide(&house, &id, &[("do", "approve")]).await.status, StatusCode::SEE_OTHER);
        let page = fiche(&house).await;
        for said in [
            "Stad Genk",
            "Genk, België",
            "aangepast",
            "sinds 2024",
            "werkt",
            "Met &#60;jongeren&#62; zelf.",
            "Eén keer overgenomen, loopt daar nog",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("preventie@genk.example"), "she did not agree to that");
        assert!(
            page.contains("sh-lineage__picture") && page.contains("2024 · werkt"),
            "the picture has it: {page}"
        );
        let paper = words(&house, "/nl/practices/be-gent-nacht.pdf").await;
        assert!(paper.contains("Stad Genk (Genk, België · aangepast · sinds 2024 · werkt)"), "{paper}");
        assert!(paper.contains("Met <jongeren> zelf."), "{paper}");
        let list = house.get("/nl/practices").await.body;
        assert!(list.contains("Eén keer overgenomen, loopt daar nog"), "{list}");
        let letters = house.letters().await;
        assert_eq!(letters[0].recipient.as_str(), "an@net.example");
        assert_eq!(subjects(&letters)[0], "Uw overname van “Nachtbemiddelaars” staat op de fiche");
        let api = house.get("/api/v1/practices/be-gent-nacht").await;
        let api: Value = serde_json::from_str(&api.body).unwrap();
        assert_eq!(api["reported_adaptations"][0]["city"], "Genk");
        assert!(!api.to_string().contains("preventie@genk"), "{api}");
        let again = decide(&house, &id, &[("do", "approve")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
    }
}

#[tokio::test]
async fn editors_ask_and_refuse_with_words() {
    for house in houses_with_owner().await {
        let member = person("an", Role::Member);
        let id = reported(&house, &member, &[]).await;
        let empty = decide(&house, &id, &[("do", "ask"), ("question", " ")]).await;
        assert_eq!(empty.status, StatusCode::BAD_REQUEST);
        decide(&house, &id, &[("do", "ask"), ("question", "Hoeveel jongeren?")]).await;
        assert!(house.letters().await[0].plain.contains("> Hoeveel jongeren?"));
        let page = house.get_as(&member, FORM).await.body;
        assert!(page.contains("Hoeveel jongeren?") && page.contains("Antwoord"), "{page}");
        let other = person("bo", Role::Member);
        let answer = [("do", "answer"), ("report", id.as_str()), ("answer", "Twaalf.")];
        assert_eq!(house.send_as(&other, FORM, &answer).await.status, StatusCode::NOT_FOUND, "not hers");
        assert_eq!(house.send_as(&member, FORM, &answer).await.status, StatusCode::SEE_OTHER);
        let queue = house.get_as(&person("editor", Role::Editor), DESK).await.body;
        assert!(queue.contains("Twaalf."), "{queue}");
        let bare = decide(&house, &id, &[("do", "refuse"), ("reason", "")]).await;
        assert_eq!(bare.status, StatusCode::BAD_REQUEST, "a refusal has a reason");
        decide(&house, &id, &[("do", "refuse"), ("reason", "Dit is iets anders.")]).await;
        assert!(house.get_as(&member, FORM).await.body.contains("Dit is iets anders."));
        assert!(!fiche(&house).await.contains("Stad Genk"));
        let events = house.events("be-gent-nacht").await;
        for action in ["reported", "asked", "answered", "refused"] {
            assert!(events.contains(&format!("practice.adaptation-{action}")), "{action}: {events:?}");
        }
    }
}

#[tokio::test]
async fn places_are_counted_once_and_by_what_their_people_say() {
    for house in houses_with_owner().await {
        let child = |status: &str| {
            record(
                "be-genk-nacht",
                "Nacht in Genk",
                json!({"adapted_from": ["be-gent-nacht"], "status": status}),
            )
        };
        house.bring_in(vec![child("running")]).await;
        assert_eq!(counts(&house).await, json!({"adopted": 1, "running": 1}), "{}", house.engine);
        let (an, bo) = (person("an", Role::Member), person("bo", Role::Member));
        let genk = reported(&house, &an, &[("outcome", "stopped"), ("note", "Geen geld meer.")]).await;
        let link =
            decide(&house, &genk, &[("do", "record"), ("record", "http://x/nl/practices/be-genk-nacht")])
                .await;
        assert_eq!(link.status, StatusCode::SEE_OTHER, "{}", link.body);
        let itself = decide(&house, &genk, &[("do", "record"), ("record", "be-gent-nacht")]).await;
        assert_eq!(itself.status, StatusCode::BAD_REQUEST);
        decide(&house, &genk, &[("do", "approve")]).await;
        assert_eq!(counts(&house).await, json!({"adopted": 1, "running": 0}), "{}", house.engine);
        let page = fiche(&house).await;
        assert!(
            page.contains("gestopt") && page.contains("Waarom gestopt") && page.contains("Geen geld meer.")
        );
        let hasselt = reported(&house, &bo, &[("organisation", "Stad Hasselt"), ("city", "Hasselt")]).await;
        decide(&house, &hasselt, &[("do", "approve")]).await;
        let inspired = reported(&house, &bo, &[("kind", "inspired"), ("city", "Luik")]).await;
        decide(&house, &inspired, &[("do", "approve")]).await;
        assert_eq!(counts(&house).await, json!({"adopted": 2, "running": 1}));
        assert!(fiche(&house).await.contains("2 keer overgenomen, loopt nog op één plaats"));
        // What is withdrawn is no place any more.
        house.practices.withdraw(&Actor::System("test"), "be-genk-nacht").await.unwrap();
        house.follow().await;
        let api = house.get("/api/v1/practices/be-gent-nacht").await;
        assert!(api.body.contains("Stad Hasselt"), "{}", api.body);
    }
}

#[tokio::test]
async fn reporters_are_asked_once_a_year_how_it_goes() {
    for house in houses_with_owner().await {
        let member = person("an", Role::Member);
        let id = reported(&house, &member, &[]).await;
        decide(&house, &id, &[("do", "approve")]).await;
        let to_reporter = |mails: Vec<platform::mail::Mail>| {
            mails.into_iter().filter(|mail| mail.recipient.as_str() == "an@net.example").count()
        };
        assert_eq!(to_reporter(house.days_pass(300).await), 0);
        let mails = house.days_pass(66).await;
        assert!(subjects(&mails).contains(&"Hoe loopt “Nachtbemiddelaars” bij u?"), "{:?}", subjects(&mails));
        assert_eq!(to_reporter(house.days_pass(20).await), 0, "once");
        assert_eq!(to_reporter(house.days_pass(-20).await), 0);
        // As before: at once. Stopped, and why: after an editor has read it.
        let tell =
            |outcome, told| [("do", "tell"), ("report", id.as_str()), ("now", outcome), ("told", told)];
        house.send_as(&member, FORM, &tell("working", "")).await;
        assert_eq!(to_reporter(house.days_pass(40).await), 0, "she has told");
        let silent = house.send_as(&member, FORM, &tell("stopped", "")).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "why?");
        house.send_as(&member, FORM, &tell("stopped", "De trekker is weg.")).await;
        assert!(!fiche(&house).await.contains("De trekker is weg."));
        decide(&house, &id, &[("do", "approve")]).await;
        let page = fiche(&house).await;
        assert!(page.contains("De trekker is weg.") && page.contains("Eén keer overgenomen"), "{page}");
        assert!(!page.contains("loopt daar nog"), "{page}");
        assert_eq!(
            to_reporter(house.days_pass(500).await),
            0,
            "{}: what was stopped is not asked about",
            house.engine
        );
    }
}

#[tokio::test]
async fn erased_reporter_leaves_what_was_done_and_no_trace_of_herself() {
    use web::domain::Person;
    for house in houses_with_owner().await {
        let member = person("an", Role::Member);
        let id = reported(&house, &member, &[("contact_shown", "1")]).await;
        decide(&house, &id, &[("do", "approve")]).await;
        assert!(fiche(&house).await.contains("preventie@genk.example"), "she agreed");
        let her = Person { id: Some("an".to_owned()), email: "an@net.example".parse().unwrap() };
        let domain = house.site.registry().iter().next().unwrap();
        let held = domain.personal_data(&her).await.unwrap().unwrap();
        assert_eq!(held.data["adaptations"][0]["organisation"], "Stad Genk");
        let db = house.site.db.clone();
        db.write(&Actor::System("test"), async |tx| domain.erase(&her, tx).await).await.unwrap();
        house.forget();
        assert!(domain.personal_data(&her).await.unwrap().is_none(), "{}", house.engine);
        let page = fiche(&house).await;
        assert!(page.contains("Stad Genk") && !page.contains("preventie@genk.example"), "{page}");
    }
}
