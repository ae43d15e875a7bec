//! Use-cases. [`Suggestions`] is what the rest of the program holds.
//!
//! | file | what it does |
//! |---|---|
//! | this one | reading, coming in, and the one way in which a suggestion changes |
//! | [`review`] | what editors do |
//! | [`letters`] | what the suggester is written |
//! | [`queue`] | the queue, and the figures |
//! | [`drafting`] | the suggester writes, sends and confirms: [`drafting::Drafting`] |
//! | [`attaching`] | files that go with it |
//! | [`following`] | she answers, takes it back, appeals |
//! | `correspondence` | what she is written about what she does |
//!
//! A change of state is written by [`Suggestions::change`]: it reads the suggestion inside the
//! transaction, lets a closure move its state, keeps it if nobody else was quicker, and emits the event.

pub mod attaching;
pub(crate) mod correspondence;
pub mod drafting;
pub mod following;
pub mod letters;
pub mod queue;
pub mod review;
mod seen;

use kernel::{Actor, Clock, DomainEvent, Ref, Slug};
use platform::jobs::{self, NewJob};
use practices::Practices;
use serde_json::{Value, json};
use storage::{Db, StorageError, Tx};
use vocabulary::{Scheme, Vocabulary};

use self::seen::Seen;
use crate::model::{
    MayNotRate, Message, MessageKind, NewSuggestion, NotPassed, Origin, Proposal, Standing, State, Suggester,
    Suggestion, TransitionError,
};
use crate::rules::{checks, fold};
use crate::store;
use crate::store::suggestions::Listed;

/// The kind of reference that suggestions have.
pub const KIND: &str = "suggestion";

/// The kind of job that looks after the addresses of one suggestion.
pub(crate) const LINKS: &str = "suggestions.links";

/// How long the suggester's address is kept: time for a decision, an appeal and a year of questions.
const KEEP_DAYS: i64 = 730;

