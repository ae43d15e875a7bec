//! What is wrong with answers and files, in the writer's language.

use platform::uploads::{Found, Refusal};
use practices::exchange::Reason;
use web::form::Faults;

use crate::rules::exchange::Faulty;
use crate::service::attaching::{AttachError, MOST_FILES, MOST_TOTAL};
use crate::suggest_messages::Messages;

/// Notes what is wrong with answers.
pub(super) fn note(faults: &mut Faults, t: Messages, faulty: &[Faulty]) {
    for Faulty { field, reason } in faulty {
        faults.add(field.code(), sentence(t, reason));
    }
}

fn sentence(t: Messages, reason: &Reason) -> String {
    match reason {
        Reason::Missing | Reason::MissingOriginal(_) | Reason::Empty => t.fault_missing().to_owned(),
        Reason::TooManyChars { chars, most } => t.fault_too_long(*chars, *most),
        Reason::RawHtml(found) => t.fault_html(found.as_str()),
        Reason::BadMoment(_) | Reason::BadYear(_) => t.fault_year().to_owned(),
        Reason::EndsBeforeStart => t.fault_order().to_owned(),
        Reason::BadAddress(found) => t.fault_address(found.as_str()),
        Reason::ControlCharacter { .. } => t.fault_control().to_owned(),
        Reason::UnknownCode { .. }
        | Reason::UnknownConcept(_)
        | Reason::ConceptOfAnotherList { .. }
        | Reason::UnknownLanguage(_)
        | Reason::UnknownCountry(_) => t.fault_choice().to_owned(),
        Reason::DuplicateEntry { .. } => t.fault_twice().to_owned(),
        other => t.fault_other(other.to_string()),
    }
}

/// Why files were not added; none for a fault that is not theirs.
pub(crate) fn files(t: Messages, error: &AttachError) -> Option<String> {
    Some(match error {
        AttachError::Refused { name, refusal } => refused(t, name, refusal),
        AttachError::TooMany(left) => t.file_many(*left, MOST_FILES),
        AttachError::TooMuch => t.file_total(MOST_TOTAL >> 20),
        AttachError::Files(_) | AttachError::Storage(_) => return None,
    })
}

fn refused(t: Messages, name: &str, refusal: &Refusal) -> String {
    let name: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    let name = name.as_str();
    match refusal {
        Refusal::Empty => t.file_empty(name),
        Refusal::TooLarge { .. } => t.file_large(name),
        Refusal::NotTaken(found) => t.file_kind(found_words(t, *found), name),
        Refusal::Disguised { claimed, found } => {
            t.file_disguised(claimed.as_str(), found_words(t, *found), name)
        }
        Refusal::TooManyPixels { width, height } => t.file_pixels(*height, name, *width),
        Refusal::Broken => t.file_broken(name),
        Refusal::Protected => t.file_protected(name),
    }
}

fn found_words(t: Messages, found: Found) -> &'static str {
    match found {
        Found::Heic => t.found_heic(),
        Found::Program => t.found_program(),
        Found::Office => t.found_office(),
        Found::Archive => t.found_archive(),
        Found::WebPage => t.found_page(),
        Found::Media => t.found_media(),
        Found::Png | Found::Jpeg | Found::WebP | Found::Gif | Found::Pdf | Found::Unknown => {
            t.found_unknown()
        }
    }
}
