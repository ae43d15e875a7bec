//! Editing: revisions with a note, two people at once, older revisions brought back, practices taken
//! out and put back.

use std::collections::HashMap;

use kernel::{Actor, DomainEvent, Lang, Ref, TextState};
use serde_json::json;
use storage::{StorageError, Tx};

use super::{KIND, PracticeError, Practices};
use crate::exchange::check::{Concepts, Fit, Scheme, check};
use crate::model::{Heading, Member, Practice, Publication, Record};
use crate::rules;
use crate::rules::editing::{self, Care, Marks};
use crate::rules::merge::{Merged, merge};
use crate::store::{self, Done, Kept, Revision, Wanted};

/// How often a write begins anew because somebody else was quicker.
const ATTEMPTS: usize = 10;
/// Revisions that are looked through for what a translation was made from.
const LOOKED_BACK: i64 = 100;

/// What an editor wants a practice to be.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The revision she began with.
    pub based_on: i64,
    /// What she made of it; sound.
    pub record: Record,
    /// What she says of translations.
    pub marks: Marks,
    /// The original was only put better: its translations still say what it says.
    pub meaning_stays: bool,
    /// Why, for the history.
    pub note: Option<String>,
    /// What she did, for the history: `edited`, `translated`, `merged`.
    pub act: &'static str,
}

/// What became of an edit.
#[derive(Debug)]
pub enum Edited {
    /// A new revision.
    Revised {
        /// Its number.
        number: i64,
        /// What somebody else had changed meanwhile and stands in it too.
        merged: Vec<Member>,
    },
    /// There was nothing to change.
    Same {
        /// The revision that stands.
        number: i64,
    },
    /// Somebody else changed the same meanwhile; nothing was written.
    Conflict(Box<Conflict>),
}

/// Two edits of one revision that do not go together.
#[derive(Debug)]
pub struct Conflict {
    /// The practice as it stands now.
    pub stands: Practice,
    /// Who made it so, as [`Actor`] prints itself.
    pub by: String,
    /// What was brought together, and what was not.
    pub merged: Merged,
}

/// Concepts were checked when each of the two records was read.
struct Checked;

impl Concepts for Checked {
    fn fits(&self, _: Scheme, _: &str) -> Fit {
        Fit::Yes
    }
}

impl Practices {
    /// Makes a revision of an edit. What somebody else changed since it began is kept: brought
    /// together where that is possible, else the answer is a [`Conflict`] and nothing is written.
    pub async fn revise(&self, actor: &Actor, edit: &Edit) -> Result<Edited, PracticeError> {
        may_edit(actor)?;
        let mut attempt = 1;
        loop {
            match self.db.write(actor, async |tx| revise(tx, actor, edit).await).await {
                Err(PracticeError::Outrun(_)) if attempt < ATTEMPTS => attempt += 1,
                done => return done,
            }
        }
    }

    /// Makes a revision that is what an older one was. `based_on`: the revision that stood when she
    /// decided so.
    pub async fn restore(
        &self,
        actor: &Actor,
        id: &str,
        based_on: i64,
        number: i64,
        note: Option<String>,
    ) -> Result<Edited, PracticeError> {
        may_edit(actor)?;
        self.db
            .write(actor, async |tx| {
                let stands = standing(tx, id, based_on).await?;
                let older = store::revision_in(tx, id, number).await?;
                let older = older.ok_or_else(|| PracticeError::NoRevision { id: id.to_owned(), number })?;
                let at = tx.at();
                match editing::restored(&stands, older.record, older.states, at) {
                    None => Ok(Edited::Same { number: stands.revision }),
                    Some(new) => {
                        let act = format!("restored:{number}");
                        written(tx, actor, &new, &act, note).await?;
                        Ok(Edited::Revised { number: new.revision, merged: Vec::new() })
                    }
                }
            })
            .await
    }

    /// Takes a practice out, or puts it back: a revision that says why. Nothing of it is deleted.
    pub async fn move_to(
        &self,
        actor: &Actor,
        id: &str,
        publication: Publication,
        reason: Option<String>,
    ) -> Result<(), PracticeError> {
        may_edit(actor)?;
        let mut attempt = 1;
        loop {
            match self
                .db
                .write(actor, async |tx| moved(tx, actor, id, publication, reason.clone()).await)
                .await
            {
                Err(PracticeError::Outrun(_)) if attempt < ATTEMPTS => attempt += 1,
                done => return done,
            }
        }
    }

    /// One practice as it stands, past what is kept in memory: for whoever is about to change it.
    pub async fn fresh(&self, id: &str) -> Result<Option<Practice>, StorageError> {
        Ok(store::some(&self.db, &[id]).await?.pop())
    }

    /// One revision.
    pub async fn revision(&self, id: &str, number: i64) -> Result<Option<Revision>, StorageError> {
        let kept = store::revision(&self.db, id, number).await?;
        Ok(kept.map(|kept| Revision {
            number: kept.done.number,
            at: kept.done.at,
            actor: kept.done.actor,
            note: kept.done.note,
            record: kept.record,
        }))
    }

