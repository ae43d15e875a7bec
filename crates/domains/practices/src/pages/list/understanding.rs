//! How the words were understood, and the ways to say that it was meant otherwise.

use platform::search::Answer;
use web::Params;

use crate::messages::Messages;
use crate::pages::view::{GAP, Labels, Quoted, shortened};
use crate::question::Question;

use super::MOST_REPEATED;

/// What stands between the search box and the results.
pub(super) struct Understanding<'a> {
    pub(super) concepts: Vec<ConceptChip<'a>>,
    pub(super) spelling: Option<Spelling>,
    /// Only some of the words were found.
    pub(super) relaxed: bool,
}

/// A concept that the words were understood to mean.
pub(super) struct ConceptChip<'a> {
    pub(super) label: &'a str,
    pub(super) on: bool,
    /// Switches it off, or back on.
    pub(super) href: String,
}

/// A repaired spelling, or the wish to have none.
pub(super) struct Spelling {
    pub(super) text: Quoted,
    pub(super) way: Quoted,
    pub(super) href: String,
}

impl<'a> Understanding<'a> {
    pub(super) fn new(
        t: Messages,
        labels: &'a Labels,
        question: &Question,
        answer: &'a Answer,
        here: &Params,
        path: &str,
    ) -> Self {
        let mut concepts: Vec<ConceptChip<'a>> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for concept in &answer.understood {
            if seen.contains(&concept.id.as_str()) {
                continue;
            }
            seen.push(&concept.id);
            let other =
                if concept.on { here.and("without", &concept.id) } else { here.less("without", &concept.id) };
            concepts.push(ConceptChip {
                label: labels.concept(&concept.id, t.lang()),
                on: concept.on,
                href: other.href(path),
            });
        }
        Understanding {
            concepts,
            spelling: spelling(t, question, answer, here, path),
            relaxed: answer.relaxed,
        }
    }
}

fn spelling(
    t: Messages,
    question: &Question,
    answer: &Answer,
    here: &Params,
    path: &str,
) -> Option<Spelling> {
    if let Some(better) = &answer.corrected {
        return Some(Spelling {
            text: Quoted::new(&t.corrected(GAP), shortened(better, MOST_REPEATED)),
            way: Quoted::new(&t.corrected_instead(GAP), shortened(&question.text, MOST_REPEATED)),
            href: here.with("exact", 1).href(path),
        });
    }
    (question.exact && !question.text.is_empty()).then(|| Spelling {
        text: Quoted::plain(t.exact()),
        way: Quoted::plain(t.exact_off()),
        href: here.without("exact").href(path),
    })
}
