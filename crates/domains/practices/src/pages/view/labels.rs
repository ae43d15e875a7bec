//! What the values of the filters are called, and in which order.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock, OnceLock};

use kernel::Lang;
use platform::i18n::{collation_key, country_codes, country_name};
use rustc_hash::FxHashMap;
use vocabulary::Vocabulary;
use vocabulary::model::capitalised;

use super::{Choosing, Words};
use crate::model::{Currency, Effect, Level, Status, Testing};
use crate::upkeep_messages::Messages;

/// A name with its place among its kind, in the order of the language's letters (or of the scale).
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) name: Box<str>,
    pub(crate) rank: u32,
    /// The filter that asked first for its box, and the box; as a rule no other one has the value.
    choosing: OnceLock<(&'static str, Choosing)>,
}

impl Label {
    fn new(name: impl Into<Box<str>>, rank: u32) -> Self {
        Label { name: name.into(), rank, choosing: OnceLock::new() }
    }

    /// The box by which the value with this name and this id is chosen in a filter.
    pub(crate) fn choosing(&self, filter: &'static str, id: &str) -> Cow<'_, Choosing> {
        let make = || Choosing::new(filter, id, &self.name);
        match self.choosing.get_or_init(|| (filter, make())) {
            (known, choosing) if *known == filter => Cow::Borrowed(choosing),
            _ => Cow::Owned(make()),
        }
    }
}

/// Labels by the ids of what they name.
pub(crate) type Table = FxHashMap<Box<str>, Label>;

/// Names of all values of all filters in all four languages. Sorting by a language's own order of
/// letters is dear, so it is done once and every page compares numbers. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Labels(Arc<[Table; 4]>);

static COUNTRIES: LazyLock<[Table; 4]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let mut names: Vec<_> =
            country_codes().filter_map(|code| country_name(code, lang).map(|name| (code, name))).collect();
        names.sort_by_cached_key(|(_, name)| collation_key(lang, name));
        ranked(names)
    })
});

/// The closed lists, in the order of their scales.
static CODES: LazyLock<[[Table; 5]; 4]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let words = Words::of(lang);
        [
            ranked(Level::ALL.iter().map(|level| (level.code(), words.level(*level)))),
            ranked(Testing::ALL.iter().map(|step| (step.code(), words.testing(*step)))),
            ranked(Effect::ALL.iter().map(|effect| (effect.code(), words.effect_found(*effect)))),
            ranked(Status::ALL.iter().map(|status| (status.code(), words.status(*status)))),
            ranked(Currency::ALL.iter().map(|currency| (currency.code(), currency_name(lang, *currency)))),
        ]
    })
});

fn currency_name(lang: Lang, currency: Currency) -> &'static str {
    let t = Messages::new(lang);
    match currency {
        Currency::Current => t.filter_current(),
        Currency::Stale => t.filter_stale(),
    }
}

fn ranked(names: impl IntoIterator<Item = (&'static str, &'static str)>) -> Table {
    let names = names.into_iter().zip(0..);
    names.map(|((id, name), rank)| (id.into(), Label::new(capitalised(name), rank))).collect()
}

impl Labels {
    /// The names of a vocabulary's concepts, and of everything that needs none.
    pub(crate) fn new(vocabulary: &Vocabulary) -> Self {
        Labels(Arc::new(Lang::ALL.map(|lang| {
            let concepts = vocabulary.in_order(lang).zip(0..);
            concepts.map(|(c, rank)| (c.id.as_str().into(), Label::new(c.title(lang), rank))).collect()
        })))
    }

    /// What a concept is called, with a capital; its id when the vocabulary has lost it.
    pub(crate) fn concept<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        self.0[lang.index()].get(id).map_or(id, |label| &label.name)
    }

    /// What a filter's value is called, with a capital.
    pub(crate) fn name<'a>(&'a self, filter: &str, id: &'a str, lang: Lang) -> &'a str {
        self.find(filter, id, lang).map_or(id, |label| &label.name)
    }

    /// Where a filter's value stands among the others: concepts and countries by name, steps of a
    /// scale from its lower end.
    pub(crate) fn rank(&self, filter: &str, id: &str, lang: Lang) -> u32 {
        self.find(filter, id, lang).map_or(u32::MAX, |label| label.rank)
    }

    /// A filter's value; none when neither the vocabulary nor a list knows it.
    pub(crate) fn find(&self, filter: &str, id: &str, lang: Lang) -> Option<&Label> {
        self.table(filter, lang).get(id)
    }

    /// All that a filter's values may be.
    pub(crate) fn table(&self, filter: &str, lang: Lang) -> &Table {
        let lang = lang.index();
        match filter {
            "country" => &COUNTRIES[lang],
            "level" => &CODES[lang][0],
            "testing" => &CODES[lang][1],
            "effect" => &CODES[lang][2],
            "status" => &CODES[lang][3],
            "upkeep" => &CODES[lang][4],
            _ => &self.0[lang],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_and_order_the_values_of_every_filter() {
        let labels = Labels::new(&Vocabulary::built_in().unwrap());
        assert_eq!(labels.name("theme", "nightlife", Lang::Fr), "Vie nocturne");
        assert_eq!(labels.name("country", "CH", Lang::De), "Schweiz");
        assert_eq!(labels.name("status", "unknown", Lang::Nl), "Niet geweten");
        assert_eq!(labels.name("effect", "unknown", Lang::Nl), "Onbekend");
        assert_eq!(labels.concept("no-such-concept", Lang::En), "no-such-concept");
        assert!(
            labels.rank("country", "AT", Lang::De) > labels.rank("country", "BE", Lang::De),
            "Österreich"
        );
        assert!(labels.rank("country", "AT", Lang::En) < labels.rank("country", "BE", Lang::En), "Austria");
        assert!(
            labels.rank("testing", "described", Lang::En) < labels.rank("testing", "replicated", Lang::En)
        );
    }
}
