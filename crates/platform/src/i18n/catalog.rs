//! One domain's messages in four languages.

use std::borrow::Cow;
use std::sync::{PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Lang;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

/// A variable of a message: text or a number.
pub type Value<'a> = FluentValue<'a>;

/// Stands in a message where something is to be put that is no plain text, or that is different every time.
/// Nobody types it.
pub const GAP: &str = "\u{fffc}";

/// As many messages a catalog keeps with their numbers put in.
const MOST_KEPT: usize = 1_024;
/// Larger numbers are rarely the same again.
const LARGEST_KEPT: f64 = 999.0;

/// One domain's messages, a bundle a language. Made once, at first use.
pub struct Catalog {
    bundles: [FluentBundle<FluentResource>; 4],
    /// Messages with small numbers and gaps: "3 weeks" stands in every other line of a list, and Fluent takes
    /// microseconds to choose the form of a word by its number.
    kept: RwLock<FxHashMap<Kept, Box<str>>>,
}

/// A message in a language, with what stands for its variables.
type Kept = (Lang, &'static str, [u16; 2]);

/// What a variable that is no small whole number counts as.
const NO_NUMBER: u16 = u16::MAX;

/// What stands for the variables of a message, if it is one to be kept.
fn numbers<const N: usize>(variables: &[(&'static str, Value<'_>); N]) -> Option<[u16; 2]> {
    let mut numbers = [NO_NUMBER; 2];
    for (place, (_, value)) in variables.iter().enumerate() {
        *numbers.get_mut(place)? = match value {
            FluentValue::Number(number)
                if number.value.fract() == 0.0 && (0.0..=LARGEST_KEPT).contains(&number.value) =>
            {
                number.value as u16
            }
            FluentValue::String(text) if text.as_ref() == GAP => NO_NUMBER,
            _ => return None,
        };
    }
    Some(numbers)
}

impl Catalog {
    /// Parses the four files, in the order of [`Lang::ALL`]. The build has already checked them;
    /// what cannot be read is left out and shows as its key.
    pub fn new(texts: [&'static str; 4]) -> Self {
        let bundle = |lang: Lang| {
            let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Marks around variables would stand in titles, mails and files; pages use <bdi> where it matters.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) if number.value.fract() == 0.0 => Some(plain(number.value)),
                _ => None,
            }));
            let text = texts[lang.index()];
            let text = if lang == Lang::Fr { unbroken(text) } else { text.to_owned() };
            let resource = match FluentResource::try_new(text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    tracing::error!(?errors, lang = lang.code(), "messages cannot be read");
                    resource
                }
            };
            bundle.add_resource_overriding(resource);
            bundle
        };
        Catalog { bundles: Lang::ALL.map(bundle), kept: RwLock::default() }
    }

    /// The text of a message without variables.
    pub fn fixed(&'static self, lang: Lang, key: &'static str) -> &'static str {
        let bundle = &self.bundles[lang.index()];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key;
        };
        match bundle.format_pattern(pattern, None, &mut Vec::new()) {
            Cow::Borrowed(text) => text,
            // Fluent joins lines and terms into a new string; there are few of those, so each is kept for good.
            Cow::Owned(text) => keep(text),
        }
    }

    /// The text of a message with its variables put in.
    pub fn text<'a, const N: usize>(
        &self,
        lang: Lang,
        key: &'static str,
        variables: [(&'static str, Value<'a>); N],
    ) -> String {
        let Some(numbers) = numbers(&variables) else { return self.put_together(lang, key, variables) };
        let kept = (lang, key, numbers);
        if let Some(text) = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&kept) {
            return text.to_string();
        }
        let text = self.put_together(lang, key, variables);
        let mut all = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() < MOST_KEPT {
            all.insert(kept, text.as_str().into());
        }
        text
    }

    fn put_together<'a, const N: usize>(
        &self,
        lang: Lang,
        key: &'static str,
        variables: [(&'static str, Value<'a>); N],
    ) -> String {
        let bundle = &self.bundles[lang.index()];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(N);
        for (name, value) in variables {
            arguments.set(name, value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(?errors, key, lang = lang.code(), "message cannot be put together");
        }
        text
    }
}

