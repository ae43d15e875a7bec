//! Numbered pages of a list.

use kernel::PageRequest;

use crate::Params;

/// A link to a page of the list, or the gap between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A page.
    Page {
        /// From 1.
        number: u32,
        /// Its address.
        href: String,
        /// Whether it is the one that is shown.
        current: bool,
    },
    /// Pages that are not listed.
    Gap,
}

/// What the pagination partial needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// First, last, and those around the current one.
    pub steps: Vec<Step>,
    /// The address of the page before.
    pub previous: Option<String>,
    /// The address of the page after.
    pub next: Option<String>,
    /// How many pages there are.
    pub pages: u32,
    /// The page that is shown.
    pub current: u32,
}

impl Pagination {
    /// The pages of a list of `total` items whose state is `params`, at `path`.
    pub fn new(path: &str, params: &Params, page: PageRequest, total: usize) -> Self {
        let pages = u32::try_from(page.pages(total)).unwrap_or(u32::MAX);
        let current = page.number();
        let first = params.without("page").href(path);
        let glue = if first.contains('?') { '&' } else { '?' };
        let href = |number: u32| {
            if number == 1 { first.clone() } else { format!("{first}{glue}page={number}") }
        };
        let mut steps = Vec::new();
        let mut last = 0;
        for number in 1..=pages.min(PageRequest::MOST_PAGES) {
            if number != 1 && number != pages && number.abs_diff(current) > 2 {
                // Long lists: jump over what is not shown instead of walking it.
                continue;
            }
            if number > last + 1 {
                steps.push(Step::Gap);
            }
            steps.push(Step::Page { number, href: href(number), current: number == current });
            last = number;
        }
        Pagination {
            steps,
            previous: (current > 1 && current <= pages).then(|| href(current - 1)),
            next: (current < pages).then(|| href(current + 1)),
            pages,
            current,
        }
    }

    /// Whether there is more than one page.
    pub fn is_needed(&self) -> bool {
        self.pages > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pagination_shows_ends_and_neighbours() {
        let page = PageRequest::new(6, 10).unwrap();
        let params = Params::parse("q=x&page=6");
        let shown = Pagination::new("/nl/practices", &params, page, 118);
        let numbers: Vec<u32> = shown
            .steps
            .iter()
            .map(|step| match step {
                Step::Page { number, .. } => *number,
                Step::Gap => 0,
            })
            .collect();
        assert_eq!(numbers, [1, 0, 4, 5, 6, 7, 8, 0, 12]);
        assert_eq!(shown.previous.as_deref(), Some("/nl/practices?q=x&page=5"));
        assert_eq!(
            shown.steps[0],
            Step::Page { number: 1, href: "/nl/practices?q=x".into(), current: false }
        );
        assert!(!Pagination::new("/", &params, PageRequest::first(), 20).is_needed());
    }
}
