//! Place, evidence, sources.

use serde_json::Value;

use super::super::fault::{Reason, shown};
use super::members::{At, Checker};
use crate::model::{Effect, Evidence, Place, Reference, Source, Testing};
use platform::i18n::is_country;

impl Checker<'_> {
    /// The place; none when the object is empty, which says as much as leaving it out.
    pub(super) fn place(&mut self, value: Value, at: &At<'_>) -> Option<Option<Place>> {
        let members = &mut self.object(value, at)?;
        let city = self.optional(members, at, "city", Self::text);
        let region = self.optional(members, at, "region", Self::text);
        let country = self.optional(members, at, "country", |checker, value, at| {
            let code = checker.text(value, at)?;
            if !is_country(&code) {
                checker.fault(at, Reason::UnknownCountry(shown(&code)));
                return None;
            }
            Some(code)
        });
        // Whether a half was given, before whether it was good: a faulty latitude is not a missing one.
        let mut given = [false; 2];
        let mut position = [None; 2];
        for (half, (name, most)) in [("lat", 90.0), ("lon", 180.0)].into_iter().enumerate() {
            position[half] = self.optional(members, at, name, |checker, value, at| {
                given[half] = true;
                checker.degrees(value, at, most)
            });
        }
        match given {
            [true, false] => self.fault(&at.member("lon"), Reason::HalfPosition),
            [false, true] => self.fault(&at.member("lat"), Reason::HalfPosition),
            _ => {}
        }
        self.nothing_else(members, at);
        let [lat, lon] = position;
        let place = Place { city, region, country, lat, lon };
        Some((place != Place::default()).then_some(place))
    }

    /// The evidence; none (the fault is noted) when one of its two axes is not known.
    pub(super) fn evidence(&mut self, value: Value, at: &At<'_>) -> Option<Option<Evidence>> {
        let members = &mut self.object(value, at)?;
        let testing = self
            .required(members, at, "testing", |c, value, at| c.code(value, at, Testing::ALL, Testing::code));
        let effect =
            self.required(members, at, "effect", |c, value, at| c.code(value, at, Effect::ALL, Effect::code));
        let note = self.optional(members, at, "note", Self::text);
        let references = self.list(members, at, "references", |checker, value, at| match value {
            Value::Object(_) => checker.source(value, at).map(Reference::Source),
            Value::String(_) => checker.text(value, at).map(Reference::Text),
            other => {
                checker.wrong_type(at, &other, "text, or an object with a title");
                None
            }
        });
        self.nothing_else(members, at);
        Some(testing.zip(effect).map(|(testing, effect)| Evidence { testing, effect, note, references }))
    }

    pub(super) fn source(&mut self, value: Value, at: &At<'_>) -> Option<Source> {
        let members = &mut self.object(value, at)?;
        let title = self.required(members, at, "title", Self::text);
        let url = self.optional(members, at, "url", Self::address);
        let publisher = self.optional(members, at, "publisher", Self::text);
        let year = self.optional(members, at, "year", Self::year);
        self.nothing_else(members, at);
        Some(Source { title: title?, url, publisher, year })
    }
}
