//! What a reader must know before she relies on a practice: that nobody confirms it, or that it is
//! in the archive.

use kernel::Lang;
use platform::i18n;

use crate::fiche_messages::Messages as FicheWords;
use crate::model::{Confirmer, Practice};
use crate::upkeep_messages::Messages;

/// The notice at the head of a fiche.
pub(crate) struct Standing<'a> {
    pub(crate) u: Messages,
    /// The day since which nobody has confirmed it.
    pub(crate) stale: Option<String>,
    pub(crate) archived: Option<InArchive<'a>>,
}

/// That it is in the archive.
pub(crate) struct InArchive<'a> {
    pub(crate) date: String,
    pub(crate) reason: &'a str,
    pub(crate) lang: Lang,
}

impl<'a> Standing<'a> {
    pub(crate) fn of(practice: &'a Practice, lang: Lang) -> Self {
        let archived = practice.upkeep.archived.as_ref();
        Standing {
            u: Messages::new(lang),
            // In the archive, that is said already.
            stale: (practice.is_stale() && archived.is_none()).then(|| i18n::date(lang, practice.since())),
            archived: archived.map(|archived| InArchive {
                date: i18n::date(lang, archived.at),
                reason: &archived.reason,
                lang: archived.lang,
            }),
        }
    }
}

/// Who confirmed it when, or that nobody has.
pub(crate) fn confirmation(practice: &Practice, lang: Lang) -> String {
    let (t, u) = (FicheWords::new(lang), Messages::new(lang));
    match practice.confirmed_at.map(|at| i18n::date(lang, at)) {
        Some(date) => match practice.upkeep.confirmed_by {
            Some(Confirmer::Owner) => u.confirmed_by_owner(date),
            Some(Confirmer::Editor) => u.confirmed_by_editor(date),
            None => t.confirmed_line(date),
        },
        None => t.not_confirmed().to_owned(),
    }
}
