//! `/{lang}/alerts/confirm/{key}`: the address is mine. Only the button confirms: mail scanners follow links.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use web::{Html, Layout, PageError, Visit};

use super::{PageState, subject_label};
use crate::messages::Messages;
use crate::model::Alert;

#[derive(Template)]
#[template(path = "newsletter/confirm.html")]
struct ConfirmPage {
    layout: Layout,
    t: Messages,
    /// None: the link was used or has expired.
    about: Option<String>,
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path((_, key)): Path<(String, String)>,
) -> Result<Html, PageError> {
    let alert = state.newsletter.to_confirm(&key).await?;
    show(&state, &visit, alert.as_ref()).await
}

async fn show(state: &PageState, visit: &Visit, alert: Option<&Alert>) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let about = match alert {
        None => None,
        Some(alert) => {
            let practice = state.practices.get(alert.subject.target()).await?;
            Some(subject_label(&alert.subject, practice.as_deref(), &state.vocabulary, visit.lang))
        }
    };
    let title = if about.is_some() { t.confirm_title() } else { t.confirm_gone_title() };
    let layout = visit.layout(title).private();
    let found = about.is_some();
    let html = Html::private(&ConfirmPage { layout, t, about })?;
    Ok(if found { html } else { html.with_status(StatusCode::NOT_FOUND) })
}

pub(super) async fn post(
    State(state): State<PageState>,
    visit: Visit,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let Some(alert) = state.newsletter.to_confirm(&key).await? else {
        return Ok(show(&state, &visit, None).await?.into_response());
    };
    state.newsletter.confirm(&alert).await?;
    Ok(Redirect::to(&format!("/{}/alerts/{}?done=confirmed", visit.lang, alert.stop_key)).into_response())
}
