//! What a domain gives to the house. Everything has an empty default, so a new domain begins with a
//! name and grows by one method at a time; navigation, search, health check and the shared test then
//! know it without another domain being touched.

use std::sync::Arc;

use axum::Router;
use futures::future::BoxFuture;
use kernel::{DomainEvent, Lang, Permission, Ref, Role};
use platform::follow::SearchSource;
use serde::Serialize;
use storage::{Migration, Statement, StorageError, Tx};
use utoipa_axum::router::OpenApiRouter;

use crate::Site;

/// A page's place in the role table, and how to ask for it in the shared test.
#[derive(Clone, Debug)]
pub struct Address {
    /// Below the language: `/practices/be-gent-standaertsite`.
    pub path: String,
    /// The least role that gets it; those below are turned away.
    pub least: Role,
}

impl Address {
    /// A page that everyone may read.
    pub fn public(path: impl Into<String>) -> Self {
        Address { path: path.into(), least: Role::Anonymous }
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

    /// Paths (below the language) of its public things, for the sitemap, in slices after an id.
    fn sitemap<'a>(&'a self) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
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

    /// All migrations, base domains first.
    pub fn migrations(&self) -> Vec<Migration> {
        self.domains.iter().flat_map(|domain| domain.migrations()).copied().collect()
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
