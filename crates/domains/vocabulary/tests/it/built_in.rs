//! The vocabulary that comes with the program is sound, and holds what records use.

use std::collections::BTreeSet;

use kernel::Lang;
use vocabulary::Scheme;
use vocabulary::checks::{faults, remarks};

use crate::built_in;

/// The ids that the exchange form of practices promises, by scheme.
const PROMISED: [(Scheme, &str); 4] = [
    (
        Scheme::Kinds,
        "inform dialogue-platform bridge-figure mediation training outreach sport-and-culture \
         community-policing public-space-design victim-support mentoring employment-and-education \
         family-support regulation partnership-agreement technology event network research campaign \
         crisis-response reintegration",
    ),
    (
        Scheme::Themes,
        "radicalisation polarisation violence-against-responders youth-police-relations \
         police-community-trust nightlife public-space drugs alcohol domestic-violence sexual-harassment \
         school-safety bullying sport neighbourhood-cohesion diversity-and-inclusion discrimination \
         hate-crime online-safety cybercrime organised-crime trafficking gangs-and-street-violence \
         knife-and-gun-violence burglary-and-theft mental-health homelessness elderly-safety \
         family-support identity employment education reintegration urban-renewal participation \
         road-safety crisis-management local-security-policy",
    ),
    (
        Scheme::TargetGroups,
        "young-people children parents families residents newcomers women men elderly police \
         first-responders teachers youth-workers local-authorities civil-society victims offenders \
         people-who-use-drugs homeless-people nightlife-visitors shopkeepers faith-communities \
         ethnic-minorities lgbtq students professionals general-public",
    ),
    (Scheme::Levels, "street neighbourhood city police-zone region national international"),
];

#[test]
fn every_promised_id_is_in_its_scheme_and_no_other_is() {
    let vocabulary = built_in();
    for (scheme, ids) in PROMISED {
        let promised: BTreeSet<&str> = ids.split_whitespace().collect();
        let members: BTreeSet<&str> = vocabulary.members(scheme, Lang::En).map(|c| c.id.as_str()).collect();
        assert_eq!(members, promised, "{scheme}");
        let tops: BTreeSet<&str> = vocabulary.tops(scheme, Lang::En).map(|c| c.id.as_str()).collect();
        assert_eq!(tops, promised, "browsing {scheme} reaches each");
    }
}

#[test]
fn it_is_large_and_without_fault() {
    let vocabulary = built_in();
    assert!(vocabulary.concepts().len() >= 250, "{}", vocabulary.concepts().len());
    assert_eq!(faults(vocabulary.concepts()), []);
}

#[test]
fn every_filter_says_what_it_means_and_every_label_means_one_concept() {
    assert_eq!(remarks(built_in().concepts()), []);
}

#[test]
fn people_find_several_words_for_each_filter() {
    let vocabulary = built_in();
    for concept in vocabulary.concepts().iter().filter(|concept| concept.filter().is_some()) {
        for lang in Lang::ALL {
            let labels = concept.also(lang).len();
            assert!(labels >= 3, "{} has {labels} alternative labels in {lang}", concept.id);
        }
    }
}

#[test]
fn terms_belong_where_their_wider_concepts_are() {
    let vocabulary = built_in();
    assert!(vocabulary.is_in(Scheme::Kinds, "street-work"), "through outreach");
    assert!(!vocabulary.is_in(Scheme::Levels, "street-work"));
    assert!(!vocabulary.is_in(Scheme::Kinds, "no-such-concept"));
    let wider: Vec<&str> = vocabulary.ancestors("street-work").iter().map(|c| c.id.as_str()).collect();
    assert!(wider.contains(&"outreach"), "{wider:?}");
    let narrower: Vec<&str> = vocabulary.descendants("outreach").iter().map(|c| c.id.as_str()).collect();
    assert!(narrower.contains(&"street-work") && !narrower.contains(&"outreach"), "{narrower:?}");
}

#[test]
fn lists_are_in_the_order_of_the_readers_language() {
    let vocabulary = built_in();
    let labels = |lang| -> Vec<&str> {
        vocabulary.members(Scheme::TargetGroups, lang).map(|c| c.label(lang)).collect()
    };
    for lang in Lang::ALL {
        let mut sorted = labels(lang);
        sorted.sort_by_cached_key(|label| platform::i18n::collation_key(lang, label));
        assert_eq!(labels(lang), sorted);
    }
    let outreach = vocabulary.get("outreach").unwrap();
    let narrower = vocabulary.sorted(&outreach.narrower, Lang::De);
    assert_eq!(narrower.len(), outreach.narrower.len());
    assert!(narrower.is_sorted_by_key(|c| platform::i18n::collation_key(Lang::De, c.label(Lang::De))));
}

#[test]
fn search_is_given_every_label_and_the_lexicon() {
    let vocabulary = built_in();
    let thesaurus = vocabulary.thesaurus().unwrap();
    assert_eq!(thesaurus.entries().len(), vocabulary.concepts().len());
    let street_work = thesaurus.entries().iter().find(|entry| entry.id == "street-work").unwrap();
    let label = |lang, text: &str| {
        street_work.labels.iter().find(|l| l.lang == lang && l.text == text).map(|l| l.preferred)
    };
    assert_eq!(label(Lang::Nl, "straathoekwerk"), Some(true));
    assert_eq!(label(Lang::Fr, "éducateur de rue"), Some(false));
    assert!(street_work.broader.contains(&"outreach".to_owned()));
    assert_eq!(thesaurus.label("street-work", Lang::De), Some("Streetwork"));
}

#[test]
fn labels_and_definitions_are_typeset() {
    for concept in built_in().concepts() {
        for lang in Lang::ALL {
            let shown = concept.also(lang).iter().chain(concept.definition.get(lang)).map(String::as_str);
            for text in shown.chain([concept.label(lang)]) {
                assert!(
                    !text.contains('\''),
                    "{} in {lang}: “{text}” has a typewriter’s apostrophe",
                    concept.id
                );
            }
        }
    }
}
