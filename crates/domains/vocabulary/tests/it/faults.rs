//! A fault in a vocabulary is said with file, line and reason.

use platform::config::Settings;
use vocabulary::Vocabulary;

use crate::{HEAD, read_files, read_one, theme};

/// The faults of a file, as `line: reason`.
fn faults(concepts: &str) -> Vec<String> {
    let faults = read_one(&format!("{HEAD}{concepts}")).expect_err("a file with a fault is refused");
    assert!(faults.iter().all(|fault| fault.file == "own.ttl"), "{faults:?}");
    faults.iter().map(|fault| format!("{}: {}", fault.line, fault.reason)).collect()
}

#[test]
fn every_fault_is_found_where_it_stands() {
    let good = theme("good");
    let labels = r#"skos:prefLabel "a"@nl, "b"@fr, "c"@de, "d"@en"#;
    let table = [
        // What a concept must have.
        (
            format!(
                "{good}c:bare a skos:Concept ;\n  skos:topConceptOf s:themes ;\n  skos:prefLabel \"kaal\"@nl, \"nu\"@fr, \"bare\"@en .\n"
            ),
            "5: “bare” has no preferred label in “de”",
        ),
        (
            format!("{good}c:lost a skos:Concept ; skos:inScheme s:terms ; {labels} ."),
            "5: “lost” has no wider concept and is at the top of no scheme (skos:broader or skos:topConceptOf)",
        ),
        (
            format!("{good}c:lost a skos:Concept ; skos:broader c:good ; {labels} ."),
            "5: “lost” is in no scheme (skos:inScheme)",
        ),
        // Where links lead.
        (
            format!(
                "{good}c:term a skos:Concept ;\n skos:inScheme s:terms ;\n skos:broader c:good,\n c:goood ;\n {labels} ."
            ),
            "8: “term” points to “goood” (skos:broader), which does not exist",
        ),
        (
            format!(
                "{good}c:term a skos:Concept ; skos:inScheme s:terms ; skos:broader c:good ; {labels} ;\n skos:related c:gone ."
            ),
            "6: “term” points to “gone” (skos:related), which does not exist",
        ),
        (
            format!("{good}\nc:good skos:narrower c:gone ."),
            "6: “good” points to “gone” (skos:narrower), which does not exist",
        ),
        (
            format!(
                "{good}c:term a skos:Concept ; skos:inScheme s:terms ; skos:broader c:good ; {labels} ;\n skos:related c:good ."
            ),
            "6: “term” is both beside and below “good” (skos:related and skos:broader)",
        ),
        (format!("{good}c:good skos:broader c:good ."), "5: “good” is wider than itself: good → good"),
        (
            format!("{good}{}c:good skos:broader c:other .\nc:other skos:broader c:good .", theme("other")),
            "7: “other” is wider than itself: good → other → good",
        ),
        // Labels that say which concept is meant.
        (
            format!("{good}{}", theme("other").replace("other nl", "Good NL")),
            "5: “other” has the preferred label “Good NL” (nl), which “good” has too",
        ),
        (
            format!("{good}c:good skos:prefLabel \"anders\"@nl ."),
            "5: “good” has two preferred labels in “nl” (the first in line 4)",
        ),
        (
            format!("{good}c:good skos:definition \"Eén\"@nl ;\n skos:definition \"Twee\"@nl-BE ."),
            "6: “good” has two definitions in “nl” (the first in line 5)",
        ),
        (
            format!("{good}c:good skos:altLabel \"bueno\"@es ."),
            "5: “bueno”: unknown language “es” (known: nl, fr, de, en)",
        ),
        (format!("{good}c:good skos:altLabel \"goed\" ."), "5: “goed” does not say its language (\"…\"@nl)"),
        (format!("{good}c:good skos:altLabel \"  \"@nl ."), "5: an empty text in “nl”"),
        (
            format!("{good}c:good skos:altLabel \"a\\u0007b\"@nl ."),
            "5: “a\\u{7}b” has control characters in it",
        ),
        (
            format!("{good}c:good skos:altLabel \"{}\"@nl .", "x".repeat(201)),
            "5: the label “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” has 201 characters; at most 200 fit",
        ),
        // Statements that are not understood.
        (
            format!("{good}c:good skos:prefLable \"goed\"@nl ."),
            "5: “good” has <http://www.w3.org/2004/02/skos/core#prefLable>, which is not understood here",
        ),
        (
            format!("{good}c:good skos:inScheme s:topics ."),
            "5: unknown scheme “topics” (known: themes, kinds, target-groups, levels, terms)",
        ),
        (
            format!("{good}c:good skos:broader \"breed\"@nl ."),
            "5: \"breed\"@nl stands where the address of a concept or scheme is expected",
        ),
        (
            format!("{good}c:good skos:altLabel c:good ."),
            "5: <urn:samenhang:concept:good> stands where a text is expected",
        ),
        (
            format!("{good}c:good a skos:Collection ."),
            "5: “good” is a <http://www.w3.org/2004/02/skos/core#Collection>; expected skos:Concept",
        ),
        (format!("{good}c:Good_one a skos:Concept ."), "5: “Good_one” is no id: 3 to 80 of a-z, 0-9 and -"),
        (format!("{good}[] a skos:Concept ."), "5: a concept needs an address, not a blank node"),
        (
            format!("{good}<https://example.org/themes/good> a skos:Concept ."),
            "5: “good” has two addresses: <urn:samenhang:concept:good> and <https://example.org/themes/good>",
        ),
    ];
    for (concepts, expected) in table {
        assert_eq!(faults(&concepts), [expected], "{concepts}");
    }
}

