//! A run of words through a translator that knows HTML.
//!
//! Emphasis becomes a tag, and whatever must not be translated a tag with a number. What comes back
//! becomes Markdown again; the addresses of links and the contents of code are put in from here, never
//! from the answer.

use comrak::nodes::{AstNode, NodeValue};

/// A run of words on its way: the HTML, and what its numbered tags stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) html: String,
    /// Before and after what the tag holds; or, for what holds nothing of its own, the whole.
    held: Vec<Held>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Held {
    /// A link, by what stands behind its text.
    Link(String),
    /// Code, an address, a picture: Markdown as it was.
    Whole(String),
}

/// Words as a line of simple HTML.
pub(super) fn to_html(words: &str) -> Run {
    let arena = comrak::Arena::new();
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    let root = comrak::parse_document(&arena, words, &options);
    let mut run = Run::default();
    write(root, &mut run);
    run
}

fn write<'a>(node: &'a AstNode<'a>, run: &mut Run) {
    let around = |run: &mut Run, tag: &str| {
        run.html.push_str(&format!("<{tag}>"));
        node.children().for_each(|child| write(child, run));
        run.html.push_str(&format!("</{tag}>"));
    };
    match &node.data.borrow().value {
        NodeValue::Text(text) => escape(text, &mut run.html),
        NodeValue::SoftBreak | NodeValue::LineBreak => run.html.push(' '),
        NodeValue::Strong => around(run, "b"),
        NodeValue::Emph => around(run, "i"),
        NodeValue::Strikethrough => around(run, "s"),
        NodeValue::Code(code) => {
            let ticks = "`".repeat(code.num_backticks.max(1));
            whole(run, &code.literal, format!("{ticks}{}{ticks}", code.literal));
        }
        NodeValue::Image(image) => whole(run, "…", format!("![{}]({})", text_of(node), image.url)),
        NodeValue::Link(link) => {
            let text = text_of(node);
            if text == link.url
                || link.url == format!("mailto:{text}")
                || link.url == format!("http://{text}")
            {
                whole(run, &text.clone(), text);
            } else {
                let number = run.held.len();
                let title =
                    if link.title.is_empty() { String::new() } else { format!(" \"{}\"", link.title) };
                run.held.push(Held::Link(format!("({}{title})", link.url)));
                run.html.push_str(&format!("<a id=\"{number}\">"));
                node.children().for_each(|child| write(child, run));
                run.html.push_str("</a>");
            }
        }
        _ => node.children().for_each(|child| write(child, run)),
    }
}

fn whole(run: &mut Run, shown: &str, markdown: String) {
    let number = run.held.len();
    run.held.push(Held::Whole(markdown));
    run.html.push_str(&format!("<code translate=\"no\" id=\"{number}\">"));
    escape(shown, &mut run.html);
    run.html.push_str("</code>");
}

fn text_of<'a>(node: &'a AstNode<'a>) -> String {
    let mut text = String::new();
    for child in node.descendants() {
        if let NodeValue::Text(part) = &child.data.borrow().value {
            text.push_str(part);
        }
    }
    text
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
}

/// Markdown of what came back for a run. Whatever the answer lost of links and code is put at its end,
/// so that a person who checks it finds all of it.
pub(super) fn from_html(run: &Run, answer: &str) -> String {
    let mut made = String::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut used = vec![false; run.held.len()];
    let mut rest = answer;
    let mut silent = false;
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            if !silent {
                plain(&unescape(&rest[..end]), &mut made);
            }
            rest = &rest[end..];
            continue;
        };
        let Some(end) = after.find('>') else { break };
        let (tag, next) = (&after[..end], &after[end + 1..]);
        rest = next;
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let mark = match name.as_str() {
            "b" | "strong" => "**",
            "i" | "em" => "*",
            "s" | "del" => "~~",
            "a" | "code" => "",
            _ => continue,
        };
        if tag.starts_with('/') {
            // Only what was opened last is closed: crossed tags would be crossed marks.
            if open.last().is_some_and(|(known, _)| *known == name) {
                let number = open.pop().map_or(usize::MAX, |(_, number)| number);
                silent = false;
                match run.held.get(number).filter(|_| name == "a") {
                    Some(Held::Link(target)) => {
                        made.push(']');
                        made.push_str(target);
                    }
                    _ => made.push_str(mark),
                }
            }
            continue;
        }
        let number = number_of(tag).filter(|number| used.get(*number) == Some(&false));
        match (name.as_str(), number.and_then(|number| run.held.get(number))) {
            ("code", Some(Held::Whole(markdown))) => {
                made.push_str(markdown);
                silent = true;
            }
            ("a", Some(Held::Link(_))) => made.push('['),
            ("a" | "code", _) => continue,
            _ => made.push_str(mark),
        }
        if let Some(used) = number.and_then(|number| used.get_mut(number)) {
            *used = true;
        }
        open.push((name, number.unwrap_or(usize::MAX)));
    }
    close(run, open, &mut made);
    for (held, _) in run.held.iter().zip(used).filter(|(_, used)| !used) {
        made.push(' ');
        match held {
            Held::Whole(markdown) => made.push_str(markdown),
            Held::Link(target) => made.push_str(&format!("[…]{target}")),
        }
    }
    made.trim().to_owned()
}

