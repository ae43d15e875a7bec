//! Words, languages, meanings and mistakes.

use kernel::Lang::{self, De, En, Fr, Nl};
use platform::search::{Highlighter, Request, Understood};

use crate::fixture::{ask, document, documents, ids, index, index_of};

/// The first hit of a query.
fn first(lang: Lang, text: &str) -> Option<String> {
    ask(&index(), lang, text).into_iter().next()
}

#[test]
fn words_are_found_in_any_inflection_and_spelling() {
    let table = [
        (Nl, "buurtbemiddelaar", "bemiddelaars"),
        (Nl, "jongere", "hoek"),
        (Fr, "médiateur", "ecole"),
        (Fr, "mediateur", "ecole"),
        (Fr, "l'ecole", "ecole"),
        (Fr, "ÉCOLES", "ecole"),
        (De, "garten", "strasse"),
        (De, "Strassen", "strasse"),
        (De, "zuerich", "strasse"),
        (De, "zurich", "strasse"),
        (En, "serve", "bars"),
        (En, "volunteer", "night"),
    ];
    for (lang, query, expected) in table {
        assert_eq!(first(lang, query).as_deref(), Some(expected), "{query}");
    }
}

#[test]
fn compounds_are_found_by_their_parts_and_the_other_way_round() {
    let table = [
        (Nl, "intimidatie", "straat"),
        (Nl, "straat intimidatie", "straat"),
        (De, "Gewalt", "gewalt"),
        (De, "Gewaltjugend", "gewalt"),
    ];
    for (lang, query, expected) in table {
        assert_eq!(first(lang, query).as_deref(), Some(expected), "{query}");
    }
}

#[test]
fn a_concept_finds_what_other_languages_call_it() {
    for (lang, query) in
        [(Fr, "éducateurs de rue"), (De, "Gassenarbeit"), (En, "detached youth work"), (Nl, "straathoekwerk")]
    {
        let answer = index().search(&Request::new(query, lang));
        assert_eq!(ids(&answer).first(), Some(&"hoek"), "{query}");
        let expected = Understood { id: "street-work".into(), words: query.into(), on: true };
        assert_eq!(answer.understood, [expected], "{query}");
    }
}

#[test]
fn a_concept_is_recognised_when_its_accents_are_not_typed() {
    for query in ["travail de proximité", "travail de proximite", "TRAVAIL DE PROXIMITE"] {
        let answer = index().search(&Request::new(query, Fr));
        let expected = Understood { id: "outreach".into(), words: query.into(), on: true };
        assert_eq!(answer.understood, [expected], "{query}");
        assert_eq!(ids(&answer).first(), Some(&"hoek"), "{query}");
    }
}

#[test]
fn a_concept_is_recognised_in_a_language_the_reader_does_not_read() {
    let answer = index().search(&Request::new("projets de Streetwork", Nl));
    assert_eq!(answer.understood.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["street-work"]);
    assert_eq!(ids(&answer).first(), Some(&"hoek"));
}

#[test]
fn a_wider_concept_finds_what_is_narrower_and_words_go_before_what_is_beside() {
    assert_eq!(first(En, "outreach").as_deref(), Some("hoek"));
    // “nightlife” was assigned to one and is only beside what the other is about.
    assert_eq!(ask(&index(), De, "Nachtleben"), ["night", "hoek"]);
}

#[test]
fn a_concept_that_is_switched_off_finds_nothing_any_more() {
    let request = Request { without: vec!["street-work".into()], ..Request::new("Gassenarbeit", De) };
    let answer = index().search(&request);
    assert_eq!(answer.understood.iter().map(|one| one.on).collect::<Vec<_>>(), [false]);
    assert!(!ids(&answer).contains(&"hoek"), "{answer:?}");
}

#[test]
fn everyday_words_cross_languages_without_becoming_chips() {
    let table = [
        (De, "kein Ausschank an Betrunkene", "bars"),
        (Nl, "dronkenschap", "bars"),
        (En, "bikes", "velo"),
        (Nl, "fiets", "velo"),
        (Fr, "jardins", "strasse"),
    ];
    for (lang, query, expected) in table {
        let answer = index().search(&Request::new(query, lang));
        assert_eq!(ids(&answer).first(), Some(&expected), "{query}");
        assert_eq!(answer.understood, [], "{query}");
    }
}

#[test]
fn names_are_found_in_every_language() {
    for (lang, query) in [(Nl, "Brussel"), (Fr, "à Bruxelles"), (De, "Projekte in Brüssel"), (En, "Brussels")]
    {
        assert_eq!(ask(&index(), lang, query).first().map(String::as_str), Some("straat"), "{query}");
    }
}

