//! What an edit makes of a practice, and of the states of its texts.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{Lang, TextState};

use super::states_after;
use crate::model::{Heading, Practice, Publication, Record, TextStates};

/// What an editor says of texts: that a machine made them, that a person has checked them, or that
/// they no longer say what the original says. Original texts have no mark.
pub type Marks = BTreeMap<(Heading, Lang), TextState>;

/// How many texts of a practice in one language ask for care.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Care {
    /// The original changed since.
    pub outdated: i64,
    /// Made by a machine, and nobody has checked it.
    pub by_machine: i64,
}

/// The practice after an edit; none when the edit changes nothing. `meaning_stays`: the original was
/// only put better, so its translations still say what it says.
pub fn edited(
    stands: &Practice,
    record: Record,
    marks: &Marks,
    meaning_stays: bool,
    at: DateTime<Utc>,
) -> Option<Practice> {
    let mut states = states_after(stands, &record);
    if meaning_stays {
        for (heading, by_lang) in &mut states {
            for (lang, state) in by_lang {
                let noted = stands.states.get(heading).and_then(|by_lang| by_lang.get(lang));
                *state = noted.copied().unwrap_or(TextState::ByPerson);
            }
        }
    }
    for ((heading, lang), mark) in marks {
        if *lang != record.original_language && record.text(*heading).get(*lang).is_some() {
            states.entry(*heading).or_default().insert(*lang, *mark);
        }
    }
    let states = without_obvious(states);
    if record == stands.record && states == stands.states {
        return None;
    }
    Some(Practice { record, states, revision: stands.revision + 1, updated_at: at, ..stands.clone() })
}

/// Translations that were made of an original which somebody else changed meanwhile: they follow what
/// it was, whatever their translator says of them.
pub fn overtaken(base: &Record, stands: &Record, yours: &Record) -> Marks {
    let original = stands.original_language;
    let changed = |one: &Record, other: &Record, heading: Heading, lang: Lang| {
        one.text(heading).get(lang) != other.text(heading).get(lang)
    };
    let mut marks = Marks::new();
    for heading in Heading::ALL {
        if changed(base, stands, heading, original) && !changed(base, yours, heading, original) {
            let langs = yours.text(heading).langs().filter(|lang| *lang != original);
            let made = langs.filter(|lang| changed(base, yours, heading, *lang));
            marks.extend(made.map(|lang| ((heading, lang), TextState::Outdated)));
        }
    }
    marks
}

/// The practice with an older record. Its texts are again what they were then, if that was noted.
pub fn restored(
    stands: &Practice,
    record: Record,
    states: Option<TextStates>,
    at: DateTime<Utc>,
) -> Option<Practice> {
    let states = without_obvious(states.unwrap_or_else(|| states_after(stands, &record)));
    if record == stands.record && states == stands.states {
        return None;
    }
    Some(Practice { record, states, revision: stands.revision + 1, updated_at: at, ..stands.clone() })
}

/// The practice taken out or put back; none when it is so already.
pub fn moved(stands: &Practice, publication: Publication, at: DateTime<Utc>) -> Option<Practice> {
    (stands.publication != publication).then(|| Practice {
        publication,
        revision: stands.revision + 1,
        updated_at: at,
        ..stands.clone()
    })
}

/// The texts that ask for care, counted by language.
pub fn care(states: &TextStates) -> BTreeMap<Lang, Care> {
    let mut by_lang: BTreeMap<Lang, Care> = BTreeMap::new();
    for (lang, state) in states.values().flatten() {
        match state {
            TextState::Outdated => by_lang.entry(*lang).or_default().outdated += 1,
            TextState::ByMachine => by_lang.entry(*lang).or_default().by_machine += 1,
            TextState::Original | TextState::ByPerson => {}
        }
    }
    by_lang
}

/// Leaves out what follows from the record anyway.
fn without_obvious(mut states: TextStates) -> TextStates {
    for by_lang in states.values_mut() {
        by_lang.retain(|_, state| matches!(state, TextState::ByMachine | TextState::Outdated));
    }
    states.retain(|_, by_lang| !by_lang.is_empty());
    states
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(nl: &str, fr: &str) -> Record {
        serde_json::from_value(serde_json::json!({
            "id": "be-gent-x", "original_language": "nl", "title": {"nl": nl, "fr": fr}, "summary": {"nl": "Kort."},
        }))
        .unwrap()
    }

    fn practice() -> Practice {
        match super::super::bring_in(record("Feest", "Fête"), None, DateTime::UNIX_EPOCH) {
            super::super::Change::New(practice) => *practice,
            other => panic!("{other:?}"),
        }
    }

    fn fr(practice: &Practice) -> Option<TextState> {
        practice.text_state(Heading::Title, Lang::Fr)
    }

    #[test]
    fn translation_follows_what_the_editor_says_of_it() {
        let at = DateTime::UNIX_EPOCH;
        let edit = |stands: &Practice, nl: &str, fr: &str, mark: Option<TextState>, meaning_stays| {
            let marks = mark.map(|mark| ((Heading::Title, Lang::Fr), mark)).into_iter().collect();
            edited(stands, record(nl, fr), &marks, meaning_stays, at)
        };
        let first = practice();
        assert_eq!(edit(&first, "Feest", "Fête", None, false), None);
        let typo = edit(&first, "Feest!", "Fête", None, true).unwrap();
        assert_eq!((fr(&typo), typo.revision), (Some(TextState::ByPerson), 2));
        let changed = edit(&typo, "Kermis", "Fête", None, false).unwrap();
        assert_eq!(fr(&changed), Some(TextState::Outdated));
        assert_eq!(care(&changed.states)[&Lang::Fr], Care { outdated: 1, by_machine: 0 });
        let small = edit(&changed, "Kermis.", "Fête", None, true).unwrap();
        assert_eq!(fr(&small), Some(TextState::Outdated), "a small change does not make an old one right");
        let by_machine = edit(&small, "Kermis.", "Foire", Some(TextState::ByMachine), false).unwrap();
        assert_eq!(fr(&by_machine), Some(TextState::ByMachine));
        let checked = edit(&by_machine, "Kermis.", "Foire", Some(TextState::ByPerson), false).unwrap();
        assert_eq!((fr(&checked), checked.states.is_empty()), (Some(TextState::ByPerson), true));
    }

    #[test]
    fn restored_texts_are_what_they_were() {
        let mut first = practice();
        first.states.entry(Heading::Title).or_default().insert(Lang::Fr, TextState::ByMachine);
        let second =
            edited(&first, record("Kermis", "Foire"), &Marks::new(), false, DateTime::UNIX_EPOCH).unwrap();
        let again = restored(&second, first.record.clone(), Some(first.states.clone()), DateTime::UNIX_EPOCH)
            .unwrap();
        assert_eq!(
            (again.revision, fr(&again), &again.record),
            (3, Some(TextState::ByMachine), &first.record)
        );
        assert_eq!(
            restored(&again, again.record.clone(), Some(again.states.clone()), DateTime::UNIX_EPOCH),
            None
        );
    }
}
