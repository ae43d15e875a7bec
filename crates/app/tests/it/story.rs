//! The whole way of a practice: suggested by a program, confirmed, asked about, judged, published, found in
//! another language, confirmed a year later, taken over elsewhere; and the way of one that is refused. The
//! change feed tells all of it, in order, and names nobody.

use chrono::{TimeZone, Utc};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{Method, Request, StatusCode};
use kernel::{Actor, Clock, Role};
use platform::config::{Settings, Switch};
use serde_json::{Value, json};

use crate::browser::{Browser, Page};
use crate::setting::{Setting, houses_at};

const AMINA: &str = "amina.suggests@liege.example";
const EVA: &str = "eva.edits@network.example";
const KOEN: &str = "koen.edits@network.example";
const SAM: &str = "sam.adapts@gent.example";
const YEAR: i64 = 366 * 24 * 60 * 60;

const QUESTION: &str = "Qui ouvre la porte quand la concierge est en congé ?";
const ANSWER: &str = "Deux voisines ont la clé.";
const REASON: &str = "Le texte met en avant ce qui sépare les habitants.";
const GROUNDS: &str = "Le projet rassemble justement tout le quartier.";

/// The program that suggests, and the one that follows the feed.
impl Setting {
    async fn call(
        &self,
        method: Method,
        path: &str,
        token: Option<&str>,
        body: Value,
    ) -> (StatusCode, Value) {
        let mut request =
            Request::builder().method(method).uri(path).header(CONTENT_TYPE, "application/json");
        if let Some(token) = token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        let answer = self.ask_saying(request, body.to_string()).await;
        (answer.status, serde_json::from_str(&answer.body).unwrap_or_default())
    }

    async fn read(&self, path: &str, token: Option<&str>) -> Value {
        let (status, body) = self.call(Method::GET, path, token, Value::Null).await;
        assert_eq!(status, StatusCode::OK, "{} {path}: {body}", self.engine);
        body
    }

    /// Suggests by the API and confirms by the letter; the id at the desk and the private page.
    async fn suggest(&self, title: &str, summary: &str, token: &str) -> (String, String) {
        let practice = json!({
            "original_language": "fr", "title": {"fr": title}, "summary": {"fr": summary},
            "place": {"city": "Liège", "country": "BE"}, "themes": ["neighbourhood-cohesion"],
            "organisations": ["Ville de Liège"],
        });
        let body = json!({"practice": practice, "email": AMINA});
        let (status, taken) = self.call(Method::POST, "/api/v1/suggestions", None, body).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{taken}");
        let page = taken["status_url"].as_str().unwrap();
        let page = page.strip_prefix(&self.house.site.settings.base_url()).unwrap().to_owned();
        assert_eq!(self.received(token).await, None, "no editor sees what is not confirmed");
        let confirm = self.link_to(AMINA).await;
        assert!(confirm.contains("/confirm/"), "{confirm}");
        let done = Browser::new(self).post(&confirm, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        (self.received(token).await.unwrap(), page)
    }

    /// The first suggestion that the feed tells of.
    async fn received(&self, token: &str) -> Option<String> {
        let feed = self.feed(token).await;
        let one = feed.iter().find(|line| line["action"] == "suggestion.received")?;
        Some(one["subject"]["id"].as_str().unwrap().to_owned())
    }

    /// The whole feed, a few lines at a time, as a program follows it.
    async fn feed(&self, token: &str) -> Vec<Value> {
        let (mut all, mut after) = (Vec::new(), 0);
        loop {
            let part = self.read(&format!("/api/v1/changes?after={after}&limit=7"), Some(token)).await;
            all.extend(part["items"].as_array().unwrap().iter().cloned());
            after = part["next"].as_i64().unwrap();
            if part["more"] == false {
                return all;
            }
        }
    }

    /// What happened to one thing, oldest first.
    async fn verbs(&self, token: &str, kind: &str, id: &str) -> Vec<String> {
        let of = |line: &&Value| line["subject"]["kind"] == kind && line["subject"]["id"] == id;
        let feed = self.feed(token).await;
        let verb = |line: &Value| line["action"].as_str().unwrap().split_once('.').unwrap().1.to_owned();
        feed.iter().filter(of).map(verb).collect()
    }

    async fn go_on(&self) {
        self.house.runner().run_due().await.unwrap();
        self.house.follower().catch_up().await.unwrap();
    }

    async fn token(&self, email: &str, scope: web::Scope) -> String {
        let person = self.house.accounts.by_email(&email.parse().unwrap()).await.unwrap().unwrap();
        let new = accounts::service::NewToken { name: "feed".to_owned(), scope, days: None };
        self.house.accounts.create_token(&Actor::System("test"), &person.id, new).await.unwrap()
    }

    /// Presses a button at the desk; the form is the one that stands there now.
    async fn press(&self, editor: &mut Browser, id: &str, fields: &[(&str, &str)]) -> Page {
        let path = format!("/nl/desk/suggestions/{id}");
        let page = editor.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let revision = value(&page.body, "name=\"revision\" value=\"").to_owned();
        let fields: Vec<(&str, &str)> =
            std::iter::once(("revision", revision.as_str())).chain(fields.iter().copied()).collect();
        editor.post(&path, &fields).await
    }

    async fn done(&self, editor: &mut Browser, id: &str, fields: &[(&str, &str)]) {
        let page = self.press(editor, id, fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{} {fields:?}: {}", self.engine, page.body);
    }
}

/// What follows these words, up to the quotation mark.
fn value<'a>(body: &'a str, before: &str) -> &'a str {
    let start = body.find(before).unwrap_or_else(|| panic!("no {before} in {body}"));
    body[start + before.len()..].split('"').next().unwrap()
}

