//! What owners propose, as the desk shows it: what stands beside what is proposed.

use std::sync::Arc;

use kernel::Lang;
use platform::i18n;
use vocabulary::model::capitalised;

use crate::fiche_messages::Messages as FicheWords;
use crate::model::{Difference, Heading, Moment, Practice, Proposal};
use crate::pages::view::Words;
use crate::upkeep_messages::Messages;

/// A proposal.
pub(crate) struct Shown {
    pub(crate) id: String,
    pub(crate) practice: String,
    pub(crate) title: String,
    pub(crate) title_lang: Lang,
    pub(crate) from: String,
    pub(crate) changes: Vec<Change>,
    pub(crate) note: String,
    pub(crate) contact: Option<String>,
    /// The practice is no longer what the owner saw.
    pub(crate) is_late: bool,
}

/// A member before and after.
pub(crate) struct Change {
    pub(crate) label: &'static str,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) lang: Lang,
}

/// Proposals with their practices.
pub(crate) fn shown(proposals: &[Proposal], practices: &[Arc<Practice>], lang: Lang) -> Vec<Shown> {
    let with = proposals.iter().filter_map(|proposal| {
        let practice = practices.iter().find(|p| p.record.id.as_str() == proposal.practice_id)?;
        Some(one(proposal, practice, lang))
    });
    with.collect()
}

fn one(proposal: &Proposal, practice: &Practice, lang: Lang) -> Shown {
    let u = Messages::new(lang);
    let (title_lang, title) = practice.record.title_for(lang);
    let original = practice.record.original_language;
    Shown {
        id: proposal.id.clone(),
        practice: proposal.practice_id.clone(),
        title: title.to_owned(),
        title_lang,
        from: u.proposal_from(i18n::date(lang, proposal.at)),
        changes: proposal
            .change
            .differences(&practice.record)
            .into_iter()
            .map(|difference| change(difference, lang, original))
            .collect(),
        note: proposal.note.clone(),
        contact: proposal.contact.as_ref().map(|(email, lang)| format!("{email} ({})", lang.endonym())),
        is_late: practice.revision != proposal.base_revision,
    }
}

fn change(difference: Difference, lang: Lang, original: Lang) -> Change {
    let (u, f, words) = (Messages::new(lang), FicheWords::new(lang), Words::of(lang));
    let moment = |moment: Option<Moment>| match moment {
        Some(Moment::Year(year)) => year.to_string(),
        Some(Moment::Day(day)) => day.format("%Y-%m-%d").to_string(),
        None => String::new(),
    };
    match difference {
        Difference::Status(before, after) => Change {
            label: u.proposal_status(),
            before: capitalised(words.status(before)),
            after: capitalised(words.status(after)),
            lang,
        },
        Difference::Ended(before, after) => {
            Change { label: u.proposal_ended(), before: moment(before), after: moment(after), lang }
        }
        Difference::Text(heading, before, after) => {
            let label = match heading {
                Heading::Results => f.heading_results(),
                Heading::Lessons => f.heading_lessons(),
                _ => f.heading_costs(),
            };
            Change { label, before, after, lang: original }
        }
    }
}
