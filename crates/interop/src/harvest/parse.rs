//! An answer of an OAI-PMH repository, read. What comes from elsewhere is never trusted: no DTD (and so no
//! entities that grow), bounded depth, UTF-8 alone, and every fault says where it is.

use std::borrow::Cow;

use quick_xml::NsReader;
use quick_xml::errors::SyntaxError;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::clean::shown;
use crate::oai::NAMESPACE;

/// How deep elements may lie in each other; OAI-PMH with rich metadata needs a dozen.
const DEEPEST: usize = 64;

/// Why an answer could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unreadable {
    #[error("the answer is no UTF-8 (byte {0})")]
    NotUtf8(usize),
    #[error("the answer says that it is written in “{0}”; OAI-PMH asks for UTF-8")]
    Encoding(String),
    #[error("the answer has a document type, which OAI-PMH does not use and which is not read")]
    DocumentType,
    #[error("the answer uses “&{0};”, which XML does not know")]
    Entity(String),
    #[error("elements lie more than {DEEPEST} deep in each other (byte {0})")]
    TooDeep(u64),
    #[error("the answer ends in the middle")]
    Truncated,
    #[error("the answer is no XML (byte {at}): {reason}")]
    NotXml { at: u64, reason: String },
    #[error("the answer is XML, but not of OAI-PMH (it begins with <{0}>)")]
    NotOai(String),
}

/// An answer, as far as a harvester needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) response_date: String,
    pub(super) errors: Vec<(String, String)>,
    pub(super) name: Option<String>,
    pub(super) granularity: Option<String>,
    /// Prefix and namespace of each format.
    pub(super) formats: Vec<(String, String)>,
    pub(super) records: Vec<RawRecord>,
    pub(super) token: Option<String>,
    pub(super) whole: Option<u64>,
}

/// A record as it stands in an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RawRecord {
    pub(super) identifier: String,
    pub(super) datestamp: String,
    pub(super) deleted: bool,
    pub(super) metadata: Metadata,
}

/// What is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Metadata {
    #[default]
    None,
    /// The whole record of another Samenhang.
    Full { kind: String, page: String, json: String },
    /// Dublin Core: element, language, value.
    DublinCore(Vec<(String, String, String)>),
}

impl Answer {
    pub(super) fn read(bytes: &[u8]) -> Result<Answer, Unreadable> {
        if bytes.starts_with(&[0xfe, 0xff]) || bytes.starts_with(&[0xff, 0xfe]) {
            return Err(Unreadable::Encoding("UTF-16".to_owned()));
        }
        let text = std::str::from_utf8(bytes).map_err(|error| {
            // An answer that says what it is written in explains itself better than the faulty byte does.
            declared(bytes).unwrap_or(Unreadable::NotUtf8(error.valid_up_to()))
        })?;
        Walk::default().through(text.trim_start_matches('\u{feff}'))
    }
}

/// The encoding that the XML declaration of an answer names, if it is another than UTF-8.
fn declared(bytes: &[u8]) -> Option<Unreadable> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let name = head.split("encoding=").nth(1)?.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    (!is_utf8(name)).then(|| Unreadable::Encoding(shown(name)))
}

fn is_utf8(name: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].contains(&name.to_ascii_lowercase().as_str())
}

/// An element that is open.
struct Frame {
    name: String,
    /// In the namespace of the whole record.
    ours: bool,
    text: String,
    attributes: Vec<(String, String)>,
}

impl Frame {
    fn attribute(&self, name: &str) -> String {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, v)| v.clone()).unwrap_or_default()
    }
}

#[derive(Default)]
struct Walk {
    open: Vec<Frame>,
    answer: Answer,
    record: RawRecord,
}

