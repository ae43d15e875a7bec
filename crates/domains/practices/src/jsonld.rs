//! A practice as JSON-LD with the words of schema.org.
//!
//! One shape in two sizes: [`in_page`] speaks one language, as search engines want it; [`whole`] holds
//! every text in every language and the adaptations, as other databanks want it.

use kernel::{Lang, Localized};
use serde_json::{Map, Value, json};
use web::Site;

use crate::model::{Heading, Moment, Place, Practice, Record, Reference, Source, Status};
use crate::pages::Labels;

/// What a practice is described with.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) site: &'a Site,
    pub(crate) labels: &'a Labels,
    /// The reader's language: that of labels and links.
    pub(crate) lang: Lang,
}

/// For the head of the fiche: the texts in one language each.
pub(crate) fn in_page(context: Context<'_>, practice: &Practice, text_lang: Lang) -> Value {
    let record = &practice.record;
    let say =
        |texts: &Localized| texts.best(text_lang, record.original_language).map(|(_, text)| json!(text));
    let mut members = common(context, practice);
    put(&mut members, "name", say(&record.title));
    put(&mut members, "headline", say(&record.title));
    put(&mut members, "abstract", say(&record.summary));
    let lang = record.title.best(text_lang, record.original_language).map(|(lang, _)| lang);
    put(&mut members, "inLanguage", lang.map(|lang| json!(lang.code())));
    Value::Object(members)
}

/// On its own: all texts in all languages. `adaptations` are the ids of those that took it over.
pub(crate) fn whole(context: Context<'_>, practice: &Practice, adaptations: &[String]) -> Value {
    let record = &practice.record;
    let mut members = common(context, practice);
    put(&mut members, "name", tagged(&record.title));
    put(&mut members, "abstract", tagged(&record.summary));
    put(&mut members, "inLanguage", list(record.title.langs().map(|lang| json!(lang.code()))));
    let parts = Heading::BODY.into_iter().filter_map(|heading| {
        let text = tagged(record.text(heading))?;
        Some(json!({"@type": "WebPageElement", "name": heading.code(), "encodingFormat": "text/markdown", "text": text}))
    });
    put(&mut members, "hasPart", list(parts));
    let adaptations = list(adaptations.iter().map(|id| json!({"@id": iri(context.site, id)})));
    put(&mut members, "@reverse", adaptations.map(|by| json!({"isBasedOn": by})));
    Value::Object(members)
}

/// The name of a practice in the web of data: the same whatever language its page is read in.
fn iri(site: &Site, id: &str) -> String {
    site.absolute(&format!("/en/practices/{id}#practice"))
}

fn common(context: Context<'_>, practice: &Practice) -> Map<String, Value> {
    let Context { site, labels, lang } = context;
    let record = &practice.record;
    let mut members = Map::new();
    let mut set = |name: &str, value: Option<Value>| put(&mut members, name, value);
    set("@context", Some(json!("https://schema.org")));
    set("@type", Some(json!("Article")));
    set("@id", Some(json!(iri(site, record.id.as_str()))));
    set("identifier", Some(json!(record.id.as_str())));
    set("url", Some(json!(site.absolute(&format!("/{lang}/practices/{}", record.id)))));
    set("author", list(record.organisations.iter().map(organisation)));
    set("contributor", list(record.partners.iter().map(organisation)));
    set(
        "publisher",
        Some(json!({
            "@type": "Organization", "name": site.settings.name, "url": site.absolute(""),
        })),
    );
    set("datePublished", Some(json!(practice.created_at.date_naive())));
    set("dateModified", Some(json!(practice.updated_at.date_naive())));
    set("version", Some(json!(practice.revision)));
    let term = |id: &String| defined_term(context, id);
    set("about", list(record.themes.iter().map(term)));
    set("genre", list(record.kinds.iter().map(|id| json!(labels.concept(id, lang)))));
    set(
        "audience",
        list(
            record
                .target_groups
                .iter()
                .map(|id| json!({"@type": "Audience", "audienceType": labels.concept(id, lang)})),
        ),
    );
    set("keywords", list(record.kinds.iter().chain(&record.target_groups).map(term)));
    set("contentLocation", record.place.as_ref().map(place));
    set("temporalCoverage", interval(record).map(Value::String));
    set("creativeWorkStatus", (record.status != Status::Unknown).then(|| json!(record.status.code())));
    set("additionalProperty", Some(evidence(record)));
    set(
        "citation",
        list(record.sources.iter().map(source).chain(record.evidence.references.iter().map(reference))),
    );
    set("isBasedOn", list(record.adapted_from.iter().map(|id| json!({"@id": iri(site, id.as_str())}))));
    members
}

/// Sets a member; what is not known is absent.
fn put(members: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        members.insert(name.to_owned(), value);
    }
}

/// None for an empty list.
fn list(items: impl Iterator<Item = Value>) -> Option<Value> {
    let items: Vec<Value> = items.collect();
    (!items.is_empty()).then_some(Value::Array(items))
}

