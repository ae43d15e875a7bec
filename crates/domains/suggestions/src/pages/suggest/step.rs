//! `/{lang}/practices/suggest/{token}/{step}`: a few questions.

use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};
use kernel::{EmailAddress, Lang};
use platform::i18n;
use platform::uploads;
use serde::Serialize;
use web::form::Faults;
use web::{Crumb, Html, Layout, PageError, Posted, Visit};

use super::ask::{Ask, Asking, step_lead, step_name};
use super::near::Near;
use super::{SuggestState, crumbs, faults, gone, layout, to};
use crate::model::draft::{Answers, Attachment, Draft, Field};
use crate::rules::exchange;
use crate::rules::language;
use crate::rules::spam;
use crate::rules::steps::Step;
use crate::service::attaching::MOST_FILES;
use crate::service::drafting::Saved;
use crate::suggest_messages::Messages;

/// A step in the list of steps.
struct StepLink {
    name: &'static str,
    href: String,
    current: bool,
    begun: bool,
}

/// A file that was added.
struct FileLine {
    id: String,
    name: String,
    href: String,
    size: String,
    picture: Option<(i64, i64)>,
}

#[derive(Template)]
#[template(path = "suggestions/suggest/step.html")]
struct StepPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    number: usize,
    total: usize,
    name: &'static str,
    lead: &'static str,
    steps: Vec<StepLink>,
    action: String,
    back: Option<String>,
    last: bool,
    multipart: bool,
    revision: i64,
    asks: Vec<Ask>,
    place: Option<(Vec<Ask>, usize)>,
    faults: Faults,
    summary: String,
    notice: Option<String>,
    warning: Option<(&'static str, &'static str)>,
    near: Option<Near>,
    found_language: Option<String>,
    files: Option<Vec<FileLine>>,
    most_files: usize,
    later_email: String,
    later_until: String,
}

/// What a form shows beside the draft that stands.
struct Shown<'a> {
    answers: &'a Answers,
    theirs: Option<&'a Answers>,
    faults: Faults,
    warning: Option<(&'static str, &'static str)>,
}

/// `/{token}`: to where the writer was.
pub(super) async fn resume(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    let open = Step::ALL.into_iter().find(|step| !step.is_begun(&draft.answers));
    let place = match (draft.sent_at, open) {
        (Some(_), _) => "sent".to_owned(),
        (None, Some(step)) => step.number().to_string(),
        (None, None) => "review".to_owned(),
    };
    Ok(to(&visit, &format!("/practices/suggest/{token}/{place}")))
}

pub(super) async fn get(
    State(state): State<SuggestState>,
    Path((_, token, step)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(step) = Step::at(&step) else { return Err(PageError::NotFound) };
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    let shown = Shown { answers: &draft.answers, theirs: None, faults: Faults::default(), warning: None };
    Ok(page(&state, &visit, &token, &draft, step, shown).await?.into_response())
}

async fn page(
    state: &SuggestState,
    visit: &Visit,
    token: &str,
    draft: &Draft,
    step: Step,
    shown: Shown<'_>,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let Shown { answers, theirs, faults, warning } = shown;
    let name = step_name(t, step);
    let total = Step::ALL.len();
    let title = format!("{}: {name}", t.step_of(step.number(), total));
    let layout = layout(visit, &title);
    let base = format!("/{}/practices/suggest/{token}", visit.lang);
    let asking =
        Asking { site: &state.site, vocabulary: &state.vocabulary, t, answers, theirs, faults: &faults };
    let mut asks = asking.of(step);
    // City, region and country are one question.
    let place = (step == Step::Short).then(|| {
        let at = asks.len() - 4;
        (asks.drain(at..at + 3).collect(), at)
    });
    let near = match step {
        Step::Short | Step::Problem => Some(Near::of(&state.site, &state.practices, t, answers).await?),
        _ => None,
    };
    let files = match step {
        Step::Finish => Some(files(state, draft, &base, visit.lang).await?),
        _ => None,
    };
    let found = language::detect(&written(answers));
    let page = StepPage {
        crumbs: crumbs(&layout, t, name),
        number: step.number(),
        total,
        name,
        lead: step_lead(t, step),
        steps: Step::ALL
            .into_iter()
            .map(|other| StepLink {
                name: step_name(t, other),
                href: format!("{base}/{}", other.number()),
                current: other == step,
                begun: other.is_begun(&draft.answers),
            })
            .collect(),
        action: format!("{base}/{}", step.number()),
        back: step.previous().map(|previous| format!("{base}/{}", previous.number())),
        last: step.next().is_none(),
        multipart: step == Step::Finish,
        revision: draft.step_revision(step.code()),
        asks,
        place,
        summary: if faults.is_empty() { String::new() } else { t.fault_summary(faults.iter().count()) },
        faults,
        notice: notice(visit, t, answers),
        warning,
        near,
        found_language: (step == Step::Short)
            .then(|| found.map(|found| language_note(t, answers, found)))
            .flatten(),
        files,
        most_files: MOST_FILES,
        later_email: answers.get(Field::Email).to_owned(),
        later_until: i18n::date(visit.lang, draft.ends_at),
        t,
        layout,
    };
    Html::private(&page)
}

/// What was just done, in words.
fn notice(visit: &Visit, t: Messages, answers: &Answers) -> Option<String> {
    Some(match visit.params.get("done")? {
        "saved" => t.saved().to_owned(),
        "later" => t.later_done().to_owned(),
        "files" => t.saved().to_owned(),
        "removed" => t.files_removed().to_owned(),
        "language" => t.language_looks(language_name(t, answers.language()?)),
        _ => return None,
    })
}

fn language_note(t: Messages, answers: &Answers, found: Lang) -> String {
    match answers.language() {
        Some(chosen) if chosen != found => {
            t.language_differs(language_name(t, chosen), language_name(t, found))
        }
        _ => t.language_looks(language_name(t, found)),
    }
}

fn language_name(t: Messages, lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => t.language_nl(),
        Lang::Fr => t.language_fr(),
        Lang::De => t.language_de(),
        Lang::En => t.language_en(),
    }
}

