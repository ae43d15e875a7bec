//! Translation by a service that speaks the API of LibreTranslate: a small one, on this machine.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use http::StatusCode;
use kernel::{Actor, Lang, TextState};
use platform::config::Settings;
use practices::model::Heading;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::support::{ID, anna, desks, desks_with, page};

/// A service that puts the language before every text and makes its letters large.
#[derive(Clone, Default)]
struct Service {
    asked: Arc<Mutex<Vec<Value>>>,
}

async fn translate(State(service): State<Service>, Json(question): Json<Value>) -> (StatusCode, Json<Value>) {
    if question["api_key"] != "geheim" {
        return (StatusCode::FORBIDDEN, Json(json!({"error": "Invalid API key"})));
    }
    let (texts, target) = (question["q"].as_array().unwrap().clone(), question["target"].as_str().unwrap());
    let answers: Vec<String> = texts.iter().map(|text| large(text.as_str().unwrap(), target)).collect();
    service.asked.lock().unwrap().push(question.clone());
    (StatusCode::OK, Json(json!({ "translatedText": answers })))
}

/// Everything outside tags, in capitals.
fn large(text: &str, target: &str) -> String {
    let (mut out, mut depth) = (format!("{} ", target.to_uppercase()), false);
    for character in text.chars() {
        depth |= character == '<';
        if depth {
            out.push(character)
        } else {
            out.extend(character.to_uppercase())
        }
        depth &= character != '>';
    }
    out
}

