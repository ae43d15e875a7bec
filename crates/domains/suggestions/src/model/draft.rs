//! What somebody is writing, as she types it: answers to questions, faulty or not, kept until she sends
//! them or a day comes.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Lang;
use practices::model::Heading;
use serde::{Deserialize, Serialize};

use super::{Origin, Proposal};

/// A draft that nobody touches for so long is deleted.
pub const KEPT: TimeDelta = TimeDelta::days(90);
/// How long the link by which an address is confirmed works.
pub const CONFIRMABLE: TimeDelta = TimeDelta::days(7);
/// Characters of one answer that are kept; what is longer than a record allows is kept too, so that its
/// writer can shorten it.
pub const MOST_CHARS: usize = 60_000;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// A field of the form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $name,)+
        }

        impl Field {
            /// Every field.
            pub const ALL: &[Field] = &[$(Field::$name),+];

            /// Its name in forms and in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Field::$name => $code),+ }
            }
        }
    };
}

fields! {
    /// What it is called.
    Title = "title",
    /// What it is.
    Summary = "summary",
    /// The language of all texts.
    Language = "language",
    /// The city or municipality.
    City = "city",
    /// The province or region.
    Region = "region",
    /// ISO 3166-1.
    Country = "country",
    /// How wide it reaches.
    Level = "level",
    /// What was the matter.
    Problem = "problem",
    /// Concepts, one a line.
    Themes = "themes",
    /// Concepts, one a line.
    TargetGroups = "target_groups",
    /// What is done.
    Approach = "approach",
    /// Concepts, one a line.
    Kinds = "kinds",
    /// Whether it still runs.
    Status = "status",
    /// A year or a day.
    Started = "started",
    /// A year or a day.
    Ended = "ended",
    /// What it costs.
    Costs = "costs",
    /// Who runs it.
    Organisation = "organisation",
    /// Who helps, one a line.
    Partners = "partners",
    /// Who takes part.
    Involvement = "involvement",
    /// What came of it.
    Results = "results",
    /// What to watch.
    Lessons = "lessons",
    /// How well it was tested.
    Testing = "testing",
    /// What was found.
    Effect = "effect",
    /// The ground for both.
    EvidenceNote = "evidence_note",
    /// Title and address, one a line.
    Sources = "sources",
    /// The practice this is a version of.
    AdaptedFrom = "adapted_from",
    /// Practices that it is not, one a line.
    NotThese = "not_these",
    /// Of the suggester.
    Email = "email",
    /// Of the suggester.
    Name = "name",
    /// In which she is written to.
    MailLanguage = "mail_language",
    /// Title and reason may be listed, should it be refused.
    ListRefusal = "list_refusal",
    /// The writer chose the language of the texts herself.
    LanguageChosen = "language_chosen",
}

impl Field {
    /// The field with this name.
    pub fn from_code(code: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// The heading of the record that it fills.
    pub const fn heading(self) -> Option<Heading> {
        Some(match self {
            Field::Title => Heading::Title,
            Field::Summary => Heading::Summary,
            Field::Problem => Heading::Problem,
            Field::Approach => Heading::Approach,
            Field::Results => Heading::Results,
            Field::Lessons => Heading::Lessons,
            Field::Costs => Heading::Costs,
            Field::Involvement => Heading::Involvement,
            _ => return None,
        })
    }

    /// The field that fills a heading of the record.
    pub const fn of_heading(heading: Heading) -> Field {
        match heading {
            Heading::Title => Field::Title,
            Heading::Summary => Field::Summary,
            Heading::Problem => Field::Problem,
            Heading::Approach => Field::Approach,
            Heading::Results => Field::Results,
            Heading::Lessons => Field::Lessons,
            Heading::Costs => Field::Costs,
            Heading::Involvement => Field::Involvement,
        }
    }
}

/// What was typed, by field; what was left empty is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// An answer, without white space around it; empty when there is none.
    pub fn get(&self, field: Field) -> &str {
        self.0.get(field.code()).map_or("", String::as_str)
    }

    /// The lines of an answer that are not empty.
    pub fn lines(&self, field: Field) -> impl Iterator<Item = &str> {
        self.get(field).lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// Whether there is an answer.
    pub fn has(&self, field: Field) -> bool {
        !self.get(field).is_empty()
    }

    /// Puts an answer down, as far as it may be long.
    pub fn set(&mut self, field: Field, text: &str) {
        let text: String = text.trim().chars().filter(|c| *c != '\0').take(MOST_CHARS).collect();
        if text.is_empty() {
            self.0.remove(field.code());
        } else {
            self.0.insert(field.code().to_owned(), text);
        }
    }

    /// The language of the texts.
    pub fn language(&self) -> Option<Lang> {
        self.get(Field::Language).parse().ok()
    }
}

/// What the holder of a private link to a draft may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPurpose {
    /// Read and write it.
    Write,
    /// Confirm, once, that the address is hers.
    Confirm,
    /// Follow what becomes of it.
    Follow,
}

impl KeyPurpose {
    /// As the database writes it.
    pub const fn code(self) -> &'static str {
        match self {
            KeyPurpose::Write => "write",
            KeyPurpose::Confirm => "confirm",
            KeyPurpose::Follow => "follow",
        }
    }
}

/// A draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// UUID v7; the suggestion that it becomes keeps it.
    pub id: String,
    /// Goes up by one each time it is saved.
    pub revision: i64,
    /// The language of the pages on which it was begun.
    pub lang: Lang,
    /// What was typed.
    pub answers: Answers,
    /// The revision at which each step was last changed, by its code.
    pub steps: BTreeMap<String, i64>,
    /// What a program sent; it stands in place of answers.
    pub proposal: Option<Proposal>,
    /// How it came.
    pub origin: Origin,
    /// The suggestion that it corrects.
    pub corrects: Option<String>,
    /// When it was sent; it waits for its address to be confirmed.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last saved.
    pub updated_at: DateTime<Utc>,
    /// When it will be deleted.
    pub ends_at: DateTime<Utc>,
}

impl Draft {
    /// The language in which its writer is written to.
    pub fn mail_lang(&self) -> Lang {
        self.answers.get(Field::MailLanguage).parse().unwrap_or(self.lang)
    }

    /// Its title; empty while it has none.
    pub fn title(&self) -> &str {
        self.proposal.as_ref().map_or_else(|| self.answers.get(Field::Title), Proposal::title)
    }

    /// At which revision a step was last changed.
    pub fn step_revision(&self, step: &str) -> i64 {
        self.steps.get(step).copied().unwrap_or(0)
    }
}

/// A file that goes with a draft or a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// UUID v7.
    pub id: String,
    /// Where it is kept.
    pub key: String,
    /// Its name, for people.
    pub name: String,
    /// What it is.
    pub kind: platform::uploads::Kind,
    /// Its size.
    pub bytes: i64,
    /// SHA-256, in hexadecimal.
    pub checksum: String,
    /// Width and height of a picture.
    pub pixels: Option<(i64, i64)>,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}
