//! The pages of alerts, one file each, named after its address.

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use kernel::Lang;
use platform::i18n;
use practices::Practices;
use practices::model::Practice;
use practices::question::Question;
use vocabulary::Vocabulary;
use web::{Address, Choice, Field, Params, Site};

use crate::Newsletter;
use crate::messages::Messages;
use crate::model::{Frequency, Subject};

mod confirm;
mod follow;
mod manage;

/// What the pages stand on.
#[derive(Clone, FromRef)]
pub(crate) struct PageState {
    pub(crate) site: Site,
    pub(crate) newsletter: Newsletter,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
}

pub(crate) fn router(state: PageState) -> Router {
    Router::new()
        .route("/alerts/new", get(follow::get).post(follow::post))
        .route("/alerts/asked", get(follow::asked))
        .route("/alerts/confirm/{key}", get(confirm::get).post(confirm::post))
        .route("/alerts/{key}", get(manage::get).post(manage::post))
        .with_state(state)
}

/// Routes for the role table; those with a key of their own have tests of their own.
pub(crate) fn addresses() -> Vec<Address> {
    let all = ["/alerts/new?search=q%3Djeugd", "/alerts/new?concept=nightlife", "/alerts/asked"];
    let posts = ["/alerts/new?concept=nightlife"].map(|path| Address::post(path, kernel::Role::Anonymous));
    all.into_iter().map(Address::public).chain(posts).collect()
}

/// What is followed, in words: `“overlast op plein” · Nachtleven`.
pub(crate) fn subject_label(
    subject: &Subject,
    practice: Option<&Practice>,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> String {
    let t = Messages::new(lang);
    match subject {
        Subject::Practice(id) => {
            practice.map_or_else(|| id.clone(), |p| p.record.title_for(lang).1.to_owned())
        }
        Subject::Concept(id) => vocabulary.get(id).map_or_else(|| id.clone(), |concept| concept.title(lang)),
        Subject::Search(query) => {
            let (question, _) = Question::read(&Params::parse(query), vocabulary);
            let mut parts = Vec::new();
            if !question.text.is_empty() {
                parts.push(t.quoted(question.text.as_str()));
            }
            for (filter, values) in &question.filters {
                parts.extend(values.iter().map(|value| match *filter {
                    "country" => i18n::country_name(value, lang).unwrap_or(value).to_owned(),
                    "theme" | "kind" | "target_group" => {
                        vocabulary.get(value).map_or_else(|| value.clone(), |concept| concept.title(lang))
                    }
                    _ => value.clone(),
                }));
            }
            if parts.is_empty() { t.everything().to_owned() } else { parts.join(" · ") }
        }
    }
}

/// Where what is followed can be seen.
pub(crate) fn subject_path(subject: &Subject, lang: Lang) -> Option<String> {
    Some(match subject {
        Subject::Practice(id) => format!("/{lang}/practices/{id}"),
        Subject::Concept(id) => format!("/{lang}/concepts/{id}"),
        Subject::Search(query) => Params::parse(query).href(&format!("/{lang}/practices")),
    })
}

/// The field that asks how often.
fn frequency_field(t: Messages, chosen: Frequency) -> Field {
    let label = |frequency| match frequency {
        Frequency::Immediate => t.frequency_immediate(),
        Frequency::Daily => t.frequency_daily(),
        Frequency::Weekly => t.frequency_weekly(),
    };
    let choices = Frequency::ALL.map(|frequency| Choice::new(frequency.code(), label(frequency))).into();
    Field::radios("frequency", t.frequency(), choices).value(chosen.code())
}
