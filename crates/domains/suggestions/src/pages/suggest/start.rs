//! `/{lang}/practices/suggest`: what it takes, and where it begins.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::EmailAddress;
use web::form::Faults;
use web::{Html, Layout, PageError, Posted, Visit};

use super::{SuggestState, layout, to};
use crate::model::draft;
use crate::rules::spam;
use crate::suggest_messages::Messages;

#[derive(Template)]
#[template(path = "suggestions/suggest/start.html")]
struct StartPage {
    layout: Layout,
    t: Messages,
    days: i64,
    done: Option<&'static str>,
    email: String,
    faults: Faults,
    honeypot: &'static str,
}

/// A page for a link that leads nowhere any more.
#[derive(Template)]
#[template(path = "suggestions/suggest/again.html")]
struct AgainPage {
    layout: Layout,
    t: Messages,
    text: &'static str,
    email: String,
    faults: Faults,
    honeypot: &'static str,
}

fn page(visit: &Visit, email: &str, faults: Faults) -> StartPage {
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(t.title());
    layout.description = Some(t.description().to_owned());
    layout.header_search = false;
    let done = match visit.params.get("done") {
        Some("links") => Some(t.again_done()),
        Some("deleted") => Some(t.deleted()),
        _ => None,
    };
    let (days, email) = (draft::KEPT.num_days(), email.to_owned());
    StartPage { layout, t, days, done, email, faults, honeypot: spam::HONEYPOT }
}

pub(super) async fn get(visit: Visit) -> Result<Html, PageError> {
    Html::private(&page(&visit, "", Faults::default()))
}

pub(super) async fn post(
    State(state): State<SuggestState>,
    visit: Visit,
    posted: Posted,
) -> Result<Response, PageError> {
    if posted.text("do") == "links" {
        return links(&state, &visit, &posted).await;
    }
    state.site.limits.check(&spam::BEGIN, &visit.client)?;
    let secret = state.drafting.begin(&visit.actor, visit.lang).await?;
    Ok(to(&visit, &format!("/practices/suggest/{}/1", secret.text())))
}

/// Sends the links of an address to it. Whoever asks learns nothing of whether there are any.
async fn links(state: &SuggestState, visit: &Visit, posted: &Posted) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let typed = posted.text("email");
    let Ok(email) = typed.parse::<EmailAddress>() else {
        let mut faults = Faults::default();
        faults.add("email", t.fault_email());
        let page = Html::private(&page(visit, typed, faults))?;
        return Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    // A program that fills in everything is thanked like anybody else, and nothing is sent.
    if posted.text(spam::HONEYPOT).is_empty() {
        state.site.limits.check(&spam::LETTER, &visit.client)?;
        // Too many letters to one address: it has them already, and the one who asks need not know.
        if state.site.limits.check(&spam::TO_ADDRESS, email.as_str()).is_ok() {
            state.drafting.mail_all_links(&visit.actor, visit.lang, &email).await?;
        }
    }
    Ok(to(visit, "/practices/suggest?done=links"))
}

/// A page for a link that leads nowhere any more.
pub(super) fn again(visit: &Visit, title: &'static str, text: &'static str) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let layout = layout(visit, title);
    let (email, faults) = (String::new(), Faults::default());
    let page = AgainPage { layout, t, text, email, faults, honeypot: spam::HONEYPOT };
    Ok(Html::private(&page)?.with_status(StatusCode::GONE).into_response())
}
