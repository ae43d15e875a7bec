//! What is known besides the texts: where, when, who, what for.

use kernel::Lang;
use platform::i18n::{self, country_name};
use vocabulary::model::capitalised;

use crate::fiche_messages::Messages;
use crate::model::{Moment, Record, Source, Status};
use crate::pages::view::{self, Labels, Tags, Words};

/// The list of facts beside the texts; what is not known is left out.
pub(crate) struct Details<'a> {
    pub(crate) place: Option<String>,
    pub(crate) level: Option<String>,
    pub(crate) period: Option<String>,
    pub(crate) status: String,
    pub(crate) owner: Option<&'a str>,
    /// Further organisations, then the partners.
    pub(crate) partners: Vec<&'a str>,
    pub(crate) kinds: Tags<'a>,
    pub(crate) themes: Tags<'a>,
    pub(crate) target_groups: Tags<'a>,
}

impl<'a> Details<'a> {
    /// The facts of a record.
    pub(crate) fn new(record: &'a Record, labels: &'a Labels, lang: Lang) -> Self {
        let words = Words::of(lang);
        let (owner, others) = match record.organisations.split_first() {
            Some((owner, others)) => (Some(owner.as_str()), others),
            None => (None, &[][..]),
        };
        Details {
            place: place(record, lang),
            level: record.level.map(|level| capitalised(words.level(level))),
            period: period(record, lang).map(|period| capitalised(&period)),
            status: capitalised(words.status(record.status)),
            owner,
            partners: others.iter().chain(&record.partners).map(String::as_str).collect(),
            kinds: Tags::new("kind", &record.kinds, labels, lang),
            themes: Tags::new("theme", &record.themes, labels, lang),
            target_groups: Tags::new("target_group", &record.target_groups, labels, lang),
        }
    }
}

/// City, region and country, each once.
fn place(record: &Record, lang: Lang) -> Option<String> {
    let place = record.place.as_ref()?;
    let country = place.country.as_deref().and_then(|code| country_name(code, lang));
    let mut parts: Vec<&str> = Vec::new();
    for part in [place.city.as_deref(), place.region.as_deref(), country].into_iter().flatten() {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// From when to when; to the day where days are known.
fn period(record: &Record, lang: Lang) -> Option<String> {
    let t = Messages::new(lang);
    let said = |moment: &Moment| match moment {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => i18n::day(lang, *day),
    };
    match (&record.started, &record.ended) {
        (Some(from), Some(to)) if matches!((from, to), (Moment::Day(_), _) | (_, Moment::Day(_))) => {
            Some(format!("{} – {}", said(from), said(to)))
        }
        (Some(from @ Moment::Day(_)), None) if record.status == Status::Ended => Some(said(from)),
        (Some(from @ Moment::Day(_)), None) => Some(t.period_since_day(said(from))),
        (None, Some(to @ Moment::Day(_))) => Some(t.period_until_day(said(to))),
        _ => view::period(record, lang),
    }
}

/// A source or a study: a line with, if known, a link and who published it when.
pub(crate) struct Work<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: Option<&'a str>,
    pub(crate) published: Option<String>,
}

impl<'a> Work<'a> {
    /// A described source.
    pub(crate) fn source(source: &'a Source) -> Self {
        let published = match (&source.publisher, source.year) {
            (Some(publisher), Some(year)) => Some(format!("{publisher}, {year}")),
            (Some(publisher), None) => Some(publisher.clone()),
            (None, Some(year)) => Some(year.to_string()),
            (None, None) => None,
        };
        Work { title: &source.title, url: source.url.as_deref(), published }
    }

    /// A line of text.
    pub(crate) fn line(text: &'a str) -> Self {
        Work { title: text, url: None, published: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(more: serde_json::Value) -> Record {
        let mut whole = serde_json::json!({
            "id": "be-gent-x", "original_language": "nl", "title": {"nl": "X"}, "summary": {"nl": "Kort."},
        });
        whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(whole).unwrap()
    }

    #[test]
    fn period_says_days_where_they_are_known() {
        let table = [
            (serde_json::json!({"started": "2014-03-21"}), Some("depuis le 21 mars 2014")),
            (serde_json::json!({"ended": "2014-03-21"}), Some("jusqu’au 21 mars 2014")),
            (serde_json::json!({"started": 2013, "ended": "2014-03-21"}), Some("2013 – 21 mars 2014")),
            (serde_json::json!({"started": "2014-03-21", "status": "ended"}), Some("21 mars 2014")),
            (serde_json::json!({"started": 2014, "ended": 2015}), Some("2014–2015")),
            (serde_json::json!({}), None),
        ];
        for (more, expected) in table {
            assert_eq!(period(&record(more.clone()), Lang::Fr).as_deref(), expected, "{more}");
        }
    }

    #[test]
    fn place_names_a_city_state_once() {
        let place_of =
            |known: serde_json::Value| place(&record(serde_json::json!({"place": known})), Lang::De);
        assert_eq!(
            place_of(serde_json::json!({"city": "Berlin", "region": "Berlin", "country": "DE"})).as_deref(),
            Some("Berlin, Deutschland")
        );
        assert_eq!(place_of(serde_json::json!({})), None);
    }
}
