//! `/{lang}/desk/practices`: find a practice to edit; translations that ask for care.

use askama::Template;
use axum::extract::State;
use kernel::{Lang, PageRequest, Slug};
use platform::i18n;
use platform::search::Request;
use vocabulary::model::capitalised;
use web::{Crumb, Html, Layout, PageError, Pagination, Params, Visit};

use super::{PATH, head};
use crate::editing_messages::Messages;
use crate::model::{Practice, Publication};
use crate::pages::{LanguageLabel, PageState, Words};
use crate::rules;
use crate::rules::editing::care;
use crate::service::{KIND, Wanted};

/// Practices on one page.
const PER_PAGE: u32 = 25;
/// Hits of a search that are looked through.
const MOST_HITS: usize = 200;
/// Practices taken out that are looked through for words: search does not know them.
const MOST_OUT: i64 = 1_000;

#[derive(Template)]
#[template(path = "practices/editing/list.html")]
struct ListPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    q: String,
    filters: Vec<Filter>,
    count: String,
    rows: Vec<Row>,
    care: Vec<CareLink>,
    pagination: Pagination,
}

/// A choice of a few.
struct Filter {
    name: &'static str,
    label: &'static str,
    /// Value, name, whether it is chosen.
    options: Vec<(String, String, bool)>,
}

/// How many practices have texts in a language that ask for care, and where they are.
struct CareLink {
    label: String,
    href: String,
}

struct Row {
    href: String,
    title: String,
    title_lang: Lang,
    place: String,
    version: String,
    /// What is said where it is not published.
    state: Option<&'static str>,
    /// Language, what is the matter with its texts, where to mend them.
    care: Vec<(LanguageLabel, String, String)>,
}

pub(super) async fn get(State(state): State<PageState>, visit: Visit) -> Result<Html, PageError> {
    visit.require(rules::EDIT)?;
    let (t, lang) = (Messages::new(visit.lang), visit.lang);
    let asked = |name: &str| visit.params.get(name).unwrap_or_default().trim().to_owned();
    let q = asked("q");
    let publication = Publication::from_code(&asked("state")).map(Publication::code).unwrap_or_default();
    let texts = Some(asked("texts")).filter(|texts| matches!(texts.as_str(), "outdated" | "machine"));
    let wanted = Wanted {
        publication: publication.to_owned(),
        texts: texts.unwrap_or_default(),
        lang: asked("lang").parse().ok(),
    };
    let here: Params = [("q", q.as_str()), ("state", publication), ("texts", &wanted.texts)]
        .into_iter()
        .chain(wanted.lang.map(|lang| ("lang", lang.code())))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let number = asked("page").parse().unwrap_or(1);
    let page = PageRequest::new(number, PER_PAGE).unwrap_or_else(|_| PageRequest::first());
    let over = usize::try_from(page.number() - 1).unwrap_or(0) * PER_PAGE as usize;

    let (practices, total) = if q.is_empty() {
        let over = i64::try_from(over).unwrap_or(i64::MAX);
        let (ids, total) = state.practices.listed(&wanted, i64::from(PER_PAGE), over).await?;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        (state.practices.some(&ids).await?, usize::try_from(total).unwrap_or(0))
    } else {
        let found = found(&state, &visit, &q, &wanted).await?;
        let total = found.len();
        (found.into_iter().skip(over).take(PER_PAGE as usize).collect(), total)
    };

    let layout = visit.layout(t.desk_practices()).private();
    let path = layout.to(PATH);
    let rows = practices.iter().map(|practice| row(practice, &path, lang)).collect();
    let care = state.practices.needing_care().await?.into_iter().flat_map(|(of, care)| {
        let name = Words::of(lang).language(of);
        let link = |texts: &str, label: String| CareLink {
            label,
            href: [("texts", texts), ("lang", of.code())].into_iter().collect::<Params>().href(&path),
        };
        let outdated = (care.outdated > 0).then(|| link("outdated", t.care_outdated(care.outdated, name)));
        let machine = (care.by_machine > 0).then(|| link("machine", t.care_machine(care.by_machine, name)));
        outdated.into_iter().chain(machine)
    });
    Html::private(&ListPage {
        t,
        crumbs: head::crumbs(&layout, lang, None),
        q,
        filters: filters(t, &wanted),
        count: t.desk_count(total),
        rows,
        care: care.collect(),
        pagination: Pagination::new(&path, &here, page, total),
        layout,
    })
}

