//! Filters, counts, order, visibility, suggestions, and whatever people may type.

use kernel::Lang::{De, En, Fr, Nl};
use kernel::{Lang, Ref, Role};
use platform::search::{Document, Facet, Request, SearchIndex, Sort, Suggestion, Visibility};
use proptest::prelude::*;

use crate::fixture::{ask, document, ids, index, index_of};

/// Four documents about mentors with filters and dates.
fn filtered() -> SearchIndex {
    let with = |id: &str, title: &str, theme: &[&str], country: &str, created: i64, confirmed| Document {
        facets: vec![
            ("theme", theme.iter().map(|value| (*value).to_owned()).collect()),
            ("country", vec![country.to_owned()]),
        ],
        created,
        confirmed,
        ..document(id, En, title, "A mentor helps.")
    };
    index_of(vec![
        with("a", "Zebra", &["sport"], "BE", 1, Some(9)),
        with("b", "Élan", &["sport", "drugs"], "NL", 4, None),
        with("c", "eagle", &["drugs"], "BE", 3, Some(5)),
        with("d", "Ant", &["drugs"], "DE", 2, Some(7)),
    ])
}

fn request(text: &str, filters: &[(&str, &[&str])]) -> Request {
    let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    Request {
        filters: filters.iter().map(|(key, values)| ((*key).to_owned(), owned(values))).collect(),
        facets: owned(&["theme", "country", "unknown"]),
        ..Request::new(text, En)
    }
}

fn counts(facet: &Facet) -> Vec<(&str, usize)> {
    facet.values.iter().map(|(value, count)| (&**value, *count)).collect()
}

