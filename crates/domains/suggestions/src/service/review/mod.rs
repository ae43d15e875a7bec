//! What editors do: take up, judge, ask, accept, publish, refuse, decide appeals.
//!
//! Every use-case checks the actor, moves the state inside [`Suggestions::change`], and posts the letter
//! to the suggester in the same transaction.

mod publishing;

use kernel::{Actor, Lang};
use practices::model::{Effect, Testing};
use serde_json::json;
use storage::{StorageError, Tx};
use web::Site;

use super::letters::{self, Told};
use super::{Move, SuggestionError, Suggestions, event};
use crate::model::{
    Editor, Judgement, MessageKind, Passed, Proposal, Rating, Ratings, Refusal, Standing, State, Suggestion,
    TransitionError, Verdict, state,
};
use crate::{rules, store};

pub use publishing::Publishing;

/// The desk's use-cases. Cheap to clone.
#[derive(Clone)]
pub struct Review {
    all: Suggestions,
    site: Site,
}

/// What a reviewer finds of one criterion; none: she takes her judgement back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The criterion's id.
    pub criterion: String,
    /// What she finds.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reason: String,
}

impl Review {
    /// The use-cases over these suggestions, with the criteria and settings of this site.
    pub fn new(all: Suggestions, site: Site) -> Self {
        Review { all, site }
    }

    /// The suggestions.
    pub fn suggestions(&self) -> &Suggestions {
        &self.all
    }

    /// How many reviewers rate the evidence.
    pub fn reviewers(&self) -> u8 {
        self.site.settings.evidence_reviewers
    }

    fn criteria(&self) -> impl Iterator<Item = &str> {
        self.site.content.criteria.iter().map(|criterion| criterion.id.as_str())
    }

    fn editor(actor: &Actor) -> Result<Editor, SuggestionError> {
        rules::review::editor(actor).ok_or_else(|| SuggestionError::Forbidden { actor: actor.to_string() })
    }

    /// Takes up what nobody has; an appeal is taken up by another than the one who refused.
    pub async fn take_up(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        self.all.change(actor, id, Some(revision), async |_, stands| hand_to(stands, editor)).await
    }

    /// Gives it to an editor; whoever had it before has it no longer.
    pub async fn assign(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        to: Editor,
    ) -> Result<Suggestion, SuggestionError> {
        Self::editor(actor)?;
        self.all.change(actor, id, Some(revision), async |_, stands| hand_to(stands, to)).await
    }

    /// Puts it back into the queue.
    pub async fn release(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Suggestion, SuggestionError> {
        Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |_, stands| {
                Ok(Move::to(stands.state.clone().in_review()?.release(), "released"))
            })
            .await
    }

