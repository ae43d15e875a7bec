//! What people with bad intentions type, and what becomes of it.

use http::StatusCode;
use kernel::Actor;

use super::support::{Form, ID, anna, bram, desks, page};

#[tokio::test]
async fn script_in_markdown_is_refused_and_links_that_run_are_harmless() {
    for desk in desks().await {
        let form = desk.form(&anna()).await.with("results.nl", "Kijk <script>alert(1)</script>");
        let answer = desk.save(&anna(), &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!answer.body.contains("<script>alert"), "what was typed is shown, and does not run");

        let sly = "[klik](javascript:alert(1)) [data](data:text/html,x) `<script>` ![x](https://evil.example/x.png)";
        desk.edited(&[("results.nl", sly)]).await;
        for path in
            [format!("/nl/practices/{ID}"), page("edit"), page("diff"), page("translate/fr"), page("history")]
        {
            let answer = desk.get(&anna(), &path).await;
            assert!(!answer.body.contains("href=\"javascript:"), "{path}");
            assert!(!answer.body.contains("href=\"data:"), "{path}");
            assert!(!answer.body.contains("<script>alert") && !answer.body.contains("<img"), "{path}");
        }
        let preview = desk.form(&anna()).await.with("preview", "yes");
        let answer = desk.send(&anna(), &page("edit"), &preview).await;
        assert!(!answer.body.contains("href=\"javascript:") && !answer.body.contains("<img"), "preview");
    }
}

#[tokio::test]
async fn marks_in_titles_and_notes_are_words() {
    let sly = "\"><img src=x onerror=alert(1)> & </textarea><script>alert(2)</script>";
    for desk in desks().await {
        let form =
            desk.form(&anna()).await.with("title.nl", sly).with("note", sly).with("sources.0.publisher", sly);
        assert_eq!(desk.save(&anna(), &form).await.status, StatusCode::SEE_OTHER);
        // A clash brings the same words to the merge page.
        let brams = desk.form(&bram()).await.with("title.nl", &format!("{sly}!"));
        desk.edited(&[("title.nl", &format!("{sly}?"))]).await;
        let merge = desk.save(&bram(), &brams).await;
        assert_eq!(merge.status, StatusCode::CONFLICT);
        let pages = ["edit", "history", "diff?from=1&to=2", "restore?revision=1", "withdraw", "translate/fr"];
        let mut bodies = vec![("merge".to_owned(), merge.body)];
        for path in pages
            .map(page)
            .into_iter()
            .chain([format!("/nl/practices/{ID}"), "/nl/desk/practices".to_owned()])
        {
            bodies.push((path.clone(), desk.get(&anna(), &path).await.body));
        }
        for (path, body) in bodies {
            assert!(!body.contains("<img src=x") && !body.contains("<script>alert"), "{path}");
        }
        assert_eq!(desk.form(&anna()).await.get("title.nl"), format!("{sly}?"), "and come back as typed");
    }
}

#[tokio::test]
async fn nonsense_in_a_form_is_answered_calmly() {
    for desk in desks().await {
        let form = desk.form(&anna()).await;
        let cases = [
            form.clone().with("based_on", "99"),
            form.clone().with("based_on", "-1"),
            form.clone().with("original_language", "xx"),
            form.clone().with("level", "moon"),
            form.clone().with("themes", "no-such-theme"),
            form.clone().with("themes", "police"),
            form.clone().with("place.country", "ZZ"),
            form.clone().with("sources.99999999999.title", "x").with("place.lat", "NaN"),
            form.clone().with("title.nl", "a\u{0}b"),
            Form::default(),
        ];
        for case in cases {
            let answer = desk.save(&anna(), &case).await;
            assert!(answer.status.is_client_error(), "{}: {case:?}", answer.status);
        }
        for query in
            ["?page=999999999999", "?page=-1", "?state=x&texts=y&lang=z", "?q=%00%27%3B--", "?page=50"]
        {
            let answer = desk.get(&anna(), &format!("/nl/desk/practices{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{query}");
        }
        let merge = Form::default().with("take.title.nl", "theirs").with("theirs.title.nl", "{not json");
        assert!(desk.send(&anna(), &page("merge"), &merge).await.status.is_client_error());
        assert_eq!(desk.stands().await.revision, 1);
        assert_eq!(desk.get(&Actor::Anonymous, &format!("/nl/practices/{ID}")).await.status, StatusCode::OK);
    }
}
