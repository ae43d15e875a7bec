//! Criteria, rating of evidence, refusal and appeal: the forms of a decision, with what was typed.

use chrono::{DateTime, Utc};
use kernel::Lang;
use platform::i18n::date;
use practices::model::{Effect, Record, Testing};
use web::{Posted, Site};

use super::super::people::Names;
use super::super::words;
use crate::messages::Messages;
use crate::model::{Editor, Judgement, Ratings, Standing, State, Suggestion, Verdict};

/// One criterion with its judgement.
pub(super) struct CriterionView {
    pub(super) id: String,
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) explanation: String,
    /// As it stands in the database.
    pub(super) stands: Option<&'static str>,
    /// As the form shows it: what was typed, else what stands; empty: open.
    pub(super) verdict: String,
    pub(super) reason: String,
    /// Who found it and when.
    pub(super) by: Option<(String, String)>,
    pub(super) choices: [Choice; 3],
}

/// A choice with its word.
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) label: &'static str,
    pub(super) chosen: bool,
}

pub(super) fn criteria(
    site: &Site,
    lang: Lang,
    judgements: &[Judgement],
    names: &Names,
    posted: &Posted,
) -> Vec<CriterionView> {
    let t = Messages::new(lang);
    let judging = posted.text("do").starts_with("judge");
    let numbered = site.content.criteria.iter().zip(1..);
    let view = |(criterion, number): (&web::content::Criterion, usize)| {
        let id = criterion.id.as_str();
        let stands = judgements.iter().find(|judgement| judgement.criterion == id);
        let (verdict, reason) = if judging {
            (
                posted.text(&format!("verdict-{id}")).to_owned(),
                posted.text(&format!("reason-{id}")).to_owned(),
            )
        } else {
            stands.map_or_else(Default::default, |judgement| {
                (judgement.verdict.code().to_owned(), judgement.reason.clone())
            })
        };
        let text = |texts: &kernel::Localized| {
            texts.best(lang, Lang::En).map(|(_, text)| text.clone()).unwrap_or_default()
        };
        CriterionView {
            id: id.to_owned(),
            number,
            text: text(&criterion.text),
            explanation: text(&criterion.explanation),
            stands: stands.map(|judgement| judgement.verdict.code()),
            by: stands.map(|judgement| (names.name(judgement.reviewer.as_str()), date(lang, judgement.at))),
            choices: Verdict::ALL.map(|choice| Choice {
                value: choice.code(),
                label: words::verdict(t, choice),
                chosen: choice.code() == verdict,
            }),
            verdict,
            reason,
        }
    };
    numbered.map(view).collect()
}

/// The rating of evidence.
pub(super) struct RatingView {
    pub(super) standing: String,
    /// What reviewers found; while two rate apart, only one's own.
    pub(super) ratings: Vec<RatingLine>,
    /// So many are hidden until one has rated oneself.
    pub(super) hidden: usize,
    pub(super) may_rate: bool,
    pub(super) suggested: String,
    pub(super) testings: Vec<Choice>,
    pub(super) effects: Vec<Choice>,
    pub(super) reason: String,
}

/// What one reviewer found.
pub(super) struct RatingLine {
    pub(super) who: String,
    pub(super) at: String,
    pub(super) axes: String,
    pub(super) reason: String,
}

#[allow(clippy::too_many_arguments, reason = "what one form needs, from as many sources")]
pub(super) fn rating(
    lang: Lang,
    t: Messages,
    reviewers: u8,
    ratings: &Ratings,
    standing: &Standing,
    me: &Editor,
    names: &Names,
    record: &Record,
    posted: &Posted,
) -> RatingView {
    let axes = |testing: Testing, effect: Effect| {
        t.rating_axes(words::effect(lang, effect), words::testing(lang, testing))
    };
    let apart = matches!(standing, Standing::Waiting(_)) && reviewers > 1 && ratings.of(me).is_none();
    let shown = ratings.0.iter().filter(|rating| !apart || rating.reviewer == *me);
    let lines: Vec<RatingLine> = shown
        .map(|rating| RatingLine {
            who: names.name(rating.reviewer.as_str()),
            at: date(lang, rating.at),
            axes: axes(rating.testing, rating.effect),
            reason: rating.reason.clone(),
        })
        .collect();
    let own = ratings.of(me);
    let typed = |name: &str, known: Option<&'static str>| {
        posted.fields.get(name).map_or_else(|| known.unwrap_or_default().to_owned(), str::to_owned)
    };
    let testing =
        typed("testing", own.map(|rating| rating.testing.code()).or(Some(record.evidence.testing.code())));
    let effect =
        typed("effect", own.map(|rating| rating.effect.code()).or(Some(record.evidence.effect.code())));
    RatingView {
        standing: match standing {
            Standing::Waiting(left) => t.rating_waiting(*left),
            Standing::Disputed => t.rating_disputed().to_owned(),
            Standing::Settled(settled) => match settled.rating() {
                Some((testing, effect)) if settled.by_third() => t.rating_by_third(axes(testing, effect)),
                Some((testing, effect)) => t.rating_settled(axes(testing, effect)),
                None => t.rating_as_suggested().to_owned(),
            },
        },
        hidden: ratings.0.len() - lines.len(),
        ratings: lines,
        may_rate: ratings.may_rate(reviewers, me).is_ok(),
        suggested: axes(record.evidence.testing, record.evidence.effect),
        testings: Testing::ALL
            .iter()
            .map(|choice| Choice {
                value: choice.code(),
                label: words::testing(lang, *choice),
                chosen: choice.code() == testing,
            })
            .collect(),
        effects: Effect::ALL
            .iter()
            .map(|choice| Choice {
                value: choice.code(),
                label: words::effect(lang, *choice),
                chosen: choice.code() == effect,
            })
            .collect(),
        reason: typed("rating-reason", None).clone(),
    }
}

