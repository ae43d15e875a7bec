//! XML as a tree, and what the schema of OAI-PMH 2.0 says of its form: which elements, in which order,
//! how often, with which attributes and kinds of text.

use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;

const OAI: &str = "http://www.openarchives.org/OAI/2.0/";
const DC: &str = "http://purl.org/dc/elements/1.1/";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree {
    pub(crate) space: String,
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Tree>,
    pub(crate) text: String,
}

impl Tree {
    pub(crate) fn parse(text: &str) -> Tree {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut open = vec![Tree::default()];
        loop {
            let (space, event) = reader.read_resolved_event().unwrap();
            match event {
                Event::Start(start) => {
                    let space = match space {
                        ResolveResult::Bound(space) => space.0.to_owned(),
                        _ => String::new(),
                    };
                    let attributes = start.attributes().map(|attribute| {
                        let attribute = attribute.unwrap();
                        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0).unwrap();
                        (attribute.key.0.to_owned(), value.into_owned())
                    });
                    let attributes = attributes.collect();
                    let name = start.local_name().as_ref().to_owned();
                    open.push(Tree { space, name, attributes, ..Tree::default() });
                }
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().text.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let name = reference.xml10_content().into_owned();
                    let meant = match reference.resolve_char_ref().unwrap() {
                        Some(c) => c.to_string(),
                        None => quick_xml::escape::unescape(&format!("&{name};")).unwrap().into_owned(),
                    };
                    open.last_mut().unwrap().text.push_str(&meant);
                }
                Event::Eof => return open.pop().unwrap().children.pop().unwrap(),
                _ => {}
            }
        }
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&Tree> {
        self.children.iter().filter(|child| child.name == name).collect()
    }

    pub(crate) fn one(&self, name: &str) -> &Tree {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "{name} in {self:?}");
        all[0]
    }

    pub(crate) fn maybe(&self, name: &str) -> Option<&Tree> {
        self.all(name).first().copied()
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The codes of the errors that an answer tells.
    pub(crate) fn errors(&self) -> Vec<&str> {
        self.all("error").iter().filter_map(|error| error.attribute("code")).collect()
    }

    /// The headers of an answer: identifier and whether it is deleted.
    pub(crate) fn headers(&self) -> Vec<(String, bool)> {
        let of = |header: &Tree| {
            (header.one("identifier").text.clone(), header.attribute("status") == Some("deleted"))
        };
        let list = self.children.last().unwrap();
        let bare = list.all("header").into_iter().map(of);
        bare.chain(list.all("record").into_iter().map(|record| of(record.one("header")))).collect()
    }

    /// The token with which the list goes on; empty at the end of a list in parts.
    pub(crate) fn token(&self) -> Option<&Tree> {
        self.children.last().unwrap().maybe("resumptionToken")
    }

    fn names(&self) -> Vec<&str> {
        self.children.iter().map(|child| child.name.as_str()).collect()
    }

    /// Children in this order: name, least, most.
    fn sequence(&self, parts: &[(&str, usize, usize)]) {
        let names = self.names();
        let mut at = 0;
        for (name, least, most) in parts {
            let run = names[at..].iter().take_while(|known| *known == name).count();
            assert!((*least..=*most).contains(&run), "{run} × {name} in {}: {names:?}", self.name);
            at += run;
        }
        assert_eq!(at, names.len(), "{}: {names:?}", self.name);
    }
}

const MANY: usize = usize::MAX;

