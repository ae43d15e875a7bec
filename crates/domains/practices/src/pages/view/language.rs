//! Which language a text is in, and what became of it.

use std::borrow::Cow;

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::{Lang, TextState};

use super::Words;
use crate::messages::Messages;

/// A small sign with a sentence: "NL Nederlands, origineel".
#[derive(Template)]
#[template(path = "practices/parts/language.html")]
pub(crate) struct LanguageLabel {
    code: Lang,
    outdated: bool,
    text: Cow<'static, str>,
}

impl HtmlSafe for LanguageLabel {}

impl LanguageLabel {
    /// For a text in another language than the page.
    pub(crate) fn foreign(lang: Lang, text_lang: Lang) -> Self {
        let text = Cow::Borrowed(Words::of(lang).foreign(text_lang));
        LanguageLabel { code: text_lang, outdated: false, text }
    }

    /// The sentence alone.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// For a text in this state; `original` is the language of the record.
    pub(crate) fn of(lang: Lang, text_lang: Lang, state: TextState, original: Lang) -> Self {
        let (t, words) = (Messages::new(lang), Words::of(lang));
        let text = match state {
            TextState::Original => {
                vocabulary::model::capitalised(&t.language_original(words.language(text_lang)))
            }
            TextState::ByPerson => t.language_by_person(words.language(original)),
            TextState::ByMachine => t.language_by_machine(words.language(original)),
            TextState::Outdated => t.language_outdated(words.language(original)),
        };
        LanguageLabel { code: text_lang, outdated: state == TextState::Outdated, text: text.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_label_names_language_and_state() {
        let label = |state| LanguageLabel::of(Lang::Fr, Lang::Fr, state, Lang::De).text;
        assert_eq!(label(TextState::Original), "Français, texte original");
        assert_eq!(label(TextState::ByMachine), "Traduit par une machine (original en allemand)");
        let html = LanguageLabel::of(Lang::Nl, Lang::Nl, TextState::Outdated, Lang::En).to_string();
        assert!(html.contains("sh-language--outdated") && html.contains("Engels"), "{html}");
        assert_eq!(LanguageLabel::foreign(Lang::En, Lang::Nl).text, "Text in Dutch");
    }
}
