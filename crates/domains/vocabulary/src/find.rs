//! Finds concepts by any of their labels, as people type them.

use kernel::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::Concept;
use crate::vocabulary::Vocabulary;

/// A concept with the label by which it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The concept.
    pub concept: &'a Concept,
    /// The label that fits what was typed best.
    pub label: &'a str,
    /// The language of that label.
    pub lang: Lang,
}

/// How well a label fits; better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    part: Part,
    foreign: bool,
    alternative: bool,
}

/// How much of the label was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Whole,
    Start,
    Words,
    Inside,
}

/// The concepts that have a label, in any language, with all the words of the text in it; labels
/// that fit better first, then by label in the reader's language. Accents and capitals make no
/// difference. An empty text fits every concept.
pub fn find<'a>(vocabulary: &'a Vocabulary, text: &str, lang: Lang) -> Vec<Found<'a>> {
    let typed = fold(text);
    let mut found: Vec<(Fit, Found<'a>)> = vocabulary
        .in_order(lang)
        .filter_map(|concept| {
            let fits = labels(concept).filter_map(|(language, label, alternative)| {
                let part = part(&fold(label), &typed)?;
                let fit = Fit { part, foreign: language != lang, alternative };
                Some((fit, Found { concept, label, lang: language }))
            });
            fits.min_by_key(|(fit, _)| *fit)
        })
        .collect();
    // Stable: equals keep the order of their labels.
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().map(|(_, found)| found).collect()
}

fn labels(concept: &Concept) -> impl Iterator<Item = (Lang, &str, bool)> {
    let preferred = concept.preferred.iter().map(|(lang, label)| (lang, label.as_str(), false));
    let also = concept.alternatives.iter();
    preferred.chain(also.flat_map(|(lang, labels)| labels.iter().map(move |l| (lang, l.as_str(), true))))
}

fn part(label: &str, typed: &str) -> Option<Part> {
    if label == typed {
        Some(Part::Whole)
    } else if label.starts_with(typed) {
        Some(Part::Start)
    } else if typed.split(' ').all(|word| label.split(' ').any(|own| own.starts_with(word))) {
        Some(Part::Words)
    } else if typed.split(' ').all(|word| label.contains(word)) {
        Some(Part::Inside)
    } else {
        None
    }
}

/// Words in small letters without accents, one space between them.
fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let plain = plain.replace('ß', "ss").replace('œ', "oe").replace('æ', "ae");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fold_takes_away_what_people_do_not_type() {
        let table = [
            ("Médiation sociale", "mediation sociale"),
            ("Straße", "strasse"),
            ("  l'école  ", "l ecole"),
            ("CŒUR", "coeur"),
            ("\u{0}\u{202e}", ""),
        ];
        for (typed, expected) in table {
            assert_eq!(fold(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn part_prefers_the_whole_then_the_start_then_words() {
        let parts = ["straathoekwerk", "straat", "op straat", "hoek", "plein"]
            .map(|typed| part("straathoekwerk", typed));
        assert_eq!(parts, [Some(Part::Whole), Some(Part::Start), None, Some(Part::Inside), None]);
        assert_eq!(part("werk op straat", "straat werk"), Some(Part::Words));
        assert!(Part::Whole < Part::Start && Part::Start < Part::Words && Part::Words < Part::Inside);
    }
}
