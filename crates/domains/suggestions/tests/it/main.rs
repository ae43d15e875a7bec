//! Suggestions from coming in to being published, on every database there is.

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