    /// The original texts as they were when the outdated translations into a language still followed
    /// them, by heading; what is too long ago is left out.
    pub async fn translated_from(
        &self,
        id: &str,
        target: Lang,
    ) -> Result<HashMap<Heading, String>, StorageError> {
        let mut found = HashMap::new();
        let newest_first = store::latest(&self.db, id, LOOKED_BACK).await?;
        let Some(now) = newest_first.first() else { return Ok(found) };
        let original = now.record.original_language;
        for heading in Heading::ALL {
            let text = |kept: &Kept| kept.record.text(heading).get(original).cloned();
            let current = text(now);
            let then = newest_first.iter().find(|kept| match &kept.states {
                Some(states) => {
                    let noted = states.get(&heading).and_then(|by_lang| by_lang.get(&target));
                    noted != Some(&TextState::Outdated)
                }
                // Kept before states were: the original must at least have been another.
                None => text(kept) != current,
            });
            if let Some(text) = then.and_then(text) {
                found.insert(heading, text);
            }
        }
        Ok(found)
    }

    /// What was done to a practice before this revision, newest first, `most` lines at the most.
    pub async fn history(&self, id: &str, before: i64, most: i64) -> Result<Vec<Done>, StorageError> {
        store::history(&self.db, id, before, most).await
    }

    /// How many published practices have translations that ask for care, by language.
    pub async fn needing_care(&self) -> Result<Vec<(Lang, Care)>, StorageError> {
        store::needing_care(&self.db).await
    }

    /// How many published practices have an outdated translation.
    pub async fn outdated(&self) -> Result<i64, StorageError> {
        store::outdated(&self.db).await
    }

    /// Ids of the practices that are wanted, last changed first, after passing over some; and how many
    /// there are in all.
    pub async fn listed(
        &self,
        wanted: &Wanted,
        most: i64,
        over: i64,
    ) -> Result<(Vec<String>, i64), StorageError> {
        store::listed(&self.db, wanted, most, over).await
    }
}

fn may_edit(actor: &Actor) -> Result<(), PracticeError> {
    if actor.may(rules::EDIT) { Ok(()) } else { Err(PracticeError::Forbidden { actor: actor.to_string() }) }
}

async fn stands(tx: &mut Tx, id: &str) -> Result<Practice, PracticeError> {
    store::some_in(tx, &[id]).await?.pop().ok_or_else(|| PracticeError::Absent(id.to_owned()))
}

/// The practice, if the revision that stands is still the one that was looked at.
async fn standing(tx: &mut Tx, id: &str, revision: i64) -> Result<Practice, PracticeError> {
    let practice = stands(tx, id).await?;
    if practice.revision == revision { Ok(practice) } else { Err(PracticeError::Outrun(id.to_owned())) }
}

async fn revise(tx: &mut Tx, actor: &Actor, edit: &Edit) -> Result<Edited, PracticeError> {
    let id = edit.record.id.as_str();
    let stands = stands(tx, id).await?;
    let (mut record, mut merged, mut marks) = (edit.record.clone(), Vec::new(), edit.marks.clone());
    if edit.based_on != stands.revision {
        let base = store::revision_in(tx, id, edit.based_on).await?;
        let base =
            base.ok_or_else(|| PracticeError::NoRevision { id: id.to_owned(), number: edit.based_on })?;
        let together = merge(&base.record, &stands.record, &edit.record).map_err(unreadable)?;
        // Each of the two was sound; together they may still not be (begun later, ended earlier).
        match check(1, together.record.clone(), &Checked) {
            Ok(sound) if together.clashes.is_empty() => {
                marks.extend(editing::overtaken(&base.record, &stands.record, &edit.record));
                record = sound;
                merged = together.taken;
            }
            _ => {
                let by = store::revision_in(tx, id, stands.revision).await?;
                let by = by.map(|kept| kept.done.actor).unwrap_or_default();
                return Ok(Edited::Conflict(Box::new(Conflict { stands, by, merged: together })));
            }
        }
    }
    let at = tx.at();
    let Some(new) = editing::edited(&stands, record, &marks, edit.meaning_stays, at) else {
        return Ok(Edited::Same { number: stands.revision });
    };
    written(tx, actor, &new, edit.act, edit.note.clone()).await?;
    Ok(Edited::Revised { number: new.revision, merged })
}

async fn moved(
    tx: &mut Tx,
    actor: &Actor,
    id: &str,
    publication: Publication,
    reason: Option<String>,
) -> Result<(), PracticeError> {
    let stands = stands(tx, id).await?;
    let at = tx.at();
    let Some(new) = editing::moved(&stands, publication, at) else { return Ok(()) };
    let act = if publication == Publication::Published { "put-back" } else { "withdrawn" };
    written(tx, actor, &new, act, reason).await
}

/// Writes a revision and says so in the change feed.
async fn written(
    tx: &mut Tx,
    actor: &Actor,
    new: &Practice,
    act: &str,
    note: Option<String>,
) -> Result<(), PracticeError> {
    if !store::update(tx, new, new.revision - 1).await? {
        return Err(PracticeError::Outrun(new.record.id.to_string()));
    }
    store::revise(tx, new, &actor.to_string(), note).await?;
    store::name(tx, new, Some(act)).await?;
    let action = match act {
        "withdrawn" => "practice.withdrawn",
        "put-back" => "practice.put-back",
        _ => "practice.revised",
    };
    let subject = Ref::new(KIND, new.record.id.as_str());
    tx.emit(DomainEvent::new(action, subject).with(json!({"revision": new.revision, "act": act})));
    Ok(())
}

fn unreadable(error: serde_json::Error) -> PracticeError {
    PracticeError::Storage(StorageError::Column { column: "record".into(), reason: error.to_string() })
}
