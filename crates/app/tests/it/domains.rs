//! What every domain promises the house. A new domain is tested here without a line being added.

use std::collections::{BTreeMap, BTreeSet};

use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use http::{Method, StatusCode};
use kernel::{Lang, Ref, Role};
use platform::search::Request;

use crate::setting::houses;

#[tokio::test]
async fn every_page_answers_every_role_in_every_language() {
    for setting in houses().await {
        let mut addresses = web::shell::addresses();
        for domain in setting.house.site.registry().iter() {
            let own = domain.addresses();
            assert!(!own.is_empty(), "{} has no page in the role table", domain.name());
            addresses.extend(own);
        }
        for address in &addresses {
            let mut titles: BTreeMap<Lang, String> = BTreeMap::new();
            for lang in Lang::ALL {
                for role in Role::ALL {
                    let path = format!("/{lang}{}", address.path);
                    if address.method != Method::GET {
                        // A form without its fields: whoever may send it is told what is missing.
                        let answer = setting.send_as(role, address.method.clone(), &path, "").await;
                        let turned_away = match role {
                            Role::Anonymous => StatusCode::UNAUTHORIZED,
                            _ => StatusCode::FORBIDDEN,
                        };
                        if role < address.least {
                            assert_eq!(answer.status, turned_away, "{} {path} {role:?}", setting.engine);
                        } else {
                            assert_ne!(answer.status, turned_away, "{} {path} {role:?}", setting.engine);
                            assert!(!answer.status.is_server_error(), "{} {path} {role:?}", setting.engine);
                        }
                        continue;
                    }
                    let answer = setting.get_as(role, &path).await;
                    if role == Role::Anonymous && role < address.least {
                        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{} {path}", setting.engine);
                        let to = answer.headers[LOCATION].to_str().unwrap();
                        assert!(to.starts_with(&format!("/{lang}/sign-in?next=%2F{lang}%2F")), "{to}");
                        continue;
                    }
                    let expected = if role >= address.least { StatusCode::OK } else { StatusCode::FORBIDDEN };
                    assert_eq!(answer.status, expected, "{} {path} {role:?}", setting.engine);
                    let kind = answer.headers.get(CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap());
                    // A file, not a page.
                    if answer.status == StatusCode::OK && !kind.starts_with("text/html") {
                        titles.insert(lang, "Samenhang".to_owned());
                        continue;
                    }
                    assert_eq!(answer.lang(), Some(lang), "{path}");
                    assert_eq!(answer.body.matches("<h1").count(), 1, "{path} has one main heading");
                    assert!(!answer.body.contains("style=\""), "{path} has an inline style");
                    titles.insert(lang, answer.text_of("<title").to_owned());
                }
            }
            assert!(titles.values().all(|title| title.contains("Samenhang")), "{titles:?}");
        }
    }
}

