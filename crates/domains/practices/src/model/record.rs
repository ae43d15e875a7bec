//! The exchange form v1 of a practice.

use kernel::{Lang, Localized, Slug};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Effect, Level, Status, Testing};

/// A text heading of the record, in the order in which a fiche shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Heading {
    /// The name; plain text.
    Title,
    /// What it is, in a few sentences; plain text.
    Summary,
    /// What was the matter. Markdown, as all that follow.
    Problem,
    /// What is done.
    Approach,
    /// What came of it.
    Results,
    /// What to watch when you do this too.
    Lessons,
    /// What it costs, in money and people.
    Costs,
    /// Who takes part, and how they were won.
    Involvement,
}

impl Heading {
    /// All headings.
    pub const ALL: [Heading; 8] = [
        Heading::Title,
        Heading::Summary,
        Heading::Problem,
        Heading::Approach,
        Heading::Results,
        Heading::Lessons,
        Heading::Costs,
        Heading::Involvement,
    ];

    /// The headings in Markdown: what makes a full fiche out of a snapshot.
    pub const BODY: [Heading; 6] = [
        Heading::Problem,
        Heading::Approach,
        Heading::Results,
        Heading::Lessons,
        Heading::Costs,
        Heading::Involvement,
    ];

    /// The member's name in the exchange form.
    pub const fn code(self) -> &'static str {
        match self {
            Heading::Title => "title",
            Heading::Summary => "summary",
            Heading::Problem => "problem",
            Heading::Approach => "approach",
            Heading::Results => "results",
            Heading::Lessons => "lessons",
            Heading::Costs => "costs",
            Heading::Involvement => "involvement",
        }
    }

    /// How many characters a text under this heading may have.
    pub const fn most_chars(self) -> usize {
        match self {
            Heading::Title => 200,
            Heading::Summary => 1_000,
            _ => 20_000,
        }
    }
}

/// A year, or a day (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Moment {
    /// Only the year is known.
    Year(i32),
    /// The day.
    Day(chrono::NaiveDate),
}

/// Where it happens.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// City or municipality, as its people write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Province, canton, Land, region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// ISO 3166-1 alpha-2, upper case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Latitude in degrees, WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Longitude in degrees, WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
}

/// What is known of whether it works: two axes that are never merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// How well it was tested.
    pub testing: Testing,
    /// What effect was found.
    pub effect: Effect,
    /// The ground for both, in the record's original language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The studies behind it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
}

impl Default for Evidence {
    fn default() -> Self {
        Evidence { testing: Testing::Untested, effect: Effect::Unknown, note: None, references: Vec::new() }
    }
}

/// A study: a line of text, or described as a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Reference {
    /// As one would cite it.
    Text(String),
    /// Member by member.
    Source(Source),
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address, http or https.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The year in which it appeared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}

/// A practice as systems exchange it (form v1). What is not known is absent, never empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Stable and unique; the address of the page is made of it.
    #[schema(value_type = String, pattern = "^[a-z0-9-]{3,80}$")]
    pub id: Slug,
    /// The language in which it was written.
    #[schema(value_type = LangCode)]
    pub original_language: Lang,
    /// The name, at least in the original language; 200 characters at most.
    #[schema(value_type = LocalizedText)]
    pub title: Localized,
    /// What it is, at least in the original language; 1,000 characters at most.
    #[schema(value_type = LocalizedText)]
    pub summary: Localized,
    /// What was the matter; Markdown.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    #[schema(value_type = LocalizedText)]
    pub problem: Localized,
    /// What is done; Markdown.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    #[schema(value_type = LocalizedText)]
    pub approach: Localized,
    /// What came of it; Markdown.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    #[schema(value_type = LocalizedText)]
    pub results: Localized,
    /// What to watch when you do this too; Markdown.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    #[schema(value_type = LocalizedText)]
    pub lessons: Localized,
    /// What it costs; Markdown.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    #[schema(value_type = LocalizedText)]
    pub costs: Localized,
    /// Who takes part; Markdown.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    #[schema(value_type = LocalizedText)]
    pub involvement: Localized,
    /// Where it happens; absent: nowhere in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// How wide it reaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Who runs it; the first is the owner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// Who helps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Moment>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
    /// Whether it still runs.
    #[serde(default = "unknown_status")]
    pub status: Status,
    /// Kinds of practice; concept ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Themes; concept ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// For whom; concept ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub target_groups: Vec<String>,
    /// What is known of whether it works.
    #[serde(default)]
    pub evidence: Evidence,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// From which practices it was taken over; their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub adapted_from: Vec<Slug>,
}

fn unknown_status() -> Status {
    Status::Unknown
}

impl Record {
    /// The texts under a heading.
    pub fn text(&self, heading: Heading) -> &Localized {
        match heading {
            Heading::Title => &self.title,
            Heading::Summary => &self.summary,
            Heading::Problem => &self.problem,
            Heading::Approach => &self.approach,
            Heading::Results => &self.results,
            Heading::Lessons => &self.lessons,
            Heading::Costs => &self.costs,
            Heading::Involvement => &self.involvement,
        }
    }

    /// The texts under a heading, to be changed.
    pub fn text_mut(&mut self, heading: Heading) -> &mut Localized {
        match heading {
            Heading::Title => &mut self.title,
            Heading::Summary => &mut self.summary,
            Heading::Problem => &mut self.problem,
            Heading::Approach => &mut self.approach,
            Heading::Results => &mut self.results,
            Heading::Lessons => &mut self.lessons,
            Heading::Costs => &mut self.costs,
            Heading::Involvement => &mut self.involvement,
        }
    }

    /// The headings of a full fiche that nobody has written yet.
    pub fn missing(&self) -> Vec<Heading> {
        Heading::BODY.into_iter().filter(|heading| self.text(*heading).is_empty()).collect()
    }

    /// The title for a reader: in her language, else in the original; with its language.
    pub fn title_for(&self, lang: Lang) -> (Lang, &str) {
        self.title
            .best(lang, self.original_language)
            .map_or((lang, self.id.as_str()), |(l, t)| (l, t.as_str()))
    }
}

/// `nl`, `fr`, `de` or `en`.
#[derive(ToSchema)]
#[schema(as = Lang)]
#[allow(
    dead_code,
    missing_docs,
    reason = "only describes the form of kernel::Lang, which knows nothing of OpenAPI"
)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LangCode {
    Nl,
    Fr,
    De,
    En,
}

/// Text by language.
#[derive(ToSchema)]
#[schema(as = Localized)]
#[allow(
    dead_code,
    missing_docs,
    reason = "only describes the form of kernel::Localized, which knows nothing of OpenAPI"
)]
pub(crate) struct LocalizedText {
    pub nl: Option<String>,
    pub fr: Option<String>,
    pub de: Option<String>,
    pub en: Option<String>,
}
