//! `/{lang}/practices/{id}/confirm/{token}`: the owner says that a practice still holds, or what changed.
//!
//! Opening the page changes nothing: programs that look into letters open every link.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::{EmailAddress, Lang};
use platform::i18n;
use serde::Deserialize;
use web::form::Summary;
use web::{Choice, Faults, Field, Html, Layout, PageError, Posted, Visit};

use super::PageState;
use super::view::Words;
use crate::Keeper;
use crate::exchange::check::raw_html;
use crate::fiche_messages::Messages as FicheWords;
use crate::messages::Messages as SharedMessages;
use crate::model::{Heading, Moment, ProposedChange, Publication, Status};
use crate::service::PracticeError;
use crate::service::upkeep::{KeepError, Opened};
use crate::upkeep_messages::Messages;

/// Letters of a message to the editors.
const MOST_NOTE: usize = 4_000;

/// What the address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    id: String,
    token: String,
}

#[derive(Template)]
#[template(path = "practices/confirm.html")]
struct ConfirmPage {
    layout: Layout,
    u: Messages,
    id: String,
    title: String,
    title_lang: Lang,
    last: String,
    /// What was just done, or how things stand.
    message: Option<String>,
    is_archived: bool,
    /// Nothing is asked: it is confirmed.
    is_confirmed: bool,
    /// The form stands open.
    is_open: bool,
    faults: Faults,
    facts: Vec<Field>,
    texts: Vec<Field>,
    texts_hint: String,
    note: Field,
    contact: Vec<Field>,
}

impl ConfirmPage {
    fn summary(&self) -> Summary<'_> {
        self.faults.summary(self.layout.lang)
    }
}

#[derive(Template)]
#[template(path = "practices/confirm_ended.html")]
struct EndedPage {
    layout: Layout,
    u: Messages,
    /// What to say; the second is whether a new link can be asked for.
    title: &'static str,
    text: String,
    offer: bool,
}

fn keeper(state: &PageState) -> Keeper {
    Keeper::new(state.practices.clone(), &state.site.settings)
}

pub(crate) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id, token }): Path<Named>,
) -> Result<Response, PageError> {
    match keeper(&state).open(&id, &token).await {
        Ok(opened) => show(&visit, &opened, None, Faults::default()),
        Err(error) => refused(&visit, error),
    }
}

pub(crate) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id, token }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    let keeper = keeper(&state);
    let back = |done: &str| {
        Redirect::to(&format!("/{}/practices/{id}/confirm/{token}?done={done}", visit.lang)).into_response()
    };
    let u = Messages::new(visit.lang);
    let done = match posted.text("do") {
        "confirm" => keeper.confirm_by_link(&id, &token).await.map(|()| back("confirmed")),
        "forget" => match keeper.forget_by_link(&id, &token).await {
            // The link has ended with the address, so there is no page to go back to.
            Ok(()) => {
                return ended(
                    &visit,
                    u.confirm_stop(),
                    u.confirm_forgotten().to_owned(),
                    false,
                    StatusCode::OK,
                );
            }
            Err(error) => Err(error),
        },
        "renew" => match keeper.renew_link(&id, &token).await {
            Ok(()) => {
                let text = u.confirm_ended_sent().to_owned();
                return ended(&visit, u.confirm_ended_title(), text, false, StatusCode::OK);
            }
            Err(error) => Err(error),
        },
        "propose" => {
            let opened = match keeper.open(&id, &token).await {
                Ok(opened) => opened,
                Err(error) => return refused(&visit, error),
            };
            let (change, contact, faults) = read(&posted, &opened, visit.lang);
            if !faults.is_empty() {
                return show(&visit, &opened, Some(&posted), faults);
            }
            match keeper.propose_by_link(&id, &token, change, posted.text("note"), contact).await {
                Err(KeepError::NothingProposed) => {
                    let mut faults = Faults::default();
                    faults.add("note", u.fault_nothing());
                    return show(&visit, &opened, Some(&posted), faults);
                }
                other => other.map(|()| back("proposed")),
            }
        }
        _ => keeper.open(&id, &token).await.map(|_| back("")),
    };
    done.or_else(|error| refused(&visit, error))
}

/// Reads the form: what should change, whom to ask, and what cannot be used.
fn read(
    posted: &Posted,
    opened: &Opened,
    lang: Lang,
) -> (ProposedChange, Option<(EmailAddress, Lang)>, Faults) {
    let u = Messages::new(lang);
    let record = &opened.practice.record;
    let mut faults = Faults::default();
    let mut change =
        ProposedChange { status: Status::from_code(posted.text("status")), ..Default::default() };
    let year = posted.text("ended");
    if !year.is_empty() && Some(year) != record.ended.map(year_of).as_deref() {
        match year.parse::<i32>().ok().filter(|year| (1000..=2100).contains(year)) {
            Some(year) => change.ended = Some(Moment::Year(year)),
            None => faults.add("ended", u.fault_year()),
        }
    }
    for heading in ProposedChange::HEADINGS {
        // A form without the field changes nothing.
        let Some(text) = posted.fields.get(heading.code()) else { continue };
        if text.chars().count() > heading.most_chars() {
            faults.add(heading.code(), u.fault_long(heading.most_chars()));
        } else if raw_html(text).is_some() {
            faults.add(heading.code(), u.fault_html());
        }
        change.texts.insert(heading, text.trim().to_owned());
    }
    if posted.text("note").chars().count() > MOST_NOTE {
        faults.add("note", u.fault_long(MOST_NOTE));
    }
    let contact = match posted.text("email") {
        "" => None,
        email => match email.parse::<EmailAddress>() {
            Ok(email) => Some((email, posted.text("lang").parse().unwrap_or(lang))),
            Err(_) => {
                faults.add("email", u.fault_email());
                None
            }
        },
    };
    (change, contact, faults)
}

