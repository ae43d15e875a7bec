//! Countries: ISO 3166-1 alpha-2 codes and their names (after the Unicode CLDR) in four languages.

use std::sync::LazyLock;

use kernel::Lang;

/// A country: its code, then its name in nl, fr, de, en.
type Country = (&'static str, [&'static str; 4]);

/// A line a country, sorted by code; fewer than a byte can count.
static TABLE: LazyLock<Vec<Country>> = LazyLock::new(|| {
    include_str!("countries.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, [cells.next()?, cells.next()?, cells.next()?, cells.next()?]))
        })
        .collect()
});

/// Where the country of two letters stands in the table: a list names one for every card.
static PLACES: LazyLock<[Option<u8>; 26 * 26]> = LazyLock::new(|| {
    let mut places = [None; 26 * 26];
    for (at, (code, _)) in (0..=u8::MAX).zip(&*TABLE) {
        if let Some(letters) = letters(code) {
            places[letters] = Some(at);
        }
    }
    places
});

/// The number that two capitals make.
fn letters(code: &str) -> Option<usize> {
    match code.as_bytes() {
        [one @ b'A'..=b'Z', other @ b'A'..=b'Z'] => {
            Some(usize::from(one - b'A') * 26 + usize::from(other - b'A'))
        }
        _ => None,
    }
}

/// The name of a country in a language; none for a code that is not assigned.
pub fn country_name(code: &str, lang: Lang) -> Option<&'static str> {
    let place = PLACES[letters(code)?]?;
    Some(TABLE[usize::from(place)].1[lang.index()])
}

/// Whether this is an assigned code, in upper case.
pub fn is_country(code: &str) -> bool {
    country_name(code, Lang::En).is_some()
}

/// All codes, sorted.
pub fn country_codes() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_named_in_the_readers_language() {
        let names = Lang::ALL.map(|lang| country_name("CH", lang).unwrap());
        assert_eq!(names, ["Zwitserland", "Suisse", "Schweiz", "Switzerland"]);
        assert_eq!(country_codes().count(), 249, "as many as ISO 3166-1 assigns");
        for wrong in ["XX", "ch", "UK", "", "C", "CHE", "C\u{c9}"] {
            assert!(!is_country(wrong), "{wrong}");
        }
        for (code, names) in &*TABLE {
            assert_eq!(Lang::ALL.map(|lang| country_name(code, lang)), names.map(Some), "{code}");
        }
    }
}
