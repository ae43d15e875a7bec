//! The rating of evidence: one or two reviewers, and a third where two disagree.

use chrono::{DateTime, Utc};
use practices::model::{Effect, Testing};

use super::Editor;

/// What one reviewer finds on both axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// Who.
    pub reviewer: Editor,
    /// How well it was tested.
    pub testing: Testing,
    /// What effect was found.
    pub effect: Effect,
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where the rating stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// So many reviewers are still to rate; what the suggester says stands beside it.
    Waiting(usize),
    /// Two reviewers disagree: a third decides.
    Disputed,
    /// It is decided.
    Settled(Settled),
}

/// A rating that stands. Only [`Ratings::standing`] makes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// How well it was tested; none: as the suggester says.
    rating: Option<(Testing, Effect)>,
    by_third: bool,
}

impl Settled {
    /// Both axes as reviewers rated them; none: what the suggester says stands.
    pub fn rating(&self) -> Option<(Testing, Effect)> {
        self.rating
    }

    /// Whether a third decided between two who disagreed.
    pub fn by_third(&self) -> bool {
        self.by_third
    }
}

/// Why somebody may not rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MayNotRate {
    /// Somebody else has rated since: what two found apart stays as they found it.
    #[error("another reviewer has rated since; your rating stands as you gave it")]
    Past,
    /// It is decided.
    #[error("the evidence is rated already")]
    Settled,
}

impl Standing {
    /// As events write it.
    pub const fn code(&self) -> &'static str {
        match self {
            Standing::Waiting(_) => "waiting",
            Standing::Disputed => "disputed",
            Standing::Settled(_) => "settled",
        }
    }
}

/// All ratings of a suggestion, oldest first, one a reviewer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ratings(pub Vec<Rating>);

impl Ratings {
    /// The rating of a reviewer.
    pub fn of(&self, reviewer: &Editor) -> Option<&Rating> {
        self.0.iter().find(|rating| rating.reviewer == *reviewer)
    }

    /// Whether somebody may rate (again) when so many reviewers are asked for.
    pub fn may_rate(&self, reviewers: u8, who: &Editor) -> Result<(), MayNotRate> {
        if reviewers < 2 {
            return Ok(());
        }
        let own_is_last = self.0.last().is_some_and(|last| last.reviewer == *who);
        match (self.of(who), self.standing(reviewers)) {
            (Some(_), Standing::Waiting(_)) if own_is_last => Ok(()),
            (Some(_), _) => Err(MayNotRate::Past),
            (None, Standing::Settled(_)) => Err(MayNotRate::Settled),
            (None, Standing::Waiting(_) | Standing::Disputed) => Ok(()),
        }
    }

    /// Where the rating stands when so many reviewers are asked for (one or two).
    ///
    /// With one, the last rating counts, and none is needed. With two, the first two must agree on
    /// both axes; else the third decides, whatever the first two said.
    pub fn standing(&self, reviewers: u8) -> Standing {
        let axes = |rating: &Rating| (rating.testing, rating.effect);
        if reviewers < 2 {
            return Standing::Settled(Settled { rating: self.0.last().map(axes), by_third: false });
        }
        match self.0.as_slice() {
            [] => Standing::Waiting(2),
            [_] => Standing::Waiting(1),
            [first, second, ..] if axes(first) == axes(second) => {
                Standing::Settled(Settled { rating: Some(axes(first)), by_third: false })
            }
            [_, _] => Standing::Disputed,
            [_, _, third, ..] => Standing::Settled(Settled { rating: Some(axes(third)), by_third: true }),
        }
    }
}
