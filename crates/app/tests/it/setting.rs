//! A house with the example practices, on every database there is.

use axum::Router;
use axum::body::Body;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, Request, StatusCode};
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
    pub(crate) clock: Clock,
    pub(crate) engine: &'static str,
    pub(crate) data: tempfile::TempDir,
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

/// Empty houses on every database there is, with these settings, by a clock that the test moves.
pub(crate) async fn houses_at(clock: &Clock, settings: impl Fn() -> Settings) -> Vec<Setting> {
    let mut all = vec![open_as("sqlite", settings(), clock.clone(), false).await];
    if let Ok(server) = std::env::var("SAMENHANG_TEST_POSTGRES") {
        let database_url = Some(fresh_postgres(&server, &Clock::system()).await.unwrap());
        let settings = Settings { database_url, ..settings() };
        all.push(open_as("postgres", settings, clock.clone(), false).await);
    }
    all
}

/// The same, by a clock of their own that stands still until the test moves it; today, since what others
/// made (a provider's tokens) is dated.
pub(crate) async fn houses_with(change: impl Fn(Settings) -> Settings) -> Vec<Setting> {
    let clock = Clock::fixed(Clock::system().now());
    houses_at(&clock, || change(Settings::default())).await
}

async fn open(engine: &'static str, database_url: Option<String>, with_examples: bool) -> Setting {
    let settings = Settings { database_url, ..Settings::default() };
    open_as(engine, settings, Clock::system(), with_examples).await
}

async fn open_as(engine: &'static str, settings: Settings, clock: Clock, with_examples: bool) -> Setting {
    let data = tempfile::tempdir().unwrap();
    let settings = Settings { data: data.path().to_owned(), ..settings };
    let house = House::open_at(settings, "test", clock.clone()).await.unwrap();
    if with_examples {
        house.practices.bring_in(&Actor::System("test"), examples()).await.unwrap();
        for domain in house.site.registry().iter() {
            domain.seed().await.unwrap();
        }
    }
    house.follower().catch_up().await.unwrap();
    Setting { router: house.router(), house, clock, engine, data }
}

impl Setting {
    /// What an anonymous visitor gets.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path), Actor::Anonymous).await
    }

    /// What somebody with this role gets.
    pub(crate) async fn get_as(&self, role: Role, path: &str) -> Answer {
        self.ask(Request::get(path), self.somebody(role).await).await
    }

    /// What somebody with this role gets for a form with these fields.
    pub(crate) async fn send_as(&self, role: Role, method: Method, path: &str, fields: &str) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask_with(request, Some(self.somebody(role).await), fields.to_owned()).await
    }

    pub(crate) async fn ask(&self, request: http::request::Builder, actor: Actor) -> Answer {
        self.ask_with(request, Some(actor), String::new()).await
    }

    /// What whoever the request itself makes known gets.
    pub(crate) async fn ask_as_nobody(&self, request: http::request::Builder) -> Answer {
        self.ask_with(request, None, String::new()).await
    }

    /// The same, with a body.
    pub(crate) async fn ask_saying(&self, request: http::request::Builder, body: String) -> Answer {
        self.ask_with(request, None, body).await
    }

    /// Somebody with an account and this role: pages about oneself then have somebody to show.
    async fn somebody(&self, role: Role) -> Actor {
        if role == Role::Anonymous {
            return Actor::Anonymous;
        }
        let accounts = &self.house.accounts;
        let email = format!("{}@somebody.example", role.code()).parse().unwrap();
        if accounts.by_email(&email).await.unwrap().is_none() {
            accounts.add(&Actor::System("test"), &email, role, Lang::Nl).await.unwrap();
        }
        let person = accounts.by_email(&email).await.unwrap().unwrap();
        Actor::Person { id: person.id, role }
    }

    async fn ask_with(&self, request: http::request::Builder, actor: Option<Actor>, body: String) -> Answer {
        let mut request = request.body(Body::from(body)).unwrap();
        if let Some(actor) = actor {
            request.extensions_mut().insert(actor);
        }
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
