//! `/{lang}/practices/compare?id=…&id=…`: two to four practices side by side, heading by heading.

use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::State;
use kernel::{Lang, Ref, Role, Slug, TextState};
use web::{Crumb, Html, Layout, PageError, Params, Visit};

use super::PageState;
use super::fiche::{self, Reading, Shown};
use super::view::{Card, EvidenceScales, Facts, Labels, LanguageLabel, PlaceName, Tags};
use crate::fiche_messages::Messages;
use crate::messages::Messages as SharedMessages;
use crate::model::{Heading, Practice, Publication};
use crate::paper_messages::Messages as PaperMessages;
use crate::service::KIND;

/// Fewer cannot be compared.
pub(super) const LEAST: usize = 2;
/// More do not fit beside each other.
pub(super) const MOST: usize = 4;
/// Of a made-up address with hundreds of ids only the first are looked at.
pub(super) const LOOKED_AT: usize = 12;
/// How many practices are offered to be added.
const CANDIDATES: usize = 3;

#[derive(Template)]
#[template(path = "practices/compare.html")]
struct Compare<'a> {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    columns: Vec<Column<'a>>,
    /// The one that was chosen, when there is only one.
    only: Option<Card<'a>>,
    /// Empty when there are too few to compare.
    rows: Vec<Row<'a>>,
    /// Ids that name no practice that is shown, as they were typed.
    unknown: Vec<String>,
    /// Practices beyond the fourth.
    left_out: Vec<Link<'a>>,
    /// Practices that are close to those that were chosen, each an address that adds it.
    candidates: Vec<Link<'a>>,
    /// The comparison on paper.
    pdf: Option<(String, &'static str)>,
}

/// A practice at the head of its column.
struct Column<'a> {
    title: &'a str,
    lang: Lang,
    href: String,
    /// The comparison without it.
    remove: String,
}

/// The same heading of all practices.
struct Row<'a> {
    title: &'static str,
    cells: Vec<Cell<'a>>,
}

struct Cell<'a> {
    /// Which practice it is, for those who see one column at a time; none where the content says so.
    who: Option<String>,
    who_lang: Lang,
    content: Content<'a>,
}

