//! What OAI-PMH says when it cannot answer (3.6 of the protocol).

/// A fault with its code and a sentence for whoever reads the log of the harvester.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) message: String,
}

/// The codes of the protocol. Two of them cannot happen here: every item has formats
/// (`noMetadataFormats`), and there are sets (`noSetHierarchy`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    BadArgument,
    BadResumptionToken,
    BadVerb,
    CannotDisseminateFormat,
    IdDoesNotExist,
    NoRecordsMatch,
}

impl Code {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Code::BadArgument => "badArgument",
            Code::BadResumptionToken => "badResumptionToken",
            Code::BadVerb => "badVerb",
            Code::CannotDisseminateFormat => "cannotDisseminateFormat",
            Code::IdDoesNotExist => "idDoesNotExist",
            Code::NoRecordsMatch => "noRecordsMatch",
        }
    }

    /// Whether the answer may repeat what was asked: not where the question itself was no question.
    pub(super) const fn repeats_question(self) -> bool {
        !matches!(self, Code::BadArgument | Code::BadVerb)
    }
}

impl Fault {
    pub(super) fn new(code: Code, message: impl Into<String>) -> Fault {
        Fault { code, message: message.into() }
    }

    pub(super) fn argument(message: impl Into<String>) -> Fault {
        Fault::new(Code::BadArgument, message)
    }
}

/// Something somebody sent, as an answer may repeat it.
pub(super) fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
