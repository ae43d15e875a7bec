//! Between answers as people type them and the record as systems exchange it; and what is wrong with an answer.

use kernel::Lang;
use practices::exchange::{Concepts, Fault, Reason, check};
use practices::model::{Effect, Heading, Moment, Record, Reference, Testing};
use serde_json::{Map, Value, json};

use crate::model::Proposal;
use crate::model::draft::{Answers, Field};

/// The id that a record has while it is checked.
const NO_ID: &str = "suggested";

/// The record that the answers make, over what stood before if they correct it: what the form does not ask for
/// (other languages, a position on the map, references) stays.
pub fn record(answers: &Answers, stands: Option<&Record>) -> Value {
    let lang = answers.language().or(stands.map(|record| record.original_language)).unwrap_or(Lang::En);
    let mut members = match stands.map(serde_json::to_value) {
        Some(Ok(Value::Object(members))) => members,
        _ => Map::new(),
    };
    members.insert("id".to_owned(), json!(NO_ID));
    members.insert("original_language".to_owned(), json!(lang));
    for heading in Heading::ALL {
        localize(&mut members, heading, lang, answers.get(Field::of_heading(heading)));
    }
    place(&mut members, answers);
    for (field, name) in [(Field::Level, "level"), (Field::Status, "status")] {
        put(&mut members, name, text(answers.get(field)));
    }
    for (field, name) in [(Field::Started, "started"), (Field::Ended, "ended")] {
        put(&mut members, name, moment(answers.get(field)));
    }
    organisations(&mut members, answers);
    let lists = [
        (Field::Partners, "partners"),
        (Field::Kinds, "kinds"),
        (Field::Themes, "themes"),
        (Field::TargetGroups, "target_groups"),
        (Field::AdaptedFrom, "adapted_from"),
    ];
    for (field, name) in lists {
        let values: Vec<&str> = answers.lines(field).collect();
        put(&mut members, name, (!values.is_empty()).then(|| json!(values)));
    }
    evidence(&mut members, answers);
    let sources: Vec<Value> = answers.lines(Field::Sources).map(source).collect();
    put(&mut members, "sources", (!sources.is_empty()).then(|| Value::Array(sources)));
    Value::Object(members)
}

fn put(members: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    match value {
        Some(value) => members.insert(name.to_owned(), value),
        None => members.shift_remove(name),
    };
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| json!(text))
}

fn localize(members: &mut Map<String, Value>, heading: Heading, lang: Lang, text: &str) {
    let mut texts = match members.shift_remove(heading.code()) {
        Some(Value::Object(texts)) => texts,
        _ => Map::new(),
    };
    if text.is_empty() {
        texts.shift_remove(lang.code());
    } else {
        texts.insert(lang.code().to_owned(), json!(text));
    }
    if !texts.is_empty() {
        members.insert(heading.code().to_owned(), Value::Object(texts));
    }
}

fn place(members: &mut Map<String, Value>, answers: &Answers) {
    let mut place = match members.shift_remove("place") {
        Some(Value::Object(place)) => place,
        _ => Map::new(),
    };
    let before = place.get("city").cloned();
    for (field, name) in [(Field::City, "city"), (Field::Region, "region"), (Field::Country, "country")] {
        put(&mut place, name, text(answers.get(field)));
    }
    // A position belongs to the city that was named with it.
    if place.get("city") != before.as_ref() {
        place.shift_remove("lat");
        place.shift_remove("lon");
    }
    put(members, "place", (!place.is_empty()).then_some(Value::Object(place)));
}

/// The form asks for the owner; others that a program named stay behind it.
fn organisations(members: &mut Map<String, Value>, answers: &Answers) {
    let others = match members.shift_remove("organisations") {
        Some(Value::Array(names)) => names.into_iter().skip(1).collect(),
        _ => Vec::new(),
    };
    let names: Vec<Value> = text(answers.get(Field::Organisation)).into_iter().chain(others).collect();
    put(members, "organisations", (!names.is_empty()).then_some(Value::Array(names)));
}

fn evidence(members: &mut Map<String, Value>, answers: &Answers) {
    let mut evidence = match members.shift_remove("evidence") {
        Some(Value::Object(evidence)) => evidence,
        _ => Map::new(),
    };
    let or = |field, otherwise: &str| match answers.get(field) {
        "" => json!(otherwise),
        code => json!(code),
    };
    evidence.insert("testing".to_owned(), or(Field::Testing, Testing::Untested.code()));
    evidence.insert("effect".to_owned(), or(Field::Effect, Effect::Unknown.code()));
    put(&mut evidence, "note", text(answers.get(Field::EvidenceNote)));
    members.insert("evidence".to_owned(), Value::Object(evidence));
}

