//! `/practices.atom` as a feed reader meets it.

use feed_rs::model::Feed;
use http::StatusCode;
use http::header::{CONTENT_TYPE, ETAG};
use kernel::Lang;

use crate::house::{Answer, House, empty_house, house};

const BASE: &str = "http://127.0.0.1:8080";

async fn read(house: &House, path: &str) -> Feed {
    let answer = house.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    assert_eq!(answer.headers[CONTENT_TYPE], "application/atom+xml; charset=utf-8");
    feed_rs::parser::Builder::new().build().parse(answer.body.as_bytes()).unwrap()
}

fn link<'a>(feed: &'a Feed, rel: &str) -> Option<&'a str> {
    feed.links.iter().find(|link| link.rel.as_deref() == Some(rel)).map(|link| link.href.as_str())
}

fn ids(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.links[0].href.rsplit('/').next().unwrap()).collect()
}

/// The address of the feed that a page names in its head and, again, where people see it.
fn feed_of(answer: &Answer) -> String {
    let marker = "type=\"application/atom+xml\" href=\"";
    let href = answer.body.split(marker).nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(answer.body.matches(&format!("href=\"{href}\"")).count(), 2, "{href} can be seen too");
    href.replace("&#38;", "&")
}

#[tokio::test]
async fn every_list_has_its_feed_in_the_readers_language() {
    let house = house().await;
    for (lang, title) in [
        (Lang::Nl, "Praktijken, een selectie · Samenhang"),
        (Lang::Fr, "Pratiques, une sélection · Samenhang"),
        (Lang::De, "Praxisbeispiele, eine Auswahl · Samenhang"),
        (Lang::En, "Practices, a selection · Samenhang"),
    ] {
        let list = house.get(&format!("/{lang}/practices?theme=nightlife&country=NL&sort=title")).await;
        let address = feed_of(&list);
        assert_eq!(address, format!("/practices.atom?lang={lang}&theme=nightlife&country=NL"));
        let feed = read(&house, &address).await;
        assert_eq!(feed.title.as_ref().unwrap().content, title);
        assert_eq!(feed.language.as_deref(), Some(lang.code()));
        assert_eq!(link(&feed, "self"), Some(format!("{BASE}{address}").as_str()));
        let alternate = format!("{BASE}/{lang}/practices?theme=nightlife&country=NL");
        assert_eq!(link(&feed, "alternate"), Some(alternate.as_str()));
        let entry = feed.entries.iter().find(|entry| entry.id.contains("nachtburgemeester")).unwrap();
        assert_eq!(entry.id, format!("tag:127.0.0.1,2026:practice:nl-amsterdam-nachtburgemeester:{lang}"));
        assert_eq!(entry.links[0].href, format!("{BASE}/{lang}/practices/nl-amsterdam-nachtburgemeester"));
        assert!(entry.summary.is_some() && !feed.authors.is_empty());
        assert!(entry.updated >= entry.published);
        let term = entry.categories.iter().find(|category| category.term == "nightlife").unwrap();
        assert!(term.label.is_some());
    }
}

#[tokio::test]
async fn pages_of_a_feed_lead_through_all_of_it() {
    let house = house().await;
    let mut path = "/practices.atom?lang=en".to_owned();
    let (mut seen, mut dates) = (Vec::new(), Vec::new());
    loop {
        let feed = read(&house, &path).await;
        seen.extend(ids(&feed).into_iter().map(str::to_owned));
        dates.extend(feed.entries.iter().map(|entry| entry.published.unwrap()));
        assert_eq!(link(&feed, "first"), Some("http://127.0.0.1:8080/practices.atom?lang=en"));
        assert_eq!(link(&feed, "last"), Some("http://127.0.0.1:8080/practices.atom?lang=en&page=9"));
        match link(&feed, "next") {
            Some(next) => path = next.strip_prefix(BASE).unwrap().to_owned(),
            None => break,
        }
    }
    assert_eq!(path, "/practices.atom?lang=en&page=9");
    assert_eq!(seen.len(), 176);
    assert!(dates.is_sorted_by(|newer, older| newer >= older), "newest first");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 176, "none twice");
}

#[tokio::test]
async fn words_are_followed_across_languages() {
    let house = house().await;
    let page = house.get("/fr/practices?q=maire+de+nuit").await;
    let feed = read(&house, &format!("{}&per_page=100", feed_of(&page))).await;
    assert!(ids(&feed).contains(&"de-bremen-nachtwanderer"));
    assert_eq!(feed.title.unwrap().content, "Pratiques pour «\u{a0}maire de nuit\u{a0}» · Samenhang");
}

#[tokio::test]
async fn feed_that_has_not_changed_is_not_sent_again() {
    let house = house().await;
    let path = "/practices.atom?lang=nl&theme=nightlife";
    let first = house.get(path).await;
    let tag = first.headers[ETAG].to_str().unwrap().to_owned();
    let again = house.get_with(path, &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let new = serde_json::from_value(serde_json::json!({
        "id": "be-x-new", "original_language": "nl", "title": {"nl": "Nieuw \u{7}& <b>"}, "summary": {"nl": "Kort."},
        "themes": ["nightlife"], "organisations": ["Stad X"],
    }));
    house.bring_in(vec![new.unwrap()]).await;
    let changed = house.get_with(path, &[("if-none-match", &tag)]).await;
    assert_eq!(changed.status, StatusCode::OK);
    let feed = feed_rs::parser::parse(changed.body.as_bytes()).unwrap();
    let newest = &feed.entries[0];
    assert_eq!(newest.title.as_ref().unwrap().content, "Nieuw & <b>");
    assert_eq!(newest.authors[0].name.as_deref(), Some("Stad X"));
}

#[tokio::test]
async fn feed_refuses_what_it_cannot_follow_and_names_it() {
    let house = house().await;
    for (path, member) in [
        ("/practices.atom?lang=xx", "lang"),
        ("/practices.atom?lang=nl&theme=no-such-theme", "theme"),
        ("/practices.atom?country=Belgium", "country"),
        ("/practices.atom?page=0", "page"),
        ("/practices.atom?per_page=101", "per_page"),
        ("/practices.atom?themes=nightlife", "themes"),
    ] {
        let answer = house.get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(answer.body.contains(&format!("\"member\":\"{member}\"")), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn feed_of_nothing_is_a_feed() {
    let house = empty_house().await;
    let feed = read(&house, "/practices.atom").await;
    assert_eq!((feed.entries.len(), link(&feed, "next")), (0, None));
}
