//! `/{lang}/sign-in`: the ways in.

pub(crate) mod demo;
pub(crate) mod link;
pub(crate) mod passkey;
pub(crate) mod password;
pub(crate) mod provider;
pub(crate) mod sent;

use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use kernel::{EmailAddress, Secret};
use platform::limits::Limit;
use web::{Html, Layout, PageError, Params, Posted, Visit, session};

use super::PageState;
use crate::messages::Messages;
use crate::model::Method;
use crate::rules;
use crate::service::{Asked, Entered, Way};

/// Letters that one visitor may have sent; a hall full of people counts as one visitor.
pub(crate) const LETTERS: Limit =
    Limit { name: "accounts.letters", most: 60, per: Duration::from_secs(15 * 60) };
/// Letters that one address may be sent: nobody's mailbox is to be flooded from here.
pub(crate) const LETTERS_TO: Limit =
    Limit { name: "accounts.letters-to", most: 5, per: Duration::from_secs(30 * 60) };

/// Tries to come in that one visitor has, by whichever means.
pub(crate) const ENTRIES: Limit =
    Limit { name: "accounts.entries", most: 300, per: Duration::from_secs(15 * 60) };

/// The mark that ties a link to the browser that asked for it.
const MARK: &str = "samenhang-asked";

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignIn {
    layout: Layout,
    t: Messages,
    /// Somebody who is signed in is asked to prove it again.
    again: bool,
    open: bool,
    email: String,
    next: Option<String>,
    error: Option<&'static str>,
    notice: Option<&'static str>,
    /// The host that passkeys are for.
    passkey_host: Option<String>,
    providers: Vec<(String, String)>,
    passwords: bool,
    /// Example people of the demo.
    examples: Vec<demo::Example>,
}

pub(crate) async fn get(visit: Visit, State(state): State<PageState>) -> Result<Response, PageError> {
    let again = visit.params.get("again").is_some();
    if !again && visit.session.is_some() {
        let next = visit.params.get("next").and_then(rules::next);
        return Ok(Redirect::to(&next.unwrap_or_else(|| format!("/{}/me", visit.lang))).into_response());
    }
    let email = match &visit.session {
        Some(session) => state.accounts.person(&session.person).await?.map(|p| p.email.to_string()),
        None => None,
    };
    let t = Messages::new(visit.lang);
    let refused = visit.params.get("refused").map(|way| match way {
        "passkey" => t.passkey_refused(),
        "provider" => t.provider_refused(),
        _ => t.entry_refused(),
    });
    let notice = (visit.params.get("done") == Some("signed-out")).then(|| t.signed_out());
    let page = page(&visit, &state, &visit.params, email.unwrap_or_default(), refused, notice);
    Ok(Html::private(&page)?.into_response())
}

fn page(
    visit: &Visit,
    state: &PageState,
    params: &Params,
    email: String,
    error: Option<&'static str>,
    notice: Option<&'static str>,
) -> SignIn {
    let t = Messages::new(visit.lang);
    let again = params.get("again").is_some();
    let mut layout = visit.layout(if again { t.again_title() } else { t.sign_in_title() });
    layout.unlisted = true;
    layout.header_search = false;
    SignIn {
        layout,
        t,
        again,
        open: state.accounts.is_open(),
        email,
        next: params.get("next").and_then(rules::next),
        error,
        notice,
        passkey_host: state.accounts.passkey_host(),
        providers: state.accounts.providers().iter().map(|p| (p.code.clone(), p.name.clone())).collect(),
        passwords: state.accounts.has_passwords(),
        examples: if again { Vec::new() } else { demo::examples(visit, &t) },
    }
}

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    let fields = &posted.fields;
    let typed = fields.get("email").unwrap_or_default();
    let Ok(email) = typed.parse::<EmailAddress>() else {
        let wrong = Messages::new(visit.lang).email_wrong();
        let page = page(&visit, &state, fields, typed.to_owned(), Some(wrong), None);
        return Ok(Html::private(&page)?.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    visit.site.limits.check(&LETTERS, &visit.client)?;
    visit.site.limits.check(&LETTERS_TO, email.as_str())?;
    // One mark a browser, so that a second letter does not make the first one look foreign.
    let browser = session::cookie(&headers, MARK).and_then(Secret::parse).unwrap_or_else(Secret::new);
    let next = fields.get("next").and_then(rules::next);
    let asked = Asked { email, lang: visit.lang, next, browser: browser.clone() };
    state.accounts.ask_link(asked).await?;
    let mut response = Redirect::to(&format!("/{}/sign-in/sent", visit.lang)).into_response();
    let mark = session::cookie_for(&visit.site, MARK, &browser.text(), 24 * 3600);
    session::set_cookie(response.headers_mut(), &mark);
    Ok(response)
}

/// How and where somebody comes in.
pub(crate) fn way(visit: &Visit, headers: &HeaderMap, method: Method) -> Way {
    Way {
        method,
        browser: session::browser(headers),
        before: session::cookie(headers, session::cookie_name(&visit.site)).and_then(Secret::parse),
    }
}

/// Gives the browser its session and leads on. Every way in ends here.
pub(crate) fn entered(visit: &Visit, entered: Entered) -> Response {
    let next = entered.next.unwrap_or_else(|| format!("/{}/me", visit.lang));
    let mut response = Redirect::to(&next).into_response();
    set_session(visit, &entered.secret, &mut response);
    response
}

/// Gives the browser its session.
pub(crate) fn set_session(visit: &Visit, secret: &Secret, response: &mut Response) {
    let name = session::cookie_name(&visit.site);
    let seconds = crate::model::SESSION_LIFE.num_seconds();
    let cookie = session::cookie_for(&visit.site, name, &secret.text(), seconds);
    session::set_cookie(response.headers_mut(), &cookie);
}

/// Whether the browser has the mark whose hash this is.
pub(crate) fn is_marked(headers: &HeaderMap, hash: &str) -> bool {
    session::cookie(headers, MARK).and_then(Secret::parse).is_some_and(|mark| mark.hash() == hash)
}
