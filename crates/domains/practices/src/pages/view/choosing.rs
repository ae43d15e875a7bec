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
}

/// What stands in its label, a box and words up to how many have it, as HTML. A list has more than a hundred
/// of them, always the same ones, so they are written once, each in one piece of memory, and have no class or
/// id that they could do without.
#[derive(Clone, Debug)]
pub(crate) struct Choosing {
    html: Box<str>,
    /// Where it says whether it is chosen.
    gap: usize,
}

impl Choosing {
    /// The box for a value.
    pub(crate) fn new(filter: &str, id: &str, label: &str) -> Self {
        let whole = Whole { filter, id, label, checked: GAP };
        // Writing to a text cannot fail.
        let html = whole.render().unwrap_or_default();
        let gap = html.find(GAP).unwrap_or_default();
        Choosing { html: html.replacen(GAP, "", 1).into(), gap }
    }

    /// Up to whether it is chosen.
    pub(crate) fn start(&self) -> &str {
        &self.html[..self.gap]
    }

    /// From there up to the count.
    pub(crate) fn rest(&self) -> &str {
        &self.html[self.gap..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_is_whole_and_escaped_around_its_gaps() {
        let choosing = Choosing::new("theme", "a&b", "Wij & <zij>");
        let html = format!("{} checked{}", choosing.start(), choosing.rest());
        assert!(html.starts_with("<input class=\"utrecht-checkbox\" type=\"checkbox\" "), "{html}");
        assert!(html.contains("name=\"theme\" value=\"a&#38;b\" form=\"search\" checked>"), "{html}");
        assert!(html.ends_with(" checked>Wij &#38; &#60;zij&#62; <span>"), "{html}");
    }
}
