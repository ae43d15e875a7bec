//! Texts, codes, numbers, moments, addresses.

use chrono::{Datelike, NaiveDate};
use kernel::{Lang, Slug};
use serde_json::Value;

use super::super::fault::{Reason, shown};
use super::YEARS;
use super::members::{At, Checker};
use crate::model::{Heading, Moment};

impl Checker<'_> {
    /// Plain text: not empty, without control characters.
    pub(super) fn text(&mut self, value: Value, at: &At<'_>) -> Option<String> {
        let text = match value {
            Value::String(text) => text,
            other => {
                self.wrong_type(at, &other, "text");
                return None;
            }
        };
        if text.trim().is_empty() {
            self.fault(at, Reason::Empty);
            return None;
        }
        if let Some((index, character)) = text.chars().enumerate().find(|(_, c)| is_unwanted(*c)) {
            self.fault(at, Reason::ControlCharacter { character, at: index + 1 });
            return None;
        }
        Some(text)
    }

    /// The text under a heading: within its limit and, where it is Markdown, without raw HTML.
    pub(super) fn heading_text(&mut self, value: Value, at: &At<'_>, heading: Heading) -> Option<String> {
        let text = self.text(value, at)?;
        let most = heading.most_chars();
        // Counting characters is only worth it when there are enough bytes.
        if text.len() > most {
            let chars = text.chars().count();
            if chars > most {
                self.fault(at, Reason::TooManyChars { chars, most });
                return None;
            }
        }
        if Heading::BODY.contains(&heading)
            && let Some(html) = raw_html(&text)
        {
            self.fault(at, Reason::RawHtml(shown(&html)));
            return None;
        }
        Some(text)
    }

    pub(super) fn slug(&mut self, value: Value, at: &At<'_>) -> Option<Slug> {
        let text = self.text(value, at)?;
        match text.parse() {
            Ok(slug) => Some(slug),
            Err(_) => {
                self.fault(at, Reason::BadId(shown(&text)));
                None
            }
        }
    }

    pub(super) fn lang(&mut self, value: Value, at: &At<'_>) -> Option<Lang> {
        let text = self.text(value, at)?;
        match text.parse() {
            Ok(lang) => Some(lang),
            Err(_) => {
                self.fault(at, Reason::UnknownLanguage(shown(&text)));
                None
            }
        }
    }

    /// One of a closed list.
    pub(super) fn code<T: Copy>(
        &mut self,
        value: Value,
        at: &At<'_>,
        all: &[T],
        code: fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(value, at)?;
        let found = all.iter().copied().find(|known| code(*known) == text);
        if found.is_none() {
            let known = all.iter().map(|known| code(*known)).collect::<Vec<_>>().join(", ");
            self.fault(at, Reason::UnknownCode { given: shown(&text), known });
        }
        found
    }

    /// Degrees between minus and plus `most`.
    pub(super) fn degrees(&mut self, value: Value, at: &At<'_>, most: f64) -> Option<f64> {
        let Some(degrees) = value.as_f64() else {
            self.wrong_type(at, &value, "a number");
            return None;
        };
        // Written so that what is not a number at all is out of range too.
        if !(-most..=most).contains(&degrees) {
            self.fault(at, Reason::OutOfRange { given: degrees, least: -most, most });
            return None;
        }
        // A spreadsheet cannot write minus nought, and no place needs it.
        Some(degrees + 0.0)
    }

    pub(super) fn year(&mut self, value: Value, at: &At<'_>) -> Option<i32> {
        let Some(year) = value.as_i64() else {
            self.wrong_type(at, &value, "a year (2014)");
            return None;
        };
        if !YEARS.contains(&year) {
            self.fault(at, Reason::BadYear(year));
            return None;
        }
        i32::try_from(year).ok()
    }

    /// A year as a number, or a day as ISO 8601 text. A year as text is taken too: spreadsheets and
    /// hand-written files often have it so, and it can mean nothing else.
    pub(super) fn moment(&mut self, value: Value, at: &At<'_>) -> Option<Moment> {
        let text = match value {
            Value::String(text) => text,
            Value::Number(_) => return self.year(value, at).map(Moment::Year),
            other => {
                self.wrong_type(at, &other, "a year (2014) or a day (2014-05-01)");
                return None;
            }
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if text.len() == 4 && digits(&text) {
            return self.year(Value::from(text.parse::<i64>().ok()?), at).map(Moment::Year);
        }
        // chrono alone would also take "2014-5-1" and "+2014-05-01", which ISO 8601 does not.
        let day = (text.len() == 10).then(|| NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()).flatten();
        match day {
            Some(day) if !YEARS.contains(&i64::from(day.year())) => {
                self.fault(at, Reason::BadYear(i64::from(day.year())));
                None
            }
            Some(day) => Some(Moment::Day(day)),
            None => {
                self.fault(at, Reason::BadMoment(shown(&text)));
                None
            }
        }
    }

    /// A web address, as the source's publisher writes it.
    pub(super) fn address(&mut self, value: Value, at: &At<'_>) -> Option<String> {
        let text = self.text(value, at)?;
        // The parser of URLs forgives white space inside and around; a link on a page does not.
        let good = !text.contains(char::is_whitespace)
            && url::Url::parse(&text)
                .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if !good {
            self.fault(at, Reason::BadAddress(shown(&text)));
            return None;
        }
        Some(text)
    }
}

