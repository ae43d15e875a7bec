//! Exchange with other systems, as those systems meet it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

mod harvest;
mod house;
mod oai;
mod tree;
