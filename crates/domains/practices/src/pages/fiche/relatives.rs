//! From whom a practice was taken over and who took it over: the picture and the lists beside it.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::Datelike;
use kernel::Lang;
use platform::i18n::country_name;

use crate::adaptations_messages::Messages as AdaptationWords;
use crate::fiche_messages::Messages;
use crate::model::{Adaptation, Moment, Practice, Publication, Record};
use crate::pages::lineage::{Family, MOST, Picture};
use crate::pages::view::{self, Facts, Words};

/// How many relatives are looked up: more than are shown, because some may have been withdrawn.
const LOOKED_UP: usize = 3 * MOST;

/// The section on lineage.
pub(crate) struct Lineage<'a> {
    pub(crate) picture: Picture,
    /// What the picture shows, for those who do not see it.
    pub(crate) label: String,
    pub(crate) knots: Vec<Knot>,
    /// Those it goes back to, in the order of the picture.
    pub(crate) from: Vec<Relative<'a>>,
    /// Those that go back to it, in the order of the picture.
    pub(crate) to: Vec<Relative<'a>>,
    /// The sentence about those that are not shown.
    pub(crate) more: Option<String>,
}

/// A practice in the picture.
pub(crate) struct Knot {
    pub(crate) x: usize,
    pub(crate) y: usize,
    pub(crate) text_x: usize,
    pub(crate) text_y: usize,
    pub(crate) place: String,
    /// The year, and that it is the one the page is about.
    pub(crate) note: String,
    pub(crate) is_self: bool,
}

/// A practice in the lists.
pub(crate) struct Relative<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) lang: Lang,
    pub(crate) facts: Facts<'a>,
    /// Through whom, where it is no direct neighbour.
    pub(crate) via: Option<String>,
    /// How it goes there, as its people told: code and word.
    pub(crate) outcome: Option<(&'static str, &'static str)>,
}

/// The ids of the relatives to look up, nearest first.
pub(crate) fn to_look_up(family: &Family) -> Vec<&str> {
    // Both directions have a share, whatever the other one takes.
    let (before, after) = (family.ancestors(), family.descendants());
    let before: Vec<&str> = before.into_iter().take(LOOKED_UP / 2).collect();
    let room = LOOKED_UP - before.len();
    before.into_iter().chain(after.into_iter().take(room)).collect()
}

