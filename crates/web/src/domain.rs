//! What a domain gives to the house. Everything has an empty default, so a new domain begins with a
//! name and grows by one method at a time; navigation, search, health check and the shared test then
//! know it without another domain being touched.

use std::sync::Arc;

use axum::Router;
use futures::future::BoxFuture;
use http::Method;
use kernel::{DomainEvent, EmailAddress, Lang, Permission, Ref, Role};
use platform::files::Removal;
use platform::follow::SearchSource;
use platform::jobs::Work;
use serde::Serialize;
use storage::{Migration, Reactions, Statement, StorageError, Tx};
use utoipa_axum::router::OpenApiRouter;

use crate::Site;
use crate::harvest::HarvestSource;

/// A route's place in the role table, and how to ask for it in the shared test.
#[derive(Clone, Debug)]
pub struct Address {
    /// `GET` shows, `POST` changes.
    pub method: Method,
    /// Below the language: `/practices/be-gent-standaertsite`.
    pub path: String,
    /// The least role that gets it; those below are turned away.
    pub least: Role,
}

impl Address {
    /// A page that everyone may read.
    pub fn public(path: impl Into<String>) -> Self {
        Address::get(path, Role::Anonymous)
    }

    /// Whether it is a page that everyone may read.
    pub fn is_for_all(&self) -> bool {
        self.method == Method::GET && self.least == Role::Anonymous
    }

    /// A page for this role and those above it.
    pub fn get(path: impl Into<String>, least: Role) -> Self {
        Address { method: Method::GET, path: path.into(), least }
    }

    /// A form that this role and those above it may send.
    pub fn post(path: impl Into<String>, least: Role) -> Self {
        Address { method: Method::POST, path: path.into(), least }
    }
}

/// An entry of the desk: work that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskItem {
    /// Below the language: `/desk/suggestions`.
    pub path: &'static str,
    /// What it says.
    pub label: &'static str,
    /// One line on what is done there.
    pub hint: &'static str,
    /// How many things wait; none: nothing ever waits there.
    pub count: Option<u64>,
    /// The least role that sees it.
    pub least: Role,
    /// Its place: lower comes first.
    pub order: u8,
}

/// Somebody whose data a domain may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The account's id; none for somebody who only ever gave an address.
    pub id: Option<String>,
    /// Her address.
    pub email: EmailAddress,
}

/// What a domain holds of a person.
#[derive(Clone, Debug, Default)]
pub struct PersonalData {
    /// For a download, as JSON that a person can read.
    pub data: serde_json::Value,
    /// Keys of files that belong to it.
    pub files: Vec<String>,
}

/// A file that a page offers: its place in the role table, and how to ask for it in the shared test.
#[derive(Clone, Debug)]
pub struct Document {
    /// Below the language: `/practices.csv`.
    pub path: String,
    /// What it is, as its header says.
    pub media_type: &'static str,
    /// The least role that gets it; those below are turned away.
    pub least: Role,
}

impl Document {
    /// A file that everyone may have.
    pub fn public(path: impl Into<String>, media_type: &'static str) -> Self {
        Document { path: path.into(), media_type, least: Role::Anonymous }
    }
}

/// An entry of the main navigation.
#[derive(Clone, Debug)]
pub struct NavigationItem {
    /// Below the language: `practices`.
    pub path: &'static str,
    /// What it says.
    pub label: &'static str,
    /// Its place: lower comes first.
    pub order: u8,
}

/// How a thing of one domain is shown in another: enough for a link with a line of context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What it is.
    #[serde(skip)]
    pub reference: Ref,
    /// Its title.
    pub title: String,
    /// The language the title is in.
    #[serde(skip)]
    pub lang: Lang,
    /// Below the language: `/practices/be-gent-standaertsite`.
    pub path: String,
    /// One line: a place, a date.
    pub context: String,
}

/// Something that `samenhang check` found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub about: String,
    /// What is wrong with it; none: it is sound.
    pub fault: Option<String>,
}

