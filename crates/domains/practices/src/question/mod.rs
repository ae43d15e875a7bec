//! What a reader asks of the list of practices: words, filters, order, page.
//!
//! Pages and API read the same parameters. A page takes what it can and says what it left out; the API
//! refuses and names the faulty member.

use kernel::{Lang, PageRequest, Role};
use platform::i18n::is_country;
use platform::search::{Request, Sort};
use vocabulary::{Scheme, Vocabulary};
use web::Params;
use web::error::FaultyMember;

use crate::FILTERS;
use crate::model::{Currency, Effect, Level, Status, Testing};
use crate::service::KIND;

/// The parameters that make up the state of the list, in the order in which its addresses have them.
pub const STATE: [&str; 14] = [
    "q",
    "theme",
    "kind",
    "target_group",
    "country",
    "level",
    "testing",
    "effect",
    "status",
    "upkeep",
    "without",
    "exact",
    "sort",
    "page",
];

/// Characters of a question that are read; nobody types more, and no answer gets better by it.
pub const MOST_CHARS: usize = 1_000;

/// A question to the list of practices.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What was typed, control characters left out.
    pub text: String,
    /// More was typed than is read.
    pub cut: bool,
    /// Filters and the values chosen in each, in the order of [`FILTERS`]; only those with values.
    pub filters: Vec<(&'static str, Vec<String>)>,
    /// Concepts that were recognised in the text but switched off.
    pub without: Vec<String>,
    /// Take the words as they are.
    pub exact: bool,
    /// The order.
    pub sort: Sort,
    /// Which page.
    pub page: PageRequest,
}

/// The values of the parameter `sort`, in the order in which the page offers them.
pub const SORTS: [(&str, Sort); 4] = [
    ("relevance", Sort::Relevance),
    ("newest", Sort::Newest),
    ("confirmed", Sort::Confirmed),
    ("title", Sort::Title),
];

impl Question {
    /// Reads the parameters; what cannot be used is left out and named.
    pub fn read(params: &Params, vocabulary: &Vocabulary) -> (Question, Vec<FaultyMember>) {
        let mut faults = Vec::new();
        let mut filters = Vec::new();
        for filter in FILTERS {
            let mut values = Vec::new();
            for value in params.all(filter) {
                if is_known(filter, value, vocabulary) {
                    values.push(value.to_owned());
                } else {
                    faults.push(fault(filter, format!("“{}” is no value of this filter", short(value))));
                }
            }
            if !values.is_empty() {
                filters.push((filter, values));
            }
        }
        let sort = match params.get("sort").filter(|value| !value.is_empty()) {
            None => Sort::default(),
            Some(value) => SORTS.iter().find(|(code, _)| *code == value).map_or_else(
                || {
                    let known = SORTS.map(|(code, _)| code).join(", ");
                    faults.push(fault("sort", format!("“{}” is no order (known: {known})", short(value))));
                    Sort::default()
                },
                |(_, sort)| *sort,
            ),
        };
        let page = page(params, &mut faults);
        let (text, cut) = text(params.get("q").unwrap_or_default());
        let question = Question {
            text,
            cut,
            filters,
            without: params
                .all("without")
                .into_iter()
                .filter(|id| vocabulary.get(id).is_some())
                .map(str::to_owned)
                .collect(),
            exact: params.get("exact").is_some_and(|value| value == "1"),
            sort,
            page,
        };
        (question, faults)
    }

    /// The values chosen in a filter.
    pub fn chosen(&self, filter: &str) -> &[String] {
        self.filters.iter().find(|(key, _)| *key == filter).map_or(&[], |(_, values)| values)
    }

    /// The question as parameters, in one order whatever the order in which it was asked; the page
    /// is left out, because every change of the question leads to its first page.
    pub fn params(&self) -> Params {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", &self.text));
        }
        for (filter, values) in &self.filters {
            pairs.extend(values.iter().map(|value| (*filter, value.as_str())));
        }
        pairs.extend(self.without.iter().map(|concept| ("without", concept.as_str())));
        if self.exact {
            pairs.push(("exact", "1"));
        }
        if self.sort != Sort::default() {
            pairs
                .extend(SORTS.iter().filter(|(_, sort)| *sort == self.sort).map(|(code, _)| ("sort", *code)));
        }
        pairs.into_iter().collect()
    }

    /// Whether anything is asked at all.
    pub fn is_open(&self) -> bool {
        self.text.is_empty() && self.filters.is_empty()
    }

    /// The question as the search index takes it, counting the values of all filters.
    pub fn request(&self, lang: Lang, role: Role) -> Request {
        Request {
            kind: Some(KIND.to_owned()),
            role,
            filters: self.filters.iter().map(|(key, values)| ((*key).to_owned(), values.clone())).collect(),
            without: self.without.clone(),
            sort: self.sort,
            offset: self.page.offset(),
            limit: self.page.size() as usize,
            facets: FILTERS.map(str::to_owned).to_vec(),
            exact: self.exact,
            ..Request::new(self.text.clone(), lang)
        }
    }
}

/// The text of a question, and whether more was typed.
fn text(typed: &str) -> (String, bool) {
    let mut letters = typed.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
    let text: String = letters.by_ref().take(MOST_CHARS).collect();
    (text.trim().to_owned(), letters.next().is_some())
}

fn page(params: &Params, faults: &mut Vec<FaultyMember>) -> PageRequest {
    let whole = |name: &str, usual: u32| match params.get(name).filter(|value| !value.is_empty()) {
        None => usual,
        // A number that is no number becomes 0, which the bounds below refuse with their own words.
        Some(value) => value.trim().parse().unwrap_or(0),
    };
    let number = whole("page", 1);
    let size = whole("per_page", PageRequest::DEFAULT_SIZE);
    for (member, tried) in [("page", PageRequest::new(number, 1)), ("per_page", PageRequest::new(1, size))] {
        if let Err(error) = tried {
            faults.push(fault(member, error.to_string()));
        }
    }
    let number = PageRequest::new(number, 1).map_or(1, PageRequest::number);
    let size = PageRequest::new(1, size).map_or(PageRequest::DEFAULT_SIZE, PageRequest::size);
    PageRequest::new(number, size).unwrap_or(PageRequest::first())
}

fn is_known(filter: &str, value: &str, vocabulary: &Vocabulary) -> bool {
    match filter {
        "theme" => vocabulary.is_in(Scheme::Themes, value),
        "kind" => vocabulary.is_in(Scheme::Kinds, value),
        "target_group" => vocabulary.is_in(Scheme::TargetGroups, value),
        "country" => is_country(value),
        "level" => Level::from_code(value).is_some(),
        "testing" => Testing::from_code(value).is_some(),
        "effect" => Effect::from_code(value).is_some(),
        "status" => Status::from_code(value).is_some(),
        "upkeep" => Currency::from_code(value).is_some(),
        _ => false,
    }
}

fn fault(member: &str, reason: String) -> FaultyMember {
    FaultyMember { member: member.to_owned(), reason }
}

/// A value as it may be repeated in an answer.
fn short(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(60).collect()
}
