//! The answers, in the order of elements that the protocol's schema wants.

use std::collections::HashMap;

use chrono::{DateTime, SecondsFormat, Utc};
use kernel::Ref;
use storage::StorageError;
use web::Params;
use web::harvest::HarvestRecord;

use super::Repository;
use super::fault::{Code, Fault, shown};
use super::format::{Format, XSI};
use super::question::{self, List, Question};
use super::token::Token;
use crate::catalogue::{Entry, Window};
use crate::xml::Xml;

const OAI: &str = "http://www.openarchives.org/OAI/2.0/";
const OAI_SCHEMA: &str = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
/// Things in one answer.
pub(super) const AT_ONCE: usize = 100;

/// What answering comes to: a fault of the harvester, or of the platform.
enum Trouble {
    Fault(Fault),
    Storage(StorageError),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Trouble::Fault(fault)
    }
}

impl From<StorageError> for Trouble {
    fn from(error: StorageError) -> Self {
        Trouble::Storage(error)
    }
}

/// The answer to a question that could not be read.
pub(super) fn faults(repository: &Repository, params: &Params, faults: &[Fault]) -> String {
    let repeated = faults.iter().all(|fault| fault.code.repeats_question());
    let mut xml = begin(repository, params, repeated);
    for fault in faults {
        xml.element("error", &[("code", fault.code.name())], &fault.message);
    }
    xml.finish()
}

/// The answer to a question.
pub(super) async fn answer(
    repository: &Repository,
    params: &Params,
    question: Question,
    secret: &str,
) -> Result<String, StorageError> {
    let mut xml = begin(repository, params, true);
    let answered = match question {
        Question::Identify => identify(repository, &mut xml).await,
        Question::Formats { identifier } => formats(repository, &mut xml, identifier).await,
        Question::Sets => sets(repository, &mut xml).await,
        Question::ResumeSets => Err(no_token()),
        Question::Record { identifier, prefix } => record(repository, &mut xml, &identifier, &prefix).await,
        Question::List { list, prefix, window } => {
            begin_list(repository, &mut xml, secret, list, &prefix, window).await
        }
        Question::Resume { list, token } => resume(repository, &mut xml, secret, list, &token).await,
    };
    match answered {
        Ok(()) => Ok(xml.finish()),
        Err(Trouble::Fault(fault)) => Ok(faults(repository, params, &[fault])),
        Err(Trouble::Storage(error)) => Err(error),
    }
}

fn no_token() -> Trouble {
    Trouble::Fault(Fault::new(Code::BadResumptionToken, "the list of sets is given whole"))
}

fn begin(repository: &Repository, params: &Params, repeated: bool) -> Xml {
    let mut xml = Xml::new();
    let location = format!("{OAI} {OAI_SCHEMA}");
    xml.open("OAI-PMH", &[("xmlns", OAI), ("xmlns:xsi", XSI), ("xsi:schemaLocation", &location)]);
    xml.element("responseDate", &[], &second(repository.site.db.clock().now()));
    let asked: Vec<(&str, &str)> = if repeated { params.iter().collect() } else { Vec::new() };
    xml.element("request", &asked, &address(repository));
    xml
}

fn address(repository: &Repository) -> String {
    repository.site.absolute("/oai")
}

