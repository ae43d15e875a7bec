//! What of a practice can be found.

use futures::future::BoxFuture;
use kernel::{Lang, Ref};
use platform::follow::SearchSource;
use platform::i18n::country_name;
use platform::search::{Document, Field, Text, Visibility};
use storage::StorageError;
use web::markdown;

use crate::model::{Heading, Practice, Publication};
use crate::service::{KIND, Practices};

/// The filters of the list of practices, in the order in which it shows them.
pub const FILTERS: [&str; 8] =
    ["theme", "kind", "target_group", "country", "level", "testing", "effect", "status"];

impl SearchSource for Practices {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn documents<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Document>, StorageError>> {
        Box::pin(async move {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let practices = self.some(&ids).await?;
            Ok(practices
                .iter()
                .filter(|practice| practice.publication == Publication::Published)
                .map(|practice| document(practice))
                .collect())
        })
    }

    fn after<'a>(
        &'a self,
        id: Option<&'a str>,
        most: usize,
    ) -> BoxFuture<'a, Result<Option<(Vec<Document>, String)>, StorageError>> {
        Box::pin(async move {
            let practices = Practices::after(self, id, most).await?;
            let last = practices.last().map(|practice| practice.record.id.to_string());
            Ok(last.map(|last| (practices.iter().map(document).collect(), last)))
        })
    }
}

/// A practice as the search index takes it.
pub(crate) fn document(practice: &Practice) -> Document {
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
            ("theme", record.themes.clone()),
            ("kind", record.kinds.clone()),
            ("target_group", record.target_groups.clone()),
            ("country", country.into_iter().collect()),
            ("level", level.into_iter().collect()),
            ("testing", code(record.evidence.testing.code())),
            ("effect", code(record.evidence.effect.code())),
            ("status", code(record.status.code())),
        ],
        created: practice.created_at.timestamp(),
        confirmed: practice.confirmed_at.map(|at| at.timestamp()),
        stale: false,
        texts,
    }
}

/// Places as all four languages call them, and organisations.
fn names(practice: &Practice) -> Vec<String> {
    let record = &practice.record;
    let mut names = Vec::new();
    if let Some(place) = &record.place {
        names.extend(place.city.clone());
        names.extend(place.region.clone());
        if let Some(code) = &place.country {
            let mut by_lang: Vec<&str> = Lang::ALL.iter().filter_map(|lang| country_name(code, *lang)).collect();
            by_lang.dedup();
            names.extend(by_lang.into_iter().map(str::to_owned));
        }
    }
    names.extend(record.organisations.iter().cloned());
    names.extend(record.partners.iter().cloned());
    names
}
