//! Suggestions from coming in to being published, on every database there is.

mod desk;
mod figures;
mod intake;
mod queue;
mod review;
mod setting;
