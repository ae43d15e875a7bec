//! A stranger suggests a practice with nothing but forms.

use http::StatusCode;
use kernel::Lang;
use platform::config::Switch;
use suggestions::model::{Origin, StateCode};

use crate::house::{House, houses, houses_with};

/// The newest suggestion that came in.
async fn newest(house: &House) -> suggestions::model::Suggestion {
    let feed = house.db.changes_after(0, 10_000).await.unwrap();
    let received = feed.iter().rev().find(|change| change.event.action == "suggestion.received").unwrap();
    house.suggestions.get(&received.event.subject.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn practice_suggested_in_french_without_a_script_reaches_the_editors() {
    for house in houses().await {
        let start = house.get("/fr/practices/suggest").await;
        assert!(start.body.contains("Proposer une pratique"), "{}", house.engine);
        let draft = house.begin("fr").await;
        let steps: [&[(&str, &str)]; 5] = [
            &[
                ("title", "Parents de la place"),
                ("summary", "Le vendredi soir, des parents du quartier sont sur la place avec les jeunes."),
                ("language", "fr"),
                ("city", "Liège"),
                ("country", "BE"),
                ("level", "neighbourhood"),
            ],
            &[
                ("problem", "Chaque soir, **trente jeunes** sur la place."),
                ("themes", "public-space"),
                ("themes", "youth-police-relations"),
                ("target_groups", "young-people"),
            ],
            &[
                ("approach", "- Toujours à deux\n- Sans uniforme"),
                ("kinds", "outreach"),
                ("status", "running"),
                ("started", "2021"),
                ("costs", "8 000 € par an"),
            ],
            &[
                ("involvement", "Les parents, un par un."),
                ("organisation", "Ville de Liège"),
                ("partners", "Maison de jeunes\nPolice locale"),
            ],
            &[
                ("results", "Cinq appels au lieu de quatorze."),
                ("lessons", "Commencez par un café."),
                ("testing", "described"),
                ("effect", "mixed"),
                ("sources", "Rapport https://liege.be/rapport.pdf"),
            ],
        ];
        for (fields, number) in steps.into_iter().zip(1..) {
            let next = house.post(&format!("{draft}/{number}"), fields).await;
            assert_eq!(next.to(), format!("{draft}/{}", number + 1), "{}", house.engine);
        }
        let to_review = house
            .post(&format!("{draft}/6"), &[("email", " Amina@Liege.be "), ("mail_language", "fr")])
            .await;
        assert_eq!(to_review.to(), format!("{draft}/review"));
        let review = house.get(&format!("{draft}/review")).await.text();
        for shown in ["<strong>trente jeunes</strong>", "<li>Toujours à deux</li>", "Tout y est", "Belgique"]
        {
            assert!(review.contains(shown), "{shown} in {review}");
        }
        let consents = [("consent_licence", "yes"), ("consent_contact", "yes"), ("consent_refused", "yes")];
        let without = house.post(&format!("{draft}/review"), &consents[2..]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without.text().contains("Sans cela, nous ne pouvons pas publier"), "{}", without.body);
        let sent = house.post(&format!("{draft}/review"), &consents).await;
        assert_eq!(sent.to(), format!("{draft}/sent"));
        assert!(house.get(sent.to()).await.body.contains("amina@liege.be"));
        // Before the address is confirmed, nothing has come in.
        let feed = house.db.changes_after(0, 10_000).await.unwrap();
        assert!(!feed.iter().any(|change| change.event.action.starts_with("suggestion.")));

        let letter = &house.letters("amina@liege.be").await[0];
        assert_eq!(letter.subject, "Confirmez votre suggestion");
        let confirm = house.link("amina@liege.be", "/confirm/").await;
        let look = house.get(&confirm).await;
        assert!(look.text().contains("Parents de la place"), "{}", look.body);
        let again = house.get(&confirm).await;
        assert_eq!(again.status, StatusCode::OK, "looking changes nothing");
        let confirmed = house.post(&confirm, &[]).await;
        assert!(confirmed.to().starts_with("/fr/practices/suggestions/"), "{}", confirmed.to());
        let page = house.get(confirmed.to()).await;
        assert!(page.text().contains("Parents de la place") && page.body.contains("Reçue"), "{}", page.body);

        let stands = newest(&house).await;
        assert_eq!((stands.state.code(), &stands.origin), (StateCode::Received, &Origin::Form));
        let record = serde_json::to_value(&stands.proposal).unwrap();
        let expected = serde_json::json!({
            "original_language": "fr",
            "title": {"fr": "Parents de la place"},
            "summary": {"fr": "Le vendredi soir, des parents du quartier sont sur la place avec les jeunes."},
            "problem": {"fr": "Chaque soir, **trente jeunes** sur la place."},
            "approach": {"fr": "- Toujours à deux\n- Sans uniforme"},
            "results": {"fr": "Cinq appels au lieu de quatorze."},
            "lessons": {"fr": "Commencez par un café."},
            "costs": {"fr": "8 000 € par an"},
            "involvement": {"fr": "Les parents, un par un."},
            "place": {"city": "Liège", "country": "BE"},
            "level": "neighbourhood",
            "organisations": ["Ville de Liège"],
            "partners": ["Maison de jeunes", "Police locale"],
            "started": 2021,
            "status": "running",
            "kinds": ["outreach"],
            "themes": ["public-space", "youth-police-relations"],
            "target_groups": ["young-people"],
            "evidence": {"testing": "described", "effect": "mixed"},
            "sources": [{"title": "Rapport", "url": "https://liege.be/rapport.pdf"}],
        });
        assert_eq!(record, expected, "{}", house.engine);
        let who = house.suggestions.suggester(&stands.id).await.unwrap().unwrap();
        assert_eq!((who.email.as_str(), who.lang, who.list_refusal), ("amina@liege.be", Lang::Fr, true));
        let told: String = house
            .db
            .changes_after(0, 10_000)
            .await
            .unwrap()
            .iter()
            .map(|change| format!("{:?}", change.event))
            .collect();
        assert!(!told.contains("amina"), "no personal data in the feed");

        // The link is spent, and so is the draft's.
        assert_eq!(house.post(&confirm, &[]).await.status, StatusCode::GONE);
        assert_eq!(house.get(&confirm).await.status, StatusCode::GONE);
        assert_eq!(house.get(&format!("{draft}/1")).await.status, StatusCode::GONE);
        let received = house.letters("amina@liege.be").await;
        assert!(received.iter().any(|letter| letter.subject == "Nous avons reçu votre suggestion"));
    }
}

#[tokio::test]
async fn draft_is_gone_on_with_by_a_mailed_link_on_another_device() {
    for house in houses().await {
        let draft = house.begin("nl").await;
        let fields = [("title", "Pleinouders"), ("do", "later"), ("later_email", "an@gent.be")];
        let mailed = house.post(&format!("{draft}/1"), &fields).await;
        assert_eq!(mailed.to(), format!("{draft}/1?done=later"));
        let letter = &house.letters("an@gent.be").await[0];
        assert!(letter.plain.contains("22 februari 2027"), "says when it ends: {}", letter.plain);
        let link = house.link("an@gent.be", "/practices/suggest/").await;
        assert_ne!(link, draft, "each letter has a link of its own, as only hashes are kept");
        let resumed = house.get(&link).await;
        assert_eq!(resumed.to(), format!("{link}/2"), "to the first step with nothing in it");
        assert!(house.get(&format!("{link}/1")).await.body.contains("value=\"Pleinouders\""));

        let wrong = house.post(&format!("{draft}/1"), &[("do", "later"), ("later_email", "an")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Dit lijkt geen e-mailadres"), "{}", wrong.body);

        // Whoever lost the links gets all of them; whoever has none gets no letter, and the page is the same.
        let asked = house.post("/nl/practices/suggest", &[("do", "links"), ("email", "an@gent.be")]).await;
        let other = house.post("/nl/practices/suggest", &[("do", "links"), ("email", "x@gent.be")]).await;
        assert_eq!(asked.to(), other.to());
        assert_eq!(house.letters("an@gent.be").await.len(), 2);
        assert_eq!(house.letters("x@gent.be").await.len(), 0);
    }
}

#[tokio::test]
async fn draft_that_nobody_touches_is_deleted_with_its_files_and_links() {
    for house in houses().await {
        let draft = house.begin("nl").await;
        house.post(&format!("{draft}/1"), &[("title", "Pleinouders")]).await;
        let pdf = b"%PDF-1.4\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
        let part = crate::house::Part { name: "plan.pdf", content: pdf };
        let added = house.upload(&format!("{draft}/6"), &[("do", "add"), ("email", "")], &[part]).await;
        assert_eq!(added.to(), format!("{draft}/6?done=files"));
        let files = || std::fs::read_dir(house.folder.path().join("files/suggestions")).unwrap().count();
        assert_eq!(files(), 1);
        house.clock.advance(89 * 86_400);
        house.work().await;
        assert_eq!(house.get(&format!("{draft}/1")).await.status, StatusCode::OK, "{}", house.engine);
        house.clock.advance(2 * 86_400);
        assert_eq!(house.get(&format!("{draft}/1")).await.status, StatusCode::GONE, "before the job too");
        house.work().await;
        assert_eq!(files(), 0);
        // Even if the clock goes back, what was deleted stays so.
        house.clock.advance(-10 * 86_400);
        assert_eq!(house.get(&format!("{draft}/1")).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn two_windows_on_one_draft_lose_nothing() {
    for house in houses().await {
        let draft = house.begin("nl").await;
        let step = format!("{draft}/1");
        let first = house.get(&step).await.value("name=\"revision\" value=\"").to_owned();
        let second = first.clone();
        let one = [("revision", first.as_str()), ("title", "Pleinouders"), ("summary", "Eerste venster")];
        assert_eq!(house.post(&step, &one).await.to(), format!("{draft}/2"));
        let two = [("revision", second.as_str()), ("title", "Pleinouders"), ("summary", "Tweede venster")];
        let conflict = house.post(&step, &two).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", house.engine);
        assert!(conflict.body.contains("Eerste venster") && conflict.body.contains("Tweede venster"));
        assert!(house.get(&step).await.body.contains("Eerste venster"), "nothing was written over");
        // The page that shows both knows what stands, so pressing its button is a decision.
        let now = conflict.value("name=\"revision\" value=\"").to_owned();
        let decided = [("revision", now.as_str()), ("title", "Pleinouders"), ("summary", "Tweede venster")];
        assert_eq!(house.post(&step, &decided).await.to(), format!("{draft}/2"));
        // The script is told, and writes nothing.
        let stale = house.save(&step, &[("revision", &first), ("summary", "Derde")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        // Another step is another matter.
        let other = house.save(&format!("{draft}/2"), &[("revision", "0"), ("problem", "Overlast")]).await;
        assert_eq!(other.status, StatusCode::OK, "{}", other.body);
        assert!(house.get(&step).await.body.contains("Tweede venster"));
    }
}

#[tokio::test]
async fn what_is_typed_is_saved_by_a_script_and_similar_practices_are_shown() {
    let house = houses().await.remove(0);
    let draft = house.begin("de").await;
    let fields = [
        ("revision", "0"),
        ("title", "HEROES Graz"),
        ("summary", "Junge Männer werden fast ein Jahr lang trainiert und leiten dann Workshops."),
        ("city", "Graz"),
        ("language", "de"),
    ];
    let saved = house.save(&format!("{draft}/1"), &fields).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
    let note: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!(note["revision"], 2);
    let near = note["near"].as_str().unwrap();
    assert!(near.contains("/de/practices/at-graz-heroes") && near.contains("also:at-graz-heroes"), "{near}");
    // Without a script, the next step shows them.
    let next = house.get(&format!("{draft}/2")).await;
    assert!(next.body.contains("Ist es eines von diesen?"), "{}", next.body);
    let also = house.post(&format!("{draft}/2"), &[("do", "also:at-graz-heroes"), ("problem", "x")]).await;
    assert_eq!(also.to(), format!("{draft}/2#near"));
    let told = house.get(&format!("{draft}/2")).await;
    assert!(told.body.contains("Ihre eigene Fassung von HEROES Steiermark"), "{}", told.body);
    let other = [("do", "other:at-salzburg-heroes de-berlin-heroes"), ("problem", "x")];
    house.post(&format!("{draft}/2"), &other).await;
    let silent = house.get(&format!("{draft}/2")).await;
    assert!(!silent.body.contains("also:at-salzburg-heroes"));
}

#[tokio::test]
async fn language_is_found_out_shown_and_can_be_changed() {
    let house = houses().await.remove(0);
    let draft = house.begin("nl").await;
    let text = [
        ("title", "Parents de la place"),
        ("summary", "Le vendredi soir, des parents du quartier sont sur la place avec les jeunes."),
        ("language", "nl"),
    ];
    let next = house.post(&format!("{draft}/1"), &text).await;
    assert_eq!(next.to(), format!("{draft}/2?done=language"));
    assert!(house.get(next.to()).await.body.contains("Dit lijkt ons Frans"));
    let step = house.get(&format!("{draft}/1")).await;
    assert!(step.body.contains("name=\"language\" value=\"fr\" checked"), "{}", step.body);
    // She knows better.
    let mine = [text[0], text[1], ("language", "nl")];
    assert_eq!(house.post(&format!("{draft}/1"), &mine).await.to(), format!("{draft}/2"));
    let step = house.get(&format!("{draft}/1")).await;
    assert!(step.body.contains("name=\"language\" value=\"nl\" checked"), "her choice stands");
    assert!(step.body.contains("U koos Nederlands, maar de tekst lijkt ons Frans"));
}

#[tokio::test]
async fn faulty_answers_are_kept_and_named_in_the_writers_language() {
    for lang in ["nl", "fr", "de", "en"] {
        let house = houses().await.remove(0);
        let draft = house.begin(lang).await;
        let fields = [
            ("approach", "Zie <script>alert(1)</script> en [hier](javascript:alert(1))"),
            ("started", "vorig jaar"),
            ("status", "running"),
            ("kinds", "no-such-kind"),
        ];
        let faulty = house.post(&format!("{draft}/3"), &fields).await;
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY, "{lang}");
        for id in ["approach", "started", "kinds"] {
            assert!(faulty.body.contains(&format!("href=\"#f-{id}\"")), "{lang} {id}: {}", faulty.body);
        }
        assert!(faulty.body.contains("value=\"vorig jaar\""), "{lang}: what was typed is kept");
        assert!(!faulty.body.contains("<script>alert"), "{lang}");
        let again = house.get(&format!("{draft}/3")).await;
        assert!(again.body.contains("value=\"vorig jaar\""), "{lang}: and saved");
    }
}

#[tokio::test]
async fn markup_and_headers_in_names_and_texts_do_no_harm() {
    let house = houses().await.remove(0);
    let draft = house.begin("nl").await;
    let title = "Plein \"ouders\"\r\nBcc: all@example.org <img src=x onerror=1>";
    let summary = "Ouders uit de buurt zijn op vrijdagavond op het plein en praten met jongeren.";
    house.post(&format!("{draft}/1"), &[("title", title), ("summary", summary)]).await;
    let link = "[klik](javascript:alert(1)) en [goed](https://gent.be)";
    house.post(&format!("{draft}/2"), &[("problem", link)]).await;
    let bad = "an@gent.be\r\nBcc: all@example.org";
    let refused = house.post(&format!("{draft}/6"), &[("email", bad), ("mail_language", "nl")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("email", "an@gent.be"), ("name", "An\r\nX-Evil: 1"), ("mail_language", "nl")];
    house.post(&format!("{draft}/6"), &fields).await;
    let review = house.get(&format!("{draft}/review")).await;
    assert!(!review.body.contains("javascript:") && !review.body.contains("<img src=x"), "{}", review.body);
    assert!(review.body.contains("href=\"https://gent.be\""));
    house.post(&format!("{draft}/review"), &[("consent_licence", "yes"), ("consent_contact", "yes")]).await;
    let letters = house.letters("an@gent.be").await;
    assert_eq!(letters.len(), 1, "{letters:#?}");
    assert!(!letters[0].subject.contains('\n') && !letters[0].html.contains("<img src=x"));
}

#[tokio::test]
async fn forged_expired_and_mistaken_links_lead_to_help_instead_of_drafts() {
    for house in houses().await {
        let draft = house.send("nl", "Pleinouders", "an@gent.be").await;
        let confirm = house.link("an@gent.be", "/confirm/").await;
        let forged = format!("/nl/practices/suggest/confirm/{}", kernel::Secret::new().text());
        assert_eq!(house.post(&forged, &[]).await.status, StatusCode::GONE);
        for wrong in ["x", "..%2F..", "%00", &"a".repeat(43)] {
            let page = house.get(&format!("/nl/practices/suggest/{wrong}/1")).await;
            assert_eq!(page.status, StatusCode::GONE, "{wrong}");
            assert!(page.body.contains("Stuur mijn links"), "{wrong}");
            let page = house.get(&format!("/nl/practices/suggestions/{wrong}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        }
        // The link to write is none to confirm, and the other way round.
        let swapped = draft.replace("/suggest/", "/suggest/confirm/");
        assert_eq!(house.post(&swapped, &[]).await.status, StatusCode::GONE, "{}", house.engine);
        let swapped = confirm.replace("/confirm/", "/");
        assert_eq!(house.get(&format!("{swapped}/1")).await.status, StatusCode::GONE);
        // What is changed after it was sent is sent again; the first letter's link is void.
        house.post(&format!("{draft}/2"), &[("problem", "Toch nog iets")]).await;
        assert_eq!(house.post(&confirm, &[]).await.status, StatusCode::GONE);
        house
            .post(&format!("{draft}/review"), &[("consent_licence", "yes"), ("consent_contact", "yes")])
            .await;
        let confirm = house.link("an@gent.be", "/confirm/").await;
        house.clock.advance(8 * 86_400);
        assert_eq!(house.post(&confirm, &[]).await.status, StatusCode::GONE, "after a week");
        assert_eq!(house.get(&format!("{draft}/1")).await.status, StatusCode::OK, "the draft is still there");
    }
}

#[tokio::test]
async fn programs_that_fill_in_everything_are_thanked_and_nothing_is_sent() {
    let house = houses_with(Switch::On).await.remove(0);
    let draft = house.begin("nl").await;
    house
        .post(&format!("{draft}/1"), &[("title", "Buy pills"), ("summary", "Cheap pills for everyone")])
        .await;
    house.post(&format!("{draft}/6"), &[("email", "bot@example.org"), ("mail_language", "nl")]).await;
    let consents = [("consent_licence", "yes"), ("consent_contact", "yes")];
    // Quicker than any person: asked to look again, and nothing is lost.
    let quick = house.post(&format!("{draft}/review"), &consents).await;
    assert_eq!(quick.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(quick.body.contains("Dat ging wel heel snel"), "{}", quick.body);
    house.clock.advance(60);
    let trapped = [consents[0], consents[1], ("website", "http://pills.example")];
    let thanked = house.post(&format!("{draft}/review"), &trapped).await;
    assert_eq!(thanked.to(), format!("{draft}/sent"));
    assert_eq!(house.letters("bot@example.org").await.len(), 0);
    // Had it been a person, her text would still be there.
    assert!(house.get(&format!("{draft}/1")).await.body.contains("Buy pills"));
    let sent = house.post(&format!("{draft}/review"), &consents).await;
    assert_eq!(sent.to(), format!("{draft}/sent"));
    assert_eq!(house.letters("bot@example.org").await.len(), 1);
    // One address does not get letters without end.
    let mut stopped = false;
    for _ in 0..20 {
        let again = house.post(&format!("{draft}/sent"), &[]).await;
        stopped |= again.status == StatusCode::TOO_MANY_REQUESTS;
    }
    assert!(stopped);
    assert!(house.letters("bot@example.org").await.len() <= 6);
}

#[tokio::test]
async fn every_page_speaks_four_languages() {
    let house = houses().await.remove(0);
    let words = [
        ("nl", "Stap 2 van 6", "Nog één klik"),
        ("fr", "Étape 2 sur 6", "Encore un clic"),
        ("de", "Schritt 2 von 6", "Noch ein Klick"),
        ("en", "Step 2 of 6", "One more click"),
    ];
    for (lang, step, sent) in words {
        let draft = house.send(lang, "Pleinouders", &format!("an-{lang}@gent.be")).await;
        let two = house.get(&format!("{draft}/2")).await;
        assert!(two.body.contains(step), "{lang}");
        for number in 1..=6 {
            let page = house.get(&format!("{draft}/{number}")).await;
            assert_eq!(page.status, StatusCode::OK, "{lang} {number}");
            assert!(page.body.contains(&format!("<html lang=\"{lang}\"")), "{lang} {number}");
        }
        assert!(house.get(&format!("{draft}/sent")).await.body.contains(sent), "{lang}");
        let confirm = house.link(&format!("an-{lang}@gent.be"), "/confirm/").await;
        assert!(confirm.starts_with(&format!("/{lang}/")), "the letter speaks her language: {confirm}");
    }
}
