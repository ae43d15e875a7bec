//! What editors decide, and what follows from it.

use kernel::{Actor, Lang, Role};
use platform::search::Request;
use practices::model::{Effect, Testing};
use suggestions::model::{Editor, Standing, State, StateCode, TransitionError, Verdict};
use suggestions::service::SuggestionError;
use suggestions::service::review::{Found, Publishing};

use crate::setting::{editor, from_form, person, settings, with_reviewers};

#[tokio::test]
async fn published_suggestion_is_a_practice_that_is_found_in_another_language() {
    for setting in settings().await {
        let anna = editor("anna");
        let id = setting.judged("Correspondants de nuit de la gare", &anna).await;
        let revision = setting.revision(&id).await;
        let practice = "be-liege-correspondants-gare".parse().unwrap();
        let published = setting
            .review
            .publish(&anna, &id, revision, Publishing { ask_yearly: true, ..Publishing::under(practice) })
            .await
            .unwrap();
        assert_eq!(published.state.code(), StateCode::Published, "{}", setting.test.engine);
        setting.follow().await;
        // Nobody wrote a Dutch word in it.
        let found = setting.site.search.search(&Request::new("nachtbemiddelaars", Lang::Nl));
        let hits: Vec<&str> = found.hits.iter().map(|hit| hit.reference.id.as_str()).collect();
        assert!(hits.contains(&"be-liege-correspondants-gare"), "{hits:?}");
        assert_eq!(
            setting.suggestions.of_practice("be-liege-correspondants-gare").await.unwrap(),
            Some(id.clone())
        );
        assert_eq!(setting.verbs(&id).await, ["received", "judged", "published"]);
        let keeper = practices::Keeper::new(setting.practices.clone(), &setting.site.settings);
        let asked = keeper.contact(&anna, "be-liege-correspondants-gare").await.unwrap().unwrap();
        assert_eq!(asked.email.as_str(), "amina@example.be", "she is asked next year");
        let letters = setting.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].subject, "« Correspondants de nuit de la gare » est en ligne");
        assert!(
            letters[0].plain.contains("/fr/practices/be-liege-correspondants-gare"),
            "{}",
            letters[0].plain
        );
    }
}

#[tokio::test]
async fn of_two_editors_who_publish_at_once_one_wins_and_there_is_one_practice() {
    for setting in settings().await {
        let (anna, bert) = (editor("anna"), editor("bert"));
        let id = setting.judged("Repas", &anna).await;
        let revision = setting.revision(&id).await;
        let publish = |who: Actor, practice: &'static str| {
            let (review, id) = (setting.review.clone(), id.clone());
            async move { review.publish(&who, &id, revision, Publishing::under(practice.parse().unwrap())).await }
        };
        let (first, second) =
            futures::future::join(publish(anna, "be-liege-repas"), publish(bert, "be-liege-repas-2")).await;
        let outcomes = [first, second];
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        let lost = outcomes.iter().find_map(|outcome| outcome.as_ref().err()).unwrap();
        assert!(matches!(lost, SuggestionError::Outrun(_)), "{}: {lost:?}", setting.test.engine);
        assert_eq!(setting.practices.count().await.unwrap(), 1);
        assert_eq!(setting.letters().await.len(), 1);
    }
}

#[tokio::test]
async fn two_suggestions_never_become_one_practice() {
    for setting in settings().await {
        let anna = editor("anna");
        let (one, other) = (setting.judged("Repas", &anna).await, setting.judged("Autre repas", &anna).await);
        let publish = async |id: &str, practice: &str| {
            let revision = setting.revision(id).await;
            setting.review.publish(&anna, id, revision, Publishing::under(practice.parse().unwrap())).await
        };
        publish(&one, "be-liege-repas").await.unwrap();
        let taken = publish(&other, "be-liege-repas").await;
        assert!(matches!(taken, Err(SuggestionError::IdTaken(_))), "{taken:?}");
        let hidden = publish(&other, "compare").await;
        assert!(matches!(hidden, Err(SuggestionError::IdTaken(_))), "{hidden:?}");
        assert_eq!(setting.practices.revisions("be-liege-repas").await.unwrap().len(), 1);
        publish(&other, "be-liege-repas-2").await.unwrap();
    }
}