/// What tells the language of the texts.
fn written(answers: &Answers) -> String {
    [Field::Title, Field::Summary, Field::Problem].map(|field| answers.get(field)).join(". ")
}

async fn files(
    state: &SuggestState,
    draft: &Draft,
    base: &str,
    lang: Lang,
) -> Result<Vec<FileLine>, PageError> {
    let files = state.drafting.attachments(owner(draft)).await?;
    Ok(files.into_iter().map(|file| line(file, base, lang)).collect())
}

fn line(file: Attachment, base: &str, lang: Lang) -> FileLine {
    FileLine {
        href: format!("{base}/files/{}", file.id),
        size: i18n::file_size(lang, file.bytes),
        picture: file.pixels,
        id: file.id,
        name: file.name,
    }
}

/// Whose files: those of a correction are the suggestion's.
fn owner(draft: &Draft) -> &str {
    draft.corrects.as_deref().unwrap_or(&draft.id)
}

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

/// Adds the files that came; what is wrong with them, if something is.
async fn add(
    state: &SuggestState,
    visit: &Visit,
    draft: &Draft,
    posted: &Posted,
) -> Result<Option<String>, PageError> {
    let t = Messages::new(visit.lang);
    if posted.files.is_empty() {
        return Ok(Some(t.file_none().to_owned()));
    }
    state.site.limits.check(&spam::FILE, &visit.client)?;
    let files = posted.files.iter().map(|file| (file.name.clone(), file.bytes.clone())).collect();
    match state.drafting.attach(&visit.actor, owner(draft), files).await {
        Ok(_) => Ok(None),
        Err(error) => match faults::files(t, &error) {
            Some(sentence) => Ok(Some(sentence)),
            None => Err(super::super::broken(error)),
        },
    }
}

/// A file of a draft, for whoever has the link to it.
pub(super) async fn file(
    State(state): State<SuggestState>,
    Path((_, token, id)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    hand_out(&state.drafting, owner(&draft), &id).await
}

/// Hands a file out so that nothing in it can act: never sniffed, never with rights of this site, a PDF only as a
/// download.
pub(crate) async fn hand_out(
    drafting: &crate::service::drafting::Drafting,
    owner: &str,
    id: &str,
) -> Result<Response, PageError> {
    match drafting.file(owner, id).await {
        Ok(Some((file, content))) => {
            let headers = [
                (CONTENT_TYPE, file.kind.media_type().to_owned()),
                (CONTENT_DISPOSITION, uploads::disposition(file.kind, &file.name)),
                (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            Ok((headers, content).into_response())
        }
        Ok(None) => Err(PageError::NotFound),
        Err(error) => Err(super::super::broken(error)),
    }
}
