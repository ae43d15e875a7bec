//! Evidence as two small scales with words.

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
    /// How far up the scale that is.
    step: usize,
    effect: Effect,
    /// The further class: large on a fiche.
    class: &'static str,
    /// The file with a drawing for each step of either scale.
    icons: String,
}

impl HtmlSafe for EvidenceScales {}

impl EvidenceScales {
    /// For a card, where they stand in one row, as HTML.
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
        let icons = web::assets::url("icons.svg");
        EvidenceScales { words: Words::of(lang), testing, step: testing as usize, effect, class, icons }
    }
}

/// There are few different rows, and a list has one on each of its cards.
static ROWS: LazyLock<Vec<Box<str>>> = LazyLock::new(|| {
    let mut rows = Vec::new();
    for lang in Lang::ALL {
        for testing in Testing::ALL {
            for effect in Effect::ALL {
                let scales = EvidenceScales::new(*testing, *effect, lang, "");
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

    /// The drawing to which the scales refer, as it stands in the file.
    fn drawing<'a>(html: &str, scale: &str, file: &'a str) -> &'a str {
        let reference = html.split(&format!("icons.svg?v={}#{scale}-", web::assets::version())).nth(1);
        let reference = reference.unwrap_or_else(|| panic!("no {scale}: {html}"));
        let name = format!("<symbol id=\"{scale}-{}\"", reference.split('"').next().unwrap());
        let drawing = file.split(&name).nth(1).unwrap_or_else(|| panic!("no {name}"));
        drawing.split("</symbol>").next().unwrap()
    }

    #[test]
    fn evidence_says_both_axes_in_words_and_draws_a_stitch_a_step() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../web/src/images/icons.svg");
        let file = std::fs::read_to_string(file).unwrap();
        let html = EvidenceScales::row(Testing::EvaluatedIndependently, Effect::Harmful, Lang::Fr);
        assert!(html.contains("évaluée de façon indépendante") && html.contains("néfaste"), "{html}");
        assert!(html.contains("<div class=\"sh-evidence__harmful\">"), "{html}");
        assert!(drawing(html, "effect", &file).contains("<rect fill=\"currentColor\""));
        for (step, testing) in Testing::ALL.iter().enumerate() {
            let html = EvidenceScales::row(*testing, Effect::Mixed, Lang::De);
            let stitches = drawing(html, "tested", &file);
            let (drawn, bare) = stitches.split_once("fill=\"none\"").unwrap_or((stitches, ""));
            assert_eq!(
                (drawn.matches("h10").count(), bare.matches("h10").count()),
                (step, 4 - step),
                "{html}"
            );
            assert_eq!(html.contains("sh-evidence__untested"), step == 0, "{html}");
        }
        let drawings = Effect::ALL.iter().map(|effect| {
            drawing(EvidenceScales::row(Testing::Untested, *effect, Lang::En), "effect", &file)
        });
        let drawings: std::collections::BTreeSet<&str> = drawings.collect();
        assert_eq!(drawings.len(), Effect::ALL.len(), "each effect has a shape of its own");
        let unknown = EvidenceScales::large(&Evidence::default(), Lang::Nl).to_string();
        let unknown = drawing(&unknown, "effect", &file);
        assert!(unknown.contains("stroke-dasharray") && !unknown.contains("currentColor"), "{unknown}");
    }
}
