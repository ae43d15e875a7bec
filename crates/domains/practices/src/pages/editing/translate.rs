//! `/{lang}/desk/practices/{id}/translate/{target}`: the original and its translation side by side.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::{Lang, TextState};
use serde::Deserialize;
use web::{Html, Layout, PageError, Posted, Visit};

use super::edit::Frame;
use super::head::Head;
use super::shown::Change;
use super::{PATH, asked, merge, note, place, save};
use crate::editing_messages::Messages;
use crate::form::{FieldFault, Typed, heading_name, question};
use crate::machine::MachineError;
use crate::model::{Heading, Member, Practice};
use crate::pages::view::LanguageLabel;
use crate::pages::{PageState, Words};
use crate::rules::editing::Marks;
use crate::service::{Edit, Edited};

/// How long texts are translated by machine for one answer; what is not done by then stays as it was.
const PATIENCE: Duration = Duration::from_secs(24);

/// The practice and the language in the address.
#[derive(Deserialize)]
pub(super) struct Target {
    id: String,
    target: String,
}

#[derive(Template)]
#[template(path = "practices/editing/translate.html")]
struct TranslatePage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    lead: String,
    original: Lang,
    original_name: String,
    target: Lang,
    target_name: String,
    based_on: i64,
    note: String,
    texts: Vec<Pair>,
    with_machine: bool,
    /// What became of a question to the machine.
    said: Option<String>,
    failed: Option<String>,
    faults: Vec<(String, String)>,
}

/// A text and its translation.
struct Pair {
    code: &'static str,
    name: &'static str,
    question: &'static str,
    original: String,
    value: String,
    rows: usize,
    most: usize,
    label: Option<LanguageLabel>,
    /// What changed in the original since it was translated.
    since: Option<Change>,
    /// A person has yet to say that it is right.
    needs_check: bool,
    checked: bool,
    /// The digest of what the machine made, if that is what stands in the field.
    machine: Option<String>,
    fault: Option<String>,
}

/// What stands in the fields.
struct Sheet {
    based_on: i64,
    note: String,
    texts: HashMap<Heading, String>,
    checked: Vec<Heading>,
    machine: HashMap<Heading, String>,
}

impl Sheet {
    fn of(practice: &Practice, target: Lang) -> Sheet {
        let texts = Heading::ALL
            .into_iter()
            .filter_map(|heading| Some((heading, practice.record.text(heading).get(target)?.clone())));
        Sheet {
            based_on: practice.revision,
            note: String::new(),
            texts: texts.collect(),
            checked: Vec::new(),
            machine: HashMap::new(),
        }
    }

    fn posted(posted: &Posted) -> Sheet {
        let all = |prefix: &str| -> HashMap<Heading, String> {
            let typed = |heading: Heading| posted.fields.get(&format!("{prefix}.{}", heading.code()));
            Heading::ALL.into_iter().filter_map(|h| Some((h, typed(h)?.to_owned()))).collect()
        };
        let ticked = posted.fields.all("checked");
        Sheet {
            based_on: posted.text("based_on").parse().unwrap_or(0),
            note: posted.text("note").to_owned(),
            texts: all("text"),
            checked: Heading::ALL.into_iter().filter(|h| ticked.contains(&h.code())).collect(),
            machine: all("machine"),
        }
    }

    fn text(&self, heading: Heading) -> &str {
        self.texts.get(&heading).map_or("", String::as_str)
    }

    /// Whether what stands in the field is what the machine made, to the letter.
    fn is_by_machine(&self, heading: Heading) -> bool {
        let text = self.text(heading);
        !text.is_empty() && self.machine.get(&heading) == Some(&digest(text))
    }

    fn marks(&self, target: Lang) -> Marks {
        let mark = |heading: Heading| {
            if self.checked.contains(&heading) {
                Some(TextState::ByPerson)
            } else {
                self.is_by_machine(heading).then_some(TextState::ByMachine)
            }
        };
        Heading::ALL.into_iter().filter_map(|h| Some(((h, target), mark(h)?))).collect()
    }
}

