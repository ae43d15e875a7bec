//! How good answers are: judged questions to the example practices, asked of the platform itself.
//!
//! The measure is the normalised discounted cumulative gain of the first ten hits (Järvelin and
//! Kekäläinen, 2002) with the gain 2^grade − 1: 1 when the best records come first, 0 when none comes.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Context;
use kernel::{Actor, Lang};
use platform::config::Settings;
use platform::search::{Answer, Request};
use samenhang::House;
use serde::Deserialize;

use crate::generate::examples;
use crate::table::{Figure, Goal, Row};

/// The judged questions that come with the program.
const QUERIES: &str = include_str!("../data/queries.dev.jsonl");
/// Hits that count.
const DEPTH: usize = 10;
/// The kind of question of which no relevant record has a title or summary in its language.
const ACROSS: &str = "cross-language";

/// A question with what answers it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Judged {
    id: String,
    lang: Lang,
    q: String,
    kind: String,
    /// Practice → grade: 2 for what the person wants, 1 for what is useful.
    relevant: HashMap<String, u8>,
}

/// A question with what was answered.
pub(crate) struct Verdict {
    judged: Judged,
    answer: Answer,
    ndcg: f64,
}

/// Asks the judged questions of this file, or the built-in ones.
pub(crate) async fn judge(file: Option<&Path>) -> anyhow::Result<Vec<Verdict>> {
    let text = match file {
        Some(file) => std::fs::read_to_string(file).with_context(|| file.display().to_string())?,
        None => QUERIES.to_owned(),
    };
    let questions: Vec<Judged> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    // The house as it stands: records → database → documents → index. No copy of any of these here.
    let folder = tempfile::tempdir()?;
    let settings = Settings { data: folder.path().to_owned(), ..Settings::default() };
    let house = House::open(settings, "judge").await?;
    house.practices.bring_in(&Actor::System("judge"), examples()?).await?;
    house.follower().catch_up().await?;
    let verdicts = questions.into_iter().map(|judged| {
        let request = Request {
            kind: Some(practices::service::KIND.to_owned()),
            limit: DEPTH,
            ..Request::new(judged.q.clone(), judged.lang)
        };
        let answer = house.site.search.search(&request);
        let found: Vec<u8> = answer.hits.iter().map(|hit| judged.grade(&hit.reference.id)).collect();
        let relevant: Vec<u8> = judged.relevant.values().copied().collect();
        Verdict { ndcg: ndcg(&found, relevant), judged, answer }
    });
    let verdicts = verdicts.collect();
    house.site.db.close().await;
    Ok(verdicts)
}

/// How good a list of grades is beside the best list that could be made of the relevant ones.
fn ndcg(found: &[u8], mut relevant: Vec<u8>) -> f64 {
    relevant.sort_unstable_by(|one, other| other.cmp(one));
    let best = gain(&relevant);
    if best == 0.0 { 0.0 } else { gain(found) / best }
}

/// The discounted cumulative gain of the first ten.
fn gain(grades: &[u8]) -> f64 {
    let first = grades.iter().take(DEPTH);
    (2_u32..).zip(first).map(|(rank, grade)| (f64::from(*grade).exp2() - 1.0) / f64::from(rank).log2()).sum()
}

impl Judged {
    fn grade(&self, id: &str) -> u8 {
        self.relevant.get(id).copied().unwrap_or(0)
    }
}

/// The lines of the table: overall, by language, by kind.
pub(crate) fn rows(verdicts: &[Verdict]) -> Vec<Row> {
    let mut groups: BTreeMap<(u8, String), (Vec<f64>, Option<Goal>)> = BTreeMap::new();
    let goal = |score| Some(Goal::AtLeast(Figure::Score(score)));
    for Verdict { judged, ndcg, .. } in verdicts {
        let reach = if judged.kind == ACROSS {
            ("across languages".to_owned(), goal(0.65))
        } else {
            ("within a language".to_owned(), goal(0.80))
        };
        let groups_of_it = [
            (0, "overall".to_owned(), None),
            (1, reach.0, reach.1),
            (2, format!("language {}", judged.lang), None),
            (3, format!("kind {}", judged.kind), None),
        ];
        for (order, name, goal) in groups_of_it {
            let group = groups.entry((order, name)).or_default();
            group.0.push(*ndcg);
            group.1 = goal;
        }
    }
    let rows = groups.into_iter().map(|((_, name), (scores, goal))| {
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        let count = scores.len();
        let questions = if count == 1 { "question" } else { "questions" };
        let row = Row::alone(format!("nDCG@10 {name} ({count} {questions})"), Figure::Score(mean));
        match goal {
            Some(goal) => row.goal(goal),
            None => row,
        }
    });
    rows.collect()
}

