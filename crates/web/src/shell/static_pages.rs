//! Editorial pages: reading guide, criteria, about, privacy, accessibility, help, API.

use askama::Template;
use axum::Router;
use axum::routing::get;
use kernel::Lang;

use crate::content::Article;
use crate::layout::Crumb;
use crate::{Html, Layout, PageError, Site, Visit};

/// Address below the language → name of the content file.
const PAGES: [(&str, &str); 6] = [
    ("/reading-guide", "reading-guide"),
    ("/about", "about"),
    ("/privacy", "privacy"),
    ("/accessibility", "accessibility"),
    ("/search-help", "search-help"),
    ("/api", "data-and-api"),
];

/// Addresses of these pages, for the role table.
pub(crate) fn addresses() -> Vec<&'static str> {
    PAGES.iter().map(|(path, _)| *path).chain(["/criteria"]).collect()
}

#[derive(Template)]
#[template(path = "article.html")]
struct ArticlePage {
    layout: Layout,
    crumbs: Vec<Crumb>,
    article: Article,
    criteria: Vec<ShownCriterion>,
}

struct ShownCriterion {
    lang: Lang,
    text: String,
    explanation: String,
}

pub(super) fn router(site: &Site) -> Router {
    let mut router = Router::new();
    for (path, name) in PAGES {
        router = router.route(path, get(async move |visit: Visit| show(&visit, name, Vec::new())));
    }
    router.route("/criteria", get(criteria)).with_state(site.clone())
}

async fn criteria(visit: Visit) -> Result<Html, PageError> {
    let shown = visit
        .site
        .content
        .criteria
        .iter()
        .filter_map(|criterion| {
            let (lang, text) = criterion.text.best(visit.lang, Lang::En)?;
            let explanation = criterion.explanation.get(lang).cloned().unwrap_or_default();
            Some(ShownCriterion { lang, text: text.clone(), explanation })
        })
        .collect();
    show(&visit, "criteria-intro", shown)
}

fn show(visit: &Visit, name: &'static str, criteria: Vec<ShownCriterion>) -> Result<Html, PageError> {
    let article = visit.site.content.article(name, visit.lang).cloned().ok_or(PageError::NotFound)?;
    let mut layout = visit.layout(article.title.clone());
    layout.description = Some(article.lead.clone());
    let crumbs = vec![Crumb::new(layout.to(&visit.path), article.title.clone(), visit.lang)];
    Html::public(&ArticlePage { layout, crumbs, article, criteria })
}
