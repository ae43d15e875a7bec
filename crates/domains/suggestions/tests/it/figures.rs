//! Figures, and the public list of what was refused.

use kernel::Actor;
use suggestions::model::StateCode;
use suggestions::service::review::Publishing;

use crate::setting::{editor, from_form, settings};

#[tokio::test]
async fn figures_say_how_many_came_in_and_how_long_they_took() {
    for setting in settings().await {
        let anna = editor("anna");
        let first = setting.take_in(from_form("Repas")).await;
        let second = setting.take_in(from_form("Soupe")).await;
        setting.take_in(from_form("Pain")).await;
        setting.clock.advance(4 * 24 * 3600);
        setting.review.refuse(&anna, &first, 1, "x", vec![]).await.unwrap();
        setting.clock.advance(6 * 24 * 3600);
        setting.review.judge(&anna, &second, 1, setting.all_met()).await.unwrap();
        setting
            .review
            .publish(&anna, &second, 2, Publishing::under("be-liege-soupe".parse().unwrap()))
            .await
            .unwrap();
        let months = setting.suggestions.months(12).await.unwrap();
        assert_eq!(months.len(), 12);
        let of = |month: &str| months.iter().find(|m| m.first.format("%Y-%m").to_string() == month).unwrap();
        let (november, december) = (of("2026-11"), of("2026-12"));
        assert_eq!((november.received, november.refused, november.median_days), (3, 1, Some(4.0)));
        assert_eq!((december.received, december.published, december.median_days), (0, 1, Some(10.0)));
        assert_eq!((november.open, december.open), (2, 1), "{}", setting.test.engine);
        let page = setting.get(&anna, "/fr/desk/figures").await.body;
        assert!(
            page.contains("<th scope=\"row\">décembre 2026</th><td>0</td><td>1</td><td>0</td><td>10</td>"),
            "{page}"
        );
        let csv = setting.get(&anna, "/fr/desk/figures.csv").await.body;
        assert!(csv.starts_with("month,received,published,refused,median_days,open,overdue\r\n"), "{csv}");
        assert!(csv.contains("2026-11,3,0,1,4.0,2,0\r\n"), "{csv}");
        setting.clock.advance(-10 * 24 * 3600);
    }
}

#[tokio::test]
async fn list_of_refused_shows_title_and_reason_of_those_who_agreed_and_nothing_else() {
    for setting in settings().await {
        let anna = editor("anna");
        let mut private = from_form("Jardin secret");
        private.suggester.as_mut().unwrap().list_refusal = false;
        for new in [from_form("Fête d'un jour"), private] {
            let id = setting.take_in(new).await;
            let reason = "Une seule <fois>.\nRien ne suit.";
            setting.review.refuse(&anna, &id, 1, reason, vec!["not-one-off".into()]).await.unwrap();
        }
        let pending = setting.take_in(from_form("En attente")).await;
        assert_eq!(
            setting.suggestions.get(&pending).await.unwrap().unwrap().state.code(),
            StateCode::Received
        );
        let page = setting.get(&Actor::Anonymous, "/nl/practices/refused").await.body;
        assert!(page.contains("lang=\"fr\">Fête d&#39;un jour</h2>"), "{page}");
        assert!(page.contains("Une seule &#60;fois&#62;."), "{page}");
        assert!(page.contains("De praktijk is niet eenmalig."), "the criterion, in the reader's language");
        for secret in ["Jardin secret", "En attente", "amina", "Amina", "anna"] {
            assert!(!page.contains(secret), "{secret}");
        }
        // Whoever is forgotten has not taken back her leave: the list is about the suggestion.
        let erase =
            setting.test.db.write::<_, storage::StorageError, _>(&Actor::System("test"), async |tx| {
                let person = web::domain::Person { id: None, email: "amina@example.be".parse().unwrap() };
                for domain in setting.site.registry().iter() {
                    domain.erase(&person, tx).await?;
                }
                Ok(())
            });
        erase.await.unwrap();
        assert_eq!(setting.suggestions.count_refused().await.unwrap(), 1);
    }
}
