//! The questions of the form: their words, what was answered, what is wrong with it.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;
use platform::i18n;
use platform::search::Request;
use practices::model::{Effect, Level, Status, Testing};
use vocabulary::{Scheme, Vocabulary};
use web::Site;
use web::form::Faults;

use crate::model::draft::{Answers, Field};
use crate::rules::steps::{self, Step};
use crate::suggest_messages::Messages;

/// Concepts proposed for what was written, at most.
const PICKS: usize = 6;

/// A value to choose.
pub(super) struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// How something is answered.
enum Control {
    Line {
        kind: &'static str,
        complete: &'static str,
        short: bool,
    },
    Long {
        rows: usize,
    },
    Select(Vec<Choice>),
    Radios(Vec<Choice>),
    /// Those that fit what was written, all of them, and how many are chosen.
    Boxes(Vec<Choice>, Vec<Choice>, String),
}

/// How many words there are, and how many serve best.
struct Counter {
    budget: usize,
    text: String,
    of: String,
    over: String,
}

/// A question.
#[derive(Template)]
#[template(path = "suggestions/suggest/ask.html")]
pub(super) struct Ask {
    t: Messages,
    name: &'static str,
    question: &'static str,
    hint: Option<&'static str>,
    example: Option<&'static str>,
    control: Control,
    value: String,
    counter: Option<Counter>,
    /// What is wrong with it.
    fault: Option<String>,
    /// What was saved elsewhere meanwhile.
    theirs: Option<String>,
    /// The language of what is typed.
    lang: Option<Lang>,
}

impl HtmlSafe for Ask {}

impl Ask {
    fn is_country(&self) -> bool {
        self.name == Field::Country.code()
    }

    fn is_email(&self) -> bool {
        self.name == Field::Email.code()
    }

    /// Ids of what explains it.
    fn described_by(&self) -> Option<String> {
        let parts = [
            (self.hint.is_some(), "hint"),
            (self.fault.is_some(), "fault"),
            (self.counter.is_some(), "counter"),
        ];
        let ids: Vec<String> = parts
            .into_iter()
            .filter(|(is_there, _)| *is_there)
            .map(|(_, what)| format!("f-{}-{what}", self.name))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// What a question needs to know.
pub(super) struct Asking<'a> {
    pub(super) site: &'a Site,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) t: Messages,
    pub(super) answers: &'a Answers,
    /// What stands, if it is something else than what was typed.
    pub(super) theirs: Option<&'a Answers>,
    pub(super) faults: &'a Faults,
}

/// Stands for a number until a script knows it.
const GAP: &str = "{n}";

impl Asking<'_> {
    /// The questions of a step; those of the place come as one group.
    pub(super) fn of(&self, step: Step) -> Vec<Ask> {
        step.fields().iter().map(|field| self.ask(*field)).collect()
    }

    fn ask(&self, field: Field) -> Ask {
        let t = self.t;
        let value = self.answers.get(field).to_owned();
        let theirs = self.theirs.map(|answers| answers.get(field)).filter(|theirs| *theirs != value);
        let budget = steps::budget(field);
        let counter = budget.map(|budget| Counter {
            budget,
            text: counted(t, steps::words(&value), budget),
            of: t.words_of(budget, GAP),
            over: t.words_over(budget, GAP),
        });
        let (question, hint, example) = words(t, field);
        Ask {
            t,
            name: field.code(),
            question,
            hint,
            example,
            control: self.control(field, budget),
            counter,
            fault: self.faults.of(field.code()).map(str::to_owned),
            theirs: theirs.map(|text| self.readable(field, text)),
            lang: field.heading().and(self.answers.language()),
            value,
        }
    }

    fn control(&self, field: Field, budget: Option<usize>) -> Control {
        let t = self.t;
        let line = |kind, complete| Control::Line { kind, complete, short: false };
        match field {
            Field::City => line("text", "off"),
            Field::Email => line("email", "email"),
            Field::Name => line("text", "name"),
            Field::Organisation => line("text", "organization"),
            Field::Started | Field::Ended => Control::Line { kind: "text", complete: "off", short: true },
            Field::Title | Field::Region => line("text", "off"),
            Field::Summary => Control::Long { rows: 4 },
            Field::Partners | Field::Sources => Control::Long { rows: 3 },
            Field::Country => Control::Select(self.countries()),
            Field::Level => {
                let levels = Level::ALL.iter().map(|level| (level.code(), level_name(t, *level)));
                Control::Select(self.choices(field, [("", t.level_none())].into_iter().chain(levels)))
            }
            Field::Language | Field::MailLanguage => {
                let languages = Lang::ALL.into_iter().map(|lang| (lang.code(), lang.endonym()));
                Control::Radios(self.choices(field, languages))
            }
            Field::Status => {
                let order = [Status::Running, Status::Pilot, Status::Ended, Status::Unknown];
                let names = order.into_iter().map(|status| (status.code(), status_name(t, status)));
                Control::Radios(self.choices(field, names))
            }
            Field::Testing => {
                let names = Testing::ALL.iter().map(|testing| (testing.code(), testing_name(t, *testing)));
                Control::Radios(self.choices(field, names))
            }
            Field::Effect => {
                let names = Effect::ALL.iter().map(|effect| (effect.code(), effect_name(t, *effect)));
                Control::Radios(self.choices(field, names))
            }
            Field::Themes => self.concepts(field, Scheme::Themes),
            Field::Kinds => self.concepts(field, Scheme::Kinds),
            Field::TargetGroups => self.concepts(field, Scheme::TargetGroups),
            _ => Control::Long { rows: budget.map_or(4, |budget| (budget / 18).clamp(4, 12)) },
        }
    }