/// The section; none for a practice without relatives that anybody may see.
pub(crate) fn lineage<'a>(
    practice: &'a Practice,
    family: Family,
    known: &'a HashMap<String, Arc<Practice>>,
    reports: &'a [Adaptation],
    lang: Lang,
) -> Option<Lineage<'a>> {
    let t = Messages::new(lang);
    let own = practice.record.id.as_str();
    // A report that became a record stands in the picture as that record.
    let told: HashMap<&str, &Adaptation> = reports.iter().map(|report| (node(report), report)).collect();
    let record_of =
        |id: &str| if id == own { Some(&practice.record) } else { known.get(id).map(|p| &p.record) };
    let unseen = family.ancestors().len() + family.descendants().len() - to_look_up(&family).len();
    let family = family.only(|id| {
        id == own || known.get(id).is_some_and(|relative| relative.publication == Publication::Published)
    });
    let family = family.with(reports.iter().map(|report| (node(report).to_owned(), own.to_owned())));
    let rows = family.rows(|id| match record_of(id) {
        Some(record) => started(record),
        None => told.get(id).and_then(|report| report.report.since),
    });
    if rows.len() < 2 {
        return None;
    }
    let a = AdaptationWords::new(lang);
    let picture = Picture::of(&rows);
    let knots = rows.iter().zip(&picture.knots).filter_map(|(row, at)| {
        let report = told.get(row.id.as_str()).copied();
        let (place, year) = match (record_of(&row.id), report) {
            (Some(record), _) => (short_place(record, lang), started(record)),
            (None, Some(report)) => (reported_place(report, lang), report.report.since),
            (None, None) => return None,
        };
        let here = (row.id == own).then(|| t.lineage_here());
        let outcome = report.map(|report| view::outcome(a, report.report.outcome));
        Some(knot(place, year, here.or(outcome), row.id == own, *at))
    });
    let (before, after) = (family.ancestors(), family.descendants());
    let drawn = || rows.iter().map(|row| row.id.as_str());
    let relative = |id: &str, via: Vec<&str>| {
        let record = &known.get(id)?.record;
        let (title_lang, title) = record.title_for(lang);
        let places: Vec<&str> =
            via.into_iter().filter_map(record_of).map(|record| short_place(record, lang)).collect();
        Some(Relative {
            id: record.id.as_str(),
            title,
            lang: title_lang,
            facts: Facts::new(record, lang),
            via: (!places.is_empty()).then(|| t.lineage_via(places.join(", "))),
            outcome: told
                .get(id)
                .map(|report| (report.report.outcome.code(), view::outcome(a, report.report.outcome))),
        })
    };
    let parents = family.parents_of(own);
    let from = drawn().filter(|id| before.contains(id)).filter_map(|id| {
        let is_direct = parents.iter().any(|parent| parent == id);
        let steps =
            before.iter().copied().filter(|step| family.parents_of(step).iter().any(|parent| parent == id));
        relative(id, if is_direct { Vec::new() } else { steps.collect() })
    });
    let to = drawn().filter(|id| after.contains(id)).filter_map(|id| {
        let parents = family.parents_of(id);
        let is_direct = parents.iter().any(|parent| parent == own);
        let steps = parents.iter().map(String::as_str).filter(|parent| after.contains(parent));
        relative(id, if is_direct { Vec::new() } else { steps.collect() })
    });
    let hidden = unseen + before.len() + after.len() + 1 - rows.len();
    Some(Lineage {
        label: t.lineage_picture(practice.record.title_for(lang).1),
        knots: knots.collect(),
        from: from.collect(),
        to: to.collect(),
        more: (hidden > 0).then(|| t.lineage_more(hidden)),
        picture,
    })
}

/// What stands for a report in the picture: the record that it became, else itself.
fn node(report: &Adaptation) -> &str {
    report.record_id.as_deref().unwrap_or(&report.id)
}

fn knot(place: &str, year: Option<i32>, said: Option<&str>, is_self: bool, (x, y): (usize, usize)) -> Knot {
    let year = year.map(|year| year.to_string());
    let note = year.iter().map(String::as_str).chain(said).collect::<Vec<_>>().join(" · ");
    let letters = Picture::letters(x, note.chars().count() + 1);
    Knot {
        x,
        y,
        text_x: x + Picture::TO_TEXT,
        text_y: y + 5,
        place: shortened(place, letters),
        note,
        is_self,
    }
}

/// The city, else the country, else who does it.
fn reported_place(report: &Adaptation, lang: Lang) -> &str {
    let report = &report.report;
    let country = || report.country.as_deref().and_then(|code| country_name(code, lang));
    report.city.as_deref().or_else(country).unwrap_or(&report.organisation)
}

fn started(record: &Record) -> Option<i32> {
    record.started.map(|moment| match moment {
        Moment::Year(year) => year,
        Moment::Day(day) => day.year(),
    })
}

/// The city, else the country, else that it is international or names no place.
fn short_place(record: &Record, lang: Lang) -> &str {
    let place = record.place.as_ref();
    let city = place.and_then(|place| place.city.as_deref().or(place.region.as_deref()));
    let country =
        || place.and_then(|place| place.country.as_deref()).and_then(|code| country_name(code, lang));
    city.or_else(country).unwrap_or_else(|| Words::of(lang).nowhere(record.level))
}

/// The text, cut with an ellipsis when it has more letters than fit: text in a picture does not wrap.
fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_place_is_cut_where_the_picture_ends() {
        assert_eq!(shortened("Gent", 6), "Gent");
        assert_eq!(shortened("Mönchen-Gladbach am Rhein", 19), "Mönchen-Gladbach a…");
        assert_eq!(shortened("Bosnië en Herzegovina", 8), "Bosnië…");
    }
}
