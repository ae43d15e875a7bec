//! Editorial pages and selection criteria: files in four languages, embedded, replaceable.

use std::collections::HashMap;
use std::path::Path;

use kernel::{Lang, Localized};
use serde::Deserialize;

use crate::markdown;

/// A page of running text.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its title, plain.
    pub title: String,
    /// Its first paragraph, plain.
    pub lead: String,
    /// The rest, as HTML.
    pub html: String,
}

/// A selection criterion.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Stable.
    pub id: String,
    /// The criterion itself.
    pub text: Localized,
    /// How to apply it.
    #[serde(default)]
    pub explanation: Localized,
}

/// All of them.
#[derive(Clone, Debug)]
pub struct Content {
    articles: HashMap<(&'static str, Lang), Article>,
    /// The criteria by which practices are selected, in order.
    pub criteria: Vec<Criterion>,
}

/// A content file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct ContentError {
    file: String,
    reason: String,
}

macro_rules! articles {
    ($($name:literal),+ $(,)?) => {
        [$(
            ($name, Lang::Nl, include_str!(concat!("../../../content/pages/nl/", $name, ".md"))),
            ($name, Lang::Fr, include_str!(concat!("../../../content/pages/fr/", $name, ".md"))),
            ($name, Lang::De, include_str!(concat!("../../../content/pages/de/", $name, ".md"))),
            ($name, Lang::En, include_str!(concat!("../../../content/pages/en/", $name, ".md"))),
        )+]
    };
}

const ARTICLES: [(&str, Lang, &str); 28] = articles![
    "reading-guide",
    "criteria-intro",
    "about",
    "privacy",
    "accessibility",
    "search-help",
    "data-and-api",
];

const CRITERIA: &str = include_str!("../../../content/criteria.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriteriaFile {
    criterion: Vec<Criterion>,
}

impl Content {
    /// Reads the embedded pages, and the criteria of this file instead of the built-in ones if one
    /// is named.
    pub fn load(criteria: Option<&Path>) -> Result<Content, ContentError> {
        let (name, text) = match criteria {
            None => ("criteria.toml".to_owned(), CRITERIA.to_owned()),
            Some(path) => {
                let file = path.display().to_string();
                let text = std::fs::read_to_string(path)
                    .map_err(|e| ContentError { file: file.clone(), reason: e.to_string() })?;
                (file, text)
            }
        };
        let file: CriteriaFile =
            toml::from_str(&text).map_err(|e| ContentError { file: name.clone(), reason: e.to_string() })?;
        for criterion in &file.criterion {
            for lang in Lang::ALL {
                if criterion.text.get(lang).is_none_or(|text| text.trim().is_empty()) {
                    let reason = format!("criterion “{}” has no text in “{lang}”", criterion.id);
                    return Err(ContentError { file: name, reason });
                }
            }
        }
        let articles = ARTICLES.into_iter().map(|(name, lang, text)| ((name, lang), article(text))).collect();
        Ok(Content { articles, criteria: file.criterion })
    }

    /// The page with this name.
    pub fn article(&self, name: &'static str, lang: Lang) -> Option<&Article> {
        self.articles.get(&(name, lang))
    }
}

fn article(text: &str) -> Article {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    let rest = rest.trim_start();
    let (lead, body) = rest.split_once("\n\n").unwrap_or((rest, ""));
    Article {
        title: head.trim_start_matches('#').trim().to_owned(),
        lead: markdown::to_text(lead).trim().to_owned(),
        html: markdown::to_html(body, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_has_title_lead_and_body_in_every_language() {
        let content = Content::load(None).unwrap();
        for (name, lang, _) in ARTICLES {
            let article = content.article(name, lang).unwrap();
            assert!(article.title.len() > 3 && !article.title.contains('#'), "{name} {lang}");
            assert!(article.lead.len() > 40 && article.html.contains("<p>"), "{name} {lang}");
        }
        assert_eq!(content.criteria.len(), 7);
    }

    #[test]
    fn own_criteria_replace_the_built_in_ones_and_faults_are_named() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let own = "[[criterion]]\nid = \"a\"\ntext = { nl = \"A\", fr = \"A\", de = \"A\", en = \"A\" }\n";
        std::fs::write(file.path(), own).unwrap();
        assert_eq!(Content::load(Some(file.path())).unwrap().criteria.len(), 1);
        std::fs::write(file.path(), own.replace("de = \"A\", ", "")).unwrap();
        let error = Content::load(Some(file.path())).unwrap_err().to_string();
        assert!(error.ends_with("criterion “a” has no text in “de”"), "{error}");
    }
}