/// Every question with its hits, and what it missed.
pub(crate) fn details(verdicts: &[Verdict]) -> String {
    let mut text = String::new();
    for Verdict { judged, answer, ndcg } in verdicts {
        let understood: Vec<&str> = answer.understood.iter().map(|concept| concept.id.as_str()).collect();
        let corrected =
            answer.corrected.as_ref().map(|text| format!(" corrected to {text:?}")).unwrap_or_default();
        let relaxed = if answer.relaxed { " relaxed" } else { "" };
        let Judged { id, lang, q, kind, relevant } = judged;
        let total = answer.total;
        let _ = writeln!(
            text,
            "{ndcg:.3} {id} {lang} {kind} {q:?}: {total} found {understood:?}{corrected}{relaxed}"
        );
        for hit in &answer.hits {
            let grade = judged.grade(&hit.reference.id);
            let _ = writeln!(text, "      {grade} {:6.3} {}", hit.score, hit.reference.id);
        }
        let mut missed: Vec<&String> = relevant.keys().collect();
        missed.retain(|id| answer.hits.iter().all(|hit| hit.reference.id != **id));
        missed.sort();
        for id in missed {
            let _ = writeln!(text, "      missed {id} ({})", judged.grade(id));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    #[test]
    fn ndcg_has_its_known_values() {
        assert!(close(ndcg(&[2, 1], vec![1, 2]), 1.0), "the best order");
        assert!(close(ndcg(&[0, 0, 0], vec![2]), 0.0), "nothing found");
        assert!(close(ndcg(&[], vec![2]), 0.0), "an empty answer");
        assert!(close(ndcg(&[1], Vec::new()), 0.0), "nothing to be found");
        assert!(close(ndcg(&[0, 2], vec![2]), 1.0 / 3_f64.log2()), "second place");
        // By hand: 1 + 3/log2(3) beside 3 + 1/log2(3).
        let log = 3_f64.log2();
        assert!(close(ndcg(&[1, 2], vec![2, 1]), (1.0 + 3.0 / log) / (3.0 + 1.0 / log)));
        let late = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];
        assert!(close(ndcg(&late, vec![2]), 0.0), "the eleventh does not count");
        assert!(close(ndcg(&[2; 10], vec![2; 12]), 1.0), "more relevant ones than places");
    }

    #[tokio::test]
    async fn judgements_are_over_the_examples_and_most_are_met() {
        let ids: Vec<String> = examples().unwrap().iter().map(|record| record.id.to_string()).collect();
        let verdicts = judge(None).await.unwrap();
        for judged in verdicts.iter().map(|verdict| &verdict.judged) {
            for id in judged.relevant.keys() {
                assert!(ids.contains(id), "{}: there is no {id}", judged.id);
            }
        }
        let languages: std::collections::BTreeMap<Lang, usize> =
            verdicts.iter().fold(Default::default(), |mut counts, verdict| {
                *counts.entry(verdict.judged.lang).or_default() += 1;
                counts
            });
        assert_eq!(languages.into_values().collect::<Vec<_>>(), [6, 6, 6, 6]);
        let mean = |across: bool| {
            let scores: Vec<f64> = verdicts
                .iter()
                .filter(|verdict| (verdict.judged.kind == ACROSS) == across)
                .map(|verdict| verdict.ndcg)
                .collect();
            scores.iter().sum::<f64>() / scores.len() as f64
        };
        assert!(mean(false) >= 0.80, "within a language: {}\n{}", mean(false), details(&verdicts));
        assert!(mean(true) >= 0.65, "across languages: {}\n{}", mean(true), details(&verdicts));
    }
}
