//! What the queue's search looks through.

use platform::search;
use practices::model::Record;

/// Words as the search compares them: lower case, without accents, without what LIKE reads as a wildcard.
pub fn fold(text: &str) -> String {
    let letters = |letter: char| letter.is_control() || matches!(letter, '%' | '_' | '\\');
    let words = search::fold(text).replace(letters, " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The column of a suggestion that the search looks through: titles in all languages, place, organisations.
pub fn searched(record: &Record) -> String {
    let mut words: Vec<&str> = record.title.iter().map(|(_, title)| title.as_str()).collect();
    if let Some(place) = &record.place {
        words.extend([&place.city, &place.region].into_iter().flatten().map(String::as_str));
    }
    words.extend(record.organisations.iter().map(String::as_str));
    fold(&words.join(" \u{b7} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fold_takes_away_what_people_leave_out_when_they_search() {
        assert_eq!(fold("Médiation à Liège – Straße 100%"), "mediation a liege – strasse 100");
        assert_eq!(fold("A_b\u{0}\n"), "a b");
    }
}
