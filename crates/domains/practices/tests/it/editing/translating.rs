//! Translations: side by side, outdated when the original changes, right again when somebody says so.

use http::StatusCode;
use kernel::{Actor, Lang, TextState};
use practices::model::Heading;

use super::support::{ID, anna, desks, page};

#[tokio::test]
async fn change_of_the_original_makes_translations_outdated_and_the_desk_lists_them() {
    for desk in desks().await {
        let item = async || desk.site.registry().desk(Lang::Nl, kernel::Role::Editor).await.unwrap();
        let ours = |items: Vec<web::domain::DeskItem>| {
            items.into_iter().find(|item| item.path == "/desk/practices").unwrap().count
        };
        assert_eq!(ours(item().await), Some(0));
        desk.edited(&[("summary.nl", "Buren koken elke maand samen.")]).await;
        assert_eq!(ours(item().await), Some(1));
        let stands = desk.stands().await;
        assert_eq!(stands.text_state(Heading::Summary, Lang::Fr), Some(TextState::Outdated));
        assert_eq!(stands.text_state(Heading::Title, Lang::Fr), Some(TextState::ByPerson));
        let said = [
            ("nl", "Frans: 1 praktijk met verouderde tekst"),
            ("fr", "français : 1 pratique avec un texte dépassé"),
            ("de", "Französisch: 1 Praxisbeispiel mit veraltetem Text"),
            ("en", "French: 1 practice with outdated text"),
        ];
        for (lang, sentence) in said {
            let list = desk.get(&anna(), &format!("/{lang}/desk/practices?texts=outdated")).await.text();
            assert!(list.to_lowercase().contains(&sentence.to_lowercase()), "{lang}: {list}");
            assert!(list.contains("Samen koken") || list.contains("Cuisiner ensemble"), "{list}");
        }
        let other = desk.get(&anna(), "/nl/desk/practices?texts=outdated&lang=de").await.text();
        assert!(other.contains("Geen praktijk gevonden"), "{other}");
        let fiche = desk.get(&Actor::Anonymous, &format!("/fr/practices/{ID}")).await.text();
        assert!(fiche.contains("l’original"), "{fiche}");
    }
}

#[tokio::test]
async fn small_change_that_keeps_the_meaning_leaves_translations_right() {
    for desk in desks().await {
        let stands =
            desk.edited(&[("summary.nl", "Buren koken élke week samen."), ("meaning_stays", "yes")]).await;
        assert_eq!(stands.text_state(Heading::Summary, Lang::Fr), Some(TextState::ByPerson));
    }
}

#[tokio::test]
async fn translation_page_shows_what_changed_and_lifts_the_mark() {
    for desk in desks().await {
        desk.edited(&[("summary.nl", "Buren koken elke maand samen."), ("title.nl", "Samen eten")]).await;
        desk.edited(&[("level", "city")]).await;
        let answer = desk.get(&anna(), &page("translate/fr")).await;
        let text = answer.text();
        assert!(text.contains("Gewijzigd sinds deze vertaling"), "{text}");
        assert!(answer.elements("del").iter().any(|gone| gone.contains("week")), "{text}");
        assert!(answer.elements("ins").iter().any(|new| new.contains("maand")), "{text}");
        // One still says what the original says, the other is written anew.
        let form =
            answer.form().with("checked", "title").with("text.summary", "Des voisins cuisinent chaque mois.");
        let saved = desk.send(&anna(), &page("translate/fr"), &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let stands = desk.stands().await;
        for heading in [Heading::Title, Heading::Summary] {
            assert_eq!(stands.text_state(heading, Lang::Fr), Some(TextState::ByPerson), "{heading:?}");
        }
        assert_eq!(stands.record.title.get(Lang::Fr).unwrap(), "Cuisiner ensemble");
        let history = desk.get(&anna(), &page("history")).await.text();
        assert!(history.contains("Versie 4 Vertaald"), "{history}");
        assert_eq!(desk.practices.outdated().await.unwrap(), 0);
    }
}

#[tokio::test]
async fn practice_is_translated_into_a_new_language_from_every_page_language() {
    for (lang, title) in [
        ("nl", "Vertalen naar het Duits"),
        ("fr", "Traduire en allemand"),
        ("de", "Übersetzen: Deutsch"),
        ("en", "Translate into German"),
    ] {
        for desk in desks().await {
            let path = format!("/{lang}/desk/practices/{ID}/translate/de");
            let answer = desk.get(&anna(), &path).await;
            assert!(answer.text().contains(title), "{}", answer.text());
            assert!(answer.text().contains("Buren koken elke week samen."), "the original stands beside");
            let form = answer
                .form()
                .with("text.title", "Gemeinsam kochen")
                .with("text.summary", "Nachbarn kochen zusammen.");
            let saved = desk.send(&anna(), &path, &form).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
            let fiche = desk.get(&Actor::Anonymous, &format!("/de/practices/{ID}")).await.text();
            assert!(fiche.contains("Gemeinsam kochen"), "{fiche}");
            assert!(fiche.contains("Von einem Menschen"), "{fiche}");
        }
    }
}

#[tokio::test]
async fn original_changed_while_somebody_translates_marks_the_translation_outdated() {
    for desk in desks().await {
        let form = desk.get(&anna(), &page("translate/fr")).await.form();
        desk.edited(&[("summary.nl", "Buren koken elke maand samen.")]).await;
        let form = form
            .with("text.approach", "Dix voisins cuisinent. La ville paie.")
            .with("text.summary", "Des voisins cuisinent chaque semaine, ensemble.");
        assert_eq!(desk.send(&anna(), &page("translate/fr"), &form).await.status, StatusCode::SEE_OTHER);
        let stands = desk.stands().await;
        assert_eq!(stands.text_state(Heading::Summary, Lang::Fr), Some(TextState::Outdated));
        assert_eq!(stands.text_state(Heading::Approach, Lang::Fr), Some(TextState::ByPerson));
        assert_eq!(stands.record.summary.get(Lang::Nl).unwrap(), "Buren koken elke maand samen.");
        assert!(stands.record.summary.get(Lang::Fr).unwrap().ends_with("ensemble."), "kept all the same");
    }
}

#[tokio::test]
async fn translation_with_a_fault_keeps_what_was_typed() {
    for desk in desks().await {
        let form = desk.get(&anna(), &page("translate/en")).await.form();
        let form =
            form.with("text.title", &"x".repeat(201)).with("text.approach", "A <script>alert(1)</script>");
        let answer = desk.send(&anna(), &page("translate/en"), &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("Dit zijn 201 tekens."), "{}", answer.text());
        let again = answer.form();
        assert_eq!(again.get("text.title").len(), 201);
        assert_eq!(again.get("text.approach"), "A <script>alert(1)</script>");
        assert_eq!(desk.stands().await.revision, 1);
    }
}

#[tokio::test]
async fn original_language_and_unknown_ones_have_no_translation_page() {
    for desk in desks().await {
        for target in ["nl", "es", "FR"] {
            let answer = desk.get(&anna(), &page(&format!("translate/{target}"))).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{target}");
        }
    }
}
