//! The form in which a record is written, for every page on which somebody writes one.
//!
//! | file | what it does |
//! |---|---|
//! | `typed` | what was typed ↔ a record in the exchange form |
//! | `faults` | what is wrong with a field, in the reader's language |
//! | `view` | the form as HTML: [`FormView`] stands in a page's template as `{{ form }}` |
//!
//! The form checks nothing itself: what was typed becomes a record in the exchange form, and
//! [`exchange::check`](crate::exchange::check) says what is wrong with it, as it does for a file. A fault
//! then stands at its field.
//!
//! A page of any domain uses it like this:
//! ```ignore
//! let kit = practices::form::Form::new(&practices, &vocabulary);     // once; cheap to clone
//! // GET: the form with what the record says
//! let typed = Typed::of(&record);                                    // or Typed::blank(Lang::Nl)
//! let form = kit.view(&visit, &typed, Around::default()).await?;
//! // POST: `posted.fields` are what the browser sent
//! let typed = Typed::posted(&posted.fields);
//! if typed.wants_more() {                                            // “another row”, “look up”
//!     // no saving: show the form again; view() does what the button asks for
//! }
//! match kit.read(record_id, &typed).await? {
//!     Ok(record) => { /* write it */ }
//!     Err(faults) => { /* 422: show it again with Around { faults, .. }; nothing typed is lost */ }
//! }
//! ```
//! The page's template brings `<form method="post">`, the buttons and the fields of its own, and
//! shows `{{ form }}` between them. `form.summary()` is the list of faults for the head of the page.
//! Names of fields are those of the exchange form (`title.nl`, `place.city`, `sources.0.url`), so a
//! page's own fields get other names (`note`, `based_on`).

mod faults;
mod names;
mod typed;
mod view;

use std::collections::HashSet;

use kernel::Slug;
use storage::StorageError;
use vocabulary::Vocabulary;
use web::Visit;

use crate::Practices;
use crate::databank::KnownConcepts;
use crate::exchange::Reason;
use crate::model::{Practice, Record};
use crate::pages::Labels;

pub use faults::FieldFault;
pub(crate) use names::{heading_name, member_name, question};
pub use typed::Typed;
pub use view::{FormView, Summary};

/// The form and what it stands on. Cheap to clone.
#[derive(Clone)]
pub struct Form {
    practices: Practices,
    vocabulary: Vocabulary,
    labels: Labels,
}

/// What a page knows besides what was typed.
#[derive(Default)]
pub struct Around<'a> {
    /// What [`Form::read`] found.
    pub faults: Vec<FieldFault>,
    /// The practice that is edited, for the states of its texts.
    pub practice: Option<&'a Practice>,
    /// Without the texts in other languages than the original, where another page serves for those.
    pub original_only: bool,
}

impl Form {
    /// The form of this databank.
    pub fn new(practices: &Practices, vocabulary: &Vocabulary) -> Form {
        Form::with_labels(practices, vocabulary, Labels::new(vocabulary))
    }

    pub(crate) fn with_labels(practices: &Practices, vocabulary: &Vocabulary, labels: Labels) -> Form {
        Form { practices: practices.clone(), vocabulary: vocabulary.clone(), labels }
    }

    /// The record that was typed, or everything that is wrong with it. `id` is the record's; the form
    /// has no field for it.
    pub async fn read(
        &self,
        id: &str,
        typed: &Typed,
    ) -> Result<Result<Record, Vec<FieldFault>>, StorageError> {
        let (value, places) = typed.exchange(id);
        let concepts = KnownConcepts::new(self.vocabulary.clone());
        let checked = crate::exchange::check::check_all(1, value, &concepts);
        let mut faults: Vec<FieldFault> = match &checked.record {
            Ok(_) => Vec::new(),
            Err(found) => found.kept().iter().map(|fault| places.fault(fault)).collect(),
        };
        let links: Vec<&str> = checked.adapted_from.iter().map(|(_, to)| to.as_str()).collect();
        let known: HashSet<String> = self.practices.taken(&links).await?.into_iter().collect();
        let unknown = links.into_iter().filter(|link| !known.contains(*link));
        faults.extend(unknown.map(|link| FieldFault {
            field: "adapted_from".to_owned(),
            reason: Reason::UnknownPractice(link.to_owned()),
        }));
        Ok(match checked.record {
            Ok(record) if faults.is_empty() => Ok(record),
            _ => Err(faults),
        })
    }

    /// The form as HTML.
    pub async fn view(
        &self,
        visit: &Visit,
        typed: &Typed,
        around: Around<'_>,
    ) -> Result<FormView, StorageError> {
        view::view(self, visit, typed, around).await
    }

    /// What this practice is called, if there is such a practice.
    async fn titles(&self, ids: &[&str], lang: kernel::Lang) -> Result<Vec<(String, String)>, StorageError> {
        let ids: Vec<&str> = ids.iter().copied().filter(|id| id.parse::<Slug>().is_ok()).collect();
        let found = self.practices.some(&ids).await?;
        Ok(found
            .iter()
            .map(|practice| (practice.record.id.to_string(), practice.record.title_for(lang).1.to_owned()))
            .collect())
    }
}
