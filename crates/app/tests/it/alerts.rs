//! Readers hear of what is new.

use chrono::{TimeZone, Utc};
use http::header::LOCATION;
use http::{Method, StatusCode};
use kernel::{Actor, Clock, Role};
use platform::config::Settings;
use platform::mail;
use practices::model::Record;
use serde_json::json;

use crate::setting::{Setting, houses_at};

fn record(id: &str, title: &str, theme: &str) -> Record {
    serde_json::from_value(json!({
        "id": id, "original_language": "nl", "title": {"nl": title}, "summary": {"nl": title}, "themes": [theme],
        "place": {"city": "Gent", "country": "BE"},
    }))
    .unwrap()
}

impl Setting {
    /// Brings records in and lets the index and the jobs come after.
    async fn bring(&self, records: Vec<Record>) {
        self.house.practices.bring_in(&Actor::System("test"), records).await.unwrap();
        self.work().await;
    }

    async fn work(&self) {
        self.house.follower().catch_up().await.unwrap();
        self.house.runner().run_due().await.unwrap();
    }

    /// The newest letter: its subject and text.
    async fn newest_letter(&self) -> (String, String) {
        let mail = mail::newest(&self.house.site.db, 1).await.unwrap().remove(0);
        (mail.subject, mail.plain)
    }

    async fn letters(&self) -> usize {
        mail::newest(&self.house.site.db, 100).await.unwrap().len()
    }

    async fn post(&self, path: &str, fields: &str) -> (StatusCode, String) {
        let answer = self.send_as(Role::Anonymous, Method::POST, path, fields).await;
        let to = answer.headers.get(LOCATION).map(|to| to.to_str().unwrap().to_owned());
        (answer.status, to.unwrap_or_default())
    }

    /// The path of the first link of a letter that goes there.
    fn link(&self, letter: &str, part: &str) -> String {
        let base = self.house.site.settings.base_url();
        let mut words = letter.split_whitespace().filter_map(|word| word.strip_prefix(base.as_str()));
        words.find(|path| path.contains(part)).unwrap_or_else(|| panic!("no {part} in {letter}")).to_owned()
    }
}

fn clock() -> Clock {
    Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap())
}

fn settings() -> Settings {
    Settings { smtp_url: Some("kept:".to_owned()), ..Settings::default() }
}

#[tokio::test]
async fn follower_of_a_search_hears_of_new_finds_in_her_language_and_stops_with_one_click() {
    let clock = clock();
    for setting in houses_at(&clock, settings).await {
        setting.bring(vec![record("be-gent-oud", "Straathoekwerk op het plein", "nightlife")]).await;
        let (status, to) = setting
            .post("/fr/alerts/new?search=q%3Dtravail%20de%20rue", "email=A@ville.example&frequency=daily")
            .await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/fr/alerts/asked"), "{}", setting.engine);
        let (subject, text) = setting.newest_letter().await;
        assert!(subject.contains("travail de rue"), "{subject}");
        let confirm = setting.link(&text, "/fr/alerts/confirm/");

        // A mail scanner that opens the link confirms nothing.
        assert_eq!(setting.get(&confirm).await.status, StatusCode::OK);
        setting.bring(vec![record("be-gent-nieuw", "Straathoekwerk aan het station", "public-space")]).await;
        assert_eq!(setting.letters().await, 1, "nothing before it is confirmed");

        let (status, manage) = setting.post(&confirm, "").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(setting.post(&confirm, "").await.0, StatusCode::NOT_FOUND, "a link is used once");
        assert!(setting.get(&manage).await.body.contains("travail de rue"));
        setting.work().await;
        assert_eq!(setting.letters().await, 1, "what was there before is no news");

        clock.advance(3600);
        setting
            .bring(vec![
                record("be-gent-park", "Straathoekwerk in het park", "public-space"),
                record("be-gent-fiets", "Fietsen graveren", "burglary-and-theft"),
            ])
            .await;
        let (subject, text) = setting.newest_letter().await;
        assert!(subject.contains("Nouvelle pratique"), "{subject}");
        assert!(text.contains("Straathoekwerk in het park") && !text.contains("Fietsen"), "{text}");
        setting.link(&text, "/fr/practices/be-gent-park");

        // At most once a day, and then everything at once.
        clock.advance(3600);
        setting.bring(vec![record("be-gent-a", "Straathoekwerk bij jongeren", "public-space")]).await;
        setting.bring(vec![record("be-gent-b", "Straathoekwerk met gezinnen", "public-space")]).await;
        assert_eq!(setting.letters().await, 2);
        clock.advance(24 * 3600);
        setting.work().await;
        let (subject, text) = setting.newest_letter().await;
        assert!(subject.contains("2 nouvelles pratiques"), "{subject}");

        let stop = setting.link(&text, "/unsubscribe/");
        assert_eq!(setting.get(&stop).await.status, StatusCode::SEE_OTHER, "a look stops nothing");
        assert_eq!(setting.post(&stop, "List-Unsubscribe=One-Click").await.0, StatusCode::NO_CONTENT);
        clock.advance(48 * 3600);
        setting.bring(vec![record("be-gent-c", "Straathoekwerk aan de haven", "public-space")]).await;
        assert_eq!(setting.letters().await, 3, "no letter after the stop");
        assert_eq!(setting.post(&stop, "").await.0, StatusCode::NO_CONTENT, "stopping twice is no fault");
    }
}

