//! Practices as other databanks harvest them: Dublin Core and the exchange form, sets by theme and country.

use std::collections::BTreeSet;

use futures::future::BoxFuture;
use kernel::Lang;
use platform::i18n::country_name;
use storage::StorageError;
use vocabulary::{Scheme, Vocabulary};
use web::Site;
use web::harvest::{Element, HarvestRecord, HarvestSource, Statement};

use crate::Practices;
use crate::model::{Moment, Practice, Publication, Record};
use crate::pages::place_line;
use crate::service::KIND;
use crate::store;

/// Practices as a source of harvests.
pub(crate) struct Harvestable {
    practices: Practices,
    vocabulary: Vocabulary,
}

impl Harvestable {
    pub(crate) fn new(practices: Practices, vocabulary: Vocabulary) -> Self {
        Harvestable { practices, vocabulary }
    }

    fn record(&self, site: &Site, practice: &Practice) -> Result<HarvestRecord, StorageError> {
        let record = &practice.record;
        let full = serde_json::to_value(record)
            .map_err(|e| StorageError::Column { column: "record".into(), reason: e.to_string() })?;
        Ok(HarvestRecord {
            id: record.id.to_string(),
            sets: self.sets(record),
            dublin_core: self.dublin_core(site, practice),
            full,
            path: format!("/practices/{}", record.id),
        })
    }

    /// As the filters of the list: a practice about a narrower theme is in the set of the wider one too.
    fn sets(&self, record: &Record) -> Vec<String> {
        let wider = record.themes.iter().flat_map(|id| self.vocabulary.ancestors(id));
        let wider = wider.filter(|concept| concept.schemes.contains(&Scheme::Themes));
        let themes: BTreeSet<String> =
            record.themes.iter().cloned().chain(wider.map(|concept| concept.id.to_string())).collect();
        let country = record.place.as_ref().and_then(|place| place.country.as_deref());
        let country = country.map(|code| format!("country:{}", code.to_ascii_lowercase()));
        themes.into_iter().map(|theme| format!("theme:{theme}")).chain(country).collect()
    }

    fn dublin_core(&self, site: &Site, practice: &Practice) -> Vec<Statement> {
        let record = &practice.record;
        let original = record.original_language;
        let page = |lang: Lang, id: &str| site.absolute(&format!("/{lang}/practices/{id}"));
        let mut said = Vec::new();
        let mut say = |element, value: String| said.push(Statement::new(element, value));
        say(Element::Identifier, page(original, record.id.as_str()));
        record.organisations.iter().for_each(|name| say(Element::Creator, name.clone()));
        record.partners.iter().for_each(|name| say(Element::Contributor, name.clone()));
        say(Element::Publisher, site.settings.name.clone());
        say(Element::Date, practice.updated_at.format("%Y-%m-%d").to_string());
        say(Element::Type, "Text".to_owned());
        say(Element::Format, "text/html".to_owned());
        record.title.langs().for_each(|lang| say(Element::Language, lang.code().to_owned()));
        for source in &record.sources {
            say(Element::Source, source.url.clone().unwrap_or_else(|| source.title.clone()));
        }
        for from in &record.adapted_from {
            say(Element::Relation, page(original, from.as_str()));
        }
        if let Some(period) = period(record) {
            say(Element::Coverage, period);
        }
        let concepts = record.themes.iter().chain(&record.kinds).chain(&record.target_groups);
        let concepts: Vec<&String> = concepts.collect();
        let place = record.place.as_ref();
        // Once where all languages call it the same.
        let mut places = BTreeSet::new();
        for lang in Lang::ALL {
            let mut say =
                |element, value: &str| said.push(Statement::in_lang(element, lang, value.to_owned()));
            if let Some(title) = record.title.get(lang) {
                say(Element::Title, title);
            }
            if let Some(summary) = record.summary.get(lang) {
                say(Element::Description, summary);
            }
            for concept in &concepts {
                say(Element::Subject, self.vocabulary.label(concept, lang));
            }
            if place.is_some() {
                let name = place_line(record, lang);
                if !name.is_empty() && places.insert(name.clone()) {
                    say(Element::Coverage, &name);
                }
            }
        }
        said
    }
}

/// From when to when, as ISO 8601 writes it.
fn period(record: &Record) -> Option<String> {
    let day = |moment: &Moment| match moment {
        Moment::Year(year) => format!("{year:04}"),
        Moment::Day(day) => day.to_string(),
    };
    let started = record.started.as_ref().map(day)?;
    Some(match &record.ended {
        Some(ended) => format!("{started}/{}", day(ended)),
        None => started,
    })
}

impl HarvestSource for Harvestable {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn schema(&self) -> &'static str {
        "/schemas/practice.v1.json"
    }

    fn records<'a>(
        &'a self,
        site: &'a Site,
        ids: &'a [String],
    ) -> BoxFuture<'a, Result<Vec<HarvestRecord>, StorageError>> {
        Box::pin(async move {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            // From the database itself: what is kept in memory may be a moment old.
            let practices = store::some(self.practices.db(), &ids).await?;
            let shown = practices.iter().filter(|practice| practice.publication == Publication::Published);
            shown.map(|practice| self.record(site, practice)).collect()
        })
    }

    fn set_name(&self, set: &str) -> Option<String> {
        match set.split_once(':') {
            None if set == "theme" => Some("Themes".to_owned()),
            None if set == "country" => Some("Countries".to_owned()),
            Some(("theme", id)) => {
                self.vocabulary.get(id).map(|_| self.vocabulary.label(id, Lang::En).to_owned())
            }
            Some(("country", code)) => country_name(&code.to_ascii_uppercase(), Lang::En).map(str::to_owned),
            _ => None,
        }
    }
}
