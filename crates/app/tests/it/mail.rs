//! Letters on their way to a real mail server.

use std::process::Stdio;
use std::time::Duration;

use chrono::{TimeZone, Utc};
use http::{Method, StatusCode};
use kernel::{Actor, Clock, Lang, Role};
use platform::config::Settings;
use platform::jobs;
use platform::mail::{self, Letter};
use storage::StorageError;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::setting::{Setting, houses_at};

/// A mail server of its own process on loopback; it ends with its value.
struct MailServer {
    port: u16,
    letters: Lines<BufReader<ChildStdout>>,
    _process: Child,
}

impl MailServer {
    /// Starts one, on this port or (0) a free one.
    async fn start(port: u16) -> MailServer {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e");
        let mut process = Command::new("node")
            .current_dir(folder)
            .args(["servers/smtp.js", &port.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("node starts the mail server (npm ci in e2e installs it)");
        let mut letters = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = letters.next_line().await.unwrap().expect("a port").parse().unwrap();
        MailServer { port, letters, _process: process }
    }

    /// The next letter it has taken.
    async fn letter(&mut self) -> serde_json::Value {
        let line = tokio::time::timeout(Duration::from_secs(20), self.letters.next_line());
        serde_json::from_str(&line.await.expect("a letter in time").unwrap().unwrap()).unwrap()
    }
}

fn settings(port: u16) -> Settings {
    Settings {
        smtp_url: Some(format!("smtp://127.0.0.1:{port}")),
        mail_from: "databank@stedennet.example".to_owned(),
        name: "Stedennet".to_owned(),
        ..Settings::default()
    }
}

async fn post(setting: &Setting, to: &str, subject: &str) {
    let letter = Letter::new(Lang::Fr, "Stedennet", subject)
        .paragraph("Une rue où l’on se parle")
        .button("Confirmer", "https://databank.example/fr/x")
        .unsubscribe("https://databank.example/unsubscribe/abc");
    let to = to.parse().unwrap();
    let db = &setting.house.site.db;
    db.write(&Actor::System("test"), async |tx| mail::post(tx, &to, &letter).await).await.unwrap();
}

#[tokio::test]
async fn letter_arrives_once_as_it_was_written() {
    let mut server = MailServer::start(0).await;
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap());
    for setting in houses_at(&clock, || settings(server.port)).await {
        post(&setting, "an@oostende.example", "Votre suggestion\r\nBcc: autre@x.example").await;
        setting.house.runner().run_due().await.unwrap();
        let letter = server.letter().await;
        assert_eq!(letter["from"], "databank@stedennet.example");
        assert_eq!(letter["to"], serde_json::json!(["an@oostende.example"]));
        let raw = letter["raw"].as_str().unwrap();
        assert!(raw.contains("From: Stedennet <databank@stedennet.example>"), "{raw}");
        assert!(raw.contains("Subject: Votre suggestion Bcc: autre@x.example"), "one header: {raw}");
        assert!(raw.contains("List-Unsubscribe: <https://databank.example/unsubscribe/abc>"), "{raw}");
        assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{raw}");
        assert!(raw.contains("text/plain") && raw.contains("text/html"), "{raw}");
        setting.house.runner().run_due().await.unwrap();
        let outbox = mail::newest(&setting.house.site.db, 10).await.unwrap();
        assert_eq!(outbox.len(), 1, "{}", setting.engine);
        assert_eq!(outbox[0].sent_at, Some(clock.now()));
        post(&setting, "tweede@oostende.example", "Tweede").await;
        setting.house.runner().run_due().await.unwrap();
        assert_eq!(
            server.letter().await["to"],
            serde_json::json!(["tweede@oostende.example"]),
            "nothing twice"
        );
    }
}

#[tokio::test]
async fn mail_server_that_is_down_for_an_hour_delays_letters_and_loses_none() {
    let first = MailServer::start(0).await;
    let port = first.port;
    drop(first);
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap());
    let settings = houses_at(&clock, || settings(port)).await;
    for setting in &settings {
        post(setting, "an@oostende.example", "Bonjour").await;
    }
    for _ in 0..6 {
        for setting in &settings {
            setting.house.runner().run_due().await.unwrap();
            assert_eq!(jobs::load(&setting.house.site.db).await.unwrap().dead, 0);
        }
        clock.advance(600);
    }
    let mut server = MailServer::start(port).await;
    for setting in &settings {
        clock.advance(3600);
        setting.house.runner().run_due().await.unwrap();
        assert_eq!(
            server.letter().await["to"],
            serde_json::json!(["an@oostende.example"]),
            "{}",
            setting.engine
        );
    }
}

#[tokio::test]
async fn letter_that_is_refused_for_good_is_shown_at_the_desk_and_can_be_tried_again() {
    let mut server = MailServer::start(0).await;
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap());
    for setting in houses_at(&clock, || settings(server.port)).await {
        post(&setting, "nobody@oostende.example", "Bonjour").await;
        setting.house.runner().run_due().await.unwrap();
        let page = setting.get_as(Role::Administrator, "/nl/desk/jobs").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("mail.deliver") && page.body.contains("550"), "{}", page.body);
        assert!(!page.body.contains("nobody@oostende.example"), "no address at the desk");
        let id = jobs::dead(&setting.house.site.db).await.unwrap()[0].id.clone();
        let fields = format!("job={id}&do=retry");
        let answer = setting.send_as(Role::Administrator, Method::POST, "/nl/desk/jobs", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(jobs::load(&setting.house.site.db).await.unwrap().dead, 0);
        setting.house.runner().run_due().await.unwrap();
        let id = jobs::dead(&setting.house.site.db).await.unwrap()[0].id.clone();
        let fields = format!("job={id}&do=discard");
        setting.send_as(Role::Administrator, Method::POST, "/nl/desk/jobs", &fields).await;
        assert!(jobs::dead(&setting.house.site.db).await.unwrap().is_empty());
        post(&setting, "an@oostende.example", "Bonjour").await;
        setting.house.runner().run_due().await.unwrap();
        server.letter().await;
    }
}

#[tokio::test]
async fn work_is_rolled_back_with_its_transaction_and_keys_keep_it_single() {
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap());
    for setting in houses_at(&clock, Settings::default).await {
        let db = &setting.house.site.db;
        let job = || jobs::NewJob::new("test.count", serde_json::json!({})).once("one");
        let failed: Result<(), StorageError> = db
            .write(&Actor::System("test"), async |tx| {
                jobs::enqueue(tx, job()).await?;
                Err(StorageError::Address("a fault".into()))
            })
            .await;
        assert!(failed.is_err());
        let waiting = async || jobs::load(db).await.unwrap().waiting;
        assert_eq!(waiting().await, 0, "{}", setting.engine);
        for _ in 0..3 {
            db.write(&Actor::System("test"), async |tx| jobs::enqueue(tx, job()).await).await.unwrap();
        }
        assert_eq!(waiting().await, 1, "{}", setting.engine);
    }
}