/// The form of a refusal.
pub(super) struct RefusalForm {
    pub(super) open: bool,
    pub(super) reason: String,
    pub(super) uphold_reason: String,
    /// Criteria with their text; those not met are ticked.
    pub(super) grounds: Vec<(String, String, bool)>,
}

pub(super) fn refusal(site: &Site, lang: Lang, judgements: &[Judgement], posted: &Posted) -> RefusalForm {
    let refusing = posted.text("do") == "refuse";
    let typed = posted.fields.all("ground");
    let unmet = |id: &str| {
        judgements.iter().any(|judgement| judgement.criterion == id && judgement.verdict == Verdict::NotMet)
    };
    let grounds = site.content.criteria.iter().map(|criterion| {
        let id = criterion.id.as_str();
        let ticked = if refusing { typed.contains(&id) } else { unmet(id) };
        let text = criterion.text.best(lang, Lang::En).map(|(_, text)| text.clone());
        (id.to_owned(), text.unwrap_or_default(), ticked)
    });
    // What was found of the criteria that are not met is most of the reason already.
    let found: Vec<&str> = judgements
        .iter()
        .filter(|judgement| judgement.verdict == Verdict::NotMet)
        .map(|judgement| judgement.reason.as_str())
        .collect();
    RefusalForm {
        open: refusing,
        reason: if refusing { posted.text("reason").to_owned() } else { found.join("\n\n") },
        uphold_reason: posted.text("uphold-reason").to_owned(),
        grounds: grounds.collect(),
    }
}

/// The form of a publication.
pub(super) struct PublishForm {
    pub(super) practice: String,
    /// The evidence must be rated first.
    pub(super) evidence_open: bool,
}

/// What is told of the state.
pub(super) struct StandsView {
    pub(super) assignee: Option<String>,
    pub(super) since: String,
    pub(super) since_age: String,
    pub(super) refused: Option<RefusedView>,
    pub(super) appeal: Option<(String, String)>,
    /// I refused it, so another decides.
    pub(super) i_refused: bool,
    pub(super) practice: Option<String>,
}

/// Why it was refused.
pub(super) struct RefusedView {
    pub(super) reason: String,
    pub(super) by: String,
    pub(super) at: String,
    pub(super) criteria: Vec<String>,
}

/// Whose names the state needs.
pub(super) fn actors(state: &State) -> impl Iterator<Item = &str> {
    let refusal = match state {
        State::Refused(state) => Some(state.refusal()),
        State::Appealed(state) => Some(state.refusal()),
        _ => None,
    };
    refusal.map(|refusal| refusal.by.as_str()).into_iter()
}

pub(super) fn stands(
    site: &Site,
    lang: Lang,
    t: Messages,
    suggestion: &Suggestion,
    me: &Editor,
    names: &Names,
    now: DateTime<Utc>,
) -> StandsView {
    let (refusal, appeal) = match &suggestion.state {
        State::Refused(state) => (Some(state.refusal()), state.lost_appeal()),
        State::Appealed(state) => (Some(state.refusal()), Some(state.appeal())),
        _ => (None, None),
    };
    let text = |id: &String| {
        let criterion = site.content.criteria.iter().find(|criterion| criterion.id == *id)?;
        criterion.text.best(lang, Lang::En).map(|(_, text)| text.clone())
    };
    StandsView {
        assignee: suggestion.state.assignee().map(|editor| {
            if editor == me { t.assignee_me().to_owned() } else { names.name(editor.as_str()) }
        }),
        since: date(lang, suggestion.since),
        since_age: words::age(t, suggestion.since, now),
        i_refused: matches!(&suggestion.state, State::Appealed(state) if state.refusal().by == *me),
        refused: refusal.map(|refusal| RefusedView {
            reason: refusal.reason.clone(),
            by: names.name(refusal.by.as_str()),
            at: date(lang, refusal.at),
            criteria: refusal.criteria.iter().filter_map(text).collect(),
        }),
        appeal: appeal.map(|appeal| (appeal.grounds.clone(), date(lang, appeal.at))),
        practice: match &suggestion.state {
            State::Published(state) => Some(state.practice().to_string()),
            _ => None,
        },
    }
}