impl Service {
    async fn start() -> (Service, String) {
        let service = Service::default();
        let router = Router::new().route("/translate", post(translate)).with_state(service.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (service, address)
    }
}

fn settings(address: &str, key: &str) -> Settings {
    Settings {
        translate_url: Some(address.to_owned()),
        translate_key: Some(key.to_owned()),
        ..Settings::default()
    }
}

#[tokio::test]
async fn machine_suggests_and_what_it_made_is_marked_until_a_person_checks_it() {
    let (service, address) = Service::start().await;
    for desk in desks_with(|| settings(&address, "geheim")).await {
        let form = desk.get(&anna(), &page("translate/en")).await.form();
        let form = form.with("text.title", "My own title").with("suggest", "all");
        let answer = desk.send(&anna(), &page("translate/en"), &form).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text().contains("Een machine vulde 2 teksten in."), "{}", answer.text());
        assert_eq!(desk.stands().await.revision, 1, "nothing is saved before she saves");
        let form = answer.form();
        assert_eq!(form.get("text.title"), "My own title", "what a person typed stays");
        assert_eq!(form.get("text.summary"), "EN BUREN KOKEN ELKE WEEK SAMEN.");
        let approach = form.get("text.approach").replace("\r\n", "\n");
        assert_eq!(
            approach,
            "EN TIEN BUREN KOKEN. DE STAD BETAALT DE ZAAL.\n\n- EN ELKE *DINSDAG*\n- EN ZIE [DE SITE](https://stad.gent/koken)"
        );
        {
            let asked = service.asked.lock().unwrap();
            let last = asked.last().unwrap();
            assert_eq!(
                (&last["source"], &last["target"], &last["format"]),
                (&json!("nl"), &json!("en"), &json!("html"))
            );
        }

        // One is taken as it is, the other is mended by hand.
        let form = form.with("text.summary", "Neighbours cook together.").with("save", "yes");
        let saved = desk.send(&anna(), &page("translate/en"), &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let stands = desk.stands().await;
        let state = |heading| stands.text_state(heading, Lang::En);
        assert_eq!(state(Heading::Approach), Some(TextState::ByMachine));
        assert_eq!([Heading::Title, Heading::Summary].map(state), [Some(TextState::ByPerson); 2]);
        let said = [
            ("nl", "Door een machine vertaald uit het Nederlands"),
            ("fr", "Traduit par une machine"),
            ("de", "Maschinell"),
            ("en", "Translated by a machine"),
        ];
        for (lang, sentence) in said {
            let fiche = desk.get(&Actor::Anonymous, &format!("/{lang}/practices/{ID}?text=en")).await.text();
            assert!(fiche.contains(sentence), "{lang}: {fiche}");
        }
        let list = desk.get(&anna(), "/nl/desk/practices?texts=machine&lang=en").await.text();
        assert!(list.contains("1 praktijk") && list.contains("machinaal vertaalde tekst"), "{list}");

        // Saving again changes nothing; ticking that it was checked does.
        let form = desk.get(&anna(), &page("translate/en")).await.form();
        assert!(
            desk.send(&anna(), &page("translate/en"), &form).await.location.unwrap().contains("done=same")
        );
        let form = form.with("checked", "approach");
        desk.send(&anna(), &page("translate/en"), &form).await;
        let stands = desk.stands().await;
        assert_eq!(stands.text_state(Heading::Approach, Lang::En), Some(TextState::ByPerson));
        let fiche = desk.get(&Actor::Anonymous, &format!("/nl/practices/{ID}?text=en")).await.text();
        assert!(!fiche.contains("Door een machine"), "{fiche}");
    }
}

#[tokio::test]
async fn outdated_texts_are_suggested_anew_and_right_ones_are_left() {
    let (_, address) = Service::start().await;
    for desk in desks_with(|| settings(&address, "geheim")).await {
        desk.edited(&[("summary.nl", "Buren koken elke maand samen.")]).await;
        let form = desk.get(&anna(), &page("translate/fr")).await.form().with("suggest", "all");
        let form = desk.send(&anna(), &page("translate/fr"), &form).await.form();
        assert_eq!(form.get("text.summary"), "FR BUREN KOKEN ELKE MAAND SAMEN.");
        assert_eq!(form.get("text.title"), "Cuisiner ensemble");
        let one = form.with("suggest", "title");
        let form = desk.send(&anna(), &page("translate/fr"), &one).await.form();
        assert_eq!(form.get("text.title"), "FR SAMEN KOKEN");
        desk.send(&anna(), &page("translate/fr"), &form).await;
        let stands = desk.stands().await;
        let states =
            [Heading::Title, Heading::Summary, Heading::Approach].map(|h| stands.text_state(h, Lang::Fr));
        assert_eq!(
            states,
            [Some(TextState::ByMachine), Some(TextState::ByMachine), Some(TextState::ByPerson)]
        );
    }
}

#[tokio::test]
async fn service_that_fails_says_what_to_do_and_loses_nothing() {
    let (_, address) = Service::start().await;
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let cases = [
        (settings(&nobody, "geheim"), "De vertaaldienst antwoordt niet."),
        (settings(&address, "verkeerd"), "De vertaaldienst weigert de sleutel."),
        (
            settings(&format!("{address}/elsewhere"), "geheim"),
            "Het antwoord is niet dat van een vertaaldienst",
        ),
    ];
    for (settings, sentence) in cases {
        for desk in desks_with(|| settings.clone()).await {
            let form = desk.get(&anna(), &page("translate/en")).await.form();
            let form = form.with("text.title", "Typed").with("suggest", "all");
            let answer = desk.send(&anna(), &page("translate/en"), &form).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.text().contains(sentence), "{}", answer.text());
            assert_eq!(answer.form().get("text.title"), "Typed");
            assert_eq!(desk.stands().await.revision, 1);
        }
    }
}

#[tokio::test]
async fn without_a_service_nothing_is_offered() {
    for desk in desks().await {
        let answer = desk.get(&anna(), &page("translate/en")).await;
        assert!(!answer.body.contains("name=\"suggest\""));
        let form = answer.form().with("suggest", "all");
        assert_eq!(desk.send(&anna(), &page("translate/en"), &form).await.status, StatusCode::OK);
        assert_eq!(desk.stands().await.revision, 1);
    }
}
