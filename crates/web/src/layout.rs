//! Header, navigation, languages, footer: what `templates/layout.html` needs.

use kernel::{Lang, Role};
use serde::Serialize;

use crate::domain::NavigationItem;
use crate::{Messages, Params, Visit, assets};

/// A language in the switcher.
#[derive(Clone, Debug)]
pub struct LanguageLink {
    /// The language.
    pub lang: Lang,
    /// The same page in it.
    pub href: String,
    /// The same page in it, with the host, for search engines.
    pub absolute: String,
}

/// An entry of the main navigation.
#[derive(Clone, Debug)]
pub struct MenuLink {
    /// Where to.
    pub href: String,
    /// What it says.
    pub label: &'static str,
    /// `page` on the page itself, `true` on one below it.
    pub current: Option<&'static str>,
}

/// What the header says to somebody who is signed in.
#[derive(Clone, Debug)]
pub struct PersonMenu {
    /// What she is called; may be empty.
    pub name: String,
    /// Whether she has work at the desk.
    pub desk: bool,
}

/// A step of the breadcrumb; the last one is the page itself.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Where to.
    pub href: String,
    /// What it says.
    pub label: String,
    /// The language of the label.
    pub lang: Lang,
}

impl Crumb {
    /// A step in the language of the page.
    pub fn new(href: impl Into<String>, label: impl Into<String>, lang: Lang) -> Self {
        Crumb { href: href.into(), label: label.into(), lang }
    }
}

/// The frame of a page. First field of every page's template.
#[derive(Clone)]
pub struct Layout {
    /// The words of the shell.
    pub shell: Messages,
    /// The language of the page.
    pub lang: Lang,
    /// The title of the page, without the name of the network.
    pub title: String,
    /// The name of the network.
    pub site_name: String,
    /// One or two sentences for search engines and previews.
    pub description: Option<String>,
    /// The main navigation.
    pub menu: Vec<MenuLink>,
    /// The page in all languages.
    pub languages: Vec<LanguageLink>,
    /// Who is signed in; none: the page offers to.
    pub person: Option<PersonMenu>,
    /// Where signing in begins, to come back here.
    pub sign_in: String,
    /// The address of this page, with the host.
    pub canonical: String,
    /// What the search box holds.
    pub query: String,
    /// Whether the header has a search box (pages with one of their own do without).
    pub header_search: bool,
    /// The search box shows its results on this page, so that a script may renew them in place.
    pub live_results: bool,
    /// JSON-LD for the head, with `<` escaped.
    pub json_ld: Option<String>,
    /// An Atom feed of the page.
    pub feed: Option<String>,
    /// Search engines should pass this page by.
    pub unlisted: bool,
    /// The page shows a map.
    pub map: bool,
    /// An operator's own theme is served.
    pub own_theme: bool,
}

impl Layout {
    /// The frame of the page that is visited.
    pub fn new(visit: &Visit, title: String) -> Self {
        let site = &visit.site;
        let state = visit.params.query();
        let base = site.settings.base_url();
        let languages: Vec<LanguageLink> = Lang::ALL
            .into_iter()
            .map(|lang| {
                let href = format!("/{lang}{}{state}", visit.path);
                LanguageLink { lang, absolute: format!("{base}{href}"), href }
            })
            .collect();
        let shell = Messages::new(visit.lang);
        let own = [("reading-guide", shell.reading_guide()), ("about", shell.about_short())]
            .map(|(path, label)| NavigationItem { path, label, order: u8::MAX });
        let items: Vec<NavigationItem> =
            site.registry().navigation(visit.lang).into_iter().chain(own).collect();
        let is_at = |path: &str| {
            let rest = visit.path.strip_prefix('/').and_then(|here| here.strip_prefix(path));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        // Of two entries, one below the other, only the nearer one is where the reader is.
        let here =
            items.iter().map(|item| item.path).filter(|path| is_at(path)).max_by_key(|path| path.len());
        let menu = items
            .into_iter()
            .map(|item| {
                let path = format!("/{}", item.path);
                let current =
                    (here == Some(item.path)).then_some(if visit.path == path { "page" } else { "true" });
                MenuLink { href: format!("/{}{path}", visit.lang), label: item.label, current }
            })
            .collect();
        let person = (visit.actor.role() > Role::Anonymous).then(|| PersonMenu {
            name: visit.session.as_ref().map(|session| session.name.clone()).unwrap_or_default(),
            desk: visit.actor.role() >= Role::Editor,
        });
        let here = format!("/{}{}{state}", visit.lang, visit.path);
        // From the start page, and from signing in itself, one comes to one's own page.
        let from_here = !visit.path.is_empty() && !visit.path.starts_with("/sign-in");
        let next = if from_here { Params::default().with("next", &here) } else { Params::default() };
        let sign_in = next.href(&format!("/{}/sign-in", visit.lang));
        Layout {
            shell,
            lang: visit.lang,
            title,
            site_name: site.settings.name.clone(),
            description: None,
            menu,
            languages,
            person,
            sign_in,
            canonical: base + &here,
            query: String::new(),
            header_search: true,
            live_results: false,
            json_ld: None,
            feed: None,
            unlisted: false,
            map: false,
            own_theme: site.settings.theme.is_some(),
        }
    }

    /// A page for one reader: search engines pass it by, and it needs no search box of the whole site.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.unlisted = true;
        self.header_search = false;
        self
    }

    /// The address of an asset.
    pub fn asset(&self, name: &str) -> String {
        assets::url(name)
    }

    /// An address below the language of the page.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.lang)
    }
}

/// JSON that may stand inside a `<script>` element: nothing in it can end the element.
pub fn json_for_script(value: &impl Serialize) -> String {
    // What pages put there is made of text, numbers and lists, which always serialise.
    serde_json::to_string(value)
        .unwrap_or_default()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}
