//! One editor and the form.

use http::StatusCode;
use kernel::Lang;
use practices::model::Reference;

use super::support::{ID, anna, desks, page, record};

#[tokio::test]
async fn form_that_is_sent_back_untouched_changes_nothing() {
    for desk in desks().await {
        let form = desk.form(&anna()).await;
        let answer = desk.save(&anna(), &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert!(answer.location.unwrap().contains("done=same"));
        let stands = desk.stands().await;
        assert_eq!((stands.revision, stands.record), (1, record()), "{}", desk.engine);
    }
}

#[tokio::test]
async fn edit_makes_a_version_that_says_who_when_and_why() {
    for desk in desks().await {
        let form = desk
            .form(&anna())
            .await
            .with("title.nl", "Samen koken in de buurt")
            .with("place.lat", "51,06")
            .with("organisations", "Stad Gent\r\n\r\n  Samenlevingsopbouw \r\n")
            .with("started", "2019-09-01")
            .with("note", "Titel duidelijker, na een vraag van de eigenaar.")
            .and("themes", "public-space")
            .with("sources.1.title", "Nog een bron")
            .with("sources.1.year", "2024");
        desk.clock.advance(86_400);
        let answer = desk.save(&anna(), &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let stands = desk.stands().await;
        let made = &stands.record;
        assert_eq!(made.title.get(Lang::Nl).unwrap(), "Samen koken in de buurt");
        assert_eq!(made.place.as_ref().unwrap().lat, Some(51.06));
        assert_eq!(made.organisations, ["Stad Gent", "Samenlevingsopbouw"]);
        assert_eq!(made.themes, ["neighbourhood-cohesion", "diversity-and-inclusion", "public-space"]);
        assert_eq!(made.sources[1].year, Some(2024));
        assert_eq!(made.evidence.references, record().evidence.references);
        let history = desk.get(&anna(), &answer.location.unwrap()).await.text();
        assert!(history.contains("Bewaard als versie 2."), "{history}");
        assert!(history.contains("Titel duidelijker, na een vraag van de eigenaar."), "{history}");
        assert!(history.contains("Iemand van de redactie · 2 maart 2026, 10:30"), "{history}");
        let feed = desk.site.db.changes_of(&kernel::Ref::new("practice", ID), 1).await.unwrap();
        assert_eq!(
            (feed[0].event.action.as_str(), feed[0].actor.as_str()),
            ("practice.revised", "person:anna")
        );
        assert_eq!(feed[0].event.data["revision"], 2);
    }
}

#[tokio::test]
async fn faults_stand_at_their_fields_and_what_was_typed_stays() {
    let said = [
        ("nl", "Geef de praktijk een titel", "Het einde ligt voor het begin.", "is geen webadres"),
        ("fr", "Donnez à la pratique un titre", "La fin précède le début.", "n’est pas une adresse web"),
        (
            "de",
            "Geben Sie dem Praxisbeispiel einen Titel",
            "Das Ende liegt vor dem Beginn.",
            "ist keine Webadresse",
        ),
        ("en", "Give the practice a title", "The end lies before the beginning.", "is not a web address"),
    ];
    for desk in desks().await {
        let form = desk
            .form(&anna())
            .await
            .with("title.nl", " ")
            .with("ended", "2001")
            .with("sources.0.url", "stad.gent")
            .with("results.nl", "Een <b>vet</b> gevolg")
            .with("place.lon", "oost")
            .with("note", "mijn notitie")
            .with("summary.de", "Ein langer Text ".repeat(100).trim());
        for (lang, title, end, address) in said {
            let path = format!("/{lang}/desk/practices/{ID}/edit");
            let answer = desk.send(&anna(), &path, &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let text = answer.text();
            for sentence in [title, end, address, "(<b>)"] {
                // In the summary at the head, and at the field.
                assert_eq!(text.matches(sentence).count(), 2, "{lang} {sentence}: {text}");
            }
            for field in ["title.nl", "ended", "sources.0.url", "results.nl", "place.lon", "summary.de"] {
                assert!(answer.body.contains(&format!("href=\"#f-{field}\"")), "{lang} {field}");
                assert!(answer.body.contains(&format!("id=\"f-{field}\"")), "{lang} {field}");
            }
            let again = answer.form();
            for (name, value) in &form.0 {
                assert!(again.0.contains(&(name.clone(), value.clone())), "{lang}: {name} = {value:?}");
            }
        }
        assert_eq!(desk.stands().await.revision, 1, "nothing was written");
    }
}

#[tokio::test]
async fn rows_and_look_ups_need_no_script() {
    for desk in desks().await {
        let form = desk.form(&anna()).await.with("title.nl", "Nog niet bewaard");
        assert!(!form.names().contains("sources.2.title"));
        let answer = desk.send(&anna(), &page("edit"), &form.clone().with("add", "sources")).await;
        assert_eq!(answer.status, StatusCode::OK);
        let more = answer.form();
        assert!(more.names().contains("sources.2.title"), "{:?}", more.names());
        assert_eq!(more.get("title.nl"), "Nog niet bewaard");

        let asked = form.clone().with("find", "adapted_from").with("adapted_from.q", "eten met de buurt");
        let answer = desk.send(&anna(), &page("edit"), &asked).await;
        assert!(answer.body.contains("value=\"nl-utrecht-eten\""), "{}", answer.text());
        let pasted = form
            .with("find", "adapted_from")
            .with("adapted_from.q", &format!("https://x.example/nl/practices/{ID}?text=fr"));
        let answer = desk.send(&anna(), &page("edit"), &pasted).await;
        assert!(answer.body.contains(&format!("value=\"{ID}\"")), "{}", answer.text());
        assert_eq!(desk.stands().await.revision, 1);
    }
}

#[tokio::test]
async fn link_to_a_practice_that_does_not_exist_is_refused() {
    for desk in desks().await {
        let form = desk.form(&anna()).await.and("adapted_from", "be-nergens");
        let answer = desk.save(&anna(), &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("Er is geen praktijk “be-nergens”."), "{}", answer.text());
        let itself = desk.form(&anna()).await.and("adapted_from", ID);
        let answer = desk.save(&anna(), &itself).await;
        assert!(answer.text().contains("kan niet van zichzelf zijn overgenomen"), "{}", answer.text());
    }
}

#[tokio::test]
async fn preview_shows_the_texts_and_saves_nothing() {
    for desk in desks().await {
        let form = desk.form(&anna()).await.with("results.nl", "Er kwamen **tachtig** mensen.");
        let answer = desk.send(&anna(), &page("edit"), &form.with("preview", "yes")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("Er kwamen <strong>tachtig</strong> mensen."), "{}", answer.text());
        assert_eq!(answer.form().get("results.nl"), "Er kwamen **tachtig** mensen.");
        assert_eq!(desk.stands().await.revision, 1);
    }
}

#[tokio::test]
async fn reference_keeps_the_way_it_was_described() {
    for desk in desks().await {
        let stands = desk.edited(&[("evidence.references.2.title", "De Vries (2020)")]).await;
        let references = &stands.record.evidence.references;
        assert_eq!(references[..2], record().evidence.references[..]);
        assert_eq!(references[2], Reference::Text("De Vries (2020)".into()));
    }
}