    /// Goes on without waiting for an answer, or judges once more what was accepted or refused.
    pub async fn reopen(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let state = match stands.state.clone() {
                    State::ChangesAsked(state) => state.resume(editor),
                    State::Accepted(state) => state.reopen(editor),
                    State::Refused(state) => {
                        self.tell(tx, stands, Told::Reopened).await?;
                        state.reopen(editor)
                    }
                    other => return Err(elsewhere(&other, State::accepted)),
                };
                Ok(Move::to(state, "reopened"))
            })
            .await
    }

    /// Asks the suggester something. What nobody has is taken up by it.
    pub async fn ask(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        question: &str,
    ) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let asked = in_hand(stands, editor)?.ask();
                self.all.say(tx, id, MessageKind::Question, actor, question).await?;
                self.tell(tx, stands, Told::Asked(question)).await?;
                Ok(Move::to(asked, "changes-asked"))
            })
            .await
    }

    /// Says something to other editors. The suggester never sees it.
    pub async fn comment(&self, actor: &Actor, id: &str, text: &str) -> Result<(), SuggestionError> {
        Self::editor(actor)?;
        self.all
            .db
            .write(actor, async |tx| {
                let absent = || SuggestionError::Absent(id.to_owned());
                store::suggestions::one_in(tx, id).await?.ok_or_else(absent)?;
                self.all.say(tx, id, MessageKind::Comment, actor, text).await?;
                tx.emit(event(id, "commented"));
                Ok(())
            })
            .await
    }

    /// Judges criteria. What nobody has is taken up by it; what stays as it was is left as it was, with
    /// the name of whoever found it.
    pub async fn judge(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        found: Vec<Found>,
    ) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let in_review = in_hand(stands, editor.clone())?;
                let before = store::review::judgements_in(tx, id).await?;
                let mut verdicts = serde_json::Map::new();
                for found in found.into_iter().filter(|found| self.criteria().any(|id| id == found.criterion))
                {
                    let known = before.iter().find(|judgement| judgement.criterion == found.criterion);
                    match (found.verdict, known) {
                        (Some(verdict), Some(known))
                            if known.verdict == verdict && known.reason == found.reason => {}
                        (Some(verdict), _) => {
                            verdicts.insert(found.criterion.clone(), json!(verdict));
                            let judgement = Judgement {
                                criterion: found.criterion,
                                verdict,
                                reason: found.reason,
                                reviewer: editor.clone(),
                                at: tx.at(),
                            };
                            store::review::judge(tx, id, &judgement).await?;
                        }
                        (None, Some(known)) => {
                            verdicts.insert(known.criterion.clone(), json!(null));
                            store::review::unjudge(tx, id, &known.criterion).await?;
                        }
                        (None, None) => {}
                    }
                }
                Ok(Move::to(in_review, "judged").with(json!({"verdicts": verdicts})))
            })
            .await
    }

    /// Rates the evidence on both axes. A reviewer may change her mind until the next one has rated: what
    /// two found apart from each other is not made to agree afterwards.
    pub async fn rate(
        &self,
        actor: &Actor,
        id: &str,
        testing: Testing,
        effect: Effect,
        reason: &str,
    ) -> Result<Standing, SuggestionError> {
        let reviewer = Self::editor(actor)?;
        let reviewers = self.reviewers();
        self.all
            .db
            .write(actor, async |tx| {
                let stands = store::suggestions::lock(tx, id)
                    .await?
                    .ok_or_else(|| SuggestionError::Absent(id.to_owned()))?;
                if !stands.state.code().is_open() {
                    return Err(TransitionError::Closed(stands.state.code()).into());
                }
                let before = store::review::ratings_in(tx, id).await?;
                before.may_rate(reviewers, &reviewer)?;
                let rating = Rating { reviewer, testing, effect, reason: reason.to_owned(), at: tx.at() };
                store::review::rate(tx, id, &rating).await?;
                let after = store::review::ratings_in(tx, id).await?.standing(reviewers);
                let data = json!({"testing": testing, "effect": effect, "standing": after.code()});
                tx.emit(event(id, "rated").with(data));
                Ok(after)
            })
            .await
    }

    /// It will be published. Every criterion must be judged and none may be unmet.
    pub async fn accept(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let passed = self.passed(tx, id).await?;
                Ok(Move::to(in_hand(stands, editor)?.accept(passed), "accepted"))
            })
            .await
    }

    /// Refuses it, with a reason that the suggester reads and the criteria that are the ground.
    pub async fn refuse(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
        criteria: Vec<String>,
    ) -> Result<Suggestion, SuggestionError> {
        let by = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let refusal = Refusal { reason: reason.to_owned(), criteria, by: by.clone(), at: tx.at() };
                let refused = match stands.state.clone() {
                    State::ChangesAsked(asked) => asked.refuse(refusal),
                    _ => in_hand(stands, by)?.refuse(refusal),
                };
                let may_appeal = refused.may_be_appealed();
                self.tell(tx, stands, Told::Refused { refusal: refused.refusal(), may_appeal }).await?;
                let data = json!({"criteria": refused.refusal().criteria});
                Ok(Move::to(refused, "refused").with(data))
            })
            .await
    }

    /// Decides an appeal: the refusal stands, for this reason.
    pub async fn uphold(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<Suggestion, SuggestionError> {
        let by = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let appealed = stands.state.clone().appealed()?;
                let criteria = appealed.refusal().criteria.clone();
                let refusal = Refusal { reason: reason.to_owned(), criteria, by, at: tx.at() };
                let refused = appealed.uphold(refusal)?;
                self.tell(tx, stands, Told::Upheld(refused.refusal())).await?;
                Ok(Move::to(refused, "appeal-rejected"))
            })
            .await
    }

    /// Decides an appeal: it is judged again, by whoever decides so.
    pub async fn grant(&self, actor: &Actor, id: &str, revision: i64) -> Result<Suggestion, SuggestionError> {
        let editor = Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |tx, stands| {
                let in_review = stands.state.clone().appealed()?.grant(editor)?;
                self.tell(tx, stands, Told::Reopened).await?;
                Ok(Move::to(in_review, "appeal-granted"))
            })
            .await
    }

    /// Mends the text. The suggester sees the result at her private address.
    pub async fn edit(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        proposal: Proposal,
    ) -> Result<Suggestion, SuggestionError> {
        Self::editor(actor)?;
        self.all
            .change(actor, id, Some(revision), async |_, stands| {
                let code = stands.state.code();
                if !code.is_open() {
                    return Err(TransitionError::Closed(code).into());
                }
                Ok(Move::to(stands.state.clone(), "edited").saying(proposal))
            })
            .await
    }

    /// What was found of each criterion that is asked for now.
    pub async fn judgements(&self, id: &str) -> Result<Vec<Judgement>, StorageError> {
        store::review::judgements(&self.all.db, id).await
    }

    /// The ratings of its evidence.
    pub async fn ratings(&self, id: &str) -> Result<Ratings, StorageError> {
        store::review::ratings(&self.all.db, id).await
    }

    async fn passed(&self, tx: &mut Tx, id: &str) -> Result<Passed, SuggestionError> {
        let judgements = store::review::judgements_in(tx, id).await?;
        Passed::of(self.criteria(), &judgements).map_err(SuggestionError::NotPassed)
    }

    /// Writes to the suggester, if there is one whose address is still kept.
    async fn tell(&self, tx: &mut Tx, about: &Suggestion, what: Told<'_>) -> Result<(), SuggestionError> {
        letters::post(tx, &self.all, &self.site, about, what).await
    }

    /// The text of a criterion for a reader.
    pub fn criterion(&self, id: &str, lang: Lang) -> Option<&str> {
        let criteria = &self.site.content.criteria;
        let found = criteria.iter().find(|criterion| criterion.id == id)?;
        found.text.best(lang, Lang::En).map(|(_, text)| text.as_str())
    }
}

/// The move that gives a suggestion to an editor.
fn hand_to(stands: &Suggestion, editor: Editor) -> Result<Move, SuggestionError> {
    Ok(match stands.state.clone() {
        State::InReview(state) => Move::to(state.hand_to(editor), "handed-over"),
        State::Appealed(state) => Move::to(state.take_up(editor)?, "appeal-taken-up"),
        other => Move::to(other.received()?.take_up(editor), "taken-up"),
    })
}

/// The suggestion in review: taken up by this editor if nobody has it, resumed if the suggester was asked.
fn in_hand(stands: &Suggestion, editor: Editor) -> Result<state::InReview, SuggestionError> {
    Ok(match stands.state.clone() {
        State::Received(state) => state.take_up(editor),
        State::ChangesAsked(state) => state.resume(editor),
        other => other.in_review()?,
    })
}

fn elsewhere<T>(state: &State, take: fn(State) -> Result<T, TransitionError>) -> SuggestionError {
    match take(state.clone()) {
        Err(error) => error.into(),
        Ok(_) => TransitionError::Closed(state.code()).into(),
    }
}
