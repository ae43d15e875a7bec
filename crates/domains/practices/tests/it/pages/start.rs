//! The start page.

use http::StatusCode;

use crate::house::house;

#[tokio::test]
async fn start_page_answers_in_every_language() {
    let house = house().await;
    for lang in ["nl", "fr", "de", "en"] {
        assert_eq!(house.get(&format!("/{lang}")).await.status, StatusCode::OK, "{lang}");
    }
}
