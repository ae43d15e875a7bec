//! What keeps practices true: contacts, steps of a review, private links, proposals, archive.

use chrono::{DateTime, Utc};
use kernel::{EmailAddress, Lang};
use storage::{Db, Row, StorageError, Tx, params, statements};

use super::{coded, json};
use crate::model::{Confirmer, OwnerContact, Proposal, ProposalState, ProposedChange, ReviewFacts};

macro_rules! facts {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, COALESCE(p.confirmed_at, p.created_at) AS since, p.stale_at, \
            (SELECT count(*) FROM practice_contacts c WHERE c.practice_id = p.id) AS contacts, \
            (SELECT s.at FROM practice_review_steps s WHERE s.practice_id = p.id AND s.step = 'asked' \
             AND s.since = COALESCE(p.confirmed_at, p.created_at)) AS asked_at, \
            (SELECT s.at FROM practice_review_steps s WHERE s.practice_id = p.id AND s.step = 'reminded-1' \
             AND s.since = COALESCE(p.confirmed_at, p.created_at)) AS reminded_at, \
            (SELECT s.at FROM practice_review_steps s WHERE s.practice_id = p.id AND s.step = 'reminded-2' \
             AND s.since = COALESCE(p.confirmed_at, p.created_at)) AS reminded_again_at, \
            (SELECT s.at FROM practice_review_steps s WHERE s.practice_id = p.id AND s.step = 'answered' \
             AND s.since = COALESCE(p.confirmed_at, p.created_at)) AS answered_at, \
            (SELECT s.at FROM practice_review_steps s WHERE s.practice_id = p.id AND s.step = 'archive-proposed' \
             AND s.since = COALESCE(p.confirmed_at, p.created_at)) AS archive_proposed_at \
            FROM practices p ",
            $rest
        )
    };
}

