//! The tables, jobs and desk of exchange, as a domain of the house.

use std::sync::{Arc, LazyLock};

use axum::Router;
use futures::future::BoxFuture;
use kernel::{Lang, Permission};
use platform::jobs::Work;
use storage::{Migration, Statement, StorageError};
use utoipa_axum::router::OpenApiRouter;
use web::domain::DeskItem;
use web::{Address, Domain, Site};

use crate::catalogue::Catalogue;
use crate::harvest::{HARVEST, Harvester, Intake};
use crate::messages::Messages;
use crate::{catalogue, changes, desk, harvest};

/// What exchange with other systems keeps and does.
pub struct InteropDomain {
    intake: Arc<dyn Intake>,
}

/// The domain; harvested records go to this intake.
pub fn domain(intake: Arc<dyn Intake>) -> InteropDomain {
    InteropDomain { intake }
}

impl InteropDomain {
    fn harvester(&self, site: &Site) -> Harvester {
        Harvester::new(site.db.clone(), &site.settings.harvest_allow, Arc::clone(&self.intake))
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "interop/0001-catalogue", sql: include_str!("../migrations/0001-catalogue.sql") },
    Migration { name: "interop/0002-harvest", sql: include_str!("../migrations/0002-harvest.sql") },
];

/// The migrations of the domain; for tests that want a database without the house around it.
pub const fn migrations() -> &'static [Migration] {
    MIGRATIONS
}

impl Domain for InteropDomain {
    fn name(&self) -> &'static str {
        "interop"
    }

    fn migrations(&self) -> &'static [Migration] {
        MIGRATIONS
    }

    fn statements(&self) -> &'static [Statement] {
        static ALL: LazyLock<Vec<Statement>> =
            LazyLock::new(|| [catalogue::STATEMENTS, harvest::STATEMENTS].concat());
        &ALL
    }

    fn pages(&self, site: &Site) -> Router {
        desk::router(desk::DeskState { site: site.clone(), harvester: self.harvester(site) })
    }

    fn api(&self, site: &Site) -> OpenApiRouter {
        changes::router(site)
    }

    fn addresses(&self) -> Vec<Address> {
        vec![Address::get(desk::PATH, HARVEST.least), Address::post(desk::PATH, HARVEST.least)]
    }

    fn permissions(&self) -> &'static [Permission] {
        &[HARVEST, changes::FOLLOW, changes::FOLLOW_ALL]
    }

    fn jobs(&self, site: &Site) -> Vec<Arc<dyn Work>> {
        let harvester = self.harvester(site);
        vec![
            Arc::new(catalogue::Following(Catalogue::new(site))),
            Arc::new(harvest::Asked(harvester.clone())),
            Arc::new(harvest::Daily(harvester)),
        ]
    }

    fn desk<'a>(&'a self, lang: Lang) -> BoxFuture<'a, Result<Vec<DeskItem>, StorageError>> {
        let t = Messages::new(lang);
        let (label, hint) = (t.harvest_title(), t.harvest_hint());
        let item = DeskItem { path: desk::PATH, label, hint, count: None, least: HARVEST.least, order: 80 };
        Box::pin(async { Ok(vec![item]) })
    }
}
