//! A running house with the vocabulary and a few practices in it.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use futures::future::BoxFuture;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Clock, Lang, Ref};
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::search::{Document, Field, SearchIndex, Text, Thesaurus, Visibility};
use storage::StorageError;
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::{Card, Domain, Registry, Site};

/// The platform as a reader reaches it.
pub(crate) struct House {
    router: Router,
    _folder: tempfile::TempDir,
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn kind(&self) -> &str {
        self.headers.get("content-type").unwrap().to_str().unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// Fails with the page's own part when this is not on it.
    pub(crate) fn has(&self, text: &str) -> &Answer {
        assert!(self.text.contains(text), "“{text}” is not in:\n{}", self.main());
        self
    }

    pub(crate) fn has_not(&self, text: &str) -> &Answer {
        assert!(!self.text.contains(text), "“{text}” is in:\n{}", self.main());
        self
    }

    fn main(&self) -> &str {
        let start = self.text.find("<main").unwrap_or(0);
        let end = self.text.find("</main>").unwrap_or(self.text.len());
        &self.text[start..end]
    }
}

impl House {
    /// The built-in vocabulary, and two practices: one about nightlife by outreach, one for families.
    /// Its search knows no concepts, which saves each test a second.
    pub(crate) async fn open() -> House {
        House::of(Vocabulary::built_in().unwrap(), Thesaurus::default()).await
    }

    pub(crate) async fn of(vocabulary: Vocabulary, thesaurus: Thesaurus) -> House {
        let folder = tempfile::tempdir().unwrap();
        let settings =
            Settings { public_url: Some("https://databank.example".to_owned()), ..Settings::default() };
        let db = storage::testing::sqlite(&[], &Clock::default()).await.unwrap().db;
        let search = SearchIndex::open(None, Arc::new(thesaurus)).unwrap();
        let practices = vec![
            practice(
                "be-gent-nachtwacht",
                "Straathoekwerk in de nacht",
                &[("theme", "nightlife"), ("kind", "outreach")],
            ),
            practice("be-luik-familles", "Familles", &[("theme", "family-support"), ("theme", "nightlife")]),
        ];
        search.apply(practices, Vec::new(), 1).unwrap();
        let files = Files::in_folder(&folder.path().join("files")).unwrap();
        let content = web::content::Content::load(None).unwrap();
        let site = Site::new(settings, db, search, files, content, Generation::default());
        site.install(Registry::new(vec![Arc::new(vocabulary::domain(vocabulary)), Arc::new(Practices)]));
        let router = web::shell::router(&site, |document| {
            let text = document.to_json().unwrap();
            Router::new().route("/openapi.json", axum::routing::get(async move || text))
        });
        House { router, _folder: folder }
    }

    pub(crate) async fn get(&self, address: &str) -> Answer {
        let request = Request::get(address).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }
}

fn practice(id: &str, title: &str, filters: &[(&'static str, &str)]) -> Document {
    let mut facets: Vec<(&'static str, Vec<String>)> = Vec::new();
    for (filter, concept) in filters {
        match facets.iter_mut().find(|(known, _)| known == filter) {
            Some((_, concepts)) => concepts.push((*concept).to_owned()),
            None => facets.push((filter, vec![(*concept).to_owned()])),
        }
    }
    Document {
        reference: Ref::new("practice", id),
        visible: Visibility::Public,
        original: Lang::Nl,
        texts: vec![Text { lang: Lang::Nl, field: Field::Title, text: title.to_owned() }],
        names: Vec::new(),
        concepts: filters.iter().map(|(_, concept)| (*concept).to_owned()).collect(),
        facets,
        created: 1,
        confirmed: None,
        stale: false,
        shown: Default::default(),
    }
}

/// Stands in for the domain of practices: what the vocabulary sees of it.
struct Practices;

impl Domain for Practices {
    fn name(&self) -> &'static str {
        "practices"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["practice"]
    }

    fn cards<'a>(&'a self, refs: &'a [Ref], _: Lang) -> BoxFuture<'a, Result<Vec<Card>, StorageError>> {
        let card = |reference: &Ref| Card {
            reference: reference.clone(),
            title: format!("Title of {}", reference.id),
            lang: Lang::Nl,
            path: format!("/practices/{}", reference.id),
            context: "Gent, België".to_owned(),
        };
        Box::pin(async move { Ok(refs.iter().map(card).collect()) })
    }
}
