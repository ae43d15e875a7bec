//! One practice, in full.

use std::sync::Arc;

use documents::markdown::{self, Bit, Piece};
use documents::{Block, Fact, Phrase, Section, Sheet};
use kernel::{Lang, TextState};
use vocabulary::model::capitalised;

use super::{Desk, printed, references, section};
use crate::fiche_messages::Messages as Fiche;
use crate::model::{Adaptation, Adoptions, Heading, Practice};
use crate::pages::view::{Facts, PlaceName, Words};
use crate::pages::{Adopted, Citation, Details, Reading, Shown, Standing, Work, history, missing, title};
use crate::paper_messages::Messages;

/// What became of it elsewhere.
pub(crate) struct Relatives {
    /// The practices it was taken over from.
    pub(crate) from: Vec<Arc<Practice>>,
    /// Those that took it over.
    pub(crate) to: Vec<Arc<Practice>>,
    /// What members reported and editors approved.
    pub(crate) reports: Vec<Adaptation>,
    pub(crate) adoptions: Adoptions,
}

/// The fiche; `text` is the language in which the reader wants the texts.
pub(crate) fn fiche(desk: Desk<'_>, practice: &Practice, text: Lang, relatives: &Relatives) -> Sheet {
    let record = &practice.record;
    let (lang, t, p) = (desk.lang, Fiche::new(desk.lang), Messages::new(desk.lang));
    let reading = Reading { page: lang, texts: text };
    let of = |heading| Shown::of(practice, heading, reading);
    let head =
        of(Heading::Title).map_or_else(|| record.id.as_str().into(), |it| desk.phrase(it.text, it.lang));
    let query = if text == lang { String::new() } else { format!("?text={text}") };
    let path = format!("/practices/{}{query}", record.id);
    let mut sheet = desk.sheet(p.kicker_fiche(), head, &path, practice.updated_at.date_naive());
    if !record.organisations.is_empty() {
        sheet.authors.clone_from(&record.organisations);
    }
    let concepts = [&record.kinds, &record.themes, &record.target_groups];
    sheet.keywords = concepts.into_iter().flat_map(|ids| desk.concepts(ids)).map(|it| it.text).collect();

    sheet.blocks.push(Block::Line { items: Facts::new(record, lang).items() });
    sheet.blocks.extend(standing(desk, practice));
    let summary = of(Heading::Summary);
    if let Some(summary) = summary {
        sheet.blocks.push(Block::Section(Section {
            anchor: None,
            number: None,
            heading: t.heading_summary().into(),
            label: Some(summary.label(practice, lang).text().to_owned()),
            over: false,
            blocks: vec![Block::Lead { text: desk.phrase(summary.text, summary.lang) }],
        }));
    }
    sheet.blocks.push(known(desk, practice));
    let said = summary.map(|summary| (summary.lang, summary.state));
    for heading in Heading::BODY {
        let Some(shown) = of(heading) else { continue };
        sheet.blocks.push(text_section(desk, practice, heading, shown, said));
    }
    if let Some(missing) = missing(practice, t) {
        sheet.blocks.push(section(t.missing_title(), vec![Block::Remark { text: missing.into() }]));
    }
    let kin = lineage(desk, relatives);
    if !kin.is_empty() {
        sheet.blocks.push(section(t.lineage_title(), vec![Block::Facts { facts: kin }]));
    }
    sheet.blocks.extend(elsewhere(desk, practice, relatives));
    if !record.sources.is_empty() {
        let works = record.sources.iter().map(|source| printed(Work::source(source))).collect();
        sheet.blocks.push(section(t.sources_title(), vec![Block::Works { works }]));
    }
    sheet.blocks.push(section(t.facts_title(), vec![Block::Facts { facts: facts(desk, practice) }]));
    sheet.blocks.push(section(
        t.cite(),
        vec![
            Block::Remark { text: Citation::new(desk.site, practice, lang).text().into() },
            Block::Remark { text: history(practice, lang).into() },
            Block::Address { label: p.on_the_web().to_owned(), url: sheet.address.clone() },
        ],
    ));
    sheet
}

/// That nobody confirms it, or that it is in the archive.
fn standing(desk: Desk<'_>, practice: &Practice) -> Option<Block> {
    let Standing { u, stale, archived } = Standing::of(practice, desk.lang);
    let archived = archived
        .map(|it| Block::Notice { title: u.archived_line(it.date), text: desk.phrase(it.reason, it.lang) });
    archived.or_else(|| {
        stale.map(|date| Block::Notice { title: u.stale_title(date), text: u.stale_text().into() })
    })
}

