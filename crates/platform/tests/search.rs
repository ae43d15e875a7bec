//! What readers get from search: over a handful of documents in four languages.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

#[path = "search/fixture.rs"]
mod fixture;

#[path = "search/asking.rs"]
mod asking;
#[path = "search/finding.rs"]
mod finding;
#[path = "search/keeping.rs"]
mod keeping;