/// Whether an answer has the form that the protocol's schema prescribes.
pub(crate) fn conforms(root: &Tree) {
    assert_eq!((root.space.as_str(), root.name.as_str()), (OAI, "OAI-PMH"));
    assert_eq!(
        root.attribute("xsi:schemaLocation"),
        Some("http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
    );
    second(&root.one("responseDate").text);
    let request = root.one("request");
    assert!(request.text.starts_with("http") && request.children.is_empty());
    for (name, value) in &request.attributes {
        match name.as_str() {
            "from" | "until" => moment(value),
            "set" => set(value),
            "metadataPrefix" => assert!(!value.contains(' ')),
            "verb" | "identifier" | "resumptionToken" => {}
            other => panic!("the schema has no attribute {other}"),
        }
    }
    if !root.errors().is_empty() {
        root.sequence(&[("responseDate", 1, 1), ("request", 1, 1), ("error", 1, MANY)]);
        for error in root.all("error") {
            let known = [
                "badArgument",
                "badResumptionToken",
                "badVerb",
                "cannotDisseminateFormat",
                "idDoesNotExist",
                "noRecordsMatch",
            ];
            assert!(known.contains(&error.attribute("code").unwrap()) && !error.text.is_empty());
        }
        return;
    }
    let content = root.children.last().unwrap();
    root.sequence(&[("responseDate", 1, 1), ("request", 1, 1), (content.name.as_str(), 1, 1)]);
    assert_eq!(request.attribute("verb"), Some(content.name.as_str()));
    match content.name.as_str() {
        "Identify" => {
            content.sequence(&[
                ("repositoryName", 1, 1),
                ("baseURL", 1, 1),
                ("protocolVersion", 1, 1),
                ("adminEmail", 1, MANY),
                ("earliestDatestamp", 1, 1),
                ("deletedRecord", 1, 1),
                ("granularity", 1, 1),
                ("description", 0, MANY),
            ]);
            second(&content.one("earliestDatestamp").text);
            let mail = &content.one("adminEmail").text;
            let (_, host) = mail.split_once('@').unwrap();
            assert!(host.contains('.') && !mail.contains(char::is_whitespace), "{mail}");
        }
        "ListMetadataFormats" => {
            content.sequence(&[("metadataFormat", 1, MANY)]);
            for format in &content.children {
                format.sequence(&[("metadataPrefix", 1, 1), ("schema", 1, 1), ("metadataNamespace", 1, 1)]);
            }
        }
        "ListSets" => {
            content.sequence(&[("set", 1, MANY), ("resumptionToken", 0, 1)]);
            for one in content.all("set") {
                one.sequence(&[("setSpec", 1, 1), ("setName", 1, 1)]);
                set(&one.one("setSpec").text);
            }
        }
        "ListIdentifiers" => {
            content.sequence(&[("header", 1, MANY), ("resumptionToken", 0, 1)]);
            content.all("header").into_iter().for_each(header);
        }
        "ListRecords" => {
            content.sequence(&[("record", 1, MANY), ("resumptionToken", 0, 1)]);
            content.all("record").into_iter().for_each(record);
        }
        "GetRecord" => {
            content.sequence(&[("record", 1, 1)]);
            record(content.one("record"));
        }
        other => panic!("the schema has no {other}"),
    }
    if let Some(token) = content.maybe("resumptionToken") {
        for (name, value) in &token.attributes {
            match name.as_str() {
                "expirationDate" => second(value),
                "completeListSize" => assert!(value.parse::<u64>().unwrap() > 0),
                "cursor" => assert!(value.parse::<u64>().is_ok()),
                other => panic!("the schema has no attribute {other}"),
            }
        }
    }
}

fn record(record: &Tree) {
    header(record.one("header"));
    let deleted = record.one("header").attribute("status").is_some();
    let metadata = usize::from(!deleted);
    record.sequence(&[("header", 1, 1), ("metadata", metadata, metadata), ("about", 0, MANY)]);
    let Some(metadata) = record.maybe("metadata") else { return };
    assert_eq!(metadata.children.len(), 1, "one thing of another namespace");
    let content = &metadata.children[0];
    assert_ne!(content.space, OAI);
    assert!(content.attribute("xsi:schemaLocation").unwrap().starts_with(&content.space));
    if content.name == "dc" {
        assert_eq!(content.space, "http://www.openarchives.org/OAI/2.0/oai_dc/");
        for said in &content.children {
            assert_eq!(said.space, DC);
            assert!(said.children.is_empty() && !said.text.is_empty(), "{said:?}");
            assert!(said.attributes.iter().all(|(name, _)| name == "xml:lang"));
        }
    }
}

fn header(header: &Tree) {
    header.sequence(&[("identifier", 1, 1), ("datestamp", 1, 1), ("setSpec", 0, MANY)]);
    let identifier = &header.one("identifier").text;
    let local = identifier.strip_prefix("oai:databank.example:").unwrap();
    assert!(local.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '/'), "{identifier}");
    second(&header.one("datestamp").text);
    header.all("setSpec").into_iter().for_each(|spec| set(&spec.text));
    assert!(header.attribute("status").is_none_or(|status| status == "deleted"));
}

fn set(spec: &str) {
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.!~*'()".contains(c))
    };
    assert!(spec.split(':').all(part), "{spec}");
}

fn second(text: &str) {
    let parsed = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ");
    assert!(parsed.is_ok() && text.len() == 20, "{text}");
}

fn moment(text: &str) {
    if text.len() == 10 {
        assert!(chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok(), "{text}");
    } else {
        second(text);
    }
}
