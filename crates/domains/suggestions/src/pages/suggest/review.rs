//! `/{lang}/practices/suggest/{token}/review`: how it reads, what is missing, consents; then one more click.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::{EmailAddress, Lang};
use vocabulary::Vocabulary;
use web::form::Faults;
use web::{Crumb, Html, Layout, PageError, Posted, Visit, markdown};

use super::{SuggestState, crumbs, faults, gone, layout, question, readable, step_name, to};
use crate::model::draft::{self, Answers, Draft, Field};
use crate::rules::exchange;
use crate::rules::spam;
use crate::rules::steps::{self, Step};
use crate::service::SuggestionError;
use crate::suggest_messages::Messages;

/// Consents without which nothing is sent.
const CONSENTS: [&str; 2] = ["consent_licence", "consent_contact"];
const CONSENT_REFUSED: &str = "consent_refused";

/// An answer as it will be read.
pub(crate) struct Line {
    pub(crate) question: &'static str,
    /// HTML that is safe.
    pub(crate) html: String,
    pub(crate) lang: Option<Lang>,
}

/// A step with its answers.
struct Section {
    name: &'static str,
    href: String,
    lines: Vec<Line>,
}

/// Something that is missing, and where it is asked.
struct Missing {
    question: &'static str,
    href: String,
}

#[derive(Template)]
#[template(path = "suggestions/suggest/review.html")]
struct ReviewPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    action: String,
    back: String,
    correction: bool,
    sections: Vec<Section>,
    needed: Vec<Missing>,
    full: Vec<Missing>,
    faults: Faults,
    summary: String,
    warning: Option<String>,
    licence: bool,
    contact: bool,
    refused: bool,
    honeypot: &'static str,
}

#[derive(Template)]
#[template(path = "suggestions/suggest/sent.html")]
struct SentPage {
    layout: Layout,
    t: Messages,
    lead: String,
    days: i64,
    action: String,
    edit: String,
    again: bool,
}

impl ReviewPage {
    /// Where a faulty answer is mended: in its step, or below.
    fn where_of(&self, name: &str) -> String {
        match Field::from_code(name) {
            Some(field) => {
                let base = self.action.trim_end_matches("/review");
                format!("{base}/{}#f-{name}", Step::of(field).number())
            }
            None => format!("#f-{name}"),
        }
    }

    /// The question that a fault belongs to, for a list that stands far from it.
    fn label_of(&self, name: &str) -> String {
        Field::from_code(name).map(|field| format!("{} ", question(self.t, field).0)).unwrap_or_default()
    }
}

/// What was ticked.
struct Ticked {
    licence: bool,
    contact: bool,
    refused: bool,
}

/// The answers of a record, as people read them; what was left empty is left out.
pub(crate) fn lines(t: Messages, vocabulary: &Vocabulary, answers: &Answers, step: Step) -> Vec<Line> {
    let shown = step.fields().iter().filter(|field| answers.has(**field));
    shown
        .map(|field| {
            let text = readable(t, vocabulary, *field, answers.get(*field));
            let is_markdown = field.heading().is_some_and(|h| practices::model::Heading::BODY.contains(&h));
            let html = if is_markdown { markdown::to_html(&text, 4) } else { escaped(&text) };
            Line { question: question(t, *field).0, html, lang: field.heading().and(answers.language()) }
        })
        .collect()
}

/// Plain text as HTML; its lines stay lines.
fn escaped(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
        })
        .collect();
    format!("<p>{}</p>", lines.join("<br>"))
}

fn page(
    state: &SuggestState,
    visit: &Visit,
    token: &str,
    draft: &Draft,
    ticked: &Ticked,
    faults: Faults,
    warning: Option<String>,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let layout = layout(visit, t.review_title());
    let base = format!("/{}/practices/suggest/{token}", visit.lang);
    let href = |field: Field| format!("{base}/{}#f-{}", Step::of(field).number(), field.code());
    let missing = |field: Field| Missing { question: question(t, field).0, href: href(field) };
    let mut needed: Vec<Missing> =
        steps::missing_for_snapshot(&draft.answers).into_iter().map(missing).collect();
    if draft.answers.get(Field::Email).parse::<EmailAddress>().is_err() && draft.corrects.is_none() {
        needed.push(missing(Field::Email));
    }
    let page = ReviewPage {
        crumbs: crumbs(&layout, t, t.review_title()),
        action: format!("{base}/review"),
        back: format!("{base}/{}", Step::Finish.number()),
        correction: draft.corrects.is_some(),
        sections: Step::ALL
            .into_iter()
            .map(|step| Section {
                name: step_name(t, step),
                href: format!("{base}/{}", step.number()),
                lines: lines(t, &state.vocabulary, &draft.answers, step),
            })
            .collect(),
        needed,
        full: steps::missing_for_full(&draft.answers).into_iter().map(missing).collect(),
        summary: if faults.is_empty() { String::new() } else { t.fault_summary(faults.iter().count()) },
        faults,
        warning,
        licence: ticked.licence,
        contact: ticked.contact,
        refused: ticked.refused,
        honeypot: spam::HONEYPOT,
        t,
        layout,
    };
    Html::private(&page)
}

