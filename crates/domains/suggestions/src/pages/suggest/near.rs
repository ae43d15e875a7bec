//! “Is it one of these?”: practices of the databank that look like what is being written.

use std::collections::BTreeSet;

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;
use platform::search::{self, Request};
use practices::Practices;
use practices::model::Record;
use storage::StorageError;
use web::Site;

use crate::model::draft::{Answers, Field};
use crate::suggest_messages::Messages;

/// The kind of reference that practices have.
const PRACTICE: &str = practices::service::KIND;
/// How many are shown.
const MOST: usize = 3;
/// How many the search proposes.
const AMONG: usize = 12;
/// The share of the words of the title and summary that one must have to be shown.
const ALIKE: f32 = 0.34;
/// The same where it is in the same city.
const ALIKE_NEARBY: f32 = 0.2;
/// Letters of a word that tells something.
const TELLING: usize = 4;

/// A practice that looks like it.
pub(super) struct Candidate {
    id: String,
    href: String,
    title: String,
    lang: Lang,
    place: String,
    summary: String,
}

/// What looks like it, and what the writer said of it.
#[derive(Template)]
#[template(path = "suggestions/suggest/near.html")]
pub(super) struct Near {
    t: Messages,
    page_lang: Lang,
    candidates: Vec<Candidate>,
    /// Of which practices this is a version, as she said.
    chosen: Vec<Candidate>,
}

impl HtmlSafe for Near {}

impl Near {
    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.candidates.is_empty() && self.chosen.is_empty()
    }

    pub(super) async fn of(
        site: &Site,
        practices: &Practices,
        t: Messages,
        answers: &Answers,
    ) -> Result<Near, StorageError> {
        let lang = t.lang();
        let origins: Vec<&str> = answers.lines(Field::AdaptedFrom).collect();
        let chosen = practices.some(&origins).await?;
        let found = find(site, answers);
        let told: BTreeSet<&str> = origins.iter().copied().chain(answers.lines(Field::NotThese)).collect();
        let ids: Vec<&str> = found.iter().map(String::as_str).filter(|id| !told.contains(id)).collect();
        let mut candidates = Vec::new();
        for practice in practices.some(&ids).await? {
            if candidates.len() < MOST && looks_alike(answers, &practice.record) {
                candidates.push(candidate(&practice.record, lang));
            }
        }
        let chosen = chosen.iter().map(|practice| candidate(&practice.record, lang)).collect();
        Ok(Near { t, page_lang: lang, candidates, chosen })
    }
}

fn find(site: &Site, answers: &Answers) -> Vec<String> {
    let title = answers.get(Field::Title);
    if search::fold(title).chars().filter(|c| c.is_alphabetic()).count() < TELLING {
        return Vec::new();
    }
    let lang = answers.language().unwrap_or(Lang::En);
    let ask = |text: String| {
        let request = Request {
            kind: Some(PRACTICE.to_owned()),
            limit: AMONG,
            exact: true,
            ..Request::new(text, lang)
        };
        site.search.search(&request).hits.into_iter().map(|hit| hit.reference.id)
    };
    let summary: String = answers.get(Field::Summary).chars().take(200).collect();
    let mut found: Vec<String> = ask(format!("{title} {}", answers.get(Field::City))).collect();
    for id in ask(format!("{title} {summary}")) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// Words that tell something, folded.
fn words(text: &str) -> BTreeSet<String> {
    let folded = search::fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= TELLING)
        .map(str::to_owned)
        .collect()
}

fn looks_alike(answers: &Answers, record: &Record) -> bool {
    let titles = |text: &str| words(text);
    let title = titles(answers.get(Field::Title));
    let both = words(&format!("{} {}", answers.get(Field::Title), answers.get(Field::Summary)));
    let mut theirs = BTreeSet::new();
    let mut same_title = false;
    for (_, text) in record.title.iter() {
        let other = titles(text);
        same_title |= share(&title, &other) >= 0.6 && title.len() >= 2 || !title.is_empty() && title == other;
        theirs.extend(other);
    }
    for (_, text) in record.summary.iter() {
        theirs.extend(words(text));
    }
    let city = |text: &str| search::fold(text.trim());
    let nearby = record
        .place
        .as_ref()
        .and_then(|place| place.city.as_deref())
        .is_some_and(|theirs| !theirs.is_empty() && city(theirs) == city(answers.get(Field::City)));
    same_title || share(&both, &theirs) >= if nearby { ALIKE_NEARBY } else { ALIKE }
}

/// Which share of the words stands among the others.
#[allow(clippy::cast_precision_loss, reason = "texts have few words")]
fn share(words: &BTreeSet<String>, among: &BTreeSet<String>) -> f32 {
    if words.is_empty() {
        return 0.0;
    }
    words.intersection(among).count() as f32 / words.len() as f32
}

fn candidate(record: &Record, lang: Lang) -> Candidate {
    let (title_lang, title) = record.title_for(lang);
    let summary = record.summary.best(lang, record.original_language).map_or("", |(_, text)| text.as_str());
    let place = record.place.as_ref();
    let city = place.and_then(|place| place.city.clone());
    let country = place
        .and_then(|place| place.country.as_deref())
        .and_then(|code| platform::i18n::country_name(code, lang))
        .map(str::to_owned);
    Candidate {
        id: record.id.to_string(),
        href: format!("/{lang}/practices/{}", record.id),
        title: title.to_owned(),
        lang: title_lang,
        place: [city, country].into_iter().flatten().collect::<Vec<_>>().join(", "),
        summary: summary.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_practice_in_other_words_looks_alike_and_another_does_not() {
        let record: Record = serde_json::from_value(serde_json::json!({
            "id": "be-gent-pleinouders", "original_language": "nl", "title": {"nl": "Pleinouders Gent"},
            "summary": {"nl": "Ouders wandelen op vrijdagavond over het plein en praten met jongeren."},
            "place": {"city": "Gent", "country": "BE"},
        }))
        .unwrap();
        let alike = |title: &str, summary: &str, city: &str| {
            let mut answers = Answers::default();
            answers.set(Field::Title, title);
            answers.set(Field::Summary, summary);
            answers.set(Field::City, city);
            looks_alike(&answers, &record)
        };
        assert!(alike("Ouders op het plein", "Op vrijdagavond praten ouders met jongeren.", ""));
        assert!(alike("Pleinouders Gent", "", ""));
        assert!(alike("Avondwandeling", "Ouders zijn aanwezig bij jongeren in de stad.", "gent"));
        assert!(!alike("Huiswerkklas", "Studenten helpen kinderen na school met hun taken.", "Gent"));
    }
}
