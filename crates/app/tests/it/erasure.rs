//! Erasing a person leaves nothing of her: not in the database, the index, the files, the outbox.

use std::path::Path;

use http::StatusCode;
use kernel::{Actor, Lang, Role};
use storage::Statement;

use crate::browser::Browser;
use crate::setting::{Setting, houses_with};

const EMAIL: &str = "wilhelmina.zonderling@oostende.example";
const NAME: &str = "Wilhelmina Zonderling";
/// What nobody else in the house is called or has.
const TRACES: [&str; 3] = ["wilhelmina", "zonderling", "zonderlings laptop"];

#[tokio::test]
async fn erased_person_leaves_no_trace() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(EMAIL, Role::Editor).await;
        browser.post("/nl/me", &[("name", NAME), ("language", "nl")]).await;
        browser.post("/nl/me/tokens", &[("name", "Zonderlings laptop"), ("scope", "write")]).await;
        browser.post("/nl/me/address", &[("email", "w.zonderling@gent.example")]).await;
        Browser::new(&setting).post("/nl/sign-in", &[("email", EMAIL)]).await;
        takes_part(&setting, &mut browser).await;
        setting.house.runner().run_due().await.unwrap();
        setting.house.follower().catch_up().await.unwrap();
        let before = everything(&setting).await;
        for trace in TRACES {
            assert!(before.contains(trace), "the test would not see “{trace}”: {}", setting.engine);
        }
        let id = setting.house.accounts.by_email(&EMAIL.parse().unwrap()).await.unwrap().unwrap().id;

        let page = browser.post("/nl/me/erase", &[("confirm", "somebody@else.example")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "only who means it");
        let page = browser.post("/nl/me/erase", &[("confirm", EMAIL)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("Uw account is gewist"));
        assert_eq!(browser.session(), None);

        setting.house.runner().run_due().await.unwrap();
        setting.house.follower().catch_up().await.unwrap();
        let after = everything(&setting).await;
        for trace in TRACES {
            let place =
                after.find(trace).map(|at| &after[at.saturating_sub(120)..(at + 60).min(after.len())]);
            assert_eq!(place, None, "{}", setting.engine);
        }
        // The feed still says that somebody did something: under an id that is nobody's.
        assert!(after.contains(&id), "{}", setting.engine);
        let people = setting.house.site.people().contacts(std::slice::from_ref(&id)).await.unwrap();
        assert!(people.is_empty());
        // Whoever comes back is somebody new.
        let mut again = Browser::new(&setting);
        again.sign_in(&setting, EMAIL).await;
        let new = setting.house.accounts.by_email(&EMAIL.parse().unwrap()).await.unwrap().unwrap();
        assert_ne!(new.id, id);
        assert_eq!(new.role, Role::Reader);
    }
}

/// Leaves something in every domain: a suggestion with a file, a draft, an alert, a report of an adaptation, and
/// the word that she speaks for a practice.
async fn takes_part(setting: &Setting, browser: &mut Browser) {
    let record = serde_json::json!({
        "id": "be-gent-nacht", "original_language": "nl", "title": {"nl": "Nachtwerk"}, "summary": {"nl": "Nacht"},
    });
    let records = vec![serde_json::from_value(record).unwrap()];
    setting.house.practices.bring_in(&Actor::System("test"), records).await.unwrap();

    let summary = "Ouders uit de buurt zijn op vrijdagavond op het plein en praten met de jongeren.";
    let pdf = b"%PDF-1.4\n% van Wilhelmina Zonderling\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
    let mut begin = async || {
        let begun = browser.post("/nl/practices/suggest", &[("do", "begin")]).await;
        let draft = begun.location().strip_suffix("/1").unwrap().to_owned();
        // People take a while.
        setting.clock.advance(60);
        let texts = [("title", "Ouders op het plein"), ("summary", summary), ("language", "nl")];
        browser.post(&format!("{draft}/1"), &texts).await;
        let fields = [("do", "add"), ("email", EMAIL), ("name", NAME), ("mail_language", "nl")];
        let page = browser.upload(&format!("{draft}/6"), &fields, ("zonderling.pdf", pdf)).await;
        assert_eq!(page.location(), format!("{draft}/6?done=files"), "{}", page.body);
        draft
    };
    begin().await;
    let draft = begin().await;
    let consents = [("consent_licence", "yes"), ("consent_contact", "yes")];
    browser.post(&format!("{draft}/review"), &consents).await;
    let page = browser.post(&confirming(setting).await, &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);

    browser.post("/nl/alerts/new?search=q%3Dnacht", &[("email", EMAIL), ("frequency", "daily")]).await;
    let page = browser.post(&confirming(setting).await, &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);

    let report = [
        ("do", "report"),
        ("kind", "adapted"),
        ("organisation", "Stad Oostende"),
        ("country", "BE"),
        ("changed", "Met jongeren zelf."),
        ("outcome", "working"),
        ("contact", EMAIL),
    ];
    let page = browser.post("/nl/practices/be-gent-nacht/adapt", &report).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);

    let keeper = practices::Keeper::new(setting.house.practices.clone(), &setting.house.site.settings);
    let editor = Actor::Person { id: "somebody".to_owned(), role: Role::Editor };
    keeper.set_contact(&editor, "be-gent-nacht", EMAIL.parse().unwrap(), Lang::Nl).await.unwrap();
    for table in [
        "suggestion_people",
        "suggestion_attachments",
        "suggestion_drafts",
        "alerts",
        "practice_adaptations",
        "practice_contacts",
    ] {
        assert_ne!(rows(setting, table).await, "", "nothing in {table}: the test would show nothing");
    }
}