/// Ends what the answer left open.
fn close(run: &Run, open: Vec<(String, usize)>, made: &mut String) {
    for (name, number) in open.into_iter().rev() {
        match (name.as_str(), run.held.get(number)) {
            ("b" | "strong", _) => made.push_str("**"),
            ("i" | "em", _) => made.push('*'),
            ("s" | "del", _) => made.push_str("~~"),
            ("a", Some(Held::Link(target))) => {
                made.push(']');
                made.push_str(target);
            }
            _ => {}
        }
    }
}

fn number_of(tag: &str) -> Option<usize> {
    let rest = &tag[tag.find("id=")? + 3..];
    rest.trim_start_matches(['"', '\'']).split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

/// Writes words so that Markdown takes them as words.
fn plain(text: &str, made: &mut String) {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let special = match character {
            '\\' | '`' | '[' | ']' => true,
            '*' => touches(next) || touches(made.chars().last()),
            '_' => {
                !(made.chars().last().is_some_and(char::is_alphanumeric)
                    && next.is_some_and(char::is_alphanumeric))
            }
            '<' => next.is_some_and(|c| c.is_alphabetic() || matches!(c, '/' | '!' | '?')),
            '#' | '>' | '+' | '-' => made.is_empty(),
            _ => false,
        };
        if special {
            made.push('\\');
        }
        made.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::{Part, parts};
    use super::*;

    /// As a translator that only makes letters large.
    fn large(html: &str) -> String {
        let mut out = String::new();
        let mut in_tag = false;
        let mut in_code = false;
        for (at, character) in html.char_indices() {
            if character == '<' {
                in_tag = true;
                in_code = html[at..].starts_with("<code");
            }
            if in_tag || in_code {
                out.push(character)
            } else {
                out.extend(character.to_uppercase())
            }
            in_tag &= character != '>';
        }
        out.replace("&LT;", "&lt;").replace("&AMP;", "&amp;").replace("&GT;", "&gt;")
    }

    fn translated(text: &str) -> String {
        parts(text)
            .into_iter()
            .map(|part| match part {
                Part::Kept(kept) => kept,
                Part::Words(words) => {
                    let run = to_html(&words);
                    from_html(&run, &large(&run.html))
                }
            })
            .collect()
    }

    #[test]
    fn form_stays_and_words_are_translated() {
        let table = [
            ("Buren *koken* **samen**.", "BUREN *KOKEN* **SAMEN**."),
            ("# Kop\n\n- een\n- twee\n  1. drie\n", "# KOP\n\n- EEN\n- TWEE\n  1. DRIE\n"),
            ("> Zij zei\n> het ook.", "> ZIJ ZEI\n> HET OOK."),
            (
                "Zie [de site](https://gent.be/nl?a=1) en `cargo run`.",
                "ZIE [DE SITE](https://gent.be/nl?a=1) EN `cargo run`.",
            ),
            ("Zie https://gent.be/Nl nu.", "ZIE https://gent.be/Nl NU."),
            ("```\nlet x = 1;\n```\nNa de code.", "```\nlet x = 1;\n```\nNA DE CODE."),
            ("| a | b |\n|---|---|\n| c | 12 |\n", "| A | B |\n|---|---|\n| C | 12 |\n"),
            ("Een regel\nen nog een.", "EEN REGEL EN NOG EEN."),
            ("Een regel  \nen nog een.\n", "EEN REGEL  \nEN NOG EEN.\n"),
            ("a < b & c", "A < B & C"),
            ("---\n\nTekst\n\n", "---\n\nTEKST\n\n"),
        ];
        for (text, expected) in table {
            assert_eq!(translated(text), expected, "{text:?}");
        }
    }

    #[test]
    fn answer_that_lost_its_tags_loses_no_link_and_brings_no_html() {
        let run = to_html("Zie [de site](https://gent.be) en `x`.");
        assert_eq!(from_html(&run, "Voir le site."), "Voir le site. […](https://gent.be) `x`");
        let crossed = from_html(&run, "<b>Voir <a id=\"0\">le</b> site</a> <script>alert(1)</script>");
        assert!(crossed.contains("(https://gent.be)") && !crossed.contains("<script"), "{crossed}");
        assert_eq!(
            from_html(&to_html("x"), "&lt;script&gt; * _x_ [y](javascript:z)"),
            "\\<script> * \\_x\\_ \\[y\\](javascript:z)"
        );
    }
}
