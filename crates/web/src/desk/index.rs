//! `/{lang}/desk`: what waits, domain by domain.

use askama::Template;
use platform::jobs;

use super::{DESK, own};
use crate::domain::DeskItem;
use crate::layout::Crumb;
use crate::{Html, Layout, Messages, PageError, Visit};

#[derive(Template)]
#[template(path = "desk/index.html")]
struct DeskPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    items: Vec<DeskItem>,
}

pub(super) async fn get(visit: Visit) -> Result<Html, PageError> {
    visit.require(DESK)?;
    let t = Messages::new(visit.lang);
    let role = visit.actor.role();
    let dead = u64::try_from(jobs::load(&visit.site.db).await?.dead).unwrap_or(0);
    let mut items = visit.site.registry().desk(visit.lang, role).await?;
    items.extend(own(t, dead).into_iter().filter(|item| role >= item.least));
    let layout = visit.layout(t.desk_title()).private();
    let crumbs = vec![Crumb::new(layout.to("/desk"), t.desk(), visit.lang)];
    Html::private(&DeskPage { layout, t, crumbs, items })
}
