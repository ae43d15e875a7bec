//! Versions: what differs, bringing an older one back, taking out and putting back.

use http::StatusCode;
use kernel::{Actor, Lang, TextState};
use practices::model::{Heading, Publication};

use super::support::{ID, anna, bram, desks, page, record};

#[tokio::test]
async fn diff_shows_the_words_that_went_and_came() {
    for desk in desks().await {
        desk.edited(&[("summary.nl", "Buren koken elke maand samen."), ("level", "city")]).await;
        desk.edited(&[("partners", "Politie\r\nSchool")]).await;
        let answer = desk.get(&anna(), &page("diff?from=1&to=2")).await;
        let (gone, new) = (answer.elements("del"), answer.elements("ins"));
        assert_eq!((gone.len(), new.len()), (2, 2), "{}", answer.text());
        assert!(gone[0].contains("week") && new[0].contains("maand"), "{gone:?} {new:?}");
        assert!(gone[1].contains("Buurt of wijk") && new[1].contains("Stad of gemeente"), "{gone:?} {new:?}");
        // Who does not see colours hears what is what.
        assert!(answer.text().contains("[weg:] week [einde] [nieuw:] maand [einde]"), "{}", answer.text());
        assert!(answer.body.contains("lang=\"nl\""));

        let both = desk.get(&anna(), &page("diff?from=1&to=3")).await;
        assert_eq!(both.elements("ins").len(), 3, "{}", both.text());
        let back = desk.get(&anna(), &page("diff?from=3&to=1")).await;
        assert!(back.elements("del").iter().any(|text| text.contains("School")), "{}", back.text());
        let same = desk.get(&anna(), &page("diff?from=2&to=2")).await;
        assert!(same.text().contains("Deze twee versies verschillen niet."));
        for nowhere in ["diff?from=1&to=9", "diff?from=0&to=1"] {
            assert_eq!(desk.get(&anna(), &page(nowhere)).await.status, StatusCode::NOT_FOUND);
        }
        for (lang, word) in [("fr", "supprimé"), ("de", "entfernt"), ("en", "removed")] {
            let answer = desk.get(&anna(), &format!("/{lang}/desk/practices/{ID}/diff?from=1&to=2")).await;
            assert!(answer.text().contains(word), "{lang}");
        }
    }
}

#[tokio::test]
async fn older_version_comes_back_as_a_new_one_with_the_states_of_its_texts() {
    for desk in desks().await {
        desk.edited(&[("title.nl", "Kermis"), ("themes", "drugs")]).await;
        assert_eq!(desk.stands().await.text_state(Heading::Title, Lang::Fr), Some(TextState::Outdated));
        let confirm = desk.get(&bram(), &page("restore?revision=1")).await;
        assert!(confirm.text().contains("Samen koken"), "{}", confirm.text());
        let form = confirm.form().with("note", "Was beter.");
        let answer = desk.send(&bram(), &page("restore"), &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let stands = desk.stands().await;
        assert_eq!((stands.revision, &stands.record), (3, &record()));
        assert_eq!(stands.text_state(Heading::Title, Lang::Fr), Some(TextState::ByPerson));
        let history = desk.get(&bram(), &answer.location.unwrap()).await.text();
        assert!(history.contains("Versie 3 Versie 1 teruggezet huidige"), "{history}");
        assert!(history.contains("Was beter.") && history.contains("Versie 2 Bewerkt"), "{history}");
    }
}

#[tokio::test]
async fn restoring_after_somebody_else_was_quicker_asks_to_look_again() {
    for desk in desks().await {
        desk.edited(&[("title.nl", "Kermis")]).await;
        let form = desk.get(&bram(), &page("restore?revision=1")).await.form();
        desk.edited(&[("level", "city")]).await;
        let answer = desk.send(&bram(), &page("restore"), &form).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.text().contains("Iemand maakte intussen een nieuwe versie."), "{}", answer.text());
        assert_eq!(desk.stands().await.revision, 3);
    }
}

#[tokio::test]
async fn practice_is_taken_out_with_a_reason_and_put_back() {
    for desk in desks().await {
        let fiche = format!("/nl/practices/{ID}");
        let form = desk.get(&anna(), &page("withdraw")).await.form();
        let refused = desk.send(&anna(), &page("withdraw"), &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Schrijf op waarom, in één zin."));
        let form = form.with("reason", "De eigenaar vroeg het.");
        assert_eq!(desk.send(&anna(), &page("withdraw"), &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(desk.get(&Actor::Anonymous, &fiche).await.status, StatusCode::GONE);
        let list = desk.get(&anna(), "/nl/desk/practices?state=withdrawn").await.text();
        assert!(list.contains("1 praktijk") && list.contains("Samen koken"), "{list}");
        let found = desk.get(&anna(), "/nl/desk/practices?q=samen+koken&state=withdrawn").await.text();
        assert!(found.contains("1 praktijk"), "{found}");
        let form = desk.get(&anna(), &page("put-back")).await.form().with("reason", "Vergissing.");
        assert_eq!(desk.send(&anna(), &page("put-back"), &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(desk.get(&Actor::Anonymous, &fiche).await.status, StatusCode::OK);
        let stands = desk.stands().await;
        assert_eq!(
            (stands.publication, stands.revision, &stands.record),
            (Publication::Published, 3, &record())
        );
        let history = desk.get(&anna(), &page("history")).await.text();
        assert!(history.contains("De eigenaar vroeg het.") && history.contains("Vergissing."), "{history}");
        let actions: Vec<String> = desk
            .site
            .db
            .changes_of(&kernel::Ref::new("practice", ID), 5)
            .await
            .unwrap()
            .into_iter()
            .map(|change| change.event.action)
            .collect();
        assert_eq!(actions, ["practice.put-back", "practice.withdrawn", "practice.created"]);
    }
}

#[tokio::test]
async fn clock_that_goes_backwards_leaves_versions_in_order() {
    for desk in desks().await {
        desk.edited(&[("title.nl", "Tweede")]).await;
        desk.clock.advance(-7 * 86_400);
        desk.edited(&[("title.nl", "Derde")]).await;
        let numbers: Vec<i64> =
            desk.practices.history(ID, i64::MAX, 10).await.unwrap().iter().map(|done| done.number).collect();
        assert_eq!(numbers, [3, 2, 1], "{}", desk.engine);
        let answer = desk.get(&anna(), &page("diff")).await;
        assert!(answer.elements("del")[0].contains("Tweede"), "{}", answer.text());
        assert!(answer.elements("ins")[0].contains("Derde"), "{}", answer.text());
        assert_eq!(desk.stands().await.record.title.get(Lang::Nl).unwrap(), "Derde");
    }
}

#[tokio::test]
async fn long_history_is_read_page_by_page() {
    for desk in desks().await {
        for number in 0..60 {
            let mut record = desk.stands().await.record;
            record.title.insert(Lang::Nl, format!("Titel {number}"));
            desk.practices.bring_in(&Actor::System("import"), vec![record]).await.unwrap();
        }
        let newest = desk.get(&anna(), &page("history")).await;
        assert!(
            newest.text().contains("Versie 61") && newest.text().contains("Import ·"),
            "{}",
            newest.text()
        );
        assert!(!newest.text().contains("Versie 11 "));
        let older = desk.get(&anna(), &page("history?before=12")).await.text();
        assert!(older.contains("Versie 11 ") && older.contains("Versie 1 In de databank gezet"), "{older}");
    }
}
