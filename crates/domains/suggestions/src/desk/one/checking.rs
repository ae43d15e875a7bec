//! What the program sees by itself, in words.

use kernel::{Lang, Role};
use platform::search::Request;
use practices::model::Record;
use storage::StorageError;

use super::super::{DeskState, words};
use crate::messages::Messages;
use crate::model::links::{LinkCheck, LinkOutcome};
use crate::rules::alike;
use crate::rules::checks::{self, Need, PlaceCheck};
use crate::rules::personal::PersonalKind;

/// Practices that are looked at for being the same.
const MOST_ALIKE: usize = 5;

/// What stands in the panel of checks.
pub(super) struct ChecksView {
    /// Nothing is wrong.
    pub(super) clean: bool,
    pub(super) lines: Vec<Line>,
    pub(super) spots: Vec<SpotView>,
    pub(super) links: Vec<LinkView>,
    pub(super) alike: Vec<Alike>,
}

/// One check and what came of it.
pub(super) struct Line {
    pub(super) fine: bool,
    pub(super) text: String,
}

/// A place that may hold personal data.
pub(super) struct SpotView {
    pub(super) place: String,
    pub(super) kind: &'static str,
    pub(super) lang: Lang,
    pub(super) before: String,
    pub(super) found: String,
    pub(super) after: String,
}

/// An address and whether it answers.
pub(super) struct LinkView {
    pub(super) url: String,
    pub(super) said: String,
    pub(super) bad: bool,
}

/// A practice or suggestion that may be the same.
pub(super) struct Alike {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) lang: Lang,
    pub(super) context: String,
}

pub(super) async fn checks(
    state: &DeskState,
    t: Messages,
    lang: Lang,
    record: &Record,
    id: &str,
) -> Result<ChecksView, StorageError> {
    let seen = checks::check(record);
    let mut lines = Vec::new();
    let mut line = |fine: bool, text: String| lines.push(Line { fine, text });
    if seen.snapshot.is_empty() {
        line(true, t.check_snapshot_fine().to_owned());
    } else {
        let missing: Vec<&str> = seen.snapshot.iter().map(|need| need_word(t, *need)).collect();
        line(false, t.check_snapshot_missing(missing.join(", ")));
    }
    if seen.full.is_empty() {
        line(true, t.check_full_fine().to_owned());
    } else {
        let missing: Vec<&str> = seen.full.iter().map(|heading| words::heading(lang, *heading)).collect();
        line(false, t.check_full_missing(missing.join(", ")));
    }
    if !seen.thin.is_empty() {
        let thin: Vec<&str> = seen.thin.iter().map(|heading| words::heading(lang, *heading)).collect();
        line(false, t.check_thin(thin.join(", ")));
    }
    let (fine, text) = match seen.place {
        PlaceCheck::Known { on_map: true } => (true, t.check_place_on_map()),
        PlaceCheck::Known { on_map: false } => (true, t.check_place_known()),
        PlaceCheck::Vague => (false, t.check_place_vague()),
        PlaceCheck::Absent => (false, t.check_place_absent()),
        PlaceCheck::NoSuchCountry => (false, t.check_place_no_country()),
    };
    line(fine, text.to_owned());
    for bad in &seen.bad_links {
        line(false, t.check_bad_link(bad.as_str()));
    }
    let known = state.suggestions.links(id).await?;
    let links: Vec<LinkView> = seen.links.iter().map(|url| link(t, url, &known)).collect();
    let broken = links.iter().filter(|link| link.bad).count();
    if broken > 0 {
        line(false, t.check_links_broken(broken));
    } else if !links.is_empty() {
        line(true, t.check_links_fine(links.len()));
    }
    if seen.personal.is_empty() {
        line(true, t.check_personal_fine().to_owned());
    } else {
        line(false, t.check_personal(seen.personal.len()));
    }
    let alike = alike(state, lang, record, id).await?;
    if alike.is_empty() {
        line(true, t.check_alike_fine().to_owned());
    } else {
        line(false, t.check_alike(alike.len()));
    }
    let spots = seen.personal.into_iter().map(|spot| SpotView {
        place: t.spot_place(
            spot.heading.map_or(t.heading_evidence(), |heading| words::heading(lang, heading)),
            spot.position,
        ),
        kind: match spot.kind {
            PersonalKind::Phone => t.spot_phone(),
            PersonalKind::Email => t.spot_email(),
            PersonalKind::NationalNumber => t.spot_national(),
        },
        lang: spot.lang,
        before: spot.before,
        found: spot.found,
        after: spot.after,
    });
    let spots = spots.collect();
    Ok(ChecksView { clean: lines.iter().all(|line| line.fine), lines, spots, links, alike })
}

fn need_word(t: Messages, need: Need) -> &'static str {
    match need {
        Need::Title => t.heading_title(),
        Need::Summary => t.need_summary(),
        Need::Place => t.need_place(),
        Need::Kinds => t.fact_kinds(),
        Need::Themes => t.fact_themes(),
    }
}

fn link(t: Messages, url: &str, known: &[LinkCheck]) -> LinkView {
    let (said, bad) = match known.iter().find(|check| check.url == url) {
        None => (t.link_unknown().to_owned(), false),
        Some(check) => match (check.outcome, check.status) {
            (LinkOutcome::Answers, _) => (t.link_answers().to_owned(), false),
            (LinkOutcome::Gone, Some(status)) => (t.link_gone(status), true),
            (LinkOutcome::Gone, None) | (LinkOutcome::Silent, _) => (t.link_silent().to_owned(), true),
            (LinkOutcome::Private, _) => (t.link_private().to_owned(), true),
        },
    };
    LinkView { url: url.to_owned(), said, bad }
}

/// Practices that may be the same: found by the title's words, then compared.
async fn alike(state: &DeskState, lang: Lang, record: &Record, id: &str) -> Result<Vec<Alike>, StorageError> {
    let mut found = Vec::new();
    let title = record.title.get(record.original_language).map_or("", String::as_str);
    let request = Request {
        kind: Some(practices::service::KIND.to_owned()),
        role: Role::Editor,
        limit: 2 * MOST_ALIKE,
        exact: true,
        ..Request::new(title, record.original_language)
    };
    if !title.trim().is_empty() {
        let hits = state.site.search.search(&request).hits;
        let ids: Vec<&str> = hits.iter().map(|hit| hit.reference.id.as_str()).collect();
        for practice in state.suggestions.practices.some(&ids).await? {
            if alike::alike(record, &practice.record) {
                let (title_lang, title) = practice.record.title_for(lang);
                found.push(Alike {
                    href: format!("/{lang}/practices/{}", practice.record.id),
                    title: title.to_owned(),
                    lang: title_lang,
                    context: practice.record.place.as_ref().and_then(|p| p.city.clone()).unwrap_or_default(),
                });
            }
        }
    }
    let t = Messages::new(lang);
    for line in state.suggestions.same_title(id, title).await? {
        found.push(Alike {
            href: format!("/{lang}/desk/suggestions/{}", line.id),
            title: line.title,
            lang: line.lang,
            context: words::state(t, line.state).to_owned(),
        });
    }
    found.truncate(MOST_ALIKE);
    Ok(found)
}
