//! What the suggestions domain gives to the house.

use axum::Router;
use kernel::Permission;
use storage::{Migration, Statement};
use vocabulary::Vocabulary;
use web::{Address, Domain, Site};

use crate::{Suggestions, desk, pages, rules, store};

/// Suggestions as a domain.
pub struct SuggestionsDomain {
    suggestions: Suggestions,
    vocabulary: Vocabulary,
}

/// The domain over this service and vocabulary.
pub fn domain(suggestions: Suggestions, vocabulary: Vocabulary) -> SuggestionsDomain {
    SuggestionsDomain { suggestions, vocabulary }
}

const MIGRATIONS: &[Migration] = &[Migration {
    name: "suggestions/0001-suggestions",
    sql: include_str!("../migrations/0001-suggestions.sql"),
}];

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
        pages::ADDRESSES.iter().map(|path| Address::public(*path)).collect()
    }

    fn permissions(&self) -> &'static [Permission] {
        &[rules::review::REVIEW]
    }
}
