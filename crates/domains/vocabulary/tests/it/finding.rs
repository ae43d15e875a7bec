//! Concepts are found by what people call them, in whichever language.

use kernel::Lang;

use crate::built_in;

/// The first concepts found.
fn first(text: &str, lang: Lang) -> Vec<String> {
    let vocabulary = built_in();
    vocabulary.find(text, lang).iter().take(3).map(|found| found.concept.id.to_string()).collect()
}

#[test]
fn one_concept_is_found_in_four_languages() {
    for (text, lang) in [
        ("straathoekwerk", Lang::Nl),
        ("Travail de rue", Lang::Fr),
        ("STREETWORK", Lang::De),
        ("street work", Lang::En),
        ("travail de rue", Lang::Nl),
        ("educateur de rue", Lang::De),
    ] {
        assert_eq!(first(text, lang)[0], "street-work", "{text}");
    }
}

#[test]
fn the_label_that_was_meant_is_named() {
    let vocabulary = built_in();
    let found = vocabulary.find("éducateurs de rue", Lang::Nl);
    assert_eq!(
        (found[0].concept.id.as_str(), found[0].label, found[0].lang),
        ("street-work", "éducateurs de rue", Lang::Fr)
    );
}

#[test]
fn a_whole_label_comes_before_a_part_of_one() {
    assert_eq!(first("drugs", Lang::Nl)[0], "drugs");
    assert_eq!(first("Polizei", Lang::De)[0], "police");
}

#[test]
fn all_words_must_be_in_one_label() {
    assert_eq!(first("straathoekwerk drugs", Lang::Nl), Vec::<String>::new());
    assert_eq!(first("qqqq", Lang::Nl), Vec::<String>::new());
}

#[test]
fn an_empty_text_finds_all_in_order() {
    let vocabulary = built_in();
    for text in ["", "   ", "\u{0}…"] {
        let found = vocabulary.find(text, Lang::Fr);
        assert_eq!(found.len(), vocabulary.concepts().len());
    }
}
