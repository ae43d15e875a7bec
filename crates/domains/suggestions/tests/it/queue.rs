//! The queue finds what an editor looks for, in order, page by page.

use kernel::{Actor, Clock, Lang};
use platform::cache::Generation;
use practices::Practices;
use serde_json::json;
use storage::testing::databases;
use storage::{Statement, StorageError, params};
use suggestions::Suggestions;
use suggestions::model::queue::{Assignee, Order, QueueQuery, Scope};
use suggestions::model::{Editor, NewSuggestion, Origin, Proposal, StateCode};
use vocabulary::Vocabulary;

use crate::setting::{Setting, editor, from_form, settings};

fn new(lang: &str, title: &str, theme: &str, origin: Origin) -> NewSuggestion {
    let record = json!({
        "original_language": lang, "title": {lang: title}, "summary": {lang: "x"}, "themes": [theme],
        "place": {"city": "Namur", "country": "BE"}, "organisations": ["CPAS de Namur"],
    });
    NewSuggestion { proposal: Proposal::from_json(record).unwrap(), origin, suggester: None, id: None }
}

async fn titles(setting: &Setting, query: &QueueQuery) -> Vec<String> {
    let page = setting.suggestions.queue(query, None, 50).await.unwrap();
    let listed: Vec<String> = page.lines.into_iter().map(|line| line.title).collect();
    let counted = setting.suggestions.queue_len(query).await.unwrap();
    assert_eq!(counted, listed.len() as u64, "{query:?} counts what it lists");
    listed
}

#[tokio::test]
async fn filters_narrow_the_queue() {
    for setting in settings().await {
        let anna = editor("anna");
        let harvest = Origin::Harvest { source: "https://x.example".into(), identifier: "1".into() };
        let first = setting.take_in(new("fr", "Médiateurs de nuit", "nightlife", Origin::Form)).await;
        setting.clock.advance(10 * 24 * 3600);
        setting.take_in(new("nl", "Buurtfeest 100 %", "neighbourhood-cohesion", Origin::Api)).await;
        setting.clock.advance(10 * 24 * 3600);
        let third = setting.take_in(new("de", "Nachtbürgermeister", "nightlife", harvest)).await;
        setting.review.take_up(&anna, &first, 1).await.unwrap();
        setting.review.refuse(&anna, &third, 1, "x", vec![]).await.unwrap();

        let plain = QueueQuery::default();
        let all = QueueQuery { scope: Scope::All, ..plain.clone() };
        let only = |change: &dyn Fn(&mut QueueQuery)| {
            let mut query = all.clone();
            change(&mut query);
            query
        };
        let table: Vec<(QueueQuery, Vec<&str>)> = vec![
            (plain.clone(), vec!["Médiateurs de nuit", "Buurtfeest 100 %"]),
            (all.clone(), vec!["Médiateurs de nuit", "Buurtfeest 100 %", "Nachtbürgermeister"]),
            (
                only(&|q| q.order = Order::Newest),
                vec!["Nachtbürgermeister", "Buurtfeest 100 %", "Médiateurs de nuit"],
            ),
            (only(&|q| q.scope = Scope::In(StateCode::Refused)), vec!["Nachtbürgermeister"]),
            (only(&|q| q.assignee = Assignee::Of(Editor::of(&anna))), vec!["Médiateurs de nuit"]),
            (QueueQuery { assignee: Assignee::Nobody, ..plain.clone() }, vec!["Buurtfeest 100 %"]),
            (only(&|q| q.lang = Some(Lang::De)), vec!["Nachtbürgermeister"]),
            (only(&|q| q.theme = Some("nightlife".into())), vec!["Médiateurs de nuit", "Nachtbürgermeister"]),
            (only(&|q| q.origin = Some("api".into())), vec!["Buurtfeest 100 %"]),
            (
                only(&|q| q.before = Some(setting.clock.now() - chrono::TimeDelta::days(7))),
                vec!["Médiateurs de nuit", "Buurtfeest 100 %"],
            ),
            (only(&|q| q.words = "mediateurs".into()), vec!["Médiateurs de nuit"]),
            (only(&|q| q.words = "NACHTBÜRGER".into()), vec!["Nachtbürgermeister"]),
            (
                only(&|q| q.words = "cpas".into()),
                vec!["Médiateurs de nuit", "Buurtfeest 100 %", "Nachtbürgermeister"],
            ),
            // Several words in any order, each by how it begins.
            (only(&|q| q.words = "nuit mediat".into()), vec!["Médiateurs de nuit"]),
            (only(&|q| q.words = "nuit feest".into()), vec![]),
            (only(&|q| q.words = "meister".into()), vec![]),
            (QueueQuery { words: "nacht".into(), ..plain.clone() }, vec![]),
            (
                only(&|q| (q.words, q.order) = ("CPAS".into(), Order::Newest)),
                vec!["Nachtbürgermeister", "Buurtfeest 100 %", "Médiateurs de nuit"],
            ),
            // Words beside each of the other filters.
            (
                only(&|q| (q.words, q.scope) = ("nacht".into(), Scope::In(StateCode::Refused))),
                vec!["Nachtbürgermeister"],
            ),
            (only(&|q| (q.words, q.scope) = ("nuit".into(), Scope::In(StateCode::Refused))), vec![]),
            (
                QueueQuery { words: "cpas".into(), ..plain.clone() },
                vec!["Médiateurs de nuit", "Buurtfeest 100 %"],
            ),
            (
                QueueQuery { words: "cpas".into(), assignee: Assignee::Nobody, ..plain.clone() },
                vec!["Buurtfeest 100 %"],
            ),
            (only(&|q| (q.words, q.lang) = ("cpas".into(), Some(Lang::De))), vec!["Nachtbürgermeister"]),
            (
                only(&|q| (q.words, q.theme) = ("cpas".into(), Some("nightlife".into()))),
                vec!["Médiateurs de nuit", "Nachtbürgermeister"],
            ),
            (only(&|q| (q.words, q.origin) = ("cpas".into(), Some("api".into()))), vec!["Buurtfeest 100 %"]),
            (
                only(&|q| {
                    q.words = "cpas".into();
                    q.before = Some(setting.clock.now() - chrono::TimeDelta::days(15));
                }),
                vec!["Médiateurs de nuit"],
            ),
            // Wildcards of LIKE are marks like any other.
            (
                only(&|q| q.words = "%".into()),
                vec!["Médiateurs de nuit", "Buurtfeest 100 %", "Nachtbürgermeister"],
            ),
            (only(&|q| q.words = "m_diateurs".into()), vec![]),
            (only(&|q| q.words = "'; DROP TABLE suggestions; --".into()), vec![]),
        ];
        for (query, expected) in table {
            let found = setting.suggestions.queue_len(&query).await.unwrap();
            assert_eq!(found, expected.len() as u64, "{} {query:?}", setting.test.engine);
            assert_eq!(titles(&setting, &query).await, expected, "{} {query:?}", setting.test.engine);
        }
        let counts = setting.suggestions.counts(&Editor::of(&anna)).await.unwrap();
        assert_eq!((counts.open(), counts.mine, counts.nobodys, counts.all()), (2, 1, 1, 3));
        setting.clock.advance(-20 * 24 * 3600);
    }
}

