//! The databank as a visitor meets it: the whole router over the example practices, without a network.
//! Its clock can be moved, and everybody with a role can be written to.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Clock, Lang, Ref, Role};
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::follow::Follower;
use platform::jobs::Runner;
use platform::mail::Mail;
use platform::search::SearchIndex;
use practices::Practices;
use practices::model::Record;
use storage::testing::fresh_postgres;
use storage::{Db, StorageError};
use tempfile::TempDir;
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::content::Content;
use web::people::{Contact, People};
use web::{Registry, Site};

/// People with a role: the account's id is the name of the role, the address is made of it.
struct Everybody;

impl People for Everybody {
    fn contacts<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>> {
        Box::pin(async move { Ok(ids.iter().map(|id| contact(id, Role::Member)).collect()) })
    }

    fn with_role<'a>(&'a self, least: Role) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>> {
        // Whoever does not want letters about work gets none.
        let quiet = Contact { told_of_work: false, ..contact("quiet", least) };
        Box::pin(async move { Ok(vec![contact("editor", least), quiet]) })
    }
}

fn contact(id: &str, role: Role) -> Contact {
    let email = format!("{id}@net.example").parse().unwrap();
    Contact { id: id.to_owned(), name: id.to_owned(), email, lang: Lang::Nl, role, told_of_work: true }
}

/// Somebody with this role.
pub(crate) fn person(id: &str, role: Role) -> Actor {
    Actor::Person { id: id.to_owned(), role }
}

/// A platform that holds nothing but the databank, and goes away with its value.
pub(crate) struct House {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    pub(crate) engine: &'static str,
    generation: Generation,
    router: Router,
    _folder: TempDir,
}

/// An answer as a browser gets it.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// As text; what is none is replaced.
    pub(crate) body: String,
    /// As it came.
    pub(crate) bytes: Vec<u8>,
}

/// A databank with all example practices in it.
pub(crate) async fn house() -> House {
    let house = empty_house().await;
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../content/practices.jsonl");
    let text = std::fs::read_to_string(file).unwrap();
    house.bring_in(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()).await;
    house
}

/// A databank before anyone has brought anything in.
pub(crate) async fn empty_house() -> House {
    build("sqlite", None, Clock::system()).await
}

/// Empty databanks on every engine there is, at a moment that the test moves.
pub(crate) async fn houses_at(at: DateTime<Utc>) -> Vec<House> {
    let mut all = vec![build("sqlite", None, Clock::fixed(at)).await];
    if let Ok(server) = std::env::var("SAMENHANG_TEST_POSTGRES") {
        let address = fresh_postgres(&server, &Clock::system()).await.unwrap();
        all.push(build("postgres", Some(address), Clock::fixed(at)).await);
    }
    all
}

async fn build(engine: &'static str, address: Option<String>, clock: Clock) -> House {
    let folder = tempfile::tempdir().unwrap();
    let vocabulary = Vocabulary::built_in().unwrap();
    let address =
        address.unwrap_or_else(|| format!("sqlite:{}", folder.path().join("samenhang.db").display()));
    let db = Db::open(&address, clock).await.unwrap();
    let generation = Generation::default();
    let practices = Practices::new(db.clone(), generation.clone());
    let registry = Registry::new(vec![Arc::new(practices::domain(practices.clone(), vocabulary.clone()))]);
    db.migrate(&registry.migrations()).await.unwrap();
    let search = SearchIndex::open(None, Arc::new(vocabulary.thesaurus().unwrap())).unwrap();
    let files = Files::in_folder(&folder.path().join("files")).unwrap();
    let content = Content::load(None).unwrap();
    let site = Site::new(Settings::default(), db, search, files, content, generation.clone());
    site.install_people(Arc::new(Everybody));
    site.install(registry);
    let router = web::shell::router(&site, |_| Router::new());
    House { site, practices, engine, generation, router, _folder: folder }
}

impl House {
    /// Brings records in and lets search follow.
    pub(crate) async fn bring_in(&self, records: Vec<Record>) {
        self.practices.bring_in(&Actor::System("test"), records).await.unwrap();
        self.follow().await;
    }

    /// Lets search and pages see what was written.
    pub(crate) async fn follow(&self) {
        let sources = self.site.registry().iter().flat_map(|domain| domain.search_sources()).collect();
        let (db, search) = (self.site.db.clone(), self.site.search.clone());
        Follower::new(db, search, sources, self.generation.clone()).catch_up().await.unwrap();
        self.forget();
    }

    /// Empties the caches, as every commit does in the running program.
    pub(crate) fn forget(&self) {
        self.generation.advance();
    }

    /// Moves the clock by so many days and does what is due; returns the letters that were posted.
    pub(crate) async fn days_pass(&self, days: i64) -> Vec<Mail> {
        self.site.db.clock().advance(days * 24 * 60 * 60);
        self.work().await
    }

    /// Does what is due; returns the letters that were posted, oldest first.
    pub(crate) async fn work(&self) -> Vec<Mail> {
        let before: Vec<String> = self.letters().await.into_iter().map(|mail| mail.id).collect();
        let works = self.site.registry().jobs(&self.site);
        Runner::new(self.site.db.clone(), works).run_due().await.unwrap();
        self.follow().await;
        let mut fresh = self.letters().await;
        fresh.retain(|mail| !before.contains(&mail.id));
        fresh.reverse();
        fresh
    }

    /// The outbox, newest first.
    pub(crate) async fn letters(&self) -> Vec<Mail> {
        platform::mail::newest(&self.site.db, 200).await.unwrap()
    }

    /// What happened to a practice, newest first.
    pub(crate) async fn events(&self, id: &str) -> Vec<String> {
        let changes = self.site.db.changes_of(&Ref::new("practice", id), 100).await.unwrap();
        changes.into_iter().map(|change| change.event.action).collect()
    }

    /// Asks for a page as somebody.
    pub(crate) async fn get_as(&self, actor: &Actor, path: &str) -> Answer {
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        request.extensions_mut().insert(actor.clone());
        self.answer(request).await
    }

    /// Sends a form as somebody and lets search and pages see what became of it.
    pub(crate) async fn send_as(&self, actor: &Actor, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        let mut request = request.body(Body::from(body)).unwrap();
        request.extensions_mut().insert(actor.clone());
        let answer = self.answer(request).await;
        self.follow().await;
        answer
    }

    async fn answer(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body.to_vec(),
        }
    }

    /// Asks for a page.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// Asks for a page with these headers.
    pub(crate) async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::empty()).unwrap()).await
    }
}
