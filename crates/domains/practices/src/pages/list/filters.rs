//! Filters with counts: OR inside a filter, AND across.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use kernel::Lang;
use platform::search::Answer;
use web::Params;

use crate::messages::Messages;
use crate::pages::view::{Choosing, Labels};
use crate::question::Question;

/// Options that stand open; the rest folds away. Chosen ones never do.
const OPEN: usize = 6;

/// One filter.
pub(super) struct Group<'a> {
    pub(super) key: &'static str,
    pub(super) title: &'static str,
    /// How many of its values are chosen.
    pub(super) chosen: usize,
    pub(super) open: bool,
    pub(super) first: Vec<Choice<'a>>,
    pub(super) rest: Vec<Choice<'a>>,
    /// "32 more".
    pub(super) more: Cow<'static, str>,
}

/// One value of a filter.
pub(super) struct Choice<'a> {
    pub(super) html: Cow<'a, Choosing>,
    pub(super) count: usize,
    pub(super) chosen: bool,
}

/// A choice that is in force, with the address without it.
pub(super) struct Chosen<'a> {
    pub(super) label: &'a str,
    pub(super) href: String,
}

/// What a filter is called.
pub(super) fn name(t: Messages, filter: &str) -> &'static str {
    match filter {
        "theme" => t.filter_theme(),
        "kind" => t.filter_kind(),
        "target_group" => t.filter_target_group(),
        "country" => t.filter_country(),
        "level" => t.filter_level(),
        "testing" => t.filter_testing(),
        "effect" => t.filter_effect(),
        "status" => t.filter_status(),
        _ => crate::upkeep_messages::Messages::new(t.lang()).filter_upkeep(),
    }
}

/// Steps of a scale keep their order; everything else comes by number, then by name.
fn is_scale(filter: &str) -> bool {
    matches!(filter, "level" | "testing" | "effect" | "status" | "upkeep")
}

/// The filters that are open before anything is chosen: those that most readers begin with.
fn begins_open(filter: &str) -> bool {
    matches!(filter, "theme" | "kind" | "country" | "testing")
}

/// Every filter that has something to choose.
pub(super) fn groups<'a>(
    t: Messages,
    labels: &'a Labels,
    question: &'a Question,
    answer: &'a Answer,
) -> Vec<Group<'a>> {
    crate::FILTERS
        .into_iter()
        .filter_map(|key| {
            let counted = answer.facets.iter().find(|facet| facet.key == key)?;
            let group = group(t, labels, key, &counted.values, question.chosen(key));
            (!group.first.is_empty()).then_some(group)
        })
        .collect()
}

fn group<'a>(
    t: Messages,
    labels: &'a Labels,
    key: &'static str,
    counted: &'a [(Arc<str>, usize)],
    chosen: &'a [String],
) -> Group<'a> {
    let table = labels.table(key, t.lang());
    let choice = |id: &'a str, count: usize| {
        let label = table.get(id);
        let rank = label.map_or(u32::MAX, |label| label.rank);
        let html =
            label.map_or_else(|| Cow::Owned(Choosing::new(key, id, id)), |label| label.choosing(key, id));
        (rank, Choice { html, count, chosen: chosen.iter().any(|known| *known == *id) })
    };
    let absent = chosen.iter().filter(|id| !counted.iter().any(|(known, _)| **known == ***id));
    let mut choices: Vec<(u32, Choice<'a>)> =
        counted.iter().map(|(id, count)| choice(id, *count)).chain(absent.map(|id| choice(id, 0))).collect();
    if is_scale(key) {
        choices.sort_unstable_by_key(|(rank, _)| *rank);
    } else {
        choices.sort_unstable_by_key(|(rank, choice)| (std::cmp::Reverse(choice.count), *rank));
    }
    let open = if is_scale(key) { usize::MAX } else { OPEN };
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for (place, (_, choice)) in choices.into_iter().enumerate() {
        if place < open || choice.chosen { first.push(choice) } else { rest.push(choice) }
    }
    Group {
        key,
        title: name(t, key),
        chosen: chosen.len(),
        open: begins_open(key) || !chosen.is_empty(),
        more: more(t, rest.len()),
        first,
        rest,
    }
}

/// "32 more": written once for as many as there are as a rule.
fn more(t: Messages, rest: usize) -> Cow<'static, str> {
    const AS_A_RULE: usize = 100;
    static WRITTEN: LazyLock<[Vec<String>; 4]> = LazyLock::new(|| {
        Lang::ALL.map(|lang| (1..=AS_A_RULE).map(|rest| Messages::new(lang).filter_more(rest)).collect())
    });
    match rest.checked_sub(1) {
        None => Cow::Borrowed(""),
        Some(at) => WRITTEN[t.lang().index()]
            .get(at)
            .map_or_else(|| Cow::Owned(t.filter_more(rest)), |written| Cow::Borrowed(written.as_str())),
    }
}

/// Every choice that is in force.
pub(super) fn chosen<'a>(
    labels: &'a Labels,
    question: &'a Question,
    here: &Params,
    path: &str,
    lang: Lang,
) -> Vec<Chosen<'a>> {
    let values =
        question.filters.iter().flat_map(|(filter, values)| values.iter().map(move |value| (*filter, value)));
    values
        .map(|(filter, value)| Chosen {
            label: labels.name(filter, value, lang),
            href: here.less(filter, value).href(path),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use vocabulary::Vocabulary;

    use super::*;

    fn ids<'a>(choices: &'a [Choice<'_>]) -> Vec<&'a str> {
        let id = |choice: &'a Choice<'_>| choice.html.start().split("value=\"").nth(1)?.split('"').next();
        choices.iter().filter_map(id).collect()
    }

    #[test]
    fn group_orders_by_count_then_name_and_never_folds_a_choice_away() {
        let labels = Labels::new(&Vocabulary::built_in().unwrap());
        let counted: Vec<(Arc<str>, usize)> =
            [("BE", 9), ("NL", 9), ("DE", 9), ("FR", 5), ("AT", 4), ("CH", 3), ("US", 2), ("SE", 1)]
                .map(|(code, count)| (code.into(), count))
                .into();
        let chosen = ["SE".to_owned(), "LU".to_owned()];
        let group = group(Messages::new(Lang::Nl), &labels, "country", &counted, &chosen);
        // België, Duitsland, Nederland
        assert_eq!(ids(&group.first), ["BE", "DE", "NL", "FR", "AT", "CH", "SE", "LU"]);
        assert_eq!(ids(&group.rest), ["US"]);
        assert_eq!(group.first.last().map(|choice| (choice.count, choice.chosen)), Some((0, true)));
        assert_eq!(group.more, "Nog 1");
    }

    #[test]
    fn group_of_a_scale_keeps_its_steps_in_order() {
        let labels = Labels::new(&Vocabulary::built_in().unwrap());
        let counted: Vec<(Arc<str>, usize)> =
            [("described", 70), ("untested", 3), ("evaluated-independently", 20)]
                .map(|(code, count)| (code.into(), count))
                .into();
        let group = group(Messages::new(Lang::En), &labels, "testing", &counted, &[]);
        assert_eq!(ids(&group.first), ["untested", "described", "evaluated-independently"]);
        assert_eq!(group.first[1].html.rest(), ">Described <span>");
    }
}
