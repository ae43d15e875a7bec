//! Two editors at once.

use http::StatusCode;
use kernel::Lang;
use practices::model::{Level, Publication};

use super::support::{anna, bram, desks, page};

#[tokio::test]
async fn edits_of_different_members_and_sentences_are_both_kept() {
    for desk in desks().await {
        let (annas, brams) = (desk.form(&anna()).await, desk.form(&bram()).await);
        let approach = annas.get("approach.nl").to_owned();
        let annas = annas
            .with("approach.nl", &approach.replace("Tien buren", "Twintig buren"))
            .with("level", "city")
            .and("themes", "public-space");
        assert_eq!(desk.save(&anna(), &annas).await.status, StatusCode::SEE_OTHER);
        let brams = brams
            .with("approach.nl", &approach.replace("*dinsdag*", "*donderdag*"))
            .with("partners", "Politie\r\nBibliotheek")
            .and("themes", "sport");
        let answer = desk.save(&bram(), &brams).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", desk.engine, answer.text());
        let stands = desk.stands().await;
        let text = stands.record.approach.get(Lang::Nl).unwrap();
        assert!(text.starts_with("Twintig buren koken.") && text.contains("*donderdag*"), "{text}");
        assert_eq!((stands.revision, stands.record.level), (3, Some(Level::City)));
        assert_eq!(stands.record.partners, ["Politie", "Bibliotheek"]);
        assert!(["public-space", "sport"].iter().all(|id| stands.record.themes.contains(&(*id).to_owned())));
        let history = desk.get(&bram(), &answer.location.unwrap()).await.text();
        assert!(history.contains("staat er ook in: Aanpak (Nederlands); Schaal; Thema"), "{history}");
    }
}

#[tokio::test]
async fn edits_of_the_same_sentence_are_shown_side_by_side_and_decided() {
    let choices = [
        ("theirs", "Samen eten", "Twintig buren koken."),
        ("yours", "Samen aan tafel", "Dertig buren koken elke dag."),
        ("own", "Samen aan tafel", "Veertig buren."),
    ];
    for (choice, title, first) in choices {
        for desk in desks().await {
            let (annas, brams) = (desk.form(&anna()).await, desk.form(&bram()).await);
            let approach = annas.get("approach.nl").to_owned();
            let annas = annas
                .with("title.nl", "Samen eten")
                .with("approach.nl", &approach.replace("Tien buren koken.", "Twintig buren koken."))
                .with("place.city", "Ledeberg");
            desk.save(&anna(), &annas).await;
            let brams = brams
                .with("title.nl", "Samen aan tafel")
                .with("approach.nl", &approach.replace("Tien buren koken.", "Dertig buren koken elke dag."))
                .with("costs.nl", "Wat ik er intussen bij schreef.")
                .with("note", "Mijn notitie");
            let answer = desk.save(&bram(), &brams).await;
            assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text());
            let text = answer.text();
            for shown in ["Tien buren koken.", "Twintig", "Dertig", "Samen eten", "Samen aan tafel"] {
                assert!(text.contains(shown), "{shown}: {text}");
            }
            assert!(text.contains("het staat er al in: Stad of gemeente"), "{text}");
            assert_eq!(desk.stands().await.revision, 2, "nothing was written yet");

            let mut form = answer.form().with("take.title.nl", choice).with("take.approach.nl", choice);
            assert_eq!(form.get("note"), "Mijn notitie");
            if choice == "own" {
                let offered = form.get("own.approach.nl").to_owned();
                assert!(offered.starts_with("Dertig buren koken elke dag."), "{offered}");
                form = form.with(
                    "own.approach.nl",
                    &offered.replace("Dertig buren koken elke dag.", "Veertig buren."),
                );
            }
            let answer = desk.send(&bram(), &page("merge"), &form.with("save", "yes")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
            let record = desk.stands().await.record;
            assert_eq!(record.title.get(Lang::Nl).unwrap(), title);
            assert!(
                record.approach.get(Lang::Nl).unwrap().starts_with(first),
                "{choice}: {:?}",
                record.approach
            );
            assert_eq!(record.costs.get(Lang::Nl).unwrap(), "Wat ik er intussen bij schreef.");
            assert_eq!(record.place.unwrap().city.unwrap(), "Ledeberg", "what anna changed alone is kept");
        }
    }
}

