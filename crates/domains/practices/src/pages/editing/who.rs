//! Who did something, in words.

use std::collections::HashMap;

use kernel::Lang;
use storage::StorageError;
use web::Site;

use crate::editing_messages::Messages;

/// Names of those who act, looked up at once.
pub(super) struct Who {
    t: Messages,
    names: HashMap<String, String>,
}

impl Who {
    /// The names of these actors (as [`kernel::Actor`] prints itself).
    pub(super) async fn of<'a>(
        site: &Site,
        actors: impl Iterator<Item = &'a str>,
        lang: Lang,
    ) -> Result<Who, StorageError> {
        let mut ids: Vec<String> =
            actors.filter_map(|actor| actor.strip_prefix("person:")).map(str::to_owned).collect();
        ids.sort();
        ids.dedup();
        let contacts = if ids.is_empty() { Vec::new() } else { site.people().contacts(&ids).await? };
        let names = contacts.into_iter().map(|contact| (contact.id, contact.name)).collect();
        Ok(Who { t: Messages::new(lang), names })
    }

    /// What this actor is called.
    pub(super) fn name(&self, actor: &str) -> String {
        match actor.split_once(':') {
            Some(("person", id)) => {
                self.names.get(id).cloned().unwrap_or_else(|| self.t.who_somebody().to_owned())
            }
            Some(("system", "import")) => self.t.who_import().to_owned(),
            _ => self.t.who_program().to_owned(),
        }
    }
}
