//! Whether addresses answer.

use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::links::{LinkCheck, LinkOutcome};

statements! { "suggestion_links";
    /// What is known of a suggestion's addresses.
    OF = "SELECT url, outcome, status, checked_at FROM suggestion_links WHERE suggestion_id = $1";
    /// What was found.
    PUT = "INSERT INTO suggestion_links (suggestion_id, url, outcome, status, checked_at) \
           VALUES ($1, $2, $3, $4, $5) ON CONFLICT (suggestion_id, url) DO UPDATE SET \
           outcome = excluded.outcome, status = excluded.status, checked_at = excluded.checked_at";
}

pub(crate) async fn of(db: &Db, id: &str) -> Result<Vec<LinkCheck>, StorageError> {
    let check = |row: &Row| {
        let code: String = row.get("outcome")?;
        Ok(LinkCheck {
            url: row.get("url")?,
            outcome: LinkOutcome::from_code(&code)
                .ok_or_else(|| StorageError::Column { column: "outcome".into(), reason: code })?,
            status: row.get("status")?,
            checked_at: row.get("checked_at")?,
        })
    };
    db.all(OF, params![id]).await?.iter().map(check).collect()
}

pub(crate) async fn put(tx: &mut Tx, id: &str, check: &LinkCheck) -> Result<(), StorageError> {
    let values = params![id, check.url.as_str(), check.outcome.code(), check.status, check.checked_at];
    tx.run(PUT, values).await?;
    Ok(())
}
