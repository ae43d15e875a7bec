//! `/{lang}/alerts/{key}`: change how often, or stop. The key stands in every letter.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use web::{Field, Html, Layout, PageError, Posted, Visit};

use super::{PageState, frequency_field, subject_label, subject_path};
use crate::messages::Messages;
use crate::model::Frequency;

#[derive(Template)]
#[template(path = "newsletter/manage.html")]
struct ManagePage {
    layout: Layout,
    t: Messages,
    done: Option<&'static str>,
    alert: Option<Shown>,
}

struct Shown {
    about: String,
    href: Option<String>,
    frequency: Field,
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path((_, key)): Path<(String, String)>,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let alert = match state.newsletter.by_key(&key).await? {
        None => None,
        Some(alert) => {
            let practice = state.practices.get(alert.subject.target()).await?;
            Some(Shown {
                about: subject_label(&alert.subject, practice.as_deref(), &state.vocabulary, visit.lang),
                href: subject_path(&alert.subject, visit.lang),
                frequency: frequency_field(t, alert.frequency),
            })
        }
    };
    let done = match visit.params.get("done") {
        Some("confirmed") => Some(t.done_confirmed()),
        Some("changed") => Some(t.done_changed()),
        Some("stopped") => Some(t.done_stopped()),
        _ => None,
    };
    let title = if alert.is_some() { t.manage_title() } else { t.stopped_title() };
    let layout = visit.layout(title).private();
    // Just stopped is an answer; a key that never was one is none.
    let known = alert.is_some() || visit.params.get("done") == Some("stopped");
    let html = Html::private(&ManagePage { layout, t, done, alert })?;
    Ok(if known { html } else { html.with_status(StatusCode::NOT_FOUND) })
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path((_, key)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    let to = |done: &str| Redirect::to(&format!("/{}/alerts/{key}?done={done}", visit.lang)).into_response();
    if posted.text("do") == "stop" {
        state.newsletter.stop(&key).await?;
        return Ok(to("stopped"));
    }
    let alert = state.newsletter.by_key(&key).await?.ok_or(PageError::NotFound)?;
    let frequency = Frequency::from_code(posted.text("frequency")).unwrap_or(alert.frequency);
    state.newsletter.change(&alert, frequency).await?;
    Ok(to("changed"))
}
