//! What of a domain other systems may harvest, whatever the protocol.
//!
//! To let a further domain be harvested: implement [`HarvestSource`] and return it from
//! [`Domain::harvest_sources`](crate::Domain::harvest_sources). Nothing else is needed: `interop` keeps the
//! catalogue (which things there are, when each changed, which are gone) by the change feed, so every change
//! of such a thing must emit an event about it, as all writes do.

use futures::future::BoxFuture;
use kernel::Lang;
use storage::StorageError;

use crate::Site;

/// An element of Dublin Core (ISO 15836, the fifteen of `oai_dc`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the standard's")]
pub enum Element {
    Title,
    Creator,
    Subject,
    Description,
    Publisher,
    Contributor,
    Date,
    Type,
    Format,
    Identifier,
    Source,
    Language,
    Relation,
    Coverage,
    Rights,
}

impl Element {
    /// The name in XML.
    pub const fn name(self) -> &'static str {
        match self {
            Element::Title => "title",
            Element::Creator => "creator",
            Element::Subject => "subject",
            Element::Description => "description",
            Element::Publisher => "publisher",
            Element::Contributor => "contributor",
            Element::Date => "date",
            Element::Type => "type",
            Element::Format => "format",
            Element::Identifier => "identifier",
            Element::Source => "source",
            Element::Language => "language",
            Element::Relation => "relation",
            Element::Coverage => "coverage",
            Element::Rights => "rights",
        }
    }
}

/// A statement in Dublin Core.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Statement {
    /// What is said.
    pub element: Element,
    /// The language of the value, where it has one.
    pub lang: Option<Lang>,
    /// The value; plain text.
    pub value: String,
}

impl Statement {
    /// A statement whose value is in no language: a name, an address, a date.
    pub fn new(element: Element, value: impl Into<String>) -> Statement {
        Statement { element, lang: None, value: value.into() }
    }

    /// A statement in a language.
    pub fn in_lang(element: Element, lang: Lang, value: impl Into<String>) -> Statement {
        Statement { element, lang: Some(lang), value: value.into() }
    }
}

/// A thing as other systems take it.
#[derive(Clone, Debug, PartialEq)]
pub struct HarvestRecord {
    /// Its id within its kind: letters, digits and `-` alone.
    pub id: String,
    /// The sets it is in, most special ones: `theme:nightlife`, `country:be`.
    pub sets: Vec<String>,
    /// What Dublin Core can say of it.
    pub dublin_core: Vec<Statement>,
    /// The whole of it, in its exchange form.
    pub full: serde_json::Value,
    /// The path of its page, below the language.
    pub path: String,
}

/// Things of one kind that may be harvested.
pub trait HarvestSource: Send + Sync + 'static {
    /// The kind of reference, as events name it.
    fn kind(&self) -> &'static str;

    /// The path of the JSON schema of the exchange form: `/schemas/practice.v1.json`.
    fn schema(&self) -> &'static str;

    /// These things, as far as they are public; in any order. What is missing is told as deleted.
    fn records<'a>(
        &'a self,
        site: &'a Site,
        ids: &'a [String],
    ) -> BoxFuture<'a, Result<Vec<HarvestRecord>, StorageError>>;

    /// What people call a set (in English, the language of the protocol); none: it is not of this source.
    fn set_name(&self, set: &str) -> Option<String>;
}