impl Walk {
    fn through(mut self, text: &str) -> Result<Answer, Unreadable> {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut begun = false;
        if !text.trim_start().starts_with('<') && !text.trim().is_empty() {
            return Err(Unreadable::NotXml { at: 0, reason: "it does not begin with <".to_owned() });
        }
        loop {
            let at = reader.buffer_position();
            let (space, event) = reader.read_resolved_event().map_err(|error| {
                match error {
                    // Something that was begun and not ended before the end of the answer.
                    quick_xml::Error::Syntax(syntax) if syntax != SyntaxError::InvalidBangMarkup => {
                        Unreadable::Truncated
                    }
                    other => Unreadable::NotXml { at, reason: other.to_string() },
                }
            })?;
            match event {
                Event::Start(start) => {
                    let ours = matches!(space, ResolveResult::Bound(Namespace(name)) if name == NAMESPACE);
                    let name = start.local_name().as_ref().to_owned();
                    if self.open.is_empty() && name != "OAI-PMH" {
                        return Err(Unreadable::NotOai(shown(&name)));
                    }
                    if self.open.len() == DEEPEST {
                        return Err(Unreadable::TooDeep(at));
                    }
                    begun = true;
                    let attributes = attributes(&start, at)?;
                    self.open.push(Frame { name, ours, text: String::new(), attributes });
                    self.opened();
                }
                Event::End(_) => {
                    if let Some(frame) = self.open.pop() {
                        self.closed(&frame);
                    }
                }
                Event::Text(piece) => self.say(&piece.xml10_content()),
                Event::CData(piece) => self.say(&piece.xml10_content()),
                Event::GeneralRef(reference) => {
                    let name = reference.xml10_content();
                    let character = reference.resolve_char_ref().ok().flatten();
                    let meant = match (character, name.as_ref()) {
                        (Some(character), _) => Cow::Owned(character.to_string()),
                        (None, "amp") => Cow::Borrowed("&"),
                        (None, "lt") => Cow::Borrowed("<"),
                        (None, "gt") => Cow::Borrowed(">"),
                        (None, "quot") => Cow::Borrowed("\""),
                        (None, "apos") => Cow::Borrowed("'"),
                        (None, other) => return Err(Unreadable::Entity(shown(other))),
                    };
                    self.say(&meant);
                }
                Event::Decl(declaration) => {
                    if let Some(Ok(name)) = declaration.encoding()
                        && !is_utf8(&name)
                    {
                        return Err(Unreadable::Encoding(shown(&name)));
                    }
                }
                Event::DocType(_) => return Err(Unreadable::DocumentType),
                Event::Eof if self.open.is_empty() && begun => return Ok(self.answer),
                Event::Eof => return Err(Unreadable::Truncated),
                Event::Empty(_) | Event::Comment(_) | Event::PI(_) => {}
            }
        }
    }

    fn say(&mut self, piece: &str) {
        if let Some(frame) = self.open.last_mut() {
            frame.text.push_str(piece);
        }
    }

    /// Where an element lies, seen from the root: `ListRecords/record/header`.
    fn lies(&self, path: &[&str]) -> bool {
        self.open.len() == path.len() + 1
            && self.open.iter().skip(1).zip(path).all(|(frame, name)| *name == "*" || frame.name == *name)
    }

    fn opened(&mut self) {
        if self.lies(&["*", "record"]) {
            self.record = RawRecord::default();
        } else if self.lies(&["*", "record", "header"]) {
            self.record.deleted =
                self.open.last().is_some_and(|frame| frame.attribute("status") == "deleted");
        }
    }

