//! `/{lang}/practices/suggestions/{token}`: the private page of whoever suggests a practice, without an account.

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::StatusCode;
use kernel::{Lang, Secret};
use platform::i18n;
use web::form::{Choice, Faults, Field as Input};
use web::{Html, Layout, PageError, Posted, Visit};

use super::suggest::{self, SuggestState};
use crate::following_messages::Messages;
use crate::model::draft::KeyPurpose;
use crate::model::{MessageKind, State as Stage, StateCode, Suggestion, Verdict};
use crate::rules::exchange;
use crate::rules::spam;
use crate::rules::steps::Step;
use crate::service::SuggestionError;
use crate::service::drafting;
use crate::service::following::MOST_CHARS;
use crate::suggest_messages::Messages as FormMessages;

const MOST_BODY: usize = 80 << 20;

/// A criterion, and what was found of it.
struct Criterion {
    text: String,
    explanation: String,
    verdict: &'static str,
    code: &'static str,
    reason: String,
}

/// A question or an answer.
struct Said {
    by: &'static str,
    own: bool,
    at: String,
    text: String,
}

/// A point on the way.
struct Point {
    name: &'static str,
    done: bool,
    current: bool,
}

/// A file.
struct FileLine {
    id: String,
    name: String,
    href: String,
    size: String,
}

/// Why it was refused.
struct Reason {
    text: String,
    criteria: Vec<String>,
    appeal: Option<String>,
}

