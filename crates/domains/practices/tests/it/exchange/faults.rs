//! One table: what is put into a record, and what is said of it.

use serde_json::{Value, json};

use super::support::{DRY, Databank, Folder, PARTIAL, minimal, said};

/// A sound record with these members put in; `null` takes one out.
fn with(members: Value) -> Value {
    let mut record = minimal("be-gent-x");
    let Value::Object(members) = members else { panic!("an object") };
    for (name, value) in members {
        if value.is_null() {
            record.as_object_mut().unwrap().remove(&name);
        } else {
            record[name] = value;
        }
    }
    record
}

/// All that is said of one record, without the line and the id.
fn faults_of(record: &Value) -> Vec<String> {
    let report = Databank::new().import(&Folder::new().lines(std::slice::from_ref(record)), DRY).unwrap();
    let start = "line 1 · be-gent-x · ";
    said(&report).into_iter().map(|fault| fault.strip_prefix(start).unwrap_or(&fault).to_owned()).collect()
}

#[test]
fn every_fault_of_a_record_is_named() {
    let table = [
        // Members
        (json!({"summary": null}), "summary: missing; every practice needs it"),
        (
            json!({"title": {"en": "T"}}),
            "title.nl: missing; the original language is nl, so the text in that language is needed",
        ),
        (json!({"colour": "red"}), "colour: unknown member; the exchange form does not have it"),
        (
            json!({"place": {"street": "x"}}),
            "place.street: unknown member; the exchange form does not have it",
        ),
        (
            json!({"evidence": {"testing": "untested", "effect": "unknown", "by": 1}}),
            "evidence.by: unknown member; the exchange form does not have it",
        ),
        (
            json!({"sources": [{"title": "T", "isbn": "1"}]}),
            "sources[0].isbn: unknown member; the exchange form does not have it",
        ),
        (json!({"evidence": {"effect": "mixed"}}), "evidence.testing: missing; every practice needs it"),
        (
            json!({"sources": [{"url": "https://example.org"}]}),
            "sources[0].title: missing; every practice needs it",
        ),
        // Types
        (
            json!({"title": "Titel"}),
            "title: the text “Titel” where an object with texts by language is expected",
        ),
        (json!({"title": {"nl": 3}}), "title.nl: the number 3 where text is expected"),
        (json!({"place": []}), "place: a list where an object is expected"),
        (json!({"themes": "drugs"}), "themes: the text “drugs” where a list is expected"),
        (json!({"place": {"city": {"a": 1}}}), "place.city: an object where text is expected"),
        (json!({"started": true}), "started: true where a year (2014) or a day (2014-05-01) is expected"),
        (json!({"started": 2014.5}), "started: the number 2014.5 where a year (2014) is expected"),
        (
            json!({"evidence": {"testing": "untested", "effect": "unknown", "references": [7]}}),
            "evidence.references[0]: the number 7 where text, or an object with a title is expected",
        ),
        // Texts
        (
            json!({"title": {"nl": "T", "it": "Titolo"}}),
            "title.it: unknown language “it” (known: nl, fr, de, en)",
        ),
        (
            json!({"original_language": "NL"}),
            "original_language: unknown language “NL” (known: nl, fr, de, en)",
        ),
        (json!({"title": {"nl": "é".repeat(201)}}), "title.nl: 201 characters, 200 at most"),
        (json!({"summary": {"nl": "é".repeat(1_001)}}), "summary.nl: 1001 characters, 1000 at most"),
        (json!({"lessons": {"nl": "x".repeat(20_001)}}), "lessons.nl: 20001 characters, 20000 at most"),
        (json!({"problem": {"nl": " \n"}}), "problem.nl: empty; leave out what is not known"),
        (json!({"problem": {}}), "problem: empty; leave out what is not known"),
        (json!({"partners": ["A", ""]}), "partners[1]: empty; leave out what is not known"),
        (
            json!({"approach": {"nl": "Een <b>tekst</b>"}}),
            "approach.nl: raw HTML (“<b>”); write Markdown without HTML",
        ),
        (
            json!({"summary": {"nl": "a\u{0}b"}}),
            "summary.nl: the control character U+0000 (character 2); only line feeds and tabs are taken",
        ),
        (
            json!({"place": {"city": "Gent\u{1b}[2J"}}),
            "place.city: the control character U+001B (character 5); only line feeds and tabs are taken",
        ),
        // Values
        (
            json!({"place": {"country": "UK"}}),
            "place.country: unknown country “UK”; give two capital letters as in ISO 3166-1: BE, NL, FR, DE, …",
        ),
        (json!({"place": {"lat": 91, "lon": 3}}), "place.lat: 91 is out of range (-90 to 90)"),
        (json!({"place": {"lat": 51.0, "lon": -180.5}}), "place.lon: -180.5 is out of range (-180 to 180)"),
        (json!({"place": {"lat": 51.0}}), "place.lon: missing; latitude and longitude go together"),
        (json!({"place": {"lon": 3.7}}), "place.lat: missing; latitude and longitude go together"),
        (
            json!({"level": "village"}),
            "level: unknown code “village” (known: street, neighbourhood, city, police-zone, region, national, international)",
        ),
        (
            json!({"status": "Running"}),
            "status: unknown code “Running” (known: running, ended, pilot, unknown)",
        ),
        (
            json!({"evidence": {"testing": "proven", "effect": "unknown"}}),
            "evidence.testing: unknown code “proven” (known: untested, described, evaluated-locally, evaluated-independently, replicated)",
        ),
        (
            json!({"evidence": {"testing": "untested", "effect": "good"}}),
            "evidence.effect: unknown code “good” (known: unknown, positive, mixed, none, harmful)",
        ),
        (json!({"started": 14}), "started: the year 14 is not plausible (1000 to 2100)"),
        (
            json!({"started": "2014-13-01"}),
            "started: “2014-13-01” is neither a year (2014) nor a day (2014-05-01)",
        ),
        (json!({"ended": "May 2014"}), "ended: “May 2014” is neither a year (2014) nor a day (2014-05-01)"),
        (json!({"started": "2014-05-02", "ended": "2014-05-01"}), "ended: ended before it started"),
        (json!({"started": 2014, "ended": 2013}), "ended: ended before it started"),
        (
            json!({"sources": [{"title": "T", "url": "ftp://example.org"}]}),
            "sources[0].url: “ftp://example.org” is no address that begins with http:// or https://",
        ),
        (
            json!({"sources": [{"title": "T", "url": "javascript:alert(1)"}]}),
            "sources[0].url: “javascript:alert(1)” is no address that begins with http:// or https://",
        ),
        (
            json!({"sources": [{"title": "T", "url": "https://exa mple.org"}]}),
            "sources[0].url: “https://exa mple.org” is no address that begins with http:// or https://",
        ),
        (
            json!({"sources": [{"title": "T", "year": 20144}]}),
            "sources[0].year: the year 20144 is not plausible (1000 to 2100)",
        ),
        // Concepts
        (
            json!({"themes": ["drugs", "x"]}),
            "themes[1]: unknown concept “x”; the vocabulary does not have it",
        ),
        (
            json!({"kinds": ["nightlife"]}),
            "kinds[0]: the concept “nightlife” does not belong to the list of kinds",
        ),
        (
            json!({"target_groups": ["mediation"]}),
            "target_groups[0]: the concept “mediation” does not belong to the list of target groups",
        ),
        // Lists and links
        (json!({"themes": ["drugs", "alcohol", "drugs"]}), "themes[2]: the same as entry [0]"),
        (json!({"sources": [{"title": "T"}, {"title": "T"}]}), "sources[1]: the same as entry [0]"),
        (
            json!({"adapted_from": ["Be Gent"]}),
            "adapted_from[0]: “Be Gent” is no id: 3 to 80 of a-z, 0-9 and -",
        ),
        (json!({"adapted_from": ["be-gent-x"]}), "adapted_from[0]: a practice cannot be adapted from itself"),
        (
            json!({"adapted_from": ["no-such-practice"]}),
            "adapted_from[0]: unknown practice “no-such-practice”; neither this file nor the databank has it",
        ),
    ];
    for (members, expected) in table {
        assert_eq!(faults_of(&with(members.clone())), [expected], "{members}");
    }
}

