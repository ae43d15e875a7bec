//! `/{lang}/desk/practices/{id}/withdraw` and `…/put-back`: take a practice out or put it back, with a
//! reason.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use web::{Html, Layout, PageError, Posted, Visit};

use super::head::Head;
use super::{PATH, asked, note, place};
use crate::editing_messages::Messages;
use crate::model::{Practice, Publication};
use crate::pages::PageState;
use crate::pages::fiche::Named;

#[derive(Template)]
#[template(path = "practices/editing/publication.html")]
struct PublicationPage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    back: String,
    lead: &'static str,
    action: &'static str,
    /// It is so already: there is nothing to do.
    is_so: bool,
    fault: Option<&'static str>,
}

/// Which way a practice is moved.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Out,
    Back,
}

impl Way {
    const fn page(self) -> &'static str {
        match self {
            Way::Out => "withdraw",
            Way::Back => "put-back",
        }
    }

    const fn to(self) -> Publication {
        match self {
            Way::Out => Publication::Withdrawn,
            Way::Back => Publication::Published,
        }
    }
}

pub(super) async fn withdraw(
    state: State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    page(&visit, &practice, Way::Out, None)
}

pub(super) async fn put_back(
    state: State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    page(&visit, &practice, Way::Back, None)
}

pub(super) async fn post_withdraw(
    state: State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    post(&state, &visit, &id, &posted, Way::Out).await
}

pub(super) async fn post_put_back(
    state: State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
    posted: Posted,
) -> Result<Response, PageError> {
    post(&state, &visit, &id, &posted, Way::Back).await
}

async fn post(
    state: &PageState,
    visit: &Visit,
    id: &str,
    posted: &Posted,
    way: Way,
) -> Result<Response, PageError> {
    let practice = asked(state, visit, id).await?;
    let t = Messages::new(visit.lang);
    let Some(reason) = note(posted.text("reason")) else {
        let html = page(visit, &practice, way, Some(t.reason_missing()))?;
        return Ok(html.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    state.practices.move_to(&visit.actor, id, way.to(), Some(reason)).await?;
    let done = match way {
        Way::Out => "withdrawn",
        Way::Back => "put-back",
    };
    Ok(Redirect::to(&place(visit, id, "history", &[("done", done.to_owned())])).into_response())
}

fn page(
    visit: &Visit,
    practice: &Practice,
    way: Way,
    fault: Option<&'static str>,
) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let (title, lead, action) = match way {
        Way::Out => (t.withdraw_title(), t.withdraw_lead(), t.withdraw()),
        Way::Back => (t.put_back_title(), t.put_back_lead(), t.put_back()),
    };
    let layout = visit.layout(title).private();
    let place = layout.to(&format!("{PATH}/{}", practice.record.id));
    Html::private(&PublicationPage {
        t,
        head: Head::new(visit, &layout, practice, way.page(), title.to_owned()),
        path: format!("{place}/{}", way.page()),
        back: format!("{place}/history"),
        lead,
        action,
        is_so: practice.publication == way.to(),
        fault,
        layout,
    })
}
