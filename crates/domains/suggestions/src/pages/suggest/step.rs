//! `/{lang}/practices/suggest/{token}/{step}`: a few questions.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use platform::i18n;
use web::form::Faults;
use web::{Crumb, Html, Layout, PageError, Visit};

use super::ask::{Ask, Asking, step_lead, step_name};
use super::files::{FileLine, files};
use super::near::Near;
use super::{SuggestState, crumbs, gone, layout, to};
use crate::model::draft::{Answers, Draft, Field};
use crate::rules::language;
use crate::rules::steps::Step;
use crate::service::attaching::MOST_FILES;
use crate::suggest_messages::Messages;

/// A step in the list of steps.
struct StepLink {
    name: &'static str,
    href: String,
    current: bool,
    begun: bool,
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
pub(super) struct Shown<'a> {
    pub(super) answers: &'a Answers,
    pub(super) theirs: Option<&'a Answers>,
    pub(super) faults: Faults,
    pub(super) warning: Option<(&'static str, &'static str)>,
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

pub(super) async fn page(
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

pub(super) fn language_note(t: Messages, answers: &Answers, found: Lang) -> String {
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
pub(super) fn written(answers: &Answers) -> String {
    [Field::Title, Field::Summary, Field::Problem].map(|field| answers.get(field)).join(". ")
}
