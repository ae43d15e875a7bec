//! A databank on every engine there is, with a clock that tests move and a server that others can ask.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use chrono::{DateTime, TimeZone, Utc};
use futures::future::BoxFuture;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use interop::harvest::{Intake, NotTaken, Origin, Taken};
use kernel::{Actor, Clock};
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::search::SearchIndex;
use practices::Practices;
use practices::model::Record;
use storage::testing::{TestDb, databases};
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::content::Content;
use web::{Registry, Site};

use crate::tree::Tree;

/// The address that the house believes to be at.
pub(crate) const BASE: &str = "https://databank.example";

/// A databank that goes away with its value.
pub(crate) struct House {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    pub(crate) clock: Clock,
    pub(crate) engine: &'static str,
    router: Router,
    _db: TestDb,
    _folder: tempfile::TempDir,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

/// Takes nothing in.
struct Nobody;

impl Intake for Nobody {
    fn fit(&self, _: serde_json::Value) -> Result<serde_json::Value, Vec<String>> {
        Err(vec!["nobody is here".to_owned()])
    }

    fn take<'a>(&'a self, _: Origin<'a>, _: serde_json::Value) -> BoxFuture<'a, Result<Taken, NotTaken>> {
        Box::pin(async { Err(NotTaken::Faulty(vec!["nobody is here".to_owned()])) })
    }
}

/// The moment at which tests begin.
pub(crate) fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap()
}

/// A record that says just enough.
pub(crate) fn record(id: &str, title: &str, themes: &[&str], country: &str) -> Record {
    serde_json::from_value(serde_json::json!({
        "id": id, "original_language": "nl", "title": {"nl": title}, "summary": {"nl": "Kort & <goed>."},
        "themes": themes, "place": {"country": country},
    }))
    .unwrap()
}

/// The example practices.
pub(crate) fn examples() -> Vec<Record> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/practices.jsonl");
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Empty houses on every engine.
pub(crate) async fn houses() -> Vec<House> {
    let mut all = Vec::new();
    let vocabulary = Vocabulary::built_in().unwrap();
    let thesaurus = Arc::new(vocabulary.thesaurus().unwrap());
    let migrations = [practices::migrations(), interop::domain::migrations()].concat();
    for number in 0.. {
        // A clock a house, so that houses do not move each other's.
        let clock = Clock::fixed(noon());
        let Some(db) = databases(&migrations, &clock).await.unwrap().into_iter().nth(number) else { break };
        let folder = tempfile::tempdir().unwrap();
        let generation = Generation::default();
        let practices = Practices::new(db.db.clone(), generation.clone());
        let site = Site::new(
            Settings { public_url: Some(BASE.to_owned()), ..Settings::default() },
            db.db.clone(),
            SearchIndex::open(None, Arc::clone(&thesaurus)).unwrap(),
            Files::in_folder(&folder.path().join("files")).unwrap(),
            Content::load(None).unwrap(),
            generation,
        );
        site.install(Registry::new(vec![
            Arc::new(practices::domain(practices.clone(), vocabulary.clone())),
            Arc::new(interop::domain(Arc::new(Nobody))),
        ]));
        let engine = db.engine;
        let router = web::shell::router(&site, |document| interop::router(&site, document));
        all.push(House { site, practices, clock, engine, router, _db: db, _folder: folder });
    }
    all
}

impl House {
    /// Brings records in; a minute later the repository has seen them, and yet another passes.
    pub(crate) async fn bring_in(&self, records: Vec<Record>) {
        self.practices.bring_in(&Actor::System("test"), records).await.unwrap();
        self.settle().await;
    }

    /// Takes a practice out, with the same minutes.
    pub(crate) async fn withdraw(&self, id: &str) {
        self.practices.withdraw(&Actor::System("test"), id).await.unwrap();
        self.settle().await;
    }

    async fn settle(&self) {
        self.clock.advance(60);
        self.oai("verb=Identify").await;
        self.clock.advance(60);
    }

    /// The same house after a restart: nothing is left in memory.
    pub(crate) fn restart(&mut self) {
        let site = &self.site;
        self.router = web::shell::router(site, |document| interop::router(site, document));
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// An answer of the repository, its form checked against what the protocol's schema wants.
    pub(crate) async fn oai(&self, arguments: &str) -> Tree {
        let answer = self.get(&format!("/oai?{arguments}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{arguments}: {}", answer.body);
        assert_eq!(answer.headers["content-type"], "text/xml; charset=utf-8");
        let tree = Tree::parse(&answer.body);
        crate::tree::conforms(&tree);
        tree
    }
}
