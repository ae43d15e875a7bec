//! What of the queue an editor looks at.

use chrono::{DateTime, Utc};
use kernel::Lang;

use super::{Editor, StateCode};

/// Which suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything that somebody still has to do something about.
    Open,
    /// Those in one state.
    In(StateCode),
    /// Everything there ever was.
    All,
}

/// Who has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Assignee {
    /// Whoever.
    Anyone,
    /// Nobody yet.
    Nobody,
    /// This editor.
    Of(Editor),
}

/// In which order, by when they came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// Who has waited longest comes first.
    Oldest,
    /// The latest first.
    Newest,
}

/// A question to the queue.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct QueueQuery {
    /// Which suggestions.
    pub scope: Scope,
    /// Who has it.
    pub assignee: Assignee,
    /// Only in this original language.
    pub lang: Option<Lang>,
    /// Only with this theme, or a narrower one.
    pub theme: Option<String>,
    /// Only of this origin: `form`, `api`, `harvest`.
    pub origin: Option<String>,
    /// Only what came in before this moment.
    pub before: Option<DateTime<Utc>>,
    /// Only what has these words in title, place or owner; empty: all.
    pub words: String,
    /// In which order.
    pub order: Order,
}

impl QueueQuery {
    /// Whether more than scope and order is asked for.
    pub fn narrows(&self) -> bool {
        self.assignee != Assignee::Anyone
            || self.lang.is_some()
            || self.theme.is_some()
            || self.origin.is_some()
            || self.before.is_some()
            || !self.words.trim().is_empty()
    }
}

impl Default for QueueQuery {
    fn default() -> Self {
        QueueQuery {
            scope: Scope::Open,
            assignee: Assignee::Anyone,
            lang: None,
            theme: None,
            origin: None,
            before: None,
            words: String::new(),
            order: Order::Oldest,
        }
    }
}

/// A place in the queue: what stands after it in the order comes next.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// Its id, which decides between two that came in at once.
    pub id: String,
}

impl Cursor {
    /// As an address writes it: microseconds since 1970, and the id.
    pub fn to_text(&self) -> String {
        format!("{}_{}", self.received_at.timestamp_micros(), self.id)
    }

    /// Reads what [`Cursor::to_text`] writes.
    pub fn from_text(text: &str) -> Option<Self> {
        let (micros, id) = text.split_once('_')?;
        let received_at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
        (id.len() <= 64).then(|| Cursor { received_at, id: id.to_owned() })
    }
}

/// A line of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueLine {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub state: StateCode,
    /// Who has it.
    pub assignee: Option<Editor>,
    /// In which language it was written.
    pub lang: Lang,
    /// How it came in: `form`, `api`, `harvest`.
    pub origin: String,
    /// Its title, in the original language.
    pub title: String,
    /// City and country code.
    pub place: String,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// When it came into the state it is in.
    pub since: DateTime<Utc>,
}

impl QueueLine {
    /// Its place in the queue.
    pub fn cursor(&self) -> Cursor {
        Cursor { received_at: self.received_at, id: self.id.clone() }
    }
}

/// A page of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuePage {
    /// The lines.
    pub lines: Vec<QueueLine>,
    /// There are more behind.
    pub more: bool,
    /// How many fit in all, where they were counted on the way.
    pub found: Option<u64>,
}

/// How many suggestions are where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By state; what is absent is nought.
    pub by_state: Vec<(StateCode, u64)>,
    /// Open ones that this editor has.
    pub mine: u64,
    /// Open ones that nobody has.
    pub nobodys: u64,
}

impl Counts {
    /// How many are in a state.
    pub fn of(&self, state: StateCode) -> u64 {
        self.by_state.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count)
    }

    /// How many are in a scope.
    pub fn within(&self, scope: Scope) -> u64 {
        match scope {
            Scope::Open => self.open(),
            Scope::In(state) => self.of(state),
            Scope::All => self.all(),
        }
    }

    /// How many are open.
    pub fn open(&self) -> u64 {
        self.by_state.iter().filter(|(state, _)| state.is_open()).map(|(_, count)| count).sum()
    }

    /// How many there are.
    pub fn all(&self) -> u64 {
        self.by_state.iter().map(|(_, count)| count).sum()
    }
}