#[tokio::test]
async fn followers_of_a_concept_and_of_a_practice_hear_of_what_concerns_them_alone() {
    let clock = clock();
    for setting in houses_at(&clock, settings).await {
        setting.bring(vec![record("be-gent-een", "Een", "drugs")]).await;
        for (path, email) in [("concept=drugs", "a@stad.example"), ("practice=be-gent-een", "b@stad.example")]
        {
            let fields = format!("email={email}&frequency=immediate");
            setting.post(&format!("/nl/alerts/new?{path}"), &fields).await;
            let (_, text) = setting.newest_letter().await;
            setting.post(&setting.link(&text, "/alerts/confirm/"), "").await;
        }
        let before = setting.letters().await;
        clock.advance(120);
        setting
            .bring(vec![record("be-gent-twee", "Twee", "drugs"), record("be-gent-drie", "Drie", "sport")])
            .await;
        let (subject, text) = setting.newest_letter().await;
        assert_eq!(setting.letters().await, before + 1, "{}", setting.engine);
        assert!(subject.contains("Drugs") || subject.contains("drugs"), "{subject}");
        assert!(text.contains("Twee") && !text.contains("Drie"), "{text}");
        clock.advance(120);
        setting.bring(vec![record("be-gent-een", "Een, maar beter", "drugs")]).await;
        let (subject, _) = setting.newest_letter().await;
        assert_eq!(setting.letters().await, before + 2);
        assert!(subject.contains("Een, maar beter"), "{subject}");
    }
}

#[tokio::test]
async fn weekly_follower_gets_one_letter_a_week_with_everything_in_it() {
    let clock = clock();
    for setting in houses_at(&clock, settings).await {
        setting.post("/nl/alerts/new?concept=drugs", "email=w@stad.example&frequency=weekly").await;
        let (_, text) = setting.newest_letter().await;
        setting.post(&setting.link(&text, "/alerts/confirm/"), "").await;
        clock.advance(3600);
        setting.bring(vec![record("be-gent-een", "Een", "drugs")]).await;
        assert_eq!(setting.letters().await, 2, "the first news {}", setting.engine);
        for (id, title) in [("be-gent-twee", "Twee"), ("be-gent-drie", "Drie")] {
            clock.advance(3 * 24 * 3600);
            setting.bring(vec![record(id, title, "drugs")]).await;
            assert_eq!(setting.letters().await, 2, "not a week yet: {title}");
        }
        clock.advance(24 * 3600);
        setting.work().await;
        let (_, text) = setting.newest_letter().await;
        assert_eq!(setting.letters().await, 3);
        assert!(text.contains("Twee") && text.contains("Drie"), "{text}");
    }
}

#[tokio::test]
async fn faulty_addresses_and_forged_links_get_an_answer_that_helps() {
    let clock = clock();
    for setting in houses_at(&clock, settings).await {
        let path = "/de/alerts/new?search=q%3DNacht";
        for wrong in ["", "email=kein%20Postfach", "email=a%40b.ch%0D%0ABcc%3Ax%40y.ch"] {
            let answer = setting.send_as(Role::Anonymous, Method::POST, path, wrong).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(answer.body.contains("aria-invalid"), "{}", answer.body);
        }
        assert_eq!(setting.letters().await, 0);
        let forged = kernel::Secret::new().text();
        for path in [format!("/de/alerts/confirm/{forged}"), format!("/de/alerts/{forged}")] {
            assert_eq!(setting.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(setting.post(&path, "do=change").await.0, StatusCode::NOT_FOUND, "{path}");
        }
        for path in ["/de/alerts/new?concept=none-such", "/de/alerts/new?practice=none-such"] {
            assert_eq!(setting.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        // A link that nobody uses ends, and the address with it.
        setting.post(path, "email=a%40stadt.example").await;
        let (_, text) = setting.newest_letter().await;
        clock.advance(3 * 24 * 3600);
        setting.work().await;
        assert_eq!(setting.get(&setting.link(&text, "/alerts/confirm/")).await.status, StatusCode::NOT_FOUND);
        // Limits hold whoever asks.
        let many = (0..12).map(|n| format!("email=n{n}%40stadt.example"));
        let mut last = StatusCode::OK;
        for fields in many {
            last = setting.post(path, &fields).await.0;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    }
}
