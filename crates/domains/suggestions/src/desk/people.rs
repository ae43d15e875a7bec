//! Names of whoever did something, as the change feed names actors.

use std::collections::HashMap;

use storage::StorageError;
use web::Site;
use web::people::Contact;

use crate::messages::Messages;

/// Names by actor; made once a page.
pub(crate) struct Names {
    known: HashMap<String, String>,
    t: Messages,
    site: String,
}

impl Names {
    /// Looks up these actors with one question.
    pub(crate) async fn of<'a>(
        site: &Site,
        t: Messages,
        actors: impl IntoIterator<Item = &'a str>,
    ) -> Result<Names, StorageError> {
        Self::beside(&[], site, t, actors).await
    }

    /// Looks up those of these actors who are not among the people at hand.
    pub(crate) async fn beside<'a>(
        at_hand: &[Contact],
        site: &Site,
        t: Messages,
        actors: impl IntoIterator<Item = &'a str>,
    ) -> Result<Names, StorageError> {
        let mut known: HashMap<String, String> =
            at_hand.iter().map(|contact| (contact.id.clone(), contact.name.clone())).collect();
        let mut ids: Vec<String> =
            actors.into_iter().filter_map(|actor| actor.strip_prefix("person:").map(str::to_owned)).collect();
        ids.sort();
        ids.dedup();
        ids.retain(|id| !known.contains_key(id));
        let contacts = if ids.is_empty() { Vec::new() } else { site.people().contacts(&ids).await? };
        known.extend(contacts.into_iter().map(|contact| (contact.id, contact.name)));
        Ok(Names { known, t, site: site.settings.name.clone() })
    }

    /// The name of an actor; who is gone is somebody of the desk.
    pub(crate) fn name(&self, actor: &str) -> String {
        match actor.split_once(':') {
            Some(("person", id)) => {
                self.known.get(id).cloned().unwrap_or_else(|| self.t.person_unknown().to_owned())
            }
            Some(("system", _)) => self.site.clone(),
            _ => self.t.person_suggester().to_owned(),
        }
    }
}