/// What stands under a heading. A language is named only where it is not that of the page.
#[derive(Template)]
#[template(path = "practices/compare/content.html")]
enum Content<'a> {
    Facts(Facts<'a>),
    Evidence { scales: EvidenceScales, note: Option<(Option<Lang>, &'a str)> },
    Plain { label: Option<LanguageLabel>, lang: Option<Lang>, text: &'a str },
    Markdown { label: Option<LanguageLabel>, lang: Option<Lang>, html: String },
    Tags(Tags<'a>),
    Lines(Vec<&'a str>),
    Nothing(&'static str),
}

impl HtmlSafe for Content<'_> {}

struct Link<'a> {
    title: &'a str,
    lang: Lang,
    href: String,
}

pub(crate) async fn get(State(state): State<PageState>, mut visit: Visit) -> Result<Html, PageError> {
    let lang = visit.lang;
    let t = Messages::new(lang);
    let asked = asked(&visit.params, LOOKED_AT);
    let close = close(&state, &asked, lang);
    let ids: Vec<&str> =
        asked.iter().filter(|id| id.parse::<Slug>().is_ok()).chain(&close).map(String::as_str).collect();
    let known = state.practices.some(&ids).await?;
    let find = |id: &String| -> Option<&Practice> {
        let practice = known.iter().find(|practice| practice.record.id.as_str() == id)?;
        (practice.publication == Publication::Published).then(|| Arc::as_ref(practice))
    };
    let (chosen, unknown): (Vec<&String>, Vec<&String>) = asked.iter().partition(|id| find(id).is_some());
    let practices: Vec<&Practice> = chosen.into_iter().filter_map(find).collect();
    let (practices, beyond) = practices.split_at(practices.len().min(MOST));

    // The address in other languages has what is shown, and nothing that was mistyped.
    visit.params = address(practices);
    let enough = practices.len() >= LEAST;
    let title = if enough { t.compare_title(practices.len()) } else { t.compare_choose_title().to_owned() };
    let mut layout = visit.layout(title);
    layout.unlisted = true;
    let path = layout.to("/practices/compare");
    let candidates: Vec<Link<'_>> = if practices.len() < MOST {
        let others = close.iter().filter_map(find);
        others
            .take(CANDIDATES)
            .map(|other| link(other, lang, visit.params.and("id", &other.record.id).href(&path)))
            .collect()
    } else {
        Vec::new()
    };
    let page = Compare {
        t,
        crumbs: vec![
            Crumb::new(layout.to("/practices"), SharedMessages::new(lang).practices(), lang),
            Crumb::new(visit.params.href(&path), t.compare_crumb(), lang),
        ],
        columns: practices.iter().map(|practice| column(practice, practices, lang, &path)).collect(),
        only: if let [only] = practices { Some(Card::new(only, lang).at_level(2)) } else { None },
        rows: if enough { rows(practices, &state.labels, lang) } else { Vec::new() },
        left_out: beyond
            .iter()
            .map(|p| link(p, lang, layout.to(&format!("/practices/{}", p.record.id))))
            .collect(),
        candidates,
        pdf: enough.then(|| {
            let label = PaperMessages::new(lang).pdf_comparison();
            (visit.params.href(&layout.to("/practices/compare.pdf")), label)
        }),
        unknown: unknown.into_iter().map(|id| readable(id)).collect(),
        layout,
    };
    // Only what a reader can come to by choosing is worth keeping.
    if page.unknown.is_empty() && page.left_out.is_empty() {
        Html::public(&page)
    } else {
        Html::private(&page)
    }
}

/// The first ids of the address, each once, whatever their case.
pub(super) fn asked(params: &Params, most: usize) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in params.all("id").into_iter().map(|id| id.trim().to_ascii_lowercase()) {
        if !id.is_empty() && !ids.contains(&id) && ids.len() < most {
            ids.push(id);
        }
    }
    ids
}

/// Practices that are similar to the chosen ones, the most alike first, taking turns.
pub(super) fn close(state: &PageState, asked: &[String], lang: Lang) -> Vec<String> {
    let lists: Vec<Vec<Ref>> = asked
        .iter()
        .take(MOST)
        .map(|id| {
            state.site.search.similar(&Ref::new(KIND, id.as_str()), lang, Role::Anonymous, CANDIDATES + MOST)
        })
        .collect();
    let mut close: Vec<String> = Vec::new();
    for turn in 0..CANDIDATES + MOST {
        for other in lists.iter().filter_map(|list| list.get(turn)) {
            if !asked.contains(&other.id) && !close.contains(&other.id) {
                close.push(other.id.clone());
            }
        }
    }
    close.truncate(2 * CANDIDATES);
    close
}

/// The query of a comparison.
pub(super) fn address(practices: &[&Practice]) -> Params {
    practices.iter().map(|practice| ("id", &practice.record.id)).collect()
}

/// What was typed, short and without what cannot be seen.
pub(super) fn readable(typed: &str) -> String {
    typed.chars().filter(|letter| !letter.is_control()).take(80).collect()
}

fn link(practice: &Practice, lang: Lang, href: String) -> Link<'_> {
    let (title_lang, title) = practice.record.title_for(lang);
    Link { title, lang: title_lang, href }
}

fn column<'a>(practice: &'a Practice, all: &[&Practice], lang: Lang, path: &str) -> Column<'a> {
    let id = practice.record.id.as_str();
    let (title_lang, title) = practice.record.title_for(lang);
    Column {
        title,
        lang: title_lang,
        href: format!("/{lang}/practices/{id}"),
        remove: address(all).less("id", id).href(path),
    }
}