#[tokio::test]
async fn pages_of_the_queue_hold_everything_once_and_next_goes_on_from_the_front() {
    for setting in settings().await {
        for number in 0..7 {
            // Several come in at the same moment.
            setting.clock.advance(if number % 3 == 0 { 60 } else { 0 });
            setting.take_in(from_form(&format!("Repas {number}"))).await;
        }
        for order in [Order::Oldest, Order::Newest] {
            let query = QueueQuery { order, ..QueueQuery::default() };
            let (mut after, mut seen) = (None, Vec::new());
            loop {
                let page = setting.suggestions.queue(&query, after.as_ref(), 3).await.unwrap();
                seen.extend(page.lines.iter().map(|line| line.id.clone()));
                after = page.lines.last().map(|line| line.cursor());
                if !page.more {
                    break;
                }
            }
            let mut once = seen.clone();
            once.sort();
            once.dedup();
            assert_eq!((seen.len(), once.len()), (7, 7), "{} {order:?}", setting.test.engine);
            let all = setting.suggestions.queue(&query, None, 50).await.unwrap().lines;
            let next = setting.suggestions.next_after(&query, &all[2].cursor()).await.unwrap();
            assert_eq!(next.unwrap().id, all[3].id);
            let next = setting.suggestions.next_after(&query, &all[6].cursor()).await.unwrap();
            assert_eq!(next.unwrap().id, all[0].id, "from the front again");
        }
        setting.clock.advance(-180);
    }
}

/// A queue of ten thousand is a page of twenty-five: what is read does not grow with it.
#[tokio::test]
async fn ten_thousand_suggestions_are_listed_page_by_page_with_few_questions() {
    for setting in settings().await {
        fill(&setting, 10_000).await;
        let me = editor("anna");
        let page = setting.get(&me, "/nl/desk/suggestions").await;
        assert_eq!(page.body.matches("class=\"sh-queue__row").count(), 25);
        assert!(
            page.body.contains("10\u{202f}000") || page.body.contains("10000"),
            "the count stands above it"
        );
        let narrow = setting.get(&me, "/nl/desk/suggestions?q=nummer+9876.&lang=fr").await;
        assert_eq!(narrow.body.matches("class=\"sh-queue__row").count(), 1, "{}", setting.test.engine);
    }
}