#[derive(Template)]
#[template(path = "suggestions/following.html")]
struct FollowingPage {
    layout: Layout,
    t: Messages,
    form: FormMessages,
    title: String,
    text_lang: Lang,
    state: &'static str,
    code: &'static str,
    next: &'static str,
    since: String,
    points: Vec<Point>,
    practice: Option<String>,
    reason: Option<Reason>,
    criteria: Vec<Criterion>,
    judged: usize,
    talk: Vec<Said>,
    is_open: bool,
    asked: bool,
    may_correct: bool,
    may_appeal: bool,
    may_attach: bool,
    answer: Input,
    grounds: Input,
    mail_language: Input,
    sections: Vec<(&'static str, Vec<suggest::Line>)>,
    files: Vec<FileLine>,
    file_fault: Option<String>,
    done: Option<&'static str>,
    warning: Option<&'static str>,
    faults: Faults,
}

/// For a suggestion whose address is not confirmed yet.
#[derive(Template)]
#[template(path = "suggestions/waiting.html")]
struct WaitingPage {
    layout: Layout,
    t: Messages,
    title: String,
}

pub(super) fn router(state: SuggestState) -> Router {
    Router::new()
        .route("/practices/suggestions/{token}", get(show).post(post).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/practices/suggestions/{token}/files/{id}", get(file))
        .with_state(state)
}

fn layout(visit: &Visit, title: &str) -> Layout {
    let mut layout = visit.layout(title);
    layout.header_search = false;
    layout.unlisted = true;
    layout
}

async fn find(state: &SuggestState, token: &str) -> Result<Option<Suggestion>, PageError> {
    let Some(secret) = Secret::parse(token) else { return Ok(None) };
    Ok(state.drafting.suggestions.followed(&secret).await?)
}

async fn show(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    if let Some(suggestion) = find(&state, &token).await? {
        let drawn = Drawn { warning: None, faults: Faults::default(), file_fault: None, posted: None };
        return Ok(page(&state, &visit, &token, &suggestion, drawn).await?.into_response());
    }
    // What a program has sent waits for its address to be confirmed.
    let Some(secret) = Secret::parse(&token) else { return Err(PageError::NotFound) };
    let Some(draft) = state.drafting.open(&secret, KeyPurpose::Follow).await? else {
        return Err(PageError::NotFound);
    };
    let t = Messages::new(visit.lang);
    let page = WaitingPage { layout: layout(&visit, t.follow_title()), t, title: draft.title().to_owned() };
    Ok(Html::private(&page)?.into_response())
}

/// What the page shows beside the suggestion.
struct Drawn<'a> {
    warning: Option<&'static str>,
    faults: Faults,
    file_fault: Option<String>,
    posted: Option<&'a Posted>,
}

async fn page(
    state: &SuggestState,
    visit: &Visit,
    token: &str,
    suggestion: &Suggestion,
    drawn: Drawn<'_>,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let form = FormMessages::new(visit.lang);
    let (lang, record) = (visit.lang, suggestion.proposal.record());
    let suggestions = &state.drafting.suggestions;
    let judgements = suggestions.judged(&suggestion.id).await?;
    let criterion_text = |id: &str| {
        let criterion = state.site.content.criteria.iter().find(|criterion| criterion.id == id);
        criterion.and_then(|criterion| criterion.text.best(lang, Lang::En)).map(|(_, text)| text.clone())
    };
    let criteria: Vec<Criterion> = state
        .site
        .content
        .criteria
        .iter()
        .map(|criterion| {
            let judged = judgements.iter().find(|judgement| judgement.criterion == criterion.id);
            let text = |texts: &kernel::Localized| texts.best(lang, Lang::En).map(|(_, t)| t.clone());
            Criterion {
                text: text(&criterion.text).unwrap_or_default(),
                explanation: text(&criterion.explanation).unwrap_or_default(),
                verdict: verdict(t, judged.map(|judgement| judgement.verdict)),
                code: judged.map_or("open", |judgement| judgement.verdict.code()),
                reason: judged.map(|judgement| judgement.reason.clone()).unwrap_or_default(),
            }
        })
        .collect();
    let conversation = suggestions.conversation(&suggestion.id).await?;
    let talk = conversation.into_iter().map(|message| {
        let own = message.kind == MessageKind::Answer;
        let by = if own { t.talk_you() } else { t.talk_editor() };
        Said { by, own, at: i18n::date(lang, message.at), text: message.text }
    });
    let reason = match &suggestion.state {
        Stage::Refused(refused) => Some((refused.refusal(), refused.lost_appeal())),
        Stage::Appealed(appealed) => Some((appealed.refusal(), Some(appealed.appeal()))),
        _ => None,
    };
    let reason = reason.map(|(refusal, appeal)| Reason {
        text: refusal.reason.clone(),
        criteria: refusal.criteria.iter().filter_map(|id| criterion_text(id)).collect(),
        appeal: appeal.map(|appeal| appeal.grounds.clone()),
    });
    let base = format!("/{lang}/practices/suggestions/{token}");
    let files = state.drafting.attachments(&suggestion.id).await?.into_iter().map(|file| FileLine {
        href: format!("{base}/files/{}", file.id),
        size: i18n::file_size(lang, file.bytes),
        id: file.id,
        name: file.name,
    });
    let answers = exchange::answers(record);
    let text_sections = Step::ALL.into_iter().filter(|step| *step != Step::Finish);
    let sections = text_sections
        .map(|step| (suggest::step_name(form, step), suggest::lines(form, &state.vocabulary, &answers, step)))
        .filter(|(_, lines)| !lines.is_empty());
    let suggester = suggestions.suggester(&suggestion.id).await?;
    let typed = |name: &str| drawn.posted.map_or("", |posted| posted.text(name));
    let faults = drawn.faults;
    let (state_name, next) = stage(t, &suggestion.state);
    let code = suggestion.state.code();
    let asked = code == StateCode::ChangesAsked;
    let page = FollowingPage {
        layout: layout(visit, t.follow_title()),
        title: suggestion.proposal.title().to_owned(),
        text_lang: suggestion.proposal.lang(),
        state: state_name,
        code: code.code(),
        next,
        since: t.since(i18n::date(lang, suggestion.since)),
        points: points(t, code),
        practice: match &suggestion.state {
            Stage::Published(state) => Some(format!("/{lang}/practices/{}", state.practice())),
            _ => None,
        },
        reason,
        judged: judgements.len(),
        criteria,
        talk: talk.collect(),
        is_open: code.is_open(),
        asked,
        may_correct: drafting::may_be_corrected(&suggestion.state),
        may_attach: drafting::may_be_corrected(&suggestion.state),
        may_appeal: matches!(&suggestion.state, Stage::Refused(refused) if refused.may_be_appealed()),
        answer: Input::lines("answer", if asked { t.answer() } else { t.message() }, 5)
            .hint(t.answer_hint())
            .value(typed("answer"))
            .faulty(&faults),
        grounds: Input::lines("grounds", t.appeal_label(), 6).value(typed("grounds")).faulty(&faults),
        mail_language: Input::radios(
            "mail_language",
            t.mail_language(),
            Lang::ALL.map(|lang| Choice::new(lang.code(), lang.endonym())).into(),
        )
        .value(suggester.map_or(lang, |who| who.lang).code()),
        sections: sections.collect(),
        files: files.collect(),
        file_fault: drawn.file_fault,
        done: done(visit, t, form),
        warning: drawn.warning,
        faults,
        t,
        form,
    };
    Html::private(&page)
}

fn done(visit: &Visit, t: Messages, form: FormMessages) -> Option<&'static str> {
    Some(match visit.params.get("done")? {
        "received" => t.confirmed(),
        "answered" => t.answered(),
        "corrected" => t.corrected(),
        "withdrawn" => t.withdrawn(),
        "appealed" => t.appealed(),
        "language" => t.mail_language_saved(),
        "files" => form.saved(),
        "removed" => form.files_removed(),
        _ => return None,
    })
}

