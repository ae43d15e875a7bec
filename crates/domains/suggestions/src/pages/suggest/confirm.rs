//! `/{lang}/practices/suggest/confirm/{token}`: this address is mine. Looking at the page changes nothing, as
//! programs that scan mail look at every link; the button does, once.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Secret;
use web::{Html, Layout, PageError, Visit};

use super::{SuggestState, layout, start, to};
use crate::model::draft::KeyPurpose;
use crate::service::drafting::Confirmed;
use crate::suggest_messages::Messages;

#[derive(Template)]
#[template(path = "suggestions/suggest/confirm.html")]
struct ConfirmPage {
    layout: Layout,
    t: Messages,
    text: String,
    action: String,
}

fn gone(visit: &Visit) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    start::again(visit, t.confirm_gone_title(), t.confirm_gone_text())
}

pub(super) async fn get(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let t = Messages::new(visit.lang);
    let Some(secret) = Secret::parse(&token) else { return gone(&visit) };
    let Some(draft) = state.drafting.open(&secret, KeyPurpose::Confirm).await? else { return gone(&visit) };
    let page = ConfirmPage {
        layout: layout(&visit, t.confirm_title()),
        text: t.confirm_text(draft.title()),
        action: format!("/{}/practices/suggest/confirm/{token}", visit.lang),
        t,
    };
    Ok(Html::private(&page)?.into_response())
}

pub(super) async fn post(
    State(state): State<SuggestState>,
    Path((_, token)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, PageError> {
    let Some(secret) = Secret::parse(&token) else { return gone(&visit) };
    match state.drafting.confirm(&visit.actor, &secret).await {
        Ok(Confirmed::Received(follow)) => {
            Ok(to(&visit, &format!("/practices/suggestions/{}?done=received", follow.text())))
        }
        Ok(Confirmed::Gone) => gone(&visit),
        Ok(Confirmed::Faulty(None)) => gone(&visit),
        Ok(Confirmed::Faulty(Some(write))) => {
            Ok(to(&visit, &format!("/practices/suggest/{}/review", write.text())))
        }
        Err(error) => Err(super::super::broken(error)),
    }
}
