//! The desk as an editor meets it: pages, forms, what goes wrong.

use http::StatusCode;
use kernel::{Actor, Lang, Role};
use serde_json::json;
use suggestions::model::{Proposal, StateCode};

use crate::setting::{Setting, editor, from_form, person, settings, with_reviewers};

async fn post_do(
    setting: &Setting,
    who: &Actor,
    id: &str,
    what: &str,
    more: &[(&str, &str)],
) -> crate::setting::Answer {
    let revision = setting.revision(id).await.to_string();
    let mut fields = vec![("revision", revision.as_str()), ("do", what)];
    fields.extend_from_slice(more);
    setting.post(who, &format!("/nl/desk/suggestions/{id}"), &fields).await
}

#[tokio::test]
async fn editor_clears_a_suggestion_with_two_clicks_and_is_led_to_the_next() {
    for setting in settings().await {
        let anna = editor("anna");
        let first = setting.take_in(from_form("Repas")).await;
        setting.clock.advance(60);
        let second = setting.take_in(from_form("Soupe")).await;
        let accepted = post_do(&setting, &anna, &first, "judge-accept", &[]).await;
        assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.body);
        let page = setting.get(&anna, &accepted.location).await;
        assert!(page.body.contains("De suggestie is aanvaard"), "{}", page.body);
        assert!(page.body.contains("value=\"be-liege-repas\""), "an id is proposed: {}", page.body);
        let published = post_do(&setting, &anna, &first, "publish", &[("practice", "be-liege-repas")]).await;
        assert_eq!(
            published.location,
            format!("/nl/desk/suggestions/{second}?done=published&was={first}"),
            "{}",
            published.body
        );
        let next = setting.get(&anna, &published.location).await;
        assert!(next.body.contains("Soupe") && next.body.contains("De praktijk staat online"));
        assert!(setting.practices.get("be-liege-repas").await.unwrap().is_some());
        setting.clock.advance(-60);
    }
}

