//! The box by which a value of a filter is chosen.

use askama::Template;

/// Stands where the page says something of its own; no name has it.
const GAP: &str = "\u{1}";

#[derive(Template)]
#[template(path = "practices/parts/choosing.html")]
struct Whole<'a> {
    filter: &'a str,
    id: &'a str,
    label: &'a str,
    /// What says whether it is chosen.
    checked: &'static str,
    /// How many have it.
    count: &'static str,
}

/// What stands in its label, a box and words, as HTML, apart from what differs between pages. A list has more
/// than a hundred of them, always the same ones, so they are written once and have no class or id that
/// they could do without.
#[derive(Clone, Debug)]
pub(crate) struct Choosing {
    /// Up to whether it is chosen.
    pub(crate) start: Box<str>,
    /// From there up to the count.
    pub(crate) middle: Box<str>,
    /// The rest.
    pub(crate) end: Box<str>,
}

impl Choosing {
    /// The box for a value.
    pub(crate) fn new(filter: &str, id: &str, label: &str) -> Self {
        let whole = Whole { filter, id, label, checked: GAP, count: GAP };
        // Writing to a text cannot fail.
        let html = whole.render().unwrap_or_default();
        let (start, rest) = html.split_once(GAP).unwrap_or_default();
        let (middle, end) = rest.split_once(GAP).unwrap_or_default();
        Choosing { start: start.into(), middle: middle.into(), end: end.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_is_whole_and_escaped_around_its_gaps() {
        let Choosing { start, middle, end } = Choosing::new("theme", "a&b", "Wij & <zij>");
        let html = format!("{start} checked{middle}12{end}");
        assert!(html.starts_with("<input class=\"utrecht-checkbox\" type=\"checkbox\" "), "{html}");
        assert!(html.contains("name=\"theme\" value=\"a&#38;b\" form=\"search\" checked>"), "{html}");
        assert!(html.ends_with(" checked>Wij &#38; &#60;zij&#62; <span>12</span>"), "{html}");
    }
}
