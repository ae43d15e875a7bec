//! Text in several languages, each with its state.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Lang;

/// One value a language, in the order of [`Lang::ALL`].
///
/// Serialises as an object language code → value, as in the exchange form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized<T = String>(BTreeMap<Lang, T>);

impl<T> Default for Localized<T> {
    fn default() -> Self {
        Localized(BTreeMap::new())
    }
}

impl<T> Localized<T> {
    /// The value in exactly this language.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.get(&lang)
    }

    /// Sets the value of a language and returns the one it replaces.
    pub fn insert(&mut self, lang: Lang, value: T) -> Option<T> {
        self.0.insert(lang, value)
    }

    /// Takes out the value of a language.
    pub fn remove(&mut self, lang: Lang) -> Option<T> {
        self.0.remove(&lang)
    }

    /// The value for a reader: in the language asked for, else in the original, else in the first
    /// that exists; with the language it is in, so that a page can mark foreign text.
    pub fn best(&self, asked: Lang, original: Lang) -> Option<(Lang, &T)> {
        [asked, original]
            .into_iter()
            .chain(Lang::ALL)
            .find_map(|lang| self.get(lang).map(|value| (lang, value)))
    }

    /// All values with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.0.iter().map(|(lang, value)| (*lang, value))
    }

    /// The languages that have a value.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + '_ {
        self.0.keys().copied()
    }

    /// True when no language has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> FromIterator<(Lang, T)> for Localized<T> {
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(pairs: I) -> Self {
        Localized(pairs.into_iter().collect())
    }
}

/// Where a text in one language comes from, and whether it still follows the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextState {
    /// Written in this language.
    Original,
    /// Translated by a person.
    ByPerson,
    /// Translated by a machine.
    ByMachine,
    /// The original changed after this translation was made.
    Outdated,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn best_prefers_asked_then_original_then_any() {
        let text: Localized =
            [(Lang::Fr, "médiation".to_owned()), (Lang::De, "Mediation".to_owned())].into_iter().collect();
        let best = |asked, original| text.best(asked, original).map(|(lang, _)| lang);
        assert_eq!(best(Lang::De, Lang::Fr), Some(Lang::De));
        assert_eq!(best(Lang::Nl, Lang::De), Some(Lang::De));
        assert_eq!(best(Lang::Nl, Lang::En), Some(Lang::Fr));
        assert_eq!(Localized::<String>::default().best(Lang::Nl, Lang::Nl), None);
    }

    #[test]
    fn localized_serialises_as_object_by_language() {
        let text: Localized = [(Lang::Nl, "buurt".to_owned())].into_iter().collect();
        assert_eq!(serde_json::to_string(&text).ok().as_deref(), Some(r#"{"nl":"buurt"}"#));
    }
}