#[tokio::test]
async fn nothing_is_accepted_before_every_criterion_is_judged_and_met() {
    for setting in settings().await {
        let anna = editor("anna");
        let id = setting.take_in(from_form("Repas")).await;
        let early = setting.review.accept(&anna, &id, 1).await;
        assert!(
            matches!(&early, Err(SuggestionError::NotPassed(missing)) if missing.open.len() == 7),
            "{early:?}"
        );
        let mut found = setting.all_met();
        found[4].verdict = Some(Verdict::NotMet);
        found[4].reason = "Une seule fois.".into();
        setting.review.judge(&anna, &id, 1, found.clone()).await.unwrap();
        let failed = setting.review.accept(&anna, &id, 2).await;
        assert!(
            matches!(&failed, Err(SuggestionError::NotPassed(missing)) if missing.failed == ["not-one-off"]),
            "{failed:?}"
        );
        found[4].verdict = Some(Verdict::Partly);
        setting.review.judge(&anna, &id, 2, found).await.unwrap();
        let accepted = setting.review.accept(&anna, &id, 3).await.unwrap();
        assert_eq!(accepted.state.code(), StateCode::Accepted);
    }
}

#[tokio::test]
async fn judgement_that_is_left_as_it_was_keeps_the_name_of_who_found_it() {
    for setting in settings().await {
        let (anna, bert) = (editor("anna"), editor("bert"));
        let id = setting.judged("Repas", &anna).await;
        let mut found = setting.all_met();
        found[0] = Found {
            criterion: found[0].criterion.clone(),
            verdict: Some(Verdict::Partly),
            reason: "Seulement avec l'école.".into(),
        };
        found[1].verdict = None;
        setting.review.judge(&bert, &id, 2, found.clone()).await.unwrap();
        let judgements = setting.review.judgements(&id).await.unwrap();
        let of = |criterion: &str| judgements.iter().find(|j| j.criterion == criterion);
        assert_eq!(of(&found[0].criterion).unwrap().reviewer, Editor::of(&bert));
        assert_eq!(of(&found[1].criterion), None, "taken back");
        assert_eq!(of(&found[2].criterion).unwrap().reviewer, Editor::of(&anna));
    }
}

#[tokio::test]
async fn two_reviewers_who_disagree_need_a_third_and_it_is_told() {
    for setting in with_reviewers(2).await {
        let [anna, bert, carla, dirk] = ["anna", "bert", "carla", "dirk"].map(editor);
        let id = setting.judged("Repas", &anna).await;
        let revision = setting.revision(&id).await;
        let rate = async |who: &Actor, testing, effect| {
            setting.review.rate(who, &id, testing, effect, "Lu l'évaluation.").await
        };
        let publish = async || {
            setting
                .review
                .publish(&anna, &id, revision, Publishing::under("be-liege-repas".parse().unwrap()))
                .await
        };
        assert_eq!(rate(&anna, Testing::Described, Effect::Positive).await.unwrap(), Standing::Waiting(1));
        assert_eq!(rate(&anna, Testing::Described, Effect::Mixed).await.unwrap(), Standing::Waiting(1));
        assert!(matches!(publish().await, Err(SuggestionError::Unrated(Standing::Waiting(1)))));
        assert_eq!(rate(&bert, Testing::Described, Effect::None).await.unwrap(), Standing::Disputed);
        // Whoever sees that another disagrees does not come round any more.
        assert!(matches!(
            rate(&bert, Testing::Described, Effect::Mixed).await,
            Err(SuggestionError::MayNotRate(_))
        ));
        assert!(matches!(publish().await, Err(SuggestionError::Unrated(Standing::Disputed))));
        let decided = rate(&carla, Testing::EvaluatedLocally, Effect::None).await.unwrap();
        assert!(matches!(&decided, Standing::Settled(settled) if settled.by_third()), "{decided:?}");
        assert!(matches!(
            rate(&dirk, Testing::Described, Effect::None).await,
            Err(SuggestionError::MayNotRate(_))
        ));
        publish().await.unwrap();
        let practice = setting.practices.get("be-liege-repas").await.unwrap().unwrap();
        let evidence = &practice.record.evidence;
        assert_eq!((evidence.testing, evidence.effect), (Testing::EvaluatedLocally, Effect::None));
        let feed = setting.test.db.changes_after(0, 100).await.unwrap();
        let standings: Vec<&str> = feed
            .iter()
            .filter(|change| change.event.action == "suggestion.rated")
            .filter_map(|change| change.event.data["standing"].as_str())
            .collect();
        assert_eq!(standings, ["waiting", "waiting", "disputed", "settled"], "the disagreement is on record");
    }
}