/// Reading and writing suggestions. Cheap to clone.
#[derive(Clone)]
pub struct Suggestions {
    pub(crate) db: Db,
    pub(crate) practices: Practices,
    pub(crate) vocabulary: Vocabulary,
    seen: Seen,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum SuggestionError {
    /// This actor may not.
    #[error("{actor} may not do this with suggestions")]
    Forbidden {
        /// Who tried.
        actor: String,
    },
    /// There is none with this id.
    #[error("there is no suggestion “{0}”")]
    Absent(String),
    /// Somebody else changed it meanwhile.
    #[error("suggestion “{0}” was changed by somebody else meanwhile; look at it again")]
    Outrun(String),
    /// The move does not exist from here.
    #[error(transparent)]
    Transition(#[from] TransitionError),
    /// Criteria are open or not met.
    #[error("not every criterion is judged and met")]
    NotPassed(NotPassed),
    /// The evidence is not rated yet.
    #[error("the evidence is not rated yet")]
    Unrated(Standing),
    /// Somebody may not rate.
    #[error(transparent)]
    MayNotRate(#[from] MayNotRate),
    /// A practice has this id, or a page.
    #[error("the id “{0}” is taken")]
    IdTaken(Slug),
    /// A practice could not be written.
    #[error(transparent)]
    Practice(#[from] practices::service::PracticeError),
    /// Whom to ask about the practice could not be written.
    #[error(transparent)]
    Contact(practices::service::upkeep::KeepError),
    /// Its files cannot be copied.
    #[error(transparent)]
    Files(#[from] platform::files::FilesError),
    /// The database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What came of something that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intake {
    /// It is a suggestion with this id now.
    Received(String),
    /// The same harvested record is this suggestion already; nothing was written.
    Known(String),
}

/// What a change does to a suggestion.
pub struct Move {
    /// The state it is in then.
    pub state: State,
    /// What it says then, if that changes.
    pub proposal: Option<Proposal>,
    /// `past-tense-verb` of the event: `taken-up`.
    pub verb: &'static str,
    /// What the event carries; no personal data.
    pub data: Value,
}

impl Move {
    /// To this state, with this event.
    pub fn to(state: impl Into<State>, verb: &'static str) -> Self {
        Move { state: state.into(), proposal: None, verb, data: json!({}) }
    }

    /// The same with data for the event.
    #[must_use]
    pub fn with(mut self, data: Value) -> Self {
        self.data = data;
        self
    }

    /// The same with another text.
    #[must_use]
    pub fn saying(mut self, proposal: Proposal) -> Self {
        self.proposal = Some(proposal);
        self
    }
}

impl Suggestions {
    /// Suggestions of this database, which become practices of this databank.
    pub fn new(db: Db, practices: Practices, vocabulary: Vocabulary) -> Self {
        Suggestions { db, practices, vocabulary, seen: Seen::default() }
    }

    /// The clock that stamps what is written.
    pub fn clock(&self) -> &Clock {
        self.db.clock()
    }

    /// One suggestion.
    pub async fn get(&self, id: &str) -> Result<Option<Suggestion>, StorageError> {
        store::suggestions::one(&self.db, id).await
    }

    /// The suggestion that became this practice.
    pub async fn of_practice(&self, practice: &str) -> Result<Option<String>, StorageError> {
        store::suggestions::by_practice(&self.db, practice).await
    }

    /// The suggestion at a private address, by the hash of its secret.
    pub async fn at_key(&self, hash: &str) -> Result<Option<Suggestion>, StorageError> {
        match store::people::by_key(&self.db, hash).await? {
            Some(id) => self.get(&id).await,
            None => Ok(None),
        }
    }

    /// Who suggested it; nobody for what was harvested, or once the time to keep it is over.
    pub async fn suggester(&self, id: &str) -> Result<Option<Suggester>, StorageError> {
        store::people::of(&self.db, id).await
    }

    /// What is kept of a person, as she may read it.
    pub async fn of_person(
        &self,
        email: &str,
        person_id: Option<&str>,
    ) -> Result<Vec<serde_json::Value>, StorageError> {
        store::people::of_person(&self.db, email, person_id).await
    }

    /// Where the files are kept that came with a person's suggestions.
    pub async fn files_of_person(
        &self,
        email: &str,
        person_id: Option<&str>,
    ) -> Result<Vec<String>, StorageError> {
        store::attachments::of_person(&self.db, email, person_id).await
    }

    /// Comments of editors; for the desk alone.
    pub async fn comments(&self, id: &str) -> Result<Vec<Message>, StorageError> {
        store::messages::inside(&self.db, id).await
    }

    /// Questions and answers; for desk and suggester.
    pub async fn conversation(&self, id: &str) -> Result<Vec<Message>, StorageError> {
        store::messages::outside(&self.db, id).await
    }

    /// Takes something in, in a transaction of its own; see [`Suggestions::intake_in`].
    pub async fn intake(&self, actor: &Actor, new: NewSuggestion) -> Result<Intake, SuggestionError> {
        self.db.write(actor, async |tx| self.intake_in(tx, new).await).await
    }

    /// Takes something in: it is then received, and editors see it. Whoever calls has checked the
    /// record and, for the form and the API, confirmed the address.
    pub async fn intake_in(&self, tx: &mut Tx, new: NewSuggestion) -> Result<Intake, SuggestionError> {
        if let Origin::Harvest { source, identifier } = &new.origin
            && let Some(id) = store::suggestions::by_source(tx, source, identifier).await?
        {
            return Ok(Intake::Known(id));
        }
        let id = new.id.clone().unwrap_or_else(|| self.clock().new_id());
        let suggester = new.suggester.clone();
        let suggestion = Suggestion::received(id.clone(), new, tx.at());
        let mut listed = self.listed(&suggestion.proposal);
        listed.list_refusal = suggester.as_ref().is_some_and(|who| who.list_refusal);
        store::suggestions::insert(tx, &suggestion, &listed).await?;
        if let Origin::Harvest { source, identifier } = &suggestion.origin {
            store::suggestions::source(tx, source, identifier, &id).await?;
        }
        if let Some(suggester) = &suggester {
            let ends_at = tx.at() + chrono::TimeDelta::days(KEEP_DAYS);
            store::people::insert(tx, &id, suggester, ends_at).await?;
        }
        self.look_after_links(tx, &id, &suggestion.proposal).await?;
        let data = json!({
            "origin": suggestion.origin.code(), "lang": suggestion.proposal.lang(), "state": "received",
        });
        tx.emit(event(&id, "received").with(data));
        Ok(Intake::Received(id))
    }

    /// Makes a further private address lead to a suggestion: the hash of a fresh secret. Letters carry
    /// one each, since only hashes are kept.
    pub async fn add_key(&self, tx: &mut Tx, id: &str, hash: &str) -> Result<(), StorageError> {
        store::people::add_key(tx, id, hash).await
    }

    /// Changes a suggestion in a transaction of its own; see [`Suggestions::change_in`].
    pub async fn change(
        &self,
        actor: &Actor,
        id: &str,
        revision: Option<i64>,
        decide: impl AsyncFnOnce(&mut Tx, &Suggestion) -> Result<Move, SuggestionError>,
    ) -> Result<Suggestion, SuggestionError> {
        self.db.write(actor, async |tx| self.change_in(tx, id, revision, decide).await).await
    }

    /// The one way in which a suggestion changes: read it, decide, keep it, say what happened.
    ///
    /// `revision` is the one that the form was drawn from; another one that stands means that somebody
    /// was quicker ([`SuggestionError::Outrun`]). None: whatever stands.
    pub async fn change_in(
        &self,
        tx: &mut Tx,
        id: &str,
        revision: Option<i64>,
        decide: impl AsyncFnOnce(&mut Tx, &Suggestion) -> Result<Move, SuggestionError>,
    ) -> Result<Suggestion, SuggestionError> {
        let stands = store::suggestions::one_in(tx, id)
            .await?
            .ok_or_else(|| SuggestionError::Absent(id.to_owned()))?;
        if revision.is_some_and(|drawn_from| drawn_from != stands.revision) {
            return Err(SuggestionError::Outrun(id.to_owned()));
        }
        let Move { state, proposal, verb, mut data } = decide(tx, &stands).await?;
        let at = tx.at();
        let before = stands.state.code();
        let code = state.code();
        let said = proposal.is_some();
        let decided = matches!(state, State::Published(_) | State::Refused(_)).then_some(at);
        let changed = Suggestion {
            revision: stands.revision + 1,
            since: if code == before { stands.since } else { at },
            decided_at: stands.decided_at.or(decided),
            proposal: proposal.unwrap_or(stands.proposal),
            state,
            id: stands.id,
            origin: stands.origin,
            received_at: stands.received_at,
        };
        if !store::suggestions::update(tx, &changed, &self.listed(&changed.proposal), said).await? {
            return Err(SuggestionError::Outrun(id.to_owned()));
        }
        if said {
            self.look_after_links(tx, id, &changed.proposal).await?;
        }
        if let Some(members) = data.as_object_mut() {
            members.insert("state".to_owned(), json!(code));
            members.insert("revision".to_owned(), json!(changed.revision));
        }
        tx.emit(event(id, verb).with(data));
        Ok(changed)
    }

    /// Adds a message, as a part of a transaction. Emits nothing: the move it belongs to does.
    pub async fn say(
        &self,
        tx: &mut Tx,
        id: &str,
        kind: MessageKind,
        author: &Actor,
        text: &str,
    ) -> Result<(), StorageError> {
        let message = Message {
            id: self.clock().new_id(),
            kind,
            author: author.to_string(),
            at: tx.at(),
            text: text.to_owned(),
        };
        store::messages::add(tx, id, &message).await
    }

    /// Has the addresses of a text asked whether they answer, after the commit.
    async fn look_after_links(&self, tx: &mut Tx, id: &str, proposal: &Proposal) -> Result<(), StorageError> {
        if checks::check(proposal.record()).links.is_empty() {
            return Ok(());
        }
        jobs::enqueue(tx, NewJob::new(LINKS, json!({ "suggestion": id })).once(id)).await
    }

    pub(crate) fn listed(&self, proposal: &Proposal) -> Listed {
        let record = proposal.record();
        let mut themes = record.themes.clone();
        for wider in record.themes.iter().flat_map(|id| self.vocabulary.ancestors(id)) {
            if wider.schemes.contains(&Scheme::Themes) {
                themes.push(wider.id.to_string());
            }
        }
        themes.sort();
        themes.dedup();
        let place = record.place.as_ref().map(|place| {
            let parts = [place.city.as_deref(), place.country.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let folded = fold::searched(record);
        Listed { place: place.unwrap_or_default(), folded, themes, list_refusal: false }
    }
}

/// An event about a suggestion.
pub(crate) fn event(id: &str, verb: &str) -> DomainEvent {
    DomainEvent::new(format!("suggestion.{verb}"), Ref::new(KIND, id))
}