    fn choices<'s>(&self, field: Field, all: impl Iterator<Item = (&'s str, &'s str)>) -> Vec<Choice> {
        let value = self.answers.get(field);
        all.map(|(code, label)| Choice { value: code.into(), label: label.into(), chosen: code == value })
            .collect()
    }

    fn countries(&self) -> Vec<Choice> {
        let lang = self.t.lang();
        let mut named: Vec<(&str, &str)> = i18n::country_codes()
            .filter_map(|code| i18n::country_name(code, lang).map(|name| (code, name)))
            .collect();
        named.sort_by_cached_key(|(_, name)| i18n::collation_key(lang, name));
        self.choices(Field::Country, [("", self.t.country_none())].into_iter().chain(named))
    }

    fn concepts(&self, field: Field, scheme: Scheme) -> Control {
        let lang = self.t.lang();
        let chosen: Vec<&str> = self.answers.lines(field).collect();
        let choice = |concept: &vocabulary::Concept| Choice {
            value: concept.id.to_string(),
            label: concept.title(lang),
            chosen: chosen.contains(&concept.id.as_str()),
        };
        let meant = self.meant();
        let picks = meant.iter().filter(|id| self.vocabulary.is_in(scheme, id));
        let picks: Vec<&str> = picks.map(String::as_str).take(PICKS).collect();
        let shown = picks.iter().filter_map(|id| self.vocabulary.get(id)).map(choice).collect();
        let rest =
            self.vocabulary.members(scheme, lang).filter(|concept| !picks.contains(&concept.id.as_str()));
        Control::Boxes(shown, rest.map(choice).collect(), self.t.picked_count(chosen.len()))
    }

    /// Concepts that the search recognises in what was written so far.
    fn meant(&self) -> Vec<String> {
        let written: Vec<&str> = [Field::Title, Field::Summary, Field::Problem]
            .into_iter()
            .map(|field| self.answers.get(field))
            .filter(|text| !text.is_empty())
            .collect();
        let text: String = written.join(" ").chars().take(400).collect();
        if text.is_empty() {
            return Vec::new();
        }
        let lang = self.answers.language().unwrap_or(self.t.lang());
        let request = Request { limit: 1, exact: true, ..Request::new(text, lang) };
        self.site.search.search(&request).understood.into_iter().map(|concept| concept.id).collect()
    }

    /// An answer as people read it: labels instead of codes.
    pub(super) fn readable(&self, field: Field, value: &str) -> String {
        readable(self.t, self.vocabulary, field, value)
    }
}

/// An answer as people read it: labels instead of codes.
pub(crate) fn readable(t: Messages, vocabulary: &Vocabulary, field: Field, value: &str) -> String {
    let lang = t.lang();
    let named = match field {
        Field::Country => i18n::country_name(value, lang),
        Field::Level => Level::from_code(value).map(|level| level_name(t, level)),
        Field::Status => Status::from_code(value).map(|status| status_name(t, status)),
        Field::Testing => Testing::from_code(value).map(|testing| testing_name(t, testing)),
        Field::Effect => Effect::from_code(value).map(|effect| effect_name(t, effect)),
        Field::Language | Field::MailLanguage => value.parse().ok().map(|lang: Lang| lang.endonym()),
        _ => None,
    };
    match (named, field) {
        (Some(name), _) => name.to_owned(),
        (None, Field::Themes | Field::Kinds | Field::TargetGroups) => {
            let names = value.lines().map(|id| match vocabulary.get(id) {
                Some(concept) => concept.title(lang),
                None => id.to_owned(),
            });
            names.collect::<Vec<_>>().join(" · ")
        }
        (None, _) => value.to_owned(),
    }
}

/// How many words there are, in words.
fn counted(t: Messages, words: usize, budget: usize) -> String {
    match words {
        0 => t.words_budget(budget),
        // A few more than the budget are nobody's business.
        words if words > budget + budget / 5 => t.words_over(budget, words),
        words => t.words_of(budget, words),
    }
}

