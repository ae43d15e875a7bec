//! `/oai` as a harvester meets it.

use std::collections::BTreeMap;

use axum::body::Body;
use http::{Request, StatusCode};
use kernel::Actor;
use practices::model::Record;

use crate::house::{House, examples, houses, record};
use crate::tree::{Tree, conforms};

fn identifier(id: &str) -> String {
    format!("oai:databank.example:practice/{id}")
}

/// A whole list, part by part: identifiers with whether they are deleted, in order.
async fn list(house: &House, arguments: &str) -> Vec<(String, bool)> {
    let verb = if arguments.contains("ListRecords") { "ListRecords" } else { "ListIdentifiers" };
    let mut answer = house.oai(arguments).await;
    let mut all = answer.headers();
    while let Some(token) = answer.token().map(|token| token.text.clone()).filter(|t| !t.is_empty()) {
        answer = house.oai(&format!("verb={verb}&resumptionToken={token}")).await;
        all.extend(answer.headers());
    }
    all
}

async fn errors(house: &House, arguments: &str) -> Vec<String> {
    house.oai(arguments).await.errors().into_iter().map(str::to_owned).collect()
}

fn small() -> Vec<Record> {
    vec![
        record("be-a-one", "Een", &["nightlife", "drugs"], "BE"),
        record("be-b-two", "Twee", &["bullying"], "BE"),
        record("nl-c-three", "Drie", &["nightlife"], "NL"),
    ]
}

#[tokio::test]
async fn every_practice_is_given_once_in_both_forms() {
    for house in houses().await {
        house.bring_in(examples()).await;
        for prefix in ["oai_dc", "samenhang"] {
            let mut answer = house.oai(&format!("verb=ListRecords&metadataPrefix={prefix}")).await;
            let mut found: BTreeMap<String, Tree> = BTreeMap::new();
            loop {
                for record in answer.one("ListRecords").all("record") {
                    let id = record.one("header").one("identifier").text.clone();
                    assert_eq!(
                        found.insert(id, record.one("metadata").children[0].clone()),
                        None,
                        "none twice"
                    );
                }
                let Some(token) = answer.token().filter(|token| !token.text.is_empty()) else { break };
                answer = house.oai(&format!("verb=ListRecords&resumptionToken={}", token.text)).await;
            }
            assert_eq!(found.len(), examples().len());
            for example in examples() {
                let given = &found[&identifier(example.id.as_str())];
                if prefix == "oai_dc" {
                    let title = given
                        .all("title")
                        .into_iter()
                        .find(|title| title.attribute("xml:lang") == Some(example.original_language.code()));
                    let said = title.unwrap().text.split_whitespace().collect::<Vec<_>>();
                    let expected = example.title.get(example.original_language).unwrap();
                    assert_eq!(said, expected.split_whitespace().collect::<Vec<_>>());
                } else {
                    let json = serde_json::from_str::<Record>(&given.one("json").text).unwrap();
                    assert_eq!(json, example, "the whole record, to the letter");
                }
            }
        }
    }
}

#[tokio::test]
async fn every_verb_answers_by_get_and_by_post_as_the_schema_wants() {
    for house in houses().await {
        house.bring_in(small()).await;
        let one = identifier("be-a-one");
        for arguments in [
            "verb=Identify".to_owned(),
            "verb=ListMetadataFormats".to_owned(),
            format!("verb=ListMetadataFormats&identifier={one}"),
            "verb=ListSets".to_owned(),
            "verb=ListIdentifiers&metadataPrefix=samenhang".to_owned(),
            "verb=ListRecords&metadataPrefix=oai_dc&set=theme:nightlife&from=2026-03-01".to_owned(),
            format!("verb=GetRecord&metadataPrefix=samenhang&identifier={one}"),
        ] {
            let by_get = house.oai(&arguments).await;
            assert_eq!(by_get.errors(), Vec::<&str>::new(), "{arguments}");
            let post = Request::post("/oai").header("content-type", "application/x-www-form-urlencoded");
            let by_post = house.ask(post.body(Body::from(arguments.clone())).unwrap()).await;
            let by_post = Tree::parse(&by_post.body);
            conforms(&by_post);
            assert_eq!(by_post, by_get, "{arguments}");
        }
        let schema = house.get("/schemas/record.v1.xsd").await;
        assert!(schema.body.contains(&format!("targetNamespace=\"{}\"", interop::oai::NAMESPACE)));
    }
}

