//! Two people changed the same revision: what each of them did, brought together member by member.
//!
//! Different members never meet. Within a text, changes of different sentences are both kept; within
//! one sentence they are not: two halves that fit as words may still say what neither of them meant
//! (twenty a week, ten a month → twenty a month). Lists of ids are sets. What cannot be settled is a
//! [`Clash`] for a person to decide.

use std::ops::Range;

use serde_json::Value;

use super::diff::hunks;
use crate::model::{Member, Record, Shape};

/// A member that both changed in ways that do not go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Which one.
    pub member: Member,
    /// As both found it; null when it was not there. So are the others.
    pub base: Value,
    /// As the one who was quicker left it.
    pub theirs: Value,
    /// As the other one wants it.
    pub yours: Value,
    /// Yours, with what of theirs goes together with it.
    pub proposal: Value,
}

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The record in the exchange form; where members clash, their proposals.
    pub record: Value,
    /// Members that theirs changed and that are now as theirs or as both together.
    pub taken: Vec<Member>,
    /// What a person must decide.
    pub clashes: Vec<Clash>,
}

/// Brings together what two people made of the same record.
pub fn merge(base: &Record, theirs: &Record, yours: &Record) -> Result<Merged, serde_json::Error> {
    let [base, theirs, yours] =
        [serde_json::to_value(base)?, serde_json::to_value(theirs)?, serde_json::to_value(yours)?];
    let mut merged = Merged { record: yours.clone(), taken: Vec::new(), clashes: Vec::new() };
    for member in Member::all() {
        let [base, theirs, yours] = [&base, &theirs, &yours].map(|record| member.of(record));
        if theirs == base || theirs == yours {
            continue;
        }
        merged.taken.push(member);
        if yours == base {
            member.put(&mut merged.record, theirs);
            continue;
        }
        let together = match member.shape() {
            Shape::Prose => prose(&base, &theirs, &yours),
            Shape::Names | Shape::Works => list(&base, &theirs, &yours),
            Shape::Ids => Three { value: ids(&base, &theirs, &yours), clashes: false },
            Shape::Single => Three { value: yours.clone(), clashes: true },
        };
        member.put(&mut merged.record, together.value.clone());
        if together.clashes {
            let proposal = together.value;
            merged.clashes.push(Clash { member, base, theirs, yours, proposal });
        }
    }
    Ok(merged)
}

struct Three {
    value: Value,
    clashes: bool,
}

fn prose(base: &Value, theirs: &Value, yours: &Value) -> Three {
    // A text that one of them took out or wrote anew has no sentences to compare.
    let (Value::String(base), Value::String(theirs), Value::String(text)) = (base, theirs, yours) else {
        return Three { value: yours.clone(), clashes: true };
    };
    let [base, theirs, yours] = [base, theirs, text].map(|text| sentences(text));
    let (merged, clashes) = sequences(&base, &theirs, &yours);
    Three { value: Value::String(merged.concat()), clashes }
}

fn list(base: &Value, theirs: &Value, yours: &Value) -> Three {
    // Entries are compared by their JSON text, which can be hashed.
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().map(Value::to_string).collect()
    };
    let [base, theirs, yours] = [base, theirs, yours].map(texts);
    let (merged, clashes) = sequences(&base, &theirs, &yours);
    let mut entries: Vec<Value> = Vec::with_capacity(merged.len());
    for text in merged {
        let entry: Value = serde_json::from_str(&text).unwrap_or_default();
        // Both may have added the same at different places.
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    Three { value: Value::Array(entries), clashes }
}

/// What is in both, or came with either; what either took out is gone.
fn ids(base: &Value, theirs: &Value, yours: &Value) -> Value {
    let entries = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let [base, theirs, yours] = [base, theirs, yours].map(entries);
    let kept = yours.iter().filter(|id| theirs.contains(id) || !base.contains(id));
    let added = theirs.iter().filter(|id| !base.contains(id) && !yours.contains(id));
    Value::Array(kept.chain(added).cloned().collect())
}

/// A change: the range before and the range after.
type Hunk = (Range<usize>, Range<usize>);

/// Merges two versions of a sequence. Where they clash, the version is yours; the flag says whether
/// they do.
fn sequences<T: Clone + Eq + std::hash::Hash>(base: &[T], theirs: &[T], yours: &[T]) -> (Vec<T>, bool) {
    let (their_hunks, your_hunks) = (single(hunks(base, theirs)), single(hunks(base, yours)));
    let (mut a, mut b) = (&their_hunks[..], &your_hunks[..]);
    let (mut merged, mut clashes, mut at) = (Vec::with_capacity(yours.len()), false, 0);
    while let Some(first) = [a.first(), b.first()].into_iter().flatten().min_by_key(|hunk| hunk.0.start) {
        // The stretch of the base grows by every change that meets it.
        let mut range = first.0.clone();
        let (mut of_theirs, mut of_yours) = (0, 0);
        while grows(&mut range, a, &mut of_theirs) || grows(&mut range, b, &mut of_yours) {}
        let (by_theirs, by_yours);
        (by_theirs, a) = a.split_at(of_theirs);
        (by_yours, b) = b.split_at(of_yours);
        merged.extend_from_slice(&base[at..range.start]);
        if by_yours.is_empty() {
            merged.extend(applied(base, theirs, &range, by_theirs));
        } else {
            let by_yours = applied(base, yours, &range, by_yours);
            clashes |= !by_theirs.is_empty() && applied(base, theirs, &range, by_theirs) != by_yours;
            merged.extend(by_yours);
        }
        at = range.end;
    }
    merged.extend_from_slice(&base[at..]);
    (merged, clashes)
}

