//! Suggestions from coming in to being published, on every database there is.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

mod api;
mod desk;
mod figures;
mod files;
mod following;
mod house;
mod intake;
mod queue;
mod review;
mod setting;
mod suggesting;
