//! `/{lang}/desk/suggestions/{id}`: everything about one suggestion, and every decision on it.
//!
//! | file | what it does |
//! |---|---|
//! | this one | the page; what was typed stays in it when something is wrong |
//! | [`act`] | what was posted, as a use-case |
//! | [`view`] | the record as the page shows it |
//! | [`judging`] | criteria, rating of evidence, refusal: the forms of a decision |
//! | [`checking`] | what the program sees by itself |
//! | [`files`] | the files that came with it |
//! | [`talk`] | questions, comments, history |

mod act;
mod checking;
pub(super) mod files;
mod judging;
mod talk;
mod view;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::{Lang, Ref};
use platform::i18n;
use web::form::Faults;
use web::{Crumb, Html, Layout, PageError, Posted, Visit};

use super::filters::Filters;
use super::people::Names;
use super::{DeskState, words};
use crate::messages::Messages;
use crate::model::queue::Cursor;
use crate::model::{Editor, Standing, StateCode, Suggestion};
use crate::rules;
use crate::rules::review::REVIEW;
use crate::service::KIND;

/// Lines of history that are shown.
const MOST_HISTORY: i64 = 200;

#[derive(Template)]
#[template(path = "suggestions/desk/one.html")]
struct OneView {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    done: Option<String>,
    undo: Option<Undo>,
    faults: Faults,
    revision: i64,
    title: String,
    title_lang: Lang,
    code: StateCode,
    state_label: &'static str,
    /// The form's address: with the queue's state, so that "next" stays in it.
    action: String,
    queue_href: String,
    next: Option<Next>,
    facts: view::Facts,
    texts: Vec<view::TextBlock>,
    checks: checking::ChecksView,
    criteria: Vec<judging::CriterionView>,
    open_criteria: usize,
    passed: bool,
    rating: judging::RatingView,
    refusal: judging::RefusalForm,
    stands: judging::StandsView,
    publish: judging::PublishForm,
    files: Vec<files::FileLine>,
    assignees: Vec<(String, String)>,
    is_mine: bool,
    conversation: Vec<talk::Line>,
    comments: Vec<talk::Line>,
    question: String,
    comment: String,
    history: Vec<talk::Event>,
}

impl OneView {
    fn may_take_up(&self) -> bool {
        self.code == StateCode::Received || (self.code == StateCode::InReview && !self.is_mine)
    }

    /// Criteria and evidence are judged until it is decided.
    fn may_judge(&self) -> bool {
        matches!(self.code, StateCode::Received | StateCode::InReview | StateCode::ChangesAsked)
    }

    fn may_publish(&self) -> bool {
        self.code == StateCode::Accepted || (self.code == StateCode::InReview && self.passed)
    }

    fn may_ask(&self) -> bool {
        self.may_judge()
    }

    fn may_decide_appeal(&self) -> bool {
        self.code == StateCode::Appealed
    }

    fn may_reopen(&self) -> bool {
        matches!(self.code, StateCode::ChangesAsked | StateCode::Accepted | StateCode::Refused)
    }

    /// The suggester has been asked and has not answered.
    fn waits(&self) -> bool {
        self.code == StateCode::ChangesAsked
    }

    fn may_hand_over(&self) -> bool {
        matches!(self.code, StateCode::Received | StateCode::InReview | StateCode::Appealed)
            && (!self.assignees.is_empty() || self.may_release())
    }

    fn may_release(&self) -> bool {
        self.code == StateCode::InReview
    }

    fn reason_field(&self, criterion: &judging::CriterionView) -> String {
        format!("reason-{}", criterion.id)
    }
}

/// The next one of the queue.
struct Next {
    href: String,
    title: String,
    lang: Lang,
}

/// One click takes back what was just done.
struct Undo {
    action: String,
    revision: i64,
    label: &'static str,
}

pub(super) async fn get(
    visit: Visit,
    State(state): State<DeskState>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    visit.require(REVIEW)?;
    let suggestion = state.suggestions.get(&id).await?.ok_or(PageError::NotFound)?;
    page(&visit, &state, &suggestion, &Posted::default(), Faults::default()).await
}

