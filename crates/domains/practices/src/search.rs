//! What of a practice can be found.

use futures::future::BoxFuture;
use kernel::{Lang, Ref};
use platform::follow::{SearchSource, Slice};
use platform::i18n::country_name;
use platform::search::{Document, Field, Text, Visibility};
use storage::StorageError;
use vocabulary::{Scheme, Vocabulary};
use web::markdown;

use crate::brief;
use crate::model::{Currency, Heading, Practice, Publication};
use crate::service::{KIND, Practices};

/// The filters of the list of practices, in the order in which it shows them.
pub const FILTERS: [&str; 9] =
    ["theme", "kind", "target_group", "country", "level", "testing", "effect", "status", "upkeep"];

/// Practices as the search index asks for them.
pub(crate) struct Findable {
    practices: Practices,
    vocabulary: Vocabulary,
}

impl Findable {
    pub(crate) fn new(practices: Practices, vocabulary: Vocabulary) -> Self {
        Findable { practices, vocabulary }
    }
}

impl SearchSource for Findable {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn form(&self) -> u32 {
        u32::from(brief::FORM)
    }

    fn documents<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Document>, StorageError>> {
        Box::pin(async move {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let practices = self.practices.some(&ids).await?;
            Ok(practices
                .iter()
                .filter(|practice| practice.publication == Publication::Published)
                .map(|practice| document(practice, &self.vocabulary))
                .collect())
        })
    }

    fn after<'a>(&'a self, id: Option<&'a str>, most: usize) -> BoxFuture<'a, Result<Slice, StorageError>> {
        Box::pin(async move {
            let practices = self.practices.after(id, most).await?;
            let last = practices.last().map(|practice| practice.record.id.to_string());
            let documents = practices.iter().map(|practice| document(practice, &self.vocabulary)).collect();
            Ok(last.map(|last| (documents, last)))
        })
    }
}

/// A practice as the search index takes it.
pub(crate) fn document(practice: &Practice, vocabulary: &Vocabulary) -> Document {
    let record = &practice.record;
    let mut texts = Vec::new();
    for heading in Heading::ALL {
        let field = match heading {
            Heading::Title => Field::Title,
            Heading::Summary => Field::Summary,
            _ => Field::Body,
        };
        for (lang, text) in record.text(heading).iter() {
            let text = if field == Field::Body { markdown::to_text(text) } else { text.clone() };
            texts.push(Text { lang, field, text });
        }
    }
    if let Some(note) = &record.evidence.note {
        texts.push(Text { lang: record.original_language, field: Field::Body, text: note.clone() });
    }
    let assigned = [&record.kinds, &record.themes, &record.target_groups];
    let level = record.level.map(|level| level.code().to_owned());
    let code = |code: &str| vec![code.to_owned()];
    let country = record.place.as_ref().and_then(|place| place.country.clone());
    Document {
        reference: Ref::new(KIND, record.id.as_str()),
        visible: Visibility::Public,
        original: record.original_language,
        names: names(practice),
        concepts: assigned.into_iter().flatten().cloned().collect(),
        facets: vec![
            ("theme", with_wider(&record.themes, Scheme::Themes, vocabulary)),
            ("kind", with_wider(&record.kinds, Scheme::Kinds, vocabulary)),
            ("target_group", with_wider(&record.target_groups, Scheme::TargetGroups, vocabulary)),
            ("country", country.into_iter().collect()),
            ("level", level.into_iter().collect()),
            ("testing", code(record.evidence.testing.code())),
            ("effect", code(record.evidence.effect.code())),
            ("status", code(record.status.code())),
            ("upkeep", code(Currency::of(practice).code())),
        ],
        created: practice.created_at.timestamp(),
        confirmed: practice.confirmed_at.map(|at| at.timestamp()),
        stale: practice.is_stale(),
        shown: brief::shown(practice),
        texts,
    }
}

/// The concepts of a filter with the wider ones of its scheme: a record about night mediators is found
/// by the filter that is wider than they are.
fn with_wider(ids: &[String], scheme: Scheme, vocabulary: &Vocabulary) -> Vec<String> {
    let mut all = ids.to_vec();
    for wider in ids.iter().flat_map(|id| vocabulary.ancestors(id)) {
        if wider.schemes.contains(&scheme) && !all.iter().any(|id| id == wider.id.as_str()) {
            all.push(wider.id.to_string());
        }
    }
    all
}

/// Places as all four languages call them, and organisations.
fn names(practice: &Practice) -> Vec<String> {
    let record = &practice.record;
    let mut names = Vec::new();
    if let Some(place) = &record.place {
        names.extend(place.city.clone());
        names.extend(place.region.clone());
        if let Some(code) = &place.country {
            let mut by_lang: Vec<&str> =
                Lang::ALL.iter().filter_map(|lang| country_name(code, *lang)).collect();
            by_lang.dedup();
            names.extend(by_lang.into_iter().map(str::to_owned));
        }
    }
    names.extend(record.organisations.iter().cloned());
    names.extend(record.partners.iter().cloned());
    names
}
