//! What stands on paper, as data.

use chrono::NaiveDate;
use kernel::Lang;
use serde::Serialize;

use crate::markdown::{Piece, is_linkable};

/// A document: its head, what runs along the edges of each page, and its blocks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// The language that it speaks; texts in another say so themselves.
    pub lang: Lang,
    /// How the paper lies.
    pub paper: Paper,
    /// A word or two over the title: what this is.
    pub kicker: String,
    /// The title.
    pub title: Phrase,
    /// The name of the network, at the head of each page.
    pub network: String,
    /// The full address of the page that this is a print of.
    pub address: String,
    /// When it was printed, as a sentence.
    pub printed: String,
    /// Who answers for it, for catalogues.
    pub authors: Vec<String>,
    /// What it is about, for catalogues.
    pub keywords: Vec<String>,
    /// From when what it says is.
    #[serde(serialize_with = "day")]
    pub date: NaiveDate,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How the paper (A4) lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// Upright.
    Portrait,
    /// On its side, for what stands side by side.
    Landscape,
}

/// Plain text, with its language where that is not the sheet's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The text; nothing in it is markup.
    pub text: String,
    /// Its language; none: the sheet's.
    pub lang: Option<Lang>,
}

impl Phrase {
    /// Text in a language, on a sheet in another or the same.
    pub fn new(text: impl Into<String>, lang: Lang, sheet: Lang) -> Self {
        Phrase { text: text.into(), lang: (lang != sheet).then_some(lang) }
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Phrase { text, lang: None }
    }
}

/// A part of a sheet, from top to bottom.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// Short facts on one line, points between them.
    Line {
        /// The facts.
        items: Vec<String>,
    },
    /// The opening sentences, a little larger.
    Lead {
        /// The sentences.
        text: Phrase,
    },
    /// What must be known before the rest is relied on.
    Notice {
        /// In a few words.
        title: String,
        /// Why.
        text: Phrase,
    },
    /// A sentence of small print.
    Remark {
        /// The sentence.
        text: Phrase,
    },
    /// Running text.
    Prose {
        /// Its language, where it is not the sheet's.
        lang: Option<Lang>,
        /// Paragraphs, lists, tables.
        pieces: Vec<Piece>,
    },
    /// A part with its heading at the side.
    Section(Section),
    /// How well something was tested and what effect was found: two axes, never one.
    Evidence {
        /// Both axes.
        axes: Vec<Axis>,
        /// On a ground of its own, as the heart of a fiche; else plain.
        panel: bool,
        /// The ground for them.
        note: Option<Phrase>,
    },
    /// Names and values.
    Facts {
        /// In order.
        facts: Vec<Fact>,
    },
    /// Sources or studies, numbered.
    Works {
        /// In order.
        works: Vec<Work>,
    },
    /// Where in the sheet each part is.
    Contents {
        /// In order; each names the anchor of a [`Section`].
        stops: Vec<Stop>,
    },
    /// The same headings of several things, side by side.
    Comparison {
        /// What stands over the column of headings.
        corner: String,
        /// What is compared. These names stand on every page, so they hold no links.
        columns: Vec<Phrase>,
        /// Heading by heading; as many cells as there are columns.
        rows: Vec<Row>,
    },
    /// An address, to click and to type.
    Address {
        /// What is there.
        label: String,
        /// The full address, of a page of ours.
        url: String,
    },
}

/// A part with its heading at the side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// By which [`Stop`]s find it; unique in the sheet.
    pub anchor: Option<String>,
    /// Its number, where parts are counted.
    pub number: Option<usize>,
    /// The heading.
    pub heading: Phrase,
    /// Small print below the heading: the language and state of the text.
    pub label: Option<String>,
    /// The heading stands over the blocks rather than beside them.
    pub over: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// One of the two axes of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Axis {
    /// What the axis tells.
    pub name: String,
    /// What is known, in words.
    pub word: String,
    /// The same as a picture.
    pub scale: Scale,
}

/// The picture beside the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "of", content = "at", rename_all = "kebab-case")]
pub enum Scale {
    /// So many of four stitches.
    Tested(u8),
    /// A place on the line from harm to good.
    Effect(Strength),
}

/// Where on the line from harm to good an effect stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Strength {
    Unknown,
    Harmful,
    None,
    Mixed,
    Positive,
}

/// A name and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// One or more values.
    pub values: Vec<Phrase>,
}

/// A source or a study.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Work {
    /// Its title.
    pub title: String,
    /// Its address; what is none of http, https and mailto is left out.
    #[serde(serialize_with = "linkable")]
    pub url: Option<String>,
    /// Who published it, when.
    pub published: Option<String>,
}

/// An entry of the contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// The anchor of the section.
    pub anchor: String,
    /// Its title.
    pub title: Phrase,
    /// A line of context: a place.
    pub context: String,
}

/// The same heading of all things.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The heading.
    pub title: String,
    /// What each has under it.
    pub cells: Vec<Vec<Block>>,
}

fn day<S: serde::Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    use chrono::Datelike;
    (date.year(), date.month(), date.day()).serialize(serializer)
}

fn linkable<S: serde::Serializer>(url: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    url.as_deref().filter(|url| is_linkable(url)).serialize(serializer)
}
