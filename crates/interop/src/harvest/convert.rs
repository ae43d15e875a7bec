//! From a record of somewhere else to the exchange form of a practice, without id.

use kernel::Lang;
use serde_json::{Map, Value, json};
use url::Url;

use super::clean::{one_line, shortened, shown};
use super::parse::Metadata;

/// The bounds of the exchange form.
const MOST_TITLE: usize = 200;
const MOST_SUMMARY: usize = 1_000;

/// What is known of the place a record comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    /// What the repository calls itself.
    pub(super) repository: &'a str,
    /// The language of records that do not say theirs.
    pub(super) lang: Option<Lang>,
    /// Where the record itself can be read, if it names no page.
    pub(super) fallback: &'a str,
}

/// A practice in exchange form without id, or why there is none.
pub(super) fn convert(metadata: &Metadata, context: Context<'_>) -> Result<Value, String> {
    match metadata {
        Metadata::None => Err("the record has no content that is known here".to_owned()),
        Metadata::Full { kind, page, json } => full(kind, page, json, context),
        Metadata::DublinCore(said) => snapshot(said, context),
    }
}

fn full(kind: &str, page: &str, text: &str, context: Context<'_>) -> Result<Value, String> {
    if kind != "practice" {
        return Err(format!("it is a “{}”, and only practices can be suggested", shown(kind)));
    }
    let value: Value =
        serde_json::from_str(text).map_err(|error| format!("the record is no JSON: {error}"))?;
    let Value::Object(mut members) = value else {
        return Err("the record is no JSON object".to_owned());
    };
    members.remove("id");
    // Ids of another databank mean nothing here; the lineage is told at the source.
    members.remove("adapted_from");
    let title = title(&members);
    add_source(&mut members, &title, page, context);
    Ok(Value::Object(members))
}

fn title(members: &Map<String, Value>) -> String {
    let lang = members.get("original_language").and_then(Value::as_str).unwrap_or_default();
    let titles = members.get("title").and_then(Value::as_object);
    let title = titles.and_then(|titles| titles.get(lang)).and_then(Value::as_str);
    title.unwrap_or_default().to_owned()
}

/// Title, description, language, where it stands: a snapshot for an editor to complete. Creators stay
/// behind: they are mostly persons.
fn snapshot(said: &[(String, String, String)], context: Context<'_>) -> Result<Value, String> {
    let of = |element: &'static str| {
        said.iter().filter(move |(name, _, value)| name == element && !value.is_empty())
    };
    let spoken = of("language").find_map(|(_, _, value)| language(value));
    let tagged = of("title").find_map(|(_, tag, _)| language(tag));
    let original = spoken
        .filter(|lang| of("title").any(|(_, tag, _)| language(tag).is_none_or(|tag| tag == *lang)))
        .or(tagged)
        .or(context.lang)
        .ok_or("its language is not said, or none of nl, fr, de, en; name one with --lang")?;
    let texts = |element: &'static str, most: usize| {
        let mut texts = Map::new();
        for (_, tag, value) in of(element) {
            // What is marked as another language than the four is left out, what is not marked is original.
            let lang = if tag.is_empty() { Some(original) } else { language(tag) };
            if let Some(lang) = lang
                && !texts.contains_key(lang.code())
            {
                texts.insert(lang.code().to_owned(), json!(shortened(&one_line(value), most)));
            }
        }
        texts
    };
    let title = texts("title", MOST_TITLE);
    let summary = texts("description", MOST_SUMMARY);
    for (name, texts) in [("title", &title), ("description", &summary)] {
        if !texts.contains_key(original.code()) {
            return Err(format!("it has no {name} in its own language ({original})"));
        }
    }
    let page = of("identifier").map(|(_, _, value)| value.as_str()).find(|value| is_address(value));
    let mut members = Map::new();
    members.insert("original_language".to_owned(), json!(original));
    members.insert("title".to_owned(), Value::Object(title));
    members.insert("summary".to_owned(), Value::Object(summary));
    let title = self::title(&members);
    add_source(&mut members, &title, page.unwrap_or_default(), context);
    Ok(Value::Object(members))
}

