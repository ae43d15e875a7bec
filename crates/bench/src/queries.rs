//! What readers are made to search for: two words of a language and a theme, never the same twice.
//!
//! A question's words are drawn as the texts' content words are. That is how common the words are that
//! people ask with: in the judged questions to the example practices a word stands in 4.6 % of the
//! texts of its language on average, a content word drawn from those texts in 4.7 %.

use std::collections::HashSet;

use kernel::Lang;

use crate::generate::{Dice, Generator};

/// A search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Query {
    /// The reader's language.
    pub(crate) lang: Lang,
    /// Two words.
    pub(crate) text: String,
    /// The theme that is chosen as a filter.
    theme: String,
}

/// Makes up searches; the four languages take turns. Two with the same words differ in the theme, so
/// that common words do not become rarer the longer one asks.
pub(crate) struct Queries<'a> {
    generator: &'a Generator,
    dice: Dice,
    asked: HashSet<String>,
}

impl<'a> Queries<'a> {
    /// Searches over the words of these practices; always the same ones.
    pub(crate) fn new(generator: &'a Generator) -> Self {
        Queries { generator, dice: Dice::new(0x0071_7565_7269_6573), asked: HashSet::new() }
    }

    /// The next ones.
    pub(crate) fn next(&mut self, count: usize) -> Vec<Query> {
        let mut queries = Vec::with_capacity(count);
        while queries.len() < count {
            let lang = Lang::ALL[queries.len() % Lang::ALL.len()];
            let words = &self.generator.words;
            let (one, other) = (words.word(&mut self.dice, lang), words.word(&mut self.dice, lang));
            let theme = self.dice.pick_ranked(&self.generator.themes).clone();
            let text = format!("{one} {other}");
            if one != other && self.asked.insert(format!("{lang} {text} {theme}")) {
                queries.push(Query { lang, text, theme });
            }
        }
        queries
    }
}

impl Query {
    /// The address of its answer for programs.
    pub(crate) fn api(&self) -> String {
        format!("/api/v1/practices?q={}&lang={}&theme={}", self.encoded(), self.lang, self.theme)
    }

    /// The address of its answer for people.
    pub(crate) fn page(&self) -> String {
        format!("/{}/practices?q={}&theme={}", self.lang, self.encoded(), self.theme)
    }

    /// The first of its words.
    pub(crate) fn first_word(&self) -> String {
        let word = self.text.split(' ').next().unwrap_or_default();
        url::form_urlencoded::byte_serialize(word.as_bytes()).collect()
    }

    fn encoded(&self) -> String {
        url::form_urlencoded::byte_serialize(self.text.as_bytes()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_never_repeat_and_are_the_same_in_every_run() {
        let generator = Generator::new().unwrap();
        let mut queries = Queries::new(&generator);
        let mut all = queries.next(3_000);
        all.extend(queries.next(3_000));
        assert_eq!(all.iter().map(Query::api).collect::<HashSet<_>>().len(), 6_000);
        assert_eq!(Queries::new(&generator).next(3_000), all[..3_000]);
        assert!(all.iter().all(|query| query.text.split_once(' ').is_some_and(|(one, other)| one != other)));
        let some = Query { lang: Lang::Fr, text: "école drogue".to_owned(), theme: "drugs".to_owned() };
        assert_eq!(some.api(), "/api/v1/practices?q=%C3%A9cole+drogue&lang=fr&theme=drugs");
        assert_eq!(some.page(), "/fr/practices?q=%C3%A9cole+drogue&theme=drugs");
    }
}
