//! What the queue's search looks through.

use std::collections::BTreeSet;

use platform::search;
use practices::model::Record;

/// As many different words of a suggestion are found; more than titles in four languages ever have.
const MOST_WORDS: usize = 200;

/// Words as the search compares them: lower case, without accents, nothing but letters and digits between
/// single spaces.
pub fn fold(text: &str) -> String {
    let words = search::fold(text).replace(|letter: char| !letter.is_alphanumeric(), " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The different words of a folded text, each of which finds it.
pub fn words(folded: &str) -> BTreeSet<&str> {
    folded.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).collect()
}

/// The column of a suggestion that the search looks through: titles in all languages, place, organisations.
pub fn searched(record: &Record) -> String {
    let mut words: Vec<&str> = record.title.iter().map(|(_, title)| title.as_str()).collect();
    if let Some(place) = &record.place {
        words.extend([&place.city, &place.region].into_iter().flatten().map(String::as_str));
    }
    words.extend(record.organisations.iter().map(String::as_str));
    fold(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fold_takes_away_what_people_leave_out_when_they_search() {
        assert_eq!(fold("Médiation à Liège – Straße 100%"), "mediation a liege strasse 100");
        assert_eq!(fold("A_b\u{0}\n(L\u{2019}École)"), "a b l ecole");
    }
}