/// Adds where the record comes from to its sources, unless it names the place itself.
fn add_source(members: &mut Map<String, Value>, title: &str, page: &str, context: Context<'_>) {
    let page = if is_address(page) { page } else { context.fallback };
    let sources = members.entry("sources").or_insert_with(|| json!([]));
    if let Some(sources) = sources.as_array_mut()
        && !sources.iter().any(|source| source.get("url").and_then(Value::as_str) == Some(page))
    {
        let title = if title.is_empty() { page } else { title };
        let mut source = json!({"title": shortened(title, MOST_TITLE), "url": page});
        if !context.repository.is_empty() {
            source["publisher"] = json!(shortened(context.repository, MOST_TITLE));
        }
        sources.push(source);
    }
}

fn is_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// The language that a tag (BCP 47) or a code (ISO 639-1, -2) names, if it is one of the four.
fn language(tag: &str) -> Option<Lang> {
    let primary = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    match primary.as_str() {
        "nl" | "nld" | "dut" => Some(Lang::Nl),
        "fr" | "fra" | "fre" => Some(Lang::Fr),
        "de" | "deu" | "ger" => Some(Lang::De),
        "en" | "eng" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTEXT: Context<'_> =
        Context { repository: "Databank A", lang: None, fallback: "https://a.example/oai?verb=GetRecord" };

    fn dublin_core(said: &[(&str, &str, &str)]) -> Metadata {
        let own = |(name, tag, value): &(&str, &str, &str)| {
            ((*name).to_owned(), (*tag).to_owned(), (*value).to_owned())
        };
        Metadata::DublinCore(said.iter().map(own).collect())
    }

    #[test]
    fn dublin_core_becomes_a_snapshot_with_its_source() {
        let metadata = dublin_core(&[
            ("title", "", "Médiation\n de rue"),
            ("title", "en-GB", "Street mediation"),
            ("title", "es", "Mediación"),
            ("description", "", &"mot ".repeat(400)),
            ("creator", "", "Jeanne Dupont"),
            ("language", "", "fre"),
            ("identifier", "", "ISBN 123"),
            ("identifier", "", "https://a.example/1"),
        ]);
        let value = convert(&metadata, CONTEXT).unwrap();
        let summary = value["summary"]["fr"].as_str().unwrap().to_owned();
        assert!(summary.ends_with("mot…") && summary.chars().count() <= 1_000);
        let expected = json!({
            "original_language": "fr",
            "title": {"fr": "Médiation de rue", "en": "Street mediation"},
            "summary": {"fr": summary},
            "sources": [{"title": "Médiation de rue", "url": "https://a.example/1", "publisher": "Databank A"}],
        });
        assert_eq!(value, expected);
    }

    #[test]
    fn record_without_language_or_description_says_what_is_missing() {
        let nameless = dublin_core(&[("title", "", "A"), ("description", "", "B")]);
        assert!(convert(&nameless, CONTEXT).unwrap_err().contains("--lang"));
        let with_lang = Context { lang: Some(Lang::De), ..CONTEXT };
        let value = convert(&nameless, with_lang).unwrap();
        assert_eq!(value["title"], json!({"de": "A"}));
        assert_eq!(value["sources"][0]["url"], CONTEXT.fallback);
        let short = dublin_core(&[("title", "nl", "A"), ("language", "", "ita")]);
        assert_eq!(convert(&short, CONTEXT).unwrap_err(), "it has no description in its own language (nl)");
    }

    #[test]
    fn full_record_keeps_all_but_ids_of_the_other_databank() {
        let full = |kind: &str, json: &str| Metadata::Full {
            kind: kind.to_owned(),
            page: "https://a.example/en/practices/x".to_owned(),
            json: json.to_owned(),
        };
        let record = json!({
            "id": "x-y-z", "original_language": "nl", "title": {"nl": "A"}, "lessons": {"nl": "B"},
            "adapted_from": ["be-x"], "sources": [{"title": "S", "url": "https://s.example/"}],
        });
        let value = convert(&full("practice", &record.to_string()), CONTEXT).unwrap();
        let source =
            json!({"title": "A", "url": "https://a.example/en/practices/x", "publisher": "Databank A"});
        let expected = json!({
            "original_language": "nl", "title": {"nl": "A"}, "lessons": {"nl": "B"},
            "sources": [{"title": "S", "url": "https://s.example/"}, source],
        });
        assert_eq!(value, expected);
        assert!(convert(&full("event", "{}"), CONTEXT).is_err());
        assert!(convert(&full("practice", "[1]"), CONTEXT).is_err());
        assert!(convert(&full("practice", "{"), CONTEXT).is_err());
    }
}
