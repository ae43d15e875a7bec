//! Concepts and the schemes they belong to.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use kernel::{Lang, Localized, Slug};

/// A list of concepts with a purpose of its own. A concept may be in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// What practices are about.
    Themes,
    /// What sort of practice it is.
    Kinds,
    /// Whom practices are for.
    TargetGroups,
    /// How far a practice reaches.
    Levels,
    /// The field's further words: no filters, but found and browsed.
    Terms,
}

impl Scheme {
    /// All schemes, in the order in which pages list them.
    pub const ALL: [Scheme; 5] =
        [Scheme::Themes, Scheme::Kinds, Scheme::TargetGroups, Scheme::Levels, Scheme::Terms];

    /// Its id in Turtle files and in the API.
    pub const fn id(self) -> &'static str {
        match self {
            Scheme::Themes => "themes",
            Scheme::Kinds => "kinds",
            Scheme::TargetGroups => "target-groups",
            Scheme::Levels => "levels",
            Scheme::Terms => "terms",
        }
    }

    /// The filter of practices whose values its concepts are; none for [`Scheme::Terms`].
    pub const fn filter(self) -> Option<&'static str> {
        match self {
            Scheme::Themes => Some("theme"),
            Scheme::Kinds => Some("kind"),
            Scheme::TargetGroups => Some("target_group"),
            Scheme::Levels => Some("level"),
            Scheme::Terms => None,
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Text that names no [`Scheme`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown scheme “{0}” (known: themes, kinds, target-groups, levels, terms)")]
pub struct UnknownScheme(pub String);

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(id: &str) -> Result<Self, Self::Err> {
        Scheme::ALL.into_iter().find(|scheme| scheme.id() == id).ok_or_else(|| UnknownScheme(id.to_owned()))
    }
}

/// A concept: one meaning, whatever it is called (SKOS Reference, section 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Stable; records and addresses are made of it.
    pub id: Slug,
    /// The schemes it is in.
    pub schemes: BTreeSet<Scheme>,
    /// Those of its schemes that it is at the top of.
    pub top_of: BTreeSet<Scheme>,
    /// What it is called, one label in each language.
    pub preferred: Localized,
    /// What else people call it, the commonest first.
    pub alternatives: Localized<Vec<String>>,
    /// What it means, in a sentence or two.
    pub definition: Localized,
    /// The next wider concepts.
    pub broader: BTreeSet<Slug>,
    /// The next narrower concepts: derived from `broader` of those.
    pub narrower: BTreeSet<Slug>,
    /// Concepts beside it; always mutual.
    pub related: BTreeSet<Slug>,
}

impl Concept {
    /// A concept of which nothing but the id is known yet.
    pub fn new(id: Slug) -> Self {
        Concept {
            id,
            schemes: BTreeSet::new(),
            top_of: BTreeSet::new(),
            preferred: Localized::default(),
            alternatives: Localized::default(),
            definition: Localized::default(),
            broader: BTreeSet::new(),
            narrower: BTreeSet::new(),
            related: BTreeSet::new(),
        }
    }

    /// What it is called in a language; its id when it has no label there.
    pub fn label(&self, lang: Lang) -> &str {
        self.preferred.get(lang).map_or(self.id.as_str(), String::as_str)
    }

    /// Its label as the head of a page or of a line: with a capital.
    pub fn title(&self, lang: Lang) -> String {
        capitalised(self.label(lang))
    }

    /// What else it is called in a language.
    pub fn also(&self, lang: Lang) -> &[String] {
        self.alternatives.get(lang).map_or(&[], Vec::as_slice)
    }

    /// The filter of practices in which it can be chosen, if it can.
    pub fn filter(&self) -> Option<&'static str> {
        self.schemes.iter().find_map(|scheme| scheme.filter())
    }
}

/// The text with its first letter a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