/// Recognises a text that was not touched. Nobody gains by forging one: an editor may mark as she likes.
fn digest(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.trim().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Target { id, target }): Path<Target>,
) -> Result<Html, PageError> {
    let (practice, target) = wanted(&state, &visit, &id, &target).await?;
    let sheet = Sheet::of(&practice, target);
    page(&state, &visit, &practice, target, &sheet, Said::default()).await
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Target { id, target }): Path<Target>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (practice, target) = wanted(&state, &visit, &id, &target).await?;
    let mut sheet = Sheet::posted(&posted);
    if let Some(which) = posted.fields.get("suggest") {
        let said = suggest(&state, &visit, &practice, target, &mut sheet, which).await;
        return Ok(page(&state, &visit, &practice, target, &sheet, said).await?.into_response());
    }
    // Only the texts of this language are typed here; all else is as it was when she began.
    let base = state.practices.revision(&id, sheet.based_on).await?.ok_or(PageError::NotFound)?.record;
    let mut typed = Typed::of(&base);
    for heading in Heading::ALL {
        typed = typed.with(&format!("{}.{target}", heading.code()), sheet.text(heading));
    }
    let record = match state.form.read(&id, &typed).await? {
        Ok(record) => record,
        Err(faults) => {
            let said = Said { faults, ..Said::default() };
            let html = page(&state, &visit, &practice, target, &sheet, said).await?;
            return Ok(html.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    let edit = Edit {
        based_on: sheet.based_on,
        record,
        marks: sheet.marks(target),
        meaning_stays: false,
        note: note(&sheet.note),
        act: "translated",
    };
    match state.practices.revise(&visit.actor, &edit).await? {
        Edited::Conflict(conflict) => {
            let frame = Frame { based_on: sheet.based_on, note: sheet.note, meaning_stays: false };
            merge::page(&state, &visit, *conflict, frame).await
        }
        done => Ok(Redirect::to(&place(&visit, &id, "history", &save::said(&visit, &done))).into_response()),
    }
}

/// The practice, and a language that is not its original.
async fn wanted(
    state: &PageState,
    visit: &Visit,
    id: &str,
    target: &str,
) -> Result<(std::sync::Arc<Practice>, Lang), PageError> {
    let practice = asked(state, visit, id).await?;
    let target: Lang = target.parse().map_err(|_| PageError::NotFound)?;
    if target == practice.record.original_language {
        return Err(PageError::NotFound);
    }
    Ok((practice, target))
}

/// What a page says besides its texts.
#[derive(Default)]
struct Said {
    said: Option<String>,
    failed: Option<String>,
    faults: Vec<FieldFault>,
}

/// Fills fields with what the machine makes of the original: one heading, or all that are empty or
/// outdated. Nothing is saved.
async fn suggest(
    state: &PageState,
    visit: &Visit,
    practice: &Practice,
    target: Lang,
    sheet: &mut Sheet,
    which: &str,
) -> Said {
    let t = Messages::new(visit.lang);
    let Some(machine) = &state.machine else { return Said::default() };
    let record = &practice.record;
    let is_due = |heading: Heading, sheet: &Sheet| match which {
        "all" => {
            sheet.text(heading).trim().is_empty()
                || (practice.text_state(heading, target) == Some(TextState::Outdated)
                    && record.text(heading).get(target).is_some_and(|text| text == sheet.text(heading)))
        }
        one => one == heading.code(),
    };
    let due: Vec<(Heading, &String)> = Heading::ALL
        .into_iter()
        .filter(|heading| is_due(*heading, sheet))
        .filter_map(|heading| Some((heading, record.text(heading).get(record.original_language)?)))
        .collect();
    let (mut made, mut failure) = (0, None);
    let work = async {
        for (heading, text) in &due {
            match machine.translate(*heading, text, record.original_language, target).await {
                Ok(translation) => {
                    sheet.machine.insert(*heading, digest(&translation));
                    sheet.texts.insert(*heading, translation);
                    sheet.checked.retain(|checked| checked != heading);
                    made += 1;
                }
                Err(error) => {
                    tracing::warn!(%error, "a text could not be translated by machine");
                    failure = Some(error);
                    break;
                }
            }
        }
    };
    let in_time = tokio::time::timeout(PATIENCE, work).await.is_ok();
    let failed = match failure {
        Some(error) => Some(failed(t, &error)),
        None if !in_time => Some(t.machine_slow(due.len(), made)),
        None => None,
    };
    let said = match made {
        0 if failed.is_some() => None,
        0 => Some(t.machine_nothing().to_owned()),
        made => Some(t.machine_made(made)),
    };
    Said { said, failed, faults: Vec::new() }
}

/// What to do when the machine does not help.
fn failed(t: Messages, error: &MachineError) -> String {
    match error {
        MachineError::Unreachable(_) => t.machine_unreachable().to_owned(),
        MachineError::Key { .. } => t.machine_key().to_owned(),
        MachineError::TooMuch { .. } => t.machine_too_much().to_owned(),
        MachineError::Refused { said, .. } => t.machine_refused(said.as_str()),
        MachineError::Unexpected { .. } => t.machine_unexpected().to_owned(),
    }
}

async fn page(
    state: &PageState,
    visit: &Visit,
    practice: &Practice,
    target: Lang,
    sheet: &Sheet,
    said: Said,
) -> Result<Html, PageError> {
    let (t, lang) = (Messages::new(visit.lang), visit.lang);
    let record = &practice.record;
    let original = record.original_language;
    let name = |lang: Lang| Words::of(visit.lang).language(lang);
    let is_outdated = |heading| practice.text_state(heading, target) == Some(TextState::Outdated);
    let then = if Heading::ALL.into_iter().any(is_outdated) {
        state.practices.translated_from(record.id.as_str(), target).await?
    } else {
        HashMap::new()
    };
    let fault_of = |heading: Heading| {
        let field = format!("{}.{target}", heading.code());
        said.faults.iter().find(|fault| fault.field == field).map(|fault| fault.said(lang))
    };
    let texts = Heading::ALL.into_iter().filter_map(|heading| {
        let source = record.text(heading).get(original);
        let value = sheet.text(heading);
        if source.is_none() && value.is_empty() {
            return None;
        }
        let stored = record.text(heading).get(target);
        let text_state = match () {
            () if sheet.is_by_machine(heading) => Some(TextState::ByMachine),
            () if stored.is_some_and(|stored| stored == value) => practice.text_state(heading, target),
            () => None,
        };
        let since = then.get(&heading).filter(|_| is_outdated(heading)).and_then(|old| {
            let (old, new) = (old.as_str().into(), source.map(String::as_str).into());
            (old != new).then(|| {
                Change::of(Member::Text(heading, original), &old, &new, &state.labels, lang, original)
            })
        });
        let longest = value.len().max(source.map_or(0, String::len));
        Some(Pair {
            code: heading.code(),
            name: heading_name(t, heading),
            question: question(t, heading),
            original: source.cloned().unwrap_or_default(),
            value: value.to_owned(),
            rows: if heading == Heading::Title { 2 } else { (longest / 55 + 2).clamp(3, 24) },
            most: heading.most_chars(),
            label: text_state.map(|state| LanguageLabel::of(lang, target, state, original)),
            since,
            needs_check: matches!(text_state, Some(TextState::ByMachine | TextState::Outdated)),
            checked: sheet.checked.contains(&heading),
            machine: sheet.machine.get(&heading).cloned(),
            fault: fault_of(heading),
        })
    });
    let texts: Vec<Pair> = texts.collect();
    let title = t.translate_title(name(target));
    let layout = visit.layout(title.as_str()).private();
    Html::private(&TranslatePage {
        t,
        head: Head::new(visit, &layout, practice, &format!("translate/{target}"), title),
        path: layout.to(&format!("{PATH}/{}/translate/{target}", record.id)),
        lead: t.translate_lead(name(original)),
        original,
        original_name: vocabulary::model::capitalised(name(original)),
        target,
        target_name: vocabulary::model::capitalised(name(target)),
        based_on: sheet.based_on,
        note: sheet.note.clone(),
        texts,
        with_machine: state.machine.is_some(),
        faults: said
            .faults
            .iter()
            .map(|fault| (fault.field.replace(&format!(".{target}"), ""), fault.said(lang)))
            .collect(),
        said: said.said,
        failed: said.failed,
        layout,
    })
}
