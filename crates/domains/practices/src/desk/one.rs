//! `/{lang}/desk/upkeep/{id}`: whom to ask about one practice, and what happened since.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::{EmailAddress, Lang};
use platform::i18n;
use web::form::Summary;
use web::{Choice, Crumb, Faults, Field, Html, Layout, PageError, Posted, Visit};

use super::upkeep::refused;
use crate::adaptations_messages::Messages as AdaptationWords;
use crate::messages::Messages as SharedMessages;
use crate::pages::{Named, PageState, view};
use crate::rules;
use crate::service::upkeep::Review;
use crate::upkeep_messages::Messages;
use crate::{Keeper, Reports};

/// The words of the desk in one language.
#[derive(Clone, Copy)]
pub(super) struct DeskTexts {
    pub(super) u: Messages,
    pub(super) lang: Lang,
}

impl DeskTexts {
    /// What happened in a review, in the order in which it did.
    pub(super) fn state(self, review: &Review) -> Vec<String> {
        let (u, facts) = (self.u, &review.facts);
        let said = |at: chrono::DateTime<chrono::Utc>, say: &dyn Fn(String) -> String| {
            say(i18n::date(self.lang, at))
        };
        // Once its page says that nobody confirmed it, the day on which it was due says nothing more.
        let mut all = Vec::new();
        if facts.stale_at.is_none() {
            all.push(said(review.due_at, &|date| u.desk_due_on(date)));
        }
        if !facts.has_contact {
            all.push(u.desk_no_contact().to_owned());
        }
        let steps: [(_, &dyn Fn(String) -> String); 5] = [
            (facts.asked_at, &|date| u.desk_asked_on(date)),
            (facts.reminded_at, &|date| u.desk_reminded_on(date)),
            (facts.reminded_again_at, &|date| u.desk_reminded_on(date)),
            (facts.stale_at, &|date| u.desk_stale_on(date)),
            (facts.answered_at, &|date| u.desk_answered_on(date)),
        ];
        all.extend(steps.into_iter().filter_map(|(at, say)| at.map(|at| said(at, say))));
        all
    }
}

#[derive(Template)]
#[template(path = "practices/desk/one.html")]
struct OnePage {
    layout: Layout,
    u: Messages,
    a: AdaptationWords,
    crumbs: Vec<Crumb>,
    id: String,
    title: String,
    title_lang: Lang,
    done: Option<&'static str>,
    faults: Faults,
    contact: String,
    has_contact: bool,
    fields: Vec<Field>,
    steps: Vec<String>,
    adaptations: Vec<Adapted>,
}

impl OnePage {
    fn summary(&self) -> Summary<'_> {
        self.faults.summary(self.layout.lang)
    }
}

/// An adaptation on the fiche.
struct Adapted {
    id: String,
    organisation: String,
    outcome: &'static str,
    code: &'static str,
    record: String,
}

pub(crate) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Response, PageError> {
    visit.require(rules::UPKEEP)?;
    show(&state, &visit, &id, None, Faults::default()).await
}

pub(crate) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(rules::UPKEEP)?;
    let keeper = Keeper::new(state.practices.clone(), &state.site.settings);
    let u = Messages::new(visit.lang);
    let done = if posted.text("do") == "forget" {
        keeper.forget_contact(&visit.actor, &id).await.map(|()| "erased")
    } else {
        let mut faults = Faults::default();
        let email = posted.text("email").parse::<EmailAddress>();
        if email.is_err() {
            faults.add("email", u.fault_email());
        }
        if !posted.has("consent") {
            faults.add("consent", u.desk_contact_consent_fault());
        }
        let lang = posted.text("lang").parse().unwrap_or(visit.lang);
        match email {
            Ok(email) if faults.is_empty() => {
                keeper.set_contact(&visit.actor, &id, email, lang).await.map(|()| "saved")
            }
            _ => return show(&state, &visit, &id, Some(&posted), faults).await,
        }
    };
    let done = done.map_err(|error| refused(error, visit.lang))?;
    Ok(Redirect::to(&format!("/{}/desk/upkeep/{id}?done={done}", visit.lang)).into_response())
}

async fn show(
    state: &PageState,
    visit: &Visit,
    id: &str,
    posted: Option<&Posted>,
    faults: Faults,
) -> Result<Response, PageError> {
    let (lang, u, a) = (visit.lang, Messages::new(visit.lang), AdaptationWords::new(visit.lang));
    let keeper = Keeper::new(state.practices.clone(), &state.site.settings);
    let practice = state.practices.get(id).await?.ok_or(PageError::NotFound)?;
    let contact = keeper.contact(&visit.actor, id).await.map_err(|error| refused(error, lang))?;
    let review = keeper.review(id).await?;
    let reports = Reports::new(state.practices.clone(), &state.site.settings).approved(id).await?;
    let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.endonym())).into();
    let consent = vec![Choice::new("1", u.desk_contact_consent())];
    let known = contact.as_ref();
    let mut fields = vec![
        Field::email("email", u.confirm_email())
            .value(known.map_or("", |c| c.email.as_str()))
            .autocomplete("off"),
        Field::select("lang", u.confirm_lang(), languages)
            .value(known.map_or(practice.record.original_language, |c| c.lang).code()),
        Field::boxes("consent", u.desk_contact_consent_title(), consent),
    ];
    if let Some(posted) = posted {
        fields = fields.into_iter().map(|field| field.posted(posted).faulty(&faults)).collect();
    }
    let (title_lang, title) = practice.record.title_for(lang);
    let shared = SharedMessages::new(lang);
    let language = |lang: Lang| match lang {
        Lang::Nl => shared.language_name_nl(),
        Lang::Fr => shared.language_name_fr(),
        Lang::De => shared.language_name_de(),
        Lang::En => shared.language_name_en(),
    };
    let layout = visit.layout(u.desk_one_title(title)).private();
    let page = OnePage {
        crumbs: vec![
            Crumb::new(layout.to("/desk"), web::Messages::new(lang).desk(), lang),
            Crumb::new(layout.to("/desk/upkeep"), u.desk_title(), lang),
            Crumb::new(layout.to(&format!("/desk/upkeep/{id}")), title, title_lang),
        ],
        id: id.to_owned(),
        title: title.to_owned(),
        title_lang,
        done: match visit.params.get("done") {
            Some("saved") => Some(u.desk_contact_saved()),
            Some("erased") => Some(u.desk_contact_erased()),
            _ => None,
        },
        contact: match known {
            Some(c) => u.desk_contact_set(language(c.lang), i18n::date(lang, c.kept_until)),
            None => u.desk_contact_none().to_owned(),
        },
        has_contact: known.is_some(),
        fields,
        steps: review.map(|review| DeskTexts { u, lang }.state(&review)).unwrap_or_default(),
        adaptations: reports
            .into_iter()
            .map(|adaptation| Adapted {
                organisation: adaptation.report.organisation,
                outcome: view::outcome(a, adaptation.report.outcome),
                code: adaptation.report.outcome.code(),
                record: adaptation.record_id.unwrap_or_default(),
                id: adaptation.id,
            })
            .collect(),
        faults,
        u,
        a,
        layout,
    };
    let status = if page.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Html::private(&page)?.with_status(status).into_response())
}
