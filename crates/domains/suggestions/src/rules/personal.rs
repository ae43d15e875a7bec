//! Possible personal data in a text: telephone numbers, a person's e-mail address, national numbers.
//!
//! It looks for what people write in Belgium, the Netherlands, France, Germany, Switzerland and
//! Luxembourg, and would rather miss one than cry wolf over a year, an amount or an address of a street: an
//! editor who is warned too often stops reading warnings. Telephone numbers anyone may call (free ones,
//! short ones) and addresses of offices (`info@`, `preventie@`) are no one's personal data.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// What it seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonalKind {
    /// A telephone number.
    Phone,
    /// An e-mail address that seems to be a person's.
    Email,
    /// A number that a state gives to a person.
    NationalNumber,
}

/// A place in a text that an editor should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// What it seems to be.
    pub kind: PersonalKind,
    /// Where, in bytes of the text.
    pub at: Range<usize>,
}

/// A pattern that is known to compile; the tests below run each of them.
fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).inspect_err(|error| tracing::error!(%error, "a pattern of the checks")).ok()
}

static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"(?i)\bhttps?://[^\s<>()\[\]]+"));
static ACCOUNT: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"));
static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}"));
/// `+32 470 12 34 56`, `0041 (0)79 123 45 67`
static ABROAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?:\+|\b00)(?:3[0-469]|4[0134579]|35[1-8])(?:[ \u{a0}./-]?\(0\))?(?:[ \u{a0}./()-]{0,2}\d){7,11}\b",
    )
});
/// `0470 12 34 56`, `06-12345678`, `030/1234567`, `(02) 279 50 20`
static AT_HOME: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?:\b|\()0[1-9](?:\)?[ \u{a0}./–-]{0,3}\d){6,11}\b"));
/// Belgium 85.07.30-033.28, Switzerland 756.9217.0769.85, France 1 85 05 78 006 084 36
static NATIONAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"\b(?:\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}|756\.\d{4}\.\d{4}\.\d{2}|[12] \d{2} (?:0\d|1[0-2]) \d{2} \d{3} \d{3} \d{2})\b",
    )
});
/// A day written in figures, or two days with two figures a year. One alone could be a telephone number.
static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"\b(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-]\d{4}\b|^\d\d\D\d\d\D\d\d\D+\d\d\D\d\d\D\d\d$",
    )
});

/// Addresses at which private people have their mail.
const PRIVATE_HOSTS: &[&str] = &[
    "gmail.",
    "googlemail.",
    "hotmail.",
    "outlook.",
    "live.",
    "msn.",
    "yahoo.",
    "ymail.",
    "icloud.",
    "me.com",
    "aol.",
    "proton.me",
    "protonmail.",
    "gmx.",
    "telenet.be",
    "skynet.be",
    "proximus.be",
    "scarlet.be",
    "voo.be",
    "ziggo.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "planet.nl",
    "xs4all.nl",
    "home.nl",
    "hetnet.nl",
    "casema.nl",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "neuf.fr",
    "bbox.fr",
    "web.de",
    "t-online.de",
    "freenet.de",
    "arcor.de",
    "posteo.",
    "mailbox.org",
    "bluewin.ch",
    "hispeed.ch",
    "sunrise.ch",
    "pt.lu",
];

/// Pieces of addresses that belong to an office and not to a person.
const OFFICES: &[&str] = &[
    "info",
    "contact",
    "dienst",
    "diensten",
    "service",
    "services",
    "team",
    "secretariaat",
    "secretariat",
    "sekretariat",
    "politie",
    "police",
    "polizei",
    "stad",
    "ville",
    "stadt",
    "gemeente",
    "commune",
    "gemeinde",
    "office",
    "press",
    "pers",
    "presse",
    "preventie",
    "prevention",
    "praevention",
    "onthaal",
    "accueil",
    "jeugd",
    "jeunesse",
    "jugend",
    "wijk",
    "quartier",
    "bureau",
    "mail",
    "post",
    "hallo",
    "bonjour",
    "help",
    "aide",
    "hilfe",
    "redactie",
    "redaction",
    "redaktion",
    "noreply",
    "no-reply",
    "support",
    "sociale",
    "sociaal",
    "social",
    "sozial",
    "project",
    "projet",
    "projekt",
    "centrum",
    "centre",
    "zentrum",
    "huis",
    "maison",
    "haus",
    "buurt",
    "samenleven",
    "diversiteit",
    "integratie",
    "integration",
];