pub(super) async fn get(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    let ticked = Ticked { licence: false, contact: false, refused: draft.answers.has(Field::ListRefusal) };
    let mut found = Faults::default();
    if let Err(faulty) = state.drafting.proposal(&draft, None) {
        let wrong: Vec<_> = faulty.into_iter().filter(|faulty| !exchange::is_only_missing(faulty)).collect();
        faults::note(&mut found, Messages::new(visit.lang), &wrong);
    }
    Ok(page(&state, &visit, &token, &draft, &ticked, found, None)?.into_response())
}

pub(super) async fn post(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
    posted: Posted,
) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    let ticked = Ticked {
        licence: posted.has(CONSENTS[0]),
        contact: posted.has(CONSENTS[1]),
        refused: posted.has(CONSENT_REFUSED),
    };
    let again = |status: StatusCode, faults: Faults, warning: Option<String>| {
        let page = page(&state, &visit, &token, &draft, &ticked, faults, warning)?;
        Ok::<Response, PageError>(page.with_status(status).into_response())
    };
    let mut found = Faults::default();
    if let Err(faulty) = state.drafting.proposal(&draft, None) {
        faults::note(&mut found, t, &faulty);
    }
    if draft.corrects.is_some() {
        if !found.is_empty() {
            return again(StatusCode::UNPROCESSABLE_ENTITY, found, None);
        }
        return correct(&state, &visit, &draft, ticked.refused).await;
    }
    let email = draft.answers.get(Field::Email).parse::<EmailAddress>();
    if email.is_err() {
        let missing = !draft.answers.has(Field::Email);
        found.add(Field::Email.code(), if missing { t.fault_email_missing() } else { t.fault_email() });
    }
    for (name, ticked) in CONSENTS.into_iter().zip([ticked.licence, ticked.contact]) {
        if !ticked {
            found.add(name, t.fault_consent());
        }
    }
    let Ok(email) = email else { return again(StatusCode::UNPROCESSABLE_ENTITY, found, None) };
    if !found.is_empty() {
        return again(StatusCode::UNPROCESSABLE_ENTITY, found, None);
    }
    let strict = state.site.settings.rate_limits == platform::config::Switch::On;
    if strict && spam::is_too_quick(draft.created_at, state.drafting.now()) {
        return again(StatusCode::UNPROCESSABLE_ENTITY, found, Some(t.fault_too_quick().to_owned()));
    }
    let limits = &state.site.limits;
    let often = limits
        .check(&spam::LETTER, &visit.client)
        .and_then(|()| limits.check(&spam::TO_ADDRESS, email.as_str()));
    if often.is_err() {
        return again(StatusCode::TOO_MANY_REQUESTS, found, Some(t.fault_busy().to_owned()));
    }
    // A program filled in what people do not see: it is thanked and nothing is sent. The draft stays, should it
    // have been a person after all.
    if posted.text(spam::HONEYPOT).is_empty() {
        state.drafting.send(&visit.actor, &draft.id, &email, ticked.refused).await?;
    } else {
        tracing::info!("a suggestion with a filled honeypot was not sent");
    }
    Ok(to(&visit, &format!("/practices/suggest/{token}/sent")))
}

async fn correct(
    state: &SuggestState,
    visit: &Visit,
    draft: &Draft,
    list_refusal: bool,
) -> Result<Response, PageError> {
    match state.drafting.correct(&visit.actor, draft, list_refusal).await {
        Ok(follow) => Ok(to(visit, &format!("/practices/suggestions/{}?done=corrected", follow.text()))),
        Err(SuggestionError::Transition(_) | SuggestionError::Absent(_)) => {
            let t = crate::following_messages::Messages::new(visit.lang);
            Err(PageError::Conflict(t.too_late().to_owned()))
        }
        Err(error) => Err(super::super::broken(error)),
    }
}

/// `/sent`: one more click.
pub(super) async fn sent(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    let layout = layout(&visit, t.sent_title());
    let base = format!("/{}/practices/suggest/{token}", visit.lang);
    let page = SentPage {
        lead: t.sent_lead(draft.answers.get(Field::Email)),
        days: draft::CONFIRMABLE.num_days(),
        action: format!("{base}/sent"),
        edit: format!("{base}/{}#f-email", Step::Finish.number()),
        again: visit.params.get("done") == Some("again"),
        t,
        layout,
    };
    Ok(Html::private(&page)?.into_response())
}

/// The letter once more.
pub(super) async fn send_again(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(draft) = state.draft(&token).await? else { return gone(&visit) };
    let email = draft.answers.get(Field::Email).parse::<EmailAddress>();
    let (Some(_), Ok(email)) = (draft.sent_at, email) else {
        return Ok(to(&visit, &format!("/practices/suggest/{token}/review")));
    };
    state.site.limits.check(&spam::LETTER, &visit.client)?;
    state.site.limits.check(&spam::TO_ADDRESS, email.as_str())?;
    let list_refusal = draft.answers.has(Field::ListRefusal);
    state.drafting.send(&visit.actor, &draft.id, &email, list_refusal).await?;
    Ok(to(&visit, &format!("/practices/suggest/{token}/sent?done=again")))
}
