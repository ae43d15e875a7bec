//! One binary for all tests from outside, so that the linker works once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

mod editing;
mod exchange;
mod feeds;
mod house;
mod kept;
mod pages;
mod taken_along;
