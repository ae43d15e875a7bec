//! What a letter says, and its two forms.

use askama::Template;
use kernel::Lang;

mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
use messages::Messages;

/// A letter in one language. Built part by part, in the order in which it is read.
#[derive(Clone, Debug)]
pub struct Letter {
    lang: Lang,
    site: String,
    subject: String,
    parts: Vec<Part>,
    unsubscribe: Option<String>,
}

#[derive(Clone, Debug)]
enum Part {
    Paragraph(String),
    Heading(String),
    Quote(String),
    Links(Vec<(String, String)>),
    Button(String, String),
    Small(String),
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterHtml<'a> {
    t: Messages,
    lang: Lang,
    site: &'a str,
    subject: &'a str,
    parts: &'a [Part],
    unsubscribe: Option<&'a str>,
}

impl Letter {
    /// An empty letter. `site` is the name of the network, as the reader knows it.
    pub fn new(lang: Lang, site: impl Into<String>, subject: impl AsRef<str>) -> Self {
        // A subject is one line: what would begin another header is a space.
        let subject = subject.as_ref().split_whitespace().collect::<Vec<_>>().join(" ");
        let subject = subject.chars().filter(|c| !c.is_control()).take(200).collect();
        Letter { lang, site: site.into(), subject, parts: Vec::new(), unsubscribe: None }
    }

    /// A paragraph; its lines stay lines.
    #[must_use]
    pub fn paragraph(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Paragraph(text.into()));
        self
    }

    /// A heading.
    #[must_use]
    pub fn heading(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Heading(text.into()));
        self
    }

    /// What somebody else wrote.
    #[must_use]
    pub fn quote(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Quote(text.into()));
        self
    }

    /// A list of links: label and full address.
    #[must_use]
    pub fn links(mut self, links: Vec<(String, String)>) -> Self {
        self.parts.push(Part::Links(links));
        self
    }

    /// The one thing to do: label and full address.
    #[must_use]
    pub fn button(mut self, label: impl Into<String>, address: impl Into<String>) -> Self {
        self.parts.push(Part::Button(label.into(), address.into()));
        self
    }

    /// What need not be read by everyone: how long a link lasts, what to do if it was not you.
    #[must_use]
    pub fn small(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Small(text.into()));
        self
    }

    /// Where one click ends letters of this sort (RFC 8058): full https address that takes a POST.
    #[must_use]
    pub fn unsubscribe(mut self, address: impl Into<String>) -> Self {
        self.unsubscribe = Some(address.into());
        self
    }

    /// The language it is written in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The subject: one line without control characters.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Where one click ends letters of this sort.
    pub fn unsubscribe_address(&self) -> Option<&str> {
        self.unsubscribe.as_deref()
    }

    /// The letter as text.
    pub fn plain(&self) -> String {
        let t = Messages::new(self.lang);
        let mut blocks: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Paragraph(text) | Part::Small(text) => text.clone(),
                Part::Heading(text) => format!("{text}\n{}", "-".repeat(text.chars().count().min(72))),
                Part::Quote(text) => {
                    text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
                }
                Part::Links(links) => links
                    .iter()
                    .map(|(label, address)| format!("- {label}\n  {address}"))
                    .collect::<Vec<_>>()
                    .join("\n"),
                Part::Button(label, address) => format!("{label}{}\n{address}", self.colon()),
            })
            .collect();
        let mut end = format!("-- \n{}", t.sent_by(self.site.as_str()));
        if let Some(address) = &self.unsubscribe {
            end.push_str(&format!("\n{}{} {address}", t.unsubscribe(), self.colon()));
        }
        blocks.push(end);
        blocks.join("\n\n") + "\n"
    }

    /// French sets a colon off with a space, at which a line must not break.
    fn colon(&self) -> &'static str {
        if self.lang == Lang::Fr { "\u{a0}:" } else { ":" }
    }

    /// The letter as HTML. Every text in it is escaped.
    pub fn html(&self) -> String {
        let page = LetterHtml {
            t: Messages::new(self.lang),
            lang: self.lang,
            site: &self.site,
            subject: &self.subject,
            parts: &self.parts,
            unsubscribe: self.unsubscribe.as_deref(),
        };
        page.render().unwrap_or_else(|error| {
            tracing::error!(%error, "a letter has no HTML form");
            String::new()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_says_the_same_as_text_and_as_html_and_escapes_what_people_wrote() {
        for lang in Lang::ALL {
            let letter = Letter::new(lang, "Stedennet", "Uw suggestie\r\nBcc: x@y.be")
                .paragraph("Dag <An> & co")
                .quote("regel 1\nregel 2")
                .button("Lees verder", "https://databank.example/nl/x?a=1&b=2")
                .unsubscribe("https://databank.example/u/1");
            assert_eq!(letter.subject(), "Uw suggestie Bcc: x@y.be");
            let (plain, html) = (letter.plain(), letter.html());
            assert!(plain.contains("Dag <An> & co\n\n> regel 1\n> regel 2\n"), "{plain}");
            assert!(plain.contains("https://databank.example/nl/x?a=1&b=2"), "{plain}");
            assert!(plain.contains("Stedennet") && plain.contains("https://databank.example/u/1"), "{plain}");
            assert!(html.contains("Dag &#60;An&#62; &#38; co"), "{html}");
            assert!(!html.contains("<An>"), "{html}");
            assert!(html.contains(&format!("<html lang=\"{lang}\">")), "{html}");
        }
    }

    #[test]
    fn french_sets_its_colons_off() {
        let plain = |lang| Letter::new(lang, "x", "y").button("Confirmer", "https://a.example/").plain();
        assert!(plain(Lang::Fr).contains("Confirmer\u{a0}:\nhttps"), "{}", plain(Lang::Fr));
        assert!(plain(Lang::De).contains("Confirmer:\nhttps"), "{}", plain(Lang::De));
    }
}
