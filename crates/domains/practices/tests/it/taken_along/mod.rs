//! What a reader takes along: paper, the reading list, lists as files.

mod files;
pub(crate) mod paper;
mod reading_list;
