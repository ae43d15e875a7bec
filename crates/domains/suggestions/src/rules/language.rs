//! Which of the four languages a text is in.

use kernel::Lang;
use whatlang::{Detector, Lang as Known};

/// Fewer characters than this say too little.
const LEAST_CHARS: usize = 25;
/// How sure the detector must be before anything is said.
const SURE: f64 = 0.55;

/// The language that a text is most likely in; none when it is too short or could be several.
pub fn detect(text: &str) -> Option<Lang> {
    if text.chars().filter(|c| c.is_alphabetic()).count() < LEAST_CHARS {
        return None;
    }
    let known =
        [(Known::Nld, Lang::Nl), (Known::Fra, Lang::Fr), (Known::Deu, Lang::De), (Known::Eng, Lang::En)];
    let info = Detector::with_allowlist(known.iter().map(|(known, _)| *known).collect()).detect(text)?;
    if !info.is_reliable() && info.confidence() < SURE {
        return None;
    }
    known.iter().find(|(known, _)| *known == info.lang()).map(|(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_summaries_of_the_examples_are_told_apart() {
        let examples = include_str!("../../../../../content/practices.jsonl");
        let (mut right, mut wrong, mut silent) = (0, Vec::new(), 0);
        for line in examples.lines() {
            let record: practices::model::Record = serde_json::from_str(line).unwrap();
            for (lang, summary) in record.summary.iter() {
                match detect(summary) {
                    Some(found) if found == lang => right += 1,
                    Some(found) => wrong.push((found, summary.clone())),
                    None => silent += 1,
                }
            }
        }
        assert!(wrong.len() * 100 <= right, "{} right, wrong: {wrong:#?}", right);
        assert!(silent * 10 <= right, "{silent} of {right} undecided");
    }

    #[test]
    fn too_little_text_is_not_guessed_at() {
        assert_eq!(detect("Pleinouders"), None);
        assert_eq!(detect("12 34 56 !!!"), None);
        assert_eq!(detect("Op vrijdagavond lopen ouders uit de buurt over het plein."), Some(Lang::Nl));
        assert_eq!(detect("Le vendredi soir, des parents du quartier sont sur la place."), Some(Lang::Fr));
    }
}
