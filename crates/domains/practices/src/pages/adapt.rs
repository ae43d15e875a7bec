//! `/{lang}/practices/{id}/adapt`: a member says "we do this too", and how it goes since.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::Datelike;
use http::StatusCode;
use kernel::{Actor, Lang};
use platform::i18n::{collation_key, country_codes, country_name};
use platform::limits::Limit;
use std::time::Duration;
use web::form::Summary;
use web::{Choice, Crumb, Faults, Field, Html, Layout, PageError, Posted, Visit};

use super::PageState;
use super::fiche::{Named, adaptation_place};
use super::view;
use crate::Reports;
use crate::adaptations_messages::Messages;
use crate::messages::Messages as SharedMessages;
use crate::model::{Adaptation, AdaptationKind, AdaptationState, Outcome, Practice, Publication};
use crate::rules::{self, adaptations as report};
use crate::service::PracticeError;
use crate::service::adaptations::ReportError;

/// Reports of one member.
const LIMIT: Limit = Limit { name: "practices.report", most: 20, per: Duration::from_secs(60 * 60) };

#[derive(Template)]
#[template(path = "practices/adapt.html")]
struct AdaptPage {
    layout: Layout,
    a: Messages,
    crumbs: Vec<Crumb>,
    title: String,
    title_lang: Lang,
    done: Option<&'static str>,
    faults: Faults,
    own: Vec<Own>,
    /// The form for a new report stands open.
    is_open: bool,
    fields: Vec<Field>,
    shown: bool,
}

impl AdaptPage {
    fn summary(&self) -> Summary<'_> {
        self.faults.summary(self.layout.lang)
    }
}

/// A report of the reader's own.
struct Own {
    id: String,
    organisation: String,
    place: String,
    outcome: &'static str,
    code: &'static str,
    state: &'static str,
    lang: Lang,
    changed: String,
    note: String,
    question: Option<String>,
    /// The editors wait for an answer.
    is_asked: bool,
    answer: Option<String>,
    reason: Option<String>,
    has_news: bool,
    /// How it goes can be told.
    can_tell: bool,
    tell: Vec<Field>,
}

async fn practice(state: &PageState, id: &str) -> Result<std::sync::Arc<Practice>, PageError> {
    let practice = state.practices.get(id).await?.ok_or(PageError::NotFound)?;
    match practice.publication {
        Publication::Withdrawn => Err(PageError::Gone),
        Publication::Published | Publication::Archived => Ok(practice),
    }
}

pub(crate) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Response, PageError> {
    visit.require(rules::REPORT)?;
    let practice = practice(&state, &id).await?;
    show(&state, &visit, &practice, None, Faults::default()).await
}

pub(crate) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(rules::REPORT)?;
    let practice = practice(&state, &id).await?;
    let reports = Reports::new(state.practices.clone(), &state.site.settings);
    let done = |code: &str| {
        Redirect::to(&format!("/{}/practices/{id}/adapt?done={code}", visit.lang)).into_response()
    };
    let (own, a) = (posted.text("report"), Messages::new(visit.lang));
    let result = match posted.text("do") {
        "answer" => reports.answer(&visit.actor, own, posted.text("answer")).await.map(|()| done("answered")),
        "tell" => {
            let outcome = Outcome::from_code(posted.text("now")).ok_or(PageError::Malformed)?;
            reports.tell(&visit.actor, own, outcome, posted.text("told")).await.map(|()| done("told"))
        }
        _ => {
            let year = state.site.db.clock().now().year();
            match report::read(&typed(&posted), visit.lang, year) {
                Ok(report) => {
                    if let Actor::Person { id, .. } = &visit.actor {
                        state.site.limits.check(&LIMIT, id)?;
                    }
                    reports.report(&visit.actor, &id, report).await.map(|_| done("reported"))
                }
                Err(found) => {
                    let mut faults = Faults::default();
                    found.into_iter().for_each(|fault| faults.add(fault.field(), sentence(a, fault)));
                    return show(&state, &visit, &practice, Some(&posted), faults).await;
                }
            }
        }
    };
    match result {
        Ok(response) => Ok(response),
        Err(ReportError::NoWords) => {
            let mut faults = Faults::default();
            let field = if posted.text("do") == "tell" { "told" } else { "answer" };
            faults.add(format!("{field}-{own}"), a.fault_note());
            show(&state, &visit, &practice, None, faults).await
        }
        Err(error) => Err(refused(error, visit.lang)),
    }
}