statements! { "practices.upkeep";
    /// The facts of the reviews of practices that were last confirmed before a moment, after an id.
    FACTS_BEFORE = facts!("WHERE p.publication = 'published' \
            AND COALESCE(p.confirmed_at, p.created_at) <= $1 AND p.id > $2 ORDER BY p.id LIMIT $3");
    /// The same of one practice.
    FACTS_OF = facts!("WHERE p.publication = 'published' AND p.id = $1");
    /// Locks a practice: whoever decides about its review does so one after the other.
    LOCK = "UPDATE practices SET updated_at = updated_at WHERE id = $1";
    /// That something was done in a round.
    STEP = "INSERT INTO practice_review_steps (practice_id, since, step, at) VALUES ($1, $2, $3, $4) \
            ON CONFLICT DO NOTHING";
    /// Somebody says that it holds; a clock that went backwards moves no confirmation.
    CONFIRM = "UPDATE practices SET confirmed_at = $2, confirmed_by = $3, stale_at = NULL \
               WHERE id = $1 AND publication = 'published' AND (confirmed_at IS NULL OR confirmed_at < $2)";
    /// Who said so, with a note.
    CONFIRMED = "INSERT INTO practice_confirmations (practice_id, at, confirmed_by, actor, note) \
                 VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    /// Readers are told that nobody confirms it.
    CALL_STALE = "UPDATE practices SET stale_at = $2 \
                  WHERE id = $1 AND publication = 'published' AND stale_at IS NULL";
    /// Into the archive.
    ARCHIVE = "UPDATE practices SET publication = 'withdrawn', archived_at = $2, archive_reason = $3, \
               archive_lang = $4 WHERE id = $1 AND publication = 'published'";
    /// Out of the archive.
    PUT_BACK = "UPDATE practices SET publication = 'published', archived_at = NULL, archive_reason = NULL, \
                archive_lang = NULL, stale_at = NULL WHERE id = $1 AND archived_at IS NOT NULL";
    /// What is in the archive, newest first.
    ARCHIVED = "SELECT id FROM practices WHERE archived_at IS NOT NULL \
                ORDER BY archived_at DESC, id LIMIT $1 OFFSET $2";
    /// How much is in the archive.
    ARCHIVED_COUNT = "SELECT count(*) AS n FROM practices WHERE archived_at IS NOT NULL";

    /// Whom to ask about a practice.
    CONTACT = "SELECT email, lang, consent_at, kept_until FROM practice_contacts WHERE practice_id = $1";
    /// Sets whom to ask.
    SET_CONTACT = "INSERT INTO practice_contacts (practice_id, email, lang, consent_at, kept_until) \
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (practice_id) DO UPDATE SET \
                   email = excluded.email, lang = excluded.lang, consent_at = excluded.consent_at, \
                   kept_until = excluded.kept_until";
    /// Forgets whom to ask.
    FORGET_CONTACT = "DELETE FROM practice_contacts WHERE practice_id = $1";
    /// Whoever answers is kept longer.
    KEEP_CONTACT = "UPDATE practice_contacts SET kept_until = $2 WHERE practice_id = $1 AND kept_until < $2";
    /// Contacts that are past their end.
    CONTACTS_PAST = "SELECT practice_id FROM practice_contacts WHERE kept_until < $1 \
                     ORDER BY practice_id LIMIT 500";
    /// The practices that somebody is asked about.
    CONTACTS_OF = "SELECT practice_id, email, lang, consent_at, kept_until FROM practice_contacts \
                   WHERE email = $1 ORDER BY practice_id";
    /// Published practices that nobody can be asked about, in the order of ids.
    WITHOUT_CONTACT = "SELECT p.id FROM practices p WHERE p.publication = 'published' AND NOT EXISTS \
                       (SELECT 1 FROM practice_contacts c WHERE c.practice_id = p.id) \
                       ORDER BY COALESCE(p.confirmed_at, p.created_at), p.id LIMIT $1 OFFSET $2";
    /// How many those are.
    WITHOUT_CONTACT_COUNT = "SELECT count(*) AS n FROM practices p WHERE p.publication = 'published' \
                       AND NOT EXISTS (SELECT 1 FROM practice_contacts c WHERE c.practice_id = p.id)";

    /// A private link.
    LINK = "INSERT INTO practice_review_links (token_hash, practice_id, created_at, expires_at) \
            VALUES ($1, $2, $3, $4)";
    /// What a private link opens.
    OPENS = "SELECT practice_id, expires_at FROM practice_review_links WHERE token_hash = $1";
    /// Closes all private links to a practice.
    CLOSE_LINKS = "DELETE FROM practice_review_links WHERE practice_id = $1";
    /// Forgets private links that ended before a moment.
    FORGET_LINKS = "DELETE FROM practice_review_links WHERE expires_at < $1";

    /// An owner's proposal; a second one takes the place of one that still waits.
    PROPOSE = "INSERT INTO practice_proposals (id, practice_id, base_revision, members, note, contact_email, \
               contact_lang, state, at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8) \
               ON CONFLICT (practice_id) WHERE state = 'open' DO UPDATE SET \
               base_revision = excluded.base_revision, members = excluded.members, note = excluded.note, \
               contact_email = excluded.contact_email, contact_lang = excluded.contact_lang, \
               at = excluded.at";
    /// One proposal.
    PROPOSAL = "SELECT id, practice_id, base_revision, members, note, contact_email, contact_lang, state, at \
                FROM practice_proposals WHERE id = $1";
    /// The proposal about a practice that waits.
    PROPOSAL_OF = "SELECT id, practice_id, base_revision, members, note, contact_email, contact_lang, state, \
                   at FROM practice_proposals WHERE practice_id = $1 AND state = 'open'";
    /// Proposals that wait, oldest first.
    PROPOSALS = "SELECT id, practice_id, base_revision, members, note, contact_email, contact_lang, state, at \
                 FROM practice_proposals WHERE state = 'open' ORDER BY at, id LIMIT $1";
    /// How many wait.
    PROPOSALS_COUNT = "SELECT count(*) AS n FROM practice_proposals WHERE state = 'open'";
    /// Practices that an editor was asked to archive, and proposals: what waits for an editor.
    WAITING_COUNT = "SELECT (SELECT count(*) FROM practice_proposals WHERE state = 'open') + \
                     (SELECT count(*) FROM practices p JOIN practice_review_steps s ON s.practice_id = p.id \
                      AND s.step = 'archive-proposed' AND s.since = COALESCE(p.confirmed_at, p.created_at) \
                      WHERE p.publication = 'published') AS n";
    /// An editor decides; what was personal in it goes.
    DECIDE = "UPDATE practice_proposals SET state = $2, decided_at = $3, decided_by = $4, reason = $5, \
              note = '', contact_email = NULL, contact_lang = NULL WHERE id = $1 AND state = 'open'";
    /// Forgets what is personal in the proposals about a practice.
    EMPTY_PROPOSALS = "UPDATE practice_proposals SET note = '', contact_email = NULL, contact_lang = NULL \
                       WHERE practice_id = $1";
    /// Forgets an address that proposals name.
    EMPTY_PROPOSED = "UPDATE practice_proposals SET contact_email = NULL, contact_lang = NULL \
                      WHERE contact_email = $1";
}

