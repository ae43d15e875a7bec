//! Concepts by any of their labels, as people type them.

use kernel::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::Concept;

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
pub(crate) struct Fit {
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

/// The labels of all concepts, folded once so that asking does not fold them again.
pub(crate) struct Labels(Vec<FoldedLabel>);

struct FoldedLabel {
    /// The position of its concept.
    concept: usize,
    lang: Lang,
    /// The number of the alternative; none: the preferred label.
    alternative: Option<usize>,
    folded: String,
}

impl Labels {
    pub(crate) fn new(concepts: &[Concept]) -> Labels {
        let mut labels = Vec::new();
        for (at, concept) in concepts.iter().enumerate() {
            let mut add = |lang, alternative, label: &str| {
                labels.push(FoldedLabel { concept: at, lang, alternative, folded: fold(label) });
            };
            concept.preferred.iter().for_each(|(lang, label)| add(lang, None, label));
            for (lang, also) in concept.alternatives.iter() {
                also.iter().enumerate().for_each(|(number, label)| add(lang, Some(number), label));
            }
        }
        Labels(labels)
    }

    /// Each concept that has a label with all the words of the text in it, with its best label and
    /// how well that fits, in no order.
    pub(crate) fn find<'a>(
        &self,
        concepts: &'a [Concept],
        text: &str,
        lang: Lang,
    ) -> Vec<(Fit, usize, Found<'a>)> {
        let typed = fold(text);
        let mut best: Vec<Option<(Fit, &FoldedLabel)>> = vec![None; concepts.len()];
        for label in &self.0 {
            let Some(part) = part(&label.folded, &typed) else { continue };
            let fit = Fit { part, foreign: label.lang != lang, alternative: label.alternative.is_some() };
            if best[label.concept].is_none_or(|(known, _)| fit < known) {
                best[label.concept] = Some((fit, label));
            }
        }
        let found = best.into_iter().enumerate().filter_map(|(at, best)| {
            let (fit, label) = best?;
            let concept = &concepts[at];
            let text = match label.alternative {
                None => concept.label(label.lang),
                Some(number) => &concept.also(label.lang)[number],
            };
            Some((fit, at, Found { concept, label: text, lang: label.lang }))
        });
        found.collect()
    }
}

fn part(label: &str, typed: &str) -> Option<Part> {
    // No label is that long; this is no place to spend time on a whole book.
    if typed.len() > label.len() {
        None
    } else if label == typed {
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
