//! Practices kept true: the owner's year, the archive, and who else does it.

mod adaptations;
mod archive;
mod owner;
mod year;

use chrono::{DateTime, TimeZone, Utc};
use kernel::{Lang, Role};
use platform::mail::Mail;
use practices::Keeper;
use serde_json::{Value, json};

use crate::house::{House, houses_at, person};

/// When the stories begin.
pub(crate) fn beginning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 1, 10, 9, 0, 0).unwrap()
}

pub(crate) fn record(id: &str, title: &str, more: Value) -> practices::model::Record {
    let mut whole = json!({
        "id": id, "original_language": "nl",
        "title": {"nl": title}, "summary": {"nl": "Bemiddelaars op straat, in het weekend."},
        "status": "running", "lessons": {"nl": "Begin klein."},
    });
    whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::from_value(whole).unwrap()
}

/// Databanks with one practice, whose owner can be written to, on every engine.
pub(crate) async fn houses_with_owner() -> Vec<House> {
    let houses = houses_at(beginning()).await;
    for house in &houses {
        house.bring_in(vec![record("be-gent-nacht", "Nachtbemiddelaars", json!({}))]).await;
        set_contact(house, "be-gent-nacht").await;
    }
    houses
}

pub(crate) async fn set_contact(house: &House, id: &str) {
    let editor = person("editor", Role::Editor);
    keeper(house).set_contact(&editor, id, "owner@stad.example".parse().unwrap(), Lang::Nl).await.unwrap();
    house.follow().await;
}

pub(crate) fn keeper(house: &House) -> Keeper {
    Keeper::new(house.practices.clone(), &house.site.settings)
}

/// The path of the private link in a letter.
pub(crate) fn link(mail: &Mail) -> String {
    let start = mail.plain.find("http").unwrap_or_else(|| panic!("no link in {}", mail.plain));
    let address = mail.plain[start..].split_whitespace().next().unwrap();
    format!("/{}", address.splitn(4, '/').nth(3).unwrap())
}

/// The subjects of letters.
pub(crate) fn subjects(mails: &[Mail]) -> Vec<&str> {
    mails.iter().map(|mail| mail.subject.as_str()).collect()
}
