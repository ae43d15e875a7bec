//! What a list shows of a practice, and the bytes in which the search index keeps it.
//!
//! A list of twenty practices would otherwise read twenty whole records from the database, most of
//! whose text it does not show. The index hands these bytes back with each hit; they were written when
//! the practice was indexed, and nothing is copied out of them to show a card.
//!
//! To show another fact on cards: a member of [`Brief`], a line in each of `of`, `write` and `read`, and
//! the next `FORM`, so that indexes made before are made anew.

use chrono::{DateTime, Datelike, Utc};
use kernel::{Lang, Localized};
use platform::search::Shown;
use web::markdown;

use crate::model::{Effect, Heading, Level, Moment, Practice, Status, Testing};

/// Goes up with every change of the form; what is of another form cannot be read.
pub(crate) const FORM: u8 = 1;

/// Where a practice happens, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Where<'a> {
    pub(crate) city: Option<&'a str>,
    pub(crate) region: Option<&'a str>,
    pub(crate) country: Option<&'a str>,
    pub(crate) lat: Option<f64>,
    pub(crate) lon: Option<f64>,
}

/// Enough of a practice to decide whether to open it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Brief<'a> {
    pub(crate) id: &'a str,
    pub(crate) original: Lang,
    titles: Texts<'a>,
    summaries: Texts<'a>,
    pub(crate) place: Option<Where<'a>>,
    pub(crate) level: Option<Level>,
    /// Years.
    pub(crate) started: Option<i32>,
    pub(crate) ended: Option<i32>,
    pub(crate) status: Status,
    pub(crate) testing: Testing,
    pub(crate) effect: Effect,
    /// Concept ids.
    pub(crate) themes: Vec<&'a str>,
    pub(crate) confirmed_at: Option<DateTime<Utc>>,
    /// Since when nobody has said that it still holds, where its owner was asked in vain.
    pub(crate) stale_since: Option<DateTime<Utc>>,
}

/// A text in the languages it is there in; only the one that is shown is looked at.
type Texts<'a> = [Option<&'a [u8]>; 4];

fn best<'a>(texts: &Texts<'a>, lang: Lang, original: Lang) -> Option<(Lang, &'a str)> {
    let mut order = [lang, original].into_iter().chain(Lang::ALL);
    let (lang, text) = order.find_map(|lang| texts[lang.index()].map(|text| (lang, text)))?;
    Some((lang, std::str::from_utf8(text).ok()?))
}

impl<'a> Brief<'a> {
    /// Of a practice at hand.
    pub(crate) fn of(practice: &'a Practice) -> Self {
        let record = &practice.record;
        let texts = |of: &'a Localized| Lang::ALL.map(|lang| of.get(lang).map(|text| text.as_bytes()));
        let year = |moment: &Moment| match moment {
            Moment::Year(year) => *year,
            Moment::Day(day) => day.year(),
        };
        Brief {
            id: record.id.as_str(),
            original: record.original_language,
            titles: texts(&record.title),
            summaries: texts(&record.summary),
            place: record.place.as_ref().map(|place| Where {
                city: place.city.as_deref(),
                region: place.region.as_deref(),
                country: place.country.as_deref(),
                lat: place.lat,
                lon: place.lon,
            }),
            level: record.level,
            started: record.started.as_ref().map(year),
            ended: record.ended.as_ref().map(year),
            status: record.status,
            testing: record.evidence.testing,
            effect: record.evidence.effect,
            themes: record.themes.iter().map(String::as_str).collect(),
            confirmed_at: practice.confirmed_at,
            stale_since: practice.is_stale().then(|| practice.since()),
        }
    }

    /// The title for a reader, with its language.
    pub(crate) fn title(&self, lang: Lang) -> (Lang, &'a str) {
        best(&self.titles, lang, self.original).unwrap_or((lang, self.id))
    }

    /// The summary for a reader, with its language; without one, an empty text in the title's.
    pub(crate) fn summary(&self, lang: Lang) -> (Lang, &'a str) {
        best(&self.summaries, lang, self.original).unwrap_or((self.title(lang).0, ""))
    }