#[test]
fn more_of_the_query_goes_before_more_of_one_word() {
    let index = index_of(vec![
        document("one", En, "Garden garden garden", "Garden after garden, and a garden."),
        document("both", En, "A place to meet", "Neighbours share a garden with the school."),
        document("none", En, "Something else", "Nothing of it."),
    ]);
    assert_eq!(ask(&index, En, "school garden"), ["both", "one"]);
}

#[test]
fn titles_weigh_more_than_summaries() {
    let index = index_of(vec![
        document("summary", En, "Evening", "A mentor for each pupil."),
        document("title", En, "Mentor", "Someone for each pupil."),
    ]);
    assert_eq!(ask(&index, En, "mentor"), ["title", "summary"]);
}

#[test]
fn mistakes_are_repaired_and_said() {
    let table = [
        (Fr, "les mediatuers", Some("les mediateurs"), "ecole"),
        (En, "voluntears", Some("volunteers"), "night"),
        (Nl, "straatintimidate", Some("straatintimidatie"), "straat"),
        (De, "Nahcbarn", Some("nachbarn"), "strasse"),
        (En, "responsiblebars", Some("responsible bars"), "bars"),
    ];
    for (lang, query, corrected, expected) in table {
        let answer = index().search(&Request::new(query, lang));
        assert_eq!(answer.corrected.as_deref(), corrected, "{query}");
        assert_eq!(ids(&answer).first(), Some(&expected), "{query}");
    }
}

#[test]
fn exact_leaves_mistakes_and_known_words_are_never_repaired() {
    let exact = Request { exact: true, ..Request::new("voluntears", En) };
    let answer = index().search(&exact);
    assert_eq!((answer.corrected, answer.total), (None, 0));
    assert_eq!(index().search(&Request::new("volunteers walk", En)).corrected, None);
}

#[test]
fn marks_show_words_labels_and_meanings_in_the_texts_own_language() {
    let marked = |lang, query: &str, text_lang, text: &str| -> Vec<String> {
        let answer = index().search(&Request::new(query, lang));
        answer.marks.mark(text, text_lang).into_iter().map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(marked(Fr, "médiateur", Fr, "Des élèves médiateurs, à l’école."), ["médiateurs"]);
    assert_eq!(marked(De, "Gassenarbeit", Fr, "Un éducateur de rue passe."), ["éducateur de rue"]);
    assert_eq!(marked(Nl, "dronkenschap", En, "Stop serving drunk people."), ["drunk"]);
    assert_eq!(marked(De, "Gewalt", De, "Gegen Jugendgewalt vorgehen"), ["Jugendgewalt"]);
    assert_eq!(marked(De, "Gewalt", De, "Frühe Belästigungsgewalt üben"), ["Belästigungsgewalt"]);
    assert_eq!(marked(De, "Gewalt", De, "Jugend\u{ad}ge\u{ad}walt"), ["Jugend\u{ad}ge\u{ad}walt"]);
    assert_eq!(marked(En, "the garden", En, "Then the gardens"), ["gardens"]);
    assert!(Highlighter::default().mark("garden", En).is_empty());
}

#[test]
fn excerpt_shows_the_piece_with_the_marks() {
    let marks = index().search(&Request::new("drunk people", En)).marks;
    let filler = "Something long and quite beside the point is told at the beginning. ".repeat(5);
    let text = format!("{filler}Then staff refuse drunk people at the door. {filler}");
    let excerpt = marks.excerpt(&text, En, 80).expect("an excerpt");
    assert!(excerpt.text.chars().count() <= 80, "{excerpt:?}");
    assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'), "{excerpt:?}");
    let marked: Vec<&str> = excerpt.marks.iter().map(|range| &excerpt.text[range.clone()]).collect();
    assert_eq!(marked, ["drunk", "people"]);
    assert_eq!(marks.excerpt("Nothing of it", En, 80), None);
    let short = marks.excerpt("drunk", En, 80).expect("an excerpt");
    assert_eq!((short.text.as_str(), short.marks.len(), short.marks[0].clone()), ("drunk", 1, 0..5));
}

#[test]
fn an_empty_query_asks_for_everything() {
    for query in ["", "  ", "\u{0}\n", "🚓", "?!"] {
        assert_eq!(index().search(&Request::new(query, Nl)).total, documents().len(), "{query:?}");
    }
}