#[tokio::test]
async fn refusal_is_appealed_once_and_decided_by_another() {
    for setting in settings().await {
        let (anna, bert) = (editor("anna"), editor("bert"));
        let id = setting.take_in(from_form("Repas")).await;
        let ground = || vec!["not-one-off".to_owned()];
        setting.review.refuse(&anna, &id, 1, "Une seule fois.", ground()).await.unwrap();
        let appeal = async || {
            setting
                .suggestions
                .change(&Actor::Anonymous, &id, None, async |tx, stands| {
                    let appeal = suggestions::model::Appeal { grounds: "Chaque mois !".into(), at: tx.at() };
                    let appealed = stands.state.clone().refused()?.appeal(appeal)?;
                    Ok(suggestions::service::Move::to(appealed, "appealed"))
                })
                .await
        };
        appeal().await.unwrap();
        let own = setting.review.grant(&anna, &id, 3).await;
        assert!(matches!(own, Err(SuggestionError::Transition(TransitionError::SameEditor))), "{own:?}");
        setting.review.grant(&bert, &id, 3).await.unwrap();
        setting.review.refuse(&bert, &id, 4, "Toujours pas.", ground()).await.unwrap();
        let again = appeal().await;
        assert!(matches!(again, Err(SuggestionError::Transition(TransitionError::AppealSpent))), "{again:?}");
        assert_eq!(
            setting.verbs(&id).await,
            ["received", "refused", "appealed", "appeal-granted", "refused"],
            "{}",
            setting.test.engine
        );
        let letters = setting.letters().await;
        let offers: Vec<bool> = letters.iter().map(|letter| letter.plain.contains("recours")).collect();
        assert_eq!(offers, [true, false, false], "the second refusal offers no appeal");
        let stands = setting.suggestions.get(&id).await.unwrap().unwrap();
        assert!(matches!(stands.state, State::Refused(refused) if !refused.may_be_appealed()));
    }
}

#[tokio::test]
async fn every_change_of_state_is_told_and_letters_carry_a_private_address_each() {
    for setting in settings().await {
        let (anna, bert) = (editor("anna"), editor("bert"));
        let id = setting.take_in(from_form("Repas")).await;
        let review = &setting.review;
        review.take_up(&anna, &id, 1).await.unwrap();
        review.assign(&anna, &id, 2, Editor::person("bert")).await.unwrap();
        review.release(&bert, &id, 3).await.unwrap();
        review.ask(&bert, &id, 4, "Depuis quand ?").await.unwrap();
        review.reopen(&bert, &id, 5).await.unwrap();
        review.comment(&bert, &id, "Mooi.").await.unwrap();
        review.judge(&bert, &id, 6, setting.all_met()).await.unwrap();
        review.accept(&bert, &id, 7).await.unwrap();
        review.reopen(&anna, &id, 8).await.unwrap();
        review.refuse(&anna, &id, 9, "Non.", vec!["not-one-off".into()]).await.unwrap();
        review.reopen(&anna, &id, 10).await.unwrap();
        assert_eq!(
            setting.verbs(&id).await,
            [
                "received",
                "taken-up",
                "handed-over",
                "released",
                "changes-asked",
                "reopened",
                "commented",
                "judged",
                "accepted",
                "reopened",
                "refused",
                "reopened"
            ]
        );
        let letters = setting.letters().await;
        let subjects: Vec<&str> = letters.iter().map(|letter| letter.subject.as_str()).collect();
        assert_eq!(
            subjects,
            [
                "Une question sur « Repas »",
                "Votre suggestion « Repas » n’est pas retenue",
                "Nous réexaminons « Repas »"
            ]
        );
        for letter in &letters {
            let link = letter.plain.split("/fr/practices/suggestions/").nth(1).unwrap();
            let key = link.split_whitespace().next().unwrap();
            let secret = kernel::Secret::parse(key).unwrap();
            let found = setting.suggestions.at_key(&secret.hash()).await.unwrap().unwrap();
            assert_eq!(found.id, id);
        }
    }
}

#[tokio::test]
async fn who_is_no_editor_does_nothing_at_the_desk() {
    for setting in settings().await {
        let id = setting.take_in(from_form("Repas")).await;
        for actor in [Actor::Anonymous, person("x", Role::Reader), person("x", Role::Member)] {
            let outcome = setting.review.take_up(&actor, &id, 1).await;
            assert!(matches!(outcome, Err(SuggestionError::Forbidden { .. })), "{actor:?}");
            let outcome = setting.review.comment(&actor, &id, "x").await;
            assert!(matches!(outcome, Err(SuggestionError::Forbidden { .. })), "{actor:?}");
        }
        assert_eq!(setting.verbs(&id).await, ["received"]);
    }
}
