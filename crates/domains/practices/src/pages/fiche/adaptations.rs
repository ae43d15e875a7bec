//! Who else does this: what members reported and editors approved.

use kernel::Lang;
use platform::i18n::{self, country_name};

use crate::adaptations_messages::Messages;
use crate::model::{Adaptation, Adoptions, Outcome};
use crate::pages::view;

/// The section.
pub(crate) struct Adopted<'a> {
    pub(crate) a: Messages,
    /// "Adopted 4 times, still running in 3 places".
    pub(crate) line: Option<String>,
    pub(crate) items: Vec<Item<'a>>,
    /// Where a member says that she does it too; none for an archived practice.
    pub(crate) report: Option<String>,
}

/// A place where it is done too.
pub(crate) struct Item<'a> {
    pub(crate) organisation: &'a str,
    pub(crate) place: String,
    pub(crate) kind: &'static str,
    pub(crate) since: Option<String>,
    pub(crate) outcome: &'static str,
    /// For the colour of the outcome, which the word says already.
    pub(crate) code: &'static str,
    pub(crate) is_stopped: bool,
    pub(crate) lang: Lang,
    pub(crate) changed: &'a str,
    pub(crate) note: &'a str,
    pub(crate) told: String,
    pub(crate) contact: Option<&'a str>,
    /// The id of the practice that it became.
    pub(crate) record: Option<&'a str>,
}

impl<'a> Adopted<'a> {
    pub(crate) fn new(
        id: &str,
        reports: &'a [Adaptation],
        adoptions: Adoptions,
        is_archived: bool,
        lang: Lang,
    ) -> Self {
        Adopted {
            a: Messages::new(lang),
            line: view::adopted(lang, adoptions),
            items: reports.iter().map(|adaptation| Item::new(adaptation, lang)).collect(),
            report: (!is_archived).then(|| format!("/{lang}/practices/{id}/adapt")),
        }
    }

    /// Whether there is anything to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.line.is_none() && self.items.is_empty() && self.report.is_none()
    }
}

/// Where an adaptation is, on one line.
pub(crate) fn place(adaptation: &Adaptation, lang: Lang) -> String {
    let country = adaptation.report.country.as_deref().and_then(|code| country_name(code, lang));
    [adaptation.report.city.as_deref(), country].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

impl<'a> Item<'a> {
    fn new(adaptation: &'a Adaptation, lang: Lang) -> Self {
        let (t, report) = (Messages::new(lang), &adaptation.report);
        Item {
            organisation: &report.organisation,
            place: place(adaptation, lang),
            kind: view::kind(t, report.kind),
            since: report.since.map(|year| t.item_since(year.to_string())),
            outcome: view::outcome(t, report.outcome),
            code: report.outcome.code(),
            is_stopped: report.outcome == Outcome::Stopped,
            lang: report.lang,
            changed: &report.changed,
            note: &report.outcome_note,
            told: t.item_told(i18n::date(lang, adaptation.outcome_at)),
            contact: report.contact.shown.then_some(report.contact.text.as_str()),
            record: adaptation.record_id.as_deref(),
        }
    }
}
