//! `/{lang}/desk/suggestions`: what came in, longest waiting first.

use std::borrow::Cow;

use askama::Template;
use axum::extract::State;
use kernel::Lang;
use platform::i18n::{self, country_name};
use web::{Crumb, Html, Layout, PageError, Visit};

use super::filters::{AGES, Filters};
use super::people::Names;
use super::{DeskState, Themes, words};
use crate::messages::Messages;
use crate::model::queue::{Counts, Cursor, QueueLine};
use crate::model::{Editor, Origin, StateCode};
use crate::rules::figures::overdue;
use crate::rules::review::REVIEW;
use crate::service::queue::Sight;

/// Lines a page.
const PAGE: usize = 25;

#[derive(Template)]
#[template(path = "suggestions/desk/queue.html")]
struct QueueView<'a> {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    done: Option<String>,
    tabs: Vec<Tab>,
    filters: Filters,
    states: Vec<Pick<'a>>,
    assignees: Vec<Pick<'a>>,
    langs: Vec<Pick<'a>>,
    themes: Vec<Pick<'a>>,
    origins: Vec<Pick<'a>>,
    ages: Vec<Pick<'a>>,
    sorts: Vec<Pick<'a>>,
    /// So many filters are set, beside scope and order.
    narrowed: bool,
    found: u64,
    lines: Vec<Line>,
    first_page: Option<String>,
    next_page: Option<String>,
}

impl<'a> QueueView<'a> {
    /// The lists of the filter form: name, label, choices.
    fn selects(&self) -> [(&'static str, &'static str, &[Pick<'a>]); 7] {
        let t = self.t;
        [
            ("state", t.filter_state(), &self.states),
            ("assignee", t.filter_assignee(), &self.assignees),
            ("lang", t.filter_lang(), &self.langs),
            ("theme", t.filter_theme(), &self.themes),
            ("origin", t.filter_origin(), &self.origins),
            ("age", t.filter_age(), &self.ages),
            ("sort", t.filter_sort(), &self.sorts),
        ]
    }

    /// How many of these lists do not stand at their first choice, which leaves everything in.
    fn chosen(&self) -> usize {
        let picks = self.selects().map(|(_, _, picks)| picks);
        picks.iter().filter(|picks| picks.iter().skip(1).any(|pick| pick.chosen)).count()
    }
}

/// One of the views that are asked for most.
struct Tab {
    href: String,
    label: &'static str,
    count: u64,
    current: bool,
}

/// A choice of a filter.
struct Pick<'a> {
    value: Cow<'a, str>,
    label: Cow<'a, str>,
    chosen: bool,
}

/// A line as it is shown.
struct Line {
    href: String,
    title: String,
    lang: Lang,
    place: String,
    origin: Option<&'static str>,
    state: StateCode,
    state_label: &'static str,
    assignee: Option<String>,
    received: String,
    received_iso: String,
    age: String,
    overdue: bool,
}

pub(super) async fn get(visit: Visit, State(state): State<DeskState>) -> Result<Html, PageError> {
    visit.require(REVIEW)?;
    let t = Messages::new(visit.lang);
    let me = Editor::of(&visit.actor);
    let all = &state.suggestions;
    let now = all.now();
    let filters = Filters::read(&visit.params, &me, now);
    let after = visit.params.get("after").and_then(Cursor::from_text);
    let Sight { page, found, counts, editors } =
        all.sight(&filters.query, after.as_ref(), PAGE, &me, state.site.people()).await?;
    let names = Names::beside(
        &editors,
        &state.site,
        t,
        page.lines.iter().filter_map(|line| line.assignee.as_ref()).map(Editor::as_str),
    )
    .await?;
    let layout = visit.layout(t.queue_title()).private();
    let path = layout.to("/desk/suggestions");
    let shown = Shown {
        t,
        lang: visit.lang,
        path: &path,
        state: filters.params.query(),
        filters: &filters,
        names: &names,
        me: &me,
        now,
    };
    let next_page = page
        .more
        .then(|| page.lines.last())
        .flatten()
        .map(|last| filters.params.with("after", last.cursor().to_text()).href(&path));
    let view = QueueView {
        crumbs: vec![
            Crumb::new(layout.to("/desk"), layout.shell.desk(), visit.lang),
            Crumb::new(path.clone(), t.queue_title(), visit.lang),
        ],
        done: super::one::done(t, visit.params.get("done")),
        tabs: tabs(t, &path, &filters, &counts),
        states: states(t, &filters, &counts),
        assignees: shown.assignees(&editors),
        langs: shown.langs(),
        themes: shown.themes(&state.themes),
        origins: shown.origins(),
        ages: shown.ages(),
        sorts: shown.sorts(),
        narrowed: filters.narrows(),
        found,
        lines: shown.lines(&page.lines),
        first_page: after.is_some().then(|| filters.params.href(&path)),
        next_page,
        filters: filters.clone(),
        layout,
        t,
    };
    Html::private(&view)
}

/// Open ones, mine, nobody's.
fn tabs(t: Messages, path: &str, filters: &Filters, counts: &Counts) -> Vec<Tab> {
    let rest = filters.params.without("state").without("assignee");
    let is_open = filters.scope_code() == "open";
    let tab = |assignee: &str, label, count| Tab {
        href: if assignee.is_empty() { rest.href(path) } else { rest.with("assignee", assignee).href(path) },
        label,
        count,
        current: is_open && filters.assignee == assignee,
    };
    vec![
        tab("", t.tab_open(), counts.open()),
        tab("me", t.tab_mine(), counts.mine),
        tab("nobody", t.tab_nobodys(), counts.nobodys),
    ]
}

fn states(t: Messages, filters: &Filters, counts: &Counts) -> Vec<Pick<'static>> {
    let chosen = filters.scope_code();
    let pick = |value: &'static str, label: &str, count: u64| Pick {
        value: value.into(),
        label: format!("{label} ({count})").into(),
        chosen: value == chosen,
    };
    let mut picks = vec![pick("open", t.scope_open(), counts.open())];
    picks.extend(
        StateCode::ALL.iter().map(|code| pick(code.code(), words::state(t, *code), counts.of(*code))),
    );
    picks.push(pick("all", t.scope_all(), counts.all()));
    picks
}

