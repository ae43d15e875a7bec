//! The two forms in which a record is given.

use kernel::Ref;
use web::Site;
use web::harvest::HarvestRecord;

use crate::xml::Xml;

/// The namespace of the full record: the same on every Samenhang, so that they know each other's.
pub const NAMESPACE: &str = "urn:samenhang:record:1";
/// The path of its XML schema.
pub(super) const SCHEMA: &str = "/schemas/record.v1.xsd";

const DC: &str = "http://www.openarchives.org/OAI/2.0/oai_dc/";
const DC_SCHEMA: &str = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
pub(super) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A form of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Dublin Core, which every harvester knows.
    DublinCore,
    /// The whole record.
    Full,
}

impl Format {
    pub(super) const ALL: [Format; 2] = [Format::DublinCore, Format::Full];

    pub(super) const fn prefix(self) -> &'static str {
        match self {
            Format::DublinCore => "oai_dc",
            Format::Full => "samenhang",
        }
    }

    pub(super) fn from_prefix(prefix: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.prefix() == prefix)
    }

    pub(super) fn schema(self, site: &Site) -> String {
        match self {
            Format::DublinCore => DC_SCHEMA.to_owned(),
            Format::Full => site.absolute(SCHEMA),
        }
    }

    pub(super) const fn namespace(self) -> &'static str {
        match self {
            Format::DublinCore => DC,
            Format::Full => NAMESPACE,
        }
    }

    /// Writes the content of `<metadata>`.
    pub(super) fn write(
        self,
        xml: &mut Xml,
        site: &Site,
        reference: &Ref,
        schema: Option<&str>,
        record: &HarvestRecord,
    ) {
        match self {
            Format::DublinCore => dublin_core(xml, record),
            Format::Full => full(xml, site, reference, schema, record),
        }
    }
}

fn dublin_core(xml: &mut Xml, record: &HarvestRecord) {
    xml.open(
        "oai_dc:dc",
        &[
            ("xmlns:oai_dc", DC),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:xsi", XSI),
            ("xsi:schemaLocation", &format!("{DC} {DC_SCHEMA}")),
        ],
    );
    for said in &record.dublin_core {
        let name = qualified(said.element);
        match said.lang {
            Some(lang) => xml.element(name, &[("xml:lang", lang.code())], &said.value),
            None => xml.element(name, &[], &said.value),
        }
    }
    xml.close();
}

const fn qualified(element: web::harvest::Element) -> &'static str {
    use web::harvest::Element as E;
    match element {
        E::Title => "dc:title",
        E::Creator => "dc:creator",
        E::Subject => "dc:subject",
        E::Description => "dc:description",
        E::Publisher => "dc:publisher",
        E::Contributor => "dc:contributor",
        E::Date => "dc:date",
        E::Type => "dc:type",
        E::Format => "dc:format",
        E::Identifier => "dc:identifier",
        E::Source => "dc:source",
        E::Language => "dc:language",
        E::Relation => "dc:relation",
        E::Coverage => "dc:coverage",
        E::Rights => "dc:rights",
    }
}

/// The exchange form as JSON inside one element: nothing of it is lost, and there is one description of
/// it (the JSON schema), not two that drift apart.
fn full(xml: &mut Xml, site: &Site, reference: &Ref, schema: Option<&str>, record: &HarvestRecord) {
    let location = format!("{NAMESPACE} {}", site.absolute(SCHEMA));
    let page = site.absolute(&format!("/en{}", record.path));
    let form = schema.map(|path| site.absolute(path)).unwrap_or_default();
    xml.open(
        "record",
        &[
            ("xmlns", NAMESPACE),
            ("xmlns:xsi", XSI),
            ("xsi:schemaLocation", &location),
            ("kind", &reference.kind),
            ("id", &reference.id),
            ("page", &page),
            ("form", &form),
        ],
    );
    xml.element("json", &[], &escaped(&record.full.to_string()));
    xml.close();
}

/// JSON whose every character XML can hold.
fn escaped(json: &str) -> String {
    json.replace('\u{fffe}', "\\ufffe").replace('\u{ffff}', "\\uffff")
}

/// The XML schema of the full record.
pub(super) const XSD: &str = include_str!("../../schemas/record.v1.xsd");
