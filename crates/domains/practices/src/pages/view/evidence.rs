//! Evidence as two small scales with words.

use std::ops::Range;
use std::sync::LazyLock;

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;

use super::Words;
use crate::model::{Effect, Evidence, Testing};

/// How well it was tested and what effect was found, side by side and never added up.
#[derive(Template)]
#[template(path = "practices/parts/evidence.html")]
pub(crate) struct EvidenceScales {
    words: &'static Words,
    testing: Testing,
    effect: Effect,
    /// The further class: small beside a card, large on a fiche.
    class: &'static str,
    /// The outlines of the stitches that are drawn, and of those that are not yet.
    stitched: String,
    bare: String,
}

impl HtmlSafe for EvidenceScales {}

impl EvidenceScales {
    /// In one row, for a card, as HTML.
    pub(crate) fn row(testing: Testing, effect: Effect, lang: Lang) -> &'static str {
        &ROWS[(lang.index() * Testing::ALL.len() + testing as usize) * Effect::ALL.len() + effect as usize]
    }

    /// Large, for a fiche.
    pub(crate) fn large(evidence: &Evidence, lang: Lang) -> Self {
        Self::new(evidence.testing, evidence.effect, lang, " sh-evidence--large")
    }

    /// In the usual size, for a comparison.
    pub(crate) fn plain(evidence: &Evidence, lang: Lang) -> Self {
        Self::new(evidence.testing, evidence.effect, lang, "")
    }

    fn new(testing: Testing, effect: Effect, lang: Lang, class: &'static str) -> Self {
        let steps = testing as usize;
        EvidenceScales {
            words: Words::of(lang),
            testing,
            effect,
            class,
            stitched: stitches(0..steps),
            bare: stitches(steps..4),
        }
    }
}

/// Outlines with round ends, side by side, as one path: a list has hundreds of them.
fn stitches(places: Range<usize>) -> String {
    places.map(|place| format!("M{} 5h10a3 3 0 0 1 0 6h-10a3 3 0 0 1 0-6z", 4 + 20 * place)).collect()
}

/// There are few different rows, and a list has one on each of its cards.
static ROWS: LazyLock<Vec<Box<str>>> = LazyLock::new(|| {
    let mut rows = Vec::new();
    for lang in Lang::ALL {
        for testing in Testing::ALL {
            for effect in Effect::ALL {
                let scales = EvidenceScales::new(*testing, *effect, lang, " sh-evidence--row");
                // Writing to a text cannot fail.
                rows.push(scales.render().unwrap_or_default().into());
            }
        }
    }
    rows
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_says_both_axes_in_words_and_draws_a_stitch_a_step() {
        let html = EvidenceScales::row(Testing::EvaluatedIndependently, Effect::Harmful, Lang::Fr);
        assert!(html.contains("évaluée de façon indépendante") && html.contains("néfaste"), "{html}");
        let drawn = html.split("sh-scale__stitch--on\" d=\"").nth(1).and_then(|rest| rest.split('"').next());
        assert_eq!(drawn.unwrap().matches("h10").count(), 3, "{html}");
        assert!(
            html.contains("sh-evidence__axis--harmful") && html.contains("<rect class=\"sh-scale__sign"),
            "{html}"
        );
        let unknown = EvidenceScales::large(&Evidence::default(), Lang::Nl).to_string();
        assert!(
            unknown.contains("sh-scale__line--unknown") && !unknown.contains("sh-scale__sign"),
            "{unknown}"
        );
    }
}
