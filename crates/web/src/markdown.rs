//! Markdown to HTML, safe to show whoever wrote it.

use std::sync::LazyLock;

use ammonia::Builder;
use comrak::{Options, markdown_to_html};

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    // Raw HTML is left out here, and what comes out is cleaned once more below.
    options.render.r#unsafe = false;
    options.parse.smart = false;
    options
});

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("noopener nofollow"))
        .rm_tags(["img"]);
    cleaner
});

/// The HTML of a CommonMark text. Headings begin at `<h{level}>`, so that the page's own outline holds.
pub fn to_html(text: &str, level: u8) -> String {
    let mut html = markdown_to_html(text, &OPTIONS);
    if level > 1 {
        html = shift_headings(&html, level - 1);
    }
    CLEANER.clean(&html).to_string()
}

/// The words of a CommonMark text without its marks, for search and excerpts.
pub fn to_text(text: &str) -> String {
    let html = markdown_to_html(text, &OPTIONS);
    let bare = Builder::empty().clean(&html).to_string();
    bare.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

fn shift_headings(html: &str, by: u8) -> String {
    let mut text = html.to_owned();
    for level in (1..=6_u8).rev() {
        let to = (level + by).min(6);
        text = text
            .replace(&format!("<h{level}>"), &format!("<h{to}>"))
            .replace(&format!("</h{level}>"), &format!("</h{to}>"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_html_without_anything_harmful() {
        let html = to_html(
            "# Kop\n\n*Buren* <script>x</script> [hier](javascript:alert(1)) https://gent.be\n\n- een",
            3,
        );
        assert!(
            html.contains("<h3>Kop</h3>") && html.contains("<em>Buren</em>") && html.contains("<li>een</li>")
        );
        assert!(
            html.contains("href=\"https://gent.be\"") && html.contains("rel=\"noopener nofollow\""),
            "{html}"
        );
        assert!(!html.contains("script"), "{html}");
    }

    #[test]
    fn markdown_becomes_plain_words() {
        assert_eq!(to_text("**Wie** doet mee? A & B < C").trim(), "Wie doet mee? A & B < C");
    }
}
