//! What the newsletter domain gives to the house.

use std::sync::Arc;

use axum::Router;
use futures::future::BoxFuture;
use kernel::Permission;
use platform::jobs::Work;
use practices::Practices;
use serde_json::json;
use storage::{Migration, Statement, StorageError, Tx};
use vocabulary::Vocabulary;
use web::domain::{Person, PersonalData};
use web::{Address, Domain, Site};

use crate::jobs::Alerting;
use crate::pages::{self, PageState};
use crate::{Newsletter, feeds, rules, store};

/// What readers follow, as a domain.
pub struct NewsletterDomain {
    newsletter: Newsletter,
    practices: Practices,
    vocabulary: Vocabulary,
}

/// The domain over these services.
pub fn domain(newsletter: Newsletter, practices: Practices, vocabulary: Vocabulary) -> NewsletterDomain {
    NewsletterDomain { newsletter, practices, vocabulary }
}

const MIGRATIONS: &[Migration] =
    &[Migration { name: "newsletter/0001-alerts", sql: include_str!("../migrations/0001-alerts.sql") }];

impl NewsletterDomain {
    fn state(&self, site: &Site) -> PageState {
        PageState {
            site: site.clone(),
            newsletter: self.newsletter.clone(),
            practices: self.practices.clone(),
            vocabulary: self.vocabulary.clone(),
        }
    }
}

impl Domain for NewsletterDomain {
    fn name(&self) -> &'static str {
        "newsletter"
    }

    fn migrations(&self) -> &'static [Migration] {
        MIGRATIONS
    }

    fn statements(&self) -> &'static [Statement] {
        store::ALL
    }

    fn pages(&self, site: &Site) -> Router {
        pages::router(self.state(site))
    }

    fn addresses(&self) -> Vec<Address> {
        pages::addresses()
    }

    fn feeds(&self, site: &Site) -> Router {
        feeds::router(self.state(site))
    }

    fn permissions(&self) -> &'static [Permission] {
        &[rules::FOLLOW]
    }

    fn jobs(&self, site: &Site) -> Vec<Arc<dyn Work>> {
        vec![Arc::new(Alerting {
            site: site.clone(),
            practices: self.practices.clone(),
            vocabulary: self.vocabulary.clone(),
        })]
    }

    fn personal_data<'a>(
        &'a self,
        person: &'a Person,
    ) -> BoxFuture<'a, Result<Option<PersonalData>, StorageError>> {
        Box::pin(async move {
            let alerts = self.newsletter.of_person(&person.email).await?;
            let listed: Vec<_> = alerts
                .iter()
                .map(|alert| {
                    json!({
                        "follows": alert.subject.kind(),
                        "which": alert.subject.target(),
                        "frequency": alert.frequency.code(),
                        "language": alert.lang.code(),
                        "confirmed_at": alert.confirmed_at,
                    })
                })
                .collect();
            Ok((!listed.is_empty())
                .then(|| PersonalData { data: json!({ "alerts": listed }), files: Vec::new() }))
        })
    }

    fn erase<'a>(
        &'a self,
        person: &'a Person,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async move {
            self.newsletter.erase(tx, &person.email).await?;
            Ok(Vec::new())
        })
    }
}
