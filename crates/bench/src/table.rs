//! The one table: what was measured, its limit, ours, the ratio, the goal, whether it is met.

use std::fmt;
use std::time::Duration;

/// A measured value, with the unit it is shown in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Figure {
    /// So many a second.
    Rate(f64),
    /// So long; seconds.
    Time(f64),
    /// So much memory; bytes.
    Memory(f64),
    /// Between 0 and 1.
    Score(f64),
}

impl Figure {
    /// A duration as a figure.
    pub(crate) fn time(took: Duration) -> Self {
        Figure::Time(took.as_secs_f64())
    }

    const fn value(self) -> f64 {
        let (Figure::Rate(value) | Figure::Time(value) | Figure::Memory(value) | Figure::Score(value)) = self;
        value
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Figure::Rate(rate) => write!(f, "{}/s", thousands(rate)),
            Figure::Time(time) if time >= 1.0 => write!(f, "{time:.1} s"),
            Figure::Time(time) if time >= 10e-3 => write!(f, "{:.0} ms", time * 1e3),
            Figure::Time(time) if time >= 1e-3 => write!(f, "{:.1} ms", time * 1e3),
            Figure::Time(time) => write!(f, "{:.0} µs", time * 1e6),
            Figure::Memory(bytes) => write!(f, "{:.0} MiB", bytes / f64::from(1 << 20)),
            Figure::Score(score) => write!(f, "{score:.3}"),
        }
    }
}

/// A whole number with a comma between thousands.
pub(crate) fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// What is aimed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// At least this share of the limit.
    Share(f64),
    /// At most so many times what it is compared with.
    Times(f64),
    /// At most this.
    AtMost(Figure),
    /// At least this.
    AtLeast(Figure),
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Goal::Share(share) => write!(f, "≥ {:.0} %", share * 100.0),
            Goal::Times(times) => write!(f, "≤ {times:.1} ×"),
            Goal::AtMost(figure) => write!(f, "≤ {figure}"),
            Goal::AtLeast(figure) => write!(f, "≥ {figure}"),
        }
    }
}

/// A line of the table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    what: String,
    limit: Option<Figure>,
    ours: Figure,
    ratio: Option<f64>,
    goal: Option<Goal>,
}

impl Row {
    /// A figure that stands for itself.
    pub(crate) fn alone(what: impl Into<String>, ours: Figure) -> Self {
        Row { what: what.into(), limit: None, ours, ratio: None, goal: None }
    }

    /// A figure beside its limit, each the median of its rounds; the ratio is the median of the
    /// rounds' ratios, so that what disturbs a round disturbs both sides of it.
    pub(crate) fn beside(what: impl Into<String>, unit: fn(f64) -> Figure, rounds: &[(f64, f64)]) -> Self {
        let limit = median(rounds.iter().map(|(limit, _)| *limit));
        let ours = median(rounds.iter().map(|(_, ours)| *ours));
        let ratio = median(rounds.iter().map(|(limit, ours)| ours / limit));
        Row { what: what.into(), limit: Some(unit(limit)), ours: unit(ours), ratio: Some(ratio), goal: None }
    }

    /// With a goal.
    pub(crate) fn goal(mut self, goal: Goal) -> Self {
        self.goal = Some(goal);
        self
    }

    /// Whether the goal is met; none without one.
    fn met(&self) -> Option<bool> {
        let ratio = self.ratio.unwrap_or(f64::NAN);
        Some(match self.goal? {
            Goal::Share(share) => ratio >= share,
            Goal::Times(times) => ratio <= times,
            Goal::AtMost(figure) => self.ours.value() <= figure.value(),
            Goal::AtLeast(figure) => self.ours.value() >= figure.value(),
        })
    }

    fn cells(&self) -> [String; 6] {
        let shown = |thing: Option<String>| thing.unwrap_or_default();
        // Of a rate one reaches a share; a time is so many times another.
        let ratio = self.ratio.map(|ratio| match self.ours {
            Figure::Rate(_) => format!("{:.0} %", ratio * 100.0),
            _ => format!("{ratio:.2} ×"),
        });
        let met = self.met().map(|met| if met { "yes" } else { "NO" }.to_owned());
        [
            self.what.clone(),
            shown(self.limit.map(|limit| limit.to_string())),
            self.ours.to_string(),
            shown(ratio),
            shown(self.goal.map(|goal| goal.to_string())),
            shown(met),
        ]
    }
}

/// The middle of some values; the mean of both middles if they are even in number.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        len => f64::midpoint(values[(len - 1) / 2], values[len / 2]),
    }
}

/// The rows as a table in Markdown that reads well on a terminal too.
pub(crate) struct Table<'a>(pub(crate) &'a [Row]);

const HEAD: [&str; 6] = ["what", "limit", "ours", "ratio", "goal", "met?"];

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<[String; 6]> =
            std::iter::once(HEAD.map(str::to_owned)).chain(self.0.iter().map(Row::cells)).collect();
        let widths: [usize; 6] = std::array::from_fn(|column| {
            lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default()
        });
        for (number, line) in lines.iter().enumerate() {
            for (column, (cell, width)) in line.iter().zip(widths).enumerate() {
                // Words to the left, figures to the right.
                if matches!(column, 0 | 5) {
                    write!(f, "| {cell:<width$} ")?
                } else {
                    write!(f, "| {cell:>width$} ")?
                }
            }
            writeln!(f, "|")?;
            if number == 0 {
                for (column, width) in widths.into_iter().enumerate() {
                    let end = if matches!(column, 0 | 5) { "-" } else { ":" };
                    write!(f, "|{}{end}", "-".repeat(width + 1))?;
                }
                writeln!(f, "|")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_says_ratio_goal_and_whether_it_is_met() {
        let rows = [
            Row::beside(
                "page",
                Figure::Rate,
                &[(120_000.0, 66_000.0), (60_000.0, 27_000.0), (100_000.0, 60_000.0)],
            )
            .goal(Goal::Share(0.5)),
            Row::beside("growth", Figure::Time, &[(0.001, 0.003)]).goal(Goal::Times(2.0)),
            Row::alone("memory", Figure::Memory(104_857_600.0))
                .goal(Goal::AtMost(Figure::Memory(157_286_400.0))),
            Row::alone("search", Figure::Score(0.79)).goal(Goal::AtLeast(Figure::Score(0.8))),
            Row::alone("start", Figure::Time(0.25)),
        ];
        let expected = "\
| what   |     limit |     ours |  ratio |      goal | met? |
|--------|----------:|---------:|-------:|----------:|------|
| page   | 100,000/s | 60,000/s |   55 % |    ≥ 50 % | yes  |
| growth |    1.0 ms |   3.0 ms | 3.00 × |   ≤ 2.0 × | NO   |
| memory |           |  100 MiB |        | ≤ 150 MiB | yes  |
| search |           |    0.790 |        |   ≥ 0.800 | NO   |
| start  |           |   250 ms |        |           |      |
";
        assert_eq!(Table(&rows).to_string(), expected);
    }

    #[test]
    fn median_is_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 3.0, 2.0].into_iter()), 2.5);
        assert!(median(std::iter::empty()).is_nan());
    }
}
