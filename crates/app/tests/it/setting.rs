//! A house with the example practices, on every database there is.

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Clock, Lang, Role};
use platform::config::Settings;
use samenhang::House;
use storage::testing::fresh_postgres;
use tower::ServiceExt;

/// A running house.
pub(crate) struct Setting {
    pub(crate) house: House,
    pub(crate) router: Router,
    pub(crate) engine: &'static str,
    _data: tempfile::TempDir,
}

/// What a visitor gets.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// The example practices as records.
pub(crate) fn examples() -> Vec<practices::model::Record> {
    include_str!("../../../../content/practices.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// A house with the examples on SQLite and, where there is a server, on PostgreSQL.
pub(crate) async fn houses() -> Vec<Setting> {
    let mut all = vec![open("sqlite", None, true).await];
    if let Ok(server) = std::env::var("SAMENHANG_TEST_POSTGRES") {
        let address = fresh_postgres(&server, &Clock::system()).await.unwrap();
        all.push(open("postgres", Some(address), true).await);
    }
    all
}

/// A house without practices.
pub(crate) async fn empty_house() -> Setting {
    open("sqlite", None, false).await
}

async fn open(engine: &'static str, database_url: Option<String>, with_examples: bool) -> Setting {
    let data = tempfile::tempdir().unwrap();
    let settings = Settings { data: data.path().to_owned(), database_url, ..Settings::default() };
    let house = House::open(settings, "test").await.unwrap();
    if with_examples {
        house.practices.bring_in(&Actor::System("test"), examples()).await.unwrap();
    }
    house.follower().catch_up().await.unwrap();
    Setting { router: house.router(), house, engine, _data: data }
}

impl Setting {
    /// What an anonymous visitor gets.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path), Actor::Anonymous).await
    }

    /// What somebody with this role gets.
    pub(crate) async fn get_as(&self, role: Role, path: &str) -> Answer {
        let actor = match role {
            Role::Anonymous => Actor::Anonymous,
            role => Actor::Person { id: "somebody".to_owned(), role },
        };
        self.ask(Request::get(path), actor).await
    }

    pub(crate) async fn ask(&self, request: http::request::Builder, actor: Actor) -> Answer {
        let mut request = request.body(Body::empty()).unwrap();
        request.extensions_mut().insert(actor);
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap_or_default();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    /// The text of the first element that opens like this: `<h1`.
    pub(crate) fn text_of(&self, element: &str) -> &str {
        let Some(start) = self.body.find(element) else { return "" };
        let rest = &self.body[start..];
        let inside = rest.find('>').map_or("", |end| &rest[end + 1..]);
        inside.split('<').next().unwrap_or_default().trim()
    }

    /// The language that the page says it is in.
    pub(crate) fn lang(&self) -> Option<Lang> {
        let start = self.body.find("<html lang=\"")? + 12;
        self.body.get(start..start + 2)?.parse().ok()
    }
}
