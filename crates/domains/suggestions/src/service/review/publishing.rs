//! A suggestion becomes a practice.

use kernel::{Actor, EmailAddress, Slug};
use practices::model::PracticeFile;
use practices::rules::upkeep::Plan;
use practices::service::files;
use practices::service::upkeep::set_contact;
use serde_json::json;
use storage::Tx;

use super::{Review, in_hand};
use crate::model::{Editor, Standing, State, Suggestion};
use crate::service::letters::Told;
use crate::service::{Move, SuggestionError};
use crate::{rules, store};

/// How a suggestion is published.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The id of the practice that it becomes.
    pub practice: Slug,
    /// The suggester speaks for the owner and has agreed to be asked each year whether it still holds.
    pub ask_yearly: bool,
    /// Which of its files readers of the practice see.
    pub files: Vec<String>,
}

impl Publishing {
    /// Under this id, without files, with nobody to ask.
    pub fn under(practice: Slug) -> Self {
        Publishing { practice, ask_yearly: false, files: Vec::new() }
    }
}

impl Review {
    /// Publishes it, in one transaction with the practice it becomes. What is still in review is accepted by
    /// it, if its criteria allow. The practice gets copies of the chosen files: what becomes of either's later is
    /// nothing to the other.
    pub async fn publish(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        how: Publishing,
    ) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        let copies = self.copies(id, &how.files).await?;
        let published = self.publish_with(actor, editor, (id, revision), how, &copies).await;
        if published.is_err() {
            for copy in &copies {
                // What cannot be removed now is only an orphan that takes room.
                let _ = self.site.files.remove(&copy.key).await;
            }
        }
        published
    }

    /// Copies of those of its files, for the practice that it becomes.
    async fn copies(&self, id: &str, chosen: &[String]) -> Result<Vec<PracticeFile>, SuggestionError> {
        let mut copies = Vec::new();
        for file in store::attachments::of(&self.all.db, id).await? {
            if !chosen.contains(&file.id) {
                continue;
            }
            let content = self.site.files.get(&file.key).await?;
            let new = (self.all.clock().new_id(), self.all.clock().now());
            let kept = files::keep(&self.site.files, new, (file.name, file.kind), file.pixels, content);
            copies.push(kept.await?);
        }
        Ok(copies)
    }

    async fn publish_with(
        &self,
        actor: &Actor,
        editor: Editor,
        (id, revision): (&str, i64),
        Publishing { practice, ask_yearly, .. }: Publishing,
        files: &[PracticeFile],
    ) -> Result<Suggestion, SuggestionError> {
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let accepted = match stands.state.clone() {
                    State::Accepted(accepted) => accepted,
                    _ => {
                        let passed = self.passed(tx, id).await?;
                        in_hand(stands, editor.clone())?.accept(passed)
                    }
                };
                let standing = store::review::ratings_in(tx, id).await?.standing(self.reviewers());
                let settled = match standing {
                    Standing::Settled(settled) => settled,
                    open => return Err(SuggestionError::Unrated(open)),
                };
                if rules::review::is_reserved(practice.as_str())
                    || practices::service::is_taken(tx, practice.as_str()).await?
                {
                    return Err(SuggestionError::IdTaken(practice));
                }
                let mut record = stands.proposal.with_id(practice.clone());
                if let Some((testing, effect)) = settled.rating() {
                    record.evidence.testing = testing;
                    record.evidence.effect = effect;
                }
                practices::service::bring_in(tx, actor, vec![record]).await?;
                files::attach(tx, practice.as_str(), files).await?;
                if ask_yearly {
                    self.ask_yearly(tx, id, practice.as_str()).await?;
                }
                self.tell(tx, stands, Told::Published(&practice)).await?;
                let data = json!({"practice": practice, "by_third": settled.by_third()});
                Ok(Move::to(accepted.publish(&settled, practice, editor), "published").with(data))
            })
            .await
    }

    /// Makes the suggester the one who is asked whether the practice still holds.
    async fn ask_yearly(&self, tx: &mut Tx, id: &str, practice: &str) -> Result<(), SuggestionError> {
        let Some(who) = store::people::of_in(tx, id).await? else { return Ok(()) };
        let Ok(email) = who.email.parse::<EmailAddress>() else { return Ok(()) };
        let settings = &self.site.settings;
        let plan = Plan {
            review_months: settings.review_months,
            reminder_days: settings.reminder_days,
            archive_months: settings.archive_months,
        };
        set_contact(tx, &plan, practice, email, who.lang).await.map_err(SuggestionError::Contact)
    }
}