#[test]
fn null_is_no_way_to_leave_something_out() {
    let mut record = minimal("be-gent-x");
    record["level"] = Value::Null;
    assert_eq!(faults_of(&record), ["level: null where text is expected"]);
}

#[test]
fn fault_in_the_id_names_the_id() {
    assert_eq!(
        faults_of(&with(json!({"id": "BE Gent"}))),
        ["line 1 · BE Gent · id: “BE Gent” is no id: 3 to 80 of a-z, 0-9 and -"]
    );
    assert_eq!(faults_of(&with(json!({"id": null}))), ["line 1 · id: missing; every practice needs it"]);
}

#[test]
fn all_faults_of_a_record_are_told_at_once() {
    let record =
        with(json!({"original_language": null, "title": {"nl": ""}, "level": "x", "themes": [1], "zzz": 1}));
    let members: Vec<String> =
        faults_of(&record).iter().filter_map(|fault| Some(fault.split_once(": ")?.0.to_owned())).collect();
    assert_eq!(members, ["original_language", "title.nl", "level", "themes[0]", "zzz"]);
}

#[test]
fn what_is_at_the_limit_is_taken() {
    let table = [
        json!({"title": {"nl": "é".repeat(200)}, "summary": {"nl": "😀".repeat(1_000)}}),
        json!({"problem": {"nl": "é".repeat(20_000)}}),
        json!({"approach": {"nl": "a < b, `<b>`, <https://example.org>\n\n\ttab"}}),
        json!({"title": {"nl": "سلام “‏مرحبا‏” 👩‍👩‍👧"}}),
        json!({"place": {"lat": -90, "lon": 180.0}}),
        json!({"place": {}}),
        json!({"started": "2014-05-01", "ended": 2014}),
        json!({"started": "1874"}),
        json!({"evidence": {"testing": "replicated", "effect": "none", "references": ["Text", {"title": "T", "year": 2014}]}}),
    ];
    for members in table {
        assert_eq!(faults_of(&with(members.clone())), <[&str; 0]>::default(), "{members}");
    }
}

