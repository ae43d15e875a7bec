//! What the program can see by itself before an editor reads: headings, place, links, personal data.
//!
//! To add a check: a function here that takes the record, a member of [`Checks`], a line in the desk's
//! template. A check never decides; it points.

use std::ops::Range;

use kernel::Lang;
use practices::model::{Heading, Record, Reference};
use url::Url;

use super::personal::{self, PersonalKind};

/// Words that a heading needs at least to say anything.
const SAYS_SOMETHING: usize = 8;

/// Characters of context around a finding.
const CONTEXT: usize = 40;

/// What was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Checks {
    /// Headings that a snapshot needs and that are missing; empty: it can be published.
    pub snapshot: Vec<Need>,
    /// Headings of a full fiche that are missing.
    pub full: Vec<Heading>,
    /// Headings whose text is so short that it hardly says anything.
    pub thin: Vec<Heading>,
    /// What is known of the place.
    pub place: PlaceCheck,
    /// Places that may hold personal data.
    pub personal: Vec<Spot>,
    /// Every address in texts and sources, once.
    pub links: Vec<String>,
    /// Addresses of sources that are no http or https.
    pub bad_links: Vec<String>,
}

/// What a snapshot needs: title, summary, place, kinds, themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The title in the original language.
    Title,
    /// The summary in the original language.
    Summary,
    /// Where it happens.
    Place,
    /// At least one kind.
    Kinds,
    /// At least one theme.
    Themes,
}

/// What is known of the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceCheck {
    /// A city in a country that exists; with coordinates: it can stand on the map.
    Known {
        /// It can stand on the map.
        on_map: bool,
    },
    /// A country alone, or a region.
    Vague,
    /// Nowhere in particular.
    Absent,
    /// The code names no country.
    NoSuchCountry,
}

/// A place in a text that an editor should look at, with its context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Under which heading; none: the note on evidence.
    pub heading: Option<Heading>,
    /// In which language.
    pub lang: Lang,
    /// What it seems to be.
    pub kind: PersonalKind,
    /// The number of its first character, from 1.
    pub position: usize,
    /// What stands before it.
    pub before: String,
    /// What was found.
    pub found: String,
    /// What stands after it.
    pub after: String,
}

/// Looks over a record.
pub fn check(record: &Record) -> Checks {
    let original = |heading: Heading| {
        record.text(heading).get(record.original_language).is_some_and(|text| !text.trim().is_empty())
    };
    let mut snapshot = Vec::new();
    let mut need = |there: bool, what: Need| {
        if !there {
            snapshot.push(what);
        }
    };
    need(original(Heading::Title), Need::Title);
    need(original(Heading::Summary), Need::Summary);
    need(record.place.is_some(), Need::Place);
    need(!record.kinds.is_empty(), Need::Kinds);
    need(!record.themes.is_empty(), Need::Themes);
    let (links, bad_links) = links(record);
    Checks {
        snapshot,
        full: Heading::BODY.into_iter().filter(|heading| !original(*heading)).collect(),
        thin: thin(record),
        place: place(record),
        personal: spots(record),
        links,
        bad_links,
    }
}

fn thin(record: &Record) -> Vec<Heading> {
    let words = |heading: &Heading| {
        let text = record.text(*heading).get(record.original_language);
        text.map(|text| text.split_whitespace().count())
    };
    let headings = Heading::BODY.into_iter().chain([Heading::Summary]);
    headings
        .filter(|heading| words(heading).is_some_and(|count| (1..SAYS_SOMETHING).contains(&count)))
        .collect()
}

fn place(record: &Record) -> PlaceCheck {
    let Some(place) = &record.place else { return PlaceCheck::Absent };
    if let Some(country) = &place.country
        && platform::i18n::country_name(country, Lang::En).is_none()
    {
        return PlaceCheck::NoSuchCountry;
    }
    match (&place.city, &place.country) {
        (Some(_), Some(_)) => PlaceCheck::Known { on_map: place.lat.is_some() && place.lon.is_some() },
        _ => PlaceCheck::Vague,
    }
}

fn spots(record: &Record) -> Vec<Spot> {
    let mut spots = Vec::new();
    let headings = Heading::ALL
        .into_iter()
        .flat_map(|heading| record.text(heading).iter().map(move |(lang, text)| (Some(heading), lang, text)));
    let note = record.evidence.note.iter().map(|note| (None, record.original_language, note));
    for (heading, lang, text) in headings.chain(note) {
        for found in personal::find(text) {
            spots.push(Spot {
                heading,
                lang,
                kind: found.kind,
                position: text[..found.at.start].chars().count() + 1,
                before: last_chars(&text[..found.at.start]),
                after: text[found.at.end..].chars().take(CONTEXT).collect(),
                found: text[found.at].to_owned(),
            });
        }
    }
    spots
}

