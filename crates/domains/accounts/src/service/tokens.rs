//! Tokens of programs.

use chrono::TimeDelta;
use kernel::{Actor, Secret};
use serde_json::json;
use storage::StorageError;
use web::Scope;

use super::{AccountError, Accounts, event};
use crate::model::Token;
use crate::{rules, store};

/// How a token begins, so that programs that look for leaked secrets know one.
pub const PREFIX: &str = "smh_";

/// A token to be made.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// What its person calls it.
    pub name: String,
    /// What it is for.
    pub scope: Scope,
    /// How long it holds; none: until it is revoked.
    pub days: Option<u16>,
}

impl Accounts {
    /// Makes a token and returns its text, which is shown this once: the database keeps its hash.
    ///
    /// # Errors
    /// [`AccountError::Absent`] when there is no such person.
    pub async fn create_token(
        &self,
        actor: &Actor,
        person: &str,
        new: NewToken,
    ) -> Result<String, AccountError> {
        let secret = Secret::new();
        self.db()
            .write(actor, async |tx| {
                let known = store::by_id_in(tx, person).await?;
                known.ok_or_else(|| AccountError::Absent(person.to_owned()))?;
                let token = Token {
                    id: self.clock().new_id(),
                    name: rules::name(&new.name),
                    scope: new.scope,
                    created_at: tx.at(),
                    expires_at: new.days.map(|days| tx.at() + TimeDelta::days(i64::from(days))),
                    last_used_at: None,
                };
                store::tokens::add(tx, &secret.hash(), person, &token).await?;
                let data = json!({"token": token.id, "scope": token.scope.code()});
                tx.emit(event("account.token-created", person).with(data));
                Ok(format!("{PREFIX}{}", secret.text()))
            })
            .await
    }

    /// Revokes one of a person's tokens; whether there was one.
    pub async fn revoke_token(&self, actor: &Actor, person: &str, id: &str) -> Result<bool, StorageError> {
        self.db()
            .write(actor, async |tx| {
                let revoked = store::tokens::revoke(tx, id, person).await?;
                if revoked {
                    tx.emit(event("account.token-revoked", person).with(json!({ "token": id })));
                }
                Ok(revoked)
            })
            .await
    }
}