/// A step of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Asked,
    Reminded,
    RemindedAgain,
    Answered,
    ArchiveProposed,
}

impl Step {
    const fn code(self) -> &'static str {
        match self {
            Step::Asked => "asked",
            Step::Reminded => "reminded-1",
            Step::RemindedAgain => "reminded-2",
            Step::Answered => "answered",
            Step::ArchiveProposed => "archive-proposed",
        }
    }
}

fn facts(row: &Row) -> Result<(String, ReviewFacts), StorageError> {
    let facts = ReviewFacts {
        since: row.get("since")?,
        has_contact: row.get::<i64>("contacts")? > 0,
        asked_at: row.get("asked_at")?,
        reminded_at: row.get("reminded_at")?,
        reminded_again_at: row.get("reminded_again_at")?,
        answered_at: row.get("answered_at")?,
        stale_at: row.get("stale_at")?,
        archive_proposed_at: row.get("archive_proposed_at")?,
    };
    Ok((row.get("id")?, facts))
}

fn number(row: Option<Row>) -> Result<usize, StorageError> {
    let n: i64 = row.map_or(Ok(0), |row| row.get("n"))?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// Facts of practices last confirmed before a moment, in the order of ids after this one.
pub(crate) async fn facts_before(
    db: &Db,
    since: DateTime<Utc>,
    after: &str,
    most: i64,
) -> Result<Vec<(String, ReviewFacts)>, StorageError> {
    db.all(FACTS_BEFORE, params![since, after, most]).await?.iter().map(facts).collect()
}

/// Facts of a published practice.
pub(crate) async fn facts_of(db: &Db, id: &str) -> Result<Option<ReviewFacts>, StorageError> {
    Ok(db.maybe(FACTS_OF, params![id]).await?.as_ref().map(facts).transpose()?.map(|(_, facts)| facts))
}

/// The same, locked, as a transaction sees it.
pub(crate) async fn lock(tx: &mut Tx, id: &str) -> Result<Option<ReviewFacts>, StorageError> {
    tx.run(LOCK, params![id]).await?;
    Ok(tx.maybe(FACTS_OF, params![id]).await?.as_ref().map(facts).transpose()?.map(|(_, facts)| facts))
}

/// False when it was done in this round already.
pub(crate) async fn step(
    tx: &mut Tx,
    id: &str,
    since: DateTime<Utc>,
    step: Step,
) -> Result<bool, StorageError> {
    let at = tx.at();
    Ok(tx.run(STEP, params![id, since, step.code(), at]).await? == 1)
}

/// False when it is not published, or was confirmed at this moment or later.
pub(crate) async fn confirm(
    tx: &mut Tx,
    id: &str,
    by: Confirmer,
    note: Option<String>,
) -> Result<bool, StorageError> {
    let (at, actor) = (tx.at(), tx.actor().to_owned());
    if tx.run(CONFIRM, params![id, at, by.code()]).await? == 0 {
        return Ok(false);
    }
    tx.run(CONFIRMED, params![id, at, by.code(), actor, note]).await?;
    Ok(true)
}

/// False when it is called so already.
pub(crate) async fn call_stale(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    let at = tx.at();
    Ok(tx.run(CALL_STALE, params![id, at]).await? == 1)
}

/// False when it is not published.
pub(crate) async fn archive(tx: &mut Tx, id: &str, reason: &str, lang: Lang) -> Result<bool, StorageError> {
    let at = tx.at();
    Ok(tx.run(ARCHIVE, params![id, at, reason, lang.code()]).await? == 1)
}

/// False when it is not in the archive.
pub(crate) async fn put_back(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    Ok(tx.run(PUT_BACK, params![id]).await? == 1)
}

/// Ids of what is in the archive, newest first, and how many there are.
pub(crate) async fn archived(
    db: &Db,
    most: usize,
    offset: usize,
) -> Result<(Vec<String>, usize), StorageError> {
    listed(db, ARCHIVED, ARCHIVED_COUNT, most, offset).await
}

/// Ids of practices that nobody can be asked about, longest unconfirmed first, and how many there are.
pub(crate) async fn without_contact(
    db: &Db,
    most: usize,
    offset: usize,
) -> Result<(Vec<String>, usize), StorageError> {
    listed(db, WITHOUT_CONTACT, WITHOUT_CONTACT_COUNT, most, offset).await
}

async fn listed(
    db: &Db,
    list: storage::Statement,
    count: storage::Statement,
    most: usize,
    offset: usize,
) -> Result<(Vec<String>, usize), StorageError> {
    let bounds = params![i64::try_from(most).unwrap_or(i64::MAX), i64::try_from(offset).unwrap_or(i64::MAX)];
    let ids = db.all(list, bounds).await?.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?;
    Ok((ids, number(db.maybe(count, vec![]).await?)?))
}

fn lang(row: &Row, column: &str) -> Result<Lang, StorageError> {
    coded(column, row.get(column)?, |code| code.parse().ok())
}

fn email(row: &Row, column: &str) -> Result<EmailAddress, StorageError> {
    coded(column, row.get(column)?, |text| text.parse().ok())
}

fn owner_contact(row: &Row) -> Result<OwnerContact, StorageError> {
    Ok(OwnerContact {
        email: email(row, "email")?,
        lang: lang(row, "lang")?,
        consent_at: row.get("consent_at")?,
        kept_until: row.get("kept_until")?,
    })
}

pub(crate) async fn contact(db: &Db, id: &str) -> Result<Option<OwnerContact>, StorageError> {
    db.maybe(CONTACT, params![id]).await?.as_ref().map(owner_contact).transpose()
}

pub(crate) async fn contact_in(tx: &mut Tx, id: &str) -> Result<Option<OwnerContact>, StorageError> {
    tx.maybe(CONTACT, params![id]).await?.as_ref().map(owner_contact).transpose()
}

/// Sets whom to ask; links in letters to somebody else stop working.
pub(crate) async fn set_contact(tx: &mut Tx, id: &str, contact: &OwnerContact) -> Result<(), StorageError> {
    if contact_in(tx, id).await?.is_some_and(|known| known.email != contact.email) {
        tx.run(CLOSE_LINKS, params![id]).await?;
    }
    let values =
        params![id, contact.email.as_str(), contact.lang.code(), contact.consent_at, contact.kept_until];
    tx.run(SET_CONTACT, values).await?;
    Ok(())
}

/// Forgets whom to ask, with the links and whatever else is personal. False when there was nobody.
pub(crate) async fn forget_contact(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    tx.run(CLOSE_LINKS, params![id]).await?;
    tx.run(EMPTY_PROPOSALS, params![id]).await?;
    Ok(tx.run(FORGET_CONTACT, params![id]).await? == 1)
}

pub(crate) async fn keep_contact(tx: &mut Tx, id: &str, until: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(KEEP_CONTACT, params![id, until]).await?;
    Ok(())
}

/// Practices whose contact is past its end.
pub(crate) async fn contacts_past(db: &Db, now: DateTime<Utc>) -> Result<Vec<String>, StorageError> {
    db.all(CONTACTS_PAST, params![now]).await?.iter().map(|row| row.get("practice_id")).collect()
}

/// The practices that somebody is asked about.
pub(crate) async fn contacts_of(
    db: &Db,
    email: &EmailAddress,
) -> Result<Vec<(String, OwnerContact)>, StorageError> {
    let rows = db.all(CONTACTS_OF, params![email.as_str()]).await?;
    rows.iter().map(|row| Ok((row.get("practice_id")?, owner_contact(row)?))).collect()
}

/// Forgets an address wherever this domain keeps it for owners.
pub(crate) async fn forget_email(tx: &mut Tx, email: &EmailAddress) -> Result<(), StorageError> {
    let rows = tx.all(CONTACTS_OF, params![email.as_str()]).await?;
    for row in &rows {
        forget_contact(tx, &row.get::<String>("practice_id")?).await?;
    }
    tx.run(EMPTY_PROPOSED, params![email.as_str()]).await?;
    Ok(())
}

pub(crate) async fn link(
    tx: &mut Tx,
    hash: &str,
    id: &str,
    expires_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(LINK, params![hash, id, at, expires_at]).await?;
    Ok(())
}

/// The practice that a private link opens, and until when.
pub(crate) async fn opens(db: &Db, hash: &str) -> Result<Option<(String, DateTime<Utc>)>, StorageError> {
    let row = db.maybe(OPENS, params![hash]).await?;
    row.map(|row| Ok((row.get("practice_id")?, row.get("expires_at")?))).transpose()
}

pub(crate) async fn forget_links(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), StorageError> {
    tx.run(FORGET_LINKS, params![before]).await?;
    Ok(())
}

fn proposal(row: &Row) -> Result<Proposal, StorageError> {
    let contact = match row.get::<Option<String>>("contact_email")? {
        None => None,
        Some(_) => Some((email(row, "contact_email")?, lang(row, "contact_lang")?)),
    };
    Ok(Proposal {
        id: row.get("id")?,
        practice_id: row.get("practice_id")?,
        base_revision: row.get("base_revision")?,
        change: row.json::<ProposedChange>("members")?,
        note: row.get("note")?,
        contact,
        state: coded("state", row.get("state")?, ProposalState::from_code)?,
        at: row.get("at")?,
    })
}

pub(crate) async fn propose(tx: &mut Tx, new: &Proposal) -> Result<(), StorageError> {
    let (email, lang) = match &new.contact {
        Some((email, lang)) => (Some(email.to_string()), Some(lang.code().to_owned())),
        None => (None, None),
    };
    let values = params![
        new.id.as_str(),
        new.practice_id.as_str(),
        new.base_revision,
        json(&new.change)?,
        new.note.as_str(),
        email,
        lang,
        new.at
    ];
    tx.run(PROPOSE, values).await?;
    Ok(())
}

pub(crate) async fn proposal_in(tx: &mut Tx, id: &str) -> Result<Option<Proposal>, StorageError> {
    tx.maybe(PROPOSAL, params![id]).await?.as_ref().map(proposal).transpose()
}

pub(crate) async fn proposal_of(db: &Db, practice: &str) -> Result<Option<Proposal>, StorageError> {
    db.maybe(PROPOSAL_OF, params![practice]).await?.as_ref().map(proposal).transpose()
}

pub(crate) async fn proposals(db: &Db, most: i64) -> Result<(Vec<Proposal>, usize), StorageError> {
    let all = db.all(PROPOSALS, params![most]).await?.iter().map(proposal).collect::<Result<_, _>>()?;
    Ok((all, number(db.maybe(PROPOSALS_COUNT, vec![]).await?)?))
}

/// How much waits for an editor.
pub(crate) async fn waiting_count(db: &Db) -> Result<usize, StorageError> {
    number(db.maybe(WAITING_COUNT, vec![]).await?)
}

/// False when it was decided already.
pub(crate) async fn decide(
    tx: &mut Tx,
    id: &str,
    state: ProposalState,
    reason: Option<String>,
) -> Result<bool, StorageError> {
    let (at, actor) = (tx.at(), tx.actor().to_owned());
    Ok(tx.run(DECIDE, params![id, state.code(), at, actor, reason]).await? == 1)
}
