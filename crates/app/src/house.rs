//! Opens database, index and domains and makes one router of them.

use std::sync::Arc;

use accounts::Accounts;
use anyhow::Context;
use axum::Router;
use interop::harvest::Harvester;
use kernel::Clock;
use newsletter::Newsletter;
use platform::cache::Generation;
use platform::config::Settings;
use platform::files::Files;
use platform::follow::Follower;
use platform::i18n;
use platform::jobs::Runner;
use platform::mail::{Delivery, Tidying, Transport};
use platform::search::SearchIndex;
use practices::Practices;
use storage::Db;
use storage::lock::{self, FolderLock};
use suggestions::Suggestions;
use vocabulary::Vocabulary;
use web::content::Content;
use web::{Registry, Site};

use crate::intake::AsSuggestions;

/// The platform, put together.
pub struct House {
    /// What every handler can reach.
    pub site: Site,
    /// The concepts.
    pub vocabulary: Vocabulary,
    /// The databank.
    pub practices: Practices,
    /// People and how they sign in.
    pub accounts: Accounts,
    generation: Generation,
    runner: Runner,
    _lock: FolderLock,
}

/// A database that is open and up to date, for commands that need no more.
pub struct Vault {
    /// The database.
    pub db: Db,
    /// The concepts.
    pub vocabulary: Vocabulary,
    /// Migrations that were applied just now.
    pub migrated: Vec<&'static str>,
    settings: Settings,
    // Only where the data folder holds the database: on a server many may work at once.
    _lock: Option<FolderLock>,
}

impl Vault {
    /// Opens the database for a command.
    pub async fn open(settings: &Settings, command: &str) -> anyhow::Result<Vault> {
        let lock = match settings.database_url {
            Some(_) => None,
            None => Some(lock::hold(&settings.data, command)?),
        };
        Vault::open_with(settings, lock).await
    }

    /// The same without holding the data folder, for commands that only write rows: they may run beside
    /// a server, which sees what they wrote in the change feed.
    pub async fn open_beside(settings: &Settings) -> anyhow::Result<Vault> {
        std::fs::create_dir_all(&settings.data)
            .with_context(|| format!("cannot use the data folder {}", settings.data.display()))?;
        Vault::open_with(settings, None).await
    }

    async fn open_with(settings: &Settings, lock: Option<FolderLock>) -> anyhow::Result<Vault> {
        i18n::set_time_zone(&settings.time_zone);
        let vocabulary = Vocabulary::load(settings)?;
        let db = Db::open(&settings.database(), Clock::system()).await?;
        let registry = registry(&db, settings, &vocabulary, &Generation::default());
        let migrated = db.migrate(&registry.migrations()).await?;
        // What a command writes is reacted to as what a page writes.
        db.react(Arc::new(registry));
        Ok(Vault { db, settings: settings.clone(), vocabulary, migrated, _lock: lock })
    }

    /// The domains over this database.
    pub fn registry(&self) -> Registry {
        registry(&self.db, &self.settings, &self.vocabulary, &Generation::default())
    }
}

/// What harvests others into the suggestions of this database.
pub fn harvester(db: &Db, vocabulary: &Vocabulary, settings: &Settings) -> Harvester {
    let practices = Practices::new(db.clone(), Generation::default());
    let suggestions = Suggestions::new(db.clone(), practices, vocabulary.clone());
    let intake = AsSuggestions::new(db.clone(), suggestions, vocabulary.clone());
    Harvester::new(db.clone(), &settings.harvest_allow, Arc::new(intake))
}

/// Every domain of the platform; base domains first.
fn registry(db: &Db, settings: &Settings, vocabulary: &Vocabulary, generation: &Generation) -> Registry {
    let practices = Practices::new(db.clone(), generation.clone());
    let suggestions = Suggestions::new(db.clone(), practices.clone(), vocabulary.clone());
    let intake = AsSuggestions::new(db.clone(), suggestions.clone(), vocabulary.clone());
    Registry::new(vec![
        Arc::new(accounts::domain(Accounts::new(db.clone(), settings))),
        Arc::new(vocabulary::domain(vocabulary.clone())),
        Arc::new(practices::domain(practices.clone(), vocabulary.clone())),
        Arc::new(suggestions::domain(suggestions, vocabulary.clone())),
        Arc::new(newsletter::domain(Newsletter::new(db.clone()), practices, vocabulary.clone())),
        Arc::new(interop::domain(Arc::new(intake))),
    ])
}

impl House {
    /// Opens everything in the data folder, which it holds as long as it lives.
    pub async fn open(settings: Settings, command: &str) -> anyhow::Result<House> {
        House::open_at(settings, command, Clock::system()).await
    }

    /// The same by another clock, for tests that move the time.
    pub async fn open_at(settings: Settings, command: &str, clock: Clock) -> anyhow::Result<House> {
        let lock = lock::hold(&settings.data, command)?;
        i18n::set_time_zone(&settings.time_zone);
        let vocabulary = Vocabulary::load(&settings)?;
        let content = Content::load(settings.criteria.as_deref())?;
        if let Some(theme) = &settings.theme {
            std::fs::metadata(theme)
                .with_context(|| format!("the theme {} cannot be read", theme.display()))?;
        }
        // Put together while the database is opened: whoever starts the program waits for both.
        let thesaurus = tokio::task::spawn_blocking({
            let vocabulary = vocabulary.clone();
            move || vocabulary.thesaurus()
        });
        let db = Db::open(&settings.database(), clock).await?;
        let generation = Generation::default();
        let registry = registry(&db, &settings, &vocabulary, &generation);
        for name in db.migrate(&registry.migrations()).await? {
            tracing::info!(name, "migration applied");
        }
        let thesaurus = Arc::new(thesaurus.await??);
        let search = SearchIndex::open(Some(&settings.data.join("search")), thesaurus)?;
        let files = Files::in_folder(&settings.data.join("files"))?;
        let practices = Practices::new(db.clone(), generation.clone());
        let site = Site::new(settings, db, search, files, content, generation.clone());
        let transport = Transport::of(&site.settings).map_err(anyhow::Error::msg)?;
        let mut works = registry.jobs(&site);
        works.push(Arc::new(Delivery::new(site.db.clone(), transport, &site.settings)));
        works.push(Arc::new(Tidying(site.db.clone())));
        let runner = Runner::new(site.db.clone(), works);
        site.db.react(Arc::new(registry.clone()));
        site.install(registry);
        let accounts = Accounts::new(site.db.clone(), &site.settings);
        site.install_sessions(Arc::new(accounts.clone()));
        site.install_people(Arc::new(accounts.clone()));
        Ok(House { site, vocabulary, practices, accounts, generation, runner, _lock: lock })
    }

    /// What does the jobs: mail, reminders, checks.
    pub fn runner(&self) -> Runner {
        self.runner.clone()
    }

    /// What keeps the search index after the database.
    pub fn follower(&self) -> Follower {
        let sources = self.site.registry().iter().flat_map(|domain| domain.search_sources()).collect();
        Follower::new(self.site.db.clone(), self.site.search.clone(), sources, self.generation.clone())
    }

    /// Every route of the platform, for whoever lists them; [`House::router`] serves them.
    pub fn routes(&self) -> Router {
        web::shell::routes(&self.site, |document| interop::router(&self.site, document))
    }

    /// The whole platform as one router.
    pub fn router(&self) -> Router {
        web::shell::router(&self.site, |document| interop::router(&self.site, document))
    }
}
