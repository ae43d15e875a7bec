//! What is wrong with a field, in the reader's language.

use kernel::Lang;
use platform::i18n::country_name;

use crate::editing_messages::Messages;
use crate::exchange::Reason;
use crate::exchange::check::YEARS;

/// What is wrong with a field of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldFault {
    /// The field's name; empty: the form as a whole.
    pub field: String,
    /// What is wrong with it.
    pub reason: Reason,
}

impl FieldFault {
    /// A sentence that says what is wrong and what to do.
    pub fn said(&self, lang: Lang) -> String {
        let t = Messages::new(lang);
        match &self.reason {
            Reason::Missing | Reason::MissingOriginal(_) if self.field.starts_with("title") => {
                t.fault_missing_title().to_owned()
            }
            Reason::Missing | Reason::MissingOriginal(_) if self.field.starts_with("summary") => {
                t.fault_missing_summary().to_owned()
            }
            Reason::Missing if self.field.ends_with(".title") => t.fault_missing_work().to_owned(),
            Reason::Missing | Reason::MissingOriginal(_) | Reason::Empty => t.fault_missing().to_owned(),
            Reason::TooManyChars { chars, most } => t.fault_too_long(*chars, *most),
            Reason::RawHtml(html) => t.fault_html(html.as_str()),
            Reason::ControlCharacter { at, .. } => t.fault_control(*at),
            Reason::UnknownCode { given, .. } => t.fault_code(given.as_str()),
            Reason::UnknownLanguage(given) => t.fault_code(given.as_str()),
            Reason::UnknownConcept(given) | Reason::ConceptOfAnotherList { given, .. } => {
                t.fault_concept(given.as_str())
            }
            Reason::UnknownCountry(given) => t.fault_country(given.as_str()),
            Reason::OutOfRange { least, most, .. } => t.fault_range(degrees(*least), degrees(*most)),
            Reason::HalfPosition => t.fault_half_position().to_owned(),
            Reason::BadMoment(given) => t.fault_moment(given.as_str()),
            Reason::BadYear(year) => {
                t.fault_year(year.to_string(), YEARS.start().to_string(), YEARS.end().to_string())
            }
            Reason::EndsBeforeStart => t.fault_ends_before().to_owned(),
            Reason::BadAddress(given) => t.fault_address(given.as_str()),
            Reason::DuplicateEntry { .. } => t.fault_twice().to_owned(),
            Reason::AdaptedFromItself => t.fault_itself().to_owned(),
            Reason::UnknownPractice(given) | Reason::BadId(given) => t.fault_practice(given.as_str()),
            Reason::WrongType { .. } if self.field.ends_with(".year") => t.fault_no_year().to_owned(),
            Reason::WrongType { .. } => t.fault_no_number().to_owned(),
            other => t.fault_other(other.to_string()),
        }
    }
}

fn degrees(value: f64) -> String {
    format!("{value:.0}")
}

/// The name of a country for the choice of one.
pub(super) fn country(code: &'static str, lang: Lang) -> &'static str {
    country_name(code, lang).unwrap_or(code)
}
