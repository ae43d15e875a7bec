//! One harvest, from beginning to end.

use kernel::{Actor, DomainEvent, Ref};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use storage::StorageError;

use super::client::{AskError, Client, base_address};
use super::convert::{Context, convert};
use super::harvester::{HarvestError, Harvester, KIND, Progress};
use super::parse::{Metadata, RawRecord};
use super::report::Report;
use super::store::{self, Item, ItemState, Source};
use super::{NotTaken, Origin, Taken};

/// Answers that one harvest takes: at a hundred records each, ten times what any databank holds.
const MOST_ANSWERS: usize = 20_000;
/// Characters of an identifier; what is longer is no identifier.
const MOST_IDENTIFIER: usize = 1_000;

/// A harvest that is going on.
pub(super) struct Run<'a> {
    harvester: &'a Harvester,
    actor: &'a Actor,
    source: &'a Source,
    pub(super) report: Report,
    name: String,
    since: String,
}

impl<'a> Run<'a> {
    pub(super) fn new(
        harvester: &'a Harvester,
        actor: &'a Actor,
        source: &'a Source,
        dry_run: bool,
    ) -> Run<'a> {
        Run {
            harvester,
            actor,
            source,
            report: Report { dry_run, ..Report::default() },
            name: source.name.clone(),
            since: source.since.clone().unwrap_or_default(),
        }
    }

    pub(super) async fn whole(&mut self, progress: &mut dyn Progress) -> Result<(), HarvestError> {
        let client = Client::new(
            self.harvester.fetcher.clone().map_err(AskError::Fetch)?,
            base_address(&self.source.address)?,
            self.harvester.pause,
        );
        let identity = client.identify().await?;
        self.name.clone_from(&identity.name);
        let prefix = client.format().await?;
        // A dry run is asked about the whole source: what a harvest would bring in all.
        let from = self.source.since.clone().filter(|_| !self.report.dry_run);
        let mut first = vec![("verb", "ListRecords"), ("metadataPrefix", prefix.as_str())];
        first.extend(self.source.set.as_deref().map(|set| ("set", set)));
        first.extend(from.as_deref().map(|from| ("from", from)));
        let mut token: Option<String> = None;
        // The moment of the first answer is where the next harvest begins (protocol, 2.7.1: both overlap).
        let mut begun = String::new();
        let mut started_anew = false;
        for _ in 0..MOST_ANSWERS {
            let answer = match &token {
                None => client.ask(&first).await?,
                Some(token) => {
                    client.ask(&[("verb", "ListRecords"), ("resumptionToken", token.as_str())]).await?
                }
            };
            match answer.errors.first() {
                None => {}
                Some((code, _)) if code == "noRecordsMatch" => {}
                // It forgot where we were: once more from the beginning, which is harmless.
                Some((code, _)) if code == "badResumptionToken" && token.is_some() && !started_anew => {
                    started_anew = true;
                    token = None;
                    continue;
                }
                Some((code, message)) => return Err(client.refused(code, message).into()),
            }
            if begun.is_empty() {
                begun = moment(&answer.response_date, identity.days);
            }
            for record in &answer.records {
                self.take(&client, record, &identity.name).await?;
                progress.at(self.report.read, answer.whole);
            }
            match answer.token {
                None => {
                    self.since = begun;
                    return Ok(());
                }
                Some(next) if Some(&next) == token.as_ref() => {
                    return Err(HarvestError::Source("the source goes round in circles".to_owned()));
                }
                next => token = next,
            }
            if !self.report.dry_run {
                let id = self.source.id.as_str();
                self.write(async |tx| store::stay(tx, id).await).await?;
            }
        }
        Err(HarvestError::Source(format!("the source gave more than {MOST_ANSWERS} answers and no end")))
    }

    async fn write<T>(
        &self,
        work: impl AsyncFnOnce(&mut storage::Tx) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        self.harvester.db.write(self.actor, work).await
    }

    /// Takes one record, or notes why not.
    async fn take(
        &mut self,
        client: &Client,
        record: &RawRecord,
        repository: &str,
    ) -> Result<(), HarvestError> {
        self.report.read += 1;
        let identifier = record.identifier.as_str();
        if identifier.is_empty() || identifier.chars().count() > MOST_IDENTIFIER {
            self.report.fault(identifier, "it has no identifier that can be kept".to_owned());
            return Ok(());
        }
        let known = store::item(&self.harvester.db, &self.source.id, identifier).await?;
        if record.deleted {
            return self.gone(record, known).await;
        }
        let digest = digest(&record.metadata);
        if let Some(known) = known.as_ref().filter(|known| known.digest == digest)
            && matches!(known.state, ItemState::Taken | ItemState::Changed)
        {
            self.report.unchanged += 1;
            return Ok(());
        }
        let fallback = client.question(&[
            ("verb", "GetRecord"),
            ("metadataPrefix", "oai_dc"),
            ("identifier", identifier),
        ]);
        let context = Context { repository, lang: self.source.lang, fallback: &fallback };
        let fit: Result<Value, String> = convert(&record.metadata, context)
            .and_then(|value| self.harvester.intake.fit(value).map_err(|faults| faults.join("; ")));
        let value = match fit {
            Ok(value) => value,
            Err(reason) => {
                self.report.fault(identifier, reason);
                let suggestion = known.and_then(|known| known.suggestion);
                // One that was taken before stays taken; that it is faulty now is a change at the source.
                let state = if suggestion.is_some() { ItemState::Changed } else { ItemState::Faulty };
                return self.note(record, Item { digest, state, suggestion }).await;
            }
        };
        let suggestion = known.and_then(|known| known.suggestion);
        if let Some(suggestion) = suggestion {
            self.report.changed += 1;
            let item = Item { digest, state: ItemState::Changed, suggestion: Some(suggestion) };
            return self.note(record, item).await;
        }
        if self.report.dry_run {
            self.report.new += 1;
            return Ok(());
        }
        let origin = Origin { source: &self.source.address, identifier };
        let suggestion = match self.harvester.intake.take(origin, value).await {
            Ok(Taken::New(id)) => {
                self.report.new += 1;
                id
            }
            Ok(Taken::Known(id)) => {
                self.report.unchanged += 1;
                id
            }
            Err(NotTaken::Faulty(faults)) => {
                self.report.fault(identifier, faults.join("; "));
                return self.note(record, Item { digest, state: ItemState::Faulty, suggestion: None }).await;
            }
            Err(NotTaken::Storage(error)) => return Err(error.into()),
        };
        self.note(record, Item { digest, state: ItemState::Taken, suggestion: Some(suggestion) }).await
    }

    /// A record that is deleted at the source: noted, if it was taken; nothing here is deleted for it.
    async fn gone(&mut self, record: &RawRecord, known: Option<Item>) -> Result<(), HarvestError> {
        match known {
            Some(item) if item.state != ItemState::Gone && item.suggestion.is_some() => {
                self.report.gone += 1;
                self.note(record, Item { state: ItemState::Gone, ..item }).await
            }
            _ => {
                self.report.unchanged += 1;
                Ok(())
            }
        }
    }

    async fn note(&self, record: &RawRecord, item: Item) -> Result<(), HarvestError> {
        if self.report.dry_run {
            return Ok(());
        }
        let (id, datestamp) = (self.source.id.as_str(), record.datestamp.as_str());
        let work =
            async |tx: &mut storage::Tx| store::note(tx, id, &record.identifier, datestamp, &item).await;
        Ok(self.write(work).await?)
    }

    /// Keeps what the harvest came to.
    pub(super) async fn close(&self) -> Result<(), StorageError> {
        let (id, report) = (self.source.id.as_str(), &self.report);
        self.write(async |tx| {
            store::done(tx, id, &self.name, &self.since, report).await?;
            let data = json!({"new": report.new, "changed": report.changed, "gone": report.gone, "faulty": report.faulty});
            tx.emit(DomainEvent::new("harvest-source.harvested", Ref::new(KIND, id)).with(data));
            Ok(())
        })
        .await
    }
}

/// A moment in the granularity of the repository; one that is none means the beginning.
fn moment(text: &str, days: bool) -> String {
    match chrono::DateTime::parse_from_rfc3339(text.trim()) {
        Ok(at) if days => at.to_utc().format("%Y-%m-%d").to_string(),
        Ok(at) => at.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        Err(_) => String::new(),
    }
}

/// Differs when what is said of a record differs.
fn digest(metadata: &Metadata) -> String {
    let mut hash = Sha256::new();
    let mut say = |text: &str| {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    };
    match metadata {
        Metadata::None => {}
        Metadata::Full { kind, page, json } => [kind, page, json].into_iter().for_each(|text| say(text)),
        Metadata::DublinCore(said) => {
            // When it was last touched says nothing about what it says.
            for (name, lang, value) in said.iter().filter(|(name, ..)| name != "date") {
                [name, lang, value].into_iter().for_each(|text| say(text));
            }
        }
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
