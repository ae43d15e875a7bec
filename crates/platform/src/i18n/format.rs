//! Numbers, dates and sorting, by language (CLDR data through ICU4X).

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::input::Date;
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences, fieldsets};
use icu::locale::Locale;
use kernel::Lang;

use super::zone::local;

fn locale(lang: Lang) -> Locale {
    // Day before month and a 24-hour clock in English too: its readers are in Europe.
    let tag = match lang {
        Lang::En => "en-GB",
        other => other.code(),
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

/// A whole number with thousands kept apart by a narrow no-break space, from five digits on:
/// readable in all four languages, where point and comma each mean the opposite somewhere.
pub fn number(value: usize) -> String {
    grouped(i64::try_from(value).unwrap_or(i64::MAX))
}

pub(super) fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let sign = if value < 0 { "-" } else { "" };
    if digits.len() < 5 {
        return format!("{sign}{digits}");
    }
    let mut text = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// The day of a moment in words: "21 november 2026".
pub fn date(lang: Lang, at: DateTime<Utc>) -> String {
    day(lang, local(at).date())
}

/// The day and the time of a moment: "21 november 2026, 14:05".
pub fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    let local = local(at);
    format!("{}, {}", day(lang, local.date()), local.format("%H:%M"))
}

/// A day in words: "21 november 2026".
pub fn day(lang: Lang, day: NaiveDate) -> String {
    thread_local! {
        static FORMATTERS: RefCell<HashMap<Lang, Option<DateTimeFormatter<fieldsets::YMD>>>> = RefCell::default();
    }
    let plain = || day.format("%Y-%m-%d").to_string();
    let Ok(day) = Date::try_new_gregorian(day.year(), day.month() as u8, day.day() as u8) else {
        return plain();
    };
    FORMATTERS.with_borrow_mut(|formatters| {
        let formatter = formatters.entry(lang).or_insert_with(|| {
            let preferences = DateTimeFormatterPreferences::from(&locale(lang));
            DateTimeFormatter::try_new(preferences, fieldsets::YMD::long()).ok()
        });
        formatter.as_ref().map_or_else(plain, |formatter| formatter.format(&day).to_string())
    })
}

/// The size of a file, as people read it: "340 kB", "3 MB". French counts octets.
pub fn file_size(lang: Lang, bytes: i64) -> String {
    let unit = if lang == Lang::Fr { 'o' } else { 'B' };
    if bytes < 1 << 20 {
        format!("{}\u{a0}k{unit}", (bytes >> 10).max(1))
    } else {
        format!("{}\u{a0}M{unit}", bytes >> 20)
    }
}

/// The month of a day in words: "november 2026".
pub fn month(lang: Lang, of: NaiveDate) -> String {
    let full = day(lang, of);
    match full.split_once(' ') {
        Some((_, rest)) if full.starts_with(|c: char| c.is_ascii_digit()) => rest.to_owned(),
        _ => full,
    }
}

/// Bytes that sort as the language sorts the text; case and accents decide only among equals.
pub fn collation_key(lang: Lang, text: &str) -> Vec<u8> {
    thread_local! {
        static COLLATORS: RefCell<HashMap<Lang, Option<CollatorBorrowed<'static>>>> = RefCell::default();
    }
    COLLATORS.with_borrow_mut(|collators| {
        let collator = collators.entry(lang).or_insert_with(|| {
            let mut options = CollatorOptions::default();
            options.strength = Some(Strength::Tertiary);
            Collator::try_new((&locale(lang)).into(), options).ok()
        });
        let mut key = Vec::new();
        match collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend_from_slice(text.to_lowercase().as_bytes()),
        }
        key
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_in_each_language() {
        let day = DateTime::from_timestamp(1_792_540_800, 0).unwrap();
        let said = Lang::ALL.map(|lang| date(lang, day));
        assert_eq!(said, ["21 oktober 2026", "21 octobre 2026", "21. Oktober 2026", "21 October 2026"]);
        assert_eq!(month(Lang::De, local(day).date()), "Oktober 2026");
        assert_eq!(moment(Lang::Nl, day), "21 oktober 2026, 02:00");
    }

    #[test]
    fn numbers_are_grouped_from_five_digits() {
        assert_eq!([number(0), number(9999), number(10_000)], ["0", "9999", "10\u{202f}000"]);
    }

    #[test]
    fn sorting_follows_the_language() {
        let mut names = ["Zürich", "Évreux", "antwerpen", "Evere", "Ålesund"];
        names.sort_by_key(|name| collation_key(Lang::Fr, name));
        assert_eq!(names, ["Ålesund", "antwerpen", "Evere", "Évreux", "Zürich"]);
    }
}
