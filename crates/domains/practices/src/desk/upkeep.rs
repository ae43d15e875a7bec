//! `/{lang}/desk/upkeep`: what is due, asked, stale, to be archived, and what owners propose.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::Lang;
use platform::i18n;
use web::{Crumb, Html, Layout, PageError, Posted, Visit};

use super::one::DeskTexts;
use super::proposals::{self, Shown};
use crate::Keeper;
use crate::model::Practice;
use crate::pages::PageState;
use crate::rules::{self, upkeep::Stage};
use crate::service::PracticeError;
use crate::service::upkeep::{Decision, Done, KeepError, Review};
use crate::upkeep_messages::Messages;

/// Practices on one page; what is dealt with makes room.
const A_PAGE: usize = 50;

/// A heap of work, by the parameter `stage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heap {
    Proposals,
    Due,
    Asked,
    Stale,
    ToArchive,
    WithoutContact,
    Archived,
}

impl Heap {
    const ALL: [Heap; 7] = [
        Heap::Proposals,
        Heap::ToArchive,
        Heap::Stale,
        Heap::Asked,
        Heap::Due,
        Heap::WithoutContact,
        Heap::Archived,
    ];

    const fn code(self) -> &'static str {
        match self {
            Heap::Proposals => "proposals",
            Heap::Due => "due",
            Heap::Asked => "asked",
            Heap::Stale => "stale",
            Heap::ToArchive => "to-archive",
            Heap::WithoutContact => "without-contact",
            Heap::Archived => "archived",
        }
    }

    fn label(self, u: Messages) -> &'static str {
        match self {
            Heap::Proposals => u.stage_proposals(),
            Heap::Due => u.stage_due(),
            Heap::Asked => u.stage_asked(),
            Heap::Stale => u.stage_stale(),
            Heap::ToArchive => u.stage_to_archive(),
            Heap::WithoutContact => u.stage_without_contact(),
            Heap::Archived => u.stage_archived(),
        }
    }

    /// Whether a review lies on it.
    const fn holds(self, stage: Stage) -> bool {
        match self {
            Heap::Due => matches!(stage, Stage::Due | Stage::DueSoon),
            Heap::Asked => matches!(stage, Stage::Asked | Stage::Reminded),
            Heap::Stale => matches!(stage, Stage::Stale),
            Heap::ToArchive => matches!(stage, Stage::ToArchive),
            Heap::Proposals | Heap::WithoutContact | Heap::Archived => false,
        }
    }
}

#[derive(Template)]
#[template(path = "practices/desk/upkeep.html")]
struct UpkeepPage {
    layout: Layout,
    u: Messages,
    crumbs: Vec<Crumb>,
    lead: String,
    done: Vec<String>,
    fault: Option<&'static str>,
    heaps: Vec<HeapLink>,
    heap_label: &'static str,
    rows: Vec<Row>,
    more: Option<String>,
    proposals: Vec<Shown>,
    is_archive: bool,
    /// What was typed, when something is missing.
    typed: Typed,
}

struct HeapLink {
    href: String,
    label: &'static str,
    count: usize,
    current: bool,
}

struct Row {
    id: String,
    title: String,
    lang: Lang,
    choose: String,
    since: String,
    state: Vec<String>,
    chosen: bool,
}

#[derive(Default)]
struct Typed {
    chosen: Vec<String>,
    note: String,
    reason: String,
}

pub(crate) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Response, PageError> {
    visit.require(rules::UPKEEP)?;
    show(&state, &visit, None, Typed::default()).await
}

pub(crate) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(rules::UPKEEP)?;
    let (u, actor) = (Messages::new(visit.lang), &visit.actor);
    let keeper = Keeper::new(state.practices.clone(), &state.site.settings);
    let chosen = posted.fields.all("id");
    let what = posted.text("do");
    let typed = || Typed {
        chosen: chosen.iter().map(|id| (*id).to_owned()).collect(),
        note: posted.text("note").to_owned(),
        reason: posted.text("reason").to_owned(),
    };
    let result = match what {
        "take" => {
            keeper.decide(actor, posted.text("proposal"), Decision::Take).await.map(|()| "taken".into())
        }
        "refuse" => {
            let decision = Decision::Refuse(posted.text("why").to_owned());
            keeper.decide(actor, posted.text("proposal"), decision).await.map(|()| "refused".into())
        }
        "put-back" => {
            let id = posted.text("id");
            keeper.put_back(actor, id, posted.text("note")).await.map(|()| done(Done { done: 1, left: 0 }))
        }
        _ if chosen.is_empty() => {
            return show(&state, &visit, Some(u.desk_nothing_chosen()), typed()).await;
        }
        "ask" => keeper.ask_now(actor, &chosen).await.map(done),
        "confirm" => keeper.confirm(actor, &chosen, posted.text("note")).await.map(done),
        "archive" => keeper.archive(actor, &chosen, posted.text("reason"), visit.lang).await.map(done),
        _ => return Err(PageError::Malformed),
    };
    let to = |done: String| {
        let heap = visit.params.get("stage").map(|heap| format!("&stage={heap}")).unwrap_or_default();
        Redirect::to(&format!("/{}/desk/upkeep?done={done}{heap}", visit.lang)).into_response()
    };
    match result {
        Ok(done) => Ok(to(done)),
        Err(KeepError::NoReason) => show(&state, &visit, Some(u.desk_no_reason()), typed()).await,
        Err(error) => Err(refused(error, visit.lang)),
    }
}

fn done(Done { done, left }: Done) -> String {
    format!("{done}-{left}")
}