#[test]
fn syntax_stops_with_the_line_of_the_fault() {
    let found = faults(&format!("{}c:good skos:altLabel \"open@nl .\n", theme("good")));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("5: "), "{found:?}");
    let bytes = [HEAD.as_bytes(), b"c:good skos:altLabel \"\xff\xfe\"@nl .\n"].concat();
    let source = vocabulary::turtle::Source { name: "latin1.ttl", bytes: &bytes };
    let error = vocabulary::turtle::read(&[source]).unwrap_err().to_string();
    assert!(error.starts_with("vocabulary: latin1.ttl, line 4: "), "{error}");
}

#[test]
fn all_faults_are_counted_and_the_first_twenty_shown() {
    let concepts: String =
        (0..10).map(|n| format!("c:empty-{n} a skos:Concept ; skos:topConceptOf s:themes .\n")).collect();
    let file = [HEAD, &concepts].concat();
    let sources = [vocabulary::turtle::Source { name: "own.ttl", bytes: file.as_bytes() }];
    let error = vocabulary::turtle::read(&sources).unwrap_err().to_string();
    let lines: Vec<&str> = error.lines().collect();
    assert_eq!(lines[0], "vocabulary: own.ttl, line 4: “empty-0” has no preferred label in “de”");
    assert_eq!((lines.len(), lines[20]), (21, "and 20 more"));
}

#[test]
fn a_fault_of_the_extension_names_the_extension() {
    let base = [HEAD, &theme("good")].concat();
    let extra = [HEAD, "\nc:god skos:altLabel \"typfout\"@nl .\n"].concat();
    let found = read_files(&[("base.ttl", &base), ("extra.ttl", &extra)]).unwrap_err();
    assert!(found.iter().all(|fault| (fault.file.as_str(), fault.line) == ("extra.ttl", 5)), "{found:?}");
    assert_eq!(found[0].to_string(), "extra.ttl, line 5: “god” has no preferred label in “de”");
}

#[test]
fn a_setting_that_names_no_file_says_so() {
    let settings = Settings { vocabulary: Some("no-such.ttl".into()), ..Settings::default() };
    let error = Vocabulary::load(&settings).unwrap_err().to_string();
    assert!(error.starts_with("vocabulary: no-such.ttl cannot be read: "), "{error}");
}

#[test]
fn an_empty_file_is_an_empty_vocabulary() {
    assert_eq!(read_one("").unwrap().concepts(), []);
}
