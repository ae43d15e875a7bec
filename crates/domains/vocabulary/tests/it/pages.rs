//! What readers see of the vocabulary.

use http::StatusCode;
use kernel::{Actor, Lang, Ref};
use platform::search::Thesaurus;
use vocabulary::Scheme;
use web::Domain;

use crate::house::House;
use crate::{HEAD, built_in, read_one, theme};

#[tokio::test]
async fn every_page_answers_in_every_language() {
    let house = House::open().await;
    for address in vocabulary::domain(built_in()).addresses() {
        assert_eq!(address.least, Actor::Anonymous.role());
        for lang in Lang::ALL {
            let page = house.get(&format!("/{lang}{}", address.path)).await;
            assert_eq!(page.status, StatusCode::OK, "/{lang}{}", address.path);
            assert_eq!(page.text.matches("<h1").count(), 1, "/{lang}{}", address.path);
            page.has(&format!("<html lang=\"{lang}\">")).has(&format!("href=\"/{lang}/concepts\""));
        }
    }
}

#[tokio::test]
async fn the_tree_leads_from_a_scheme_to_its_narrowest_concepts() {
    let house = House::open().await;
    let page = house.get("/fr/concepts").await;
    page.has(">Thèmes</h2>").has(">Types de pratiques</h2>").has(">Publics</h2>").has(">Niveaux</h2>");
    // Outreach is a kind; street work is below it, though no filter.
    let kinds = page.text.find("id=\"scheme-kinds\"").unwrap();
    let groups = page.text.find("id=\"scheme-target-groups\"").unwrap();
    let kinds = &page.text[kinds..groups];
    let outreach = kinds.find("href=\"/fr/concepts/outreach\"").expect("outreach is a kind");
    let street_work = kinds.find("href=\"/fr/concepts/street-work\"").expect("street work is below a kind");
    assert!(outreach < street_work);
    assert!(kinds.contains(">Travail de rue</a>"), "labels begin with a capital");
    // Open without a script: the branches are details elements that name what they hold.
    assert!(kinds.contains("<details class=\"sh-disclosure\"><summary>"));
}

#[tokio::test]
async fn every_concept_can_be_reached_by_browsing() {
    let house = House::open().await;
    let page = house.get("/en/concepts").await;
    for concept in built_in().concepts() {
        page.has(&format!("href=\"/en/concepts/{}\"", concept.id));
    }
}

#[tokio::test]
async fn the_tree_says_how_many_practices_have_a_concept() {
    let house = House::open().await;
    let page = house.get("/nl/concepts").await;
    let after = |id: &str| {
        let link = page.text.find(&format!("href=\"/nl/concepts/{id}\"")).unwrap();
        let row = &page.text[link..];
        row[..row.find("</div>").unwrap()].to_owned()
    };
    assert!(after("nightlife").contains("2<span class=\"sh-visually-hidden\"> praktijken</span>"));
    assert!(after("outreach").contains("1<span class=\"sh-visually-hidden\"> praktijk</span>"));
    assert!(!after("drugs").contains("sh-tree__count"), "nothing is said of none");
}

#[tokio::test]
async fn a_concept_is_found_in_any_language_and_the_label_that_fits_is_shown() {
    let house = House::open().await;
    let page = house.get("/nl/concepts?q=%C3%A9ducateurs+de+rue").await;
    page.has("href=\"/nl/concepts/street-work\">Straathoekwerk</a>")
        .has("Ook bekend als <span lang=\"fr\">éducateurs de rue</span>")
        .has("value=\"éducateurs de rue\"")
        .has("1 begrip voor “éducateurs de rue”")
        .has("href=\"/nl/practices?q=%C3%A9ducateurs+de+rue\"")
        .has_not("scheme-themes")
        .has("<meta name=\"robots\" content=\"noindex\">");
}

#[tokio::test]
async fn words_that_name_nothing_lead_on_to_the_practices() {
    let house = House::open().await;
    let page = house.get("/de/concepts?q=zzzzqqqq").await;
    assert_eq!(page.status, StatusCode::OK);
    page.has("Kein Begriff heißt „zzzzqqqq“.")
        .has("href=\"/de/practices?q=zzzzqqqq\"")
        .has("href=\"/de/concepts\">Alle Begriffe anzeigen</a>");
}

#[tokio::test]
async fn any_text_is_a_question() {
    let house = House::open().await;
    let long = "%61".repeat(10_000);
    for typed in
        ["%00%1b", "%3Cscript%3Ealert(1)%3C/script%3E", "%ff%fe", "%E2%80%AE%F0%9F%98%80", &long, "*"]
    {
        let page = house.get(&format!("/en/concepts?q={typed}")).await;
        assert_eq!(page.status, StatusCode::OK, "{typed}");
        page.has_not("<script>alert");
        assert!(page.text.len() < 200_000, "{typed}");
    }
}

