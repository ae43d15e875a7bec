//! A databank with its suggestions and its desk, on every database there is, with a clock that stands still.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Clock, Lang, Role};
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::follow::Follower;
use platform::search::SearchIndex;
use practices::Practices;
use serde_json::json;
use storage::testing::{TestDb, databases};
use suggestions::Suggestions;
use suggestions::model::{NewSuggestion, Origin, Proposal, Suggester};
use suggestions::service::Intake;
use suggestions::service::review::{Found, Review};
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::content::Content;
use web::{Registry, Site};

/// One database with everything over it.
pub(crate) struct Setting {
    pub(crate) suggestions: Suggestions,
    pub(crate) practices: Practices,
    pub(crate) review: Review,
    pub(crate) site: Site,
    pub(crate) clock: Clock,
    pub(crate) test: TestDb,
    generation: Generation,
    router: Router,
    _folder: tempfile::TempDir,
}

/// What a visitor gets.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) body: String,
}

/// A setting on every database there is, with one reviewer for the evidence.
pub(crate) async fn settings() -> Vec<Setting> {
    with_reviewers(1).await
}

/// A setting on every database there is.
pub(crate) async fn with_reviewers(evidence_reviewers: u8) -> Vec<Setting> {
    let clock = Clock::fixed("2026-11-24T08:00:00Z".parse().unwrap());
    let mut all = Vec::new();
    let domains = [practices::migrations(), suggestions::migrations()].concat();
    let migrations = [platform::MIGRATIONS, domains.as_slice()].concat();
    for test in databases(&migrations, &clock).await.unwrap() {
        let folder = tempfile::tempdir().unwrap();
        let vocabulary = Vocabulary::built_in().unwrap();
        let generation = Generation::default();
        let practices = Practices::new(test.db.clone(), generation.clone());
        let suggestions = Suggestions::new(test.db.clone(), practices.clone(), vocabulary.clone());
        let registry = Registry::new(vec![
            Arc::new(practices::domain(practices.clone(), vocabulary.clone())),
            Arc::new(suggestions::domain(suggestions.clone(), vocabulary.clone())),
        ]);
        let search = SearchIndex::open(None, Arc::new(vocabulary.thesaurus().unwrap())).unwrap();
        let files = Files::in_folder(&folder.path().join("files")).unwrap();
        let settings = Settings { evidence_reviewers, ..Settings::default() };
        let content = Content::load(None).unwrap();
        let site = Site::new(settings, test.db.clone(), search, files, content, generation.clone());
        site.install(registry);
        all.push(Setting {
            review: Review::new(suggestions.clone(), site.clone()),
            suggestions,
            practices,
            router: web::shell::router(&site, |_| Router::new()),
            site,
            clock: clock.clone(),
            test,
            generation,
            _folder: folder,
        });
    }
    all
}

/// Somebody with this id and role.
pub(crate) fn person(id: &str, role: Role) -> Actor {
    Actor::Person { id: id.to_owned(), role }
}

/// An editor with this id.
pub(crate) fn editor(id: &str) -> Actor {
    person(id, Role::Editor)
}

/// A proposal in French, short of everything a full fiche has.
pub(crate) fn proposal(title: &str) -> Proposal {
    Proposal::from_json(json!({
        "original_language": "fr",
        "title": {"fr": title},
        "summary": {"fr": "Des habitants accueillent les nouveaux venus autour d'un repas."},
        "place": {"city": "Liège", "country": "BE"},
        "kinds": ["dialogue-platform"],
        "themes": ["neighbourhood-cohesion"],
        "organisations": ["Ville de Liège"],
    }))
    .unwrap()
}

/// A suggestion through the form, by somebody who agrees to everything.
pub(crate) fn from_form(title: &str) -> NewSuggestion {
    NewSuggestion {
        id: None,
        proposal: proposal(title),
        origin: Origin::Form,
        suggester: Some(Suggester {
            email: "amina@example.be".to_owned(),
            name: Some("Amina".to_owned()),
            lang: Lang::Fr,
            person_id: None,
            list_refusal: true,
        }),
    }
}

impl Setting {
    /// Takes something in and returns its id.
    pub(crate) async fn take_in(&self, new: NewSuggestion) -> String {
        match self.suggestions.intake(&Actor::Anonymous, new).await.unwrap() {
            Intake::Received(id) | Intake::Known(id) => id,
        }
    }

    /// Takes something in and judges every criterion met; it is then in review by this editor.
    pub(crate) async fn judged(&self, title: &str, by: &Actor) -> String {
        let id = self.take_in(from_form(title)).await;
        self.review.judge(by, &id, 1, self.all_met()).await.unwrap();
        id
    }

    /// Every criterion met.
    pub(crate) fn all_met(&self) -> Vec<Found> {
        let met = |criterion: &web::content::Criterion| Found {
            criterion: criterion.id.clone(),
            verdict: Some(suggestions::model::Verdict::Met),
            reason: String::new(),
        };
        self.site.content.criteria.iter().map(met).collect()
    }

    /// The revision that stands.
    pub(crate) async fn revision(&self, id: &str) -> i64 {
        self.suggestions.get(id).await.unwrap().unwrap().revision
    }

    /// What happened to a suggestion, oldest first, without the domain's name.
    pub(crate) async fn verbs(&self, id: &str) -> Vec<String> {
        let feed = self.test.db.changes_after(0, 1_000).await.unwrap();
        feed.into_iter()
            .filter(|change| change.event.subject.kind == "suggestion" && change.event.subject.id == id)
            .map(|change| change.event.action.replace("suggestion.", ""))
            .collect()
    }

    /// Subjects of the letters in the outbox, oldest first.
    pub(crate) async fn letters(&self) -> Vec<platform::mail::Mail> {
        let mut letters = platform::mail::newest(&self.test.db, 100).await.unwrap();
        letters.sort_by(|one, other| one.id.cmp(&other.id));
        letters
    }

    /// Lets search see what was written.
    pub(crate) async fn follow(&self) {
        let sources = self.site.registry().iter().flat_map(|domain| domain.search_sources()).collect();
        let (db, search) = (self.site.db.clone(), self.site.search.clone());
        Follower::new(db, search, sources, self.generation.clone()).catch_up().await.unwrap();
    }

    /// What somebody gets.
    pub(crate) async fn get(&self, actor: &Actor, path: &str) -> Answer {
        self.ask(actor, Request::get(path), String::new()).await
    }

    /// What somebody gets who sends a form with these fields.
    pub(crate) async fn post(&self, actor: &Actor, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.ask(actor, request, body).await
    }

    async fn ask(&self, actor: &Actor, request: http::request::Builder, body: String) -> Answer {
        let mut request = request.body(Body::from(body)).unwrap();
        request.extensions_mut().insert(actor.clone());
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let location = parts.headers.get(LOCATION).map(|value| value.to_str().unwrap().to_owned());
        Answer {
            status: parts.status,
            location: location.unwrap_or_default(),
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }
}
