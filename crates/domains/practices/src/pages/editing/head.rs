//! The head of every page of one practice: where one is, what it is called, what else can be done.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;
use vocabulary::model::capitalised;
use web::{Crumb, Layout, Messages as ShellMessages, Visit};

use super::PATH;
use crate::editing_messages::Messages;
use crate::model::{Practice, Publication};
use crate::pages::Words;
use crate::rules::editing::care;

/// The head of a page; stands in its template as `{{ head }}`.
#[derive(Template)]
#[template(path = "practices/editing/head.html")]
pub(super) struct Head {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    title: String,
    id: String,
    name: String,
    name_lang: Lang,
    published: bool,
    tabs: Vec<Tab>,
}

impl HtmlSafe for Head {}

struct Tab {
    label: String,
    href: String,
    is_current: bool,
    /// How many texts ask for care.
    care: i64,
}

impl Head {
    /// The practice.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The head of the page with this title; `page` is the last part of its address.
    pub(super) fn new(
        visit: &Visit,
        layout: &Layout,
        practice: &Practice,
        page: &str,
        title: String,
    ) -> Head {
        let (t, lang, record) = (Messages::new(visit.lang), visit.lang, &practice.record);
        let id = record.id.as_str();
        let (name_lang, name) = record.title_for(lang);
        let to = |page: &str| layout.to(&format!("{PATH}/{id}/{page}"));
        let tab = |label: String, to_page: &str, care: i64| Tab {
            label,
            href: to(to_page),
            is_current: page == to_page,
            care,
        };
        let needs = care(&practice.states);
        let mut tabs = vec![tab(t.tab_edit().to_owned(), "edit", 0)];
        for target in Lang::ALL.into_iter().filter(|target| *target != record.original_language) {
            let care = needs.get(&target).map_or(0, |care| care.outdated + care.by_machine);
            tabs.push(tab(
                capitalised(Words::of(lang).language(target)),
                &format!("translate/{target}"),
                care,
            ));
        }
        tabs.push(tab(t.tab_files().to_owned(), "files", 0));
        tabs.push(tab(t.tab_history().to_owned(), "history", 0));
        tabs.push(match practice.publication {
            Publication::Published => tab(t.tab_withdraw().to_owned(), "withdraw", 0),
            _ => tab(t.tab_put_back().to_owned(), "put-back", 0),
        });
        Head {
            t,
            crumbs: crumbs(layout, lang, Some((layout.to(&format!("{PATH}/{id}/edit")), name, name_lang))),
            layout: layout.clone(),
            title,
            id: id.to_owned(),
            name: name.to_owned(),
            name_lang,
            published: practice.publication == Publication::Published,
            tabs,
        }
    }
}

/// From the desk to the list, and further to a practice.
pub(super) fn crumbs(layout: &Layout, lang: Lang, practice: Option<(String, &str, Lang)>) -> Vec<Crumb> {
    let mut crumbs = vec![
        Crumb::new(layout.to("/desk"), ShellMessages::new(lang).desk(), lang),
        Crumb::new(layout.to(PATH), Messages::new(lang).desk_practices(), lang),
    ];
    crumbs.extend(practice.map(|(href, name, lang)| Crumb::new(href, name, lang)));
    crumbs
}
