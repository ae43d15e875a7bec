//! Many practices, in short.

use documents::{Block, Phrase, Section, Sheet, Stop, markdown};

use super::Desk;
use crate::model::{Heading, Practice};
use crate::pages::view::{Facts, LanguageLabel, PlaceName};
use crate::pages::{Reading, Shown};
use crate::paper_messages::Messages;

/// From so many practices on the list begins with its contents.
const WORTH_CONTENTS: usize = 4;

/// The list under this title; `path` is the address below the language of the page that it prints.
pub(crate) fn reading_list(desk: Desk<'_>, practices: &[&Practice], title: Phrase, path: &str) -> Sheet {
    let p = Messages::new(desk.lang);
    let mut sheet = desk.sheet(p.kicker_reading_list(), title, path, desk.now.date_naive());
    if practices.len() >= WORTH_CONTENTS {
        let stops = practices.iter().zip(1..).map(|(practice, number)| Stop {
            anchor: anchor(number),
            title: headline(desk, practice),
            context: PlaceName::of(&practice.record, desk.lang).text().into_owned(),
        });
        let stops = stops.collect();
        sheet.blocks.push(super::section(p.contents(), vec![Block::Contents { stops }]));
    }
    sheet.blocks.extend(practices.iter().zip(1..).map(|(practice, number)| entry(desk, practice, number)));
    let url = sheet.address.clone();
    sheet.blocks.push(super::section(
        p.kicker_reading_list(),
        vec![Block::Address { label: p.on_the_web().to_owned(), url }],
    ));
    sheet
}

fn anchor(number: usize) -> String {
    format!("entry-{number}")
}

fn headline(desk: Desk<'_>, practice: &Practice) -> Phrase {
    let (lang, title) = practice.record.title_for(desk.lang);
    desk.phrase(title, lang)
}

fn entry(desk: Desk<'_>, practice: &Practice, number: usize) -> Block {
    let record = &practice.record;
    let reading = Reading { page: desk.lang, texts: desk.lang };
    let mut blocks = vec![Block::Line { items: Facts::new(record, desk.lang).items() }];
    let summary = Shown::of(practice, Heading::Summary, reading);
    if let Some(summary) = summary {
        blocks.push(Block::Prose {
            lang: (summary.lang != desk.lang).then_some(summary.lang),
            pieces: markdown::plain(summary.text),
        });
    }
    let mut evidence = desk.evidence(&record.evidence, record.original_language, false);
    if let Block::Evidence { note, .. } = &mut evidence {
        // The ground for it is told by the fiche.
        *note = None;
    }
    blocks.push(evidence);
    let themes: Vec<String> = desk.concepts(&record.themes).into_iter().map(|it| it.text).collect();
    if !themes.is_empty() {
        blocks.push(Block::Line { items: themes });
    }
    let url = desk.site.absolute(&format!("/{}/practices/{}", desk.lang, record.id));
    blocks.push(Block::Address { label: String::new(), url });
    let foreign = summary.filter(|summary| summary.lang != desk.lang);
    Block::Section(Section {
        anchor: Some(anchor(number)),
        number: Some(number),
        heading: headline(desk, practice),
        label: foreign.map(|it| LanguageLabel::foreign(desk.lang, it.lang).text().to_owned()),
        over: false,
        blocks,
    })
}
