//! Suggestions as a visitor meets them: the whole router, without a network, with a clock that tests move.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Clock, Role};
use platform::cache::Generation;
use platform::config::{Settings, Switch};
use platform::files::Files;
use platform::follow::Follower;
use platform::jobs::Runner;
use platform::mail::{self, Mail};
use platform::search::SearchIndex;
use practices::Practices;
use storage::Db;
use storage::testing::{TestDb, databases};
use suggestions::Suggestions;
use tempfile::TempDir;
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::bearer::Bearer;
use web::content::Content;
use web::{Registry, Site};

/// A platform with practices and suggestions, which goes away with its value.
pub(crate) struct House {
    pub(crate) site: Site,
    pub(crate) suggestions: Suggestions,
    pub(crate) db: Db,
    pub(crate) engine: &'static str,
    pub(crate) clock: Clock,
    pub(crate) folder: TempDir,
    follower: Follower,
    router: Router,
    _test: TestDb,
}

/// An answer as a browser gets it.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
    pub(crate) body: String,
}

/// A file that is sent with a form.
pub(crate) struct Part<'a> {
    pub(crate) name: &'a str,
    pub(crate) content: &'a [u8],
}

/// A house on every database, with the example practices, that lets a visitor do as much as she likes.
pub(crate) async fn houses() -> Vec<House> {
    houses_with(Switch::Off).await
}

/// The same, with or without the limits that keep programs out.
pub(crate) async fn houses_with(limits: Switch) -> Vec<House> {
    let clock = Clock::fixed("2026-11-24T08:00:00Z".parse().unwrap());
    let vocabulary = Vocabulary::built_in().unwrap();
    let migrations = [platform::MIGRATIONS, practices::migrations(), suggestions::migrations()].concat();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../content/practices.jsonl");
    let examples = std::fs::read_to_string(file).unwrap();
    let mut all = Vec::new();
    for test in databases(&migrations, &clock).await.unwrap() {
        let folder = tempfile::tempdir().unwrap();
        let generation = Generation::default();
        let practices = Practices::new(test.db.clone(), generation.clone());
        let suggestions = Suggestions::new(test.db.clone(), practices.clone(), vocabulary.clone());
        let registry = Registry::new(vec![
            Arc::new(practices::domain(practices.clone(), vocabulary.clone())),
            Arc::new(suggestions::domain(suggestions.clone(), vocabulary.clone())),
        ]);
        let search = SearchIndex::open(None, Arc::new(vocabulary.thesaurus().unwrap())).unwrap();
        let files = Files::in_folder(&folder.path().join("files")).unwrap();
        let content = Content::load(None).unwrap();
        let settings = Settings { rate_limits: limits, ..Settings::default() };
        let site = Site::new(settings, test.db.clone(), search, files, content, generation.clone());
        test.db.react(Arc::new(registry.clone()));
        site.install(registry);
        let records = examples.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        practices.bring_in(&Actor::System("test"), records).await.unwrap();
        let sources = site.registry().iter().flat_map(|domain| domain.search_sources()).collect();
        let follower = Follower::new(test.db.clone(), site.search.clone(), sources, generation);
        follower.catch_up().await.unwrap();
        all.push(House {
            follower,
            router: web::shell::router(&site, |_| Router::new()),
            site,
            suggestions,
            db: test.db.clone(),
            engine: test.engine,
            clock: clock.clone(),
            folder,
            _test: test,
        });
    }
    all
}