/// The path of the link in the newest letter to her that confirms something.
async fn confirming(setting: &Setting) -> String {
    let text = setting.letter_to(EMAIL).await;
    let base = setting.house.site.settings.base_url();
    let mut paths = text.split_whitespace().filter_map(|word| word.strip_prefix(base.as_str()));
    paths
        .find(|path| path.contains("/confirm/"))
        .unwrap_or_else(|| panic!("no such link in: {text}"))
        .to_owned()
}

#[tokio::test]
async fn last_administrator_cannot_be_erased() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(EMAIL, Role::Administrator).await;
        let page = browser.post("/nl/me/erase", &[("confirm", EMAIL)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains("laatste beheerder"), "{}", page.body);
        assert_eq!(browser.get("/nl/me").await.status, StatusCode::OK, "nothing was erased");
    }
}

/// All that the house holds, as one text in lower case: every row of every table, every file.
async fn everything(setting: &Setting) -> String {
    let db = &setting.house.site.db;
    let names: &[Statement] = &[
        Statement { name: "test.SQLITE", sql: "SELECT name AS n FROM sqlite_master WHERE type = 'table'" },
        Statement {
            name: "test.POSTGRES",
            sql: "SELECT tablename::text AS n FROM pg_tables WHERE schemaname = 'public'",
        },
    ];
    let sqlite = setting.engine == "sqlite";
    let mut text = String::new();
    for row in db.all(names[usize::from(!sqlite)], vec![]).await.unwrap() {
        let table: String = row.get("n").unwrap();
        text.push_str(&rows(setting, &table).await);
    }
    files(setting.data.path(), &mut text, sqlite);
    text.to_lowercase()
}

/// Every row of a table as text.
async fn rows(setting: &Setting, table: &str) -> String {
    use sqlx::{AssertSqlSafe, Row as _};
    let address = setting.house.site.settings.database();
    if let Some(file) = address.strip_prefix("sqlite:") {
        let pool = sqlx::sqlite::SqlitePool::connect(&format!("sqlite:{file}")).await.unwrap();
        let columns = sqlx::query(AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}')")));
        let columns: Vec<String> =
            columns.fetch_all(&pool).await.unwrap().iter().map(|row| row.get("name")).collect();
        let joined: Vec<String> = columns
            .iter()
            .map(|c| format!("coalesce(CAST(json_quote(CAST(\"{c}\" AS TEXT)) AS TEXT), '')"))
            .collect();
        let sql = format!("SELECT {} AS line FROM \"{table}\"", joined.join(" || ' ' || "));
        let lines = sqlx::query(AssertSqlSafe(sql)).fetch_all(&pool).await.unwrap();
        lines.iter().map(|row| row.get::<String, _>("line") + "\n").collect()
    } else {
        let pool = sqlx::postgres::PgPool::connect(&address).await.unwrap();
        let sql = format!("SELECT row_to_json(t)::text AS line FROM \"{table}\" t");
        let lines = sqlx::query(AssertSqlSafe(sql)).fetch_all(&pool).await.unwrap();
        pool.close().await;
        lines.iter().map(|row| row.get::<String, _>("line") + "\n").collect()
    }
}

/// Every file of a folder as text, the database's own left aside (it was read row by row; a page of it
/// that is free may hold what was deleted until it is used again).
fn files(folder: &Path, text: &mut String, sqlite: bool) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            files(&path, text, sqlite);
        } else if !(sqlite && name.starts_with("samenhang.db")) {
            text.push_str(&name);
            text.push_str(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
        }
    }
}
