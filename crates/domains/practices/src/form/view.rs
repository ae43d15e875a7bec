//! The form as HTML.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::{Lang, Ref};
use platform::i18n::{collation_key, country_codes};
use platform::search::Request;
use storage::StorageError;
use vocabulary::model::capitalised;
use vocabulary::{Scheme, Vocabulary};
use web::Visit;
use web::form::{Choice, Faults, Field};

use super::faults::{FieldFault, country};
use super::names::{field_name, heading_name, question};
use super::typed::{Row, Typed};
use super::{Around, Form};
use crate::editing_messages::Messages;
use crate::messages::Messages as SharedMessages;
use crate::model::{Effect, Heading, Level, Status, Testing};
use crate::pages::{LanguageLabel, Words};
use crate::service::KIND;

/// Practices that a look-up for “taken over from” offers.
const OFFERED: usize = 8;

/// The form; stands in a page's template as `{{ form }}`.
#[derive(Template)]
#[template(path = "practices/form/form.html")]
pub struct FormView {
    t: Messages,
    icons: String,
    summary: Summary,
    original: Field,
    texts: Vec<Field>,
    translations: Vec<Translation>,
    place: Vec<Field>,
    who: Vec<Field>,
    when: Vec<Field>,
    about: Vec<Checks>,
    evidence: Vec<Field>,
    note: Field,
    references: Rows,
    sources: Rows,
    adapted: Checks,
    look_up: Field,
    /// What the look-up found; none: nobody looked.
    offered: Option<Vec<(String, String)>>,
}

impl HtmlSafe for FormView {}

impl FormView {
    /// The faults for the head of the page; empty when there are none.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }
}

/// All faults with links to their fields, for the head of a page.
#[derive(Clone, Template)]
#[template(path = "practices/form/summary.html")]
pub struct Summary {
    title: String,
    /// The field, what it is called, what is wrong with it.
    lines: Vec<(String, String, String)>,
}

impl HtmlSafe for Summary {}

impl Summary {
    /// True when nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// The texts in a language that is not the original.
struct Translation {
    name: String,
    label: Option<LanguageLabel>,
    open: bool,
    fields: Vec<Field>,
}

/// A group of boxes to tick: what is ticked stands first, in the order of the record.
struct Checks {
    name: &'static str,
    legend: String,
    hint: String,
    error: String,
    chosen: Vec<(String, String)>,
    chosen_label: String,
    rest: Vec<(String, String)>,
    rest_label: String,
}

/// A list of works.
struct Rows {
    name: &'static str,
    legend: String,
    hint: String,
    add: String,
    rows: Vec<WorkRow>,
}

struct WorkRow {
    number: String,
    is_source: bool,
    index: usize,
    fields: Vec<Field>,
}

/// Makes fields of what was typed and what is wrong with it.
struct Maker<'a> {
    t: Messages,
    lang: Lang,
    typed: &'a Typed,
    faults: &'a [FieldFault],
    /// The same in words.
    said: Faults,
}

