//! What the databank does once a day.

use std::time::Duration;

use futures::future::BoxFuture;
use kernel::Role;
use platform::jobs::{Job, JobError, Work};
use storage::StorageError;
use web::Site;
use web::people::Contact;

use crate::service::upkeep::Reader;
use crate::{Keeper, Practices, Reports};

/// Asks owners whether their practices still hold, reminds them, tells readers and editors what
/// follows, and asks reporters how their adaptations go.
pub(crate) struct Daily {
    site: Site,
    keeper: Keeper,
    reports: Reports,
}

impl Daily {
    pub(crate) fn new(site: &Site, practices: &Practices) -> Self {
        Daily {
            keeper: Keeper::new(practices.clone(), &site.settings),
            reports: Reports::new(practices.clone(), &site.settings),
            site: site.clone(),
        }
    }
}

/// Whom to write to, and in which language.
pub(crate) fn reader(contact: Contact) -> Reader {
    Reader { email: contact.email, lang: contact.lang }
}

/// The account with this id, if it can be written to.
pub(crate) async fn reader_of(site: &Site, person: &str) -> Result<Option<Reader>, StorageError> {
    if person.is_empty() {
        return Ok(None);
    }
    Ok(site.people().contacts(&[person.to_owned()]).await?.pop().map(reader))
}

impl Work for Daily {
    fn kind(&self) -> &'static str {
        "practices.upkeep"
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async move {
            let editors = self.site.people().with_role(Role::Editor).await?;
            let editors: Vec<Reader> =
                editors.into_iter().filter(|editor| editor.told_of_work).map(reader).collect();
            self.keeper.run(&editors).await?;
            self.reports.ask_how_it_goes(self.site.people()).await?;
            Ok(())
        })
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(24 * 60 * 60))
    }
}
