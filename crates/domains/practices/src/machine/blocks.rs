//! Markdown cut into runs of words and what stands around them: list marks, table bars, code blocks,
//! blank lines.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Form, or what is no language: stays as it is.
    Kept(String),
    /// Words, in Markdown without blocks.
    Words(String),
}

/// Cuts a text into parts; together they are the text, but for the ends of lines within a paragraph.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut fence: Option<&str> = None;
    let mut after_blank = true;
    let (mut in_list, mut goes_on) = (false, false);
    for line in text.split_inclusive('\n') {
        let (bare, end) = match line.strip_suffix('\n') {
            Some(bare) => (bare, "\n"),
            None => (line, ""),
        };
        let trimmed = bare.trim_start();
        if let Some(mark) = fence {
            if trimmed.starts_with(mark) {
                fence = None;
            }
            keep(&mut parts, line);
            continue;
        }
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark)) {
            fence = Some(mark);
            keep(&mut parts, line);
            continue;
        }
        let is_code = after_blank && !in_list && bare.starts_with("    ");
        if trimmed.is_empty() || is_code || is_rule(trimmed) || is_definition(trimmed) {
            in_list &= trimmed.is_empty();
            after_blank = trimmed.is_empty() || (is_code && after_blank);
            keep(&mut parts, line);
            continue;
        }
        after_blank = false;
        if trimmed.starts_with('|') {
            for (place, cell) in cells(bare).into_iter().enumerate() {
                if place > 0 {
                    keep(&mut parts, "|");
                }
                words(&mut parts, cell);
            }
            keep(&mut parts, end);
            continue;
        }
        let mark = mark_length(bare);
        in_list |= mark > 0;
        let rest = &bare[mark..];
        // Two spaces at the end of a line break it.
        let end = if rest.ends_with("  ") && !end.is_empty() { "  \n" } else { end };
        // A line that only goes on belongs to the words before it.
        if mark == 0
            && goes_on
            && let [.., Part::Words(before), Part::Kept(gap)] = &mut parts[..]
            && gap == "\n"
        {
            before.push(' ');
            before.push_str(rest.trim());
            end.clone_into(gap);
        } else {
            keep(&mut parts, &bare[..mark]);
            words(&mut parts, rest.trim_end());
            keep(&mut parts, end);
        }
        goes_on = !bare[..mark].contains('#');
    }
    parts
}

fn keep(parts: &mut Vec<Part>, text: &str) {
    if !text.is_empty() {
        parts.push(Part::Kept(text.to_owned()));
    }
}

/// Words with the white space around them kept apart.
fn words(parts: &mut Vec<Part>, text: &str) {
    let core = text.trim();
    if core.chars().any(char::is_alphabetic) {
        let start = text.len() - text.trim_start().len();
        keep(parts, &text[..start]);
        parts.push(Part::Words(core.to_owned()));
        keep(parts, &text[start + core.len()..]);
    } else {
        keep(parts, text);
    }
}

/// A rule, the line under a heading, the second line of a table: marks alone.
fn is_rule(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | '|' | ':' | ' ' | '\t'))
}

/// `[name]: address`
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.split_once("]:").is_some_and(|(name, _)| !name.contains(']'))
}

/// The cells of a row; a bar behind a backslash is none.
fn cells(row: &str) -> Vec<&str> {
    let (mut cells, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, character) in row.char_indices() {
        if character == '|' && !escaped {
            cells.push(&row[start..at]);
            start = at + 1;
        }
        escaped = character == '\\' && !escaped;
    }
    cells.push(&row[start..]);
    cells
}

/// How much of a line is indentation and marks: of quotations, list items, headings.
fn mark_length(line: &str) -> usize {
    let mut at = 0;
    let mut marked = false;
    loop {
        let rest = &line[at..];
        let inner = rest.trim_start();
        let spaces = rest.len() - inner.len();
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let hashes = inner.bytes().take_while(|byte| *byte == b'#').count();
        let length = if inner.starts_with('>') {
            1
        } else if inner.starts_with("- ") || inner.starts_with("* ") || inner.starts_with("+ ") {
            2
        } else if (1..=9).contains(&digits)
            && (inner[digits..].starts_with(". ") || inner[digits..].starts_with(") "))
        {
            digits + 2
        } else if (1..=6).contains(&hashes) && inner[hashes..].starts_with(' ') {
            hashes + 1
        } else {
            return if marked { at + spaces } else { 0 };
        };
        marked = true;
        at += spaces + length;
    }
}
