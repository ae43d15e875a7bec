//! Turtle in and out, and how a network makes the vocabulary its own.

use kernel::Lang;
use platform::config::Settings;
use proptest::prelude::*;
use vocabulary::turtle::{Source, read, write};
use vocabulary::{Scheme, Vocabulary};

use crate::{HEAD, built_in, read_files, read_one, theme};

fn read_again(vocabulary: &Vocabulary) -> Vocabulary {
    let bytes = write(vocabulary).unwrap();
    read(&[Source { name: "written.ttl", bytes: &bytes }]).unwrap()
}

#[test]
fn the_built_in_vocabulary_survives_a_round_trip() {
    let vocabulary = built_in();
    let again = read_again(&vocabulary);
    assert_eq!(vocabulary.concepts(), again.concepts());
    assert_eq!(write(&vocabulary).unwrap(), write(&again).unwrap(), "the same bytes each time");
}

#[test]
fn the_written_file_is_skos_with_named_schemes() {
    let text = String::from_utf8(write(&built_in()).unwrap()).unwrap();
    for line in [
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
        "s:themes a skos:ConceptScheme ;",
        "\"Thema’s\"@nl , \"Thèmes\"@fr , \"Themen\"@de , \"Themes\"@en",
        "c:street-work a skos:Concept ;",
        "skos:broader c:outreach",
        "\"travail de rue\"@fr",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

proptest! {
    #[test]
    fn any_label_survives_a_round_trip(label in "\\PC{1,60}", other in "[\"\\\\<>{}|@.;, a-z']{1,40}") {
        let mut concept = vocabulary::Concept::new("any-label".parse().unwrap());
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (label, other) = (squeeze(&label), squeeze(&other));
        prop_assume!(!label.is_empty() && !other.is_empty() && label != other);
        concept.top_of.insert(Scheme::Themes);
        concept.schemes.insert(Scheme::Themes);
        concept.preferred = Lang::ALL.into_iter().map(|lang| (lang, label.clone())).collect();
        concept.alternatives = [(Lang::Fr, vec![other.clone()])].into_iter().collect();
        concept.definition = [(Lang::De, format!("{other}. {label}"))].into_iter().collect();
        let vocabulary = Vocabulary::new(vec![concept]).unwrap();
        let again = read_again(&vocabulary);
        prop_assert_eq!(vocabulary.concepts(), again.concepts());
    }

    #[test]
    fn any_bytes_are_read_or_refused(text in "[a-z:@<>\"\\\\\\[\\]().;,# \n\u{e9}\u{0}]{0,200}") {
        let _ = read_one(&text);
        let _ = read_one(&format!("{HEAD}{text}"));
    }
}

#[test]
fn files_of_other_tools_are_understood() {
    // Other prefixes, full addresses, inverse links, described schemes, a byte order mark.
    let file = r#"@prefix core: <http://www.w3.org/2004/02/skos/core#> .
<https://voc.example/schemes#themes> a core:ConceptScheme ;
  core:prefLabel "Onderwerpen"@nl ; core:hasTopConcept <https://voc.example/c/night-life> .
<https://voc.example/c/night-life> a core:Concept ;
  core:narrower <https://voc.example/c/bars> ;
  core:prefLabel "uitgaan"@nl-BE, "sorties"@fr, "Ausgehen"@de-CH, "going out"@en-GB ;
  core:hiddenLabel "uitgaen"@nl .
<https://voc.example/c/bars> a core:Concept ; core:inScheme <https://voc.example/schemes#terms> ;
  core:prefLabel "cafés"@nl, "cafés"@fr, "Lokale"@de, "bars"@en .
"#;
    let vocabulary = read_one(&format!("\u{feff}{file}")).unwrap();
    let night = vocabulary.get("night-life").unwrap();
    assert_eq!(night.label(Lang::De), "Ausgehen");
    assert_eq!(night.also(Lang::Nl), ["uitgaen"]);
    assert_eq!(night.top_of.iter().copied().collect::<Vec<_>>(), [Scheme::Themes]);
    assert_eq!(vocabulary.get("bars").unwrap().broader.first().unwrap().as_str(), "night-life");
    assert!(vocabulary.is_in(Scheme::Themes, "bars"), "through the wider concept");
    assert_eq!(vocabulary, read_again(&vocabulary));
}

#[test]
fn an_extension_adds_and_renames() {
    let base = [HEAD, &theme("night-life"), &theme("drugs")].concat();
    let extra = [
        HEAD,
        "c:night-life skos:prefLabel \"uitgaansleven\"@nl ; skos:altLabel \"fuiven\"@nl ; skos:related c:drugs .\n",
        "c:night-mayor a skos:Concept ; skos:inScheme s:terms ; skos:broader c:night-life ;\n",
        " skos:prefLabel \"nachtburgemeester\"@nl, \"maire de la nuit\"@fr, \"Nachtbürgermeister\"@de, \"night mayor\"@en .\n",
    ]
    .concat();
    let vocabulary = read_files(&[("base.ttl", &base), ("extra.ttl", &extra)]).unwrap();
    let night = vocabulary.get("night-life").unwrap();
    assert_eq!(night.label(Lang::Nl), "uitgaansleven");
    assert_eq!(night.also(Lang::Nl), ["night-life nl", "fuiven"], "the old word is still found");
    assert_eq!(night.label(Lang::Fr), "night-life fr");
    assert_eq!(night.narrower.first().unwrap().as_str(), "night-mayor");
    assert_eq!(vocabulary.get("drugs").unwrap().related.first().unwrap().as_str(), "night-life");
}

#[test]
fn settings_replace_and_extend_the_built_in_vocabulary() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        Some(path)
    };
    let own = file("own.ttl", &[HEAD, &theme("own-theme")].concat());
    let extra = file("extra.ttl", &[HEAD, &theme("extra-theme")].concat());
    let ids = |settings: &Settings| -> Vec<String> {
        let vocabulary = Vocabulary::load(settings).unwrap();
        vocabulary.members(Scheme::Themes, Lang::Nl).map(|c| c.id.to_string()).collect()
    };
    let built_in = ids(&Settings::default());
    assert!(built_in.contains(&"nightlife".to_owned()));
    let extended = ids(&Settings { vocabulary_extra: extra.clone(), ..Settings::default() });
    assert_eq!(extended.len(), built_in.len() + 1);
    assert!(extended.contains(&"extra-theme".to_owned()));
    let replaced = Settings { vocabulary: own, vocabulary_extra: extra, ..Settings::default() };
    assert_eq!(ids(&replaced), ["extra-theme", "own-theme"]);
}

#[test]
fn a_record_may_outlive_its_concept() {
    let vocabulary = read_one(&[HEAD, &theme("good")].concat()).unwrap();
    assert_eq!(vocabulary.label("good", Lang::Nl), "good nl");
    assert_eq!(vocabulary.label("gone", Lang::Nl), "gone", "shown by its id");
}
