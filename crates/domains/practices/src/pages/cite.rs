//! A practice as a reference: a line of text, BibTeX, CSL-JSON.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::Datelike;
use kernel::Lang;
use serde_json::json;
use web::html::public_document;
use web::{PageError, Site, Visit};

use super::PageState;
use super::fiche::{Asked, Named, find};
use crate::model::Practice;

/// The media type of BibTeX files, as reference managers register it.
const BIBTEX: &str = "application/x-bibtex; charset=utf-8";
/// The media type of CSL-JSON (Citation Style Language, citeproc).
const CSL_JSON: &str = "application/vnd.citationstyles.csl+json; charset=utf-8";

/// A file that the browser keeps under a name.
fn named(mut response: Response, ending: &str) -> Response {
    if let Ok(name) = http::HeaderValue::from_str(&format!("attachment; filename=\"citation.{ending}\"")) {
        response.headers_mut().insert(http::header::CONTENT_DISPOSITION, name);
    }
    response
}

/// `/{lang}/practices/{id}/cite.bib`.
pub(crate) async fn bibtex(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Response, PageError> {
    match find(&state, &visit, &id, "/cite.bib").await? {
        Asked::Elsewhere(redirect) => Ok(redirect),
        Asked::Practice(practice) => {
            let citation = Citation::new(&state.site, &practice, visit.lang);
            Ok(named(public_document(BIBTEX, citation.bibtex()), "bib"))
        }
    }
}

/// `/{lang}/practices/{id}/cite.json`.
pub(crate) async fn csl_json(
    State(state): State<PageState>,
    visit: Visit,
    Path(Named { id }): Path<Named>,
) -> Result<Response, PageError> {
    match find(&state, &visit, &id, "/cite.json").await? {
        Asked::Elsewhere(redirect) => Ok(redirect),
        Asked::Practice(practice) => {
            let citation = Citation::new(&state.site, &practice, visit.lang);
            Ok(named(public_document(CSL_JSON, citation.csl_json()), "json"))
        }
    }
}

/// What a reference to the fiche of a practice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Citation {
    /// The practice's id; the key in a bibliography.
    id: String,
    /// Who answers for the practice; the name of the databank when nobody is known.
    authors: Vec<String>,
    title: String,
    /// The language of the title.
    lang: Lang,
    /// When the text that is referred to was made: year, month, day.
    issued: (i32, u32, u32),
    revision: i64,
    /// The databank.
    publisher: String,
    url: String,
}

impl Citation {
    /// A reference to the fiche in a language.
    pub(crate) fn new(site: &Site, practice: &Practice, lang: Lang) -> Self {
        let record = &practice.record;
        let (title_lang, title) = record.title_for(lang);
        let publisher = site.settings.name.clone();
        let authors = match record.organisations.as_slice() {
            [] => vec![publisher.clone()],
            organisations => organisations.to_vec(),
        };
        let day = practice.updated_at.date_naive();
        Citation {
            id: record.id.to_string(),
            authors,
            title: title.to_owned(),
            lang: title_lang,
            issued: (day.year(), day.month(), day.day()),
            revision: practice.revision,
            publisher,
            url: site.absolute(&format!("/{lang}/practices/{}", record.id)),
        }
    }

    /// The language of the title.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// As one line: who, when, what, where.
    pub(crate) fn text(&self) -> String {
        let who = self.authors.join("; ");
        let what = self.title.trim_end_matches('.');
        format!("{who} ({}). {what}. {}. {}", self.issued.0, self.publisher, self.url)
    }

    /// As a BibTeX entry (`@misc`, which every style knows).
    pub(crate) fn bibtex(&self) -> String {
        // Double braces keep organisations whole and titles as they are written.
        let authors: Vec<String> = self.authors.iter().map(|name| format!("{{{}}}", escaped(name))).collect();
        let (year, month, _) = self.issued;
        let members = [
            ("author", authors.join(" and ")),
            ("title", format!("{{{}}}", escaped(&self.title))),
            ("howpublished", escaped(&self.publisher)),
            ("year", year.to_string()),
            ("month", month.to_string()),
            ("note", format!("Version {}", self.revision)),
            ("language", babel_name(self.lang).to_owned()),
            ("url", self.url.clone()),
        ];
        let mut entry = format!("@misc{{{},\n", self.id);
        for (name, value) in members {
            entry.push_str(&format!("  {name} = {{{value}}},\n"));
        }
        entry.push_str("}\n");
        entry
    }

    /// As CSL-JSON, a list of one item, as reference managers import it.
    pub(crate) fn csl_json(&self) -> String {
        let authors: Vec<_> = self.authors.iter().map(|name| json!({"literal": name})).collect();
        let (year, month, day) = self.issued;
        let item = json!([{
            "id": self.id,
            "type": "webpage",
            "title": self.title,
            "author": authors,
            "container-title": self.publisher,
            "publisher": self.publisher,
            "issued": {"date-parts": [[year, month, day]]},
            "version": self.revision.to_string(),
            "language": self.lang.code(),
            "URL": self.url,
        }]);
        format!("{item:#}\n")
    }
}

/// Text with the characters written out that mean something to TeX.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' | '\r' => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

/// The language as TeX's babel calls it.
const fn babel_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "dutch",
        Lang::Fr => "french",
        Lang::De => "ngerman",
        Lang::En => "british",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation() -> Citation {
        Citation {
            id: "be-gent-x".to_owned(),
            authors: vec!["Stad Gent".to_owned(), "Buurt & Co".to_owned()],
            title: "100 % samen_leven {nu}".to_owned(),
            lang: Lang::Nl,
            issued: (2026, 3, 14),
            revision: 2,
            publisher: "Samenhang".to_owned(),
            url: "https://example.org/nl/practices/be-gent-x".to_owned(),
        }
    }

    #[test]
    fn reference_as_text_says_who_when_what_where() {
        assert_eq!(
            citation().text(),
            "Stad Gent; Buurt & Co (2026). 100 % samen_leven {nu}. Samenhang. https://example.org/nl/practices/be-gent-x"
        );
    }

    #[test]
    fn reference_as_bibtex_means_to_tex_what_it_says() {
        assert_eq!(
            citation().bibtex(),
            "@misc{be-gent-x,\n  author = {{Stad Gent} and {Buurt \\& Co}},\n  title = {{100 \\% samen\\_leven \\{nu\\}}},\n  \
             howpublished = {Samenhang},\n  year = {2026},\n  month = {3},\n  note = {Version 2},\n  \
             language = {dutch},\n  url = {https://example.org/nl/practices/be-gent-x},\n}\n"
        );
    }

    #[test]
    fn reference_as_csl_json_is_a_list_of_one_item() {
        let items: serde_json::Value = serde_json::from_str(&citation().csl_json()).unwrap();
        assert_eq!(
            items,
            json!([{
                "id": "be-gent-x", "type": "webpage", "title": "100 % samen_leven {nu}",
                "author": [{"literal": "Stad Gent"}, {"literal": "Buurt & Co"}],
                "container-title": "Samenhang", "publisher": "Samenhang",
                "issued": {"date-parts": [[2026, 3, 14]]}, "version": "2", "language": "nl",
                "URL": "https://example.org/nl/practices/be-gent-x",
            }])
        );
    }
}
