//! Questions, comments, history.

use kernel::Lang;
use storage::Change;

use super::super::people::Names;
use super::moment;
use crate::messages::Messages;
use crate::model::{Message, MessageKind};

/// A message as it is shown.
pub(super) struct Line {
    pub(super) who: String,
    pub(super) at: String,
    pub(super) iso: String,
    pub(super) text: String,
    /// It came from the suggester.
    pub(super) theirs: bool,
}

pub(super) fn line(lang: Lang, names: &Names, message: &Message) -> Line {
    let (at, iso) = moment(lang, message.at);
    Line {
        who: names.name(&message.author),
        at,
        iso,
        text: message.text.clone(),
        theirs: message.kind == MessageKind::Answer,
    }
}

/// A line of the history.
pub(super) struct Event {
    pub(super) what: String,
    pub(super) who: String,
    pub(super) at: String,
    pub(super) iso: String,
}

pub(super) fn event(lang: Lang, t: Messages, names: &Names, change: &Change) -> Event {
    let (at, iso) = moment(lang, change.at);
    let verb = change.event.action.strip_prefix("suggestion.").unwrap_or(&change.event.action);
    let what = match verb {
        "received" => t.event_received(),
        "taken-up" => t.event_taken_up(),
        "handed-over" => t.event_handed_over(),
        "released" => t.event_released(),
        "judged" => t.event_judged(),
        "rated" => t.event_rated(),
        "changes-asked" => t.event_changes_asked(),
        "answered" => t.event_answered(),
        "corrected" => t.event_corrected(),
        "edited" => t.event_edited(),
        "accepted" => t.event_accepted(),
        "reopened" => t.event_reopened(),
        "published" => t.event_published(),
        "refused" => t.event_refused(),
        "appealed" => t.event_appealed(),
        "appeal-taken-up" => t.event_appeal_taken_up(),
        "appeal-rejected" => t.event_appeal_rejected(),
        "appeal-granted" => t.event_appeal_granted(),
        "withdrawn" => t.event_withdrawn(),
        "commented" => t.event_commented(),
        // Another part of the program may add verbs; better its word than none.
        other => other,
    };
    Event { what: what.to_owned(), who: names.name(&change.actor), at, iso }
}
