//! Who may edit.

use http::StatusCode;
use kernel::{Actor, Role};
use practices::service::{Edit, PracticeError};

use super::support::{Form, ID, anna, desks, page, person, record};

const PAGES: [&str; 7] =
    ["edit", "history", "diff", "restore?revision=1", "withdraw", "put-back", "translate/fr"];
const FORMS: [&str; 6] = ["edit", "merge", "restore", "withdraw", "put-back", "translate/fr"];

#[tokio::test]
async fn editors_and_those_above_edit_and_nobody_else_does() {
    for desk in desks().await {
        let filled = desk
            .form(&anna())
            .await
            .with("title.nl", "Gekaapt")
            .with("reason", "Zomaar")
            .with("revision", "1");
        for role in Role::ALL {
            let actor = if role == Role::Anonymous { Actor::Anonymous } else { person("p", role) };
            let list = desk.get(&actor, "/nl/desk/practices").await;
            let fiche = desk.get(&actor, &format!("/nl/practices/{ID}")).await;
            let may = role >= Role::Editor;
            assert_eq!(fiche.body.contains(&format!("/nl{}", &page("edit")[3..])), may, "{role:?}");
            for name in PAGES {
                let answer = desk.get(&actor, &page(name)).await;
                match role {
                    _ if may => assert_eq!(answer.status, StatusCode::OK, "{role:?} {name}"),
                    Role::Anonymous => {
                        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}");
                        assert!(answer.location.unwrap().starts_with("/nl/sign-in?next=%2Fnl%2Fdesk"));
                    }
                    _ => assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role:?} {name}"),
                }
            }
            assert_eq!(list.status == StatusCode::OK, may, "{role:?}");
            if !may {
                for name in FORMS {
                    let answer = desk.send(&actor, &page(name), &filled).await;
                    let expected = if role == Role::Anonymous {
                        StatusCode::UNAUTHORIZED
                    } else {
                        StatusCode::FORBIDDEN
                    };
                    assert_eq!(answer.status, expected, "{role:?} {name}");
                }
            }
        }
        let stands = desk.stands().await;
        assert_eq!((stands.revision, stands.record), (1, record()), "nobody changed anything");
    }
}

#[tokio::test]
async fn service_itself_refuses_who_may_not() {
    for desk in desks().await {
        let edit = Edit {
            based_on: 1,
            record: record(),
            marks: Default::default(),
            meaning_stays: false,
            note: None,
            act: "edited",
        };
        let refused = desk.practices.revise(&person("p", Role::Member), &edit).await;
        assert!(matches!(refused, Err(PracticeError::Forbidden { .. })), "{refused:?}");
        let refused = desk.practices.restore(&Actor::Anonymous, ID, 1, 1, None).await;
        assert!(matches!(refused, Err(PracticeError::Forbidden { .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn practice_that_does_not_exist_is_not_found_whatever_is_sent() {
    for desk in desks().await {
        for id in ["be-nergens", "..", "%00", "BE-GENT"] {
            for name in PAGES {
                let answer = desk.get(&anna(), &format!("/nl/desk/practices/{id}/{name}")).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id} {name}");
            }
            let answer = desk.send(&anna(), &format!("/nl/desk/practices/{id}/edit"), &Form::default()).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
        }
    }
}
