//! Texts of records (CommonMark without raw HTML) → pieces of a sheet.

use std::sync::LazyLock;

use comrak::nodes::{ListType, NodeValue};
use comrak::{Arena, Node, Options, parse_document};
use serde::Serialize;

/// Quotes and lists within each other; what lies deeper is told as plain text.
const MOST_DEPTH: usize = 6;

/// The same reading as on the pages.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    options
});

/// A paragraph or what else stands between blank lines.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Piece {
    /// A paragraph.
    Para {
        /// Its words.
        body: Vec<Bit>,
    },
    /// A heading within the text.
    Heading {
        /// Its level in the sheet: one deeper than what it stands under, at most.
        level: u8,
        /// Its words.
        body: Vec<Bit>,
    },
    /// A list.
    List {
        /// The first number; none: a list of points.
        start: Option<usize>,
        /// Its entries.
        items: Vec<Vec<Piece>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        pieces: Vec<Piece>,
    },
    /// Lines that keep their form.
    Code {
        /// The lines.
        text: String,
    },
    /// A table; its first row is the head.
    Table {
        /// Rows of cells, as many in each.
        rows: Vec<Vec<Vec<Bit>>>,
    },
    /// A line across.
    Rule,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Bit {
    /// Plain.
    Text {
        /// The words; nothing in them is markup.
        text: String,
    },
    /// Said with weight.
    Strong {
        /// The words.
        body: Vec<Bit>,
    },
    /// Said with emphasis.
    Emph {
        /// The words.
        body: Vec<Bit>,
    },
    /// Struck out.
    Strike {
        /// The words.
        body: Vec<Bit>,
    },
    /// As a program would write it.
    Code {
        /// The words.
        text: String,
    },
    /// A link; http, https or mailto.
    Link {
        /// Where to.
        url: String,
        /// The words.
        body: Vec<Bit>,
    },
    /// A new line in the same paragraph.
    Break,
}

/// The pieces of a text. Its headings begin at this level; without one they become bold paragraphs, as
/// in the cells of a table.
pub fn pieces(text: &str, level: Option<u8>) -> Vec<Piece> {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &OPTIONS);
    let mut reader = Reader { level, first: None, last: level.map_or(0, |level| level.saturating_sub(1)) };
    reader.blocks(root, 0)
}

/// The one paragraph of a text that is no Markdown.
pub fn plain(text: &str) -> Vec<Piece> {
    vec![Piece::Para { body: vec![Bit::Text { text: text.to_owned() }] }]
}

/// Whether a link may lead there. What else stands in a text (scripts, files, other programs' schemes)
/// is words and no link.
pub(crate) fn is_linkable(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_known = scheme.is_some_and(|scheme| ["http", "https", "mailto"].contains(&scheme.as_str()));
    is_known && url.len() <= 2_000 && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

struct Reader {
    level: Option<u8>,
    /// The level of the first heading, as it was typed.
    first: Option<u8>,
    /// The level of the last heading, as it stands in the sheet.
    last: u8,
}

impl Reader {
    fn blocks<'a>(&mut self, node: Node<'a>, depth: usize) -> Vec<Piece> {
        node.children().filter_map(|child| self.block(child, depth)).collect()
    }

    fn block<'a>(&mut self, node: Node<'a>, depth: usize) -> Option<Piece> {
        let value = node.data().value.clone();
        if depth >= MOST_DEPTH && !matches!(value, NodeValue::Paragraph) {
            let body = words(node);
            return (!body.is_empty()).then_some(Piece::Para { body });
        }
        Some(match value {
            NodeValue::Paragraph => Piece::Para { body: bits(node, 0) },
            NodeValue::Heading(heading) => self.heading(heading.level, bits(node, 0)),
            NodeValue::List(list) => Piece::List {
                start: (list.list_type == ListType::Ordered).then_some(list.start),
                items: node.children().map(|item| self.blocks(item, depth + 1)).collect(),
            },
            NodeValue::BlockQuote => Piece::Quote { pieces: self.blocks(node, depth + 1) },
            NodeValue::CodeBlock(code) => Piece::Code { text: code.literal },
            NodeValue::ThematicBreak => Piece::Rule,
            NodeValue::Table(_) => table(node)?,
            // Raw HTML is left out, as on the pages.
            _ => return None,
        })
    }

    /// No level may be left out on the way down: who listens to a document steps from one to the next.
    fn heading(&mut self, typed: u8, body: Vec<Bit>) -> Piece {
        let Some(level) = self.level else { return Piece::Para { body: vec![Bit::Strong { body }] } };
        let first = *self.first.get_or_insert(typed);
        let wanted = level + typed.saturating_sub(first);
        self.last = wanted.min(self.last + 1).min(6);
        Piece::Heading { level: self.last, body }
    }
}