fn settings() -> Settings {
    Settings { smtp_url: Some("kept:".to_owned()), rate_limits: Switch::Off, ..Settings::default() }
}

fn clock() -> Clock {
    Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap())
}

#[tokio::test]
async fn suggestion_becomes_a_practice_that_is_found_kept_true_and_taken_over() {
    let clock = clock();
    for setting in houses_at(&clock, settings).await {
        let began = clock.now();
        let mut eva = setting.signed_in(EVA, Role::Editor).await;
        let token = setting.token(EVA, web::Scope::Read).await;
        let title = "Une concierge de quartier";
        let summary =
            "La concierge sociale accueille les nouveaux habitants et arrête les disputes de voisinage.";
        let (id, page) = setting.suggest(title, summary, &token).await;
        let mut amina = Browser::new(&setting);
        assert!(amina.get(&page).await.body.contains("Reçue"), "she follows it without an account");

        setting.done(&mut eva, &id, &[("do", "take-up")]).await;
        setting.done(&mut eva, &id, &[("do", "ask"), ("question", QUESTION)]).await;
        assert!(setting.letter_to(AMINA).await.contains(QUESTION));
        let asked = setting.link_to(AMINA).await;
        assert!(amina.get(&asked).await.body.contains(QUESTION));
        let answered = amina.post(&asked, &[("do", "answer"), ("answer", ANSWER)]).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.body);
        assert!(eva.get(&format!("/nl/desk/suggestions/{id}")).await.body.contains(ANSWER));

        setting.done(&mut eva, &id, &[("do", "judge-rest")]).await;
        setting.done(&mut eva, &id, &[("do", "accept")]).await;
        let practice = "be-liege-concierge";
        let publish = [("do", "publish"), ("practice", practice), ("yearly", "1")];
        setting.done(&mut eva, &id, &publish).await;
        setting.go_on().await;
        assert!(amina.get(&page).await.body.contains(&format!("/fr/practices/{practice}")));

        // Described in French, found by the Dutch word for what it is about.
        let found = setting.read("/api/v1/practices?q=buurtcohesie&lang=nl", None).await;
        assert_eq!((&found["total"], &found["items"][0]["id"]), (&json!(1), &json!(practice)), "{found}");
        assert_eq!(found["items"][0]["language"], "fr");

        // A year later the owner is asked; opening the link changes nothing, one click confirms.
        clock.advance(YEAR);
        setting.go_on().await;
        let confirm = setting.link_to(AMINA).await;
        assert!(confirm.starts_with(&format!("/fr/practices/{practice}/confirm/")), "{confirm}");
        let before = setting.read(&format!("/api/v1/practices/{practice}"), None).await;
        amina.get(&confirm).await;
        let looked = setting.read(&format!("/api/v1/practices/{practice}"), None).await;
        assert_eq!(looked["confirmed_at"], before["confirmed_at"], "programs look into letters");
        let done = amina.post(&confirm, &[("do", "confirm")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        setting.go_on().await;
        let after = setting.read(&format!("/api/v1/practices/{practice}"), None).await;
        let confirmed = after["confirmed_at"].as_str().unwrap().parse().unwrap();
        assert_eq!((clock.now(), json!("owner")), (confirmed, after["confirmed_by"].clone()));

        // Another city does it too; an editor approves.
        let mut sam = setting.signed_in(SAM, Role::Member).await;
        let report = [
            ("do", "report"),
            ("kind", "adapted"),
            ("organisation", "Stad Gent"),
            ("city", "Gent"),
            ("country", "BE"),
            ("changed", "Twee conciërges samen."),
            ("outcome", "working"),
        ];
        let told = sam.post(&format!("/nl/practices/{practice}/adapt"), &report).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
        let adoptions = setting.read(&format!("/api/v1/practices/{practice}"), None).await;
        assert_eq!(adoptions["reported_adaptations"], json!([]), "not before an editor has seen it");
        eva.sign_in(&setting, EVA).await;
        let desk = eva.get("/nl/desk/adaptations").await;
        let one = value(&desk.body, "name=\"report\" value=\"").to_owned();
        let approved = eva.post("/nl/desk/adaptations", &[("do", "approve"), ("report", &one)]).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.body);
        setting.go_on().await;
        let adoptions = setting.read(&format!("/api/v1/practices/{practice}"), None).await;
        assert_eq!(adoptions["adoptions"], json!({"adopted": 1, "running": 1}), "{adoptions}");
        let fiche = Browser::new(&setting).get(&format!("/en/practices/{practice}")).await;
        assert!(fiche.body.contains("Adopted once"), "{}", fiche.body);

        let way = ["received", "taken-up", "changes-asked", "answered", "judged", "accepted", "published"];
        assert_eq!(setting.verbs(&token, "suggestion", &id).await, way, "{}", setting.engine);
        let life = [
            "created",
            "contact-set",
            "owner-asked",
            "confirmed",
            "adaptation-reported",
            "adaptation-approved",
        ];
        assert_eq!(setting.verbs(&token, "practice", practice).await, life, "{}", setting.engine);
        told_well(&setting, &token, began).await;
        clock.advance(-YEAR);
    }
}

