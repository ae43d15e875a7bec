//! What is kept about a person: handed out, or erased.

use std::io::{Cursor, Write};

use kernel::Actor;
use platform::files::Files;
use platform::mail;
use serde_json::{Map, Value, json};
use storage::StorageError;
use web::domain::PersonalData;
use web::{PageError, Registry, Site};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{AccountError, Accounts};
use crate::model::Person;
use crate::store;

impl Accounts {
    /// Everything that is kept about a person as a ZIP: `data.json` with a member a domain, and her
    /// files under `files/`.
    ///
    /// # Errors
    /// When the database or the files cannot be read.
    pub async fn data(&self, site: &Site, person: &Person) -> Result<Vec<u8>, PageError> {
        let whose = web::domain::Person { id: Some(person.id.clone()), email: person.email.clone() };
        let (mut members, mut keys) = (Map::new(), Vec::new());
        for domain in site.registry().iter() {
            if let Some(found) = domain.personal_data(&whose).await? {
                members.insert(domain.name().to_owned(), found.data);
                keys.extend(found.files);
            }
        }
        let letters = mail::to_person(self.db(), &person.email).await?;
        let letters: Vec<Value> = letters
            .iter()
            .map(|mail| json!({"at": mail.created_at, "subject": mail.subject, "text": mail.plain}))
            .collect();
        members.insert("letters".to_owned(), Value::Array(letters));
        let mut files = Vec::new();
        for key in keys {
            let content = site.files.get(&key).await.map_err(|e| PageError::internal(&e))?;
            files.push((key, content));
        }
        let text = serde_json::to_vec_pretty(&Value::Object(members)).map_err(|e| PageError::internal(&e))?;
        // Compressing keeps a thread busy; it has one of its own.
        let packed = tokio::task::spawn_blocking(move || {
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            let options = SimpleFileOptions::default();
            zip.start_file("data.json", options)?;
            zip.write_all(&text)?;
            for (key, content) in &files {
                zip.start_file(format!("files/{key}"), options)?;
                zip.write_all(content)?;
            }
            Ok::<_, zip::result::ZipError>(zip.finish()?.into_inner())
        });
        match packed.await {
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err(error)) => Err(PageError::internal(&error)),
            Err(error) => Err(PageError::internal(&error)),
        }
    }

    /// What this domain itself keeps of a person.
    pub(crate) async fn own_data(&self, id: &str) -> Result<Option<PersonalData>, StorageError> {
        let Some(person) = self.person(id).await? else { return Ok(None) };
        let sessions = self.sessions_of(id).await?;
        let tokens = self.tokens_of(id).await?;
        let passkeys = self.passkeys_of(id).await?;
        let providers = store::passkeys::tied(self.db(), id).await?;
        let sessions: Vec<Value> = sessions
            .iter()
            .map(|row| json!({"browser": row.browser, "method": row.method.code(), "signed_in_at": row.signed_in_at, "last_used_at": row.last_used_at}))
            .collect();
        let tokens: Vec<Value> = tokens
            .iter()
            .map(|row| json!({"name": row.name, "scope": row.scope.code(), "created_at": row.created_at, "expires_at": row.expires_at, "last_used_at": row.last_used_at}))
            .collect();
        let passkeys: Vec<Value> = passkeys
            .iter()
            .map(|row| json!({"name": row.name, "created_at": row.created_at, "last_used_at": row.last_used_at}))
            .collect();
        let providers: Vec<Value> =
            providers.iter().map(|(issuer, subject)| json!({"issuer": issuer, "subject": subject})).collect();
        let data = json!({
            "id": person.id,
            "email": person.email.as_str(),
            "name": person.name,
            "language": person.language.code(),
            "role": person.role.code(),
            "notices": person.notices,
            "has_password": person.has_password,
            "created_at": person.created_at,
            "last_signed_in_at": person.seen_at,
            "sessions": sessions,
            "tokens": tokens,
            "passkeys": passkeys,
            "providers": providers,
        });
        Ok(Some(PersonalData { data, files: Vec::new() }))
    }

    /// Erases an account and what every domain holds of its person, in one transaction. What must stay
    /// (the change feed, what she published) names her by an id that belongs to nobody any more.
    ///
    /// # Errors
    /// For who may not, and for the last administrator.
    pub async fn erase(
        &self,
        registry: &Registry,
        files: &Files,
        actor: &Actor,
        id: &str,
    ) -> Result<(), AccountError> {
        let keys = self
            .db()
            .write(actor, async |tx| {
                let person = self.delete_in(tx, actor, id).await?;
                let whose = web::domain::Person { id: Some(person.id), email: person.email };
                let mut keys = Vec::new();
                for domain in registry.iter() {
                    keys.extend(domain.erase(&whose, tx).await?);
                }
                mail::erase(tx, &whose.email).await?;
                Ok::<_, AccountError>(keys)
            })
            .await?;
        for key in keys {
            // What cannot be removed now is named, so that the operator can.
            if let Err(error) = files.remove(&key).await {
                tracing::error!(%error, key, "a file of an erased person could not be removed");
            }
        }
        Ok(())
    }
}
