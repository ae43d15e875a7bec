//! What every handler can reach.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::limits::Limits;
use platform::search::SearchIndex;
use storage::Db;

use crate::Registry;
use crate::cached::PageCache;
use crate::content::Content;
use crate::people::{Nobody, People};
use crate::session::SharedSessions;

/// The platform as a running whole. Cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

/// What a [`Site`] holds; reached through it.
pub struct Inner {
    /// What the operator has set.
    pub settings: Settings,
    /// The database.
    pub db: Db,
    /// The search index.
    pub search: SearchIndex,
    /// Moves whenever something may read differently.
    pub generation: Generation,
    /// Whole pages.
    pub pages: PageCache,
    /// Files by key.
    pub files: Files,
    /// Editorial pages and selection criteria.
    pub content: Content,
    /// How often one visitor may do one thing.
    pub limits: Limits,
    registry: OnceLock<Registry>,
    people: OnceLock<Arc<dyn People>>,
    sessions: OnceLock<SharedSessions>,
}

impl Site {
    /// Puts the parts together; the domains follow by [`Site::install`].
    pub fn new(
        settings: Settings,
        db: Db,
        search: SearchIndex,
        files: Files,
        content: Content,
        generation: Generation,
    ) -> Self {
        let pages = PageCache::new(generation.clone());
        let limits = Limits::new(settings.rate_limits);
        Site(Arc::new(Inner {
            settings,
            db,
            search,
            generation,
            pages,
            files,
            content,
            limits,
            registry: OnceLock::new(),
            people: OnceLock::new(),
            sessions: OnceLock::new(),
        }))
    }

    /// Makes the domains known; once, at start.
    pub fn install(&self, registry: Registry) {
        // A second call would be a fault of the composition root; the first registry stays.
        let _ = self.0.registry.set(registry);
    }

    /// The domains.
    pub fn registry(&self) -> &Registry {
        static EMPTY: OnceLock<Registry> = OnceLock::new();
        self.0.registry.get().unwrap_or_else(|| EMPTY.get_or_init(Registry::default))
    }

    /// Makes known who can be asked about people; once, at start.
    pub fn install_people(&self, people: Arc<dyn People>) {
        let _ = self.0.people.set(people);
    }

    /// Who can be asked about people.
    pub fn people(&self) -> &dyn People {
        self.0.people.get().map_or(&Nobody, |people| people.as_ref())
    }

    /// Makes known who knows sessions and tokens; once, at start.
    pub fn install_sessions(&self, sessions: SharedSessions) {
        // As with the registry, the first one stays.
        let _ = self.0.sessions.set(sessions);
    }

    /// Who knows sessions and tokens; none in a house without accounts.
    pub(crate) fn sessions(&self) -> Option<&SharedSessions> {
        self.0.sessions.get()
    }

    /// The full address of a path, for feeds, citations and machines.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.settings.base_url())
    }
}

impl Deref for Site {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