    fn write(&self) -> Vec<u8> {
        let mut out = Writer(Vec::with_capacity(1_024));
        out.byte(FORM);
        out.text(self.id);
        out.byte(self.original as u8);
        self.titles.iter().chain(&self.summaries).for_each(|text| out.some_bytes(*text));
        out.byte(u8::from(self.place.is_some()));
        if let Some(place) = &self.place {
            [place.city, place.region, place.country].into_iter().for_each(|text| out.some_text(text));
            for degrees in [place.lat, place.lon] {
                out.some(degrees.map(|degrees| degrees.to_le_bytes()));
            }
        }
        out.some(self.level.map(|level| [level as u8]));
        out.some(self.started.map(i32::to_le_bytes));
        out.some(self.ended.map(i32::to_le_bytes));
        [self.status as u8, self.testing as u8, self.effect as u8]
            .into_iter()
            .for_each(|code| out.byte(code));
        for at in [self.confirmed_at, self.stale_since] {
            out.some(at.map(|at| at.timestamp_micros().to_le_bytes()));
        }
        out.byte(u8::try_from(self.themes.len()).unwrap_or(u8::MAX));
        self.themes.iter().take(usize::from(u8::MAX)).for_each(|theme| out.text(theme));
        out.0
    }

    /// Reads what was written for the index; none of what cannot be read.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        if from.byte()? != FORM {
            return None;
        }
        Some(Brief {
            id: from.text()?,
            original: code(&Lang::ALL, from.byte()?)?,
            titles: from.texts()?,
            summaries: from.texts()?,
            place: match from.byte()? {
                0 => None,
                _ => Some(Where {
                    city: from.some_text()?,
                    region: from.some_text()?,
                    country: from.some_text()?,
                    lat: from.some()?.map(f64::from_le_bytes),
                    lon: from.some()?.map(f64::from_le_bytes),
                }),
            },
            level: match from.some()? {
                None => None,
                Some([level]) => Some(code(Level::ALL, level)?),
            },
            started: from.some()?.map(i32::from_le_bytes),
            ended: from.some()?.map(i32::from_le_bytes),
            status: code(Status::ALL, from.byte()?)?,
            testing: code(Testing::ALL, from.byte()?)?,
            effect: code(Effect::ALL, from.byte()?)?,
            confirmed_at: from.some_time()?,
            stale_since: from.some_time()?,
            themes: (0..from.byte()?).map(|_| from.text()).collect::<Option<_>>()?,
        })
    }
}

/// What the index keeps of a practice.
pub(crate) fn shown(practice: &Practice) -> Shown {
    Shown { list: Brief::of(practice).write(), more: Bodies::write(practice) }
}

/// The longer texts of a practice without their markup, in which the reason for a hit may stand.
pub(crate) struct Bodies<'a>([Texts<'a>; Heading::BODY.len()]);

impl<'a> Bodies<'a> {
    fn write(practice: &Practice) -> Vec<u8> {
        let mut out = Writer(Vec::new());
        out.byte(FORM);
        for heading in Heading::BODY {
            let text = practice.record.text(heading);
            let plain = |text: &String| {
                // Reading Markdown is dear, and most texts have none.
                let is_plain = !text.contains(['*', '_', '`', '#', '[', '<', '&', '\\', '~', '|', '>', '\n']);
                if is_plain { text.clone() } else { markdown::to_text(text) }
            };
            Lang::ALL.into_iter().for_each(|lang| out.some_text(text.get(lang).map(plain).as_deref()));
        }
        out.0
    }

    /// Reads what was written for the index.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        if from.byte()? != FORM {
            return None;
        }
        let mut bodies = [Texts::default(); Heading::BODY.len()];
        for texts in &mut bodies {
            *texts = from.texts()?;
        }
        Some(Bodies(bodies))
    }

    /// Each text as a reader of this language gets it, in the order of the headings.
    pub(crate) fn best(&self, lang: Lang, original: Lang) -> impl Iterator<Item = (Lang, &'a str)> {
        self.0.iter().filter_map(move |texts| best(texts, lang, original))
    }
}

fn code<T: Copy>(all: &[T], code: u8) -> Option<T> {
    all.get(usize::from(code)).copied()
}

/// Lengths in four bytes (0: absent), then the bytes themselves.
struct Writer(Vec<u8>);

