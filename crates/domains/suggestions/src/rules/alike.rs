//! Whether two records may be about the same practice.

use std::collections::BTreeSet;

use practices::model::Record;

use super::fold::fold;

/// The share of the words of two titles that must be the same.
const ENOUGH: f64 = 0.6;

/// Whether an editor should look whether these two are one.
pub fn alike(one: &Record, other: &Record) -> bool {
    let city = |record: &Record| {
        record.place.as_ref().and_then(|place| place.city.as_deref()).map(fold).unwrap_or_default()
    };
    let (here, there) = (city(one), city(other));
    let one_city = !here.is_empty() && here == there;
    // Titles in one language are compared with each other; the best pair counts.
    let shares = one
        .title
        .iter()
        .flat_map(|(lang, title)| other.title.get(lang).map(|twin| share(title, twin, &here, one_city)));
    shares.fold(0.0, f64::max) >= ENOUGH
}

/// Words in common as a share of all words (Jaccard); in one city, of those of the shorter title. The
/// city's own name does not count.
fn share(one: &str, other: &str, city: &str, one_city: bool) -> f64 {
    let city: BTreeSet<String> = words(city);
    let of = |title: &str| -> BTreeSet<String> { words(title).difference(&city).cloned().collect() };
    let (one, other) = (of(one), of(other));
    let all = if one_city { one.len().min(other.len()) } else { one.union(&other).count() };
    if all == 0 { 0.0 } else { one.intersection(&other).count() as f64 / all as f64 }
}

fn words(text: &str) -> BTreeSet<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(title: &str, city: &str) -> Record {
        serde_json::from_value(json!({
            "id": "abc", "original_language": "nl", "title": {"nl": title}, "summary": {"nl": "x"},
            "place": {"city": city, "country": "BE"},
        }))
        .unwrap()
    }

    #[test]
    fn records_are_alike_by_title_and_sooner_in_one_city() {
        let table = [
            ("Buurtvaders in de wijk", "Gent", "Buurtvaders wijk", "Mechelen", true),
            ("Buurtvaders", "Gent", "Buurtvaders op straat en plein", "Gent", true),
            ("Buurtvaders", "Gent", "Buurtvaders op straat en plein", "Mechelen", false),
            ("Samen koken in Gent", "Gent", "Praten in Gent", "Gent", false),
            ("", "", "", "", false),
        ];
        for (one, here, other, there, expected) in table {
            assert_eq!(alike(&record(one, here), &record(other, there)), expected, "{one} / {other}");
        }
    }
}