fn moment(typed: &str) -> Option<Value> {
    match typed.parse::<i64>() {
        Ok(year) => Some(json!(year)),
        Err(_) => text(typed),
    }
}

/// A line of text with an address somewhere in it, as people write sources.
fn source(line: &str) -> Value {
    let address = line.split_whitespace().find(|word| word.contains("://") || word.starts_with("www."));
    let Some(address) = address else { return json!({"title": line}) };
    let unwrapped = address.trim_matches(|c: char| "<>()[],;".contains(c));
    let title = line.replacen(address, " ", 1);
    let title = title.trim_matches(|c: char| c.is_whitespace() || "|:;,–—-()<>[]".contains(c));
    let url = if unwrapped.contains("://") { unwrapped.to_owned() } else { format!("https://{unwrapped}") };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    // A bare address is its own title, without what every address has.
    let bare = url.split("://").last().unwrap_or_default().trim_start_matches("www.").trim_end_matches('/');
    json!({"title": if title.is_empty() { bare } else { &title }, "url": url})
}

/// The answers that a record would have been made from, for a correction.
pub fn answers(record: &Record) -> Answers {
    let lang = record.original_language;
    let mut answers = Answers::default();
    answers.set(Field::Language, lang.code());
    for heading in Heading::ALL {
        answers.set(Field::of_heading(heading), record.text(heading).get(lang).map_or("", String::as_str));
    }
    let place = record.place.clone().unwrap_or_default();
    for (field, value) in
        [(Field::City, place.city), (Field::Region, place.region), (Field::Country, place.country)]
    {
        answers.set(field, &value.unwrap_or_default());
    }
    answers.set(Field::Level, record.level.map_or("", practices::model::Level::code));
    answers.set(Field::Status, record.status.code());
    for (field, moment) in [(Field::Started, record.started), (Field::Ended, record.ended)] {
        let text = match moment {
            Some(Moment::Year(year)) => year.to_string(),
            Some(Moment::Day(day)) => day.to_string(),
            None => String::new(),
        };
        answers.set(field, &text);
    }
    answers.set(Field::Organisation, record.organisations.first().map_or("", String::as_str));
    let origins: Vec<String> = record.adapted_from.iter().map(ToString::to_string).collect();
    let lists = [
        (Field::Partners, &record.partners),
        (Field::Kinds, &record.kinds),
        (Field::Themes, &record.themes),
        (Field::TargetGroups, &record.target_groups),
        (Field::AdaptedFrom, &origins),
    ];
    for (field, values) in lists {
        answers.set(field, &values.join("\n"));
    }
    answers.set(Field::Testing, record.evidence.testing.code());
    answers.set(Field::Effect, record.evidence.effect.code());
    answers.set(Field::EvidenceNote, record.evidence.note.as_deref().unwrap_or_default());
    let sources: Vec<String> = record
        .sources
        .iter()
        .map(|source| match &source.url {
            Some(url) => format!("{} {url}", source.title),
            None => source.title.clone(),
        })
        .collect();
    answers.set(Field::Sources, &sources.join("\n"));
    answers
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Faulty {
    /// Which one.
    pub field: Field,
    /// What is wrong.
    pub reason: Reason,
}

/// The proposal that the answers make, or everything that is wrong with them.
pub fn proposal(
    answers: &Answers,
    stands: Option<&Record>,
    concepts: &dyn Concepts,
) -> Result<Proposal, Vec<Faulty>> {
    check::check(1, record(answers, stands), concepts)
        .map(Proposal::of)
        .map_err(|faults| faults.kept().iter().map(faulty).collect())
}

/// Whether the fault is only that something has not been answered yet.
pub fn is_only_missing(faulty: &Faulty) -> bool {
    matches!(faulty.reason, Reason::Missing | Reason::MissingOriginal(_))
}

fn faulty(fault: &Fault) -> Faulty {
    let name = fault.member.split(['.', '[']).next().unwrap_or_default();
    let field = match (name, fault.member.split('.').nth(1)) {
        ("place", Some("city")) => Field::City,
        ("place", Some("region")) => Field::Region,
        ("place", _) => Field::Country,
        ("evidence", Some("testing")) => Field::Testing,
        ("evidence", Some("effect")) => Field::Effect,
        ("evidence", _) => Field::EvidenceNote,
        ("organisations", _) => Field::Organisation,
        ("original_language", _) => Field::Language,
        (name, _) => Field::from_code(name).unwrap_or(Field::Title),
    };
    Faulty { field, reason: fault.reason.clone() }
}

/// What of a record the form cannot show, so that a correction can say that it stays.
pub fn stays_unseen(record: &Record) -> bool {
    let more = Heading::ALL.into_iter().any(|heading| record.text(heading).langs().count() > 1);
    more || record.evidence.references.iter().any(|r| !matches!(r, Reference::Text(text) if text.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use practices::exchange::{Fit, Scheme};

    struct All;
    impl Concepts for All {
        fn fits(&self, _: Scheme, id: &str) -> Fit {
            if id == "no-such" { Fit::Unknown } else { Fit::Yes }
        }
    }

    fn typed(pairs: &[(Field, &str)]) -> Answers {
        let mut answers = Answers::default();
        pairs.iter().for_each(|(field, text)| answers.set(*field, text));
        answers
    }

    #[test]
    fn answers_become_the_record_they_mean() {
        let answers = typed(&[
            (Field::Language, "fr"),
            (Field::Title, " Parents de la place "),
            (Field::Summary, "Des parents sont là."),
            (Field::City, "Liège"),
            (Field::Country, "BE"),
            (Field::Started, "2021"),
            (Field::Themes, "public-space\nyouth-police-relations"),
            (Field::Organisation, "Ville de Liège"),
            (Field::Sources, "Rapport annuel – https://liege.be/rapport.pdf\nwww.example.org/\nUn livre"),
            (Field::AdaptedFrom, "be-gent-x"),
        ]);
        let record = proposal(&answers, None, &All).unwrap().record().clone();
        let expected: Record = serde_json::from_value(json!({
            "id": "suggested", "original_language": "fr",
            "title": {"fr": "Parents de la place"}, "summary": {"fr": "Des parents sont là."},
            "place": {"city": "Liège", "country": "BE"}, "started": 2021,
            "organisations": ["Ville de Liège"], "themes": ["public-space", "youth-police-relations"],
            "sources": [
                {"title": "Rapport annuel", "url": "https://liege.be/rapport.pdf"},
                {"title": "example.org", "url": "https://www.example.org/"},
                {"title": "Un livre"},
            ],
            "adapted_from": ["be-gent-x"],
        }))
        .unwrap();
        assert_eq!(record, expected);
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let answers = typed(&[
            (Field::Language, "nl"),
            (Field::Title, &"x".repeat(201)),
            (Field::Problem, "Zie <script>alert(1)</script>"),
            (Field::Country, "XX"),
            (Field::Started, "vorig jaar"),
            (Field::Kinds, "no-such"),
            (Field::Sources, "Verslag ftp://x.be/y"),
        ]);
        let faults = proposal(&answers, None, &All).unwrap_err();
        let fields: Vec<Field> = faults.iter().map(|faulty| faulty.field).collect();
        assert_eq!(
            fields,
            [
                Field::Title,
                Field::Summary,
                Field::Problem,
                Field::Country,
                Field::Started,
                Field::Kinds,
                Field::Sources,
            ]
        );
        assert!(is_only_missing(&faults[1]) && !is_only_missing(&faults[0]));
    }

    #[test]
    fn correction_keeps_what_the_form_does_not_show() {
        let stands: Record = serde_json::from_value(json!({
            "id": "suggested", "original_language": "nl",
            "title": {"nl": "Pleinouders", "fr": "Parents"}, "summary": {"nl": "Kort."},
            "place": {"city": "Gent", "country": "BE", "lat": 51.05, "lon": 3.72},
            "organisations": ["Stad Gent", "Jeugddienst"],
            "evidence": {"testing": "described", "effect": "mixed", "references": ["Peeters 2023"]},
        }))
        .unwrap();
        let mut again = answers(&stands);
        let same = proposal(&again, Some(&stands), &All).unwrap();
        assert_eq!(same.record(), &stands);
        again.set(Field::Title, "Ouders op het plein");
        again.set(Field::City, "Aalst");
        let changed = proposal(&again, Some(&stands), &All).unwrap().record().clone();
        assert_eq!(changed.title.get(Lang::Fr).map(String::as_str), Some("Parents"));
        assert_eq!(changed.title.get(Lang::Nl).map(String::as_str), Some("Ouders op het plein"));
        let place = changed.place.unwrap();
        assert_eq!((place.city.as_deref(), place.lat), (Some("Aalst"), None));
        assert_eq!((changed.organisations.len(), changed.evidence.references.len()), (2, 1));
    }
}
