//! What states, origins and ages are called.

use chrono::{DateTime, Utc};
use practices::model::{Effect, Heading, Testing};

use crate::fiche_messages::Messages as FicheWords;
use crate::messages::Messages;
use crate::model::{StateCode, Verdict};
use crate::practice_messages::Messages as PracticeWords;

/// What a state is called.
pub(crate) fn state(t: Messages, state: StateCode) -> &'static str {
    match state {
        StateCode::Received => t.state_received(),
        StateCode::InReview => t.state_in_review(),
        StateCode::ChangesAsked => t.state_changes_asked(),
        StateCode::Accepted => t.state_accepted(),
        StateCode::Published => t.state_published(),
        StateCode::Refused => t.state_refused(),
        StateCode::Appealed => t.state_appealed(),
        StateCode::Withdrawn => t.state_withdrawn(),
    }
}

/// How something came in.
pub(crate) fn origin(t: Messages, code: &str) -> &'static str {
    match code {
        "api" => t.origin_api(),
        "harvest" => t.origin_harvest(),
        _ => t.origin_form(),
    }
}

/// What a verdict is called.
pub(crate) fn verdict(t: Messages, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => t.verdict_met(),
        Verdict::Partly => t.verdict_partly(),
        Verdict::NotMet => t.verdict_not_met(),
    }
}

/// How long ago something was, as people say it.
pub(crate) fn age(t: Messages, since: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let days = (now - since).num_days();
    match days {
        ..=0 => t.age_today().to_owned(),
        1..=13 => t.age_days(days),
        14..=59 => t.age_weeks(days / 7),
        60..=729 => t.age_months(days / 30),
        _ => t.age_years(days / 365),
    }
}

/// What a heading is called.
pub(crate) fn heading(lang: kernel::Lang, heading: Heading) -> &'static str {
    let words = FicheWords::new(lang);
    match heading {
        Heading::Title => Messages::new(lang).heading_title(),
        Heading::Summary => words.heading_summary(),
        Heading::Problem => words.heading_problem(),
        Heading::Approach => words.heading_approach(),
        Heading::Results => words.heading_results(),
        Heading::Lessons => words.heading_lessons(),
        Heading::Costs => words.heading_costs(),
        Heading::Involvement => words.heading_involvement(),
    }
}

/// How well something was tested.
pub(crate) fn testing(lang: kernel::Lang, testing: Testing) -> &'static str {
    let words = PracticeWords::new(lang);
    match testing {
        Testing::Untested => words.testing_untested(),
        Testing::Described => words.testing_described(),
        Testing::EvaluatedLocally => words.testing_evaluated_locally(),
        Testing::EvaluatedIndependently => words.testing_evaluated_independently(),
        Testing::Replicated => words.testing_replicated(),
    }
}

/// What effect was found.
pub(crate) fn effect(lang: kernel::Lang, effect: Effect) -> &'static str {
    let words = PracticeWords::new(lang);
    match effect {
        Effect::Unknown => words.effect_unknown(),
        Effect::Positive => words.effect_positive(),
        Effect::Mixed => words.effect_mixed(),
        Effect::None => words.effect_none(),
        Effect::Harmful => words.effect_harmful(),
    }
}