#[tokio::test]
async fn refusal_is_reasoned_appealed_once_and_decided_by_another_editor() {
    let clock = clock();
    for setting in houses_at(&clock, settings).await {
        let began = clock.now();
        let mut eva = setting.signed_in(EVA, Role::Editor).await;
        let mut koen = setting.signed_in(KOEN, Role::Editor).await;
        let token = setting.token(EVA, web::Scope::Read).await;
        let (id, _) = setting.suggest("Des rondes de nuit", "Une patrouille privée circule.", &token).await;
        setting.done(&mut eva, &id, &[("do", "take-up")]).await;
        let bare = setting.press(&mut eva, &id, &[("do", "refuse"), ("reason", REASON)]).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "a criterion has to be named");
        let refuse = [("do", "refuse"), ("reason", REASON), ("ground", "no-focus-on-differences")];
        setting.done(&mut eva, &id, &refuse).await;
        assert!(setting.letter_to(AMINA).await.contains(REASON));

        let private = setting.link_to(AMINA).await;
        let mut amina = Browser::new(&setting);
        assert!(amina.get(&private).await.body.contains(REASON));
        let appeal = [("do", "appeal"), ("grounds", GROUNDS)];
        assert_eq!(amina.post(&private, &appeal).await.status, StatusCode::SEE_OTHER);
        assert_eq!(amina.post(&private, &appeal).await.status, StatusCode::CONFLICT, "once");

        // Whoever refused does not decide, whatever is posted.
        let again = setting.press(&mut eva, &id, &[("do", "uphold"), ("uphold-reason", "Non.")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again = setting.press(&mut eva, &id, &[("do", "grant")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        setting.done(&mut koen, &id, &[("do", "uphold"), ("uphold-reason", "Relu : non.")]).await;
        let page = amina.get(&private).await;
        assert!(
            page.body.contains("Relu : non.") && !page.body.contains("value=\"appeal\""),
            "{}",
            page.body
        );
        assert_eq!(amina.post(&private, &appeal).await.status, StatusCode::CONFLICT, "only once ever");

        let way = ["received", "taken-up", "refused", "appealed", "appeal-rejected"];
        assert_eq!(setting.verbs(&token, "suggestion", &id).await, way, "{}", setting.engine);
        told_well(&setting, &token, began).await;
    }
}

#[tokio::test]
async fn feed_is_for_those_who_work_here() {
    for setting in houses_at(&clock(), settings).await {
        setting.signed_in(EVA, Role::Editor).await;
        setting.signed_in(SAM, Role::Member).await;
        setting.signed_in("ad@network.example", Role::Administrator).await;
        let status = async |token: Option<String>, query: &str| {
            let path = format!("/api/v1/changes{query}");
            setting.call(Method::GET, &path, token.as_deref(), Value::Null).await.0
        };
        assert_eq!(status(None, "").await, StatusCode::UNAUTHORIZED);
        let member = setting.token(SAM, web::Scope::Read).await;
        assert_eq!(status(Some(member), "").await, StatusCode::FORBIDDEN);
        let editor = setting.token(EVA, web::Scope::Read).await;
        assert_eq!(status(Some(editor.clone()), "?after=x").await, StatusCode::BAD_REQUEST);
        // Editors do not learn who was given which role; the administrator's own program does.
        let admin = setting.token("ad@network.example", web::Scope::Admin).await;
        let kinds = |feed: Vec<Value>| feed.iter().filter(|line| line["subject"]["kind"] == "person").count();
        assert_eq!(kinds(setting.feed(&editor).await), 0);
        assert!(kinds(setting.feed(&admin).await) >= 3, "{}", setting.engine);
    }
}

/// In order, dated, and without a word that anybody wrote or is called.
async fn told_well(setting: &Setting, token: &str, began: chrono::DateTime<Utc>) {
    let feed = setting.feed(token).await;
    let numbers: Vec<i64> = feed.iter().map(|line| line["sequence"].as_i64().unwrap()).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    let times: Vec<&str> = feed.iter().map(|line| line["at"].as_str().unwrap()).collect();
    assert!(times.is_sorted(), "{times:?}");
    assert!(times.iter().all(|at| at.parse::<chrono::DateTime<Utc>>().unwrap() >= began), "{times:?}");
    let text = Value::from(feed).to_string().to_lowercase();
    let private =
        [AMINA, EVA, KOEN, SAM, "amina", "example", QUESTION, ANSWER, REASON, GROUNDS, "stad gent", "@"];
    for trace in private {
        assert!(!text.contains(&trace.to_lowercase()), "“{trace}” stands in the feed: {text}");
    }
}
