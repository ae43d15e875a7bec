//! What is said about a suggestion: inside the desk, or between desk and suggester.

use chrono::{DateTime, Utc};

/// To whom a message is said. Comments and questions never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// Between editors; the suggester never sees it.
    Comment,
    /// From the desk to the suggester.
    Question,
    /// From the suggester to the desk.
    Answer,
}

impl MessageKind {
    /// As the database writes it.
    pub const fn code(self) -> &'static str {
        match self {
            MessageKind::Comment => "comment",
            MessageKind::Question => "question",
            MessageKind::Answer => "answer",
        }
    }

    /// Reads what [`MessageKind::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        [MessageKind::Comment, MessageKind::Question, MessageKind::Answer]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// To whom.
    pub kind: MessageKind,
    /// Who said it, as the change feed writes actors.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Plain text.
    pub text: String,
}