#[tokio::test]
async fn dublin_core_says_what_a_practice_is_in_all_its_languages() {
    for house in houses().await {
        house.bring_in(vec![record("be-a-one", "Een & <ander>", &["nightlife"], "BE")]).await;
        let answer = house
            .oai(&format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", identifier("be-a-one")))
            .await;
        let dc = answer.one("GetRecord").one("record").one("metadata").one("dc");
        let said: Vec<(&str, &str, &str)> = dc
            .children
            .iter()
            .map(|e| (e.name.as_str(), e.attribute("xml:lang").unwrap_or(""), e.text.as_str()))
            .collect();
        for expected in [
            ("identifier", "", "https://databank.example/nl/practices/be-a-one"),
            ("publisher", "", "Samenhang"),
            ("date", "", "2026-03-01"),
            ("language", "", "nl"),
            ("title", "nl", "Een & <ander>"),
            ("description", "nl", "Kort & <goed>."),
            ("subject", "de", "Nachtleben"),
            ("coverage", "fr", "Belgique"),
        ] {
            assert!(said.contains(&expected), "{expected:?} in {said:?}");
        }
    }
}

#[tokio::test]
async fn withdrawn_practice_stays_known_as_deleted_also_in_its_sets() {
    for mut house in houses().await {
        house.bring_in(small()).await;
        let all = |deleted: bool| {
            let one = |id: &str, gone| (identifier(id), gone);
            [one("be-b-two", false), one("nl-c-three", false), one("be-a-one", deleted)]
        };
        assert_eq!(list(&house, "verb=ListRecords&metadataPrefix=samenhang").await.len(), 3);
        house.withdraw("be-a-one").await;
        let since = "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-03-01T12:01:00Z";
        assert_eq!(list(&house, since).await, [(identifier("be-a-one"), true)], "{}", house.engine);
        house.clock.advance(400 * 86_400);
        house.restart();
        assert_eq!(list(&house, "verb=ListRecords&metadataPrefix=samenhang").await, all(true));
        let in_set = list(&house, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:drugs").await;
        assert_eq!(in_set, [(identifier("be-a-one"), true)]);
        let get = house
            .oai(&format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", identifier("be-a-one")))
            .await;
        assert_eq!(get.headers(), [(identifier("be-a-one"), true)]);
        // Put back: it is there again, with a new date.
        house.bring_in(small()).await;
        assert_eq!(list(&house, "verb=ListRecords&metadataPrefix=samenhang").await, all(false));
    }
}

#[tokio::test]
async fn lists_are_bounded_by_seconds_and_by_days_that_belong_to_them() {
    for house in houses().await {
        let [one, two, three]: [Record; 3] = small().try_into().unwrap();
        house.bring_in(vec![one]).await; // at 12:00:00
        house.bring_in(vec![two]).await; // told at 12:03:00, when it was first seen
        house.clock.advance(86_400);
        house.bring_in(vec![three]).await; // the next day
        let ids = async |bounds: &str| -> Vec<String> {
            let answer = house.oai(&format!("verb=ListIdentifiers&metadataPrefix=oai_dc&{bounds}")).await;
            match answer.errors().as_slice() {
                [] => answer
                    .headers()
                    .into_iter()
                    .map(|(id, _)| id.rsplit('/').next().unwrap().to_owned())
                    .collect(),
                errors => errors.iter().map(|code| (*code).to_owned()).collect(),
            }
        };
        assert_eq!(ids("from=2026-03-01T12:00:00Z&until=2026-03-01T12:00:00Z").await, ["be-a-one"]);
        assert_eq!(ids("until=2026-03-01").await, ["be-a-one", "be-b-two"]);
        assert_eq!(ids("from=2026-03-02").await, ["nl-c-three"]);
        assert_eq!(ids("from=2026-03-01T12:00:01Z").await, ["be-b-two", "nl-c-three"]);
        assert_eq!(
            ids("from=2026-03-01&until=2026-03-02&set=theme:nightlife").await,
            ["be-a-one", "nl-c-three"]
        );
        assert_eq!(ids("until=2026-02-28").await, ["noRecordsMatch"]);
        assert_eq!(ids("from=2027-01-01").await, ["noRecordsMatch"]);
        assert_eq!(ids("set=theme:no-such-theme").await, ["noRecordsMatch"]);
    }
}

#[tokio::test]
async fn sets_are_themes_and_countries_with_names_and_wider_themes_hold_narrower_ones() {
    for house in houses().await {
        house.bring_in(small()).await;
        let answer = house.oai("verb=ListSets").await;
        let sets: Vec<(String, String)> = answer
            .one("ListSets")
            .all("set")
            .iter()
            .map(|set| (set.one("setSpec").text.clone(), set.one("setName").text.clone()))
            .collect();
        let named = |spec: &str| sets.iter().find(|(known, _)| known == spec).map(|(_, name)| name.as_str());
        assert_eq!(named("theme:nightlife"), Some("nightlife"));
        assert_eq!(named("country:be"), Some("Belgium"));
        assert_eq!(named("theme"), Some("Themes"));
        for (set, count) in [("country", 3), ("theme", 3), ("country:be", 2), ("theme:nightlife", 2)] {
            let given = list(&house, &format!("verb=ListIdentifiers&metadataPrefix=oai_dc&set={set}")).await;
            assert_eq!(given.len(), count, "{set}");
        }
    }
}

#[tokio::test]
async fn nothing_is_lost_while_a_list_is_read_and_practices_change() {
    for mut house in houses().await {
        house.bring_in(examples()).await;
        let first = house.oai("verb=ListIdentifiers&metadataPrefix=oai_dc").await;
        let mut seen = first.headers();
        assert_eq!(seen.len(), 100);
        let token = first.token().unwrap();
        assert_eq!(token.attribute("completeListSize"), Some("176"));
        assert_eq!(token.attribute("cursor"), Some("0"));
        assert_eq!(token.attribute("expirationDate"), Some("2026-03-02T12:02:00Z"));
        // One of the first part changes, one of the second goes, one is new, the program starts again.
        let mut changed = examples().into_iter().find(|r| identifier(r.id.as_str()) == seen[0].0).unwrap();
        changed.title.insert(changed.original_language, "Anders".to_owned());
        house.bring_in(vec![changed, record("zz-new", "Nieuw", &[], "BE")]).await;
        let gone =
            examples().into_iter().find(|r| !seen.contains(&(identifier(r.id.as_str()), false))).unwrap();
        house.withdraw(gone.id.as_str()).await;
        house.restart();
        house.clock.advance(23 * 3_600);
        let rest = house.oai(&format!("verb=ListIdentifiers&resumptionToken={}", token.text)).await;
        seen.extend(rest.headers());
        assert_eq!(rest.token().unwrap().text, "", "the end of a list in parts says so");
        let last: BTreeMap<String, bool> = seen.into_iter().collect();
        assert_eq!(last.len(), 177);
        let deleted: Vec<&String> = last.iter().filter(|(_, gone)| **gone).map(|(id, _)| id).collect();
        assert_eq!(deleted, [&identifier(gone.id.as_str())], "{}", house.engine);
    }
}

#[tokio::test]
async fn change_that_was_long_in_the_making_is_not_missed() {
    for house in houses().await {
        house.bring_in(small()).await;
        let late = record("be-late", "Laat", &[], "BE");
        let asked = house
            .site
            .db
            .write::<_, practices::service::PracticeError, _>(&Actor::System("import"), async |tx| {
                practices::service::bring_in(tx, &Actor::System("import"), vec![late]).await?;
                house.clock.advance(600);
                // Somebody harvests while the import is still going on, and hears nothing of it.
                let answer = house.oai("verb=ListIdentifiers&metadataPrefix=oai_dc").await;
                assert_eq!(answer.headers().len(), 3);
                Ok(answer.one("responseDate").text.clone())
            })
            .await
            .unwrap();
        house.oai("verb=Identify").await;
        house.clock.advance(5);
        let next = list(&house, &format!("verb=ListIdentifiers&metadataPrefix=oai_dc&from={asked}")).await;
        assert_eq!(next, [(identifier("be-late"), false)], "{}", house.engine);
    }
}

#[tokio::test]
async fn faulty_questions_are_answered_with_the_code_of_the_protocol() {
    for house in houses().await {
        house.bring_in(examples()).await;
        let first = house.oai("verb=ListRecords&metadataPrefix=oai_dc").await;
        let token = first.token().unwrap().text.clone();
        let (body, signature) = token.split_once('.').unwrap();
        let other_signature: String = signature.chars().rev().collect();
        let swapped = format!("x{}", &body[1..]);
        let known = identifier("at-graz-heroes");
        let many = "x=1&".repeat(60_000);
        let table = [
            (String::new(), vec!["badVerb"]),
            ("verb=".to_owned(), vec!["badVerb"]),
            ("verb=Nonsense".to_owned(), vec!["badVerb"]),
            ("verb=identify".to_owned(), vec!["badVerb"]),
            ("verb=Identify&verb=Identify".to_owned(), vec!["badVerb"]),
            ("verb=Identify&set=x".to_owned(), vec!["badArgument"]),
            ("verb=ListSets&from=2026-01-01".to_owned(), vec!["badArgument"]),
            ("verb=ListSets&resumptionToken=x".to_owned(), vec!["badResumptionToken"]),
            ("verb=ListRecords".to_owned(), vec!["badArgument"]),
            ("verb=GetRecord".to_owned(), vec!["badArgument", "badArgument"]),
            ("verb=ListRecords&metadataPrefix=".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&metadataPrefix=a%20b".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&metadataPrefix=marc21".to_owned(), vec!["cannotDisseminateFormat"]),
            ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-01T12:00Z".to_owned(), vec!["badArgument"]),
            (
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-01T12:00:00".to_owned(),
                vec!["badArgument"],
            ),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=%2B26-03-01".to_owned(), vec!["badArgument"]),
            (
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-01".to_owned(),
                vec!["badArgument"],
            ),
            (
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-01&until=2026-03-01T12:00:00Z"
                    .to_owned(),
                vec!["badArgument"],
            ),
            ("verb=ListRecords&metadataPrefix=oai_dc&set=a::b".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&metadataPrefix=oai_dc&set=%C3%A9".to_owned(), vec!["badArgument"]),
            (format!("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken={token}"), vec!["badArgument"]),
            ("verb=ListRecords&resumptionToken=".to_owned(), vec!["badArgument"]),
            ("verb=ListRecords&resumptionToken=nonsense".to_owned(), vec!["badResumptionToken"]),
            (format!("verb=ListRecords&resumptionToken={body}"), vec!["badResumptionToken"]),
            (format!("verb=ListRecords&resumptionToken={body}."), vec!["badResumptionToken"]),
            (
                format!("verb=ListRecords&resumptionToken={body}.{other_signature}"),
                vec!["badResumptionToken"],
            ),
            (format!("verb=ListRecords&resumptionToken={swapped}.{signature}"), vec!["badResumptionToken"]),
            (format!("verb=ListIdentifiers&resumptionToken={token}"), vec!["badResumptionToken"]),
            (
                format!("verb=GetRecord&metadataPrefix=marc21&identifier={known}"),
                vec!["cannotDisseminateFormat"],
            ),
            ("verb=GetRecord&metadataPrefix=oai_dc&identifier=nonsense".to_owned(), vec!["idDoesNotExist"]),
            (format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={known}x"), vec!["idDoesNotExist"]),
            (
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:practice/at-graz-heroes"
                    .to_owned(),
                vec!["idDoesNotExist"],
            ),
            ("verb=ListMetadataFormats&identifier=%00%3Cx%3E".to_owned(), vec!["idDoesNotExist"]),
        ];
        for (arguments, expected) in table {
            assert_eq!(errors(&house, &arguments).await, expected, "{arguments}");
        }
        let post = Request::post("/oai").body(Body::from(format!("verb=Identify&{many}"))).unwrap();
        let answer = house.ask(post).await;
        assert_eq!(Tree::parse(&answer.body).errors(), ["badArgument"]);

        house.clock.advance(24 * 3_600);
        let arguments = format!("verb=ListRecords&resumptionToken={token}");
        assert_eq!(errors(&house, &arguments).await, Vec::<String>::new(), "a day is a day");
        house.clock.advance(1);
        assert_eq!(errors(&house, &arguments).await, ["badResumptionToken"]);
    }
}

#[tokio::test]
async fn empty_repository_says_so() {
    for house in houses().await {
        assert_eq!(errors(&house, "verb=ListRecords&metadataPrefix=oai_dc").await, ["noRecordsMatch"]);
        assert_eq!(errors(&house, "verb=ListSets").await, ["noRecordsMatch"]);
        let identify = house.oai("verb=Identify").await;
        assert_eq!(identify.one("Identify").one("earliestDatestamp").text, "2026-03-01T12:00:00Z");
    }
}

#[tokio::test]
async fn harvester_is_asked_to_wait_until_a_large_databank_is_catalogued() {
    // One engine is enough: what is tried is patience, and so many records take a while.
    if let Some(house) = houses().await.first() {
        let many: Vec<Record> =
            (0..11_000).map(|n| record(&format!("be-n-{n:05}"), "Titel", &["drugs"], "BE")).collect();
        house.practices.bring_in(&Actor::System("test"), many).await.unwrap();
        house.clock.advance(60);
        let early = house.get("/oai?verb=Identify").await;
        assert_eq!(early.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(early.headers["retry-after"], "10");
        assert_eq!(house.get("/oai?verb=Identify").await.status, StatusCode::OK);
        let answer = house.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:drugs").await;
        assert_eq!(answer.token().unwrap().attribute("completeListSize"), Some("11000"));
    }
}