#[tokio::test]
async fn every_file_answers_every_role_in_every_language() {
    for setting in houses().await {
        let registry = setting.house.site.registry();
        for document in registry.iter().flat_map(|domain| domain.documents()) {
            for lang in Lang::ALL {
                for role in Role::ALL {
                    let path = format!("/{lang}{}", document.path);
                    let answer = setting.get_as(role, &path).await;
                    if role < document.least {
                        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {role:?}");
                        continue;
                    }
                    assert_eq!(answer.status, StatusCode::OK, "{} {path} {role:?}", setting.engine);
                    assert_eq!(answer.headers[CONTENT_TYPE], document.media_type, "{path}");
                    let named = answer.headers[CONTENT_DISPOSITION].to_str().unwrap();
                    assert!(named.contains("filename=\""), "{path} {named}");
                }
            }
        }
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_every_engine() {
    for setting in houses().await {
        let mut names = BTreeSet::new();
        for statement in platform::statements() {
            let prepared = setting.house.site.db.prepare(*statement).await;
            assert!(prepared.is_ok(), "{} on {}: {prepared:?}", statement.name, setting.engine);
        }
        for domain in setting.house.site.registry().iter() {
            for statement in domain.statements() {
                let prepared = setting.house.site.db.prepare(*statement).await;
                assert!(prepared.is_ok(), "{} on {}: {prepared:?}", statement.name, setting.engine);
                assert!(names.insert(statement.name), "{} stands twice", statement.name);
            }
        }
        assert!(names.len() > 10, "{names:?}");
    }
}

#[tokio::test]
async fn everything_that_can_be_found_resolves_to_a_card() {
    for setting in houses().await {
        let site = &setting.house.site;
        for domain in site.registry().iter() {
            for source in domain.search_sources() {
                assert!(domain.kinds().contains(&source.kind()), "{}", domain.name());
                let (documents, _) = source.after(None, 50).await.unwrap().unwrap();
                let ids: Vec<String> = documents.iter().map(|d| d.reference.id.clone()).collect();
                let again = source.documents(&ids).await.unwrap();
                assert_eq!(again.len(), documents.len(), "{} gives what it lists", source.kind());
                let refs: Vec<Ref> = documents.iter().map(|d| d.reference.clone()).collect();
                for lang in Lang::ALL {
                    let cards = site.registry().cards(&refs, lang).await.unwrap();
                    let shown: Vec<&Ref> = cards.iter().map(|card| &card.reference).collect();
                    assert_eq!(shown, refs.iter().collect::<Vec<_>>(), "{lang}");
                }
                for document in &documents {
                    let title = &document.texts[0];
                    let found = site.search.search(&Request::new(title.text.clone(), title.lang));
                    assert!(found.hits.iter().any(|h| h.reference == document.reference), "{}", title.text);
                }
            }
        }
    }
}

#[tokio::test]
async fn reference_to_nothing_is_left_out() {
    for setting in houses().await {
        let refs = [Ref::new("practice", "there-is-none"), Ref::new("unheard-of", "x")];
        let cards = setting.house.site.registry().cards(&refs, Lang::Nl).await.unwrap();
        assert!(cards.is_empty(), "{cards:?}");
    }
}

#[tokio::test]
async fn every_permission_is_named_after_its_domain_and_once() {
    for setting in houses().await {
        let mut names = BTreeSet::new();
        for domain in setting.house.site.registry().iter() {
            for permission in domain.permissions() {
                assert!(permission.name.starts_with(&format!("{}.", domain.name())), "{permission:?}");
                assert!(names.insert(permission.name), "{} stands twice", permission.name);
            }
        }
    }
}

#[tokio::test]
async fn health_check_finds_the_examples_sound() {
    for setting in houses().await {
        for domain in setting.house.site.registry().iter() {
            for finding in domain.checks().await.unwrap() {
                assert_eq!(finding.fault, None, "{}: {}", domain.name(), finding.about);
            }
        }
    }
}

#[tokio::test]
async fn sitemap_lists_pages_that_answer() {
    for setting in houses().await {
        let index = setting.get("/sitemap.xml").await;
        assert!(index.body.contains("/sitemaps/1.xml"), "{}", index.body);
        let part = setting.get("/sitemaps/1.xml").await;
        let base = setting.house.site.settings.base_url();
        let locations: Vec<String> = part
            .body
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split("</loc>").next())
            .map(|url| url.strip_prefix(&base).unwrap_or(url).to_owned())
            .collect();
        assert!(locations.len() > 4 * 176, "{}", locations.len());
        for (lang, path) in [("nl", "/practices"), ("fr", "/concepts"), ("de", "/practices/at-graz-heroes")] {
            let url = format!("<url><loc>{base}/{lang}{path}</loc>");
            let entry = part.body.split(&url).nth(1).and_then(|rest| rest.split("</url>").next());
            let other = format!("hreflang=\"en\" href=\"{base}/en{path}\"");
            assert!(
                entry.is_some_and(|entry| entry.contains(&other)),
                "{path} in {lang}, with its other languages"
            );
        }
        for path in locations.iter().step_by(37) {
            assert_eq!(setting.get(path).await.status, StatusCode::OK, "{path}");
        }
    }
}