#[tokio::test]
async fn third_editor_in_the_middle_of_a_merge_is_merged_too() {
    for desk in desks().await {
        let (annas, brams) = (desk.form(&anna()).await, desk.form(&bram()).await);
        desk.save(&anna(), &annas.with("title.nl", "Samen eten")).await;
        let answer = desk.save(&bram(), &brams.with("title.nl", "Samen aan tafel")).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        let form = answer.form();
        desk.edited(&[("title.nl", "Aan tafel"), ("partners", "Politie\r\nSchool")]).await;
        let again = desk.send(&bram(), &page("merge"), &form).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text());
        assert!(again.text().contains("Aan tafel"), "{}", again.text());
        let form = again.form().with("take.title.nl", "yours");
        assert_eq!(desk.send(&bram(), &page("merge"), &form).await.status, StatusCode::SEE_OTHER);
        let record = desk.stands().await.record;
        assert_eq!(record.title.get(Lang::Nl).unwrap(), "Samen aan tafel");
        assert_eq!(record.partners, ["Politie", "School"]);
    }
}

#[tokio::test]
async fn merge_leads_back_to_the_whole_form_with_everything_in_it() {
    for desk in desks().await {
        let (annas, brams) = (desk.form(&anna()).await, desk.form(&bram()).await);
        desk.save(&anna(), &annas.with("level", "city")).await;
        let brams = brams.with("level", "street").with("results.nl", "Goed.").with("note", "n");
        let merge = desk.save(&bram(), &brams).await.form().with("form", "yes");
        let answer = desk.send(&bram(), &page("merge"), &merge).await;
        assert_eq!(answer.status, StatusCode::OK);
        let form = answer.form();
        assert_eq!((form.get("level"), form.get("results.nl"), form.get("note")), ("street", "Goed.", "n"));
        assert_eq!(desk.save(&bram(), &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(desk.stands().await.record.level, Some(Level::Street));
    }
}

#[tokio::test]
async fn two_halves_that_make_no_whole_come_back_as_a_fault() {
    for desk in desks().await {
        let (annas, brams) = (desk.form(&anna()).await, desk.form(&bram()).await);
        desk.save(&anna(), &annas.with("started", "2022")).await;
        let answer = desk.save(&bram(), &brams.with("ended", "2020")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("Het einde ligt voor het begin."), "{}", answer.text());
        let form = answer.form();
        assert_eq!((form.get("started"), form.get("ended"), form.get("based_on")), ("2022", "2020", "2"));
    }
}

#[tokio::test]
async fn edit_of_a_practice_taken_out_meanwhile_leaves_it_out() {
    for desk in desks().await {
        let form = desk.form(&bram()).await.with("level", "city");
        let out = desk.get(&anna(), &page("withdraw")).await.form().with("reason", "Bestaat niet meer.");
        assert_eq!(desk.send(&anna(), &page("withdraw"), &out).await.status, StatusCode::SEE_OTHER);
        assert_eq!(desk.save(&bram(), &form).await.status, StatusCode::SEE_OTHER);
        let stands = desk.stands().await;
        assert_eq!((stands.publication, stands.record.level), (Publication::Withdrawn, Some(Level::City)));
    }
}

#[tokio::test]
async fn rush_of_editors_loses_nothing() {
    for desk in desks().await {
        let form = desk.form(&anna()).await;
        let themes = ["public-space", "sport", "drugs", "alcohol", "nightlife", "education"];
        let sent = themes.map(|theme| {
            let form = form.clone().and("themes", theme);
            let desk = &desk;
            async move { desk.save(&anna(), &form).await.status }
        });
        let answers = futures::future::join_all(sent).await;
        assert_eq!(answers, [StatusCode::SEE_OTHER; 6], "{}", desk.engine);
        let stands = desk.stands().await;
        assert_eq!(stands.revision, 7);
        assert!(
            themes.iter().all(|id| stands.record.themes.contains(&(*id).to_owned())),
            "{:?}",
            stands.record.themes
        );
    }
}
