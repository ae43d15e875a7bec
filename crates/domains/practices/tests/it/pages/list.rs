//! The list: search, filters, map, and whatever people put into its address.

use std::collections::BTreeSet;

use http::StatusCode;
use http::header::{CACHE_CONTROL, ETAG};
use practices::model::{Level, Record};

use crate::house::{Answer, House, empty_house, house};

/// The example practices, as the plainest reader there is sees them.
fn examples() -> Vec<Record> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../content/practices.jsonl");
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Ids of the cards, in order.
fn cards(answer: &Answer) -> Vec<String> {
    let pieces = answer.body.split("sh-card__link\" href=\"").skip(1);
    pieces.map(|piece| piece.split('"').next().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
}

/// The address of the first link within which this text stands.
fn link_with(answer: &Answer, text: &str) -> String {
    let link =
        answer.body.split("<a ").skip(1).find(|link| link.split("</a>").next().unwrap().contains(text));
    let link = link.unwrap_or_else(|| panic!("no link says {text:?}: {}", results(answer)));
    let href = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    href.replace("&#38;", "&")
}

/// The number beside a value of a filter; none: it is not offered.
fn number(answer: &Answer, filter: &str, value: &str) -> Option<usize> {
    let option =
        answer.body.split(&format!("type=\"checkbox\" name=\"{filter}\" value=\"{value}\"")).nth(1)?;
    option.split("</label>").next()?.split("<span>").nth(1)?.split('<').next()?.parse().ok()
}

fn says(answer: &Answer, text: &str) {
    assert!(answer.body.contains(text), "{text:?} is not said: {}", results(answer));
}

/// The beginning of what the page found, for messages of assertions.
fn results(answer: &Answer) -> String {
    let body = &answer.body;
    body[body.find("id=\"understood\"").unwrap_or(0)..].chars().take(3_000).collect()
}

#[tokio::test]
async fn list_shows_and_counts_everything_in_every_language() {
    let house = house().await;
    for (lang, count) in [
        ("nl", "176 praktijken"),
        ("fr", "176 pratiques"),
        ("de", "176 Praxisbeispiele"),
        ("en", "176 practices"),
    ] {
        let answer = house.get(&format!("/{lang}/practices")).await;
        assert_eq!(answer.status, StatusCode::OK);
        says(&answer, &format!("data-count>{count}<"));
        says(&answer, &format!("<title>{count} · Samenhang</title>"));
        assert_eq!(cards(&answer).len(), 20, "{lang}");
    }
}

#[tokio::test]
async fn filters_are_joined_by_or_inside_and_by_and_across() {
    let house = house().await;
    let records = examples();
    let with = |theme: &str, record: &Record| record.themes.iter().any(|own| own == theme);
    let either = |record: &&Record| with("nightlife", record) || with("drugs", record);
    let in_city = |record: &&Record| record.level == Some(Level::City);
    let all = records.iter().filter(either).count();
    let of_cities: Vec<&Record> = records.iter().filter(either).filter(in_city).collect();
    assert!(of_cities.len() > 3 && of_cities.len() < all, "the examples must tell the two apart");

    let answer = house.get("/en/practices?theme=nightlife&theme=drugs&level=city&sort=title").await;
    says(&answer, &format!("data-count>{} practices<", of_cities.len()));
    // A filter's own choice is left aside when it is counted, every other choice is not.
    assert_eq!(number(&answer, "level", "city"), Some(of_cities.len()));
    let neighbourhoods =
        records.iter().filter(either).filter(|r| r.level == Some(Level::Neighbourhood)).count();
    assert_eq!(number(&answer, "level", "neighbourhood"), Some(neighbourhoods));
    let alcohol = records.iter().filter(in_city).filter(|r| with("alcohol", r)).count();
    assert_eq!(number(&answer, "theme", "alcohol"), Some(alcohol));
}

#[tokio::test]
async fn chosen_filters_can_be_taken_back_one_by_one() {
    let house = house().await;
    let answer = house.get("/de/practices?theme=nightlife&country=BE&country=SE&status=ended&q=Nacht").await;
    assert_eq!(
        link_with(&answer, "Schweden<svg"),
        "/de/practices?q=Nacht&theme=nightlife&country=BE&status=ended"
    );
    assert_eq!(link_with(&answer, "Alle Filter entfernen"), "/de/practices?q=Nacht");
    // What is chosen stays in sight, whatever its number.
    assert_eq!(number(&answer, "country", "SE"), Some(0));
    says(&answer, "value=\"SE\" form=\"search\" checked");
}

#[tokio::test]
async fn pages_together_hold_every_practice_once() {
    let house = house().await;
    let mut seen = Vec::new();
    let mut path = "/nl/practices?sort=title".to_owned();
    loop {
        let answer = house.get(&path).await;
        seen.extend(cards(&answer));
        if !answer.body.contains("rel=\"next\"") {
            break;
        }
        path = link_with(&answer, "Volgende");
    }
    assert_eq!(seen.len(), 176);
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 176, "none twice");
    assert_eq!(path, "/nl/practices?sort=title&page=9");
}

