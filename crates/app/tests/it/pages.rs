//! What people and programs get from the shell: languages, faults, caching, health.

use http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, LOCATION,
};
use http::{Method, Request, StatusCode};
use kernel::Actor;
use serde_json::Value;

use crate::setting::{Answer, empty_house, examples, houses};

#[tokio::test]
async fn start_leads_to_the_readers_language() {
    for setting in houses().await {
        let ask = Request::get("/").header(ACCEPT_LANGUAGE, "fr-CH, de;q=0.5");
        let answer = setting.ask(ask, Actor::Anonymous).await;
        assert_eq!(
            (answer.status, answer.headers[LOCATION].to_str().unwrap()),
            (StatusCode::SEE_OTHER, "/fr")
        );
    }
}

#[tokio::test]
async fn slash_at_the_end_is_taken_off_within_the_site() {
    for setting in houses().await {
        for (path, bare) in [("/nl/", "/nl"), ("/nl/practices/?q=a", "/nl/practices?q=a")] {
            let answer = setting.get(path).await;
            assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{path}");
            assert_eq!(answer.headers[LOCATION], bare);
        }
        assert_eq!(
            setting.get("//elsewhere.example/").await.status,
            StatusCode::NOT_FOUND,
            "never leads away"
        );
    }
}

#[tokio::test]
async fn unknown_address_gets_a_page_in_the_readers_language() {
    for setting in houses().await {
        let table = [
            ("/nl/nergens", "Deze pagina bestaat niet"),
            ("/de/practices/gibt-es-nicht", "Diese Seite gibt es nicht"),
            ("/en/practices/%F0%9F%98%80", "There is no such page"),
            ("/fr/concepts/rien-de-tel", "Cette page n’existe pas"),
        ];
        for (path, title) in table {
            let answer = setting.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(answer.text_of("<h1"), title, "{path}");
            assert!(answer.body.contains("role=\"search\""), "a way on");
        }
        let unknown_language = Request::get("/xx/practices").header(ACCEPT_LANGUAGE, "de");
        let answer = setting.ask(unknown_language, Actor::Anonymous).await;
        assert_eq!(
            (answer.status, answer.text_of("<h1")),
            (StatusCode::NOT_FOUND, "Diese Seite gibt es nicht")
        );
    }
}

#[tokio::test]
async fn api_says_what_is_wrong_and_where() {
    for setting in houses().await {
        let bad = [
            ("/api/v1/practices?per_page=0", "per_page"),
            ("/api/v1/practices?per_page=101", "per_page"),
            ("/api/v1/practices?page=0", "page"),
            ("/api/v1/practices?page=-1", "page"),
            ("/api/v1/practices?page=99999999999999999999", "page"),
            ("/api/v1/practices?lang=xx", "lang"),
            ("/api/v1/practices?theme=no-such-theme", "theme"),
            ("/api/v1/practices?country=be", "country"),
            ("/api/v1/practices?sort=best", "sort"),
            ("/api/v1/practices?colour=red", "colour"),
        ];
        for (path, member) in bad {
            let answer = setting.get(path).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
            let kind = answer.headers[CONTENT_TYPE].to_str().unwrap();
            assert!(kind.starts_with("application/problem+json"), "{path} {kind}");
            let problem: Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(problem["errors"][0]["member"], member, "{path} {problem}");
        }
        for (path, status) in [
            ("/api/v1/practices/unknown-practice", StatusCode::NOT_FOUND),
            ("/api/v1/practices/AT-Graz-Heroes", StatusCode::NOT_FOUND),
            ("/api/v1/nothing-here", StatusCode::NOT_FOUND),
        ] {
            let answer = setting.get(path).await;
            assert_eq!(answer.status, status, "{path}");
            let problem: Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(problem["status"], status.as_u16(), "{path}");
        }
        let posted = Request::builder().method(Method::POST).uri("/api/v1/practices");
        let answer = setting.ask(posted, Actor::Anonymous).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(answer.body.contains("does not take this method"), "{}", answer.body);
    }
}

