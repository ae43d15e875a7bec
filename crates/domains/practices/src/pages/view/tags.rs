//! Concepts as small links to the practices that have them.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Lang;

use super::Labels;

/// Concepts that were assigned, each a link to all practices with it.
#[derive(Template)]
#[template(path = "practices/parts/tags.html")]
pub(crate) struct Tags<'a> {
    lang: Lang,
    /// The filter in which the concepts can be chosen.
    filter: &'static str,
    tags: Vec<(&'a str, &'a str)>,
}

impl HtmlSafe for Tags<'_> {}

impl<'a> Tags<'a> {
    /// The concepts of these ids.
    pub(crate) fn new(filter: &'static str, ids: &'a [String], labels: &'a Labels, lang: Lang) -> Self {
        let tags = ids.iter().map(|id| (id.as_str(), labels.concept(id, lang))).collect();
        Tags { lang, filter, tags }
    }

    /// The concepts of these ids, as a list has them.
    pub(crate) fn of(filter: &'static str, ids: &[&'a str], labels: &'a Labels, lang: Lang) -> Self {
        let tags = ids.iter().map(|id| (*id, labels.concept(id, lang))).collect();
        Tags { lang, filter, tags }
    }

    /// True when there is nothing to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }
}
