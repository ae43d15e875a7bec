//! The life of an index: following the change feed, surviving, being made anew.

use std::path::Path;
use std::sync::Arc;

use kernel::Lang::{En, Nl};
use kernel::Ref;
use platform::search::{Request, SearchIndex, Thesaurus, ThesaurusError};

use crate::fixture::{LEXICON, ask, concept, document, documents, index, thesaurus};

fn open(dir: &Path) -> SearchIndex {
    SearchIndex::open(Some(dir), thesaurus()).expect("an index")
}

/// An index on disk with the documents in it, at position 7 of the feed, closed again.
fn filled(dir: &Path) {
    open(dir).rebuild(documents(), 7).expect("a rebuild");
}

#[test]
fn documents_are_replaced_and_deleted() {
    let index = index();
    let before = index.generation();
    let changed = document("bars", En, "Lantern", "Nobody serves anybody.");
    index.apply(vec![changed], vec![Ref::new("practice", "night")], 2).expect("applied");
    assert_eq!(ask(&index, En, "lantern"), ["bars"]);
    assert_eq!(ask(&index, En, "responsible"), Vec::<String>::new());
    assert_eq!(ask(&index, En, "walkers"), Vec::<String>::new());
    assert_eq!((index.len(), index.sequence()), (documents().len() - 1, 2));
    assert_ne!(index.generation(), before);
}

#[test]
fn what_was_applied_is_there_after_a_restart() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    {
        let index = open(dir.path());
        assert_eq!((index.sequence(), index.len()), (7, documents().len()));
        index.apply(vec![document("new", Nl, "Vuurtoren", "")], Vec::new(), 8).expect("applied");
    }
    let index = open(dir.path());
    assert_eq!(index.sequence(), 8);
    assert_eq!(ask(&index, Nl, "vuurtoren"), ["new"]);
}

#[test]
fn rebuild_puts_the_new_documents_in_the_place_of_the_old() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    let index = open(dir.path());
    let twice = vec![document("one", Nl, "Molen", ""), document("one", Nl, "Vuurtoren", "")];
    index.rebuild(twice, 9).expect("a rebuild");
    assert_eq!((index.len(), index.sequence()), (1, 9));
    assert_eq!(ask(&index, Nl, "vuurtoren"), ["one"]);
    assert_eq!(ask(&index, Nl, "straatintimidatie"), Vec::<String>::new());
    index.apply(vec![document("two", Nl, "Molen", "")], Vec::new(), 10).expect("applied");
    assert_eq!(std::fs::read_dir(dir.path()).expect("a folder").count(), 1, "the old build is taken away");
    drop(index);
    let index = open(dir.path());
    assert_eq!((index.len(), index.sequence()), (2, 10));
}

#[test]
fn another_thesaurus_empties_the_index() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    let other = Thesaurus::new(Vec::new(), LEXICON).expect("a thesaurus");
    let index = SearchIndex::open(Some(dir.path()), Arc::new(other)).expect("an index");
    assert_eq!((index.sequence(), index.len()), (0, 0));
}

#[test]
fn a_damaged_or_foreign_index_is_begun_anew() {
    for (name, damage) in [("meta.json", "{"), ("meta.json", ""), ("*", "nonsense")] {
        let dir = tempfile::tempdir().expect("a folder");
        filled(dir.path());
        let build =
            std::fs::read_dir(dir.path()).expect("a folder").next().expect("a build").expect("a build");
        for file in std::fs::read_dir(build.path()).expect("files") {
            let path = file.expect("a file").path();
            let is_data = name == "*" && path.extension().is_some_and(|end| end == "store" || end == "idx");
            if path.ends_with(name) || is_data {
                std::fs::write(path, damage).expect("damaged");
            }
        }
        let index = open(dir.path());
        assert_eq!((index.sequence(), index.len()), (0, 0), "{name} {damage:?}");
        index.rebuild(documents(), 3).expect("a rebuild");
        assert_eq!(index.search(&Request::new("", Nl)).total, documents().len());
    }
}

#[test]
fn a_build_that_was_never_finished_does_not_hide_the_one_before() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    std::fs::create_dir(dir.path().join("build-000099")).expect("a folder");
    let index = open(dir.path());
    assert_eq!((index.sequence(), index.len()), (7, documents().len()));
}

#[test]
fn faults_of_a_thesaurus_are_named() {
    let made = |entries, lexicon: &str| Thesaurus::new(entries, lexicon).map(|_| ());
    assert_eq!(made(vec![], "# a\nb\tc\n"), Err(ThesaurusError::Columns { line: 2, found: 2 }));
    let labels = ["a", "b", "c", "d"];
    assert_eq!(
        made(vec![concept("x", labels, &["y"], &[])], ""),
        Err(ThesaurusError::Dangling { from: "x".into(), to: "y".into() })
    );
    let twice = vec![concept("x", labels, &[], &[]), concept("x", labels, &[], &[])];
    assert_eq!(made(twice, ""), Err(ThesaurusError::Duplicate("x".into())));
}
