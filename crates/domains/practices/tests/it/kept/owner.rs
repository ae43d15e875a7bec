//! The private link: what it does, what it does not, and what an owner can change through it.

use http::StatusCode;
use kernel::{Actor, Role};

use super::{houses_with_owner, keeper, link};
use crate::house::{House, person};

const OWNER: Actor = Actor::Anonymous;

async fn asked(house: &House) -> String {
    let letters = house.days_pass(365).await;
    assert_eq!(letters.len(), 1, "{}", house.engine);
    link(&letters[0])
}

#[tokio::test]
async fn opening_the_link_confirms_nothing_and_the_button_works_once() {
    for house in houses_with_owner().await {
        let path = asked(&house).await;
        for _ in 0..3 {
            let page = house.get(&path).await;
            assert!(page.body.contains("Ja, dit klopt nog"), "{}", page.body);
            assert_eq!(page.headers["cache-control"], "no-store");
        }
        assert!(!house.events("be-gent-nacht").await.contains(&"practice.confirmed".to_owned()));
        for _ in 0..2 {
            let answer = house.send_as(&OWNER, &path, &[("do", "confirm")]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
            house.site.db.clock().advance(60);
        }
        let confirmed =
            house.events("be-gent-nacht").await.iter().filter(|a| *a == "practice.confirmed").count();
        assert_eq!(confirmed, 1, "{}: pressed twice, confirmed once", house.engine);
        let page = house.get(&format!("{path}?done=confirmed")).await;
        assert!(page.body.contains("Rond 10 januari 2027 vragen we het opnieuw."), "{}", page.body);
        assert!(!page.body.contains("Ja, dit klopt nog"), "nothing is left to do");
    }
}

#[tokio::test]
async fn forged_foreign_and_ended_links_open_nothing() {
    for house in houses_with_owner().await {
        let path = asked(&house).await;
        let token = path.rsplit('/').next().unwrap();
        let forged: String = token.chars().rev().collect();
        for wrong in [
            format!("/nl/practices/be-gent-nacht/confirm/{forged}"),
            "/nl/practices/be-gent-nacht/confirm/x".to_owned(),
            format!("/nl/practices/be-aalst-nacht/confirm/{token}"),
        ] {
            assert_eq!(house.get(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
            let answer = house.send_as(&OWNER, &wrong, &[("do", "confirm")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
        }
        let before = house.letters().await.len();
        house.site.db.clock().advance(181 * 24 * 60 * 60);
        let page = house.get(&path).await;
        assert_eq!(page.status, StatusCode::GONE, "{}", house.engine);
        assert!(page.body.contains("Deze link werkt niet meer"), "{}", page.body);
        let answer = house.send_as(&OWNER, &path, &[("do", "confirm")]).await;
        assert_eq!(answer.status, StatusCode::GONE);
        // A new one goes to the address that is known, whoever asks.
        let answer = house.send_as(&OWNER, &path, &[("do", "renew"), ("email", "thief@x.example")]).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let letters = house.letters().await;
        assert_eq!(letters.len(), before + 1);
        assert_eq!(letters[0].recipient.as_str(), "owner@stad.example");
        assert_eq!(house.get(&link(&letters[0])).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn links_of_a_former_contact_stop_working() {
    for house in houses_with_owner().await {
        let path = asked(&house).await;
        let editor = person("editor", Role::Editor);
        let new = "new@stad.example".parse().unwrap();
        keeper(&house).set_contact(&editor, "be-gent-nacht", new, kernel::Lang::De).await.unwrap();
        assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND, "{}", house.engine);
    }
}

#[tokio::test]
async fn owner_who_wants_no_more_letters_is_forgotten() {
    for house in houses_with_owner().await {
        let path = asked(&house).await;
        let answer = house.send_as(&OWNER, &path, &[("do", "forget")]).await;
        assert!(answer.body.contains("We hebben uw adres gewist."), "{}", answer.body);
        let editor = person("editor", Role::Editor);
        assert_eq!(keeper(&house).contact(&editor, "be-gent-nacht").await.unwrap(), None);
        assert!(house.days_pass(40).await.is_empty(), "{}", house.engine);
        assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn owner_proposes_and_an_editor_takes_it_with_one_click() {
    for house in houses_with_owner().await {
        let path = asked(&house).await;
        let nothing = [("do", "propose"), ("status", "running"), ("lessons", "Begin klein.")];
        let answer = house.send_as(&OWNER, &path, &nothing).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("U veranderde niets en schreef niets."), "{}", answer.body);
        let wrong =
            [("do", "propose"), ("ended", "vorig jaar"), ("costs", "<b>12</b>"), ("email", "geen adres")];
        let answer = house.send_as(&OWNER, &path, &wrong).await;
        for said in ["Schrijf een jaartal", "zonder HTML", "Dit is geen e-mailadres.", "vorig jaar"] {
            assert!(answer.body.contains(said), "{said}: {}", answer.body);
        }
        let fields = [
            ("do", "propose"),
            ("status", "ended"),
            ("ended", "2025"),
            ("lessons", "Begin klein, met twee mensen."),
            ("note", "Bel mij gerust op 0470 00 00 00."),
            ("email", "team@stad.example"),
            ("lang", "fr"),
        ];
        let answer = house.send_as(&OWNER, &path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let fiche = house.get("/nl/practices/be-gent-nacht").await;
        assert!(!fiche.body.contains("met twee mensen"), "nobody has looked at it yet");
        assert!(
            house.days_pass(31).await.is_empty(),
            "{}: whoever has answered is not reminded",
            house.engine
        );

        let editor = person("editor", Role::Editor);
        let desk = house.get_as(&editor, "/nl/desk/upkeep").await;
        for said in [
            "Begin klein.",
            "Begin klein, met twee mensen.",
            "Afgelopen",
            "0470 00 00 00",
            "team@stad.example",
        ] {
            assert!(desk.body.contains(said), "{said}: {}", desk.body);
        }
        let proposal =
            desk.body.split("name=\"proposal\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let take = [("do", "take"), ("proposal", proposal)];
        assert_eq!(house.send_as(&editor, "/nl/desk/upkeep", &take).await.status, StatusCode::SEE_OTHER);
        let fiche = house.get("/nl/practices/be-gent-nacht").await;
        for said in ["Begin klein, met twee mensen.", "Afgelopen", "bevestigd door de eigenaar", "Versie 2"] {
            assert!(fiche.body.contains(said), "{said}: {}", fiche.body);
        }
        let contact = keeper(&house).contact(&editor, "be-gent-nacht").await.unwrap().unwrap();
        assert_eq!(contact.email.as_str(), "team@stad.example");
        // Two editors at once: the second is told.
        let again = house.send_as(&editor, "/nl/desk/upkeep", &take).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
        // Nothing personal is where it does not belong.
        let feed = house.site.db.changes_after(0, 1_000).await.unwrap();
        let feed = format!("{feed:?}");
        assert!(!feed.contains("@stad.example") && !feed.contains("0470"), "{feed}");
        let api = house.get("/api/v1/practices/be-gent-nacht").await;
        assert!(!api.body.contains("@stad.example"), "{}", api.body);
    }
}

#[tokio::test]
async fn refused_proposal_leaves_the_practice_and_confirms_it() {
    for house in houses_with_owner().await {
        let path = asked(&house).await;
        let fields = [("do", "propose"), ("costs", "Gratis."), ("note", "Graag zo.")];
        house.send_as(&OWNER, &path, &fields).await;
        let editor = person("editor", Role::Editor);
        let (open, count) = keeper(&house).proposals(10).await.unwrap();
        assert_eq!(count, 1);
        let refuse = [("do", "refuse"), ("proposal", open[0].id.as_str()), ("why", "Te kort.")];
        house.send_as(&editor, "/nl/desk/upkeep", &refuse).await;
        let fiche = house.get("/nl/practices/be-gent-nacht").await;
        assert!(!fiche.body.contains("Gratis.") && fiche.body.contains("Versie 1"), "{}", fiche.body);
        assert!(fiche.body.contains("bevestigd door de eigenaar"), "{}: she has answered", house.engine);
    }
}

#[tokio::test]
async fn erased_person_leaves_no_address() {
    use web::domain::Person;
    for house in houses_with_owner().await {
        asked(&house).await;
        let person = Person { id: None, email: "owner@stad.example".parse().unwrap() };
        let domain = house.site.registry().iter().next().unwrap();
        let held = domain.personal_data(&person).await.unwrap().unwrap();
        assert_eq!(held.data["asked_about"][0]["practice"], "be-gent-nacht");
        let db = house.site.db.clone();
        db.write(&Actor::System("test"), async |tx| domain.erase(&person, tx).await).await.unwrap();
        assert!(domain.personal_data(&person).await.unwrap().is_none(), "{}", house.engine);
    }
}