#[test]
fn lines_that_are_no_record_are_named_and_the_next_is_read() {
    let folder = Folder::new();
    let mut text = Vec::from(*b"\xef\xbb\xbf");
    text.extend(minimal("first").to_string().bytes());
    text.extend(*b"\r\n\n   \n[1]\n{\"id\":\n\"ab\xff\"\n{\"id\":\"dup\",\"id\":\"dup\",\"title\":{\"nl\":\"x\",\"nl\":\"y\"}}\n");
    text.extend(minimal("last").to_string().bytes());
    let databank = Databank::new();
    let report = databank.import(&folder.file("p.jsonl", text), PARTIAL).unwrap();
    assert_eq!(
        said(&report),
        [
            "line 4: a list where an object with the members of a practice is expected",
            "line 5: not JSON: EOF while parsing a value (column 6)",
            "line 6: not UTF-8 (byte 4 of the line); save the file as UTF-8",
            "line 7 · dup · id: this member is there twice",
            "line 7 · dup · title.nl: this member is there twice",
            "line 7 · dup · original_language: missing; every practice needs it",
            "line 7 · dup · summary: missing; every practice needs it",
        ]
    );
    assert_eq!((report.read, report.faulty), (6, 4));
    assert_eq!(databank.ids(), ["first", "last"]);
}