/// So many rows of the queue, all at once.
async fn fill(setting: &Setting, count: i64) {
    const FILL: Statement = Statement {
        name: "test.FILL",
        sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
              INSERT INTO suggestions (id, revision, state, is_open, assignee, lang, origin, title, place, \
                                       folded, received_at, since) \
              SELECT 'q' || CAST(i AS TEXT), 1, 'received', TRUE, '', 'fr', 'form', \
                     'Nummer ' || CAST(i AS TEXT) || '.', 'Namur, BE', 'nummer ' || CAST(i AS TEXT), $2, $2 \
              FROM n",
    };
    const FILL_WORDS: Statement = Statement {
        name: "test.FILL_WORDS",
        sql: "INSERT INTO suggestion_words (word, suggestion_id, received_at, is_open) \
              SELECT substr(folded, 8), id, received_at, TRUE FROM suggestions WHERE folded LIKE 'nummer %' \
              UNION ALL \
              SELECT 'nummer', id, received_at, TRUE FROM suggestions WHERE folded LIKE 'nummer %'",
    };
    let at = setting.clock.now();
    let fill = setting.test.db.write::<u64, StorageError, _>(&Actor::System("test"), async |tx| {
        tx.run(FILL, params![count, at]).await?;
        tx.run(FILL_WORDS, vec![]).await
    });
    assert_eq!(fill.await.unwrap(), 2 * count as u64);
}

/// What an older release kept is found by its words after the upgrade.
#[tokio::test]
async fn suggestions_from_before_the_words_are_found_by_them() {
    const OLD: Statement = Statement {
        name: "test.OLD",
        sql: "INSERT INTO suggestions (id, revision, state, is_open, assignee, lang, origin, title, place, \
                                       folded, received_at, since, list_refusal) \
              VALUES ($1, 1, 'received', TRUE, '', 'fr', 'form', $2, '', $3, $4, $4, FALSE)",
    };
    let old = [
        ("a", "L'école (ouverte)", "l'ecole (ouverte) · liege"),
        ("b", "Zwölf – Straße", "zwolf – strasse"),
        ("c", "", ""),
    ];
    let clock = Clock::fixed("2026-11-24T08:00:00Z".parse().unwrap());
    let all = suggestions::migrations();
    let before = all.iter().position(|step| step.name == "suggestions/0004-words").unwrap();
    for test in databases(&all[..before], &clock).await.unwrap() {
        let kept = test.db.write::<(), StorageError, _>(&Actor::System("test"), async |tx| {
            for (id, title, folded) in old {
                tx.run(OLD, params![id, title, folded, clock.now()]).await?;
            }
            Ok(())
        });
        kept.await.unwrap();
        test.db.migrate(all).await.unwrap();
        let practices = Practices::new(test.db.clone(), Generation::default());
        let suggestions = Suggestions::new(test.db.clone(), practices, Vocabulary::built_in().unwrap());
        for (words, expected) in [("école", "a"), ("liege ouv", "a"), ("straße", "b"), ("zwo", "b")] {
            let query = QueueQuery { words: words.into(), ..QueueQuery::default() };
            let found = suggestions.queue(&query, None, 5).await.unwrap().lines;
            let ids: Vec<&str> = found.iter().map(|line| line.id.as_str()).collect();
            assert_eq!(ids, [expected], "{} {words}", test.engine);
        }
    }
}

/// The queue is narrowed by what stands beside the words, so that must follow whatever becomes of a
/// suggestion.
#[tokio::test]
async fn words_say_what_their_suggestion_says() {
    const WORDS: Statement = Statement {
        name: "test.WORDS",
        sql: "SELECT s.title, s.received_at = w.received_at AND s.is_open = w.is_open AS agrees, \
                     s.received_at < $1 AS earlier \
              FROM suggestion_words w JOIN suggestions s ON s.id = w.suggestion_id",
    };
    for setting in settings().await {
        let engine = setting.test.engine;
        // The examples are told as if they had come in over some weeks.
        for domain in setting.site.registry().iter() {
            domain.seed().await.unwrap();
        }
        let id = setting.take_in(new("de", "Nachtbürgermeister", "nightlife", Origin::Form)).await;
        let open = QueueQuery { words: "nachtbürger".into(), ..QueueQuery::default() };
        setting.review.refuse(&editor("anna"), &id, 1, "x", vec![]).await.unwrap();
        assert!(titles(&setting, &open).await.is_empty(), "{engine}: refused");
        setting.suggestions.appeal(&Actor::Anonymous, &id, "Doch!").await.unwrap();
        assert_eq!(titles(&setting, &open).await, ["Nachtbürgermeister"], "{engine}: open again");
        let words = setting.test.db.all(WORDS, params![setting.clock.now()]).await.unwrap();
        let earlier = words.iter().filter(|word| word.get("earlier").unwrap());
        assert!(earlier.count() > 0, "{engine}: none of the examples came in earlier");
        for word in &words {
            assert!(
                word.get::<bool>("agrees").unwrap(),
                "{engine}: {}",
                word.get::<String>("title").unwrap()
            );
        }
    }
}
