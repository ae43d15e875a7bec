//! `/{lang}/desk/jobs`: background tasks that were given up.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{DomainEvent, Ref};
use platform::i18n;
use platform::jobs::{self, DeadJob, Load};

use super::OPERATE;
use crate::layout::Crumb;
use crate::{Html, Layout, Messages, PageError, Posted, Visit};

#[derive(Template)]
#[template(path = "desk/jobs.html")]
struct JobsPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    done: Option<&'static str>,
    load: Load,
    dead: Vec<DeadJob>,
}

impl JobsPage {
    fn since(&self, job: &DeadJob) -> String {
        i18n::date(self.layout.lang, job.created_at)
    }
}

pub(super) async fn get(visit: Visit) -> Result<Html, PageError> {
    visit.require(OPERATE)?;
    let t = Messages::new(visit.lang);
    let done = match visit.params.get("done") {
        Some("retried") => Some(t.jobs_retried()),
        Some("discarded") => Some(t.jobs_discarded()),
        _ => None,
    };
    let (load, dead) = (jobs::load(&visit.site.db).await?, jobs::dead(&visit.site.db).await?);
    let layout = visit.layout(t.jobs()).private();
    let crumbs = vec![
        Crumb::new(layout.to("/desk"), t.desk(), visit.lang),
        Crumb::new(layout.to("/desk/jobs"), t.jobs(), visit.lang),
    ];
    Html::private(&JobsPage { layout, t, crumbs, done, load, dead })
}

pub(super) async fn post(visit: Visit, posted: Posted) -> Result<Response, PageError> {
    visit.require(OPERATE)?;
    let id = posted.text("job").to_owned();
    let again = posted.text("do") == "retry";
    let found = visit
        .site
        .db
        .write(&visit.actor, async |tx| {
            let found = if again { jobs::revive(tx, &id).await? } else { jobs::discard(tx, &id).await? };
            if found {
                let action = if again { "job.revived" } else { "job.discarded" };
                tx.emit(DomainEvent::new(action, Ref::new("job", id.as_str())));
            }
            Ok::<bool, PageError>(found)
        })
        .await?;
    if !found {
        return Err(PageError::NotFound);
    }
    let done = if again { "retried" } else { "discarded" };
    Ok(Redirect::to(&format!("/{}/desk/jobs?done={done}", visit.lang)).into_response())
}
