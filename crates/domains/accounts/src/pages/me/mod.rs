//! `/{lang}/me`: one's own page; what can be changed there has a file each.

mod address;
mod data;
mod erase;
mod passkeys;
mod password;
mod profile;
mod sessions;
mod tokens;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get as on_get, post as on_post};
use kernel::{Actor, Lang};
use platform::i18n;
use web::{Html, Layout, PageError, Params, Scope, Visit};

use super::{Choice, PageState, languages, role_name};
use crate::messages::Messages;
use crate::model::{Method, Person};
use crate::rules;

pub(crate) fn router() -> Router<PageState> {
    Router::new()
        .route("/me", on_get(get).post(profile::post))
        .route("/me/address", on_post(address::post))
        .route("/me/address/{secret}", on_get(address::get_link).post(address::post_link))
        .route("/me/sessions", on_post(sessions::post))
        .route("/me/tokens", on_post(tokens::post))
        .route("/me/passkeys", on_post(passkeys::post))
        .route("/me/passkeys/begin", on_post(passkeys::begin))
        .route("/me/passkeys/finish", on_post(passkeys::finish))
        .route("/me/password", on_post(password::post))
        .route("/me/data.zip", on_get(data::get))
        .route("/me/erase", on_get(erase::get).post(erase::post))
}

#[derive(Template)]
#[template(path = "accounts/me.html")]
struct Me {
    layout: Layout,
    t: Messages,
    notice: Option<&'static str>,
    name: String,
    email: String,
    role: &'static str,
    languages: Vec<Choice>,
    work: bool,
    reviews: bool,
    /// Whoever works at the desk is asked about letters about that work.
    has_desk: bool,
    passkeys: Vec<Row>,
    /// The host that passkeys are for; none: the address of the platform is a bare number.
    passkey_host: Option<String>,
    has_passwords: bool,
    has_password: bool,
    sessions: Vec<SessionLine>,
    tokens: Vec<TokenLine>,
    scopes: Vec<Choice>,
}

/// A passkey.
struct Row {
    id: String,
    name: String,
    line: String,
}

struct SessionLine {
    id: String,
    browser: String,
    line: String,
    is_this: bool,
}

struct TokenLine {
    id: String,
    name: String,
    scope: &'static str,
    line: String,
}

/// The person whose page this is; who is not signed in is led to where one does.
pub(crate) async fn own(visit: &Visit, state: &PageState) -> Result<Person, PageError> {
    visit.require(rules::OWN)?;
    let Actor::Person { id, .. } = &visit.actor else { return Err(PageError::SignIn) };
    state.accounts.person(id).await?.ok_or(PageError::SignIn)
}

/// Where to prove again who one is, unless that was done within the last ten minutes. Afterwards one
/// is on `next`, a path below the language.
pub(crate) fn step_up(visit: &Visit, state: &PageState, next: &str) -> Option<Response> {
    let now = state.accounts.now();
    if visit.session.as_ref().is_some_and(|session| session.is_fresh(now)) {
        return None;
    }
    let next = format!("/{}{next}", visit.lang);
    let params = Params::default().with("again", 1).with("next", next);
    Some(Redirect::to(&params.href(&format!("/{}/sign-in", visit.lang))).into_response())
}

/// Back to the page, with a word on what was done.
pub(crate) fn done(visit: &Visit, code: &str, section: &str) -> Response {
    Redirect::to(&format!("/{}/me?done={code}#{section}", visit.lang)).into_response()
}

pub(crate) async fn get(visit: Visit, State(state): State<PageState>) -> Result<Html, PageError> {
    let person = own(&visit, &state).await?;
    let t = Messages::new(visit.lang);
    let date = |at| i18n::date(visit.lang, at);
    let notice = visit.params.get("done").and_then(|code| {
        Some(match code {
            "saved" => t.saved(),
            "address-asked" => t.address_asked(),
            "address-changed" => t.address_changed(),
            "removed" => t.removed(),
            "passkey-added" => t.passkey_added(),
            "password-saved" => t.password_saved(),
            "password-dropped" => t.password_dropped(),
            "sessions-ended" => t.sessions_ended(),
            _ => return None,
        })
    });
    let accounts = &state.accounts;
    let used = |at: Option<_>| at.map_or_else(|| t.never_used().to_owned(), |at| t.last_used(date(at)));
    let passkeys = accounts.passkeys_of(&person.id).await?;
    let passkeys = passkeys
        .into_iter()
        .map(|row| Row {
            line: format!("{} · {}", t.since(date(row.created_at)), used(row.last_used_at)),
            id: row.id,
            name: row.name,
        })
        .collect();
    let this = visit.session.as_ref().map(|session| session.id.as_str()).unwrap_or_default();
    let sessions = accounts.sessions_of(&person.id).await?;
    let sessions = sessions
        .into_iter()
        .map(|row| SessionLine {
            is_this: row.id == this,
            browser: if row.browser.is_empty() { t.unknown_browser().to_owned() } else { row.browser },
            line: format!(
                "{} · {} · {}",
                method(&t, row.method),
                t.since(date(row.signed_in_at)),
                t.last_used(date(row.last_used_at))
            ),
            id: row.id,
        })
        .collect();
    let tokens = accounts.tokens_of(&person.id).await?;
    let tokens = tokens
        .into_iter()
        .map(|row| {
            let until = row.expires_at.map(|at| format!(" · {}", t.until(date(at)))).unwrap_or_default();
            TokenLine {
                id: row.id,
                name: row.name,
                scope: scope_name(&t, row.scope),
                line: format!("{}{until} · {}", t.since(date(row.created_at)), used(row.last_used_at)),
            }
        })
        .collect();
    let mut layout = visit.layout(t.me_title());
    layout.unlisted = true;
    Html::private(&Me {
        layout,
        t,
        notice,
        email: person.email.to_string(),
        role: role_name(&t, person.role),
        languages: languages(person.language),
        work: person.notices.work,
        reviews: person.notices.reviews,
        has_desk: person.role >= kernel::Role::Editor,
        passkeys,
        passkey_host: accounts.passkey_host(),
        has_passwords: accounts.has_passwords(),
        has_password: person.has_password,
        name: person.name,
        sessions,
        tokens,
        scopes: scopes(&t, Scope::Read),
    })
}

fn method(t: &Messages, method: Method) -> &'static str {
    match method {
        Method::Link => t.method_link(),
        Method::Passkey => t.method_passkey(),
        Method::Password => t.method_password(),
        Method::Provider => t.method_provider(),
    }
}

fn scope_name(t: &Messages, scope: Scope) -> &'static str {
    match scope {
        Scope::Read => t.scope_read(),
        Scope::Write => t.scope_write(),
        Scope::Admin => t.scope_admin(),
    }
}

fn scopes(t: &Messages, chosen: Scope) -> Vec<Choice> {
    let choice = |scope: Scope| Choice {
        value: scope.code(),
        label: scope_name(t, scope).to_owned(),
        chosen: scope == chosen,
    };
    Scope::ALL.into_iter().map(choice).collect()
}

/// A language that was chosen in a form.
pub(crate) fn language(fields: &Params, else_: Lang) -> Lang {
    fields.get("language").and_then(|code| code.parse().ok()).unwrap_or(else_)
}