fn year_of(moment: Moment) -> String {
    match moment {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => day.format("%Y").to_string(),
    }
}

/// What an owner may not do, or no longer.
fn refused(visit: &Visit, error: KeepError) -> Result<Response, PageError> {
    let u = Messages::new(visit.lang);
    match error {
        KeepError::UnknownLink => Err(PageError::NotFound),
        KeepError::EndedLink(at) => {
            let text = u.confirm_ended_text(i18n::date(visit.lang, at));
            ended(visit, u.confirm_ended_title(), text, true, StatusCode::GONE)
        }
        KeepError::Practice(PracticeError::Storage(error)) => Err(error.into()),
        KeepError::Practice(PracticeError::Absent(_)) => Err(PageError::Gone),
        KeepError::Practice(PracticeError::Outrun(_)) => Err(PageError::Conflict(u.desk_outrun().to_owned())),
        other => Err(PageError::internal(&other)),
    }
}

fn ended(
    visit: &Visit,
    title: &'static str,
    text: String,
    offer: bool,
    status: StatusCode,
) -> Result<Response, PageError> {
    let u = Messages::new(visit.lang);
    let layout = visit.layout(title).private();
    Ok(Html::private(&EndedPage { layout, u, title, text, offer })?.with_status(status).into_response())
}

fn show(
    visit: &Visit,
    opened: &Opened,
    posted: Option<&Posted>,
    faults: Faults,
) -> Result<Response, PageError> {
    let (lang, practice) = (visit.lang, &opened.practice);
    let (u, record) = (Messages::new(lang), &practice.record);
    let due = i18n::date(lang, opened.due_at);
    let is_archived = practice.publication == Publication::Archived;
    let message = match visit.params.get("done") {
        _ if is_archived => Some(u.confirm_archived().to_owned()),
        _ if opened.proposal.is_some() => Some(u.confirm_proposed().to_owned()),
        Some("confirmed") => Some(u.confirm_next(due)),
        _ if opened.is_confirmed => Some(u.confirm_done(due)),
        _ => None,
    };
    let proposed = opened.proposal.as_ref();
    let words = Words::of(lang);
    let statuses = Status::ALL
        .iter()
        .map(|status| Choice::new(status.code(), vocabulary::model::capitalised(words.status(*status))));
    let status = proposed.and_then(|p| p.change.status).unwrap_or(record.status);
    let year = proposed.and_then(|p| p.change.ended).or(record.ended).map(year_of).unwrap_or_default();
    let filled = |field: Field| match posted {
        Some(posted) => field.posted(posted).faulty(&faults),
        None => field,
    };
    let facts = vec![
        filled(Field::select("status", u.confirm_status(), statuses.collect()).value(status.code())),
        filled(
            Field::line("ended", u.confirm_ended()).hint(u.confirm_ended_hint()).value(year).optional(lang),
        ),
    ];
    let f = FicheWords::new(lang);
    let text = |heading: Heading| {
        let stands = record.text(heading).get(record.original_language).map_or("", String::as_str);
        let value = proposed.and_then(|p| p.change.texts.get(&heading)).map_or(stands, String::as_str);
        let label = match heading {
            Heading::Results => f.heading_results(),
            Heading::Lessons => f.heading_lessons(),
            _ => f.heading_costs(),
        };
        filled(Field::lines(heading.code(), label, 6).value(value).in_language(record.original_language))
    };
    let note = Field::lines("note", u.confirm_note(), 4).hint(u.confirm_note_hint()).optional(lang);
    let note = filled(note.value(proposed.map_or("", |p| p.note.as_str())).at_most(MOST_NOTE));
    let asked = proposed.and_then(|p| p.contact.clone());
    let asked = asked.or_else(|| opened.contact.as_ref().map(|c| (c.email.clone(), c.lang)));
    let (email, letters) = asked.map_or((String::new(), lang), |(email, lang)| (email.to_string(), lang));
    let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.endonym())).into();
    let contact = vec![
        filled(Field::email("email", u.confirm_email()).value(email)),
        filled(Field::select("lang", u.confirm_lang(), languages).value(letters.code())),
    ];
    let (title_lang, title) = record.title_for(lang);
    let since = i18n::date(lang, practice.since());
    let layout = visit.layout(u.confirm_title()).private();
    let shared = SharedMessages::new(lang);
    let original = match record.original_language {
        Lang::Nl => shared.language_name_nl(),
        Lang::Fr => shared.language_name_fr(),
        Lang::De => shared.language_name_de(),
        Lang::En => shared.language_name_en(),
    };
    let page = ConfirmPage {
        u,
        id: record.id.to_string(),
        title: title.to_owned(),
        title_lang,
        last: match practice.confirmed_at {
            Some(_) => u.confirm_last(since),
            None => u.confirm_never(since),
        },
        message,
        is_archived,
        is_confirmed: opened.is_confirmed,
        is_open: !faults.is_empty() || proposed.is_some(),
        facts,
        texts: ProposedChange::HEADINGS.map(text).into(),
        texts_hint: u.confirm_texts_hint(original),
        note,
        contact,
        faults,
        layout,
    };
    let status = if page.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Html::private(&page)?.with_status(status).into_response())
}
