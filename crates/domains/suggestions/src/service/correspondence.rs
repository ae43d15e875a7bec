//! Letters to whoever suggests a practice about what she does herself: links, confirmation, receipt.

use kernel::{EmailAddress, Lang, Secret};
use platform::i18n;
use platform::mail::{self, Letter};
use storage::{StorageError, Tx};
use web::Site;

use super::Suggestions;
use crate::following_messages::Messages;
use crate::model::draft::{self, Draft};
use crate::model::{State, Suggestion};
use crate::store;

/// The letters of this house in one language.
pub(crate) struct Letters<'a> {
    site: &'a Site,
    t: Messages,
    lang: Lang,
}

impl<'a> Letters<'a> {
    pub(crate) fn new(site: &'a Site, lang: Lang) -> Self {
        Letters { site, t: Messages::new(lang), lang }
    }

    fn letter(&self, subject: &str) -> Letter {
        Letter::new(self.lang, self.site.settings.name.as_str(), subject).paragraph(self.t.greeting())
    }

    fn to(&self, path: &str) -> String {
        self.site.absolute(&format!("/{}{path}", self.lang))
    }

    fn draft(&self, secret: &Secret) -> String {
        self.to(&format!("/practices/suggest/{}", secret.text()))
    }

    fn following(&self, secret: &Secret) -> String {
        self.to(&format!("/practices/suggestions/{}", secret.text()))
    }

    /// The link to a draft.
    pub(crate) fn draft_link(&self, draft: &Draft, secret: &Secret) -> Letter {
        let text = match draft.title() {
            "" => self.t.letter_draft().to_owned(),
            title => self.t.letter_draft_titled(title),
        };
        self.letter(self.t.letter_draft_subject())
            .paragraph(text)
            .button(self.t.letter_draft_button(), self.draft(secret))
            .small(self.t.letter_draft_small(i18n::date(self.lang, draft.ends_at)))
    }

    /// All links of an address.
    pub(crate) fn all_links(&self, drafts: &[(String, Secret)], followed: &[(String, Secret)]) -> Letter {
        let links = |things: &[(String, Secret)], address: &dyn Fn(&Secret) -> String| {
            let named = things.iter().map(|(title, secret)| {
                let title = if title.is_empty() { self.t.letter_untitled() } else { title.as_str() };
                (title.to_owned(), address(secret))
            });
            named.collect::<Vec<_>>()
        };
        let mut letter = self.letter(self.t.letter_links_subject()).paragraph(self.t.letter_links());
        if !drafts.is_empty() {
            let drafts = links(drafts, &|secret| self.draft(secret));
            letter = letter.heading(self.t.letter_links_drafts()).links(drafts);
        }
        if !followed.is_empty() {
            let followed = links(followed, &|secret| self.following(secret));
            letter = letter.heading(self.t.letter_links_followed()).links(followed);
        }
        letter.small(self.t.letter_links_small())
    }

    /// Asks for one click that says: this address is mine.
    pub(crate) fn confirm(&self, draft: &Draft, confirm: &Secret, other: &Secret) -> Letter {
        let until = draft.sent_at.unwrap_or(draft.updated_at) + draft::CONFIRMABLE;
        let letter = self
            .letter(self.t.letter_confirm_subject())
            .paragraph(self.t.letter_confirm(draft.title()))
            .button(
                self.t.letter_confirm_button(),
                self.to(&format!("/practices/suggest/confirm/{}", confirm.text())),
            );
        // What a program sent has no form to go back to.
        let letter = if draft.proposal.is_none() {
            letter.links(vec![(self.t.letter_confirm_edit().to_owned(), self.draft(other))])
        } else {
            letter
        };
        letter.small(self.t.letter_confirm_small(i18n::date(self.lang, until)))
    }

    /// It has come in.
    pub(crate) fn received(&self, title: &str, follow: &Secret) -> Letter {
        self.letter(self.t.letter_received_subject())
            .paragraph(self.t.letter_received(title))
            .button(self.t.letter_follow_button(), self.following(follow))
            .small(self.t.letter_follow_small())
    }

    /// What became of it; none where the suggester need not be told.
    fn news(&self, suggestion: &Suggestion, follow: &Secret) -> Option<Letter> {
        let (t, title) = (self.t, suggestion.proposal.title());
        let to_page = |letter: Letter| letter.button(t.letter_follow_button(), self.following(follow));
        Some(match &suggestion.state {
            State::Accepted(_) => {
                to_page(self.letter(t.letter_accepted_subject()).paragraph(t.letter_accepted(title)))
            }
            State::Appealed(_) => {
                to_page(self.letter(t.letter_appealed_subject()).paragraph(t.letter_appealed(title)))
            }
            State::Withdrawn(_) => {
                self.letter(t.letter_withdrawn_subject()).paragraph(t.letter_withdrawn(title))
            }
            _ => return None,
        })
    }
}

/// Tells the suggester what became of her suggestion, inside a transaction; false when there is nobody to tell
/// or nothing to be told.
pub(crate) async fn tell(
    tx: &mut Tx,
    suggestions: &Suggestions,
    site: &Site,
    id: &str,
) -> Result<bool, StorageError> {
    let Some(suggestion) = store::suggestions::one_in(tx, id).await? else { return Ok(false) };
    let Some(suggester) = store::people::of_in(tx, id).await? else { return Ok(false) };
    let Ok(to) = suggester.email.parse::<EmailAddress>() else { return Ok(false) };
    let follow = Secret::new();
    let letters = Letters::new(site, suggester.lang);
    let Some(letter) = letters.news(&suggestion, &follow) else { return Ok(false) };
    suggestions.add_key(tx, id, &follow.hash()).await?;
    mail::post(tx, &to, &letter).await?;
    Ok(true)
}
