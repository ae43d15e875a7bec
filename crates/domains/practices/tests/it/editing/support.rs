//! A databank with a few practices on every database there is, and a browser without scripts.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use chrono::{DateTime, Utc};
use http::header::{CONTENT_TYPE, LOCATION};
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Clock, Role};
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::follow::Follower;
use platform::search::SearchIndex;
use practices::Practices;
use practices::model::{Practice, Record};
use serde_json::json;
use storage::Db;
use storage::testing::fresh_postgres;
use tempfile::TempDir;
use tower::ServiceExt;
use vocabulary::Vocabulary;
use web::content::Content;
use web::{Registry, Site};

/// A platform with nothing but the databank, on one engine.
pub(crate) struct Desk {
    pub(crate) practices: Practices,
    pub(crate) site: Site,
    pub(crate) engine: &'static str,
    pub(crate) clock: Clock,
    generation: Generation,
    router: Router,
    _folder: TempDir,
}

/// What a browser gets.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

/// The practice that most tests work on: Dutch, with a French translation.
pub(crate) const ID: &str = "be-gent-samen-koken";

pub(crate) fn record() -> Record {
    serde_json::from_value(json!({
        "id": ID,
        "original_language": "nl",
        "title": {"nl": "Samen koken", "fr": "Cuisiner ensemble"},
        "summary": {"nl": "Buren koken elke week samen.", "fr": "Des voisins cuisinent chaque semaine."},
        "approach": {
            "nl": "Tien buren koken. De stad betaalt de zaal.\n\n- Elke *dinsdag*\n- Zie [de site](https://stad.gent/koken)",
            "fr": "Dix voisins cuisinent. La ville paie la salle."
        },
        "place": {"city": "Gent", "region": "Oost-Vlaanderen", "country": "BE", "lat": 51.054, "lon": 3.725},
        "level": "neighbourhood",
        "organisations": ["Stad Gent", "Buurtwerk"],
        "partners": ["Politie"],
        "started": 2019,
        "ended": "2023-05-01",
        "status": "running",
        "kinds": ["dialogue-platform", "event"],
        "themes": ["neighbourhood-cohesion", "diversity-and-inclusion"],
        "target_groups": ["residents"],
        "evidence": {"testing": "described", "effect": "positive", "note": "Eigen telling.",
            "references": ["Jansen (2021)", {"title": "Koken verbindt", "year": 2022}]},
        "sources": [{"title": "Jaarverslag", "url": "https://stad.gent/jaarverslag", "publisher": "Stad Gent", "year": 2022}],
        "adapted_from": ["nl-utrecht-eten"]
    }))
    .unwrap()
}

fn elder() -> Record {
    serde_json::from_value(json!({
        "id": "nl-utrecht-eten", "original_language": "nl",
        "title": {"nl": "Eten met de buurt"}, "summary": {"nl": "Buren eten samen."},
    }))
    .unwrap()
}

/// Such a databank on every engine.
pub(crate) async fn desks() -> Vec<Desk> {
    desks_with(Settings::default).await
}

/// The same with these settings.
pub(crate) async fn desks_with(settings: impl Fn() -> Settings) -> Vec<Desk> {
    let start: DateTime<Utc> = "2026-03-01T09:30:00Z".parse().unwrap();
    let mut all = Vec::new();
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::fixed(start);
    let db = Db::sqlite(&folder.path().join("samenhang.db"), clock.clone()).await.unwrap();
    all.push(Desk::open("sqlite", db, clock, folder, settings()).await);
    if let Ok(server) = std::env::var("SAMENHANG_TEST_POSTGRES") {
        let clock = Clock::fixed(start);
        let address = fresh_postgres(&server, &Clock::system()).await.unwrap();
        let db = Db::postgres(&address, clock.clone()).await.unwrap();
        all.push(Desk::open("postgres", db, clock, tempfile::tempdir().unwrap(), settings()).await);
    }
    all
}

/// Somebody with this role and name.
pub(crate) fn person(id: &str, role: Role) -> Actor {
    Actor::Person { id: id.to_owned(), role }
}

pub(crate) fn anna() -> Actor {
    person("anna", Role::Editor)
}

pub(crate) fn bram() -> Actor {
    person("bram", Role::Editor)
}

impl Desk {
    async fn open(engine: &'static str, db: Db, clock: Clock, folder: TempDir, settings: Settings) -> Desk {
        let vocabulary = Vocabulary::built_in().unwrap();
        let generation = Generation::default();
        let practices = Practices::new(db.clone(), generation.clone());
        let domain = practices::domain(practices.clone(), vocabulary.clone());
        let registry = Registry::new(vec![Arc::new(domain)]);
        db.migrate(&registry.migrations()).await.unwrap();
        let search = SearchIndex::open(None, Arc::new(vocabulary.thesaurus().unwrap())).unwrap();
        let files = Files::in_folder(&folder.path().join("files")).unwrap();
        let site = Site::new(settings, db, search, files, Content::load(None).unwrap(), generation.clone());
        site.install(registry);
        let router = web::shell::router(&site, |_| Router::new());
        let desk = Desk { practices, site, engine, clock, generation, router, _folder: folder };
        desk.practices.bring_in(&Actor::System("test"), vec![elder(), record()]).await.unwrap();
        desk.follow().await;
        desk
    }