#[tokio::test]
async fn api_lists_what_the_contract_promises() {
    for setting in houses().await {
        let answer = setting.get("/api/v1/practices?q=stad&lang=nl&country=NL&country=BE&per_page=5").await;
        let list: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((list["page"].as_u64(), list["per_page"].as_u64()), (Some(1), Some(5)));
        let items = list["items"].as_array().unwrap();
        assert_eq!(items.len(), 5);
        for item in items {
            for member in
                ["id", "url", "language", "title", "summary", "place", "themes", "evidence", "highlights"]
            {
                assert!(item.get(member).is_some(), "{member} {item}");
            }
            assert!(["NL", "BE"].contains(&item["place"]["country"].as_str().unwrap()));
        }
        let countries = list["facets"]["country"].as_array().unwrap();
        assert!(
            countries.iter().any(|c| c["id"] == "DE"),
            "a filter's own choice is left aside: {countries:?}"
        );
        let belgium = countries.iter().find(|c| c["id"] == "BE").unwrap();
        assert_eq!(belgium["label"], "België");

        let beyond = setting.get("/api/v1/practices?page=500").await;
        let beyond: Value = serde_json::from_str(&beyond.body).unwrap();
        assert_eq!((beyond["total"].as_u64(), beyond["items"].as_array().unwrap().len()), (Some(176), 0));
    }
}

#[tokio::test]
async fn api_gives_back_what_was_brought_in() {
    for setting in houses().await {
        for record in examples().into_iter().step_by(11) {
            let answer = setting.get(&format!("/api/v1/practices/{}", record.id)).await;
            let given: Value = serde_json::from_str(&answer.body).unwrap();
            let Value::Object(expected) = serde_json::to_value(&record).unwrap() else { panic!() };
            for (member, value) in expected {
                assert_eq!(given[&member], value, "{} {member}", record.id);
            }
            assert_eq!((given["state"].as_str(), given["revision"].as_i64()), (Some("published"), Some(1)));
        }
        let original = setting.get("/api/v1/practices/de-berlin-heroes").await;
        let original: Value = serde_json::from_str(&original.body).unwrap();
        let adaptations = original["adaptations"].as_array().unwrap();
        assert!(adaptations.iter().any(|id| id == "at-graz-heroes"), "{adaptations:?}");
    }
}

#[tokio::test]
async fn filter_covers_what_is_narrower() {
    for setting in houses().await {
        let mut record = examples().into_iter().find(|r| r.id.as_str() == "jp-koban").unwrap();
        record.themes = vec!["street-harassment".to_owned()];
        setting.house.practices.bring_in(&Actor::System("test"), vec![record]).await.unwrap();
        setting.house.follower().catch_up().await.unwrap();
        let list = setting.get("/api/v1/practices?theme=sexual-harassment&country=JP").await;
        assert!(list.body.contains("jp-koban"), "{}", list.body);
    }
}

#[tokio::test]
async fn withdrawn_practice_is_gone_everywhere() {
    for setting in houses().await {
        let id = "at-graz-heroes";
        assert_eq!(setting.get("/nl/practices/at-graz-heroes").await.status, StatusCode::OK);
        setting.house.practices.withdraw(&Actor::System("test"), id).await.unwrap();
        setting.house.follower().catch_up().await.unwrap();
        let page = setting.get("/nl/practices/at-graz-heroes").await;
        assert_eq!((page.status, page.text_of("<h1")), (StatusCode::GONE, "Deze praktijk is ingetrokken"));
        assert_eq!(setting.get("/api/v1/practices/at-graz-heroes").await.status, StatusCode::GONE);
        let list = setting.get("/api/v1/practices?q=HEROES+Graz&lang=de").await;
        assert!(!list.body.contains(id), "{}", list.body);
        let anonymous = setting.house.practices.withdraw(&Actor::Anonymous, "at-salzburg-heroes").await;
        assert!(anonymous.is_err(), "nobody takes practices out without leave");
    }
}