/// Where as many entries came as went, each took the place of one: neighbours changed by two people
/// do not meet.
fn single(hunks: Vec<Hunk>) -> Vec<Hunk> {
    let mut all = Vec::with_capacity(hunks.len());
    for (before, after) in hunks {
        if before.len() == after.len() {
            all.extend(before.zip(after).map(|(old, new)| (old..old + 1, new..new + 1)));
        } else {
            all.push((before, after));
        }
    }
    all
}

/// Takes the next change in, if it meets the stretch.
fn grows(range: &mut Range<usize>, hunks: &[Hunk], taken: &mut usize) -> bool {
    let Some((before, _)) = hunks.get(*taken).filter(|(before, _)| meet(range, before)) else { return false };
    *range = range.start.min(before.start)..range.end.max(before.end);
    *taken += 1;
    true
}

/// Whether two changes meet: they change the same entries, or one puts something in where the other
/// begins or ends, so that nobody could say in which order.
fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    if one.is_empty() || other.is_empty() {
        one.start <= other.end && other.start <= one.end
    } else {
        one.start < other.end && other.start < one.end
    }
}

/// A stretch of the base as one side has it.
fn applied<T: Clone>(base: &[T], side: &[T], range: &Range<usize>, hunks: &[Hunk]) -> Vec<T> {
    let (mut made, mut at) = (Vec::new(), range.start);
    for (before, after) in hunks {
        made.extend_from_slice(&base[at..before.start]);
        made.extend_from_slice(&side[after.clone()]);
        at = before.end;
    }
    made.extend_from_slice(&base[at..range.end]);
    made
}

