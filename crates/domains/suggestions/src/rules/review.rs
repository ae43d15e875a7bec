//! Who may do what at the desk.

use kernel::{Actor, Permission, Role};
use practices::model::Record;

use crate::model::Editor;

/// May read, judge and decide suggestions.
pub const REVIEW: Permission = Permission { name: "suggestions.review", least: Role::Editor };

/// The editor that this actor is, if she is one.
pub fn editor(actor: &Actor) -> Option<Editor> {
    actor.may(REVIEW).then(|| Editor::of(actor))
}

/// Ids that would hide a page of the databank (`/practices/compare`).
const RESERVED: &[&str] = &["compare", "suggest", "suggestions", "refused", "archived", "export", "new"];

/// Whether a practice may not have this id.
pub fn is_reserved(id: &str) -> bool {
    RESERVED.contains(&id)
}

/// Small words that an id can do without.
const SMALL: &[&str] = &[
    "de", "het", "een", "en", "van", "voor", "met", "in", "op", "te", "the", "a", "an", "and", "of", "for",
    "with", "to", "on", "le", "la", "les", "l", "d", "des", "du", "et", "un", "une", "pour", "avec", "au",
    "aux", "der", "die", "das", "den", "dem", "ein", "eine", "und", "von", "fur", "mit", "im", "am", "zu",
];

/// An id to propose for a record: `country-city-title`, as those of the databank are.
pub fn propose_id(record: &Record) -> String {
    let place = record.place.as_ref();
    let country = place.and_then(|place| place.country.as_deref()).unwrap_or_default();
    let city = place.and_then(|place| place.city.as_deref().or(place.region.as_deref())).unwrap_or_default();
    let title = record.title.get(record.original_language).map_or("", String::as_str);
    let (city, title) = (words(city), words(title));
    let weighty = |word: &&String| !SMALL.contains(&word.as_str()) && !city.contains(word);
    let mut picked: Vec<&String> = title.iter().filter(weighty).take(3).collect();
    if picked.is_empty() {
        picked = title.iter().take(3).collect();
    }
    let country = words(country);
    let parts: Vec<&str> = country.iter().chain(&city).chain(picked).map(String::as_str).collect();
    let mut id = parts.join("-");
    while id.len() > 60 {
        match id.rfind('-') {
            Some(at) => id.truncate(at),
            None => id.truncate(60),
        }
    }
    // Three characters at the least, as ids must have.
    if id.len() < 3 { format!("practice-{id}").trim_end_matches('-').to_owned() } else { id }
}

/// The words of a text in the letters that an id may have.
fn words(text: &str) -> Vec<String> {
    platform::search::fold(text)
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The same id with the first number behind it that makes it free.
pub fn free_id(proposed: &str, taken: &[String]) -> String {
    let is_free = |id: &str| !is_reserved(id) && !taken.iter().any(|known| known == id);
    if is_free(proposed) {
        return proposed.to_owned();
    }
    numbered(proposed).find(|id| is_free(id)).unwrap_or_else(|| proposed.to_owned())
}

/// The ids that [`free_id`] chooses from.
pub fn numbered(proposed: &str) -> impl Iterator<Item = String> + '_ {
    (2..30).map(move |number| format!("{proposed}-{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(title: &str, city: Option<&str>) -> Record {
        serde_json::from_value(serde_json::json!({
            "id": "abc", "original_language": "fr", "title": {"fr": title}, "summary": {"fr": "x"},
            "place": {"city": city, "country": "BE"},
        }))
        .unwrap()
    }

    #[test]
    fn proposed_id_is_made_of_place_and_the_words_that_weigh() {
        let table = [
            (record("Les médiateurs de nuit à Liège", Some("Liège")), "be-liege-mediateurs-nuit"),
            (record("L'été, œuvre & Straße", None), "be-ete-oeuvre-strasse"),
            (record("التماسك", Some("Saint-Gilles")), "be-saint-gilles"),
            (record(&"mot ".repeat(60), Some("Bruxelles")), "be-bruxelles-mot-mot-mot"),
            (record(&"a".repeat(200), None), "be"),
        ];
        for (record, expected) in table {
            let id = propose_id(&record);
            let made = id == expected || (expected == "be" && id.starts_with("practice-be"));
            assert!(made, "{id}");
            assert!(id.parse::<kernel::Slug>().is_ok(), "{id}");
        }
        assert_eq!(free_id("be-gent-x", &["be-gent-x".into(), "be-gent-x-2".into()]), "be-gent-x-3");
        assert_eq!(free_id("compare", &[]), "compare-2");
    }
}
