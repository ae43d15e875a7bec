//! What members and fields are called.

use kernel::Lang;
use vocabulary::model::capitalised;

use crate::editing_messages::Messages;
use crate::messages::Messages as SharedMessages;
use crate::model::{Heading, Member};
use crate::pages::{Words, heading_title};

/// What a heading is called on the form.
pub(crate) fn heading_name(t: Messages, heading: Heading) -> &'static str {
    match heading {
        Heading::Title => t.heading_title(),
        other => heading_title(crate::fiche_messages::Messages::new(t.lang()), other),
    }
}

/// The question that a heading answers.
pub(crate) fn question(t: Messages, heading: Heading) -> &'static str {
    match heading {
        Heading::Title => t.question_title(),
        Heading::Summary => t.question_summary(),
        Heading::Problem => t.question_problem(),
        Heading::Approach => t.question_approach(),
        Heading::Results => t.question_results(),
        Heading::Lessons => t.question_lessons(),
        Heading::Costs => t.question_costs(),
        Heading::Involvement => t.question_involvement(),
    }
}

/// What a member of the record is called; a text with its language.
pub(crate) fn member_name(member: Member, lang: Lang) -> String {
    let (t, shared) = (Messages::new(lang), SharedMessages::new(lang));
    let name = match member {
        Member::Text(heading, text_lang) => {
            return format!(
                "{} ({})",
                heading_name(t, heading),
                capitalised(Words::of(lang).language(text_lang))
            );
        }
        Member::OriginalLanguage => t.form_original(),
        Member::City => t.form_city(),
        Member::Region => t.form_region(),
        Member::Country => t.form_country(),
        Member::Position => t.form_position(),
        Member::Level => shared.filter_level(),
        Member::Organisations => t.form_organisations(),
        Member::Partners => t.form_partners(),
        Member::Started => t.form_started(),
        Member::Ended => t.form_ended(),
        Member::Status => shared.filter_status(),
        Member::Kinds => shared.filter_kind(),
        Member::Themes => shared.filter_theme(),
        Member::TargetGroups => shared.filter_target_group(),
        Member::Testing => shared.filter_testing(),
        Member::Effect => shared.filter_effect(),
        Member::EvidenceNote => t.form_note(),
        Member::References => t.form_references(),
        Member::Sources => t.form_sources(),
        Member::AdaptedFrom => t.form_adapted(),
    };
    name.to_owned()
}

/// What a field of the form is called; one of a row with the number of the row.
pub(crate) fn field_name(field: &str, lang: Lang) -> String {
    let t = Messages::new(lang);
    if let Some(member) = Member::from_code(field) {
        return member_name(member, lang);
    }
    if field == "place.lat" || field == "place.lon" {
        return t.form_position().to_owned();
    }
    let Some((row, part)) = field.rsplit_once('.') else { return field.to_owned() };
    let Some((list, index)) = row.rsplit_once('.') else { return field.to_owned() };
    let number = index.parse::<usize>().unwrap_or_default() + 1;
    let row = if list == "sources" { t.source_number(number) } else { t.reference_number(number) };
    let part = match part {
        "url" => t.work_url(),
        "publisher" => t.work_publisher(),
        "year" => t.work_year(),
        _ => t.work_title(),
    };
    format!("{row}, {}", part.to_lowercase())
}
