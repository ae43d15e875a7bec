//! `/{lang}/practices/refused`: what was refused and why, of those whose suggesters agreed.

use askama::Template;
use axum::extract::State;
use kernel::{Lang, PageRequest};
use platform::i18n::date;
use web::{Crumb, Html, Layout, PageError, Pagination, Visit};

use crate::desk::DeskState;
use crate::messages::Messages;
use crate::model::State as Stands;

#[derive(Template)]
#[template(path = "suggestions/refused.html")]
struct RefusedPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    lines: Vec<Line>,
    pagination: Pagination,
}

/// One of them: title and reason, nothing else.
struct Line {
    title: String,
    lang: Lang,
    at: String,
    iso: String,
    reason: String,
    criteria: Vec<String>,
}

pub(super) async fn get(visit: Visit, State(state): State<DeskState>) -> Result<Html, PageError> {
    let (lang, t) = (visit.lang, Messages::new(visit.lang));
    let number = visit.params.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = PageRequest::new(number, PageRequest::DEFAULT_SIZE).unwrap_or(PageRequest::first());
    let total = state.suggestions.count_refused().await?;
    let found = state.suggestions.refused(page.size() as usize, page.offset()).await?;
    let layout = visit.layout(t.refused_title());
    let path = layout.to("/practices/refused");
    let criterion = |id: &String| {
        let criterion = state.site.content.criteria.iter().find(|criterion| criterion.id == *id)?;
        criterion.text.best(lang, Lang::En).map(|(_, text)| text.clone())
    };
    let lines = found.into_iter().filter_map(|line| match line.state {
        Stands::Refused(refused) => Some(Line {
            title: line.title,
            lang: line.lang,
            at: date(lang, line.at),
            iso: line.at.to_rfc3339(),
            reason: refused.refusal().reason.clone(),
            criteria: refused.refusal().criteria.iter().filter_map(criterion).collect(),
        }),
        _ => None,
    });
    let view = RefusedPage {
        crumbs: vec![
            Crumb::new(layout.to("/practices"), t.practices(), lang),
            Crumb::new(path.clone(), t.refused_title(), lang),
        ],
        lines: lines.collect(),
        pagination: Pagination::new(&path, &visit.params.only(&["page"]), page, total),
        layout,
        t,
    };
    Html::public(&view)
}
