//! Page numbers and their bounds.

/// Which slice of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// Counted from 1.
    number: u32,
    /// Items a page.
    size: u32,
}

/// Why a page cannot be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPage {
    /// `page` is no number from 1 up.
    #[error("page is a whole number from 1 to {}", PageRequest::MOST_PAGES)]
    Number,
    /// `per_page` is out of bounds.
    #[error("per_page is a whole number from 1 to {}", PageRequest::MOST_ITEMS)]
    Size,
}

impl PageRequest {
    /// Items a page when nothing is said.
    pub const DEFAULT_SIZE: u32 = 20;
    /// Items a page at the most.
    pub const MOST_ITEMS: u32 = 100;
    /// The highest page number that is taken; far beyond any list, low enough never to overflow.
    pub const MOST_PAGES: u32 = 1_000_000;

    /// The page with this number (from 1) of this size (1 to 100).
    pub const fn new(number: u32, size: u32) -> Result<Self, BadPage> {
        if number == 0 || number > Self::MOST_PAGES {
            Err(BadPage::Number)
        } else if size == 0 || size > Self::MOST_ITEMS {
            Err(BadPage::Size)
        } else {
            Ok(PageRequest { number, size })
        }
    }

    /// The first page, of the usual size.
    pub const fn first() -> Self {
        PageRequest { number: 1, size: Self::DEFAULT_SIZE }
    }

    /// The page's number, from 1.
    pub const fn number(self) -> u32 {
        self.number
    }

    /// Items a page.
    pub const fn size(self) -> u32 {
        self.size
    }

    /// How many items come before this page.
    pub const fn offset(self) -> usize {
        (self.number as usize - 1) * self.size as usize
    }

    /// How many pages `total` items fill; at least one, since an empty list has a page too.
    pub const fn pages(self, total: usize) -> usize {
        let pages = total.div_ceil(self.size as usize);
        if pages == 0 { 1 } else { pages }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_request_keeps_its_bounds() {
        assert_eq!(PageRequest::new(0, 20), Err(BadPage::Number));
        assert_eq!(PageRequest::new(1_000_001, 20), Err(BadPage::Number));
        assert_eq!(PageRequest::new(1, 0), Err(BadPage::Size));
        assert_eq!(PageRequest::new(1, 101), Err(BadPage::Size));
        let third = PageRequest::new(3, 20).map(|page| (page.offset(), page.pages(0), page.pages(41)));
        assert_eq!(third, Ok((40, 1, 3)));
    }
}