    /// Lets search and caches see what was written, as the running program does after each commit.
    pub(crate) async fn follow(&self) {
        let sources = self.site.registry().iter().flat_map(|domain| domain.search_sources()).collect();
        let (db, search) = (self.site.db.clone(), self.site.search.clone());
        Follower::new(db, search, sources, self.generation.clone()).catch_up().await.unwrap();
        self.generation.advance();
    }

    /// The practice as it stands.
    pub(crate) async fn stands(&self) -> Practice {
        self.practices.fresh(ID).await.unwrap().unwrap()
    }

    pub(crate) async fn get(&self, actor: &Actor, path: &str) -> Answer {
        self.ask(Request::get(path), actor, String::new()).await
    }

    /// Sends a form.
    pub(crate) async fn send(&self, actor: &Actor, path: &str, form: &Form) -> Answer {
        let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = self.ask(request, actor, form.encoded()).await;
        self.follow().await;
        answer
    }

    async fn ask(&self, request: http::request::Builder, actor: &Actor, body: String) -> Answer {
        let mut request = request.body(Body::from(body)).unwrap();
        request.extensions_mut().insert(actor.clone());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            location: parts.headers.get(LOCATION).map(|to| to.to_str().unwrap().to_owned()),
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// The edit form as an editor finds it.
    pub(crate) async fn form(&self, actor: &Actor) -> Form {
        self.get(actor, &page("edit")).await.form()
    }

    /// Sends the edit form.
    pub(crate) async fn save(&self, actor: &Actor, form: &Form) -> Answer {
        self.send(actor, &page("edit"), &form.clone().with("save", "yes")).await
    }

    /// Edits and saves, which must work.
    pub(crate) async fn edited(&self, fields: &[(&str, &str)]) -> Practice {
        let mut form = self.form(&anna()).await;
        for (name, value) in fields {
            form = form.with(name, value);
        }
        let answer = self.save(&anna(), &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", self.engine, answer.text());
        self.stands().await
    }
}

/// An editors' page of the practice, in Dutch.
pub(crate) fn page(name: &str) -> String {
    format!("/nl/desk/practices/{ID}/{name}")
}

impl Answer {
    /// The fields of the last form on the page that posts, as a browser would send them.
    pub(crate) fn form(&self) -> Form {
        assert!(!self.status.is_server_error(), "{}", self.body);
        Form::of(&self.body)
    }

    /// The words of the main part, without marks.
    pub(crate) fn text(&self) -> String {
        let main = self.body.find("<main").map_or(&*self.body, |start| &self.body[start..]);
        let mut text = String::new();
        let mut in_tag = false;
        for character in main.chars() {
            match character {
                '<' => in_tag = true,
                '>' => in_tag = false,
                other if !in_tag => text.push(other),
                _ => {}
            }
        }
        unescaped(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The inside of every element with this name.
    pub(crate) fn elements(&self, name: &str) -> Vec<String> {
        let (open, close) = (format!("<{name} "), format!("</{name}>"));
        let pieces = self.body.split(&open).skip(1);
        pieces.filter_map(|rest| Some(rest.split_once('>')?.1.split(&close).next()?.to_owned())).collect()
    }
}

/// Names and values of a form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form(pub(crate) Vec<(String, String)>);

impl Form {
    fn of(html: &str) -> Form {
        let start = html.find("<form method=\"post\"").expect("the page has a form that posts");
        let html = &html[start..html[start..].find("</form>").map_or(html.len(), |end| start + end)];
        let mut fields = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
            let name = attribute(tag, "name");
            match (tag.split_whitespace().next().unwrap_or_default(), name) {
                ("input", Some(name)) => {
                    let kind = attribute(tag, "type").unwrap_or_default();
                    let ticks = matches!(kind.as_str(), "checkbox" | "radio");
                    if !ticks || tag.contains(" checked") {
                        fields.push((name, attribute(tag, "value").unwrap_or_default()));
                    }
                }
                ("textarea", Some(name)) => {
                    let inside = &rest[tag.len() + 1..];
                    let inside = &inside[..inside.find("</textarea>").unwrap()];
                    // A browser leaves out the line feed right behind the tag, and sends CRLF.
                    let value = unescaped(inside.strip_prefix('\n').unwrap_or(inside));
                    fields.push((name, value.replace('\n', "\r\n")));
                }
                ("select", Some(name)) => {
                    let inside = &rest[..rest.find("</select>").unwrap()];
                    let options: Vec<&str> = inside.split("<option ").skip(1).collect();
                    let chosen = options.iter().find(|o| o.split('>').next().unwrap().contains(" selected"));
                    let chosen = chosen.or(options.first()).unwrap();
                    fields.push((
                        name,
                        attribute(&format!(" {}", chosen.split('>').next().unwrap()), "value").unwrap(),
                    ));
                }
                _ => {}
            }
        }
        Form(fields)
    }

    /// With a field set to one value.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Form {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With one more box ticked.
    pub(crate) fn and(mut self, name: &str, value: &str) -> Form {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn names(&self) -> BTreeSet<&str> {
        self.0.iter().map(|(name, _)| name.as_str()).collect()
    }

    fn encoded(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let mark = format!(" {name}=\"");
    let rest = &tag[tag.find(&mark)? + mark.len()..];
    Some(unescaped(&rest[..rest.find('"')?]))
}

fn unescaped(text: &str) -> String {
    text.replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