/// What the lines and choices of one page need.
struct Shown<'a> {
    t: Messages,
    lang: Lang,
    path: &'a str,
    /// What is asked for, as it stands in addresses.
    state: String,
    filters: &'a Filters,
    names: &'a Names,
    me: &'a Editor,
    now: chrono::DateTime<chrono::Utc>,
}

impl Shown<'_> {
    fn pick<'p>(
        &self,
        name: &str,
        value: impl Into<Cow<'p, str>>,
        label: impl Into<Cow<'p, str>>,
    ) -> Pick<'p> {
        let value = value.into();
        let chosen = self.filters.params.get(name).unwrap_or_default() == value;
        Pick { value, label: label.into(), chosen }
    }

    fn assignees<'p>(&self, editors: &'p [web::people::Contact]) -> Vec<Pick<'p>> {
        let t = self.t;
        let mut picks = vec![
            self.pick("assignee", "", t.assignee_anyone()),
            self.pick("assignee", "me", t.assignee_me()),
            self.pick("assignee", "nobody", t.assignee_nobody()),
        ];
        let others = editors.iter().filter(|editor| Some(editor.id.as_str()) != self.me.person_id());
        picks.extend(others.map(|editor| self.pick("assignee", editor.id.as_str(), editor.name.as_str())));
        picks
    }

    fn langs(&self) -> Vec<Pick<'static>> {
        let any = self.pick("lang", "", self.t.any_language());
        std::iter::once(any)
            .chain(Lang::ALL.map(|lang| self.pick("lang", lang.code(), lang.endonym())))
            .collect()
    }

    fn themes<'p>(&self, themes: &'p Themes) -> Vec<Pick<'p>> {
        let named = themes.of(self.lang).iter().map(|(id, title)| self.pick("theme", id, title));
        std::iter::once(self.pick("theme", "", self.t.any_theme())).chain(named).collect()
    }

    fn origins(&self) -> Vec<Pick<'static>> {
        let named = Origin::CODES.map(|code| self.pick("origin", code, words::origin(self.t, code)));
        std::iter::once(self.pick("origin", "", self.t.any_origin())).chain(named).collect()
    }

    fn ages(&self) -> Vec<Pick<'static>> {
        let named = AGES.map(|days| self.pick("age", days.to_string(), self.t.age_more_than(days)));
        std::iter::once(self.pick("age", "", self.t.any_age())).chain(named).collect()
    }

    fn sorts(&self) -> Vec<Pick<'static>> {
        vec![self.pick("sort", "", self.t.sort_oldest()), self.pick("sort", "newest", self.t.sort_newest())]
    }

    /// The lines stand in the order in which they came in, so many have the day of the one before.
    fn lines(&self, lines: &[QueueLine]) -> Vec<Line> {
        let mut day = None;
        let shown = lines.iter().map(|line| {
            let on = i18n::local(line.received_at).date();
            let (_, received) = match day.take().filter(|(known, _)| *known == on) {
                Some(known) => day.insert(known),
                None => day.insert((on, i18n::day(self.lang, on))),
            };
            self.line(line, received.clone())
        });
        shown.collect()
    }

    fn line(&self, line: &QueueLine, received: String) -> Line {
        let t = self.t;
        Line {
            href: format!("{}/{}{}", self.path, line.id, self.state),
            title: if line.title.is_empty() { t.untitled().to_owned() } else { line.title.clone() },
            lang: line.lang,
            place: place(&line.place, self.lang),
            origin: (line.origin != "form").then(|| words::origin(t, &line.origin)),
            state: line.state,
            state_label: words::state(t, line.state),
            assignee: line.assignee.as_ref().map(|editor| {
                if editor == self.me { t.assignee_me().to_owned() } else { self.names.name(editor.as_str()) }
            }),
            received,
            received_iso: line.received_at.to_rfc3339(),
            age: words::age(t, line.received_at, self.now),
            overdue: overdue(line.state, line.since, self.now),
        }
    }
}

/// `Liège, BE` with the country as the reader calls it.
fn place(text: &str, lang: Lang) -> String {
    let named = |code: &str| country_name(code, lang).map(str::to_owned);
    match text.rsplit_once(", ") {
        Some((city, code)) => named(code).map_or_else(|| text.to_owned(), |name| format!("{city}, {name}")),
        None => named(text).unwrap_or_else(|| text.to_owned()),
    }
}