/// What becomes of a request that cannot be fulfilled.
pub(super) fn refused(error: KeepError, lang: Lang) -> PageError {
    let u = Messages::new(lang);
    match error {
        KeepError::Practice(PracticeError::Storage(error)) => error.into(),
        KeepError::Practice(PracticeError::Forbidden { .. }) => PageError::Forbidden,
        KeepError::Practice(PracticeError::Absent(_)) => PageError::NotFound,
        KeepError::Practice(PracticeError::Outrun(_)) | KeepError::Decided => {
            PageError::Conflict(u.desk_outrun().to_owned())
        }
        KeepError::NoReason => PageError::BadRequest(u.desk_no_reason().to_owned()),
        other => PageError::internal(&other),
    }
}

/// The message after an act.
fn said(u: Messages, code: Option<&str>) -> Vec<String> {
    match code {
        Some("taken") => vec![u.proposal_taken().to_owned()],
        Some("refused") => vec![u.proposal_refused().to_owned()],
        Some(code) => {
            let mut counts = code.split('-').map(|n| n.parse::<usize>().unwrap_or(0));
            let (done, left) = (counts.next().unwrap_or(0), counts.next().unwrap_or(0));
            let mut said = Vec::new();
            if done > 0 {
                said.push(u.desk_done(done));
            }
            if left > 0 {
                said.push(u.desk_left(left));
            }
            said
        }
        None => Vec::new(),
    }
}

async fn show(
    state: &PageState,
    visit: &Visit,
    fault: Option<&'static str>,
    typed: Typed,
) -> Result<Response, PageError> {
    let (lang, u) = (visit.lang, Messages::new(visit.lang));
    let keeper = Keeper::new(state.practices.clone(), &state.site.settings);
    let due = keeper.due().await?;
    let (proposed, proposals_count) = keeper.proposals(20).await?;
    let (without, without_count) = keeper.without_contact(A_PAGE, 0).await?;
    let (archived, archived_count) = keeper.archived(A_PAGE, 0).await?;
    let count = |heap: Heap| match heap {
        Heap::Proposals => proposals_count,
        Heap::WithoutContact => without_count,
        Heap::Archived => archived_count,
        heap => due.iter().filter(|(_, review)| heap.holds(review.stage)).count(),
    };
    let asked = visit.params.get("stage");
    let heap = Heap::ALL.into_iter().find(|heap| Some(heap.code()) == asked);
    // Without a choice: the first heap on which something lies.
    let heap = heap.unwrap_or_else(|| Heap::ALL.into_iter().find(|h| count(*h) > 0).unwrap_or(Heap::Due));
    let ids: Vec<&str> = match heap {
        Heap::Proposals => proposed.iter().map(|proposal| proposal.practice_id.as_str()).collect(),
        Heap::WithoutContact => without.iter().map(String::as_str).collect(),
        Heap::Archived => archived.iter().map(String::as_str).collect(),
        heap => {
            let on_it = due.iter().filter(|(_, review)| heap.holds(review.stage));
            on_it.map(|(id, _)| id.as_str()).take(A_PAGE).collect()
        }
    };
    let practices = state.practices.some(&ids).await?;
    let texts = DeskTexts { u, lang };
    let row = |practice: &Practice| {
        let id = practice.record.id.as_str();
        let review = due.iter().find(|(known, _)| known == id).map(|(_, review)| *review);
        row(texts, practice, review, keeper.plan(), typed.chosen.iter().any(|chosen| chosen == id))
    };
    let rows: Vec<Row> = match heap {
        Heap::Proposals => Vec::new(),
        _ => practices.iter().map(|practice| row(practice)).collect(),
    };
    let shown = if heap == Heap::Proposals { ids.len() } else { rows.len() };
    let more = count(heap).saturating_sub(shown);
    let layout = visit.layout(u.desk_title()).private();
    let page = UpkeepPage {
        crumbs: vec![
            Crumb::new(layout.to("/desk"), web::Messages::new(lang).desk(), lang),
            Crumb::new(layout.to("/desk/upkeep"), u.desk_title(), lang),
        ],
        lead: u.desk_lead(state.site.settings.review_months),
        done: if fault.is_some() { Vec::new() } else { said(u, visit.params.get("done")) },
        fault,
        heaps: Heap::ALL
            .into_iter()
            .map(|one| HeapLink {
                href: layout.to(&format!("/desk/upkeep?stage={}", one.code())),
                label: one.label(u),
                count: count(one),
                current: one == heap,
            })
            .collect(),
        heap_label: heap.label(u),
        more: (more > 0).then(|| u.desk_more(more)),
        proposals: match heap {
            Heap::Proposals => proposals::shown(&proposed, &practices, lang),
            _ => Vec::new(),
        },
        is_archive: heap == Heap::Archived,
        rows,
        typed,
        u,
        layout,
    };
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Html::private(&page)?.with_status(status).into_response())
}

fn row(
    texts: DeskTexts,
    practice: &Practice,
    review: Option<Review>,
    plan: &crate::rules::upkeep::Plan,
    chosen: bool,
) -> Row {
    let DeskTexts { u, lang } = texts;
    let (title_lang, title) = practice.record.title_for(lang);
    let since = i18n::date(lang, practice.since());
    let state = match (&practice.upkeep.archived, review) {
        (Some(archived), _) => {
            vec![u.archive_since(i18n::date(lang, archived.at)), archived.reason.clone()]
        }
        (None, Some(review)) => texts.state(&review),
        (None, None) => vec![u.desk_due_on(i18n::date(lang, plan.due_at(practice.since())))],
    };
    Row {
        id: practice.record.id.to_string(),
        choose: u.desk_choose(title),
        title: title.to_owned(),
        lang: title_lang,
        since: match practice.confirmed_at {
            Some(_) => since,
            None => u.desk_never(since),
        },
        state,
        chosen,
    }
}