#[test]
fn filters_take_one_of_the_values_and_all_of_the_keys() {
    type Filters<'a> = &'a [(&'a str, &'a [&'a str])];
    let table: [(Filters<'_>, &[&str]); 6] = [
        (&[], &["a", "b", "c", "d"]),
        (&[("theme", &["sport"])], &["a", "b"]),
        (&[("country", &["BE", "DE"])], &["a", "c", "d"]),
        (&[("theme", &["drugs"]), ("country", &["BE", "DE"])], &["c", "d"]),
        (&[("theme", &["nonsense"])], &[]),
        (&[("nonsense", &["x"])], &[]),
    ];
    for text in ["mentor", ""] {
        for (filters, expected) in table {
            let answer = filtered().search(&request(text, filters));
            let mut found = ids(&answer);
            found.sort_unstable();
            assert_eq!((found.as_slice(), answer.total), (expected, expected.len()), "{filters:?}");
        }
    }
}

#[test]
fn counts_leave_the_own_filter_out_of_account() {
    let answer = filtered().search(&request("mentor", &[("theme", &["sport"])]));
    assert_eq!(counts(&answer.facets[0]), [("drugs", 3), ("sport", 2)]);
    assert_eq!(counts(&answer.facets[1]), [("BE", 1), ("NL", 1)]);
    assert_eq!(answer.facets[2], Facet { key: "unknown".into(), values: Vec::new() });
}

#[test]
fn filters_that_leave_nothing_offer_the_nearest_without_them() {
    let answer = filtered().search(&request("zebra", &[("country", &["DE"])]));
    assert_eq!((answer.total, answer.hits.len()), (0, 0));
    assert_eq!(answer.nearest.iter().map(|hit| hit.reference.id.as_str()).collect::<Vec<_>>(), ["a"]);
}

#[test]
fn order_is_as_asked() {
    let table = [
        (Sort::Newest, ["b", "c", "d", "a"]),
        (Sort::Confirmed, ["a", "d", "c", "b"]),
        (Sort::Title, ["d", "c", "b", "a"]),
    ];
    for text in ["mentor", ""] {
        for (sort, expected) in table {
            let answer = filtered().search(&Request { sort, ..Request::new(text, Fr) });
            assert_eq!(ids(&answer), expected, "{sort:?}");
        }
    }
    let relevance = filtered().search(&Request::new("", En));
    assert_eq!(ids(&relevance), ["b", "c", "d", "a"], "without words the newest come first");
}

#[test]
fn pages_follow_each_other_and_end() {
    let page = |offset| {
        let answer = filtered().search(&Request { offset, limit: 3, ..Request::new("mentor", En) });
        (answer.hits.len(), answer.total)
    };
    assert_eq!((page(0), page(3), page(6), page(usize::MAX)), ((3, 4), (1, 4), (0, 4), (0, 4)));
    let all: Vec<String> = (0..4)
        .flat_map(|offset| {
            filtered().search(&Request { offset, limit: 1, ..Request::new("mentor", En) }).hits
        })
        .map(|hit| hit.reference.id)
        .collect();
    assert_eq!(all, ask(&filtered(), En, "mentor"));
}

#[test]
fn stale_documents_come_after_equals() {
    let stale = |id: &str, stale| Document { stale, ..document(id, En, "Mentor", "Same") };
    let index = index_of(vec![stale("old", true), stale("fresh", false)]);
    assert_eq!(ask(&index, En, "mentor"), ["fresh", "old"]);
}

#[test]
fn stale_document_loses_to_a_slightly_worse_one_but_not_to_a_bad_one() {
    let long = "Mentor for young people, their parents and the neighbours in the street";
    let index = index_of(vec![
        Document { stale: true, ..document("old", En, "Mentor", "Mentor for pupils") },
        document("near", En, "Mentor at school", "Mentor for pupils"),
        document("far", En, "Sport at night", long),
    ]);
    assert_eq!(ask(&index, En, "mentor"), ["near", "old", "far"]);
}

#[test]
fn each_role_finds_what_it_may_and_nothing_else() {
    let with = |id: &str, visible| Document { visible, ..document(id, En, &format!("Mentor {id}"), "x") };
    let index = index_of(vec![
        with("public", Visibility::Public),
        with("member", Visibility::From(Role::Member)),
        with("editor", Visibility::From(Role::Editor)),
    ]);
    for (role, expected) in
        [(Role::Anonymous, 1), (Role::Reader, 1), (Role::Member, 2), (Role::Coordinator, 3)]
    {
        for text in ["mentor", ""] {
            assert_eq!(index.search(&Request { role, ..Request::new(text, En) }).total, expected, "{role:?}");
        }
        assert_eq!(index.suggest("ment", En, role, 9).len(), expected, "{role:?}");
        let similar = index.similar(&Ref::new("practice", "public"), En, role, 9);
        assert!(similar.len() < expected, "{role:?} {similar:?}");
    }
}

#[test]
fn a_kind_is_kept_to() {
    let mut concept = document("c", En, "Mentor", "x");
    concept.reference = Ref::new("concept", "c");
    let index = index_of(vec![concept, document("p", En, "Mentor", "x")]);
    for (kind, expected) in [(None, 2), (Some("concept"), 1), (Some("event"), 0)] {
        let request = Request { kind: kind.map(str::to_owned), ..Request::new("mentor", En) };
        assert_eq!(index.search(&request).total, expected, "{kind:?}");
    }
}

#[test]
fn suggestions_complete_titles_and_concepts() {
    let titles = |typed: &str, lang| -> Vec<String> {
        let suggestions = index().suggest(typed, lang, Role::Anonymous, 5);
        let titles = suggestions.into_iter().filter_map(|suggestion| match suggestion {
            Suggestion::Title(_, title) => Some(title),
            Suggestion::Concept(..) => None,
        });
        titles.collect()
    };
    assert_eq!(titles("resp", En), ["Responsible bars"]);
    assert_eq!(titles("bars re", En), ["Responsible bars"]);
    assert_eq!(titles("GRUN", De), ["Grüne Straße"]);
    assert_eq!(titles("ecole", Fr), ["La paix à l’école"]);
    assert_eq!(titles("respomsi", En), ["Responsible bars"]);
    assert_eq!(titles("zzz", En), Vec::<String>::new());
    let concepts = index().suggest("stre", En, Role::Anonymous, 5);
    assert!(
        concepts.contains(&Suggestion::Concept("street-work".into(), "street work".into())),
        "{concepts:?}"
    );
    let foreign = index().suggest("gassen", Nl, Role::Anonymous, 5);
    assert_eq!(foreign, [Suggestion::Concept("street-work".into(), "straathoekwerk".into())]);
    assert_eq!(index().suggest("", En, Role::Anonymous, 5), []);
}

#[test]
fn similar_documents_share_concepts_or_meanings() {
    let about = |id: &str, lang: Lang, title: &str, concepts: &[&str]| Document {
        concepts: concepts.iter().map(|id| (*id).to_owned()).collect(),
        ..document(id, lang, title, "")
    };
    let index = index_of(vec![
        about("origin", En, "Bikes at night", &["nightlife"]),
        about("concept", Fr, "Le soir", &["nightlife"]),
        about("meaning", De, "Fahrrad", &[]),
        about("other", De, "Suppe", &["mediation"]),
    ]);
    let similar = index.similar(&Ref::new("practice", "origin"), En, Role::Anonymous, 5);
    assert_eq!(similar, [Ref::new("practice", "concept"), Ref::new("practice", "meaning")]);
    assert_eq!(index.similar(&Ref::new("practice", "nobody"), En, Role::Anonymous, 5), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_a_query(text in "\\PC{0,40}|[\\x00-\\x7f]{0,80}|((AND|OR|NOT|[\"*:()~^/\\[{+-]|straat|é) ?){0,30}", lang in 0usize..4) {
        let index = index_once();
        let lang = Lang::ALL[lang];
        let answer = index.search(&Request { facets: vec!["theme".into()], ..Request::new(text.clone(), lang) });
        prop_assert!(answer.hits.len() <= answer.total);
        for range in answer.marks.mark(&text, lang) {
            prop_assert!(text.get(range).is_some());
        }
        index.suggest(&text, lang, Role::Anonymous, 5);
    }

    #[test]
    fn excerpts_stay_within_bounds(text in "(straat|médiation|🚓|\u{301}| |ß|x){0,60}", most in 0usize..50) {
        let marks = index_once().search(&Request::new("straat mediation", Nl)).marks;
        if let Some(excerpt) = marks.excerpt(&text, Nl, most) {
            prop_assert!(excerpt.text.chars().count() <= most.max(3), "{excerpt:?}");
            for mark in excerpt.marks {
                prop_assert!(excerpt.text.get(mark).is_some());
            }
        }
    }
}

fn index_once() -> &'static SearchIndex {
    static INDEX: std::sync::OnceLock<SearchIndex> = std::sync::OnceLock::new();
    INDEX.get_or_init(index)
}

#[test]
fn long_hostile_texts_are_answered() {
    let index = index();
    for text in [
        "straat ".repeat(1500),
        "x".repeat(10_000),
        "\u{202e}ابج ".repeat(2000),
        "é'".repeat(5000),
        "(".repeat(10_000),
    ] {
        let answer = index.search(&Request::new(text.clone(), Nl));
        assert!(answer.hits.len() <= answer.total, "{}", &text[..8]);
    }
    assert_eq!(
        ask(&index, Nl, &"straatintimidatie ".repeat(600)).first().map(String::as_str),
        Some("straat")
    );
}