/// Every language's text with its language (JSON-LD 1.1, 4.2.4).
fn tagged(texts: &Localized) -> Option<Value> {
    list(texts.iter().map(|(lang, text)| json!({"@language": lang.code(), "@value": text})))
}

fn organisation(name: &String) -> Value {
    json!({"@type": "Organization", "name": name})
}

fn defined_term(context: Context<'_>, id: &str) -> Value {
    json!({
        "@type": "DefinedTerm",
        "@id": format!("urn:samenhang:concept:{id}"),
        "termCode": id,
        "name": context.labels.concept(id, context.lang),
        "url": context.site.absolute(&format!("/{}/concepts/{id}", context.lang)),
    })
}

fn place(place: &Place) -> Value {
    let mut address = Map::from_iter([("@type".to_owned(), json!("PostalAddress"))]);
    put(&mut address, "addressLocality", place.city.as_ref().map(|city| json!(city)));
    put(&mut address, "addressRegion", place.region.as_ref().map(|region| json!(region)));
    put(&mut address, "addressCountry", place.country.as_ref().map(|country| json!(country)));
    let mut members =
        Map::from_iter([("@type".to_owned(), json!("Place")), ("address".to_owned(), address.into())]);
    if let (Some(lat), Some(lon)) = (place.lat, place.lon) {
        let geo = json!({"@type": "GeoCoordinates", "latitude": lat, "longitude": lon});
        members.insert("geo".to_owned(), geo);
    }
    members.into()
}

/// The time in which it ran, as an ISO 8601 interval; `..` stands for an open end.
fn interval(record: &Record) -> Option<String> {
    let text = |moment: &Moment| match moment {
        Moment::Year(year) => format!("{year:04}"),
        Moment::Day(day) => day.to_string(),
    };
    match (&record.started, &record.ended) {
        (None, None) => None,
        // That it has ended is known, but not when: saying "until now" would be wrong.
        (Some(from), None) if record.status == Status::Ended => Some(text(from)),
        (from, to) => {
            let end = |moment: &Option<Moment>| moment.as_ref().map_or_else(|| "..".to_owned(), text);
            Some(format!("{}/{}", end(from), end(to)))
        }
    }
}

/// The two axes, apart.
fn evidence(record: &Record) -> Value {
    let evidence = &record.evidence;
    let mut testing = json!({
        "@type": "PropertyValue", "propertyID": "testing", "value": evidence.testing.code(),
    });
    if let (Some(note), Some(members)) = (&evidence.note, testing.as_object_mut()) {
        members.insert(
            "description".to_owned(),
            json!({
                "@language": record.original_language.code(), "@value": note,
            }),
        );
    }
    json!([
        testing,
        {"@type": "PropertyValue", "propertyID": "effect", "value": evidence.effect.code()},
    ])
}

fn source(source: &Source) -> Value {
    let mut members = Map::from_iter([
        ("@type".to_owned(), json!("CreativeWork")),
        ("name".to_owned(), json!(source.title)),
    ]);
    put(&mut members, "url", source.url.as_ref().map(|url| json!(url)));
    put(&mut members, "publisher", source.publisher.as_ref().map(organisation));
    put(&mut members, "datePublished", source.year.map(|year| json!(year.to_string())));
    members.into()
}

fn reference(reference: &Reference) -> Value {
    match reference {
        Reference::Text(text) => json!({"@type": "CreativeWork", "name": text}),
        Reference::Source(known) => source(known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(more: Value) -> Record {
        let mut whole = json!({
            "id": "be-gent-x", "original_language": "nl", "title": {"nl": "X"}, "summary": {"nl": "Kort."},
        });
        whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(whole).unwrap()
    }

    #[test]
    fn interval_is_open_where_nothing_is_known() {
        let table = [
            (json!({"started": 2014, "ended": "2018-05-01"}), Some("2014/2018-05-01")),
            (json!({"started": 2014}), Some("2014/..")),
            (json!({"started": 2014, "status": "ended"}), Some("2014")),
            (json!({"ended": 2018}), Some("../2018")),
            (json!({}), None),
        ];
        for (more, expected) in table {
            assert_eq!(interval(&record(more.clone())).as_deref(), expected, "{more}");
        }
    }

    #[test]
    fn evidence_keeps_its_axes_apart_and_references_are_cited() {
        let record = record(json!({"evidence": {
            "testing": "replicated", "effect": "none", "note": "Twee proeven.", "references": ["Peeters 2019"],
        }}));
        assert_eq!(
            evidence(&record),
            json!([
                {"@type": "PropertyValue", "propertyID": "testing", "value": "replicated", "description": {"@language": "nl", "@value": "Twee proeven."}},
                {"@type": "PropertyValue", "propertyID": "effect", "value": "none"},
            ])
        );
        assert_eq!(
            reference(&record.evidence.references[0]),
            json!({"@type": "CreativeWork", "name": "Peeters 2019"})
        );
    }
}
