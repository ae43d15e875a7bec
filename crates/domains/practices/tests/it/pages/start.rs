//! The start page.

use http::StatusCode;

use crate::house::house;

/// The addresses of all links of this class.
fn hrefs(body: &str, class: &str) -> Vec<String> {
    let start = format!("class=\"{class}\" href=\"");
    let links = body.split(&start).skip(1);
    links.map(|link| link.split('"').next().unwrap().replace("&#38;", "&")).collect()
}

#[tokio::test]
async fn start_page_asks_and_answers_in_every_language() {
    let house = house().await;
    for (lang, title, numbers) in [
        ("nl", "Vind wat in een andere stad al werkt", "176 praktijken uit 39 landen"),
        ("fr", "Trouvez ce qui marche déjà dans une autre ville", "176 pratiques de 39 pays"),
        ("de", "Finden Sie, was anderswo schon funktioniert", "176 Praxisbeispiele aus 39 Ländern"),
        ("en", "Find what already works in another city", "176 practices from 39 countries"),
    ] {
        let answer = house.get(&format!("/{lang}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        for said in [title, numbers, "role=\"search\"", "data-map"] {
            assert!(answer.body.contains(said), "{lang}: {said}");
        }
        assert_eq!(answer.body.matches("<article class=\"sh-card\">").count(), 3, "{lang}");
        for page in ["reading-guide", "criteria", "about", "concepts", "practices?view=map"] {
            assert!(answer.body.contains(&format!("href=\"/{lang}/{page}\"")), "{lang}: {page}");
        }
    }
}

#[tokio::test]
async fn every_example_question_and_theme_finds_practices() {
    let house = house().await;
    for lang in ["nl", "fr", "de", "en"] {
        let answer = house.get(&format!("/{lang}")).await;
        let questions = hrefs(&answer.body, "sh-questions__link");
        let themes = hrefs(&answer.body, "sh-themes__link");
        assert_eq!((questions.len(), themes.len()), (6, 20), "{lang}");
        for path in questions.iter().chain(&themes) {
            let list = house.get(path).await;
            assert!(list.body.matches("<article class=\"sh-card\">").count() >= 3, "{path} finds too little");
            assert!(!list.body.contains("sh-empty") && !list.body.contains("sh-did-you-mean"), "{path}");
        }
    }
}

#[tokio::test]
async fn new_practices_are_shown_in_the_readers_language_where_there_are_some() {
    let house = house().await;
    for lang in ["nl", "fr", "de", "en"] {
        let body = house.get(&format!("/{lang}")).await.body;
        let cards = body.split("sh-cards--grid").nth(1).unwrap().split("</ul>\n  </section>").next().unwrap();
        assert!(!cards.contains("sh-card__summary\" lang="), "{lang}: {cards}");
    }
}