fn second(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

async fn identify(repository: &Repository, xml: &mut Xml) -> Result<(), Trouble> {
    let site = &repository.site;
    xml.open("Identify", &[]);
    xml.element("repositoryName", &[], &site.settings.name);
    xml.element("baseURL", &[], &address(repository));
    xml.element("protocolVersion", &[], "2.0");
    xml.element("adminEmail", &[], &site.settings.contact_address());
    xml.element("earliestDatestamp", &[], &second(repository.catalogue.earliest().await?));
    xml.element("deletedRecord", &[], "persistent");
    xml.element("granularity", &[], "YYYY-MM-DDThh:mm:ssZ");
    xml.open("description", &[]);
    let namespace = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    let location = format!("{namespace} {namespace}.xsd");
    xml.open(
        "oai-identifier",
        &[("xmlns", namespace), ("xmlns:xsi", XSI), ("xsi:schemaLocation", &location)],
    );
    xml.element("scheme", &[], "oai");
    xml.element("repositoryIdentifier", &[], &repository.authority());
    xml.element("delimiter", &[], ":");
    xml.element("sampleIdentifier", &[], &repository.identifier("practice/be-gent-example"));
    Ok(())
}

async fn formats(repository: &Repository, xml: &mut Xml, identifier: Option<String>) -> Result<(), Trouble> {
    if let Some(identifier) = identifier {
        find(repository, &identifier).await?;
    }
    xml.open("ListMetadataFormats", &[]);
    for format in Format::ALL {
        xml.open("metadataFormat", &[]);
        xml.element("metadataPrefix", &[], format.prefix());
        xml.element("schema", &[], &format.schema(&repository.site));
        xml.element("metadataNamespace", &[], format.namespace());
        xml.close();
    }
    Ok(())
}

async fn sets(repository: &Repository, xml: &mut Xml) -> Result<(), Trouble> {
    let sets = repository.catalogue.sets().await?;
    if sets.is_empty() {
        return Err(Fault::new(Code::NoRecordsMatch, "there is nothing here yet").into());
    }
    xml.open("ListSets", &[]);
    for (spec, name) in sets {
        xml.open("set", &[]);
        xml.element("setSpec", &[], &spec);
        xml.element("setName", &[], &name);
        xml.close();
    }
    Ok(())
}

async fn find(repository: &Repository, identifier: &str) -> Result<(Ref, Entry), Trouble> {
    if let Some(reference) = repository.named(identifier)
        && let Some(entry) = repository.catalogue.one(&reference).await?
    {
        return Ok((reference, entry));
    }
    let message = format!("there is no “{}” here", shown(identifier));
    Err(Fault::new(Code::IdDoesNotExist, message).into())
}

async fn record(
    repository: &Repository,
    xml: &mut Xml,
    identifier: &str,
    prefix: &str,
) -> Result<(), Trouble> {
    let (reference, entry) = find(repository, identifier).await?;
    let format = question::format(prefix)?;
    let records = repository.catalogue.records(std::iter::once(&reference)).await?;
    xml.open("GetRecord", &[]);
    whole(repository, xml, format, &entry, &records).await?;
    Ok(())
}

async fn begin_list(
    repository: &Repository,
    xml: &mut Xml,
    secret: &str,
    list: List,
    prefix: &str,
    window: Window,
) -> Result<(), Trouble> {
    let format = question::format(prefix)?;
    let whole = repository.catalogue.count(&window).await?;
    let place = Token { list, format, after: (window.from, String::new()), window, given: 0, whole };
    give(repository, xml, secret, place).await
}

async fn resume(
    repository: &Repository,
    xml: &mut Xml,
    secret: &str,
    list: List,
    token: &str,
) -> Result<(), Trouble> {
    let now = repository.site.db.clock().now();
    give(repository, xml, secret, Token::read(token, list, secret, now)?).await
}

/// Gives the next part of a list, and where it goes on.
async fn give(repository: &Repository, xml: &mut Xml, secret: &str, place: Token) -> Result<(), Trouble> {
    let after = Some((place.after.0, place.after.1.as_str()));
    // One more than is given says whether there is more.
    let mut entries = repository.catalogue.page(&place.window, after, AT_ONCE + 1).await?;
    let more = entries.len() > AT_ONCE;
    entries.truncate(AT_ONCE);
    let Some(last) = entries.last().cloned() else {
        return Err(Fault::new(Code::NoRecordsMatch, "nothing matches").into());
    };
    let present: Vec<Ref> = entries.iter().filter(|entry| !entry.deleted).map(Entry::reference).collect();
    let records = repository.catalogue.records(present.iter()).await?;
    xml.open(if place.list == List::Records { "ListRecords" } else { "ListIdentifiers" }, &[]);
    for entry in &entries {
        match place.list {
            List::Records => whole(repository, xml, place.format, entry, &records).await?,
            List::Identifiers => header(repository, xml, entry, records.get(&entry.reference())).await?,
        }
    }
    let given = place.given + i64::try_from(entries.len()).unwrap_or(0);
    let (size, cursor) = (place.whole.max(given).to_string(), place.given.to_string());
    if more {
        let now = repository.site.db.clock().now();
        let expires = second(Token::expires(now));
        let token = Token { after: (last.datestamp, last.item), given, ..place }.write(secret, now);
        let about = [("expirationDate", expires.as_str()), ("completeListSize", &size), ("cursor", &cursor)];
        xml.element("resumptionToken", &about, &token);
    } else if place.given > 0 {
        // An empty one says that a list that came in parts is at its end.
        xml.element("resumptionToken", &[("completeListSize", size.as_str()), ("cursor", &cursor)], "");
    }
    Ok(())
}

/// A record: its header and, where it is still there, its content.
async fn whole(
    repository: &Repository,
    xml: &mut Xml,
    format: Format,
    entry: &Entry,
    records: &HashMap<Ref, HarvestRecord>,
) -> Result<(), Trouble> {
    let reference = entry.reference();
    let record = records.get(&reference).filter(|_| !entry.deleted);
    xml.open("record", &[]);
    header(repository, xml, entry, record).await?;
    if let Some(record) = record {
        xml.open("metadata", &[]);
        let schema = repository.catalogue.schema(&reference.kind);
        format.write(xml, &repository.site, &reference, schema, record);
        xml.close();
    }
    xml.close();
    Ok(())
}

async fn header(
    repository: &Repository,
    xml: &mut Xml,
    entry: &Entry,
    record: Option<&HarvestRecord>,
) -> Result<(), Trouble> {
    let sets = match record {
        Some(record) => record.sets.clone(),
        None => repository.catalogue.sets_of(&entry.reference()).await?,
    };
    // Gone in this very moment counts as gone: the next harvest hears of it with its own time.
    let status: &[(&str, &str)] = if record.is_some() { &[] } else { &[("status", "deleted")] };
    xml.open("header", status);
    xml.element("identifier", &[], &repository.identifier(&entry.item));
    xml.element("datestamp", &[], &second(entry.datestamp));
    for set in &sets {
        xml.element("setSpec", &[], set);
    }
    xml.close();
    Ok(())
}
