//! `/{lang}/alerts/new`: follow a search, a concept or a practice by mail.

use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::{Actor, EmailAddress};
use platform::limits::Limit;
use platform::mail::Letter;
use practices::model::Publication;
use practices::question::Question;
use web::layout::Crumb;
use web::{Faults, Field, Html, Layout, PageError, Params, Posted, Visit};

use super::{PageState, frequency_field, subject_label, subject_path};
use crate::messages::Messages;
use crate::model::{Frequency, Subject};
use crate::service::Letters;

/// Wishes of one visitor; and letters to one address, whoever wishes them.
const BY_VISITOR: Limit = Limit { name: "newsletter.follow", most: 10, per: Duration::from_secs(3600) };
const TO_ADDRESS: Limit = Limit { name: "newsletter.address", most: 5, per: Duration::from_secs(3600) };
/// The longest search that is followed.
const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "newsletter/follow.html")]
struct FollowPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    about: String,
    about_href: Option<String>,
    kind: &'static str,
    summary: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "newsletter/asked.html")]
struct AskedPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
}

/// What the address names, with its label.
async fn subject(state: &PageState, visit: &Visit) -> Result<(Subject, String), PageError> {
    let named = |name: &str| visit.params.get(name).filter(|value| !value.is_empty());
    if let Some(id) = named("practice") {
        let practice = state.practices.get(id).await?.ok_or(PageError::NotFound)?;
        if practice.publication != Publication::Published {
            return Err(PageError::NotFound);
        }
        let subject = Subject::Practice(practice.record.id.to_string());
        let label = subject_label(&subject, Some(&practice), &state.vocabulary, visit.lang);
        return Ok((subject, label));
    }
    let subject = if let Some(id) = named("concept") {
        let concept = state.vocabulary.get(id).ok_or(PageError::NotFound)?;
        Subject::Concept(concept.id.to_string())
    } else {
        let query = visit.params.get("search").unwrap_or_default();
        if query.len() > LONGEST {
            return Err(PageError::BadRequest(Messages::new(visit.lang).too_long().to_owned()));
        }
        // One form for one search, whatever the order in which it was put together.
        let (question, _) = Question::read(&Params::parse(query), &state.vocabulary);
        Subject::Search(question.params().without("sort").query().trim_start_matches('?').to_owned())
    };
    let label = subject_label(&subject, None, &state.vocabulary, visit.lang);
    Ok((subject, label))
}

pub(super) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Html, PageError> {
    let known = match &visit.actor {
        Actor::Person { id, .. } => visit.site.people().contacts(std::slice::from_ref(id)).await?.pop(),
        Actor::Anonymous | Actor::System(_) => None,
    };
    let posted = Posted {
        fields: [
            ("email", known.map(|contact| contact.email.to_string()).unwrap_or_default()),
            ("frequency", Frequency::default().code().to_owned()),
        ]
        .into_iter()
        .collect(),
        files: Vec::new(),
    };
    show(&state, &visit, &posted, &Faults::default()).await
}

async fn show(state: &PageState, visit: &Visit, posted: &Posted, faults: &Faults) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let (subject, about) = subject(state, visit).await?;
    let fields = vec![
        Field::email("email", t.email()).hint(t.email_hint()).required().posted(posted).faulty(faults),
        frequency_field(t, Frequency::from_code(posted.text("frequency")).unwrap_or_default()),
    ];
    let layout = visit.layout(t.follow_title()).private();
    let crumbs =
        vec![Crumb::new(layout.to("/alerts/new") + &visit.params.query(), t.follow_title(), visit.lang)];
    let about_href = subject_path(&subject, visit.lang);
    let summary = faults.summary(visit.lang).render().map_err(|e| PageError::internal(&e))?;
    let page = FollowPage { layout, t, crumbs, about, about_href, kind: subject.kind(), summary, fields };
    let html = Html::private(&page)?;
    Ok(if faults.is_empty() { html } else { html.with_status(StatusCode::UNPROCESSABLE_ENTITY) })
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    posted: Posted,
) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let (subject, about) = subject(&state, &visit).await?;
    let mut faults = Faults::default();
    let email: Option<EmailAddress> = posted.text("email").parse().ok();
    if email.is_none() {
        faults
            .add("email", if posted.text("email").is_empty() { t.email_missing() } else { t.email_wrong() });
    }
    let (Some(email), true) = (email, faults.is_empty()) else {
        return Ok(show(&state, &visit, &posted, &faults).await?.into_response());
    };
    visit.site.limits.check(&BY_VISITOR, &visit.client)?;
    visit.site.limits.check(&TO_ADDRESS, email.as_str())?;
    let frequency = Frequency::from_code(posted.text("frequency")).unwrap_or_default();
    let letters = Words { t, visit: &visit, about };
    state.newsletter.follow(&visit.actor, &email, visit.lang, &subject, frequency, &letters).await?;
    Ok(Redirect::to(&format!("/{}/alerts/asked", visit.lang)).into_response())
}

/// `/{lang}/alerts/asked`: look into your mail. The same for everyone: it tells nobody who follows what.
pub(super) async fn asked(visit: Visit) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let layout = visit.layout(t.asked_title()).private();
    let crumbs = vec![Crumb::new(layout.to("/alerts/asked"), t.asked_title(), visit.lang)];
    Html::private(&AskedPage { layout, t, crumbs })
}

struct Words<'a> {
    t: Messages,
    visit: &'a Visit,
    about: String,
}

impl Words<'_> {
    fn letter(&self, subject: String) -> Letter {
        Letter::new(self.visit.lang, self.visit.site.settings.name.as_str(), subject)
    }
}

impl Letters for Words<'_> {
    fn confirm(&self, address: &str) -> Letter {
        self.letter(self.t.letter_confirm_subject(self.about.as_str()))
            .paragraph(self.t.letter_confirm_lead(self.about.as_str()))
            .button(self.t.letter_confirm_button(), self.visit.site.absolute(address))
            .small(self.t.letter_confirm_small())
    }

    fn already(&self, address: &str) -> Letter {
        self.letter(self.t.letter_already_subject(self.about.as_str()))
            .paragraph(self.t.letter_already_lead(self.about.as_str()))
            .button(self.t.letter_already_button(), self.visit.site.absolute(address))
    }
}