impl Maker<'_> {
    fn error(&self, name: &str) -> String {
        let own = self.faults.iter().filter(|fault| fault.field == name);
        own.map(|fault| fault.said(self.lang)).collect::<Vec<_>>().join(" ")
    }

    /// A field with what was typed in it and what is wrong with it.
    fn fill(&self, name: &str, hint: &str, field: Field) -> Field {
        let field = field.value(self.typed.get(name)).faulty(&self.said);
        if hint.is_empty() { field } else { field.hint(hint) }
    }

    fn line(&self, name: &str, label: &str, hint: &str) -> Field {
        self.fill(name, hint, Field::line(name, label))
    }

    fn lines(&self, name: &str, label: &str, hint: &str, rows: u8) -> Field {
        self.fill(name, hint, Field::lines(name, label, rows))
    }

    fn select(&self, name: &str, label: &str, hint: &str, choices: Vec<Choice>) -> Field {
        self.fill(name, hint, Field::select(name, label, choices))
    }

    fn text(&self, heading: Heading, lang: Lang) -> Field {
        let hint = format!("{} {}", question(self.t, heading), self.t.form_most(heading.most_chars()));
        let (name, label) = (format!("{}.{lang}", heading.code()), heading_name(self.t, heading));
        let field = match heading {
            Heading::Title => self.line(&name, label, &hint),
            Heading::Summary => self.lines(&name, label, &hint, 4),
            _ => self.lines(&name, label, &hint, 9),
        };
        field.in_language(lang)
    }

    fn none(&self) -> Choice {
        Choice::new("", self.t.form_none())
    }

    fn countries(&self) -> Vec<Choice> {
        let mut named: Vec<(&str, &str)> =
            country_codes().map(|code| (code, country(code, self.lang))).collect();
        named.sort_by_cached_key(|(_, name)| collation_key(self.lang, name));
        let named = named.into_iter().map(|(code, name)| Choice::new(code, name));
        std::iter::once(self.none()).chain(named).collect()
    }

    fn concepts(
        &self,
        form: &Form,
        name: &'static str,
        scheme: Scheme,
        legend: &str,
        filter: &str,
    ) -> Checks {
        let chosen: Vec<(String, String)> = self
            .typed
            .fields()
            .all(name)
            .into_iter()
            .map(|id| (id.to_owned(), form.labels.name(filter, id, self.lang).to_owned()))
            .collect();
        let rest: Vec<(String, String)> = in_scheme(&form.vocabulary, scheme, self.lang)
            .filter(|(id, _)| !chosen.iter().any(|(known, _)| known == id))
            .collect();
        Checks {
            name,
            legend: legend.to_owned(),
            hint: String::new(),
            error: self.error(name),
            chosen_label: self.t.form_chosen(chosen.len()),
            rest_label: self.t.form_choose(rest.len()),
            chosen,
            rest,
        }
    }

    fn rows(&self, name: &'static str, legend: &str, row_label: impl Fn(usize) -> String) -> Rows {
        let typed = self.typed.rows(name);
        let asked = usize::from(self.typed.adds() == Some(name));
        let blank = typed.iter().filter(|row| row.is_blank()).count().clamp(1, 5) + asked;
        // A fault points to a row by its place, so that rows with faults keep theirs.
        let keep_all = self.faults.iter().any(|fault| fault.field.starts_with(name));
        let mut rows: Vec<Row> = typed.into_iter().filter(|row| keep_all || !row.is_blank()).collect();
        let missing = blank.saturating_sub(rows.iter().filter(|row| row.is_blank()).count());
        rows.resize(rows.len() + missing, Row::default());
        let rows = rows.into_iter().enumerate().map(|(index, row)| {
            let field = |part: &str, label: &str, value: String| {
                let name = format!("{name}.{index}.{part}");
                Field::line(name, label).value(value).faulty(&self.said)
            };
            let t = self.t;
            WorkRow {
                number: row_label(index + 1),
                is_source: row.is_source,
                index,
                fields: vec![
                    field("title", t.work_title(), row.title),
                    field("url", t.work_url(), row.url),
                    field("publisher", t.work_publisher(), row.publisher),
                    field("year", t.work_year(), row.year),
                ],
            }
        });
        Rows {
            name,
            legend: legend.to_owned(),
            hint: self.t.work_hint().to_owned(),
            add: self.t.work_add().to_owned(),
            rows: rows.collect(),
        }
    }

    fn summary(&self) -> Summary {
        let lines: Vec<(String, String, String)> = self
            .faults
            .iter()
            .map(|fault| (fault.field.clone(), field_name(&fault.field, self.lang), fault.said(self.lang)))
            .collect();
        Summary { title: self.t.faults_title(lines.len()), lines }
    }
}

/// The values of a closed list.
fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str, name: impl Fn(T) -> &'static str) -> Vec<Choice> {
    all.iter().map(|value| Choice::new(code(*value), capitalised(name(*value)))).collect()
}

/// The concepts that may stand in a list, each once, in the order of their names.
fn in_scheme(vocabulary: &Vocabulary, scheme: Scheme, lang: Lang) -> impl Iterator<Item = (String, String)> {
    vocabulary
        .in_order(lang)
        .filter(move |concept| vocabulary.is_in(scheme, concept.id.as_str()))
        .map(move |concept| (concept.id.to_string(), concept.title(lang)))
}

