//! What follows from what: pure functions.

pub mod alike;
pub mod checks;
pub mod exchange;
pub mod figures;
pub mod fold;
pub mod language;
pub mod personal;
pub mod review;
pub mod spam;
pub mod steps;
