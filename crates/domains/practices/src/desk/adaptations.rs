//! `/{lang}/desk/adaptations`: what members report, for editors to put on fiches.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Lang;
use platform::i18n;
use web::{Crumb, Html, Layout, PageError, Posted, Visit};

use crate::Reports;
use crate::adaptations_messages::Messages;
use crate::jobs::reader_of;
use crate::model::{AdaptationState, Outcome};
use crate::pages::{PageState, adaptation_place, refused, view};
use crate::rules;
use crate::service::adaptations::Verdict;

/// Reports on one page; decided ones make room.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "practices/desk/adaptations.html")]
struct QueuePage {
    layout: Layout,
    a: Messages,
    crumbs: Vec<Crumb>,
    done: Option<&'static str>,
    items: Vec<Item>,
}

struct Item {
    id: String,
    practice: String,
    title: String,
    title_lang: Lang,
    organisation: String,
    place: String,
    kind: &'static str,
    since: Option<String>,
    outcome: &'static str,
    code: &'static str,
    is_stopped: bool,
    lang: Lang,
    changed: String,
    note: String,
    contact: Option<String>,
    reported: String,
    question: Option<String>,
    answer: Option<String>,
    record: String,
    /// It stands on the fiche; this is what would follow.
    is_news: bool,
}

pub(crate) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Html, PageError> {
    visit.require(rules::JUDGE_REPORTS)?;
    let (a, lang) = (Messages::new(visit.lang), visit.lang);
    let reports = Reports::new(state.practices.clone(), &state.site.settings);
    let waiting = reports.waiting(&visit.actor, MOST).await.map_err(|error| refused(error, lang))?;
    let ids: Vec<&str> = waiting.iter().map(|report| report.practice_id.as_str()).collect();
    let practices = state.practices.some(&ids).await?;
    let items = waiting.into_iter().filter_map(|adaptation| {
        let practice = practices.iter().find(|p| p.record.id.as_str() == adaptation.practice_id)?;
        let (title_lang, title) = practice.record.title_for(lang);
        let place = adaptation_place(&adaptation, lang);
        let (outcome, note): (Outcome, String) = match &adaptation.news {
            Some(news) => (news.outcome, news.note.clone()),
            None => (adaptation.report.outcome, adaptation.report.outcome_note.clone()),
        };
        let contact = adaptation.report.contact;
        Some(Item {
            practice: adaptation.practice_id,
            title: title.to_owned(),
            title_lang,
            organisation: adaptation.report.organisation,
            place,
            kind: view::kind(a, adaptation.report.kind),
            since: adaptation.report.since.map(|year| a.item_since(year.to_string())),
            outcome: view::outcome(a, outcome),
            code: outcome.code(),
            is_stopped: outcome == Outcome::Stopped,
            lang: adaptation.report.lang,
            changed: adaptation.report.changed,
            note,
            contact: (!contact.text.is_empty()).then(|| {
                if contact.shown {
                    contact.text.clone()
                } else {
                    a.desk_contact_hidden(contact.text.as_str())
                }
            }),
            reported: a.desk_reported(i18n::date(lang, adaptation.reported_at)),
            question: adaptation.question,
            answer: adaptation.answer,
            record: adaptation.record_id.unwrap_or_default(),
            is_news: adaptation.state == AdaptationState::Approved,
            id: adaptation.id,
        })
    });
    let layout = visit.layout(a.desk_title()).private();
    let desk = web::Messages::new(lang).desk();
    let crumbs = vec![
        Crumb::new(layout.to("/desk"), desk, lang),
        Crumb::new(layout.to("/desk/adaptations"), a.desk_title(), lang),
    ];
    let done = visit.params.get("done").is_some().then(|| a.desk_done());
    Html::private(&QueuePage { items: items.collect(), done, crumbs, a, layout })
}

pub(crate) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(rules::JUDGE_REPORTS)?;
    let reports = Reports::new(state.practices.clone(), &state.site.settings);
    let id = posted.text("report");
    let known = reports.get(id).await?.ok_or(PageError::NotFound)?;
    let result = match posted.text("do") {
        "record" => {
            let record = posted.text("record");
            // The whole address may be pasted.
            let record = record.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            reports.link(&visit.actor, id, (!record.is_empty()).then_some(record)).await
        }
        what => {
            let verdict = match what {
                "approve" => Verdict::Approve,
                "refuse" => Verdict::Refuse(posted.text("reason").to_owned()),
                "ask" => Verdict::Ask(posted.text("question").to_owned()),
                _ => return Err(PageError::Malformed),
            };
            let to = reader_of(&state.site, &known.reporter).await?;
            reports.decide(&visit.actor, id, verdict, to.as_ref()).await
        }
    };
    result.map_err(|error| refused(error, visit.lang))?;
    Ok(Redirect::to(&format!("/{}/desk/adaptations?done=1", visit.lang)).into_response())
}
