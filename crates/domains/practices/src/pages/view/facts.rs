//! Place, level, period and status on one line.

use std::borrow::Cow;

use askama::Template;
use askama::filters::HtmlSafe;
use chrono::Datelike;
use kernel::Lang;
use platform::i18n::country_name;

use super::Words;
use crate::brief::{Brief, Where};
use crate::model::{Level, Moment, Record, Status};

/// What is known of where and when, as a list on one line; what is not known is left out.
#[derive(Template)]
#[template(path = "practices/parts/facts.html")]
pub(crate) struct Facts<'a> {
    place: PlaceName<'a>,
    level: Option<&'static str>,
    period: Option<String>,
    status: Option<&'static str>,
}

impl HtmlSafe for Facts<'_> {}

impl<'a> Facts<'a> {
    /// The facts that a list shows.
    pub(crate) fn of(brief: &Brief<'a>, lang: Lang) -> Self {
        let words = Words::of(lang);
        Facts {
            place: PlaceName::at(brief.place, brief.level, lang),
            level: brief.level.map(|level| words.level(level)),
            period: years(brief.started, brief.ended, brief.status, lang),
            status: (brief.status != Status::Unknown).then(|| words.status(brief.status)),
        }
    }

    /// The facts of a record.
    pub(crate) fn new(record: &'a Record, lang: Lang) -> Self {
        let words = Words::of(lang);
        Facts {
            place: PlaceName::of(record, lang),
            level: record.level.map(|level| words.level(level)),
            period: period(record, lang),
            status: (record.status != Status::Unknown).then(|| words.status(record.status)),
        }
    }

    /// The same, fact by fact.
    pub(crate) fn items(&self) -> Vec<String> {
        let place = self.place.text().into_owned();
        let rest = [self.level, self.period.as_deref(), self.status];
        std::iter::once(place).chain(rest.into_iter().flatten().map(str::to_owned)).collect()
    }
}

/// Where a practice happens: city and country, as far as they are known.
#[derive(Template)]
#[template(
    source = "{{ city }}{% if !city.is_empty() && !country.is_empty() %}, {% endif %}{{ country }}",
    ext = "html"
)]
pub(crate) struct PlaceName<'a> {
    city: &'a str,
    country: &'static str,
}

impl HtmlSafe for PlaceName<'_> {}

impl<'a> PlaceName<'a> {
    /// The place of a record.
    pub(crate) fn of(record: &'a Record, lang: Lang) -> Self {
        let place = record.place.as_ref().map(|place| Where {
            city: place.city.as_deref(),
            region: place.region.as_deref(),
            country: place.country.as_deref(),
            ..Where::default()
        });
        Self::at(place, record.level, lang)
    }

    /// A place that may not be known, of something that reaches so far.
    pub(crate) fn at(place: Option<Where<'a>>, level: Option<Level>, lang: Lang) -> Self {
        let place = place.unwrap_or_default();
        let city = place.city.or(place.region);
        let country = place.country.and_then(|code| country_name(code, lang));
        match (city, country) {
            (None, None) => PlaceName { city: "", country: Words::of(lang).nowhere(level) },
            (city, country) => {
                PlaceName { city: city.unwrap_or_default(), country: country.unwrap_or_default() }
            }
        }
    }

    /// As plain text.
    pub(crate) fn text(&self) -> Cow<'a, str> {
        match (self.city, self.country) {
            (city, "") => Cow::Borrowed(city),
            ("", country) => Cow::Borrowed(country),
            (city, country) => Cow::Owned(format!("{city}, {country}")),
        }
    }
}

/// From when to when, in years: "2014–2018", "sinds 2014", "2014" for what has ended without a date.
pub(crate) fn period(record: &Record, lang: Lang) -> Option<String> {
    let year = |moment: &Moment| match moment {
        Moment::Year(year) => *year,
        Moment::Day(day) => day.year(),
    };
    years(record.started.as_ref().map(year), record.ended.as_ref().map(year), record.status, lang)
}

fn years(from: Option<i32>, to: Option<i32>, status: Status, lang: Lang) -> Option<String> {
    let words = Words::of(lang);
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(from.to_string()),
        (Some(from), Some(to)) => Some(format!("{from}–{to}")),
        (Some(from), None) if status == Status::Ended => Some(from.to_string()),
        (Some(from), None) => Some(words.since.around(from)),
        (None, Some(to)) => Some(words.until.around(to)),
        (None, None) => None,
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
    fn facts_say_what_is_known_and_nothing_else() {
        let full = record(serde_json::json!({
            "place": {"city": "Gent", "country": "BE"}, "level": "city", "started": 2014, "status": "running",
        }));
        let html = Facts::new(&full, Lang::De).to_string();
        for said in ["Gent, Belgien", "Stadt oder Gemeinde", "seit 2014", "läuft"] {
            assert!(html.contains(said), "{said}: {html}");
        }
        let bare = record(serde_json::json!({}));
        let html = Facts::new(&bare, Lang::En).to_string();
        assert_eq!(html.matches("<li").count(), 1, "{html}");
        assert!(html.contains("Place not given"), "{html}");
        let everywhere = record(serde_json::json!({"level": "international"}));
        assert!(Facts::new(&everywhere, Lang::Nl).to_string().contains("Internationaal"));
    }

    #[test]
    fn period_follows_what_is_known_of_beginning_and_end() {
        let table = [
            (serde_json::json!({"started": 2014, "ended": 2018}), Some("2014–2018")),
            (serde_json::json!({"started": "2014-03-01", "ended": 2014}), Some("2014")),
            (serde_json::json!({"started": 2014, "status": "ended"}), Some("2014")),
            (serde_json::json!({"started": 2014}), Some("depuis 2014")),
            (serde_json::json!({"ended": "2018-12-31"}), Some("jusqu’en 2018")),
            (serde_json::json!({}), None),
        ];
        for (more, expected) in table {
            assert_eq!(period(&record(more.clone()), Lang::Fr).as_deref(), expected, "{more}");
        }
    }
}