impl Writer {
    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn text(&mut self, text: &str) {
        self.some_text(Some(text));
    }

    fn some_text(&mut self, text: Option<&str>) {
        self.some_bytes(text.map(str::as_bytes));
    }

    fn some_bytes(&mut self, text: Option<&[u8]>) {
        let text = text.and_then(|text| Some((u32::try_from(text.len()).ok()?.checked_add(1)?, text)));
        self.0.extend(text.map_or(0, |(length, _)| length).to_le_bytes());
        self.0.extend_from_slice(text.map_or(&[], |(_, text)| text));
    }

    fn some<const N: usize>(&mut self, bytes: Option<[u8; N]>) {
        self.byte(u8::from(bytes.is_some()));
        self.0.extend(bytes.into_iter().flatten());
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*bytes)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take().map(|[byte]| byte)
    }

    fn text(&mut self) -> Option<&'a str> {
        self.some_text()?
    }

    fn some_text(&mut self) -> Option<Option<&'a str>> {
        match self.some_bytes()? {
            None => Some(None),
            Some(text) => Some(Some(std::str::from_utf8(text).ok()?)),
        }
    }

    fn some_bytes(&mut self) -> Option<Option<&'a [u8]>> {
        let Some(length) = u32::from_le_bytes(self.take()?).checked_sub(1) else { return Some(None) };
        let (text, rest) = self.0.split_at_checked(length as usize)?;
        self.0 = rest;
        Some(Some(text))
    }

    fn texts(&mut self) -> Option<Texts<'a>> {
        let mut texts = Texts::default();
        for text in &mut texts {
            *text = self.some_bytes()?;
        }
        Some(texts)
    }

    fn some_time(&mut self) -> Option<Option<DateTime<Utc>>> {
        match self.some()? {
            None => Some(None),
            Some(micros) => Some(Some(DateTime::from_timestamp_micros(i64::from_le_bytes(micros))?)),
        }
    }

    fn some<const N: usize>(&mut self) -> Option<Option<[u8; N]>> {
        match self.byte()? {
            0 => Some(None),
            _ => self.take().map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, Change};

    fn practice(more: serde_json::Value) -> Practice {
        let mut whole = serde_json::json!({
            "id": "be-gent-x", "original_language": "nl", "title": {"nl": "X"}, "summary": {"nl": "Kort."},
        });
        whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let at = DateTime::from_timestamp_micros(1_700_000_000_123_456).unwrap();
        match rules::bring_in(serde_json::from_value(whole).unwrap(), None, at) {
            Change::New(practice) => *practice,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let full = practice(serde_json::json!({
            "title": {"nl": "Buurt", "de": "Kiez"}, "summary": {"nl": "Kort.", "fr": ""},
            "place": {"city": "Gent", "country": "BE", "lat": 51.05, "lon": 3.72}, "level": "city",
            "started": "2014-03-01", "ended": -1, "status": "ended", "themes": ["nightlife", "drugs"],
            "evidence": {"testing": "replicated", "effect": "harmful"},
        }));
        for practice in [full, practice(serde_json::json!({}))] {
            let brief = Brief::of(&practice);
            let bytes = brief.write();
            assert_eq!(Brief::read(&bytes), Some(brief));
            for length in 0..bytes.len() {
                assert_eq!(Brief::read(&bytes[..length]), None, "cut at {length}");
            }
        }
    }

    #[test]
    fn bodies_are_plain_and_as_the_reader_gets_them() {
        let practice = practice(serde_json::json!({
            "approach": {"nl": "**Samen** doen", "fr": "Ensemble"}, "problem": {"de": "Lärm"},
        }));
        let bytes = Bodies::write(&practice);
        let bodies = Bodies::read(&bytes).unwrap();
        let best: Vec<(Lang, String)> =
            bodies.best(Lang::Fr, Lang::Nl).map(|(lang, text)| (lang, text.trim().to_owned())).collect();
        assert_eq!(best, [(Lang::De, "Lärm".to_owned()), (Lang::Fr, "Ensemble".to_owned())]);
        assert_eq!(bodies.best(Lang::En, Lang::Nl).nth(1).unwrap().1.trim(), "Samen doen");
        assert!(Bodies::read(&bytes[..bytes.len() - 1]).is_none());
    }
}
