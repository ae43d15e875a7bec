//! Suggestions from coming in to being published, on every database there is.

mod intake;
mod setting;
