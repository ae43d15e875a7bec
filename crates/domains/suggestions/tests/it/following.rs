//! The suggester follows what becomes of it, without an account.

use http::StatusCode;
use kernel::Actor;
use suggestions::model::{Editor, MessageKind, Refusal, StateCode};
use suggestions::service::Move;

use crate::house::{House, editor, houses};

async fn id_of(house: &House, page: &str) -> String {
    let token = page.rsplit('/').next().unwrap();
    let secret = kernel::Secret::parse(token).unwrap();
    house.suggestions.followed(&secret).await.unwrap().unwrap().id
}

/// An editor takes it up.
async fn take_up(house: &House, id: &str) -> Actor {
    let anna = editor("anna");
    house
        .suggestions
        .change(&anna, id, None, async |_, stands| {
            Ok(Move::to(stands.state.clone().received()?.take_up(Editor::of(&anna)), "taken-up"))
        })
        .await
        .unwrap();
    anna
}

#[tokio::test]
async fn question_is_answered_and_the_text_corrected() {
    for house in houses().await {
        let page = house.suggest("fr", "Parents de la place", "amina@liege.be").await;
        let id = id_of(&house, &page).await;
        let anna = take_up(&house, &id).await;
        house
            .suggestions
            .change(&anna, &id, None, async |tx, stands| {
                let next = stands.state.clone().in_review()?.ask();
                house.suggestions.say(tx, &id, MessageKind::Comment, &anna, "Zwak verhaal").await?;
                house.suggestions.say(tx, &id, MessageKind::Question, &anna, "Depuis quand ?").await?;
                Ok(Move::to(next, "asked"))
            })
            .await
            .unwrap();
        let link = page.clone();
        let asked = house.get(&link).await;
        assert!(asked.text().contains("Depuis quand ?") && !asked.body.contains("Zwak verhaal"));
        assert!(asked.body.contains("Nous avons une question"));

        let empty = house.post(&link, &[("do", "answer"), ("answer", "  ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        // She corrects her text first: the form comes back with her answers.
        let correct = house.post(&link, &[("do", "correct")]).await;
        let draft = correct.to().strip_suffix("/1").unwrap().to_owned();
        assert!(house.get(correct.to()).await.body.contains("value=\"Parents de la place\""));
        house
            .post(
                &format!("{draft}/3"),
                &[("started", "2021"), ("status", "running"), ("approach", "À deux.")],
            )
            .await;
        let sent = house.post(&format!("{draft}/review"), &[]).await;
        let followed = sent.to().to_owned();
        assert!(followed.ends_with("?done=corrected"), "{followed}");
        let stands = house.suggestions.get(&id).await.unwrap().unwrap();
        assert_eq!(stands.state.code(), StateCode::InReview, "the editor goes on");
        assert!(stands.proposal.record().started.is_some());
        let answered = house.post(&link, &[("do", "answer"), ("answer", "Depuis 2021 <b>!</b>")]).await;
        assert!(answered.to().ends_with("?done=answered"));
        let talk = house.suggestions.conversation(&id).await.unwrap();
        assert_eq!(
            talk.last().map(|said| (said.kind, said.text.as_str())),
            Some((MessageKind::Answer, "Depuis 2021 <b>!</b>"))
        );
        assert!(!house.get(&link).await.body.contains("<b>!</b>"));
        // In review, the text is the editor's to read, not to change under her hands.
        let late = house.post(&link, &[("do", "correct")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.text().contains("Ce n’est plus possible"), "{}", late.body);
    }
}

#[tokio::test]
async fn refusal_gives_its_reason_and_is_appealed_once() {
    for house in houses().await {
        let page = house.suggest("nl", "Pleinouders", "an@gent.be").await;
        let id = id_of(&house, &page).await;
        let anna = take_up(&house, &id).await;
        house
            .suggestions
            .change(&anna, &id, None, async |tx, stands| {
                let refusal = Refusal {
                    reason: "Dit gebeurde maar één keer.".to_owned(),
                    criteria: vec!["not-one-off".to_owned()],
                    by: Editor::of(&anna),
                    at: tx.at(),
                };
                Ok(Move::to(stands.state.clone().in_review()?.refuse(refusal), "refused"))
            })
            .await
            .unwrap();
        let refused = house.get(&page).await;
        assert!(refused.text().contains("De praktijk is niet eenmalig."), "{}", refused.body);
        let appealed =
            house.post(&page, &[("do", "appeal"), ("grounds", "Elke vrijdag, al vier jaar.")]).await;
        assert!(appealed.to().ends_with("?done=appealed"), "{}", house.engine);
        assert_eq!(house.suggestions.get(&id).await.unwrap().unwrap().state.code(), StateCode::Appealed);
        house.work().await;
        assert_eq!(house.letters("an@gent.be").await[0].subject, "Uw beroep is ontvangen");
        let again = house.post(&page, &[("do", "appeal"), ("grounds", "En nog eens.")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "once");
        // Another editor upholds it: it is final.
        let bert = editor("bert");
        house
            .suggestions
            .change(&bert, &id, None, async |tx, stands| {
                let refusal = Refusal {
                    reason: "Het blijft eenmalig.".to_owned(),
                    criteria: Vec::new(),
                    by: Editor::of(&bert),
                    at: tx.at(),
                };
                Ok(Move::to(stands.state.clone().appealed()?.uphold(refusal)?, "appeal-upheld"))
            })
            .await
            .unwrap();
        let last = house.get(&page).await;
        assert!(last.text().contains("deze beslissing is definitief"), "{}", last.body);
        assert!(!last.body.contains("name=\"grounds\""));
        let spent = house.post(&page, &[("do", "appeal"), ("grounds", "Toch!")]).await;
        assert_eq!(spent.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn suggestion_is_taken_back_and_mails_change_their_language() {
    for house in houses().await {
        let page = house.suggest("nl", "Pleinouders", "an@gent.be").await;
        let id = id_of(&house, &page).await;
        house.post(&page, &[("do", "language"), ("mail_language", "de")]).await;
        let taken_back = house.post(&page, &[("do", "withdraw")]).await;
        assert!(taken_back.to().ends_with("?done=withdrawn"));
        house.work().await;
        assert_eq!(house.letters("an@gent.be").await[0].subject, "Ihr Vorschlag ist zurückgezogen");
        let stands = house.suggestions.get(&id).await.unwrap().unwrap();
        assert_eq!(stands.state.code(), StateCode::Withdrawn, "{}", house.engine);
        let again = house.post(&page, &[("do", "withdraw")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(!house.get(&page).await.body.contains("value=\"withdraw\""));
    }
}
