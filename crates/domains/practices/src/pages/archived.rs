//! `/{lang}/practices/archived`: what nobody keeps up any more, with the reason.

use askama::Template;
use axum::extract::State;
use kernel::{Lang, PageRequest};
use platform::i18n;
use web::{Crumb, Html, Layout, PageError, Pagination, Visit};

use super::PageState;
use crate::Keeper;
use crate::messages::Messages as SharedMessages;
use crate::upkeep_messages::Messages;

/// Practices on one page.
const A_PAGE: u32 = 50;
/// The list of refused suggestions, which belongs to another domain.
const REFUSED: &str = "/practices/refused";

#[derive(Template)]
#[template(path = "practices/archived.html")]
struct ArchivePage {
    layout: Layout,
    u: Messages,
    crumbs: Vec<Crumb>,
    items: Vec<Item>,
    /// The list of refused suggestions, where suggestions are taken.
    refused: Option<String>,
    pagination: Pagination,
}

struct Item {
    id: String,
    lang: Lang,
    title: String,
    date: String,
    reason_lang: Lang,
    reason: String,
}

pub(crate) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Html, PageError> {
    let asked = visit.params.only(&["page"]);
    let number = asked.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = PageRequest::new(number, A_PAGE).map_err(|_| PageError::NotFound)?;
    let keeper = Keeper::new(state.practices.clone(), &state.site.settings);
    let (ids, total) = keeper.archived(A_PAGE as usize, page.offset()).await?;
    if ids.is_empty() && page.number() > 1 {
        return Err(PageError::NotFound);
    }
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let practices = state.practices.some(&ids).await?;
    let items = practices.iter().filter_map(|practice| {
        let archived = practice.upkeep.archived.as_ref()?;
        let (lang, title) = practice.record.title_for(visit.lang);
        Some(Item {
            id: practice.record.id.to_string(),
            lang,
            title: title.to_owned(),
            date: Messages::new(visit.lang).archive_since(i18n::date(visit.lang, archived.at)),
            reason_lang: archived.lang,
            reason: archived.reason.clone(),
        })
    });
    let u = Messages::new(visit.lang);
    let own_address = asked == visit.params;
    let visit = Visit { params: asked, ..visit };
    let mut layout = visit.layout(u.archive_title());
    layout.description = Some(u.archive_lead().to_owned());
    let path = layout.to("/practices/archived");
    let page = ArchivePage {
        u,
        crumbs: vec![
            Crumb::new(layout.to("/practices"), SharedMessages::new(visit.lang).practices(), visit.lang),
            Crumb::new(path.as_str(), u.archive_title(), visit.lang),
        ],
        items: items.collect(),
        refused: is_served(&state, REFUSED).then(|| layout.to(REFUSED)),
        pagination: Pagination::new(&path, &visit.params.without("page"), page, total),
        layout,
    };
    if own_address { Html::public(&page) } else { Html::private(&page) }
}

/// Whether some domain of this house has a page at this path.
fn is_served(state: &PageState, path: &str) -> bool {
    state.site.registry().iter().any(|domain| domain.addresses().iter().any(|address| address.path == path))
}
