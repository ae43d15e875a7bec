//! Several practices side by side, heading by heading.

use documents::{Block, Paper, Phrase, Row, Sheet, markdown};
use kernel::TextState;

use super::Desk;
use crate::fiche_messages::Messages as Fiche;
use crate::model::{Heading, Practice};
use crate::pages::view::Facts;
use crate::pages::{Reading, Shown, title};
use crate::paper_messages::Messages;

/// The comparison; `query` is that of its page.
pub(crate) fn comparison(desk: Desk<'_>, practices: &[&Practice], query: &str) -> Sheet {
    let (t, p) = (Fiche::new(desk.lang), Messages::new(desk.lang));
    let heading = t.compare_title(practices.len()).into();
    let path = format!("/practices/compare{query}");
    let mut sheet = desk.sheet(p.kicker_comparison(), heading, &path, desk.now.date_naive());
    sheet.paper = Paper::Landscape;
    let columns = practices.iter().map(|practice| {
        let (lang, title) = practice.record.title_for(desk.lang);
        desk.phrase(title, lang)
    });
    let columns = columns.collect();
    sheet.blocks =
        vec![Block::Comparison { corner: p.corner().to_owned(), columns, rows: rows(desk, practices) }];
    sheet
}

/// All headings, those that nobody has written about included: what is missing tells something too.
fn rows(desk: Desk<'_>, practices: &[&Practice]) -> Vec<Row> {
    let t = Fiche::new(desk.lang);
    let row = |title: &str, empty: &str, cell: &dyn Fn(&Practice) -> Vec<Block>| Row {
        title: title.to_owned(),
        cells: practices
            .iter()
            .map(|practice| match cell(practice) {
                blocks if blocks.is_empty() => vec![Block::Remark { text: empty.into() }],
                blocks => blocks,
            })
            .collect(),
    };
    let line = |items: Vec<String>| if items.is_empty() { Vec::new() } else { vec![Block::Line { items }] };
    let named =
        |ids: &[String]| line(desk.concepts(ids).into_iter().map(|Phrase { text, .. }| text).collect());
    let mut rows = vec![
        row(t.compare_facts(), "", &|practice| line(Facts::new(&practice.record, desk.lang).items())),
        row(t.evidence_title(), "", &|practice| {
            vec![desk.evidence(&practice.record.evidence, practice.record.original_language, false)]
        }),
    ];
    for heading in std::iter::once(Heading::Summary).chain(Heading::BODY) {
        rows.push(row(title(t, heading), t.compare_nothing(), &|practice| text(desk, practice, heading)));
    }
    let none = t.compare_not_given();
    rows.extend([
        row(t.fact_kinds(), none, &|practice| named(&practice.record.kinds)),
        row(t.fact_themes(), none, &|practice| named(&practice.record.themes)),
        row(t.fact_target_groups(), none, &|practice| named(&practice.record.target_groups)),
        row(t.fact_owner(), none, &|practice| line(practice.record.organisations.clone())),
        row(t.fact_partners(), none, &|practice| line(practice.record.partners.clone())),
        row(Messages::new(desk.lang).on_the_web(), none, &|practice| {
            let url = desk.site.absolute(&format!("/{}/practices/{}", desk.lang, practice.record.id));
            vec![Block::Address { label: String::new(), url }]
        }),
    ]);
    rows
}

fn text(desk: Desk<'_>, practice: &Practice, heading: Heading) -> Vec<Block> {
    let reading = Reading { page: desk.lang, texts: desk.lang };
    let Some(shown) = Shown::of(practice, heading, reading) else { return Vec::new() };
    let mut blocks = Vec::new();
    if shown.lang != desk.lang || shown.state != TextState::Original {
        blocks.push(Block::Remark { text: shown.label(practice, desk.lang).text().into() });
    }
    blocks.push(Block::Prose {
        lang: (shown.lang != desk.lang).then_some(shown.lang),
        pieces: match heading {
            Heading::Title | Heading::Summary => markdown::plain(shown.text),
            _ => markdown::pieces(shown.text, None),
        },
    });
    blocks
}
