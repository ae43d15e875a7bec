//! What follows from what: pure functions.

pub mod fold;
pub mod review;
