//! Countries: ISO 3166-1 alpha-2 codes and their names (after the Unicode CLDR) in four languages.

use std::sync::LazyLock;

use kernel::Lang;

/// A country: its code, then its name in nl, fr, de, en.
type Country = (&'static str, [&'static str; 4]);

/// A line a country, sorted by code.
static TABLE: LazyLock<Vec<Country>> = LazyLock::new(|| {
    include_str!("countries.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, [cells.next()?, cells.next()?, cells.next()?, cells.next()?]))
        })
        .collect()
});

/// The name of a country in a language; none for a code that is not assigned.
pub fn country_name(code: &str, lang: Lang) -> Option<&'static str> {
    let index = TABLE.binary_search_by_key(&code, |(known, _)| known).ok()?;
    Some(TABLE[index].1[lang.index()])
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
        for wrong in ["XX", "ch", "UK", ""] {
            assert!(!is_country(wrong), "{wrong}");
        }
        assert!(country_codes().is_sorted(), "found by binary search");
    }
}