/// Words before a number that make it the number of an organisation.
const OF_ORGANISATIONS: &[&str] = &[
    "btw",
    "tva",
    "vat",
    "ust-id",
    "uid",
    "kbo",
    "bce",
    "kvk",
    "siret",
    "siren",
    "rpr",
    "rpm",
    "ondernemingsnummer",
    "entreprise",
    "handelsregister",
    "isbn",
    "issn",
    "iban",
    "doi",
    "be",
    "che",
];

/// Where a text seems to hold personal data, in the order of the text.
pub fn find(text: &str) -> Vec<Personal> {
    let mut addresses = ranges(&ADDRESS, text);
    addresses.extend(ranges(&ACCOUNT, text));
    let mut found: Vec<Personal> = Vec::new();
    let mut add = |kind, at: Range<usize>| {
        let known = found.iter().any(|other: &Personal| overlap(&other.at, &at));
        if !known && !addresses.iter().any(|address| overlap(address, &at)) {
            found.push(Personal { kind, at });
        }
    };
    for at in ranges(&NATIONAL, text) {
        add(PersonalKind::NationalNumber, at);
    }
    for at in ranges(&EMAIL, text) {
        if is_persons(&text[at.clone()]) {
            add(PersonalKind::Email, at);
        }
    }
    for at in ranges(&ABROAD, text) {
        add(PersonalKind::Phone, at);
    }
    for at in ranges(&AT_HOME, text) {
        if is_phone(text, &at) {
            add(PersonalKind::Phone, at);
        }
    }
    found.sort_by_key(|personal| personal.at.start);
    found
}

