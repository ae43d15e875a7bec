//! What follows from what: pure functions.

pub mod alike;
pub mod checks;
pub mod figures;
pub mod fold;
pub mod personal;
pub mod review;