    /// An element is whole; `self.open` are those around it.
    fn closed(&mut self, frame: &Frame) {
        let text = frame.text.trim();
        let around: Vec<&str> = self.open.iter().skip(1).map(|frame| frame.name.as_str()).collect();
        let in_record = matches!(around.as_slice(), ["ListRecords" | "GetRecord", "record", ..]);
        match (around.as_slice(), frame.name.as_str()) {
            ([], "responseDate") => text.clone_into(&mut self.answer.response_date),
            ([], "error") => self.answer.errors.push((frame.attribute("code"), shown(text))),
            (["Identify"], "repositoryName") => self.answer.name = Some(shown(text)),
            (["Identify"], "granularity") => self.answer.granularity = Some(text.to_owned()),
            (["ListMetadataFormats", "metadataFormat"], "metadataPrefix") => {
                self.answer.formats.push((text.to_owned(), String::new()));
            }
            (["ListMetadataFormats", "metadataFormat"], "metadataNamespace") => {
                if let Some((_, namespace)) = self.answer.formats.last_mut() {
                    text.clone_into(namespace);
                }
            }
            ([_, "record", "header"], "identifier") if in_record => {
                text.clone_into(&mut self.record.identifier)
            }
            ([_, "record", "header"], "datestamp") if in_record => {
                text.clone_into(&mut self.record.datestamp)
            }
            ([_, "record", "metadata", "record"], "json") if in_record && frame.ours => {
                if let Metadata::None = self.record.metadata {
                    self.record.metadata =
                        Metadata::Full { kind: String::new(), page: String::new(), json: text.to_owned() };
                }
            }
            ([_, "record", "metadata"], "record") if in_record && frame.ours => {
                if let Metadata::Full { kind, page, .. } = &mut self.record.metadata {
                    *kind = frame.attribute("kind");
                    *page = frame.attribute("page");
                }
            }
            ([_, "record", "metadata", "dc"], name) if in_record => {
                let said = (name.to_owned(), frame.attribute("lang"), text.to_owned());
                match &mut self.record.metadata {
                    Metadata::DublinCore(all) => all.push(said),
                    other => *other = Metadata::DublinCore(vec![said]),
                }
            }
            (["ListRecords" | "GetRecord"], "record") => {
                self.answer.records.push(std::mem::take(&mut self.record));
            }
            (["ListRecords"], "resumptionToken") => {
                self.answer.token = Some(text.to_owned()).filter(|token| !token.is_empty());
                self.answer.whole = frame.attribute("completeListSize").parse().ok();
            }
            _ => {}
        }
    }
}