/// What becomes of a request that cannot be fulfilled.
pub(crate) fn refused(error: ReportError, lang: Lang) -> PageError {
    let a = Messages::new(lang);
    match error {
        ReportError::Practice(PracticeError::Storage(error)) => error.into(),
        ReportError::Practice(PracticeError::Forbidden { .. }) => PageError::Forbidden,
        ReportError::Practice(_) | ReportError::Absent => PageError::NotFound,
        ReportError::State(_) => PageError::Conflict(a.desk_decided().to_owned()),
        ReportError::NoWords => PageError::BadRequest(a.desk_no_words().to_owned()),
        ReportError::NoRecord(_) => PageError::BadRequest(a.desk_no_record().to_owned()),
    }
}

fn typed(posted: &Posted) -> report::Typed {
    let text = |name: &str| posted.text(name).to_owned();
    report::Typed {
        kind: text("kind"),
        organisation: text("organisation"),
        city: text("city"),
        country: text("country"),
        since: text("since"),
        changed: text("changed"),
        outcome: text("outcome"),
        note: text("note"),
        contact: text("contact"),
        contact_shown: posted.has("contact_shown"),
    }
}

fn sentence(a: Messages, fault: report::ReportFault) -> String {
    use report::ReportFault as Fault;
    match fault {
        Fault::NoKind => a.fault_kind().to_owned(),
        Fault::NoOrganisation => a.fault_organisation().to_owned(),
        Fault::UnknownCountry => a.fault_country().to_owned(),
        Fault::NoPlace => a.fault_place().to_owned(),
        Fault::NoYear => a.fault_since().to_owned(),
        Fault::NoOutcome => a.fault_outcome().to_owned(),
        Fault::NoReason => a.fault_note().to_owned(),
        Fault::NoChange => a.fault_changed().to_owned(),
        Fault::TooLong(_, most) => a.fault_long(most),
    }
}

fn outcomes(a: Messages) -> Vec<Choice> {
    let label = |outcome: &Outcome| match outcome {
        Outcome::Working => a.report_outcome_working(),
        Outcome::Partly => a.report_outcome_partly(),
        Outcome::Stopped => a.report_outcome_stopped(),
    };
    Outcome::ALL.iter().map(|outcome| Choice::new(outcome.code(), label(outcome))).collect()
}

fn countries(lang: Lang, none: &str) -> Vec<Choice> {
    let mut all: Vec<(&str, &str)> =
        country_codes().filter_map(|code| Some((code, country_name(code, lang)?))).collect();
    all.sort_by_cached_key(|(_, name)| collation_key(lang, name));
    let named = all.into_iter().map(|(code, name)| Choice::new(code, name));
    std::iter::once(Choice::new("", none)).chain(named).collect()
}

fn fields(a: Messages, lang: Lang) -> Vec<Field> {
    let kind = |kind: &AdaptationKind| match kind {
        AdaptationKind::TakenOver => a.report_kind_taken_over(),
        AdaptationKind::Adapted => a.report_kind_adapted(),
        AdaptationKind::Inspired => a.report_kind_inspired(),
    };
    let kinds = AdaptationKind::ALL.iter().map(|code| Choice::new(code.code(), kind(code))).collect();
    vec![
        Field::radios("kind", a.report_kind(), kinds),
        Field::line("organisation", a.report_organisation())
            .hint(a.report_organisation_hint())
            .autocomplete("organization")
            .at_most(report::MOST_NAME),
        Field::line("city", a.report_city()).at_most(report::MOST_NAME),
        Field::select("country", a.report_country(), countries(lang, a.report_country_none())),
        Field::line("since", a.report_since()).optional(lang),
        Field::lines("changed", a.report_changed(), 5)
            .hint(a.report_changed_hint())
            .at_most(report::MOST_CHANGED),
        Field::radios("outcome", a.report_outcome(), outcomes(a)),
        Field::lines("note", a.report_note(), 4).hint(a.report_note_hint()).at_most(report::MOST_NOTE),
        Field::line("contact", a.report_contact())
            .hint(a.report_contact_hint())
            .optional(lang)
            .at_most(report::MOST_NAME),
    ]
}