#[tokio::test]
async fn page_beyond_the_end_leads_back() {
    let house = house().await;
    let answer = house.get("/fr/practices?theme=nightlife&page=4000").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    says(&answer, "La liste ne va pas si loin");
    let last = house.get(&link_with(&answer, "Aller à la dernière page")).await;
    assert_eq!(last.status, StatusCode::OK);
    assert!(!cards(&last).is_empty());
}

#[tokio::test]
async fn what_cannot_be_used_is_left_out_and_named_in_the_readers_language() {
    let house = house().await;
    let path = "practices?theme=nightlife&theme=nachtleven&country=Belgi%C3%AB&sort=best&page=two&utm_source=x&per_page=0";
    let said = [
        (
            "nl",
            [
                "Het filter “Thema” kent “<bdi>nachtleven</bdi>” niet.",
                "De volgorde “<bdi>best</bdi>” bestaat niet.",
            ],
        ),
        (
            "fr",
            [
                "Le filtre «\u{a0}Thème\u{a0}» ne connaît pas «\u{a0}<bdi>nachtleven</bdi>\u{a0}».",
                "L’ordre «\u{a0}<bdi>best</bdi>\u{a0}» n’existe pas.",
            ],
        ),
        (
            "de",
            [
                "Der Filter „Thema“ kennt „<bdi>nachtleven</bdi>“ nicht.",
                "Die Reihenfolge „<bdi>best</bdi>“ gibt es nicht.",
            ],
        ),
        (
            "en",
            ["The filter “Theme” has no “<bdi>nachtleven</bdi>”.", "There is no order “<bdi>best</bdi>”."],
        ),
    ];
    let nightlife = examples().iter().filter(|r| r.themes.iter().any(|t| t == "nightlife")).count();
    for (lang, sentences) in said {
        let answer = house.get(&format!("/{lang}/{path}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        for sentence in sentences.into_iter().chain(["<bdi>België</bdi>", "<bdi>two</bdi>"]) {
            says(&answer, sentence);
        }
        assert_eq!(cards(&answer).len(), nightlife.min(20), "the sound part of the question holds");
        // Addresses on the page are sound again.
        says(
            &answer,
            &format!(
                "<link rel=\"canonical\" href=\"http://127.0.0.1:8080/{lang}/practices?theme=nightlife\">"
            ),
        );
        assert!(!answer.body.contains("utm_source") && !answer.body.contains("per_page"));
    }
}

#[tokio::test]
async fn concept_that_was_understood_can_be_switched_off_and_on_again() {
    let house = house().await;
    let answer = house.get("/fr/practices?q=travail+de+rue").await;
    let off = link_with(&answer, "ne plus comprendre ainsi");
    assert!(off.contains("without="), "{off}");
    let without = house.get(&off).await;
    says(&without, "sh-chip--off");
    says(&without, "name=\"without\"");
    assert_ne!(cards(&without), cards(&answer), "the concept made a difference");
    let on = link_with(&without, "comprendre de nouveau ainsi");
    assert_eq!(on, "/fr/practices?q=travail+de+rue");
}

#[tokio::test]
async fn spelling_is_repaired_and_can_be_insisted_on() {
    let house = house().await;
    let answer = house.get("/nl/practices?q=straathoekwrek").await;
    says(&answer, "U ziet de resultaten voor “<bdi>straathoekwerk</bdi>”.");
    says(&answer, "praktijken voor “<bdi>straathoekwerk</bdi>”");
    assert!(!cards(&answer).is_empty());
    let insisted = house.get(&link_with(&answer, "Zoek toch naar")).await;
    says(&insisted, "Geen praktijk gevonden voor “<bdi>straathoekwrek</bdi>”");
    assert_eq!(link_with(&insisted, "Verbeter tikfouten weer"), "/nl/practices?q=straathoekwrek");
}

#[tokio::test]
async fn nothing_found_says_which_filter_is_in_the_way() {
    let house = house().await;
    let answer = house.get("/nl/practices?q=nachtburgemeester&country=SE&effect=positive").await;
    says(&answer, "Geen praktijk gevonden voor “<bdi>nachtburgemeester</bdi>”");
    says(&answer, "Komt het dichtst in de buurt");
    assert!(
        cards(&answer).contains(&"nl-amsterdam-nachtburgemeester".to_owned()),
        "the nearest, filters aside"
    );
    let way = link_with(&answer, "Zonder filters");
    assert_eq!(way, "/nl/practices?q=nachtburgemeester");
    assert!(!cards(&house.get(&way).await).is_empty());
    assert_eq!(link_with(&answer, "Lees hoe het zoeken werkt"), "/nl/search-help");

    let answer = house.get("/nl/practices?q=zzzzqqqq").await;
    says(&answer, "Hierover staat er veel");
    assert!(!cards(&house.get(&link_with(&answer, "Openbare ruimte")).await).is_empty());
    // A script that renews the list in place finds its parts here too.
    for part in ["id=\"understood\" data-swap", "id=\"filters\"", "id=\"results\""] {
        says(&answer, part);
    }
}

#[tokio::test]
async fn words_that_matched_are_marked_and_foreign_texts_say_so() {
    let house = house().await;
    let answer = house.get("/nl/practices?q=nachtburgemeester").await;
    says(&answer, "<mark>");
    let answer = house.get("/fr/practices?q=violences+conjugales+et+voisins").await;
    says(&answer, "sh-card__summary\" lang=\"de\">");
    says(&answer, "Texte en allemand");
}

#[tokio::test]
async fn match_in_the_body_alone_is_shown_as_an_excerpt() {
    let house = empty_house().await;
    let record = |id: &str, lessons: &str| -> Record {
        serde_json::from_value(serde_json::json!({
            "id": id, "original_language": "en", "title": {"en": "A title"}, "summary": {"en": "A summary."},
            "lessons": {"en": lessons},
        }))
        .unwrap()
    };
    let long = format!(
        "{} It rests on **trampolines** in the <i>yard</i>. {}",
        "First. ".repeat(60),
        "Last. ".repeat(60)
    );
    house.bring_in(vec![record("xx-with-trampolines", &long), record("xx-without", "Nothing.")]).await;
    let answer = house.get("/en/practices?q=trampolines").await;
    assert_eq!(cards(&answer), ["xx-with-trampolines"]);
    let excerpt = answer.body.split("sh-card__match\">").nth(1).unwrap().split("</p>").next().unwrap();
    assert!(excerpt.contains("rests on <mark>trampolines</mark> in the"), "{excerpt}");
    assert!(excerpt.starts_with('…') && excerpt.ends_with('…') && excerpt.chars().count() < 250, "{excerpt}");
}

#[tokio::test]
async fn any_text_is_a_question() {
    let house = house().await;
    let encode = |text: &str| web::Params::default().with("q", text).href("/nl/practices");
    let ten_kilobytes = "jongeren en politie ".repeat(512);
    let hostile = [
        "\u{0}\u{7}\u{1b}[31m jeugd \u{85}",
        "שלום العالم jeugd \u{202e}kcab",
        "👩\u{200d}👩\u{200d}👧 🏳️\u{200d}🌈 jeugd",
        "<script>alert(1)</script>\"'><img src=x> jeugd",
        "jeugd AND OR NOT (( title: * ? ~ ^ [a TO b] \\ / +-",
        &ten_kilobytes,
        "\u{fffc}\u{2068}jeugd\u{2069}",
        "!!! ??? ...",
    ];
    for text in hostile {
        let answer = house.get(&encode(text)).await;
        assert_eq!(answer.status, StatusCode::OK, "{text:?}");
        assert!(answer.body.len() < 250_000, "{} bytes for {} of question", answer.body.len(), text.len());
        let strange = answer.body.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(strange, None, "{text:?}");
        assert!(!answer.body.contains("<script>") && !answer.body.contains("<img"), "{text:?}");
    }
    let answer = house.get(&format!("{}&exact=1", encode(hostile[1]))).await;
    says(&answer, "<bdi>שלום العالم jeugd \u{202e}kcab</bdi>");
    says(&answer, "\u{2068}שלום العالم jeugd \u{202e}kcab\u{2069}");
    let answer = house.get(&encode(&ten_kilobytes)).await;
    says(&answer, "Uw vraag was erg lang.");
    let answer = house.get("/nl/practices?q=caf%E9%FF").await;
    assert_eq!(answer.status, StatusCode::OK, "not UTF-8");
}

#[tokio::test]
async fn map_shows_what_was_found_and_counts_what_has_no_place() {
    let house = house().await;
    let answer = house.get("/nl/practices?view=map&country=BE&sort=title&page=7").await;
    assert_eq!(answer.status, StatusCode::OK);
    let (with, without): (Vec<Record>, Vec<Record>) = examples()
        .into_iter()
        .filter(|r| r.place.as_ref().is_some_and(|place| place.country.as_deref() == Some("BE")))
        .partition(|r| r.place.as_ref().is_some_and(|place| place.lat.is_some()));
    let json = answer.body.split("id=\"map-data\">").nth(1).unwrap().split("</script>").next().unwrap();
    let points: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
    assert_eq!(points.len(), with.len());
    let vilvoorde =
        points.iter().find(|point| point["url"] == "/nl/practices/be-vilvoorde-second-wave").unwrap();
    assert_eq!(vilvoorde["place"], "Vilvoorde, België");
    assert_eq!(vilvoorde["lat"], 50.9281);
    says(&answer, &format!("{} praktijken zonder vaste plaats", without.len()));
    // Who cannot see the map finds the countries beneath it, and the list.
    says(&answer, "href=\"/nl/practices?sort=title&#38;country=BE\">België</a>");
    assert_eq!(link_with(&answer, "#list\"/>"), "/nl/practices?country=BE&sort=title");
    says(&answer, "<input type=\"hidden\" name=\"view\" value=\"map\" form=\"search\">");
}

#[tokio::test]
async fn title_on_the_map_cannot_end_its_script() {
    let house = empty_house().await;
    let record = serde_json::from_value(serde_json::json!({
        "id": "be-gent-hostile", "original_language": "nl", "title": {"nl": "</script><b>Hallo</b>"},
        "summary": {"nl": "Kort."}, "place": {"city": "Gent", "country": "BE", "lat": 51.05, "lon": 3.72},
    }));
    house.bring_in(vec![record.unwrap()]).await;
    for path in ["/nl/practices?view=map", "/nl", "/nl/practices"] {
        let answer = house.get(path).await;
        assert!(!answer.body.contains("<b>Hallo"), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn lists_are_kept_and_searches_are_not() {
    let house = house().await;
    let list = house.get("/nl/practices?theme=nightlife").await;
    let tag = list.headers.get(ETAG).unwrap().to_str().unwrap().to_owned();
    let again = house.get_with("/nl/practices?theme=nightlife", &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let search = house.get("/nl/practices?q=nacht").await;
    assert_eq!(search.headers.get(CACHE_CONTROL).unwrap(), "no-store");
    assert!(search.headers.get(ETAG).is_none());
}

#[tokio::test]
async fn other_languages_keep_the_whole_question() {
    let house = house().await;
    let answer = house.get("/nl/practices?page=2&q=politie&country=GB&country=BE&sort=title").await;
    let state = "practices?q=politie&#38;country=GB&#38;country=BE&#38;sort=title&#38;page=2";
    says(&answer, &format!("href=\"/de/{state}"));
    says(&answer, &format!("hreflang=\"fr\" href=\"http://127.0.0.1:8080/fr/{state}"));
}

async fn first_steps(house: &House, path: &str, title: &str) {
    let answer = house.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    says(&answer, &format!("<h1 class=\"utrecht-heading-1\">{title}</h1>"));
    says(&answer, "samenhang import practices");
    says(&answer, "samenhang demo");
}

#[tokio::test]
async fn empty_databank_says_what_to_do_and_then_makes_way() {
    let house = empty_house().await;
    for (lang, title) in [
        ("nl", "Uw databank staat klaar en is nog leeg"),
        ("fr", "Votre banque de pratiques est prête, et encore vide"),
        ("de", "Ihre Datenbank ist bereit und noch leer"),
        ("en", "Your databank is ready, and still empty"),
    ] {
        first_steps(&house, &format!("/{lang}"), title).await;
        first_steps(&house, &format!("/{lang}/practices?q=x&view=map"), title).await;
    }
    house.bring_in(examples()).await;
    says(&house.get("/nl").await, "Vind wat in een andere stad al werkt");
    assert_eq!(cards(&house.get("/nl/practices").await).len(), 20);
}

#[tokio::test]
async fn pages_say_so_while_the_search_index_is_behind() {
    let house = empty_house().await;
    let system = kernel::Actor::System("test");
    house.practices.bring_in(&system, examples()).await.unwrap();
    says(&house.get("/de/practices").await, "Der Suchindex wird noch aufgebaut.");
    says(&house.get("/de").await, "Finden Sie, was anderswo schon funktioniert");
    house.follow().await;
    let found = cards(&house.get("/de/practices?q=Nachtb%C3%BCrgermeister").await);
    assert!(found.contains(&"nl-amsterdam-nachtburgemeester".to_owned()), "{found:?}");
    // Taken out: gone from the list at once, though search has not heard of it.
    house.practices.withdraw(&system, "nl-amsterdam-nachtburgemeester").await.unwrap();
    house.forget();
    let found = cards(&house.get("/de/practices?q=Nachtb%C3%BCrgermeister").await);
    assert!(!found.is_empty() && !found.contains(&"nl-amsterdam-nachtburgemeester".to_owned()), "{found:?}");
}
