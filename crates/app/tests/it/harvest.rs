//! One Samenhang harvests another.

use axum::Router;
use chrono::{TimeZone, Utc};
use http::{Method, StatusCode};
use interop::harvest::NewSource;
use kernel::{Actor, Clock, Role};
use platform::config::Settings;
use suggestions::Suggestions;
use suggestions::model::{Origin, Proposal};

use crate::setting::{Setting, examples, houses_at};

const WHO: Actor = Actor::System("test");

/// Serves a house on loopback until the test ends; its address by name, as the other may fetch it.
async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://localhost:{port}")
}

fn settings() -> Settings {
    Settings {
        harvest_allow: "localhost".to_owned(),
        public_url: Some("https://a.example".to_owned()),
        name: "Databank A".to_owned(),
        ..Settings::default()
    }
}

fn suggestions(setting: &Setting) -> Suggestions {
    let house = &setting.house;
    Suggestions::new(house.site.db.clone(), house.practices.clone(), house.vocabulary.clone())
}

#[tokio::test]
async fn practices_of_another_samenhang_become_suggestions_with_their_origin() {
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap());
    let there = houses_at(&clock, settings).await.remove(0);
    there.house.practices.bring_in(&WHO, examples()).await.unwrap();
    clock.advance(60);
    let address = serve(there.router.clone()).await;
    for here in houses_at(&clock, settings).await {
        let (db, vocabulary) = (&here.house.site.db, &here.house.vocabulary);
        let harvester = samenhang::house::harvester(db, vocabulary, &settings());
        // Any page of the other one will do.
        let new = NewSource { address: format!("{address}/nl/practices"), ..NewSource::default() };
        let source = harvester.name(&WHO, &new).await.unwrap();
        assert_eq!(source.address, format!("{address}/oai"));
        let report = harvester.harvest(&WHO, &source.id, &mut ()).await.unwrap();
        assert_eq!((report.new, report.faults), (176, vec![]), "{}", here.engine);

        let changes = db.changes_after(0, 10_000).await.unwrap();
        let received: Vec<&str> = changes
            .iter()
            .filter(|change| change.event.action == "suggestion.received")
            .map(|change| change.event.subject.id.as_str())
            .collect();
        assert_eq!(received.len(), 176);
        let first = suggestions(&here).get(received[0]).await.unwrap().unwrap();
        let Origin::Harvest { source: from, identifier } = &first.origin else {
            panic!("{:?}", first.origin)
        };
        assert_eq!(from, &source.address);
        let id = identifier.strip_prefix("oai:a.example:practice/").unwrap();
        let mut original = examples().into_iter().find(|record| record.id.as_str() == id).unwrap();
        let page = format!("https://a.example/en/practices/{id}");
        let told = first.proposal.record().sources.last().unwrap();
        assert_eq!(told.url.as_deref(), Some(page.as_str()));
        assert_eq!(told.publisher.as_deref(), Some("Databank A"));
        // All the rest is as it was there; ids of the other databank mean nothing here.
        original.adapted_from.clear();
        original.sources.push(told.clone());
        assert_eq!(first.proposal, Proposal::of(original));

        let again = harvester.harvest(&WHO, &source.id, &mut ()).await.unwrap();
        assert_eq!((again.new, again.changed, again.gone, again.faulty), (0, 0, 0, 0));
        assert!(here.house.practices.ids().await.unwrap().is_empty(), "nothing is published by itself");
    }
    // What goes there is noted here.
    let here = houses_at(&clock, settings).await.remove(0);
    let harvester = samenhang::house::harvester(&here.house.site.db, &here.house.vocabulary, &settings());
    let set = Some("country:lu".to_owned());
    let source = harvester.name(&WHO, &NewSource { address, set, ..NewSource::default() }).await.unwrap();
    let first = harvester.harvest(&WHO, &source.id, &mut ()).await.unwrap();
    assert!((1..20).contains(&first.new), "{first}");
    there.house.practices.withdraw(&WHO, "lu-luxembourg-a-vos-cotes").await.unwrap();
    clock.advance(60);
    there.get("/oai?verb=Identify").await;
    clock.advance(60);
    let report = harvester.harvest(&WHO, &source.id, &mut ()).await.unwrap();
    assert_eq!((report.read, report.gone), (1, 1), "only what changed was asked for");
}

#[tokio::test]
async fn editor_names_a_databank_at_the_desk_and_sees_what_came_of_it() {
    let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap());
    let there = houses_at(&clock, settings).await.remove(0);
    there.house.practices.bring_in(&WHO, examples()).await.unwrap();
    clock.advance(60);
    let address = serve(there.router.clone()).await;
    for here in houses_at(&clock, settings).await {
        let send =
            async |fields: &str| here.send_as(Role::Editor, Method::POST, "/nl/desk/harvest", fields).await;
        let refused = send("do=add&url=nergens&lang=nl&daily=1").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in ["Typ een adres dat met https:// begint.", "value=\"nergens\"", "value=\"1\" checked"] {
            assert!(refused.body.contains(said), "{said} in {}", refused.body);
        }
        let fields = format!("do=add&url={}&set=country%3Alu&daily=1", address.replace(':', "%3A"));
        let added = send(&fields).await;
        assert_eq!(added.headers["location"], "/nl/desk/harvest?done=started");
        here.house.runner().run_due().await.unwrap();
        let page = here.get_as(Role::Editor, "/nl/desk/harvest?done=started").await;
        for said in ["Databank A", "alleen de verzameling country:lu", "elke dag", "Laatst opgehaald op"] {
            assert!(page.body.contains(said), "{said} in {}", page.body);
        }
        let desk = here.get_as(Role::Editor, "/nl/desk").await;
        assert!(desk.body.contains("Andere databanken"));

        // The next day it is asked by itself, and what went there meanwhile is told.
        let gone = there.house.practices.get("lu-luxembourg-a-vos-cotes").await.unwrap().unwrap();
        there.house.practices.withdraw(&WHO, gone.record.id.as_str()).await.unwrap();
        clock.advance(60);
        there.get("/oai?verb=Identify").await;
        clock.advance(86_400);
        here.house.runner().run_due().await.unwrap();
        here.house.runner().run_due().await.unwrap();
        let page = here.get_as(Role::Editor, "/fr/desk/harvest").await;
        assert!(page.body.contains("Supprimée à la source"), "{} {}", here.engine, page.body);
        there.house.practices.bring_in(&WHO, vec![gone.record.clone()]).await.unwrap();
        clock.advance(60);
        there.get("/oai?verb=Identify").await;
        clock.advance(60);
    }
}
