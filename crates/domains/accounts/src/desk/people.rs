//! `/{lang}/desk/people`: who has an account, and what they may.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use kernel::{EmailAddress, PageRequest, Role};
use platform::i18n;
use web::{Crumb, Html, Layout, PageError, Pagination, Posted, Visit};

use crate::messages::Messages;
use crate::model::Person;
use crate::pages::me::{language, step_up};
use crate::pages::{Choice, PageState, languages, role_name, roles};
use crate::rules::{self, Refusal};
use crate::service::AccountError;

/// People on one page.
const PER_PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "accounts/people.html")]
struct People {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    notice: Option<&'static str>,
    error: Option<&'static str>,
    q: String,
    filter: Vec<Choice>,
    count: i64,
    people: Vec<Line>,
    pagination: Pagination,
    invite_email: String,
    invite_roles: Vec<Choice>,
    languages: Vec<Choice>,
}

struct Line {
    id: String,
    name: String,
    email: String,
    role: &'static str,
    roles: Vec<Choice>,
    active: bool,
    seen: String,
}

pub(crate) async fn get(visit: Visit, State(state): State<PageState>) -> Result<Html, PageError> {
    visit.require(rules::MANAGE)?;
    let t = Messages::new(visit.lang);
    let notice = match visit.params.get("done") {
        Some("invited") => Some(t.invited()),
        Some("saved") => Some(t.saved()),
        _ => None,
    };
    page(&visit, &state, notice, None, "").await
}

async fn page(
    visit: &Visit,
    state: &PageState,
    notice: Option<&'static str>,
    error: Option<&'static str>,
    invite_email: &str,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(t.people_title());
    layout.unlisted = true;
    layout.header_search = false;
    let params = visit.params.only(&["q", "role", "page"]);
    let q = params.get("q").unwrap_or_default().trim().to_owned();
    let role = params.get("role").and_then(Role::from_code);
    let number = params.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let asked = PageRequest::new(number, PER_PAGE).unwrap_or(PageRequest::first());
    let from = i64::try_from(asked.offset()).unwrap_or(i64::MAX);
    let (people, count) = state.accounts.find(&q, role, i64::from(asked.size()), from).await?;
    let total = usize::try_from(count).unwrap_or(0);
    let pagination = Pagination::new(&layout.to("/desk/people"), &params, asked, total);
    let crumbs = vec![
        Crumb::new(layout.to("/desk"), t.desk(), visit.lang),
        Crumb::new(layout.to("/desk/people"), t.people_title(), visit.lang),
    ];
    let mut filter =
        vec![Choice { value: "", label: t.people_all_roles().to_owned(), chosen: role.is_none() }];
    filter.extend(roles(&t, role));
    Html::private(&People {
        people: people.into_iter().map(|person| line(&t, visit, person)).collect(),
        pagination,
        layout,
        t,
        crumbs,
        notice,
        error,
        q,
        filter,
        count,
        invite_email: invite_email.to_owned(),
        invite_roles: roles(&t, Some(Role::Member)),
        languages: languages(visit.lang),
    })
}

fn line(t: &Messages, visit: &Visit, person: Person) -> Line {
    Line {
        role: role_name(t, person.role),
        roles: roles(t, Some(person.role)),
        active: person.active,
        seen: person.seen_at.map_or_else(|| t.people_never().to_owned(), |at| i18n::date(visit.lang, at)),
        id: person.id,
        name: person.name,
        email: person.email.to_string(),
    }
}

/// Invites somebody.
pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(rules::MANAGE)?;
    if let Some(away) = step_up(&visit, &state, "/desk/people") {
        return Ok(away);
    }
    let t = Messages::new(visit.lang);
    let typed = posted.text("email");
    let Ok(email) = typed.parse::<EmailAddress>() else {
        return refuse(&visit, &state, t.email_wrong(), typed).await;
    };
    let role = Role::from_code(posted.text("role")).unwrap_or(Role::Reader);
    let language = language(&posted.fields, visit.lang);
    match state.accounts.invite(&visit.actor, &email, role, language).await {
        Ok(()) => Ok(done(&visit, "invited")),
        Err(AccountError::Taken(_)) => refuse(&visit, &state, t.invite_taken(), typed).await,
        Err(error) => Err(fault(error, &t)),
    }
}

async fn refuse(
    visit: &Visit,
    state: &PageState,
    error: &'static str,
    email: &str,
) -> Result<Response, PageError> {
    let page = page(visit, state, None, Some(error), email).await?;
    Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

fn done(visit: &Visit, code: &str) -> Response {
    Redirect::to(&format!("/{}/desk/people?done={code}", visit.lang)).into_response()
}

fn fault(error: AccountError, t: &Messages) -> PageError {
    match error {
        AccountError::Storage(error) => error.into(),
        AccountError::Refused(Refusal::LastAdministrator) => {
            PageError::Conflict(t.last_administrator().to_owned())
        }
        AccountError::Refused(_) => PageError::Forbidden,
        AccountError::Absent(_) | AccountError::Taken(_) | AccountError::Spent => PageError::NotFound,
    }
}

/// Another role for one person, or her account closed or opened.
pub(crate) async fn post_one(
    visit: Visit,
    State(state): State<PageState>,
    Path((_, id)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.require(rules::MANAGE)?;
    if let Some(away) = step_up(&visit, &state, "/desk/people") {
        return Ok(away);
    }
    let t = Messages::new(visit.lang);
    let changed = match (posted.text("act"), Role::from_code(posted.text("role"))) {
        ("close", _) => state.accounts.set_active(&visit.actor, &id, false).await,
        ("open", _) => state.accounts.set_active(&visit.actor, &id, true).await,
        (_, Some(role)) => state.accounts.set_role(&visit.actor, &id, role).await,
        _ => Err(AccountError::Absent(id)),
    };
    match changed {
        Ok(()) => Ok(done(&visit, "saved")),
        Err(error) => Err(fault(error, &t)),
    }
}