fn table(node: Node<'_>) -> Option<Piece> {
    let rows: Vec<Vec<Vec<Bit>>> =
        node.children().map(|row| row.children().map(|cell| bits(cell, 0)).collect()).collect();
    let width = rows.first().map(Vec::len).filter(|width| *width > 0)?;
    let even = rows.into_iter().map(|mut row| {
        row.resize(width, Vec::new());
        row
    });
    Some(Piece::Table { rows: even.collect() })
}

fn bits(node: Node<'_>, depth: usize) -> Vec<Bit> {
    if depth >= MOST_DEPTH {
        return words(node);
    }
    let inside = |child| bits(child, depth + 1);
    let mut found = Vec::new();
    for child in node.children() {
        let value = child.data().value.clone();
        let bit = match value {
            NodeValue::Text(text) => Bit::Text { text: text.into_owned() },
            NodeValue::SoftBreak => Bit::Text { text: " ".to_owned() },
            NodeValue::LineBreak => Bit::Break,
            NodeValue::Code(code) => Bit::Code { text: code.literal },
            NodeValue::Strong => Bit::Strong { body: inside(child) },
            NodeValue::Emph => Bit::Emph { body: inside(child) },
            NodeValue::Strikethrough => Bit::Strike { body: inside(child) },
            NodeValue::Link(link) if is_linkable(&link.url) => {
                Bit::Link { url: link.url, body: bits(child, MOST_DEPTH) }
            }
            // A picture is told by its description.
            NodeValue::Link(_) | NodeValue::Image(_) => {
                found.extend(inside(child));
                continue;
            }
            NodeValue::HtmlInline(_) => continue,
            _ => {
                found.extend(words(child));
                continue;
            }
        };
        found.push(bit);
    }
    found
}

/// The words below a node, however deep it goes, without what they wear.
fn words(node: Node<'_>) -> Vec<Bit> {
    let mut text = String::new();
    for below in node.descendants() {
        match &below.data().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::CodeBlock(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            NodeValue::Paragraph | NodeValue::Item(_) if !text.is_empty() => text.push(' '),
            _ => {}
        }
    }
    if text.is_empty() { Vec::new() } else { vec![Bit::Text { text }] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Bit {
        Bit::Text { text: text.to_owned() }
    }

    #[test]
    fn text_becomes_pieces_and_nothing_harmful_becomes_a_link() {
        let read = pieces(
            "Met **buren** en [Gent](https://gent.be).\n\n<script>x</script>\n\n- een\n- [twee](javascript:x)",
            Some(3),
        );
        assert_eq!(
            read,
            [
                Piece::Para {
                    body: vec![
                        text("Met "),
                        Bit::Strong { body: vec![text("buren")] },
                        text(" en "),
                        Bit::Link { url: "https://gent.be".to_owned(), body: vec![text("Gent")] },
                        text("."),
                    ]
                },
                Piece::List {
                    start: None,
                    items: vec![
                        vec![Piece::Para { body: vec![text("een")] }],
                        vec![Piece::Para { body: vec![text("twee")] }],
                    ],
                },
            ]
        );
    }

    #[test]
    fn headings_never_skip_a_level() {
        let levels = |typed: &str| -> Vec<u8> {
            pieces(typed, Some(3))
                .into_iter()
                .filter_map(|piece| match piece {
                    Piece::Heading { level, .. } => Some(level),
                    _ => None,
                })
                .collect()
        };
        assert_eq!(levels("# a\n\n### b\n\n###### c\n\n## d"), [3, 4, 5, 4]);
        assert_eq!(levels("#### a\n\n# b\n\n#### c"), [3, 3, 3]);
        let cell = pieces("# a", None);
        assert_eq!(cell, [Piece::Para { body: vec![Bit::Strong { body: vec![text("a")] }] }]);
    }

    #[test]
    fn endless_nesting_ends() {
        let deep = pieces(&format!("{}wijk", "> ".repeat(5_000)), Some(3));
        assert!(format!("{deep:?}").contains("wijk"));
        let stars = pieces(&format!("{}wijk{}", "*".repeat(5_000), "*".repeat(5_000)), Some(3));
        assert!(format!("{stars:?}").contains("wijk"));
    }
}
