//! `/{lang}/desk/practices/{id}/diff?from=&to=`: what differs between two versions, word by word.

use askama::Template;
use axum::extract::{Path, State};
use kernel::Lang;
use platform::i18n;
use vocabulary::model::capitalised;
use web::{Html, Layout, PageError, Visit};

use super::head::Head;
use super::shown::Change;
use super::who::Who;
use super::{PATH, asked};
use crate::editing_messages::Messages;
use crate::form::heading_name;
use crate::model::{Member, Record};
use crate::pages::fiche::Named;
use crate::pages::{Labels, PageState, Words};
use crate::store::Revision;

#[derive(Template)]
#[template(path = "practices/editing/diff.html")]
struct DiffPage {
    layout: Layout,
    t: Messages,
    head: Head,
    path: String,
    older: Side,
    newer: Side,
    /// The same the other way round.
    turned: String,
    groups: Vec<Group>,
}

/// One of the two versions.
struct Side {
    number: i64,
    at: String,
    who: String,
    note: Option<String>,
}

/// The texts of a language, or the facts, as far as they differ.
pub(super) struct Group {
    pub(super) title: String,
    pub(super) changes: Vec<Change>,
}

pub(super) async fn get(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Html, PageError> {
    let practice = asked(&state, &visit, &id).await?;
    let (t, lang) = (Messages::new(visit.lang), visit.lang);
    let number = |name: &str| visit.params.get(name).and_then(|number| number.parse::<i64>().ok());
    let to = number("to").unwrap_or(practice.revision);
    let from = number("from").unwrap_or_else(|| (to - 1).max(1));
    let revision = async |number| state.practices.revision(&id, number).await?.ok_or(PageError::NotFound);
    let (older, newer) = (revision(from).await?, revision(to).await?);
    let who = Who::of(&visit.site, [&older, &newer].into_iter().map(|r| r.actor.as_str()), lang).await?;
    let side = |revision: &Revision| Side {
        number: revision.number,
        at: i18n::moment(lang, revision.at),
        who: who.name(&revision.actor),
        note: revision.note.clone(),
    };
    let title = t.diff_title(from, to);
    let layout = visit.layout(title.as_str()).private();
    let path = layout.to(&format!("{PATH}/{id}"));
    Html::private(&DiffPage {
        t,
        head: Head::new(&visit, &layout, &practice, "diff", title),
        older: side(&older),
        newer: side(&newer),
        turned: format!("{path}/diff?from={to}&to={from}"),
        groups: groups(&older.record, &newer.record, &state.labels, lang)?,
        path,
        layout,
    })
}

/// What differs, the texts by language, then the facts.
pub(super) fn groups(
    older: &Record,
    newer: &Record,
    labels: &Labels,
    lang: Lang,
) -> Result<Vec<Group>, PageError> {
    let t = Messages::new(lang);
    let members = Member::differing(older, newer).map_err(|e| PageError::internal(&e))?;
    let value = |record: &Record| serde_json::to_value(record).map_err(|e| PageError::internal(&e));
    let (old, new) = (value(older)?, value(newer)?);
    let original = newer.original_language;
    let change = |member: Member| {
        let mut change = Change::of(member, &member.of(&old), &member.of(&new), labels, lang, original);
        if let Member::Text(heading, _) = member {
            change.name = heading_name(t, heading).to_owned();
        }
        change
    };
    let others = Lang::ALL.into_iter().filter(|lang| *lang != original);
    let mut groups: Vec<Group> = std::iter::once(original)
        .chain(others)
        .map(|text_lang| Group {
            title: capitalised(Words::of(lang).language(text_lang)),
            changes: members
                .iter()
                .filter(|member| matches!(member, Member::Text(_, lang) if *lang == text_lang))
                .map(|member| change(*member))
                .collect(),
        })
        .collect();
    let facts = members.iter().filter(|member| !matches!(member, Member::Text(..)));
    groups.push(Group {
        title: t.diff_facts().to_owned(),
        changes: facts.map(|member| change(*member)).collect(),
    });
    groups.retain(|group| !group.changes.is_empty());
    Ok(groups)
}
