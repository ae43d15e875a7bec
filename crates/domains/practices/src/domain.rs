//! What the practices domain gives to the house.

use std::sync::Arc;

use axum::Router;
use documents::Press;
use futures::future::BoxFuture;
use kernel::{Lang, Permission, Ref};
use platform::follow::SearchSource;
use platform::jobs::Work;
use storage::{Migration, Statement, StorageError, Tx};
use utoipa_axum::router::OpenApiRouter;
use vocabulary::Vocabulary;
use web::domain::{NavigationItem, Person, PersonalData};
use web::harvest::HarvestSource;
use web::{Address, Card, DeskItem, Document, Domain, Finding, Site};

use crate::form::Form;
use crate::jobs::Daily;
use crate::machine::Machine;
use crate::messages::Messages;
use crate::model::Publication;
use crate::oai::Harvestable;
use crate::points::Points;
use crate::search::Findable;
use crate::service::KIND;
use crate::{Practices, adaptations_messages, api, pages, rules, store, upkeep_messages};

/// The databank of practices as a domain.
pub struct PracticesDomain {
    practices: Practices,
    vocabulary: Vocabulary,
    labels: pages::Labels,
    points: Points,
    press: Press,
}

/// The domain over this service and vocabulary.
pub fn domain(practices: Practices, vocabulary: Vocabulary) -> PracticesDomain {
    let labels = pages::Labels::new(&vocabulary);
    let points = Points::new(practices.db().clone());
    PracticesDomain { practices, vocabulary, labels, points, press: Press::default() }
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "practices/0001-practices", sql: include_str!("../migrations/0001-practices.sql") },
    Migration { name: "practices/0002-editing", sql: include_str!("../migrations/0002-editing.sql") },
    Migration { name: "practices/0003-upkeep", sql: include_str!("../migrations/0003-upkeep.sql") },
    Migration { name: "practices/0004-adaptations", sql: include_str!("../migrations/0004-adaptations.sql") },
    Migration { name: "practices/0005-files", sql: include_str!("../migrations/0005-files.sql") },
];

/// The migrations of the domain; for tests that want a database without the house around it.
pub const fn migrations() -> &'static [Migration] {
    MIGRATIONS
}

impl PracticesDomain {
    fn state(&self, site: &Site) -> pages::PageState {
        let parts = pages::Parts {
            site: site.clone(),
            practices: self.practices.clone(),
            vocabulary: self.vocabulary.clone(),
            labels: self.labels.clone(),
            points: self.points.clone(),
            form: Form::with_labels(&self.practices, &self.vocabulary, self.labels.clone()),
            machine: Machine::of(&site.settings),
            press: self.press.clone(),
        };
        parts.into()
    }
}

impl Domain for PracticesDomain {
    fn name(&self) -> &'static str {
        "practices"
    }

    fn migrations(&self) -> &'static [Migration] {
        MIGRATIONS
    }

    fn statements(&self) -> &'static [Statement] {
        store::statements()
    }

    fn pages(&self, site: &Site) -> Router {
        pages::router(self.state(site))
    }

    fn addresses(&self) -> Vec<Address> {
        let public = pages::ADDRESSES.iter().map(|path| Address::public(*path));
        public.chain(pages::guarded()).chain(pages::editing::addresses()).collect()
    }

    fn documents(&self) -> Vec<Document> {
        pages::DOCUMENTS.iter().map(|(path, media_type)| Document::public(*path, media_type)).collect()
    }

    fn api(&self, site: &Site) -> OpenApiRouter {
        api::router(self.state(site))
    }

    fn feeds(&self, site: &Site) -> Router {
        api::documents(self.state(site))
    }

    fn navigation(&self, lang: Lang) -> Vec<NavigationItem> {
        vec![NavigationItem { path: "practices", label: Messages::new(lang).practices(), order: 10 }]
    }

    fn permissions(&self) -> &'static [Permission] {
        &[rules::READ, rules::EDIT, rules::UPKEEP, rules::REPORT, rules::JUDGE_REPORTS]
    }

    fn search_sources(&self) -> Vec<Arc<dyn SearchSource>> {
        vec![Arc::new(Findable::new(self.practices.clone(), self.vocabulary.clone()))]
    }

    fn harvest_sources(&self) -> Vec<Arc<dyn HarvestSource>> {
        vec![Arc::new(Harvestable::new(self.practices.clone(), self.vocabulary.clone()))]
    }

    fn jobs(&self, site: &Site) -> Vec<Arc<dyn Work>> {
        vec![Arc::new(Daily::new(site, &self.practices))]
    }

    fn desk<'a>(&'a self, lang: Lang) -> BoxFuture<'a, Result<Vec<DeskItem>, StorageError>> {
        Box::pin(async move {
            let (u, a) = (upkeep_messages::Messages::new(lang), adaptations_messages::Messages::new(lang));
            let upkeep = self.practices.upkeep_waiting().await?;
            let reports = self.practices.reports_waiting().await?;
            let item = |path, label, hint, count, least, order| DeskItem {
                path,
                label,
                hint,
                count: u64::try_from(count).ok(),
                least,
                order,
            };
            let e = crate::editing_messages::Messages::new(lang);
            let outdated = usize::try_from(self.practices.outdated().await?).unwrap_or(0);
            Ok(vec![
                item(
                    pages::editing::PATH,
                    e.desk_practices(),
                    e.desk_hint(),
                    outdated,
                    rules::EDIT.least,
                    30,
                ),
                item("/desk/upkeep", u.desk_title(), u.desk_hint(), upkeep, rules::UPKEEP.least, 40),
                item(
                    "/desk/adaptations",
                    a.desk_title(),
                    a.desk_lead(),
                    reports,
                    rules::JUDGE_REPORTS.least,
                    50,
                ),
            ])
        })
    }

    fn personal_data<'a>(
        &'a self,
        person: &'a Person,
    ) -> BoxFuture<'a, Result<Option<PersonalData>, StorageError>> {
        Box::pin(self.practices.personal_data(person))
    }

    fn erase<'a>(
        &'a self,
        person: &'a Person,
        tx: &'a mut Tx,
    ) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async move {
            crate::service::personal::erase(tx, person).await?;
            Ok(Vec::new())
        })
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[KIND]
    }

    fn cards<'a>(&'a self, refs: &'a [Ref], lang: Lang) -> BoxFuture<'a, Result<Vec<Card>, StorageError>> {
        Box::pin(async move {
            let ids: Vec<&str> = refs.iter().map(|r| r.id.as_str()).collect();
            let practices = self.practices.some(&ids).await?;
            let shown = practices.iter().filter(|p| p.publication == Publication::Published);
            Ok(shown
                .map(|practice| {
                    let (title_lang, title) = practice.record.title_for(lang);
                    Card {
                        reference: Ref::new(KIND, practice.record.id.as_str()),
                        title: title.to_owned(),
                        lang: title_lang,
                        path: format!("/practices/{}", practice.record.id),
                        context: pages::place_line(&practice.record, lang),
                    }
                })
                .collect())
        })
    }

    fn sitemap<'a>(&'a self) -> BoxFuture<'a, Result<Vec<String>, StorageError>> {
        Box::pin(async move {
            let ids = self.practices.ids().await?;
            let each = ids.into_iter().map(|id| format!("/practices/{id}"));
            Ok(std::iter::once("/practices".to_owned()).chain(each).collect())
        })
    }

    fn checks<'a>(&'a self) -> BoxFuture<'a, Result<Vec<Finding>, StorageError>> {
        Box::pin(self.practices.check(&self.vocabulary))
    }
}
