//! What the pages of the databank show alike: a card, the two scales of evidence, tags, facts.
//!
//! Each is a template of its own that stands in another's template as `{{ card }}`; nothing of it is
//! escaped twice, because each escapes what it holds.

mod adopted;
mod card;
mod choosing;
mod evidence;
mod facts;
mod labels;
mod language;
mod map;
mod marked;
mod sentence;
mod tags;
mod words;

pub(crate) use adopted::{adopted, kind, outcome};
pub(crate) use card::Card;
pub(crate) use choosing::Choosing;
pub(crate) use evidence::EvidenceScales;
pub(crate) use facts::{Facts, PlaceName, period};
pub(crate) use labels::Labels;
pub(crate) use language::LanguageLabel;
pub(crate) use map::Map;
pub(crate) use marked::Marked;
pub(crate) use sentence::{GAP, Quoted, Sentence, isolated, shortened};
pub(crate) use tags::Tags;
pub(crate) use words::Words;
