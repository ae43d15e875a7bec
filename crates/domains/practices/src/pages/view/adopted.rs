//! How often a practice was adopted, in words, and what the codes of an adaptation are called.

use kernel::Lang;

use crate::adaptations_messages::Messages;
use crate::model::{AdaptationKind, Adoptions, Outcome};

/// "Adopted 4 times, still running in 3 places"; none for what was never adopted.
pub(crate) fn adopted(lang: Lang, adoptions: Adoptions) -> Option<String> {
    let t = Messages::new(lang);
    match (adoptions.adopted, adoptions.running) {
        (0, _) => None,
        (adopted, 0) => Some(t.adopted(adopted)),
        (adopted, running) => Some(t.adopted_running(adopted, running)),
    }
}

/// How near to the original, in words.
pub(crate) fn kind(t: Messages, kind: AdaptationKind) -> &'static str {
    match kind {
        AdaptationKind::TakenOver => t.kind_taken_over(),
        AdaptationKind::Adapted => t.kind_adapted(),
        AdaptationKind::Inspired => t.kind_inspired(),
    }
}

/// How it goes, in words.
pub(crate) fn outcome(t: Messages, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Working => t.outcome_working(),
        Outcome::Partly => t.outcome_partly(),
        Outcome::Stopped => t.outcome_stopped(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adoptions_are_said_as_people_say_them() {
        let said = |lang, adopted, running| super::adopted(lang, Adoptions { adopted, running });
        let table = [
            (Lang::Nl, 0, 0, None),
            (Lang::Nl, 1, 1, Some("Eén keer overgenomen, loopt daar nog")),
            (Lang::Nl, 4, 3, Some("4 keer overgenomen, loopt nog op 3 plaatsen")),
            (Lang::Nl, 4, 0, Some("4 keer overgenomen")),
            (Lang::Fr, 1, 1, Some("Reprise une fois, toujours en cours")),
            (Lang::Fr, 3, 1, Some("Reprise 3 fois, toujours en cours à un endroit")),
            (Lang::De, 2, 2, Some("Zweimal übernommen, läuft noch an beiden Orten")),
            (Lang::De, 5, 4, Some("5-mal übernommen, läuft noch an 4 Orten")),
            (Lang::En, 2, 1, Some("Adopted twice, still running in one place")),
            (Lang::En, 12, 9, Some("Adopted 12 times, still running in 9 places")),
        ];
        for (lang, adopted, running, expected) in table {
            let bare: String = said(lang, adopted, running)
                .unwrap_or_default()
                .chars()
                .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}'))
                .collect();
            assert_eq!(bare, expected.unwrap_or_default(), "{lang} {adopted} {running}");
        }
    }
}
