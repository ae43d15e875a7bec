//! A databank with its suggestions, without the house around it.

use kernel::{Actor, Clock, Lang, Role};
use platform::cache::Generation;
use practices::Practices;
use serde_json::json;
use storage::testing::{TestDb, databases};
use suggestions::Suggestions;
use suggestions::model::{NewSuggestion, Origin, Proposal, Suggester};
use vocabulary::Vocabulary;

/// One database with both services over it.
pub(crate) struct Setting {
    pub(crate) suggestions: Suggestions,
    pub(crate) practices: Practices,
    pub(crate) test: TestDb,
}

/// A setting on every database there is, with a clock that stands still.
pub(crate) async fn settings() -> Vec<Setting> {
    let clock = Clock::fixed("2026-11-24T08:00:00Z".parse().unwrap());
    let vocabulary = Vocabulary::built_in().unwrap();
    let migrations = [practices::migrations(), suggestions::migrations()].concat();
    let mut all = Vec::new();
    for test in databases(&migrations, &clock).await.unwrap() {
        let practices = Practices::new(test.db.clone(), Generation::default());
        let suggestions = Suggestions::new(test.db.clone(), practices.clone(), vocabulary.clone());
        all.push(Setting { suggestions, practices, test });
    }
    all
}

/// Somebody with this id and role.
pub(crate) fn person(id: &str, role: Role) -> Actor {
    Actor::Person { id: id.to_owned(), role }
}

/// A proposal in French, short of everything a full fiche has.
pub(crate) fn proposal(title: &str) -> Proposal {
    Proposal::from_json(json!({
        "original_language": "fr",
        "title": {"fr": title},
        "summary": {"fr": "Des habitants accueillent les nouveaux venus autour d'un repas."},
        "place": {"city": "Liège", "country": "BE"},
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