/// A domain of the platform.
pub trait Domain: Send + Sync + 'static {
    /// Its name: the crate's.
    fn name(&self) -> &'static str;

    /// Its migrations, oldest first.
    fn migrations(&self) -> &'static [Migration] {
        &[]
    }

    /// Every SQL statement it may run; the shared test prepares all of them on both engines.
    fn statements(&self) -> &'static [Statement] {
        &[]
    }

    /// Its pages; paths begin below the language.
    fn pages(&self, _site: &Site) -> Router {
        Router::new()
    }

    /// Addresses that together reach each of its pages, for the role table and the shared test.
    fn addresses(&self) -> Vec<Address> {
        Vec::new()
    }

    /// Addresses that together reach each of the files that its pages offer: PDF, spreadsheets.
    fn documents(&self) -> Vec<Document> {
        Vec::new()
    }

    /// Its API; paths begin below `/api/v1` and are described where they are registered.
    fn api(&self, _site: &Site) -> OpenApiRouter {
        OpenApiRouter::new()
    }

    /// What it serves at fixed addresses beside pages and API: feeds, schemas, documents.
    fn feeds(&self, _site: &Site) -> Router {
        Router::new()
    }

    /// Its entries in the main navigation.
    fn navigation(&self, _lang: Lang) -> Vec<NavigationItem> {
        Vec::new()
    }

    /// Every permission its rules ask for.
    fn permissions(&self) -> &'static [Permission] {
        &[]
    }

    /// What of it can be found.
    fn search_sources(&self) -> Vec<Arc<dyn SearchSource>> {
        Vec::new()
    }

    /// Kinds of references that it answers for.
    fn kinds(&self) -> &'static [&'static str] {
        &[]
    }

    /// Cards of these things (all of its kinds), as a reader of this language sees them; what does
    /// not exist or may not be seen is left out.
    fn cards<'a>(&'a self, _refs: &'a [Ref], _lang: Lang) -> BoxFuture<'a, Result<Vec<Card>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// Reacts to an event of any domain, in the same transaction.
    fn on_event<'a>(
        &'a self,
        _event: &'a DomainEvent,
        _tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<(), StorageError>> {
        Box::pin(async { Ok(()) })
    }

    /// What it does after commits and on schedule.
    fn jobs(&self, _site: &Site) -> Vec<Arc<dyn Work>> {
        Vec::new()
    }

    /// Its entries at the desk; who may not see one is not shown it.
    fn desk<'a>(&'a self, _lang: Lang) -> BoxFuture<'a, Result<Vec<DeskItem>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// What it holds of a person, for her download; none: nothing.
    fn personal_data<'a>(
        &'a self,
        _person: &'a Person,
    ) -> BoxFuture<'a, Result<Option<PersonalData>, StorageError>> {
        Box::pin(async { Ok(None) })
    }

    /// Erases what it holds of a person, as a part of one transaction over all domains; what must
    /// stay is left without a trace of who she was. Returns the keys of files to be removed after
    /// the commit.
    fn erase<'a>(
        &'a self,
        _person: &'a Person,
        _tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// Paths (below the language) of its public things, for the sitemap, in slices after an id.
    fn sitemap<'a>(&'a self) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// What of it other systems may harvest (OAI-PMH).
    fn harvest_sources(&self) -> Vec<Arc<dyn HarvestSource>> {
        Vec::new()
    }

    /// Puts in the example content of the demo.
    fn seed<'a>(&'a self) -> BoxFuture<'a, Result<(), String>> {
        Box::pin(async { Ok(()) })
    }

    /// Looks over its data for `samenhang check`.
    fn checks<'a>(&'a self) -> BoxFuture<'a, Result<Vec<Finding>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

/// All domains of the platform, in the order in which the house was built.
#[derive(Clone, Default)]
pub struct Registry {
    domains: Vec<Arc<dyn Domain>>,
}

impl Registry {
    /// These domains; base domains first.
    pub fn new(domains: Vec<Arc<dyn Domain>>) -> Self {
        Registry { domains }
    }

    /// Every domain.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<dyn Domain>> {
        self.domains.iter()
    }

    /// All migrations: those of the platform, then base domains first.
    pub fn migrations(&self) -> Vec<Migration> {
        let domains = self.domains.iter().flat_map(|domain| domain.migrations());
        platform::MIGRATIONS.iter().chain(domains).copied().collect()
    }

    /// The desk's entries for this role, in order.
    pub async fn desk(&self, lang: Lang, role: Role) -> Result<Vec<DeskItem>, StorageError> {
        let mut items = Vec::new();
        for domain in &self.domains {
            items.extend(domain.desk(lang).await?.into_iter().filter(|item| role >= item.least));
        }
        items.sort_by_key(|item| item.order);
        Ok(items)
    }

    /// What the domains do after commits and on schedule.
    pub fn jobs(&self, site: &Site) -> Vec<Arc<dyn Work>> {
        let mut all: Vec<Arc<dyn Work>> = self.domains.iter().flat_map(|domain| domain.jobs(site)).collect();
        all.push(Arc::new(Removal(site.files.clone())));
        all
    }

    /// The main navigation, in order.
    pub fn navigation(&self, lang: Lang) -> Vec<NavigationItem> {
        let mut items: Vec<NavigationItem> =
            self.domains.iter().flat_map(|domain| domain.navigation(lang)).collect();
        items.sort_by_key(|item| item.order);
        items
    }

    /// Cards of things of any domain, in the order asked for; one question to each domain.
    pub async fn cards(&self, refs: &[Ref], lang: Lang) -> Result<Vec<Card>, StorageError> {
        let mut found = Vec::new();
        for domain in &self.domains {
            let own: Vec<Ref> =
                refs.iter().filter(|r| domain.kinds().contains(&r.kind.as_str())).cloned().collect();
            if !own.is_empty() {
                found.extend(domain.cards(&own, lang).await?);
            }
        }
        found.sort_by_key(|card| refs.iter().position(|r| *r == card.reference));
        Ok(found)
    }
}

/// An event is offered to every domain, base domains first.
impl Reactions for Registry {
    fn on_event<'a>(
        &'a self,
        event: &'a DomainEvent,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<(), StorageError>> {
        Box::pin(async move {
            for domain in &self.domains {
                domain.on_event(event, tx).await?;
            }
            Ok(())
        })
    }
}
