//! What the suggestions domain gives to the house.

use std::sync::Arc;

use axum::Router;
use futures::future::BoxFuture;
use kernel::{Lang, Permission};
use platform::jobs::Work;
use storage::{Migration, Statement, StorageError, Tx};
use vocabulary::Vocabulary;
use web::domain::{DeskItem, Person, PersonalData};
use web::{Address, Domain, Site};

use crate::messages::Messages;
use crate::model::Editor;
use crate::rules::review::REVIEW;
use crate::{Suggestions, desk, jobs, pages, store};

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
];

/// The migrations of the domain; for tests that want a database without the house around it.
pub const fn migrations() -> &'static [Migration] {
    MIGRATIONS
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
        };
        pages::router(state.clone()).merge(desk::router(state))
    }

    fn addresses(&self) -> Vec<Address> {
        let public = pages::ADDRESSES.iter().map(|path| Address::public(*path));
        public.chain(desk::addresses()).collect()
    }

    fn permissions(&self) -> &'static [Permission] {
        &[REVIEW]
    }

    fn jobs(&self, site: &Site) -> Vec<Arc<dyn Work>> {
        let links = jobs::Links::new(self.suggestions.clone(), &site.settings.harvest_allow);
        vec![Arc::new(links), Arc::new(jobs::Forgetting(self.suggestions.clone()))]
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

    fn personal_data<'a>(
        &'a self,
        person: &'a Person,
    ) -> BoxFuture<'a, Result<Option<PersonalData>, StorageError>> {
        Box::pin(async move {
            let kept = self.suggestions.of_person(person.email.as_str(), person.id.as_deref()).await?;
            Ok((!kept.is_empty())
                .then(|| PersonalData { data: serde_json::Value::Array(kept), files: Vec::new() }))
        })
    }

    fn erase<'a>(
        &'a self,
        person: &'a Person,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async move {
            store::people::erase(tx, person.email.as_str(), person.id.as_deref()).await?;
            Ok(Vec::new())
        })
    }

    fn seed<'a>(&'a self) -> BoxFuture<'a, Result<(), String>> {
        Box::pin(self.suggestions.seed())
    }
}
