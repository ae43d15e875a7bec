//! What comes in is kept as it was sent, and says so in the change feed.

use kernel::Actor;
use suggestions::model::{Editor, MessageKind, Origin, StateCode};
use suggestions::service::{Intake, Move, SuggestionError};

use crate::setting::{editor, from_form, settings};

#[tokio::test]
async fn suggestion_that_came_in_stands_as_it_was_sent() {
    for setting in settings().await {
        let new = from_form("Tables d'hôtes");
        let id = setting.take_in(new.clone()).await;
        let stands = setting.suggestions.get(&id).await.unwrap().unwrap();
        assert_eq!(stands.state.code(), StateCode::Received);
        assert_eq!(stands.proposal, new.proposal, "{}", setting.test.engine);
        assert_eq!(stands.proposal.title(), "Tables d'hôtes");
        assert_eq!(setting.suggestions.suggester(&id).await.unwrap(), new.suggester);
        let feed = setting.test.db.changes_after(0, 10).await.unwrap();
        assert_eq!(feed.len(), 1);
        assert_eq!(feed[0].event.action, "suggestion.received");
        assert_eq!(feed[0].event.subject.id, id);
        let told = feed[0].event.data.to_string();
        assert!(!told.contains("amina") && !told.contains("Amina"), "no personal data in {told}");
        assert_eq!(setting.practices.count().await.unwrap(), 0);
    }
}

#[tokio::test]
async fn harvested_record_comes_in_once() {
    for setting in settings().await {
        let origin = Origin::Harvest { source: "https://other.example/oai".into(), identifier: "x:1".into() };
        let new = || {
            let mut new = from_form("Nachtwacht");
            new.origin = origin.clone();
            new.suggester = None;
            new
        };
        let first = setting.suggestions.intake(&Actor::System("harvest"), new()).await.unwrap();
        let Intake::Received(id) = first else { panic!() };
        let again = setting.suggestions.intake(&Actor::System("harvest"), new()).await.unwrap();
        assert_eq!(again, Intake::Known(id), "{}", setting.test.engine);
        assert_eq!(setting.test.db.last_change().await.unwrap(), 1);
    }
}

#[tokio::test]
async fn of_two_who_change_at_once_one_is_told_so() {
    for setting in settings().await {
        let all = &setting.suggestions;
        let id = setting.take_in(from_form("Repas")).await;
        let editors = ["anna", "bert"].map(editor);
        let take_up = async |actor: &Actor| {
            all.change(actor, &id, Some(1), async |_, stands| {
                Ok(Move::to(stands.state.clone().received()?.take_up(Editor::of(actor)), "taken-up"))
            })
            .await
        };
        let both = futures::future::join(take_up(&editors[0]), take_up(&editors[1])).await;
        let outcomes = [both.0, both.1];
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        assert!(
            outcomes.iter().any(|outcome| matches!(outcome, Err(SuggestionError::Outrun(_)))),
            "{}: {outcomes:?}",
            setting.test.engine
        );
        assert_eq!(setting.test.db.last_change().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn comments_never_stand_among_what_the_suggester_sees() {
    for setting in settings().await {
        let all = &setting.suggestions;
        let id = setting.take_in(from_form("Repas")).await;
        let anna = editor("anna");
        setting
            .test
            .db
            .write::<_, SuggestionError, _>(&anna, async |tx| {
                all.say(tx, &id, MessageKind::Comment, &anna, "Ken ik die niet al?").await?;
                all.say(tx, &id, MessageKind::Question, &anna, "Depuis quand ?").await?;
                Ok(())
            })
            .await
            .unwrap();
        let outside = all.conversation(&id).await.unwrap();
        assert_eq!(outside.len(), 1);
        assert_eq!(outside[0].text, "Depuis quand ?");
        assert_eq!(all.comments(&id).await.unwrap()[0].text, "Ken ik die niet al?");
    }
}

#[tokio::test]
async fn who_suggested_it_is_erased_on_demand_and_forgotten_in_time() {
    use kernel::EmailAddress;
    use web::domain::Person;
    for setting in settings().await {
        let id = setting.take_in(from_form("Repas")).await;
        let kept = setting.take_in(from_form("Soupe")).await;
        let registry = setting.site.registry();
        let person = |email: &str| Person { id: None, email: email.parse::<EmailAddress>().unwrap() };
        let domain = registry.iter().find(|domain| domain.name() == "suggestions").unwrap();
        let download = domain.personal_data(&person("amina@example.be")).await.unwrap().unwrap();
        assert_eq!(download.data["suggestions"].as_array().unwrap().len(), 2, "{}", download.data);
        assert!(domain.personal_data(&person("other@example.be")).await.unwrap().is_none());

        // The time for which it was given ends by itself …
        setting.clock.advance(729 * 24 * 3600);
        for job in domain.jobs(&setting.site) {
            if job.kind() == "suggestions.forget" {
                let job_now = platform::jobs::Job {
                    id: "j".into(),
                    kind: job.kind().into(),
                    payload: serde_json::json!({}),
                    attempt: 1,
                };
                job.run(&job_now).await.unwrap();
                assert!(setting.suggestions.suggester(&id).await.unwrap().is_some(), "a day too early");
                setting.clock.advance(2 * 24 * 3600);
                job.run(&job_now).await.unwrap();
            }
        }
        assert_eq!(setting.suggestions.suggester(&id).await.unwrap(), None, "{}", setting.test.engine);
        // … and what was suggested stays.
        assert!(setting.suggestions.get(&kept).await.unwrap().is_some());

        let fresh = setting.take_in(from_form("Pain")).await;
        let erase =
            setting.test.db.write::<_, storage::StorageError, _>(&Actor::System("erase"), async |tx| {
                domain.erase(&person("amina@example.be"), tx).await
            });
        erase.await.unwrap();
        assert_eq!(setting.suggestions.suggester(&fresh).await.unwrap(), None);
        assert!(setting.suggestions.get(&fresh).await.unwrap().is_some());
        setting.clock.advance(-731 * 24 * 3600);
    }
}
