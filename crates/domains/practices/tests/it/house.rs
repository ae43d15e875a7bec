//! The databank as a visitor meets it: the whole router over the example practices, without a network.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Clock};
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::follow::Follower;
use platform::search::SearchIndex;
use practices::Practices;
use practices::model::Record;
use storage::Db;
use tempfile::TempDir;
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::content::Content;
use web::{Registry, Site};

/// A platform that holds nothing but the databank, and goes away with its value.
pub(crate) struct House {
    pub(crate) site: Site,
    pub(crate) practices: Practices,
    generation: Generation,
    router: Router,
    _folder: TempDir,
}

/// An answer as a browser gets it.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
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
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::system();
    let vocabulary = Vocabulary::built_in().unwrap();
    let db = Db::sqlite(&folder.path().join("samenhang.db"), clock).await.unwrap();
    let generation = Generation::default();
    let practices = Practices::new(db.clone(), generation.clone());
    let registry = Registry::new(vec![Arc::new(practices::domain(practices.clone(), vocabulary.clone()))]);
    db.migrate(&registry.migrations()).await.unwrap();
    let search = SearchIndex::open(None, Arc::new(vocabulary.thesaurus().unwrap())).unwrap();
    let files = Files::in_folder(&folder.path().join("files")).unwrap();
    let content = Content::load(None).unwrap();
    let site = Site::new(Settings::default(), db, search, files, content, generation.clone());
    site.install(registry);
    let router = web::shell::router(&site, |_| Router::new());
    House { site, practices, generation, router, _folder: folder }
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
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }
}
