//! What was posted, as a use-case; then on to the next one.

use axum::response::{IntoResponse, Redirect, Response};
use kernel::Slug;
use practices::model::{Effect, Testing};
use web::form::Faults;
use web::{PageError, Posted, Visit};

use super::super::DeskState;
use super::super::filters::Filters;
use crate::messages::Messages;
use crate::model::queue::Cursor;
use crate::model::{Editor, Standing, Suggestion, TransitionError, Verdict};
use crate::rules::review::REVIEW;
use crate::service::SuggestionError;
use crate::service::review::{Found, Publishing};

/// Longest text that an editor may write here.
const MOST_CHARS: usize = 5_000;

/// What became of a post.
pub(super) enum Outcome {
    /// It is done; the browser goes where this says.
    Done(Response),
    /// Something is missing; the page says what, with what was typed.
    Faulty(Faults),
}

/// What the next page is after something was done.
enum Then {
    /// The same suggestion.
    Stay(&'static str),
    /// The next one of the queue: this one is off the desk.
    Next(&'static str),
}

pub(super) async fn act(
    visit: &Visit,
    state: &DeskState,
    suggestion: &Suggestion,
    posted: &Posted,
) -> Result<Outcome, PageError> {
    let mut faults = Faults::default();
    let done = perform(visit, state, suggestion, posted, &mut faults).await;
    let then = match done {
        Ok(Some(then)) => then,
        Ok(None) => return Ok(Outcome::Faulty(faults)),
        Err(error) => {
            if let Some(sentence) = fault(Messages::new(visit.lang), &error) {
                let (field, sentence) = sentence;
                faults.add(field, sentence);
                return Ok(Outcome::Faulty(faults));
            }
            return Err(page_error(visit, error));
        }
    };
    go(visit, state, suggestion, then).await.map(Outcome::Done)
}

/// Does what the pressed button says; none when something is missing.
async fn perform(
    visit: &Visit,
    state: &DeskState,
    suggestion: &Suggestion,
    posted: &Posted,
    faults: &mut Faults,
) -> Result<Option<Then>, SuggestionError> {
    let t = Messages::new(visit.lang);
    let (actor, id) = (&visit.actor, suggestion.id.as_str());
    let review = state.review();
    // A form without a revision was not drawn here: it is out of date by definition.
    let revision = posted.text("revision").parse().unwrap_or(0);
    let mut text = |name: &str, missing: &str| {
        let typed = posted.text(name);
        if typed.is_empty() {
            faults.add(name, missing);
        } else if typed.chars().count() > MOST_CHARS {
            faults.add(name, t.fault_too_long(MOST_CHARS));
        } else {
            return Some(typed.to_owned());
        }
        None
    };
    Ok(Some(match posted.text("do") {
        "take-up" => {
            review.take_up(actor, id, revision).await?;
            Then::Stay("taken-up")
        }
        "assign" => {
            let to = posted.text("to");
            let known = state.site.people().with_role(REVIEW.least).await?;
            if !known.iter().any(|editor| editor.id == to) {
                faults.add("to", t.fault_assignee());
                return Ok(None);
            }
            review.assign(actor, id, revision, Editor::person(to)).await?;
            Then::Stay("handed-over")
        }
        "release" => {
            review.release(actor, id, revision).await?;
            Then::Stay("released")
        }
        "reopen" => {
            review.reopen(actor, id, revision).await?;
            Then::Stay("reopened")
        }
        "comment" => {
            let Some(comment) = text("comment", t.fault_comment()) else { return Ok(None) };
            review.comment(actor, id, &comment).await?;
            Then::Stay("commented")
        }
        "judge" | "judge-rest" | "judge-accept" => {
            let rest_is_met = posted.text("do") != "judge";
            let Some(found) = found(state, posted, rest_is_met, t, faults) else { return Ok(None) };
            let judged = review.judge(actor, id, revision, found).await?;
            if posted.text("do") == "judge-accept" {
                review.accept(actor, id, judged.revision).await?;
                Then::Stay("accepted")
            } else {
                Then::Stay("judged")
            }
        }
        "rate" => {
            let axes = (Testing::from_code(posted.text("testing")), Effect::from_code(posted.text("effect")));
            let (Some(testing), Some(effect)) = axes else {
                faults.add("testing", t.fault_rating());
                return Ok(None);
            };
            let Some(reason) = text("rating-reason", t.fault_rating_reason()) else { return Ok(None) };
            review.rate(actor, id, testing, effect, &reason).await?;
            Then::Stay("rated")
        }
        "ask" => {
            let Some(question) = text("question", t.fault_question()) else { return Ok(None) };
            review.ask(actor, id, revision, &question).await?;
            Then::Next("asked")
        }
        "accept" => {
            review.accept(actor, id, revision).await?;
            Then::Stay("accepted")
        }
        "publish" => {
            let Ok(practice) = posted.text("practice").parse::<Slug>() else {
                faults.add("practice", t.fault_practice_id());
                return Ok(None);
            };
            let files = posted.fields.all("file").into_iter().map(str::to_owned).collect();
            let how = Publishing { practice, ask_yearly: posted.has("yearly"), files };
            review.publish(actor, id, revision, how).await?;
            Then::Next("published")
        }
        "refuse" => {
            let Some(reason) = text("reason", t.fault_reason()) else { return Ok(None) };
            let criteria: Vec<String> = posted
                .fields
                .all("ground")
                .into_iter()
                .filter(|id| state.site.content.criteria.iter().any(|criterion| criterion.id == *id))
                .map(str::to_owned)
                .collect();
            if criteria.is_empty() {
                faults.add("ground", t.fault_ground());
                return Ok(None);
            }
            review.refuse(actor, id, revision, &reason, criteria).await?;
            Then::Next("refused")
        }
        "uphold" => {
            let Some(reason) = text("uphold-reason", t.fault_reason()) else { return Ok(None) };
            review.uphold(actor, id, revision, &reason).await?;
            Then::Next("upheld")
        }
        "grant" => {
            review.grant(actor, id, revision).await?;
            Then::Stay("granted")
        }
        _ => {
            faults.add("do", t.fault_nothing());
            return Ok(None);
        }
    }))
}

/// The criteria as they were filled in. What is partly or not met must say why.
fn found(
    state: &DeskState,
    posted: &Posted,
    rest_is_met: bool,
    t: Messages,
    faults: &mut Faults,
) -> Option<Vec<Found>> {
    let mut all = Vec::new();
    for criterion in &state.site.content.criteria {
        let id = criterion.id.as_str();
        let field = format!("reason-{id}");
        let reason = posted.text(&field);
        let mut verdict = Verdict::from_code(posted.text(&format!("verdict-{id}")));
        if verdict.is_none() && rest_is_met {
            verdict = Some(Verdict::Met);
        }
        if matches!(verdict, Some(Verdict::Partly | Verdict::NotMet)) && reason.is_empty() {
            faults.add(field.as_str(), t.fault_verdict_reason());
        } else if reason.chars().count() > MOST_CHARS {
            faults.add(field.as_str(), t.fault_too_long(MOST_CHARS));
        }
        all.push(Found { criterion: id.to_owned(), verdict, reason: reason.to_owned() });
    }
    faults.is_empty().then_some(all)
}

/// What an editor can mend on the page itself: the field and a sentence.
fn fault(t: Messages, error: &SuggestionError) -> Option<(&'static str, String)> {
    Some(match error {
        SuggestionError::NotPassed(missing) if !missing.failed.is_empty() => {
            ("criteria", t.fault_criteria_failed(missing.failed.len()))
        }
        SuggestionError::NotPassed(missing) => ("criteria", t.fault_criteria_open(missing.open.len())),
        SuggestionError::Unrated(Standing::Disputed) => ("testing", t.fault_disputed().to_owned()),
        SuggestionError::Unrated(_) => ("testing", t.fault_unrated().to_owned()),
        SuggestionError::MayNotRate(_) => ("testing", t.fault_may_not_rate().to_owned()),
        SuggestionError::IdTaken(id) => ("practice", t.fault_id_taken(id.as_str())),
        SuggestionError::Transition(TransitionError::SameEditor) => {
            ("uphold-reason", t.fault_same_editor().to_owned())
        }
        _ => return None,
    })
}

fn page_error(visit: &Visit, error: SuggestionError) -> PageError {
    let t = Messages::new(visit.lang);
    match error {
        SuggestionError::Forbidden { .. } => PageError::Forbidden,
        SuggestionError::Absent(_) => PageError::NotFound,
        SuggestionError::Outrun(_) | SuggestionError::Transition(_) => {
            PageError::Conflict(t.conflict().to_owned())
        }
        SuggestionError::Practice(practices::service::PracticeError::Outrun(_)) => {
            PageError::Conflict(t.conflict().to_owned())
        }
        SuggestionError::Storage(error)
        | SuggestionError::Practice(practices::service::PracticeError::Storage(error))
            if error.is_duplicate() =>
        {
            PageError::Conflict(t.conflict().to_owned())
        }
        SuggestionError::Storage(error) => error.into(),
        other => PageError::internal(&other),
    }
}

/// On to where the work goes on.
async fn go(
    visit: &Visit,
    state: &DeskState,
    suggestion: &Suggestion,
    then: Then,
) -> Result<Response, PageError> {
    let me = Editor::of(&visit.actor);
    let all = &state.suggestions;
    let filters = Filters::read(&visit.params, &me, all.now());
    let queue = format!("/{}/desk/suggestions", visit.lang);
    let address = match then {
        Then::Stay(done) => filters.params.with("done", done).href(&format!("{queue}/{}", suggestion.id)),
        Then::Next(done) => {
            let cursor = Cursor { received_at: suggestion.received_at, id: suggestion.id.clone() };
            let next = all.next_after(&filters.query, &cursor).await?;
            let params = filters.params.with("done", done).with("was", suggestion.id.as_str());
            match next {
                Some(line) => params.href(&format!("{queue}/{}", line.id)),
                None => params.href(&queue),
            }
        }
    };
    Ok(Redirect::to(&address).into_response())
}
