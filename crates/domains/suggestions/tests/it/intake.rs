//! What comes in is kept as it was sent, and says so in the change feed.

use kernel::Actor;
use suggestions::model::{MessageKind, Origin, StateCode};
use suggestions::service::{Intake, Move, SuggestionError};

use crate::setting::{from_form, person, settings};
use kernel::Role;

#[tokio::test]
async fn suggestion_that_came_in_stands_as_it_was_sent() {
    for setting in settings().await {
        let new = from_form("Tables d'hôtes");
        let Intake::Received(id) = setting.suggestions.intake(&Actor::Anonymous, new.clone()).await.unwrap()
        else {
            panic!("{}", setting.test.engine)
        };
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
        let Intake::Received(id) = all.intake(&Actor::Anonymous, from_form("Repas")).await.unwrap() else {
            panic!()
        };
        let editors = ["anna", "bert"].map(|name| person(name, Role::Editor));
        let take_up = async |actor: &Actor| {
            all.change(actor, &id, Some(1), async |_, stands| {
                let editor = suggestions::model::Editor::of(actor);
                Ok(Move::to(stands.state.clone().received()?.take_up(editor), "taken-up"))
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
        let Intake::Received(id) = all.intake(&Actor::Anonymous, from_form("Repas")).await.unwrap() else {
            panic!()
        };
        let anna = person("anna", Role::Editor);
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