impl House {
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as browsers do.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask(form(path, fields)).await
    }

    /// What somebody gets who is signed in.
    pub(crate) async fn get_as(&self, actor: &Actor, path: &str) -> Answer {
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        request.extensions_mut().insert(actor.clone());
        self.ask(request).await
    }

    /// Sends a form, signed in.
    pub(crate) async fn post_as(&self, actor: &Actor, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut request = form(path, fields);
        request.extensions_mut().insert(actor.clone());
        self.ask(request).await
    }

    /// Sends a form as the script does that saves while one types.
    pub(crate) async fn save(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut request = form(path, fields);
        request.headers_mut().insert("accept", "application/json".parse().unwrap());
        self.ask(request).await
    }

    /// Sends a form with files.
    pub(crate) async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[Part<'_>]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--x7x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        for file in files {
            let head = "Content-Disposition: form-data; name=\"files\"; filename=";
            body.extend(
                format!("--x7x\r\n{head}\"{}\"\r\nContent-Type: image/png\r\n\r\n", file.name).bytes(),
            );
            body.extend(file.content);
            body.extend(b"\r\n");
        }
        body.extend(b"--x7x--\r\n");
        let request = Request::post(path)
            .header(CONTENT_TYPE, "multipart/form-data; boundary=x7x")
            .body(Body::from(body))
            .unwrap();
        self.ask(request).await
    }

    /// Sends JSON to the API.
    pub(crate) async fn api(&self, body: impl Into<Body>, actor: Actor) -> Answer {
        let mut request = Request::post("/api/v1/suggestions")
            .header(CONTENT_TYPE, "application/json")
            .body(body.into())
            .unwrap();
        request.extensions_mut().insert(actor);
        self.ask(request).await
    }

    /// Sends JSON to the API as a program does whose token was let in.
    pub(crate) async fn api_with(&self, body: impl Into<Body>, token: Bearer) -> Answer {
        let mut request = Request::post("/api/v1/suggestions")
            .header(CONTENT_TYPE, "application/json")
            .body(body.into())
            .unwrap();
        request.extensions_mut().insert(Actor::Person { id: token.person.clone(), role: token.role });
        request.extensions_mut().insert(token);
        self.ask(request).await
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, bytes, body }
    }

    /// Lets search and kept pages see what was written.
    pub(crate) async fn follow(&self) {
        self.follower.catch_up().await.unwrap();
    }

    /// Does the jobs that are due.
    pub(crate) async fn work(&self) {
        let runner = Runner::new(self.db.clone(), self.site.registry().jobs(&self.site));
        runner.run_due().await.unwrap();
    }

    /// The letters to an address, newest first.
    pub(crate) async fn letters(&self, to: &str) -> Vec<Mail> {
        let all = mail::newest(&self.db, 100).await.unwrap();
        all.into_iter().filter(|mail| mail.recipient.as_str() == to).collect()
    }

    /// The path behind the link in the newest letter to an address that has this piece in it.
    pub(crate) async fn link(&self, to: &str, piece: &str) -> String {
        let letters = self.letters(to).await;
        let words = letters.iter().flat_map(|letter| letter.plain.split_whitespace());
        let found = words.filter(|word| word.starts_with("http")).find(|word| word.contains(piece));
        let link = found.unwrap_or_else(|| panic!("no link with {piece} in {letters:#?}"));
        link.split_once("//")
            .and_then(|(_, rest)| rest.split_once('/'))
            .map(|(_, path)| format!("/{path}"))
            .unwrap()
    }

    /// Begins a draft: the path of it, without the step.
    pub(crate) async fn begin(&self, lang: &str) -> String {
        let begun = self.post(&format!("/{lang}/practices/suggest"), &[("do", "begin")]).await;
        begun.to().strip_suffix("/1").unwrap().to_owned()
    }

    /// Fills in the least there must be, and sends it; the path of the draft.
    pub(crate) async fn send(&self, lang: &str, title: &str, email: &str) -> String {
        let draft = self.begin(lang).await;
        let summary = match lang {
            "fr" => "Des parents du quartier sont sur la place le vendredi soir et parlent avec les jeunes.",
            _ => "Ouders uit de buurt zijn op vrijdagavond op het plein en praten met de jongeren.",
        };
        self.post(&format!("{draft}/1"), &[("title", title), ("summary", summary), ("language", lang)]).await;
        self.post(&format!("{draft}/6"), &[("email", email), ("mail_language", lang)]).await;
        let consents = [("consent_licence", "yes"), ("consent_contact", "yes")];
        let sent = self.post(&format!("{draft}/review"), &consents).await;
        assert_eq!(sent.to(), format!("{draft}/sent"), "{}", sent.body);
        draft
    }

    /// Sends and confirms; the path of the private page.
    pub(crate) async fn suggest(&self, lang: &str, title: &str, email: &str) -> String {
        self.send(lang, title, email).await;
        let confirm = self.link(email, "/confirm/").await;
        let confirmed = self.post(&confirm, &[]).await;
        confirmed.to().split('?').next().unwrap().to_owned()
    }
}

fn form(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    fields.iter().for_each(|(name, value)| {
        body.append_pair(name, value);
    });
    Request::post(path)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.finish()))
        .unwrap()
}

impl Answer {
    /// Where it leads.
    pub(crate) fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[LOCATION].to_str().unwrap()
    }

    /// The value of the first attribute that begins like this: `name="revision" value="`.
    pub(crate) fn value(&self, before: &str) -> &str {
        let start = self.body.find(before).unwrap_or_else(|| panic!("no {before} in {}", self.body));
        self.body[start + before.len()..].split('"').next().unwrap()
    }

    /// Text with what HTML escapes put back.
    pub(crate) fn text(&self) -> String {
        self.body.replace("&#39;", "'").replace("&#34;", "\"").replace("&#38;", "&")
    }
}

/// An editor.
pub(crate) fn editor(id: &str) -> Actor {
    Actor::Person { id: id.to_owned(), role: Role::Editor }
}