pub(super) async fn view(
    form: &Form,
    visit: &Visit,
    typed: &Typed,
    around: Around<'_>,
) -> Result<FormView, StorageError> {
    let lang = visit.lang;
    let (t, shared, words) = (Messages::new(lang), SharedMessages::new(lang), Words::of(lang));
    let icons = web::assets::url("icons.svg");
    let mut said = Faults::default();
    for fault in &around.faults {
        said.add(fault.field.as_str(), fault.said(lang));
    }
    let make = Maker { t, lang, typed, faults: &around.faults, said };
    let original = typed.original();
    let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), capitalised(words.language(lang)))).into();
    let has_fault = |of: Lang| around.faults.iter().any(|fault| fault.field.ends_with(&format!(".{of}")));

    let translations =
        Lang::ALL.into_iter().filter(|lang| *lang != original && !around.original_only).map(|other| {
            let fields: Vec<Field> =
                Heading::ALL.into_iter().map(|heading| make.text(heading, other)).collect();
            let state = around.practice.and_then(|practice| {
                Heading::ALL.into_iter().filter_map(|heading| practice.text_state(heading, other)).max()
            });
            Translation {
                name: capitalised(words.language(other)),
                label: state.map(|state| LanguageLabel::of(lang, other, state, original)),
                open: has_fault(other),
                fields,
            }
        });

    let chosen = typed.fields().all("adapted_from");
    let titles = form.titles(&chosen, lang).await?;
    let named = |id: &str| {
        let title = titles.iter().find(|(known, _)| known == id).map(|(_, title)| title.clone());
        (id.to_owned(), title.unwrap_or_else(|| id.to_owned()))
    };
    let adapted = Checks {
        name: "adapted_from",
        legend: t.form_adapted().to_owned(),
        hint: t.form_adapted_hint().to_owned(),
        error: make.error("adapted_from"),
        chosen: chosen.iter().map(|id| named(id)).collect(),
        chosen_label: String::new(),
        rest: Vec::new(),
        rest_label: String::new(),
    };
    let offered = if typed.looks_up() { Some(offer(form, visit, typed, &chosen).await?) } else { None };

    let mut levels = vec![make.none()];
    levels.extend(codes(Level::ALL, Level::code, |level| words.level(level)));
    let statuses = codes(Status::ALL, Status::code, |status| words.status(status));
    let testing = codes(Testing::ALL, Testing::code, |step| words.testing(step));
    let effects = codes(Effect::ALL, Effect::code, |effect| words.effect_found(effect));
    Ok(FormView {
        t,
        summary: make.summary(),
        icons,
        original: make.select("original_language", t.form_original(), t.form_original_hint(), languages),
        texts: Heading::ALL.into_iter().map(|heading| make.text(heading, original)).collect(),
        translations: translations.collect(),
        place: vec![
            make.line("place.city", t.form_city(), ""),
            make.line("place.region", t.form_region(), ""),
            make.select("place.country", t.form_country(), "", make.countries()),
            make.select("level", shared.filter_level(), "", levels),
            make.line("place.lat", t.form_lat(), t.form_lat_hint()),
            make.line("place.lon", t.form_lon(), t.form_lon_hint()),
        ],
        who: vec![
            make.lines("organisations", t.form_organisations(), t.form_organisations_hint(), 3),
            make.lines("partners", t.form_partners(), t.form_partners_hint(), 3),
        ],
        when: vec![
            make.line("started", t.form_started(), t.form_moment_hint()),
            make.line("ended", t.form_ended(), t.form_moment_hint()),
            make.select("status", shared.filter_status(), "", statuses),
        ],
        about: vec![
            make.concepts(form, "themes", Scheme::Themes, shared.filter_theme(), "theme"),
            make.concepts(form, "kinds", Scheme::Kinds, shared.filter_kind(), "kind"),
            make.concepts(
                form,
                "target_groups",
                Scheme::TargetGroups,
                shared.filter_target_group(),
                "target_group",
            ),
        ],
        evidence: vec![
            make.select("evidence.testing", shared.filter_testing(), t.form_testing_hint(), testing),
            make.select("evidence.effect", shared.filter_effect(), t.form_effect_hint(), effects),
        ],
        note: make.lines("evidence.note", t.form_note(), t.form_note_hint(), 4).in_language(original),
        references: make.rows("evidence.references", t.form_references(), |n| t.reference_number(n)),
        sources: make.rows("sources", t.form_sources(), |n| t.source_number(n)),
        adapted,
        look_up: make.line("adapted_from.q", t.form_look_up(), t.form_look_up_hint()),
        offered,
    })
}

/// Practices that fit what was typed: the one with this id or address, else those that are found.
async fn offer(
    form: &Form,
    visit: &Visit,
    typed: &Typed,
    chosen: &[&str],
) -> Result<Vec<(String, String)>, StorageError> {
    let asked = typed.get("adapted_from.q");
    let asked = asked.trim();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let id = asked.rsplit('/').next().unwrap_or(asked).split(['?', '#']).next().unwrap_or_default();
    let named = form.titles(&[id], visit.lang).await?;
    if !named.is_empty() {
        return Ok(named);
    }
    let mut request = Request::new(asked, visit.lang);
    request.kind = Some(KIND.to_owned());
    request.limit = OFFERED;
    let found: Vec<Ref> =
        visit.site.search.search(&request).hits.into_iter().map(|hit| hit.reference).collect();
    let ids: Vec<&str> =
        found.iter().map(|found| found.id.as_str()).filter(|id| !chosen.contains(id)).collect();
    form.titles(&ids, visit.lang).await
}
