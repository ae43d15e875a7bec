//! Comments, questions, answers.

use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::{Message, MessageKind};

statements! { "suggestion_messages";
    /// A message.
    ADD = "INSERT INTO suggestion_messages (id, suggestion_id, kind, author, at, text) \
           VALUES ($1, $2, $3, $4, $5, $6)";
    /// What was said inside the desk, oldest first.
    INSIDE = "SELECT id, kind, author, at, text FROM suggestion_messages \
              WHERE suggestion_id = $1 AND kind = 'comment' ORDER BY at, id LIMIT 500";
    /// What was said between desk and suggester, oldest first; never what was said inside.
    OUTSIDE = "SELECT id, kind, author, at, text FROM suggestion_messages \
               WHERE suggestion_id = $1 AND kind IN ('question', 'answer') ORDER BY at, id LIMIT 500";
}

fn message(row: &Row) -> Result<Message, StorageError> {
    let code: String = row.get("kind")?;
    let kind = MessageKind::from_code(&code)
        .ok_or_else(|| StorageError::Column { column: "kind".into(), reason: code })?;
    Ok(Message {
        id: row.get("id")?,
        kind,
        author: row.get("author")?,
        at: row.get("at")?,
        text: row.get("text")?,
    })
}

pub(crate) async fn add(tx: &mut Tx, suggestion: &str, message: &Message) -> Result<(), StorageError> {
    let values = params![
        message.id.as_str(),
        suggestion,
        message.kind.code(),
        message.author.as_str(),
        message.at,
        message.text.as_str(),
    ];
    tx.run(ADD, values).await?;
    Ok(())
}

/// Comments of editors; for the desk alone.
pub(crate) async fn inside(db: &Db, suggestion: &str) -> Result<Vec<Message>, StorageError> {
    db.all(INSIDE, params![suggestion]).await?.iter().map(message).collect()
}

/// Questions and answers; for desk and suggester.
pub(crate) async fn outside(db: &Db, suggestion: &str) -> Result<Vec<Message>, StorageError> {
    db.all(OUTSIDE, params![suggestion]).await?.iter().map(message).collect()
}
