//! What is written to owners, reporters and editors, in their language.

use chrono::{DateTime, Utc};
use kernel::{Lang, Secret};
use platform::config::Settings;
use platform::i18n;
use platform::mail::Letter;

use crate::adaptations_messages::Messages as AdaptationWords;
use crate::model::{Adaptation, AdaptationState, Practice};
use crate::store::upkeep::Step;
use crate::upkeep_messages::Messages;

/// Writes letters in the name of the network.
#[derive(Clone, Debug)]
pub(crate) struct Letters {
    site: String,
    base: String,
}

impl Letters {
    pub(crate) fn new(settings: &Settings) -> Self {
        Letters { site: settings.name.clone(), base: settings.base_url() }
    }

    /// To the owner: does it still hold? `stale` is when readers will be told that nobody says so.
    pub(crate) fn to_owner(
        &self,
        lang: Lang,
        practice: &Practice,
        step: Step,
        secret: &Secret,
        ends: DateTime<Utc>,
        stale: DateTime<Utc>,
    ) -> Letter {
        let t = Messages::new(lang);
        let (_, title) = practice.record.title_for(lang);
        let since = i18n::date(lang, practice.since());
        let subject = match step {
            Step::Reminded | Step::RemindedAgain => t.letter_subject_again(title),
            _ => t.letter_subject(title),
        };
        let link = format!("{}/{lang}/practices/{}/confirm/{}", self.base, practice.record.id, secret.text());
        let opening = match practice.confirmed_at {
            Some(_) => t.letter_confirmed(since.as_str(), title),
            None => t.letter_published(since.as_str(), title),
        };
        let ask = match step {
            Step::Reminded => t.letter_reminder(i18n::date(lang, stale)),
            Step::RemindedAgain => t.letter_reminder_again(since.as_str()),
            _ => t.letter_ask().to_owned(),
        };
        Letter::new(lang, &self.site, subject)
            .paragraph(t.letter_hello())
            .paragraph(opening)
            .paragraph(ask)
            .button(t.letter_button(), link)
            .small(t.letter_link_ends(i18n::date(lang, ends)))
            .small(t.letter_why(self.site.as_str()))
    }

    /// To an editor: these should perhaps be archived.
    pub(crate) fn to_archive(&self, lang: Lang, practices: &[&Practice]) -> Letter {
        let t = Messages::new(lang);
        let links = practices.iter().map(|practice| {
            let (_, title) = practice.record.title_for(lang);
            let since = i18n::date(lang, practice.since());
            let label = t.letter_archive_item(since.as_str(), title);
            (label, format!("{}/{lang}/practices/{}", self.base, practice.record.id))
        });
        Letter::new(lang, &self.site, t.letter_archive_subject(practices.len()))
            .paragraph(t.letter_archive(practices.len()))
            .links(links.collect())
            .button(t.letter_archive_button(), format!("{}/{lang}/desk/upkeep?stage=to-archive", self.base))
    }

    /// To whoever reported an adaptation: what an editor decided or asks.
    pub(crate) fn to_reporter(&self, lang: Lang, practice: &Practice, adaptation: &Adaptation) -> Letter {
        let t = AdaptationWords::new(lang);
        let (_, title) = practice.record.title_for(lang);
        let (subject, text) = match adaptation.state {
            AdaptationState::Approved => (t.letter_approved_subject(title), t.letter_approved(title)),
            AdaptationState::Asked => (t.letter_asked_subject(title), t.letter_asked(title)),
            _ => (t.letter_refused_subject(title), t.letter_refused(title)),
        };
        let mut letter = Letter::new(lang, &self.site, subject).paragraph(text);
        let words = match adaptation.state {
            AdaptationState::Asked => adaptation.question.as_deref(),
            AdaptationState::Refused => adaptation.reason.as_deref(),
            _ => None,
        };
        if let Some(words) = words {
            letter = letter.quote(words);
        }
        letter.button(t.letter_open(), self.reports(lang, practice))
    }

    /// To whoever reported an adaptation: how does it go?
    pub(crate) fn how_it_goes(&self, lang: Lang, practice: &Practice, adaptation: &Adaptation) -> Letter {
        let t = AdaptationWords::new(lang);
        let (_, title) = practice.record.title_for(lang);
        let since = i18n::date(lang, adaptation.outcome_at);
        Letter::new(lang, &self.site, t.letter_how_subject(title))
            .paragraph(t.letter_how(since, title))
            .button(t.letter_how_button(), self.reports(lang, practice))
            .small(t.letter_how_why())
    }

    fn reports(&self, lang: Lang, practice: &Practice) -> String {
        format!("{}/{lang}/practices/{}/adapt", self.base, practice.record.id)
    }
}
