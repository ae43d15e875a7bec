//! Texts from elsewhere, made fit to be shown and kept.

/// A text as a message may repeat it: one line, no control characters, not long.
pub(super) fn shown(text: &str) -> String {
    one_line(text).chars().take(200).collect()
}

/// White space folded to single spaces, control characters left out.
pub(super) fn one_line(text: &str) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    folded.chars().filter(|c| !c.is_control()).collect()
}

/// At most so many characters, cut between words and with an ellipsis.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    let end = cut.rfind(' ').filter(|at| *at > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}
