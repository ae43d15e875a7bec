//! Letters to the suggester.

use kernel::{EmailAddress, Secret, Slug};
use platform::mail::{self, Letter};
use storage::Tx;
use web::Site;

use super::{SuggestionError, Suggestions};
use crate::messages::Messages;
use crate::model::{Refusal, Suggestion};
use crate::store;

/// What the suggester is told.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// A question.
    Asked(&'a str),
    /// It is published as this practice.
    Published(&'a Slug),
    /// It was refused.
    Refused {
        /// Why.
        refusal: &'a Refusal,
        /// She may still appeal.
        may_appeal: bool,
    },
    /// The refusal stands.
    Upheld(&'a Refusal),
    /// It is judged again.
    Reopened,
}

/// Where the suggester follows her suggestion, below the language.
pub fn private_path(key: &Secret) -> String {
    format!("/practices/suggestions/{}", key.text())
}

/// Posts a letter to the suggester as a part of a transaction; nothing if nobody is kept.
pub(crate) async fn post(
    tx: &mut Tx,
    all: &Suggestions,
    site: &Site,
    about: &Suggestion,
    what: Told<'_>,
) -> Result<(), SuggestionError> {
    let Some(who) = store::people::of_in(tx, &about.id).await? else { return Ok(()) };
    // What is no address (any more) cannot be written to; the private page tells her the same.
    let Ok(to) = who.email.parse::<EmailAddress>() else { return Ok(()) };
    let key = Secret::new();
    all.add_key(tx, &about.id, &key.hash()).await?;
    let t = Messages::new(who.lang);
    let title = about.proposal.title();
    let page = site.absolute(&format!("/{}{}", who.lang, private_path(&key)));
    let (subject, first) = match what {
        Told::Asked(_) => (t.letter_asked_subject(title), t.letter_asked(title)),
        Told::Published(_) => (t.letter_published_subject(title), t.letter_published(title)),
        Told::Refused { .. } => (t.letter_refused_subject(title), t.letter_refused(title)),
        Told::Upheld(_) => (t.letter_upheld_subject(title), t.letter_upheld(title)),
        Told::Reopened => (t.letter_reopened_subject(title), t.letter_reopened(title)),
    };
    let greeting =
        who.name.as_deref().map_or_else(|| t.letter_greeting().to_owned(), |name| t.letter_dear(name));
    let mut letter =
        Letter::new(who.lang, site.settings.name.as_str(), subject).paragraph(greeting).paragraph(first);
    letter = match what {
        Told::Asked(question) => letter.quote(question).button(t.letter_answer(), page),
        Told::Published(practice) => {
            let fiche = site.absolute(&format!("/{}/practices/{practice}", who.lang));
            letter.button(t.letter_see(), fiche).small(t.letter_follow(page.as_str()))
        }
        Told::Refused { refusal, may_appeal } => {
            let letter = reasons(letter, &t, site, refusal, who.lang).button(t.letter_judgement(), page);
            if may_appeal { letter.paragraph(t.letter_appeal()) } else { letter }
        }
        Told::Upheld(refusal) => {
            reasons(letter, &t, site, refusal, who.lang).button(t.letter_judgement(), page)
        }
        Told::Reopened => letter.button(t.letter_follow_button(), page),
    };
    let letter = letter.small(t.letter_why());
    mail::post(tx, &to, &letter).await?;
    Ok(())
}

/// The reason, and the criteria that are the ground, one a line.
fn reasons(letter: Letter, t: &Messages, site: &Site, refusal: &Refusal, lang: kernel::Lang) -> Letter {
    let letter = letter.quote(refusal.reason.as_str());
    let grounds: Vec<String> = site
        .content
        .criteria
        .iter()
        .filter(|criterion| refusal.criteria.contains(&criterion.id))
        .filter_map(|criterion| criterion.text.get(lang))
        .map(|text| format!("– {text}"))
        .collect();
    if grounds.is_empty() {
        return letter;
    }
    letter.paragraph(format!("{}\n{}", t.letter_criteria(), grounds.join("\n")))
}
