//! Writing XML: what is not markup is always escaped, and what XML cannot hold is left out.

/// A document that is being written.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document with its declaration.
    pub(crate) fn new() -> Xml {
        Xml { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), open: Vec::new() }
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.end(name);
        }
    }

    /// An element that holds nothing but text.
    pub(crate) fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        if text.is_empty() {
            self.text.push_str("/>\n");
            return;
        }
        self.text.push('>');
        escape(&mut self.text, text);
        self.end(name);
    }

    /// The whole document; what is still open is closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape(&mut self.text, value);
            self.text.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }
}

fn escape(into: &mut String, text: &str) {
    for c in text.chars().filter(|c| is_xml(*c)) {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            // As they stand, a parser would make them spaces in attributes and other line ends in texts.
            '\r' => into.push_str("&#13;"),
            '\t' => into.push_str("&#9;"),
            '\n' => into.push_str("&#10;"),
            c => into.push(c),
        }
    }
}

/// Characters of XML 1.0 (production 2).
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_written_stays_well_formed() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<&>\n")]);
        xml.element("c", &[], "x\u{0}\u{b}\u{fffe}]]> & <d/>\r\n");
        xml.element("e", &[], "");
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;&gt;&#10;\">\
                        <c>x]]&gt; &amp; &lt;d/&gt;&#13;&#10;</c>\n<e/>\n</a>\n";
        assert_eq!(xml.finish(), expected);
    }
}
