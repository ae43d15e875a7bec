//! Judgements of criteria and ratings of evidence.

use practices::model::{Effect, Testing};
use storage::{Db, Row, StorageError, Tx, params, statements};

use crate::model::{Editor, Judgement, Rating, Ratings, Verdict};

statements! { "suggestion_review";
    /// What was found of each criterion.
    JUDGEMENTS = "SELECT criterion, verdict, reason, reviewer, at FROM suggestion_judgements \
                  WHERE suggestion_id = $1 ORDER BY criterion";
    /// What is found of one.
    JUDGE = "INSERT INTO suggestion_judgements (suggestion_id, criterion, verdict, reason, reviewer, at) \
             VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (suggestion_id, criterion) DO UPDATE SET verdict = excluded.verdict, \
             reason = excluded.reason, reviewer = excluded.reviewer, at = excluded.at";
    /// Takes a judgement back.
    UNJUDGE = "DELETE FROM suggestion_judgements WHERE suggestion_id = $1 AND criterion = $2";
    /// The ratings, in the order in which reviewers first rated.
    RATINGS = "SELECT reviewer, testing, effect, reason, at FROM suggestion_ratings \
               WHERE suggestion_id = $1 ORDER BY number";
    /// A rating; a reviewer who rates again keeps her place.
    RATE = "INSERT INTO suggestion_ratings (suggestion_id, reviewer, number, testing, effect, reason, at) \
            VALUES ($1, $2, (SELECT count(*) FROM suggestion_ratings WHERE suggestion_id = $1), $3, $4, $5, $6) \
            ON CONFLICT (suggestion_id, reviewer) DO UPDATE SET testing = excluded.testing, \
            effect = excluded.effect, reason = excluded.reason, at = excluded.at";
}

fn fault(column: &str, reason: String) -> StorageError {
    StorageError::Column { column: column.to_owned(), reason }
}

fn judgement(row: &Row) -> Result<Judgement, StorageError> {
    let code: String = row.get("verdict")?;
    Ok(Judgement {
        criterion: row.get("criterion")?,
        verdict: Verdict::from_code(&code).ok_or_else(|| fault("verdict", code))?,
        reason: row.get("reason")?,
        reviewer: Editor::from_text(row.get::<String>("reviewer")?),
        at: row.get("at")?,
    })
}

fn rating(row: &Row) -> Result<Rating, StorageError> {
    let (testing, effect): (String, String) = (row.get("testing")?, row.get("effect")?);
    Ok(Rating {
        reviewer: Editor::from_text(row.get::<String>("reviewer")?),
        testing: Testing::from_code(&testing).ok_or_else(|| fault("testing", testing))?,
        effect: Effect::from_code(&effect).ok_or_else(|| fault("effect", effect))?,
        reason: row.get("reason")?,
        at: row.get("at")?,
    })
}

pub(crate) async fn judgements(db: &Db, id: &str) -> Result<Vec<Judgement>, StorageError> {
    db.all(JUDGEMENTS, params![id]).await?.iter().map(judgement).collect()
}

pub(crate) async fn judgements_in(tx: &mut Tx, id: &str) -> Result<Vec<Judgement>, StorageError> {
    tx.all(JUDGEMENTS, params![id]).await?.iter().map(judgement).collect()
}

pub(crate) async fn judge(tx: &mut Tx, id: &str, judgement: &Judgement) -> Result<(), StorageError> {
    let values = params![
        id,
        judgement.criterion.as_str(),
        judgement.verdict.code(),
        judgement.reason.as_str(),
        judgement.reviewer.as_str(),
        judgement.at,
    ];
    tx.run(JUDGE, values).await?;
    Ok(())
}

pub(crate) async fn unjudge(tx: &mut Tx, id: &str, criterion: &str) -> Result<(), StorageError> {
    tx.run(UNJUDGE, params![id, criterion]).await?;
    Ok(())
}

pub(crate) async fn ratings(db: &Db, id: &str) -> Result<Ratings, StorageError> {
    db.all(RATINGS, params![id]).await?.iter().map(rating).collect::<Result<_, _>>().map(Ratings)
}

pub(crate) async fn ratings_in(tx: &mut Tx, id: &str) -> Result<Ratings, StorageError> {
    tx.all(RATINGS, params![id]).await?.iter().map(rating).collect::<Result<_, _>>().map(Ratings)
}

pub(crate) async fn rate(tx: &mut Tx, id: &str, rating: &Rating) -> Result<(), StorageError> {
    let values = params![
        id,
        rating.reviewer.as_str(),
        rating.testing.code(),
        rating.effect.code(),
        rating.reason.as_str(),
        rating.at,
    ];
    tx.run(RATE, values).await?;
    Ok(())
}