/// Whether it works, and who says so.
fn known(desk: Desk<'_>, practice: &Practice) -> Block {
    let (record, t) = (&practice.record, Fiche::new(desk.lang));
    let mut blocks = vec![desk.evidence(&record.evidence, record.original_language, true)];
    if !record.evidence.references.is_empty() {
        blocks.push(Block::Remark { text: t.evidence_references().into() });
        blocks.push(references(&record.evidence.references));
    }
    section(t.evidence_title(), blocks)
}

/// A text with its heading; its language and state are said where they differ from the summary's.
fn text_section(
    desk: Desk<'_>,
    practice: &Practice,
    heading: Heading,
    shown: Shown<'_>,
    said: Option<(Lang, TextState)>,
) -> Block {
    let differs = said != Some((shown.lang, shown.state));
    Block::Section(Section {
        anchor: None,
        number: None,
        heading: title(Fiche::new(desk.lang), heading).into(),
        label: differs.then(|| shown.label(practice, desk.lang).text().to_owned()),
        over: false,
        blocks: vec![Block::Prose {
            lang: (shown.lang != desk.lang).then_some(shown.lang),
            pieces: markdown::pieces(shown.text, Some(3)),
        }],
    })
}

fn lineage(desk: Desk<'_>, relatives: &Relatives) -> Vec<Fact> {
    let t = Fiche::new(desk.lang);
    let named = |practice: &Arc<Practice>| {
        let (lang, title) = practice.record.title_for(desk.lang);
        let place = PlaceName::of(&practice.record, desk.lang);
        desk.phrase(format!("{title} ({})", place.text()), lang)
    };
    let sides = [(t.lineage_from(), &relatives.from), (t.lineage_to(), &relatives.to)];
    let told = sides.into_iter().filter(|(_, practices)| !practices.is_empty());
    told.map(|(name, practices)| Fact {
        name: name.to_owned(),
        values: practices.iter().map(named).collect(),
    })
    .collect()
}

/// Who else does this, and how it goes. Whom to call is told by the page alone: paper cannot be taken back.
fn elsewhere(desk: Desk<'_>, practice: &Practice, relatives: &Relatives) -> Option<Block> {
    let id = practice.record.id.as_str();
    let Adopted { a, line, items, .. } =
        Adopted::new(id, &relatives.reports, relatives.adoptions, false, desk.lang);
    let mut blocks: Vec<Block> = line.map(|line| Block::Remark { text: line.into() }).into_iter().collect();
    for item in items {
        let facts = [Some(item.place), Some(item.kind.to_owned()), item.since, Some(item.outcome.to_owned())];
        let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
        blocks.push(labelled(item.organisation, &format!(" ({})", facts.join(" · "))));
        let why = if item.is_stopped { a.item_stopped() } else { a.item_outcome() };
        let lang = (item.lang != desk.lang).then_some(item.lang);
        for (name, text) in [(a.item_changed(), item.changed), (why, item.note)] {
            if !text.is_empty() {
                blocks.push(Block::Remark { text: name.into() });
                blocks.push(Block::Prose { lang, pieces: markdown::plain(text) });
            }
        }
        blocks.push(Block::Remark { text: item.told.into() });
    }
    (!blocks.is_empty()).then(|| section(a.list_title(), blocks))
}

/// A paragraph that begins with a name.
fn labelled(name: &str, text: &str) -> Block {
    let bit = |text: &str| Bit::Text { text: text.to_owned() };
    Block::Prose {
        lang: None,
        pieces: vec![Piece::Para { body: vec![Bit::Strong { body: vec![bit(name)] }, bit(text)] }],
    }
}

/// What is known besides the texts; what is not known is left out.
fn facts(desk: Desk<'_>, practice: &Practice) -> Vec<Fact> {
    let (record, lang, t) = (&practice.record, desk.lang, Fiche::new(desk.lang));
    let details = Details::new(record, desk.labels, lang);
    let one = |value: Option<String>| value.map(Phrase::from).into_iter().collect::<Vec<_>>();
    let languages = record.title.langs().map(|lang| Words::of(desk.lang).language(lang));
    let languages = capitalised(&languages.collect::<Vec<_>>().join(", "));
    let all = [
        (t.fact_place(), one(details.place)),
        (t.fact_level(), one(details.level)),
        (t.fact_period(), one(details.period)),
        (t.fact_status(), one(Some(details.status))),
        (t.fact_owner(), one(details.owner.map(str::to_owned))),
        (t.fact_partners(), details.partners.into_iter().map(Phrase::from).collect()),
        (t.fact_kinds(), desk.concepts(&record.kinds)),
        (t.fact_themes(), desk.concepts(&record.themes)),
        (t.fact_target_groups(), desk.concepts(&record.target_groups)),
        (t.fact_languages(), one(Some(languages))),
    ];
    let known = all.into_iter().filter(|(_, values)| !values.is_empty());
    known.map(|(name, values)| Fact { name: name.to_owned(), values }).collect()
}
