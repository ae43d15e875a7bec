//! `/{lang}/desk/practices/{id}/history`: every version, who made it, when and why.

use askama::Template;
use axum::extract::{Path, State};
use platform::i18n;
use web::{Html, Layout, PageError, Visit};

use super::head::Head;
use super::who::Who;
use super::{PATH, asked};
use crate::editing_messages::Messages;
use crate::form::member_name;
use crate::model::{Member, Publication};
use crate::pages::PageState;
use crate::pages::fiche::Named;

/// Versions on one page.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "practices/editing/history.html")]
struct HistoryPage {
    layout: Layout,
    t: Messages,
    head: Head,
    done: Option<String>,
    fiche: Option<String>,
    path: String,
    versions: Vec<Version>,
    earlier: Option<String>,
    latest: Option<String>,
}

struct Version {
    number: i64,
    at: String,
    who: String,
    what: String,
    note: Option<String>,
    is_current: bool,
    is_previous: bool,
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let (t, lang) = (Messages::new(visit.lang), visit.lang);
    let before = visit.params.get("before").and_then(|n| n.parse().ok()).unwrap_or(i64::MAX);
    let all = state.practices.history(&id, before, MOST).await?;
    let who = Who::of(&visit.site, all.iter().map(|done| done.actor.as_str()), lang).await?;
    let path = format!("{PATH}/{id}");
    let layout = visit.layout(t.history_title()).private();
    let earlier = all.last().map(|last| last.number).filter(|number| *number > 1);
    let current = practice.revision;
    let versions = all
        .into_iter()
        .map(|done| Version {
            number: done.number,
            at: i18n::moment(lang, done.at),
            who: who.name(&done.actor),
            what: what(t, done.act.as_deref(), done.number),
            note: done.note,
            is_current: done.number == current,
            is_previous: done.number == current - 1,
        })
        .collect();
    let path = layout.to(&path);
    Html::private(&HistoryPage {
        t,
        head: Head::new(&visit, &layout, &practice, "history", t.history_title().to_owned()),
        done: said(&visit, t),
        fiche: (practice.publication == Publication::Published)
            .then(|| layout.to(&format!("/practices/{id}"))),
        earlier: earlier.map(|number| format!("{path}/history?before={number}")),
        latest: (before != i64::MAX).then(|| format!("{path}/history")),
        path,
        versions,
        layout,
    })
}

/// What was just done, after a redirect. Only sentences of ours are shown, whatever the address says.
fn said(visit: &Visit, t: Messages) -> Option<String> {
    let version = visit.params.get("version").and_then(|n| n.parse::<i64>().ok()).unwrap_or(0);
    match visit.params.get("done")? {
        "same" => Some(t.done_same().to_owned()),
        "saved" => Some(t.done_saved(version)),
        "restored" => Some(t.done_restored(version)),
        "withdrawn" => Some(t.done_withdrawn().to_owned()),
        "put-back" => Some(t.done_put_back().to_owned()),
        "merged" => {
            let codes = visit.params.get("members").unwrap_or_default();
            let members: Vec<String> = codes
                .split(',')
                .filter_map(Member::from_code)
                .map(|member| member_name(member, visit.lang))
                .collect();
            Some(t.done_merged(members.join("; "), version))
        }
        _ => None,
    }
}

/// What a revision did, in words.
fn what(t: Messages, act: Option<&str>, number: i64) -> String {
    match act.map(|act| act.split_once(':').unwrap_or((act, ""))) {
        None if number == 1 => t.act_created().to_owned(),
        None => t.act_brought_in().to_owned(),
        Some(("merged", _)) => t.act_merged().to_owned(),
        Some(("translated", _)) => t.act_translated().to_owned(),
        Some(("restored", version)) => t.act_restored(version),
        Some(("withdrawn", _)) => t.act_withdrawn().to_owned(),
        Some(("put-back", _)) => t.act_put_back().to_owned(),
        Some(_) => t.act_edited().to_owned(),
    }
}
