//! What the databank holds of a person, and how it forgets her.

use serde_json::json;
use storage::{StorageError, Tx};
use web::domain::{Person, PersonalData};

use super::Practices;
use crate::store;

impl Practices {
    /// What waits for an editor in the upkeep of practices.
    pub(crate) async fn upkeep_waiting(&self) -> Result<usize, StorageError> {
        store::upkeep::waiting_count(&self.db).await
    }

    /// How many reports of adaptations wait for an editor.
    pub(crate) async fn reports_waiting(&self) -> Result<usize, StorageError> {
        store::adaptations::waiting_count(&self.db).await
    }

    /// Practices that a person is asked about, and adaptations that she reported.
    pub(crate) async fn personal_data(&self, person: &Person) -> Result<Option<PersonalData>, StorageError> {
        let contacts = store::upkeep::contacts_of(&self.db, &person.email).await?;
        let reports = match person.id.as_deref() {
            Some(id) if !id.is_empty() => store::adaptations::of_reporter(&self.db, id).await?,
            _ => Vec::new(),
        };
        if contacts.is_empty() && reports.is_empty() {
            return Ok(None);
        }
        let contacts: Vec<_> = contacts
            .into_iter()
            .map(|(practice, contact)| {
                json!({
                    "practice": practice,
                    "email": contact.email,
                    "language": contact.lang,
                    "agreed": contact.consent_at,
                    "kept_until": contact.kept_until,
                })
            })
            .collect();
        let reports: Vec<_> = reports
            .into_iter()
            .map(|adaptation| {
                json!({
                    "practice": adaptation.practice_id,
                    "reported": adaptation.reported_at,
                    "state": adaptation.state,
                    "organisation": adaptation.report.organisation,
                    "kind": adaptation.report.kind,
                    "city": adaptation.report.city,
                    "country": adaptation.report.country,
                    "since": adaptation.report.since,
                    "changed": adaptation.report.changed,
                    "outcome": adaptation.report.outcome,
                    "outcome_note": adaptation.report.outcome_note,
                    "contact": adaptation.report.contact.text,
                    "question": adaptation.question,
                    "answer": adaptation.answer,
                })
            })
            .collect();
        let data = json!({"asked_about": contacts, "adaptations": reports});
        Ok(Some(PersonalData { data, files: Vec::new() }))
    }
}

/// Forgets a person as a part of a transaction: whom to ask goes; what an organisation does stays,
/// without a trace of who told it.
pub(crate) async fn erase(tx: &mut Tx, person: &Person) -> Result<(), StorageError> {
    store::upkeep::forget_email(tx, &person.email).await?;
    if let Some(id) = person.id.as_deref().filter(|id| !id.is_empty()) {
        store::adaptations::forget(tx, id).await?;
    }
    Ok(())
}
