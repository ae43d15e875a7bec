//! The value of a member as a reader sees it, and how it differs from another.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;
use platform::i18n::country_name;
use serde_json::Value;
use vocabulary::model::capitalised;

use crate::editing_messages::Messages;
use crate::form::member_name;
use crate::model::{Member, Shape};
use crate::pages::{Labels, Words};
use crate::rules::diff::{Piece, lines, whole, words};

/// A value in words; lists a line each; empty when there is none.
pub(super) fn text(member: Member, value: &Value, labels: &Labels, lang: Lang) -> String {
    let one = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let name = |filter: &str| labels.name(filter, &one(value), lang).to_owned();
    match (member, value) {
        (_, Value::Null) => String::new(),
        (Member::Level, _) => name("level"),
        (Member::Status, _) => name("status"),
        (Member::Testing, _) => name("testing"),
        (Member::Effect, _) => name("effect"),
        (Member::Country, Value::String(code)) => country_name(code, lang).unwrap_or(code).to_owned(),
        (Member::OriginalLanguage, Value::String(code)) => {
            code.parse().map_or_else(|_| code.clone(), |l| capitalised(Words::of(lang).language(l)))
        }
        (Member::Position, Value::Array(halves)) => halves.iter().map(one).collect::<Vec<_>>().join(", "),
        (_, Value::Array(entries)) => {
            let lines = entries.iter().map(|entry| match (member.shape(), entry) {
                (_, Value::Object(work)) => {
                    let known =
                        ["title", "publisher", "year", "url"].into_iter().filter_map(|name| work.get(name));
                    known.map(one).collect::<Vec<_>>().join(" · ")
                }
                (Shape::Ids, Value::String(id)) if member != Member::AdaptedFrom => {
                    labels.concept(id, lang).to_owned()
                }
                (_, entry) => one(entry),
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        (_, value) => one(value),
    }
}

/// A member that differs between two states of a record.
#[derive(Template)]
#[template(path = "practices/editing/change.html")]
pub(super) struct Change {
    t: Messages,
    pub(super) name: String,
    lang: Option<Lang>,
    pieces: Vec<Piece>,
}

impl HtmlSafe for Change {}

impl Change {
    /// From one value to another: texts word by word, lists line by line, the rest as a whole.
    pub(super) fn of(
        member: Member,
        before: &Value,
        after: &Value,
        labels: &Labels,
        lang: Lang,
        original: Lang,
    ) -> Change {
        let (before, after) = (text(member, before, labels, lang), text(member, after, labels, lang));
        let pieces = match member.shape() {
            Shape::Prose => words(&before, &after),
            Shape::Single => whole(&before, &after),
            Shape::Names | Shape::Ids | Shape::Works => lines(&before, &after),
        };
        Change {
            t: Messages::new(lang),
            name: member_name(member, lang),
            lang: lang_of(member, original),
            pieces,
        }
    }
}

/// The language of what stands in a member; none: the page's.
pub(super) fn lang_of(member: Member, original: Lang) -> Option<Lang> {
    match member {
        Member::Text(_, lang) => Some(lang),
        Member::EvidenceNote => Some(original),
        _ => None,
    }
}
