//! What was typed in a step: saved first, whatever it is, then the wish of the button that was pressed.

use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::ACCEPT;
use http::{HeaderMap, StatusCode};
use kernel::{EmailAddress, Lang};
use serde::Serialize;
use web::form::Faults;
use web::{PageError, Posted, Visit};

use super::files::{add, owner};
use super::near::Near;
use super::step::{Shown, language_note, page, written};
use super::{SuggestState, faults, gone, to};
use crate::model::draft::{Answers, Draft, Field};
use crate::rules::steps::Step;
use crate::rules::{exchange, language, spam};
use crate::service::drafting::Saved;
use crate::suggest_messages::Messages;

/// What the script that saves gets to know.
#[derive(Serialize)]
struct SavedNote {
    revision: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    near: Option<String>,
    /// The language of the texts, if it was found out.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language_note: Option<String>,
}

pub(super) async fn post(
    State(state): State<SuggestState>,
    Path((_, token, step)): Path<(String, String, String)>,
    visit: Visit,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    let Some(step) = Step::at(&step) else { return Err(PageError::NotFound) };
    let t = Messages::new(visit.lang);
    let by_script =
        headers.get(ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let Some(draft) = state.draft(&token).await? else {
        return if by_script { Ok(StatusCode::GONE.into_response()) } else { gone(&visit) };
    };
    let mut typed = typed(step, &posted, &draft);
    let mut answers = draft.answers.clone();
    typed.iter().for_each(|(field, text)| answers.set(*field, text));
    let found = settle_language(step, &draft, &mut answers, &mut typed);
    if let Err(often) = state.site.limits.check(&spam::SAVE, &visit.client) {
        if by_script {
            return Err(often.into());
        }
        let shown = Shown {
            answers: &answers,
            theirs: None,
            faults: Faults::default(),
            warning: Some((t.saved(), t.fault_busy())),
        };
        let page = page(&state, &visit, &token, &draft, step, shown).await?;
        return Ok(page.with_status(StatusCode::TOO_MANY_REQUESTS).into_response());
    }
    told(&posted, &draft, &mut typed);
    let seen = posted.text("revision").parse().ok();
    let draft = match state.drafting.save(&visit.actor, &draft.id, step, seen, &typed).await? {
        Saved::Done(draft) => draft,
        Saved::Gone => return gone(&visit),
        Saved::Conflict(_) if by_script => {
            return Ok((StatusCode::CONFLICT, t.conflict_saved()).into_response());
        }
        Saved::Conflict(stands) => {
            let shown = Shown {
                answers: &answers,
                theirs: Some(&stands.answers),
                faults: Faults::default(),
                warning: Some((t.conflict_title(), t.conflict_text())),
            };
            let page = page(&state, &visit, &token, &stands, step, shown).await?;
            return Ok(page.with_status(StatusCode::CONFLICT).into_response());
        }
    };
    if by_script {
        return note(&state, t, step, &draft, found).await;
    }
    act(&state, &visit, &token, step, draft, &posted, found).await
}

/// What the fields of a step hold.
fn typed(step: Step, posted: &Posted, draft: &Draft) -> Vec<(Field, String)> {
    let many = |field: &Field| matches!(field, Field::Themes | Field::Kinds | Field::TargetGroups);
    // A form without any field of the step (a bare POST) says nothing about them.
    let says_something = step.fields().iter().any(|field| posted.has(field.code()));
    if !says_something {
        return Vec::new();
    }
    step.fields()
        .iter()
        .map(|field| {
            let value = match field {
                field if many(field) => posted.fields.all(field.code()).join("\n"),
                // Radio buttons and what a correction does not ask for are absent, not empty.
                field if !posted.has(field.code()) => draft.answers.get(*field).to_owned(),
                field => posted.text(field.code()).to_owned(),
            };
            (*field, value)
        })
        .collect()
}

/// The language that was found out takes the place of the one of the page, unless the writer chose.
fn settle_language(
    step: Step,
    draft: &Draft,
    answers: &mut Answers,
    typed: &mut Vec<(Field, String)>,
) -> Option<Lang> {
    if step != Step::Short {
        return None;
    }
    if answers.language() != draft.answers.language() {
        typed.push((Field::LanguageChosen, "yes".to_owned()));
        return None;
    }
    let found = language::detect(&written(answers))?;
    if draft.answers.has(Field::LanguageChosen) || answers.language() == Some(found) {
        return None;
    }
    typed.retain(|(field, _)| *field != Field::Language);
    typed.push((Field::Language, found.code().to_owned()));
    answers.set(Field::Language, found.code());
    Some(found)
}

/// What the writer says of practices that look alike.
fn told(posted: &Posted, draft: &Draft, typed: &mut Vec<(Field, String)>) {
    let mut origins: Vec<&str> = draft.answers.lines(Field::AdaptedFrom).collect();
    let mut others: Vec<&str> = draft.answers.lines(Field::NotThese).collect();
    match posted.text("do").split_once(':') {
        Some(("also", id)) if !origins.contains(&id) => origins.push(id),
        Some(("undo", id)) => origins.retain(|origin| *origin != id),
        Some(("other", ids)) => others.extend(ids.split_whitespace()),
        _ => return,
    }
    typed.push((Field::AdaptedFrom, origins.join("\n")));
    typed.push((Field::NotThese, others.join("\n")));
}

async fn note(
    state: &SuggestState,
    t: Messages,
    step: Step,
    draft: &Draft,
    found: Option<Lang>,
) -> Result<Response, PageError> {
    let near = match step {
        Step::Short => {
            let near = Near::of(&state.site, &state.practices, t, &draft.answers).await?;
            Some(near.render().map_err(|e| PageError::internal(&e))?)
        }
        _ => None,
    };
    let note = SavedNote {
        revision: draft.step_revision(step.code()),
        near,
        language: found,
        language_note: found.map(|found| language_note(t, &draft.answers, found)),
    };
    Ok(Json(note).into_response())
}

/// What the button that was pressed asks for, everything being saved.
async fn act(
    state: &SuggestState,
    visit: &Visit,
    token: &str,
    step: Step,
    draft: Draft,
    posted: &Posted,
    found: Option<Lang>,
) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let here = format!("/practices/suggest/{token}/{}", step.number());
    let mut faults = Faults::default();
    if let Err(faulty) = state.drafting.proposal(&draft, None) {
        let own =
            faulty.into_iter().filter(|f| !exchange::is_only_missing(f) && step.fields().contains(&f.field));
        faults::note(&mut faults, t, &own.collect::<Vec<_>>());
    }
    let email = draft.answers.get(Field::Email);
    if step == Step::Finish && !email.is_empty() && email.parse::<EmailAddress>().is_err() {
        faults.add(Field::Email.code(), t.fault_email());
    }
    let wish = posted.text("do");
    if step == Step::Finish && (!posted.files.is_empty() || wish == "add") {
        if let Some(fault) = add(state, visit, &draft, posted).await? {
            faults.add("files", fault);
        } else if wish == "add" && faults.is_empty() {
            return Ok(to(visit, &format!("{here}?done=files")));
        }
    }
    match wish.split_once(':').unwrap_or((wish, "")) {
        ("remove", id) => {
            state.drafting.detach(&visit.actor, owner(&draft), id).await?;
            return Ok(to(visit, &format!("{here}?done=removed")));
        }
        ("also" | "undo" | "other", _) => return Ok(to(visit, &format!("{here}#near"))),
        ("delete", _) => {
            state.drafting.delete(&visit.actor, &draft.id).await?;
            return Ok(to(visit, "/practices/suggest?done=deleted"));
        }
        ("later", _) => match posted.text("later_email").parse::<EmailAddress>() {
            Ok(email) => {
                later(state, visit, &draft, &email).await?;
                return Ok(to(visit, &format!("{here}?done=later")));
            }
            Err(_) => faults.add("later_email", t.fault_email()),
        },
        _ => {}
    }
    if !faults.is_empty() {
        let shown = Shown { answers: &draft.answers, theirs: None, faults, warning: None };
        let page = page(state, visit, token, &draft, step, shown).await?;
        return Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let next = match (wish, step.next()) {
        ("save", _) => format!("{}?done=saved", step.number()),
        ("review", _) | (_, None) => "review".to_owned(),
        (_, Some(next)) if found.is_some() => format!("{}?done=language", next.number()),
        (_, Some(next)) => next.number().to_string(),
    };
    Ok(to(visit, &format!("/practices/suggest/{token}/{next}")))
}

async fn later(
    state: &SuggestState,
    visit: &Visit,
    draft: &Draft,
    email: &EmailAddress,
) -> Result<(), PageError> {
    state.site.limits.check(&spam::LETTER, &visit.client)?;
    state.site.limits.check(&spam::TO_ADDRESS, email.as_str())?;
    Ok(state.drafting.mail_link(&visit.actor, draft, email).await?)
}
