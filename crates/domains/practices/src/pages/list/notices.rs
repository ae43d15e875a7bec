//! What of an address could not be used, said in the reader's language.

use web::Params;
use web::error::FaultyMember;

use crate::messages::Messages;
use crate::pages::view::{GAP, Quoted, shortened};
use crate::question::Question;

/// Characters of a faulty value that are repeated.
const MOST_REPEATED: usize = 60;
/// Faulty values of one filter that are repeated.
const MOST_VALUES: usize = 3;

/// A calm sentence above the results.
pub(super) struct Notice {
    pub(super) text: Quoted,
    /// A link that helps.
    pub(super) way: Option<Way>,
}

/// A link with its words.
pub(super) struct Way {
    pub(super) label: &'static str,
    pub(super) href: String,
}

impl Notice {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Notice { text: Quoted::plain(text), way: None }
    }

    pub(super) fn with_way(mut self, label: &'static str, href: String) -> Self {
        self.way = Some(Way { label, href });
        self
    }
}

/// A notice for each member that was left out, in words of its own; the members' reasons are written
/// for programs.
pub(super) fn of(t: Messages, asked: &Params, faults: &[FaultyMember], question: &Question) -> Vec<Notice> {
    let mut notices: Vec<Notice> = Vec::new();
    if question.cut {
        notices.push(Notice::plain(t.fault_long()));
    }
    let mut members: Vec<&str> = faults.iter().map(|fault| fault.member.as_str()).collect();
    members.dedup();
    for member in members {
        let value = typed(asked.get(member).unwrap_or_default());
        let text = match member {
            "sort" => Quoted::new(&t.fault_sort(GAP), value),
            "page" => Quoted::new(&t.fault_page(GAP), value),
            filter => {
                let taken = question.chosen(filter);
                let left: Vec<String> = asked
                    .all(filter)
                    .into_iter()
                    .filter(|value| !taken.iter().any(|known| known == value))
                    .take(MOST_VALUES)
                    .map(typed)
                    .collect();
                Quoted::new(&t.fault_filter(super::filters::name(t, filter), GAP), left.join(", "))
            }
        };
        notices.push(Notice { text, way: None });
    }
    notices
}

/// A value as the notice repeats it.
fn typed(value: &str) -> String {
    let clean: String = value.chars().filter(|c| !c.is_control()).collect();
    shortened(&clean, MOST_REPEATED)
}