/// A text cut after every sentence and every line; together the text.
fn sentences(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (at, character) in text.char_indices() {
        // White space after the end belongs to the sentence, so that what follows begins with a word.
        if ended && !character.is_whitespace() && start < at {
            parts.push(&text[start..at]);
            start = at;
            ended = false;
        }
        ended = match character {
            '\n' => true,
            space if space.is_whitespace() => ended || text[start..at].ends_with(['.', '!', '?', '…']),
            _ => false,
        };
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Lang;
    use proptest::prelude::*;

    use crate::model::Heading;

    fn record(more: Value) -> Record {
        let mut whole = serde_json::json!({
            "id": "be-gent-x", "original_language": "nl", "title": {"nl": "X"}, "summary": {"nl": "Kort."},
        });
        whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value(whole).unwrap()
    }

    fn approach(text: &str) -> Record {
        record(serde_json::json!({"approach": {"nl": text}}))
    }

    fn merged(base: &str, theirs: &str, yours: &str) -> Result<String, Box<Clash>> {
        let mut merged = merge(&approach(base), &approach(theirs), &approach(yours)).unwrap();
        match merged.clashes.pop() {
            Some(clash) => Err(Box::new(clash)),
            None => {
                let record: Record = serde_json::from_value(merged.record).unwrap();
                Ok(record.approach.get(Lang::Nl).unwrap().clone())
            }
        }
    }

    #[test]
    fn sentences_end_where_a_reader_pauses() {
        let text = "Elke week. Ook in juli!\n\n- Wie?\n- Buren, 2.5 uur … en meer";
        let parts = ["Elke week. ", "Ook in juli!\n\n", "- Wie?\n", "- Buren, 2.5 uur … ", "en meer"];
        assert_eq!(sentences(text), parts);
    }

    #[test]
    fn different_sentences_are_both_kept_and_the_same_one_is_asked_about() {
        let base = "Buren koken. Tien per week. Wie wil, komt.";
        assert_eq!(
            merged(
                base,
                "Buren en politie koken. Tien per week. Wie wil, komt.",
                "Buren koken. Tien per maand. Wie wil, komt."
            ),
            Ok("Buren en politie koken. Tien per maand. Wie wil, komt.".to_owned())
        );
        let clash = merged(
            base,
            "Buren koken. Twintig per week. Iedereen komt.",
            "Buren koken. Tien per maand. Wie wil, komt.",
        )
        .unwrap_err();
        assert_eq!(clash.member, Member::Text(Heading::Approach, Lang::Nl));
        assert_eq!(clash.proposal, Value::from("Buren koken. Tien per maand. Iedereen komt."));
        assert_eq!(clash.theirs, Value::from("Buren koken. Twintig per week. Iedereen komt."));
    }

    #[test]
    fn two_additions_at_one_place_are_asked_about() {
        assert!(merged("Een. ", "Een. Twee. ", "Een. Drie. ").is_err());
        assert_eq!(merged("Een. ", "Een. Twee. ", "Een. Twee. "), Ok("Een. Twee. ".to_owned()));
    }

    #[test]
    fn members_of_every_shape_come_together() {
        let base = record(serde_json::json!({"themes": ["drugs", "alcohol"], "partners": ["A", "B", "C"],
            "level": "city", "place": {"city": "Gent", "lat": 51.0, "lon": 3.7}, "sources": [{"title": "S"}]}));
        let theirs =
            record(serde_json::json!({"themes": ["drugs", "nightlife"], "partners": ["A", "B2", "C"],
            "level": "city", "place": {"city": "Gent", "country": "BE", "lat": 51.0, "lon": 3.7},
            "sources": [{"title": "S"}]}));
        let yours = record(
            serde_json::json!({"themes": ["drugs", "alcohol", "sport"], "partners": ["A", "B", "C", "D"],
            "level": "street", "place": {"city": "Gent"}, "sources": [{"title": "S", "year": 2020}]}),
        );
        let merged = merge(&base, &theirs, &yours).unwrap();
        assert_eq!(merged.clashes, []);
        let expected = record(serde_json::json!({"themes": ["drugs", "sport", "nightlife"],
            "partners": ["A", "B2", "C", "D"], "level": "street", "place": {"city": "Gent", "country": "BE"},
            "sources": [{"title": "S", "year": 2020}]}));
        assert_eq!(serde_json::from_value::<Record>(merged.record).unwrap(), expected);
        assert_eq!(merged.taken, [Member::Country, Member::Partners, Member::Themes]);
    }

    #[test]
    fn single_values_that_both_changed_are_asked_about() {
        let of = |level: &str| record(serde_json::json!({ "level": level }));
        let merged = merge(&of("city"), &of("street"), &of("region")).unwrap();
        let clash = &merged.clashes[0];
        assert_eq!((clash.member, &clash.theirs), (Member::Level, &Value::from("street")));
        assert_eq!(merge(&of("city"), &of("street"), &of("street")).unwrap().clashes, []);
    }

    /// A record whose every member may differ from another's in a few ways.
    fn some_record() -> impl Strategy<Value = Record> {
        let text = "([A-C]{1,2}\\. ?\n?){1,5}";
        let ids = proptest::sample::subsequence(vec!["drugs", "alcohol", "sport", "nightlife"], 0..=4);
        let names = proptest::sample::subsequence(vec!["A", "B", "C", "D"], 0..=4);
        (
            text,
            text,
            ids,
            names,
            proptest::sample::select(vec!["city", "street"]),
            proptest::option::of(2000..2003),
        )
            .prop_map(|(problem, fr, themes, partners, level, started)| {
                record(serde_json::json!({"problem": {"nl": problem, "fr": fr}, "themes": themes,
                    "partners": partners, "level": level, "started": started.unwrap_or(1999),
                    "sources": themes.iter().map(|t| serde_json::json!({"title": t})).collect::<Vec<_>>()}))
            })
    }

    proptest! {
        #[test]
        fn whoever_changed_nothing_changes_nothing(base in some_record(), other in some_record()) {
            let one_sided = merge(&base, &other, &base).unwrap();
            prop_assert_eq!(&one_sided.clashes, &[]);
            prop_assert_eq!(serde_json::from_value::<Record>(one_sided.record).unwrap(), other.clone());
            let mine = merge(&base, &base, &other).unwrap();
            prop_assert_eq!((&mine.clashes[..], &mine.taken[..]), (&[][..], &[][..]));
            let same = merge(&base, &other, &other).unwrap();
            prop_assert_eq!(&same.clashes, &[]);
            prop_assert_eq!(serde_json::from_value::<Record>(same.record).unwrap(), other);
        }

        #[test]
        fn the_same_members_clash_whoever_was_quicker(
            base in some_record(), one in some_record(), other in some_record()
        ) {
            let (here, there) = (merge(&base, &one, &other).unwrap(), merge(&base, &other, &one).unwrap());
            let members = |merged: &Merged| merged.clashes.iter().map(|c| c.member).collect::<Vec<_>>();
            prop_assert_eq!(members(&here), members(&there));
            for (here, there) in here.clashes.iter().zip(&there.clashes) {
                prop_assert_eq!((&here.theirs, &here.yours), (&there.yours, &there.theirs));
            }
        }

        #[test]
        fn changes_of_different_sentences_both_survive(count in 2..12_usize, one in 0..12_usize, other in 0..12_usize) {
            let (one, other) = (one % count, other % count);
            prop_assume!(one != other);
            let text = |changed: &[usize]| -> String {
                (0..count).map(|n| format!("Zin {n}{}. ", if changed.contains(&n) { " anders" } else { "" })).collect()
            };
            prop_assert_eq!(merged(&text(&[]), &text(&[one]), &text(&[other])), Ok(text(&[one, other])));
        }

        #[test]
        fn sentences_are_the_text(text in "[A-C .!\n]{0,40}") {
            prop_assert_eq!(sentences(&text).concat(), text);
        }
    }
}
