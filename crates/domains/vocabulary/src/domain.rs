//! What the vocabulary gives to the house.

use axum::Router;
use futures::future::BoxFuture;
use kernel::{Lang, Ref};
use storage::StorageError;
use utoipa_axum::router::OpenApiRouter;
use web::domain::NavigationItem;
use web::{Address, Card, Domain, Finding, Site};

use crate::pages::PageState;
use crate::vocabulary::Vocabulary;
use crate::{Messages, api, checks, pages};

/// The kind of references to concepts.
pub const KIND: &str = "concept";

/// The vocabulary as a domain.
pub struct VocabularyDomain {
    vocabulary: Vocabulary,
}

/// The domain over this vocabulary.
pub fn domain(vocabulary: Vocabulary) -> VocabularyDomain {
    VocabularyDomain { vocabulary }
}

impl Domain for VocabularyDomain {
    fn name(&self) -> &'static str {
        "vocabulary"
    }

    fn pages(&self, site: &Site) -> Router {
        pages::router(PageState { site: site.clone(), vocabulary: self.vocabulary.clone() })
    }

    fn addresses(&self) -> Vec<Address> {
        pages::addresses(&self.vocabulary)
    }

    fn api(&self, site: &Site) -> OpenApiRouter {
        api::router(site.clone(), self.vocabulary.clone())
    }

    fn navigation(&self, lang: Lang) -> Vec<NavigationItem> {
        vec![NavigationItem { path: "concepts", label: Messages::new(lang).concepts_title(), order: 20 }]
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[KIND]
    }

    fn cards<'a>(&'a self, refs: &'a [Ref], lang: Lang) -> BoxFuture<'a, Result<Vec<Card>, StorageError>> {
        let concepts = refs.iter().filter_map(|r| self.vocabulary.get(&r.id));
        let cards = concepts.map(|concept| {
            let t = Messages::new(lang);
            let lists: Vec<&str> = concept.schemes.iter().map(|scheme| t.scheme(*scheme)).collect();
            Card {
                reference: Ref::new(KIND, concept.id.as_str()),
                title: concept.title(lang),
                lang,
                path: pages::path(concept),
                context: lists.join(", "),
            }
        });
        let cards = cards.collect();
        Box::pin(async { Ok(cards) })
    }

    fn sitemap<'a>(&'a self) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        let each = self.vocabulary.concepts().iter().map(pages::path);
        let paths = std::iter::once("/concepts".to_owned()).chain(each).collect();
        Box::pin(async { Ok(paths) })
    }

    /// A vocabulary with faults does not start at all; what is left are remarks for its editor.
    fn checks<'a>(&'a self) -> BoxFuture<'a, Result<Vec<Finding>, StorageError>> {
        let concepts = self.vocabulary.concepts();
        let about = format!("vocabulary ({} concepts)", concepts.len());
        let remarks = checks::remarks(concepts).into_iter().map(|remark| Some(remark.to_string()));
        let faults: Vec<Option<String>> = remarks.collect();
        let faults = if faults.is_empty() { vec![None] } else { faults };
        let findings = faults.into_iter().map(|fault| Finding { about: about.clone(), fault }).collect();
        Box::pin(async { Ok(findings) })
    }
}