/// French puts a space before high punctuation and inside its quotation marks, at which no line may end:
/// written plainly in the files, no-break on the page.
fn unbroken(text: &str) -> String {
    [" :", " ;", " ?", " !", " »"]
        .iter()
        .fold(text.replace("« ", "«\u{a0}"), |text, mark| text.replace(mark, &mark.replace(' ', "\u{a0}")))
}

/// Whole numbers with the separator that all four languages accept: a narrow no-break space.
fn plain(value: f64) -> String {
    super::format::grouped(value as i64)
}

/// Keeps a text for the life of the program; the same text only once.
fn keep(text: String) -> &'static str {
    use std::collections::HashSet;
    use std::sync::{LazyLock, Mutex, PoisonError};
    static KEPT: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(text.as_str()) {
        return known;
    }
    let fresh: &'static str = Box::leak(text.into_boxed_str());
    kept.insert(fresh);
    fresh
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
        let text = "hello = Hallo\nlong = Een\n    twee\nfound = { $count ->\n    [one] { $count } praktijk\n   *[other] { $count } praktijken\n}\n";
        Catalog::new([text; 4])
    });

    #[test]
    fn messages_are_put_together() {
        assert_eq!(CATALOG.fixed(Lang::Nl, "hello"), "Hallo");
        assert_eq!(CATALOG.fixed(Lang::Nl, "long"), "Een\ntwee");
        assert_eq!(CATALOG.text(Lang::Nl, "found", [("count", 1.into())]), "1 praktijk");
        assert_eq!(CATALOG.text(Lang::En, "found", [("count", 12345.into())]), "12\u{202f}345 praktijken");
    }

    #[test]
    fn messages_with_numbers_are_the_same_again_and_no_others() {
        let text = "between = { $from } to { $to }{ $from ->\n    [one] , hardly\n   *[other] { \"\" }\n}\n";
        let catalog = Catalog::new([text; 4]);
        let between = |from: Value<'static>, to: Value<'static>| {
            catalog.text(Lang::En, "between", [("from", from), ("to", to)])
        };
        for _ in 0..2 {
            assert_eq!(between(1.into(), 2.into()), "1 to 2, hardly");
            assert_eq!(between(2.into(), 1.into()), "2 to 1");
            assert_eq!(between(GAP.into(), 2.into()), format!("{GAP} to 2"));
            assert_eq!(between(2.into(), GAP.into()), format!("2 to {GAP}"));
            assert_eq!(between("1".into(), 2.into()), "1 to 2");
            assert_eq!(between(0.5.into(), 70_000.into()), "0.5 to 70\u{202f}000");
            assert_eq!(between((-3).into(), 65_535.into()), "-3 to 65\u{202f}535");
        }
        for number in 0..2 * MOST_KEPT {
            between(number.into(), 0.into());
        }
        assert!(catalog.kept.read().unwrap().len() <= MOST_KEPT);
        assert_eq!(between(997.into(), 998.into()), "997 to 998");
    }

    #[test]
    fn french_marks_never_begin_a_line() {
        static ASKED: LazyLock<Catalog> =
            LazyLock::new(|| Catalog::new(["asked = « { $title } » : vrai ? oui ; ou non !\n"; 4]));
        let text = |lang| ASKED.text(lang, "asked", [("title", "Repas".into())]);
        assert_eq!(text(Lang::En), "« Repas » : vrai ? oui ; ou non !");
        assert_eq!(text(Lang::Fr), "«\u{a0}Repas\u{a0}»\u{a0}: vrai\u{a0}? oui\u{a0}; ou non\u{a0}!");
    }
}
