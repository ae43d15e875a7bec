//! The fixed words that stand on every card, looked up once a language.

use std::sync::LazyLock;

use kernel::Lang;

use super::{GAP, Sentence};
use crate::messages::Messages;
use crate::model::{Effect, Level, Status, Testing};

/// The words of one language. A page of cards needs hundreds of them; they are found by position.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) tested: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) compare: &'static str,
    international: &'static str,
    place_not_given: &'static str,
    testing: [&'static str; Testing::ALL.len()],
    effects: [&'static str; Effect::ALL.len()],
    levels: [&'static str; Level::ALL.len()],
    statuses: [&'static str; Status::ALL.len()],
    languages: [&'static str; Lang::ALL.len()],
    /// "Since …", "until …", around the year.
    pub(crate) since: Sentence,
    pub(crate) until: Sentence,
    /// That a text is in another language, by that language.
    foreign: [String; Lang::ALL.len()],
}

static WORDS: LazyLock<[Words; 4]> = LazyLock::new(|| Lang::ALL.map(Words::new));

impl Words {
    /// The words of a language.
    pub(crate) fn of(lang: Lang) -> &'static Words {
        &WORDS[lang.index()]
    }

    fn new(lang: Lang) -> Words {
        let t = Messages::new(lang);
        Words {
            tested: t.tested(),
            effect: t.effect(),
            compare: t.compare(),
            international: t.place_international(),
            place_not_given: t.place_not_given(),
            testing: [
                t.testing_untested(),
                t.testing_described(),
                t.testing_evaluated_locally(),
                t.testing_evaluated_independently(),
                t.testing_replicated(),
            ],
            effects: [
                t.effect_unknown(),
                t.effect_positive(),
                t.effect_mixed(),
                t.effect_none(),
                t.effect_harmful(),
            ],
            levels: [
                t.level_street(),
                t.level_neighbourhood(),
                t.level_city(),
                t.level_police_zone(),
                t.level_region(),
                t.level_national(),
                t.level_international(),
            ],
            statuses: [t.status_running(), t.status_ended(), t.status_pilot(), t.status_unknown()],
            languages: [
                t.language_name_nl(),
                t.language_name_fr(),
                t.language_name_de(),
                t.language_name_en(),
            ],
            since: Sentence::new(&t.period_since(GAP)),
            until: Sentence::new(&t.period_until(GAP)),
            foreign: [t.language_name_nl(), t.language_name_fr(), t.language_name_de(), t.language_name_en()]
                .map(|language| t.language_foreign(language)),
        }
    }

    /// What stands for the place of what names none.
    pub(crate) fn nowhere(&self, level: Option<Level>) -> &'static str {
        if level == Some(Level::International) { self.international } else { self.place_not_given }
    }

    /// How well something was tested.
    pub(crate) fn testing(&self, testing: Testing) -> &'static str {
        self.testing[testing as usize]
    }

    /// What effect was found.
    pub(crate) fn effect_found(&self, effect: Effect) -> &'static str {
        self.effects[effect as usize]
    }

    /// How wide something reaches.
    pub(crate) fn level(&self, level: Level) -> &'static str {
        self.levels[level as usize]
    }

    /// Whether something still runs.
    pub(crate) fn status(&self, status: Status) -> &'static str {
        self.statuses[status as usize]
    }

    /// That a text is in this language, which is not the reader's.
    pub(crate) fn foreign(&self, lang: Lang) -> &str {
        &self.foreign[lang.index()]
    }

    /// What a language is called, as it stands within a sentence.
    pub(crate) fn language(&self, lang: Lang) -> &'static str {
        self.languages[lang.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_at_the_place_of_their_value() {
        let nl = Words::of(Lang::Nl);
        assert_eq!(nl.testing(Testing::Replicated), "elders herhaald");
        assert_eq!(nl.effect_found(Effect::Harmful), "schadelijk");
        assert_eq!(nl.level(Level::PoliceZone), "politiezone");
        assert_eq!(nl.status(Status::Ended), "afgelopen");
        assert_eq!(Words::of(Lang::De).language(Lang::Fr), "Französisch");
    }
}
