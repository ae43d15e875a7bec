//! What follows from what: pure functions.

pub mod adaptations;
pub mod diff;
pub mod editing;
pub mod merge;
pub mod upkeep;

use chrono::{DateTime, Utc};
use kernel::{Lang, Permission, Role, TextState};

use crate::model::{Heading, Practice, Publication, Record, TextStates, Upkeep};

/// May read published practices.
pub const READ: Permission = Permission { name: "practices.read", least: Role::Anonymous };
/// May bring records in and take practices out.
pub const EDIT: Permission = Permission { name: "practices.edit", least: Role::Editor };

/// May confirm on behalf of owners, keep their contacts, archive practices and put them back.
pub const UPKEEP: Permission = Permission { name: "practices.upkeep", least: Role::Editor };
/// May report that a practice is done elsewhere too.
pub const REPORT: Permission = Permission { name: "practices.report", least: Role::Member };
/// May decide what of that stands on the fiche.
pub const JUDGE_REPORTS: Permission = Permission { name: "practices.judge-reports", least: Role::Editor };

/// What a record that comes in does to the practice that stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// There was none: its first revision.
    New(Box<Practice>),
    /// It differs: a further revision.
    Revised(Box<Practice>),
    /// It is the same, to the letter.
    Same,
}

/// Decides what a record does to what stands, at a moment. A record that comes in puts a withdrawn
/// practice back; an archived one only if it says something new.
pub fn bring_in(record: Record, stands: Option<&Practice>, at: DateTime<Utc>) -> Change {
    match stands {
        None => Change::New(Box::new(Practice {
            record,
            publication: Publication::Published,
            revision: 1,
            states: TextStates::new(),
            confirmed_at: None,
            created_at: at,
            updated_at: at,
            upkeep: Upkeep::default(),
        })),
        Some(stands) if stands.record == record && stands.publication != Publication::Withdrawn => {
            Change::Same
        }
        Some(stands) => Change::Revised(Box::new(Practice {
            states: states_after(stands, &record),
            publication: Publication::Published,
            revision: stands.revision + 1,
            confirmed_at: stands.confirmed_at,
            created_at: stands.created_at,
            updated_at: at,
            upkeep: Upkeep { archived: None, ..stands.upkeep.clone() },
            record,
        })),
    }
}

/// The states of texts after a revision: a translation that stayed as it was while the original
/// changed is outdated; one that was touched is a person's; what else was noted stays.
fn states_after(before: &Practice, record: &Record) -> TextStates {
    let original = record.original_language;
    let mut states = TextStates::new();
    for heading in Heading::ALL {
        let (old, new) = (before.record.text(heading), record.text(heading));
        let original_changed = old.get(original) != new.get(original);
        for (lang, text) in new.iter().filter(|(lang, _)| *lang != original) {
            let untouched = old.get(lang) == Some(text);
            let noted = before.states.get(&heading).and_then(|by_lang| by_lang.get(&lang)).copied();
            let state = match (untouched, original_changed) {
                (true, true) => Some(TextState::Outdated),
                (true, false) => noted,
                (false, _) => None,
            };
            if let Some(state) = state {
                states.entry(heading).or_default().insert(lang, state);
            }
        }
    }
    states
}

/// How far the text of a practice serves a reader of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// Title and summary are in her language.
    Own,
    /// They are only in another.
    Foreign(Lang),
}

/// In which language a reader of `lang` gets the headline of a record.
pub fn served(record: &Record, lang: Lang) -> Served {
    match record.title_for(lang).0 {
        own if own == lang => Served::Own,
        other => Served::Foreign(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Localized;

    fn record(nl: &str, fr: Option<&str>) -> Record {
        let mut title: Localized = [(Lang::Nl, nl.to_owned())].into_iter().collect();
        if let Some(fr) = fr {
            title.insert(Lang::Fr, fr.to_owned());
        }
        serde_json::from_value(serde_json::json!({
            "id": "be-gent-x", "original_language": "nl", "title": title, "summary": {"nl": "Kort."},
        }))
        .unwrap()
    }

    fn practice(record: Record) -> Practice {
        match bring_in(record, None, DateTime::UNIX_EPOCH) {
            Change::New(practice) => *practice,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn record_that_differs_makes_a_revision_and_the_same_one_does_nothing() {
        let first = practice(record("Buurtfeest", None));
        assert_eq!(bring_in(first.record.clone(), Some(&first), DateTime::UNIX_EPOCH), Change::Same);
        let Change::Revised(second) =
            bring_in(record("Straatfeest", None), Some(&first), DateTime::UNIX_EPOCH)
        else {
            panic!("a changed title is a revision")
        };
        assert_eq!(second.revision, 2);
    }

    #[test]
    fn translation_is_outdated_when_only_the_original_changed() {
        let first = practice(record("Buurtfeest", Some("Fête de quartier")));
        assert_eq!(first.text_state(Heading::Title, Lang::Fr), Some(TextState::ByPerson));
        let revised =
            |next: Record, before: &Practice| match bring_in(next, Some(before), DateTime::UNIX_EPOCH) {
                Change::Revised(practice) => *practice,
                other => panic!("{other:?}"),
            };
        let second = revised(record("Straatfeest", Some("Fête de quartier")), &first);
        assert_eq!(second.text_state(Heading::Title, Lang::Fr), Some(TextState::Outdated));
        assert_eq!(second.text_state(Heading::Title, Lang::Nl), Some(TextState::Original));
        let third = revised(record("Straatfeest", Some("Fête de rue")), &second);
        assert_eq!(third.text_state(Heading::Title, Lang::Fr), Some(TextState::ByPerson));
        let fourth = revised(record("Straatfeest 2", Some("Fête de rue")), &third);
        let mut touched = fourth.record.clone();
        touched.summary.insert(Lang::Nl, "Langer.".to_owned());
        let fifth = revised(touched, &fourth);
        assert_eq!(fifth.text_state(Heading::Title, Lang::Fr), Some(TextState::Outdated), "stays outdated");
    }

    #[test]
    fn withdrawn_practice_comes_back_with_the_record() {
        let mut first = practice(record("Buurtfeest", None));
        first.publication = Publication::Withdrawn;
        let change = bring_in(first.record.clone(), Some(&first), DateTime::UNIX_EPOCH);
        assert!(matches!(change, Change::Revised(p) if p.publication == Publication::Published));
    }

    #[test]
    fn archived_practice_comes_back_only_with_something_new() {
        let mut first = practice(record("Buurtfeest", None));
        first.publication = Publication::Archived;
        let archived = crate::model::Archived {
            at: DateTime::UNIX_EPOCH,
            reason: "Niemand antwoordt nog.".to_owned(),
            lang: Lang::Nl,
        };
        first.upkeep.archived = Some(archived);
        assert_eq!(bring_in(first.record.clone(), Some(&first), DateTime::UNIX_EPOCH), Change::Same);
        let change = bring_in(record("Straatfeest", None), Some(&first), DateTime::UNIX_EPOCH);
        let Change::Revised(back) = change else { panic!("{change:?}") };
        assert_eq!((back.publication, back.upkeep.archived), (Publication::Published, None));
    }
}
