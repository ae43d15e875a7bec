//! `/{lang}/desk/practices/{id}/merge`: two people changed the same; one of them decides what it becomes.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::Lang;
use serde_json::Value;
use web::{Html, Layout, PageError, Posted, Visit};

use super::edit::{self, Frame};
use super::head::Head;
use super::shown::{Change, lang_of, text};
use super::who::Who;
use super::{PATH, asked, save};
use crate::editing_messages::Messages;
use crate::form::{Typed, member_name};
use crate::model::{Member, Shape};
use crate::pages::PageState;
use crate::pages::fiche::Named;
use crate::rules::merge::Clash;
use crate::service::Conflict;

#[derive(Template)]
#[template(path = "practices/editing/merge.html")]
struct MergePage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    lead: String,
    theirs: String,
    /// What else the other one changed, which needs no decision.
    taken: Option<String>,
    frame: Frame,
    clashes: Vec<Asked>,
    /// All fields of the record, carried along.
    fields: Vec<(String, String)>,
}

/// A member that is to be decided.
struct Asked {
    code: String,
    name: String,
    base: String,
    lang: Option<Lang>,
    theirs: Change,
    yours: Change,
    theirs_json: String,
    yours_json: String,
    /// What may be written instead, with what is offered.
    own: Option<String>,
    rows: u8,
}

impl Asked {
    fn new(clash: &Clash, state: &PageState, lang: Lang, original: Lang) -> Asked {
        let Clash { member, base, theirs, yours, proposal } = clash;
        let change = |value| Change::of(*member, base, value, &state.labels, lang, original);
        // What a person would type: texts and names. The rest is one of the two.
        let (own, rows) = match member.shape() {
            Shape::Prose => (Some(text(*member, proposal, &state.labels, lang)), 10),
            Shape::Names => (Some(text(*member, proposal, &state.labels, lang)), 4),
            Shape::Single
                if matches!(member, Member::City | Member::Region | Member::Started | Member::Ended) =>
            {
                (Some(text(*member, proposal, &state.labels, lang)), 1)
            }
            _ => (None, 1),
        };
        Asked {
            code: member.to_string(),
            name: member_name(*member, lang),
            base: text(*member, base, &state.labels, lang),
            lang: lang_of(*member, original),
            theirs: change(theirs),
            yours: change(yours),
            theirs_json: theirs.to_string(),
            yours_json: yours.to_string(),
            own,
            rows,
        }
    }
}

/// The page for a conflict. `frame` is what was sent with the edit.
pub(super) async fn page(
    state: &PageState,
    visit: &Visit,
    conflict: Conflict,
    frame: Frame,
) -> Result<Response, PageError> {
    let (t, lang) = (Messages::new(visit.lang), visit.lang);
    let Conflict { stands, by, merged } = conflict;
    let typed = Typed::of_value(&merged.record);
    // What they made goes together member by member and yet not as a whole: the form shows where.
    let frame = Frame { based_on: stands.revision, ..frame };
    if merged.clashes.is_empty() {
        let faults = state.form.read(stands.record.id.as_str(), &typed).await?.err().unwrap_or_default();
        return edit::refused(state, visit, &stands, &typed, frame, faults).await;
    }
    let who = Who::of(&visit.site, std::iter::once(by.as_str()), lang).await?.name(&by);
    let settled = merged.taken.iter().filter(|member| !merged.clashes.iter().any(|c| c.member == **member));
    let settled: Vec<String> = settled.map(|member| member_name(*member, lang)).collect();
    let layout = visit.layout(t.merge_title()).private();
    let original = stands.record.original_language;
    let page = MergePage {
        t,
        head: Head::new(visit, &layout, &stands, "merge", t.merge_title().to_owned()),
        path: layout.to(&format!("{PATH}/{}/merge", stands.record.id)),
        lead: t.merge_lead(stands.revision, who.as_str()),
        theirs: t.merge_theirs(who.as_str()),
        taken: (!settled.is_empty()).then(|| t.merge_taken(settled.join("; "))),
        clashes: merged.clashes.iter().map(|clash| Asked::new(clash, state, lang, original)).collect(),
        fields: typed.fields().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        frame,
        layout,
    };
    Ok(Html::private(&page)?.with_status(StatusCode::CONFLICT).into_response())
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let frame = Frame::posted(&posted);
    let typed = decided(&Typed::posted(&posted.fields), &id, &posted);
    if posted.has("form") {
        let html = edit::page(&state, &visit, &practice, &typed, frame, Vec::new(), None).await?;
        return Ok(html.into_response());
    }
    match state.form.read(&id, &typed).await? {
        Ok(record) => save::save(&state, &visit, &id, record, frame, "merged").await,
        Err(faults) => edit::refused(&state, &visit, &practice, &typed, frame, faults).await,
    }
}

/// The form with what was decided about each member.
fn decided(typed: &Typed, id: &str, posted: &Posted) -> Typed {
    let mut record = typed.value(id);
    for member in Member::all() {
        let Some(taken) = posted.fields.get(&format!("take.{member}")) else { continue };
        let value = match taken {
            "theirs" | "yours" => posted.fields.get(&format!("{taken}.{member}")).and_then(|json| {
                // The value went to the browser and came back; what it is worth, the check says.
                serde_json::from_str(json).ok()
            }),
            _ => posted.fields.get(&format!("own.{member}")).map(|own| match member.shape() {
                Shape::Names => Value::Array(
                    own.lines().map(str::trim).filter(|name| !name.is_empty()).map(Value::from).collect(),
                ),
                _ => Value::from(own),
            }),
        };
        if let Some(value) = value {
            member.put(&mut record, value);
        }
    }
    Typed::of_value(&record)
}
