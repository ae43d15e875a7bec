//! What the accounts domain gives to the house.

use std::sync::Arc;

use axum::Router;
use futures::future::BoxFuture;
use kernel::{Lang, Permission};
use platform::jobs::Work;
use storage::{Migration, Statement, StorageError};
use web::domain::{DeskItem, Person, PersonalData};
use web::{Address, Domain, Site};

use crate::jobs::Sweep;
use crate::messages::Messages;
use crate::service::KIND;
use crate::{Accounts, pages, rules, store};

/// Accounts as a domain.
pub struct AccountsDomain {
    accounts: Accounts,
}

/// The domain over this service.
pub fn domain(accounts: Accounts) -> AccountsDomain {
    AccountsDomain { accounts }
}

const MIGRATIONS: &[Migration] =
    &[Migration { name: "accounts/0001-accounts", sql: include_str!("../migrations/0001-accounts.sql") }];

/// The migrations of the domain; for tests that want a database without the house around it.
pub const fn migrations() -> &'static [Migration] {
    MIGRATIONS
}

impl AccountsDomain {
    fn state(&self, site: &Site) -> pages::PageState {
        pages::PageState { site: site.clone(), accounts: self.accounts.clone() }
    }
}

impl Domain for AccountsDomain {
    fn name(&self) -> &'static str {
        "accounts"
    }

    fn migrations(&self) -> &'static [Migration] {
        MIGRATIONS
    }

    fn statements(&self) -> &'static [Statement] {
        store::all()
    }

    fn pages(&self, site: &Site) -> Router {
        pages::router(self.state(site))
    }

    fn addresses(&self) -> Vec<Address> {
        pages::addresses()
    }

    fn permissions(&self) -> &'static [Permission] {
        rules::PERMISSIONS
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[KIND]
    }

    fn personal_data<'a>(
        &'a self,
        person: &'a Person,
    ) -> BoxFuture<'a, Result<Option<PersonalData>, StorageError>> {
        Box::pin(async move {
            match &person.id {
                Some(id) => self.accounts.own_data(id).await,
                None => Ok(None),
            }
        })
    }

    fn desk<'a>(&'a self, lang: Lang) -> BoxFuture<'a, Result<Vec<DeskItem>, StorageError>> {
        Box::pin(async move {
            let t = Messages::new(lang);
            Ok(vec![DeskItem {
                path: "/desk/people",
                label: t.people_title(),
                hint: t.people_lead(),
                count: None,
                least: rules::MANAGE.least,
                order: 90,
            }])
        })
    }

    fn feeds(&self, site: &Site) -> Router {
        pages::fixed(self.state(site))
    }

    fn seed<'a>(&'a self) -> BoxFuture<'a, Result<(), String>> {
        Box::pin(async move { self.accounts.seed().await.map_err(|error| error.to_string()) })
    }

    fn jobs(&self, _site: &Site) -> Vec<Arc<dyn Work>> {
        vec![Arc::new(Sweep(self.accounts.clone()))]
    }
}
