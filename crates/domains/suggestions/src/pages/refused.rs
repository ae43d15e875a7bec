//! `/{lang}/practices/refused`: what was refused, and why.

use askama::Template;
use web::{Crumb, Html, Layout, PageError, Visit};

use crate::messages::Messages;

#[derive(Template)]
#[template(path = "suggestions/refused.html")]
struct RefusedPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
}

pub(super) async fn get(visit: Visit) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let layout = visit.layout(t.refused_title());
    let crumbs = vec![
        Crumb::new(layout.to("/practices"), t.practices(), visit.lang),
        Crumb::new(layout.to("/practices/refused"), t.refused_title(), visit.lang),
    ];
    Html::public(&RefusedPage { crumbs, layout, t })
}