fn verdict(t: Messages, verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Met) => t.verdict_met(),
        Some(Verdict::Partly) => t.verdict_partly(),
        Some(Verdict::NotMet) => t.verdict_not_met(),
        None => t.verdict_open(),
    }
}

/// What a state is called, and what happens next.
fn stage(t: Messages, state: &Stage) -> (&'static str, &'static str) {
    match state {
        Stage::Received(_) => (t.state_received(), t.state_received_next()),
        Stage::InReview(_) => (t.state_in_review(), t.state_in_review_next()),
        Stage::ChangesAsked(_) => (t.state_changes_asked(), t.state_changes_asked_next()),
        Stage::Accepted(_) => (t.state_accepted(), t.state_accepted_next()),
        Stage::Published(_) => (t.state_published(), t.state_published_next()),
        Stage::Refused(refused) if refused.may_be_appealed() => (t.state_refused(), t.state_refused_next()),
        Stage::Refused(_) => (t.state_refused(), t.state_refused_final()),
        Stage::Appealed(_) => (t.state_appealed(), t.state_appealed_next()),
        Stage::Withdrawn(_) => (t.state_withdrawn(), t.state_withdrawn_next()),
    }
}

/// The way to publication; none for what has left it.
fn points(t: Messages, state: StateCode) -> Vec<Point> {
    let at = match state {
        StateCode::Received => 0,
        StateCode::InReview | StateCode::ChangesAsked => 1,
        StateCode::Accepted => 2,
        StateCode::Published => 3,
        StateCode::Refused | StateCode::Appealed | StateCode::Withdrawn => return Vec::new(),
    };
    let names = [t.track_sent(), t.track_review(), t.track_decided(), t.track_published()];
    names
        .into_iter()
        .zip(0..)
        .map(|(name, place)| Point { name, done: place <= at, current: place == at })
        .collect()
}