fn attributes(start: &BytesStart<'_>, at: u64) -> Result<Vec<(String, String)>, Unreadable> {
    let broken = |reason: String| Unreadable::NotXml { at, reason };
    let mut all = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| broken(error.to_string()))?;
        let name = attribute.key.local_name().as_ref().to_owned();
        // Only the five entities of XML itself and characters by number: there is no DTD to name others.
        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0);
        all.push((name, value.map_err(|error| broken(error.to_string()))?.into_owned()));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(inside: &str) -> Result<Answer, Unreadable> {
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">\
             <responseDate>2026-01-02T03:04:05Z</responseDate>{inside}</OAI-PMH>"
        );
        Answer::read(text.as_bytes())
    }

    #[test]
    fn records_of_both_forms_are_read_with_their_headers() {
        let read = answer(&format!(
            "<ListRecords>\
             <record><header><identifier>oai:a:1</identifier><datestamp>2026-01-01</datestamp><setSpec>x</setSpec></header>\
             <metadata><oai_dc:dc xmlns:oai_dc=\"o\" xmlns:dc=\"d\"><dc:title xml:lang=\"nl\">Buurt &amp; <![CDATA[<b>]]>&#233;</dc:title>\
             <dc:identifier>https://a.example/1</dc:identifier></oai_dc:dc></metadata><about><x/></about></record>\
             <record><header status=\"deleted\"><identifier>oai:a:2</identifier><datestamp>2026-01-01</datestamp></header></record>\
             <record><header><identifier>oai:a:3</identifier><datestamp>2026-01-01</datestamp></header>\
             <metadata><record xmlns=\"{NAMESPACE}\" kind=\"practice\" page=\"https://a.example/en/practices/x\"><json>{{\"a\":\"&lt;\"}}</json></record></metadata></record>\
             <resumptionToken completeListSize=\"7\"> next </resumptionToken></ListRecords>"
        ))
        .unwrap();
        let dublin_core = vec![
            ("title".to_owned(), "nl".to_owned(), "Buurt & <b>é".to_owned()),
            ("identifier".to_owned(), String::new(), "https://a.example/1".to_owned()),
        ];
        let record = |identifier: &str, deleted, metadata| RawRecord {
            identifier: identifier.to_owned(),
            datestamp: "2026-01-01".to_owned(),
            deleted,
            metadata,
        };
        let full = Metadata::Full {
            kind: "practice".to_owned(),
            page: "https://a.example/en/practices/x".to_owned(),
            json: "{\"a\":\"<\"}".to_owned(),
        };
        let expected = Answer {
            response_date: "2026-01-02T03:04:05Z".to_owned(),
            records: vec![
                record("oai:a:1", false, Metadata::DublinCore(dublin_core)),
                record("oai:a:2", true, Metadata::None),
                record("oai:a:3", false, full),
            ],
            token: Some("next".to_owned()),
            whole: Some(7),
            ..Answer::default()
        };
        assert_eq!(read, expected);
    }

    #[test]
    fn hostile_and_broken_answers_are_refused_with_a_reason() {
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\
                    <OAI-PMH><responseDate>&b;</responseDate></OAI-PMH>";
        assert_eq!(Answer::read(bomb.as_bytes()), Err(Unreadable::DocumentType));
        assert_eq!(answer("<error>&xxe;</error>"), Err(Unreadable::Entity("xxe".to_owned())));
        let deep = format!("{}{}", "<a>".repeat(100), "</a>".repeat(100));
        assert!(matches!(answer(&deep), Err(Unreadable::TooDeep(_))));
        assert!(matches!(answer("<a></b>"), Err(Unreadable::NotXml { .. })));
        for cut in ["<OAI-PMH><ListRecords><record>", "<OAI-PMH><ListRecords><rec", ""] {
            let read = Answer::read(cut.as_bytes());
            assert_eq!(read, Err(Unreadable::Truncated), "{cut}");
        }
        assert_eq!(Answer::read(b"<html></html>"), Err(Unreadable::NotOai("html".to_owned())));
        let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><OAI-PMH><a>caf\xe9</a></OAI-PMH>";
        assert_eq!(Answer::read(latin), Err(Unreadable::Encoding("ISO-8859-1".to_owned())));
        assert_eq!(Answer::read(b"<OAI-PMH><a>caf\xe9</a></OAI-PMH>"), Err(Unreadable::NotUtf8(15)));
        assert_eq!(
            Answer::read(b"\xff\xfe<\x00a\x00/\x00>\x00"),
            Err(Unreadable::Encoding("UTF-16".to_owned()))
        );
        let said = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><OAI-PMH/>";
        assert_eq!(Answer::read(said.as_bytes()), Err(Unreadable::Encoding("windows-1252".to_owned())));
    }

    #[test]
    fn errors_formats_and_identity_are_read() {
        let read = answer(
            "<error code=\"noRecordsMatch\">nothing</error><Identify><repositoryName>A &amp; B</repositoryName>\
             <granularity>YYYY-MM-DD</granularity></Identify><ListMetadataFormats><metadataFormat>\
             <metadataPrefix>oai_dc</metadataPrefix><schema>s</schema><metadataNamespace>n</metadataNamespace>\
             </metadataFormat></ListMetadataFormats>",
        )
        .unwrap();
        assert_eq!(read.errors, [("noRecordsMatch".to_owned(), "nothing".to_owned())]);
        assert_eq!((read.name.as_deref(), read.granularity.as_deref()), (Some("A & B"), Some("YYYY-MM-DD")));
        assert_eq!(read.formats, [("oai_dc".to_owned(), "n".to_owned())]);
    }
}
