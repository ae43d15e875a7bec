//! The example suggestions of the demo: a desk on an ordinary day.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Actor, Lang};
use serde::Deserialize;

use crate::Suggestions;
use crate::model::state::{Received, Refused};
use crate::model::{
    Appeal, Editor, Judgement, Message, MessageKind, NewSuggestion, Origin, Passed, Proposal, Refusal, State,
    StateCode, Suggester, Suggestion, Verdict,
};
use crate::service::{SuggestionError, event};
use crate::store;

/// The examples.
const EXAMPLES: &str = include_str!("../../../../content/suggestions.json");

/// The id of the first example, for the shared test.
pub(crate) const FIRST: &str = "0190a000-0000-7000-8000-000000000001";

/// One example.
#[derive(Deserialize)]
struct Example {
    /// So many days ago it came in.
    days: i64,
    state: StateCode,
    #[serde(default)]
    list_refusal: bool,
    suggester: Option<Who>,
    origin: Option<Origin>,
    #[serde(default)]
    verdicts: Vec<(String, Verdict, String)>,
    #[serde(default)]
    comments: Vec<String>,
    #[serde(default)]
    questions: Vec<String>,
    refusal: Option<Ground>,
    appeal: Option<String>,
    practice: Proposal,
}

#[derive(Deserialize)]
struct Who {
    email: String,
    name: String,
    lang: Lang,
}

#[derive(Deserialize)]
struct Ground {
    reason: String,
    criteria: Vec<String>,
}

impl Suggestions {
    /// Puts in the examples, unless there is anything yet.
    pub(crate) async fn seed(&self) -> Result<(), String> {
        let actor = Actor::System("demo");
        let editor = Editor::of(&actor);
        if self.counts(&editor).await.map_err(|e| e.to_string())?.all() > 0 {
            return Ok(());
        }
        let examples: Vec<Example> = serde_json::from_str(EXAMPLES).map_err(|e| e.to_string())?;
        self.db
            .write::<(), SuggestionError, _>(&actor, async |tx| {
                for (number, example) in (1..).zip(examples) {
                    let id = if number == 1 { FIRST.to_owned() } else { self.clock().new_id() };
                    self.seed_one(tx, &id, example, &editor).await?;
                }
                Ok(())
            })
            .await
            .map_err(|e| e.to_string())
    }

    async fn seed_one(
        &self,
        tx: &mut storage::Tx,
        id: &str,
        example: Example,
        editor: &Editor,
    ) -> Result<(), SuggestionError> {
        let received_at = tx.at() - TimeDelta::days(example.days);
        // What an editor did, she did half-way between then and now.
        let since = tx.at() - TimeDelta::days(example.days / 2);
        let suggester = example.suggester.as_ref().map(|who| Suggester {
            email: who.email.clone(),
            name: Some(who.name.clone()),
            lang: who.lang,
            person_id: None,
            list_refusal: example.list_refusal,
        });
        let new = NewSuggestion {
            id: Some(id.to_owned()),
            proposal: example.practice.clone(),
            origin: example.origin.clone().unwrap_or(Origin::Form),
            suggester,
        };
        self.intake_in(tx, new).await?;
        let judgements: Vec<Judgement> = example
            .verdicts
            .iter()
            .map(|(criterion, verdict, reason)| Judgement {
                criterion: criterion.clone(),
                verdict: *verdict,
                reason: reason.clone(),
                reviewer: editor.clone(),
                at: since,
            })
            .collect();
        for judgement in &judgements {
            store::review::judge(tx, id, judgement).await?;
        }
        let said = [(MessageKind::Comment, &example.comments), (MessageKind::Question, &example.questions)];
        for (kind, texts) in said {
            for text in texts {
                let message = Message {
                    id: self.clock().new_id(),
                    kind,
                    author: editor.as_str().to_owned(),
                    at: since,
                    text: text.clone(),
                };
                store::messages::add(tx, id, &message).await?;
            }
        }
        let state = state(&example, editor, &judgements, since)?;
        let code = state.code();
        let decided = matches!(code, StateCode::Refused | StateCode::Appealed | StateCode::Published);
        let stands = store::suggestions::one_in(tx, id).await?;
        let stands = stands.ok_or_else(|| SuggestionError::Absent(id.to_owned()))?;
        let changed = Suggestion {
            revision: stands.revision + 1,
            since: if code == StateCode::Received { received_at } else { since },
            decided_at: decided.then_some(since),
            state,
            received_at,
            ..stands
        };
        store::suggestions::update(tx, &changed, &self.listed(&changed.proposal), false).await?;
        store::suggestions::backdate(tx, id, received_at).await?;
        if code != StateCode::Received {
            let verb = match code {
                StateCode::InReview => "taken-up",
                other => other.code(),
            };
            tx.emit(event(id, verb).with(serde_json::json!({"state": code, "revision": changed.revision})));
        }
        Ok(())
    }
}

/// The state of an example, by the moves that lead there.
fn state(
    example: &Example,
    editor: &Editor,
    judgements: &[Judgement],
    at: DateTime<Utc>,
) -> Result<State, SuggestionError> {
    let in_review = || Received::new().take_up(editor.clone());
    let refused = || -> Refused {
        let ground = example.refusal.as_ref();
        in_review().refuse(Refusal {
            reason: ground.map(|ground| ground.reason.clone()).unwrap_or_default(),
            criteria: ground.map(|ground| ground.criteria.clone()).unwrap_or_default(),
            by: editor.clone(),
            at,
        })
    };
    Ok(match example.state {
        StateCode::InReview => in_review().into(),
        StateCode::ChangesAsked => in_review().ask().into(),
        StateCode::Accepted => {
            let judged = judgements.iter().map(|judgement| judgement.criterion.as_str());
            in_review().accept(Passed::of(judged, judgements).map_err(SuggestionError::NotPassed)?).into()
        }
        StateCode::Refused => refused().into(),
        StateCode::Appealed => {
            let grounds = example.appeal.clone().unwrap_or_default();
            refused().appeal(Appeal { grounds, at })?.into()
        }
        StateCode::Received | StateCode::Published | StateCode::Withdrawn => Received::new().into(),
    })
}