/// All headings, those that nobody has written about included: what is missing tells something too.
fn rows<'a>(practices: &[&'a Practice], labels: &'a Labels, lang: Lang) -> Vec<Row<'a>> {
    let t = Messages::new(lang);
    let row = |title, empty, content: &dyn Fn(&'a Practice) -> Option<Content<'a>>| {
        let names = names(practices, lang);
        let cells = practices.iter().zip(names).map(|(practice, (who, who_lang))| Cell {
            who: Some(who),
            who_lang,
            content: content(practice).unwrap_or(Content::Nothing(empty)),
        });
        Row { title, cells: cells.collect() }
    };
    let tags = |filter, ids: &'a [String]| {
        let tags = Tags::new(filter, ids, labels, lang);
        (!tags.is_empty()).then_some(Content::Tags(tags))
    };
    let mut rows =
        vec![facts(practices, lang), row(t.evidence_title(), "", &|practice| Some(evidence(practice, lang)))];
    for heading in std::iter::once(Heading::Summary).chain(Heading::BODY) {
        rows.push(row(fiche::title(t, heading), t.compare_nothing(), &|practice| {
            text(practice, heading, lang)
        }));
    }
    let none = t.compare_not_given();
    rows.extend([
        row(t.fact_kinds(), none, &|practice| tags("kind", &practice.record.kinds)),
        row(t.fact_themes(), none, &|practice| tags("theme", &practice.record.themes)),
        row(t.fact_target_groups(), none, &|practice| tags("target_group", &practice.record.target_groups)),
        row(t.fact_owner(), none, &|practice| lines(&practice.record.organisations)),
        row(t.fact_partners(), none, &|practice| lines(&practice.record.partners)),
    ]);
    rows
}

/// How each practice is called within the rows: by its place, or by its title where two share one.
fn names(practices: &[&Practice], lang: Lang) -> Vec<(String, Lang)> {
    let places: Vec<String> =
        practices.iter().map(|practice| PlaceName::of(&practice.record, lang).text().into_owned()).collect();
    let is_telling = |place: &String| places.iter().filter(|other| *other == place).count() == 1;
    let named = practices.iter().zip(&places).map(|(practice, place)| {
        if is_telling(place) {
            return (place.clone(), lang);
        }
        let (title_lang, title) = practice.record.title_for(lang);
        (title.to_owned(), title_lang)
    });
    named.collect()
}

/// Where and when. The place at its beginning says which practice it is, unless two share it.
fn facts<'a>(practices: &[&'a Practice], lang: Lang) -> Row<'a> {
    let cells = practices.iter().zip(names(practices, lang)).map(|(practice, (who, who_lang))| {
        let is_place = who == PlaceName::of(&practice.record, lang).text();
        let content = Content::Facts(Facts::new(&practice.record, lang));
        Cell { who: (!is_place).then_some(who), who_lang, content }
    });
    Row { title: Messages::new(lang).compare_facts(), cells: cells.collect() }
}

fn evidence(practice: &Practice, lang: Lang) -> Content<'_> {
    let (evidence, original) = (&practice.record.evidence, practice.record.original_language);
    let note = evidence.note.as_deref().map(|note| ((original != lang).then_some(original), note));
    Content::Evidence { scales: EvidenceScales::plain(evidence, lang), note }
}

fn text(practice: &Practice, heading: Heading, lang: Lang) -> Option<Content<'_>> {
    let shown = Shown::of(practice, heading, Reading { page: lang, texts: lang })?;
    let is_own = shown.lang == lang && shown.state == TextState::Original;
    let label = (!is_own).then(|| shown.label(practice, lang));
    let text_lang = (shown.lang != lang).then_some(shown.lang);
    Some(match heading {
        Heading::Title | Heading::Summary => Content::Plain { label, lang: text_lang, text: shown.text },
        _ => Content::Markdown { label, lang: text_lang, html: shown.html(4) },
    })
}

fn lines(texts: &[String]) -> Option<Content<'_>> {
    (!texts.is_empty()).then(|| Content::Lines(texts.iter().map(String::as_str).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_taken_once_whatever_their_case_and_never_without_end() {
        let many: String = (0..100).map(|n| format!("&id=practice-{n}")).collect();
        let ids = asked(
            &Params::parse(&format!("id=Be-Gent&id=be-gent&id=+&id=%20de-berlin&x=1{many}")),
            LOOKED_AT,
        );
        assert_eq!(ids[..3], ["be-gent", "de-berlin", "practice-0"]);
        assert_eq!(ids.len(), LOOKED_AT);
    }

    #[test]
    fn typed_id_is_repeated_without_what_cannot_be_seen() {
        assert_eq!(readable("a\u{0}b\u{1b}[31m"), "ab[31m");
        assert_eq!(readable(&"é".repeat(500)).chars().count(), 80);
    }
}