/// Whether the end lies before the start; by the year where only that is known of one of them.
pub(super) fn ends_before(end: Moment, start: Moment) -> bool {
    match (end, start) {
        (Moment::Day(end), Moment::Day(start)) => end < start,
        _ => year_of(end) < year_of(start),
    }
}

fn year_of(moment: Moment) -> i32 {
    match moment {
        Moment::Year(year) => year,
        Moment::Day(day) => day.year(),
    }
}

/// Control characters other than line feed and tab, and the two code points that XML cannot hold.
fn is_unwanted(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// The first raw HTML in a Markdown text, as CommonMark sees it: an `<` in a code span or before a
/// number is none, and neither is an address between angle brackets.
pub(crate) fn raw_html(text: &str) -> Option<String> {
    if !text.contains('<') {
        return None;
    }
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, text, &comrak::Options::default());
    root.descendants().find_map(|node| match &node.data.borrow().value {
        comrak::nodes::NodeValue::HtmlInline(html) => Some(html.clone()),
        comrak::nodes::NodeValue::HtmlBlock(block) => block.literal.lines().next().map(str::to_owned),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_what_commonmark_calls_so() {
        for plain in
            ["a < b", "1<2", "`<b>` is a tag", "    <div>code</div>", "<https://example.org/a>", "x <3 y"]
        {
            assert_eq!(raw_html(plain), None, "{plain}");
        }
        let table = [
            ("so <b>bold</b>", "<b>"),
            ("<div onclick=x>\nabc\n</div>", "<div onclick=x>"),
            ("text\n\n<!-- hidden -->", "<!-- hidden -->"),
            ("- list\n  - <script>alert(1)</script>", "<script>alert(1)</script>"),
            ("> <br/>", "<br/>"),
        ];
        for (html, first) in table {
            assert_eq!(raw_html(html).as_deref(), Some(first), "{html}");
        }
    }

    #[test]
    fn end_is_compared_by_the_year_where_a_day_is_not_known() {
        let day = |y, m, d| Moment::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert!(ends_before(Moment::Year(2013), Moment::Year(2014)));
        assert!(!ends_before(Moment::Year(2014), day(2014, 12, 31)));
        assert!(ends_before(day(2014, 5, 1), day(2014, 5, 2)));
        assert!(!ends_before(day(2014, 5, 2), day(2014, 5, 2)));
        assert!(ends_before(day(2013, 12, 31), Moment::Year(2014)));
    }
}