/// The question, its hint and its example.
pub(crate) fn words(t: Messages, field: Field) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    match field {
        Field::Title => (t.ask_title(), Some(t.ask_title_hint()), Some(t.ask_title_example())),
        Field::Summary => (t.ask_summary(), Some(t.ask_summary_hint()), Some(t.ask_summary_example())),
        Field::Language => (t.ask_language(), Some(t.ask_language_hint()), None),
        Field::City => (t.ask_city(), None, None),
        Field::Region => (t.ask_region(), None, None),
        Field::Country => (t.ask_country(), None, None),
        Field::Level => (t.ask_level(), None, None),
        Field::Problem => (t.ask_problem(), Some(t.ask_problem_hint()), Some(t.ask_problem_example())),
        Field::Themes => (t.ask_themes(), Some(t.ask_themes_hint()), None),
        Field::TargetGroups => (t.ask_groups(), Some(t.ask_groups_hint()), None),
        Field::Approach => (t.ask_approach(), Some(t.ask_approach_hint()), Some(t.ask_approach_example())),
        Field::Kinds => (t.ask_kinds(), Some(t.ask_kinds_hint()), None),
        Field::Status => (t.ask_status(), None, None),
        Field::Started => (t.ask_started(), Some(t.ask_started_hint()), None),
        Field::Ended => (t.ask_ended(), Some(t.ask_ended_hint()), None),
        Field::Costs => (t.ask_costs(), Some(t.ask_costs_hint()), Some(t.ask_costs_example())),
        Field::Organisation => (t.ask_organisation(), Some(t.ask_organisation_hint()), None),
        Field::Partners => (t.ask_partners(), Some(t.ask_partners_hint()), None),
        Field::Involvement => {
            (t.ask_involvement(), Some(t.ask_involvement_hint()), Some(t.ask_involvement_example()))
        }
        Field::Results => (t.ask_results(), Some(t.ask_results_hint()), Some(t.ask_results_example())),
        Field::Lessons => (t.ask_lessons(), Some(t.ask_lessons_hint()), Some(t.ask_lessons_example())),
        Field::Testing => (t.ask_testing(), None, None),
        Field::Effect => (t.ask_effect(), None, None),
        Field::EvidenceNote => (t.ask_evidence_note(), Some(t.ask_evidence_note_hint()), None),
        Field::Sources => (t.ask_sources(), Some(t.ask_sources_hint()), None),
        Field::Email => (t.ask_email(), Some(t.ask_email_hint()), None),
        Field::Name => (t.ask_name(), Some(t.ask_name_hint()), None),
        Field::MailLanguage => (t.ask_mail_language(), None, None),
        Field::AdaptedFrom | Field::NotThese | Field::ListRefusal | Field::LanguageChosen => ("", None, None),
    }
}

/// What a step is called.
pub(crate) fn step_name(t: Messages, step: Step) -> &'static str {
    match step {
        Step::Short => t.step_short(),
        Step::Problem => t.step_problem(),
        Step::Approach => t.step_approach(),
        Step::People => t.step_people(),
        Step::Impact => t.step_impact(),
        Step::Finish => t.step_finish(),
    }
}

/// What a step is about.
pub(super) fn step_lead(t: Messages, step: Step) -> &'static str {
    match step {
        Step::Short => t.lead_short(),
        Step::Problem => t.lead_problem(),
        Step::Approach => t.lead_approach(),
        Step::People => t.lead_people(),
        Step::Impact => t.lead_impact(),
        Step::Finish => t.lead_finish(),
    }
}

fn level_name(t: Messages, level: Level) -> &'static str {
    match level {
        Level::Street => t.level_street(),
        Level::Neighbourhood => t.level_neighbourhood(),
        Level::City => t.level_city(),
        Level::PoliceZone => t.level_police_zone(),
        Level::Region => t.level_region(),
        Level::National => t.level_national(),
        Level::International => t.level_international(),
    }
}

fn status_name(t: Messages, status: Status) -> &'static str {
    match status {
        Status::Running => t.status_running(),
        Status::Pilot => t.status_pilot(),
        Status::Ended => t.status_ended(),
        Status::Unknown => t.status_unknown(),
    }
}

fn testing_name(t: Messages, testing: Testing) -> &'static str {
    match testing {
        Testing::Untested => t.testing_untested(),
        Testing::Described => t.testing_described(),
        Testing::EvaluatedLocally => t.testing_evaluated_locally(),
        Testing::EvaluatedIndependently => t.testing_evaluated_independently(),
        Testing::Replicated => t.testing_replicated(),
    }
}

fn effect_name(t: Messages, effect: Effect) -> &'static str {
    match effect {
        Effect::Unknown => t.effect_unknown(),
        Effect::Positive => t.effect_positive(),
        Effect::Mixed => t.effect_mixed(),
        Effect::None => t.effect_none(),
        Effect::Harmful => t.effect_harmful(),
    }
}