#[tokio::test]
async fn what_was_typed_stays_when_something_is_missing() {
    for setting in settings().await {
        let anna = editor("anna");
        let id = setting.take_in(from_form("Repas")).await;
        let reason = "Een <b>lange</b> reden die niemand twee keer typt.";
        let refused = post_do(&setting, &anna, &id, "refuse", &[("reason", reason)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Kruis minstens één criterium aan."), "{}", refused.body);
        assert!(refused.body.contains("&#60;b&#62;lange&#60;/b&#62; reden die niemand twee keer typt."));
        let judged = post_do(
            &setting,
            &anna,
            &id,
            "judge",
            &[("verdict-not-one-off", "not-met"), ("verdict-local-authority", "met")],
        )
        .await;
        assert_eq!(judged.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(judged.body.contains("Zeg waarom er niet of maar deels aan voldaan is."), "{}", judged.body);
        assert!(judged.body.contains("value=\"not-met\" checked"), "the choice is kept");
        let taken = post_do(&setting, &anna, &id, "publish", &[("practice", "Ünmöglich!")]).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(setting.verbs(&id).await, ["received"], "nothing was written");
    }
}

#[tokio::test]
async fn form_that_somebody_outran_says_so_and_changes_nothing() {
    for setting in settings().await {
        let (anna, bert) = (editor("anna"), editor("bert"));
        let id = setting.judged("Repas", &anna).await;
        let stale = setting.revision(&id).await.to_string();
        post_do(&setting, &bert, &id, "publish", &[("practice", "be-liege-repas")]).await;
        let path = format!("/nl/desk/suggestions/{id}");
        let fields = [("revision", stale.as_str()), ("do", "publish"), ("practice", "be-liege-repas-anders")];
        let late = setting.post(&anna, &path, &fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("Iemand anders was u voor"), "{}", late.body);
        assert_eq!(setting.practices.count().await.unwrap(), 1);
        let unknown = setting.post(&anna, &path, &[("do", "publish"), ("practice", "be-liege-x")]).await;
        assert_eq!(unknown.status, StatusCode::CONFLICT, "a form without a revision is out of date");
        let nothing = post_do(&setting, &anna, &id, "explode", &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn hostile_texts_are_shown_and_never_run() {
    for setting in settings().await {
        let evil = "<script>alert(1)</script>";
        let mut new = from_form(evil);
        new.proposal = Proposal::from_json(json!({
            "original_language": "fr", "title": {"fr": evil, "nl": "<img src=x onerror=alert(1)>"},
            "summary": {"fr": "<b onclick=\"x()\">gras</b> & \"cité\""},
            "problem": {"fr": "[ici](javascript:alert(1)) <iframe src=//evil.example></iframe>"},
            "organisations": ["</dd><script>"], "sources": [{"title": "<i>", "url": "javascript:alert(1)"}],
            "place": {"city": "\"><svg onload=alert(1)>", "country": "BE"},
        }))
        .unwrap();
        let id = setting.take_in(new).await;
        let anna = editor("anna");
        post_do(&setting, &anna, &id, "comment", &[("comment", "<script>x</script>")]).await;
        for path in [
            format!("/nl/desk/suggestions/{id}"),
            "/nl/desk/suggestions?q=%3Cscript%3E".into(),
            "/nl/desk/suggestions".into(),
        ] {
            let page = setting.get(&anna, &path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            for harm in [
                "<script>alert",
                "<script>x",
                "<img src=x",
                "<b onclick",
                "<iframe",
                "href=\"javascript:",
                "<svg onload",
                "<i>",
            ] {
                assert!(!page.body.contains(harm), "{path} holds {harm}");
            }
        }
    }
}

#[tokio::test]
async fn checks_point_at_personal_data_missing_headings_and_twins() {
    for setting in settings().await {
        let anna = editor("anna");
        let twin = setting.judged("Repas de quartier partagé", &anna).await;
        post_do(&setting, &anna, &twin, "publish", &[("practice", "be-liege-repas-quartier")]).await;
        setting.follow().await;
        let mut new = from_form("Repas de quartier partagés");
        new.proposal = Proposal::from_json(json!({
            "original_language": "fr", "title": {"fr": "Repas partagé de quartier"},
            "summary": {"fr": "Appelez Amina au 0470 12 34 56 entre 2019 et 2024."},
            "place": {"city": "Liège", "country": "BE"},
            "sources": [{"title": "x", "url": "https://liege.example/x"}],
        }))
        .unwrap();
        let id = setting.take_in(new).await;
        let page = setting.get(&anna, &format!("/nl/desk/suggestions/{id}")).await.body;
        assert!(page.contains("<mark>0470 12 34 56</mark>"), "{page}");
        assert!(page.contains("Samenvatting, vanaf teken 18"), "{page}");
        assert!(page.contains("Voor een korte fiche ontbreekt: Soort praktijk, Thema’s."), "{page}");
        assert!(page.contains("href=\"/nl/practices/be-liege-repas-quartier\""), "its twin is named: {page}");
        assert!(page.contains("nog niet nagekeken"), "the link has not been asked yet");
    }
}

#[tokio::test]
async fn reviewers_rate_apart_from_each_other() {
    for setting in with_reviewers(2).await {
        let (anna, bert) = (editor("anna"), editor("bert"));
        let id = setting.judged("Repas", &anna).await;
        let reason = "Een rondvraag bij 12 mensen.";
        let rating = [("testing", "described"), ("effect", "positive"), ("rating-reason", reason)];
        post_do(&setting, &anna, &id, "rate", &rating).await;
        let path = format!("/nl/desk/suggestions/{id}");
        let before = setting.get(&bert, &path).await.body;
        assert!(!before.contains(reason), "the first rating is hidden from the second reviewer");
        assert!(before.contains("U ziet ze zodra u zelf hebt ingeschat"), "{before}");
        let other = [("testing", "described"), ("effect", "none"), ("rating-reason", "Geen meting.")];
        post_do(&setting, &bert, &id, "rate", &other).await;
        let after = setting.get(&bert, &path).await.body;
        assert!(after.contains(reason) && after.contains("Twee beoordelaars zijn het oneens"), "{after}");
    }
}

#[tokio::test]
async fn desk_is_for_editors_alone() {
    for setting in settings().await {
        let id = setting.take_in(from_form("Repas")).await;
        for path in
            ["/desk/suggestions", "/desk/figures", "/desk/figures.csv", &format!("/desk/suggestions/{id}")]
        {
            for lang in Lang::ALL {
                let path = format!("/{lang}{path}");
                for role in Role::ALL {
                    let actor = match role {
                        Role::Anonymous => Actor::Anonymous,
                        role => person("x", role),
                    };
                    let expected = match role {
                        Role::Anonymous => StatusCode::SEE_OTHER,
                        Role::Reader | Role::Member => StatusCode::FORBIDDEN,
                        _ => StatusCode::OK,
                    };
                    assert_eq!(setting.get(&actor, &path).await.status, expected, "{path} {role:?}");
                }
            }
        }
        let sent = setting
            .post(&person("x", Role::Member), &format!("/nl/desk/suggestions/{id}"), &[("do", "take-up")])
            .await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN);
        assert_eq!(setting.suggestions.get(&id).await.unwrap().unwrap().state.code(), StateCode::Received);
        let absent = setting.get(&editor("anna"), "/nl/desk/suggestions/none").await;
        assert_eq!(absent.status, StatusCode::NOT_FOUND);
    }
}
