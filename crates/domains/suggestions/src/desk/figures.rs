//! `/{lang}/desk/figures`: how many came in, how long they took, how many wait; and as CSV.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use kernel::Lang;
use platform::i18n::{day, month};
use web::{Crumb, Html, Layout, PageError, Visit};

use super::DeskState;
use crate::messages::Messages;
use crate::model::figures::Month;
use crate::rules::figures::PROMISE_DAYS;
use crate::rules::review::REVIEW;

/// Months that are shown.
const MONTHS: u32 = 12;

/// The drawing's measures, in its own units.
const PLOT_WIDTH: u64 = 720;
const PLOT_HEIGHT: u64 = 220;
/// Room left of the plot for the scale's numbers.
const LEFT: u64 = 34;

#[derive(Template)]
#[template(path = "suggestions/desk/figures.html")]
struct FiguresView {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    rows: Vec<Row>,
    chart: Chart,
    open: u64,
    overdue: u64,
    median: Option<String>,
    stale: u64,
    practices: u64,
    csv_href: String,
}

/// A month as the table shows it.
struct Row {
    label: String,
    received: u64,
    published: u64,
    refused: u64,
    median: Option<String>,
    open: u64,
    overdue: u64,
}

/// The chart over the table: three bars a month.
struct Chart {
    bars: Vec<Bar>,
    grid: Vec<(u64, u64)>,
    labels: Vec<(u64, String)>,
    right: u64,
    base: u64,
    width: u64,
    height: u64,
}

/// One bar.
struct Bar {
    kind: &'static str,
    x: u64,
    y: u64,
    width: u64,
    height: u64,
}

pub(super) async fn get(visit: Visit, State(state): State<DeskState>) -> Result<Html, PageError> {
    visit.require(REVIEW)?;
    let (lang, t) = (visit.lang, Messages::new(visit.lang));
    let all = &state.suggestions;
    let months = all.months(MONTHS).await?;
    let (stale, practices) = all.stale_practices().await?;
    let layout = visit.layout(t.figures_title()).private();
    let latest = months.last();
    let view = FiguresView {
        crumbs: vec![
            Crumb::new(layout.to("/desk"), layout.shell.desk(), lang),
            Crumb::new(layout.to("/desk/figures"), t.figures_title(), lang),
        ],
        chart: chart(lang, &months),
        open: latest.map_or(0, |month| month.open),
        overdue: latest.map_or(0, |month| month.overdue),
        median: months.iter().rev().find_map(|month| month.median_days).map(|days| days_text(lang, days)),
        rows: months.iter().rev().map(|month| row(lang, month)).collect(),
        stale,
        practices,
        csv_href: layout.to("/desk/figures.csv"),
        layout,
        t,
    };
    Html::private(&view)
}

/// The same as a table for a spreadsheet: numbers alone, so nothing in it can be a formula.
pub(super) async fn csv(visit: Visit, State(state): State<DeskState>) -> Result<Response, PageError> {
    visit.require(REVIEW)?;
    let mut text = String::from("month,received,published,refused,median_days,open,overdue\r\n");
    for month in state.suggestions.months(MONTHS).await? {
        let median = month.median_days.map(|days| format!("{days:.1}")).unwrap_or_default();
        text.push_str(&format!(
            "{},{},{},{},{median},{},{}\r\n",
            month.first.format("%Y-%m"),
            month.received,
            month.published,
            month.refused,
            month.open,
            month.overdue
        ));
    }
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\""),
        (http::header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}

fn row(lang: Lang, figures: &Month) -> Row {
    Row {
        label: month(lang, figures.first),
        received: figures.received,
        published: figures.published,
        refused: figures.refused,
        median: figures.median_days.map(|days| days_text(lang, days)),
        open: figures.open,
        overdue: figures.overdue,
    }
}

/// Days with one decimal where that says something, with the language's own mark.
fn days_text(lang: Lang, days: f64) -> String {
    let text = if days < 10.0 { format!("{days:.1}") } else { format!("{days:.0}") };
    let text = text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned);
    if lang == Lang::En { text } else { text.replace('.', ",") }
}

fn chart(lang: Lang, months: &[Month]) -> Chart {
    let most = months.iter().flat_map(|m| [m.received, m.published, m.refused]).max().unwrap_or(0);
    let step = step(most);
    let top = most.div_ceil(step).max(1) * step;
    let height = |value: u64| value * PLOT_HEIGHT / top;
    let slot = PLOT_WIDTH / u64::from(MONTHS);
    let bar = slot / 5;
    let mut bars = Vec::new();
    let mut labels = Vec::new();
    for (index, month) in (0..).zip(months) {
        let left = LEFT + index * slot + slot / 5;
        for (place, kind, value) in [
            (0, "received", month.received),
            (1, "published", month.published),
            (2, "refused", month.refused),
        ] {
            let tall = height(value);
            bars.push(Bar {
                kind,
                x: left + place * bar,
                y: PLOT_HEIGHT - tall + 10,
                width: bar,
                height: tall,
            });
        }
        labels.push((left + bar * 3 / 2, short_month(lang, month.first)));
    }
    let lines = (0..=top / step).map(|n| (PLOT_HEIGHT - height(n * step) + 10, n * step)).collect();
    Chart {
        bars,
        grid: lines,
        labels,
        right: LEFT + PLOT_WIDTH,
        base: PLOT_HEIGHT + 30,
        width: LEFT + PLOT_WIDTH + 6,
        height: PLOT_HEIGHT + 42,
    }
}

/// The first letters of a month: `nov`; four in French, where June and July begin alike.
fn short_month(lang: Lang, first: chrono::NaiveDate) -> String {
    let said = day(lang, first);
    let name =
        said.split([' ', '\u{a0}']).find(|word| word.chars().all(char::is_alphabetic) && word.len() > 2);
    let letters = if lang == Lang::Fr { 4 } else { 3 };
    name.unwrap_or_default().chars().take(letters).collect()
}

/// A step of the scale that is easy to read: 1, 2, 5 and their tens, five lines at the most.
fn step(most: u64) -> u64 {
    let mut unit = 1;
    loop {
        for factor in [1, 2, 5] {
            if most <= 5 * factor * unit {
                return factor * unit;
            }
        }
        unit *= 10;
    }
}

impl FiguresView {
    /// So many days from coming in to a decision are too many.
    fn promise(&self) -> i64 {
        PROMISE_DAYS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scale_has_easy_steps() {
        let steps = [0, 1, 5, 6, 10, 11, 25, 26, 50, 51, 1_000].map(step);
        assert_eq!(steps, [1, 1, 1, 2, 2, 5, 5, 10, 10, 20, 200]);
    }

    #[test]
    fn days_are_written_as_the_language_does() {
        assert_eq!(days_text(Lang::Nl, 3.5), "3,5");
        assert_eq!(days_text(Lang::En, 3.0), "3");
        assert_eq!(days_text(Lang::De, 14.4), "14");
    }

    #[test]
    fn months_are_shortened_in_every_language() {
        let first = "2026-03-01".parse().unwrap();
        assert_eq!(Lang::ALL.map(|lang| short_month(lang, first)), ["maa", "mars", "Mär", "Mar"]);
    }
}