fn own(a: Messages, adaptation: Adaptation, lang: Lang, faults: &Faults) -> Own {
    let id = adaptation.id.as_str();
    let told = format!("told-{id}");
    let mut now = Field::radios("now", a.own_tell(), outcomes(a));
    now = now.value(adaptation.report.outcome.code());
    let mut words = Field::lines("told", a.report_note(), 3).at_most(report::MOST_NOTE).optional(lang);
    if let Some(fault) = faults.of(&told) {
        let mut own = Faults::default();
        own.add("told", fault);
        words = words.faulty(&own);
    }
    Own {
        organisation: adaptation.report.organisation.clone(),
        place: adaptation_place(&adaptation, lang),
        outcome: view::outcome(a, adaptation.report.outcome),
        code: adaptation.report.outcome.code(),
        state: match adaptation.state {
            AdaptationState::Reported => a.state_reported(),
            AdaptationState::Asked => a.state_asked(),
            AdaptationState::Approved => a.state_approved(),
            AdaptationState::Refused => a.state_refused(),
        },
        lang: adaptation.report.lang,
        changed: adaptation.report.changed,
        note: adaptation.report.outcome_note,
        question: adaptation.question,
        is_asked: adaptation.state == AdaptationState::Asked,
        answer: adaptation.answer,
        reason: adaptation.reason.filter(|_| adaptation.state == AdaptationState::Refused),
        has_news: adaptation.news.is_some(),
        can_tell: adaptation.state == AdaptationState::Approved,
        tell: vec![now, words],
        id: adaptation.id,
    }
}

async fn show(
    state: &PageState,
    visit: &Visit,
    practice: &Practice,
    posted: Option<&Posted>,
    faults: Faults,
) -> Result<Response, PageError> {
    let (lang, id) = (visit.lang, practice.record.id.as_str());
    let a = Messages::new(lang);
    let reports = Reports::new(state.practices.clone(), &state.site.settings);
    let known = match &visit.actor {
        Actor::Person { id, .. } => reports.of(id).await?,
        _ => Vec::new(),
    };
    let own: Vec<Own> = known
        .into_iter()
        .filter(|known| known.practice_id == id)
        .map(|known| own(a, known, lang, &faults))
        .collect();
    let fields = fields(a, lang).into_iter().map(|field| match posted {
        Some(posted) => field.posted(posted).faulty(&faults),
        None => field,
    });
    let (title_lang, title) = practice.record.title_for(lang);
    let layout = visit.layout(a.report_title()).private();
    let page = AdaptPage {
        a,
        crumbs: vec![
            Crumb::new(layout.to("/practices"), SharedMessages::new(lang).practices(), lang),
            Crumb::new(layout.to(&format!("/practices/{id}")), title, title_lang),
            Crumb::new(layout.to(&format!("/practices/{id}/adapt")), a.report_title(), lang),
        ],
        title: title.to_owned(),
        title_lang,
        done: match visit.params.get("done") {
            Some("reported") => Some(a.report_thanks()),
            Some("answered") => Some(a.own_answered()),
            Some("told") => Some(a.own_told()),
            _ => None,
        },
        is_open: own.is_empty() || posted.is_some(),
        own,
        fields: fields.collect(),
        shown: posted.is_some_and(|posted| posted.has("contact_shown")),
        faults,
        layout,
    };
    let status = if page.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Html::private(&page)?.with_status(status).into_response())
}