/// Practices with these words, as far as they are wanted: those that search finds, then those taken out
/// whose title or id has the words.
async fn found(
    state: &PageState,
    visit: &Visit,
    q: &str,
    wanted: &Wanted,
) -> Result<Vec<std::sync::Arc<Practice>>, PageError> {
    let mut request = Request::new(q, visit.lang);
    request.kind = Some(KIND.to_owned());
    request.limit = MOST_HITS;
    let mut ids: Vec<String> =
        visit.site.search.search(&request).hits.into_iter().map(|hit| hit.reference.id).collect();
    if let Ok(id) = q.to_ascii_lowercase().parse::<Slug>() {
        ids.insert(0, id.to_string());
    }
    let words = q.to_lowercase();
    for publication in ["withdrawn", "archived"] {
        let out = Wanted { publication: publication.to_owned(), ..Wanted::default() };
        let (more, _) = state.practices.listed(&out, MOST_OUT, 0).await?;
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        for practice in state.practices.some(&more).await? {
            let record = &practice.record;
            let fits = |text: &str| text.to_lowercase().contains(&words);
            if fits(record.id.as_str()) || record.title.iter().any(|(_, title)| fits(title)) {
                ids.push(record.id.to_string());
            }
        }
    }
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(id.clone()));
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut practices = state.practices.some(&ids).await?;
    practices.retain(|practice| {
        let is_of = |lang: &Lang| wanted.lang.is_none_or(|wanted| wanted == *lang);
        let needs = care(&practice.states);
        let mut own = needs.iter().filter(|(lang, _)| is_of(lang)).map(|(_, care)| care);
        (wanted.publication.is_empty() || practice.publication.code() == wanted.publication)
            && match wanted.texts.as_str() {
                "outdated" => own.any(|care| care.outdated > 0),
                "machine" => own.any(|care| care.by_machine > 0),
                _ => true,
            }
    });
    Ok(practices)
}

fn row(practice: &Practice, path: &str, lang: Lang) -> Row {
    let (t, record) = (Messages::new(lang), &practice.record);
    let (title_lang, title) = record.title_for(lang);
    let id = record.id.as_str();
    let care = care(&practice.states).into_iter().map(|(of, care)| {
        let state =
            if care.outdated > 0 { kernel::TextState::Outdated } else { kernel::TextState::ByMachine };
        let count = care.outdated + care.by_machine;
        let label = LanguageLabel::of(lang, of, state, record.original_language);
        (label, t.row_texts(count), format!("{path}/{id}/translate/{of}"))
    });
    Row {
        href: format!("{path}/{id}/edit"),
        title: title.to_owned(),
        title_lang,
        place: crate::pages::place_line(record, lang),
        version: t.row_version(i18n::date(lang, practice.updated_at), practice.revision),
        state: match practice.publication {
            Publication::Published => None,
            _ => Some(t.not_published()),
        },
        care: care.collect(),
    }
}

fn filters(t: Messages, wanted: &Wanted) -> Vec<Filter> {
    let options = |chosen: &str, all: Vec<(&str, String)>| {
        all.into_iter().map(|(value, label)| (value.to_owned(), label, value == chosen)).collect()
    };
    let lang = wanted.lang.map_or("", Lang::code);
    let languages = Lang::ALL.map(|lang| (lang.code(), capitalised(Words::of(t.lang()).language(lang))));
    vec![
        Filter {
            name: "state",
            label: t.filter_state(),
            options: options(
                &wanted.publication,
                vec![
                    ("", t.any().to_owned()),
                    ("published", t.state_published().to_owned()),
                    ("withdrawn", t.state_withdrawn().to_owned()),
                    ("archived", t.state_archived().to_owned()),
                ],
            ),
        },
        Filter {
            name: "texts",
            label: t.filter_texts(),
            options: options(
                &wanted.texts,
                vec![
                    ("", t.any().to_owned()),
                    ("outdated", t.texts_outdated().to_owned()),
                    ("machine", t.texts_machine().to_owned()),
                ],
            ),
        },
        Filter {
            name: "lang",
            label: t.filter_lang(),
            options: options(lang, std::iter::once(("", t.any().to_owned())).chain(languages).collect()),
        },
    ]
}