#[tokio::test]
async fn page_is_kept_until_something_changes() {
    for setting in houses().await {
        let path = "/nl/practices/at-salzburg-heroes";
        let first = setting.get(path).await;
        let tag = first.headers[ETAG].clone();
        let known = setting.ask(Request::get(path).header(IF_NONE_MATCH, &tag), Actor::Anonymous).await;
        assert_eq!((known.status, known.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        assert!(known.headers.contains_key(CONTENT_SECURITY_POLICY), "a kept page has its headers");
        assert!(!known.headers.contains_key(CONTENT_TYPE), "nothing is said of a body that is not there");
        let again = setting.get(path).await;
        assert_eq!(again.body, first.body);
        let unnumbered = |answer: &Answer| {
            let mut headers = answer.headers.clone();
            (headers.remove("x-request-id").expect("a number"), headers)
        };
        let ((one, headers), (other, kept)) = (unnumbered(&first), unnumbered(&again));
        assert_eq!(headers, kept, "the same headers, kept or made");
        assert_ne!(one, other, "each answer has its own number");
        let figures = setting.get("/metrics").await.body;
        for class in ["2xx", "3xx"] {
            let counted = format!("_count{{route=\"/{{lang}}/practices/{{id}}\",status=\"{class}\"}}");
            assert!(figures.contains(&counted), "{counted}: {figures}");
        }
        let packed = setting.ask(Request::get(path).header(ACCEPT_ENCODING, "gzip"), Actor::Anonymous).await;
        assert_eq!(packed.headers[CONTENT_ENCODING], "gzip");

        let mut record = examples().into_iter().find(|r| r.id.as_str() == "at-salzburg-heroes").unwrap();
        record.title.insert(kernel::Lang::Nl, "Helden van Salzburg".to_owned());
        setting.house.practices.bring_in(&Actor::System("test"), vec![record]).await.unwrap();
        setting.house.follower().catch_up().await.unwrap();
        let changed = setting.ask(Request::get(path).header(IF_NONE_MATCH, &tag), Actor::Anonymous).await;
        assert_eq!(changed.status, StatusCode::OK);
        assert_eq!(changed.text_of("<h1"), "Helden van Salzburg");
    }
}

#[tokio::test]
async fn any_text_is_a_question() {
    let long = "straat ".repeat(1500);
    let questions = [
        "",
        " ",
        "\"",
        "AND OR NOT",
        "title:x* +y -z ~2^3",
        "((((",
        "\\",
        "%00",
        "a\u{0}b\u{7}",
        "😀😀",
        "مرحبا بالعالم",
        "'; DROP TABLE practices; --",
        "<script>alert(1)</script>",
        long.as_str(),
    ];
    for setting in houses().await {
        for question in questions {
            let encoded: String = question.bytes().map(|byte| format!("%{byte:02X}")).collect();
            for path in [
                "/nl/practices?q=",
                "/fr/practices?view=map&q=",
                "/api/v1/practices?lang=de&q=",
                "/api/v1/suggest?lang=nl&q=",
            ] {
                let answer = setting.get(&format!("{path}{encoded}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{path}{question:?}");
                assert!(!answer.body.contains("<script>alert"), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn health_and_figures_answer() {
    for setting in houses().await {
        assert_eq!(setting.get("/health/live").await.body, "live\n");
        let ready: Value = serde_json::from_str(&setting.get("/health/ready").await.body).unwrap();
        assert_eq!((ready["ready"].as_bool(), ready["documents"].as_u64()), (Some(true), Some(176)));
        let figures = setting.get("/metrics").await.body;
        assert!(figures.contains("http_request_duration_seconds_bucket"), "{figures}");
        setting.house.site.db.close().await;
        let away = setting.get("/health/ready").await;
        assert_eq!(away.status, StatusCode::SERVICE_UNAVAILABLE);
        let page = setting.get("/nl/practices/at-graz-heroes").await;
        assert_eq!((page.status, page.text_of("<h1")), (StatusCode::SERVICE_UNAVAILABLE, "Even geduld"));
        let problem = setting.get("/api/v1/practices/at-graz-heroes").await;
        assert!(problem.body.contains("the database cannot answer now"), "{}", problem.body);
    }
}

#[tokio::test]
async fn api_is_described() {
    for setting in houses().await {
        let document: Value = serde_json::from_str(&setting.get("/api/v1/openapi.json").await.body).unwrap();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
        for path in ["/api/v1/practices", "/api/v1/practices/{id}", "/api/v1/suggest", "/api/v1/concepts"] {
            let responses = &document["paths"][path]["get"]["responses"];
            assert!(responses["200"].is_object(), "{path}");
        }
        let schema: Value =
            serde_json::from_str(&setting.get("/schemas/practice.v1.json").await.body).unwrap();
        let required: Vec<&str> =
            schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(required, ["id", "original_language", "title", "summary"]);
        assert!(!schema.to_string().contains("#/components/"), "every reference stays in the document");
    }
}

#[tokio::test]
async fn empty_databank_shows_first_steps() {
    let setting = empty_house().await;
    for (lang, command) in [("nl", "samenhang import practices"), ("fr", "samenhang import practices")] {
        let page = setting.get(&format!("/{lang}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(command), "{}", page.body);
    }
}