pub(super) async fn post(
    visit: Visit,
    State(state): State<DeskState>,
    Path((_, id)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(REVIEW)?;
    let suggestion = state.suggestions.get(&id).await?.ok_or(PageError::NotFound)?;
    match act::act(&visit, &state, &suggestion, &posted).await? {
        act::Outcome::Done(response) => Ok(response),
        act::Outcome::Faulty(faults) => page(&visit, &state, &suggestion, &posted, faults).await,
    }
}

/// What is said after something was done.
pub(crate) fn done(t: Messages, code: Option<&str>) -> Option<String> {
    let said = match code? {
        "taken-up" => t.done_taken_up(),
        "handed-over" => t.done_handed_over(),
        "released" => t.done_released(),
        "judged" => t.done_judged(),
        "rated" => t.done_rated(),
        "asked" => t.done_asked(),
        "accepted" => t.done_accepted(),
        "reopened" => t.done_reopened(),
        "published" => t.done_published(),
        "refused" => t.done_refused(),
        "upheld" => t.done_upheld(),
        "granted" => t.done_granted(),
        "commented" => t.done_commented(),
        "edited" => t.done_edited(),
        _ => return None,
    };
    Some(said.to_owned())
}

async fn page(
    visit: &Visit,
    state: &DeskState,
    suggestion: &Suggestion,
    posted: &Posted,
    faults: Faults,
) -> Result<Response, PageError> {
    let (lang, t) = (visit.lang, Messages::new(visit.lang));
    let me = Editor::of(&visit.actor);
    let all = &state.suggestions;
    let review = state.review();
    let now = all.now();
    let id = suggestion.id.as_str();
    let filters = Filters::read(&visit.params, &me, now);
    let layout = visit.layout(title_of(t, suggestion)).private();
    let queue_path = layout.to("/desk/suggestions");
    let action = filters.params.href(&format!("{queue_path}/{id}"));

    let judgements = review.judgements(id).await?;
    let ratings = review.ratings(id).await?;
    let (conversation, comments) = (all.conversation(id).await?, all.comments(id).await?);
    let changes = state.site.db.changes_of(&Ref::new(KIND, id), MOST_HISTORY).await?;
    let suggester = all.suggester(id).await?;
    let editors = state.site.people().with_role(REVIEW.least).await?;
    let actors = judgements
        .iter()
        .map(|judgement| judgement.reviewer.as_str())
        .chain(ratings.0.iter().map(|rating| rating.reviewer.as_str()))
        .chain(conversation.iter().chain(&comments).map(|message| message.author.as_str()))
        .chain(changes.iter().map(|change| change.actor.as_str()))
        .chain(suggestion.state.assignee().map(Editor::as_str))
        .chain(judging::actors(&suggestion.state));
    let names = Names::of(&state.site, t, actors).await?;

    let cursor = Cursor { received_at: suggestion.received_at, id: id.to_owned() };
    let next = all.next_after(&filters.query, &cursor).await?.map(|line| Next {
        href: filters.params.href(&format!("{queue_path}/{}", line.id)),
        title: line.title,
        lang: line.lang,
    });
    let undo = undo(t, visit, all, &filters, &queue_path).await?;
    let record = suggestion.proposal.record();
    let criteria = judging::criteria(&state.site, lang, &judgements, &names, posted);
    let standing = ratings.standing(review.reviewers());
    let assignees = editors
        .iter()
        .filter(|editor| suggestion.state.assignee().and_then(Editor::person_id) != Some(editor.id.as_str()))
        .map(|editor| (editor.id.clone(), editor.name.clone()))
        .collect();
    let proposed = match posted.fields.get("practice") {
        Some(typed) => typed.to_owned(),
        None => propose(state, suggestion).await?,
    };
    let view = OneView {
        crumbs: vec![
            Crumb::new(layout.to("/desk"), layout.shell.desk(), lang),
            Crumb::new(filters.params.href(&queue_path), t.queue_title(), lang),
            Crumb::new(action.clone(), title_of(t, suggestion), suggestion.proposal.lang()),
        ],
        done: done(t, visit.params.get("done")).map(|said| {
            // After these the next one of the queue is shown; whose id was dealt with is told beside it.
            if visit.params.get("was").is_some() { format!("{said} {}", t.done_next()) } else { said }
        }),
        undo,
        revision: suggestion.revision,
        title: title_of(t, suggestion),
        title_lang: if suggestion.proposal.title().is_empty() { lang } else { suggestion.proposal.lang() },
        code: suggestion.state.code(),
        state_label: words::state(t, suggestion.state.code()),
        queue_href: filters.params.href(&queue_path),
        next,
        facts: view::facts(state, t, lang, suggestion, suggester.as_ref(), now),
        texts: view::texts(lang, record),
        checks: checking::checks(state, t, lang, record, id).await?,
        open_criteria: criteria.iter().filter(|criterion| criterion.verdict.is_empty()).count(),
        passed: criteria.iter().all(|criterion| matches!(criterion.stands, Some(code) if code != "not-met")),
        criteria,
        rating: judging::rating(
            lang,
            t,
            review.reviewers(),
            &ratings,
            &standing,
            &me,
            &names,
            record,
            posted,
        ),
        refusal: judging::refusal(&state.site, lang, &judgements, posted),
        stands: judging::stands(&state.site, lang, t, suggestion, &me, &names, now),
        publish: judging::PublishForm {
            practice: proposed,
            evidence_open: !matches!(standing, Standing::Settled(_)),
        },
        files: files::lines(state, lang, id, posted).await?,
        assignees,
        is_mine: suggestion.state.assignee() == Some(&me),
        conversation: conversation.iter().map(|message| talk::line(lang, &names, message)).collect(),
        comments: comments.iter().map(|message| talk::line(lang, &names, message)).collect(),
        question: posted.fields.get("question").unwrap_or_default().to_owned(),
        comment: posted.fields.get("comment").unwrap_or_default().to_owned(),
        history: changes.iter().map(|change| talk::event(lang, t, &names, change)).collect(),
        action,
        faults,
        layout,
        t,
    };
    let html = Html::private(&view)?;
    Ok(if view.faults.is_empty() {
        html.into_response()
    } else {
        html.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
    })
}

fn title_of(t: Messages, suggestion: &Suggestion) -> String {
    match suggestion.proposal.title() {
        "" => t.untitled().to_owned(),
        title => title.to_owned(),
    }
}

/// A free id for the practice it may become.
async fn propose(state: &DeskState, suggestion: &Suggestion) -> Result<String, PageError> {
    let wanted = rules::review::propose_id(suggestion.proposal.record());
    let candidates: Vec<String> =
        std::iter::once(wanted.clone()).chain(rules::review::numbered(&wanted)).collect();
    let candidates: Vec<&str> = candidates.iter().map(String::as_str).collect();
    let taken = state.suggestions.practices.taken(&candidates).await?;
    Ok(rules::review::free_id(&wanted, &taken))
}

/// After an acceptance or a refusal the next page offers to take it back.
async fn undo(
    t: Messages,
    visit: &Visit,
    all: &crate::Suggestions,
    filters: &Filters,
    queue_path: &str,
) -> Result<Option<Undo>, PageError> {
    let (Some(was), Some("refused" | "accepted" | "asked")) =
        (visit.params.get("was"), visit.params.get("done"))
    else {
        return Ok(None);
    };
    let Some(earlier) = all.get(was).await? else { return Ok(None) };
    let may =
        matches!(earlier.state.code(), StateCode::Refused | StateCode::Accepted | StateCode::ChangesAsked);
    Ok(may.then(|| Undo {
        action: filters.params.href(&format!("{queue_path}/{was}")),
        revision: earlier.revision,
        label: t.undo(),
    }))
}

/// A moment as people read it, with the machine's form beside it.
fn moment(lang: Lang, at: chrono::DateTime<chrono::Utc>) -> (String, String) {
    (i18n::moment(lang, at), at.to_rfc3339())
}
