//! What the suggestions domain gives to the house.

use std::sync::Arc;

use axum::Router;
use futures::future::BoxFuture;
use kernel::{DomainEvent, Lang, Permission, Role};
use platform::jobs::Work;
use storage::{Migration, Statement, StorageError, Tx};
use utoipa_axum::router::OpenApiRouter;
use vocabulary::Vocabulary;
use web::domain::{DeskItem, NavigationItem, Person, PersonalData};
use web::{Address, Domain, Site};

use crate::messages::Messages;
use crate::model::Editor;
use crate::pages::suggest::SuggestState;
use crate::rules::review::REVIEW;
use crate::service::drafting::{self, Drafting};
use crate::{Suggestions, api, chores, desk, jobs, pages, store, suggest_messages};

/// Suggestions as a domain.
pub struct SuggestionsDomain {
    suggestions: Suggestions,
    vocabulary: Vocabulary,
}

/// The domain over this service and vocabulary.
pub fn domain(suggestions: Suggestions, vocabulary: Vocabulary) -> SuggestionsDomain {
    SuggestionsDomain { suggestions, vocabulary }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "suggestions/0001-suggestions",
        sql: include_str!("../migrations/0001-suggestions.sql"),
    },
    Migration { name: "suggestions/0002-desk", sql: include_str!("../migrations/0002-desk.sql") },
    Migration { name: "suggestions/0003-drafts", sql: include_str!("../migrations/0003-drafts.sql") },
    Migration { name: "suggestions/0004-words", sql: include_str!("../migrations/0004-words.sql") },
    Migration { name: "suggestions/0005-looked-at", sql: include_str!("../migrations/0005-looked-at.sql") },
    Migration {
        name: "suggestions/0006-seen-in-words",
        sql: include_str!("../migrations/0006-seen-in-words.sql"),
    },
];

/// The migrations of the domain; for tests that want a database without the house around it.
pub const fn migrations() -> &'static [Migration] {
    MIGRATIONS
}

impl SuggestionsDomain {
    fn suggest(&self, site: &Site) -> SuggestState {
        SuggestState {
            site: site.clone(),
            drafting: Drafting::new(self.suggestions.clone(), site.clone()),
            practices: self.suggestions.practices.clone(),
            vocabulary: self.vocabulary.clone(),
        }
    }
}

impl Domain for SuggestionsDomain {
    fn name(&self) -> &'static str {
        "suggestions"
    }

    fn migrations(&self) -> &'static [Migration] {
        MIGRATIONS
    }

    fn statements(&self) -> &'static [Statement] {
        &store::ALL
    }

    fn pages(&self, site: &Site) -> Router {
        let state = desk::DeskState {
            site: site.clone(),
            suggestions: self.suggestions.clone(),
            vocabulary: self.vocabulary.clone(),
            themes: desk::Themes::new(&self.vocabulary),
        };
        pages::router(state.clone(), self.suggest(site)).merge(desk::router(state))
    }

    fn api(&self, site: &Site) -> OpenApiRouter {
        api::router(self.suggest(site))
    }

    fn navigation(&self, lang: Lang) -> Vec<NavigationItem> {
        let label = suggest_messages::Messages::new(lang).suggest_nav();
        vec![NavigationItem { path: "practices/suggest", label, order: 15 }]
    }

    fn personal_data<'a>(
        &'a self,
        person: &'a Person,
    ) -> BoxFuture<'a, Result<Option<PersonalData>, StorageError>> {
        Box::pin(async move {
            let (drafts, mut files) = self.suggestions.drafts_of(&person.email).await?;
            files
                .extend(self.suggestions.files_of_person(person.email.as_str(), person.id.as_deref()).await?);
            let sent = self.suggestions.of_person(person.email.as_str(), person.id.as_deref()).await?;
            let data = serde_json::json!({ "drafts": drafts, "suggestions": sent });
            Ok((!drafts.is_empty() || !sent.is_empty()).then_some(PersonalData { data, files }))
        })
    }

    fn erase<'a>(
        &'a self,
        person: &'a Person,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async move {
            let mut files = drafting::erase(tx, &person.email).await?;
            files.extend(store::attachments::erase(tx, person.email.as_str(), person.id.as_deref()).await?);
            store::people::erase(tx, person.email.as_str(), person.id.as_deref()).await?;
            Ok(files)
        })
    }

    fn on_event<'a>(
        &'a self,
        event: &'a DomainEvent,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<(), StorageError>> {
        Box::pin(chores::react(event, tx))
    }

    fn addresses(&self) -> Vec<Address> {
        let public = pages::ADDRESSES.iter().map(|path| Address::public(*path));
        let posts = pages::POSTS.iter().map(|path| Address::post(*path, Role::Anonymous));
        public.chain(posts).chain(desk::addresses()).collect()
    }

    fn permissions(&self) -> &'static [Permission] {
        &[REVIEW]
    }

    fn jobs(&self, site: &Site) -> Vec<Arc<dyn Work>> {
        let links = jobs::Links::new(self.suggestions.clone(), &site.settings.harvest_allow);
        let mut all = chores::all(&self.suggest(site).drafting);
        all.push(Arc::new(links));
        all.push(Arc::new(jobs::Forgetting(self.suggestions.clone())));
        all
    }

    fn desk<'a>(&'a self, lang: Lang) -> BoxFuture<'a, Result<Vec<DeskItem>, StorageError>> {
        Box::pin(async move {
            let t = Messages::new(lang);
            // Whose they are does not matter here: the count is of what anyone at the desk may take up.
            let counts = self.suggestions.counts(&Editor::from_text("")).await?;
            let item = |path, label, hint, count, order| DeskItem {
                path,
                label,
                hint,
                count,
                least: REVIEW.least,
                order,
            };
            Ok(vec![
                item("/desk/suggestions", t.queue_title(), t.queue_hint(), Some(counts.open()), 10),
                item("/desk/figures", t.figures_title(), t.figures_hint(), None, 90),
            ])
        })
    }

    fn seed<'a>(&'a self) -> BoxFuture<'a, Result<(), String>> {
        Box::pin(self.suggestions.seed())
    }
}