fn ranges(pattern: &LazyLock<Option<Regex>>, text: &str) -> Vec<Range<usize>> {
    pattern.as_ref().map_or_else(Vec::new, |regex| regex.find_iter(text).map(|found| found.range()).collect())
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether an address of e-mail seems to be a person's: with a provider for private people, or made of a
/// first name and a last name.
fn is_persons(address: &str) -> bool {
    let address = address.to_lowercase();
    let Some((local, host)) = address.split_once('@') else { return false };
    if PRIVATE_HOSTS.iter().any(|private| host.starts_with(private) || host == *private) {
        return true;
    }
    let pieces: Vec<&str> = local.split(['.', '_']).filter(|piece| !piece.is_empty()).collect();
    let like_names = pieces.len() >= 2
        && pieces.iter().all(|piece| piece.chars().all(|letter| letter.is_alphabetic() || letter == '-'));
    like_names && !pieces.iter().any(|piece| OFFICES.contains(piece))
}

/// Whether figures that begin with a zero seem to be a telephone number of a person or a desk.
fn is_phone(text: &str, at: &Range<usize>) -> bool {
    let shown = &text[at.clone()];
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    // National numbers have nine or ten digits (BE, NL, FR, CH), in Germany up to twelve.
    if !(9..=12).contains(&digits.len()) {
        return false;
    }
    // What anyone may call: free numbers and those of services.
    if ["0800", "0900", "0901", "0902", "0903", "0904", "0905", "0906", "0909", "0180"]
        .iter()
        .any(|free| digits.starts_with(free))
    {
        return false;
    }
    // A figure, a part of a reference or of a decimal.
    let before = &text[..at.start];
    if before.ends_with(|letter: char| letter.is_alphanumeric() || "/.,-_:#".contains(letter)) {
        return false;
    }
    if !ranges(&DAY, shown).is_empty() {
        return false;
    }
    let word: String = before
        .trim_end_matches(|letter: char| letter.is_whitespace() || ".:-–".contains(letter))
        .chars()
        .rev()
        .take_while(|letter| letter.is_alphanumeric() || *letter == '-')
        .collect::<Vec<char>>()
        .into_iter()
        .rev()
        .collect();
    !OF_ORGANISATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(PersonalKind, &str)> {
        find(text).into_iter().map(|personal| (personal.kind, &text[personal.at])).collect()
    }

    #[test]
    fn telephone_numbers_of_five_countries_are_seen() {
        let table = [
            ("Bel Amina: 0470 12 34 56.", "0470 12 34 56"),
            ("gsm 0470/12.34.56", "0470/12.34.56"),
            ("GSM: 0470123456", "0470123456"),
            ("tel. 02 279 50 20 (Brussel)", "02 279 50 20"),
            ("09/266.83.00", "09/266.83.00"),
            ("+32 470 12 34 56", "+32 470 12 34 56"),
            ("0032 2 279 50 20", "0032 2 279 50 20"),
            ("06-12345678", "06-12345678"),
            ("06 12 34 56 78", "06 12 34 56 78"),
            ("010 - 267 16 25", "010 - 267 16 25"),
            ("+31 (0)6 12 34 56 78", "+31 (0)6 12 34 56 78"),
            ("Tél. : 06.12.34.56.78", "06.12.34.56.78"),
            ("+33 6 12 34 56 78", "+33 6 12 34 56 78"),
            ("079 123 45 67", "079 123 45 67"),
            ("+41 79 123 45 67", "+41 79 123 45 67"),
            ("0171 1234567", "0171 1234567"),
            ("030/90292-3456", "030/90292-3456"),
            ("+49 171 1234567", "+49 171 1234567"),
            ("[bel](tel:+32470123456)", "+32470123456"),
            ("été 0470 12 34 56 ✆", "0470 12 34 56"),
        ];
        for (text, number) in table {
            assert_eq!(seen(text), [(PersonalKind::Phone, number)], "{text}");
        }
    }

    #[test]
    fn years_amounts_and_addresses_are_no_telephone_numbers() {
        let table = [
            "Van 2015 tot 2019, opnieuw in 2021-2023.",
            "Van 01.02.2024 tot 31.12.2024",
            "op 05/06/2024 en 06/06/2024",
            "01-09-2023 – 30-06-2024",
            "12 500 000 euro, waarvan 0,5 miljoen voor 2024",
            "€ 1.250.000,00 over 3 jaar",
            "Rue de la Loi 16, 1000 Bruxelles",
            "Kerkstraat 012 bus 0034, 9000 Gent",
            "Bahnhofstrasse 7, 8001 Zürich",
            "BTW BE 0403.170.701",
            "ondernemingsnummer 0403.170.701",
            "N° d'entreprise : BE0403.170.701",
            "IBAN BE71 0961 2345 6769",
            "doi 10.1177/0004865815585392",
            "https://example.org/0470123456/x?tel=0470123456",
            "ISBN 978-0-306-40615-7",
            "Gratis: 0800 12 345 of 0800 123 45 67",
            "Bel 112 of 101, of 1712.",
            "08:30 - 16:30 uur, 09.00-12.30 u.",
            "In 00 tot 32 jaar",
            "+32 % meer meldingen dan in 2018",
            "0,123456789 correlatie; p = 0.000123456",
            "tussen 0 en 100 deelnemers (n=0123)",
            "51.0543, 3.7174",
            "artikel 0012.34",
        ];
        for text in table {
            assert_eq!(seen(text), [], "{text}");
        }
    }

    #[test]
    fn addresses_of_people_are_seen_and_those_of_offices_are_not() {
        let table = [
            ("mail amina@gmail.com", vec!["amina@gmail.com"]),
            ("jan.peeters@stad.gent", vec!["jan.peeters@stad.gent"]),
            ("j.de-vries@rotterdam.nl!", vec!["j.de-vries@rotterdam.nl"]),
            ("Écrire à lea.martin@orange.fr.", vec!["lea.martin@orange.fr"]),
            ("info@stad.gent", vec![]),
            ("preventie@mechelen.be, sociale.dienst@mechelen.be", vec![]),
            ("service.jeunesse@liege.be", vec![]),
            ("praevention@graz.at", vec![]),
            ("wijk7@amsterdam.nl", vec![]),
            ("@gemeente op sociale media", vec![]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = seen(text).into_iter().map(|(_, shown)| shown).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_states_give_are_seen() {
        for text in ["85.07.30-033.28", "756.9217.0769.85", "1 85 05 78 006 084 36"] {
            assert_eq!(seen(text), [(PersonalKind::NationalNumber, text)], "{text}");
        }
    }

    #[test]
    fn hostile_texts_are_read_in_time() {
        let long = "0 ".repeat(50_000) + &"+32".repeat(20_000) + &"a.".repeat(50_000) + "@";
        let _ = find(&long);
        assert_eq!(seen(""), []);
        assert_eq!(seen("\u{0}\u{202e}0470 12 34 56\u{202c}").len(), 1);
    }
}
