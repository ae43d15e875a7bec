//! Practices on a map, with the list of countries for who cannot see it.

use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;
use platform::i18n::country_name;
use serde::Serialize;
use web::layout::json_for_script;
use web::{Layout, Params};

use super::Labels;
use crate::messages::Messages;
use crate::points::{Point, Table};

/// A map and, under it, the countries with their numbers.
#[derive(Template)]
#[template(path = "practices/parts/map.html")]
pub(crate) struct Map {
    t: Messages,
    icons: String,
    outline: String,
    /// The points as JSON that may stand in a script element; none: there is nothing to draw.
    points: Option<String>,
    /// `south,west,north,east` of the first view; none: all points.
    bounds: Option<String>,
    countries: Vec<Country>,
}

struct Country {
    name: &'static str,
    href: String,
    count: usize,
}

/// A point as the map's script reads it.
#[derive(Serialize)]
struct Mark<'a> {
    lat: f64,
    lon: f64,
    title: &'a str,
    url: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    place: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
}

impl HtmlSafe for Map {}

impl Map {
    /// A map of these practices, in this order; also how many of them have no place on it.
    pub(crate) fn new<'a>(
        layout: &Layout,
        t: Messages,
        table: &Table,
        ids: impl IntoIterator<Item = &'a str>,
    ) -> (Map, usize) {
        let lang = layout.lang;
        let mut nowhere = 0;
        let mut marks = Vec::new();
        for id in ids {
            match table.get(id) {
                Some(point) => marks.push(mark(id, point, lang)),
                None => nowhere += 1,
            }
        }
        let map = Map {
            t,
            icons: layout.asset("icons.svg"),
            outline: layout.asset("world.json"),
            points: (!marks.is_empty()).then(|| json_for_script(&marks)),
            bounds: None,
            countries: Vec::new(),
        };
        (map, nowhere)
    }

    /// True when there is neither a point nor a country to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.points.is_none() && self.countries.is_empty()
    }

    /// With a list of these countries (code and number of practices) beneath, by name; each leads to
    /// the list in `state` with that country chosen.
    pub(crate) fn with_countries(
        mut self,
        counts: &[(Arc<str>, usize)],
        labels: &Labels,
        path: &str,
        state: &Params,
    ) -> Self {
        let lang = self.t.lang();
        let mut counts: Vec<&(Arc<str>, usize)> = counts.iter().collect();
        counts.sort_by_key(|(code, _)| labels.rank("country", code, lang));
        let country = |(code, count): &(Arc<str>, usize)| {
            let href = state.with("country", code).href(path);
            Some(Country { name: country_name(code, lang)?, href, count: *count })
        };
        self.countries = counts.into_iter().filter_map(country).collect();
        self
    }

    /// First shown where most of the practices are, rather than all of the world for the sake of a few.
    pub(crate) fn around_most<'a>(mut self, table: &Table, ids: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut lats, mut lons): (Vec<f64>, Vec<f64>) =
            ids.into_iter().filter_map(|id| table.get(id)).map(|point| (point.lat, point.lon)).unzip();
        if let (Some((south, north)), Some((west, east))) = (middle(&mut lats), middle(&mut lons)) {
            self.bounds = Some(format!("{south:.1},{west:.1},{north:.1},{east:.1}"));
        }
        self
    }
}

/// The span of the middle half of the values, widened by its own length on either side; none of too
/// few. What lies beyond is far from most (after Tukey's fences) and a turn of the map away.
fn middle(values: &mut [f64]) -> Option<(f64, f64)> {
    if values.len() < 8 {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let (low, high) = (values[values.len() / 4], values[values.len() * 3 / 4]);
    let (least, most) = (values[0], values[values.len() - 1]);
    let length = high - low;
    Some(((low - length).max(least), (high + length).min(most)))
}

fn mark<'a>(id: &str, point: &'a Point, lang: Lang) -> Mark<'a> {
    let (title_lang, title) = point.title(lang);
    let country = point.country.as_deref().and_then(|code| country_name(code, lang));
    let place: Vec<&str> = point.city.as_deref().into_iter().chain(country).collect();
    Mark {
        lat: point.lat,
        lon: point.lon,
        title,
        url: format!("/{lang}/practices/{id}"),
        place: place.join(", "),
        lang: (title_lang != lang).then_some(title_lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middle_leaves_the_outermost_aside() {
        let mut lats = [50.0, 51.0, 52.0, -33.0, 50.5, 51.5, 48.0, 61.0, 49.0, 50.25];
        assert_eq!(middle(&mut lats), Some((46.5, 54.0)));
        let mut near = [50.0, 50.0, 50.0, 51.0, 51.0, 51.0, 51.0, 51.5];
        assert_eq!(middle(&mut near), Some((50.0, 51.5)), "never beyond what there is");
        assert_eq!(middle(&mut [1.0, 2.0]), None);
    }
}