async fn post(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
    posted: Posted,
) -> Result<Response, PageError> {
    let Some(suggestion) = find(&state, &token).await? else { return Err(PageError::NotFound) };
    state.site.limits.check(&spam::SAVE, &visit.client)?;
    let t = Messages::new(visit.lang);
    let (suggestions, id) = (&state.drafting.suggestions, suggestion.id.as_str());
    let mut faults = Faults::default();
    let mut text = |name: &str| {
        let text = posted.text(name).to_owned();
        let count = text.chars().count();
        if text.is_empty() {
            faults.add(name, t.fault_empty());
        } else if count > MOST_CHARS {
            faults.add(name, t.fault_long(count, MOST_CHARS));
        }
        text
    };
    let wish = posted.text("do");
    let (wish, of) = wish.split_once(':').unwrap_or((wish, ""));
    let typed = match wish {
        "answer" => text("answer"),
        "appeal" => text("grounds"),
        _ => String::new(),
    };
    if !faults.is_empty() {
        let drawn = Drawn { warning: None, faults, file_fault: None, posted: Some(&posted) };
        let page = page(&state, &visit, &token, &suggestion, drawn).await?;
        return Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let (result, done) = match wish {
        "answer" => (suggestions.answer(&visit.actor, id, &typed).await.map(drop), "answered"),
        "appeal" => (suggestions.appeal(&visit.actor, id, &typed).await.map(drop), "appealed"),
        "withdraw" => (suggestions.withdraw(&visit.actor, id).await.map(drop), "withdrawn"),
        "correct" => match state.drafting.begin_correction(&visit.actor, visit.lang, id).await {
            Ok(secret) => {
                let path = format!("/{}/practices/suggest/{}/1", visit.lang, secret.text());
                return Ok(Redirect::to(&path).into_response());
            }
            Err(error) => (Err(error), ""),
        },
        "language" => {
            let lang = posted.text("mail_language").parse().unwrap_or(visit.lang);
            (suggestions.set_mail_language(&visit.actor, id, lang).await.map_err(Into::into), "language")
        }
        "add" | "remove" if !drafting::may_be_corrected(&suggestion.state) => {
            let closed = crate::model::TransitionError::Closed(suggestion.state.code());
            (Err(SuggestionError::Transition(closed)), "")
        }
        "remove" => {
            (state.drafting.detach(&visit.actor, id, of).await.map(drop).map_err(Into::into), "removed")
        }
        "add" => match add(&state, &visit, id, &posted).await? {
            None => (Ok(()), "files"),
            Some(fault) => {
                let drawn =
                    Drawn { warning: None, faults: Faults::default(), file_fault: Some(fault), posted: None };
                let page = page(&state, &visit, &token, &suggestion, drawn).await?;
                return Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
            }
        },
        // A bare POST asks for nothing.
        _ => {
            return Ok(
                Redirect::to(&format!("/{}/practices/suggestions/{token}", visit.lang)).into_response()
            );
        }
    };
    match result {
        Ok(()) => {
            let path = format!("/{}/practices/suggestions/{token}?done={done}", visit.lang);
            Ok(Redirect::to(&path).into_response())
        }
        // Something changed since the page was drawn: what was typed stays on the screen.
        Err(SuggestionError::Transition(_) | SuggestionError::Outrun(_)) => {
            let stands = find(&state, &token).await?.unwrap_or(suggestion);
            let drawn = Drawn {
                warning: Some(t.too_late()),
                faults: Faults::default(),
                file_fault: None,
                posted: Some(&posted),
            };
            let page = page(&state, &visit, &token, &stands, drawn).await?;
            Ok(page.with_status(StatusCode::CONFLICT).into_response())
        }
        Err(error) => Err(super::broken(error)),
    }
}

async fn add(
    state: &SuggestState,
    visit: &Visit,
    id: &str,
    posted: &Posted,
) -> Result<Option<String>, PageError> {
    let form = FormMessages::new(visit.lang);
    if posted.files.is_empty() {
        return Ok(Some(form.file_none().to_owned()));
    }
    state.site.limits.check(&spam::FILE, &visit.client)?;
    let files = posted.files.iter().map(|file| (file.name.clone(), file.bytes.clone())).collect();
    match state.drafting.attach(&visit.actor, id, files).await {
        Ok(_) => Ok(None),
        Err(error) => match suggest::faults::files(form, &error) {
            Some(sentence) => Ok(Some(sentence)),
            None => Err(super::broken(error)),
        },
    }
}

async fn file(
    State(state): State<SuggestState>,
    Path((_, token, id)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let Some(suggestion) = find(&state, &token).await? else { return Err(PageError::NotFound) };
    suggest::hand_out(&state.drafting, &suggestion.id, &id).await
}
