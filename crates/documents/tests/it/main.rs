//! Sheets as whoever reads the PDF gets them; read back with poppler (`make setup` installs it).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

use std::process::Command;
use std::sync::Arc;

use chrono::NaiveDate;
use documents::{
    Axis, Block, Fact, Paper, Phrase, Press, PrintError, Row, Scale, Section, Sheet, Stop, Strength, Work,
    markdown,
};
use kernel::Lang;

/// A PDF on disk, and what poppler says of it.
struct Read {
    text: String,
    info: String,
}

impl Read {
    fn new(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sheet.pdf");
        std::fs::write(&file, pdf).unwrap();
        let run = |program: &str, more: &[&str]| {
            let output = Command::new(program)
                .args(more)
                .arg(&file)
                .args(if program == "pdftotext" { &["-"][..] } else { &[] })
                .output()
                .unwrap_or_else(|error| panic!("{program} (Debian: poppler-utils) is needed: {error}"));
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            // Titles of headings come as they are encoded in the file.
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        let info = [&[][..], &["-meta"], &["-struct"]].map(|more| run("pdfinfo", more)).concat();
        Read { text: run("pdftotext", &["-enc", "UTF-8"]), info }
    }

    /// The text on one line, so that it does not matter where lines break.
    fn words(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Says of itself that it keeps PDF/UA-1; the typesetter says so only after it has checked.
    fn is_accessible(&self) -> bool {
        self.info.contains("<pdfuaid:part>1</pdfuaid:part>")
    }

    fn has(&self, member: &str, value: &str) -> bool {
        self.info.lines().any(|line| line.starts_with(member) && line.contains(value))
    }
}

fn sheet(title: &str, blocks: Vec<Block>) -> Sheet {
    Sheet {
        lang: Lang::Nl,
        paper: Paper::Portrait,
        kicker: "Praktijk".to_owned(),
        title: title.into(),
        network: "Samenhang".to_owned(),
        address: "https://example.org/nl/practices/x".to_owned(),
        printed: "afgedrukt op 24 november 2026".to_owned(),
        authors: vec!["Stad Gent".to_owned()],
        keywords: vec!["nachtleven".to_owned()],
        date: NaiveDate::from_ymd_opt(2026, 3, 14).unwrap(),
        blocks,
    }
}

fn section(heading: &str, blocks: Vec<Block>) -> Block {
    Block::Section(Section {
        anchor: None,
        number: None,
        heading: heading.into(),
        label: None,
        over: false,
        blocks,
    })
}

fn prose(text: &str) -> Block {
    Block::Prose { lang: None, pieces: markdown::pieces(text, Some(3)) }
}

fn evidence(scale: Strength) -> Block {
    Block::Evidence {
        axes: vec![
            Axis { name: "Getest".into(), word: "elders herhaald".into(), scale: Scale::Tested(4) },
            Axis { name: "Effect".into(), word: "gunstig".into(), scale: Scale::Effect(scale) },
        ],
        panel: true,
        note: Some(Phrase::new("Zwei Studien.", Lang::De, Lang::Nl)),
    }
}

async fn print(sheet: &Sheet) -> Arc<[u8]> {
    Press::default().print(Press::proof(sheet).unwrap()).await.unwrap()
}

/// A sheet with every kind of block.
fn full() -> Sheet {
    let strengths =
        [Strength::Unknown, Strength::Harmful, Strength::None, Strength::Mixed, Strength::Positive];
    let mut blocks = vec![
        Block::Line { items: vec!["Gent, België".into(), "stad".into()] },
        Block::Notice { title: "In het archief".into(), text: "Niemand houdt dit nog bij.".into() },
        Block::Lead { text: "Een korte samenvatting.".into() },
        section(
            "Aanpak",
            vec![prose(
                "Eerst **dit**, dan *dat* en ~~niets~~ `code`.\n\n## Stappen\n\n1. een\n2. twee\n   - diep\n\n> citaat\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n[Gent](https://gent.be/a)",
            )],
        ),
        Block::Facts { facts: vec![Fact { name: "Partners".into(), values: vec!["A".into(), "B".into()] }] },
        Block::Works {
            works: vec![
                Work {
                    title: "Rapport".into(),
                    url: Some("https://example.org/rapport".into()),
                    published: Some("Stad Gent, 2019".into()),
                },
                Work { title: "Zonder adres".into(), url: None, published: None },
            ],
        },
        Block::Contents {
            stops: vec![Stop { anchor: "entry-1".into(), title: "Eerste".into(), context: "Gent".into() }],
        },
        Block::Section(Section {
            anchor: Some("entry-1".into()),
            number: Some(1),
            heading: "Eerste".into(),
            label: Some("Tekst in het Duits".into()),
            over: true,
            blocks: vec![
                Block::Remark { text: "Klein.".into() },
                Block::Address { label: "Op het web".into(), url: "https://example.org/nl/x".into() },
            ],
        }),
    ];
    blocks.extend(strengths.map(evidence));
    sheet("Buurtfeest", blocks)
}

#[tokio::test]
async fn sheet_is_accessible_and_says_everything() {
    let read = Read::new(&print(&full()).await);
    let words = read.words();
    for said in [
        "Buurtfeest",
        "Gent, België · stad",
        "Een korte samenvatting.",
        "In het archief Niemand houdt dit nog bij.",
        "Eerst dit, dan dat",
        "Stappen",
        "citaat",
        "Partners",
        "Rapport",
        "https://example.org/rapport",
        "elders herhaald",
        "Zwei Studien.",
        "Samenhang",
        "https://example.org/nl/practices/x · afgedrukt op 24 november 2026",
        "Tekst in het Duits",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(read.has("Title:", "Buurtfeest") && read.has("Author:", "Stad Gent"), "{}", read.info);
    assert!(read.has("Tagged:", "yes"), "{}", read.info);
    assert!(read.is_accessible(), "{}", read.info);
    assert!(read.info.contains("<dc:language><rdf:Bag><rdf:li>nl<"), "{}", read.info);
    assert!(read.has("CreationDate:", "Mar 14") && read.has("Page size:", "A4"), "{}", read.info);
    for element in ["H1", "H2", "H3", "Link", "Table", "TH", "BlockQuote", "L"] {
        assert!(
            read.info.lines().any(|line| line.trim_start().starts_with(element)),
            "{element}: {}",
            read.info
        );
    }
}

#[tokio::test]
async fn markup_in_a_text_stays_text() {
    let title = "#include \"x.typ\" $a^2$ *vet* _schuin_ @ref <label> #set page(width: 1pt) \\ `raw` // weg";
    let read = Read::new(
        &print(&sheet(
            title,
            vec![
                Block::Lead { text: title.into() },
                section(title, vec![prose("#panic(\"x\") \\$1 \\*ster\\* #read(\"/etc/passwd\")")]),
            ],
        ))
        .await,
    );
    let words = read.words();
    assert!(words.matches("#include \"x.typ\" $a^2$ *vet* _schuin_ @ref").count() >= 3, "{words}");
    assert!(words.contains("#panic(\"x\") $1 *ster* #read(\"/etc/passwd\")"), "{words}");
    assert!(read.has("Title:", "#include"), "{}", read.info);
}

#[tokio::test]
async fn letters_of_any_script_never_stop_a_sheet() {
    let text = "مرحبا بالعالم · שלום · Київ · Αθήνα · 漢字 · 😀🫶🏽 · a\u{300}\u{301}\u{302} · \u{202e}om · \u{0}\u{fffe} · ক্ষ";
    let long = "x".repeat(3_000);
    let read = Read::new(
        &print(&sheet(text, vec![Block::Lead { text: text.into() }, prose(&format!("{text}\n\n{long}"))]))
            .await,
    );
    assert!(
        read.text.contains("Київ") && read.text.contains("Αθήνα") && read.text.contains('□'),
        "{}",
        read.text
    );
}

#[tokio::test]
async fn same_sheet_is_the_same_file_and_has_the_same_tag() {
    assert_eq!(print(&full()).await, print(&full()).await, "to the byte");
    let (one, other) = (Press::proof(&full()).unwrap(), Press::proof(&full()).unwrap());
    assert_eq!(one.tag(), other.tag());
    let mut changed = full();
    changed.printed = "afgedrukt op 25 november 2026".to_owned();
    assert_ne!(one.tag(), Press::proof(&changed).unwrap().tag());
}

#[tokio::test]
async fn comparison_is_a_table_whose_head_stands_on_every_page() {
    let cell = |text: &str| vec![prose(&format!("{} einde {text}", "Woorden over de wijk. ".repeat(60)))];
    let rows = (0..12).map(|row| Row {
        title: format!("Kop {row}"),
        cells: (0..4).map(|column| cell(&format!("{row}-{column}"))).collect(),
    });
    let mut sheet = sheet(
        "Vier praktijken",
        vec![Block::Comparison {
            corner: "Onderwerp".into(),
            columns: ["Eerste", "Tweede", "Derde", "Vierde"].map(Phrase::from).into(),
            rows: rows.collect(),
        }],
    );
    sheet.paper = Paper::Landscape;
    let read = Read::new(&print(&sheet).await);
    let pages = read.text.matches('\u{c}').count();
    assert!(pages > 2, "{pages}");
    assert_eq!(read.text.matches("Vierde").count(), pages, "the head is repeated");
    assert!(read.words().contains("einde 11-3"), "nothing is cut off");
    assert!(read.is_accessible(), "{}", read.info);
}

#[tokio::test]
async fn only_so_much_is_printed() {
    let long = "Woorden ".repeat(700_000);
    let refused = Press::proof(&sheet("Lang", vec![Block::Lead { text: long.into() }]));
    assert!(matches!(refused, Err(PrintError::TooLarge { bytes }) if bytes > 5_000_000));
}

#[tokio::test]
async fn whoever_comes_when_many_wait_is_asked_to_come_again() {
    let press = Press::default();
    let prints = (0..40).map(|number| {
        let press = press.clone();
        tokio::spawn(async move {
            press.print(Press::proof(&sheet(&format!("Nummer {number}"), vec![])).unwrap()).await
        })
    });
    let prints: Vec<_> = prints.collect();
    let (mut done, mut busy) = (0, 0);
    for print in prints {
        match print.await.unwrap() {
            Ok(_) => done += 1,
            Err(PrintError::Busy) => busy += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(done >= 16 && busy > 0 && done + busy == 40, "{done} {busy}");
}