#[tokio::test]
async fn a_concept_shows_what_it_means_and_what_it_is_called() {
    let house = House::open().await;
    let vocabulary = built_in();
    let outreach = vocabulary.get("outreach").unwrap();
    let page = house.get("/de/concepts/outreach").await;
    page.has(&escaped(outreach.definition.get(Lang::De).unwrap()))
        .has(&format!("<h1 class=\"utrecht-heading-1\">{}</h1>", outreach.title(Lang::De)))
        .has("href=\"/de/concepts/street-work\">Streetwork</a>")
        .has("Unterbegriffe");
    for lang in Lang::ALL {
        page.has(&format!("<dd lang=\"{lang}\"><strong>{}</strong>", escaped(outreach.label(lang))));
        for also in outreach.also(lang) {
            page.has(&escaped(also));
        }
    }
    let own = page.text.find("<dd lang=\"de\">").unwrap();
    assert!(own < page.text.find("<dd lang=\"nl\">").unwrap(), "the reader's language comes first");
    page.has("\"@type\":\"DefinedTerm\"").has("\"@id\":\"https://databank.example/de/concepts/outreach\"");
}

#[tokio::test]
async fn a_filter_shows_its_practices_and_leads_to_all_of_them() {
    let house = House::open().await;
    let page = house.get("/nl/concepts/nightlife").await;
    page.has("2 praktijken</h2>")
        .has("href=\"/nl/practices?theme=nightlife\"")
        .has("href=\"/nl/practices/be-gent-nachtwacht\">Title of be-gent-nachtwacht</a>")
        .has("Gent, België");
    house.get("/fr/concepts/nightlife").await.has("lang=\"nl\">Title of be-luik-familles</a>");
}

#[tokio::test]
async fn a_concept_of_two_lists_leads_to_both_filters() {
    let house = House::open().await;
    house
        .get("/en/concepts/family-support")
        .await
        .has("1 practice</h2>")
        .has("href=\"/en/practices?theme=family-support\">Themes</a>")
        .has("href=\"/en/practices?kind=family-support\">Kinds of practice</a>");
}

#[tokio::test]
async fn a_term_finds_practices_in_any_language() {
    let vocabulary = built_in();
    assert!(vocabulary.get("street-work").unwrap().filter().is_none());
    let thesaurus = vocabulary.thesaurus().unwrap();
    let house = House::of(vocabulary, thesaurus).await;
    house
        .get("/fr/concepts/street-work")
        .await
        .has("1 pratique</h2>")
        .has("href=\"/fr/practices?q=travail+de+rue\"")
        .has("href=\"/fr/practices/be-gent-nachtwacht\"");
}

#[tokio::test]
async fn a_concept_without_practices_says_so() {
    let vocabulary = read_one(&[HEAD, &theme("gardening")].concat()).unwrap();
    let house = House::of(vocabulary, Thesaurus::default()).await;
    house
        .get("/nl/concepts/gardening")
        .await
        .has("Nog geen praktijken</h2>")
        .has("In deze databank gaat nog geen enkele praktijk hierover.")
        .has_not("sh-concept__definition");
}

#[tokio::test]
async fn what_is_no_concept_is_not_found_in_the_readers_language() {
    let house = House::open().await;
    for id in ["no-such-concept", "Nightlife", "%00", "..%2f..", "a%20b"] {
        let page = house.get(&format!("/fr/concepts/{id}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{id}");
        page.has("<html lang=\"fr\">");
    }
}

#[tokio::test]
async fn other_domains_get_cards_of_concepts_and_the_sitemap_all_of_them() {
    let domain = vocabulary::domain(built_in());
    let refs = [Ref::new("concept", "street-work"), Ref::new("concept", "gone")];
    let cards = domain.cards(&refs, Lang::De).await.unwrap();
    let shown: Vec<_> =
        cards.iter().map(|c| (c.title.as_str(), c.path.as_str(), c.context.as_str())).collect();
    assert_eq!(shown, [("Streetwork", "/concepts/street-work", "Fachbegriffe")]);
    let paths = domain.sitemap().await.unwrap();
    assert_eq!(paths.len(), built_in().concepts().len() + 1, "the tree, and each concept");
    assert!(paths.contains(&"/concepts/nightlife".to_owned()));
}

#[tokio::test]
async fn the_health_check_passes_on_remarks_about_the_vocabulary() {
    let sound = vocabulary::domain(built_in()).checks().await.unwrap();
    assert_eq!(sound.len(), 1);
    assert_eq!(sound[0].fault, None);
    let bare = vocabulary::domain(read_one(&[HEAD, &theme("gardening")].concat()).unwrap());
    let remarks = bare.checks().await.unwrap();
    assert_eq!(remarks[0].fault.as_deref(), Some("“gardening” has no definition in “nl”"));
    assert_eq!(remarks.len(), 4);
}

#[test]
fn schemes_are_named_in_every_language() {
    let names = |lang| Scheme::ALL.map(|scheme| vocabulary::Messages::new(lang).scheme(scheme));
    assert_eq!(names(Lang::Nl), ["Thema’s", "Soorten praktijken", "Doelgroepen", "Niveaus", "Vaktermen"]);
    assert_eq!(names(Lang::En)[4], "Terms of the field");
}

/// As the template writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('\'', "&#39;").replace('"', "&#34;")
}