fn last_chars(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().rev().take(CONTEXT).collect();
    letters.reverse();
    letters.into_iter().collect()
}

/// Addresses in texts and sources, each once, and those of sources that cannot be followed.
fn links(record: &Record) -> (Vec<String>, Vec<String>) {
    let (mut links, mut bad) = (Vec::new(), Vec::new());
    let mut take = |address: &str| {
        let parsed = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        match parsed {
            Some(url) if !links.iter().any(|known| known == url.as_str()) => links.push(url.to_string()),
            Some(_) => {}
            None => bad.push(address.to_owned()),
        }
    };
    for source in &record.sources {
        source.url.iter().for_each(|url| take(url));
    }
    for reference in &record.evidence.references {
        if let Reference::Source(source) = reference {
            source.url.iter().for_each(|url| take(url));
        }
    }
    for heading in Heading::BODY {
        for (_, text) in record.text(heading).iter() {
            for range in in_text(text) {
                take(&text[range]);
            }
        }
    }
    (links, bad)
}

/// Where addresses stand in a text; a full stop or bracket behind one is not a part of it.
fn in_text(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("http").map(|at| from + at) {
        let rest = &text[start..];
        let end = rest.find(|letter: char| letter.is_whitespace() || "<>()[]\"'`".contains(letter));
        let address =
            rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
        if address.starts_with("http://") || address.starts_with("https://") {
            found.push(start..start + address.len());
        }
        from = start + address.len().max(4);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(more: serde_json::Value) -> Record {
        let mut record = json!({
            "id": "abc", "original_language": "nl", "title": {"nl": "Tafels"}, "summary": {"nl": "Kort."},
        });
        for (name, value) in more.as_object().unwrap() {
            record[name] = value.clone();
        }
        serde_json::from_value(record).unwrap()
    }

    #[test]
    fn missing_headings_are_named_for_both_depths() {
        let checks = check(&record(json!({"problem": {"fr": "Seulement en français."}})));
        assert_eq!(checks.snapshot, [Need::Place, Need::Kinds, Need::Themes]);
        assert_eq!(checks.full, Heading::BODY, "a translation is no original");
        assert_eq!(checks.thin, [Heading::Summary]);
        let full = json!({
            "place": {"city": "Gent", "country": "BE"}, "kinds": ["dialogue-platform"], "themes": ["polarisation"],
            "problem": {"nl": "x"}, "approach": {"nl": "x"}, "results": {"nl": "x"}, "lessons": {"nl": "x"},
            "costs": {"nl": "x"}, "involvement": {"nl": "x"},
        });
        let checks = check(&record(full));
        assert_eq!((checks.snapshot, checks.full), (vec![], vec![]));
        assert_eq!(checks.place, PlaceCheck::Known { on_map: false });
    }

    #[test]
    fn place_is_looked_at() {
        let place = |place: serde_json::Value| check(&record(json!({"place": place}))).place;
        assert_eq!(
            place(json!({"city": "Gent", "country": "BE", "lat": 51.0, "lon": 3.7})),
            PlaceCheck::Known { on_map: true }
        );
        assert_eq!(place(json!({"country": "BE"})), PlaceCheck::Vague);
        assert_eq!(place(json!({"city": "Gent", "country": "XX"})), PlaceCheck::NoSuchCountry);
        assert_eq!(check(&record(json!({}))).place, PlaceCheck::Absent);
    }

    #[test]
    fn personal_data_is_shown_with_its_place_in_characters() {
        let text = "Été à Liège: bel Amina op 0470 12 34 56 of mail.";
        let spots = check(&record(json!({"approach": {"nl": text}}))).personal;
        assert_eq!(spots.len(), 1);
        let spot = &spots[0];
        assert_eq!((spot.heading, spot.lang), (Some(Heading::Approach), Lang::Nl));
        assert_eq!((spot.position, spot.found.as_str()), (27, "0470 12 34 56"));
        assert_eq!(text.chars().skip(spot.position - 1).take(13).collect::<String>(), spot.found);
        assert_eq!((spot.before.as_str(), spot.after.as_str()), ("Été à Liège: bel Amina op ", " of mail."));
    }

    #[test]
    fn links_are_gathered_once_and_what_cannot_be_followed_is_named() {
        let checks = check(&record(json!({
            "sources": [{"title": "a", "url": "https://gent.be/x"}, {"title": "b", "url": "ftp://gent.be"}],
            "approach": {"nl": "Zie [hier](https://gent.be/x), https://mechelen.be/y. En httpx niet; http://"},
        })));
        assert_eq!(checks.links, ["https://gent.be/x", "https://mechelen.be/y"]);
        assert_eq!(checks.bad_links, ["ftp://gent.be", "http://"]);
    }
}
